"""What resolving hands on: entities and events of the whole corpus, and which of them every entry means.

Ids are local (``person_0f3a…``), flat and stable; ``kg.graph.vocabulary`` puts the base before them. An id is *own*
when it follows from one file alone. Where files together show that two own ids are one thing, one of them survives
and the other is retired; statements keep the own ids in their hashes, so that a join renames nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import Extracted, Ref, Segmented
from kg.resolving.decisions import Candidate, Outcome

# (index of the source in BuildResult.sources, Entry.number)
EntryKey = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that entries name. ``type`` is its one class; ``alt_labels`` are all other forms in use."""

    id: str
    family: str
    type: str
    label: str
    alt_labels: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()  # own ids that were joined into this one
    code: str = ""  # of an administrative division
    joined_by: tuple[str, ...] = ()  # the rule by which each of ``retired`` was joined, in the same order

    @property
    def labels(self) -> tuple[str, ...]:
        """Every form, the preferred one first."""
        return (self.label, *self.alt_labels)


@dataclass(frozen=True, slots=True)
class Event:
    """An event of one or more entries; ``members`` are (source, entry, EventFact.key), in order."""

    id: str
    type: str
    label: str
    start: str
    end: str
    members: tuple[tuple[int, int, int], ...]
    alt_labels: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who is who in a corpus. Ids in ``refs`` and ``event_ids`` are own ids; ``survivor`` maps the retired ones."""

    entities: dict[str, Entity]  # by surviving id, sorted by it
    events: dict[str, Event]  # by surviving id, sorted by it
    refs: dict[EntryKey, dict[Ref, str]]  # every Ref of an entry's mentions and facts → own entity id
    event_ids: dict[tuple[int, int, int], str]  # (source, entry, EventFact.key) → own event id
    survivor: dict[str, str]  # retired own id → surviving id; ids that live are not in it
    issue_ids: tuple[str, ...]  # one per source
    entry_ids: dict[EntryKey, str]
    why: dict[tuple[str, str], str] = field(default_factory=dict)  # pairs of own ids that were joined → the rule

    def entity(self, source: int, entry: int, ref: Ref) -> Entity:
        """The entity that an entry's Ref means."""
        own = self.refs[source, entry][ref]
        return self.entities[self.survivor.get(own, own)]

    def event(self, source: int, entry: int, key: int) -> Event:
        """The event that an entry's event key means."""
        own = self.event_ids[source, entry, key]
        return self.events[self.survivor.get(own, own)]


@dataclass(frozen=True, slots=True)
class SourceResult:
    """One source that came through: cut, and read entry by entry (``extracted[i].entry`` is the entry's number).

    ``file_names`` are the base names of all files with this very text (re-encoded copies), sorted.
    """

    segmented: Segmented
    extracted: tuple[Extracted, ...]
    file_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read or was left out, and why, in one line for the user.

    ``partial``: only some of one of its entries was lost, by a fault of the program.
    """

    path: str
    message: str
    partial: bool = False


@dataclass(frozen=True, slots=True)
class BuildResult:
    """All that a build knows; the graph, the report and the views are written from it.

    ``sources`` are in an order that depends on their contents only.
    """

    sources: tuple[SourceResult, ...]
    resolved: Resolved
    failures: tuple[Failure, ...] = ()
    outcomes: tuple[Outcome, ...] = ()  # what became of the decisions
    candidates: tuple[Candidate, ...] = ()  # pairs kept apart in doubt
