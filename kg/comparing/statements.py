"""The facts of a build as values that can be compared: what each says, of whom, and where it was read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from kg.comparing.matching import matched
from kg.comparing.side import Side, Term, Values, zt
from kg.graph.vocabulary import ROLES, SUPERCLASS

_SUPPORTS, _IN_ENTRY = zt("supports"), zt("inEntry")
# Whom a fact is about; an event or a task is about itself.
_ABOUT = {
    "Participation": "agent",
    "PostHolding": "holder",
    "Honour": "recipient",
    "Observation": "indicator",
    "ProjectStatus": "project",
    "Relation": "subject",
}
STATEMENTS = frozenset(_ABOUT)
# Names are told of the entity, entries with the places; what takes part in an event is told by participations.
NOT_VALUES = frozenset({"label", "prefLabel", "altLabel", "reportedIn", "mentionedIn"})

Facts = Mapping[NamedNode, "Statement"]
Follow = Callable[[NamedNode], NamedNode]


class Span(NamedTuple):
    """A stretch of an entry, counted from its beginning, so that an entry that has only moved says the same."""

    entry: NamedNode
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact: its class, the node that it is about, its values and, for each stretch it was read in, the evidence."""

    kind: str
    about: NamedNode
    values: Values
    places: Mapping[Span, NamedNode]

    @property
    def family(self) -> str:
        """Its class, or ``Event`` for every kind of event."""
        return SUPERCLASS.get(self.kind, self.kind)


def statement(side: Side, nodes: Iterable[NamedNode], follow: Follow) -> Statement | None:
    """The fact that these nodes of a build are, None if none of them has evidence.

    ``follow`` gives the node that stands for another since they were joined.
    """
    found = [node for node in sorted(nodes, key=lambda node: node.value) if _evidence(side, node)]
    if not found:
        return None
    kind = min(side.kind(node) for node in found)
    left_out = NOT_VALUES if kind in STATEMENTS else NOT_VALUES | ROLES
    values: dict[str, set[Term]] = {}
    for node in found:
        for name, terms in side.values(node).items():
            if name not in left_out:
                values.setdefault(name, set()).update(follow(t) if isinstance(t, NamedNode) else t for t in terms)
    frozen = {name: frozenset(terms) for name, terms in sorted(values.items())}
    places = {span: evidence for node in found for span, evidence in _places(side, node)}
    return Statement(kind, _about(kind, frozen, follow(found[0])), frozen, places)


def supported(side: Side, evidence: NamedNode) -> set[NamedNode]:
    """What a piece of evidence supports."""
    return side.objects(evidence, _SUPPORTS)


def pairs(lost: Facts, gained: Facts) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Facts that are lost and gained in one: the same under another id, or with another value.

    The strictest likeness first: the same values in the same entries; the same words of the same thing, read in the
    same stretch; anything of the same thing in a stretch, then in an entry; anything in a stretch.
    """
    keys = (_same, _same_words, _same_thing_and_place, _same_thing_and_entry, _same_place)
    return matched(lost, gained, keys, _akin)


def _same(fact: Statement) -> object:
    return fact.family, frozenset(fact.values.items()), frozenset(span.entry for span in fact.places)


def _same_words(fact: Statement) -> object:
    words = frozenset(
        (name, term.value) for name, terms in fact.values.items() for term in terms if isinstance(term, Literal)
    )
    return _same_thing_and_place(fact), words


def _same_thing_and_place(fact: Statement) -> object:
    return fact.family, _thing(fact), frozenset(fact.places)


def _same_thing_and_entry(fact: Statement) -> object:
    return fact.family, _thing(fact), frozenset(span.entry for span in fact.places)


def _thing(fact: Statement) -> NamedNode | None:
    """What a fact is about; an event is about itself, and known by its place."""
    return None if fact.family == "Event" else fact.about


def _same_place(fact: Statement) -> object:
    return fact.family, frozenset(fact.places)


def _akin(one: Statement, other: Statement) -> bool:
    """An event is known by its place; anything else must have a value in common."""
    if one.family == "Event":
        return True
    return any(terms & other.values.get(name, frozenset()) for name, terms in one.values.items())


def _about(kind: str, values: Values, own: NamedNode) -> NamedNode:
    named: Collection[Term] = values.get(_ABOUT.get(kind, ""), ())
    nodes = [term for term in named if isinstance(term, NamedNode)]
    return min(nodes, key=lambda node: node.value, default=own)


def _evidence(side: Side, node: NamedNode) -> list[NamedNode]:
    return sorted(side.subjects(_SUPPORTS, node), key=lambda evidence: evidence.value)


def _places(side: Side, node: NamedNode) -> Iterator[tuple[Span, NamedNode]]:
    for evidence in _evidence(side, node):
        for entry in side.objects(evidence, _IN_ENTRY):
            start = side.begin(entry)
            begin, end = (side.number(evidence, name) - start for name in ("beginIndex", "endIndex"))
            yield Span(entry, begin, end), evidence
