"""Of which body a person is who is named right behind it without a post: 松岭中学|甲、青禾医院|乙获评…, 县教育局|丙."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.persons import OF_BODIES
from kg.model import ORGANIZATION, PERSON, Fact, Mention, Relation

STAGE = 65
_RULE = "person.affiliation/1"


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Relations affiliation of the persons whom no noun introduces; of the others ``persons`` tells."""
    people = [m for m in context.found(PERSON) if m.rule not in OF_BODIES and m.type != "Official"]
    if not people:
        return
    ends = {m.end: m for m in reversed(context.found(ORGANIZATION))}  # the longest of those that end together
    for person in people:
        body = ends.get(person.begin)
        if body and context.title_begins.get(person.begin, person.begin) == person.begin:
            yield Relation(person.ref, "affiliation", body.ref, context.evidence(body.begin, person.end, _RULE, 0.9))
