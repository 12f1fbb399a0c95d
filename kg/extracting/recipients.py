"""Who received an award: the bodies, people, places and works that a clause names as its subject or object."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.extracting.context import Context
from kg.lexicon import words
from kg.model import DOCUMENT, ORGANIZATION, PERSON, PLACE, PROJECT, Mention, Ref

FAMILIES = (PERSON, ORGANIZATION, PLACE, PROJECT, DOCUMENT)
_COUNT = r"[\d一二两三四五六七八九十百多余]+"
_ADJUNCT = re.compile(r"[在于从](?:[^，。；]*?(?:中|上|里|内|期间|方面|以来|下)|[^，。；]*$)|(?:凭借|凭|以|作为|根据|按照|由于|因|通过|依托|代表)[^，。；]*$")
_AGENT = re.compile(r"(?:被|由|经|获(?!得|评|批))(?P<who>[^，。；]*)$")
_MANY = re.compile(rf"{_COUNT}(?:余|多)?(?:[家名个人项件篇部种款首幅位]|所|支|人次|辆)")
_JOIN = re.compile(r"(?:、|和|与|及|以及|，|（[^）]*）|等)*")
_ETC = re.compile(rf"(?:等|这)?(?:{_COUNT})?(?:[家名个位所项座条件篇部]|支)?(?:[^，。；、的]{{0,10}}(?:企业|单位|公司|学校|集体|项目|个人|同志|医院|村|乡镇|县|县（市、区）|部门|开发区|社区|家庭|人|作品|工程|景区|小区|机构|组织|合作社|矿|站))?")


class Clause(NamedTuple):
    """A conferring verb in its sentence: joined positions of the sentence, of the end of the verb before, of the verb,
    of what follows it, and of where the list of awards must end."""

    begin: int
    floor: int
    verb: int
    after: int
    ceiling: int


@cache
def _light() -> re.Pattern[str]:
    many = "|".join(sorted(map(re.escape, words("award_light")), key=len, reverse=True))
    return re.compile(rf"(?:{many}|[，]|先后(?:{_COUNT}次)?|连续{_COUNT}(?:年|次|届)|{_COUNT}次|第{_COUNT}次|于?(?:(?:20|19)\d\d年)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?|成为|“|”|被|其中)*")


def recipients_after(context: Context, begin: int, end: int) -> list[Ref]:
    """All that ``begin:end``, the object of a conferring verb, names."""
    return [m.ref for m in _outer(context, begin, end)]


def recipients_before(
    context: Context, clause: Clause, previous: list[Ref]
) -> tuple[list[Ref], tuple[int, int] | None]:
    """The subject of the verb, and where its antecedent stands if the sentence does not name it. ``previous``: who was
    awarded by the verb before in the same sentence."""
    start = _phrase(context.text, clause.floor, clause.verb)
    agent = _AGENT.search(context.text, start, clause.verb)
    stop = agent.start() if agent else clause.verb
    group = _last_group(context, start, stop)
    if group:
        return [m.ref for m in group], None
    rest = _ADJUNCT.sub("", context.text[start:stop])
    if not _light().fullmatch(_dateless(rest)):
        return _spoken_of(context, rest, start)
    return _carried(context, clause, start, previous)


def issuer_of(context: Context, clause: Clause, active: bool = False) -> Ref | None:
    """The body that confers: between 被 or 由 and the verb, or the subject of 授予."""
    start = _phrase(context.text, clause.floor, clause.verb)
    if not active:
        agent = _AGENT.search(context.text, start, clause.verb)
        if not agent:
            return None
        start = agent.start("who")
    bodies = [m for m in _outer(context, start, clause.verb) if m.family == ORGANIZATION]
    return bodies[0].ref if bodies else None


def _phrase(text: str, floor: int, position: int) -> int:
    """Start of the phrase that ends at ``position``: after the last comma, but 在…大赛中，A荣获 begins behind it anyway."""
    comma = max(text.rfind(sign, floor, position) for sign in "，；\n：")
    return comma + 1 if comma >= 0 else floor


def _dateless(rest: str) -> str:
    return re.sub(r"^(?:至此|此外|其中|同年|当年|同日|\d{4}年度?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|[,，])+", "", rest)


def _outer(context: Context, begin: int, end: int) -> list[Mention]:
    """Mentions in ``begin:end`` that lie in no other."""
    inside = [m for m in context.inside(begin, end, *FAMILIES) if m.end <= end]
    return [m for m in inside if not any(o is not m and o.begin <= m.begin and m.end <= o.end and (o.end - o.begin) > (m.end - m.begin) for o in inside)]


def _last_group(context: Context, start: int, stop: int) -> list[Mention]:
    """The list of names that ends right before ``stop``, light words between allowed."""
    text = context.text
    around = [(a.start() + start, a.end() + start) for a in _ADJUNCT.finditer(text[start:stop])]
    named = [m for m in _outer(context, start, stop) if not any(b <= m.begin and m.end <= e for b, e in around)]
    if not named:
        return []
    gap = _ADJUNCT.sub("", text[named[-1].end : stop])
    gap = _ETC.sub("", gap.lstrip("”）"), count=1)
    if not _light().fullmatch(gap):
        return []
    group = [named[-1]]
    for mention in reversed(named[:-1]):
        between = text[mention.end : group[0].begin]
        if not (_JOIN.fullmatch(between) and re.search(r"[、和与及]", between)):
            break
        group.insert(0, mention)
    return group


def _spoken_of(context: Context, rest: str, start: int) -> tuple[list[Ref], tuple[int, int] | None]:
    """The antecedent of 该公司, 项目, 我市 before a verb."""
    word = re.sub(_light().pattern + "$", "", _dateless(rest)) or rest
    if re.fullmatch(r"(?:我|全|本)市", word) and context.source.place:
        return [Ref(PLACE, context.source.place)], None
    families = {"项目": (PROJECT,), "工程": (PROJECT,)}
    if found := re.fullmatch(r"(?:该|此|这个?|本)?(项目|工程|公司|企业|集团|学校|学院|医院|单位|县|区|市|镇|乡|村|局|院|校|中心|矿|厂)", word):
        wanted = families.get(found[1], (ORGANIZATION, PLACE))
        for mention in reversed([m for m in context.found(*wanted) if m.end <= start]):
            if found[1] in ("项目", "工程") or mention.name.endswith(found[1]) or (found[1] in "公司企业集团" and mention.type == "Enterprise"):
                return [mention.ref], (mention.begin, mention.end)
    return [], None


def _carried(
    context: Context, clause: Clause, start: int, previous: list[Ref]
) -> tuple[list[Ref], tuple[int, int] | None]:
    """Who is spoken of where the phrase names nobody: the recipient before, the sentence's subject, the entry's."""
    if previous:
        return previous, None
    if context.entry.kind == "biography":
        person = next(iter(context.found(PERSON)), None)
        return ([person.ref], (person.begin, person.end)) if person else ([], None)
    for begin, end in reversed([s for s in context.sentences if s[0] <= clause.begin]):
        subject = _topic(context, begin, min(end, start))
        if subject:
            return [m.ref for m in subject], None if begin == clause.begin else (subject[0].begin, subject[0].end)
        if begin < clause.begin and _MANY.match(context.text, begin):
            break
    return [], None


def _topic(context: Context, begin: int, end: int) -> list[Mention]:
    """The names at the head of a sentence (after its date): what it is about."""
    head = re.compile(r"(?:[^，。；]{0,14}?[年月日]|其中|同年|近日|全年|当年|至此|此外)?[，,]?").match(context.text, begin, end)
    first = head.end() if head else begin
    named = [m for m in _outer(context, begin, end) if m.begin - first <= 1 or m.begin == begin]
    if not named or named[0].family == DOCUMENT:
        return []
    group = [named[0]]
    for mention in [m for m in _outer(context, named[0].end, end)]:
        between = context.text[group[-1].end : mention.begin]
        if not re.fullmatch(r"[、和与及]|以及", between):
            break
        group.append(mention)
    return group
