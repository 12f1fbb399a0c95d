"""The index as files: a page to read or print, and a table for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.exporting.csvfiles import csv_lines
from kg.exporting.spreadsheets import defused
from kg.indexing.types import Group
from kg.viewing.templating import environment

COLUMNS = ("类别", "字母", "名称", "读音", "说明", "参见", "刊期", "页码", "条目", "编号")


def index_csv(groups: Iterable[Group]) -> Iterator[str]:
    """A row per name and entry, in the order of the index; UTF-8 with a mark, so that Excel reads the Chinese."""
    yield "\ufeff"
    yield from csv_lines(_rows(groups), end="\r\n")


def _rows(groups: Iterable[Group]) -> Iterator[Sequence[str]]:
    yield COLUMNS
    for group in groups:
        for line in group.lines:
            head = (group.name, line.letter, line.name, line.reading, line.note, line.see)
            for place in line.places or (("", "", ""),):
                yield [defused(cell) for cell in (*head, *place, line.id)]


def index_html(groups: Sequence[Group]) -> str:
    """One page without scripts or anything to be loaded. All names are escaped."""
    issues = {place.issue for group in groups for line in group.lines for place in line.places}
    return environment().get_template("index.html.j2").render(groups=groups, issues=sorted(issues))
