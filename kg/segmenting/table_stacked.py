"""Tables with every cell on a line of its own, row after row: 序号 / 项目名称 / 编号 / 1 / 青云传说 / I—3 / 2 / …

The heads stand first. Rows are told by their numbers where the first head asks for one (a row may then lack cells that
span from above), else by their length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.lexicon import table, words
from kg.model import Cell
from kg.reading.joining import squeeze
from kg.segmenting.layout import Line, aside_reason, ends_sentence
from kg.segmenting.table_cells import FIGURE, GROUP, PIPES, SERIAL, STATED

_NUMBERING = ("序号", "行次", "名次", "排名")
_MOST_COLUMNS, _LEAST_ROWS = 8, 2
_LONGEST_CELL = 60
_STOPS = ("：", ":", "；", "，", "、")


def stacked_end(lines: Sequence[Line], number: int) -> int:
    """Index behind the last line of the table that starts with a line, 0 if none does."""
    if squeeze(lines[number].plain[:_LONGEST_CELL]) not in _heads():
        return 0
    rows, end = _read(lines, number)
    return end if len(rows) > _LEAST_ROWS else 0


def stacked_rows(lines: Sequence[Line]) -> list[list[Cell]]:
    """The rows of a table of which ``lines`` are all lines: the heads, then groups and rows."""
    return [[Cell(squeeze(line.plain), line.begin, line.end) for line in row] for row in _read(lines, 0)[0]]


def _heads() -> frozenset[str]:
    return frozenset(words("column_heads"))


def _read(lines: Sequence[Line], number: int) -> tuple[list[list[Line]], int]:
    """The rows from the heads on, and the index behind the last line."""
    cells = list(_cell_lines(lines, number))
    texts = [squeeze(lines[at].plain) for at in cells]
    width = _width(texts)
    if not width:
        return [], 0
    cut = _numbered if texts[0] in _NUMBERING else _equal
    spans = [(0, width), *cut(texts, width)]
    rows = [[lines[cells[at]] for at in range(begin, end)] for begin, end in spans]
    return rows, cells[spans[-1][1] - 1] + 1


def _cell_lines(lines: Sequence[Line], number: int) -> Iterator[int]:
    """The lines that may be cells, up to the first that cannot; page numbers between them are passed over."""
    for at in range(number, len(lines)):
        line = lines[at]
        if aside_reason(line.text) and not FIGURE.fullmatch(line.text):
            continue
        split = "\t" in line.text or PIPES.search(line.text)
        if line.level or split or len(line.plain) > _LONGEST_CELL or ends_sentence(line.text):
            return
        if line.plain.endswith(_STOPS):
            return
        yield at


def _width(texts: list[str]) -> int:
    """How many heads there are: in a numbered table those before the number 1 or the first group, else those that are
    known as heads."""
    numbered = texts[0] in _NUMBERING
    for at, text in enumerate(texts[: _MOST_COLUMNS + 1]):
        group = _is_group(text)
        if (group or text in ("1", "１", "01")) if numbered else not _is_head(text):
            return at if at > 1 else 0
        if numbered and FIGURE.fullmatch(text):
            return 0
    return 0


def _is_head(text: str) -> bool:
    known = table("table_columns")
    return text in _heads() or any(
        word in text for use in ("unit", "plan", "outcome", "change", "share", "rank") for word in known[use]
    )


def _is_group(text: str) -> bool:
    return bool(GROUP.match(text) or STATED.search(text))


def _numbered(texts: list[str], width: int) -> list[tuple[int, int]]:
    """The spans of groups and rows: a row ends where the next number, or a group, stands."""
    spans = []
    at, serial = width, 1
    while at < len(texts):
        if _is_group(texts[at]):
            spans.append((at, at + 1))
            at += 1
            continue
        if not SERIAL.fullmatch(texts[at]) or int(texts[at].rstrip(".、．")) != serial:
            break
        serial += 1
        end = _row_end(texts, at, width, str(serial))
        spans.append((at, end))
        at = end
    while spans and spans[-1][1] - spans[-1][0] == 1:
        spans.pop()  # what looks like a group and has no row below it is none
    return spans


def _row_end(texts: list[str], at: int, width: int, following: str) -> int:
    """A row is whole if the next number stands behind its last cell; else it ends at the first that is the next."""
    full = min(at + width, len(texts))
    group = next((end for end in range(at + 1, full) if _is_group(texts[end])), full)
    if group == full and (full == len(texts) or texts[full] == following):
        return full
    return next((end for end in range(at + 2, group) if texts[end] == following), group)


def _equal(texts: list[str], width: int) -> list[tuple[int, int]]:
    """The spans of groups and rows of equal length: one column of them holds figures, row by row."""
    spans: list[tuple[int, int]] = []
    columns = set(range(1, width))
    at = width
    while at < len(texts):
        row = texts[at : at + width]
        figures = {column for column, text in enumerate(row) if column and FIGURE.fullmatch(text)}
        if _is_group(row[0]):
            spans.append((at, at + 1))
            at += 1
            continue
        if len(row) < width or not figures & columns or FIGURE.fullmatch(row[0]):
            break
        columns &= figures
        spans.append((at, at + width))
        at += width
    while spans and spans[-1][1] - spans[-1][0] == 1:
        spans.pop()
    return spans
