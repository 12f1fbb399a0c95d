"""A Cypher script: batched UNWIND, repeatable, for ``cypher-shell -f`` and every database that speaks Cypher."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.exporting.formats import Export, Format
from kg.exporting.merging import CONSTRAINT, indexes, merges, removals
from kg.exporting.writing import write_all

_ROWS = 200  # of one statement
_ESCAPED = re.compile(r"['\\\x00-\x1f\x7f\u2028\u2029]")
_SHORT = {"'": "\\'", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _write(export: Export, path: Path) -> None:
    write_all(path.parent, {path.name: _pieces(export)})


def _pieces(export: Export) -> Iterator[str]:
    yield "// Written by kg export cypher. Run it with cypher-shell -f; it may be run again.\n"
    for statement in (CONSTRAINT, *indexes(export.projection)):
        yield f"{statement};\n"
    for statement, rows in merges(export.projection, export.mark, _ROWS):
        listed = ",\n".join(literal(row) for row in rows)
        yield statement.replace("$rows", f"[\n{listed}\n]", 1) + ";\n"
    for statement in removals(export.mark):
        yield f"{statement};\n"


def literal(value: Any) -> str:
    """A value as Cypher writes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {literal(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, datetime.date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, str):
        return f"'{_ESCAPED.sub(_escape, value)}'"
    return repr(value)


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"


FORMATS = (Format("cypher", "graph.cypher", "Cypher script of batched UNWIND: Neo4j, ArcadeDB, Memgraph", _write),)
