"""Facts of the whole corpus → ties between entities: events collapsed to the people, bodies and places they joined.

A tie joins two entities and says how: each relation by its Chinese word, how often, when, and in which events. The same
event told by several sources counts once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.model import Fact, Holding, Honour, Participation, Ref, Relation, StatusFact
from kg.resolving.types import BuildResult, Event
from kg.viewing import terms

Pair = tuple[str, str]

# Who of an event is tied to whom, and the word for it (None: the word for the event's kind).
_PAIRS: tuple[tuple[str, str, str | None], ...] = (
    ("leader", "visited", None),
    ("leader", "location", None),
    ("leader", "counterpart", "会见"),
    ("leader", "attendee", "同行"),
    ("chair", "host", "主持会议"),
    ("chair", "speaker", "同场"),
    ("chair", "attendee", "同场"),
    ("chair", "location", "主持会议"),
    ("speaker", "host", "讲话"),
    ("speaker", "attendee", "同场"),
    ("speaker", "location", "讲话"),
    ("attendee", "visited", "参加"),
    ("attendee", "host", "参加"),
    ("counterpart", "location", None),
    ("host", "organizer", "合办"),
    ("host", "coOrganizer", "合办"),
    ("host", "location", "举办"),
    ("organizer", "location", "承办"),
    ("guidedBy", "host", "指导"),
    ("issuer", "honoree", "表彰"),
)
# Being in one room says less than leading there, and a hall of people would tie everybody to everybody.
_WEIGHTS = {"同场": 0.3, "同行": 0.6, "参加": 0.5}
_MOST_PRESENT = 15
_MOST_EXAMPLES = 3


@dataclass(slots=True)
class Tie:
    """How two entities are joined: the events or entries of each relation (their ids), dates and examples."""

    relations: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    dates: set[str] = field(default_factory=set)
    examples: dict[str, str] = field(default_factory=dict)  # event id → its date and label

    @property
    def weight(self) -> float:
        """How much it says that the two belong together."""
        return sum(len(ids) * _WEIGHTS.get(word, 1.0) for word, ids in self.relations.items())

    def words(self) -> list[tuple[str, int]]:
        """Relations with their counts, the most telling first."""
        counted = ((word, len(ids)) for word, ids in self.relations.items())
        return sorted(counted, key=lambda pair: (-pair[1] * _WEIGHTS.get(pair[0], 1.0), pair[0]))


def ties(build: BuildResult) -> dict[Pair, Tie]:
    """All ties; a pair is in the order of the two ids, pairs are sorted."""
    found: dict[Pair, Tie] = defaultdict(Tie)
    for event, cast in casts(build):
        for one, other, word in joined(event, cast):
            tie = found[min(one, other), max(one, other)]
            tie.relations[word].add(event.id)
            tie.dates.add(event.start)
            if len(tie.examples) < _MOST_EXAMPLES:
                tie.examples[event.id] = f"{event.start} {event.label}".strip()
    for key, one, other, word, date in _direct(build):
        if one != other:
            tie = found[min(one, other), max(one, other)]
            tie.relations[word].add(key)
            tie.dates |= {date} - {""}
    return dict(sorted(found.items()))


def casts(build: BuildResult) -> Iterator[tuple[Event, dict[str, list[str]]]]:
    """Every event with the ids of its participants by role, in the order of first mention; events by date and id."""
    roles: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    resolved = build.resolved
    for source, entry, fact in every_fact(build):
        if isinstance(fact, Participation):
            event = resolved.event(source, entry, fact.event)
            roles[event.id][fact.role][resolved.entity(source, entry, fact.agent).id] = None
    for event in sorted(resolved.events.values(), key=lambda e: (e.start, e.id)):
        yield event, {role: list(ids) for role, ids in roles.get(event.id, {}).items()}


def every_fact(build: BuildResult) -> Iterator[tuple[int, int, Fact]]:
    """(source, entry, fact) for all facts, in order."""
    for source, result in enumerate(build.sources):
        for extracted in result.extracted:
            for fact in extracted.facts:
                yield source, extracted.entry, fact


def joined(event: Event, cast: dict[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    """Who of an event is tied to whom (ids), and the word for it."""
    for left, right, word in _PAIRS:
        ones, others = cast.get(left, ()), cast.get(right, ())
        if len(ones) > _MOST_PRESENT or len(others) > _MOST_PRESENT:
            continue
        for one in ones:
            for other in others:
                if one != other:
                    yield one, other, word or terms.CLASSES.get(event.type, event.type)


def _direct(build: BuildResult) -> Iterator[tuple[str, str, str, str, str]]:
    """Ties that need no event: (id of the entry, one, other, word, date)."""
    for source, entry, fact in every_fact(build):
        for one, other, word, date in _sides(fact):
            left, right = (build.resolved.entity(source, entry, ref).id for ref in (one, other))
            yield build.resolved.entry_ids[source, entry], left, right, word, date


def _sides(fact: Fact) -> Iterable[tuple[Ref, Ref, str, str]]:
    if isinstance(fact, Holding) and fact.body:
        return [(fact.holder, fact.body, fact.post or fact.title, fact.observed)]
    if isinstance(fact, Relation) and isinstance(fact.object, Ref):
        return [(fact.subject, fact.object, terms.PREDICATES.get(fact.predicate, fact.predicate), "")]
    if isinstance(fact, Honour) and fact.issuer:
        return [(fact.issuer, fact.recipient, "表彰", fact.date)]
    return []


def profiles(build: BuildResult) -> dict[str, list[str]]:
    """A few lines on every entity, for its tooltip: posts, roles in events, statuses, literal facts."""
    lines: dict[str, dict[str, None]] = defaultdict(dict)
    for source, entry, fact in sorted(every_fact(build), key=_when):
        if isinstance(fact, Holding):
            lines[_id(build, source, entry, fact.holder)][f"{fact.title}"] = None
        elif isinstance(fact, StatusFact):
            lines[_id(build, source, entry, fact.project)][f"{fact.date} {fact.status}".strip()] = None
        elif isinstance(fact, Honour):
            award = build.resolved.entity(source, entry, fact.award).label
            lines[_id(build, source, entry, fact.recipient)][f"{fact.date} {award}".strip()] = None
        elif isinstance(fact, Relation) and isinstance(fact.object, str):
            word = terms.PREDICATES.get(fact.predicate, fact.predicate)
            lines[_id(build, source, entry, fact.subject)][f"{word}：{fact.object}"] = None
    return {entity: list(found) for entity, found in lines.items()}


def _id(build: BuildResult, source: int, entry: int, ref: Ref) -> str:
    return build.resolved.entity(source, entry, ref).id


def _when(row: tuple[int, int, Fact]) -> tuple[str, int, int]:
    """Latest statements last, undated ones first; within a day in the order of the sources."""
    fact = row[2]
    date = getattr(fact, "observed", "") or getattr(fact, "date", "")
    return date, row[0], row[1]
