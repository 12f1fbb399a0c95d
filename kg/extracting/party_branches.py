"""Branches of the democratic parties: 民盟云川支部, 九三学社云川学院支社, 民建清江总支."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache

from kg.extracting.body_cores import Listed
from kg.extracting.body_edges import parties
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before
from kg.extracting.trie import trie_pattern


@cache
def _branch() -> re.Pattern[str]:
    return re.compile(rf"(?:{trie_pattern(parties())})(?P<of>[\u4e00-\u9fff]{{1,8}}?)(?:支部|总支|支社)(?:委员会|部)?")


def party_branches(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """The branches of a place, school or office, other than those that end at one of ``ends``."""
    for found in _branch().finditer(reading.text):
        whose = reading.tokens_between(*found.span("of"))
        if found.end() not in ends and not any(t.word in before() or t.tag[0] in "vpcudrm" for t in whose):
            yield Listed(*found.span(), found.group(), "Association", "org.parted")
