"""The page of a node: what it is called, what is said of it, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from kg.graph.vocabulary import DATA, SUPERCLASS
from kg.querying.explaining import Place, Said, Told
from kg.serving.jobs import Described
from kg.serving.pages import Site, rendered, word

FACTS = 200  # of a node that one page shows
MANY = 12  # values of a property, or sources of a fact, of which more are folded away
_ENTRIES = 100
# What is read first of a person, body, place; other kinds of statements follow.
_ORDER = ("PostHolding", "Honour", "Relation", "ProjectStatus", "Task", "Participation")
_DATES = ("startDate", "observedOn", "heldFrom", "heldUntil", "date", "period", "dueDate")
_CALLED = (
    "label",
    "titleAsWritten",
    "event",
    "award",
    "indicator",
    "project",
    "description",
)  # what a fact is called by
_TERMS = ("predicate", "role")  # properties whose values are terms of the vocabulary


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement as it is shown: a heading, what the node is in it, its properties and where it was read."""

    id: str
    heading: str
    roles: tuple[str, ...]
    said: tuple[Said, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Facts of one kind."""

    heading: str
    facts: tuple[Fact, ...]


def entity_page(site: Site, told: Described, page: int, mapped: bool) -> str:
    """The page; of more than ``FACTS`` facts the ``page``-th lot, the first is 1. ``mapped``: the explorer has it."""
    found = told.explained
    others = sorted((fact for fact in found.facts if fact.id != found.id), key=_place)
    shown = others[(page - 1) * FACTS : page * FACTS]
    lots = range(1, -(-len(others) // FACTS) + 1)
    return rendered(
        "entity",
        site=site,
        found=found,
        iri=DATA + found.id,
        kinds=_lowest(found.types),
        said=_in_words(told.said),
        places=[place for fact in found.facts if fact.id == found.id for place in fact.places],
        groups=_groups(shown, found.id),
        mapped=mapped,
        page=page,
        lots=lots if len(lots) > 1 else (),
        entries=told.entries[:_ENTRIES],
        more=max(len(told.entries) - _ENTRIES, 0),
        many=MANY,
    )


def _lowest(types: Iterable[str]) -> list[str]:
    above = {SUPERCLASS[name] for name in types if name in SUPERCLASS}
    return [word(name) for name in types if name not in above]


def _place(fact: Told) -> tuple[int, str, int, str]:
    """By kind, the latest first within a kind."""
    order = _ORDER.index(fact.kind) if fact.kind in _ORDER else len(_ORDER)
    day = max((one.value for one in fact.said if one.name in _DATES), default="")
    digits = "".join(filter(str.isdigit, day))[:8]
    return order, fact.kind, -int(digits.ljust(8, "0")) if digits else 0, fact.fact


def _groups(facts: Iterable[Told], entry: str) -> list[Group]:
    by_kind = groupby(facts, key=lambda fact: fact.kind)
    return [Group(word(kind), tuple(_shown(fact, entry) for fact in same)) for kind, same in by_kind]


def _shown(fact: Told, entry: str) -> Fact:
    """A fact; on the page of an entry with what this entry says of it alone."""
    relation = next((one.value for one in fact.said if one.name == "predicate"), "")
    name = next((one.value for called in _CALLED for one in fact.said if one.name == called), "")
    roles = () if relation else tuple(word(role) for role in fact.roles)
    said = tuple(one for one in fact.said if one.name not in ("predicate", "label"))
    heading = word(relation) if relation else name or word(fact.kind)
    places = tuple(place for place in fact.places if place.entry == entry) or fact.places
    return Fact(fact.id, heading, roles, _in_words(said), places)


def _in_words(said: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(Said(word(one.name), word(one.value) if one.name in _TERMS else one.value, one.id) for one in said)
