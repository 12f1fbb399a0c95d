"""Who comes, who leads them and who receives them: names that close before a mark or 一行, 率, 接待, 一同."""

from __future__ import annotations

import pytest

from kg.model import PERSON

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3月1日，省总工会主席高大为一行来到云泽调研。", {"高大为"}),
        ("3月1日，县委副书记、县长何喜来，县政协主席郑远宁参加活动。", {"何喜来", "郑远宁"}),
        ("3月1日，市领导何运宁、许和佳、张焕宁、冯敏等参加活动。", {"何运宁", "许和佳", "张焕宁", "冯敏"}),
        ("3月1日，社团部副部长沈宁、办公厅干部牛召等参加活动。", {"沈宁", "牛召"}),
        ("3月1日，市长李远宁会见了某国驻华大使科尔特雷斯一行。", {"李远宁", "科尔特雷斯"}),
        ("3月1日，区委书记刘惠宁接待前川建工集团有限公司程红宁一行。", {"刘惠宁", "程红宁"}),
        ("3月1日，市水务局常务副局长周慰宁、市中医院针灸科主任张安宁出席。", {"周慰宁", "张安宁"}),
    ],
)
def test_names_that_close_before_a_mark_or_a_party(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names(PERSON) == names


def test_who_takes_others_along_leads_them(read: Read) -> None:
    told = read("3月1日，省供销社副主任王伟宁（正厅级）率社团部副部长沈宁、办公厅干部牛召等调研指导工作。")
    assert (told.roles("leader"), told.roles("attendee")) == (["王伟宁"], ["沈宁", "牛召"])


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        ("3月1日，区委书记刘惠宁接待北岳科技集团程红宁一行到我区考察交流。", "counterpart", ["程红宁"]),
        ("3月1日，区委书记刘惠宁接待北岳科技集团程红宁一行到我区考察交流。", "leader", ["刘惠宁"]),
        ("3月1日，市长李江宁到前川集团调研。前川集团领导黄智宁、朱德宁热情接待。", "attendee", ["黄智宁", "朱德宁"]),
        (
            "3月1日，文艺汇演在市图书馆举行。市委书记杨长宁，省委组织部部务会成员赵亚宁与党员干部一同观看演出。",
            "attendee",
            ["杨长宁", "赵亚宁"],
        ),
        (
            "3月1日，县委书记杨跃宁，县长何喜宁等县领导来到果园乡，与干部群众一起参加植树活动。",
            "attendee",
            ["杨跃宁", "何喜宁"],
        ),
    ],
)
def test_roles_of_those_who_come_and_those_who_receive_them(read: Read, text: str, role: str, names: list[str]) -> None:
    told = read(text)
    assert told.roles(role) == names
    assert role == "leader" or not set(names) & set(told.roles("leader"))


def test_the_house_of_the_talks_is_no_part_of_the_guests_post(read: Read) -> None:
    told = read("3月1日，市长李江宁在市会议中心与前川集团董事长黄智宁一行举行工作会谈。")
    assert told.posts()["黄智宁"] == ["前川集团董事长"]
    assert told.roles("leader") == ["李江宁"]
    assert set(told.roles("counterpart")) == {"黄智宁", "前川集团"}


def test_a_delegation_comes_however_its_coming_is_told(read: Read) -> None:
    for came in ("一行20人来云考察", "到访云泽市，进行交流", "抵云，参观工业园区"):
        assert read(f"3月1日，三明市党政代表团{came}。").roles("counterpart") == ["三明市党政代表团"]
