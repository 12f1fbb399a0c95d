"""Where a new paragraph begins among the narrow lines of a yearbook's column.

Nothing but the shape of the lines tells: a paragraph's first line is set in by two characters, its last is seldom
full and ends a sentence; the names of a list stand one a line and have no punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.segmenting.yearbook_furniture import Piece
from kg.segmenting.yearbook_pages import width

_STOPPED = re.compile(r"[。！？；：…!?;:][”’」』）)》]*$")
_PUNCTUATION = re.compile(r"[，。；：、！？“”《》]")
_SIGNATURE = re.compile(r"[（(][^（()）。，；：\d]{2,60}[)）]")
_OPEN_BRACKET = re.compile(r"[（(][^（()）]*$")
_HEAD = re.compile(
    r"(?!第[一二三四五六七八九十百零]+[条章节])[\u3400-\u9fff·][\u3400-\u9fff·（）]{1,19}[ \u3000]+(?=[\u3400-\u9fff])"
)
_HEAD_STOP = re.compile(r"[，。；：、！？\s“”《》]|^[\d（(【—]")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⑳]")
_INDENT, _INDENT_SLACK = 2.0, 1.4
_BROKEN_OFF = 0.75  # a line narrower than this share of its column ends a paragraph though no sentence ends with it
_FEWEST_NAMES, _SURELY_NAMES = 4, 6  # lines without punctuation that may be a list of names, that must be one


def starts(pieces: Sequence[Piece]) -> list[int]:
    """Raw positions (after the first line's begin) at which a paragraph starts: begins of lines, and the words after a
    head that a paragraph has on its own first line (``学生管理 公开招聘…``)."""
    names = _names(pieces)
    found: list[int] = []
    first = True  # whether the line above is the first of its paragraph
    for at, (above, line) in enumerate(pairwise(pieces)):
        first = _parted(above, line, first) or (at in names and at + 1 in names and names[at])
        if first:
            found += [line.begin, *_after_head(line, pieces[at + 2 : at + 3])]
    return found


def _after_head(line: Piece, below: Sequence[Piece]) -> list[int]:
    """Where the text begins after the head that stands at a paragraph's begin; the head may end on the next line."""
    if line.text[0] in "（(":
        return []
    head = _HEAD.match(line.text)
    if head:
        return [line.begin + head.end()]
    rest = _HEAD.match(below[0].text) if below and not _HEAD_STOP.search(line.text) else None
    return [below[0].begin + rest.end()] if rest else []


def is_indented(piece: Piece) -> bool:
    """Whether a line is as much narrower than its column as a paragraph's first line is."""
    return abs(piece.column - _INDENT - width(piece.text)) <= _INDENT_SLACK


def _parted(above: Piece, line: Piece, first: bool) -> bool:
    """Whether a paragraph ends with the line above; ``first``: that one began the paragraph."""
    if line.text.startswith(("【", "——")) or _is_signature(line.text) or _is_signature(above.text):
        return True
    if _OPEN_BRACKET.match(above.text):
        return False
    if not _STOPPED.search(above.text):
        narrowest = _BROKEN_OFF * above.column - (2 * _INDENT if first else 0)
        return width(above.text) < narrowest and not _PUNCTUATION.search(above.text[-1:])
    if above.text[-1] in "；：;:":
        return bool(_NUMBERED.match(line.text)) or (above.short and is_indented(line))
    if not above.short:
        return is_indented(line) or (_is_narrow(line) and not _STOPPED.search(line.text))
    return True


def _is_narrow(piece: Piece) -> bool:
    return width(piece.text) < _BROKEN_OFF * piece.column


def _is_signature(text: str) -> bool:
    return text[0] in "（(" and bool(_SIGNATURE.fullmatch(text))


def _names(pieces: Sequence[Piece]) -> dict[int, bool]:
    """For every line of a list of names (a run of lines without punctuation): whether a name ends with it."""
    found: dict[int, bool] = {}
    run: list[int] = []
    for at in range(len(pieces) + 1):
        if at < len(pieces) and not _PUNCTUATION.search(pieces[at].text):
            run.append(at)
            continue
        lines = [pieces[place] for place in run]
        narrow = sum(map(_is_narrow, lines))
        if len(run) >= _FEWEST_NAMES and (len(run) >= _SURELY_NAMES or 2 * narrow >= len(run)):
            endings = {line.text[-1] for line in lines if line.short}
            ended = (_ends_name(line, below, endings) for line, below in zip(lines, [*lines[1:], None], strict=True))
            found.update(zip(run, ended, strict=True))
        run = []
    return found


def _ends_name(line: Piece, below: Piece | None, endings: set[str]) -> bool:
    """Whether a name of a list ends with a line: it is short, ends as some short one does (公司, 矿), or the line below
    begins as it does (a county's enterprises)."""
    return line.short or line.text[-1] in endings or (below is not None and below.text[:2] == line.text[:2])
