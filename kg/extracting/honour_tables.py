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
from kg.model import AWARD, PERSON, PLACE, Cell, Entry, Evidence, Fact, Honour, Mention, Relation, Row

STAGE = 51
RULE = "award.row/1"
_LIST = re.compile(r"获奖|表彰|授予|命名|荣誉|先进|优秀|模范|标兵|传承人")
# 某市入选|省“瞪羚”企业|名单: behind the verb stands what they were given
_GIVEN = re.compile(r"^[^“”]{0,20}?(?:成功|首批|新)?(?:入选|入围|上榜|荣获|荣膺|获[评批得]|被?(?:认定|评|命名)为)")
_AWARDS = re.compile(r".{2,}(?:奖|奖章|称号|模范|标兵|先进集体|先进个人|先进单位|文明单位)$")  # cells of awards
_LEVEL = re.compile(r"(?:特等|[一二三四]等|金|银|铜|优秀|优胜|提名|最佳[^奖]{0,6})奖?$|[第]?[一二三]名$")
_ORDINAL = re.compile(r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])")
# 全市节水|先进单位、先进个人
_BOTH = re.compile(
    r"(?P<of>[^、，]{2,30}?)(?:先进|优秀|模范|文明|示范|最美|十佳)[\u3400-\u9fff]{2,6}(?:[、和及与](?:先进|优秀|模范|文明|示范|最美|十佳))"
)
_WON = re.compile(r"获奖|受?表彰")
_STATED = re.compile(r"[（(]共?计?\d+[个名家人位户][）)]$")
_LINK_END = re.compile(r"[、，,；;（(]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[—-](?:19|20)\d\d)?年?度?")
_LISTED = re.compile(
    r"(?:拟?(?:获奖|受?表彰|获得)(?:者|人员|单位|企业|个人|集体|项目|成果|作品)*|获得者|项目|人选)?"
    r"(?:名单|名录|一览表|公示|汇总表|表)+(?:[（(].*[）)])?$"
)


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Yield the award of every row of a list of winners and an honour for every winner."""
    entry = context.entry
    persons, bodies = _winners(entry.header)
    award = _award_column(entry)
    if not entry.rows or not (persons or bodies) or award in (*persons, *bodies):
        return
    if award is None and not _of_winners(entry):
        return
    told: set[tuple[int, str]] = set()
    issuer, date = column(entry.header, "issuer"), column(entry.header, "date")
    year, place = entry.date or year_of(entry.title), place_column(entry, entry.header)
    for row in (row for row in entry.rows if not row.total):
        named = _award(context, row, award)
        filled = {index: cell for index in (*persons, *bodies) if (cell := cell_at(row.cells, index))}
        among = [index for index in persons if index in filled] or [index for index in bodies if index in filled]
        if named is None or not among:
            continue
        if named.end > named.begin and (named.begin, named.name) not in told:
            told.add((named.begin, named.name))
            yield named
        evidence = row_evidence(context, row, filled[among[0]], RULE)
        conferring = list(bodies_in(context, row, issuer, RULE))
        yield from (mention for mention, new in conferring if new)
        by = conferring[0][0].ref if conferring else None
        when = _date(context, cell_at(row.cells, date)) or year
        for index in among:
            won = _honoured_in(context, row, index)
            for mention, new in won:
                if new:
                    yield mention
                yield Honour(mention.ref, named.ref, when, by, evidence)
            yield from _where(context, row, won, place, evidence)


def _honoured_in(context: Context, row: Row, index: int) -> list[tuple[Mention, bool]]:
    """Whom a cell names as honoured, and whether the mention is new: bodies, else persons, else places; of what stands
    there in a row without marks (某局某科科长甲) the last."""
    begin, end = joined_span(context.entry, row.cells[index].begin, row.cells[index].end)
    ends = {end, *(m.start() for m in _LINK_END.finditer(context.text, begin, end))}
    bodies = [(m, new) for m, new in bodies_in(context, row, index, RULE) if m.end in ends]
    if bodies or (persons := list(persons_in(context, row, index, RULE))):
        return bodies or persons
    for family in (PERSON, PLACE):
        if found := [(m, False) for m in context.inside(begin, end, family) if m.end in ends]:
            return found
    return []


def _of_winners(entry: Entry) -> bool:
    """Whether the title says that the table lists those honoured, or, below heads that do (获奖单位), the title of a
    group of its rows what they won."""
    title = entry.title
    told = _LIST.search(title) or (_GIVEN.search(title) and awards_of(*_given(title), True))
    heads = any(_WON.search(head) for head in entry.header)
    return bool(told) or (heads and any(_given_to(row.group) for row in entry.rows))


def _given_to(group: str) -> str:
    """What the title of a group of rows says that they were given, empty if it says none: 一、先进单位（3个）, but not
    二、市直单位."""
    bare = _STATED.sub("", _ORDINAL.sub("", group, count=1))
    return bare if bare and (_LEVEL.fullmatch(bare) or awards_of(bare, 0, len(bare), True)) else ""


def _given(title: str) -> tuple[str, int, int]:
    """The title without year and 名单, and the span of what it says was given."""
    core = _LISTED.sub("", _YEAR.sub("", title))
    given = _GIVEN.search(core)
    return core, given.end() if given else 0, len(core)


def _where(
    context: Context, row: Row, bodies: Sequence[tuple[Mention, bool]], index: int | None, evidence: Evidence
) -> Iterator[Relation]:
    """That a row's only body lies in the county or town of the row."""
    cell = cell_at(row.cells, index)
    if cell is None or len(bodies) != 1:
        return
    begin, end = joined_span(context.entry, cell.begin, cell.end)
    for place in context.inside(begin, end, PLACE)[:1]:
        if (place.begin, place.end) == (begin, end):
            yield Relation(bodies[0][0].ref, "locatedIn", place.ref, evidence)


def _winners(header: Sequence[str]) -> tuple[list[int], list[int]]:
    """The columns of the persons who are honoured, and of the bodies, who are in rows that name no person (beside one
    they are where the person works)."""
    aside = columns(header, "issuer")
    persons, bodies = ([index for index in columns(header, use) if index not in aside] for use in ("person", "winner"))
    return persons, [index for index in bodies if index not in persons]


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
    """The award of a row: its cell's or that of its group, of which a bare 一等奖 is completed by the title, else that
    of the title."""
    title = context.entry.title
    core, given, _ = _given(title)
    core = core[given:]
    cell = cell_at(row.cells, index)
    if cell:
        (begin, end), words = joined_span(context.entry, cell.begin, cell.end), cell.text
        name = core + words if _LEVEL.fullmatch(words) else words
        return Mention(begin, end, AWARD, name, "Award", RULE, SURE)
    words = _given_to(row.group)
    part = _given_to(title) if _ORDINAL.match(title) or _STATED.search(title) else ""
    span = _above(context, row, words) if words else _heading(context, part or core)
    if span is None or index is not None or not (words or core):
        return None
    named = words or part
    name = core + words if _LEVEL.fullmatch(words) else _topic(context) + named if named else core
    return Mention(*span, AWARD, name, "Award", RULE, SURE)


def _topic(context: Context) -> str:
    """What the honours of a list's parts are for, by the title of the whole: 节水|先进单位、先进个人表彰名单."""
    titles = [context.entry.title, *reversed(context.sections)]
    whole = next((title for title in titles if _LISTED.search(title) and _LIST.search(title)), "")
    core, given, _ = _given(whole)
    both = _BOTH.match(core, given)
    return both["of"] if both else ""


def _above(context: Context, row: Row, words: str) -> tuple[int, int] | None:
    """Where the words of the title of the row's group stand above it."""
    first = min(joined_span(context.entry, c.begin, c.end)[0] for c in row.cells if c.text and not c.inherited)
    begin = context.text.rfind(words, 0, first)
    return (begin, begin + len(words)) if begin >= 0 else None


def _heading(context: Context, core: str) -> tuple[int, int] | None:
    """Where the award stands that the title names: in the title above the table, or in the one below it."""
    if context.entry.body:
        return 0, context.entry.body - 1
    begin = context.text.rfind(core)
    return (begin, begin + len(core)) if begin >= 0 else None
