"""The chronicle (大事记): months as heads, days as starts (``9日``, ``同日``, ``3—5日``), each an entry of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.reading.joining import squeeze
from kg.segmenting.building import Draft
from kg.segmenting.dating import DATE, LONGER, SAME_DAY, Calendar, read_head
from kg.segmenting.yearbook_furniture import Piece
from kg.segmenting.yearbook_paragraphs import starts

_LONGEST_HEAD = 16
_SPACE = re.compile(r"[\s\u3000]|$")
_FEWEST_DAYS = 2
_TRIANGLES = "△▲"  # 同日 in many chronicles; no space need part it from the text


def is_chronicle(pieces: Sequence[Piece]) -> bool:
    """Whether a part is told by months and days."""
    if not any("月" in piece.text and is_month(piece) for piece in pieces):
        return False
    return sum(_begins_day(pieces, at) for at in range(len(pieces))) >= _FEWEST_DAYS


def is_month(piece: Piece) -> bool:
    """Whether a line is the head of a month or a year."""
    return _head(piece) is not None


def _head(piece: Piece) -> tuple[int, int] | None:
    return read_head(squeeze(piece.text)) if len(piece.text) <= _LONGEST_HEAD else None


def chronicle_drafts(pieces: Sequence[Piece], year: int) -> Iterator[Draft]:
    """One draft for each day's event; ``year`` is the year told of (0: not known, then dates stay empty)."""
    calendar = Calendar(year)
    item: list[Piece] = []
    dates = ("", "")
    for at, piece in enumerate(pieces):
        head, begins = _head(piece), _begins_day(pieces, at)
        if item and (head or begins):
            yield _draft(item, dates)
            item = []
        if head:
            calendar.turn(*head)
            continue
        if not item:
            dates = (calendar.start, calendar.stop) if begins and calendar.read(piece.text) else ("", "")
        item.append(piece)
    if item:
        yield _draft(item, dates)


def _begins_day(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line begins with a day set apart from what it tells, after the last line of another text."""
    text = pieces[at].text
    found = DATE.match(text) or SAME_DAY.match(text) or LONGER.match(text)
    if not found or not (_SPACE.match(text, found.end()) or found[0] in _TRIANGLES):
        return False
    return at == 0 or pieces[at - 1].closed or pieces[at - 1].short


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
