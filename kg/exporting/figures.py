"""Figures as people want them: a row for each indicator, region, unit and base, a column for each period.

Level, change, plan and outcome are rows of their own, so that what was planned never stands for what came of it. Where
sources differ, every figure is in the cell, each with its source behind it in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from kg.exporting.dataset import Dataset
from kg.exporting.projection import zt
from kg.exporting.spreadsheets import Cell, defused
from kg.graph.vocabulary import NAMESPACES

HEAD = ("指标", "度量", "地区", "单位", "对比基期")
MEASURES = {"level": "数值", "change": "增减", "plan": "计划", "outcome": "完成", "rank": "位次", "share": "占比"}
UNDATED = "未注明时期"
SOURCE = "来源"  # after the period, the head of the column with its sources
SEPARATOR = "；"  # between figures that differ, and between their sources

_TITLE, _LABEL = NamedNode(NAMESPACES["dcterms"] + "title"), NamedNode(NAMESPACES["rdfs"] + "label")
Key = tuple[str, str, str, str, str]  # indicator, measure, region, unit, base


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in a cell: as it is written, its number if it is one alone, and where it stands."""

    words: str
    number: str
    source: str


@dataclass(slots=True)
class Wide:
    """The table: ``periods`` in order, and by key and period the figures, each once, in the order of their sources."""

    periods: list[str] = field(default_factory=list)
    cells: dict[Key, dict[str, list[Told]]] = field(default_factory=dict)

    def head(self) -> list[Cell]:
        """``HEAD``, then each period and its sources."""
        return [*HEAD, *(word for period in self.periods for word in (defused(period), f"{defused(period)} {SOURCE}"))]

    def rows(self) -> Iterator[list[Cell]]:
        """The rows by indicator, region, measure; a cell with one plain number holds a number."""
        for key in sorted(self.cells, key=lambda key: (key[0], key[2], key[3], list(MEASURES).index(key[1]), key[4])):
            name, measure, region, unit, base = key
            row: list[Cell] = [defused(name), MEASURES[measure], defused(region), defused(unit), defused(base)]
            for period in self.periods:
                told = self.cells[key].get(period, [])
                row += [_value(told), defused(SEPARATOR.join(item.source for item in told)) or None]
            yield row


@dataclass(frozen=True, slots=True)
class Choice:
    """Which figures: those whose indicator holds the words, of one region (its label), of periods from … to."""

    indicator: str = ""
    region: str = ""
    first: str = ""
    last: str = ""

    def takes(self, indicator: str, region: str, period: str) -> bool:
        """Whether a figure is wanted. With a first or last period those without a period are not."""
        if self.indicator not in indicator or (self.region and self.region != region):
            return False
        begins, ends = period.split("/")[0], period.split("/")[-1]
        after = not self.first or (begins != "" and begins[: len(self.first)] >= self.first[: len(begins)])
        before = not self.last or (ends != "" and ends[: len(self.last)] <= self.last)
        return after and before


def wide(dataset: Dataset, choice: Choice | None = None) -> Wide:
    """The table of all figures of a graph, or of those that are chosen."""
    table, reader = Wide(), _Reader(dataset)
    chosen = choice or Choice()
    found = sorted(item for item in reader.figures() if chosen.takes(item[0][0], item[0][2], item[1]))
    for key, period, number, words, source in found:
        cell = table.cells.setdefault(key, {}).setdefault(period or UNDATED, [])
        told = Told(words, number, source)
        if told not in cell:
            cell.append(told)
    table.periods = sorted({period for row in table.cells.values() for period in row}, key=lambda p: (p == UNDATED, p))
    return table


class _Reader:
    """Reads the observations of a graph; labels and citations are looked up once."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._cited: dict[NamedNode, str] = {}

    def figures(self) -> Iterator[tuple[Key, str, str, str, str]]:
        """Key, period, number, words and source of every figure, one for each entry that states it."""
        for node, indicator in self._dataset.pairs(zt("indicator")):
            if not isinstance(node, NamedNode) or not isinstance(indicator, NamedNode):
                continue
            words, measure = self._one(node, "asWritten"), self._one(node, "measure")
            unit, number = self._one(node, "unit"), self._one(node, "value")
            plain = number if words in (number, number + unit) else ""  # 约5亿元, 6.5左右 stay words
            if self._one(node, "direction") == "down":
                words, plain = f"-{words}", f"-{plain}" if plain else ""
            region = next(iter(self._dataset.values(node, zt("region"))), None)
            key = (
                self._label(indicator),
                measure,
                self._label(region) if isinstance(region, NamedNode) else "",
                unit,
                self._one(node, "base"),
            )
            for entry in self._dataset.values(node, zt("reportedIn")):
                if isinstance(entry, NamedNode):
                    yield key, self._one(node, "period"), plain, words, self._citation(entry)

    def _one(self, node: NamedNode, name: str) -> str:
        found = self._dataset.values(node, zt(name))
        return min((value.value for value in found if isinstance(value, Literal)), default="")

    def _label(self, node: NamedNode) -> str:
        found = self._dataset.values(node, _LABEL)
        return min((value.value for value in found if isinstance(value, Literal)), default="")

    def _citation(self, entry: NamedNode) -> str:
        if entry not in self._cited:
            issue = next(iter(self._dataset.values(entry, zt("inIssue"))), None)
            page = self._one(entry, "page")
            titles = [self._title(node) for node in (issue, entry) if isinstance(node, NamedNode)]
            self._cited[entry] = " · ".join(part for part in (*titles, f"第{page}页" if page else "") if part)
        return self._cited[entry]

    def _title(self, node: NamedNode) -> str:
        found = self._dataset.values(node, _TITLE)
        return next((value.value for value in found if isinstance(value, Literal)), "")


def _value(told: list[Told]) -> Cell:
    if not told:
        return None
    numbers = {item.number for item in told}
    if len(numbers) == 1 and (number := told[0].number):
        return float(number) if "." in number else int(number)
    return defused(SEPARATOR.join(item.words for item in told))
