"""What differs between two builds, as plain values: for the terminal and for JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.querying.explaining import Place

GAINED, LOST, CHANGED, JOINED, SPLIT, SAME = "gained", "lost", "changed", "joined", "split", "same"


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A property by local name, and the values (labels or words) that it has no more and has now."""

    property: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact in words (as it is now, or as it was if it is lost) and where it was read ``before`` and ``after``.

    ``how`` is gained, lost or changed; a changed fact has other ``values``, or other places.
    """

    how: str
    kind: str
    id: str
    fact: str
    values: tuple[ValueChange, ...] = ()
    before: tuple[Place, ...] = ()
    after: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityChange:
    """An entity and everything about it that differs.

    ``how``: gained, lost, changed (other names or class), joined (to ``other``, by ``rule``), split (stood joined to
    ``other``), same (only facts about it differ). ``formerly``: the id that the same thing had in the old build, if it
    was another. ``named_in`` and ``wrote`` are titles of entries.
    """

    how: str
    id: str
    label: str
    type: str
    other: str = ""
    rule: str = ""
    formerly: str = ""
    values: tuple[ValueChange, ...] = ()
    named_in: ValueChange | None = None
    wrote: ValueChange | None = None
    facts: tuple[FactChange, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return self.how == SAME and not (self.formerly or self.values or self.named_in or self.wrote or self.facts)


@dataclass(frozen=True, slots=True)
class SourceChange:
    """An issue that is new, gone, or was read otherwise (another text of it, or cut into other entries)."""

    how: str
    id: str
    title: str
    file: str
    entries_gained: int
    entries_lost: int


@dataclass(frozen=True, slots=True)
class Difference:
    """All of it; entities in the order of their kind and name."""

    sources: tuple[SourceChange, ...]
    entities: tuple[EntityChange, ...]

    @property
    def same(self) -> bool:
        """Whether the two builds say the same."""
        return not (self.sources or self.entities)

    def facts(self) -> Iterator[FactChange]:
        """The facts of all entities."""
        for entity in self.entities:
            yield from entity.facts

    def counts(self) -> dict[str, dict[str, int]]:
        """How many of each kind of change: of sources, entities and facts."""
        return {
            "sources": _counted(source.how for source in self.sources),
            "entities": _counted(entity.how for entity in self.entities if entity.how != SAME),
            "facts": _counted(fact.how for fact in self.facts()),
        }


def _counted(words: Iterator[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))
