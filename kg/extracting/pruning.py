"""What is no place, body or role of the entry after all: 河南 in the award 河南省绿色园区, 长江 in 市长江甲, the award
全国珠算教学实验学校, who gave an award as the issuer of a plan that the entry tells of too.

A place is left out where it runs into a person's name or is a part of it, or if all its mentions lie inside names of
awards and no fact speaks of it; a school where its name is an award's, or its end, and no fact speaks of it (a
laboratory may be both); a project that is only a part of an award's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from kg.extracting.body_roles import AWARDING
from kg.extracting.context import Context
from kg.model import AWARD, PERSON, PLACE, PROJECT, EventFact, Fact, Mention, Participation, Ref

STAGE = 90


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Yields nothing; takes places and bodies back."""
    awards = [(m.begin, m.end) for m in context.found(AWARD)]
    spoken_of = {value for fact in context.facts for value in _values(fact)}
    outside = {m.ref for m in context.found(PLACE) if not any(b <= m.begin and m.end <= e for b, e in awards)}
    kept = spoken_of | outside
    persons = [(m.begin, m.end) for m in context.found(PERSON)]
    context.mentions[:] = [
        m
        for m in context.mentions
        if (m.family != PLACE or (m.ref in kept and not _runs_into(m, persons)))
        and (m.family != PROJECT or m.ref in spoken_of or not _inside(m, awards))
        and (m.type != "EducationalOrganization" or m.ref in spoken_of or not _ends_award(m, awards))
    ]
    context.facts[:] = _without_givers(context.facts)
    yield from ()


def _inside(mention: Mention, awards: list[tuple[int, int]]) -> bool:
    """Whether a mention is a part of an award's name (某省古籍修复项目|试点)."""
    return any(begin <= mention.begin and mention.end < end for begin, end in awards)


def _ends_award(body: Mention, awards: list[tuple[int, int]]) -> bool:
    return any(begin <= body.begin and end == body.end for begin, end in awards)


def _without_givers(facts: list[Fact]) -> list[Fact]:
    """The facts without those who gave an award as issuers of another event, where the giving is an event itself."""
    giving = {f.key for f in facts if isinstance(f, EventFact) and f.type == "AwardEvent"}
    issuers = [f for f in facts if isinstance(f, Participation) and f.role == "issuer"]
    givers = {f.agent for f in issuers if f.event in giving}
    left = {id(f) for f in issuers if f.evidence.rule == AWARDING and f.event not in giving and f.agent in givers}
    return [f for f in facts if id(f) not in left] if left else facts


def _runs_into(place: Mention, persons: list[tuple[int, int]]) -> bool:
    return any(
        place.begin < begin < place.end < end or (begin <= place.begin and place.end <= end) for begin, end in persons
    )


def _values(fact: Fact) -> Iterator[Ref]:
    for field in fields(fact):
        value = getattr(fact, field.name)
        if isinstance(value, Ref):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Ref))
