"""What stands on a yearbook's page beside its running text: page numbers, running heads, captions of pictures.

A page's pictures leave their captions behind its last column, at its head, or between two lines of a sentence. A
caption has its credit in brackets (某局 供图), runs wider than the column, or begins where the sentence has not ended
and is too short for a full line. What is taken here is cut out, and the sentence around it reads on.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from kg.model import SetAside
from kg.reading.joining import DASHES
from kg.segmenting.layout import Line
from kg.segmenting.yearbook_pages import WIDE, Page, packed, width
from kg.segmenting.yearbook_tables import Table, find_tables

CAPTION, PAGE_NUMBER, RUNNING_HEAD, HEADING = "caption", "page number", "running head", "heading"
FULL = 0.87  # a line narrower than this share of its column ends or begins a paragraph
_MOST_CAPTION_LINES = 4
_CREDIT = re.compile(r"[（(][^（()）。；]{1,40}?(?:供\s*图|[摄攝]\s*影?|图片)\s*[)）][\d\s]*$")
_PICTURE = re.compile(r"[图摄攝][^）)]{0,4}[）)]")
_CREDIT_TAIL = re.compile(r"[^（()）。；]{0,20}(?:供\s*图|[摄攝]\s*影?)\s*[)）][\d\s]*$")
_OPEN_BRACKET = re.compile(r"[（(][^（()）。；]{0,30}$")
_MONTH, _DAY = r"(?:1[0-2]|0?[1-9])\s*月", r"[0-3]?\d\s*"
_DATED = re.compile(
    rf"(?:(?:19|20)\d\d\s*年\s*(?:{_MONTH}\s*)?|{_MONTH}\s*)(?:{_DAY}(?:[{DASHES}至]+\s*(?:{_MONTH}\s*)?{_DAY})?日)?\s*[，,\s]"
)
CLOSED = re.compile(r"[。！？；：…!?;:][”’」』）)》】]*$|[）)】]$")
_PUBLICATION = re.compile(
    r"(?:[A-Z ]*YEARBOOK[A-Z ]*)?.{0,12}年鉴(?:\s*[（(](?:19|20)\d\d年?[)）])?|[A-Z ]*YEARBOOK[A-Z ]*"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BRACKETED = re.compile(r"[（(][^（()）]*[)）]")
_CLAUSE = re.compile(r"[，。；：！？]")
_EDGE = 6  # running heads stand among so many lines at a page's head or foot
_LONGEST_HEAD = 40


class Piece(NamedTuple):
    """A line of running text, or what is left of it. Raw positions; ``column`` is the width of its page's column."""

    begin: int
    end: int
    text: str
    page: int  # index of the page
    column: float
    after: int  # line feeds before it, as in Line
    bullet: str = ""  # the sign before it, as in Line

    @property
    def short(self) -> bool:
        """Whether it is too narrow to be a full line."""
        return width(self.text) < FULL * self.column

    @property
    def closed(self) -> bool:
        """Whether it ends as a paragraph can end."""
        return bool(CLOSED.search(self.text))


@dataclass(slots=True)
class Stripped:
    """A page's running text with what was set aside of it, the tables at its foot, and the lines at its head or foot
    that look like an article's title (only where they are asked for)."""

    pieces: list[Piece]
    aside: list[SetAside]
    tables: list[Table]
    head: list[Piece]
    foot: list[Piece]


def is_publication_line(text: str) -> bool:
    """Whether a line is the running head that names the book or its year (2024, 某市年鉴, YEARBOOK)."""
    return bool(_PUBLICATION.fullmatch(text) or _YEAR.fullmatch(text))


def is_dated(text: str) -> bool:
    """Whether a line starts with a date, as captions and told days do."""
    return bool(_DATED.match(text))


def strip_page(
    page: Page, titles: Collection[str], heads: Collection[int], following: str, articles: bool = False
) -> Stripped:
    """Part a page's running text from its furniture. ``titles`` are the words of running heads without white space,
    ``heads`` the begins of the lines that are a part's heading, ``following`` the first line of the next page.
    ``articles``: whether the page may bear the titles of articles, which stand where captions stand elsewhere."""
    taken = _numbers_and_heads(page, titles, heads)
    tables = find_tables([line for line in page.lines if line.begin not in taken], page.column)
    spans = [(table.begin, table.end) for table in tables]
    lines = [line for line in page.lines if line.begin not in taken and not _within(line, spans)]
    cuts = _credited(lines, page.column)
    head, foot = _title_lines(lines, page.column, cuts) if articles else (0, len(lines))
    if not articles:
        _at_foot(lines, page.column, following, cuts)
        _at_head(lines, page.column, cuts)
    aside = [SetAside(line.begin, line.end, taken[line.begin]) for line in page.lines if line.begin in taken]
    aside += [SetAside(begin, lines[at].end, CAPTION) for at, begin in sorted(cuts.items())]
    kept = [_piece(page, line, cuts.get(at, line.end)) for at, line in enumerate(lines)]
    return Stripped(
        [piece for piece in kept[head:foot] if piece.text],
        aside,
        tables,
        [piece for piece in kept[:head] if piece.text],
        [piece for piece in kept[foot:] if piece.text],
    )


def _piece(page: Page, line: Line, stop: int) -> Piece:
    text = line.text if stop == line.end else line.text[: stop - line.begin].rstrip()
    return Piece(line.begin, line.begin + len(text), text, page.index, page.column, line.after, line.bullet)


def _within(line: Line, spans: list[tuple[int, int]]) -> bool:
    return any(begin <= line.begin < end for begin, end in spans)


def _numbers_and_heads(page: Page, titles: Collection[str], heads: Collection[int]) -> dict[int, str]:
    """Begins of the lines that bear the page's number, a part's heading or a running head, with the reason."""
    taken = dict.fromkeys(page.marks, PAGE_NUMBER)
    edge = [*page.lines[:_EDGE], *page.lines[-_EDGE:]] if len(page.lines) > 2 * _EDGE else page.lines
    for line, below in zip(edge, [*edge[1:], None], strict=True):
        text = packed(line.text) if len(line.text) <= _LONGEST_HEAD else ""
        if line.begin in heads:
            taken[line.begin] = HEADING
        elif _YEAR.fullmatch(text):
            named = below is not None and _PUBLICATION.fullmatch(below.text)
            taken |= {line.begin: RUNNING_HEAD} if named else {}
        elif text and (text in titles or _PUBLICATION.fullmatch(line.text)):
            taken[line.begin] = RUNNING_HEAD
    return taken


def _credited(lines: list[Line], column: float) -> dict[int, int]:
    """For every line of a caption with its credit: where the caption begins (the line's begin unless words of the
    running text stand before it)."""
    cuts: dict[int, int] = {}
    for at, line in enumerate(lines):
        if not _PICTURE.search(line.text):
            continue
        credit = _CREDIT.search(line.text)
        tail = None if credit or not at else _CREDIT_TAIL.match(line.text)
        if credit or (tail and _OPEN_BRACKET.search(lines[at - 1].text)):
            alone = tail is not None or (credit is not None and credit.start() == 0)
            first = _first_line(lines, at, column, alone, cuts)
            cuts.update((place, lines[place].begin) for place in range(first, at + 1))
            cuts[first] = _glued(lines[first], column)
    return cuts


def _first_line(lines: list[Line], last: int, column: float, alone: bool, cuts: dict[int, int]) -> int:
    """The line on which the caption begins that ends on line ``last``; ``alone``: that line holds its credit only."""
    first = last
    while first and last - first < _MOST_CAPTION_LINES and first - 1 not in cuts:
        above = lines[first - 1].text
        needy = alone and first == last
        if not needy and (is_dated(lines[first].text) or _glued(lines[first], column) != lines[first].begin):
            break
        wide = width(above) > column + WIDE
        begun = is_dated(above) and not CLOSED.search(above) and width(above) < column - 1
        if not (wide or needy or begun):
            break
        first -= 1
    return first


def _glued(line: Line, column: float) -> int:
    """Where a caption begins that stands on the same line as the last words of a column: at a date, as far from the
    line's begin as the column is wide."""
    if is_dated(line.text) or width(line.text) < column + WIDE:
        return line.begin
    starts = [found.start() for found in re.finditer(f"(?={_DATED.pattern})", line.text)]
    near = [(abs(width(line.text[:at].rstrip()) - column), at) for at in starts if at]
    distance, at = min(near, default=(column, 0))
    return line.begin + at if distance <= 2.5 else line.begin


def _at_foot(lines: list[Line], column: float, following: str, cuts: dict[int, int]) -> None:
    """Captions without a credit behind the last column."""
    for at in range(len(lines) - 1, 0, -1):
        if at in cuts:
            continue
        wide = _is_wide(lines[at], column)
        if not (wide or _breaks_off(lines, at, column, following, cuts)):
            return
        cuts[at] = _glued(lines[at], column) if wide else lines[at].begin


def _at_head(lines: list[Line], column: float, cuts: dict[int, int]) -> None:
    """Captions without a credit before the first column."""
    for at, line in enumerate(lines[:-1]):
        if at not in cuts and not _is_wide(line, column):
            return
        cuts.setdefault(at, line.begin)


def _is_wide(line: Line, column: float) -> bool:
    return width(line.text) > column + WIDE and not line.text.startswith("【")


def _breaks_off(lines: list[Line], at: int, column: float, following: str, cuts: dict[int, int]) -> bool:
    """Whether a line cannot belong to the running text: the line above has not ended its sentence, yet this one is
    neither full nor the end of a sentence."""
    text, above = lines[at].text, lines[at - 1].text
    local = min(column, max(width(line.text) for line in lines[max(at - 4, 0) : at]))
    if at - 1 in cuts or CLOSED.search(text) or width(text) >= FULL * local or "。" in text:
        return False
    if following.startswith("【") and not is_dated(text):
        return False
    full = abs(width(above) - local) <= (1 - FULL) * local
    return _is_wide(lines[at - 1], column) or (full and not CLOSED.search(above))


def _title_lines(lines: list[Line], column: float, cuts: Collection[int]) -> tuple[int, int]:
    """How far lines that may be an article's title reach from the page's head, and where those at its foot begin."""
    head, foot = 0, len(lines)
    while head < foot and (head in cuts or _may_be_title(lines, head, column)):
        head += 1
    while foot > head and (foot - 1 in cuts or _may_be_title(lines, foot - 1, column)):
        foot -= 1
    return head, foot


def _may_be_title(lines: list[Line], at: int, column: float) -> bool:
    text, below = lines[at].text, lines[at + 1] if at + 1 < len(lines) else None
    if _is_wide(lines[at], column) or _BRACKETED.fullmatch(text) or (at and _is_wide(lines[at - 1], column)):
        return True
    goes_on = below is not None and (_is_wide(below, column) or below.after == 1)
    indented = width(text) >= column - 3.4 and (not at or bool(CLOSED.search(lines[at - 1].text))) and not goes_on
    return width(text) < FULL * column and not indented and not _CLAUSE.search(text)
