"""Cells of a table: where they stand in the entry's joined text, and what the heads of their columns say."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from kg.lexicon import table
from kg.model import Cell, Entry

_BLANK = re.compile(r"\s")


def joined_span(entry: Entry, begin: int, end: int) -> tuple[int, int]:
    """The joined span of the raw span ``begin:end`` of an entry.

    Raises ValueError if nothing of it is in the entry's text (a cell of text that was set aside).
    """
    first = bisect.bisect_left(entry.offsets, begin)
    last = bisect.bisect_left(entry.offsets, end)
    while first < last and _BLANK.match(entry.text[first]):
        first += 1
    while last > first and _BLANK.match(entry.text[last - 1]):
        last -= 1
    if first >= last:
        raise ValueError(f"raw span {begin}:{end} is not in the text of entry {entry.number}")
    return first, last


def column_of(header: Sequence[str], heads: Sequence[str]) -> int | None:
    """The first column whose head holds one of ``heads``; earlier ``heads`` win over later ones."""
    for head in heads:
        for index, title in enumerate(header):
            if head in title:
                return index
    return None


def column_use(use: str, title: str) -> bool:
    """Whether the head ``title`` says ``use`` (lexicon/table_columns.txt)."""
    return any(word in title for word in table("table_columns")[use])


def cell_at(cells: Sequence[Cell], index: int | None) -> Cell | None:
    """The cell of a column, None if the row has none or it is empty."""
    if index is None or index >= len(cells) or not cells[index].text:
        return None
    return cells[index]
