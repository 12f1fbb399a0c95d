"""Figures of an entry's prose: 停车场6个, 地区生产总值90亿元，增长4.7%, 居全省第5位.

Amounts are found first (figures_amounts), those that are part of a name or belong to a project are left out, then each
is read with the words around it (figures_reading).
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extracting.context import Context
from kg.extracting.dates import DateMention
from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_apart import told_apart
from kg.extracting.figures_chosen import chosen
from kg.extracting.figures_nominals import words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading, read_figures
from kg.extracting.plans import planned_from
from kg.model import PLACE, PROJECT, Evidence, Figure, Mention, Ref

STAGE = 70
RULE = "figures.prose/1"
_RECORD = re.compile(r"年?以来(?:的?同期|历史|第|最|首)")
_SINCE_THEN = re.compile(r"年?以来")
_SCOPE = re.compile(r"[全我本该]([市县区])(?!域|场|政|委|直|外|内外)")
_WHOLE = re.compile(r"全国|全省|世界|全球|国内")
_DISTRIBUTED = re.compile(r"分别[^，。；、\d]{0,8}(?P<items>(?:[\d.]+[^\d，。；、]{1,9}[、和])*)$")
_ITEM = re.compile(r"[\d.]+[^\d]+")
_OF_PLACE = re.compile(r"有|共有|共|达|为|占|")  # 其中甲市(2个)
_PLAN = re.compile(
    r"年[^年]{0,14}(?:发展计划|工作计划|实施方案|行动方案|行动计划|重点工作|主要任务|主要目标)|主要任务|主要目标"
)
_TO_PLAN = (  # a verb, not part of a name (科技计划项目) or what was fulfilled (完成计划)
    r"计划(?!生育|[^，。]{0,2}率|项目|科研|资助|[的、”》及和]|指标|逐步|任务|训练|单列|内|目标|$)"
)
_REPORT = re.compile(r"执行情况|完成情况|回顾|总结|年鉴")
_FIRST_SENTENCES = 3  # the title and two more, which tell of what place an entry is
_AT_HEAD = 6  # characters before a date that still opens its sentence
_BROKEN, _BREAK = 320, 40  # raw characters: a sentence with something else inside it, a gap in which that stands
_SINCE = ("由", "于", "自", "从", "比", "较", "与", "是", "超")  # 成立于2005年, 比上年


@dataclass(frozen=True, slots=True)
class _Background:
    """What an entry says of time and place: its dates that figures may be of, and its administrative places."""

    dates: list[DateMention]
    begins: list[int]
    places: list[Mention]
    planned: bool
    planned_from: int


def extract(context: Context) -> Iterator[Figure]:
    """Yield a ``Figure`` for every amount of the entry that measures something named."""
    if context.entry.kind == "table" or not any(c.isdigit() for c in context.text):
        return
    background = _background(context)
    seen: set[tuple[str, str, str, Ref | None, str, str]] = set()
    phrases = Phrases(context, chosen(context))
    readings = read_figures(phrases)
    regions = [_region(context, background, r.amount) for r in readings]
    for reading, region in zip(told_apart(context, phrases, readings, regions), regions, strict=True):
        figure = _figure(context, background, reading, region)
        key = figure.indicator, figure.value, figure.unit, figure.region, figure.period, figure.measure
        if key not in seen:
            seen.add(key)
            yield figure


def _background(context: Context) -> _Background:
    dates = [
        d
        for d in context.dates
        if context.text[d.begin - 1 : d.begin] not in _SINCE and not _RECORD.match(context.text, d.end)
    ]
    works = [(m.begin, m.end) for m in context.found(PROJECT)]
    places = [
        m
        for m in context.found(PLACE)
        if m.type == "AdministrativeDivision" and not any(b <= m.begin and m.end < e for b, e in works)
    ]
    path = "".join((*context.sections, context.entry.title))
    planned = context.entry.kind == "task" or bool(_PLAN.search(path) and not _REPORT.search(path))
    return _Background(dates, [d.begin for d in dates], places, planned, planned_from(context))


# -------------------------------------------------------------------------------------------- the fact


def _figure(context: Context, background: _Background, reading: Reading, region: Ref | None) -> Figure:
    amount = reading.amount
    shall = background.planned or amount.begin >= background.planned_from
    planned = reading.measure == "level" and (shall or _planned(context, amount))
    return Figure(
        reading.indicator,
        context.text[amount.begin : amount.end],
        amount.value,
        amount.unit,
        "plan" if planned else reading.measure,
        _evidence(context, amount),
        reading.direction,
        _period(context, background, amount),
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
    first, _ = context.sentence(amount.begin)
    before = context.text[first : amount.begin]
    phrase = re.split("[，；]", before)[-1]
    now, later = _plan_words()
    return bool(now.search(phrase) or later.search(before))


@cache
def _plan_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of plans, and those of them that hold for the rest of their sentence (达产后, 目标是)."""
    plans = sorted(words("plan"))
    return re.compile("|".join((*plans, _TO_PLAN))), re.compile("|".join(w for w in plans if w[-1] in "后是为"))


def _period(context: Context, background: _Background, amount: Amount) -> str:
    """The year, quarter, month or day that the figure is of: the last one named before it in its sentence, else the
    first year or month of the entry that is near the year of the telling, else the entry's day or that year. A date of
    founding (成立于2005年) is none; since 2021 (2021年以来) is until the year of the telling."""
    first, _ = context.sentence(amount.begin)
    until = bisect.bisect_left(background.begins, amount.begin)
    here = background.dates[bisect.bisect_left(background.begins, first) : until]
    chosen = next((d for d in reversed(here) if d.precision != "day"), here[-1] if here else None)
    year = str(context.source.year or "")
    if chosen is None:
        start = bisect.bisect_left(background.begins, background.planned_from)
        told = [*background.dates[start:until], *background.dates[:until]]
        chosen = next((d for d in told if _carries(context, d)), None)
    if chosen is None:
        return context.entry.date or year
    if len(chosen.start) == 4 and chosen.start < year and _SINCE_THEN.match(context.text, chosen.end):
        return f"{chosen.start}/{year}"
    return chosen.start if chosen.start == chosen.stop else f"{chosen.start}/{chosen.stop}"


def _carries(context: Context, date: DateMention) -> bool:
    """Whether a date tells also of when the sentences after its own are: a year or month near that of the source."""
    if date.precision == "day" or date.background or _SINCE_THEN.match(context.text, date.end):
        return False
    if (context.entry.date or context.source.year) and date.begin - context.sentence(date.begin)[0] > _AT_HEAD:
        return False  # 副市长通报2025年度情况
    return not context.source.year or abs(int(date.start[:4]) - context.source.year) <= 1


def _region(context: Context, background: _Background, amount: Amount) -> Ref | None:
    """The administrative place right before the figure or behind 其中, else the one that its sentence (or the first
    sentence with one) begins with; none if the sentence speaks of the province or the country as a whole."""
    first, _ = context.sentence(amount.begin)
    places = [m for m in background.places if m.begin < amount.begin]
    here = [m for m in places if m.begin >= first]
    for mention in here:
        listed = context.text[mention.begin - 1 : mention.begin] in tuple("、和及与距离")  # 甲、乙、丙3个镇
        between = context.text[mention.end : amount.begin]
        among = context.text.endswith("其中", 0, mention.begin) and not re.search("^[、和]|[，；]", between)
        if not listed and (among or _OF_PLACE.fullmatch(between)):
            return mention.ref
    if place := _distributed(context.text, here, amount):
        return place.ref
    if _WHOLE.search(context.text, first, amount.begin):
        return None
    for mention in here:
        if _opens(background, context, mention, first):
            return mention.ref
    scopes = _SCOPE.findall(context.text, first, amount.begin)
    for mention in places[: len(places) - len(here)]:
        if _holds(context, mention, scopes[-1] if scopes else "") and _opens(
            background, context, mention, context.sentence(mention.begin)[0]
        ):
            return mention.ref
    return None


def _distributed(text: str, places: list[Mention], amount: Amount) -> Mention | None:
    """The place of a list that the amount is of (甲县、乙县、丙区产量分别为3吨、2吨、5吨: by their order)."""
    before = _DISTRIBUTED.search(text, places[0].begin, amount.begin) if len(places) > 1 else None
    if not before:
        return None
    listed = [m for m in places if m.end <= before.start()]
    while len(listed) > 1 and text[listed[0].end : listed[1].begin] not in ("、", "和", "及"):
        del listed[0]
    number = len(_ITEM.findall(before["items"]))
    return listed[number] if 1 < len(listed) > number else None


def _holds(context: Context, mention: Mention, level: str) -> bool:
    """Whether a place that an earlier sentence began with may be that of a figure: the source's city or one that the
    entry begins with, no province, and what 全县 says."""
    name = mention.full or mention.name
    own = context.source.city and name.startswith(context.source.city)
    if not own and bisect.bisect_left(context.sentences, (mention.begin + 1,)) > _FIRST_SENTENCES:
        return False
    if name.endswith(("省", "自治区")) or (context.source.province and context.source.province.startswith(name)):
        return False
    return not level or name.endswith((level, "省")) or not name.endswith(("市", "县", "区"))


def _opens(background: _Background, context: Context, mention: Mention, first: int) -> bool:
    """Whether nothing but a date stands between the start of the sentence at ``first`` and the mention."""
    before = context.text[first : mention.begin].rstrip("，")
    if not before:
        return True
    index = bisect.bisect_left(background.begins, first)
    return any(d.begin <= first and d.end >= first + len(before) for d in background.dates[index : index + 2])
