"""Rows for spreadsheets, in which no cell can be taken for a formula."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from kg.exporting.projection import Edge, Node, Projection
from kg.exporting.properties import Properties, Value, as_text
from kg.exporting.terms import short

Cell = str | int | float | datetime.date | None
NODE_HEAD = ("id", "labels", "iri")
EDGE_HEAD = ("id", "type", "source", "target")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def defused(words: str) -> str:
    """An apostrophe before what a spreadsheet would reckon (``=1+1``, ``-2+3``, ``@SUM``), as OWASP advises."""
    return f"'{words}" if words.startswith(_FORMULA) else words


def node_row(node: Node, names: list[str]) -> list[Cell]:
    """A node: ``NODE_HEAD``, then its properties in the order of ``names``."""
    return [defused(short(node.iri)), ":".join(node.labels), node.iri, *_cells(node.properties, names)]


def edge_row(edge: Edge, names: list[str]) -> list[Cell]:
    """An edge: ``EDGE_HEAD``, then its properties in the order of ``names``."""
    ends = (edge.id, edge.type, short(edge.source), short(edge.target))
    return [*map(defused, ends), *_cells(edge.properties, names)]


def rows_of_nodes(projection: Projection, names: list[str], *kinds: str) -> Iterator[list[Cell]]:
    """The head, then all nodes of some kinds (of all kinds if none is named)."""
    yield [*NODE_HEAD, *names]
    for node in projection.nodes(*kinds):
        yield node_row(node, names)


def rows_of_edges(projection: Projection, names: list[str]) -> Iterator[list[Cell]]:
    """The head, then all edges."""
    yield [*EDGE_HEAD, *names]
    for edge in projection.edges():
        yield edge_row(edge, names)


def _cells(properties: Properties, names: list[str]) -> list[Cell]:
    return [_cell(properties[name]) if name in properties else None for name in names]


def _cell(value: Value) -> Cell:
    """Numbers and dates stay what they are: -2.5 is a number, not a formula."""
    if isinstance(value, list | str):
        return defused(as_text(value))
    return value
