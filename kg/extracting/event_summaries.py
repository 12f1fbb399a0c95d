"""What a 条目 tells of a year without a day: of which year, and of which kind that is."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.dates import DateMention
from kg.extracting.event_kinds import kind_at_end, kind_of_event, kinds_said, without_quoted
from kg.model import PERSON

GENERAL = {"综述", "概述", "概况", "综合", "总述", "其他"}  # titles that do not say what they are about
_ISSUED = re.compile(
    r"(?:印发|出台|制定|制订|发布|公布|颁布|下发|编制|修订|审议通过|起草|推出|建立(?:健全)?|健全|制发)(?:了|完成|实施|并实施|出台|印发)?《"
)
_FIRST = 3  # sentences of a summary that tell what it is mostly about
_CELEBRATED = re.compile(r"(?:仪式|典礼|开[幕班馆园]式)$")  # not 家庭医生|签约
_HELD = re.compile(r"(?:会议|大会|全会|座谈会)$")
# 2031年，某局|举办教师技能大赛
_HELD_ONCE = re.compile(r"(?:召开|举行|举办|开展|组织|主办|承办)(?!的|在)[^，；。]{2,40}")
_STAGED = re.compile(r"举[办行]|[承主]办|(?:开展|组织)[^，。；\d]{0,30}(?:演练|大赛|竞赛)")
_CALLS = re.compile(r"(?:走访|慰问)活动$")
# 召开专题会议7次, 定期召开例会: what meets again and again is no meeting of its own
_REPEATED = re.compile(
    r"\d[余多]*(?:个|次|场|期|轮|批)|数十?次|多次|定期|日常|常态|各类|系列|会商|联席会|每[年月周日季半]"
)
_COUNTED = re.compile(r"\d+[余多]?(?:家|个|名|次|人|户)")
# 2031年，某局|检查农机合作社40家, |组织了3次调研活动: the first thing that is told
_INSPECTED = re.compile(
    r"[^，。；]{0,10}年，(?:[^，。；]{2,24}?(?<!常态化)(?<!持续)(?<!定期)(?:检查|督导|巡查|走访|慰问|排查)[^，；。]{2,24}?\d"
    r"|[^。；]{2,60}?\d次(?:专题)?(?:调研|视察|考察)活动)"
)
# 市领导走访某校, 省长甲视察某市
_LED = re.compile(
    r"(?:领导|书记|主席|主任|[省市县区州部厅局会]长)[^，。；]{0,8}?(?:走访|调研|视察|考察|慰问|检查|督导|看望)"
)
_WENT = re.compile(
    r"(?:等[^，。；]{0,12}?)?(?:一行)?(?:\d+[余多]?人)?(?:先后|专程|应邀)?(?:带队|率[^，。；]{2,20}?)?"
    r"(?:[到来赴]|深入)?[^，。；]{0,40}?(?:考察|调研|视察|检查|督导|走访|慰问)(?![团员组])"
)
# 始建于|1956年, 1960年|建: when what the entry is about was founded, built or born
_FOUNDED_ON = re.compile(r"(?:[建生]|成立|创[建办立]|[组筹兴修重]建|开[工业办]|前身[为是])于?$")
_FOUNDED = re.compile(
    r"(?:（[^（）]{2,12}）)?\s?[，,]?[^，。；、]{0,14}?"
    r"(?:成立|始建|[建创]立|创[办建]|[组筹兴修扩重改]?建(?=[，。；）成于造立设的])|[组筹]建|出?生(?=[，。于])|动工|竣工|开工)"
)
# 三、2026年主要任务, （二）总体要求: under such a head stands what shall be done
_PLANNED = re.compile(
    r"^[（(]?[一二三四五六七八九十]+[、）).](?![^。]*(?:完成|执行|情况|回顾|成效|成绩))[^。，]*(?:任务|安排|要求|目标|思路|打算|部署)"
)


def tells_of_year(context: Context, end: int) -> bool:
    """Whether a 条目 tells of the source's year as a whole before its first dated event at ``end``."""
    if context.entry.kind != "item":
        return False
    opening = next((d for d in context.dates if context.entry.body <= d.begin < end and not d.background), None)
    if opening is None or opening.precision != "year" or opening.start != str(context.source.year):
        return False
    return not context.text.endswith(("至", "到"), 0, opening.begin)  # 截至2023年，全市有…


def summary(context: Context, end: int) -> tuple[str, str] | None:
    """The kind and the year of what a 条目 tells up to ``end``; None if it has no year or stands in a plan."""
    if any(_PLANNED.match(head) for head in (*context.sections, context.entry.title)):
        return None
    told = (d for d in context.dates if d.begin >= context.entry.body and not d.background and not _ahead(context, d))
    year = context.entry.date or next((d.start[:4] for d in told if not _founded(context, d)), "")
    if not year or (context.source.kind == "yearbook" and int(year[:4]) < context.source.year - 1):
        year = str(context.source.year or "")
    if not year:
        return None
    body = context.text[context.entry.body : end]
    paper = None if _HELD.search(context.entry.title) else _ISSUED.search(body)
    issued = paper is not None and body.count("。", 0, paper.start()) < _FIRST  # one that comes later is one of much
    return "DocumentEvent" if issued else _kind(context, end), year


def _ahead(context: Context, date: DateMention) -> bool:
    """Whether a date is one of a plan, years after what the source tells of (到2035年，…)."""
    return bool(context.source.year) and int(date.start[:4]) > context.source.year + 1


def _founded(context: Context, date: DateMention) -> bool:
    """Whether a date before the source's year only says how old the entry's subject is."""
    if not context.source.year or date.start >= str(context.source.year):
        return False
    text = context.text
    return bool(_FOUNDED_ON.search(text, max(0, date.begin - 6), date.begin) or _FOUNDED.match(text, date.end))


def _kind(context: Context, end: int) -> str:
    """What an undated 条目 mostly tells of: what its title ends with, else what its first sentences say was held (a
    word in passing says nothing: 在会议上作介绍, 报送会议材料); a bare event if neither says."""
    if context.source.kind == "text" and context.entry.kind == "plain":
        return kind_of_event(context.entry.title if context.entry.body else "", context.text[context.entry.body : end])
    titled = kind_at_end(context.entry.title)
    celebrated = titled != "Ceremony" or _CELEBRATED.search(context.entry.title)
    if titled and celebrated and not context.entry.title.endswith("新闻宣传"):  # what a newspaper prints
        return titled
    if context.entry.title in GENERAL:
        return "Event"  # of the whole year, whatever was held in it
    second = context.sentence(context.sentence(context.entry.body)[1] + 1)[1]
    told = without_quoted(context.text[context.entry.body : min(end, second, context.entry.body + 160)])
    if _INSPECTED.match(told) or _LED.search(context.entry.title) or _went(context, end):
        return "Inspection"
    held = ((kind, found) for found in _HELD_ONCE.finditer(told) for kind in kinds_said(found.group()))
    first = context.sentence(context.entry.body)[1] - context.entry.body  # a meeting of a later one is held in passing
    return next((kind for kind, found in held if _tells_kind(kind, found, first)), "Event")


def held_once(told: str, kind: str) -> bool:
    """Whether a sentence tells of one thing of a kind that was held: 举办某大赛, not 举办讲座80场, 走访企业25家."""
    if kind in ("Inspection", "Visit"):
        return _COUNTED.search(told) is None
    if kind == "Ceremony":
        return True
    held = (found.group() for found in _HELD_ONCE.finditer(without_quoted(told)))
    return any(kind in kinds_said(words) and not _REPEATED.search(words) for words in held)


def _tells_kind(kind: str, found: re.Match[str], first: int) -> bool:
    """Whether what is held is what the 条目 is about: in its first sentence, which ends at ``first``, or staged."""
    opening = found.start() < first
    if kind == "Activity":
        return opening or _STAGED.match(found.group()) is not None
    if kind == "Inspection":
        return opening and _CALLS.search(found.group()) is not None
    return kind == "Meeting" and opening and not _REPEATED.search(found.group())


def _went(context: Context, end: int) -> bool:
    """Whether somebody is said to have gone and looked in the first sentence: 2031年，局长甲等一行5人到某县|考察."""
    first = context.sentence(context.entry.body)[1]
    persons = context.inside(context.entry.body, min(first, end), PERSON)
    return any(_WENT.match(context.text, person.end) for person in persons)
