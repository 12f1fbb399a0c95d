"""A monthly: articles under the headings of their parts, listed with pages in the table of contents at the front."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kg.model import ContentsLine, Entry, Segmented, SetAside, Source
from kg.segmenting.building import Draft, build_all
from kg.segmenting.contents import Contents, find_contents
from kg.segmenting.dating import read_days
from kg.segmenting.gazette_tables import PlacedTable, place_tables
from kg.segmenting.layout import Line, aside_reason, ends_sentence, paragraph_starts, split_lines
from kg.segmenting.sections import Head, innermost, nest
from kg.segmenting.starts import GAP_ONLY, Start, find_start, is_dated
from kg.segmenting.titles import LIKENESS, Stream, TitleFinder, alike, match_titles, title_key

KIND = "monthly"
_LONGEST_HEADING = 16


@dataclass(slots=True)
class _Body:
    """What the lines of the body are: articles' starts and headings by line number, lines set aside and of tables."""

    starts: dict[int, Start] = field(default_factory=dict)
    heads: dict[int, Head] = field(default_factory=dict)
    aside: dict[int, str] = field(default_factory=dict)
    tabled: set[int] = field(default_factory=set)


def segment(raw: str, source: Source) -> Segmented:
    """Articles and parts of a monthly; its table of contents compared with them. ``raw`` is the decoded text."""
    lines = split_lines(raw)
    contents = find_contents(lines)
    first = contents.last + 1 if contents else 0
    tables = place_tables(raw, lines, first)
    body = _read_body(raw, lines, first, contents, tables)
    drafts, cuts = _drafts(lines, first, body)
    drafts += [table.draft(raw, lines) for table in tables.values()]
    heads = [body.heads[number] for number in sorted(body.heads)]
    sections = nest(heads, max((draft.end for draft in drafts), default=len(raw)))
    entries = build_all(raw, [replace(draft, section=innermost(sections, draft.begin)) for draft in drafts])
    entries = tuple(_dated(entry, source) for entry in entries)
    listed, entries = _compare(contents, entries)
    aside = [*_front(lines, first, contents, body), *cuts]
    stated = [count for table in tables.values() for count in table.stated(raw, lines)]
    return Segmented(source, len(raw), sections, entries, listed, tuple(stated), tuple(aside))


def _read_body(
    raw: str, lines: list[Line], first: int, contents: Contents | None, tables: Mapping[int, PlacedTable]
) -> _Body:
    body = _Body(tabled={number for table in tables.values() for number in range(table.first, table.end)})
    outside = [number for number in range(first, len(lines)) if number not in body.tabled]
    body.aside = {number: why for number in outside if (why := aside_reason(lines[number].text))}
    kept = [number for number in outside if number not in body.aside]
    listed = _listed(raw, lines, kept, contents) if contents and kept else {}
    covered = first  # raw position up to which a title reaches
    complete = True  # whether what stands before has come to its end
    for place, number in enumerate(kept):
        line = lines[number]
        if line.begin < covered:
            continue
        start = listed.get(number)
        if start is None and (complete or line.level or line.text.startswith("**")):
            start = find_start([lines[n] for n in kept[place : place + 2]], 0)
            start = None if start and start.strength == GAP_ONLY and contents else start
        if start:
            body.starts[number] = start
            covered = start.title[1]
            complete = ends_sentence(line.text) if line.end > covered else True
        elif complete and _is_heading(lines, kept, place, contents):
            body.heads[number] = Head(line.plain, line.begin, line.end, 0)
        else:
            complete = ends_sentence(line.text)
    body.heads = _with_depth(body.heads, lines, contents)
    return body


def _listed(raw: str, lines: list[Line], kept: list[int], contents: Contents) -> dict[int, Start]:
    """Starts that bear a title of the table of contents, to the letter."""
    stream = Stream(raw, lines[kept[0]].begin, len(raw))
    finder = TitleFinder([item.title for item in contents.items])
    found: dict[int, Start] = {}
    used: set[int] = set()
    for number in kept:
        line = lines[number]
        for item, end in finder.at(stream, line.begin):
            if item not in used:
                used.add(item)
                begin = line.end - len(line.plain) if line.text.endswith(line.plain) else line.begin
                found[number] = Start(line.begin, (begin, end), 3)
                break
    return found


def _is_heading(lines: list[Line], kept: list[int], place: int, contents: Contents | None, deeper: int = 2) -> bool:
    """Whether a line is the heading of a part: one of the table of contents, or a marked line, or a short one with a
    title below it or with at most ``deeper`` headings between."""
    line = lines[kept[place]]
    key = title_key(line.plain)
    if not key or len(line.plain) > 3 * _LONGEST_HEADING or ends_sentence(line.text) or is_dated(line.plain):
        return False
    if contents and any(_same_heading(key, title_key(heading.title)) for heading in contents.headings):
        return True
    if line.level:
        return True
    if len(line.plain) > _LONGEST_HEADING or any(mark in line.plain for mark in "，。；：,;:"):
        return False
    below = [lines[n] for n in kept[place + 1 : place + 3]]
    if not below:
        return False
    return find_start(below, 0) is not None or (
        deeper > 0 and _is_heading(lines, kept, place + 1, contents, deeper - 1)
    )


def _same_heading(key: str, listed: str) -> bool:
    return key == listed or (abs(len(key) - len(listed)) <= 2 and alike(key, listed) >= LIKENESS)


def _with_depth(heads: dict[int, Head], lines: list[Line], contents: Contents | None) -> dict[int, Head]:
    """Depths from the marks of Markdown if they differ, else from the table of contents."""
    levels = sorted({lines[number].level for number in heads if lines[number].level})
    if len(levels) > 1 and all(lines[number].level for number in heads):
        return {number: replace(head, depth=levels.index(lines[number].level)) for number, head in heads.items()}
    listed = contents.headings if contents else []
    matched = match_titles([head.title for head in heads.values()], [heading.title for heading in listed])
    nested = {}
    for (number, head), found in zip(heads.items(), matched, strict=True):
        nested[number] = replace(head, depth=int(found is not None and listed[found].parent is not None))
    return nested


def _drafts(lines: list[Line], first: int, body: _Body) -> tuple[list[Draft], list[SetAside]]:
    """Articles from start to the last line before the next start or heading; what is set aside in and between."""
    drafts: list[Draft] = []
    inside: list[Line] = []  # lines of the article being read
    aside: list[SetAside] = []
    for number in range(first, len(lines)):
        line = lines[number]
        if number in body.starts:
            _close(drafts, inside)
            start = body.starts[number]
            drafts.append(Draft("article", start.begin, line.end, title=start.title))
            inside = [line]
        elif number in body.heads:
            _close(drafts, inside)
            inside = []
            aside.append(SetAside(line.begin, line.end, "heading"))
        elif number in body.aside:
            aside.append(SetAside(line.begin, line.end, body.aside[number]))
            if inside:
                drafts[-1].cuts.append((line.begin, line.end))
        elif inside and number in body.tabled:
            drafts[-1].cuts.append((line.begin, line.end))
        elif inside:
            inside.append(line)
    _close(drafts, inside)
    return drafts, aside


def _close(drafts: list[Draft], inside: list[Line]) -> None:
    if inside:
        draft = drafts[-1]
        draft.end = max(inside[-1].end, draft.title[1] if draft.title else 0)
        draft.cuts = [cut for cut in draft.cuts if cut[0] < draft.end]
        titled = draft.title[1] if draft.title else draft.begin
        if titled < inside[0].end and not ends_sentence(inside[0].text) and len(inside) > 1:
            titled = inside[1].begin  # #### 甲赴乙市考察 11月2日至: the heading's line goes on below
        draft.breaks = [position for position in paragraph_starts(inside) if position > titled]


def _dated(entry: Entry, source: Source) -> Entry:
    """The entry with the date that its body starts with. In an issue of January or February the last months of a
    year are those of the year before."""
    month = int(source.issue) if source.issue.isdigit() else 0
    days = read_days(entry.text, source.year, position=entry.body)
    if days and 1 <= month <= 2 and days.start[5:7] >= "11" and len(days.start) == 10:
        days = read_days(entry.text, source.year - 1, position=entry.body)
    if not days:
        return entry
    return replace(entry, date=days.start, date_end=days.stop if days.stop != days.start else "")


def _compare(
    contents: Contents | None, entries: tuple[Entry, ...]
) -> tuple[tuple[ContentsLine, ...], tuple[Entry, ...]]:
    """The lines of the table of contents with their entries, and the entries with their pages."""
    if not contents:
        return (), entries
    matched = match_titles([item.title for item in contents.items], [entry.title for entry in entries])
    pages = {entry: item.page for item, entry in zip(contents.items, matched, strict=True) if entry is not None}
    listed = tuple(
        ContentsLine(item.title, item.page, item.begin, entry)
        for item, entry in zip(contents.items, matched, strict=True)
    )
    return listed, tuple(replace(entry, page=pages.get(entry.number, "")) for entry in entries)


def _front(lines: list[Line], first: int, contents: Contents | None, body: _Body) -> list[SetAside]:
    """What stands before the first article: masthead and table of contents."""
    aside = []
    for number in range(first):
        listed = contents is not None and number >= contents.first and number not in contents.others
        aside.append(SetAside(lines[number].begin, lines[number].end, "contents" if listed else "masthead"))
    begins = min([*body.starts, *body.heads], default=len(lines))
    unread = (lines[number] for number in range(first, begins) if number not in {*body.aside, *body.tabled})
    return [*aside, *(SetAside(line.begin, line.end, "masthead") for line in unread)]
