"""Excel workbooks: sheets filled row by row, the same rows giving the same bytes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kg.errors import ZhituError
from kg.exporting.spreadsheets import Cell
from kg.exporting.writing import whole

_ROWS = 1 << 20  # of a sheet, its head included
_LONGEST = 32_767  # characters of a cell
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@contextmanager
def workbook(path: Path) -> Iterator[Any]:
    """A workbook to be filled with ``fill``, written whole or not at all. Raises ZhituError without XlsxWriter."""
    try:
        import xlsxwriter
    except ImportError as error:
        raise ZhituError("xlsx needs XlsxWriter: pip install 'zhitu[export]'") from error
    with whole(path) as temporary:
        book = xlsxwriter.Workbook(str(temporary), _OPTIONS)
        book.set_properties({"created": datetime.datetime(2000, 1, 1)})  # the same graph, the same bytes
        yield book
        book.close()


def fill(book: Any, name: str, rows: Iterable[list[Cell]]) -> None:
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
