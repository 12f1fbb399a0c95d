"""Winners in a table: a row is an honour, its award in a column or in the title, its winners in others, where they are
in another (某市入选省“瞪羚”企业名单: 企业名称 | 县区)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extracting.award_names import awards_of
from kg.extracting.cells import cell_at, joined_span
from kg.extracting.context import Context
from kg.extracting.dates import find_dates
from kg.extracting.list_rows import SURE, bodies_in, column, columns, row_evidence
from kg.extracting.person_cells import persons_in
from kg.extracting.table_columns import place_column, year_of
from kg.model import AWARD, ORGANIZATION, PLACE, Cell, Entry, Evidence, Fact, Honour, Mention, Relation, Row

STAGE = 51
RULE = "award.row/1"
_LIST = re.compile(r"获奖|表彰|授予|命名|荣誉|先进|优秀|模范|标兵|传承人")
# 某市入选|省“瞪羚”企业|名单: behind the verb stands what they were given
_GIVEN = re.compile(r"^[^“”]{0,20}?(?:成功|首批|新)?(?:入选|入围|上榜|荣获|荣膺|获[评批得]|被?(?:认定|评|命名)为)")
_AWARDS = re.compile(r".{2,}(?:奖|奖章|称号|模范|标兵|先进集体|先进个人|先进单位|文明单位)$")  # cells of awards
_LEVEL = re.compile(r"(?:特等|[一二三四]等|金|银|铜|优秀|优胜|提名|最佳[^奖]{0,6})奖?$|[第]?[一二三]名$")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[—-](?:19|20)\d\d)?年?度?")
_GROUP = re.compile(
    r"(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])(?P<kind>[^（(]{2,20})(?:[（(]共?计?\d+[个名家人位户][）)])?"
)
_LISTED = re.compile(
    r"(?:拟?(?:获奖|受?表彰|获得)(?:者|人员|单位|企业|个人|集体|项目|成果|作品)*|获得者|项目|人选)?"
    r"(?:名单|名录|一览表|公示|汇总表|表)+(?:[（(].*[）)])?$"
)


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Yield the award of every row of a list of winners and an honour for every winner."""
    entry = context.entry
    winners = _winners(entry.header)
    award = _award_column(entry)
    if not entry.rows or not winners or award in winners or not (award is not None or _of_winners(entry.title)):
        return
    told: set[tuple[int, str]] = set()
    issuer, date = column(entry.header, "issuer"), column(entry.header, "date")
    year, place = year_of(entry.title), place_column(entry, entry.header)
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
            honoured = list(_in_cell(context, row, index))
            for mention, new in honoured:
                if new:
                    yield mention
                yield Honour(mention.ref, named.ref, when, by, evidence)
            bodies = [mention for mention, _ in honoured if mention.family == ORGANIZATION]
            yield from _where(context, row, bodies, place, evidence)


def _of_winners(title: str) -> bool:
    """Whether the title says that its table lists those honoured."""
    return bool(_LIST.search(title) or (_GIVEN.search(title) and awards_of(*_given(title), True)))


def _given(title: str) -> tuple[str, int, int]:
    """The title without year and 名单, and the span of what it says was given."""
    core = _LISTED.sub("", _YEAR.sub("", title))
    given = _GIVEN.search(core)
    return core, given.end() if given else 0, len(core)


def _where(
    context: Context, row: Row, bodies: Sequence[Mention], index: int | None, evidence: Evidence
) -> Iterator[Relation]:
    """That a row's only body lies in the county or town of the row."""
    cell = cell_at(row.cells, index)
    if cell is None or len(bodies) != 1:
        return
    begin, end = joined_span(context.entry, cell.begin, cell.end)
    for place in context.inside(begin, end, PLACE)[:1]:
        if (place.begin, place.end) == (begin, end):
            yield Relation(bodies[0].ref, "locatedIn", place.ref, evidence)


def _winners(header: Sequence[str]) -> list[int]:
    """The columns of those who are honoured: where persons are listed, no column of where they work."""
    aside = columns(header, "issuer")
    for use in ("person", "winner"):
        found = [index for index in columns(header, use) if index not in aside]
        if found:
            return found
    return []


def _in_cell(context: Context, row: Row, index: int) -> Iterable[tuple[Mention, bool]]:
    """Who is honoured in a cell, and whether the mention is new: bodies that lie in no other, else persons, else the
    place that the whole cell names."""
    bodies = list(bodies_in(context, row, index, RULE))
    whole = [(m, new) for m, new in bodies if not any(o.begin <= m.begin and m.end < o.end for o, _ in bodies)]
    whole = [(m, new) for m, new in whole if not any(o.begin < m.begin and m.end <= o.end for o, _ in bodies)]
    found = whole or list(persons_in(context, row, index, RULE))
    cell = cell_at(row.cells, index)
    if found or cell is None:
        return found
    begin, end = joined_span(context.entry, cell.begin, cell.end)
    return [(m, False) for m in context.inside(begin, end, PLACE) if (m.begin, m.end) == (begin, end)]


def _award_column(entry: Entry) -> int | None:
    """The column of the awards by its head, else the first of which most cells are awards (类别: 市长质量奖)."""
    if (found := column(entry.header, "award")) is not None:
        return found
    for index in range(len(entry.header)):
        cells = [cell.text for row in entry.rows if (cell := cell_at(row.cells, index))]
        if cells and sum(bool(_AWARDS.match(text)) for text in cells) * 2 > len(cells):
            return index
    return None


def _whole_title(context: Context) -> str:
    """The title of a list of winners; of a group of one (二、先进个人（8名）) that of the whole with what the group is:
    节水先进单位、先进个人名单 → 节水先进个人."""
    group = _GROUP.fullmatch(context.entry.title)
    whole = next((head for head in reversed(context.sections) if _LIST.search(head)), "") if group else ""
    if group is None or not whole:
        return group["kind"] if group else context.entry.title
    whole = _LISTED.sub("", whole)
    first = re.search(r"(?:先进|优秀|模范|文明|示范|最美|十佳)[\u3400-\u9fff]{2,6}(?:[、和及与]|$)", whole)
    return whole[: first.start()] + group["kind"] if first else whole


def _date(context: Context, cell: Cell | None) -> str:
    found = find_dates(cell.text, context.source.year) if cell else []
    return found[0].start if found else ""


def _award(context: Context, row: Row, index: int | None) -> Mention | None:
    """The award of a row: its cell's, of which a bare 一等奖 is completed by the title, else that of the title."""
    core, given, _ = _given(_whole_title(context))
    core = core[given:]
    cell = cell_at(row.cells, index)
    words = cell.text if cell else ""
    heading = _heading(context, core) if not words else None
    if not words and not (index is None and core and heading):
        return None
    name = core + words if not words or _LEVEL.fullmatch(words) else words
    begin, end = joined_span(context.entry, cell.begin, cell.end) if cell else heading or (0, 0)
    return Mention(begin, end, AWARD, name, "Award", RULE, SURE)


def _heading(context: Context, core: str) -> tuple[int, int] | None:
    """Where the award stands that the title names: in the title above the table, or in the one below it."""
    if context.entry.body:
        return 0, context.entry.body - 1
    begin = context.text.rfind(core)
    return (begin, begin + len(core)) if begin >= 0 else None
