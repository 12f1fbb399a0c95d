"""Equal indicators of one entry are told apart by what the text says of each."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "落实资金9亿元，支持老城区改造。落实资金4亿元，用于公交运营补贴。",
            [("支持老城区改造落实资金", "9亿元"), ("公交运营补贴落实资金", "4亿元")],
        ),
        (
            "当年提取住房公积金35亿元，累计提取住房公积金281亿元。",
            [("提取住房公积金", "35亿元"), ("累计提取住房公积金", "281亿元")],
        ),
        (
            "开展水价专项审计调查，发现问题25个。开展营养餐专项审计，发现问题11个。",
            [("水价专项审计调查发现问题", "25个"), ("营养餐专项审计发现问题", "11个")],
        ),
        (
            "技术服务合同97项，成交额0.2亿元，占比3%；技术开发合同13项，成交额0.4亿元，占比5%。",
            [
                ("技术服务合同", "97项"),
                ("技术服务合同成交额", "0.2亿元"),
                ("技术服务合同成交额占比", "3%"),
                ("技术开发合同", "13项"),
                ("技术开发合同成交额", "0.4亿元"),
                ("技术开发合同成交额占比", "5%"),
            ],
        ),
        ("社区20个，行政村35个。", [("社区", "20个"), ("行政村", "35个")]),
    ],
)
def test_equal_names_are_told_apart(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(name, value) for name, value, _ in stated(read(text, title="概况"))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("共有村273个，社区51个，共计324个。", [("村", "273个"), ("社区", "51个"), ("村、社区", "324个")]),
        (
            "发行甲债7000万元和乙债1.1亿元，合计1.8亿元。",
            [("发行甲债", "7000万元"), ("乙债", "1.1亿元"), ("发行甲债、乙债", "1.8亿元")],
        ),
        (
            "登记账号29个，其中公众号20个、其他9个。",
            [("登记账号", "29个"), ("公众号", "20个"), ("其他登记账号", "9个")],
        ),
        (
            "老字号7家。绿色食品：兴化市3个，靖江市5个。",
            [("老字号", "7家"), ("绿色食品", "3个"), ("绿色食品", "5个")],
        ),
        (
            "商品房销售面积21万平方米，其中商品住宅20万平方米。",
            [("商品房销售面积", "21万平方米"), ("商品住宅销售面积", "20万平方米")],
        ),
    ],
)
def test_sums_and_what_is_left_of_a_whole(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    """A sum is of what it adds up, 其他 of the whole, a heading of every place in its row."""
    assert [(name, value) for name, value, _ in stated(read(text, title="概况"))] == told
