"""Short names of bodies and places mean full ones, where the entry says which."""

from __future__ import annotations

import pytest

from kg.resolving.bodies import full_name
from kg.resolving.forms import is_distinctive
from kg.resolving.locale import Locale

CITY = Locale("平顶山市", "河南省")
COUNTY = Locale("平顶山市", "河南省", "宝丰县", narrow=True)
COUNTY_CITY = Locale("平顶山市", "河南省", "汝州市", narrow=True)
INVENTED = Locale("云泽市", "湖北省")


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("市委", "中共平顶山市委员会"),
        ("中共平顶山市委", "中共平顶山市委员会"),
        ("市政府", "平顶山市人民政府"),
        ("市人大常委会", "平顶山市人民代表大会常务委员会"),
        ("市政协", "中国人民政治协商会议平顶山市委员会"),
        ("省委", "中共河南省委员会"),
        ("市发改委", "平顶山市发展和改革委员会"),
        ("市发展改革委", "平顶山市发展和改革委员会"),
        ("我市教体局", "平顶山市教育体育局"),
        ("河南省市场监管局", "河南省市场监督管理局"),
        ("市委政法委", "中共平顶山市委政法委员会"),
        ("市政府办公室", "平顶山市人民政府办公室"),
        ("团市委", "共青团平顶山市委员会"),
        ("市法院", "平顶山市中级人民法院"),
        ("市军分区", "平顶山军分区"),
        ("郏县县委", "中共郏县委员会"),
        ("郑州市政府", "郑州市人民政府"),
        ("石家庄市新华区政府", "石家庄市新华区人民政府"),
        ("平顶山市新华区政府", "新华区人民政府"),
        ("国家发改委", "国家发展和改革委员会"),
        ("市公安局交警支队", "平顶山市公安局交警支队"),
    ],
)
def test_short_names_of_a_city(name: str, full: str) -> None:
    assert full_name(name, CITY).full == full


@pytest.mark.parametrize("name", ["市场监管局", "市政工程有限公司", "市民之家", "云泽学院", "区域协作中心"])
def test_a_level_that_is_part_of_a_word_is_no_place(name: str) -> None:
    assert full_name(name, CITY).full == name


@pytest.mark.parametrize("name", ["市审计委员会", "市卫生健康委员会"])
def test_a_full_name_is_not_expanded_again(name: str) -> None:
    assert full_name(name, CITY).full == f"平顶山{name}"


def test_the_county_of_an_entry_is_meant_by_county_and_nothing_else() -> None:
    assert full_name("县委", COUNTY).full == "中共宝丰县委员会"
    assert full_name("县人大常委会", COUNTY).full == "宝丰县人民代表大会常务委员会"
    assert full_name("市委", COUNTY).full == "中共平顶山市委员会"
    assert full_name("市委", COUNTY_CITY).full == "中共汝州市委员会"
    assert full_name("县委", CITY).unclear


def test_a_short_form_of_two_bodies_means_the_one_that_the_source_names() -> None:
    assert full_name("市文旅局", CITY).full == "平顶山市文旅局"
    named = frozenset({"平顶山市文化广电和旅游局"})
    assert full_name("市文旅局", CITY, named).full == "平顶山市文化广电和旅游局"


def test_places_that_the_data_do_not_know() -> None:
    assert full_name("市教体局", INVENTED).full == "云泽市教育体育局"
    assert full_name("青禾县政府", INVENTED).full == "青禾县人民政府"
    assert full_name("云泽市白石区人大常委会", INVENTED).full == "白石区人民代表大会常务委员会"
    assert full_name("高新区管委会", INVENTED).full == "高新区管委会"


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("十届市政协", "中国人民政治协商会议第十届云泽市委员会"),
        ("十届市纪委", "中共云泽市第十届纪律检查委员会"),
        ("十届市委", "中共云泽市第十届委员会"),
        ("社省委", "九三学社湖北省委员会"),
        ("清川银行股份有限公司云泽分行", "清川银行云泽分行"),
        ("市曲协", "云泽市曲艺家协会"),
        ("北交所", "北京证券交易所"),
    ],
)
def test_terms_societies_and_banks(name: str, full: str) -> None:
    """The term of a committee stands behind its place; a bank's legal form says nothing of its branch."""
    assert full_name(name, INVENTED).full == full


def test_a_branch_alone_is_any_firms() -> None:
    """宜昌分公司 means one firm's only in the entry that says so."""
    assert not is_distinctive("宜昌分公司", "铁磐宜昌分公司", ["Enterprise"])
    assert is_distinctive("铁磐供水有限公司", "宜都市铁磐供水有限公司", ["Enterprise"])
