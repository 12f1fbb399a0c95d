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
from kg.extracting.figures_amounts import Amount, find_amounts
from kg.extracting.figures_apart import told_apart
from kg.extracting.figures_nominals import words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading, read_figures
from kg.extracting.plans import planned_from
from kg.model import AWARD, DOCUMENT, PERSON, PLACE, PROJECT, Evidence, Figure, Mention, Ref

STAGE = 70
RULE = "figures.prose/1"
_CAPACITY_NAME = re.compile(
    r"[^，。；：、的\d（(]{0,24}?(?:项目|生产线|产线|机组|电站|电厂|装置|基地|变电站|[一二三四五六七八九十]期|工厂|储能|产业园|岗位|工艺|示范线)"
)
_OF_CLASS = re.compile(r"[^，。；、\d]{1,16}(?:率|比例|浓度|均值|价格|占比)(?:为|达|达到|是)?\d")  # 1类区达标率为98%
_CONDITION = re.compile(r"(?:[（(]含[^（）()]{1,6}[）)])?的(?:[，。；、]|$)")  # 逾期6期以上的，
_SHORTENED = re.compile(r"[^，。；]*(?:压缩|缩短|减少|降低|压减|精简|下降|降|延长|提升|增加)(?:至|为|到|成)$")
_PART_OF_NAME = re.compile(
    r"[一二三四五六七八九十两]个$|(?:小于|大于)(?:等于)?$|(?:直|粒|口)径(?:约|为)?$|[男女]子[^，。]{0,8}$"
)
_BOUNDS = frozenset(("超", "超过", "大于", "高于", "不低于", "不少于", "小于", "低于", "不足", "少于", "不超过"))
_THOSE = re.compile(r"的[^，。；、\d]{1,8}?(?:达到?|占|有|为|共|约|仅)")
_ONE_PHRASE = re.compile(r"[^，。；、：\n]{2,20}")
_OLD_VALUE = re.compile(r"[^，。；\d]{0,18}?(?:至|到|为|成)(?:了|约|近|目前的?|现在的?|如今的?)?\d")
_FROM = re.compile(
    r"(?:由|从|将|把)(?:[^，。；\d]{1,6}的|原来的?|原先的?|上年的?|去年的?|当初的?|年初的?|最初的?|过去的?|(?:19|20)\d\d年的?)?$"
)
_COMPARED = re.compile(
    r"(?:[比较和与、]|高于|低于)(?:全[国省市]|上年|去年|同期|年初|中部|目标|平均)[^，。；（(\d]{0,10}[（(]$"
)  # 比全省(7.7%)高
_THRESHOLD = re.compile(r"的|[^，。；\d]{0,4}(?:天数|日数|天气)")  # 日最高气温≥35摄氏度的日数
_EQUIPPED = re.compile(r"(?:购置|配备|购买|采购|新增|添置|更换|安装|投入|拥有|调配|出动|建成|新建)$")
_GEAR = re.compile(r"[^，。；：、\d]{2,12}(?=\d)")  # 购置1000千瓦|应急电源车|1台
_RECORD = re.compile(r"年?以来(?:的?同期|历史|第|最|首)")
_NORM = re.compile(
    r"(?:[或、和]\d+[^，。；、\d]{1,3})?的?(?:标准|要求|比例|原则|限额|上限)(?!的?\d)"
)  # 按照300户或500人的标准设置网格
_NORMED = re.compile(r"(?:按照?|根据|依照|或)[^，。；、\d]{0,10}$")
_SINCE_THEN = re.compile(r"年?以来")
_SCOPE = re.compile(r"[全我本该]([市县区])(?!域|场|政|委|直|外|内外)")
_AMONG = re.compile(
    r"[^，。；：、\d]{1,10}|[^，。；：、]{1,40}[中里内]，?[^，。；：、\d]{0,6}"
)  # 居全国168个|重点城市|第4位
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
_CAPACITY_UNITS = re.compile(r"吨|瓦|GWh|MW|GW|立方|方$|米$|升")


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
    seen: set[tuple[str, str, str, Ref | None]] = set()
    phrases = Phrases(context, _chosen(context))
    readings = read_figures(phrases)
    regions = [_region(context, background, r.amount) for r in readings]
    for reading, region in zip(told_apart(context, phrases, readings, regions), regions, strict=True):
        figure = _figure(context, background, reading, region)
        key = figure.indicator, figure.value, figure.unit, figure.region
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
    if amount.kind == "voltage" or any(_belongs(amount, name) for name in names):
        return True
    before = text[max(0, amount.begin - 12) : amount.begin]
    if amount.kind == "time":
        return not _duration_asked(context, amount, before)
    if amount.unit == "车" and text.startswith("道", amount.end):
        return True  # 双向6车道
    included = before.endswith(("（含", "(含")) and text[amount.end : amount.end + 1] in "）)"
    if included or text.startswith(("×", "*"), amount.end) or _PART_OF_NAME.search(before):
        return True
    after = text[amount.end : amount.end + 30]
    if (amount.unit == "类" and _OF_CLASS.match(after)) or (amount.comparator and _CONDITION.match(after)):
        return True
    if amount.comparator[:1] in tuple("≥≤＞＜><") and _THRESHOLD.match(after):
        return True
    if text.startswith(("）", ")"), amount.end) and _COMPARED.search(text[max(0, amount.begin - 24) : amount.begin]):
        return True
    if amount.unit in ("期", "批") and before.endswith("前"):
        return True  # 前十期
    if _NORM.match(after) and _NORMED.search(before):
        return True
    if _FROM.search(before) and _OLD_VALUE.match(after):
        return True
    following = found[index + 1] if index + 1 < len(found) else None
    if _limits(amount, found[index - 1] if index else None, following, text):
        return True
    if amount.counted:
        return any(
            p.kind == "place" and _AMONG.fullmatch(text, amount.end, p.begin) for p in found[index + 1 : index + 3]
        )
    return _qualifies(amount, following, text) or _investment(context, amount, before, after)


def _duration_asked(context: Context, amount: Amount, before: str) -> bool:
    """Whether a noun asks for the duration (优良天数290天，同比增加12天; 时限由5天压缩至1天)."""
    text = context.text
    if re.search(r"(?:增加|减少|缩短|延长|多|少)(?:了|约)?$", before):
        first, _ = context.sentence(amount.begin)
        return any(noun in text[first : amount.begin] for noun in ("天数", "时间", "周期", "时限", "工期"))
    if shortened := _SHORTENED.search(text[max(0, amount.begin - 32) : amount.begin]):
        return any(noun in shortened[0] for noun in words("duration"))
    return any(before.rstrip("为达到约仅共需是").endswith(noun) for noun in words("duration"))


def _belongs(amount: Amount, name: tuple[int, int]) -> bool:
    """Whether the amount is part of that name; one that only counts or measures what is named after it is not."""
    if not (name[0] <= amount.begin and amount.end <= name[1]):
        return False
    return name[0] != amount.begin or not (amount.counted or amount.unit.endswith(("公顷", "亩", "平方米")))


def _limits(amount: Amount, counted: Amount | None, following: Amount | None, text: str) -> bool:
    """Whether the amount says how large those are that are counted next or have been counted just before
    (存栏3000头以上养殖企业125家, 20家用水量1万立方米以上的单位)."""
    if amount.comparator in _BOUNDS and following and _THOSE.fullmatch(text, amount.end, following.begin):
        return True  # 年收入超过20万元的村达35%
    if not amount.comparator.endswith(("以上", "以下", "以内")):
        return False
    of = text.startswith("的", amount.end)
    if following and (following.counted or of) and _ONE_PHRASE.fullmatch(text, amount.end, following.begin):
        return True
    if not counted or not counted.counted or not of:
        return False
    return bool(re.fullmatch(r"[^，。；、：\n]{0,10}", text[counted.end : amount.begin]))


def _qualifies(amount: Amount, following: Amount | None, text: str) -> bool:
    """Whether the amount is part of a name (20万吨/年尼龙切片项目) or of what is counted next (10亿元项目2个)."""
    after = text[amount.end : amount.end + 30]
    if amount.kind == "measure" and _CAPACITY_UNITS.search(amount.unit) and "公顷" not in amount.unit:
        if re.match(r"[/的及]?\d", after) or _CAPACITY_NAME.match(after):
            return True
        if text[max(0, amount.begin - 2) : amount.begin] in ("年产", "产能") and re.match(r"[^，。；、）)\n]", after):
            return True
    if amount.kind == "measure" and following and following.counted and _CAPACITY_UNITS.search(amount.unit):
        gear = _GEAR.match(text, amount.end)
        if gear and gear.end() == following.begin and _EQUIPPED.search(text[max(0, amount.begin - 4) : amount.begin]):
            return True
    if amount.kind == "measure" and after.startswith(("级", "高海拔", "深井")):
        return True  # 200万吨级矿井
    if amount.kind == "money" and amount.comparator in ("以上", "以下") and re.match(r"[^，。；：、的）)\n]", after):
        return True
    between = text[amount.end : following.begin] if following and following.counted else ""
    return (
        bool(between)
        and amount.kind == "money"
        and bool(re.fullmatch(r"(?:以上|以下)?的?[^，。；、]{0,4}(?:项目|企业|工程)|的[^，。；、]{1,6}", between))
    )


def _investment(context: Context, amount: Amount, before: str, after: str) -> bool:
    """Whether a sum of money is what a single project costs: that is the project's investment, not a figure."""
    if amount.kind != "money" or not re.search(r"投资(?:额|约|近|超)?$|概算$|造价$", before):
        return False
    if re.match(r"的|(?:建设|建成|新建|打造|实施的|兴建|修建)(?![^，。；]*\d)", after) and not re.search(
        r"完成投资$", before
    ):
        return True
    work = re.match(r"(?:实施|完成|启动|开工)了?", after)
    if work and any(m.begin == amount.end + work.end() for m in context.found(PROJECT)):
        return True  # 投资3亿元实施了某改造项目
    if not re.search(r"(?:^|[，。；、：（])(?:项目|工程)?(?:[一二三]期)?(?:计划|估算|预计|概算)?总?投资$", before):
        return False
    if not re.match(r"[，。；、）)\n]|$", after):
        return False
    first, _ = context.sentence(amount.begin)
    return not re.search(r"\d(?:余|多)?[个项家]", context.text[first : amount.begin]) and bool(context.found(PROJECT))


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
    """The administrative place right before the figure, else the one that its sentence (or the first sentence with
    one) begins with; none if the sentence speaks of the province or the country as a whole."""
    first, _ = context.sentence(amount.begin)
    places = [m for m in background.places if m.begin < amount.begin]
    here = [m for m in places if m.begin >= first]
    for mention in here:
        listed = context.text[mention.begin - 1 : mention.begin] in tuple("、和及与距离")  # 甲、乙、丙3个镇
        if not listed and _OF_PLACE.fullmatch(context.text[mention.end : amount.begin]):
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
