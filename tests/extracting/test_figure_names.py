"""What an indicator is called: the words that a careful reader would take, in the order of the text where it can be."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


def _told(read: Read, text: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title="概况"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1900个社区图书室经费补助实现全覆盖。", "实现全覆盖社区图书室经费补助"),
        ("16个城镇特困人员供养服务设施转型为医养服务中心。", "转型为医养服务中心的城镇特困人员供养服务设施"),
        ("850家民营企业深度参与“村企同行”行动。", "参与“村企同行”行动的民营企业"),
        ("9个县（市、区）成立合规监督评估机制管理委员会。", "成立合规监督评估机制管理委员会的县（市、区）"),
        ("300多家重点新媒体平台开设“云泽之光”专题。", "开设“云泽之光”专题的重点新媒体平台"),
        ("900名失信企业主主动履行判决义务。", "履行判决义务的失信企业主"),
        ("对全市67户困难农户档案动态更新。", "更新困难农户档案"),
        ("光明厂重启、盐穴储气等18个项目有序推进。", "推进项目"),
        ("光明厂、清河厂等4个项目已建成投产。", "建成投产项目"),
        ("45家企业获批省创业贷资金支持，再创新高。", "获批省创业贷资金支持的企业"),
    ],
)
def test_the_noun_ends_where_something_is_said_of_it(read: Read, text: str, name: str) -> None:
    assert _told(read, text)[0][0] == name


def test_a_named_place_after_and_is_counted_no_more(read: Read) -> None:
    told = _told(read, "辖光明、长青等9个街道和清河镇，68个行政村。")
    assert told == [("街道", "9个"), ("行政村", "68个")]


def test_those_served_are_named_by_what_was_done_for_them(read: Read) -> None:
    assert _told(read, "为40家企业提供融资授信2.9亿元。") == [
        ("获提供融资授信的企业", "40家"),
        ("提供融资授信", "2.9亿元"),
    ]
    assert _told(read, "为26家企业、34个项目解决问题87项。") == [
        ("为企业解决问题", "26家"),
        ("为项目解决问题", "34个"),
        ("解决问题", "87项"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("到光明村、清河社区、长青产业园等地调研31次。", "调研"),
        ("打通光明路、清河路、长青路、人民路等断头路10条。", "打通断头路"),
        (
            "参加市文化馆、市总工会、市美术馆、市作家协会组织的剪纸展、根雕展等活动4次。",
            "参加市作家协会组织的剪纸展、根雕展等活动",
        ),
        (
            "光明水库除险加固工程、清河河段防洪治理工程、长青种质资源保护利用项目争取中央预算内资金760万元。",
            "争取中央预算内资金",
        ),
        ("种植业受粮食结构调整影响产值实现308亿元。", "种植业产值"),
    ],
)
def test_lists_and_causes_are_no_part_of_a_name(read: Read, text: str, name: str) -> None:
    assert _told(read, text)[0][0] == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "油料播种面积5400亩，产量500吨；糖料1000亩，产量4000吨。",
            [("油料播种面积", "5400亩"), ("油料产量", "500吨"), ("糖料播种面积", "1000亩"), ("糖料产量", "4000吨")],
        ),
        (
            "小学104所，在校生48000人；教职工3000人。初中23所，在校生27000人；教职工2350人。",
            [
                ("小学", "104所"),
                ("小学在校生", "48000人"),
                ("小学教职工", "3000人"),
                ("初中", "23所"),
                ("初中在校生", "27000人"),
                ("初中教职工", "2350人"),
            ],
        ),
        ("争取资金2亿元，再创新高。", [("争取资金", "2亿元")]),
        ("投资900余万元，改造排水管道27千米。", [("改造排水管道投资", "900余万元"), ("改造排水管道", "27千米")]),
        (
            "商品房销售面积213万平方米，其中商品住宅200万平方米。",
            [("商品房销售面积", "213万平方米"), ("商品住宅销售面积", "200万平方米")],
        ),
    ],
)
def test_a_name_is_completed_by_its_clause(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert _told(read, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("按照5%净增率会员发展指标，发展新会员7人。", ("净增率会员发展指标", "5%")),
        ("完成首笔50万千瓦时绿电交易。", ("绿电交易", "50万千瓦时")),
        ("连续6次荣获“全国园林绿化先进城市”。", ("荣获“全国园林绿化先进城市”", "6次")),
        ("开展4轮次督导检查。", ("督导检查", "4轮次")),
        ("1.2万余名国企在职职工到社区报到。", ("到社区报到国企在职职工", "1.2万余名")),
        ("示范区内大豆亩均增产13千克。", ("示范区内大豆亩均增产", "13千克")),
    ],
)
def test_words_that_name_nothing_are_no_name(read: Read, text: str, told: tuple[str, str]) -> None:
    assert _told(read, text)[0] == told


def test_the_size_of_a_first_product_is_no_figure(read: Read) -> None:
    assert _told(read, "开发出全国首批118毫米厚耐磨钢板。") == []
