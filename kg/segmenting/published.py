"""Lines that only tell when a page came out: a day or a month that stands alone between a title and its text."""

from __future__ import annotations

import re
from itertools import islice

from kg.reading.joining import squeeze
from kg.segmenting.dating import iso
from kg.segmenting.layout import Line, ends_sentence
from kg.segmenting.starts import begins_item, is_dated

CHRONICLE = re.compile(r"大事(?:记|纪|年表|概要|要览|辑要)|纪事(?:[（(].*[)）])?$")
# a day alone (2031年5月4日 08:30), and a day within a text
_FULL_DAY = re.compile(r"(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s*\d{1,2}:\d\d(?::\d\d)?)?")
_MONTH_ALONE = re.compile(r"[（(]?(?P<year>(?:19|20)\d\d)年(?P<month>1[0-2]|0?[1-9])月(?:份|号|刊)?[）)]?")
_TOLD_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_SHORTEST = 4  # characters of a title


def titles_chronicle(line: Line) -> bool:
    """Whether a line is a chronicle's title: 某县大事记."""
    return bool(CHRONICLE.search(squeeze(line.plain)))


def published(line: Line, above: Line | None, below: Line | None) -> str:
    """ "publication" for a day that stands alone right below a title when the text below it tells its own day."""
    if above is None or below is None or line.after != 1 or not _FULL_DAY.fullmatch(line.plain):
        return ""
    if ends_sentence(above.text) or is_dated(above.plain):
        return ""
    return "publication" if _TOLD_DAY.search(squeeze(below.plain)[:120]) else ""


def month_said(line: Line, below: Line | None) -> str:
    """The month that a line tells alone, ISO, "" if it tells none or the text below tells its own."""
    said = _MONTH_ALONE.fullmatch(line.plain)
    return iso(int(said["year"]), int(said["month"])) if said and below and "月" not in below.plain else ""


def of_month(line: Line, above: Line, below: list[Line | None], at: int) -> str:
    """ "publication" for a year and month that stand alone between a title and its text: no head of a chronicle, which
    has days below it and no title right above."""
    text = below[at]
    if text is None or line.after != 1 or not _MONTH_ALONE.fullmatch(line.plain):
        return ""
    if ends_sentence(above.text) or titles_chronicle(above) or len(above.plain) < _SHORTEST:
        return ""
    further = next((other for other in islice(below, at + 1, None) if other is not text), None)
    return "" if further and begins_item(further.plain) else "publication"
