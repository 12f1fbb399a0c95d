"""The columns of a table of figures: what each measures, of which period, in which unit: 2026年计划, 余额（亿元）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extracting.cells import cell_at, column_of, column_use
from kg.extracting.dates import find_dates
from kg.extracting.figures_amounts import is_unit
from kg.lexicon import table
from kg.model import Entry, Row

NUMBER = re.compile(r"[-－—+]?\d[\d,]*(?:\.\d+)?")
CORE_NOUNS = ("指数", "价格", "产量", "产值", "收入", "支出", "投资", "面积", "人口", "人数", "增加值", "总额", "余额")
NOTHING = re.compile(r"[-—–－/…]+")
_LED_NUMBER = re.compile(rf"[^\d]{{0,6}}{NUMBER.pattern}")
_LONGEST_LED = 12  # characters of a cell with words before its number
_DATE = re.compile(r"(?:19|20)\d\d年|\d{1,2}月(?:[底末前份]|\d|$)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?(?:(1[0-2]|0?[1-9])月)?")
_SPAN = re.compile(r"季度|半年|\d月")
_UNIT = re.compile(r"[（(]\s*(?:单位[：:])?\s*([^（()）=\d]{1,12})[）)]$")
_TITLE_UNIT = re.compile(r"(?:计量|计算)?单位[：:]\s*([^）)\s\n]{1,20})")
_PERIOD_HEAD = re.compile(
    r"(?:第?[一二三四]季度?|前三季度?|[上下]半年|\d{1,2}(?:月?[-—–~～至]\d{1,2})?月份?)?(?:[底末初]|累计)?"
)
_MEASURE_HEAD = re.compile(
    r"(?:[比较](?:上年|去年)?(?:同期|末)?(?=[增±升涨]|$)|[全居]?[省国](?=[位排名]|$)|同比|环比|年均|增长|增速|增减|升降|涨跌|增幅|涨幅|变化|速度|幅度|情况|[±]|"
    r"占比|比重|位次|排名|名次|计划|目标|预期|预算|预计|实际|完成|执行|数|[%％])+$"
)
_PLAIN_TAIL = re.compile(r"(?<=..)(?:绝对[数值]|指标值|数值|实绩)$")
_RISES = re.compile(r"增长|增速|增幅|涨幅|涨跌|同比|环比")
_TITLE_OF_CHANGE = re.compile(r"(?:涨跌|升降|增减)(?:幅度|情况)?")
_YEAR_BEFORE = re.compile(r"(?<![比较])(?:上年|去年)(?!(?:同期|同月)?[＝=]100)")  # 上年同期=100: what is 100
_MEASURED = 0.5  # a column without a telling head is one of figures if so many of its cells are numbers
_PLANNED = 0.15  # one of plans or outcomes, which may be told in words


@dataclass(frozen=True, slots=True)
class Column:
    """A measuring column: what it measures, of which period, in which unit (its head's own, else that of the whole
    table), and what its head adds to the name."""

    index: int
    measure: str
    period: str
    own_unit: str
    table_unit: str
    noun: str


def measuring(entry: Entry, header: Sequence[str], year: int) -> list[Column]:
    """The columns of the entry's table that hold figures; ``year`` is the year that the source tells of."""
    known = table("table_columns")
    aside = {unit_column(entry, header), place_column(entry, header), column_of(header, known["order"])}
    units = re.split(r"[、，,]", stated_unit(entry))
    told = _YEAR.search(entry.title)
    columns: list[Column] = []
    for index, head in enumerate(header):
        if index in aside or not head or column_use("ignored", head):
            continue
        measure = _measure(head, entry.title)
        least = _MEASURED if measure in ("level", "change") else _PLANNED
        if not is_numeric(entry.rows, index, least) or (index == 0 and least == _MEASURED):
            continue
        follows = columns[-1] if columns and measure in ("change", "rank", "share") else None
        period = _period(head, int(told[1]) if told else year) or (follows.period if follows else "")
        period = period or _period(entry.title, year) or str(year or "")
        found = _UNIT.search(head)
        own = found[1] if found and (measure != "change" or is_unit(found[1])) else ""
        noun = _noun(head, measure) or (follows.noun if follows else "")
        columns.append(Column(index, measure, period, own, "" if found else _shared(units, measure, head), noun))
    return columns


def stated_unit(entry: Entry) -> str:
    """The unit, or several, that a table states for its figures above them (单位：万元), empty if it states none."""
    stated = _TITLE_UNIT.search(entry.title) or _TITLE_UNIT.search(entry.text[:120])
    return stated[1] if stated else ""


def _shared(units: list[str], measure: str, head: str) -> str:
    """The unit that the table states for all its figures; of several the one that a column of its measure can have."""
    if measure == "rank":
        return ""
    if measure in ("change", "share") and (len(units) != 1 or _RISES.search(head)):
        return "%"
    plain = [unit for unit in units if unit not in ("%", "％")] if len(units) > 1 else units
    return plain[0] if len(plain) == 1 else ""


def unit_column(entry: Entry, header: Sequence[str]) -> int | None:
    """The column of the rows' units; 单位 may also head a column of bodies."""
    known = table("table_columns")["unit"]
    for index, head in enumerate(header):
        cells = [row.cells[index].text for row in entry.rows if cell_at(row.cells, index)] if head in known else []
        if sum(map(is_unit, cells)) * 2 >= len(cells) > 0:
            return index
    return None


def place_column(entry: Entry, header: Sequence[str]) -> int | None:
    """The column of the places that rows are about; a column of figures (城市, 农村) is none."""
    heads = [
        title if column_use("place", title) and not is_numeric(entry.rows, index) else ""
        for index, title in enumerate(header)
    ]
    return column_of(heads, table("table_columns")["place"])


def label_column(entry: Entry, header: Sequence[str], taken: set[int]) -> int | None:
    """The column of what the rows are about."""
    known = table("table_columns")
    for found in (place_column(entry, header), column_of(header, known["label"])):
        if found is not None and found not in taken:
            return found
    free = [i for i, head in enumerate(header) if i not in taken and not column_use("order", head)]
    return free[0] if free else None


def own_unit(name: str) -> tuple[str, str]:
    """A name and the unit in brackets at its end, if it has one: 财政收入（亿元） → 财政收入, 亿元."""
    found = _UNIT.search(name)
    return (name[: found.start()], found[1]) if found and is_unit(found[1]) else (name, "")


def is_numeric(rows: Sequence[Row], index: int, least: float = _MEASURED) -> bool:
    """Whether the cells of a column are numbers, at least that share of them."""
    cells = [cell_at(row.cells, index) for row in rows]
    held = [c for c in cells if c is not None and not NOTHING.fullmatch(c.text)]
    return bool(held) and sum(_is_figure(c.text) for c in held) >= least * len(held)


def _is_figure(text: str) -> bool:
    """Whether a cell is a number with or without words around it, no sentence and no date."""
    if _DATE.match(text):
        return False
    return bool(NUMBER.match(text)) or (len(text) <= _LONGEST_LED and bool(_LED_NUMBER.match(text)))


def _measure(head: str, title: str) -> str:
    for measure in ("plan", "change", "rank", "share", "outcome"):
        if column_use(measure, head):
            return measure
    return "change" if _TITLE_OF_CHANGE.search(title) else "level"


def _period(text: str, year: int) -> str:
    """The year, month, quarter or range of months that a head or title names: 2025年, 一季度, 1—3月."""
    if _SPAN.search(text):
        dates = find_dates(text, year)
        if dates and dates[0].precision != "day":
            return dates[0].start if dates[0].start == dates[0].stop else f"{dates[0].start}/{dates[0].stop}"
    found = _YEAR.search(text)
    if found:
        return f"{found[1]}-{int(found[2]):02}" if found[2] else found[1]
    return str(year - 1) if year and _YEAR_BEFORE.search(text) else ""


def _noun(head: str, measure: str) -> str:
    """What a head adds to the name of what its rows are about: 产量 yes, 绝对数 or 2026年计划 nothing."""
    known = table("table_columns")
    bare = _YEAR.sub("", re.sub(r"[（(][^（()）]*[）)]", "", head))
    if _PERIOD_HEAD.fullmatch(bare):
        return ""
    bare = re.sub(r"^(?:年度?[末底]?|年)|(?:年末|末|年度)$", "", bare)
    if measure != "level":
        bare = _MEASURE_HEAD.sub("", bare)
        if measure in ("plan", "outcome") and not bare.endswith(CORE_NOUNS):
            return ""
    bare = _PLAIN_TAIL.sub("", bare)
    return "" if re.search(r"\d", bare) or len(bare) < 2 or bare in known["plain"] else bare


def row_period(label: str, year: int) -> str:
    """The period that a row's label is, empty if it is anything else: 2021年, 一季度, 1—3月."""
    bare = re.sub(r"^(?:19|20)\d\d年?度?", "", label)
    return _period(label, year) if label and _PERIOD_HEAD.fullmatch(bare) else ""


def year_of(title: str) -> str:
    """The year that a title names, empty if it names none."""
    found = _YEAR.search(title)
    return found[1] if found else ""
