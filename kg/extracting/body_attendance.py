"""Bodies that attend an event: those whose people are there by office (甲局、乙公司等单位负责人参加会议), that
accompany (某镇相关领导陪同), that are called in (组织甲商会、乙协会参加大会), that come as guests (某部有关负责同志
到会指导), or that somebody takes along (带领甲局负责人到某县调研).

What stands between a body and the next mark must be words for those who are there by office, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.chains import outermost
from kg.extracting.context import Context
from kg.extracting.events import Scene
from kg.extracting.posts import heads
from kg.extracting.trie import trie_pattern
from kg.model import ORGANIZATION, PERSON, Mention, Participation

STAGE = 65  # behind what else bodies do: who hosts or reports is there anyway
_RULE = "participation.attendance/1"
_OCCASION = "会|活动|赛|展|论坛|仪式|典礼|培训|学习|调研|考察|视察|检查|座谈|演练|观摩|拉练|慰问|晚会|演出|节"
_THERE = re.compile(
    rf"(?:出席|列席|参会|与会|到会(?:指导|祝贺|应询|听取|回答|接受)|(?<!不)参加(?!过|工作|者|人数|人员)(?=了?[^，。；]{{0,40}}?(?:{_OCCASION})|了?[，。；])"
    rf"|见证(?=[^，。；]{{0,30}}(?:签约|签署|{_OCCASION})|[，。；])|(?:全程)?陪同(?=下|参加|参观|(?:一同|一起)?(?:{_OCCASION})|[，。；]))"
)
_ADVERBS = re.compile(r"(?:应邀|受邀|一同|一起|共同|一道|分别|先后|依次|也|还|均|都|全程|随同|现场|按要求)*$")
_TAKING = re.compile(r"(?:带领|率领)(?=[^。；]{4,160}?(?:到|赴|来到|前往|深入|先后|对|就|围绕|开展|进行|实地))")
_TAKEN = re.compile(
    r"[^。；]*?(?=，?(?:先后|分别|一行)?(?:(?<![达得受看听想遇直迟签])到|赴|来到|前往|深入|对|就|围绕|开展|进行|实地))"
)
_PRESENT = re.compile(r"(?:出席|参加|参与)(?:本次|此次)?[^，。；：]{2,30}的(?:单位|部门|企业|机构)?(?:还|主要|分别)?有")
# 甲市考察团|一行10人到某地, 乙委第一调研组|，就…到丙县调研
_TEAM_GOES = re.compile(
    r"(?:一行)?(?:\d+[余多]?人)?，?(?:围绕[^，。；]{2,40}，|就[^，。；]{2,40}，)?(?:先后|分别)?(?:到(?!会|场|位)|赴|来|莅|深入|走进|前往|对)"
)
_MARK = re.compile(r"[，、；：]|以及|[和与及](?=[\u4e00-\u9fff])")
_PHRASE = re.compile(r"[，；：]")
# what is done in a phrase that is no list of those who are there
_DOES = re.compile(
    r"主持|讲话|强调|指出|要求|发言|汇报|介绍|报告|致辞|推介|授课|开展|进行|举行|举办|召开|发布|推进|实施|落实|完成|建立|围绕|按照|根据|通过|获得?|荣|被|调研|考察|宣布|宣读|签署"
)
_OF_SCORES = re.compile(r"\d+(?:余|多)?(?:场|次|期|届次|项次)")  # 参加各类展会7次: no event of its own
# what may stand between a mark and the first body of a list: 组织|甲商会, 市直|乙局
_LEADS = re.compile(
    r"(?:组织|邀请|动员|带领|率领|协同|会同|联合|吸引|召集|包括|市直|省直|县直|驻[\u4e00-\u9fff]|相关|有关|部分|[日月年]|期间|其中|在)$"
)
_AMONG = re.compile(r"来自|\d[余多]?[名位]")  # 来自|甲院等3所高校的20名学生: they go for themselves
_FEW = "相关|有关|主要|分管|部分|全体|党政|各"
_PEOPLE = (
    "负责人|负责同志|领导(?:班子)?(?:成员)?|班子成员|同志|代表|工作人员|人员|干部|成员|联络员|职工|师生|专家|学者|队员"
)
# 甲局|等单位有关负责同志, 乙委|相关部室负责人, 丙公司|等5家企业, 丁局|局长
_BY_OFFICE = re.compile(
    rf"(?:（[^（）]{{1,12}}）)?(?:等(?:[\d一二三四五六七八九十]+[余多]?)?[个家所支]?(?:[^，。；、的]{{0,8}}(?:单位|部门|企业|机构|高校|院校|团体|商会|协会|组织|公司|队))?)?"
    rf"的?(?:(?:{_FEW})*(?:(?<=相关|有关|主要|部分|全体)(?:科|部|处)?[室门])?的?(?:{_FEW})*(?:{_PEOPLE}))?(?:(?:有关|相关)(?:部门|单位|部室|科室|室))?等?"
    r"(?:(?:选派|派出|组织)[^，。；、]{0,8}(?:专家|代表|人员|队员|志愿者|干部|职工))?"
)
_CLOSES = re.compile(rf"(?:{_PEOPLE}|单位|部门|企业|机构|高校|院校|团体|公司|部室|科室|[室局院])等?$")
_TEAMS = ("调研组", "检查组", "督导组", "巡察组", "巡视组", "调查组", "考察组", "工作组", "考察团", "代表团", "访问团")
_LED = re.compile(r"(?<![效比概几频税费汇利速])率领?$|带领$")
_TROUPES = ("团", "乐队", "舞队", "代表队", "演出队", "文工队", "运动队", "志愿服务队")
_LONGEST_LIST = 300


def extract(context: Context) -> Iterator[Participation]:
    """Attendance of bodies at the entry's events."""
    bodies = outermost(context, ORGANIZATION) if context.scenes else []
    if not bodies:
        return
    known = {(f.event, f.agent) for f in context.facts if isinstance(f, Participation)}
    for scene in context.scenes:
        if scene.type in ("DocumentEvent", "AwardEvent"):
            continue
        for begin, end in context.sentences:
            if end <= scene.begin or begin >= scene.end:
                continue
            for body in _attending(context, scene, bodies, max(begin, scene.begin), min(end, scene.end)):
                if (scene.key, body.ref) not in known:
                    known.add((scene.key, body.ref))
                    evidence = context.evidence(body.begin, body.end, _RULE, 0.85)
                    yield Participation(scene.key, "attendee", body.ref, evidence)


def _attending(context: Context, scene: Scene, bodies: list[Mention], begin: int, end: int) -> Iterator[Mention]:
    """Those of the bodies of which a sentence says that they are there."""
    text = context.text
    for found in _THERE.finditer(text, begin, end):
        last = _ADVERBS.search(text, begin, found.start())
        stop = last.start() if last else found.start()
        if len(scene.start) < 7 and _OF_SCORES.search(text, found.end(), context.phrase(found.start())[1]):
            continue
        yield from _listed(context, bodies, _opening(text, begin, stop), stop)
    for found in _PRESENT.finditer(text, begin, end):
        yield from _listed(context, bodies, found.end(), context.clause(found.start())[1] - 1)
    if scene.type in ("Inspection", "Visit", "Talks", "Activity"):
        for body in bodies:
            goes = body.name.endswith(_TEAMS) and _TEAM_GOES.match(text, body.end, end)
            led = body.name.endswith(_TROUPES) and _LED.search(text, begin, body.begin)
            if begin <= body.begin and (goes or led):
                yield body
        for found in _TAKING.finditer(text, begin, end):
            taken = _TAKEN.match(text, found.end(), end)
            if taken:
                yield from _listed(context, bodies, found.end(), taken.end())


def _opening(text: str, begin: int, stop: int) -> int:
    """Where the list of those who are there begins, which ends at ``stop``: at the first of the phrases before it in
    which nothing else is done."""
    edges = [begin, *(m.end() for m in _PHRASE.finditer(text, begin, stop))]
    position = stop
    for edge in reversed(edges):
        if _DOES.search(text, edge, position) or stop - edge > _LONGEST_LIST:
            return position if position < stop else edge
        position = edge
    return position


def _listed(context: Context, named: list[Mention], begin: int, stop: int) -> Iterator[Mention]:
    """The bodies that a list of those who are there names."""
    text = context.text
    bodies = [m for m in named if begin <= m.begin and m.end <= stop]
    nameless = not context.inside(begin, stop, PERSON)  # else 甲会副会长，乙会会长王某 may be posts of one
    while bodies and begin < stop:
        found = _PHRASE.search(text, begin, stop)
        end = found.start() if found else stop
        inside = [m for m in bodies if begin <= m.begin and m.end <= end]
        closed = any(m.end == end for m in inside) or _CLOSES.search(text, begin, end) is not None
        closed = closed or (nameless and _title().search(text, begin, end) is not None)
        if inside and closed and not _AMONG.search(text, begin, end):
            yield from _items(context, inside, begin, end, nameless)
        begin = end + 1


def _items(context: Context, bodies: list[Mention], begin: int, stop: int, titled: bool) -> Iterator[Mention]:
    """The bodies of one phrase that are items of a list, none of them named only in the post of a person. ``titled``:
    a title may stand behind."""
    text = context.text
    posts = [(at, name) for name, at in context.title_begins.items() if at < name and begin <= name <= stop]
    for body in bodies:
        if any(at <= body.begin < name for at, name in posts):
            continue
        mark = _MARK.search(text, body.end, stop)
        rest = mark.start() if mark else stop
        told = _BY_OFFICE.fullmatch(text, body.end, rest) or (
            titled and not text.startswith("、", rest) and _title().fullmatch(text, body.end, rest)
        )
        marks = (m.end() for m in _MARK.finditer(text, begin, body.begin + 1))  # it looks one character ahead
        before = max((at for at in marks if at <= body.begin), default=begin)
        if told and (before == body.begin or _LEADS.search(text, before, body.begin)):
            yield body


@cache
def _title() -> re.Pattern[str]:
    said = trie_pattern(head for head in heads() if not head.endswith(("代表", "委员", "常委")))
    return re.compile(f"(?:{said})$")
