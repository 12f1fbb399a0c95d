"""Offices: which post of which body a title names, so that titles of different entries can be compared.

市长 in a periodical of 云泽市, 云泽市市长 and 代市长 there are one office; 县委书记 in an entry about 青禾县 and
青禾县委书记 are one. Only posts that one person holds at a time (single_posts.txt) are offices.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lexicon import words
from kg.resolving.bodies import full_name
from kg.resolving.locale import Locale
from kg.resolving.places import split_divisions

_FORMER = re.compile(r"^(?:原|前|时任|曾任|历任)|[副原]$")
_ACTING = re.compile(r"(?:代理|代)(?=[省市州盟县区旗乡镇院检])")
_HEAD_OF_REGION = re.compile(r"(?P<region>.*?)(?P<level>[省市州盟县区旗乡镇])长")
_OTHER = re.compile(r"助理|副|执行|名誉|荣誉|常务|专职|轮值|联席|第一")
_NAMED = re.compile(r"..(?:公司|集团|银行|分行|大学|学院|学校|中学|小学|医院|协会|学会|商会|研究院|研究所)$")
_LONGEST = 5


@lru_cache(1 << 13)
def office_of(title: str, locale: Locale) -> str:
    """The office that a title names in an entry of that locale, as ``body|post``; "" if it names none, or one of a
    body that the entry does not make clear (县委书记 in an entry about no county)."""
    title = _ACTING.sub("", title)
    head = next((title[-n:] for n in range(_LONGEST, 1, -1) if title[-n:] in words("single_posts")), "")
    body = title[: -len(head)]
    if not head or _FORMER.search(body) or _OTHER.search(title[-len(head) - 2 :]):
        return ""
    if found := _HEAD_OF_REGION.fullmatch(title):
        region = _region(found["region"], found["level"], locale)
        return f"{region}|{found['level']}长" if region else ""
    if not body:
        return ""
    full = full_name(body, locale)
    return f"{full.full}|{head}" if not full.unclear and (full.region or _NAMED.search(body)) else ""


def _region(named: str, level: str, locale: Locale) -> str:
    """The region whose head a title names: the one before 长, or the one that the entry is about."""
    if not named:
        return locale.region(level)
    for whole in (named, named + level):
        region, rest = split_divisions(whole, locale)
        if region and not rest and region.endswith(level):
            return region
    return named if named.endswith(level) else named + level
