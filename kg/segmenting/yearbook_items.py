"""The entries of a part that is set in 【条目】: titled items under their headings, biographies, and text without 【】.

A heading (分目) is one or two short lines between the end of a text and the start of the next entry; large type that
breaks over two lines leaves no empty line between them. A heading below another opens a section within that section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.segmenting.building import HAN
from kg.segmenting.lives import opens_biography
from kg.segmenting.yearbook_furniture import Piece
from kg.segmenting.yearbook_paragraphs import is_indented
from kg.segmenting.yearbook_parts import GAP_TITLE, clean_title

_MOST_HEADINGS = 3
_SIGNATURE = re.compile(rf"[（(]\s*{HAN}(?:[\s、]*{HAN}){{1,40}}[)）]")
_FEWEST_GAP_TITLES = 2
_SENTENCE = re.compile(r"[，。；：！？—]")
_LATIN_SEAM = re.compile(r"[\dA-Za-z%％]$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading: its words in print, the places of its first line and of the line after it, how deep it
    lies (1: 分目, 2: within one)."""

    text: str
    first: int
    after: int
    level: int

    @property
    def title(self) -> str:
        """Its words without the white space and dots of the print."""
        return clean_title(self.text)


@dataclass(frozen=True, slots=True)
class Region:
    """The lines ``first`` up to ``after`` of one entry (kind item, biography or plain) under a heading (None: under
    the part itself)."""

    kind: str
    first: int
    after: int
    heading: int | None


def is_item(piece: Piece) -> bool:
    """Whether a line begins a 【条目】, or one that a sign (■, ●) begins."""
    return piece.text.startswith("【") or bool(piece.bullet)


def is_person(piece: Piece) -> bool:
    """Whether a line begins a biography: 某某，男，1963年…"""
    return opens_biography(piece.text)


def signed(pieces: Sequence[Piece]) -> list[Piece]:
    """The same with the signs by which items are told. Where items are set in 【】, signs begin the points of a list
    and are none; where nothing marks them, a short title with a wide gap behind it does (概况　2023年，…)."""
    if any(piece.text.startswith("【") for piece in pieces):
        return [piece._replace(bullet="") if piece.bullet else piece for piece in pieces]
    if any(piece.bullet for piece in pieces):
        return list(pieces)
    titled = [bool(GAP_TITLE.match(piece.text)) and _may_begin(pieces, at) for at, piece in enumerate(pieces)]
    if sum(titled) < _FEWEST_GAP_TITLES or 2 * sum(titled) < sum(not piece.short for piece in pieces):
        return list(pieces)
    return [piece._replace(bullet=" ") if item else piece for piece, item in zip(pieces, titled, strict=True)]


def has_entries(pieces: Sequence[Piece]) -> bool:
    """Whether a part is made of items or biographies."""
    return any(is_item(piece) or is_person(piece) for piece in pieces)


def divide(pieces: Sequence[Piece]) -> tuple[list[Heading], list[Region]]:
    """Headings and entries of a part's running text, in order."""
    starters = _starters(pieces)
    headings = _headings(pieces, starters)
    return headings, list(_regions(pieces, starters, headings))


def _starters(pieces: Sequence[Piece]) -> dict[int, str]:
    """Places of the lines that begin an entry, with its kind. A person told of within an item begins none."""
    found: dict[int, str] = {}
    in_item = False
    for at, piece in enumerate(pieces):
        if is_item(piece):
            found[at] = "item"
            in_item = True
        elif is_person(piece) and _may_begin(pieces, at) and not (in_item and _goes_on(pieces, at)):
            found[at] = "biography"
            in_item = False
    return found


def _may_begin(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the text above has ended."""
    return at == 0 or pieces[at - 1].closed or _may_be_heading(pieces[at - 1])


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the entry above goes on with this line: no heading stands between."""
    first = at
    while first and at - first < _MOST_HEADINGS and _may_be_heading(pieces[first - 1]):
        first -= 1
    return first == at or (first > 0 and not pieces[first - 1].closed)


def _may_be_heading(piece: Piece) -> bool:
    short = piece.short or not piece.column
    return short and not _SENTENCE.search(piece.text) and not is_item(piece) and not _SIGNATURE.fullmatch(piece.text)


def _headings(pieces: Sequence[Piece], starters: dict[int, str]) -> list[Heading]:
    found: list[Heading] = []
    for at in sorted(starters):
        found += _above(pieces, at)
    taken = {place for heading in found for place in range(heading.first, heading.after)}
    for at in range(1, len(pieces) - 1):
        if at not in taken and _SIGNATURE.fullmatch(pieces[at - 1].text) and _heads_plain_text(pieces, at, starters):
            found.append(Heading(pieces[at].text, at, at + 1, 1))
    return _nested(sorted(found, key=lambda heading: heading.first))


def _heads_plain_text(pieces: Sequence[Piece], at: int, starters: dict[int, str]) -> bool:
    """Whether a line after a writer's name is the heading of text without 【】."""
    below = pieces[at + 1]
    return at not in starters and _may_be_heading(pieces[at]) and (is_indented(below) or not below.short)


def _above(pieces: Sequence[Piece], at: int) -> list[Heading]:
    """The headings that end right above line ``at``, none if what stands there is the end of a text."""
    first = at
    while first and not pieces[first - 1].closed and not is_item(pieces[first - 1]):
        first -= 1
        if not _may_be_heading(pieces[first]):
            return []
    groups = _groups(pieces, first, at)
    if len(groups) > _MOST_HEADINGS:
        return []
    return [
        Heading("".join(piece.text for piece in pieces[begin:end]), begin, end, min(level, 2))
        for level, (begin, end) in enumerate(groups, 1)
    ]


def _groups(pieces: Sequence[Piece], first: int, after: int) -> list[tuple[int, int]]:
    """Lines of one heading each: a line directly below another (no empty line between) goes on with it, and so does one
    in quotes (河南省 / “五一劳动奖章”)."""
    groups: list[tuple[int, int]] = []
    for at in range(first, after):
        wrapped = pieces[at].after == 1 and at > first and pieces[at].page == pieces[at - 1].page
        quoted = at > first and pieces[at].text.startswith("“")
        if quoted or (wrapped and not _LATIN_SEAM.search(pieces[at - 1].text)):
            groups[-1] = (groups[-1][0], at + 1)
        else:
            groups.append((at, at + 1))
    return groups


def _nested(headings: list[Heading]) -> list[Heading]:
    """The same, with the later sections of a kind (白龟山水库, 昭平台水库) as deep as the first of them."""
    placed: list[Heading] = []
    model = ""
    for heading, below in zip(headings, [*headings, None][1:], strict=True):
        opens = below is not None and below.level == 2 and below.first == heading.after
        if heading.level == 1 and model and not opens and _of_a_kind(model, heading.text):
            heading = Heading(heading.text, heading.first, heading.after, 2)
        model = "" if heading.level == 1 else model if model and placed[-1].level == 2 else heading.text
        placed.append(heading)
    return placed


def _of_a_kind(model: str, text: str) -> bool:
    if model.startswith("·") or text.startswith("·"):
        return model[0] == text[0]
    return model[-2:] == text[-2:] or model[:2] == text[:2]


def _regions(pieces: Sequence[Piece], starters: dict[int, str], headings: list[Heading]) -> Iterator[Region]:
    bounds = dict.fromkeys([0], "plain") | dict.fromkeys((heading.after for heading in headings), "plain") | starters
    covered = {place for heading in headings for place in range(heading.first, heading.after)}
    begins = sorted({heading.first for heading in headings} | set(bounds) | {len(pieces)})
    current: int | None = None
    following = 0
    for first, after in pairwise(begins):
        while following < len(headings) and headings[following].first <= first:
            current, following = following, following + 1
        if first not in covered:
            yield Region(bounds.get(first, "plain"), first, after, current)
