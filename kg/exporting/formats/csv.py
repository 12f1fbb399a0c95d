"""CSV for spreadsheets and data frames: nodes.csv and edges.csv, UTF-8 with a mark so that Excel reads the Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.exporting.columns import columns
from kg.exporting.csvfiles import csv_lines
from kg.exporting.formats import Export, Format
from kg.exporting.spreadsheets import Cell, rows_of_edges, rows_of_nodes
from kg.exporting.writing import write_all


def _write(export: Export, path: Path) -> None:
    found = columns(export.projection)
    nodes = rows_of_nodes(export.projection, found.of_nodes())
    edges = rows_of_edges(export.projection, found.of_edges())
    write_all(path, {"nodes.csv": _file(nodes), "edges.csv": _file(edges)})


def _file(rows: Iterable[list[Cell]]) -> Iterator[str]:
    yield "\ufeff"
    yield from csv_lines(rows, end="\r\n")


FORMATS = (Format("csv", "csv", "CSV for spreadsheets: nodes.csv and edges.csv", _write),)
