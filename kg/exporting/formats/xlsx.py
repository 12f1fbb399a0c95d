"""An Excel workbook: a sheet per family of nodes, one with the edges; numbers and dates are numbers and dates."""

from __future__ import annotations

from pathlib import Path

from kg.exporting.columns import Columns, columns
from kg.exporting.formats import Export, Format
from kg.exporting.spreadsheets import rows_of_edges, rows_of_nodes
from kg.exporting.terms import labels
from kg.exporting.workbooks import fill, workbook
from kg.graph.vocabulary import SUPERCLASS


def _write(export: Export, path: Path) -> None:
    found = columns(export.projection)
    with workbook(path) as book:
        for family, kinds in _families(found).items():
            rows = rows_of_nodes(export.projection, found.of_nodes(*kinds), *kinds)
            fill(book, labels().get(family, family), rows)
        fill(book, "关系", rows_of_edges(export.projection, found.of_edges()))


def _families(found: Columns) -> dict[str, list[str]]:
    families: dict[str, list[str]] = {}
    for kind in found.nodes:
        families.setdefault(SUPERCLASS.get(kind, kind), []).append(kind)
    return families


FORMATS = (Format("xlsx", "graph.xlsx", "Excel workbook: a sheet per family of nodes, one of edges", _write),)
