"""Events: what happened on which day, and of which kind.

An article, a chronicle item and a speech tell of at least one event; a 条目 of a yearbook tells of the dated ones, of
the documents it issues and the honours it reports, or, if there is none of these, is itself an undated summary of its
year. Each event covers a stretch of the text (its scene), in which its participants, places and documents are looked
for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extracting.context import Context
from kg.extracting.dates import DateMention
from kg.extracting.event_kinds import kind_at_end, kind_of_event, kind_said, tells_of_event, without_quoted
from kg.extracting.event_labels import held_as_titled, label_of_scene
from kg.extracting.event_summaries import held_once, summary, tells_of_year
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import EventFact, Fact, Mention

STAGE = 60
_NO_EVENTS = {"task", "table", "speech", "biography"}
_SUMMARY = {"item", "plain"}
_LATELY = re.compile(r"[^。；]{0,30}?(?:近日|日前|近期|最近|前不久)")
# 龙翔路、祥云路于8月、10月|通车
_TOGETHER = re.compile(r"[^。；]{0,40}?\d[日月](?:、|和)\d+[日月](?!至|—|-)")
_SENT = re.compile(r"\s*(?:讯|消息|电)(?![视话力影子商器脑])")
_OPENS_PHRASE = re.compile(r"\s*(?:并|又|再|后|随后|其中)?于?")
_OPENING = re.compile(r"[\s　“”\"（）()·：:]*")
_PLAN = re.compile(r"(?:将|拟|计划|预计|力争|将会|争取|有望)(?:于|在)?$")
# 某人3月27日主持召开的会议精神, …考察时的重要讲话: what the event only heard of
_HEARD_OF = re.compile(r"[^，。；]{0,40}?(?:的|时)[^，。；]{0,40}?(?:会议精神|讲话精神|重要讲话|重要指示|精神)")
_STUDIED_THEN = re.compile(r"(?:学习|传达|贯彻)了?$")  # 传达学习|3月3日某会议精神
# 每年|11月1日: no day of the telling's year; 8月底、|9月初的大风: what the days belong to is named
_EACH_YEAR = re.compile(r"每年(?:的)?$")
# 针对某县|7月29日的强降雨: why something was done
_BECAUSE = re.compile(r"(?:针对|面对|鉴于|由于|受)[^，。；]{0,12}$")
# 前身是1972年8月|县里成立的某协会, 2011年4月才批准建设的实验室
_ITS_AGE = re.compile(r"[^，。；]{0,12}?(?:成立|批准|设立|创办|组建|建设|建立|建成|投用)的")
_OF_DAYS = re.compile(r"(?:[、和及至]|以及)(?:\d{1,2}月(?:份|[上中下]旬|底|末|初)?)?(?:\d{1,2}日)?的")
# 10月下旬，全州将举办旅游节
_TO_COME = re.compile(
    r"，?[^，。；]{0,12}?(?:将(?:会|于|在|要)?|拟|计划)(?:正式|如期)?(?:举办|举行|召开|开展|启动|开幕|迎来|开工|投入|建成|完工|竣工)"
)
# 某会议|于5月9日|召开; no day that is only decided on (会议决定，…于5月9日召开)
_TOOK_PLACE = re.compile(
    r"，?(?:正式|成功|顺利|如期|隆重|胜利|在[^，。；]{2,20}){0,2}"
    r"(?:召开|举行|举办|开幕|闭幕|开班|开赛|揭牌|挂牌|上市|开工|投产|投用|投入使用|通车|供暖|供热|通气|通水|启用|上线|开业|开馆|竣工|登场|上演)"
    r"(?!的)"
)
# 该活动, 展会期间, 会上: what goes on about the month before
STILL = re.compile(
    r"\s*(?:[此本这][次届项]|该|其[间中]|期间|最终|经过|同时|随后|[^，。；]{0,6}?(?:会议|大会|活动|仪式|大赛|比赛|赛事|培训|展会|论坛)(?!\d)(?:期间|[上中]|[，要由听审决提通强指传研讨部宣认还])|[^，。；]{2,8}期间|会上|与会|参会)"
)
_DECIDING = 40  # characters before a date in which a word of deciding speaks of it
_DECIDED = re.compile(r"决定|建议|通知|确定|计划|原定|将|拟")
_HELD = {"Activity", "Ceremony", "Inspection", "Meeting", "Visit"}
_FIRM = {
    "AppointmentEvent",
    "AwardEvent",
    "Ceremony",
    "DocumentEvent",
    "Inspection",
    "Talks",
}  # whatever the title ends with
_CHOSEN_FOR = ("入选", "荣登", "登上", "上榜", "获评", "当选")
_COMMENDS = re.compile(r"(?:表彰|表扬|嘉奖|授予|命名|记功|奖励)(?![^，。]{0,12}(?:办法|条例|规定|细则|方案|管理))")
_PERSONNEL = re.compile(r"任免|任职|免职|任命|免去|聘任|解聘|职务")


@dataclass(frozen=True, slots=True)
class Scene:
    """An event with the stretch of the text that tells of it; ``part`` is its number among the days that one clause
    tells of together, and how many they are (2月1日、3日先后到甲市、乙市)."""

    key: int
    type: str
    start: str
    stop: str
    begin: int
    end: int
    part: tuple[int, int] = (0, 1)


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
        first = context.evidence(*_opening(context, scene), f"event.{_origin(context)}/1", 0.9)
        yield EventFact(scene.key, scene.type, scene.start, scene.stop, label_of_scene(context, scene), first)


def _opening(context: Context, scene: Scene) -> tuple[int, int]:
    """Where a scene begins: its first character, or, if a later day of its clause leaves it none, its phrase."""
    if scene.begin < scene.end:
        return scene.begin, scene.begin + 1
    begin, end = context.phrase(scene.begin)
    return begin, begin + len(context.text[begin:end].rstrip())


def _decided(context: Context) -> Iterator[Scene]:
    """A notice is an event of its own day: an appointment if it says who takes up or lays down a post, an award if it
    commends, else that it was given out."""
    entry = context.entry
    if entry.date and entry.body:
        kinds = ((_PERSONNEL, "AppointmentEvent"), (_COMMENDS, "AwardEvent"))
        kind = next((kind for pattern, kind in kinds if pattern.search(entry.title)), "DocumentEvent")
        yield Scene(0, kind, entry.date, entry.date, entry.body, len(context.text))


def _origin(context: Context) -> str:
    return {"item": "dated", "chronicle": "chronicle"}.get(context.entry.kind, "article")


def _scenes(context: Context) -> Iterator[Scene]:
    cuts = list(_dated_cuts(context)) or _first_day(context) or _lately(context)
    if not cuts and context.entry.kind in _SUMMARY:
        yield from _of_year(context, len(context.text))
        return
    entry = context.entry
    if entry.kind == "chronicle" or not cuts:
        first = (entry.body, entry.date, entry.date_end or entry.date)
        cuts = [first, *(c for c in cuts if c[1] != entry.date)] if entry.date else cuts
    led = list(_of_year(context, cuts[0][0])) if cuts and tells_of_year(context, cuts[0][0]) else []
    yearly = bool(led)
    led = [scene for scene in led if scene.type != "Event"]  # the first day is what such an entry tells of
    dated = list(_dated(context, cuts, len(led), yearly))
    yield from [*led, *dated]
    yield from _back_in_year(context, [*led, *dated]) if yearly else ()


def _dated(context: Context, cuts: Sequence[tuple[int, str, str]], number: int, yearly: bool) -> Iterator[Scene]:
    """The scenes of the days and months that begin at ``cuts``, behind ``number`` others."""
    entry, named = context.entry, _named(context, cuts)
    for key, (begin, start, stop) in enumerate(cuts):
        part = _part(context.text, cuts, key)
        end = next((c[0] for c in cuts[key + part[1] - part[0] :]), len(context.text))
        end = _back_to_year(context, begin, end, start) if yearly else end
        titled = entry.kind != "item" or held_as_titled(context, begin) is not None
        title = entry.title if key == 0 and entry.body and titled else ""
        told = context.text[begin:end] or context.text[slice(*context.clause(begin))]  # two days in one clause
        kind = _kind_behind_day(context, begin, end) or kind_of_event(title, told)
        kind = named if named and kind not in _FIRM else kind
        if kind == "Ceremony" and entry.kind == "item" and int(start[:4]) < context.source.year - 1:
            kind = "Event"  # 1956年1月成立筹备处: history, nobody celebrates it
        yield Scene(key + number, kind, start, stop, begin, end, part)


def _named(context: Context, cuts: Sequence[tuple[int, str, str]]) -> str:
    """The kind of what a 条目 is titled by, if it tells of one event (【某展示活动】5月，举办某观摩会)."""
    kind = kind_at_end(context.entry.title) if context.entry.kind == "item" and len(cuts) == 1 else ""
    at_once = kind in ("Activity", "Meeting") and cuts[0][0] < context.sentence(context.entry.body)[1]
    return kind if at_once else ""


def _back_in_year(context: Context, scenes: Sequence[Scene]) -> Iterator[Scene]:
    """What a 条目 that has come back to its year tells was held: an event for each stretch that no scene covers."""
    year, key = str(context.source.year), len(scenes)
    for begin in sorted({scene.end for scene in scenes}):
        stop = min((s.begin for s in scenes if s.begin >= begin), default=len(context.text))
        for first, end in context.sentences:
            kind = kind_of_event("", context.text[first:end]) if begin <= first < stop else ""
            if kind in _HELD and held_once(context.text[first:end], kind):
                yield Scene(key, kind, year, year, first, stop)
                key += 1
                break


def _back_to_year(context: Context, begin: int, end: int, start: str) -> int:
    """Where a 条目 that tells of its year comes back to it behind a day or month: with the next paragraph, and behind
    a month with the next sentence that speaks of nothing told before."""
    monthly = len(start) == len("2031-05")
    for first, _ in context.sentences:
        opens = monthly or context.text[max(0, first - 1)] == "\n"
        if begin < first < end and opens and not STILL.match(context.text, first):
            return first
    return end


def _kind_behind_day(context: Context, begin: int, end: int) -> str:
    """The kind of what is told right behind a day (某公司于5月9日|正式揭牌); "" if the day opens what is told."""
    day = next((d for d in context.dates if begin < d.begin < end and context.text[d.begin - 1] == "于"), None)
    took_place = day and context.entry.kind == "item" and _TOOK_PLACE.match(context.text, day.end)
    return kind_said(took_place.group(), False) if took_place else ""


def _part(text: str, cuts: Sequence[tuple[int, str, str]], key: int) -> tuple[int, int]:
    """The number of a cut among those that share its clause and are named together, and how many they are."""
    begin = cuts[key][0]
    alike = [n for n, cut in enumerate(cuts) if cut[0] == begin]
    return (key - alike[0], len(alike)) if len(alike) > 1 and _TOGETHER.match(text, begin) else (0, 1)


def _dated_cuts(context: Context) -> Iterator[tuple[int, str, str]]:
    """Where a dated event begins: (joined position, start, end)."""
    entry, seen, begun = context.entry, set[tuple[str, str]](), set[int]()
    for date in context.dates:
        if date.begin < entry.body or date.background or (date.start, date.stop) in seen or _is_dateline(context, date):
            continue
        if entry.kind in _SUMMARY and (date.precision == "year" or not _eventful(context, date)):
            continue
        if entry.kind not in _SUMMARY and not (
            _opens_paragraph(context, date)
            or (entry.kind == "chronicle" and date.precision == "day" and _eventful(context, date))
        ):
            continue
        seen.add((date.start, date.stop))
        begin = _clause_begin(context, date, begun) if entry.kind in (*_SUMMARY, "chronicle") else date.begin
        begun.add(begin)
        yield begin, date.start, date.stop


def _is_dateline(context: Context, date: DateMention) -> bool:
    """Whether a date only says when a report was sent or printed (10月15日讯, 2031年6月7日|昨天上午…), before the day
    that it tells of."""
    opens = context.entry.kind == "plain" and date.begin == context.entry.body > 0
    opens = opens and context.text[date.begin : date.begin + 4] == date.start[:4]
    sent = _SENT.match(context.text, date.end)
    if not (sent or opens):
        return False
    paragraph_end = context.text.find("\n", date.end) % (len(context.text) + 1)  # -1: the last paragraph
    later = [d for d in context.dates if date.end <= d.begin < paragraph_end and d.precision == "day"]
    return bool(later) and bool(sent or context.text[later[0].begin] in "昨今" or later[0].begin == date.end)


def _clause_begin(context: Context, date: DateMention, begun: set[int]) -> int:
    """Where the words about a date begin: its clause, or its phrase if the clause has told of another day before."""
    clause = context.clause(date.begin)[0]
    phrase = context.phrase(date.begin)[0]
    return phrase if clause in begun and _OPENS_PHRASE.fullmatch(context.text, phrase, date.begin) else clause


def _first_day(context: Context) -> list[tuple[int, str, str]]:
    """The first day that an article names, if no paragraph opens with one: 按照部署，…。3月3日，…会议召开。"""
    if context.entry.kind not in ("article", "plain"):
        return []
    days = [d for d in context.dates if d.begin >= context.entry.body and d.precision == "day" and not d.background]
    told = [d for d in days if _eventful(context, d)] or days
    return [(context.entry.body, told[0].start, told[0].stop)] if told else []


def _lately(context: Context) -> list[tuple[int, str, str]]:
    """The year for an article that names no day but says that what it tells is new: 日前，某局举办…."""
    entry, year = context.entry, str(context.source.year or "")
    if entry.kind != "article" or not year or not _LATELY.match(context.text, entry.body):
        return []
    return [(entry.body, year, year)]


def _opens_paragraph(context: Context, date: DateMention) -> bool:
    line = context.text.rfind("\n", 0, date.begin) + 1
    return _OPENING.fullmatch(context.text, line, date.begin) is not None


def _eventful(context: Context, date: DateMention) -> bool:
    """Whether a date inside the text is the day on which something happened: no deadline, no plan, no span's end."""
    before, after = _background()
    text = context.text
    told_year = text[date.begin - 1 : date.begin] == "于" and date.start[:4] == str(context.source.year)
    if told_year and (_TOOK_PLACE.match(text, date.end) or _came_about(context, date)):
        return not _DECIDED.search(text, max(context.clause(date.begin)[0], date.begin - _DECIDING), date.begin)
    if context.entry.kind == "item" and held_as_titled(context, date.begin):
        return True
    spanning = date.start != date.stop and date.precision != "day"  # 听取关于…一季度…情况的汇报
    if spanning and text[date.begin - 1 : date.begin] not in ("，", "。", "；", "\n", "　"):
        return False
    if before.search(text, max(0, date.begin - 4), date.begin) or after.match(text, date.end):
        return False
    if date.precision == "month" and (_names_thing(context, date) or _of_list(text, date)):
        return False
    if _EACH_YEAR.search(text, max(0, date.begin - 4), date.begin):
        return False
    if _OF_DAYS.match(text, date.end) or _ITS_AGE.match(text, date.end):
        return False
    if _STUDIED_THEN.search(text, max(0, date.begin - 4), date.begin):
        return False
    if _BECAUSE.search(text, context.phrase(date.begin)[0], date.begin):
        return False
    if _HEARD_OF.match(text, date.end) or _TO_COME.match(text, date.end):
        return False
    begin, end = context.clause(date.begin)
    words_around = text[max(begin, date.begin - 3) : date.begin]
    if _PLAN.search(words_around) or text[date.begin - 1 : date.begin] in ("（", "“", "《"):
        return False
    return tells_of_event(without_quoted(text[date.end : end])) or _came_about(context, date)


def _came_about(context: Context, date: DateMention) -> bool:
    """Whether a 条目 tells behind a date of its year that opens a phrase what came about then: 9月，某电站并网."""
    if context.entry.kind != "item" or not date.start.startswith(str(context.source.year)):
        return False
    opens = date.begin == context.phrase(date.begin)[0] or context.text[date.begin - 1] == "于"
    return opens and _acts().match(context.text, date.end) is not None


@cache
def _acts() -> re.Pattern[str]:
    """What stands behind a date that tells what came about, in its phrase or, if it is a phrase by itself, the next."""
    return re.compile(rf"，?[^，。；：]{{0,60}}?(?:{trie_pattern(words('event_acts'))})")


def _names_thing(context: Context, date: DateMention) -> bool:
    """Whether a month belongs to the name of what the day before it tells of (12月22日，某县|2031年12月|签约仪式)."""
    begin = context.clause(date.begin)[0]
    before = context.text[begin : date.begin]
    day = any(begin <= d.begin < date.begin and d.precision == "day" for d in context.dates)
    return day and before[-1:] not in "，、；于和及至在"


def _of_list(text: str, date: DateMention) -> bool:
    """Whether a month says of when a list is (入选|7月“某某榜”)."""
    return text.startswith("“", date.end) and text.endswith(_CHOSEN_FOR, 0, date.begin)


def _of_year(context: Context, end: int) -> Iterator[Scene]:
    """What a 条目 without a day tells, or another one before its first day at ``end``: an event of the year."""
    if told := summary(context, end):
        kind, year = told
        yield Scene(0, kind, year, year, context.entry.body, end)
