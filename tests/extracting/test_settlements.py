"""Towns and villages of everyday words, by their neighbours; sites with a branch or a sort of town in their names."""

from __future__ import annotations

import pytest

from .conftest import Read

TOLD = [
    ("绩溪县碛口镇西岭村、休宁县西庄镇党家村等12个村榜上有名。", {"碛口镇", "西岭村", "西庄镇", "党家村"}),
    ("项目涉及卡斯镇、田园镇等7个乡镇，完成了白果镇、长青乡3个乡镇。", {"田园镇", "白果镇"}),
    ("一行先后来到新兴村、海青洼村、古岭村。", {"新兴村", "海青洼村"}),
    ("在丰禾购物中心柳镇店，大家查看了市场供应。", {"丰禾购物中心柳镇店"}),
    ("一行首先参观了宜昌市城市规划馆。", {"宜昌市城市规划馆"}),
]


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_neighbours_tell_what_is_a_place(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text, kind="item").names("Place")


@pytest.mark.parametrize(
    "text", ["歙县深渡镇示范村、贫困村得到扶持。", "歙县乡镇、农村社区建成站点。", "在深渡镇各村、各社区张贴。"]
)
def test_sorts_of_settlements_are_none(read: Read, text: str) -> None:
    assert read(text, kind="item").names("Place") <= {"歙县", "深渡镇"}


def test_a_brand_that_ends_like_a_bridge_is_none(read: Read) -> None:
    assert "湖北金桥" not in read("湖北金桥焊材项目开工。", kind="item").names("Place")
