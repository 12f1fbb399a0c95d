"""The documents that an event dealt with: 《…》 with a verb of studying, reviewing or issuing in its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.event_labels import short_label, year_label
from kg.extracting.events import Scene
from kg.model import DOCUMENT, EventFact, Fact, Mention, Participation

STAGE = 64
_STUDIED = re.compile(
    r"(?:学习|传达|审议|通过|印发|出台|发布|宣读|研究|听取|讨论|签订|签署|制定|制订|编制|起草|(?:完成|建立|健全|制发|设立|汇编|会签|签发|修编|修改|废止|梳理)(?:[国省市县区]级)?(?=《)|公布|颁布|首发|出版|修订|下发|解读|编纂|编辑|表决|审定|批准|施行|推出|编写|编印|发出|转发|批转|下达|颁发|拟[定订]|作了?(?=[^，。；作]{0,8}《)|所作的)"
)
_ISSUED = re.compile(
    r"(?:印发|出台|发布|公布|颁布|制定|制订|编制|修订|下发|起草|编制完成|(?<!未)完成)[^，。；《》]{0,6}(?:《[^《》]{1,80}》[、和及]?){0,8}《$"
)
_COMPLETED = re.compile(r"》(?:等[^，。；]{0,12})?(?:编制)?(?:完成|获批|出台|印发|发布|通过)")
# 《…》 that 传媒 are: where something was printed, or whose house is told of, not what was studied
_PRINTED = re.compile(
    r"》(?:[^，。；《》]{0,9}《[^《》]{1,30}》){0,6}"
    r"(?:(?:杂志|期刊|报|编辑|出版)[社部]|(?:杂志|报)?[上中]?(?:刊发|刊登|刊载|报道|头版|专版|整版|采用|转载|推介|专题报道))"
)
_PLATFORM = re.compile(r"在(?:《[^《》]{1,30}》、?){0,6}《$")  # 在《…发布》、某媒|发布
_OUT_ON = re.compile(
    r"》(?:、?《[^《》]{1,30}》){0,6}(?:、[^，。；《》]{1,20})?(?:[上中里])?(?:发布|发送|推送|播出|刊播|推出|开设)"
)
# 舞蹈《…》《…》: what is staged, sung or shown is no document that an event dealt with
_ARTWORK = re.compile(
    r"(?:舞蹈|歌曲|[京曲豫越川粤话歌舞戏音]剧|小品|相声|坠子|快板|魔术|电影|摄影|油画|国画|雕塑|剪纸|合唱|组曲|剧本|剧目|"
    r"[独群]舞|视频|专题片|宣传片|纪录片|电教片|动漫|节目|栏目|专栏|课程|"
    r"(?:美术|陶瓷|书法|绘画|音乐|舞台|花瓷|汝瓷|文艺|参赛|获奖)作品)(?:\d+[首部个件支])?(?:《[^《》]*》[、和及]?){0,8}《?$"
)
# a title's end, with those that follow it in its list
_LIST = r"》(?:（[^（）]{1,12}）)?(?:[^，。；《》]{0,11}《[^《》]{1,80}》){0,12}"
# 《…》等5门精品|课程, 《…》系列|短视频, 《…》《…》等专栏
_SHOWN = re.compile(
    rf"{_LIST}(?:等[^，。；《》]{{0,24}}?|[^，。；《》]{{0,8}}?)"
    r"(?:专题片|栏目|专栏|课程(?![设方标体])|教材|视频(?!会)|节目|[话歌舞戏]剧|音乐剧|曲目|剧目|歌曲|微电影|电影|纪录片|宣传片"
    r"|动漫|融媒体|文艺作品|创新成果|表情包)"
)
# 《…》等3篇论文|获一等奖, 《…》被某馆|收藏: what won or was chosen, as a play does
_WON = re.compile(
    rf"{_LIST}(?:等?[^，。；《》]{{0,18}}?)(?:被[^，。；《》]{{0,24}}?(?:评为|认定|列为|命名|授予|表彰|确定为|选为|收藏)"
    r"|(?<!捕)获(?![^，。；]{0,14}?(?:批准|批复|通过|审批|核准|批|悉))|荣[膺登]|入[选围]|斩获|摘得|夺得|上榜"
    r"|受[^，。；《》]{1,14}表彰)"
)
# 按照《…》组建, 以《…》颁布十周年为契机: on what it rests, why it is held
_BASIS = re.compile(
    r"(?:按照|根据|依据|遵照|依照|对照|参照|纪念)(?:[国省市县区][^，。；《》]{0,10}|新|有关)?(?:《[^《》]{1,80}》[、和及]?){0,8}《$"
)
_CARRIED_OUT = re.compile(
    r"((?:学习|传达|研读|宣讲|宣传|贯彻|落实|执行|抓好|全面|认真|严格|深入|和|并|、)+)(?:《[^《》]{1,80}》[、和及]?){0,8}《$"
)
_OCCASION = re.compile(r"》[^，。；《》]{0,10}(?:周年|为契机|之际)")
_STUDY = re.compile(r"学习|传达|研读|宣讲")
# |会上发布…, |会议审议…: a sentence that tells more of the day before it
_SAME_DAY = re.compile(
    r"\s*(?:[^，。；]{0,6}(?:会上|会议|大会|会后|仪式|活动|论坛|现场|其间|期间)|同时|同日|当[天日]|该|此|《|随后|并|还)"
)


def extract(context: Context) -> Iterator[Mention | Fact]:
    """The documents of the entry's events; those that a 条目 has issued at no day that it names are of its year."""
    given: set[tuple[int, str]] = set()
    undated: list[Mention] = []
    for scene in context.scenes:
        for mention in _documents(context, scene):
            if _of_another_time(context, scene, mention):
                undated += [mention] * _of_the_year(context, scene, mention)
            elif (scene.key, mention.name) not in given:
                given.add((scene.key, mention.name))
                yield _participation(context, scene.key, mention)
    if undated:
        yield from _in_year(context, undated, given)


def _participation(context: Context, key: int, mention: Mention) -> Participation:
    evidence = context.evidence(mention.begin, mention.end, "participation.document/1", 0.88)
    return Participation(key, "document", mention.ref, evidence)


def _in_year(context: Context, undated: list[Mention], given: set[tuple[int, str]]) -> Iterator[Fact]:
    """Documents of the year: of the event of the year that the entry has, else of one that they make."""
    year = str(context.source.year)
    key = next((scene.key for scene in context.scenes if scene.start == year), -1)
    if key < 0:
        key = 1 + max(fact.key for fact in context.facts if isinstance(fact, EventFact))
        read = context.evidence(undated[0].begin, undated[0].end, "event.dated/1", 0.9)
        yield EventFact(key, "DocumentEvent", year, year, short_label(year_label(context, year)), read)
    for mention in undated:
        if (key, mention.name) not in given:
            given.add((key, mention.name))
            yield _participation(context, key, mention)


def _documents(context: Context, scene: Scene) -> Iterator[Mention]:
    """Documents of the scene; of a decision whose phrase names none, the one that its clause has named before."""
    opening, first = context.clause(scene.begin)[0], scene.begin
    if scene.type == "DocumentEvent" and opening < first and "《" not in context.text[first : context.clause(first)[1]]:
        first = opening
    for mention in context.found(DOCUMENT):
        if first <= mention.begin < scene.end and _dealt_with(context, mention, first):
            yield mention


def _dealt_with(context: Context, mention: Mention, first: int) -> bool:
    """Whether a title's clause tells that it was studied, reviewed, issued: not that it won, was shown or printed in,
    and not that something else rests on it."""
    text, (begin, end) = context.text, context.clause(mention.begin)
    if not (_STUDIED.search(text, begin, end) or _COMPLETED.search(text, mention.end, end)):
        return False
    if any(told.match(text, mention.end, end) for told in (_PRINTED, _SHOWN, _WON, _OCCASION)):
        return False
    before = max(first, begin, mention.begin - 160)
    if _BASIS.search(text, before, mention.begin) or _ARTWORK.search(
        text, max(first, mention.begin - 80), mention.begin
    ):
        return False
    carried = _CARRIED_OUT.search(text, before, mention.begin)
    if carried and re.search(r"贯彻|落实|执行", carried[1]) and not _STUDY.search(carried[1]):
        return False
    return not (_PLATFORM.search(text, before, mention.begin) and _OUT_ON.match(text, mention.end, end))


def _of_the_year(context: Context, scene: Scene, mention: Mention) -> bool:
    """Whether a title that is not of a scene's day was issued in the source's year."""
    begin = context.sentence(mention.begin)[0]
    issued = _ISSUED.search(context.text, context.phrase(mention.begin)[0], mention.begin)
    return bool(issued) and scene.start[:4] == str(context.source.year) and not context.tells_apart(begin, scene.begin)


def _of_another_time(context: Context, scene: Scene, mention: Mention) -> bool:
    """Whether a 条目 names a title in a sentence that tells of another time than the scene's day or month."""
    if len(scene.start) == 10 and context.tells_apart(mention.begin, scene.begin):
        return True
    if context.entry.kind != "item" or len(scene.start) == 4 or scene.type in ("Meeting", "Talks"):
        return False
    begin = context.sentence(mention.begin)[0]
    if scene.type != "DocumentEvent" and _before_day(context, scene, mention):
        return True
    return begin > scene.begin and not _SAME_DAY.match(context.text, begin)


def _before_day(context: Context, scene: Scene, mention: Mention) -> bool:
    """Whether a phrase that ends before the scene's day begins names a title: 完成《…》，|9月份，某部…."""
    days = (d for d in context.dates if scene.begin <= d.begin < scene.end and d.start == scene.start)
    day = next(days, None)
    return day is not None and mention.end < day.begin == context.phrase(day.begin)[0]
