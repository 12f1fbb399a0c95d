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
from kg.segmenting.dating import DATE, SAME_DAY, Calendar, iso, read_head, titled_month
from kg.segmenting.gazette_tables import PlacedTable, place_tables
from kg.segmenting.layout import Line, aside_reason, ends_sentence, is_numbered, paragraph_starts, split_lines
from kg.segmenting.lives import biography, opens_biography
from kg.segmenting.published import CHRONICLE, month_said, of_month, published, titles_chronicle
from kg.segmenting.sections import Head, innermost, nest
from kg.segmenting.starts import GAP_ONLY, Start, begins_item, find_start, is_dated, is_wired, news_date
from kg.segmenting.titles import title_key

KIND = "text"
_LONGEST_HEADING = 60
_LONGEST_NUMBERED = 20
_ORDINAL = re.compile(r"(?:第?[一二三四五六七八九十]{1,3}(?:[、.．章节]|部分)|[（(][一二三四五六七八九十]{1,3}[)）])")
_ITEM = re.compile(r"【(?P<title>[^【】]{2,40})】[\s\u3000]*")
_DAY_ALONE = re.compile(r"(?:\d{1,2}月)?\d{1,2}日")
_FOLLOWS = re.compile(r"会议|会上|会前|会后|活动|期间|随后|其间|[他她]|在.{2,20}[，,]")  # goes on with what a day tells
_SIGNED = re.compile(r"[。！][（(][^（()）]{2,24}[)）]$")  # the writer behind the last sentence
_LONGEST_TOLD = 16
_SHORTEST_TITLE, _LEAST_TEXT = 4, 40  # characters of a title without a mark and of the line below it
_BULLETED = re.compile(r"[^，。；：！？、]{2,16}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ROLL = re.compile(
    r"^[^，。；]{4,40}(?:名单|名录)(?:[（(][^（()）]{1,20}[)）])?[:：]?$"
)  # a heading wherever it stands
_LATELY = re.compile(r"[^，。]{0,8}(?:日前|近日|近期|最近|本月)")
_LIST = re.compile(r"[^、—]{5,}(?:、[^、—]{5,})+")  # names of bodies, one beside another
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
    alone: bool = False  # the day stands alone above it: every paragraph below is an item of that day
    wired: bool = False  # a reporter's text without a title
    same: bool = False  # of the day of the block before: a chronicle's item behind a sign (□), without a day
    month: str = ""  # in which the page came out, where its text tells no month
    told: tuple[int, int] | None = None  # year and month (0: not said) of a chronicle's head
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
    days = _Days(
        _heads(blocks, heads),
        min((head.begin for head in heads if CHRONICLE.search(head.title)), default=len(raw)),
        {block.lines[0].begin for block in blocks if block.dated},
        {block.lines[0].begin for block in blocks if block.same},
    )
    entries = build_all(raw, [replace(draft, section=innermost(sections, draft.begin)) for draft in drafts])
    masthead = next((raw[a.begin : a.end] for a in aside if a.reason == "masthead"), "")
    dated = _dated(raw, entries, source, days, titled_month(masthead))
    return Segmented(source, len(raw), sections, dated, stated=tuple(stated), set_aside=tuple(aside))


def _heads(blocks: list[_Block], heads: list[Head]) -> list[tuple[int, int, int]]:
    """Where a year or a month (0: not said) begins to be told: at its head, or at a heading that says it."""
    told = {block.lines[0].begin: block.told for block in blocks if block.told}
    told |= {head.begin: said for head in heads if (said := titled_month(head.title)) and CHRONICLE.search(head.title)}
    return [(begin, *said) for begin, said in sorted(told.items())]


def _blocks(lines: list[Line], first: int, tables: dict[int, PlacedTable], aside: list[SetAside]) -> list[_Block]:
    blocks: list[_Block] = []
    at = first
    complete = True
    fresh = True  # a table or the start stands before: no block to go on with
    chronicle = sum(is_dated(line.plain) for line in lines[first:]) >= _FEWEST_DAYS
    reasons = _reasons(lines)
    below = _below(lines, reasons)
    while at < len(lines):
        line = lines[at]
        if at in tables:
            at, complete, fresh = tables[at].end, True, True
            continue
        if reason := reasons[at] or published(line, lines[at - 1] if at else None, below[at]):
            aside.append(SetAside(line.begin, line.end, reason))
            if blocks and not fresh:
                blocks[-1].cuts.append((line.begin, line.end))
                blocks[-1].month = month_said(line, below[at])
        else:
            before = blocks[-1] if blocks and not fresh else None
            block = _new_block(line, below[at], complete or line.level > 0, before, chronicle)
            if block:
                blocks.append(block)
            elif fresh:
                blocks.append(_Block([line]))
            else:
                blocks[-1].lines.append(line)
            complete = (blocks[-1].head and len(blocks[-1].lines) == 1) or _is_complete(line)
            if not complete and chronicle and (new := below[at]) and new.after > 1:
                complete = is_dated(new.plain)
            fresh = False
        at += 1
    return blocks


def _reasons(lines: list[Line]) -> list[str]:
    """For every line why it is part of no text, empty if it is of one."""
    reasons = [aside_reason(line.text) for line in lines]
    below = _below(lines, reasons)
    for at in range(1, len(lines)):
        reasons[at] = reasons[at] or of_month(lines[at], lines[at - 1], below, at)
    return reasons


def _below(lines: list[Line], reasons: list[str]) -> list[Line | None]:
    """For every line the next one that is part of a text; ``reasons``: why a line is no part of any, or empty."""
    found: list[Line | None] = [None] * len(lines)
    for at in range(len(lines) - 1, 0, -1):
        found[at - 1] = found[at] if reasons[at] else lines[at]
    return found


def _is_complete(line: Line) -> bool:
    """Whether something new may start below a line."""
    return ends_sentence(line.text) or line.text.endswith(("）", ")", "：", ":"))


def _new_block(line: Line, below: Line | None, complete: bool, before: _Block | None, chronicle: bool) -> _Block | None:
    """The block that starts with a line, None if the line goes on with the one before. ``chronicle``: whether the text
    tells of many days."""
    if told := _head_of_days(line, below):
        return _Block([line], (line.begin, line.end), head=True, told=told)
    if (titled := _ITEM.match(line.text)) and titled.end() < len(line.text) and not _is_rubric(line, titled, below):
        end = line.begin + titled.end("title")
        return _Block([line], (line.begin + 1, end), cuts=[(line.begin, line.begin + 1), (end, end + 1)], kind="item")
    if not complete and not _ROLL.search(line.plain) and not _is_numbered_heading(line, below):
        return None
    item = before is not None and _tells_of_days(before) and begins_item(line.plain)
    if item or is_dated(line.plain) or SAME_DAY.match(line.plain):
        alone = bool(_DAY_ALONE.fullmatch(line.plain))
        return None if _is_title(before) or _goes_on(line, before) else _Block([line], dated=True, alone=alone)
    if is_wired(line.plain):
        return None if _is_title(before) else _Block([line], wired=True)
    if before and before.alone and chronicle and line.after > 1 and not _FOLLOWS.match(line.plain):
        has_text = before.same or len(before.lines) > 1
        return _Block([line], dated=True, same=True, alone=True) if has_text else None
    if before and _is_life(before) and opens_biography(line.plain):
        return _Block([line])
    if line.bullet and before and before.dated and chronicle:
        return _Block([line], dated=True, same=True)
    start = find_start([line, below] if below else [line], 0)
    if start and (start.strength > GAP_ONLY or line.bullet):
        return _titled(line, start)
    if below and (_is_heading(line, below) or _is_numbered_heading(line, below)):
        marks = len(line.text) - len(line.plain) if line.text.endswith(line.plain) else 0
        return _Block([line], (line.begin + marks, line.end), head=True)
    if is_numbered(line.plain):
        return _Block([line])
    untitled = before is None or (
        before.title is None and not before.wired and (line.after > 1 or before.size > _LONGEST_PLAIN)
    )
    return _Block([line]) if untitled and not (before and before.dated) else None


def _tells_of_days(block: _Block) -> bool:
    """Whether items of a chronicle may follow: below a day, the head of a year or a month, or a chronicle's title."""
    return block.dated or block.told is not None or (block.head and titles_chronicle(block.lines[0]))


def _is_life(block: _Block) -> bool:
    """Whether a block, below its title if it has one, begins with a biography."""
    lines = block.lines[1:] if block.title and block.title[1] >= block.lines[0].end else block.lines
    return bool(lines) and opens_biography(lines[0].plain)


def _is_rubric(line: Line, titled: re.Match[str], below: Line | None) -> bool:
    """Whether what stands in 【】 only opens the title of the text below: 【校庆】某楼奠基."""
    rest = line.text[titled.end() :]
    short = len(rest) <= _LONGEST_TOLD * 2 and not ends_sentence(rest)
    return short and below is not None and (is_dated(below.plain) or len(below.plain) > 2 * len(line.plain))


def _goes_on(line: Line, before: _Block | None) -> bool:
    """Whether a paragraph that starts with a day goes on with the article right above it: 当天 of a text that is told
    in paragraphs, a further day of one whose title tells of its first."""
    if before is None or before.told or line.after > 1:
        return False
    if SAME_DAY.match(line.plain):
        return line.plain.startswith("当") and not before.dated
    title, first = before.lines[0], before.lines[1:2]
    if before.head and len(before.lines) == 2 and is_wired(first[0].plain) and not ends_sentence(first[0].text):
        return True  # the line of who sent it stands between title and text
    return before.head and bool(first) and first[0].after == 1 and _tells_of(title.plain, first[0].text)


def _titled(line: Line, start: Start) -> _Block:
    return _Block([line], start.title, head=start.title[1] >= line.end)


def _is_bare_title(block: _Block) -> bool:
    """Whether a block is a heading still without text."""
    return block.head and not block.told and block.lines[-1].end <= (block.title or (0, 0))[1]


def _is_title(block: _Block | None) -> bool:
    """Whether a block is a heading still without text that the day below it may be the text of."""
    return block is not None and _is_bare_title(block) and not titles_chronicle(block.lines[0])


def _head_of_days(line: Line, below: Line | None) -> tuple[int, int] | None:
    """Year and month of a line that is the head of a year or a month with days, months or further heads below."""
    if below is None or len(line.plain) > _LONGEST_TOLD:
        return None
    told = read_head(squeeze(line.plain))
    return told if told and (begins_item(below.plain) or read_head(squeeze(below.plain))) else None


def _is_heading(line: Line, below: Line) -> bool:
    if ends_sentence(line.text) or len(line.plain) > _LONGEST_HEADING:
        return False
    if line.level or line.text.startswith("【"):
        return True
    words = squeeze(line.plain)
    if _LIST.fullmatch(words) or not _HAN.search(words):
        return False
    if CHRONICLE.search(words) or _towers(line, below) or (line.bullet and _BULLETED.fullmatch(words)):
        return True
    short = len(words) <= 30 and not any(mark in words for mark in "，。；！？,;")
    whole = words.count("《") == words.count("》") and words.count("（") == words.count("）")
    ends_open = words.endswith(("：", ":")) or words.startswith(("（", "("))
    return bool(words) and short and whole and not ends_open and below.after > 1


def _towers(line: Line, below: Line) -> bool:
    """Whether a line is the title of the text right below it: text wrapped at a column's width is as wide there."""
    words = squeeze(line.plain)
    return (
        len(words) >= _SHORTEST_TITLE
        and len(below.plain) >= max(_LEAST_TEXT, len(words) * 3 // 2)
        and not any(mark in words for mark in "。；：")
        and not words.endswith(("，", "、"))
        and not is_numbered(line.plain)
        and (ends_sentence(below.text) or bool(_SIGNED.search(below.text)))
    )


def _is_numbered_heading(line: Line, below: Line | None) -> bool:
    """Whether a line is the numbered title of the text below it (一、综合), not an item of a list."""
    words = squeeze(line.plain)
    return (
        below is not None
        and bool(_ORDINAL.match(words))
        and len(words) <= _LONGEST_NUMBERED
        and not any(mark in words for mark in "，。；：！？")
        and len(below.plain) > len(words)
        and not is_numbered(below.plain)
    )


def _drafts(blocks: list[_Block], aside: list[SetAside]) -> tuple[list[Draft], list[Head]]:
    drafts: list[Draft] = []
    heads: list[Head] = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1 : number + 1 + _FEWEST_DAYS]
        if (_is_bare_title(block) or block.told) and block.title:
            line = block.lines[0]
            depth = 1 + bool(block.told[1]) if block.told else 0
            heads.append(Head(squeeze(line.plain), *block.title, max(0, line.level - 1) + depth))
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
    titled = block.title[1] if block.title else begin
    end = max(block.lines[-1].end, titled)
    breaks = [position for position in paragraph_starts(block.lines) if position > titled]
    if block.kind == "plain" and not block.title and opens_biography(block.lines[0].plain):
        return biography(block.lines[0].plain, begin, end, breaks)
    return Draft(
        block.kind,
        begin,
        end,
        title=block.title,
        date=block.month,
        cuts=[cut for cut in block.cuts if begin <= cut[0] < end],
        breaks=breaks,
    )


@dataclass(frozen=True, slots=True)
class _Days:
    """What tells of days: the heads of years and months (raw position, year, month; 0: not said), where the heading of
    a chronicle stands, where blocks begin that start with a day, and those that are of the day before."""

    heads: list[tuple[int, int, int]]
    headed: int
    dated: set[int]
    same: set[int]


def _dated(
    raw: str, entries: tuple[Entry, ...], source: Source, days: _Days, opening: tuple[int, int] | None
) -> tuple[Entry, ...]:
    """Entries with the day that their text starts with; below a head of a year or a month, or the heading of a
    chronicle, they are its items. A title that says the month says it of the text below and its days, the page's
    masthead (``opening``: its year and month) of what happened lately. A day of an unknown month has its year alone."""
    dated: list[Entry] = []
    calendar, heads = Calendar(source.year), list(days.heads)
    first = min([days.headed, *(head[0] for head in heads[:1])])
    if opening:
        calendar.turn(*opening)
    for entry in entries:
        while heads and heads[0][0] < entry.begin:
            calendar.turn(*heads.pop(0)[1:])
        over = titled_month(entry.text[: entry.body])
        if over:
            calendar.turn(*over)
        begin = news_date(entry.text, entry.body)
        day = DATE.match(entry.text, begin)
        told = entry.begin in days.dated or day or SAME_DAY.match(entry.text, begin)
        lately = _LATELY.match(entry.text, begin) is not None
        if entry.begin in days.same and not lately:
            calendar.stop = calendar.start
        elif not told or not (calendar.read(entry.text, begin) or calendar.read(raw[entry.begin : entry.begin + 20])):
            month = over or (opening if lately else None)
            dated.append(replace(entry, date=iso(*month)) if month and not entry.date else entry)
            continue
        known = not day or len(calendar.start) == len("2031-05-04")
        start, stop = (calendar.start, calendar.stop) if known else (calendar.start[:4], "")
        kind = "chronicle" if first < entry.begin else entry.kind
        dated.append(replace(entry, kind=kind, date=start, date_end=stop if stop != start else ""))
    return tuple(dated)
