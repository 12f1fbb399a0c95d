"""The chronicle (大事记): months as heads, days as starts (``9日``, ``同日``, ``3—5日``), each an entry of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.segmenting.building import Draft
from kg.segmenting.dating import SAME_DAY, SAME_MONTH, iso, month_named, read_days
from kg.segmenting.yearbook_furniture import Piece
from kg.segmenting.yearbook_paragraphs import starts

_MONTH_HEAD = re.compile(r"(?:(\d{4})\s*年\s*)?(1[0-2]|[1-9])\s*月")
_YEAR_HEAD = re.compile(r"(\d{4})\s*年")
_DAY = re.compile(r"(?:\d{1,2}\s*月\s*)?[0-3]?\d\s*(?:日|[—–\-－~～至]+\s*(?:\d{1,2}\s*月\s*)?[0-3]?\d\s*日)")
_SPACE = re.compile(r"[\s\u3000]|$")
_FEWEST_DAYS = 2


@dataclass(slots=True)
class _Calendar:
    """The month and the day that were told last."""

    year: int
    month: int = 0
    start: str = ""


def is_chronicle(pieces: Sequence[Piece]) -> bool:
    """Whether a part is told by months and days."""
    if not any(piece.text.endswith("月") and _MONTH_HEAD.fullmatch(piece.text) for piece in pieces):
        return False
    return sum(_begins_day(pieces, at) for at in range(len(pieces))) >= _FEWEST_DAYS


def is_month(piece: Piece) -> bool:
    """Whether a line is the head of a month or a year."""
    return bool(_MONTH_HEAD.fullmatch(piece.text) or _YEAR_HEAD.fullmatch(piece.text))


def chronicle_drafts(pieces: Sequence[Piece], year: int) -> Iterator[Draft]:
    """One draft for each day's event; ``year`` is the year told of (0: not known, then dates stay empty)."""
    calendar = _Calendar(year)
    item: list[Piece] = []
    dates = ("", "")
    for at, piece in enumerate(pieces):
        head, begins = is_month(piece), _begins_day(pieces, at)
        if item and (head or begins):
            yield _draft(item, dates)
            item = []
        if head:
            _turn(calendar, piece.text)
            continue
        if not item:
            dates = _dated(calendar, piece.text) if begins else ("", "")
        item.append(piece)
    if item:
        yield _draft(item, dates)


def _turn(calendar: _Calendar, text: str) -> None:
    month, year = _MONTH_HEAD.fullmatch(text), _YEAR_HEAD.fullmatch(text)
    if year or (month and month[1]):
        calendar.year = int(text[:4])
    calendar.month = int(month[2]) if month else 0
    calendar.start = iso(calendar.year, calendar.month)


def _begins_day(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line begins with a day set apart from what it tells, after the last line of another text."""
    text = pieces[at].text
    found = _DAY.match(text) or SAME_DAY.match(text) or SAME_MONTH.match(text)
    if not found or not _SPACE.match(text, found.end()):
        return False
    return at == 0 or pieces[at - 1].closed or pieces[at - 1].short


def _dated(calendar: _Calendar, text: str) -> tuple[str, str]:
    """First and last day of an item (the last empty if one); 同日 is the day on which the item before began."""
    days = read_days(text, calendar.year, calendar.month) if calendar.year else None
    if days:
        calendar.start = days.start
        calendar.month = int(days.start[5:7] or calendar.month)
        return days.start, days.stop if days.stop != days.start else ""
    calendar.month = month_named(text) or calendar.month
    return calendar.start if SAME_DAY.match(text) else iso(calendar.year, calendar.month), ""


def _draft(pieces: list[Piece], dates: tuple[str, str]) -> Draft:
    return Draft(
        "chronicle",
        pieces[0].begin,
        pieces[-1].end,
        date=dates[0],
        date_end=dates[1],
        breaks=starts(pieces),
        signed=False,
    )
