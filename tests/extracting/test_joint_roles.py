"""Several bodies that hold or issue something together, and the body spoken of before. All names are invented."""

from __future__ import annotations

import pytest

from kg.model import EventFact, Participation

from .conftest import Read

JOINT = [
    ("5月2日，会议听取市统计局关于经济运行情况的通报。", "reportingBody", {"市统计局"}),
    (
        "5月2日，市政府召开座谈会，市教育局、市财政局和企业代表围绕校舍建设发表了意见。",
        "reportingBody",
        {"市教育局", "市财政局"},
    ),
    ("5月3日，市林业局、市水利局联合歙县召开会议，会上下发了市水利局《关于护林的意见》。", "issuer", {"市水利局"}),
    ("5月4日，市科技局、深渡镇联合举办茶叶种植培训会。", "host", {"市科技局", "深渡镇"}),
    ("5月4日，《歙县、休宁县护林联防办法》由歙县、休宁县发布。", "issuer", {"歙县", "休宁县"}),
    (
        "2023年，云泽市消防救援支队开展宣传。联合市房产事务中心出台《消防设施规程》。",
        "issuer",
        {"云泽市消防救援支队", "市房产事务中心"},
    ),
    (
        "2023年，云泽市农业农村局会同市水利局、应急局、气象局，发布《关于做好防灾工作的通知》。",
        "issuer",
        {"云泽市农业农村局", "市水利局", "应急局", "气象局"},
    ),
    (
        "2023年，云泽市检察院与市中级人民法院会签《关于协同工作的意见》。",
        "issuer",
        {"云泽市检察院", "市中级人民法院"},
    ),
    (
        "2023年，云泽银保监分局、云泽市财政局和金融工作局建立协调机制，研究出台《风险化解方案》。",
        "issuer",
        {"云泽银保监分局", "云泽市财政局", "金融工作局"},
    ),
    (
        "2023年，云泽市教育体育局促进体育与旅游融合，与市文广旅局联合组织开展精品项目推介活动。",
        "host",
        {"云泽市教育体育局", "市文广旅局"},
    ),
    (
        "2023年，云泽市教育体育局推进职业教育，5月，举办职业教育活动周；6月，开展职业教育宣传展示活动。",
        "host",
        {"云泽市教育体育局"},
    ),
    (
        "2023年5月，市信访局在条例实施一周年之际，深入解读条例。5月30日，举办《信访条例》辅导培训班。",
        "host",
        {"市信访局"},
    ),
]


@pytest.mark.parametrize(("text", "role", "names"), JOINT)
def test_all_who_act_together_have_the_role(read: Read, text: str, role: str, names: set[str]) -> None:
    assert set(read(text, kind="item").roles(role)) == names


def test_who_only_made_a_film_holds_no_event(read: Read) -> None:
    reading = read("2023年，参加短视频大赛，清川县医保局组织拍摄的《精打细算》获湖北省一等奖。", kind="item")
    assert reading.roles("host") == []


def test_who_gave_an_award_issues_nothing_else(read: Read) -> None:
    facts = read(
        "2023年，云泽市科协出台《若干措施》。云泽市科协被中国科协表彰为2023年全国科普日活动优秀组织单位。", kind="item"
    ).extracted.facts
    kinds = {f.key: f.type for f in facts if isinstance(f, EventFact)}
    given = [
        kinds[f.event]
        for f in facts
        if isinstance(f, Participation) and (f.role, f.agent.name) == ("issuer", "中国科协")
    ]
    assert set(given) == {"AwardEvent"}
