"""Whose a figure is, where its phrase leaves that to the words before: the group of a contest, those that a mean is of,
the product that a share is of, the goods or the field that an output is of, the site that is so large."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from kg.extracting.context import Context
from kg.extracting.figures_nominals import is_verb, without_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.figures_sectors import subject_of
from kg.model import ORGANIZATION

_GROUP = re.compile(  # 社会组有80个单位参赛, 竞技组20个大项
    r"(?P<group>(?:青少年|少年|青年|成[人年]|老年|中年|公开|专业|业余|儿童|男子|女子|小学|初中|高中|中学|大学|高校|学生|教师|职工|社会"
    r"|竞技|团体|个人|精英|大众|群众|健身|[甲乙丙])+组)(?=共?有?\d|决出|参加|获得?|产生|评出|派出)"
)
_NO_NAME = re.compile(r"(?:[和及与][^和及与]*组|的比赛)$")  # 小项|和竞技组
_MEAN = re.compile(r"(?:生|师|床|班|校)均")
_INCOME = re.compile(r"人均[^，。；、]{0,8}(?:收入|支出|消费)")
_PEOPLE = re.compile(r"(?:城镇|农村|城乡|脱贫|移民)?(?:常住)?(?:居民|农民|脱贫人口)")
_SHARE = re.compile(r"(?:国[内际]|全国|全球|世界)?市场(?:占有率|流通量|份额)")
_MADE = re.compile(r"(?P<what>[^，。；]{2,20}?)(?:年|总)?产[量能]")
_WORTH = re.compile(r"(?:年|总|年总|工业|实现)?产值|年?(?:销售|营业)收入")
_AREA_UNITS = ("公顷", "亩", "平方千米")
_FIELD = re.compile(r"(?P<crop>[^，。；、]{2,12}?)(?:的?(?:播种|种植|收获|栽培)?总?面积)?")
_YIELD = re.compile(r"(?:总|年)?产量|总产|单产")
_BARE = re.compile(r"总?规模|装机规模|从业人员|年?销售收入|年?交易额|年经营额")
_INVESTED = re.compile(r"(?:完成|累计|年度?|计划|总)*投资额?")
_WORKS = re.compile(r"[^，、]{2,}(?:项目|工程)")
_THINGS = ("家", "个", "处", "座", "所")
_SITE = r"[^，。；：、\d“”（）\s]{1,14}?(?:" + (
    "遗址|故城|古城|城址|墓地?|墓[群葬]|寺|塔|祠|庙|窑址?|县衙|书院|会馆|故居|石窟|石刻|古[镇寨]|阁|宫|塔林)"
)
_SITED = re.compile(rf"(?P<site>{_SITE})\s?(?:位于|坐落[于在])")
_BOUNDED = re.compile(
    r"(?P<site>[^，。；：、\d（）\s]{2,16}?)[东南西北]至[^，。；、]{2,20}，[东南西北]至"
)  # 青石“智慧岛”东至…
_LIES = re.compile(r"[^，。；：、\d“”（）\s]{2,18}?\s?(?:位于|坐落[于在])")
_DIMENSION = re.compile(
    r"(?:遗址|墓地|城址)?(?P<of>总面积|面积|占地(?:面积)?|中心区面积|东西[长宽]|南北[长宽]|文化层(?:厚度|堆积)?|距县城|通?高度?)"
)
_FIRMS = re.compile(r"[^，。；]{2,24}(?:企业|公司|园区)")
_EARNED = re.compile(r"(?:实现)?(?:增加值|营业收入|产值|利润总额|利润)(?:占[^，。；]*)?")
_EFFECT = re.compile(r"对[^，。；]{2,16}?的?贡献率|拉动[^，。；]{2,12}")  # 茶业增加值增长8%，|对工业的贡献率达9%
_OF_SUM = re.compile(
    r"(?:任务|目标|计划|预算)?完成(?:比例|率)|(?:新增)?同业占比|[^，。；、]{0,4}市场(?:占有率|占比|份额)"
)
_WATER = re.compile(r".*水质类别的?断面.*")
_WATERS = re.compile(r"(?P<of>(?:地表水|地下水|河流|湖泊|水库|、)+)(?:水质|环境质量)评价")
_OF_BODIES = re.compile(  # 对16家单位的|班子, 30个村的|项目: the bodies are counted, not what is theirs
    r"(?P<who>[^，。；、\d的]{0,12}?(?:单位|企业|部门|机构|公司|学校|医院|银行|支行|网点|商户|[农住租]户|家庭|县|乡|镇|街道|村|社区|片区|小区|场景|科目|指标"
    r"|站点|会场|党组织|支部|合作社|基地|选手|队员|学员|学生|教师|委员|群众|居民)(?:（[^（）]{1,4}）)?)的(?P<what>[^，。；、\d]{2,})"
)
_DONE_BY = re.compile(
    r"被(?P<who>[^，。；、]{2,14}?)(?P<verb>采用|采纳|刊发|刊用|转发|表彰|录用|收录|批示|推广)(?P<what>[^，。；、]*)"
)
_DIVISIONS = re.compile(r"(?:县|乡|镇|村|街道|社区|部门|单位|区|乡镇|行政村|自然村|市|县区)(?:[(（][^()（）]*[)）])?")
THERE_ARE = re.compile(r"[辖有设]|造成|辐射|覆盖|惠及|共|包括|其中|分为|达到?$|增至|划分|建成|新建|创建|选|评|获")
_PART = re.compile(r"(?P<who>[^，。；、\d的]{1,8}(?:（[^（）]{1,5}）)?)[中里]有?")
_AMONG = re.compile(r"(?P<who>[^，。；、\d]{1,8})[中里][的有]?(?=\d)")  # 与8个乡镇中的70个村签约
_ASIDE = re.compile(r"[（(][^（()）]*[）)]")
_NAMED = 4  # characters of those that are counted: 成员单位, not 单位
_SHORTEST = 2  # characters: what is left without a verb is no name (拟建|项目)
_NEAR = 2  # sentences back in which the site may be named
_NO_FIGURE = re.compile(r"位于.*|.{0,4}(?<![历时年后当])[唐宋元明清汉]代")  # 位于某县城北|9千米, 展出|60件|唐代陶器
_NO_FIGURE_UNITS = ("米", "千米", "公里", "件", "处", "座")


def with_holders(context: Context, phrases: Phrases, readings: list[Reading]) -> list[Reading]:
    """``readings`` in their order, each with what it is of if only the words before tell that; without those whose
    name tells where something lies or how old it is."""
    named: list[Reading] = []
    for reading in readings:
        if _NO_FIGURE.fullmatch(reading.indicator) and reading.amount.unit in _NO_FIGURE_UNITS:
            continue
        begin = phrases.sentence_begin(reading.amount.begin)
        before = []
        for told in reversed(named):
            if told.amount.begin < begin:
                break
            before.append(told)
        if (name := _counted(phrases, reading)) is None:
            continue
        name = _of_those(phrases, reading) + name
        told_of = replace(reading, indicator=name) if name != reading.indicator else reading
        if (name := _named(context, phrases, told_of, before)) is None:
            continue
        if name == told_of.indicator and reading.measure in ("level", "change"):
            name = subject_of(context, told_of, named) + name
        named.append(replace(reading, indicator=name) if name != reading.indicator else reading)
    return named


def _counted(phrases: Phrases, reading: Reading) -> str | None:
    """The name of a reading, or the bodies alone where it takes what is theirs for what is counted (对16家成员单位的
    班子调整); None if those have no name of their own."""
    amount, name = reading.amount, reading.indicator
    if not amount.counted:
        return name
    found = _OF_BODIES.match(phrases.text, amount.end)
    if found and f"{found['who'][-2:]}的{found['what'][:2]}" in name:
        return phrases.name(found.span("who")) if len(_ASIDE.sub("", found["who"])) >= _NAMED else None
    return name


def is_bare(phrases: Phrases, reading: Reading) -> bool:
    """Whether a count only says of how many divisions or bodies something else is told (在9个乡镇中有…; 7个县12个厂
    已…): it has a bare name and is not said to be there."""
    amount, name = reading.amount, reading.indicator
    if not amount.counted:
        return False
    among = _AMONG.match(phrases.text, amount.end)
    short = len(_ASIDE.sub("", name)) < _NAMED - 1 or name in words("bare_noun")
    if among and short and name == phrases.name(among.span("who")):
        return True
    before = _DIVISIONS.fullmatch(name) and phrases.text.startswith(name[0], amount.end)
    begin = phrases.sentence_begin(amount.begin)
    return bool(before) and THERE_ARE.search(phrases.text, begin, amount.begin) is None


def _of_those(phrases: Phrases, reading: Reading) -> str:
    """Those of whom a part is counted without a noun (9个乡镇中有|3个达标: 乡镇达标), else nothing."""
    index = bisect.bisect_left(phrases.amounts, reading.amount.begin, key=lambda a: a.begin)
    if not index or phrases.amounts[index - 1].unit != reading.amount.unit or not reading.amount.counted:
        return ""
    found = _PART.fullmatch(phrases.text, phrases.amounts[index - 1].end, reading.amount.begin)
    said = phrases.tokens(phrases.right(index)) if found else []
    who = phrases.name(found.span("who")) if found and said and is_verb(said[0]) else ""
    return who if who[-1:] not in reading.indicator else ""


def _named(context: Context, phrases: Phrases, reading: Reading, before: list[Reading]) -> str | None:
    """The name of a reading with its holder; None if that is one of several. ``before``: the readings before it in its
    clause, the nearest first."""
    name, position = reading.indicator, reading.amount.begin
    if before and (by := _done_by(context, before[0], reading)):
        return by
    if group := group_of(context.text, position):
        rest = _NO_NAME.sub("", name)
        return rest if group in rest else group + rest
    if mean := _MEAN.match(name):
        whole = next((r.indicator for r in before if r.indicator.find(mean[0]) > 1), "")
        return whole.partition(mean[0])[0] + name
    if _INCOME.match(name):
        people = _PEOPLE.findall(context.text, context.sentence(position)[0], position)
        return people[-1] + name if people and len(set(people)) == 1 else name
    if _OF_SUM.fullmatch(name) and (of_sum := _of_sum(name, before)):
        return of_sum
    if _SHARE.match(name):
        made = [m["what"] for r in before if r.measure == "level" and (m := _MADE.fullmatch(r.indicator))]
        joint = len(made) > 1 and "、" in context.text[before[-1].amount.end : before[0].amount.begin]
        return None if joint else (without_verb(made[0], _SHORTEST) if made else "") + name
    if _WATER.fullmatch(name):
        waters = _WATERS.findall(context.text, context.sentence(position)[0], position)
        return (waters[-1] if waters and waters[-1] not in name else "") + name
    if _EFFECT.fullmatch(name) and before and before[-1].measure in ("level", "change"):
        head = before[-1].indicator
        return head + name if all(r.indicator.startswith(head) for r in before) else name
    if reading.measure != "level":
        firms = next((r for r in before if r.measure == "level" and r.amount.counted), None)
        own = firms and firms.amount.unit in _THINGS and _FIRMS.fullmatch(firms.indicator) and _EARNED.fullmatch(name)
        return without_verb(firms.indicator, _SHORTEST) + name if firms and own else name
    return (
        _of_output(phrases, reading, before)
        or _of_works(phrases, reading, before)
        or _of_site(context, reading)
        or name
    )


def _of_sum(name: str, before: list[Reading]) -> str:
    """A rate with the sum told just before it, the changes of that apart (贷款余额9亿元，增速8%，市场占比|30%), else
    nothing."""
    if before and before[0].indicator.endswith(name):
        return before[0].indicator  # 市场占比30%，提高|2个百分点
    level = next((r for r in before if r.measure == "level"), None)
    between = before[: before.index(level)] if level else []
    money = level is not None and level.amount.kind == "money" and all(r.measure != "rank" for r in between)
    return without_verb(level.indicator, _SHORTEST) + name if level and money else ""


def _done_by(context: Context, before: Reading, reading: Reading) -> str:
    """The name of what another body did too (被省报采用3篇，市报采用|7篇: 被市报采用稿件), with that body."""
    done = _DONE_BY.fullmatch(before.indicator)
    if not done or reading.amount.unit != before.amount.unit:
        return ""
    who = context.text[before.amount.end : reading.amount.begin].strip("，、").removesuffix(done["verb"])
    what = reading.indicator.removeprefix(who)
    known = any(m.begin >= before.amount.end and m.name == who for m in context.found(ORGANIZATION))
    return f"被{who}{what}" if known and what.startswith(done["verb"]) else ""


def group_of(text: str, position: int) -> str:
    """The group of a contest that a figure at ``position`` is of: named before it in its phrase, or as the first of
    its clause and the only one there."""
    marks = [text.rfind(mark, 0, position) + 1 for mark in "。；\n"]
    clause = max(marks)
    found = list(_GROUP.finditer(text, clause, position + 1))  # with the digit after it
    if not found:
        return ""
    end = min((e for e in (text.find(mark, position) for mark in "。；\n") if e >= 0), default=len(text))
    alone = found[0].start() == clause and len({g["group"] for g in _GROUP.finditer(text, clause, end)}) == 1
    listed = text[end : end + 1] == "；" or text[clause - 1 : clause] == "；"
    if "，" in text[found[-1].end() : position] and not (alone and listed):
        return ""
    return found[-1]["group"]


def _of_output(phrases: Phrases, reading: Reading, before: list[Reading]) -> str:
    """What a bare output is of: the goods made (钢材产量500万吨，年产值|40亿元), the field just measured
    (优质大豆2万公顷，产量|5万吨) or those just counted (合作社24个，年销售收入|6亿元), else nothing."""
    name = reading.indicator
    levels = [r for r in before if r.measure == "level" and not _put_aside(phrases.text, r, reading)]
    said = phrases.text[: phrases.trim_right((0, reading.amount.begin))[1]]  # 总规模达|36万千瓦
    if not levels or not said.endswith(f"，{name}"):
        return ""
    made = [m["what"] for r in levels if _WORTH.fullmatch(name) and (m := _MADE.fullmatch(r.indicator))]
    if made:
        return without_verb(made[-1], _SHORTEST) + name
    last = levels[0]
    if _YIELD.fullmatch(name) and last.amount.unit.lstrip("万") in _AREA_UNITS:
        field = _FIELD.fullmatch(without_verb(last.indicator, _SHORTEST))
        return field["crop"] + name if field and not field["crop"].endswith("面积") else ""
    counted = last.amount.unit in _THINGS and _BARE.fullmatch(name)
    beside = "，" not in said[last.amount.end : len(said) - len(name) - 1]
    noun = without_verb(last.indicator, _SHORTEST)
    return noun + name if counted and beside and len(noun) > 2 and not noun.endswith(name) else ""


def _of_works(phrases: Phrases, reading: Reading, before: list[Reading]) -> str:
    """What was invested in the works that a clause counts first and then by their stages (旅游项目20个，已完工项目3个，
    完成投资|9亿元), else nothing."""
    name, counts = reading.indicator, [r for r in before if r.amount.counted]
    money = [r for r in before if not r.amount.counted]
    if not _INVESTED.fullmatch(name) or not counts or any("投资" not in r.indicator for r in money):
        return ""
    first = without_verb(counts[-1].indicator, _SHORTEST)
    alike = all(r.measure == "level" and r.indicator.endswith(first[-2:]) for r in counts)
    joint = re.search("[和及与]$", phrases.text[counts[-1].amount.end : counts[0].amount.begin])
    done = "已" if phrases.text.endswith("已" + name, 0, phrases.trim_right((0, reading.amount.begin))[1]) else ""
    return first + done + name if alike and not joint and _WORKS.fullmatch(first) else ""


def _put_aside(text: str, told: Reading, reading: Reading) -> bool:
    """Whether a figure stands in brackets that close before another (面积9公顷（其中香菇2公顷），总产量|3万吨)."""
    between = text[told.amount.end : reading.amount.begin]
    return "）" in between.partition("（")[0]


def _of_site(context: Context, reading: Reading) -> str:
    """How large a site is, with the site that its sentence or one shortly before begins with, else nothing."""
    found = _DIMENSION.fullmatch(reading.indicator)
    if not found or reading.amount.counted:
        return ""
    text, (begin, _) = context.text, context.sentence(reading.amount.begin)
    for _back in range(_NEAR + 1):
        start = begin + len(text[begin:]) - len(text[begin:].lstrip())
        if sited := _SITED.match(text, start) or _BOUNDED.match(text, start):
            of = "高度" if found["of"] == "高" else found["of"]
            site = re.sub("[“”]", "", sited["site"])
            return "" if site == context.entry.title else site + of
        if begin == 0 or _LIES.match(text, start):
            return ""
        begin, _ = context.sentence(begin - 1)
    return ""
