"""Figures of an entry's prose: 停车场6个, 地区生产总值2720.07亿元，增长5.4%, 居全省第5位.

Amounts are found first (figures_amounts), those that are part of a name or belong to a project are left out, then each
is read with the words around it (figures_reading).
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.dates import DateMention
from kg.extracting.figures_amounts import Amount, find_amounts
from kg.extracting.figures_phrases import Phrases, words
from kg.extracting.figures_reading import Reading, read_figures
from kg.model import AWARD, DOCUMENT, PERSON, PLACE, PROJECT, Figure, Mention, Ref

STAGE = 70
RULE = "figures.prose/1"
_CAPACITY_NAME = re.compile(
    r"[^，。；：、的\d（(]{0,24}?(?:项目|生产线|产线|机组|电站|电厂|装置|基地|变电站|[一二三四五六七八九十]期|工厂|储能|产业园)"
)
_OLD_VALUE = re.compile(r"[^，。；]{0,10}?(?:至|到|为|成)")
_FROM = re.compile(r"(?:由|从)(?:原来的?|原先的?|上年的?|去年的?|当初的?|年初的?|最初的?|过去的?|(?:19|20)\d\d年的?)?$")
_CAPACITY_UNITS = re.compile(r"吨|瓦|GWh|MW|GW|立方|方$|米$|升")


def extract(context: Context) -> Iterator[Figure]:
    """Yield a ``Figure`` for every amount of the entry that measures something named."""
    if context.entry.kind == "table" or not any(c.isdigit() for c in context.text):
        return
    amounts = _chosen(context)
    seen: set[tuple[str, str, str]] = set()
    for reading in read_figures(Phrases(context, amounts)):
        figure = _figure(context, reading)
        key = figure.indicator, figure.value, figure.unit
        if key not in seen:
            seen.add(key)
            yield figure


# -------------------------------------------------------------------------------------------- which amounts


def _chosen(context: Context) -> list[Amount]:
    found = find_amounts(context.text, context.dates)
    names = _name_spans(context)
    return [a for n, a in enumerate(found) if not _left_out(context, found, n, names)]


def _name_spans(context: Context) -> list[tuple[int, int]]:
    families = (PROJECT, DOCUMENT, AWARD, PLACE, PERSON)
    spans = [(m.begin, m.end) for m in context.found(*families)]
    return [*spans, *((c.begin, c.end) for c in context.entry.contributors)]


def _left_out(context: Context, found: list[Amount], index: int, names: list[tuple[int, int]]) -> bool:
    amount, text = found[index], context.text
    if amount.kind == "voltage" or any(b <= amount.begin and amount.end <= e for b, e in names):
        return True
    before = text[max(0, amount.begin - 12) : amount.begin]
    if amount.kind == "time":
        return not any(before.rstrip("为达到约仅共需是").endswith(noun) for noun in words("duration"))
    if re.search(r"[一二三四五六七八九十两]个$", before):
        return True
    after = text[amount.end : amount.end + 30]
    if _FROM.search(before) and _OLD_VALUE.match(after):
        return True
    if amount.counted:
        return False
    following = found[index + 1] if index + 1 < len(found) else None
    return _qualifies(amount, following, text) or _investment(context, amount, before, after)


def _qualifies(amount: Amount, following: Amount | None, text: str) -> bool:
    """Whether the amount is part of a name (20万吨/年尼龙切片项目) or of what is counted next (10亿元项目2个)."""
    after = text[amount.end : amount.end + 30]
    if amount.kind == "measure" and _CAPACITY_UNITS.search(amount.unit) and "公顷" not in amount.unit:
        if re.match(r"[/的及]?\d", after) or _CAPACITY_NAME.match(after):
            return True
        if text[max(0, amount.begin - 2) : amount.begin] in ("年产", "产能") and re.match(r"[^，。；、）)\n]", after):
            return True
    between = text[amount.end : following.begin] if following and following.counted else ""
    return (
        bool(between)
        and amount.kind == "money"
        and bool(re.fullmatch(r"(?:以上|以下)?的?[^，。；、]{0,4}(?:项目|企业|工程)", between))
    )


def _investment(context: Context, amount: Amount, before: str, after: str) -> bool:
    """Whether a sum of money is what a single project costs: that is the project's investment, not a figure."""
    if amount.kind != "money" or not re.search(r"投资(?:额|约|近|超)?$|概算$|造价$", before):
        return False
    if re.match(r"的|(?:建设|建成|新建|打造|实施的|兴建|修建)(?![^，。；]*\d)", after) and not re.search(
        r"完成投资$", before
    ):
        return True
    if not re.search(r"(?:^|[，。；、：（])(?:项目|工程)?(?:[一二三]期)?(?:计划|估算|预计|概算)?总?投资$", before):
        return False
    first, _ = context.sentence(amount.begin)
    return not re.search(r"\d(?:余|多)?[个项家]", context.text[first : amount.begin]) and bool(context.found(PROJECT))


# -------------------------------------------------------------------------------------------- the fact


def _figure(context: Context, reading: Reading) -> Figure:
    amount = reading.amount
    first, _ = context.sentence(amount.begin)
    planned = context.entry.kind == "task" or any(w in context.text[first : amount.begin] for w in words("plan"))
    measure = "plan" if reading.measure == "level" and planned else reading.measure
    return Figure(
        reading.indicator,
        context.text[amount.begin : amount.end],
        amount.value,
        amount.unit,
        measure,
        context.evidence(amount.begin, amount.end, RULE),
        reading.direction,
        _period(context, amount),
        _region(context, amount),
        reading.base,
        amount.comparator,
    )


def _period(context: Context, amount: Amount) -> str:
    """The year, quarter or month that the figure is of: the last one named before it, else that of the telling."""
    dates = [d for d in context.dates if d.begin < amount.begin]
    chosen = next((d for d in reversed(dates) if d.precision != "day"), None)
    if chosen is None and dates:
        chosen = dates[-1]
    if chosen is None:
        return str(context.source.year or "")
    return chosen.start if chosen.start == chosen.stop else f"{chosen.start}/{chosen.stop}"


def _region(context: Context, amount: Amount) -> Ref | None:
    """The administrative place that the sentence (or the first sentence with one) begins with."""
    first, _ = context.sentence(amount.begin)
    if re.search(r"全国|全省|世界|全球|国内", context.text[first : amount.begin]):
        return None
    places = [m for m in context.found(PLACE) if m.type == "AdministrativeDivision" and m.begin < amount.begin]
    subject = next((m for m in places if m.begin >= first and _opens(context, m, first)), None)
    chosen = subject or next((m for m in places if _opens(context, m, context.sentence(m.begin)[0])), None)
    return chosen.ref if chosen else None


def _opens(context: Context, mention: Mention, first: int) -> bool:
    before = context.text[first : mention.begin].rstrip("，")
    return not before or any(d.begin <= first and d.end >= first + len(before) for d in _dates_at(context, first))


def _dates_at(context: Context, position: int) -> list[DateMention]:
    index = bisect.bisect_left([d.begin for d in context.dates], position)
    return context.dates[index : index + 2]
