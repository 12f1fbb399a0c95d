"""Events: what happened on which day, and of which kind.

An article, a chronicle item and a speech tell of at least one event; a 条目 of a yearbook tells of the dated ones, of
the documents it issues and the honours it reports, or, if there is none of these, is itself an undated summary of its
year. Each event covers a stretch of the text (its scene), in which its participants, places and documents are looked
for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extracting.context import Context
from kg.extracting.dates import DateMention
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import EventFact, Fact, Mention

STAGE = 60
_TITLED = {"article", "chronicle", "plain"}
_NO_EVENTS = {"task", "table", "speech", "biography"}
_SUMMARY = {"item", "plain"}
_OPENING = re.compile(r"[\s　“”\"（）()·：:]*")
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|（[^）]*）|新闻出版")
_AFTER_SHORT = re.compile(r"$|”|在|开|举行|启动|落|亮相|举办|圆满|（")
_PLAN = re.compile(r"(?:将|拟|计划|预计|力争|将会|争取|有望)(?:于|在)?$")
# 某人3月27日主持召开的会议精神, …考察时的重要讲话: what the event only heard of
_HEARD_OF = re.compile(r"[^，。；]{0,40}?(?:的|时)[^，。；]{0,40}?(?:会议精神|讲话精神|重要讲话|重要指示|精神)")
# 10月下旬，全州将举办旅游节
_TO_COME = re.compile(
    r"，?[^，。；]{0,12}?(?:将(?:会|于|在|要)?|拟|计划)(?:正式|如期)?(?:举办|举行|召开|开展|启动|开幕|迎来|开工|投入|建成|完工|竣工)"
)
_ISSUED = re.compile(
    r"(?:印发|出台|制定|制订|发布|公布|颁布|下发|编制|修订|审议通过|起草|推出)(?:了|完成|实施|并实施|出台|印发)?《"
)
# 到某县开展调研并进行座谈, 到某区调研座谈: the talks are part of the inspection
_LOOKED_AND_TALKED = re.compile(
    r"(?:到|赴|来|深入)[^，。；]{1,24}?(?:调研|考察|视察|检查|督导)(?:并|、|和)?(?:进行|开展|召开)?[^，。；]{0,6}座谈"
)
# 某区第六届人民代表大会第七次会议胜利闭幕
_SESSION = re.compile(r"(?:代表大会|次会议|全会|全体会议|两会”?)[^，。；]{0,24}?(?:开幕|闭幕)(?!式)")
_HELD = re.compile(r"(?:会议|大会|全会|座谈会)$")
# 某日“2031长湖论坛——…”在云泽市举行: the quotation names what was held
_QUOTED_HELD = re.compile(r"“([^”]+)”(?:在[^，。；“]{2,20})?(?:隆重|顺利|正式|成功)?(?:举行|召开|举办|开幕|启幕|拉开)")
# 2031年，某局|开展农机检查, |召开座谈会3次
_CARRIED_OUT = re.compile(
    r"(?:召开|举行|举办|开展|组织|主办|承办)(?!的|在)[^，；。]{2,40}|(?:检查|督导|巡查|走访|慰问|排查)[^，；。]{2,24}?\d"
)
# 《…条例》由某人大常委会第六次会议|通过
_ADOPTED = re.compile(
    r"[^。《]{0,12}《[^》]{4,40}》(?:（[^）]*）)?(?:经|由|正式)[^，。]{0,44}?(?:审议通过|表决通过|通过|批准|公布|颁布)"
)
_ON_OCCASION = re.compile(r"[会赛式展节坛动]上$")  # 在某大会上，再次获得“…”称号: what was won is told behind
_PERSONNEL = re.compile(r"任免|任职|免职|任命|免去|聘任|解聘|职务")
# 三、2026年主要任务, （二）总体要求: under such a head stands what shall be done
_PLANNED = re.compile(
    r"^[（(]?[一二三四五六七八九十]+[、）).](?![^。]*(?:完成|执行|情况|回顾|成效|成绩))[^。，]*(?:任务|安排|要求|目标|思路|打算|部署)"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """An event with the stretch of the text that tells of it."""

    key: int
    type: str
    start: str
    stop: str
    begin: int
    end: int


@cache
def _heads() -> dict[str, str]:
    return dict(line.split() for line in words("event_heads"))


@cache
def _head_pattern() -> re.Pattern[str]:
    return re.compile(trie_pattern(_heads()))


@cache
def _background() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = [line.split() for line in words("event_background")]
    before = trie_pattern(w for side, w in rows if side == "before")
    after = trie_pattern(w for side, w in rows if side == "after")
    return re.compile(f"(?:{before})$"), re.compile(after)


def extract(context: Context) -> Iterator[Mention | Fact]:
    """The events of the entry; their scenes are left in ``context.scenes``."""
    if context.entry.kind in _NO_EVENTS:
        return
    context.scenes = list(_decided(context) if context.entry.kind == "notice" else _scenes(context))
    for scene in context.scenes:
        first = context.evidence(scene.begin, min(scene.begin + 1, scene.end), f"event.{_origin(context)}/1", 0.9)
        titled = scene.key == 0 and context.entry.body
        label = context.entry.title if titled else context.text[first.begin : first.end]
        yield EventFact(scene.key, scene.type, scene.start, scene.stop, _short(label), first)


def _decided(context: Context) -> Iterator[Scene]:
    """A notice is an event only if it says who takes up or lays down a post: on its own day."""
    entry = context.entry
    if entry.date and _PERSONNEL.search(entry.title):
        yield Scene(0, "AppointmentEvent", entry.date, entry.date, entry.body, len(context.text))


def _origin(context: Context) -> str:
    return {"item": "dated", "chronicle": "chronicle"}.get(context.entry.kind, "article")


def _short(label: str) -> str:
    label = re.sub(r"\s", "", label).rstrip("。；，")
    return label if len(label) <= 60 else re.split(r"[，。；]", label)[0][:60]


def _scenes(context: Context) -> Iterator[Scene]:
    cuts = list(_dated_cuts(context)) or _first_day(context)
    if not cuts and context.entry.kind in _SUMMARY:
        yield from _summary(context)
        return
    entry = context.entry
    if entry.kind == "chronicle" or not cuts:
        first = (entry.body, entry.date, entry.date_end or entry.date)
        cuts = [first, *(c for c in cuts if c[1] != entry.date)] if entry.date else cuts
    led = list(_summary(context, cuts[0][0])) if _tells_of_year(context, cuts[0][0] if cuts else 0) else []
    led = [scene for scene in led if scene.type != "Event"]  # the first day is what such an entry tells of
    yield from led
    for key, (begin, start, stop) in enumerate(cuts):
        end = cuts[key + 1][0] if key + 1 < len(cuts) else len(context.text)
        title = entry.title if key == 0 and entry.body and entry.kind != "item" else ""
        told = context.text[begin:end] or context.text[slice(*context.clause(begin))]  # two days in one clause
        kind = kind_of_event(title, told)
        if kind == "Ceremony" and entry.kind == "item" and int(start[:4]) < context.source.year - 1:
            kind = "Event"  # 1956年1月成立筹备处: history, nobody celebrates it
        yield Scene(key + len(led), kind, start, stop, begin, end)


def _dated_cuts(context: Context) -> Iterator[tuple[int, str, str]]:
    """Where a dated event begins: (joined position, start, end)."""
    entry, seen = context.entry, set[tuple[str, str]]()
    for date in context.dates:
        if date.begin < entry.body or date.background or (date.start, date.stop) in seen:
            continue
        if entry.kind in _SUMMARY and (date.precision == "year" or not _eventful(context, date)):
            continue
        if entry.kind not in _SUMMARY and not (
            _opens_paragraph(context, date)
            or (entry.kind == "chronicle" and _eventful(context, date) and date.precision == "day")
        ):
            continue
        seen.add((date.start, date.stop))
        begin = context.clause(date.begin)[0] if entry.kind in (*_SUMMARY, "chronicle") else date.begin
        yield begin, date.start, date.stop


def _first_day(context: Context) -> list[tuple[int, str, str]]:
    """The first day that an article names, if no paragraph opens with one: 按照部署，…。3月3日，…会议召开。"""
    if context.entry.kind not in ("article", "plain"):
        return []
    days = [d for d in context.dates if d.begin >= context.entry.body and d.precision == "day" and not d.background]
    told = [d for d in days if _eventful(context, d)] or days
    return [(context.entry.body, told[0].start, told[0].stop)] if told else []


def _opens_paragraph(context: Context, date: DateMention) -> bool:
    line = context.text.rfind("\n", 0, date.begin) + 1
    return _OPENING.fullmatch(context.text, line, date.begin) is not None


def _eventful(context: Context, date: DateMention) -> bool:
    """Whether a date inside the text is the day on which something happened: no deadline, no plan, no span's end."""
    before, after = _background()
    text = context.text
    spanning = date.start != date.stop and date.precision != "day"  # 听取关于…一季度…情况的汇报
    if spanning and text[date.begin - 1 : date.begin] not in ("，", "。", "；", "\n", "　"):
        return False
    if before.search(text, max(0, date.begin - 4), date.begin) or after.match(text, date.end):
        return False
    if _HEARD_OF.match(text, date.end) or _TO_COME.match(text, date.end):
        return False
    begin, end = context.clause(date.begin)
    words_around = text[max(begin, date.begin - 3) : date.begin]
    if _PLAN.search(words_around) or text[date.begin - 1 : date.begin] in ("（", "“", "《"):
        return False
    return bool(_head_pattern().search(_QUOTED.sub("", text[date.end : end]))) and date.precision != "year"


def _tells_of_year(context: Context, end: int) -> bool:
    """Whether a 条目 tells of the source's year as a whole before its first dated event at ``end``."""
    if context.entry.kind != "item":
        return False
    opening = next((d for d in context.dates if context.entry.body <= d.begin < end and not d.background), None)
    if opening is None or opening.precision != "year" or opening.start != str(context.source.year):
        return False
    return not context.text.endswith(("至", "到"), 0, opening.begin)  # 截至2023年，全市有…


def _summary(context: Context, end: int | None = None) -> Iterator[Scene]:
    """A 条目 without a day, or what it says before the first one: an event of its year; none if it stands in a plan."""
    end = len(context.text) if end is None else end
    if any(_PLANNED.match(head) for head in (*context.sections, context.entry.title)):
        return
    year = next((d.start for d in context.dates if d.begin >= context.entry.body and not d.background), "")
    year = year[:4] or (str(context.source.year) if context.source.year else "")
    if not year:
        return
    body = context.text[context.entry.body : end]
    issued = _ISSUED.search(body) and not _HELD.search(context.entry.title)
    kind = "DocumentEvent" if issued else _summary_kind(context, end)
    yield Scene(0, kind, year, year, context.entry.body, end)


def _summary_kind(context: Context, end: int) -> str:
    """What an undated 条目 mostly tells of: by its title, else by what its first sentences say was held or carried
    out (a word in passing says nothing: 在会议上作介绍, 报送会议材料); a bare event if neither says."""
    told = _QUOTED.sub("", context.text[context.entry.body : min(end, context.entry.body + 160)])
    for words_said in (context.entry.title, *(found[0] for found in _CARRIED_OUT.finditer(told))):
        kinds = [k for k in _said(words_said) if k in ("Activity", "Meeting", "Inspection")]
        if kinds:
            return kinds[0]
    return "Event"


def kind_of_event(title: str, told: str) -> str:
    """The kind of an event from its title, or from its first sentence if the title does not say."""
    first = re.split(r"[。\n]", told, maxsplit=1)[0]
    for words_said, fallback in ((title, False), (first, True)):
        kind = _kind_said(words_said, fallback)
        if kind:
            return kind
    return "Event"


def _kind_said(words_said: str, opening: bool) -> str:
    if (held := _QUOTED_HELD.search(words_said)) and (named := _said(held[1])):
        return named[-1]
    if _ADOPTED.match(words_said):
        return "DocumentEvent"
    plain = _QUOTED.sub("", words_said)
    if opening:
        first, *rest = re.split(r"(?<=.{14})[，；]", plain, maxsplit=1)
        plain = rest[0] if rest and _ON_OCCASION.search(first) else first
    found = _said(plain) or _said(words_said)
    if "Talks" in found:
        return "Talks"
    if _LOOKED_AND_TALKED.search(words_said):
        return "Inspection"
    if _SESSION.search(words_said):
        return "Meeting"
    if "Inspection" in found and "Visit" in found:
        return "Visit"
    if "Inspection" in found and found[-1] in ("Activity", "Ceremony", "DocumentEvent")[2 * opening :]:
        return "Inspection"  # what stands behind 调研 in a title is what was looked at
    if "AwardEvent" in found and found[-1] in ("Activity", "DocumentEvent") and not opening:
        return "AwardEvent"  # what stands behind 入选 in a title is what was won
    return found[-1] if found else ""


def _said(words_said: str) -> list[str]:
    """Kinds of the heads in order; a head of one character only before 开幕, 举行 and the like, or at the end."""
    matches = _head_pattern().finditer(words_said)
    return [_heads()[m.group()] for m in matches if len(m.group()) > 1 or _AFTER_SHORT.match(words_said, m.end())]
