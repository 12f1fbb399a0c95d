"""A gazette's tables with the titles above them, as drafts of entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import SetAside, StatedCount
from kg.reading.joining import squeeze
from kg.segmenting.building import Draft
from kg.segmenting.gazette_lines import ATTACHMENT, DATE_LINE, is_short
from kg.segmenting.layout import Line, aside_reason, ends_sentence
from kg.segmenting.table_cells import GROUP, PIPES, STATED
from kg.segmenting.table_finding import Found, Layout, find_tables, is_continued
from kg.segmenting.tables import Table, counted, read_table

_NOTE = ("单位：", "单位:", "（单位", "(单位")
_NUMBER = re.compile(r"(?:续?表|附表)\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)?(?=\s)")  # of a table: 表1 2025年…
_FOOTNOTE = re.compile(r"(?:注|附注|说明|备注|[资数][料据]来源)[:：][（(]?(?P<number>1(?=[)）.．、]))?")
_MOST_LINES_ABOVE = 5


@dataclass(slots=True)
class PlacedTable:
    """A table among the lines: its title starts at ``first``, its rows at ``rows``, ``end`` is behind its last row."""

    first: int
    rows: int
    end: int
    layout: Layout
    titled: int  # lines of the title from ``first``
    parts: list[tuple[int, int]]  # the lines of its rows: more than one stretch if it goes on below its title again
    _read: Table | None = None

    def table(self, raw: str, lines: Sequence[Line]) -> Table:
        """The table, read once."""
        if self._read is None:
            printed = [line for first, end in self.parts for line in lines[first:end]]
            self._read = read_table(raw, printed, self.layout)
        return self._read

    def draft(self, raw: str, lines: Sequence[Line]) -> Draft:
        """The entry of the table as a whole: title, notes, heads and rows; cells parted by tabs in its text."""
        table = self.table(raw, lines)
        title = (lines[self.first].begin, lines[self.first + self.titled - 1].end) if self.titled else None
        between = [[(line.begin, line.end)] for line in lines[self.first + self.titled : self.rows]]
        notes = [[(line.begin, line.end)] for line in lines[self.parts[-1][1] : self.end]]
        printed = [
            [(cell.begin, cell.end) for cell in cells if cell.text and not cell.inherited] for cells in table.printed
        ]
        return Draft(
            "table",
            lines[self.first].begin,
            lines[self.end - 1].end,
            title=title,
            name=self.title(lines) or "、".join(table.header),
            header=table.header,
            rows=table.rows,
            grid=[*([[title]] if title else []), *between, *printed, *notes],
            signed=False,
        )

    def title(self, lines: Sequence[Line]) -> str:
        """The words of the title above it."""
        words = "".join(line.plain for line in lines[self.first : self.first + self.titled])
        number = _NUMBER.match(words)
        return f"{squeeze(number[0])} {squeeze(words[number.end() :])}" if number else squeeze(words)

    def is_drawn(self, lines: Sequence[Line]) -> bool:
        """Whether tags, pipes or tabs part its cells, which no running text holds."""
        rows = [line.text for first, end in self.parts for line in lines[first:end] if not aside_reason(line.text)]
        return self.layout == "html" or all(map(is_drawn, rows))

    def asides(self, lines: Sequence[Line]) -> list[SetAside]:
        """The lines within that are none of its words: page numbers and rules."""
        return [
            SetAside(line.begin, line.end, reason)
            for line in lines[self.first : self.end]
            if self.layout in ("parted", "single") and (reason := aside_reason(line.text))
        ]

    def stated(self, raw: str, lines: Sequence[Line]) -> list[StatedCount]:
        """The counts that the table states, of all rows (above it) and of its groups."""
        table = self.table(raw, lines)
        counts = list(table.stated)
        for line in lines[self.first : self.rows]:
            if found := STATED.search(line.plain):
                what = self.title(lines) or STATED.sub("", squeeze(line.plain))
                counts.insert(0, StatedCount(what, int(found["count"]), counted(table.rows), line.begin))
        return counts


def place_tables(raw: str, lines: Sequence[Line], first: int) -> dict[int, PlacedTable]:
    """The tables by the index of the first line of their titles; one that goes on below 续表, or below its title and
    heads again, is one table."""
    placed: list[PlacedTable] = []
    floor = first
    for found in find_tables(raw, lines, first):
        rows = _group_above(lines, found, floor)
        top, titled = _title_above(lines, rows, floor)
        end = _notes_end(lines, found.end)
        table = PlacedTable(top, rows, end, found.layout, titled, [(rows, found.end)])
        if placed and _goes_on(raw, lines, placed[-1], table):
            placed[-1] = replace(placed[-1], end=table.end, parts=[*placed[-1].parts, *table.parts], _read=None)
        else:
            placed.append(table)
        floor = end
    return {table.first: table for table in placed}


def _group_above(lines: Sequence[Line], found: Found, floor: int) -> int:
    """Index of the first line of a table's rows: the title of its first group stands above its heads if the title of
    another group stands within it."""
    above = found.first - 1
    if found.layout == "html" or above <= floor or not _is_group(lines[above]):
        return found.first
    return above if any(_is_group(line) for line in lines[found.first : found.end]) else found.first


def _is_group(line: Line) -> bool:
    return not is_drawn(line.text) and bool(GROUP.match(line.plain)) and bool(STATED.search(line.plain))


def _notes_end(lines: Sequence[Line], end: int) -> int:
    """Index behind the notes (注：1.…, 2.…) right below a table, which are part of it."""
    if end == len(lines) or not (first := _FOOTNOTE.match(squeeze(lines[end].plain[:16]))):
        return end
    number = int(first["number"] or 0)
    for at in range(end + 1, len(lines)):
        line = lines[at]
        following = re.match(r"[（(]?(\d{1,2})[)）.．、]", line.plain)
        if number and following and int(following[1]) == number + 1:
            number += 1
        elif line.level or line.after > 1 or ends_sentence(lines[at - 1].text):
            return at
    return len(lines)


def is_drawn(text: str) -> bool:
    """Whether a line holds what parts cells and stands in no running text: tabs, pipes, the tag of a table."""
    return "\t" in text or bool(PIPES.search(text)) or "<table" in text.lower()


def _goes_on(raw: str, lines: Sequence[Line], before: PlacedTable, table: PlacedTable) -> bool:
    """Whether a table goes on with the one before: nothing stands between but 续表, the same title and notes, and its
    heads are the same; or it has none, as many columns, and goes on with the numbers."""
    if table.layout != before.layout:
        return False
    between = [line for line in lines[before.end : table.rows] if not _is_note(line) and not is_continued(line.plain)]
    title, told = squeeze("".join(line.plain for line in between)), before.title(lines)
    again = bool(told) and title.startswith(told) and (title == told or is_continued(title[len(told) :]))
    if title and not again:
        return False
    one, other = before.table(raw, lines), table.table(raw, lines)
    if one.header and other.header == one.header:
        return True
    if other.header or not one.rows or not other.rows or len(one.rows[-1].cells) != len(other.rows[0].cells):
        return False
    last, following = one.rows[-1].cells[0].text, other.rows[0].cells[0].text
    return last.isdigit() and following.isdigit() and int(following) == int(last) + 1


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
