"""Tasks in a table: a row is a task, its bodies stand in columns (牵头单位, 责任单位)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extracting.cells import cell_at, column_of, joined_span
from kg.extracting.context import Context
from kg.extracting.list_rows import column, row_evidence
from kg.extracting.task_bodies import Body, read_bodies
from kg.extracting.tasks import body_mention, task_fact
from kg.lexicon import table
from kg.model import Cell, Mention, TaskFact

STAGE = 50
RULE = "tasks.row/1"


def extract(context: Context) -> Iterable[Mention | TaskFact]:
    """Yield the task of every row of a table of tasks, and a mention for every body that answers for it."""
    header = context.entry.header
    task, lead, share = (column(header, use) for use in ("task", "lead", "share"))
    if not context.entry.rows or task is None or (lead is None and share is None):
        return
    serial = column_of(header, table("table_columns")["order"])
    due = column(header, "due")
    for position, row in enumerate(context.entry.rows, 1):
        cell = cell_at(row.cells, task)
        if cell is None:
            continue
        first, others = cell_at(row.cells, lead), cell_at(row.cells, share)
        apart = first and first.inherited and others and not others.inherited  # the row names bodies of its own
        leading = [] if apart else _bodies(context, first, True)
        bodies = _united([*leading, *_bodies(context, others, False)])
        for body in bodies:
            if not body.union:
                yield from body_mention(context, body)
        number, until = cell_at(row.cells, serial), cell_at(row.cells, due)
        yield task_fact(
            context.source,
            number.text.rstrip("、.．") if number else str(position),
            cell.text,
            bodies,
            row_evidence(context, row, cell, RULE),
            until.text if until and not until.inherited else "",
        )


def _bodies(context: Context, cell: Cell | None, lead: bool) -> Iterator[Body]:
    if cell is None:
        return
    begin, end = joined_span(context.entry, cell.begin, cell.end)
    for body in read_bodies(context.text, begin, end, context.source):
        yield replace(body, lead=lead or body.lead)


def _united(bodies: list[Body]) -> list[Body]:
    """Each body once; the leading ones stand first."""
    kept: dict[str, Body] = {}
    for body in bodies:
        kept.setdefault(body.name, body)
    return list(kept.values())
