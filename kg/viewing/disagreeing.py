"""Figures that two entries give differently: one indicator, period, region, measure and unit, two values.

Values agree when the finer one, rounded, is the coarser one (2720.07亿元 and 2720.1亿元), whatever of 万 and 亿 the
unit counts in. Changes are compared only where they say against what. A region or a period that the text leaves open is
no ground for comparing. One indicator may be of many things (the area of each school): values that lie far apart, or
that are many, are taken for figures of different things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from kg.model import Figure
from kg.resolving.types import BuildResult, EntryKey

_COUNTS = {"": 0, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}  # as powers of ten
_UNIT = re.compile(r"(万亿|千万|百万|十万|亿|万|千|百|)(.*)")
_SHORTEST = 3  # characters of an indicator: 总数 and 产值 are of many things
_MOST = 3  # different values of one figure
_APART = Decimal("0.25")  # of the larger value


@dataclass(frozen=True, slots=True)
class Value:
    """A figure as written, where."""

    written: str
    entry: EntryKey


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two values of one figure; ``region`` is the entity's label, ``several`` whether two sources give them."""

    indicator: str
    period: str
    region: str
    measure: str
    values: tuple[Value, Value]
    several: bool


@dataclass(frozen=True, slots=True)
class _Given:
    number: Decimal  # in the plain unit
    step: Decimal  # the last digit that is given
    value: Value


_About = tuple[str, ...]


def disagreements(build: BuildResult) -> list[Disagreement]:
    """All pairs of values that differ, those of two sources first, then by indicator."""
    given: dict[_About, list[_Given]] = defaultdict(list)
    for about, value in _figures(build):
        given[about].append(value)
    found = []
    for (indicator, period, region, measure, *_), values in given.items():
        if len({value.number for value in values}) > _MOST:
            continue
        for one, other in combinations(_once(values), 2):
            if one.value.entry != other.value.entry and _near(one, other) and _differ(one, other):
                several = one.value.entry[0] != other.value.entry[0]
                found.append(Disagreement(indicator, period, region, measure, (one.value, other.value), several))
    return sorted(found, key=lambda d: (not d.several, d.indicator, d.period, d.region, d.measure, d.values[0].entry))


def _figures(build: BuildResult) -> Iterable[tuple[_About, _Given]]:
    for index, result in enumerate(build.sources):
        for extracted in result.extracted:
            key = (index, extracted.entry)
            for fact in extracted.facts:
                if isinstance(fact, Figure) and _comparable(fact) and fact.region:
                    region = build.resolved.entity(*key, fact.region).label
                    scale, unit = _split(fact.unit)
                    about = (fact.indicator, fact.period, region, fact.measure, fact.base, fact.direction, unit)
                    number = Decimal(fact.value)
                    step = Decimal(1).scaleb(int(number.as_tuple().exponent) + scale)
                    yield about, _Given(number.scaleb(scale), step, Value(fact.as_written, key))


def _comparable(fact: Figure) -> bool:
    whole = len(fact.indicator) >= _SHORTEST and bool(fact.value and fact.unit and fact.period)
    return whole and not fact.comparator and bool(fact.measure != "change" or fact.base)


def _split(unit: str) -> tuple[int, str]:
    """亿元 → 8, 元."""
    found = _UNIT.fullmatch(unit)
    return (_COUNTS[found[1]], found[2]) if found else (0, unit)


def _once(values: list[_Given]) -> list[_Given]:
    """Each number once, from the first entry of each source that gives it."""
    first: dict[tuple[int, Decimal], _Given] = {}
    for value in values:
        first.setdefault((value.value.entry[0], value.number), value)
    return list(first.values())


def _near(one: _Given, other: _Given) -> bool:
    return abs(one.number - other.number) <= _APART * max(abs(one.number), abs(other.number))


def _differ(one: _Given, other: _Given) -> bool:
    step = max(one.step, other.step)
    first, second = ((given.number / step).quantize(Decimal(1), ROUND_HALF_UP) for given in (one, other))
    return first != second
