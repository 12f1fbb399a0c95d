"""What lies in what, and what only stands beside it. All are invented or of other cities."""

from __future__ import annotations

from .conftest import read_text


def _within(text: str) -> set[tuple[str, str]]:
    reading = read_text(text, "概况")
    return reading.relations("partOf") | reading.relations("locatedIn")


def test_behind_several_counties_a_firm_lies_in_one_that_is_not_said() -> None:
    assert _within("调研组到歙县、绩溪县的云泽海光陶瓷有限公司调研。") == set()


def test_behind_one_county_of_a_row_of_others_a_firm_lies_in_it() -> None:
    whole = {("江北安达纺织有限公司", "绩溪县")}
    assert _within("有云泽真源制衣有限公司、绩溪县的江北安达纺织有限公司等企业。") >= whole


def test_a_road_around_a_lake_is_no_part_of_it() -> None:
    assert _within("白鹭湖环湖路、平安大道快速推进。") == set()


def test_a_river_from_west_to_east_is_no_site() -> None:
    assert read_text("该遗址西高东低，清水河由西向东自遗址北部穿过。", "概况").names("Place") == {"清水河"}
