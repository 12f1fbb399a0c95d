"""What an entity is known by within one file: family, scope and full name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kg.extracting.award_editions import normal_name
from kg.extracting.divisions import by_name
from kg.lexicon import words
from kg.model import AWARD, DOCUMENT, ORGANIZATION, PERSON, PLACE, Ref
from kg.resolving.bodies import full_name
from kg.resolving.identity import make_id
from kg.resolving.locale import Locale
from kg.resolving.places import cities, place_name

_NATIONAL = re.compile(r"^(?:中国|中华|国家|国务院|全国|中央|中共中央|新中国|亚洲|世界|国际|联合国|香港|澳门|台湾)")
_LEGAL = re.compile(r"(?:有限|责任|股份)公司")
_YEARLY = re.compile(r"报告$|要点$|计划$|预算|决算")
_STATE_DOCUMENT = re.compile(r"^(?:中华人民共和国|中国共产党|中国|国家|国务院|中共中央|习近平|宪法|民法典)")


class Key(NamedTuple):
    """``scope`` is the place within which the name is unique ("" everywhere), or an entry's id for a form that names
    nothing outside it; ``mark`` tells persons of one name apart (a date of birth)."""

    family: str
    scope: str
    name: str
    mark: str = ""

    @property
    def id(self) -> str:
        """The own id."""
        kind = {"HeritageItem": "heritage"}.get(self.family, self.family.lower())
        return make_id(kind, self.scope, self.name, *([self.mark] if self.mark else []))


@cache
def is_generic(name: str) -> bool:
    """Whether a form names nothing by itself: 公司, 该局, 我市."""
    generic = _generic()
    if name in generic or len(name) < 2:
        return True
    if name in cities():
        return False  # 贵州: no 州 that is yours
    return any(name.startswith(word) and name[len(word) :] in generic for word in words("demonstratives"))


@cache
def _generic() -> frozenset[str]:
    return frozenset(words("generic_names"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an entry's names are read by: its locale and id, the source's ``year``, the bodies that the source names in
    full (``spelled``), which place the entry says lies in which (``parents``), and its mountains and rivers."""

    locale: Locale
    entry: str
    year: int
    spelled: frozenset[str]
    parents: dict[str, str]
    natural: frozenset[str] = frozenset()


def key_of(ref: Ref, around: Surroundings) -> Key:
    """The key of what an entry means by a form."""
    family, name, locale = ref.family, ref.name, around.locale
    if family == PLACE:
        place = place_name(name, locale, around.parents, name in around.natural)
        return Key(PLACE, around.entry if is_generic(place.name) else place.scope, place.name)
    if family == ORGANIZATION:
        return _organization(name, locale, around.entry, around.spelled)
    if is_generic(name):
        return Key(family, around.entry, name)
    if family == PERSON:
        return Key(PERSON, locale.place, name)
    if family == DOCUMENT:
        return Key(DOCUMENT, _document_scope(name, locale, around.year), name)
    plain = normal_name(name) if family == AWARD else name  # 第三批|全国…
    scope = "" if (family == AWARD and _NATIONAL.match(plain)) or _starts_with_region(plain, locale) else locale.place
    return Key(family, scope, name)


def _organization(name: str, locale: Locale, entry: str, spelled: frozenset[str]) -> Key:
    found = full_name(name, locale, spelled)
    if found.unclear or is_generic(found.full):
        return Key(ORGANIZATION, entry, name)
    return Key(ORGANIZATION, _organization_scope(found.full, found.region, locale), found.full)


def _organization_scope(name: str, region: str, locale: Locale) -> str:
    if region:
        return _region_scope(region, locale)
    if _NATIONAL.match(name) or _LEGAL.search(name) or _starts_with_region(name, locale):
        return ""
    return locale.place


def _region_scope(region: str, locale: Locale) -> str:
    """ "" for a region whose name is unique in the country, else the place that the entry is in."""
    if region in by_name() and len(by_name()[region]) > 1:
        return locale.place
    return locale.nearest if region.endswith(("镇", "乡", "街道")) else ""


def _document_scope(name: str, locale: Locale, year: int) -> str:
    """Reports and plans of every year bear one title; a law is one for the country."""
    scope = "" if _STATE_DOCUMENT.match(name) or _starts_with_region(name, locale) else locale.place
    yearly = _YEARLY.search(name) and not re.search(r"\d{4}", name)
    return f"{scope} {year}" if yearly and year else scope


def _starts_with_region(name: str, locale: Locale) -> bool:
    home = (locale.place, locale.province, *locale.home.shorts)
    return any(short and name.startswith(short) for short in home) or any(
        name[:length] in by_name() and len(by_name()[name[:length]]) == 1 for length in range(3, 8)
    )
