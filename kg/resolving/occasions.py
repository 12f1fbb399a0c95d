"""Events of all entries → events of the world: what two entries tell of one occasion is one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from kg.model import Entry, EventFact, Extracted, Participation, Ref, Segmented
from kg.resolving.identity import event_id
from kg.resolving.telling import Member, Telling, alikeness, label_of, title_of, words_of
from kg.resolving.types import EntryKey, Event

_KINDS = ("article", "item", "chronicle")  # whose telling gives the label: the fullest kind of entry first


def resolve_events(
    sources: Sequence[tuple[Segmented, Sequence[Extracted]]],
    entries: Mapping[EntryKey, str],
    refs: Mapping[EntryKey, Mapping[Ref, str]],
    retired: Mapping[str, str],
    same: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
) -> tuple[list[Event], dict[Member, str], dict[str, str]]:
    """Events by surviving id, the own id of every member, and the survivors of those joined.

    ``retired`` maps entities' own ids to survivors, so that participants can be compared; ``same`` and ``apart`` are
    pairs of events' own ids that people have decided on.
    """
    tellings: list[Telling] = []
    for index, (segmented, extracted) in enumerate(sources):
        numbered = {entry.number: entry for entry in segmented.entries}
        for result in extracted:
            key = (index, result.entry)
            entities = {ref: retired.get(own, own) for ref, own in refs.get(key, {}).items()}
            entry = numbered[result.entry]
            tellings += _tellings(index, segmented.source.place, entry, entries[key], result, entities)
    events = [_event(group) for group in _groups(tellings, same, apart)]
    survivors = {own: event.id for event in events for own in event.retired}
    return sorted(events, key=lambda event: event.id), {t.member: t.id for t in tellings}, survivors


def _tellings(
    source: int, place: str, entry: Entry, entry_id: str, result: Extracted, entities: Mapping[Ref, str]
) -> Iterator[Telling]:
    agents: dict[int, set[str]] = defaultdict(set)
    for fact in result.facts:
        if isinstance(fact, Participation):
            agents[fact.event].add(entities[fact.agent])
    earlier: list[tuple[str, str]] = []
    for fact in result.facts:
        if isinstance(fact, EventFact):
            label = label_of(fact, entry)
            own = event_id(entry_id, fact.start, fact.end, earlier)
            earlier.append((fact.start, fact.end))
            yield Telling(
                own,
                (source, entry.number, fact.key),
                place,
                entry_id,
                entry.kind,
                fact,
                label,
                title_of(label, entry),
                words_of(fact, entry),
                frozenset(agents[fact.key]),
            )


def _groups(
    tellings: Sequence[Telling], same: Sequence[tuple[str, str]], apart: Sequence[tuple[str, str]]
) -> list[list[Telling]]:
    """The tellings of each occasion: joined pair by pair, the likest first, each alike to all, no two of one entry."""
    group = {telling.id: [telling] for telling in tellings}
    kept = {*apart, *((other, one) for one, other in apart)}
    for first, second in same:
        if first in group and second in group and group[first] is not group[second]:
            left, right = group[first], group[second]
            left += right
            group.update((telling.id, left) for telling in right)
    for one, other in _pairs(tellings):
        left, right = group[one.id], group[other.id]
        if any((a.id, b.id) in kept for a in left for b in right):
            continue
        if left is not right and all(a.entry != b.entry and alikeness(a, b) for a in left for b in right):
            left += right
            group.update((telling.id, left) for telling in right)
    unique = {id(members): members for members in group.values()}
    return [sorted(members, key=_rank) for members in unique.values()]


def _pairs(tellings: Sequence[Telling]) -> list[tuple[Telling, Telling]]:
    same: dict[tuple[str, str, str], list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda t: t.id):
        if len(telling.fact.start) == len("2023-11-08") and telling.place:
            same[telling.place, telling.fact.start, telling.fact.type].append(telling)
    found = [
        (-alikeness(one, other), one.id, other.id, one, other)
        for group in same.values()
        for one, other in combinations(group, 2)
        if one.entry != other.entry
    ]
    return [(one, other) for score, *_, one, other in sorted(found, key=lambda pair: pair[:3]) if score]


def _rank(telling: Telling) -> tuple[int, int, str]:
    kind = _KINDS.index(telling.kind) if telling.kind in _KINDS else len(_KINDS)
    return kind, -len(telling.title), telling.id


def _event(group: Sequence[Telling]) -> Event:
    best = group[0]
    others = sorted({telling.label for telling in group} - {best.label})
    return Event(
        best.id,
        best.fact.type,
        best.label,
        best.fact.start,
        max(telling.fact.end for telling in group),
        tuple(sorted(telling.member for telling in group)),
        tuple(others),
        tuple(sorted({telling.id for telling in group} - {best.id})),
    )
