"""Who received an award: the bodies, people, places and works that a clause names as its subject or object."""

from __future__ import annotations

import re

from kg.extracting.antecedents import carried, subject_in_sentence, subject_of
from kg.extracting.award_statement import Clause
from kg.extracting.context import Context
from kg.extracting.life_subject import life_subject
from kg.extracting.recipient_names import (
    ADJUNCT,
    ETC,
    across_commas,
    dateless,
    last_group,
    light,
    outer,
    past_date,
    phrase_start,
    unnested,
)
from kg.extracting.spoken_of import ANOTHER, spoken_of
from kg.model import HERITAGE, ORGANIZATION, PERSON, PLACE, Mention, Ref

# 5名企业家（甲、乙）
_IN_BRACKETS = re.compile(
    r"[\d一二三四五六七八九十]+(?:余|多)?[名位家个所](?P<kind>[^，。；（）]{0,12})（(?P<who>[^（）]+)）$"
)
# 某公司|磷铵车间等15个班组: the name only says whose those are who receive it
_OF_ANOTHER = re.compile(r"(?![等和与及以并、])[\u4e00-\u9fff]{2,10}(?=等[\d一二两三四五六七八九十]|、)")
# what a body makes or holds: 某公司|自动称重系统, 某公司|的2项产品
_THING = re.compile(
    r"的?(?:[\d一二两三四五六七八九十]+[项个款件])?[^，。；、“”（）]{0,18}?"
    r"(?:产品|技术|系统|设备|装备|成果|专利|课题|论文|方案|平台|器|机|酒|茶|瓷|专业|学科|科室)(?=[^，。；、]{0,6}$|[荣获被入])"
)
_PRONOUN = re.compile(
    r"[他她其](?![们他])|(?:我|该|全)(?:市|县|区|镇|乡|村|校|院|局|厂|公司|集团|企业|单位|社区|医院|学校|学院|所|站|队|馆|社|场)"
)
_PART = re.compile(r"[，；]")
_OFFICES = ("GovernmentBody", "PartyBody", "PeoplesCongress", "ConsultativeConference")
_AREA = re.compile(r"[县区市镇乡村]$|街道$|单位$")
# the last: 2006年|国务院|公布为…, without 被
_AGENT = re.compile(
    r"(?:被|由|(?<!总)(?<!曾)(?<!神)(?<!财)经(?!理|济|营|开|贸|验|过)|获(?!得|评|批|“)"
    r"|(?<=[年月日，])(?=(?:国务院|(?![^，。；]*[被由经获])[\u4e00-\u9fff]{1,9}(?:政府|文物局))(?:批准|核定)?$))(?P<who>[^，。；]*)$"
)

_STOOD_OUT = re.compile(r"(?:脱颖而出|表现(?:优异|突出|出色)|不负众望)，$")  # 甲、乙两部作品|脱颖而出，荣获…
# 他所带领的班组被授予…、|获得…
_HIS = re.compile(
    r"[他她]?所?(?:带领|领导|负责|所在|指导|创建|领衔)的[^，。；]{0,8}?(?:班组|团队|集体|队|支部|工作室|车间|企业|公司|班级|学生|徒弟)"
)
# 某局|选拔20名教师参加…展演，|获得一等奖: those chosen won
_SENT = re.compile(
    r"(?:选拔|选派|选送|遴选|推选|挑选|组织|组团|带领|指导|辅导|推荐)[^，。；]{0,20}?(?:教师|老师|选手|学生|学员|队员|运动员|职工|干警|民警|师生|少年|儿童|青年|团队)"
    r"[^，。；]{0,20}?(?:参加|参赛|参评|参与|角逐|赴)[^，。；]{0,60}，$"
)
_OF_SENDER = re.compile(r"[^，。；]{0,40}?(?:组织|集体|团体|输送|指导|单位|风尚|贡献|代表[队团])")
_PUT = re.compile(r"[将把](?![被由于在来近要会军])(?=[^，。；]{2})")  # 某部|将|甲村列入名录


def put_on(context: Context, clause: Clause) -> re.Match[str] | None:
    """The word before those whom somebody puts on a list or names: 某部|将|甲村列入名录."""
    start = phrase_start(context.text, clause.floor, clause.verb)
    put = _PUT.search(context.text, start, clause.verb)
    return put if put and not light().fullmatch(context.text, put.end(), clause.verb) else None


def recipients_whole(context: Context, begin: int, end: int) -> list[Ref]:
    """All that ``begin:end`` names, if the names reach to its end (none for a longer name not known)."""
    named = outer(context, begin, end)
    rest = context.text[named[-1].end : end] if named else ""
    if ETC.sub("", rest, count=1).strip("”》"):
        return []
    ends = {m.end for m in named} | {begin}
    return [m.ref for m in unnested(context, named) if _apart(context, m, ends, end)]


def _apart(context: Context, mention: Mention, ends: set[int], stop: int) -> bool:
    """Whether a place or site is a link of its own in a list, no part of a longer name not known (某市|某代某墓)."""
    if mention.family not in (PLACE, HERITAGE):
        return True
    text, after = context.text, context.text[mention.end : stop]
    opened = mention.begin in ends or not text[mention.begin - 1].isalnum() or text[mention.begin - 1] in "和与及"
    return opened and (not after[:1].isalnum() or after[0] in "和与及等" or ETC.fullmatch(after) is not None)


def recipients_after(context: Context, begin: int, end: int) -> list[Ref]:
    """All that ``begin:end``, the object of a conferring verb, names."""
    named = unnested(context, outer(context, begin, end))
    posts = [(context.title_begins.get(m.begin, m.begin), m.begin) for m in named if m.family == PERSON]
    named = [m for m in named if not any(b <= m.begin and m.end <= e for b, e in posts)]
    persons = {position for post in posts for position in post}
    return [
        m.ref
        for m in named
        if m.end == end or not (_OF_ANOTHER.match(context.text, m.end, end) or _whose(context, m, persons))
    ]


def _whose(context: Context, mention: Mention, persons: set[int]) -> bool:
    """Whether a body or area only says whose the person is who is named behind it: 某小学|学生甲, 某县|农民乙."""
    if mention.family not in (ORGANIZATION, PLACE):
        return False
    behind = min((begin for begin in persons if begin >= mention.end), default=mention.end + 99)
    return behind - mention.end < 13 and re.search(r"[、，和与及；等]", context.text[mention.end : behind]) is None


def recipients_before(
    context: Context, clause: Clause, previous: list[Ref] | None
) -> tuple[list[Ref], tuple[int, int] | None]:
    """The subject of the verb, and where its antecedent stands if the sentence does not name it. ``previous``: who was
    awarded by the verb before in the same sentence, None if there was none."""
    start, stop = _subject_span(context, clause)
    group = across_commas(context, clause.floor, start, last_group(context, start, stop))
    if group:
        return [m.ref for m in group], None
    bracketed = _IN_BRACKETS.search(context.text, start, stop)
    if bracketed and (listed := recipients_whole(context, *bracketed.span("who"))):
        theirs = all(w.family == PLACE for w in listed) and not _AREA.search(bracketed["kind"])
        return ([], None) if theirs else (listed, None)  # 7家县级工商联（甲县、乙县）: the counties only say whose
    if owner := _owner(context, start, stop):
        return [owner.ref], None
    of_his = previous == [] and _HIS.match(context.text, clause.begin)
    rest = ADJUNCT.sub("", context.text[start:stop]).lstrip("、")  # 甲荣立三等功、|获评…
    if not light().fullmatch(dateless(rest)):
        meant = spoken_of(context, rest, start)
        told = meant[0] or not life_subject(context) or ANOTHER.search(rest) or of_his
        return meant if told else carried(context, clause, start)
    own = _own_subject(context, clause, start) if previous else None
    if own or (own is not None and "；" in context.text[clause.floor : start]):
        return own, None
    if previous or (previous is not None and (not life_subject(context) or of_his)):
        return previous, None
    return ([], None) if _sent(context, clause, start) else carried(context, clause, start)


def _sent(context: Context, clause: Clause, start: int) -> bool:
    """Whether the phrase before tells of those whom the subject sent to the contest in which they won."""
    if _OF_SENDER.match(context.text, clause.after, clause.ceiling):
        return False
    return _SENT.search(context.text, phrase_start(context.text, clause.begin, start - 1), start) is not None


def _own_subject(context: Context, clause: Clause, start: int) -> list[Ref] | None:
    """The subject of the phrases between the award before and that of the verb: 甲镇被评为…；|乙县通过验收，获评…;
    empty if it is no name we know, None if there is none."""
    part = _PART.search(context.text, clause.floor, start)
    return subject_in_sentence(context, part.end(), start) if part and part.end() < start else None


def meant_after(context: Context, begin: int, end: int, start: int) -> list[Ref]:
    """Whom a pronoun after a conferring verb means: 授予|他“…”, 授予|该公司“…”."""
    pronoun = _PRONOUN.match(context.text, begin, end)
    if not pronoun:
        return []
    word = "他" if pronoun.group() == "其" else pronoun.group()
    who = spoken_of(context, word, start)[0]
    return who or ([m.ref for m in context.found(ORGANIZATION)[:1]] if pronoun.group() == "其" else [])


def told_of(context: Context, clause: Clause) -> list[Ref]:
    """Whom the text tells of where 授予 has no object of its own: 1993年，国务院|授予“…”称号: the one whose life or
    history it is, no body that confers."""
    if person := life_subject(context, clause.verb):
        return [person.ref]
    start = phrase_start(context.text, clause.floor, clause.verb)
    giving = {m.ref for m in outer(context, clause.begin, clause.verb)}
    giving |= {m.ref for m in context.found(ORGANIZATION) if m.type in _OFFICES}
    return [w for w in subject_of(context, clause.begin, start)[0] if w not in giving]


def _owner(context: Context, start: int, stop: int) -> Mention | None:
    """The firm or institution whose thing without a name is honoured: 某公司|真空断路器荣获…, 某公司的2项产品获得…."""
    begin = past_date(context.text, start, stop)
    owner = next((m for m in outer(context, begin, stop) if m.begin == begin and m.family == ORGANIZATION), None)
    if owner is None or owner.type in _OFFICES:
        return None
    thing = _THING.match(context.text, owner.end, stop)
    if not thing or not light().fullmatch(context.text, thing.end(), stop):
        return None
    tokens = context.tokens_inside(owner.end, thing.end())
    return owner if all(t.tag[0] not in "vpcrd" or t.tag == "vn" for t in tokens) else None


def _subject_span(context: Context, clause: Clause) -> tuple[int, int]:
    """Where the words stand that may name the subject: the phrase of the verb up to who confers."""
    if put := put_on(context, clause):
        return put.end(), clause.verb
    start = phrase_start(context.text, clause.floor, clause.verb)
    if stood_out := _STOOD_OUT.search(context.text, clause.floor, start):
        return phrase_start(context.text, clause.floor, start - 1), stood_out.start()
    agent = agent_of(context, start, clause.verb)
    if agent is None or (context.text[agent.start()] == "由" and not dateless(context.text[start : agent.start()])):
        return start, clause.verb  # 由A建立的工作站入选…
    return start, agent.start()


def agent_of(context: Context, start: int, stop: int) -> re.Match[str] | None:
    """Who confers, as the words behind 被 or 由 say; a person may be called so: 王由|被评为…."""
    agent = _AGENT.search(context.text, start, stop)
    while agent and any(m.begin < agent.start() < m.end for m in context.inside(start, stop, PERSON)):
        agent = _AGENT.search(context.text, agent.start() + 1, stop)
    return agent


def says_nobody(context: Context, clause: Clause) -> bool:
    """Whether the phrase of the verb has no subject of its own: ，成功|续创…, 在某活动中|荣获…."""
    start, stop = _subject_span(context, clause)
    return light().fullmatch(dateless(ADJUNCT.sub("", context.text[start:stop]))) is not None
