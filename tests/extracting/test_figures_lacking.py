"""Names with what their phrase says of those they count or measure."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


def _told(read: Read, text: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title="概况"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("石门镇养老项目共计31个，已完工项目7个。", "养老已完工项目"),
        ("新增7名教师获得云泽师范学院访学资格。", "新增获得云泽师范学院访学资格教师"),
        ("新增茶叶加工企业20家，其中外资茶叶加工企业7家。", "新增外资茶叶加工企业"),
        ("完成消防备案45个（抽中复查7个）。", "完成消防备案抽中复查"),
        ("组建教育集团31个，其中9个被认定为县级优质教育集团，7个获评市级优质教育集团。", "获评市级优质教育集团"),
        ("即发现即处置案件7件。", "即发现即处置案件"),
        ("成立茶社的80个镇里，有茶叶出口的镇为7个。", "有茶叶出口的镇"),
        ("投资7亿元丙烯腈项目启动。", "丙烯腈项目投资"),
        ("获得资金7万元用于石桥和水渠修缮。", "石桥和水渠修缮获得资金"),
        ("发行白水煤业7亿元永续票据业务落地。", "发行白水煤业永续票据"),
        ("免费筛查300人（省定目标7人）。", "免费筛查省定目标"),
        ("机关公务用车编制30辆，实有7辆。", "实有机关公务用车"),
        ("31条灌溉水渠投资完成预定目标的7%。", "灌溉水渠投资完成预定目标"),
    ],
)
def test_a_name_has_what_its_phrase_says_of_it(read: Read, text: str, name: str) -> None:
    assert [n for n, v in _told(read, text) if v[0] == "7"] == [name]


def test_projects_of_a_stage_are_of_no_others(read: Read) -> None:
    assert ("在建项目", "7个") in _told(read, "签约招商项目31个；在建项目7个。")


def test_a_limit_alone_names_no_figure(read: Read) -> None:
    assert "突破" not in dict(_told(read, "9家茶场产值超过30万元，7家突破60万元。"))


@pytest.mark.parametrize(
    "text", ["发放7家景区900张门票。", "遴选7家企业的90种茶叶参展。", "围绕会议提出的7个方面内容开展讨论。"]
)
def test_holders_and_sides_are_no_figures(read: Read, text: str) -> None:
    assert [n for n, v in _told(read, text) if v[0] == "7"] == []


def test_those_who_are_chosen_are_a_figure(read: Read) -> None:
    assert ("遴选企业", "7家") in _told(read, "遴选企业7家，展出茶叶90种。")
