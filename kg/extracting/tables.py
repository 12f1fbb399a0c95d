"""Tables of figures: every cell of a measuring column is a figure of its row's indicator.

What a column measures, its period and its unit stand in its head (2026年计划, 年末余额（亿元）), else in a column of
units, else in the table's title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extracting.cells import cell_at, column_of, column_use, joined_span
from kg.extracting.context import LONGEST_EVIDENCE, Context
from kg.extracting.figures_amounts import find_amounts, is_unit
from kg.extracting.figures_changes import change_before
from kg.extracting.folding import fold_places
from kg.extracting.heritage import columns_of, is_division
from kg.lexicon import table
from kg.model import PLACE, Cell, Evidence, Figure, Mention, Ref, Row

STAGE = 50
RULE = "tables.cell/1"
_SURE = 0.98
_NUMBER = re.compile(r"[-－—+]?\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?(?:(1[0-2]|0?[1-9])月)?")
_UNIT = re.compile(r"[（(]\s*(?:单位[：:])?\s*([^（()）=\d]{1,12})[）)]$")
_TITLE_UNIT = re.compile(r"单位[：:]\s*([^）)，,\s]{1,12})")
_NUMBERED = re.compile(r"^(?:\d+|[一二三四五六七八九十]+)[、.．]\s*")
_SUBITEM = re.compile(r"^[#＃※]|^其中[：:]?")
_CORE = re.compile(
    r"^(?:续?附?表\s*[\d一二三四五六七八九十]+[\s：:.]*)?(?:\d(?=20\d\d))?(?:(?:19|20)\d\d\s*年?末?度?)?(?:全市|全县|全区|全省)?"
    r"|^分(?:行业|地区|县区|县市区|部门|类别)"
)
_CORE_TAIL = re.compile(
    r"(?:主要指标)?(?:及其?)?(?:增长速度|增长情况|增速)?(?:完成情况|情况|一览表|统计表|汇总表|表|指标)?(?:[（(].*[）)])?$"
)
_PARTED = re.compile(r"分(?:行业|地区|县区|县市区|类别|部门|产业|品种)")
_CORE_NOUNS = ("指数", "价格", "产量", "产值", "收入", "支出", "投资", "面积", "人口", "人数", "增加值", "总额", "余额")
_MEASURED = 0.5  # a column without a telling head is one of figures if so many of its cells are numbers


@dataclass(frozen=True, slots=True)
class Column:
    """A measuring column: what it measures, of which period, in which unit, and what its head adds to the name."""

    index: int
    measure: str
    period: str
    unit: str
    noun: str


def extract(context: Context) -> Iterable[Mention | Figure]:
    """Yield a figure for every cell of a measuring column, and a mention for every place that rows are about."""
    entry = context.entry
    if not entry.rows or len(entry.header) < 2:
        return
    title = "".join((*context.sections[-1:], entry.title, entry.text[:80]))
    if columns_of(entry.header, title) is not None:
        return
    columns = measuring(context)
    label = _label_column(entry.header, {c.index for c in columns})
    if not columns or label is None:
        return
    unit = column_of(entry.header, table("table_columns")["unit"])
    above = ""
    for row in entry.rows:
        cell = cell_at(row.cells, label)
        if cell is None:
            continue
        above = cell.text if not _SUBITEM.match(cell.text) else above
        yield from _row(context, columns, row, cell, above, cell_at(row.cells, unit))


def measuring(context: Context) -> list[Column]:
    """The columns of the entry's table that hold figures."""
    entry = context.entry
    known = table("table_columns")
    aside = {column_of(entry.header, known[use]) for use in ("unit", "order", "place")}
    stated = _TITLE_UNIT.search(entry.title) or _TITLE_UNIT.search(entry.text[:120])
    columns: list[Column] = []
    for index, head in enumerate(entry.header):
        if index in aside or not head or column_use("ignored", head):
            continue
        measure = _measure(head)
        if measure == "level" and (index == 0 or not _numeric(entry.rows, index)):
            continue
        period = _period(head) or _period(entry.title) or str(context.source.year or "")
        own = _UNIT.search(head)
        unit = own[1] if own and (measure != "change" or is_unit(own[1])) else stated[1] if stated and not own else ""
        noun = _noun(head) if measure != "change" else columns[-1].noun if columns else ""
        columns.append(Column(index, measure, period, unit, noun))
    return columns


def _measure(head: str) -> str:
    for measure in ("plan", "change", "rank", "share", "outcome"):
        if column_use(measure, head):
            return measure
    return "level"


def _numeric(rows: Iterable[Row], index: int) -> bool:
    cells = [cell_at(row.cells, index) for row in rows]
    held = [c for c in cells if c is not None]
    return bool(held) and sum(bool(_NUMBER.match(c.text)) for c in held) >= _MEASURED * len(held)


def _period(text: str) -> str:
    found = _YEAR.search(text)
    if not found:
        return ""
    return f"{found[1]}-{int(found[2]):02}" if found[2] else found[1]


def _noun(head: str) -> str:
    """What a head adds to the name of what its rows are about: 产量 yes, 绝对数 or 2026年计划 nothing."""
    bare = _YEAR.sub("", re.sub(r"[（(][^（()）]*[）)]", "", head)).strip("年度末")
    if re.search(r"\d", bare) or any(column_use(use, bare) for use in ("plan", "outcome", "rank", "share")):
        return ""
    return "" if bare in table("table_columns")["plain"] or len(bare) < 2 else bare


def _label_column(header: tuple[str, ...], taken: set[int]) -> int | None:
    known = table("table_columns")
    for use in ("place", "label"):
        found = column_of(header, known[use])
        if found is not None and found not in taken:
            return found
    free = [i for i, head in enumerate(header) if i not in taken and not column_use("order", head)]
    return free[0] if free else None


# -------------------------------------------------------------------------------------------- rows


def _row(
    context: Context, columns: list[Column], row: Row, label: Cell, above: str, unit: Cell | None
) -> Iterator[Mention | Figure]:
    region, mention = _place(context, label)
    if mention is not None:
        yield mention
    for column in columns:
        cell = cell_at(row.cells, column.index)
        if cell is None:
            continue
        name = _indicator(context, label.text, above, column, region is not None)
        value, own, direction = _read(cell.text, column.measure)
        of = own or _unit(column, label, unit)
        evidence = _evidence(context, label, cell)
        yield Figure(name, cell.text, value, of, column.measure, evidence, direction, column.period, region)


def _unit(column: Column, label: Cell, unit: Cell | None) -> str:
    """The unit of a cell: its column's, else its row's. An index (上年=100) has none, even if the row above has one."""
    if column.unit:
        return column.unit
    if column.measure == "change":
        return "%"
    return unit.text if unit and not (unit.inherited and "=100" in label.text) else ""


def _read(text: str, measure: str) -> tuple[str, str, str]:
    """The value of a cell, its own unit if it has one, and its direction (提高1个百分点以上 has both).

    A cell without a number (按省下达计划执行, -) has no value.
    """
    number = _NUMBER.match(text)
    if not number:
        amounts = find_amounts(text, [])
        change = change_before(text[: amounts[0].begin], True) if len(amounts) == 1 else None
        return (
            (amounts[0].value, amounts[0].unit, change.direction if change else "")
            if len(amounts) == 1
            else ("", "", "")
        )
    value = number[0].replace(",", "").replace("－", "-").replace("—", "-").lstrip("+")
    if measure != "change":
        return value, "", ""
    return value.lstrip("-"), "", "down" if value.startswith("-") else "up"


def _place(context: Context, label: Cell) -> tuple[Ref | None, Mention | None]:
    name = fold_places(label.text, context.source)
    head = context.entry.header
    about_places = column_of(head, table("table_columns")["place"]) is not None
    if not about_places or not is_division(name, context):
        return None, None
    begin, end = joined_span(context.entry, label.begin, label.end)
    mention = Mention(begin, end, PLACE, name, "AdministrativeDivision", RULE, _SURE)
    return mention.ref, None if label.inherited else mention


def _indicator(context: Context, label: str, above: str, column: Column, of_place: bool) -> str:
    """The indicator's name: the row's, with the head's noun where the row names a thing and not a measure
    (粗钢 + 产量), with the row above for a bare sub-item (#住宅 under 投资额 → 住宅投资额)."""
    if of_place:
        return column.noun or title_core(context.entry.title)
    name = _NUMBERED.sub("", _SUBITEM.sub("", label))
    if _SUBITEM.match(label) and len(name) <= 3 and above:
        name += _NUMBERED.sub("", above)
    if column.noun and name[-1:] != column.noun[-1:]:
        return name + column.noun
    core = title_core(context.entry.title)
    if not core or name.endswith(core[-2:]):
        return name
    parted = _PARTED.search(context.entry.title)
    if parted or (not column.noun and "指标" not in "".join(context.entry.header) and core.endswith(_CORE_NOUNS)):
        return core if name in ("合计", "总计", "全市") else name + core
    return name


def title_core(title: str) -> str:
    """What a table is about by its title: 表3 2023年分行业固定资产投资完成情况 → 固定资产投资."""
    previous = None
    while previous != title:
        previous, title = title, _CORE.sub("", title.strip())
    return _CORE_TAIL.sub("", title)


def _evidence(context: Context, label: Cell, cell: Cell) -> Evidence:
    """From the row's label to the cell where they stand close together, else the cell with the label as antecedent."""
    first = joined_span(context.entry, label.begin, label.end)
    last = joined_span(context.entry, cell.begin, cell.end)
    if first[0] < last[0] and last[1] - first[0] <= LONGEST_EVIDENCE and "\n" not in context.text[first[0] : last[1]]:
        return Evidence(first[0], last[1], RULE, _SURE)
    return Evidence(last[0], last[1], RULE, _SURE, first)
