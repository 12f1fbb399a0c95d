"""Where an article starts and what its title is, told by the look of the lines alone.

The forms: ``**标题** 4月9日，…``; ``### 标题`` with the text below or with ``4月9日，`` at its end; ``标题 4月9日，…``
in one paragraph; a title alone with ``4月9日，…`` below; a title that ends on the next line; ``标题 按照…`` without a
date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.reading.joining import DASHES
from kg.segmenting.dating import DATE, LEAD, LONGER, SAME_DAY
from kg.segmenting.layout import Line, ends_sentence

DATED, MARKED, GAP_ONLY = 3, 2, 1
LONGEST_TITLE = 100
_LEAST_TITLE = 4
_LEAST_BODY = 40  # characters of text behind a title that no date follows
_LEAST_WRAPPED, _LONGEST_REST = 14, 20  # characters of a title's first line and of what may be left of it on the next
_MARKS = re.compile(r"(?:[ \t\u3000]*(?:#{1,6}[ \t\u3000]+|[-*][ \t\u3000]+|>[ \t]*))?[ \t\u3000]*")
_GAP = re.compile(r"[ \t\u3000〓]+")
_BOLD = re.compile(rf"(?:\*\*|<b>|<strong>)(?P<title>[^*<>\r\n]{{2,{LONGEST_TITLE}}})(?:\*\*|</b>|</strong>)[*\s]*")
_NAME = re.compile(r"(?![一二三四五六七八九十]是)[\u4e00-\u9fff][^，。；：！？,;:\s]{1,19}")  # of an item: 概况, 种植业
_UNDATED_TITLE = re.compile(r"[^，。；：！？,;\t]{8,70}")
_NO_TITLE_END = re.compile(r"(?:[自于在至到从为是与和及的对将、，]|\d)$")
_NO_TITLE_START = re.compile(r"\d{1,2}\s*[月日]|[，。；、：）)”]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]")
_AFTER_DATE = re.compile(r"[^，。]{0,12}[，,]|\s|\S{0,8}$")
_CUT_DATE = re.compile(rf"\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*(?:日?\s*[{DASHES}至]\s*\d{{0,2}})?)?")
_WIRE = re.compile(
    r"(?:本报|本刊|本网|[^，。\s]{2,6})讯(?=\s|[（(：:])|[^，。\s]{2,12}\d{1,2}月\d{1,2}日[讯电](?=\s|[（(：:])|[（(](?:本报|本刊)?(?:记者|通讯员)|新华社|中新社|中新网"
)
_SENT = re.compile(
    r"[\s　]*(?:本报讯?|本刊讯?|本网讯?|[\u4e00-\u9fff]{2,10}(?:讯|网|报)(?=[\s（(：:\d]))?[\s：:]*"
    r"(?:[（(][^（()）]{0,10}(?:记者|通讯员|特约)[^（()）]{1,40}[)）])?[\s：:]*(?=\d|去年|今年)"
)
_LATELY = re.compile(r"(?:近日|日前|近期|最近|前不久)[，,]")
_TIME_WORD = re.compile(
    r"今年|去年|近日|日前|近期|目前|截至|[上下]半年|前三季度|第?[一二三四]季度|\d{4}\s*年|\d{1,2}\s*月"
)


@dataclass(frozen=True, slots=True)
class Start:
    """An article's start: raw span of its title, and what it was known by (DATED, MARKED or GAP_ONLY)."""

    begin: int
    title: tuple[int, int]
    strength: int


def is_dated(text: str) -> bool:
    """Whether a text starts with a day (4月9日，…; the rest of the date may be cut off by the line's end)."""
    found = DATE.match(text)
    if found:
        return bool(_AFTER_DATE.match(text[found.end() : found.end() + 20]))
    return bool(_CUT_DATE.fullmatch(text.strip()))


def begins_item(text: str) -> bool:
    """Whether a text starts as an item of a chronicle below others: with a day, 同日, 是月25日, 上旬, 4月，."""
    lead = LEAD.match(text)
    return is_dated(text[lead.end() :] if lead else text) or bool(SAME_DAY.match(text) or LONGER.match(text))


def is_wired(text: str) -> bool:
    """Whether a text starts as what a reporter sent: 本报讯（记者…）, 某某日报讯 …"""
    return _WIRE.match(text) is not None


def news_date(text: str, body: int) -> int:
    """Where the day stands with which an article begins: at the start of its text or behind who sent it
    (本报讯（记者 某某）9月12日，…; 某某网9月12日消息：…)."""
    wire = _SENT.match(text, body)
    return wire.end() if wire else body


def find_start(lines: list[Line], number: int) -> Start | None:
    """The article that starts with a line, None if none does. What stands before the line is not looked at."""
    line = lines[number]
    following = lines[number + 1] if number + 1 < len(lines) else None
    return _bold(line, following) or _in_line(line) or _alone(line, following) or _over_two(line, following)


def _bold(line: Line, following: Line | None) -> Start | None:
    marks = _MARKS.match(line.text)
    found = _BOLD.match(line.text, marks.end() if marks else 0)
    if not found:
        return None
    rest = line.text[found.end() :]
    named = found[0][-1] in " \u3000" and _NAME.fullmatch(found["title"])
    if len(found["title"]) < _LEAST_TITLE and not named:
        return None  # no name of an item with a gap behind it
    title = (line.begin + found.start("title"), line.begin + found.end("title"))
    dated = is_dated(rest) if rest else following is not None and is_dated(following.text)
    if dated:
        return Start(line.begin, title, DATED)
    told = len(rest) >= _LEAST_BODY or (named and ends_sentence(rest)) or _TIME_WORD.match(rest)
    if told or (not rest and following and _is_text(following)):
        return Start(line.begin, title, MARKED)
    return None


def _in_line(line: Line) -> Start | None:
    """A title and its text in one line, parted by a gap."""
    if _NO_TITLE_START.match(line.plain):
        return None
    undated: Start | None = None
    for begin, end, after in _gaps(line.text):
        title, rest = line.text[begin:end], line.text[after:]
        span = (line.begin + begin, line.begin + end)
        if is_dated(rest) and not _NO_TITLE_END.search(title):
            return Start(line.begin, span, DATED)
        if undated is None and _is_undated(title, rest):
            undated = Start(line.begin, span, MARKED if line.level or _TIME_WORD.match(rest) else GAP_ONLY)
    return undated


def _gaps(text: str, least: int = _LEAST_TITLE) -> Iterator[tuple[int, int, int]]:
    """Where a title could end, left to right: its first and last position, and that of the text behind the gap."""
    marks = _MARKS.match(text)
    begin = marks.end() if marks else 0
    for gap in _GAP.finditer(text, begin, begin + LONGEST_TITLE):
        if "。" in text[begin : gap.start()]:
            return
        if gap.start() - begin >= least:
            yield begin, gap.start(), gap.end()


def _is_undated(title: str, rest: str) -> bool:
    return (
        bool(_UNDATED_TITLE.fullmatch(title))
        and not _NO_TITLE_END.search(title)
        and (len(rest) >= _LEAST_BODY or (_LATELY.match(rest) is not None and ends_sentence(rest)))
        and not re.match(r"[\dA-Za-z%％（(]", rest)
        and "，" in rest
    )


def _is_lone(line: Line) -> bool:
    return (
        _LEAST_TITLE <= len(line.plain) <= LONGEST_TITLE
        and not ends_sentence(line.text)
        and not _NO_TITLE_START.match(line.plain)
        and not line.plain.endswith(("，", "、", "：", "；", ":"))
    )


def _alone(line: Line, following: Line | None) -> Start | None:
    """A title that stands alone above its text."""
    if following is None or following.level or not _is_lone(line):
        return None
    marks = _MARKS.match(line.text)
    title = (line.begin + (marks.end() if marks else 0), line.end)
    if is_dated(following.text) or _WIRE.match(following.text):
        return Start(line.begin, title, DATED)
    if line.level and _is_text(following) and len(line.plain) >= 10:
        return Start(line.begin, title, MARKED)
    return None


def _over_two(line: Line, following: Line | None) -> Start | None:
    """A title of which the last words stand on the next line, before the date."""
    if following is None or line.level or following.level or not _is_lone(line):
        return None
    for _, end, after in _gaps(following.text, least=1):
        fits = end <= _LONGEST_REST and len(line.plain) >= (
            _LEAST_WRAPPED if end >= _LEAST_TITLE else _LEAST_WRAPPED // 2
        )
        if fits and is_dated(following.text[after:]) and not _NO_TITLE_END.search(following.text[:end]):
            return Start(line.begin, (line.begin, following.begin + end), DATED)
    return None


def _is_text(line: Line) -> bool:
    marked = line.level or line.text.startswith(("**", "<b>", "<strong>"))
    return not marked and (len(line.text) >= _LEAST_BODY or ends_sentence(line.text))
