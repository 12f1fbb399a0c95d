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
_INDENT, _INDENT_SLACK = 2.0, 1.4
_BROKEN_OFF = 0.75  # a line narrower than this share of its column ends a paragraph though no sentence ends with it
_FEWEST_NAMES = 4


def starts(pieces: Sequence[Piece]) -> list[int]:
    """Raw begins of the lines (after the first) with which a paragraph starts."""
    names = _names(pieces)
    found: list[int] = []
    first = True  # whether the line above is the first of its paragraph
    for at, (above, line) in enumerate(pairwise(pieces)):
        first = _parted(above, line, first) or (at in names and at + 1 in names and names[at])
        if first:
            found.append(line.begin)
    return found


def is_indented(piece: Piece) -> bool:
    """Whether a line is as much narrower than its column as a paragraph's first line is."""
    return abs(piece.column - _INDENT - width(piece.text)) <= _INDENT_SLACK


def _parted(above: Piece, line: Piece, first: bool) -> bool:
    """Whether a paragraph ends with the line above; ``first``: that one began the paragraph."""
    if _SIGNATURE.fullmatch(line.text) or _SIGNATURE.fullmatch(above.text) or line.text.startswith(("【", "——")):
        return True
    if not _STOPPED.search(above.text):
        narrowest = _BROKEN_OFF * above.column - (2 * _INDENT if first else 0)
        return width(above.text) < narrowest and not _PUNCTUATION.search(above.text[-1:])
    if above.text[-1] in "；：;:" or not above.short:
        return is_indented(line)
    return True


def _names(pieces: Sequence[Piece]) -> dict[int, bool]:
    """For every line of a run without punctuation (a list of names): whether a name ends with it. A full line ends a
    name if some short one of the run ends with the same character (公司, 矿)."""
    found: dict[int, bool] = {}
    run: list[int] = []
    for at in range(len(pieces) + 1):
        if at < len(pieces) and not _PUNCTUATION.search(pieces[at].text):
            run.append(at)
            continue
        if len(run) >= _FEWEST_NAMES:
            endings = {pieces[place].text[-1] for place in run if pieces[place].short}
            found.update((place, pieces[place].short or pieces[place].text[-1] in endings) for place in run)
        run = []
    return found
