"""Projects in a table: a row is a project, with its builder, site, investment and status in columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extracting.cells import cell_at, joined_span
from kg.extracting.context import Context
from kg.extracting.folding import fold_places
from kg.extracting.list_rows import SURE, bodies_in, column, row_evidence
from kg.extracting.project_status import status_behind
from kg.extracting.table_columns import own_unit, stated_unit
from kg.model import PLACE, PROJECT, Evidence, Fact, Mention, Ref, Relation, Row, StatusFact

STAGE = 51
RULE = "projects.row/1"
_NO_PROJECTS = re.compile(r"奖|名录|遗产|课题|收费|目录")
_NEW = re.compile(r"^[新已]")
_AMOUNT = re.compile(r"\d[\d,.]*")


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Yield the project of every row of a list of projects, and what its columns say of it."""
    header = context.entry.header
    columns = {use: column(header, use) for use in ("project", "builder", "site", "investment", "status")}
    told = [use for use, index in columns.items() if index is not None and use != "project"]
    if not context.entry.rows or columns["project"] is None or not told or _NO_PROJECTS.search(context.entry.title):
        return
    for row in context.entry.rows:
        cell = cell_at(row.cells, columns["project"])
        if cell is None or row.total:
            continue
        begin, end = joined_span(context.entry, cell.begin, cell.end)
        mention = Mention(begin, end, PROJECT, fold_places(cell.text, context.source), "Project", RULE, SURE)
        if not cell.inherited and not any((m.begin, m.end) == (begin, end) for m in context.found(PROJECT)):
            for inner in context.inside(begin, end, PROJECT):
                context.mentions.remove(inner)  # a part of the name
            yield mention
        yield from _said(context, row, columns, mention.ref, row_evidence(context, row, cell, RULE))


def _said(
    context: Context, row: Row, columns: dict[str, int | None], project: Ref, evidence: Evidence
) -> Iterator[Mention | Fact]:
    for body, new in bodies_in(context, row, columns["builder"], RULE):
        if new:
            yield body
        yield Relation(project, "owner", body.ref, evidence)
    if site := cell_at(row.cells, columns["site"]):
        for place in context.inside(*joined_span(context.entry, site.begin, site.end), PLACE)[:1]:
            yield Relation(project, "locatedIn", place.ref, evidence)
    amount = cell_at(row.cells, columns["investment"])
    if amount and columns["investment"] is not None and _AMOUNT.match(amount.text):
        unit = own_unit(context.entry.header[columns["investment"]])[1] or stated_unit(context.entry)
        whole = amount.text + unit if _AMOUNT.fullmatch(amount.text) else amount.text
        yield Relation(project, "investment", whole, evidence)
    state = cell_at(row.cells, columns["status"])
    words = _NEW.sub("", state.text) if state else ""
    if found := status_behind(words, 0, len(words)):
        yield StatusFact(project, found.status, context.entry.date, evidence)
