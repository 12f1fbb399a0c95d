"""Nothing is dropped in silence: what no entry covers is set aside with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Segmented, SetAside
from kg.reading.joining import BULLETS, squeeze

BLANK = "blank"  # white space and marks only
UNREAD = "not understood"


def account(segmented: Segmented, raw: str) -> Segmented:
    """The same with the gaps between entries and the stretches already set aside added to ``set_aside``."""
    spans = [(entry.begin, entry.end) for entry in segmented.entries]
    spans += [(aside.begin, aside.end) for aside in segmented.set_aside]
    added = [SetAside(begin, end, _reason(raw[begin:end])) for begin, end in _gaps(sorted(spans), len(raw))]
    aside = sorted([*segmented.set_aside, *added], key=lambda item: (item.begin, item.end, item.reason))
    return replace(segmented, set_aside=tuple(aside))


def _gaps(spans: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    position = 0
    for begin, end in spans:
        if begin > position:
            yield position, begin
        position = max(position, end)
    if position < length:
        yield position, length


def _reason(text: str) -> str:
    return UNREAD if squeeze(text).strip(f"{BULLETS}·•") else BLANK
