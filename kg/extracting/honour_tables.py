"""Winners in a table: a row is an honour, its award in a column or in the title, its winners in others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.extracting.cells import cell_at, joined_span
from kg.extracting.context import Context
from kg.extracting.dates import find_dates
from kg.extracting.list_rows import SURE, bodies_in, column, columns, row_evidence
from kg.extracting.person_cells import persons_in
from kg.extracting.table_columns import year_of
from kg.model import AWARD, Cell, Entry, Fact, Honour, Mention, Row

STAGE = 51
RULE = "award.row/1"
_LIST = re.compile(r"获奖|表彰|授予|命名|荣誉|先进|优秀|模范|标兵|传承人")
_AWARDS = re.compile(r".{2,}(?:奖|奖章|称号|模范|标兵|先进集体|先进个人|先进单位|文明单位)$")  # cells of awards
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
    award = _award_column(entry)
    if not entry.rows or not winners or award in winners or not (award is not None or _LIST.search(entry.title)):
        return
    told: set[tuple[int, str]] = set()
    issuer, date = column(entry.header, "issuer"), column(entry.header, "date")
    year = year_of(entry.title)
    for row in (row for row in entry.rows if not row.total):
        named = _award(context, row, award)
        cell = next((c for c in (cell_at(row.cells, i) for i in winners) if c), None)
        if named is None or cell is None:
            continue
        if named.end > named.begin and (named.begin, named.name) not in told:
            told.add((named.begin, named.name))
            yield named
        evidence = row_evidence(context, row, cell, RULE)
        conferring = list(bodies_in(context, row, issuer, RULE))
        yield from (mention for mention, new in conferring if new)
        by = conferring[0][0].ref if conferring else None
        when = _date(context, cell_at(row.cells, date)) or year
        for index in winners:
            bodies = list(bodies_in(context, row, index, RULE))
            for mention, new in bodies or persons_in(context, row, index, RULE):
                if new:
                    yield mention
                yield Honour(mention.ref, named.ref, when, by, evidence)


def _winners(header: Sequence[str]) -> list[int]:
    """The columns of those who are honoured: where persons are listed, no column of where they work."""
    aside = columns(header, "issuer")
    for use in ("person", "winner"):
        found = [index for index in columns(header, use) if index not in aside]
        if found:
            return found
    return []


def _award_column(entry: Entry) -> int | None:
    """The column of the awards by its head, else the first of which most cells are awards (类别: 市长质量奖)."""
    if (found := column(entry.header, "award")) is not None:
        return found
    for index in range(len(entry.header)):
        cells = [cell.text for row in entry.rows if (cell := cell_at(row.cells, index))]
        if cells and sum(bool(_AWARDS.match(text)) for text in cells) * 2 > len(cells):
            return index
    return None


def _date(context: Context, cell: Cell | None) -> str:
    found = find_dates(cell.text, context.source.year) if cell else []
    return found[0].start if found else ""


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
