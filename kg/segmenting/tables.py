"""Tables in every layout: the heads of their columns, their rows, their groups.

A cell that spanned several rows is printed once and empty below: it is filled from above and marked ``inherited``. A
row with a title only (一、民间文学（共计9项）) heads a group; the rows that it states are compared with those found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.lexicon import words
from kg.model import Cell, Row, StatedCount
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason, is_rule
from kg.segmenting.rosters import HEADER as ROSTER_HEADER
from kg.segmenting.rosters import roster_rows
from kg.segmenting.table_cells import FIGURE, GROUP, PIPES, SERIAL, STATED, Columns, cells_of, narrowed, widened
from kg.segmenting.table_delimited import delimited_cells
from kg.segmenting.table_finding import Layout, is_continued, open_bracket
from kg.segmenting.table_html import read_grid
from kg.segmenting.table_rolls import HEADER as ROLL_HEADER
from kg.segmenting.table_rolls import read_roll
from kg.segmenting.table_stacked import stacked_rows

_UNIT_HEAD = re.compile(r"(?:计量|计算)?单位")
_FIGURE_HEAD = re.compile(r"\d{4}年|计划|完成|目标值|数[量值额]|金额|增长|增速|比重|[%％]")
_YEAR = re.compile(r"(?:19|20)\d\d年?$")
_ORDINAL = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?")
_TOTAL = re.compile(r"(?:合计|总计|小计)(?:[（(].*)?")
_UNITS = re.compile(r"(?:[（(][^（()）]{1,8}[)）]\s*)+")
_AS_ABOVE = ("同上", "〃", "″", "”", "“", '"', "''", "同前")  # marks of a cell that says the same as the one above
_MOST_HEADER_LINES = 3
_FEWEST_BANDS = 2  # a rule below the heads parts two: rows are parted by rules only if there are more


@dataclass(slots=True)
class Table:
    """A table: the words of its column heads, its rows (spanned cells filled), its lines' cells as printed, and the
    counts that its group rows state."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    printed: list[list[Cell]]
    stated: list[StatedCount]


def read_table(raw: str, lines: Sequence[Line], layout: Layout = "parted") -> Table:
    """Read the lines of one table; page numbers and rules between them are passed over."""
    if layout == "roll":
        roll = read_roll(lines)
        return Table(ROLL_HEADER, roll.rows, roll.printed, roll.stated)
    if layout == "roster":
        listed = roster_rows(lines)
        printed = [[cell for cell in row.cells if not cell.inherited] for row in listed]
        return Table(ROSTER_HEADER, tuple(listed), printed, [])
    grid = _grid(raw, lines, layout)
    if layout == "parted":
        _place_units(raw, grid.rows)
    titles, head, rest = _header(grid)
    width = max([1, *(len(cells) for cells in head)]) if head else _usual_width(rest)
    tagged = layout == "html"
    rows = [widened(cells, width) for cells in rest] if tagged else _in_columns(raw, lines, layout, head, rest, width)
    known = {tuple(cell.text for cell in cells) for cells in head}
    rows = [cells for cells in rows if tuple(cell.text for cell in cells) not in known]  # repeated on a new page
    empty = set(range(width)) if grid.spans else _figure_columns(head, rows, width)
    reader = _Rows(_unit_columns(head, width), empty, any(_is_serial(cells) for cells in rows))
    for cells in rows:
        reader.add(cells)
    header = tuple(_head_words(head, column) for column in range(width)) if head else ()
    printed = [line for cells in [*titles, *head, *rows] for line in (cells, *grid.below.get(_first(cells), ()))]
    return Table(header, tuple(reader.rows), printed, reader.counts())


@dataclass(slots=True)
class _Grid:
    """The rows of a table as printed. ``head``: how many are marked as heads; ``spans``: spanned cells are marked as
    such, so that an empty one is empty; ``below``: what goes on on further lines, by where a row starts."""

    rows: list[list[Cell]]
    head: int = 0
    spans: bool = False
    below: dict[int, list[list[Cell]]] = field(default_factory=dict)


def _grid(raw: str, lines: Sequence[Line], layout: Layout) -> _Grid:
    if layout == "html":
        tagged = read_grid(raw, lines[0].begin, lines[-1].end)
        rows = [cells for cells in tagged.rows if any(cell.text for cell in cells)]
        return _Grid(rows, tagged.head, tagged.spans)
    if layout == "stacked":
        return _Grid(stacked_rows(lines))
    kept = [line for line in lines if is_rule(line.text) or not (aside_reason(line.text) or is_continued(line.plain))]
    bands: list[list[list[Cell]]] = [[]]  # the rows between two rules
    for line in kept:
        if is_rule(line.text):
            bands.append([])
            continue
        cells = delimited_cells(line) if layout == "delimited" else cells_of(raw, line, layout == "single")
        if any(cell.text for cell in cells):
            bands[-1].append(cells)
    bands = [band for band in bands if band]
    if len(bands) > _FEWEST_BANDS and all(_is_wrapped(band) for band in bands):
        return _Grid([_merged(band) for band in bands], below={_first(band[0]): band[1:] for band in bands})
    return _Grid(_unwrapped(raw, [cells for band in bands for cells in band]))


def _first(cells: list[Cell]) -> int:
    return next((cell.begin for cell in cells if cell.text), -1)


def _is_wrapped(band: list[list[Cell]]) -> bool:
    """Whether the lines between two rules are one row: those below the first have no cell of their own at its start."""
    return all(len(cells) == len(band[0]) and not cells[0].text for cells in band[1:])


def _merged(band: list[list[Cell]]) -> list[Cell]:
    """The row of some lines: each cell stands where its first words do."""
    cells = []
    for parts in zip(*band, strict=True):
        filled = [cell for cell in parts if cell.text] or list(parts)
        cells.append(replace(filled[0], text="".join(cell.text for cell in filled)))
    return cells


def _in_columns(
    raw: str, lines: Sequence[Line], layout: Layout, head: list[list[Cell]], rest: list[list[Cell]], width: int
) -> list[list[Cell]]:
    """The rows as wide as the table, each cell in its column."""
    full = [cells for cells in [*head, *rest] if len(cells) == width and all(cell.text for cell in cells)]
    spaced = layout != "delimited" and not any("\t" in line.text or PIPES.search(line.text) for line in lines)
    columns = Columns(raw, width, full)
    rows = []
    for cells in rest:
        if len(cells) < width and spaced and not _is_group(cells):
            rows.append(columns.place(cells))
        else:
            rows.append(widened(narrowed(raw, cells, width) if layout == "single" else cells, width))
    return rows


def _unwrapped(raw: str, grids: list[list[Cell]]) -> list[list[Cell]]:
    """Lines of which the last cell has an open bracket take in the next line: its first cell goes on with it."""
    result: list[list[Cell]] = []
    for cells in grids:
        if result and open_bracket(result[-1][-1].text) and not SERIAL.fullmatch(cells[0].text):
            last = result[-1][-1]
            joined = Cell(squeeze(raw[last.begin : last.end] + cells[0].text), last.begin, cells[0].end)
            result[-1] = [*result[-1][:-1], joined, *cells[1:]]
        else:
            result.append(cells)
    return result


def _place_units(raw: str, rows: list[list[Cell]]) -> None:
    """Put each unit of a line of units below the heads, （亿元） （%）, into the column that it stands in."""
    for number, cells in enumerate(rows[1:_MOST_HEADER_LINES], 1):
        head = rows[number - 1]
        if len(cells) > len(head) or not all(_UNITS.fullmatch(cell.text) for cell in cells if cell.text):
            continue
        units = [
            Cell(squeeze(unit[0]), cell.begin + unit.start(), cell.begin + unit.end())
            for cell in cells
            for unit in re.finditer(r"[（(][^（()）]+[)）]", raw[cell.begin : cell.end])
        ]
        if 0 < len(units) <= len(head) and all(cell.text for cell in head):
            rows[number] = Columns(raw, len(head), [head]).place(units)


def _usual_width(grids: list[list[Cell]]) -> int:
    widths = [len(cells) for cells in grids if len(cells) > 1]
    return max(widths, key=lambda width: (widths.count(width), width)) if widths else 1


def _header(grid: _Grid) -> tuple[list[list[Cell]], list[list[Cell]], list[list[Cell]]]:
    """The table's own title and notes, its column heads and what follows: heads are marked as such, or they are the
    rows before the first that holds figures, starts with a number or heads a group, at most three. A group whose title
    stands above the heads is the first of what follows."""
    first = 0
    widest = max((len(cells) for cells in grid.rows), default=0)
    while first < len(grid.rows) - 1 and widest > 1 and _is_title(grid.rows[first]):
        first += 1
    rows = grid.rows[first:]
    if len(rows) > 1 and _is_group(rows[0]) and _has_known_head(rows[1]):
        rows = [*rows[1:2], rows[0], *rows[2:]]
    count = max(0, grid.head - first)
    if not count:
        for cells in rows[:_MOST_HEADER_LINES]:
            if _is_serial(cells) or _is_group(cells) or (count and not _continues_head(cells, rows[count - 1])):
                break
            if not count and any(FIGURE.fullmatch(cell.text) and not _YEAR.match(cell.text) for cell in cells):
                break
            count += 1
    return grid.rows[:first], rows[:count], rows[count:]


def _has_known_head(cells: list[Cell]) -> bool:
    return len(cells) > 1 and cells[0].text in words("column_heads")


def _is_serial(cells: list[Cell]) -> bool:
    return bool(SERIAL.fullmatch(cells[0].text)) and not _YEAR.match(cells[0].text) and len(cells) > 1


def _own(cells: list[Cell]) -> list[Cell]:
    """The filled cells, one that spans several columns once."""
    return list({cell.begin: cell for cell in reversed(cells) if cell.text}.values())[::-1]


def _is_group(cells: list[Cell]) -> bool:
    filled = _own(cells)
    if len(filled) == 2 and len(cells) > 2 and filled[0] is cells[0]:  # 一、 and 综合类 in cells of their own
        return bool(_ORDINAL.fullmatch(filled[0].text)) and not FIGURE.fullmatch(filled[1].text)
    return len(filled) == 1 and bool(GROUP.match(filled[0].text) or STATED.search(filled[0].text))


def _is_title(cells: list[Cell]) -> bool:
    """Whether one cell takes a row above the heads: the table's title, 单位：万元."""
    return len(_own(cells)) == 1 and not GROUP.match(_own(cells)[0].text)


def _continues_head(cells: list[Cell], above: list[Cell]) -> bool:
    """A second line of column heads has an empty cell below a head that spans both, and no figures."""
    spanned = not cells[0].text or cells[0].begin == above[0].begin
    return spanned and not any(FIGURE.fullmatch(cell.text) for cell in cells if cell.text)


def _head_words(head: list[list[Cell]], column: int) -> str:
    """The words above a column; a head spans the empty cells to its right if the lines below it go on there."""
    words: list[Cell] = []
    for number, cells in enumerate(head):
        at = min(column, len(cells) - 1)
        goes_on = any(column < len(below) and below[column].text for below in head[number + 1 :])
        while goes_on and at > 0 and not cells[at].text:
            at -= 1
        if (at == column or goes_on) and not (words and words[-1].begin == cells[at].begin):
            words.append(cells[at])
    return "".join(cell.text for cell in words)


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


def counted(rows: Sequence[Row]) -> int:
    """How many items some rows are: one whose number spans from above goes on with the item above."""
    items = [row for row in rows if not row.total]
    return sum(1 for row in items if not (row.cells[0].inherited and SERIAL.fullmatch(row.cells[0].text)))


@dataclass(slots=True)
class _Rows:
    """Collects rows: their groups, their cells from above, the counts of the groups. ``numbered``: whether rows start
    with numbers."""

    units: set[int]
    figures: set[int]
    numbered: bool
    rows: list[Row] = field(default_factory=list)
    groups: list[tuple[str, int, int, int]] = field(default_factory=list)  # title, count or -1, begin, rows before it
    above: list[Cell] = field(default_factory=list)

    def add(self, cells: list[Cell]) -> None:
        """Take the next line of the table."""
        filled = _own(cells)
        if _is_group(cells) or (len(filled) == 1 and filled[0] is cells[0] and not SERIAL.fullmatch(cells[0].text)):
            self._head("".join(cell.text for cell in filled), filled[0].begin)
            return
        if summed := self._sums(filled, cells):
            if not _TOTAL.match(summed):
                self._head(summed, filled[0].begin)
            self.rows.append(Row(tuple(cells), self.groups[-1][0] if self.groups else "", total=True))
            self.above = []
            return
        named = len(cells) > 1 and bool(cells[1].text)
        empty = self.figures | (self.units if named else set())
        row = [cell if column in empty else self._filled(column, cell) for column, cell in enumerate(cells)]
        self.rows.append(Row(tuple(row), self.groups[-1][0] if self.groups else ""))
        self.above = row

    def _head(self, told: str, begin: int) -> None:
        """A group starts, of which a row tells the title."""
        stated = STATED.search(told)
        title = STATED.sub("", told).rstrip("（( ：:").strip()
        self.groups.append((title, int(stated["count"]) if stated else -1, begin, len(self.rows)))
        self.above = []

    def _sums(self, filled: list[Cell], cells: list[Cell]) -> str:
        """The words of a row that sums others in figures, 合计 or the title of a group, else empty."""
        if not self.numbered or not filled or SERIAL.fullmatch(cells[0].text):
            return ""
        told = filled[0].text
        if _ORDINAL.fullmatch(told) and len(filled) > 1:
            return f"{told.rstrip('、.．')}、{filled[1].text}"
        return told if _TOTAL.fullmatch(told) or GROUP.match(told) else ""

    def _filled(self, column: int, cell: Cell) -> Cell:
        said = cell.text and cell.text not in _AS_ABOVE
        if said or column >= len(self.above) or not self.above[column].text:
            return cell
        return replace(self.above[column], inherited=True)

    def counts(self) -> list[StatedCount]:
        """What the groups state, beside the rows found in each."""
        following = [*self.groups[1:], ("", -1, 0, len(self.rows))]
        return [
            StatedCount(title, stated, counted(self.rows[before:end]), begin)
            for (title, stated, begin, before), (*_, end) in zip(self.groups, following, strict=False)
            if stated >= 0
        ]
