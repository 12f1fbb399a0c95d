"""Tables of figures: every cell of a measuring column is a figure of its row's indicator.

Its unit is the column's, else the row's (in a column of units or in its name), else the table's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extracting.cells import cell_at, heads_of, joined_span
from kg.extracting.context import LONGEST_EVIDENCE, Context
from kg.extracting.figures_amounts import find_amounts
from kg.extracting.figures_changes import change_before
from kg.extracting.folding import fold_places
from kg.extracting.heritage import columns_of, is_division
from kg.extracting.table_columns import (
    CORE_NOUNS,
    NOTHING,
    Column,
    label_column,
    measuring,
    own_unit,
    place_column,
    row_period,
    unit_column,
)
from kg.extracting.task_tables import is_task_list
from kg.lexicon import table
from kg.model import PLACE, Cell, Evidence, Figure, Mention, Ref, Row

STAGE = 50
RULE = "tables.cell/1"
_SURE = 0.98
_FIGURE = r"[-－—+]?\d[\d,]*(?:\.\d+)?"
_RANGE = rf"[－~～至到—–-]{{1,2}}{_FIGURE}%?"
_NUMBER = re.compile(rf"(?P<number>{_FIGURE})(?P<rest>%?(?P<range>{_RANGE})|%)?")
_LED = re.compile(rf"(?P<lead>\D{{1,8}}?)(?P<number>{_FIGURE})(?P<rest>%|(?P<range>{_RANGE}))?(?P<after>\D{{0,4}})$")
_DOWN = ("↓", "▼")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_NUMBERED = re.compile(r"^(?:\d+|[一二三四五六七八九十]+)[、.．]\s*")
_SUBITEM = re.compile(r"^[#＃※]|^其中[：:]?")
_CORE = re.compile(
    r"^(?:续?附?表\s*[\d一二三四五六七八九十]+[\s：:.]*)?(?:\d(?=20\d\d))?(?:(?:19|20)\d\d\s*年?末?度?)?(?:全市|全县|全区|全省)?"
    r"|^分(?:行业|地区|县区|县市区|部门|类别)"
)
_CORE_TAIL = re.compile(
    r"(?:主要指标)?(?:及其?)?(?:(?:[比较]上年)?(?:涨跌|升降|增减|增长)(?:速度|情况|幅度)|增速)?(?:完成情况|情况|一览表|统计表|汇总表|表|指标)?(?:[（(].*[）)])?$"
)
_MEASURED = (*CORE_NOUNS, "额", "量", "值", "数", "率")
_PARTED = re.compile(r"分(?:行业|地区|县区|县市区|类别|部门|产业|品种)")


def extract(context: Context) -> Iterable[Mention | Figure]:
    """Yield a figure for every cell of a measuring column, and a mention for every place that rows are about."""
    entry = context.entry
    header = tuple(head.translate(_HALF_WIDTH) for head in heads_of(entry))
    if not entry.rows or len(header) < 2 or is_task_list(header):
        return
    title = "".join((*context.sections[-1:], entry.title, entry.text[:80]))
    if columns_of(header, title) is not None:
        return
    columns = measuring(entry, header, context.source.year)
    label = label_column(entry, header, {c.index for c in columns})
    if not columns or label is None:
        return
    unit = unit_column(entry, header)
    of_places = label == place_column(entry, header)
    above = ""
    for row in entry.rows:
        cell = cell_at(row.cells, label)
        if cell is None:
            continue
        above = cell.text if not _SUBITEM.match(cell.text) else above
        yield from _row(context, columns, row, _Label(cell, above, of_places, cell_at(row.cells, unit)))


@dataclass(frozen=True, slots=True)
class _Label:
    """What a row is about: its cell, the words of the last that is no sub-item, whether it is a place, the cell of its
    unit."""

    cell: Cell
    above: str
    of_places: bool
    unit: Cell | None


# -------------------------------------------------------------------------------------------- rows


def _row(context: Context, columns: list[Column], row: Row, label: _Label) -> Iterator[Mention | Figure]:
    region, mention = _place(context, label)
    if mention is not None:
        yield mention
    told = row_period(label.cell.text, context.source.year)
    for column in columns:
        cell = cell_at(row.cells, column.index)
        if cell is None or NOTHING.fullmatch(cell.text):
            continue
        name = _indicator(context, label, column)
        value, own, direction = _read(cell.text, column.measure)
        of = own or _unit(column, label)
        evidence = _evidence(context, label.cell, cell)
        yield Figure(name, cell.text, value, of, column.measure, evidence, direction, told or column.period, region)


def _unit(column: Column, label: _Label) -> str:
    """The unit of a cell: its column's, else its row's, else that of the table. An index (上年=100) has none, even if
    the row above has one."""
    if column.own_unit:
        return column.own_unit
    if column.measure in ("change", "share", "rank"):
        return column.table_unit or ("" if column.measure == "rank" else "%")
    in_name = own_unit(label.cell.text)[1]
    if label.unit and not (label.unit.inherited and ("=100" in label.cell.text or in_name)):
        return label.unit.text
    return in_name or ("" if "=100" in label.cell.text else column.table_unit)


def _read(text: str, measure: str) -> tuple[str, str, str]:
    """The value of a cell, its own unit if it has one, and its direction (提高1个百分点以上 has both).

    A cell without a number (按省下达计划执行) or with two (3～5) has no value.
    """
    text = text.translate(_HALF_WIDTH)
    number = _NUMBER.match(text) or _led(text)
    if not number:
        amounts = find_amounts(text, [])
        if len(amounts) != 1:
            return "", "", ""
        change = change_before(text[: amounts[0].begin], True)
        return amounts[0].value, amounts[0].unit, change.direction if change else ""
    value = "" if number["range"] else re.sub(r"[－—–]", "-", number["number"].replace(",", "")).lstrip("+")
    unit = "%" if "%" in (number["rest"] or "") else ""
    lead = text[: number.start("number")]
    change = change_before(lead.strip("↑▲↓▼"), True) if lead else None
    down = bool(change and change.direction == "down") or any(sign in lead for sign in _DOWN)
    if measure != "change":
        return value, unit, change.direction if change else ""
    return value.lstrip("-"), unit, "down" if down or value.startswith("-") else "up"


def _led(text: str) -> re.Match[str] | None:
    """A number behind words that compare, keep or change it, with no unit of its own: ≥640, 稳定在225以上, 下降2.3."""
    found = _LED.match(text)
    if not found or (found["after"] and found["after"] not in table("figure_words")["after"]):
        return None
    lead = found["lead"]
    known = lead in table("figure_words")["before"] or lead in table("table_columns")["led"]
    return found if known or change_before(lead, True) else None


def _place(context: Context, label: _Label) -> tuple[Ref | None, Mention | None]:
    name = fold_places(label.cell.text, context.source)
    if not label.of_places or name in table("table_columns")["whole"] or not is_division(name, context):
        return None, None
    begin, end = joined_span(context.entry, label.cell.begin, label.cell.end)
    mention = Mention(begin, end, PLACE, name, "AdministrativeDivision", RULE, _SURE)
    return mention.ref, None if label.cell.inherited else mention


def _indicator(context: Context, label: _Label, column: Column) -> str:
    """The indicator's name: the row's, with the head's noun where the row names a thing and not a measure
    (粗钢 + 产量), with the row above for a bare sub-item (#住宅 under 投资额 → 住宅投资额)."""
    core = title_core(context.entry.title)
    if row_period(label.cell.text, context.source.year):
        return column.noun or core
    if label.of_places:
        above = label.cell.text if label.cell.text in ("全国", "全省") else ""
        return above + (column.noun or core)
    name = own_unit(_NUMBERED.sub("", _SUBITEM.sub("", label.cell.text)))[0]
    if _SUBITEM.match(label.cell.text) and len(name) <= 3 and label.above and not column.noun:
        above = own_unit(_NUMBERED.sub("", label.above))[0]
        name += above if above.endswith(_MEASURED) else ""
    if column.noun in table("table_columns")["part"]:
        return column.noun + name
    if column.noun and name[-1:] != column.noun[-1:]:
        return name + column.noun
    if not core or name.endswith(core[-2:]):
        return name
    parted = _PARTED.search(context.entry.title)
    if parted or (not column.noun and "指标" not in "".join(context.entry.header) and core.endswith(CORE_NOUNS)):
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
    between = context.text[first[0] : last[1]]
    close = first[0] < last[0] and len(between) <= LONGEST_EVIDENCE and "\n" not in between
    if close and cell.text in between:  # a cell with entities of HTML is not as written
        return Evidence(first[0], last[1], RULE, _SURE)
    return Evidence(last[0], last[1], RULE, _SURE, first)
