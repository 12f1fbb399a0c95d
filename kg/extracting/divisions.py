"""The administrative divisions of China, from provinces down to towns, as data with codes.

The file ``kg/lexicon/divisions.txt.xz`` (30 June 2023; ``tools/pack_divisions.py`` makes it) is read once, in some
30 ms; the towns of a county are parsed when they are asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kg.lexicon import words
from kg.reading.places import division_lines

_NO_NAME = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")
_SUFFIX = re.compile(r"(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|省|市|县|区|州|盟|旗)$")


class Division(NamedTuple):
    """A division: its code (2 digits a province, 4 a prefecture, 6 a county, 9 a town) and full name."""

    code: str
    name: str

    @property
    def level(self) -> str:
        """ "province", "prefecture", "county" or "town"."""
        return {2: "province", 4: "prefecture", 6: "county", 9: "town"}[len(self.code)]


@cache
def _lines() -> dict[str, str]:
    return dict(line.split(" ", 1) for line in division_lines())


@cache
def divisions() -> tuple[Division, ...]:
    """All provinces, prefectures and counties in the order of their codes."""
    named = ((code, rest.split(" ", 1)[0]) for code, rest in _lines().items())
    return tuple(Division(code, name) for code, name in named if name not in _NO_NAME)


@cache
def by_name() -> dict[str, tuple[Division, ...]]:
    """Full name → the divisions of that name, the higher ones first (新华区 has three, 河南省 one)."""
    found: dict[str, tuple[Division, ...]] = {}
    for division in sorted(divisions(), key=lambda d: (len(d.code), d.code)):
        found[division.name] = (*found.get(division.name, ()), division)
    return found


@cache
def towns(county: str) -> tuple[Division, ...]:
    """Towns and street districts of the county with that code; empty if the code is of no county."""
    items = _lines().get(county, "").split(" ")[1:]
    return tuple(Division(county + item[:3], item[3:]) for item in items)


@cache
def _peoples() -> re.Pattern[str]:
    names = sorted(words("peoples"), key=len, reverse=True)
    return re.compile(rf"(?<=..)({'|'.join(names)})+$|各族$")


@cache
def short(name: str) -> str:
    """The name without its kind and peoples: 平顶山市 → 平顶山, 姚庄回族乡 → 姚庄, 恩施土家族苗族自治州 → 恩施.

    A name of two characters keeps its kind (叶县).
    """
    if len(name) <= 2:
        return name
    bare = _SUFFIX.sub("", name)
    return _peoples().sub("", bare) or name


@cache
def rank(name: str) -> int:
    """How low a division lies by its full name: 1 province, 2 prefecture, 3 county or zone, 4 town, 5 village.

    >>> [rank(n) for n in ("河南省", "洛阳市", "叶县", "高新区", "龚店镇", "余王村")]
    [1, 2, 3, 3, 4, 5]
    """
    if known := by_name().get(name):
        return {2: 1, 4: 2, 6: 3}[min(len(d.code) for d in known)]
    if name.endswith(("地区", "专区")):
        return 2
    if name.endswith(("镇", "乡", "街道", "办事处")):
        return 4
    if name.endswith(("村", "社区")):
        return 5
    return 3 if name[-1:] in "县区市旗园" else 5


@dataclass(frozen=True, slots=True)
class Home:
    """Where a publication is at home: its prefecture with all below it, so far as the data know it.

    ``counties`` and ``towns`` are full names; ``shorts`` maps the short names that are safe here to full ones.
    """

    place: str
    province: str
    counties: frozenset[str]
    towns: frozenset[str]
    shorts: dict[str, str]


@cache
def home(place: str, province: str) -> Home:
    """The home of a publication of ``place`` (a city, prefecture or county) in ``province`` (either may be "")."""
    own = _own(place, province)
    counties = [d for d in divisions() if own and len(d.code) == 6 and d.code.startswith(own.code)]
    below = [town.name.removesuffix("筹备组") for county in counties for town in towns(county.code)]
    shorts = {
        short(name): name for name in [*(d.name for d in counties if d.name[-1] != "区"), province, place] if name
    }
    plain = [_peoples().sub("", name[:-1]) + "乡" for name in below if name.endswith("族乡")]
    return Home(
        place,
        province,
        frozenset(d.name for d in counties if d.name != place),
        frozenset([*below, *plain]),
        {bare: name for bare, name in shorts.items() if len(bare) > 1 and bare != name},
    )


def _own(place: str, province: str) -> Division | None:
    found = by_name().get(place, ())
    for division in found:
        above = by_name().get(province, ())
        if not above or division.code.startswith(above[0].code):
            return division
    return found[0] if found and not province else None
