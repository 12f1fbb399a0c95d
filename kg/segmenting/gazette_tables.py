"""A gazette's tables with the titles above them, as drafts of entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import StatedCount
from kg.reading.joining import squeeze
from kg.segmenting.building import Draft
from kg.segmenting.gazette_lines import ATTACHMENT, DATE_LINE, is_short
from kg.segmenting.layout import Line, aside_reason, ends_sentence
from kg.segmenting.table_cells import STATED
from kg.segmenting.tables import Table, find_tables, read_table

_NOTE = ("单位：", "单位:", "（单位", "(单位")
_MOST_LINES_ABOVE = 5


@dataclass(slots=True)
class PlacedTable:
    """A table among the lines: its title starts at ``first``, its rows at ``rows``, ``end`` is behind its last row."""

    first: int
    rows: int
    end: int
    loose: bool
    titled: int  # lines of the title from ``first``
    _read: Table | None = None

    def table(self, raw: str, lines: Sequence[Line]) -> Table:
        """The table, read once."""
        if self._read is None:
            self._read = read_table(raw, lines[self.rows : self.end], self.loose)
        return self._read

    def draft(self, raw: str, lines: Sequence[Line]) -> Draft:
        """The entry of the table as a whole: title, notes, heads and rows; cells parted by tabs in its text."""
        table = self.table(raw, lines)
        title = (lines[self.first].begin, lines[self.first + self.titled - 1].end) if self.titled else None
        between = [[(line.begin, line.end)] for line in lines[self.first + self.titled : self.rows]]
        printed = [[(cell.begin, cell.end) for cell in cells if cell.text] for cells in table.printed]
        return Draft(
            "table",
            lines[self.first].begin,
            lines[self.end - 1].end,
            title=title,
            name=self._title(lines),
            header=table.header,
            rows=table.rows,
            grid=[*([[title]] if title else []), *between, *printed],
            signed=False,
        )

    def _title(self, lines: Sequence[Line]) -> str:
        return squeeze("".join(line.plain for line in lines[self.first : self.first + self.titled]))

    def stated(self, raw: str, lines: Sequence[Line]) -> list[StatedCount]:
        """The counts that the table states, of all rows (above it) and of its groups."""
        table = self.table(raw, lines)
        counts = list(table.stated)
        for line in lines[self.first : self.rows]:
            if found := STATED.search(line.plain):
                what = self._title(lines) or STATED.sub("", squeeze(line.plain))
                counts.insert(0, StatedCount(what, int(found["count"]), len(table.rows), line.begin))
        return counts


def place_tables(lines: Sequence[Line], first: int) -> dict[int, PlacedTable]:
    """The tables by the index of the first line of their titles."""
    placed = {}
    floor = first
    for rows, end, loose in find_tables(lines, first):
        top, titled = _title_above(lines, rows, floor)
        placed[top] = PlacedTable(top, rows, end, loose, titled)
        floor = end
    return placed


def _title_above(lines: Sequence[Line], rows: int, floor: int) -> tuple[int, int]:
    """Index of the line at which a table starts (its title, or notes above its rows), and how many lines the title
    takes: the nearest heading or short line above notes such as （共计9项） and 单位：万元."""
    top = rows
    while top > max(floor, rows - _MOST_LINES_ABOVE) and _is_note(lines[top - 1]):
        top -= 1
    if top == floor or not _is_title(lines[top - 1]):
        return top, 0
    titled = 1
    above = top - 1
    goes_on = lines[above].after == 1 and above > floor and _is_title(lines[above - 1]) and not lines[above].level
    if goes_on and len(squeeze(lines[above].plain)) <= 16:
        above, titled = above - 1, 2
    return above, titled


def _is_note(line: Line) -> bool:
    words = squeeze(line.plain)
    stated = STATED.fullmatch(words)
    return bool(stated) or words.startswith(_NOTE) or bool(aside_reason(line.text))


def _is_title(line: Line) -> bool:
    words = squeeze(line.plain)
    if ATTACHMENT.fullmatch(words) or DATE_LINE.fullmatch(words) or ends_sentence(line.text):
        return False
    return bool(line.level) or is_short(line)
