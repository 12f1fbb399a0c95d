"""Bodies that the words of a title tell where the text names none apart.

市委书记 is of 中共云泽市委员会, 县委统战部部长 of the department of 中共青禾县委 in an entry about 青禾县, 副市长 of
云泽市人民政府.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kg.model import ORGANIZATION, Entry, Extracted, Holding, Ref, Segmented
from kg.resolving.bodies import full_name
from kg.resolving.locale import Locale, entry_locale, source_locale

Read = tuple[Segmented, Sequence[Extracted]]

_CITY = re.compile(r"[\u3400-\u9fff]{2,4}市")
_FORMER = r"(?:原|前|时任|现任|曾任)?"
_OF_COMMITTEE = re.compile(
    rf"{_FORMER}(?P<body>(?:中共)?[\u3400-\u9fff]{{0,8}}?[省市县区州盟旗](?:委|纪委)(?![员会])(?:[^部、，]{{2,4}}部)?)"
)
_OF_GOVERNMENT = re.compile(
    rf"{_FORMER}(?:(?:人民)?政府)?(?:代理?)?(?P<region>[\u3400-\u9fff]{{0,8}}?)(?:代理|常务|党组成员)?副?(?P<level>[省市县区州盟旗])长"
)


def seat(sources: Sequence[Read]) -> list[Read]:
    """The sources with the body of every holding that the text gives none and its title tells one."""
    return [(segmented, _seated(segmented, results)) for segmented, results in sources]


def _seated(segmented: Segmented, results: Sequence[Extracted]) -> Sequence[Extracted]:
    entries = {entry.number: entry for entry in segmented.entries}
    seated = []
    for result in results:
        if any(isinstance(fact, Holding) and fact.body is None for fact in result.facts):
            entry = entries.get(result.entry)
            locale = _locale(segmented, entry) if entry else source_locale(segmented.source)
            facts = tuple(_with_body(f, locale) if isinstance(f, Holding) else f for f in result.facts)
            seated.append(replace(result, facts=facts))
        else:
            seated.append(result)
    return seated


def _locale(segmented: Segmented, entry: Entry) -> Locale:
    """The locale of an entry; a section that bears the name of another city is that city's."""
    locale = entry_locale(segmented, entry)
    cities = [t for t in segmented.section_path(entry) if _CITY.fullmatch(t) and t != locale.place]
    return replace(locale, county=cities[-1], narrow=True) if cities and not locale.county else locale


def _with_body(fact: Holding, locale: Locale) -> Holding:
    name = "" if fact.body else body_of(fact.title, locale)
    return replace(fact, body=Ref(ORGANIZATION, name)) if name else fact


@lru_cache(1 << 12)
def body_of(title: str, locale: Locale) -> str:
    """The full name of the party committee (or its department) or government that a title is of; "" if it tells none,
    or one that the entry leaves open (县委书记 in an entry about no county)."""
    if found := _OF_GOVERNMENT.fullmatch(title):
        written = found["region"] + ("" if found["region"].endswith(found["level"]) else found["level"]) + "政府"
    elif found := _OF_COMMITTEE.match(title):
        written = found["body"]
    else:
        return ""
    full = full_name(written, locale)
    told = full.region and not full.unclear and (full.full.startswith("中共") or full.full.endswith("人民政府"))
    return full.full if told else ""
