"""A yearbook's text as printed pages: where each begins and ends, how wide its column is, which number it bears.

The text of a PDF in columns leaves a page break as a single line feed with a space after it, as a form feed, or as
several empty lines; a line feed within a page is followed by an empty line or by the next line directly.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from kg.segmenting.layout import Line, split_lines

_PAGE_MARK = re.compile(r"[·•・]{1,3}\s*(\d{1,4})|(\d{1,4})\s*[·•・]{1,3}|[-—–]\s*(\d{1,4})\s*[-—–]")
_BARE_NUMBER = re.compile(r"\d{1,4}")
_NARROWEST_COLUMN, _WIDEST_COLUMN = 10, 26  # a page in one column of more characters has no narrow lines to tell apart
_USUAL_COLUMN = 15.0
WIDE = 4.0  # a line wider than its column by this much was not set in it
_ENTRY_WITHIN = re.compile(r"[。）)][ \t\u3000]*(?=【[^【】]{1,60}】)")
_ENOUGH_LINES = 60  # of a page with more lines every other one is measured
_EMPTY_LINES_AT_BREAK = 3
_NARROWER = {
    **{chr(code): 0.5 for code in range(0x21, 0x2E80)},
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 0.3),
    **dict.fromkeys("，。；：（）《》【】—…～①②③④⑤⑥⑦⑧⑨", 0.0),
    **dict.fromkeys("“”‘’·", 0.25),
    **dict.fromkeys(" \t", 0.75),
    "\u3000": 0.5,
}
_NARROW = re.compile(r"[\t -\u2e7f\u3000]")


@dataclass(slots=True)
class Page:
    """A printed page: its lines in the order of the file, the width of its column in full-width characters."""

    index: int
    lines: list[Line]
    column: float = _USUAL_COLUMN
    number: int = 0  # 0: not known
    marks: set[int] = field(default_factory=set)  # begins of the lines that hold the page's number

    @property
    def begin(self) -> int:
        """Raw position of its first character."""
        return self.lines[0].begin


@lru_cache(maxsize=1 << 16)
def width(text: str) -> float:
    """How wide a line is in print, in full-width characters."""
    if len(text.encode(errors="replace")) == 3 * len(text):  # nothing narrow but, perhaps, quotes
        return len(text) - 0.25 * (text.count("“") + text.count("”"))
    return len(text) - sum(map(_NARROWER.__getitem__, _NARROW.findall(text)))


def packed(text: str) -> str:
    """A line's words without any white space, by which lines are compared."""
    return "".join(text.split())


def split_pages(raw: str) -> list[Page]:
    """The pages of a text, numbered as far as their printed numbers tell."""
    pages: list[Page] = []
    last = 0
    for line in split_lines(raw):
        if not pages or _breaks_page(raw, last, line):
            pages.append(Page(len(pages), []))
        pages[-1].lines += _entries_apart(line) if "【" in line.text else [line]
        last = line.end
    column = _USUAL_COLUMN
    for page in pages:
        page.column = _column(page, column)
        column = page.column if page.column <= _WIDEST_COLUMN else column
        _find_mark(page)
    return pages


def _breaks_page(raw: str, last: int, line: Line) -> bool:
    gap = raw[last : line.begin]
    if "\f" in gap or line.after >= _EMPTY_LINES_AT_BREAK:
        return True
    return line.after == 1 and gap[-1:] in (" ", "\u3000")


def _entries_apart(line: Line) -> list[Line]:
    """A line cut where a 【条目】 begins behind the end of another's text."""
    cuts = [0, *(found.end() for found in _ENTRY_WITHIN.finditer(line.text)), len(line.text)]
    parts = [(begin, line.text[begin:end].rstrip()) for begin, end in pairwise(cuts)]
    return [
        Line(line.begin + at, line.begin + at + len(text), text, 2 if at else line.after) for at, text in parts if text
    ]


def _column(page: Page, before: float) -> float:
    """The widest width that many lines of the page share, else that of the page before; where most lines are wider
    than any column, or most of the text stands in such lines, the page is not set in columns and is as wide as its
    widest line."""
    lines = page.lines if len(page.lines) <= _ENOUGH_LINES else page.lines[::2]
    widths = [width(line.text) for line in lines]
    counts = Counter(map(round, widths))
    enough = max(3.0, 0.12 * len(lines))
    shared = [w for w, count in counts.items() if _NARROWEST_COLUMN <= w <= _WIDEST_COLUMN and count >= enough]
    column = float(max(shared, default=before))
    narrow = [w for w in widths if w <= column + WIDE]
    set_in_columns = 2 * len(narrow) >= len(widths) and 3 * sum(narrow) >= sum(widths)
    return column if set_in_columns else max(widths)


def _find_mark(page: Page) -> None:
    """Read the page's own number at its foot or head: ``··42``, ``— 42 —``; a bare number only at its very end."""
    for line in [*page.lines[-3:], *page.lines[:3]]:
        found = _PAGE_MARK.fullmatch(line.text)
        if found:
            page.number = int(found[1] or found[2] or found[3])
            page.marks.add(line.begin)
    last = page.lines[-1]
    if not page.marks and len(page.lines) > 4 and _BARE_NUMBER.fullmatch(last.text) and last.after >= 2:
        before = page.lines[-2].text
        if not _BARE_NUMBER.fullmatch(before) and len(before) > 4 and not last.text.startswith("0"):
            page.number = int(last.text)


def number_pages(pages: list[Page], anchors: Iterable[tuple[int, int]] = ()) -> None:
    """Give every page a number where others' numbers prove it: two numbered pages with just as many pages between
    them as their numbers say number all between, and those around them up to the next numbered page that does not
    agree. ``anchors`` are more (page index, number) that are known; a number in print goes before them."""
    known = dict(anchors) | {page.index: page.number for page in pages if page.number}
    indexes = sorted(known)
    numbers = dict(known)
    for before, index, after in zip([None, *indexes], indexes, [*indexes[1:], None], strict=False):
        shift = known[index] - index
        if any(near is not None and known[near] - near == shift for near in (before, after)):
            first = 0 if before is None else before + 1
            last = len(pages) if after is None else after
            numbers.update((at, at + shift) for at in range(first, last) if at not in known)
    for page in pages:
        page.number = max(numbers.get(page.index, 0), 0)


def page_at(pages: list[Page], position: int) -> Page:
    """The page that holds a raw position."""
    return pages[max(bisect_right(pages, position, key=lambda page: page.begin) - 1, 0)]
