"""Names of projects taken apart: what is built, and which phase of it.

云泽水厂扩建项目（二期） is 云泽水厂扩建二期工程; the first phase is another, and so is the project as a whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.model import PROJECT
from kg.resolving.keys import Key, is_generic

_PHASE = re.compile(r"(?:第?([一二三四五六七八九十]+|\d)期)(?:[、和及](?:第?[一二三四五六七八九十]+|\d)期)*")
_KIND = re.compile(r"(?:建设)?(?:项目|工程)(?:建设)?$")
_MARKS = re.compile(r"[\W_]")
_TENS = re.compile(r"(?P<tens>[一二三四五六七八九]?)十(?P<ones>[一二三四五六七八九]?)(?=万|亿|千|兆)")
_DIGITS = {sign: str(number) for number, sign in enumerate("一二三四五六七八九", 1)}
_SHORTEST = 5  # characters of what is built: 棚改 or 道路 is many
_LONGEST_PART = 3


class Work(NamedTuple):
    """``built``: the name without marks, phase and 项目 or 工程; ``phases``: 二期, 一期二期, "" of the whole."""

    built: str
    phases: str


def work(name: str) -> Work:
    """The parts of a project's name."""
    phases = "".join(found[0] for found in _PHASE.finditer(name))
    built = _MARKS.sub("", _PHASE.sub("", name))
    return Work(_KIND.sub("", _TENS.sub(_arabic, built)), _MARKS.sub("", phases))


def is_part(form: str) -> bool:
    """Whether a form of a project is what a list leaves of its name (云江 in 云江、云湖高速), no name elsewhere."""
    return len(form) <= _LONGEST_PART


def same_projects(keys: Iterable[Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs of projects of one place that name one work in one phase."""
    same: dict[tuple[str, Work], list[Key]] = defaultdict(list)
    for key in sorted(keys):
        if key.family == PROJECT and not is_generic(key.name):
            parts = work(key.name)
            if len(parts.built) >= _SHORTEST:
                same[key.scope, parts].append(key)
    for first, *others in same.values():
        yield from ((first, other) for other in others)


def _arabic(found: re.Match[str]) -> str:
    return (_DIGITS.get(found["tens"]) or "1") + (_DIGITS.get(found["ones"]) or "0")
