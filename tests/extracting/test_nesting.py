"""What lies in what, and what only stands beside it. All are invented or of other cities."""

from __future__ import annotations

import pytest

from .conftest import Read, read_text


def _within(text: str) -> set[tuple[str, str]]:
    reading = read_text(text, "概况")
    return reading.relations("partOf") | reading.relations("locatedIn")


def test_behind_several_counties_a_firm_lies_in_one_that_is_not_said() -> None:
    assert _within("调研组到歙县、绩溪县的云泽海光陶瓷有限公司调研。") == set()


def test_what_is_inside_a_site_lies_in_it() -> None:
    assert ("青萝山大桥", "歙县") in _within("歙县境内的青萝山大桥完工。")


def test_the_brackets_behind_a_name_tell_where_it_lies() -> None:
    assert _within("试点村有柳沟村（深渡镇）、东冲村（北岸镇）。") == {("柳沟村", "深渡镇"), ("东冲村", "北岸镇")}
    assert ("云溪小区", "深渡镇") in _within("商品房有云溪小区（位于深渡镇）。")


def test_a_town_set_up_is_part_of_its_county() -> None:
    assert _within("歙县撤销青溪乡、白石乡，设立青溪镇。") >= {("青溪乡", "歙县"), ("青溪镇", "歙县")}


def test_a_peak_is_part_of_its_hill() -> None:
    assert ("玉柱峰", "云岭") in _within("最高山峰是云岭主峰玉柱峰，海拔1200米。")


def test_behind_one_county_of_a_row_of_others_a_firm_lies_in_it() -> None:
    whole = {("江北安达纺织有限公司", "绩溪县")}
    assert _within("有云泽真源制衣有限公司、绩溪县的江北安达纺织有限公司等企业。") >= whole


def test_a_road_around_a_lake_is_no_part_of_it() -> None:
    assert _within("白鹭湖环湖路、平安大道快速推进。") == set()


def test_a_river_from_west_to_east_is_no_site() -> None:
    assert read_text("该遗址西高东低，清水河由西向东自遗址北部穿过。", "概况").names("Place") == {"清水河"}


def test_what_a_district_that_opens_the_sentence_rules_is_part_of_it() -> None:
    text = "江岸区并入歙县。绩溪县位于宣城市东部，辖华阳、临溪2个镇，伏岭镇、瀛洲镇2个新镇。"
    assert ("伏岭镇", "绩溪县") in _within(text)


def test_what_stands_in_brackets_behind_how_many_is_ruled() -> None:
    parts = {("屯溪区", "黄山市"), ("歙县", "黄山市"), ("休宁县", "黄山市")}
    assert _within("黄山市辖一区二县（屯溪区、歙县、休宁县）。") >= parts


def test_a_town_unknown_before_that_a_list_of_villages_goes_on_with() -> None:
    assert ("大柳村", "北岸镇") in _within("赴歙县深渡镇漳潭村、北岸镇大柳村的茶园调研。")


def test_a_housing_estate_beside_a_firm_is_none() -> None:
    names = read_text("到红旗小区改造点、云泽水务有限公司督导。", "概况").names("Enterprise")
    assert names == {"云泽水务有限公司"}


MOVED = [
    ("会议在歙县深渡镇召开，该镇的宏远机械有限公司派人参加。", [("宏远机械有限公司", "深渡镇")]),
    ("歙县深渡镇经济发展快，该镇石桥村建成文化广场。", [("石桥村", "深渡镇")]),
    ("将原歙县的深渡、王村两镇划归绩溪县管辖。", [("深渡", "绩溪县"), ("王村", "绩溪县"), ("深渡", "歙县")]),
    ("黄山市的屯溪、徽州、黄山三区同日挂牌。", [("屯溪", "黄山市"), ("徽州", "黄山市")]),
    ("歙县下辖深渡镇（含石潭、柳坞两个管理区）。", [("石潭", "深渡镇"), ("深渡镇", "歙县")]),
    (
        "江南农村商业银行歙县支行揭牌。该行为江南农村商业银行分支机构。",
        [("江南农村商业银行歙县支行", "江南农村商业银行")],
    ),
    ("远景设计有限公司是世界500强海川集团旗下公司。", [("远景设计有限公司", "海川集团")]),
]


@pytest.mark.parametrize(("text", "pairs"), MOVED)
def test_changes_of_divisions_and_branches_tell_what_is_a_part(text: str, pairs: list[tuple[str, str]]) -> None:
    assert set(pairs) <= _within(text)


def test_what_a_district_was_called_before_is_a_place_of_its_own() -> None:
    assert {"萧山县", "萧山区"} <= read_text("撤销萧山县，设立萧山区。", "概况").names("Place")
    assert "撤销石门乡" not in read_text("撤销石门、柳溪两乡，并入深渡镇。", "概况").names("Place")


def test_a_body_of_the_province_is_not_of_the_city_before_it(read: Read) -> None:
    told = read("市政协接待住清川市省政协委员来访。", "委员来访", kind="item").relations("locatedIn")
    assert not any(name.endswith("省政协") for name, _ in told)


def test_what_begins_with_a_place_of_its_own_is_not_where_the_list_began() -> None:
    assert _within("推选歙县石潭遗址、登封柳坞遗址入选。") == {("歙县石潭遗址", "歙县")}


def test_where_the_seats_of_a_meeting_are_is_not_where_a_body_is() -> None:
    assert not _within("会议在歙县行政中心召开，主会场设在市会堂。")


def test_a_firm_that_is_not_named_is_not_its_group() -> None:
    assert not read_text("云石是海川集团全资子公司，位于歙县。", "概况").relations("locatedIn")


def test_where_a_firm_has_branches_is_no_branch() -> None:
    names = read_text("公司在西安设有办事处，在歙县设有分公司。", "概况").names("Organization", "Place")
    assert names == {"西安", "歙县"}


def test_a_road_from_a_county_lies_not_in_it() -> None:
    assert not _within("歙县至绩溪县高速公路建成通车。")


def test_what_lies_in_a_project_is_of_that_alone() -> None:
    text = "听取歙县智能仪表产业园配套设施建设项目、青禾树脂材料有限责任公司6万吨尼龙项目情况。"
    assert not any(name.startswith("青禾") for name, _ in _within(text))
    assert ("隋唐正平坊遗址", "歙县") not in _within("推选歙县石潭遗址、隋唐正平坊遗址入选。")


def test_a_work_does_not_lie_in_itself() -> None:
    assert not read_text("平临周高铁项目加快推进。").relations("locatedIn")
