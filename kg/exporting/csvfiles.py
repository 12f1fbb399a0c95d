"""CSV files for the loaders of databases: rows → lines, and values as cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from kg.exporting.properties import Properties, Value, as_text

DELIMITER = "\x1f"  # between the values of a list: no text holds it
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def csv_lines(rows: Iterable[Sequence[object]], end: str = "\n") -> Iterator[str]:
    """Rows as CSV, a piece of text per row; None is an empty cell."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator=end)
    for row in rows:
        writer.writerow(row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def cells(properties: Properties, names: Iterable[str]) -> list[str]:
    """The values of some properties in their order, empty where there is none."""
    return [_cell(properties[name]) if name in properties else "" for name in names]


def _cell(value: Value) -> str:
    if isinstance(value, list):
        return DELIMITER.join(map(_cell, value))
    return _CONTROL.sub(" ", as_text(value))
