"""From the lines of one stretch of a yearbook to drafts of entries: items, biographies, tables, text without 【】."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.reading.joining import DASHES, squeeze
from kg.segmenting.building import Draft, made_title
from kg.segmenting.dating import SAME_DAY, Days, read_days
from kg.segmenting.lives import biography
from kg.segmenting.yearbook_furniture import Piece
from kg.segmenting.yearbook_paragraphs import starts
from kg.segmenting.yearbook_tables import Table

_LONGEST_TITLE = 150  # raw characters between 【 and 】, line feeds counted
_FEWEST_DAYS = 3  # so many dated paragraphs make a stretch of text a list of days
_TABLE_NUMBER = re.compile(r"续?表\s*\d+\s+")
_SAID_DATE = re.compile(rf"^[\d年月日、{DASHES}至到同当天晚上午下]+[，,]?")
_SIGNED_TITLE = re.compile(r"[^，。；：！？\s]{2,30}(?:[ \t\u3000〓]+|$)")


def item_draft(raw: str, pieces: Sequence[Piece]) -> Draft:
    """The draft of a 【条目】: the brackets are cut out, the words between them are its title. Behind a sign (■) the
    title reaches to the first gap, or is a short line of its own."""
    begin, end = pieces[0].begin, pieces[-1].end
    if pieces[0].bullet:
        return _signed_item(pieces)
    close = raw.find("】", begin, min(end, begin + _LONGEST_TITLE))
    breaks = starts(pieces)
    if close < 0:
        return Draft("item", begin, end, cuts=[(begin, begin + 1)], breaks=breaks)
    cuts = [(begin, begin + 1), (close, close + 1)]
    return Draft("item", begin, end, (begin + 1, close), cuts=cuts, breaks=[at for at in breaks if at > close])


def _signed_item(pieces: Sequence[Piece]) -> Draft:
    first, breaks = pieces[0], starts(pieces)
    titled = _SIGNED_TITLE.match(first.text)
    if not titled or (titled.end() == len(first.text) and not (first.short and len(pieces) > 1)):
        return Draft("item", first.begin, pieces[-1].end, breaks=breaks)
    title = (first.begin, first.begin + len(titled[0].rstrip()))
    return Draft("item", first.begin, pieces[-1].end, title, breaks=[at for at in breaks if at > title[1]])


def biography_draft(pieces: Sequence[Piece]) -> Draft:
    """The draft of the biography that the lines hold."""
    return biography(pieces[0].text, pieces[0].begin, pieces[-1].end, starts(pieces))


def plain_drafts(pieces: Sequence[Piece], title: str, year: int) -> Iterator[Draft]:
    """The drafts of text without 【】 under a heading: one entry, or one for each dated paragraph where there are
    several (市政府印发的文件 by their days). ``year`` is the year told of."""
    breaks = starts(pieces)
    days = _days(pieces, breaks, year)
    if len(days) < _FEWEST_DAYS:
        yield Draft("plain", pieces[0].begin, pieces[-1].end, name=title, breaks=breaks)
        return
    for first, after in pairwise([*sorted({pieces[0].begin, *days}), pieces[-1].end + 1]):
        lines = [piece for piece in pieces if first <= piece.begin < after]
        told = days.get(first)
        draft = Draft("plain", first, lines[-1].end, name=title, breaks=[at for at in breaks if first < at < after])
        if told:
            words = squeeze("\n".join(piece.text for piece in lines[:4]))
            draft.name = made_title(_SAID_DATE.sub("", words))
            draft.date, draft.date_end = told.start, told.stop
        yield draft


def _days(pieces: Sequence[Piece], breaks: Sequence[int], year: int) -> dict[int, Days]:
    """The dates that paragraphs begin with, by the paragraphs' begins; 同日 is the day before it."""
    starting = {pieces[0].begin, *breaks}
    days: dict[int, Days] = {}
    last: Days | None = None
    for piece in pieces:
        if piece.begin not in starting:
            continue
        found = read_days(piece.text, year)
        if found and len(found.start) == len("2023-01-01"):
            last = days[piece.begin] = found
        elif last and SAME_DAY.match(piece.text):
            days[piece.begin] = last
    return days


def table_draft(raw: str, table: Table) -> Draft:
    """The draft of a table: its cells are paragraphs of its text; what stands between them without being a cell (the
    credit of a picture) is cut out."""
    cells = sorted(table.lines)
    cuts = [(before[1], cell[0]) for before, cell in pairwise(cells) if raw[before[1] : cell[0]].strip()]
    if table.title and raw[table.title[0] - 1] == "【":
        cuts += [(table.title[0] - 1, table.title[0]), (table.title[1], table.title[1] + 1)]
    name = " ".join(raw[slice(*table.title)].split()) if table.title else "、".join(table.header)
    printed = table.title if table.title and table.title[0] <= cells[0][0] + 1 else None
    number = _TABLE_NUMBER.match(raw, *printed) if printed else None
    if printed and number:
        cuts.append(number.span())
        printed = (number.end(), printed[1])
    return Draft(
        "table",
        table.begin,
        table.end,
        printed,
        name,
        cuts=cuts,
        breaks=[begin for begin, _ in cells[1:]],
        header=table.header,
        rows=table.rows,
        signed=False,
    )
