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
    ("在歙县深渡镇孙家寨调研，随后到东湾街道银色阳光社区视察。", {"孙家寨", "银色阳光社区"}),
    ("林晓川慰问柳县镇石庙村困难党员。", {"柳县镇", "石庙村"}),
    ("活动在歙县产业聚集区举行。", {"歙县"}),
    ("项目位于高铁新城青云大道东侧。", {"高铁新城", "青云大道"}),
    ("一行到孟村镇渔渡村、东柳村镇石庙村检查。", {"孟村镇", "渔渡村", "东柳村镇", "石庙村"}),
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


def test_a_zone_behind_the_short_name_of_its_city_is_one(read: Read) -> None:
    reading = read("投产仪式在宜昌高新区举行。", kind="item")
    assert reading.names("Place") == {"宜昌高新区"}


def test_a_city_zone_is_no_part_of_the_name_of_a_quarter(read: Read) -> None:
    reading = read("沈怀瑾到市城乡一体化示范区东岭安置小区调研。", kind="item")
    assert ("东岭安置小区", "城乡一体化示范区") in reading.relations("partOf")


def test_a_province_that_only_begins_a_project_is_no_place(read: Read) -> None:
    reading = read("湖北百川智慧物流平台建设项目开工，总投资1亿元以上。", kind="item")
    assert "湖北" not in reading.names("Place")
    assert reading.relations("investment") == {("湖北百川智慧物流平台建设项目", "1亿元以上")}


def test_where_a_feast_was_held_and_whose_it_is(read: Read) -> None:
    text = "3月21日，法国驻华大使馆在北京庆祝音乐节。当晚在法国音乐节上展出了陶器。"
    assert read(text, "音乐节").roles("location") == ["北京"]


def test_what_a_project_makes_by_its_name(read: Read) -> None:
    reading = read("青禾化工10万吨尼龙切片三期项目开工。", kind="item")
    assert reading.relations("capacity") == {("青禾化工10万吨尼龙切片三期项目", "10万吨")}
