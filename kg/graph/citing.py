"""Which words of an entry to cite for a fact, and where its name stands if those words do not hold it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from kg.model import Entry, Evidence, Extracted, Mention, Ref

LONGEST = 300  # characters of a citation, white space not counted; what was set aside inside it counts
_DROPPED = re.compile(r"[\s《》\"'‘’“”「」·•]")


class Cited(NamedTuple):
    """A citation: joined span, rule, its own estimate of how sure it is, and the span and Ref of the antecedent if one
    is needed."""

    begin: int
    end: int
    rule: str
    confidence: float
    antecedent: tuple[int, int] | None
    ref: Ref | None


class Citing:
    """Citations from one entry; ``asides`` are the sorted raw spans that its source sets aside."""

    def __init__(self, entry: Entry, extracted: Extracted, asides: Sequence[tuple[int, int]]) -> None:
        self._entry = entry
        self._breaks = _breaks(entry, asides)
        self._mentions: dict[Ref, list[Mention]] = {}
        for mention in sorted(extracted.mentions, key=lambda m: (m.begin, -m.end)):
            self._mentions.setdefault(mention.ref, []).append(mention)
        self._words: dict[tuple[int, int], str] = {}

    def cite(self, evidence: Evidence, names: tuple[str, ...], ref: Ref | None) -> Cited:
        """The evidence as it can be cited: its span, or the part of it that holds one of ``names`` where something set
        aside (a caption, a running head) cuts it; with an antecedent if no part does."""
        pieces = self._pieces(evidence.begin, evidence.end)
        holding = [piece for piece in pieces if any(plain(name) in self._plain(piece) for name in names)]
        whole = (evidence.begin, evidence.end)
        if len(pieces) > 1 and self._raw_length(whole) > LONGEST:
            whole = (holding or [max(pieces, key=lambda piece: piece[1] - piece[0])])[0]
        antecedent = evidence.antecedent if ref else None
        if ref and names and not holding and antecedent is None:
            antecedent = self._nearest(ref, evidence.begin)
        return Cited(*whole, evidence.rule, evidence.confidence, antecedent, ref if antecedent else None)

    def _plain(self, span: tuple[int, int]) -> str:
        if span not in self._words:
            self._words[span] = plain(self._entry.text[span[0] : span[1]])
        return self._words[span]

    def _pieces(self, begin: int, end: int) -> list[tuple[int, int]]:
        first = bisect.bisect_right(self._breaks, begin)
        last = bisect.bisect_left(self._breaks, end)
        stops = [begin, *self._breaks[first:last], end]
        return list(pairwise(stops))

    def _raw_length(self, span: tuple[int, int]) -> int:
        """Characters of the raw span that are not white space, at most."""
        offsets = self._entry.offsets
        begin, end = self._entry.raw(*span)
        pieces = self._pieces(*span)
        aside = sum(offsets[later[0]] - offsets[former[1] - 1] for former, later in pairwise(pieces))
        return min(end - begin, span[1] - span[0] + aside)

    def _nearest(self, ref: Ref, position: int) -> tuple[int, int] | None:
        """The last mention before ``position``, else the first after it."""
        mentions = self._mentions.get(ref, [])
        before = [mention for mention in mentions if mention.end <= position]
        chosen = before[-1:] or mentions[:1]
        return (chosen[0].begin, chosen[0].end) if chosen else None


@lru_cache(1 << 16)
def plain(words: str) -> str:
    """Words as they are compared: without white space and quotation marks."""
    return _DROPPED.sub("", words)


def _breaks(entry: Entry, asides: Sequence[tuple[int, int]]) -> list[int]:
    """Joined positions before which something of the file was set aside."""
    found = set()
    for index in range(bisect.bisect_left(asides, (entry.begin, 0)), len(asides)):
        begin, end = asides[index]
        if begin >= entry.end:
            break
        found.add(bisect.bisect_left(entry.offsets, end))
    return sorted(position for position in found if 0 < position < len(entry.offsets))
