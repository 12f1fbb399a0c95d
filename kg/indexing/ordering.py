"""The order of an index: by syllable, then tone, then character, as dictionaries and yearbooks have it.

Quotation marks and brackets count for nothing, other marks stand before all letters; so do figures.
"""

from __future__ import annotations

import re

from kg.viewing.explorer.pinyin import readings

OTHER = "#"  # the letter of names that begin with a figure
_SILENT = re.compile(r"[\s“”‘’\"'《》〈〉（）()【】「」『』]+")
_NUMBER = re.compile(r"\d+")

Key = tuple[tuple[str, int, str], ...]


def order(name: str, person: bool = False) -> Key:
    """What names are sorted by. ``person``: the name begins with a surname."""
    plain = _SILENT.sub("", name)
    read = readings(plain, person)
    return tuple(
        (syllable.lower() if sign.isalnum() else "", tone, sign)
        for (syllable, tone), sign in zip(read, plain, strict=True)
    )


def letter(key: Key) -> str:
    """The letter under which a name stands."""
    first = next((syllable[0] for syllable, _, _ in key if syllable), "")
    return first.upper() if first.isascii() and first.isalpha() else OTHER


def page_order(page: str) -> tuple[int, str]:
    """Pages by number; what has none comes last."""
    number = _NUMBER.search(page)
    return (int(number[0]), page) if number else (1 << 30, page)
