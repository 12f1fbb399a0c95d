"""Awards whose name the text tells in parts or only leads up to, and those whom an honour does not mean."""

from __future__ import annotations

import pytest

from kg.extracting.award_names import awards_of
from kg.model import Honour

from .conftest import Read, honours

TOLD = [
    (
        "林青山被评为第七、九批云泽市拔尖人才，退休后仍在带徒。",
        {("林青山", "第七批云泽市拔尖人才"), ("林青山", "第九批云泽市拔尖人才")},
    ),
    ("云泽市青禾学院获评名师引领、课程建设2个省级工作室。", set()),
    ("青禾学院获评网络教育名师、课程思政名师2个省级工作室。", set()),
    ("参加第三届全省烹饪大赛，云泽市获得特金奖12人。", set()),
    ("2023年，云泽市获省科学技术进步奖9项。", set()),
    ("青禾县通过市级造纸园区认定。", set()),
    ("青禾高新区创建为省级低碳园区。", {("青禾高新区", "省级低碳园区")}),
    ("在云泽改革终期评估中，青禾县被评为“优秀”等次。", {("青禾县", "云泽改革终期评估“优秀”等次")}),
    ("松溪公司、青禾机械有限公司等7家企业申报为市级诚信企业。", set()),
    ("青禾机械有限公司成功申报为省级绿色工厂。", {("青禾机械有限公司", "省级绿色工厂")}),
    ("青禾县入选全省第三批节水灌溉示范县创建名单。", {("青禾县", "全省第三批节水灌溉示范县创建名单")}),
    ("青禾县入选第一批全国绿色发展示范县名单。", {("青禾县", "第一批全国绿色发展示范县")}),
    ("青禾县、松溪县典型做法被水利部确定为第二批山塘管护品牌。", set()),
    ("青禾县是农业大县。“三步联动”推广果园滴灌经验做法，入选全国典型案例。", set()),
    ("青禾县检察院办理的一起鱼塘租赁案，监督返还租金3万元，获评全省典型案例。", set()),
    ("云泽学院教授林青山获聘云泽市18所学校“科普校长”。", set()),
    (
        "“青溪陶韵”茶具产品在全国、全省手工技艺大赛上分获二等奖和铜奖。",
        {("“青溪陶韵”茶具产品", "全国手工技艺大赛二等奖"), ("“青溪陶韵”茶具产品", "全省手工技艺大赛铜奖")},
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_award_told_in_parts(read: Read, text: str, told: set[tuple[str, str]]) -> None:
    assert honours(read(text)) == told


def test_contest_is_the_one_opened_with(read: Read) -> None:
    text = (
        "2024年全省赛艇春季冠军赛暨青年运动会资格赛选拔赛于云泽水上基地开赛。"
        "其中，资格赛选拔赛于次日结束。运动员林青山获得金牌。"
    )
    assert honours(read(text)) == {("林青山", "2024年全省赛艇春季冠军赛暨青年运动会资格赛选拔赛金牌")}


def test_award_within_the_name_of_a_bus(read: Read) -> None:
    found = read("公司上线“青禾县劳模号”公交车，启用新站台。")
    assert not [m for m in found.extracted.mentions if m.family == "Award"]


def test_bare_title_is_of_what_was_praised(read: Read) -> None:
    text = "3月8日，省政府表彰了全省松林防火先进集体和先进个人。省政府决定对云泽市林业局等26个先进集体予以表彰。"
    assert {award for _, award in honours(read(text))} == {"全省松林防火先进集体"}


def test_medals_of_a_group_are_told_apart() -> None:
    text = "女子乙组跳绳和毽球两枚银牌"
    assert [a.name for a in awards_of(text, 0, len(text), True)] == ["女子乙组跳绳银牌", "女子乙组毽球银牌"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("派出所协助侦破2006年连环盗牛案；青禾县林业局被评为全省先进集体。", "2023"),
        ("林青山在2021年云泽市技能竞赛中获一等奖，先后两次获得“云泽市技术能手”称号。", ""),
    ],
)
def test_year_of_something_else(read: Read, text: str, date: str) -> None:
    found = [f for f in read(text).extracted.facts if isinstance(f, Honour)]
    assert found[-1].date == date


def test_what_is_counted_stays_out_of_the_form(read: Read) -> None:
    found = read("青禾智慧岛入选云川省8个“智慧岛”名单。")
    assert {m.name for m in found.extracted.mentions if m.family == "Award"} == {"云川省“智慧岛”"}
