"""Which characters of a source lie in an entry, which were set aside and why, and which nobody accounts for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Segmented
from kg.segmenting.accounting import UNREAD

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Characters of a source: ``in_entries`` + those outside by reason + ``unexplained`` = all.

    ``aside_inside`` counts what was set aside in the middle of entries (captions, page numbers); ``stretches`` are the
    raw spans of the unexplained: outside all entries, and set aside for no better reason than that nobody understood.
    """

    in_entries: int
    aside_outside: dict[str, int]
    aside_inside: dict[str, int]
    stretches: tuple[Span, ...]

    @property
    def unexplained(self) -> int:
        """Characters in no entry and not set aside for a reason."""
        return sum(end - begin for begin, end in self.stretches)


def coverage(segmented: Segmented) -> Coverage:
    """Account for every character of a source. Where stretches set aside overlap, the first one counts."""
    known = [aside for aside in segmented.set_aside if aside.reason != UNREAD]
    entries = union((entry.begin, entry.end) for entry in segmented.entries)
    outside: dict[str, int] = {}
    inside: dict[str, int] = {}
    free = gaps(entries, segmented.length)
    begin = 0
    for aside in sorted(known, key=lambda a: (a.begin, a.end, a.reason)):
        span = (max(aside.begin, begin), aside.end)
        if span[1] <= span[0]:
            continue
        begin = span[1]
        for spans, counts in ((free, outside), (entries, inside)):
            size = sum(end - first for first, end in overlap(spans, span))
            if size:
                counts[aside.reason] = counts.get(aside.reason, 0) + size
    covered = union([*entries, *((a.begin, a.end) for a in known)])
    return Coverage(
        sum(end - begin for begin, end in entries),
        dict(sorted(outside.items())),
        dict(sorted(inside.items())),
        tuple(gaps(covered, segmented.length)),
    )


def union(spans: Iterable[Span]) -> list[Span]:
    """Spans joined where they touch or overlap, in order, without empty ones."""
    joined: list[Span] = []
    for begin, end in sorted(spans):
        if end <= begin:
            continue
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def gaps(spans: list[Span], length: int) -> list[Span]:
    """What ``union`` spans leave free of 0:length."""
    edges = [0, *(edge for span in spans for edge in span), length]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(begin, end) for begin, end in pairs if begin < end]


def overlap(spans: list[Span], span: Span) -> list[Span]:
    """The parts of ``union`` spans that lie in ``span``."""
    first = max(bisect_right(spans, (span[0],)) - 1, 0)
    found = []
    for begin, end in spans[first:]:
        if begin >= span[1]:
            break
        if end > span[0]:
            found.append((max(begin, span[0]), min(end, span[1])))
    return found
