"""One place, one name; places of one name in two counties stay apart."""

from __future__ import annotations

from collections import Counter

from kg.model import Entry, Section, Segmented, Source
from kg.resolving import entry_place
from kg.resolving.keys import is_generic
from kg.resolving.locale import Locale
from kg.resolving.places import place_name
from kg.resolving.typing import class_of

CITY = Locale("平顶山市", "河南省")
COUNTY = Locale("平顶山市", "河南省", "宝丰县")


def _entry(title: str, section: int | None = None) -> Entry:
    return Entry(0, "article", title, 0, len(title), title, range(len(title)), section=section)


def test_short_and_pointing_names() -> None:
    for name in ("平顶山", "我市", "全市", "河南省平顶山市"):
        assert place_name(name, CITY, {}) == ("平顶山市", "")
    assert place_name("宝丰", CITY, {}).name == "宝丰县"
    assert place_name("洛阳", CITY, {}).name == "洛阳市"
    assert place_name("赤峰", CITY, {}, natural=True).name == "赤峰"


def test_districts_of_one_name() -> None:
    here = place_name("新华区", CITY, {})
    assert here == place_name("平顶山市新华区", CITY, {})
    assert here != place_name("石家庄市新华区", CITY, {})


def test_villages_are_known_by_what_they_lie_in() -> None:
    written = place_name("叶县龚店镇余王村", CITY, {})
    told = place_name("余王村", CITY, {"余王村": "龚店镇"})
    assert written == told == ("余王村", "叶县龚店镇")
    assert place_name("余王村", COUNTY, {}).scope == "宝丰县"
    assert place_name("建设路", COUNTY, {}).scope != place_name("建设路", CITY, {}).scope


def test_a_river_is_one_in_the_whole_city() -> None:
    assert place_name("沙河", COUNTY, {}) == place_name("沙河", CITY, {})


def test_entry_place_comes_from_the_sections_or_the_title() -> None:
    source = Source("y.txt", "yearbook", place="平顶山市", province="河南省")
    sections = (Section("宝丰县", None, 0, 9), Section("经济", 0, 0, 9))
    segmented = Segmented(source, 9, sections)
    assert entry_place(segmented, _entry("农业", 1)) == "宝丰县"
    assert entry_place(segmented, _entry("郏县召开教育大会")) == "郏县"
    assert entry_place(segmented, _entry("鲁山观摩农村人居环境")) == "鲁山县"
    assert entry_place(segmented, _entry("郏县与叶县结对")) == ""
    assert entry_place(segmented, _entry("全市经济运行")) == ""


def test_a_park_is_no_division() -> None:
    for name in ("高新技术产业园", "云泽县北产业集聚区", "青岭旅游度假区"):
        assert class_of("Place", name, Counter({"AdministrativeDivision": 2})) == "Facility"
    assert class_of("Place", "云泽文化(清川)生态保护区", Counter({"NaturalFeature": 1})) == "Place"
    assert class_of("Place", "桃园", Counter({"AdministrativeDivision": 1})) == "AdministrativeDivision"


def test_a_province_is_no_prefecture_that_is_yours() -> None:
    assert not is_generic("贵州") and is_generic("贵公司")
