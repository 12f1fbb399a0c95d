"""A government gazette: notices with their numbers, numbered tasks, plans in prose, tables, a chronicle."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from kg.model import ContentsLine, Entry, Section, Segmented, SetAside, Source
from kg.segmenting.building import build_all
from kg.segmenting.contents import Contents, find_contents
from kg.segmenting.gazette_reader import Reader
from kg.segmenting.layout import Line, split_lines
from kg.segmenting.sections import innermost, nest
from kg.segmenting.titles import match_titles

KIND = "gazette"


def segment(raw: str, source: Source) -> Segmented:
    """Entries and sections of a gazette; its table of contents and its stated counts compared with them."""
    lines = split_lines(raw)
    contents = find_contents(lines)
    first = contents.last + 1 if contents else 0
    reader = Reader(raw, source, lines, first, [item.title for item in contents.items] if contents else [])
    reader.read()
    sections = nest(reader.heads, max((draft.end for draft in reader.drafts), default=len(raw)))
    drafts = [replace(draft, section=innermost(sections, draft.begin)) for draft in reader.drafts]
    entries = build_all(raw, drafts)
    listed, entries = _compare(contents, sections, entries)
    aside = [*_front(lines, first, contents), *reader.aside]
    return Segmented(source, len(raw), sections, entries, listed, tuple(reader.stated), tuple(aside))


def _front(lines: list[Line], first: int, contents: Contents | None) -> list[SetAside]:
    aside = []
    for number in range(first):
        listed = contents is not None and number >= contents.first and number not in contents.others
        aside.append(SetAside(lines[number].begin, lines[number].end, "contents" if listed else "masthead"))
    return aside


def _compare(
    contents: Contents | None, sections: tuple[Section, ...], entries: tuple[Entry, ...]
) -> tuple[tuple[ContentsLine, ...], tuple[Entry, ...]]:
    """The lines of the table of contents, each with the notice of that title or the first entry of that section."""
    if not contents:
        return (), entries
    titled = [entry for entry in entries if entry.kind == "notice"]
    names = [*(entry.title for entry in titled), *(section.title for section in sections)]
    firsts: list[int | None] = [entry.number for entry in titled]
    for section in sections:
        number = bisect_left(entries, section.begin, key=lambda entry: entry.begin)
        firsts.append(number if number < len(entries) and entries[number].begin < section.end else None)
    matched = match_titles([item.title for item in contents.items], names)
    listed, pages = [], {}
    for item, found in zip(contents.items, matched, strict=True):
        entry = firsts[found] if found is not None else None
        listed.append(ContentsLine(item.title, item.page, item.begin, entry))
        if entry is not None:
            pages[entry] = item.page
    return tuple(listed), tuple(replace(entry, page=pages.get(entry.number, "")) for entry in entries)
