"""The last look at what figures are called: words beside the indicator, names that lack something or tell nothing."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


def _told(read: Read, text: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title="概况"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加强全市19个会计站的运行监管。", [("会计站", "19个")]),
        ("其中藏族人口居多，总计5万人。", [("藏族人口", "5万人")]),
        ("公安派出所共检查社会单位9400家次。", [("检查社会单位", "9400家次")]),
        (
            "中级职称共参评教师1424人，通过1374人。",
            [("中级职称参评教师", "1424人"), ("中级职称参评教师通过", "1374人")],
        ),
        (
            "组织线下线上培训28场、参加人数达1.5万人次。",
            [("组织线下线上培训", "28场"), ("线下线上培训参加人数", "1.5万人次")],
        ),
        ("开展防汛知识培训5次，参加110人。", [("开展防汛知识培训", "5次"), ("参加防汛知识培训", "110人")]),
        ("14部著作、34篇论文评为一等奖。", [("一等奖著作", "14部"), ("一等奖论文", "34篇")]),
        (
            "录入户用沼气设施4827户，其中闲置1864户，废弃1254户。",
            [("录入户用沼气设施", "4827户"), ("闲置户用沼气设施", "1864户"), ("废弃户用沼气设施", "1254户")],
        ),
        ("发布信息91篇，其中云泽市政府采用19篇。", [("发布信息", "91篇"), ("云泽市政府采用信息", "19篇")]),
        ("聚焦青年需求谋划88个项目。", [("聚焦青年需求谋划项目", "88个")]),
    ],
)
def test_a_name_has_what_is_told_of_it_and_no_more(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert _told(read, text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在云泽省青年技能大赛中获得一等奖5项、二等奖3项。", "云泽省青年技能大赛二等奖"),
        ("获青年课堂创新大赛奖5项，其中一等奖3项。", "青年课堂创新大赛奖一等奖"),
        ("有28件作品获奖，其中一等奖3件。", "一等奖作品"),
        ("代表队共收获个人一等奖1名、二等奖3名。", "个人二等奖"),
        ("上报的重点课题调研报告被省委某局评为一等奖5篇、二等奖3篇。", "重点课题调研报告二等奖"),
    ],
)
def test_a_prize_is_for_something(read: Read, text: str, name: str) -> None:
    assert [n for n, v in _told(read, text) if v[0] == "3"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "账户余额9亿元，激活率87%。",
        "重点监管单位11家，完成相关工作11家。",
        "整合检验所、监测所、化验所3家机构职能。",
        "包括上门、电话、网络等5种方式。",
    ],
)
def test_what_tells_nothing_is_left_out(read: Read, text: str) -> None:
    names = [name for name, _ in _told(read, text)]
    empty = ("激活率", "相关工作", "职能", "方式")
    assert not any(word in name for name in names for word in empty)


def test_a_share_of_something_else_has_no_verb(read: Read) -> None:
    told = dict(_told(read, "流域降雨726毫米，是多年同期平均值（531毫米）的136.8%。"))
    assert told["流域降雨与多年同期平均值之比"] == "136.8%"


def test_those_who_took_part_in_several_things_have_no_event(read: Read) -> None:
    assert _told(read, "开展演练50次、培训70次，参与人员700人次。")[-1] == ("参与人员", "700人次")
