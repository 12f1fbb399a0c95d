"""Local ids from few stable fields: nothing of other files, of file names, of their order or of offsets goes in."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from kg.model import Entry, Segmented, Source

DIGITS = 14  # hexadecimal; 56 bits: ten million nodes of one kind collide with a probability of 0.0007


def make_id(kind: str, *fields: str) -> str:
    """``kind_`` and the head of a hash over the fields, e.g. ``person_04c1a9e27b6d3f``."""
    joined = "\x1f".join(fields)
    return f"{kind}_{hashlib.sha256(joined.encode()).hexdigest()[:DIGITS]}"


def publication_id(source: Source) -> str:
    """By title and place; a text without a title is its own publication, known by its words."""
    return make_id("publication", source.title, source.place) if source.title else make_id("publication", source.sha256)


def issue_id(source: Source) -> str:
    """By publication, year and number; a text that is no issue of anything is known by its words."""
    if source.kind == "text" or not source.title or not (source.year or source.issue or source.overall):
        return make_id("issue", source.title, source.sha256)
    return make_id("issue", source.title, source.place, str(source.year or ""), source.issue or source.overall)


def section_ids(segmented: Segmented) -> list[str]:
    """One per section: by issue, titles from the top, and its place among equals."""
    issue, seen = issue_id(segmented.source), Counter[tuple[str, ...]]()
    paths: list[tuple[str, ...]] = []
    ids: list[str] = []
    for section in segmented.sections:
        above: tuple[str, ...] = () if section.parent is None else paths[section.parent]
        path = (*above, section.title)
        paths.append(path)
        ids.append(make_id("section", issue, *path, str(seen[path])))
        seen[path] += 1
    return ids


def entry_ids(segmented: Segmented) -> dict[int, str]:
    """Entry number → id: by issue, kind, title, label, date, and its place among equals."""
    issue, seen, ids = issue_id(segmented.source), Counter[tuple[str, ...]](), {}
    for entry in segmented.entries:
        fields = _entry_fields(entry)
        ids[entry.number] = make_id("entry", issue, *fields, str(seen[fields]))
        seen[fields] += 1
    return ids


def _entry_fields(entry: Entry) -> tuple[str, ...]:
    title = "".join(entry.title.split())
    return (entry.kind, entry.label or title, entry.date)


def event_id(entry: str, start: str, end: str, earlier: Iterable[tuple[str, str]]) -> str:
    """By entry and dates; ``earlier`` are the dates of the entry's events before it, which tell equals apart."""
    same = sum(1 for dates in earlier if dates == (start, end))
    return make_id("event", entry, start, end, str(same))
