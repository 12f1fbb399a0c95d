"""Answers as text: an aligned table, CSV, JSON (the W3C's result formats), Turtle."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from itertools import takewhile

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, serialize
from rich.cells import cell_len

from kg.querying.asking import Answer, Statements, Table, Truth, Value
from kg.querying.errors import QueryError
from kg.querying.prefixes import PREFIXES, shorten

_XSD = PREFIXES["xsd"]
_NUMBERS = {_XSD + name for name in ("integer", "decimal", "double", "float")}
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")  # would break the lines


def render(answer: Answer, form: str) -> str:
    """An answer in the form ``table``, ``csv``, ``json`` or ``turtle``, ending in a line feed.

    ``table`` gives Turtle for statements. Raises QueryError when the answer has no such form.
    """
    if isinstance(answer, Statements):
        if form in ("table", "turtle"):
            return turtle(answer)
        raise QueryError(f"CONSTRUCT and DESCRIBE give statements, which have no {form} form: take turtle")
    if form == "turtle":
        raise QueryError("SELECT and ASK give no statements: take table, csv or json")
    if isinstance(answer, Truth):
        word = "true" if answer.value else "false"
        return f'{{"head": {{}}, "boolean": {word}}}\n' if form == "json" else f"{word}\n"
    return {"table": table, "csv": as_csv, "json": as_json}[form](answer)


def table(answer: Table) -> str:
    """Columns padded to the widest value, Han characters counted as two; numbers to the right."""
    cells = [[_cell(value) for value in row] for row in answer.rows]
    right = [bool(answer.rows) and all(_is_number(row[i]) for row in answer.rows) for i in range(len(answer.columns))]
    widths = [max(map(cell_len, column)) for column in zip(answer.columns, *cells, strict=True)]
    lines = [answer.columns, ["─" * width for width in widths], *cells]
    return "".join(_line(line, widths, right) for line in lines)


def _line(cells: Sequence[str], widths: list[int], right: list[bool]) -> str:
    padded = []
    for cell, width, to_right in zip(cells, widths, right, strict=True):
        space = " " * (width - cell_len(cell))
        padded.append(space + cell if to_right else cell + space)
    return "  ".join(padded).rstrip() + "\n"


def _is_number(value: Value) -> bool:
    return isinstance(value, Literal) and value.datatype.value in _NUMBERS


def _cell(value: Value) -> str:
    return _INVISIBLE.sub(" ", shorten(value.value) if isinstance(value, NamedNode) else _plain(value))


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, NamedNode | Literal):
        return value.value
    return str(value)


def as_csv(answer: Table) -> str:
    """SPARQL 1.1 Query Results CSV: values without their types, IRIs in full, but plain line feeds."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_plain(value) for value in row] for row in answer.rows)
    return out.getvalue()


def as_json(answer: Table) -> str:
    """SPARQL 1.1 Query Results JSON."""
    bindings = [
        {name: _typed(value) for name, value in zip(answer.columns, row, strict=True) if value is not None}
        for row in answer.rows
    ]
    whole = {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _typed(value: Value) -> dict[str, str]:
    if isinstance(value, NamedNode):
        return {"type": "uri", "value": value.value}
    if isinstance(value, BlankNode):
        return {"type": "bnode", "value": value.value}
    if not isinstance(value, Literal):
        return {"type": "literal", "value": str(value)}
    typed = {"type": "literal", "value": value.value}
    if value.language:
        typed["xml:lang"] = value.language
    elif value.datatype.value != _XSD + "string":
        typed["datatype"] = value.datatype.value
    return typed


def turtle(answer: Statements) -> str:
    """Turtle with the known prefixes."""
    out = io.BytesIO()
    serialize(answer.triples, out, format=RdfFormat.TURTLE, prefixes=PREFIXES)
    lines = out.getvalue().decode("utf-8").splitlines(keepends=True)
    head = list(takewhile(lambda line: line.startswith("@prefix "), lines))  # written in another order each time
    return "".join((*sorted(head), *lines[len(head) :]))
