"""Sources made by hand: entries with the mentions and facts that a test wants in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kg.model import Entry, EventFact, Evidence, Extracted, Fact, Mention, Participation, Ref, Segmented, Source

CITY = Source("a.txt", "monthly", "云泽月报", 2025, "3", place="云泽市", province="湖北省", sha256="a" * 64)
Named = tuple[str, str, str] | tuple[str, str, str, str]  # family, name as it stands in the text, class, fuller form


class Told:
    """One source; ``entry`` adds an entry and returns its number."""

    def __init__(self, source: Source = CITY) -> None:
        self.source = source
        self.entries: list[Entry] = []
        self.extracted: list[Extracted] = []

    def entry(
        self, text: str, named: Sequence[Named] = (), facts: Sequence[Fact] = (), kind: str = "article", title: str = ""
    ) -> int:
        """An entry; every occurrence of a name in the text becomes a mention."""
        number = len(self.entries)
        begin = self.entries[-1].end + 2 if self.entries else 0
        offsets = range(begin, begin + len(text))
        title = title or text.split("，")[0]
        self.entries.append(Entry(number, kind, title, begin, begin + len(text), text, offsets))
        mentions = [
            Mention(at, at + len(name), family, name, kind_, "test/1", full=full[0] if full else "")
            for family, name, kind_, *full in named
            for at in range(len(text))
            if text.startswith(name, at)
        ]
        self.extracted.append(Extracted(number, tuple(mentions), tuple(facts)))
        return number

    def meeting(self, text: str, day: str, people: Sequence[str], kind: str = "article", title: str = "") -> int:
        """An entry that tells of a meeting."""
        evidence = Evidence(0, len(text), "test/1")
        facts: list[Fact] = [EventFact(0, "Meeting", day, day, title or text[:60], evidence)]
        facts += [Participation(0, "attendee", Ref("Person", name), evidence) for name in people]
        return self.entry(text, [("Person", name, "Official") for name in people], facts, kind, title)

    @property
    def result(self) -> tuple[Segmented, list[Extracted]]:
        """What ``resolve`` takes."""
        length = self.entries[-1].end if self.entries else 0
        return Segmented(self.source, length, (), tuple(self.entries)), self.extracted


def another(**changes: Any) -> Source:
    """Another source, of the same city if not said otherwise."""
    other = {"file_name": "b.txt", "title": "云泽年鉴", "kind": "yearbook", "sha256": "b" * 64}
    return replace(CITY, **{**other, **changes})
