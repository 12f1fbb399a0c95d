"""The forms in which one thing is named: short and full, read right and misread."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from kg.model import Mention, Ref
from kg.resolving.bodies import is_office
from kg.resolving.keys import is_generic

QUOTES = "“”‘’\"'《》〈〉「」"
_FEATURE = re.compile(r"[路街道山河湖]$")
_BRANCH = re.compile(r"(?:[分支]公司|[分支]行)$")
_SHORTEST_FORM = 3  # a shorter form means its full name only in the entry that says so


def is_distinctive(short: str, full: str, types: Iterable[str]) -> bool:
    """Whether a short form means its full name in other entries too: 平高电气 does; 人民医院, 国动办, 张老 do not."""
    if len(short) < _SHORTEST_FORM or is_generic(short) or is_office(short):
        return False
    if full.startswith(short) and _FEATURE.search(short):  # 云湖路 is a road, whatever 云湖路街道 is called in a list
        return False
    if not full.endswith(short):
        return True
    return "Enterprise" in types and not _BRANCH.search(short)  # 江北分公司 is any firm's


def fulls_of(mentions: Iterable[Mention]) -> dict[Ref, str]:
    """For each short form the full form that the entry gives most often (the longer, then the first by code points)."""
    counts: dict[Ref, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.full and mention.full != mention.name:
            counts[mention.ref][mention.full] += 1
    return {
        ref: min(full.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))[0] for ref, full in counts.items()
    }


def is_variant(surface: str, name: str) -> bool:
    """Whether the text's form is the name misread or with other punctuation, not another way to speak of it."""
    if len(surface) != len(name):
        return _letters(surface) == _letters(name)
    return sum(a != b for a, b in zip(surface, name, strict=True)) <= max(1, len(name) // 4)


def _letters(name: str) -> str:
    return re.sub(r"\W", "", name)
