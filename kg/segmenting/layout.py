"""The lines of a text and what their look says, the same for every kind of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.reading.joining import BULLETS, DASHES

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BLOCK_EDGE = re.compile(r"(?=<table\b)|(?<=</table>)|(?<=</p>)|(?<=</h[1-6]>)", re.IGNORECASE)  # a line may hold many
_MARK = re.compile(r"[ \t\u3000]*(#{1,6})[ \t\u3000]+|[ \t\u3000]*[-*][ \t\u3000]+(?=\S)|[ \t\u3000]*>[ \t]*")
_TAG = r"</?(?:b|strong|p|h[1-6]|div|center|span|font|table|caption)\b[^<>]*>"
_MARKUP = re.compile(rf"\*\*|{_TAG}", re.IGNORECASE)
_BULLET = re.compile(rf"[{BULLETS}]+[ \t\u3000]*(?=[^\s{BULLETS}\-])|[·•][ \t\u3000]*(?=\d)")
_TAGS_ALONE = re.compile(r"(?:</?[a-z][a-z1-6]*\b[^<>]*>\s*|&nbsp;\s*)+", re.IGNORECASE)
_HEADING_TAG = re.compile(r"<h([1-6])\b", re.IGNORECASE)
_LAST_TAGS = re.compile(r"(?:\s*</[a-z][a-z1-6]*>)+$", re.IGNORECASE)
_STOPS, _CLOSERS = tuple("。！？!?…"), "”’」』》）)】]* \t\u3000"
_BRACKET_AFTER_STOP = re.compile(r"[。！？][^。！？，]{0,20}[）)][\s*]*$")  # …。（任 翰）
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}[章节条款部]|\d{1,3}[、.．](?!\d)|[①-⑳])"
)
_PAGE_NUMBER = re.compile(
    r"[-—–·•.．~\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[/／]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–·•.．~\s]*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CAPTION = re.compile(r"[^。！？]{2,90}[（(][^（()）。]{1,24}(?:供图|摄影?|供稿图|图片)[)）][\s*]*")
_LABEL = (
    r"(?:(?:发布|刊发|发表|发稿|录入|上传|更新|生成|发文|成文|生效)(?:日期|时间)|(?:日期|时间)(?=\s*[:：]\s*(?:19|20)\d\d)|(?:信息|文章|稿件)?来源|稿源"
    r"|(?:责任)?编辑|责编|编审|审核|(?:阅读|浏览|点击)(?:次数|量|数)?|[初复终]审|编校|校对|字体|字号|索引号|发布机构|(?:主题|信息)分类|关键词)"
)
_PUBLICATION = re.compile(
    rf"[\[【（(]?\s*(?:{_LABEL}\s*[:：]|(?:19|20)\d\d[-./]\d\d?[-./]\d\d?(?=\s|$)|\d\d?[./]\d\d?[./](?:19|20)\d\d\s)[^。，]{{0,90}}"
)
_MASTHEAD = re.compile(r"[\u4e00-\u9fff]{2,12}(?:新闻|要闻|快讯|简讯|政务动态)[（(](?:19|20)\d\d年?(?:\d{1,2}月)?[)）]")
_SPAN = re.compile(rf"[（(][\d\s年月日{DASHES}至]{{4,40}}[)）]")
_PERIODICAL = re.compile(
    r"(?:[-—–·•.\s]*(?P<first>\d{1,4})[-—–·•.\s]+)?"
    r"(?P<name>[\u4e00-\u9fff]{2,14}(?:公报|政报|月报|月刊|季刊|双月刊|年鉴))[\s·|]*"
    r"(?P<issue>(?:19|20)\d\d\s*(?:年\s*)?(?:第\s*\d{1,3}\s*[期号卷])?[\s·|]*(?:[（(]\s*总\s*第?\s*\d+\s*期\s*[)）])?)?"
    r"(?:[-—–·•.\s]+(?P<last>\d{1,4})[-—–·•.\s]*)?"
)
_RULE = re.compile(r"[\s\-—–_=*·.~|｜:+#\u2500-\u257f]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something; ``begin`` and ``end`` are raw and leave out the white space around it.

    ``after`` counts the line feeds between the line before and this one (1: directly below, 2: an empty line between).
    """

    begin: int
    end: int
    text: str  # raw[begin:end]
    after: int
    bullet: str = ""  # the sign that stands before it (■, ●, ★)

    @property
    def level(self) -> int:
        """Level of a Markdown or HTML heading, 0 for none."""
        if self.text.startswith("<"):
            tag = _HEADING_TAG.match(self.text)
            return int(tag[1]) if tag else 0
        if not self.text.startswith("#"):
            return 0
        found = _MARK.match(self.text)
        return len(found[1]) if found and found[1] else 0

    @property
    def plain(self) -> str:
        """The words without the marks of Markdown and HTML before, around and behind them."""
        if self.text[0] not in "#-*>" and "**" not in self.text and "<" not in self.text:
            return self.text
        found = _MARK.match(self.text)
        return _MARKUP.sub("", self.text[found.end() :] if found else self.text).strip()


def split_lines(raw: str) -> list[Line]:
    """All lines that are not blank. Line feeds, returns, form feeds and Unicode separators end a line."""
    lines: list[Line] = []
    last = 0
    for start, words in _pieces(raw):
        text = words.strip()
        if text:
            begin = start + words.index(text)
            feeds = raw.count("\n", last, begin) or raw.count("\r", last, begin) or 1
            last = begin + len(text)
            bullet = _BULLET.match(text) if text[0] in BULLETS or text[0] in "·•" else None
            skip = bullet.end() if bullet else 0
            lines.append(Line(begin + skip, last, text[skip:], feeds, text[:1] if bullet else ""))
    return lines


def _pieces(raw: str) -> Iterator[tuple[int, str]]:
    """The lines with where they start; one that holds blocks of HTML is parted at their edges."""
    for found in _LINE.finditer(raw):
        if "<" not in found[0]:
            yield found.start(), found[0]
            continue
        edges = [0, *(edge.start() for edge in _BLOCK_EDGE.finditer(found[0])), len(found[0])]
        yield from ((found.start() + begin, found[0][begin:end]) for begin, end in pairwise(edges))


def ends_sentence(text: str) -> bool:
    """Whether a line's words end with the end of a sentence (quotes and brackets may close after it)."""
    core = (_LAST_TAGS.sub("", text) if text.endswith(">") else text).rstrip(_CLOSERS)
    if core.endswith(_STOPS):
        return True
    return text.rstrip("* ").endswith(("）", ")")) and bool(_BRACKET_AFTER_STOP.search(text[-40:]))


def is_numbered(text: str) -> bool:
    """Whether a line starts with a number of its own: 一、 （一） 第一章 1. ①"""
    return bool(_NUMBERED.match(text))


def is_page_number(text: str) -> bool:
    """Whether a line holds nothing but a page number: ``- 5 -``, ``··388``, ``第 3 页``."""
    return len(text) <= 16 and not _YEAR.fullmatch(text) and bool(_PAGE_NUMBER.fullmatch(text))


def is_caption(text: str) -> bool:
    """Whether a line is the caption of a picture with its credit: …（某局 供图）."""
    return len(text) <= 120 and bool(_CAPTION.fullmatch(text))


def is_rule(text: str) -> bool:
    """Whether a line is drawn, not written: ``---``, ``* * *``, ``------\\t---``."""
    return bool(_RULE.fullmatch(text))


def is_markup(text: str) -> bool:
    """Whether a line holds nothing but tags of HTML: ``</div>``, ``<br>&nbsp;``."""
    return text.startswith(("<", "&")) and bool(_TAGS_ALONE.fullmatch(text))


def is_image(text: str) -> bool:
    """Whether a line is a picture's place in Markdown: ``![](…)``."""
    return text.startswith("![") and text.endswith(")")


def is_publication(text: str) -> bool:
    """Whether a line of a web page says when and by whom it was published: 发布日期：2031-05-04 来源：青云日报."""
    return len(text) <= 120 and bool(_PUBLICATION.fullmatch(text) or _SPAN.fullmatch(text))


def is_masthead(text: str) -> bool:
    """Whether a line over news says whose and of when they are: 青云市新闻（2031年5月）."""
    return bool(_MASTHEAD.fullmatch(text))


def is_running_head(text: str) -> bool:
    """Whether a line names a periodical with its issue, its year or the page: 青云市人民政府公报 2031年第2期 ·12·."""
    found = (
        _PERIODICAL.fullmatch(text) if len(text) <= 60 and ("报" in text or "刊" in text or "年鉴" in text) else None
    )
    return bool(found and (found["issue"] or found["first"] or found["last"]))


def aside_reason(text: str) -> str:
    """Why a line is no part of any text (page number, running head, caption, rule, tag, picture), or empty."""
    if is_rule(text):
        return "rule"
    if is_markup(text):
        return "markup"
    if is_page_number(text):
        return "page number"
    if is_running_head(text):
        return "running head"
    if is_image(text):
        return "picture"
    if is_publication(text):
        return "publication"
    if is_masthead(text):
        return "masthead"
    return "caption" if is_caption(text) else ""


def paragraph_starts(lines: list[Line]) -> list[int]:
    """Raw positions at which a new paragraph starts: after a finished sentence, before a number or a heading, and
    after a heading. A line that goes on in mid-sentence (a page break, a hard wrap) starts none."""
    starts = []
    for before, line in pairwise(lines):
        if ends_sentence(before.text) or is_numbered(line.plain) or line.level or before.level:
            starts.append(line.begin)
    return starts
