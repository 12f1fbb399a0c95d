"""Tables that lost their borders: rows from tabs, Markdown pipes or columns of spaces.

A cell that spanned several rows is printed once and empty below: it is filled from above and marked ``inherited``. A
row with a title only (一、民间文学（共计9项）) heads a group; the rows that it states are compared with those found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.model import Cell, Row, StatedCount
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason, ends_sentence, is_rule
from kg.segmenting.table_cells import FIGURE, GROUP, SERIAL, STATED, Columns, cells_of, narrowed, split_cells, widened

_HEAD_START = re.compile(r"(?:序\s*号|编\s*号|名\s*次|排\s*名)[\s|]")
_UNIT_HEAD = re.compile(r"(?:计量|计算)?单位")
_FIGURE_HEAD = re.compile(r"\d{4}年|计划|完成|目标值|数[量值额]|金额|增长|增速|比重|[%％]")
_MOST_HEADER_LINES = 3
_LEAST_LINES = 3
_LONGEST_GROUP, _LONGEST_ROW = 40, 400


@dataclass(slots=True)
class Table:
    """A table: the words of its column heads, its rows (spanned cells filled), its lines' cells as printed, and the
    counts that its group rows state."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    printed: list[list[Cell]]
    stated: list[StatedCount]


def find_tables(lines: Sequence[Line], first: int = 0) -> list[tuple[int, int, bool]]:
    """Where tables stand: index of the first line, index behind the last, and whether single spaces part the cells."""
    found = []
    number = first
    while number < len(lines):
        loose = _starts_loose(lines, number)
        end = _table_end(lines, number, loose) if loose or _is_row(lines[number]) else number
        rows = sum(1 for line in lines[number:end] if _is_row(line, loose))
        if rows >= _LEAST_LINES:
            found.append((number, end, loose))
        number = max(end, number + 1)
    return found


def _is_row(line: Line, loose: bool = False) -> bool:
    if loose:
        return bool(re.match(r"[\d０-９]{1,4}[ \u3000]+\S", line.text))
    if len(line.text) > _LONGEST_ROW or is_rule(line.text) or len(split_cells(line.text)) < 2:
        return False
    return "\t" in line.text or "|" in line.text or "。" not in line.text  # sentences may hold wide gaps


def _starts_loose(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the head of a table with single spaces: 序号 项目名称 …, a row 1 … within the next two."""
    text = lines[number].text
    if not _HEAD_START.match(text) or len(split_cells(text)) > 1 or len(split_cells(text, loose=True)) < 3:
        return False
    return any(re.match(r"[1１][ \u3000]+\S", line.text) for line in lines[number + 1 : number + 3])


def _table_end(lines: Sequence[Line], number: int, loose: bool) -> int:
    end = number + 1
    for at in range(number + 1, len(lines)):
        line = lines[at]
        if _is_row(line, loose):
            end = at + 1
        elif line.level or not (_is_group_line(line) or aside_reason(line.text) or _is_open(lines[at - 1].text)):
            break
    return end


def _is_group_line(line: Line) -> bool:
    short = len(line.plain) <= _LONGEST_GROUP and not ends_sentence(line.text)
    return short and bool(GROUP.match(line.plain) or STATED.search(line.plain))


def _is_open(text: str) -> bool:
    """Whether a bracket is still open at the end of a line: the cell goes on below."""
    return text.count("（") + text.count("(") > text.count("）") + text.count(")")


def read_table(raw: str, lines: Sequence[Line], loose: bool = False) -> Table:
    """Read the lines of one table; page numbers and rules between them are passed over."""
    read = [cells_of(raw, line, loose) for line in lines if not aside_reason(line.text)]
    grids = _unwrapped(raw, [cells for cells in read if any(cell.text for cell in cells)])
    head, rest = _header(grids)
    width = max([1, *(len(cells) for cells in head)]) if head else _usual_width(rest)
    full = [cells for cells in [*head, *rest] if len(cells) == width and all(cell.text for cell in cells)]
    spaced = not any("\t" in line.text or "|" in line.text for line in lines)
    columns = Columns(raw, width, full)
    rows = []
    for cells in rest:
        if len(cells) < width and spaced and not _is_group(cells):
            rows.append(columns.place(cells))
        else:
            rows.append(widened(narrowed(raw, cells, width) if loose else cells, width))
    heads = {tuple(cell.text for cell in cells) for cells in head}
    rows = [cells for cells in rows if tuple(cell.text for cell in cells) not in heads]  # repeated on a new page
    reader = _Rows(_unit_columns(head, width), _figure_columns(head, rows, width))
    for cells in rows:
        reader.add(cells)
    header = tuple(_head_words(head, column) for column in range(width)) if head else ()
    return Table(header, tuple(reader.rows), [*head, *rows], reader.counts())


def _unwrapped(raw: str, grids: list[list[Cell]]) -> list[list[Cell]]:
    """Lines of which the last cell has an open bracket take in the next line: its first cell goes on with it."""
    result: list[list[Cell]] = []
    for cells in grids:
        if result and _is_open(result[-1][-1].text) and not SERIAL.fullmatch(cells[0].text):
            last = result[-1][-1]
            joined = Cell(squeeze(raw[last.begin : last.end] + cells[0].text), last.begin, cells[0].end)
            result[-1] = [*result[-1][:-1], joined, *cells[1:]]
        else:
            result.append(cells)
    return result


def _usual_width(grids: list[list[Cell]]) -> int:
    widths = [len(cells) for cells in grids if len(cells) > 1]
    return max(widths, key=lambda width: (widths.count(width), width)) if widths else 1


def _header(grids: list[list[Cell]]) -> tuple[list[list[Cell]], list[list[Cell]]]:
    """Column heads: the rows before the first that starts with a number or heads a group, at most three."""
    count = 0
    for cells in grids[:_MOST_HEADER_LINES]:
        if _is_serial(cells) or _is_group(cells) or (count and not _continues_head(cells)):
            break
        count += 1
    return grids[:count], grids[count:]


def _is_serial(cells: list[Cell]) -> bool:
    return bool(SERIAL.fullmatch(cells[0].text)) and len(cells) > 1


def _is_group(cells: list[Cell]) -> bool:
    filled = [cell for cell in cells if cell.text]
    return len(filled) == 1 and bool(GROUP.match(filled[0].text) or STATED.search(filled[0].text))


def _continues_head(cells: list[Cell]) -> bool:
    """A second line of column heads has an empty cell below a head that spans both, and no figures."""
    return not cells[0].text and not any(FIGURE.fullmatch(cell.text) for cell in cells if cell.text)


def _head_words(head: list[list[Cell]], column: int) -> str:
    """The words above a column; a head spans the empty cells to its right if the lines below it go on there."""
    words = []
    for number, cells in enumerate(head):
        at = min(column, len(cells) - 1)
        goes_on = any(column < len(below) and below[column].text for below in head[number + 1 :])
        while goes_on and at > 0 and not cells[at].text:
            at -= 1
        words.append(cells[at].text if at == column or goes_on else "")
    return "".join(words)


def _unit_columns(head: list[list[Cell]], width: int) -> set[int]:
    """Columns of units of measure: empty is empty, unless the row's name is empty too."""
    return {column for column in range(1, width) if head and _UNIT_HEAD.fullmatch(_head_words(head, column))}


def _figure_columns(head: list[list[Cell]], rows: list[list[Cell]], width: int) -> set[int]:
    """Columns of figures: empty is empty."""
    columns = set()
    for column in range(1, width):
        texts = [cells[column].text for cells in rows if column < len(cells) and cells[column].text]
        figures = sum(1 for text in texts if FIGURE.fullmatch(text))
        if (head and _FIGURE_HEAD.search(_head_words(head, column))) or (texts and figures * 3 >= len(texts)):
            columns.add(column)
    return columns


@dataclass(slots=True)
class _Rows:
    """Collects rows: their groups, their cells from above, the counts of the groups."""

    units: set[int]
    figures: set[int]
    rows: list[Row] = field(default_factory=list)
    groups: list[tuple[str, int, int, int]] = field(default_factory=list)  # title, count or -1, begin, rows before it
    above: list[Cell] = field(default_factory=list)

    def add(self, cells: list[Cell]) -> None:
        """Take the next line of the table."""
        filled = [cell for cell in cells if cell.text]
        if _is_group(cells) or (len(filled) == 1 and filled[0] is cells[0] and not SERIAL.fullmatch(cells[0].text)):
            stated = STATED.search(filled[0].text)
            title = STATED.sub("", filled[0].text).strip("（）() ：:")
            self.groups.append((title, int(stated["count"]) if stated else -1, filled[0].begin, len(self.rows)))
            self.above = []
            return
        named = len(cells) > 1 and bool(cells[1].text)
        empty = self.figures | (self.units if named else set())
        row = [cell if column in empty else self._filled(column, cell) for column, cell in enumerate(cells)]
        self.rows.append(Row(tuple(row), self.groups[-1][0] if self.groups else ""))
        self.above = row

    def _filled(self, column: int, cell: Cell) -> Cell:
        if cell.text or column >= len(self.above) or not self.above[column].text:
            return cell
        return replace(self.above[column], inherited=True)

    def counts(self) -> list[StatedCount]:
        """What the groups state, beside the rows found in each."""
        following = [*self.groups[1:], ("", -1, 0, len(self.rows))]
        return [
            StatedCount(title, stated, end - before, begin)
            for (title, stated, begin, before), (*_, end) in zip(self.groups, following, strict=False)
            if stated >= 0
        ]
