"""Firms and media that only a list or the words around it tell. All names are invented."""

from __future__ import annotations

import pytest

from .test_organizations import mention, organizations, read

NAMED = [
    ("青禾智慧农牧基地、云帆鸽业科技产业园、茶具电商产业基地3家企业获评", "云帆鸽业科技产业园", "Enterprise"),
    ("青禾智慧农牧基地、云帆鸽业科技产业园、茶具电商产业基地3家企业获评", "茶具电商产业基地", "Enterprise"),
    ("限额以上餐饮企业，如禾泽园、久岳宴礼、云海建邦等规范经营", "禾泽园", "Enterprise"),
    ("限额以上餐饮企业，如禾泽园、久岳宴礼、云海建邦等规范经营", "云海建邦", "Enterprise"),
    ("察看恒岳化工公司、联合盐化、铁磐重机公司生产情况", "联合盐化", "Enterprise"),
    ("察看云岳炭素材料、联合盐化、铁磐科技公司", "联合盐化", "Enterprise"),
    ("指导推荐洁岳实业创建省级示范点", "洁岳实业", "Enterprise"),
    ("做法被人民网、云山经济网、云泽日报等主流媒体刊发", "云山经济网", "MediaOrganization"),
]


@pytest.mark.parametrize(("text", "name", "kind"), NAMED, ids=[f"{i}-{name}" for i, (_, name, _) in enumerate(NAMED)])
def test_item_of_a_list_is_named(text: str, name: str, kind: str) -> None:
    found = organizations(text)
    assert found.get(name) == kind, found


NONE = [
    "青禾酥梨、云帆茶业、铁岭红牛为特色主导产业",
    "加快云帆电气科技、铁磐智能装备等产业园建设",
    "培育龙头企业、专精特新2家企业",
    "实施技术服务、综合服务、质量检测",
    "审议宿舍楼规划、铁福集团创新中心方案",
]


@pytest.mark.parametrize("text", NONE)
def test_products_and_sorts_in_a_list_are_no_firms(text: str) -> None:
    found = {name for name, kind in organizations(text).items() if kind == "Enterprise"}
    assert found <= {"铁福集团"}, found


def test_item_before_the_number_of_firms_ends_before_the_word_for_and_others() -> None:
    assert "云帆中科等" not in organizations("云帆中科、恒岳阀门等2家企业获评")


def test_short_form_with_another_trade_is_another_firm() -> None:
    found = read("宏远尼龙科技成为省级示范企业", others=("湖北宏远尼龙化工有限公司投产。",)).mentions
    assert "宏远尼龙科技" in {m.name for m in found}


def test_short_form_of_a_brand_with_its_trade() -> None:
    found = read("其中双岳新材PRE轮融资7亿元", others=("湖北双岳新材科技股份有限公司备案。",)).mentions
    assert "双岳新材" in {m.name for m in found}


def test_short_form_keeps_its_firm() -> None:
    assert mention("铁福集团投资5亿元", "铁福集团").type == "Enterprise"


def test_organs_of_a_unit_are_told_behind_its_committee() -> None:
    hosts = {
        m.full or m.name for m in read("由市水利局机关党委、工会、团委共同主办").mentions if m.rule.startswith("org.")
    }
    assert {"市水利局工会", "市水利局团委"} <= hosts


def test_host_of_every_division_is_no_body() -> None:
    assert "文化和旅游局" not in organizations("活动由省文旅厅主办，各县（市、区）文化和旅游局协办")
