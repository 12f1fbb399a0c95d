"""Figures of an entry's prose: 停车场6个, 地区生产总值90亿元，增长4.7%, 居全省第5位.

Amounts are found first (figures_amounts), those that are part of a name or belong to a project are left out, then each
is read with the words around it (figures_reading).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extracting.context import Context, behind_mark
from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_apart import told_apart
from kg.extracting.figures_changes import aim_of, is_lead
from kg.extracting.figures_chosen import chosen
from kg.extracting.figures_holders import group_of, is_bare, with_holders
from kg.extracting.figures_lasting import lasts, of_days
from kg.extracting.figures_nominals import words
from kg.extracting.figures_others import of_others
from kg.extracting.figures_parts import with_parts
from kg.extracting.figures_periods import Periods, goal_year, periods_of
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading, read_figures
from kg.extracting.figures_regions import regions_of
from kg.extracting.figures_things import is_own_sum
from kg.extracting.figures_verbs import with_verbs
from kg.extracting.figures_worded import worded
from kg.extracting.plans import planned_from
from kg.model import Evidence, Figure, Ref

STAGE = 70
RULE = "figures.prose/1"
_PLAN = re.compile(
    r"年[^年]{0,14}(?:发展计划|工作计划|实施方案|行动方案|行动计划|重点工作|主要任务|主要目标)|主要任务|主要目标"
)
_TO_PLAN = (  # a verb, not part of a name (科技计划项目) or what was fulfilled (完成计划)
    r"计划(?!生育|[^，。]{0,2}率|项目|科研|资助|[的、”》及和]|指标|逐步|任务|训练|单列|内|目标|$)"
    r"|规划(?:建设|新建|布局|实施|实现|总?投资|配建)(?!用地|面积)|(?:共|总体)规划(?=\d|$)"
    r"|(?<![虚模比草])拟(?![订定真态人]|上市|[建开][^，。；\d]{0,3}项目)"  # 虚拟教研室, 拟订方案, 在建拟建项目
)
_YEAR_AHEAD = re.compile(r"(?:^|[，；到至])20\d\d年")
_AT_PRESENT = re.compile(r"目前|当前|现有|现在|仍有|截至|已经|比如，|今年以来")
_COMING = re.compile(  # 项目将出口海外，实现年销售额|2亿元
    r"(?<![即必终])将(?:会|于|在|可|陆续|全部|每年)*(?:出口|投产|达产|带动|释放|创造|贡献|新增|拉动|满足|惠及|辐射|容纳|安置|提供)"
)
_GIVEN = re.compile(
    r"(?:聚焦|围绕|针对|依托|用好|对照|抓住|借助)(?:\d[^，。；]*)?$"
)  # 要聚焦9条产业链: which there are
_SPELLED_OUT = re.compile(r"（即[^（）]*$")  # “百千”（即每年培训100名骨干、1000名新人）培训计划
_OF_PROGRAMME = re.compile(r"[^（）]*）[^，。；]{0,8}(?:计划|工程|行动|方案|模式)")
_SHALL = re.compile(r"要(?![求素点员闻害务领目道件])|力争|确保|争取|力促|[，；]将|计划|下一?步")
_ONCE_BUILT = re.compile(r"(?:达产|投产|建成|投用|竣工|投运)[^，。；\d]{0,4}后|运营期")
_DATED = re.compile(r"20\d\d年|明年|来年")
_REPORT = re.compile(r"执行情况|完成情况|回顾|总结|年鉴")
_BROKEN, _BREAK = 320, 40  # raw characters: a sentence with something else inside it, a gap in which that stands


@dataclass(frozen=True, slots=True)
class _Background:
    """What an entry says of time: its periods, and whether all of it is a plan."""

    periods: Periods
    planned: bool


def extract(context: Context) -> Iterator[Figure]:
    """Yield a ``Figure`` for every amount of the entry that measures something named."""
    if context.entry.kind == "table" or not any(c.isdigit() for c in context.text):
        return
    background = _background(context)
    seen: set[tuple[str, str, str, Ref | None, str, str]] = set()
    phrases = Phrases(context, chosen(context))
    readings = with_holders(context, phrases, with_verbs(phrases, read_figures(phrases)))
    places = regions_of(context, background.periods)
    regions = [None if group_of(context.text, r.amount.begin) else places.of(r.amount) for r in readings]
    told = with_parts(context, phrases, worded(phrases, told_apart(context, phrases, readings, regions)))
    for reading, region in zip(told, regions, strict=True):
        name = of_others(phrases, reading)
        if not name or is_bare(phrases, reading):
            continue
        if region and is_own_sum(context, reading.amount, name, region.name):
            region = None
        figure = _figure(context, background, replace(reading, indicator=name), region)
        said = figure.value or figure.as_written
        key = figure.indicator, said, figure.unit, figure.region, figure.period, figure.measure
        if key not in seen:
            seen.add(key)
            yield figure


def _background(context: Context) -> _Background:
    path = "".join((*context.sections, context.entry.title))
    planned = context.entry.kind == "task" or bool(_PLAN.search(path) and not _REPORT.search(path))
    return _Background(periods_of(context, planned_from(context)), planned)


# -------------------------------------------------------------------------------------------- the fact


def _figure(context: Context, background: _Background, reading: Reading, region: Ref | None) -> Figure:
    amount = reading.amount
    shall = background.planned or amount.begin >= background.periods.planned_from
    shall = shall and not _so_already(context, amount)
    planned = (shall and reading.measure == "share") or (
        reading.measure == "level" and (shall or _planned(context, amount))
    )
    period = "" if planned and _undated(context, amount) else background.periods.of(amount, shall or planned)
    planned = planned or (reading.measure in ("level", "share") and _to_come(context, amount, period))
    if reading.measure in ("level", "share") and not planned:
        period = "" if lasts(context, reading.indicator, amount) or of_days(context, amount, period) else period
    aimed = reading.measure == "change" and not is_lead(reading.base) and (shall or _planned(context, amount))
    planned = planned or aimed
    return Figure(
        aim_of(reading.indicator, _phrase(context, amount), reading.direction) if aimed else reading.indicator,
        context.text[amount.begin : amount.end],
        amount.value,
        "" if amount.unit == "大" else amount.unit,  # 7大集群
        "plan" if planned else reading.measure,
        _evidence(context, amount),
        reading.direction,
        period,
        region,
        reading.base,
        amount.comparator,
    )


def _evidence(context: Context, amount: Amount) -> Evidence:
    """The sentence of the amount; where a table or a caption breaks into it on the page, only the part beside it."""
    evidence = context.evidence(amount.begin, amount.end, RULE)
    offsets = context.entry.offsets
    if offsets[evidence.end - 1] - offsets[evidence.begin] < _BROKEN:
        return evidence
    first, last = evidence.begin, evidence.end
    for position in range(evidence.begin + 1, evidence.end):
        if offsets[position] - offsets[position - 1] > _BREAK:
            if position <= amount.begin:
                first = position
            elif position >= amount.end:
                last = min(last, position)
    return replace(evidence, begin=first, end=last)


def _planned(context: Context, amount: Amount) -> bool:
    """Whether the figure is planned or hoped for: said in its phrase, or of a time to come in its sentence."""
    first, last = context.sentence(amount.begin)
    if _SPELLED_OUT.search(context.text, first, amount.begin) and _OF_PROGRAMME.match(context.text, amount.end, last):
        return True
    clause = behind_mark(context.text, amount.begin, "。；\n")
    if _COMING.search(context.text, clause, amount.begin):
        return True
    now, later = _plan_words()
    return bool(now.search(_phrase(context, amount)) or later.search(context.text, first, amount.begin))


def _so_already(context: Context, amount: Amount) -> bool:
    """Whether a sentence among what shall be done says how things are (目前有企业50家，缺口|300万元)."""
    first, _ = context.sentence(amount.begin)
    found = list(_AT_PRESENT.finditer(context.text, first, amount.begin))
    so = bool(found) and not _SHALL.search(context.text, found[-1].end(), amount.begin)
    return so or _GIVEN.search(_phrase(context, amount)) is not None


def _undated(context: Context, amount: Amount) -> bool:
    """Whether the figure is of after a thing is built, and the sentence does not say when (达产后年产值|3亿元)."""
    first, _ = context.sentence(amount.begin)
    found = _ONCE_BUILT.search(context.text, first, amount.begin)
    since = behind_mark(context.text, found.start(), "，。；\n") if found else 0
    return found is not None and not _DATED.search(context.text, since, amount.begin)


def _to_come(context: Context, amount: Amount, period: str) -> bool:
    """Whether the period of a figure begins after the telling: a month after that of the entry's day, or a year after
    the source's that begins a phrase before the amount (2025年，改造管网|20公里)."""
    begins = period.split("/")[0]
    if len(begins) == len("2025-07"):
        return "" < context.entry.date[: len(begins)] < begins
    first, _ = context.sentence(amount.begin)
    later = len(period) == len("2025") and period > str(context.source.year or period)
    ahead = _YEAR_AHEAD.search(context.text[first : amount.begin]) is not None
    return later and (ahead or period == goal_year(context, first))


def _phrase(context: Context, amount: Amount) -> str:
    """The words before the amount in its phrase."""
    first, _ = context.sentence(amount.begin)
    return re.split("[，；]", context.text[first : amount.begin])[-1]


@cache
def _plan_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of plans, and those of them that hold for the rest of their sentence (达产后, 目标是)."""
    plans = sorted(words("plan"))
    return re.compile("|".join((*plans, _TO_PLAN))), re.compile("|".join(w for w in plans if w[-1] in "后是为"))
