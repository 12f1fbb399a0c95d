"""Contradictions: two persons observed at one time in an office that one person holds at a time.

A is seen as 市长 in March and in May, B in April: one of them is read wrongly, or the sources disagree. That A is seen
until a day and B from that day on is a succession, and so is a day on which one of them takes over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import Extracted, Segmented
from kg.resolving.observing import Observed, observed
from kg.resolving.types import EntryKey, Resolved


@dataclass(frozen=True, slots=True)
class Term:
    """A person in an office: entity id, first and last day seen, and the entries that say so."""

    person: str
    first: str
    last: str
    entries: tuple[EntryKey, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two terms of one office (``body|post``) that overlap, the one seen first before the other."""

    office: str
    terms: tuple[Term, Term]


def contradictions(sources: Sequence[tuple[Segmented, Sequence[Extracted]]], resolved: Resolved) -> list[Contradiction]:
    """All pairs of holders of an office whose times overlap, by office. Days only: a year says too little."""
    by_office: dict[str, dict[str, list[Observed]]] = defaultdict(lambda: defaultdict(list))
    for seen in observed(sources):
        if len(seen.holding.observed) == 10:
            person = resolved.entity(*seen.entry, seen.holding.holder).id
            by_office[seen.office][person].append(seen)
    found = []
    for office, holders in sorted(by_office.items()):
        terms = sorted(
            (_term(person, seen) for person, seen in holders.items()), key=lambda t: (t.first, t.last, t.person)
        )
        turns = {day for seen in holders.values() for one in seen for day in (one.since, one.until) if day}
        found += [Contradiction(office, pair) for pair in combinations(terms, 2) if _overlap(*pair, turns)]
    return found


def _term(person: str, seen: list[Observed]) -> Term:
    entries = tuple(sorted({one.entry for one in seen}))
    return Term(person, min(one.first for one in seen), max(one.last for one in seen), entries)


def _overlap(one: Term, other: Term, turns: set[str]) -> bool:
    """Whether the times of two terms overlap, by more than the day on which one of them takes over."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    return first < last or (first == last and first not in turns)
