"""A table's line → cells in columns: tabs, Markdown pipes, wide gaps, or (told so) single spaces."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, islice, pairwise

from kg.model import Cell
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line

SERIAL = re.compile(r"[\d０-９]{1,5}[.、．]?")
PIPES = re.compile(r"(?<!\\)[|｜\u2502\u2503\u2551]")
"""What is drawn between two cells of a line."""
_WIDE_GAP = re.compile(r"[ \u3000]{2,}")
_GAP = re.compile(r"[ \u3000]+")
_ONE_CHARACTER = re.compile(r"[\u3400-\u9fff]")
_REST = re.compile(r"(?:以上|以下|左右|以内)(?!\S)|[（(]")  # goes on with the cell before: 225 以上, 绿茶 (某茶)
STATED = re.compile(
    r"(?:[（(]?\s*(?:共计|合计|总计|共|计)\s*|[（(]\s*(?=[\d０-９]+\s*[项个处件]\s*[)）]$))"
    r"(?P<count>[\d０-９]+)\s*[项个条家处名件种户人]\s*[)）]?"
)
"""How many rows a table or a group says that it has: （共计9项）, （9项）."""
GROUP = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+[类部]"
)
FIGURE = re.compile(r"[-—–－/]|[<>≤≥约]?[-+]?[\d０-９][\d０-９.,，]*(?:%|％)?(?:左右|以上|以下|以内)?")
_CODE = re.compile(r"(?=.*[A-Za-z\dⅠ-Ⅻ])[A-Za-z\dⅠ-Ⅻ—–\-－.·/〔〕]+")
_WORDS = ("short", "words")  # shapes of cells that are neither figures nor codes
_SHORT = 3  # characters of a unit (亿元) or a county (柳河县)
_MOST_WAYS = 200  # of placing a row's cells that are tried
_DISAGREEMENT = 4  # half widths by which the starts of one column may differ
WIDE = ("WF", "WFA")
"""The classes of East Asian width that programs count as wide: some take “ and — for narrow, some for wide."""


def split_cells(text: str, loose: bool = False) -> list[tuple[int, int]]:
    """Spans of a line's cells, empty ones included where tabs or pipes show them. ``loose``: every space parts cells,
    but not single characters set apart (郏 县)."""
    pipes = [found.start() for found in PIPES.finditer(text)]
    if len(pipes) >= 2 or pipes[:1] == [0]:
        first = [] if pipes[0] == 0 else [-1]
        last = [] if pipes[-1] == len(text) - 1 else [len(text)]
        edges = [*first, *pipes, *last]
        return [(begin + 1, end) for begin, end in pairwise(edges)]
    if "\t" in text:
        edges = [-1, *(number for number, char in enumerate(text) if char == "\t"), len(text)]
        return [(begin + 1, end) for begin, end in pairwise(edges)]
    gaps = list((_GAP if loose else _WIDE_GAP).finditer(text))
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(text)]
    spans = list(zip(starts, ends, strict=True))
    return _rejoined(text, spans) if loose else spans


def _rejoined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if _is_group_text(text):
        return [(0, len(text))]
    merged = spans[:1]
    for begin, end in spans[1:]:
        before = text[merged[-1][0] : merged[-1][1]].split()[-1]
        alone = _ONE_CHARACTER.fullmatch(before) and _ONE_CHARACTER.fullmatch(text[begin:end])
        if alone or _REST.match(text, begin):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((begin, end))
    return merged


def _is_group_text(text: str) -> bool:
    return bool(STATED.search(text) or GROUP.match(text))


def cells_of(raw: str, line: Line, loose: bool = False) -> list[Cell]:
    """The cells of a line; tabs around it, which its span leaves out, show empty cells too."""
    start, stop = line.begin, line.end
    if not PIPES.search(line.text):
        while start and raw[start - 1] == "\t":
            start -= 1
        while stop < len(raw) and raw[stop] == "\t":
            stop += 1
    text = raw[start:stop]
    return [_cell(text, start, begin, end) for begin, end in split_cells(text, loose)]


def _cell(text: str, start: int, begin: int, end: int) -> Cell:
    words = text[begin:end].strip()
    if not words:
        return Cell("", start + begin, start + begin)
    first = start + begin + text[begin:end].index(words)
    return Cell(html.unescape(squeeze(words.replace("\\|", "|"))), first, first + len(words))


def widened(cells: list[Cell], width: int) -> list[Cell]:
    """A row with empty cells at its end up to the width of the table."""
    end = cells[-1].end
    return [*cells, *(Cell("", end, end) for _ in range(width - len(cells)))]


def narrowed(raw: str, cells: list[Cell], width: int) -> list[Cell]:
    """A row with too many cells (spaces inside a name): what is too much joins the second cell."""
    extra = len(cells) - width
    if extra <= 0 or width < 2:
        return cells
    begin, end = cells[1].begin, cells[1 + extra].end
    return [cells[0], Cell(squeeze(raw[begin:end]), begin, end), *cells[2 + extra :]]


class Columns:
    """What stands in the columns of a table's full rows, for placing the cells of a row that has fewer."""

    def __init__(self, raw: str, width: int, full: Sequence[Sequence[Cell]]) -> None:
        self.raw, self.width = raw, width
        self.wide, self.starts = next(
            ((wide, starts) for wide in WIDE if (starts := _starts(raw, width, full, wide))), (WIDE[0], [])
        )
        self.values = [{row[column].text for row in full[:200]} for column in range(width)]
        shapes = [Counter(_shape(row[column].text) for row in full[1:] or full) for column in range(width)]
        self.shapes = [max(counts, key=lambda shape: (counts[shape], shape)) if counts else "" for counts in shapes]

    def place(self, cells: list[Cell]) -> list[Cell]:
        """A row as wide as the table, each cell in its column: by where it stands on the line, if the full rows
        agree on that, else by what usually stands in a column."""
        places = self._by_position(cells) or self._by_words(cells)
        row = [Cell("", cells[0].begin, cells[0].begin) for _ in range(self.width)]
        for cell, place in zip(cells, places, strict=True):
            row[place] = cell
        return row

    def _by_position(self, cells: list[Cell]) -> list[int]:
        places: list[int] = []
        for cell in cells if self.starts else ():
            at = _position(self.raw, cell, self.wide)
            place = min(range(self.width), key=lambda column: abs(self.starts[column] - at))
            if places and place <= places[-1]:
                return []
            places.append(place)
        return places

    def _by_words(self, cells: list[Cell]) -> Sequence[int]:
        ways = islice(combinations(range(self.width), len(cells)), _MOST_WAYS)
        fit = [[self._fit(cell, column) for column in range(self.width)] for cell in cells]
        spanned = (0, self.width - 1)  # all between a row's number and its last cell span from above

        def score(way: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
            return sum(row[at] for row, at in zip(fit, way, strict=True)) + 3 * (way == spanned), way

        return max(ways, key=score)

    def _fit(self, cell: Cell, column: int) -> int:
        """How well a cell fits a column: the same words, the same shape, the same last character (…县)."""
        same = 4 if cell.text in self.values[column] else 0
        alike = 2 if any(value[-1:] == cell.text[-1:] for value in self.values[column]) else 0
        shape, usual = _shape(cell.text), self.shapes[column]
        if (shape in _WORDS) != (usual in _WORDS):
            return same + alike - 4
        return same + alike + (2 if shape == usual else 0)


def _shape(text: str) -> str:
    if FIGURE.fullmatch(text):
        return "figure"
    if _CODE.fullmatch(text):
        return "code"
    return "short" if len(text) <= _SHORT else "words"


def _starts(raw: str, width: int, full: Sequence[Sequence[Cell]], wide: str) -> list[int]:
    """Where the columns start on the line; empty if the full rows disagree."""
    starts = [[_position(raw, row[column], wide) for row in full[:60]] for column in range(width)]
    if not starts[0] or any(max(column) - min(column) > _DISAGREEMENT for column in starts):
        return []
    return [column[0] for column in starts]


def _position(raw: str, cell: Cell, wide: str) -> int:
    """Half widths from the line's start to the cell."""
    begin = max(raw.rfind("\n", 0, cell.begin), raw.rfind("\r", 0, cell.begin)) + 1
    return half_widths(raw[begin : cell.begin], wide)


def half_widths(text: str, wide: str) -> int:
    """How wide a text is printed: characters of the classes ``wide`` of East Asian width take two."""
    return sum(2 if unicodedata.east_asian_width(char) in wide else 1 for char in text)
