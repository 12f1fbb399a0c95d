"""Tables that lost their grid: a page's text gives them column after column, one cell a line, at the page's foot.

``指标`` / row names … / ``单位`` / units … / ``绝对数`` / figures …: every column is its head and as many cells as the
first; the last column may hold sentences that run over several lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lexicon import words
from kg.model import Cell, Row
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line
from kg.segmenting.yearbook_pages import WIDE, packed, width

FEWEST_ROWS = 3
_MOST_COLUMNS = 8
_LONGEST_BYLINE = 6
_CAPTIONED = re.compile(r"(?:续?表|附表)\s*[\d一二三四五六七八九十]+[\s：:.]*\S")
_FIGURE = re.compile(r"[-－—+±]?[\d０-９][\d０-９.,，%％‰/／]*|[-－—/]+")
_UNIT_LINE = re.compile(r"[（(][^（()）]{1,8}[)）]")
_CELL_STOP = re.compile(r"[。；，！？]")
_SENTENCE_STOP = "。！？"
_CREDIT_ALONE = re.compile(r"[（(][^（()）]{1,40}(?:供\s*图|摄)\s*[)）]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table as found on a page: raw span, the title's raw span if it has one, heads of its columns, its rows, and the
    raw spans of all its lines, the title's among them."""

    begin: int
    end: int
    title: tuple[int, int] | None
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    lines: tuple[tuple[int, int], ...]


def find_tables(lines: Sequence[Line], column: float) -> list[Table]:
    """Tables at the end of a page's lines; ``column`` is the width of the page's text."""
    zone = lines[_zone(lines, column) :]
    captioned = [line for line in zone if _CAPTIONED.match(line.text)]
    if captioned:
        return _captioned_tables(zone)
    if len(zone) < 2 * (FEWEST_ROWS + 1):
        return []
    for skipped in range(min(3, len(zone))):
        for title in (0, 1, 2):
            found = _untitled(zone[skipped : len(zone) - title], zone[len(zone) - title :])
            if found:
                return [found]
    return []


def _zone(lines: Sequence[Line], column: float) -> int:
    """Where the lines begin that may be cells: nothing up to the page's end looks like running text."""
    at = len(lines)
    while at and _may_be_cell(lines, at - 1, column):
        at -= 1
    return at


def _may_be_cell(lines: Sequence[Line], at: int, column: float) -> bool:
    text = lines[at].text
    if text.startswith("【"):
        return at == len(lines) - 1
    wide = width(text) > column + WIDE
    after_wide = at > 0 and width(lines[at - 1].text) > column + WIDE
    return wide or after_wide or not _CELL_STOP.search(text)


def _captioned_tables(zone: Sequence[Line]) -> list[Table]:
    """Tables with a line ``表1 …`` before or after each: runs of cells and titles pair off in their order."""
    tables: list[Table] = []
    title: Line | None = None
    run: list[Line] = []
    for line in [*zone, None]:
        if line is not None and not _CAPTIONED.match(line.text):
            run.append(line)
            continue
        named = title or line
        found = _made(run, named) if named is not None else []
        tables += found
        title = line if title or not found else None
        run = []
    return tables


def _made(run: Sequence[Line], title: Line) -> list[Table]:
    """The table of a run of cells with its title; a few lines before its first column (a byline) are left out."""
    for skipped in range(min(_LONGEST_BYLINE, len(run))):
        columns = _columns(_merged(run[skipped:]))
        if columns:
            return [_table(columns, title)]
    return []


def _untitled(cells: Sequence[Line], after: Sequence[Line]) -> Table | None:
    if any(_CREDIT_ALONE.fullmatch(line.text) for line in cells):
        return None
    title = after[-1] if after and not _CREDIT_ALONE.fullmatch(after[-1].text) else None
    merged = _merged(cells)
    if not merged or not _is_head(packed(merged[0][0].text)):
        return None
    columns = _columns(merged) or _columns_with_prose(merged)
    return _table(columns, title) if columns else None


def _is_head(text: str) -> bool:
    return text.endswith(words("column_heads"))


def _merged(lines: Sequence[Line]) -> list[list[Line]]:
    """Cells as the lines that each takes: a unit in brackets belongs to the head above it."""
    cells: list[list[Line]] = []
    for line in lines:
        if cells and _UNIT_LINE.fullmatch(line.text):
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def _columns(cells: list[list[Line]]) -> list[list[list[Line]]]:
    """Cut into columns of equal length, each a head that is no figure and cells of one sort; empty if none fit."""
    for count in range(2, _MOST_COLUMNS + 1):
        size, rest = divmod(len(cells), count)
        if rest or size < FEWEST_ROWS + 1:
            continue
        columns = [cells[at : at + size] for at in range(0, len(cells), size)]
        if all(_is_column(column) for column in columns) and any(_figures(column) for column in columns):
            return columns
    return []


def _is_column(column: list[list[Line]]) -> bool:
    if _FIGURE.fullmatch(packed(column[0][0].text)):
        return False
    kinds = {bool(_FIGURE.fullmatch(packed(cell[0].text))) for cell in column[1:]}
    return len(kinds) == 1


def _figures(column: list[list[Line]]) -> bool:
    return bool(_FIGURE.fullmatch(packed(column[-1][0].text)))


def _columns_with_prose(cells: list[list[Line]]) -> list[list[list[Line]]]:
    """Columns of short cells, the last one of sentences that run over lines: as many sentences' ends as rows."""
    short = next((at for at, cell in enumerate(cells) if _CELL_STOP.search(cell[0].text)), 0)
    for count in (2, 3, 1):
        for rows in range(FEWEST_ROWS, short // count if count else 0):
            head = count * (rows + 1)
            if head >= len(cells) or head + 1 != short:
                continue
            prose = _sentences(cells[head + 1 :])
            if len(prose) == rows:
                plain = [cells[at : at + rows + 1] for at in range(0, head, rows + 1)]
                return [*plain, [cells[head], *prose]]
    return []


def _sentences(cells: list[list[Line]]) -> list[list[Line]]:
    grouped: list[list[Line]] = [[]]
    lines = [line for cell in cells for line in cell]
    for line in lines:
        grouped[-1].append(line)
        if line.text.endswith(tuple(_SENTENCE_STOP)):
            grouped.append([])
    return [group for group in grouped if group]


def _table(columns: list[list[list[Line]]], title: Line | None) -> Table:
    lines = [line for column in columns for cell in column for line in cell]
    spans = [(line.begin, line.end) for line in lines] + ([(title.begin, title.end)] if title else [])
    body = [column[1:] for column in columns]
    rows = tuple(Row(tuple(_cell(column[at]) for column in body)) for at in range(len(body[0])))
    header = tuple("".join(squeeze(line.text) for line in column[0]) for column in columns)
    return Table(min(spans)[0], max(end for _, end in spans), _title_span(title), header, rows, tuple(spans))


def _cell(lines: list[Line]) -> Cell:
    return Cell("".join(squeeze(line.text) for line in lines), lines[0].begin, lines[-1].end)


def _title_span(title: Line | None) -> tuple[int, int] | None:
    if title is None:
        return None
    inner = 1 if title.text.startswith("【") and title.text.endswith("】") else 0
    return title.begin + inner, title.end - inner
