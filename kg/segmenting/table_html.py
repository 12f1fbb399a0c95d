"""Tables in tags of HTML → rows of cells, those that span rows or columns repeated and marked ``inherited``."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.model import Cell
from kg.reading.joining import join

_TAG = re.compile(r"<(?P<close>/?)(?P<name>table|caption|thead|tbody|tfoot|tr|td|th)\b(?P<attributes>[^<>]*)>", re.I)
_SPAN = re.compile(r"\b(?P<what>row|col)span\s*=\s*[\"']?\s*(?P<count>\d{1,3})", re.IGNORECASE)


@dataclass(slots=True)
class Grid:
    """The rows of a table; ``head`` counts those of them that are marked as heads; ``spans`` whether any cell below
    them spans rows, so that an empty cell is empty."""

    rows: list[list[Cell]] = field(default_factory=list)
    head: int = 0
    spans: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    cell: Cell
    rows: int
    columns: int
    head: bool


def read_grid(raw: str, begin: int, end: int) -> Grid:
    """The cells of the tables in ``raw[begin:end]``."""
    grid = Grid()
    open_cells: dict[int, tuple[Cell, int]] = {}  # column → a cell from above and the rows that it still spans
    for found in _rows(raw, begin, end):
        cells: list[Cell] = []
        for item in found:
            _fill(cells, open_cells)
            for number in range(item.columns):
                cell = replace(item.cell, inherited=bool(number))
                if item.rows > 1:
                    open_cells[len(cells)] = (replace(cell, inherited=True), item.rows - 1)
                cells.append(cell)
        _fill(cells, open_cells)
        if all(item.head for item in found) and grid.head == len(grid.rows):
            grid.head += 1
        else:
            grid.spans = grid.spans or any(item.rows > 1 for item in found)
        grid.rows.append(cells)
    return grid


def _fill(cells: list[Cell], open_cells: dict[int, tuple[Cell, int]]) -> None:
    """Add the cells from above that stand at the next columns."""
    while spanned := open_cells.pop(len(cells), None):
        cell, rows = spanned
        if rows > 1:
            open_cells[len(cells)] = (cell, rows - 1)
        cells.append(cell)


def _rows(raw: str, begin: int, end: int) -> Iterator[list[_Found]]:
    """The rows as they are written. A row or a cell ends where it is closed or where the next begins."""
    row: list[_Found] = []
    head = False
    opened: re.Match[str] | None = None
    for tag in [*_TAG.finditer(raw, begin, end), None]:
        if opened:
            row.append(_cell(raw, opened, tag.start() if tag else end, head))
            opened = None
        name = tag["name"].lower() if tag else "table"
        if name in ("tr", "table", "thead", "tbody") and row:
            yield row
            row = []
        if tag is None:
            return
        if name in ("thead", "tbody"):
            head = name == "thead" and not tag["close"]
        if name in ("td", "th", "caption") and not tag["close"]:
            opened = tag


def _cell(raw: str, opened: re.Match[str], end: int, head: bool) -> _Found:
    text, offsets = join(raw, opened.end(), end)
    cell = Cell(html.unescape(text), offsets[0], offsets[-1] + 1) if offsets else Cell("", opened.end(), opened.end())
    spans = {found["what"].lower(): int(found["count"]) for found in _SPAN.finditer(opened["attributes"])}
    titled = opened["name"].lower() in ("th", "caption")
    return _Found(cell, max(1, spans.get("row", 1)), max(1, spans.get("col", 1)), head or titled)
