"""Events of all entries → events of the world: what two entries tell of one occasion is one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.model import EventFact, Extracted, Ref, Segmented
from kg.resolving.identity import event_id
from kg.resolving.types import EntryKey, Event

Member = tuple[int, int, int]


def resolve_events(
    sources: Sequence[tuple[Segmented, Sequence[Extracted]]],
    entries: Mapping[EntryKey, str],
    refs: Mapping[EntryKey, Mapping[Ref, str]],
    retired: Mapping[str, str],
) -> tuple[list[Event], dict[Member, str], dict[str, str]]:
    """Events by surviving id, the own id of every member, and the survivors of those joined."""
    own: dict[Member, str] = {}
    facts: dict[Member, EventFact] = {}
    for index, (_, extracted) in enumerate(sources):
        for result in extracted:
            earlier: list[tuple[str, str]] = []
            for fact in result.facts:
                if isinstance(fact, EventFact):
                    member = (index, result.entry, fact.key)
                    own[member] = event_id(entries[index, result.entry], fact.start, fact.end, earlier)
                    earlier.append((fact.start, fact.end))
                    facts[member] = fact
    events = [
        Event(own[member], fact.type, fact.label, fact.start, fact.end, (member,)) for member, fact in facts.items()
    ]
    return sorted(events, key=lambda event: event.id), own, {}
