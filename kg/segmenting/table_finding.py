"""Where tables stand among the lines of a text, and how their cells are set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kg.lexicon import words
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason, ends_sentence, is_rule
from kg.segmenting.rosters import roster_end
from kg.segmenting.table_cells import FIGURE, GROUP, PIPES, SERIAL, STATED, WIDE, half_widths, split_cells
from kg.segmenting.table_delimited import delimited_end
from kg.segmenting.table_rolls import roll_end
from kg.segmenting.table_stacked import stacked_end

Layout = Literal["parted", "single", "delimited", "stacked", "html", "roster", "roll"]
"""How cells are set apart: by tabs, pipes or wide gaps; by single spaces; by commas; each on a line of its own; by
tags; as roles, names and posts are in a list without heads; as the names of a roll of honour, line by line."""

_HEAD_START = re.compile(r"(?:序\s*号|编\s*号|名\s*次|排\s*名)[\s|]")
_NUMBERED = re.compile(r"[\d０-９]{1,4}[ \u3000]+\S")
_OPENED, _CLOSED = re.compile(r"<table\b", re.IGNORECASE), re.compile(r"</table\s*>", re.IGNORECASE)
_CONTINUED = re.compile(r"(?:表\s*\d+\s*)?[（(]?\s*[接续]\s*[上前]?\s*[页表]\s*[\d一二三四五六七八九十]*\s*[)）]?")
_LEAST_LINES, _ROWS_LOOKED_AT = 3, 12
_LONGEST_GROUP, _LONGEST_ROW = 40, 400


@dataclass(frozen=True, slots=True)
class Found:
    """A table's lines: index of the first, index behind the last, and how their cells are set apart."""

    first: int
    end: int
    layout: Layout


def find_tables(raw: str, lines: Sequence[Line], first: int = 0) -> list[Found]:
    """The tables among the lines of ``raw`` from ``first`` on, in their order."""
    found = []
    number = first
    while number < len(lines):
        table = _html(lines, number) or _stacked(lines, number) or _roster(lines, number) or _roll(lines, number)
        table = table or _delimited(lines, number) or _in_lines(raw, lines, number)
        if table:
            found.append(table)
        number = max(table.end if table else 0, number + 1)
    return found


def is_continued(text: str) -> bool:
    """Whether a line only says that a table goes on: 续表, （续）, 接上页."""
    return bool(_CONTINUED.fullmatch(text)) or text in ("（续）", "(续)")


def _html(lines: Sequence[Line], number: int) -> Found | None:
    if not _OPENED.search(lines[number].text):
        return None
    for end in range(number, len(lines)):
        if _CLOSED.search(lines[end].text):
            return Found(number, end + 1, "html")
    return None


def _stacked(lines: Sequence[Line], number: int) -> Found | None:
    end = stacked_end(lines, number)
    return Found(number, end, "stacked") if end else None


def _roster(lines: Sequence[Line], number: int) -> Found | None:
    end = roster_end(lines, number)
    return Found(number, end, "roster") if end else None


def _roll(lines: Sequence[Line], number: int) -> Found | None:
    end = roll_end(lines, number)
    return Found(number, end, "roll") if end else None


def _delimited(lines: Sequence[Line], number: int) -> Found | None:
    end = delimited_end(lines, number)
    return Found(number, end, "delimited") if end else None


def _in_lines(raw: str, lines: Sequence[Line], number: int) -> Found | None:
    loose = _loose_width(lines, number)
    if not loose and not _is_row(lines[number]):
        return None
    end = _table_end(raw, lines, number, loose)
    rows = sum(1 for line in lines[number:end] if _is_row(line, loose) or _has_empty_cells(raw, line))
    return Found(number, end, "single" if loose else "parted") if rows >= _LEAST_LINES else None


def _is_row(line: Line, loose: int = 0) -> bool:
    if loose:
        return bool(_NUMBERED.match(line.text)) or _is_loose_row(line, loose)
    cells = split_cells(line.text)
    if len(cells) < 2 or is_rule(line.text) or len(" ".join(line.text.split())) > _LONGEST_ROW:
        return False
    if "\t" in line.text or PIPES.search(line.text) or "。" not in line.text:
        return True
    return len(cells) > 2 and bool(SERIAL.fullmatch(line.text[slice(*cells[0])]))  # sentences may hold wide gaps


def _starts_other(head: Line, line: Line) -> bool:
    """Whether a line is the heads of another table: its first cell is a known head, and the line not the same again."""
    spans = split_cells(line.text)
    first = squeeze(line.text[slice(*next((span for span in spans if line.text[slice(*span)].strip()), spans[0]))])
    return len(spans) > 1 and first in words("column_heads") and squeeze(line.text) != squeeze(head.text)


def _has_empty_cells(raw: str, line: Line) -> bool:
    """Whether tabs stand around a line's only cell."""
    return len(line.text) <= _LONGEST_GROUP and (
        raw[line.begin - 1 : line.begin] == "\t" or raw[line.end : line.end + 1] == "\t"
    )


def _loose_width(lines: Sequence[Line], number: int) -> int:
    """How many heads stand in a line above rows with single spaces, 0 if it is no such line: 序号 项目名称 … with a row
    1 … within the next two, or a known head (指标名称 单位 2025年) with two rows of as many cells."""
    text = lines[number].text
    if len(text) > _LONGEST_ROW or "\t" in text or PIPES.search(text) or not (" " in text or "\u3000" in text):
        return 0
    spans = split_cells(text, loose=True)
    heads = [text[slice(*span)] for span in spans]
    if len(heads) < 3 or (len(split_cells(text)) > 1 and not _has_narrow_gaps(lines, number, spans)):
        return 0
    below = lines[number + 1 : number + 3]
    if not (_HEAD_START.match(text) and any(re.match(r"[1１][ \u3000]+\S", line.text) for line in below)):
        known = len(below) > 1 and squeeze(heads[0]) in words("column_heads")
        if not known or not all(_is_loose_row(line, len(heads)) for line in below):
            return 0
    return 0 if any(FIGURE.fullmatch(squeeze(head)) for head in heads) else len(heads)


def _has_narrow_gaps(lines: Sequence[Line], number: int, spans: list[tuple[int, int]]) -> bool:
    """Whether single spaces part heads beside wide gaps, as where the longest cell of a column fills it: a cell of the
    numbered rows below starts under each head."""
    rows = [line.text for line in lines[number + 1 : number + _ROWS_LOOKED_AT] if _NUMBERED.match(line.text)]
    head = lines[number].text
    if len(rows) < _LEAST_LINES or len(split_cells(head)) == len(spans):
        return False
    for wide in WIDE:
        starts = [{half_widths(text[:first], wide) for first, _ in split_cells(text, loose=True)} for text in rows]
        if {half_widths(head[:first], wide) for first, _ in spans} <= set().union(*starts):
            return True
    return False


def _is_loose_row(line: Line, width: int) -> bool:
    """Whether single spaces part a line into that many cells, the last of them a figure."""
    if line.level or len(line.text) > _LONGEST_ROW or ends_sentence(line.text):
        return False
    cells = split_cells(line.text, loose=True)
    return len(cells) == width and bool(FIGURE.fullmatch(line.text[slice(*cells[-1])]))


def _table_end(raw: str, lines: Sequence[Line], number: int, loose: int) -> int:
    end = number + 1
    for at in range(number + 1, len(lines)):
        line = lines[at]
        if line.after > 1 and _starts_other(lines[number], line):
            break
        if _is_row(line, loose) or _has_empty_cells(raw, line):
            end = at + 1
        elif line.level or not (_is_group_line(line) or aside_reason(line.text) or _is_open(lines, at)):
            break
        elif is_rule(line.text) and at == end:
            end = at + 1  # the border drawn below the last row
    return end


def _is_group_line(line: Line) -> bool:
    if is_continued(line.plain):
        return True
    told = PIPES.sub("", line.plain).strip()
    short = len(told) <= _LONGEST_GROUP and not ends_sentence(line.text)
    return short and bool(GROUP.match(told) or STATED.search(told))


def _is_open(lines: Sequence[Line], at: int) -> bool:
    """Whether a bracket is still open at the end of the line before: its cell goes on here."""
    return open_bracket(lines[at - 1].text)


def open_bracket(text: str) -> bool:
    """Whether a bracket is still open at the end of a text."""
    return text.count("（") + text.count("(") > text.count("）") + text.count(")")
