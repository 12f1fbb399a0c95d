"""One invented entry read by all extractors, with its facts sorted for asking."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from kg.extracting import extract_entry, merge_knowledge, survey_entry
from kg.model import Entry, EventFact, Extracted, Holding, Honour, Participation, Relation, Section, Segmented, Source


@dataclass(frozen=True)
class Reading:
    """What was read from a text."""

    text: str
    extracted: Extracted

    def names(self, *types: str) -> set[str]:
        """Names of the mentions of the given classes or families."""
        return {m.name for m in self.extracted.mentions if m.family in types or m.type in types}

    def posts(self) -> dict[str, list[str]]:
        """Person → titles, in the order of the text."""
        titles: dict[str, list[str]] = {}
        for fact in self.extracted.facts:
            if isinstance(fact, Holding):
                titles.setdefault(fact.holder.name, []).append(fact.title)
        return titles

    def holdings(self) -> list[Holding]:
        return [f for f in self.extracted.facts if isinstance(f, Holding)]

    def roles(self, role: str, *families: str) -> list[str]:
        """Names of those (of the given families) who have a role in any event, in the order of the text."""
        told = [f.agent for f in self.extracted.facts if isinstance(f, Participation) and f.role == role]
        return [agent.name for agent in told if not families or agent.family in families]

    def events(self) -> list[tuple[str, str, str]]:
        """(kind, start, end) of the events."""
        return [(f.type, f.start, f.end) for f in self.extracted.facts if isinstance(f, EventFact)]

    def relations(self, predicate: str) -> set[tuple[str, str]]:
        """(subject, object) of the direct facts with a predicate."""
        return {
            (f.subject.name, f.object if isinstance(f.object, str) else f.object.name)
            for f in self.extracted.facts
            if isinstance(f, Relation) and f.predicate == predicate
        }


def honours(reading: Reading) -> set[tuple[str, str]]:
    """(recipient, award) of a reading."""
    return {(f.recipient.name, f.award.name) for f in reading.extracted.facts if isinstance(f, Honour)}


Read = Callable[..., Reading]


def read_text(
    body: str,
    title: str = "",
    kind: str = "article",
    place: str = "云泽市",
    year: int = 2023,
    date: str = "",
    section: str = "要闻",
) -> Reading:
    """Read one entry; ``title`` stands on a line of its own before the body."""
    text = f"{title}\n{body}" if title else body
    start = len(title) + 1 if title else 0
    entry = Entry(0, kind, title or body[:12], 0, len(text), text, array("I", range(len(text))), start, 0, date)
    source = Source("invented.txt", "monthly", year=year, place=place, province="河南省")
    segmented = Segmented(source, len(text), (Section(section, None, 0, len(text)),), (entry,))
    knowledge = merge_knowledge([survey_entry(segmented, entry)])
    return Reading(text, extract_entry(segmented, entry, knowledge))


@pytest.fixture
def read() -> Read:
    return read_text
