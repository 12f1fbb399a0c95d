"""Headings that stand alone → nested sections."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Section


@dataclass(frozen=True, slots=True)
class Head:
    """A heading in the body: its words, raw span and depth (0 outermost)."""

    title: str
    begin: int
    end: int
    depth: int


def nest(heads: Sequence[Head], end: int) -> tuple[Section, ...]:
    """Sections from headings in order: each reaches to the next heading that is not deeper, or to ``end``."""
    sections: list[Section] = []
    open_heads: list[tuple[int, int]] = []  # depth and index of the headings around
    ends = _ends(heads, end)
    for number, head in enumerate(heads):
        while open_heads and open_heads[-1][0] >= head.depth:
            open_heads.pop()
        parent = open_heads[-1][1] if open_heads else None
        sections.append(Section(head.title, parent, head.begin, ends[number]))
        open_heads.append((head.depth, number))
    return tuple(sections)


def _ends(heads: Sequence[Head], end: int) -> list[int]:
    ends = [max([end, *(head.end for head in heads[-1:])])] * len(heads)
    waiting: list[int] = []
    for number, head in enumerate(heads):
        while waiting and heads[waiting[-1]].depth >= head.depth:
            ends[waiting.pop()] = head.begin
        waiting.append(number)
    return ends


def innermost(sections: Sequence[Section], position: int) -> int | None:
    """Index of the innermost section around a raw position: the last that began before it, as they follow in order."""
    number = bisect_right(sections, position, key=lambda section: section.begin)
    return number - 1 if number else None
