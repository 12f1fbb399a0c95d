"""The people and the sex of a person, as said before the post (回族女技术员甲), of which neither is part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.trie import trie_pattern
from kg.lexicon import words


@cache
def peoples() -> frozenset[str]:
    """The peoples of China as persons are said to be of them (回族, 汉族)."""
    named = {name if name.endswith("族") else name + "族" for name in words("peoples")}
    return frozenset(named | {"汉族"})  # the list is of those that divisions are named after


@cache
def _before() -> tuple[re.Pattern[str], re.Pattern[str]]:
    people = trie_pattern(peoples())
    return (
        re.compile(rf"(?:{people}(?![自乡镇村中小学文]))?(?:青年)?[男女]?"),
        re.compile(rf"(?P<people>{people})?(?:青年)?(?P<sex>[男女])?$"),
    )


def past_people(text: str, start: int, stop: int) -> int:
    """Where a post begins behind words that say of which people and sex its holder is: 回族女|技术员."""
    found = _before()[0].match(text, start, stop)
    return found.end() if found and (found.end() == stop or text[found.end() - 1] == "族") else start


def said_before(text: str, position: int) -> Iterator[tuple[str, str, int]]:
    """Property, value and begin of what is said of a person in the words that end at ``position``, where the post
    begins."""
    found = _before()[1].search(text, max(0, position - 10), position)
    if found and found["people"]:
        yield "ethnicity", found["people"], found.start()
        if found["sex"]:
            yield "gender", found["sex"], found.start("sex")
