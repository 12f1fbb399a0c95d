"""Rows of lists: the columns by what their heads say, where a row stands in the text, who stands in a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extracting.cells import cell_at, column_of, joined_span
from kg.extracting.context import LONGEST_EVIDENCE, Context
from kg.extracting.kinds import kind_of
from kg.lexicon import table
from kg.model import ORGANIZATION, Cell, Evidence, Mention, Row

SURE = 0.95


def column(header: Sequence[str], use: str) -> int | None:
    """The column of a use of lexicon/list_columns.txt, None if there is none."""
    return column_of(header, table("list_columns")[use])


def columns(header: Sequence[str], use: str) -> list[int]:
    """All columns of a use of lexicon/list_columns.txt."""
    heads = table("list_columns")[use]
    return [index for index, title in enumerate(header) if any(head in title for head in heads)]


def row_evidence(context: Context, row: Row, subject: Cell, rule: str) -> Evidence:
    """The row's own cells, with its subject as antecedent where that spans from a row above."""
    spans = [joined_span(context.entry, c.begin, c.end) for c in row.cells if c.text and not c.inherited]
    named = joined_span(context.entry, subject.begin, subject.end)
    spans = spans or [named]
    first, last = min(spans)[0], max(end for _, end in spans)
    whole = Evidence(first, min(last, first + LONGEST_EVIDENCE), rule, SURE)
    held = whole.begin <= named[0] and named[1] <= whole.end
    return whole if held else Evidence(whole.begin, whole.end, rule, SURE, named)


def bodies_in(context: Context, row: Row, index: int | None, rule: str) -> Iterator[tuple[Mention, bool]]:
    """The bodies in a cell, and whether the mention is new: those that were found there, none of them inside the name
    of another, else the whole cell."""
    cell = cell_at(row.cells, index)
    if cell is None:
        return
    begin, end = joined_span(context.entry, cell.begin, cell.end)
    within = context.inside(begin, end, ORGANIZATION)
    found = [m for m in within if not any(o.begin <= m.begin and m.end <= o.end and o != m for o in within)]
    yield from ((mention, False) for mention in found)
    name = context.text[begin:end]
    if not found and kind_of(name) != "Organization":
        yield Mention(begin, end, ORGANIZATION, name, kind_of(name), rule, SURE), True
