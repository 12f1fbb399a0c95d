"""Tasks in a table: a row is a task, its bodies stand in columns (牵头单位, 责任单位)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extracting.cells import cell_at, column_of, joined_span
from kg.extracting.context import Context
from kg.extracting.list_rows import column, columns, row_evidence
from kg.extracting.task_bodies import Body, read_bodies
from kg.extracting.tasks import body_mention, task_fact
from kg.lexicon import table
from kg.model import Cell, Mention, TaskFact

STAGE = 50
RULE = "tasks.row/1"
_NUMBER = re.compile(r"\d{1,3}[.、．]\s*(?!\d)")


def extract(context: Context) -> Iterable[Mention | TaskFact]:
    """Yield the task of every row of a table of tasks, and a mention for every body that answers for it."""
    header = context.entry.header
    if not context.entry.rows or not is_task_list(header):
        return
    task, lead = column(header, "task"), column(header, "lead")
    details = [index for index in columns(header, "task") if index != task]
    shares = [index for index in columns(header, "share") if index != lead]
    serial = column_of(header, table("table_columns")["order"])
    due = column(header, "due")
    answering: list[Cell | None] = []
    for position, row in enumerate(context.entry.rows, 1):
        cell = cell_at(row.cells, task)
        if cell is None or row.total:
            continue
        named = [cell_at(row.cells, index) for index in (lead, *shares)]
        own = [cell if cell and not cell.inherited else None for cell in named]
        answering = own if any(own) else answering if any(named) else []  # one cell spans this row and the last
        bodies = _united([body for at, cell in enumerate(answering) for body in _bodies(context, cell, not at)])
        for body in bodies:
            if not body.union:
                yield from body_mention(context, body)
        number, until = cell_at(row.cells, serial), cell_at(row.cells, due)
        own_number = _NUMBER.match(cell.text)
        told = number.text if number else own_number[0] if own_number else str(position)
        more = cell_at(row.cells, details[0]) if details else None
        said = cell.text[own_number.end() :] if own_number else cell.text
        yield task_fact(
            context.source,
            told.strip("、.． 　"),
            f"{said.rstrip('。')}：{more.text}" if more and not more.inherited else said,
            bodies,
            row_evidence(context, row, cell, RULE),
            until.text if until and not until.inherited else "",
        )


def is_task_list(header: Sequence[str]) -> bool:
    """Whether a table with that header lists tasks: what is to be done, and who does it."""
    bodies = column(header, "lead") is not None or column(header, "share") is not None
    return bodies and column(header, "task") is not None


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
