"""Comparing titles: of the table of contents and of the body, which differ by brackets, spaces or a character."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from kg.reading.joining import squeeze
from kg.segmenting.dating import DATE

_WORDS = re.compile(r"[^\W_]+")
_CLOSERS = re.compile(r"[^\w\s，。；：、<]*(?:</b>|</strong>)?")  # quotes, brackets, the % of 增长9.6%
_OPENERS = re.compile(r"(?:<b>|<strong>|[\s#*>\-“‘「『《〈（(\[【\"'])*", re.IGNORECASE)
_SHORT = 4
LIKENESS = 0.8  # of two titles that are the same but for scanning errors and small changes


def title_key(title: str) -> str:
    """Letters, digits and characters of a title in half width and lower case, everything else dropped."""
    return "".join(_WORDS.findall(_fold(squeeze(title))))


class _Folding(dict[int, int]):
    """A translation table that fills itself: full width to half width, capital to small, where one character stays
    one, so that positions do not shift."""

    def __missing__(self, code: int) -> int:
        folded = unicodedata.normalize("NFKC", chr(code)).lower()
        self[code] = ord(folded) if len(folded) == 1 else code
        return self[code]


_FOLDING = _Folding()


def _fold(text: str) -> str:
    return text.translate(_FOLDING)


class Stream:
    """The letters, digits and characters of ``raw[begin:end]``, folded, each with its raw position."""

    def __init__(self, raw: str, begin: int, end: int) -> None:
        self.raw = raw
        parts: list[str] = []
        self.positions: array[int] = array("I")
        for found in _WORDS.finditer(raw, begin, end):
            parts.append(found[0])
            self.positions.extend(range(found.start(), found.end()))
        self.text = _fold("".join(parts))

    def index(self, position: int) -> int:
        """Where the first character at or after a raw position is."""
        return bisect_left(self.positions, position)

    def title_end(self, position: int, key: str) -> int | None:
        """Raw end of a title with this key that starts at or after a raw position, its closing quotes and brackets
        included, if it is followed by white space, a date or the end of the text; None if not."""
        start = self.index(position)
        if not key or not self.text.startswith(key, start):
            return None
        if not _OPENERS.fullmatch(self.raw, position, self.positions[start]):
            return None
        end = self.positions[start + len(key) - 1] + 1
        closed = _CLOSERS.match(self.raw, end)
        end = closed.end() if closed else end
        ended = end >= len(self.raw) or self.raw[end].isspace() or DATE.match(self.raw, end)
        return end if ended else None


class TitleFinder:
    """Finds which of many titles starts at a place: by a dictionary of first characters, so that the time for a
    place does not depend on the number of titles."""

    def __init__(self, titles: Iterable[str]) -> None:
        self.keys = [title_key(title) for title in titles]
        self._by_start: dict[str, list[int]] = {}
        for number, key in enumerate(self.keys):
            if key:
                self._by_start.setdefault(key[:_SHORT], []).append(number)
        for numbers in self._by_start.values():
            numbers.sort(key=lambda number: (-len(self.keys[number]), number))

    def at(self, stream: Stream, position: int) -> list[tuple[int, int]]:
        """Titles that start at a raw position, the longest first: number of the title and raw end of its words."""
        start = stream.index(position)
        candidates = {
            length: self._by_start.get(stream.text[start : start + length], []) for length in range(1, _SHORT + 1)
        }
        found = []
        for numbers in candidates.values():
            for number in numbers:
                end = stream.title_end(position, self.keys[number])
                if end is not None:
                    found.append((number, end))
        return sorted(found, key=lambda item: (-len(self.keys[item[0]]), item[0]))


def match_titles(wanted: Sequence[str], present: Sequence[str]) -> list[int | None]:
    """For each wanted title the index of the present one that is the same, each used once; None if there is none.

    First equal keys, in order; then, for the rest, keys that are alike: candidates share pairs of characters, so the
    time grows with the number of titles, not with its square.
    """
    keys, others = [title_key(title) for title in wanted], [title_key(title) for title in present]
    result: list[int | None] = [None] * len(keys)
    by_key: dict[str, list[int]] = {}
    for number, key in enumerate(others):
        by_key.setdefault(key, []).append(number)
    for number, key in enumerate(keys):
        if key and by_key.get(key):
            result[number] = by_key[key].pop(0)
    free = sorted(set(range(len(others))) - {number for number in result if number is not None})
    _match_alike(keys, others, result, free)
    return result


def _match_alike(keys: list[str], others: list[str], result: list[int | None], free: list[int]) -> None:
    by_pair: dict[str, list[int]] = {}
    for number in free:
        for pair in _pairs(others[number]):
            by_pair.setdefault(pair, []).append(number)
    scored = []
    for number, key in enumerate(keys):
        if result[number] is not None:
            continue
        shared: dict[int, int] = {}
        for pair in _pairs(key):
            for other in by_pair.get(pair, [])[:200]:
                shared[other] = shared.get(other, 0) + 1
        for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:5]:
            if count * 2 >= len(_pairs(key)) or sorted(key) == sorted(others[other]):
                scored.append((-alike(key, others[other]), number, other))
    used: set[int] = set()
    for score, number, other in sorted(scored):
        if -score >= LIKENESS and result[number] is None and other not in used:
            result[number] = other
            used.add(other)


def alike(key: str, other: str) -> float:
    """Likeness of two keys, 0 to 1; the same characters in another order (遗补, 补遗) count as the same."""
    if sorted(key) == sorted(other):
        return 1.0
    return SequenceMatcher(None, key, other, autojunk=False).ratio()


def _pairs(key: str) -> list[str]:
    return sorted({key[at : at + 2] for at in range(len(key) - 1)})
