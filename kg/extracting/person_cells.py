"""Persons in the cells of lists, parted by 、 or spaces, and the posts that stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extracting.cells import cell_at, joined_span
from kg.extracting.context import Context
from kg.extracting.list_rows import SURE, bodies_in, column, row_evidence
from kg.extracting.person_names import surnames
from kg.extracting.posts import posts_stated
from kg.model import PERSON, Fact, Holding, Mention, Relation, Row

STAGE = 51
RULE = "post.row/1"
_NAME = re.compile(r"[\u3400-\u9fff·]{2,4}")


def persons_in(context: Context, row: Row, index: int | None, rule: str) -> Iterator[tuple[Mention, bool]]:
    """The persons in a cell that holds nothing but names, and whether the mention is new."""
    cell = cell_at(row.cells, index)
    if cell is None:
        return
    begin, end = joined_span(context.entry, cell.begin, cell.end)
    spans = [(begin + m.start(), begin + m.end()) for m in re.finditer(r"[^、，,；;]+", context.text[begin:end])]
    if not all(_is_name(context.text[first:last]) for first, last in spans):
        return
    found = {(m.begin, m.end): m for m in context.inside(begin, end, PERSON)}
    for span in spans:
        new = Mention(*span, PERSON, context.text[slice(*span)], "Person", rule, SURE)
        yield found.get(span, new), span not in found


def _is_name(text: str) -> bool:
    known = surnames()
    return bool(_NAME.fullmatch(text)) and (text[0] in known or text[:2] in known)


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Yield the persons of a list and the posts that they take (任职) or hold (职务), or of which body they are."""
    entry = context.entry
    person, taken = column(entry.header, "person"), column(entry.header, "taken")
    if not entry.rows or person is None:
        return
    for row in entry.rows:
        for mention, new in persons_in(context, row, person, RULE):
            if new:
                yield mention
            cell, name = cell_at(row.cells, taken), cell_at(row.cells, person)
            evidence = row_evidence(context, row, name, RULE) if name else None
            if evidence and cell is None:
                for body, new in bodies_in(context, row, column(entry.header, "work"), RULE):
                    if new:
                        yield body
                    yield Relation(mention.ref, "affiliation", body.ref, evidence)
            if cell is None or cell.inherited or evidence is None:
                continue
            work = next((body for body, _ in bodies_in(context, row, column(entry.header, "work"), RULE)), None)
            for post in posts_stated(context, *joined_span(entry, cell.begin, cell.end)):
                title = work.name + post.title if work and not post.ref else post.title
                ref = post.ref or (work.ref if work else None)
                yield Holding(mention.ref, title, post.head, ref, evidence, entry.date)
