"""What the projects of a list share: a head, a work, a status; works on named places; measures before a name."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "完成东岭中路、东岭南路、白兰街、青杨街提档升级。",
            {"东岭中路": {"竣工"}, "东岭南路": {"竣工"}, "白兰街": {"竣工"}, "青杨街提档升级": {"竣工"}},
        ),
        (
            "完成青泌路、中兴路、白山大道等道路提档升级，打通8条断头路。",
            {"青泌路": {"竣工"}, "中兴路": {"竣工"}, "白山大道": {"竣工"}},
        ),
        (
            "完成白山大道东段绿化提升、第二中学南侧地块生态整治、青禾路道路绿化。",
            {
                "白山大道东段绿化提升": {"竣工"},
                "第二中学南侧地块生态整治": {"竣工"},
                "青禾路道路绿化": {"竣工"},
            },
        ),
        (
            "完成东环路北延、柳店交叉路口升级改造、南环路至青平快速通道环境提升等工程。",
            {
                "东环路北延": {"竣工"},
                "柳店交叉路口升级改造": {"竣工"},
                "南环路至青平快速通道环境提升": {"竣工"},
            },
        ),
        ("兰南、青平高速项目前期工作加快推进。", {"兰南": {"前期"}, "青平高速项目": {"前期"}}),
        (
            "青溪文化广场停车场、白兰图书馆及云谷影视馆加快建设。",
            {"青溪文化广场停车场": {"在建"}, "白兰图书馆": {"在建"}, "云谷影视馆": {"在建"}},
        ),
        (
            "完成人民路立交桥工程和青川市城市防汛系统建设。",
            {"人民路立交桥工程": {"竣工"}, "青川市城市防汛系统": {"竣工"}},
        ),
        ("开工5802.9公顷机井通电配套工程。", {"机井通电配套工程": {"开工"}}),
        ("东村棚改、柳林棚改300套安置房基本建成。", {"东村棚改": {"竣工"}, "柳林棚改": {"竣工"}}),
        ("建成集中供热项目一期，群众温暖过冬。", {"集中供热项目一期": {"竣工"}}),
        ("年产60亿瓦时储能电池项目合作框架协议签约仪式在柳城举行。", {"年产60亿瓦时储能电池项目": {"签约"}}),
        ("打通青禾路南延“断头路”。", {"青禾路南延": {"贯通"}}),
        ("青溪收费站及引线扩建等13个工程全部完工。", {"青溪收费站及引线扩建": {"竣工"}}),
        ("第二寄宿制小学、第三幼儿园项目加快建设。", {"第二寄宿制小学": {"在建"}, "第三幼儿园项目": {"在建"}}),
        ("强力推进省道924南扩。", {"省道924南扩": {"在建"}}),
    ],
)
def test_items_of_a_list_share_head_and_status(text: str, told: dict[str, set[str]]) -> None:
    assert statuses(text) == told


def test_the_shared_head_is_in_the_full_name(read: Read) -> None:
    found = read("完成东岭中路、青杨街提档升级。推进宁白、兰青高速加宽改造。")
    full = {m.name: m.full for m in found.extracted.mentions if m.family == "Project" and m.full}
    assert full == {"东岭中路": "东岭中路提档升级", "宁白": "宁白高速加宽改造"}


def test_a_name_begins_behind_who_builds_it(read: Read) -> None:
    found = read("青龙谷景区新建少年攀岩体验项目。")
    assert found.names("Project") == {"少年攀岩体验项目"}
    assert ("少年攀岩体验项目", "青龙谷景区") in found.relations("locatedIn")


@pytest.mark.parametrize(
    "text",
    [
        "从工程状况、安全管理等方面检查。",
        "完成8519个化学污染物、微生物项目监测。",
        "开展“青春筑梦”希望工程关爱行动。",
        "完成农村户厕改造1424户。",
        "建设路与白兰大道交叉。",
    ],
)
def test_what_is_no_project(read: Read, text: str) -> None:
    assert read(text).names("Project") == set()
