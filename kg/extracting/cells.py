"""Cells of a table: where they stand in the entry's joined text, and what the heads of their columns say."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from kg.extracting.figures_amounts import is_unit
from kg.lexicon import table
from kg.model import Cell, Entry

_BLANK = re.compile(r"\s")
_CODE = re.compile(r"[A-ZⅠ-Ⅻ\d]{1,6}[—–－-]{1,2}\d{1,4}")
_FIGURE = re.compile(r"[-－—+≥≤]?\d[\d,.]*")


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


def heads_of(entry: Entry) -> tuple[str, ...]:
    """The heads of an entry's table. A table without any gets those that its columns' cells tell: a code (VIII—83) is
    a 编号, the first words are the 名称, the last ones who declares it."""
    if entry.header or not entry.rows:
        return entry.header
    width = min(len(row.cells) for row in entry.rows)
    columns = [[row.cells[index].text for row in entry.rows if row.cells[index].text] for index in range(width)]
    heads = [_told(index, texts) for index, texts in enumerate(columns)]
    words = [index for index, head in enumerate(heads) if not head and columns[index]]
    if words:
        heads[words[0]] = "名称"
        if "编号" in heads and len(words) > 1:
            heads[words[-1]] = "申报单位"
    return tuple(heads)


def _told(index: int, texts: Sequence[str]) -> str:
    """The head that the cells of a column ask for, empty for words."""
    if not texts:
        return ""
    if index == 0 and all(text.isdigit() for text in texts):
        return "序号"
    if all(_CODE.fullmatch(text) for text in texts):
        return "编号"
    if all(is_unit(text) for text in texts):
        return "单位"
    return "数值" if sum(bool(_FIGURE.match(text)) for text in texts) * 2 > len(texts) else ""
