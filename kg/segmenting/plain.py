"""A text of no known kind: its entries are headed, dated and numbered paragraphs, tables, then every other paragraph.

A heading with text below is one entry with it, unless several days follow: then each day is an entry in the
heading's section (a chronicle). Heads of years and months (1987年, 6月) above days tell theirs. 【条目】 are entries.
An article headed by a title keeps its days together where empty lines part the articles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.model import Entry, Segmented, SetAside, Source, StatedCount
from kg.reading.joining import squeeze
from kg.segmenting.building import Draft, build_all
from kg.segmenting.contents import find_contents
from kg.segmenting.dating import SAME_DAY, SAME_MONTH, SAME_YEAR, iso, month_named, read_days, read_month, read_year
from kg.segmenting.gazette_tables import PlacedTable, place_tables
from kg.segmenting.layout import Line, aside_reason, ends_sentence, is_numbered, paragraph_starts, split_lines
from kg.segmenting.sections import Head, innermost, nest
from kg.segmenting.starts import GAP_ONLY, Start, find_start, is_dated, is_wired, news_date
from kg.segmenting.titles import title_key

KIND = "text"
_LONGEST_HEADING = 60
_LONGEST_NUMBERED = 20
_LEAST_TEXT = 40  # characters of the first paragraph below a title that nothing else marks
_ORDINAL = re.compile(r"(?:第?[一二三四五六七八九十]{1,3}(?:[、.．章节]|部分)|[（(][一二三四五六七八九十]{1,3}[)）])")
_ITEM = re.compile(r"【(?P<title>[^【】]{2,40})】[\s\u3000]*")
_GAP = re.compile(r"[\s\u3000，,]|\d")
_FEWEST_DAYS = 3  # paragraphs that start with a day below one heading: then each is an entry
_LONGEST_PLAIN = 1500  # characters after which a new paragraph is a new entry


@dataclass(slots=True)
class _Block:
    """Lines that belong together: below a title, from a day or a number on, or simply a paragraph."""

    lines: list[Line]
    title: tuple[int, int] | None = None
    dated: bool = False
    head: bool = False  # the title stands alone above the text
    kind: str = "plain"
    month: tuple[int, int] | None = None  # year and month of a chronicle's head (0: not said)
    cuts: list[tuple[int, int]] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Raw characters from first to last."""
        return self.lines[-1].end - self.lines[0].begin


def segment(raw: str, source: Source) -> Segmented:
    """Entries of a plain text. ``raw`` is the decoded text."""
    lines = split_lines(raw)
    contents = find_contents(lines)
    first = contents.last + 1 if contents else 0
    tables = place_tables(raw, lines, first)
    aside = [SetAside(line.begin, line.end, "contents") for line in lines[contents.first : first]] if contents else []
    aside += [SetAside(line.begin, line.end, "masthead") for line in lines[: contents.first]] if contents else []
    blocks = _blocks(lines, first, tables, aside)
    drafts, heads = _drafts(blocks, aside)
    stated: list[StatedCount] = []
    for table in tables.values():
        drafts.append(table.draft(raw, lines))
        stated += table.stated(raw, lines)
    sections = nest(heads, len(raw))
    months = [(block.lines[0].begin, *block.month) for block in blocks if block.month]
    entries = build_all(raw, [replace(draft, section=innermost(sections, draft.begin)) for draft in drafts])
    return Segmented(
        source, len(raw), sections, _dated(entries, source, months), stated=tuple(stated), set_aside=tuple(aside)
    )


def _blocks(lines: list[Line], first: int, tables: dict[int, PlacedTable], aside: list[SetAside]) -> list[_Block]:
    blocks: list[_Block] = []
    at = first
    complete = True
    fresh = True  # a table or the start stands before: no block to go on with
    while at < len(lines):
        line = lines[at]
        if at in tables:
            at, complete, fresh = tables[at].end, True, True
            continue
        reason = aside_reason(line.text)
        if reason:
            aside.append(SetAside(line.begin, line.end, reason))
            if blocks and not fresh:
                blocks[-1].cuts.append((line.begin, line.end))
        else:
            block = _new_block(lines, at, complete or line.level > 0, blocks[-1] if blocks and not fresh else None)
            if block:
                blocks.append(block)
            elif fresh:
                blocks.append(_Block([line]))
            else:
                blocks[-1].lines.append(line)
            complete = _is_complete(line) or (blocks[-1].head and len(blocks[-1].lines) == 1)
            fresh = False
        at += 1
    return blocks


def _is_complete(line: Line) -> bool:
    """Whether something new may start below a line."""
    return ends_sentence(line.text) or line.text.endswith(("）", ")", "：", ":"))


def _new_block(lines: list[Line], at: int, complete: bool, before: _Block | None) -> _Block | None:
    """The block that starts with a line, None if the line goes on with the one before."""
    line = lines[at]
    calendar = _calendar_head(lines, at)
    if calendar:
        return _Block([line], (line.begin, line.end), head=True, month=calendar)
    if (item := _ITEM.match(line.text)) and item.end() < len(line.text):
        cuts = [(line.begin, line.begin + 1), (line.begin + item.end("title"), line.begin + item.end("title") + 1)]
        return _Block([line], (line.begin + 1, line.begin + item.end("title")), cuts=cuts, kind="item")
    if not complete and not _is_numbered_heading(lines, at):
        return None
    below = before is not None and (before.dated or before.month is not None)
    if is_dated(line.plain) or SAME_DAY.match(line.plain) or (below and _is_span(line.plain)):
        return None if _is_bare_title(before) or _goes_on(line, before) else _Block([line], dated=True)
    if is_wired(line.plain):
        return None if _is_bare_title(before) else _Block([line])
    start = find_start(lines, at)
    if start and start.strength > GAP_ONLY:
        return _titled(line, start)
    if _is_heading(lines, at) or _is_numbered_heading(lines, at):
        marks = len(line.text) - len(line.plain) if line.text.endswith(line.plain) else 0
        return _Block([line], (line.begin + marks, line.end), head=True)
    if is_numbered(line.plain):
        return _Block([line])
    untitled = before is None or (before.title is None and (line.after > 1 or before.size > _LONGEST_PLAIN))
    return _Block([line]) if untitled and not (before and before.dated) else None


def _calendar_head(lines: list[Line], at: int) -> tuple[int, int] | None:
    """Year and month (0: not said) of a line that heads the days of a chronicle; None if it is no such head."""
    if at + 1 >= len(lines) or len(lines[at].plain) > _LONGEST_NUMBERED:
        return None
    words, below = squeeze(lines[at].plain), lines[at + 1].plain
    year = read_year(words)
    head = (year, 0) if year else read_month(words)
    told = is_dated(below) or _is_span(below) or SAME_DAY.match(below) or read_month(squeeze(below))
    return head if head and told else None


def _is_span(text: str) -> bool:
    """Whether an item of a chronicle tells only its month or year."""
    found = SAME_MONTH.match(text) or SAME_YEAR.match(text)
    return found is not None and (text[: found.end()].endswith(("旬", "底")) or bool(_GAP.match(text, found.end())))


def _goes_on(line: Line, before: _Block | None) -> bool:
    """Whether a paragraph that starts with a day goes on with the article right above it: 当天 of a text that is told
    in paragraphs, a further day of one whose title tells of its first."""
    if before is None or before.month or line.after > 1:
        return False
    if SAME_DAY.match(line.plain):
        return line.plain.startswith("当") and not before.dated
    title, first = before.lines[0], before.lines[1:2]
    return before.head and bool(first) and first[0].after == 1 and _tells_of(title.plain, first[0].text)


def _titled(line: Line, start: Start) -> _Block:
    return _Block([line], start.title, head=start.title[1] >= line.end)


def _is_bare_title(block: _Block | None) -> bool:
    """Whether a block is a heading still without text: a day below it may be its text's."""
    bare = block is not None and block.head and block.lines[-1].end <= (block.title or (0, 0))[1]
    return bare and not (block and block.month)


def _is_heading(lines: list[Line], at: int) -> bool:
    line = lines[at]
    if ends_sentence(line.text) or len(line.plain) > _LONGEST_HEADING or at + 1 >= len(lines):
        return False
    if line.level or line.text.startswith("【"):
        return True
    words = squeeze(line.plain)
    short = len(words) <= 30 and not any(mark in words for mark in "，。；！？,;")
    whole = words.count("《") == words.count("》") and words.count("（") == words.count("）")
    ends_open = words.endswith(("：", ":")) or words.startswith(("（", "("))
    if not words or not whole or ends_open:
        return False
    return (short and lines[at + 1].after > 1) or _heads_text(lines, at)


def _heads_text(lines: list[Line], at: int) -> bool:
    """Whether a line below an empty one is the title of the paragraphs that stand right below it: a longer one that
    ends its sentence. A title may hold commas, but no full stop."""
    line, below = lines[at], lines[at + 1]
    parted = (at == 0 or line.after > 1) and below.after == 1
    longer = len(below.text) >= max(_LEAST_TEXT, len(line.plain) * 3 // 2)
    words = squeeze(line.plain)
    plain = not any(mark in words for mark in "。；;") and not is_numbered(words) and not words.endswith(("，", "、"))
    return parted and longer and plain and ends_sentence(below.text)


def _is_numbered_heading(lines: list[Line], at: int) -> bool:
    """Whether a line is the numbered title of the text below it (一、综合), not an item of a list."""
    words = squeeze(lines[at].plain)
    return (
        at + 1 < len(lines)
        and bool(_ORDINAL.match(words))
        and len(words) <= _LONGEST_NUMBERED
        and not any(mark in words for mark in "，。；：！？")
        and len(lines[at + 1].plain) > len(words)
        and not is_numbered(lines[at + 1].plain)
    )


def _drafts(blocks: list[_Block], aside: list[SetAside]) -> tuple[list[Draft], list[Head]]:
    drafts: list[Draft] = []
    heads: list[Head] = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1 : number + 1 + _FEWEST_DAYS]
        if (_is_bare_title(block) or block.month) and block.title:
            line = block.lines[0]
            heads.append(Head(squeeze(line.plain), *block.title, max(0, line.level - 1) + bool(block.month)))
            aside.append(SetAside(line.begin, block.title[1], "heading"))
        elif block.head and block.title and _is_chronicle(block, following):
            drafts += _days(block, heads, aside)
        else:
            drafts.append(_draft(block))
    return drafts, heads


def _is_chronicle(block: _Block, following: list[_Block]) -> bool:
    """Whether the text below a heading is a row of days."""
    own = [line for line in block.lines[1:] if is_dated(line.plain)]
    after = sum(1 for other in following if other.dated)
    return bool(own) and len(own) + after >= _FEWEST_DAYS and not _tells_of(block.lines[0].plain, own[0].text)


def _tells_of(title: str, text: str) -> bool:
    """Whether a heading is the title of the paragraph below it: at least half of its pairs of characters recur."""
    key = title_key(title)
    pairs = {key[at : at + 2] for at in range(len(key) - 1)}
    return sum(1 for pair in pairs if pair in text[:200]) * 2 >= max(1, len(pairs))


def _days(block: _Block, heads: list[Head], aside: list[SetAside]) -> list[Draft]:
    title = block.title or (block.lines[0].begin, block.lines[0].end)
    heads.append(Head(squeeze(block.lines[0].plain), *title, max(0, block.lines[0].level - 1)))
    aside.append(SetAside(block.lines[0].begin, title[1], "heading"))
    days: list[_Block] = []
    for line in block.lines[1:]:
        if not days or is_dated(line.plain):
            days.append(_Block([line], dated=True, cuts=block.cuts))
        else:
            days[-1].lines.append(line)
    return [_draft(day) for day in days]


def _draft(block: _Block) -> Draft:
    begin = block.lines[0].begin
    end = max(block.lines[-1].end, block.title[1] if block.title else 0)
    titled = block.title[1] if block.title else begin
    return Draft(
        block.kind,
        begin,
        end,
        title=block.title,
        cuts=[cut for cut in block.cuts if begin <= cut[0] < end],
        breaks=[position for position in paragraph_starts(block.lines) if position > titled],
    )


def _dated(entries: tuple[Entry, ...], source: Source, months: list[tuple[int, int, int]]) -> tuple[Entry, ...]:
    """Entries with the day that their text starts with; 同日 is the day of the entry before. ``months``: where heads of
    years and months stand, year and month (0: not said); what is dated below them is an item of a chronicle."""
    dated: list[Entry] = []
    start = stop = ""
    year, month, heads = source.year, 0, list(months)
    for entry in entries:
        while heads and heads[0][0] < entry.begin:
            _, told, month = heads.pop(0)
            year = told or year
        below = bool(months) and months[0][0] < entry.begin
        days = read_days(entry.text, year, month, news_date(entry.text, entry.body))
        words = entry.text[entry.body : entry.body + 12]
        if days and len(days.start) == 10:
            start, stop = days.start, days.stop
            month, year = int(stop[5:7]), year if entry.body else int(stop[:4])
        elif (below or start) and SAME_MONTH.match(words) and (month_named(words) or month):
            month = month_named(words) or month
            start = stop = iso(year, month)
        elif (below or start) and SAME_YEAR.match(words):
            start = stop = iso(year)
        elif not SAME_DAY.match(words):
            dated.append(entry)
            continue
        kind = "chronicle" if below else entry.kind
        dated.append(replace(entry, kind=kind, date=start, date_end=stop if stop != start else ""))
    return tuple(dated)
