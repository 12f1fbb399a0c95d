"""Words as parts of names: which stand before a name, which inside, and which may be its proper part.

The lists are data: ``name_before``, ``name_inside``, ``generic_words``, ``modifiers``, ``not_bodies``,
``false_endings``, ``not_places`` (many words on a line) and ``name_rules`` (small sets by key).
"""

from __future__ import annotations

import re
from functools import cache

from kg.extracting.tokens import Token
from kg.lexicon import table, words

COUNTS = re.compile(r"[一二三四五六七八九十两]\w{1,3}[一二三四五六七八九十两]\w")  # 两集群三基地
COUNTED = re.compile(r"第?[首\d一二三四五六七八九十百千万两几数多半]+[\u4e00-\u9fff]?")  # 一座, 第三; not 三星堆
_COUNT_WORD = re.compile(r"[多数几两百千万亿余些许半首]|^[一二三四五六七八九十]+[个家名位项次批]")
_PROPER_TAGS = ("ns", "nr", "nz", "nt", "x", "en", "j")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a lexicon file that has many on a line."""
    return frozenset(" ".join(words(name)).split())


@cache
def few(key: str) -> frozenset[str]:
    """A small set of ``name_rules``. Raises KeyError if there is no such key."""
    values = table("name_rules")[key]
    return frozenset("".join(values)) if key.endswith("characters") else frozenset(values)


def before() -> frozenset[str]:
    """Words that stand before names."""
    return listed("name_before")


def inside() -> frozenset[str]:
    """Words that stand in names."""
    return listed("name_inside")


def generic() -> frozenset[str]:
    """Words that make no name of their own."""
    return listed("generic_words")


def modifiers() -> frozenset[str]:
    """Words that only say of which sort a body is."""
    return listed("modifiers")


def is_specific(token: Token) -> bool:
    """Whether a word may be the proper part of a name: no everyday word."""
    word, tag = token.word, token.tag
    if word in generic() or word in modifiers():
        return False
    if len(word) == 1:
        return tag[0] not in "pcu"
    if tag == "m":
        return word[0] == "第" or word.isascii() or not _COUNT_WORD.search(word)
    return tag[:2] in _PROPER_TAGS or tag[0] == "x"


def proper(tokens: list[Token]) -> bool:
    """Whether the words hold the proper part of a name; a verb or two of one character (包|保) are none."""
    found = [t for t in tokens if is_specific(t)]
    return bool(found) and (len(found) > 2 or not all(t.tag[0] in "vdf" and len(t.word) == 1 for t in found))


def length(tokens: list[Token]) -> int:
    """Characters of the words."""
    return sum(len(t.word) for t in tokens)
