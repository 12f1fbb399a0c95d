"""Names of places → one name and the place within which it is unique: 平顶山 → 平顶山市; 余王村 of 龚店镇."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.extracting.divisions import by_name, divisions, short, towns
from kg.resolving.locale import Locale, implicit_region

_POINTING = re.compile(r"^(?:我|本|全)?([市省县区州盟旗])$")
_SETTLEMENT = re.compile(r"[\u4e00-\u9fff](?:镇|乡|街道|街道办事处|村|社区)$")
_TOWN = re.compile(r"(?:镇|乡|街道)$")
_TOWN_IN_NAME = re.compile(r"^(?P<town>[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道))(?:办事处)?(?P<rest>[\u4e00-\u9fff]{2,})$")
_EVERYWHERE = re.compile(r"(?:路|街|大道|广场|公园)$")  # 人民路 is in every county
_COUNTRY = re.compile(r"^.{1,5}(?:国|洲)$|^(?:俄罗斯|日本|世界|联合国)$")
_LONGEST_DIVISION = 11


class PlaceName(NamedTuple):
    """``scope``: where the name is unique, "" everywhere."""

    name: str
    scope: str


def place_name(name: str, locale: Locale, parents: dict[str, str], natural: bool = False) -> PlaceName:
    """The place that an entry of that locale means. ``parents`` maps a name to the place that the entry puts it in;
    ``natural``: it is a mountain or a river, not the city of that name."""
    if pointing := _POINTING.match(name):
        return PlaceName(locale.region(pointing[1]) or name, "")
    if not natural:
        name = locale.home.shorts.get(name) or cities().get(name, name)
    if (implied := implicit_region(name, locale)) and implied[0]:
        name = "".join(implied)
    region, rest = split_divisions(name, locale)
    if not rest:
        return _division(region, locale)
    if not _SETTLEMENT.search(rest):
        return _feature(name, region, locale)
    if inner := _TOWN_IN_NAME.match(rest):
        return PlaceName(inner["rest"], _town_scope(inner["town"], region, locale, parents))
    if _TOWN.search(rest):
        return PlaceName(rest, _above_town(rest, region, locale, parents))
    return PlaceName(rest, _above_village(rest, region, locale, parents))


def is_settlement(name: str) -> bool:
    """Whether a name is that of a town, a street district, a village or a community."""
    return bool(_SETTLEMENT.search(name))


def split_divisions(name: str, locale: Locale) -> tuple[str, str]:
    """The division (with those above it where its name alone is not unique) and what follows."""
    region, rest = "", name
    while True:
        length = next((n for n in range(min(_LONGEST_DIVISION, len(rest)), 1, -1) if _is_division(rest[:n], locale)), 0)
        if not length:
            return region, rest
        region, rest = below(region, rest[:length], locale), rest[length:]


def _is_division(name: str, locale: Locale) -> bool:
    return name in by_name() or name in (locale.place, locale.province)


def below(region: str, name: str, locale: Locale) -> str:
    """A division by its name alone if that says which: 新华区 of another city keeps the city before it."""
    at_home = name in locale.home.counties and region in ("", locale.place)
    return name if at_home or len(by_name().get(name, ())) <= 1 else region + name


def _division(name: str, locale: Locale) -> PlaceName:
    ambiguous = len(by_name().get(name, ())) > 1
    return PlaceName(name, locale.place if ambiguous and name in locale.home.counties else "")


def _feature(name: str, region: str, locale: Locale) -> PlaceName:
    if region or _COUNTRY.search(name):
        return PlaceName(name, "")
    return PlaceName(name, locale.nearest if _EVERYWHERE.search(name) else locale.place)


def _above_town(town: str, region: str, locale: Locale, parents: dict[str, str]) -> str:
    """The county of a town: as written before it, as the entry says, or the only one at home that has such a town."""
    return region or _county(parents.get(town, ""), locale) or _county_of_town(town, locale) or locale.nearest


def _above_village(village: str, region: str, locale: Locale, parents: dict[str, str]) -> str:
    parent = parents.get(village, "")
    if parent and _TOWN.search(parent):
        return _town_scope(split_divisions(parent, locale)[1], region, locale, parents)
    return region or _county(parent, locale) or locale.nearest


def _town_scope(town: str, region: str, locale: Locale, parents: dict[str, str]) -> str:
    return f"{_above_town(town, region, locale, parents)}{town}"


def _county(name: str, locale: Locale) -> str:
    full = locale.home.shorts.get(name, name)
    return full if full in by_name() else ""


def _county_of_town(town: str, locale: Locale) -> str:
    found = _towns(locale.place, tuple(sorted(locale.home.counties))).get(town, ())
    return found[0] if len(found) == 1 else ""


@cache
def _towns(place: str, counties: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    own = by_name().get(place, ())
    found: dict[str, tuple[str, ...]] = {}
    for county in counties:
        for division in by_name().get(county, ()):
            if any(division.code.startswith(prefecture.code) for prefecture in own):
                for town in towns(division.code):
                    found[town.name] = (*found.get(town.name, ()), county)
    return found


@cache
def cities() -> dict[str, str]:
    """Short names of provinces and prefectures that are unique: 湖北 → 湖北省, 洛阳 → 洛阳市."""
    found: dict[str, list[str]] = {}
    for division in divisions():
        if len(division.code) < 6:
            found.setdefault(short(division.name), []).append(division.name)
    return {bare: names[0] for bare, names in found.items() if len(names) == 1 and len(bare) > 1}
