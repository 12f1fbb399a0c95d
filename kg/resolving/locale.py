"""What 市, 县, 区 and 省 mean in an entry: the publication's own places, or those that the entry is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.extracting.divisions import Home, home
from kg.lexicon import words
from kg.model import Entry, Segmented, Source

_LEVELS = "省市县区州盟旗"
POINTING = re.compile(rf"^(?:我|本)(?=[{_LEVELS}])")  # 全市法院 are many
# For places that the data of divisions do not know: 青禾县, not 市区, 园区, 全县.
_COUNTY = re.compile(r"(?![市城郊园景社矿地全各本我]?[区县])[\u4e00-\u9fff]{1,4}(?<![城郊园景社矿地林牧灌])[县区旗]")


@dataclass(frozen=True, slots=True)
class Locale:
    """Full names, "" where unknown. ``county`` is the county-level division that the entry is about;
    ``narrow``: the whole section is, so that 市 is that county-level city."""

    place: str
    province: str
    county: str = ""
    narrow: bool = False

    def region(self, level: str) -> str:
        """The place that 市, 县, 区, 省 … stands for, "" if the entry does not say: 县 in an entry about 宝丰县."""
        if level == "省":
            return self.province
        if self.county.endswith(level) and (self.narrow or level != "市"):
            return self.county
        return self.place if self.place.endswith(level) else ""

    @property
    def nearest(self) -> str:
        """The place that a body without a place before it belongs to, as far as the entry says."""
        return self.county or self.place

    @property
    def home(self) -> Home:
        """The counties, towns and safe short names of the publication's place."""
        return home(self.place, self.province)


def source_locale(source: Source) -> Locale:
    """The locale of a source as a whole."""
    return Locale(source.place, source.province)


def entry_place(segmented: Segmented, entry: Entry) -> str:
    """The full name of the county-level division that an entry is about, by its sections or its title; else "".

    A section must bear the name as it is (宝丰县); a title must name exactly one (郏县：…, 鲁山县委召开…). At a place
    that the data of divisions do not know, a section that looks like the name of a county or district is taken for one.
    """
    return entry_locale(segmented, entry).county


def entry_locale(segmented: Segmented, entry: Entry) -> Locale:
    """The locale of an entry."""
    locale = source_locale(segmented.source)
    for title in reversed(segmented.section_path(entry)):
        if title in locale.home.counties or (not locale.home.counties and _COUNTY.fullmatch(title)):
            return replace(locale, county=title, narrow=True)
    named = set(_county_names(locale.place, locale.province).findall(entry.title)) if locale.home.counties else set()
    counties = {locale.home.shorts.get(name, name) for name in named}
    return replace(locale, county=counties.pop()) if len(counties) == 1 else locale


@cache
def _county_names(place: str, province: str) -> re.Pattern[str]:
    here = home(place, province)
    shorts = [short for short, full in here.shorts.items() if full in here.counties]
    names = sorted([*here.counties, *shorts], key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, names)))


def implicit_region(name: str, locale: Locale) -> tuple[str, str] | None:
    """The place that 市, 我市, 县 … at the head of a name stands for ("" if the entry does not say), and what follows;
    None if the name has no such head (市场监管局)."""
    bare = POINTING.sub("", name)
    if len(bare) < 2 or bare[0] not in _LEVELS or bare.startswith(words("region_words")):
        return None
    return locale.region(bare[0]), bare[1:]


def is_level(character: str) -> bool:
    """Whether the character is a level of administration that stands for a place (市 in 市委)."""
    return character in _LEVELS
