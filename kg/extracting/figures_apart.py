"""Equal indicators of one entry told apart: two sums that were 落实资金 by what they are for, two 成交额 by the
contracts counted just before, 累计提取 from what was taken out in the year, 发现问题 by the audit that found them."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from kg.extracting.context import Context
from kg.extracting.figures_breakdown import joined
from kg.extracting.figures_nominals import Span, is_verb, leading_verb, without_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.tokens import tokenize
from kg.model import ORGANIZATION, Ref

_FUNDS = re.compile(
    r"(?:落实|投入|统筹|争取|安排|拨付|下拨|筹集|筹措|整合|发放|下达|获得?)?(?:专项|补助|奖补)?(?:资金|经费)|投资|投入"
)
_PURPOSE = re.compile(
    r"(?:，?(?:主要|全部)?用于|，(?:主要)?(?=支持|推进|推动|提高|做好|发放|保障|开展|实施|改善|完善|改造|新建|建设|打造|改建|修建|建成|购置|采购|进一步))(?P<what>[^，。；（）\d]{4,30}(?=[，。；])|[^，。；、（）\d]{4,28})"
)
_SPENT = re.compile(r"(?:累计|共|完成|总)(?:投资|投入)")  # 完成投资9亿元，改造校舍
_BUILT = re.compile(
    r"，(?:完成)?(?P<what>(?:改造|建设|新建|打造|实施|购置|采购|修建|铺设|扩建|改建|治理|整治|升级|提升|增加)[^，。；（）、\d]{2,22})"
)
_PURPOSES = ((_FUNDS, _PURPOSE), (_SPENT, _BUILT))
_OCCASION = re.compile(
    r"(?:开展|举办|举行|组织开展|实施|承办)(?P<what>[^，。；\d]{4,30}?(?:审计|调查|审计调查|检查|督查|行动|活动|大赛|比赛|培训|演练|整治))$"
)
_SUCH = re.compile(r"[^，。；\d]*等(?P<kind>[^，。；、等\d]{4,16})(?=[，。；])")
_PROBLEMS, _OF_PROBLEMS = "发现问题", ("问题涉及金额", "问题涉及资金")
_IN_ALL = re.compile(r"(?:累计|总计)[^，。；、]*$")
_HOLDER = re.compile(r"(?:学校|小学|初中|高中|中学|幼儿园|院校|企业|公司|医院|卫生院|机构|车站|合作社|图书馆|文化馆)$")
_OF_HOLDERS = ("所", "家", "个", "处")
_OF_PERSONS = ("户", "人", "人次")
_OF_THEM = ("支出", "人数", "人均", "月人均", "金额", "发放金额", "补助金额")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]$")  # 幼儿园（所）
_SUM = re.compile(r"(?:销售|成交|交易|签约|合同|中标|营业|投资|贷款)(?:总?[金数]?额|总?面积|收入|均价)")  # a noun
_LONGEST = 40
_OPENING = 6  # characters before a body that still opens its phrase
_DEEDS = ("个", "家", "项", "起", "处", "所", "宗", "座", "件", "期", "台", "场", "次")  # no persons
_OF_ALL = re.compile(r"[全本][省市县区]|累计|共计?|合计|其中")
_HEADED = 26  # characters of a name with what its clause begins with
_BARE = 2  # characters of a noun that its verb belongs to
_SHORT = 6  # characters of a name that says too little: the one before it says of what


def told_apart(context: Context, phrases: Phrases, readings: list[Reading], regions: list[Ref | None]) -> list[Reading]:
    """``readings`` in their order, those of one name, unit and region each with what tells it from the others, changes
    and shares as the level that they are of; as they are where nothing tells."""
    told = {r.amount.begin: r.indicator for r in readings}
    groups: dict[tuple[str, str, Ref | None], list[Reading]] = {}
    for reading, region in zip(readings, regions, strict=True):
        if reading.measure == "level":
            groups.setdefault((reading.indicator, reading.amount.unit.lstrip("万亿"), region), []).append(reading)
    names = {r.amount.begin: name for r in readings if (name := _with_purpose(phrases, r)) != r.indicator}
    for group in groups.values():
        if len({r.amount.value or r.amount.begin for r in group}) > 1:
            fuller = _by_topic(phrases, group, readings) or {
                r.amount.begin: _fuller(context, phrases, r, told) for r in group
            }
            more = {begin: name for begin, name in fuller.items() if name != told[begin]}
            if len(set(fuller.values())) == 1:
                more = _by_head(phrases, group, readings)
            names = {**names, **more}
    renamed: list[Reading] = []
    of: dict[str, str] = {}
    for reading in readings:
        name = reading.indicator
        if reading.measure == "level":
            of[name] = names.get(reading.amount.begin, name)
        whole = next((known for known in (name, name.removesuffix("占比")) if known in of), "")
        told_of = renamed[-1].indicator if renamed and name in _OF_PROBLEMS else ""
        if told_of.endswith(_PROBLEMS):
            of[name] = told_of.removesuffix(_PROBLEMS) + name  # 某审计发现问题|9个，问题涉及金额|2亿元
        renamed.append(replace(reading, indicator=of[whole] + name.removeprefix(whole)) if whole else reading)
    return renamed


def _by_topic(phrases: Phrases, group: list[Reading], readings: list[Reading]) -> dict[int, str]:
    """The names of a group by where their figures are, each with what the first figure of its sentence (or clause) is
    of: 幼儿园生均经费500元，|生均支出400元; 小学9所，…；|教职工300人. Empty if that is not told of all of them."""
    for marks in ("。\n", "。；\n", "。；，\n"):
        parts = [max(phrases.text.rfind(mark, 0, r.amount.begin) for mark in marks) + 1 for r in group]
        if len(set(parts)) == len(parts):
            topics = [_topic(readings, part, r) for part, r in zip(parts, group, strict=True)]
            if any(topics) and "" not in topics and len(set(topics)) == len(topics):
                return {r.amount.begin: (topic or "") + r.indicator for r, topic in zip(group, topics, strict=True)}
    return {}


def _by_head(phrases: Phrases, group: list[Reading], readings: list[Reading]) -> dict[int, str]:
    """The names of a group, each with those that its clause counts first (案件17件，制发建议|16份; 问题44件，制发建议|
    30份); no name for one that its clause tells of the whole, empty if they are not told apart then."""
    names = {r.amount.begin: _headed(phrases, r, readings) for r in group}
    told = {r.amount.value or r.amount.begin: names[r.amount.begin] or r.indicator for r in group}
    apart = len(set(told.values())) == len(told)
    return {begin: name for begin, name in names.items() if name} if apart else {}


def _headed(phrases: Phrases, reading: Reading, readings: list[Reading]) -> str:
    """The name of a reading with the noun of the first count of its clause, else nothing."""
    begin, end = phrases.sentence_begin(reading.amount.begin), reading.amount.begin
    head = readings[bisect.bisect_left(readings, begin, key=lambda r: r.amount.begin)]
    between = phrases.text[head.amount.end : end]
    if verb := _verb_of_row(phrases, reading, readings):
        return verb + reading.indicator
    if head is reading or head.measure != "level" or head.amount.unit not in _DEEDS or "，" not in between:
        return ""
    if _OF_ALL.search(phrases.text, begin, end) or head.amount.unit == reading.amount.unit:
        return ""
    noun = without_verb(head.indicator, _BARE)
    name = joined(noun, reading.indicator)
    return name if len(noun) > _BARE and len(name) <= _HEADED and noun not in words("bare_noun") else ""


def _verb_of_row(phrases: Phrases, reading: Reading, readings: list[Reading]) -> str:
    """The verb that the first of a row of one unit has (录取本科生60人，专科生|50人: 录取), else nothing."""
    index = bisect.bisect_left(readings, reading.amount.begin, key=lambda r: r.amount.begin)
    last = reading
    if without_verb(reading.indicator, 0) != reading.indicator or is_verb(tokenize(reading.indicator)[0]):
        return ""
    while index and phrases.text.endswith(f"，{last.indicator}", 0, last.amount.begin):
        index -= 1
        before = readings[index]
        between = phrases.text[before.amount.end : last.amount.begin]
        alike = before.amount.unit == last.amount.unit and before.indicator[-1] == last.indicator[-1]
        if between != f"，{last.indicator}" or not alike or before.measure != "level":
            return ""
        if verb := before.indicator.removesuffix(without_verb(before.indicator, _BARE)):
            return verb if len(verb) > 1 and verb != "拥有" else ""
        last = before
    return ""


def _topic(readings: list[Reading], part: int, reading: Reading) -> str | None:
    """What the first figure since ``part`` is of, if that has the figure of ``reading`` too, else nothing; None for the
    first figure itself."""
    index = bisect.bisect_left(readings, part, key=lambda r: r.amount.begin)
    first, name = readings[index], reading.indicator
    if first is reading:
        return None
    if len(leading_verb(tokenize(name))) > 1 and name != "支出" and not _SUM.fullmatch(name):
        return ""
    shared = first.indicator.find(name[:2])
    verb = leading_verb(tokenize(first.indicator))
    if shared > 1 and first.measure == "level":
        return first.indicator[:shared].removeprefix(verb)
    holds = first.amount.unit in _OF_PERSONS and name in _OF_THEM
    if first.amount.unit in _OF_HOLDERS:
        holds = _HOLDER.search(_BRACKETS.sub("", first.indicator)) is not None
    if not holds or reading.amount.unit == first.amount.unit or name.startswith(first.indicator):
        return ""
    return first.indicator.removeprefix(verb)


def _with_purpose(phrases: Phrases, reading: Reading) -> str:
    """The name of money with what it is for, if nothing else names it (落实资金9亿元，支持公交运营)."""
    purpose = next((then for money, then in _PURPOSES if money.fullmatch(reading.indicator)), None)
    if purpose is None or reading.amount.kind != "money":
        return reading.indicator
    if phrases.text.endswith(f"、{reading.indicator}", 0, reading.amount.begin):
        return reading.indicator  # 争取项目21个、资金9亿元，推动…: of what was raised with it
    found = purpose.match(phrases.text, reading.amount.end)
    if found is None:
        return reading.indicator
    what = found["what"].removesuffix("等")
    if phrases.text.startswith("、", found.end("what")):  # the first of several
        kind = _SUCH.match(phrases.text, found.end("what"))
        what = leading_verb(tokenize(what)) + kind["kind"] if kind else what + "等"
    return what + reading.indicator


def _fuller(context: Context, phrases: Phrases, reading: Reading, told: dict[int, str]) -> str:
    """The name of a reading with more of what the text says of it."""
    name, begin = reading.indicator, reading.amount.begin
    phrase = phrases.since_comma(begin)
    said = phrases.text[phrase[0] : begin]
    if _IN_ALL.search(said) and "累计" not in name:
        return f"累计{name}"
    if body := _body(context, (phrases.text.rfind("、", phrase[0], begin) + 1 or phrase[0], begin)):
        return name if body in name or name in body else (body + name)[-_LONGEST:]
    before = phrases.text[phrases.sentence_begin(begin) : phrase[0]].removesuffix("，")
    if found := _OCCASION.search(before.rpartition("，")[2]):
        return found["what"] + name
    if len(name) <= _SHORT and not reading.amount.counted and not leading_verb(tokenize(name)):
        return _before(phrases, reading, told) + name
    return name


def _body(context: Context, phrase: Span) -> str:
    """The body that a phrase begins with, a date or 其中 before it apart."""
    bodies = (m for m in context.found(ORGANIZATION) if 0 <= m.begin - phrase[0] <= _OPENING and m.end < phrase[1])
    first = next((m for m in bodies if m.type != "Enterprise"), None)
    return first.name if first and not re.search(r"[与和及、等]", context.text[phrase[0] : first.end + 1]) else ""


def _before(phrases: Phrases, reading: Reading, told: dict[int, str]) -> str:
    """What was counted just before a figure in its clause, without the verb (技术转让合同97项，成交额|0.2亿元)."""
    index = bisect.bisect_left(phrases.amounts, reading.amount.begin, key=lambda a: a.begin)
    if index == 0 or phrases.parted(index) or not phrases.amounts[index - 1].counted:
        return ""
    name = told.get(phrases.amounts[index - 1].begin, "")
    said = tokenize(name)
    noun = name.removeprefix(leading_verb(said)).strip("、")
    noun = name if said and said[0].tag == "vn" and len(noun) <= _BARE else noun  # 技术咨询合同
    if len(noun) < 2 or reading.indicator in noun or noun in words("generic_name"):
        return ""
    return noun[:-2] if reading.indicator.startswith(noun[-2:]) else noun  # 落地项目|项目投资额
