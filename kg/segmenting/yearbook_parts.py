"""The parts (类目) of a yearbook and what stands around them: front matter, table of contents, index, list of parts.

A PDF made of one file a part keeps the list of these files with the pages that each takes up
(``…年鉴-5-工业（17-20）``): the source's own statement of its parts. Where there is none, a page that begins with two
headings begins a part, and one that begins with a month begins the chronicle.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice

from kg.segmenting.layout import Line
from kg.segmenting.yearbook_furniture import is_publication_line
from kg.segmenting.yearbook_pages import Page, number_pages, packed

CHRONICLE = "大事记"
_LISTED = re.compile(
    r"(?:.*?[-－—])?(\d{1,3})[-－—.、\s]*([^\d\s-][^（(]*?)\s*[（(](\d{1,4})\s*[-－—–~～]\s*(\d{1,4})[）)].*"
)
_LEADER = re.compile(r"(\S.*?)\s*(?:…+|\.{4,}|·{4,})\s*[（(]?\s*(\d{1,4}(?:\s*[、，,]\s*\d{1,4})*)\s*[）)]?")
_BACK_MATTER = re.compile(r"(?:主题|条目|综合)?索引|编后记|后记")
_FEWEST = 3  # so many lines of a list of parts, a table of contents or an index make a page one of them
_ENTRY = re.compile(r"【|[^，。]{2,12}[，,]\s*[男女]\s*[，,]")
_MONTH_HEAD = re.compile(r"(?:1[0-2]|[1-9])\s*月")
_PUNCTUATION = re.compile(r"[。，；：！？【】…]")
_LONGEST_HEADING = 24
_HEADINGS_AT_MOST = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A 类目: its title, the index of its first page, the begins of the lines that print its title there."""

    title: str
    page: int
    heads: tuple[int, ...] = ()


GAP_TITLE = re.compile(
    r"[\u3400-\u9fff][^，。；：！？、\s]{1,15}(?: {2,}|\u3000[ \u3000]*)(?=[^，。]*[，。])(?=\S.{11})"
)
"""The title of an item that nothing but a wide gap parts from its text: 概况　2023年，…"""


@dataclass(frozen=True, slots=True)
class Outline:
    """How a yearbook is divided. ``listing`` and ``leaders``: indexes of the pages that hold the list of parts, and
    of those that hold a table of contents or an index."""

    parts: tuple[Part, ...]
    listing: frozenset[int]
    leaders: frozenset[int]


def read_leader(text: str) -> tuple[str, str] | None:
    """Title and pages of a line of a table of contents or an index (``农民丰收节 …… （12、263）``), or None."""
    found = _LEADER.fullmatch(text)
    return (packed(found[1]), packed(found[2])) if found else None


def clean_title(text: str) -> str:
    """A heading's words: single characters set apart are joined (``综 述`` → 综述), words set apart stay so."""
    words = text.strip("·•・*# \t\u3000").split()
    return " ".join(words) if all(len(word) > 1 for word in words) else "".join(words)


def find_outline(pages: list[Page]) -> Outline:
    """Parts, in their order; pages get the numbers that the parts' ranges prove."""
    number_pages(pages)
    listing = _pages_of(pages, _LISTED, "）)")
    leaders = _pages_of(pages, _LEADER, "…..··") - listing
    body = [page for page in pages if page.index not in listing | leaders]
    listed = [
        (clean_title(found[2]), int(found[3]))
        for index in sorted(listing)
        for line in pages[index].lines
        if (found := _LISTED.fullmatch(line.text)) and not _BACK_MATTER.match(found[2])
    ]
    parts = _listed_parts(pages, body, listed) if len(listed) >= _FEWEST else _headed_parts(body)
    return Outline(tuple(parts), frozenset(listing), frozenset(leaders))


def _pages_of(pages: list[Page], pattern: re.Pattern[str], needed: str) -> set[int]:
    """Pages with several lines of a form; every line of that form holds one of the characters ``needed``."""
    likely = re.compile(f"[{re.escape(needed)}]")
    lines = ((page.index, line.text) for page in pages for line in page.lines if likely.search(line.text))
    counts = Counter(index for index, text in lines if pattern.fullmatch(text))
    return {index for index, count in counts.items() if count >= _FEWEST}


def _listed_parts(pages: list[Page], body: list[Page], listed: list[tuple[str, int]]) -> list[Part]:
    """Parts where the list says that they begin. Where several that were found by their headings agree on how far a
    page's number is from its place, all others are found by that."""
    parts, anchors = _located(body, listed)
    shifts = Counter(number - index for index, number in anchors)
    shift, count = shifts.most_common(1)[0] if shifts else (0, 0)
    if count < _FEWEST:
        number_pages(pages, anchors)
        return parts
    number_pages(pages, [(index, number) for index, number in anchors if number - index == shift])
    return _located(body, listed)[0]


def _located(pages: list[Page], listed: list[tuple[str, int]]) -> tuple[list[Part], list[tuple[int, int]]]:
    """Parts by the numbers of their first pages or their headings, and the pages so known as (index, number)."""
    parts: list[Part] = []
    numbered = {page.number: page for page in pages if page.number}
    anchors: list[tuple[int, int]] = []
    after = -1
    for title, first in listed:
        begin = numbered.get(first) or next((p for p in pages if p.index > after and _begins(p, title)), None)
        if begin is None or begin.index <= after:
            continue
        after = begin.index
        anchors.append((begin.index, first))
        parts.append(_part(begin, title))
    return parts, anchors


def _begins(page: Page, title: str) -> bool:
    if title == CHRONICLE and any(_MONTH_HEAD.fullmatch(line.text) for line in page.lines[:2]):
        return True
    return any(_alike(packed(line.text), title) for line in page.lines[:3])


def _alike(first: str, second: str) -> bool:
    return bool(first) and (first == second or (len(first) > 1 and second.startswith(first)))


def _part(page: Page, title: str) -> Part:
    """A part that begins on a page, with its title as that page prints it (卫生健康 where the list says 卫生)."""
    headings = leading_headings(page)
    same = [line for line in page.lines[:6] if packed(line.text) == packed(title)]
    if not same and len(headings) > 1:
        printed = packed(headings[0].text)
        if printed.startswith(title) or title.startswith(printed):
            return Part(clean_title(headings[0].text), page.index, (headings[0].begin,))
    return Part(clean_title(title), page.index, tuple(line.begin for line in same[:1]))


def leading_headings(page: Page) -> list[Line]:
    """The short lines without punctuation with which a page begins."""
    found = []
    for line in page.lines[: _HEADINGS_AT_MOST + 2]:
        if line.begin in page.marks or is_publication_line(line.text):
            continue
        if len(line.text) > _LONGEST_HEADING or _PUNCTUATION.search(line.text) or _MONTH_HEAD.fullmatch(line.text):
            break
        found.append(line)
    return found[:_HEADINGS_AT_MOST]


def _headed_parts(pages: list[Page]) -> list[Part]:
    """Parts by their headings alone: a page that begins with a part's heading and that of its first section. Where
    none does, all from the first item on is one part without a title."""
    parts: list[Part] = []
    for page in pages:
        headings = leading_headings(page)
        below = page.lines[len(headings)].text if len(page.lines) > len(headings) else ""
        title = clean_title(headings[0].text) if headings else ""
        apart = len(headings) > 1 and headings[1].after > 1
        signed = len(page.lines) > len(headings) and bool(page.lines[len(headings)].bullet)
        if apart and (signed or _ENTRY.match(below)) and all(part.title != title for part in parts):
            parts.append(Part(title, page.index, (headings[0].begin,)))
        elif not parts and any(_MONTH_HEAD.fullmatch(line.text) for line in page.lines[:2]):
            parts.append(Part(CHRONICLE, page.index))
    if parts:
        return parts
    titled = (page.index for page in pages if any(line.text.startswith("【") for line in page.lines))
    marked = (page.index for page in pages if any(line.bullet for line in page.lines))
    gapped = (page.index for page in pages if sum(bool(GAP_TITLE.match(line.text)) for line in page.lines) > 1)
    return [Part("", index) for index in islice(chain(titled, marked, gapped), 1)]
