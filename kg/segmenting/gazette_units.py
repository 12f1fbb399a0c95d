"""From the units of a notice (its body, headings, numbered paragraphs, prose) to drafts of entries."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from kg.model import SetAside
from kg.reading.joining import squeeze
from kg.segmenting.building import Draft
from kg.segmenting.layout import Line, ends_sentence, paragraph_starts

_DUTY = re.compile(r"负责|牵头|责任(?:单位|部门)|配合")
_DUTY_AT_END = re.compile(r"[（(〔\[][^（）()〔〕]*(?:负责|牵头|责任(?:单位|部门))[^〔〕]*[)）〕\]]\s*$")
_RUN_IN = re.compile(r"(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．])?[^，。；：！？]{4,28}。(?=\s*\S)")
_CLOSED = re.compile(r"[)）〕】\]:：][\s*]*$")
_LEAD_IN = re.compile(r"[^。]{4,60}[:：]")
_LEAST_RUN_IN = 40  # characters of a paragraph that starts with a title of its own


@dataclass(slots=True)
class Unit:
    """Lines that belong together. ``kind``: notice, head, numbered, ordinal, chronicle, text."""

    kind: str
    lines: list[Line]
    title: tuple[int, int] | None = None
    name: str = ""
    label: str = ""
    depth: int = 0  # of a heading
    date: str = ""
    date_end: str = ""
    cuts: list[tuple[int, int]] = field(default_factory=list)
    closing: list[int] = field(default_factory=list)  # where lines behind a notice's body start: annexes, signature

    def close(self, line: Line) -> None:
        """Add a line behind the body; it is a paragraph of its own."""
        self.lines.append(line)
        self.closing.append(line.begin)

    def is_complete(self) -> bool:
        """Whether its last line ends a sentence, closes a bracket or leads in what follows."""
        last = self.lines[-1]
        alone = len(self.lines) == 1 and self.kind in ("head", "notice")
        closed = last.begin in self.closing
        return alone or closed or ends_sentence(last.text) or bool(_CLOSED.search(last.text)) or bool(last.level)

    def draft(self, kind: str, title: tuple[int, int] | None = None, name: str = "", begin: int = -1) -> Draft:
        """The draft of an entry of all its lines."""
        first = self.lines[0].begin if begin < 0 else begin
        end = max(self.lines[-1].end, title[1] if title else 0)
        titled = title[1] if title else first
        breaks = [position for position in self._breaks() if position > titled]
        return Draft(
            kind,
            first,
            end,
            title=title,
            name=name,
            date=self.date,
            date_end=self.date_end,
            label=self.label,
            cuts=[cut for cut in self.cuts if cut[0] < end],
            breaks=breaks,
            signed=False,
        )

    def _breaks(self) -> list[int]:
        """Where paragraphs start; below a document's number and the bodies it is addressed to, too."""
        led = (line.begin for before, line in pairwise(self.lines) if before.text.endswith(("：", ":", "号")))
        return [*paragraph_starts(self.lines), *led, *self.closing]


def drafts_of(units: list[Unit], aside: list[SetAside]) -> list[Draft]:
    """Entries of one notice. Headings that are an entry's own title are taken out of ``aside``."""
    kinds = {
        "numbered": "task" if _are_tasks(units, "numbered", _DUTY) else "item",
        "ordinal": "task" if _are_tasks(units, "ordinal", _DUTY_AT_END) else "item",
        "chronicle": "chronicle",
    }
    drafts: list[Draft] = []
    for number, unit in enumerate(units):
        if unit.kind == "notice":
            drafts.append(unit.draft("notice", unit.title, unit.name))
        elif unit.kind in kinds:
            own = kinds[unit.kind]
            drafts.append(_titled(unit) if own == "item" else unit.draft(own))
        elif unit.kind == "text":
            before = units[number - 1] if number else None
            following = units[number + 1] if number + 1 < len(units) else None
            head = before if before and before.kind == "head" else None
            leaf = following is None or (
                following.kind == "head" and head is not None and following.depth <= head.depth
            )
            drafts += _prose(unit, head, leaf, aside)
    return drafts


def _are_tasks(units: list[Unit], kind: str, duty: re.Pattern[str]) -> bool:
    """Whether most of the numbered paragraphs of a notice name the bodies that answer for them."""
    texts = ["".join(line.text for line in unit.lines) for unit in units if unit.kind == kind]
    return sum(1 for text in texts if duty.search(text)) * 2 > len(texts)


def _run_in_title(unit: Unit) -> tuple[int, int] | None:
    """The first sentence of a numbered paragraph if it is short enough to be its title."""
    line = unit.lines[0]
    start = len(line.text) - len(line.plain) if line.text.endswith(line.plain) else 0
    found = _RUN_IN.match(line.text, start)
    long = sum(len(part.text) for part in unit.lines) >= _LEAST_RUN_IN
    return (line.begin + start, line.begin + found.end()) if found and long else None


def _titled(unit: Unit) -> Draft:
    title = _run_in_title(unit)
    if not title:
        return unit.draft("item")
    start = title[0] - unit.lines[0].begin
    return unit.draft("item", title, squeeze(unit.lines[0].text[start : title[1] - unit.lines[0].begin]).rstrip("。"))


def _prose(unit: Unit, head: Unit | None, leaf: bool, aside: list[SetAside]) -> list[Draft]:
    """Prose below a heading: paragraphs with titles of their own, or one entry that bears the heading's title."""
    paragraphs = _paragraphs(unit)
    titles = [_run_in_title(paragraph) for paragraph in paragraphs]
    if len(paragraphs) >= 2 and sum(1 for title in titles if title) * 5 >= len(paragraphs) * 3:
        return _titled_paragraphs(paragraphs, titles)
    if not leaf and len(unit.lines) == 1 and _LEAD_IN.fullmatch(unit.lines[0].plain):
        aside.append(SetAside(unit.lines[0].begin, unit.lines[0].end, "lead-in"))
        return []
    if head is None or head.title is None or not leaf:
        return [unit.draft("item", name=head.name if head else "")]
    aside[:] = [item for item in aside if (item.begin, item.end) != head.title]
    return [unit.draft("item", head.title, head.name, begin=head.title[0])]


def _paragraphs(unit: Unit) -> list[Unit]:
    starts = set(paragraph_starts(unit.lines))
    paragraphs: list[Unit] = []
    for line in unit.lines:
        if not paragraphs or line.begin in starts:
            paragraphs.append(Unit(unit.kind, [line], cuts=unit.cuts))
        else:
            paragraphs[-1].lines.append(line)
    return paragraphs


def _titled_paragraphs(paragraphs: list[Unit], titles: list[tuple[int, int] | None]) -> list[Draft]:
    merged: list[tuple[Unit, tuple[int, int] | None]] = []
    for paragraph, title in zip(paragraphs, titles, strict=True):
        if title or not merged:
            merged.append((paragraph, title))
        else:
            merged[-1][0].lines.extend(paragraph.lines)
    return [_titled(unit) for unit, _ in merged]
