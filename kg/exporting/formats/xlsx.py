"""An Excel workbook: a sheet per family of nodes, one with the edges; numbers and dates are numbers and dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.errors import ZhituError
from kg.exporting.columns import Columns, columns
from kg.exporting.formats import Export, Format
from kg.exporting.spreadsheets import Cell, rows_of_edges, rows_of_nodes
from kg.exporting.terms import labels
from kg.exporting.writing import whole
from kg.graph.vocabulary import SUPERCLASS

_ROWS = 1 << 20  # of a sheet, its head included
_LONGEST = 32_767  # characters of a cell
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def _write(export: Export, path: Path) -> None:
    try:
        import xlsxwriter
    except ImportError as error:
        raise ZhituError("xlsx needs XlsxWriter: pip install 'zhitu[export]'") from error
    found = columns(export.projection)
    with whole(path) as temporary:
        book = xlsxwriter.Workbook(str(temporary), _OPTIONS)
        book.set_properties({"created": datetime.datetime(2000, 1, 1)})  # the same graph, the same bytes
        for family, kinds in _families(found).items():
            rows = rows_of_nodes(export.projection, found.of_nodes(*kinds), *kinds)
            _fill(book, labels().get(family, family), rows)
        _fill(book, "关系", rows_of_edges(export.projection, found.of_edges()))
        book.close()


def _families(found: Columns) -> dict[str, list[str]]:
    families: dict[str, list[str]] = {}
    for kind in found.nodes:
        families.setdefault(SUPERCLASS.get(kind, kind), []).append(kind)
    return families


def _fill(book: Any, name: str, rows: Iterable[list[Cell]]) -> None:
    """One sheet, and further ones where it is full."""
    bold, dated = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet, line, head = None, 0, None
    for row in rows:
        if head is None:
            head = row
            sheet, line = _sheet(book, name, 1, head, bold), 1
            continue
        if line == _ROWS:
            sheet, line = _sheet(book, name, len(book.worksheets()) + 1, head, bold), 1
        for column, cell in enumerate(row):
            _put(sheet, line, column, cell, dated)
        line += 1


def _sheet(book: Any, name: str, number: int, head: list[Cell], bold: Any) -> Any:
    sheet = book.add_worksheet((name if number == 1 else f"{name} {number}")[:31])
    sheet.freeze_panes(1, 1)
    for column, cell in enumerate(head):
        sheet.write_string(0, column, str(cell), bold)
    return sheet


def _put(sheet: Any, line: int, column: int, cell: Cell, dated: Any) -> None:
    if isinstance(cell, str):
        sheet.write_string(line, column, cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1]}…")
    elif isinstance(cell, datetime.date):
        if cell.year >= 1900:
            sheet.write_datetime(line, column, cell, dated)
        else:
            sheet.write_string(line, column, cell.isoformat())  # Excel knows no day before 1900
    elif cell is not None:
        sheet.write_number(line, column, cell)


FORMATS = (Format("xlsx", "graph.xlsx", "Excel workbook: a sheet per family of nodes, one of edges", _write),)
