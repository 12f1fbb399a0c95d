"""Winners in a table: a row is an honour, its award in a column or in the title, its winners in others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.extracting.cells import cell_at, joined_span
from kg.extracting.context import Context
from kg.extracting.list_rows import SURE, bodies_in, column, row_evidence
from kg.extracting.person_cells import persons_in
from kg.extracting.table_columns import year_of
from kg.lexicon import table
from kg.model import AWARD, Fact, Honour, Mention, Row

STAGE = 51
RULE = "award.row/1"
_LIST = re.compile(r"获奖|表彰|授予|命名|荣誉|先进|优秀|模范|标兵")
_LEVEL = re.compile(r"(?:特等|[一二三四]等|金|银|铜|优秀|优胜|提名|最佳[^奖]{0,6})奖?$|[第]?[一二三]名$")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[—-](?:19|20)\d\d)?年?度?")
_LISTED = re.compile(
    r"(?:拟?(?:获奖|受?表彰|获得)(?:者|人员|单位|企业|个人|集体|项目|成果|作品)*|获得者|项目|人选)?"
    r"(?:名单|名录|一览表|公示|汇总表|表)+(?:[（(].*[）)])?$"
)


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Yield the award of every row of a list of winners and an honour for every winner."""
    entry = context.entry
    winners = _winners(entry.header)
    award = column(entry.header, "award")
    if not entry.rows or not winners or award in winners or not (award is not None or _LIST.search(entry.title)):
        return
    told: set[tuple[int, str]] = set()
    for row in entry.rows:
        named = _award(context, row, award)
        cell = next((c for c in (cell_at(row.cells, i) for i in winners) if c), None)
        if named is None or cell is None:
            continue
        if named.end > named.begin and (named.begin, named.name) not in told:
            told.add((named.begin, named.name))
            yield named
        evidence = row_evidence(context, row, cell, RULE)
        for index in winners:
            bodies = list(bodies_in(context, row, index, RULE))
            for mention, new in bodies or persons_in(context, row, index, RULE):
                if new:
                    yield mention
                yield Honour(mention.ref, named.ref, year_of(entry.title), None, evidence)


def _winners(header: Sequence[str]) -> list[int]:
    """The columns of those who are honoured: where persons are listed, no column of where they work."""
    for use in ("person", "winner"):
        found = [i for i, head in enumerate(header) if any(word in head for word in table("list_columns")[use])]
        if found:
            return found
    return []


def _award(context: Context, row: Row, index: int | None) -> Mention | None:
    """The award of a row: its cell's, of which a bare 一等奖 is completed by the title, else that of the title."""
    title = context.entry.title
    core = _LISTED.sub("", _YEAR.sub("", title))
    cell = cell_at(row.cells, index)
    words = cell.text if cell else ""
    if not words and not (index is None and core and context.entry.body):
        return None
    name = core + words if not words or _LEVEL.fullmatch(words) else words
    begin, end = joined_span(context.entry, cell.begin, cell.end) if cell else (0, context.entry.body - 1)
    return Mention(begin, end, AWARD, name, "Award", RULE, SURE)
