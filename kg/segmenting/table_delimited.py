"""Tables as programs write them: cells parted by commas or semicolons, those that hold one in quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import words
from kg.model import Cell
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason

_CELL = {mark: re.compile(rf'"(?:[^"]|"")*"(?={mark}|$)|[^{mark}]*') for mark in ",;，；"}
_PARTED = re.compile(r"([^,;，；]{1,22})[,;，；]")
_FEWEST_HEADS, _LONGEST_HEAD = 3, 20
_FIRST_ROWS = 2  # that must have as many cells as the heads


def delimited_end(lines: Sequence[Line], number: int) -> int:
    """Index behind the last row of a table whose heads stand in a line, the first of them known (序号,项目名称,…); 0
    if none starts there."""
    first = _PARTED.match(lines[number].text)
    if first is None or squeeze(first[1].strip('"')) not in words("column_heads"):
        return 0  # nearly every line: its other cells are not looked at
    heads = [cell.text for cell in delimited_cells(lines[number])]
    if len(heads) < _FEWEST_HEADS:
        return 0
    if not all(0 < len(head) <= _LONGEST_HEAD for head in heads):
        return 0
    rows, end = 0, number + 1
    for at in range(number + 1, len(lines)):
        if len(delimited_cells(lines[at])) == len(heads):
            rows, end = rows + 1, at + 1
        elif rows < _FIRST_ROWS or not aside_reason(lines[at].text):
            break
    return end if rows >= _FIRST_ROWS else 0


def delimited_cells(line: Line) -> list[Cell]:
    """The cells of a line, without the quotes around them; the mark that parts them is the first in the line."""
    mark = next((char for char in line.text if char in _CELL), "")
    if not mark:
        return [Cell(squeeze(line.text), line.begin, line.end)]
    cells, at = [], 0
    while at <= len(line.text):
        found = _CELL[mark].match(line.text, at)
        end = found.end() if found else at
        cells.append(_cell(line, at, end))
        at = end + 1
    return cells


def _cell(line: Line, begin: int, end: int) -> Cell:
    text = line.text[begin:end]
    quoted = len(text) > 1 and text[0] == text[-1] == '"'
    inner = text[1:-1] if quoted else text
    words_of = inner.strip()
    first = line.begin + begin + quoted + (len(inner) - len(inner.lstrip()))
    said = words_of.replace('""', '"') if quoted else words_of
    return Cell(squeeze(said), first, first + len(words_of))
