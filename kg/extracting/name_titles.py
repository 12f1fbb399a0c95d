"""Names with the title behind them: 赵明轩院长主持仪式, 孙舞主席介绍了展览, 特邀文史专家木原教授作讲座."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.extracting.context import Context
from kg.extracting.name_clauses import NameGroup
from kg.extracting.person_names import OFFICE, ends_at, is_familiar
from kg.extracting.post_bodies import ends_of_names, unnamed_body
from kg.extracting.post_edges import body_start
from kg.extracting.posts import Post, head_before, heads
from kg.extracting.tokens import part_of_speech
from kg.extracting.trie import trie_pattern
from kg.model import ORGANIZATION, PLACE, Ref

_DOES = (
    r"(?=(?:首先|随后|最后|还|也|亲自|先后|高度|详细|简要|分别|代表[^，。；、]{2,12}|为[^，。；]{2,16}|在[^，。；]{2,12}(?=会见|接见|接待)|就[^，。；]{2,20}|"
    r"对[^，。；]{2,20}|向[^，。；]{2,16}|在[^，。；]{2,16}[上中时])*"
    r"(?:主持|负责|分管|致|作了?(?=[^，。；]{0,30}(?:报告|汇报|讲座|讲话|发言|介绍|总结|点评|授课|辅导|致辞|说明|表态|推介))|讲话|讲授|授课|介绍|宣布|宣读|"
    r"强调|指出|要求|表示|说|认为|按照|根据|指示|批示|陪同|深入|前往|来到|莅临|到|赴|率|出席|参加|带领|带队|率队|发表|发言|评价|点评|给予|进行|一行|会见|接见|接待|揭牌|揭幕|剪彩|授牌|颁奖|视察|考察|调研))"
)
# behind a body and a name
_LISTED = r"(?P<listed>)(?=[、，。；和与及等到赴率就在]|一行|先后|分别|共同|同志|按照|根据|围绕|深入|前往|来到)"
_SPOKEN = ("专家", "学者", "画家", "名家", "作家", "诗人", "书法家", "医生")  # before a name of any surname
_BEHIND_ANY = ("教授", "院士", "研究员", "博士", "老师", "先生")
_CALLED = ("老师", "教授", "研究员", "院士", "医生", "先生", "女士")  # whose works are spoken of
_OPENERS = "由请与和及以"
_MEMBER = re.compile(
    r"(?:(?<=[。；\n”])|^)(?P<who>[\u3400-\u9fff]{2,3})(?:委员|代表|常委|理事|会员)"
    r"(?=(?:还|也|则)?(?:建议|指出|提出|认为|说|表示|发言|强调|呼吁|反映|希望|提议|谈到|围绕|就|结合|在发言中))"
)
_FULL = 3  # characters of most names
_UNITS = "科处室股部局组队站所班厂矿院校村镇乡县市区店馆"
# units of a body and its people by office, right before a name: 学校党委|甲书记, 班子成员|乙主任
_OF_UNIT = re.compile(
    r"(?:(?P<unit>(?:学校|学院|公司|集团|机关)?(?:党委|党总支|党支部|党组|团委|工会|妇联|纪委))|(?:党政|领导)?班子成员)$"
)
_OFFICES = ("部", "处", "科", "室")
_PARTY = re.compile("一行")
_CLAUSES = ("", "，", "。", "；", "\n", "日")
_GOING = re.compile(
    r"(?:[\d一二三四五六七八九十]+人)?，?(?:首先|先后|分别|随后|还|又|实地|冒雨|专程|在[^，。；]{2,30}陪同下，?)*"
    r"(?:到|来|赴|前往|深入|走进|莅临|抵达|参观|走访|考察|调研|察看|查看|检查|看望|慰问|听取|视察|观摩)"
)
_OF_BODIES = "院局委会部厅处司校系所社团行馆站"
_JOINS = "、和与及"
_JOINED_BEFORE = re.compile(r"[、和与及，](?:[\u3400-\u9fff]{1,8}[院局委会部厅校司])?$")  # 甲副主席与某院|乙院长
_PUBLIC = ("enterprise", "government", "party")
_WHOLE = re.compile(r"总理|[省市县区州旗镇乡校院]长$")  # titles that are told even where no body is named
_NOT_TITLES = ("总书记", "代表", "委员", "专家", "作家", "记者", "书记处书记")


@cache
def _titles() -> re.Pattern[str]:
    heading = [head for head in heads() if not head.endswith(_NOT_TITLES) and not head.startswith("常务")]
    return re.compile(
        rf"(?:(?:{'|'.join(_CALLED)})(?=的|荣?获|被|撰写|执教|创作|[《“、]|等|和|领衔|牵头|团队|作为)|"
        rf"{trie_pattern(heading)}(?:{_DOES}|{_LISTED}))"
    )


def titled_behind(context: Context) -> Iterator[NameGroup]:
    """Names of a usual form right before a title and a verb of what its holder does; of the body right before the name,
    where one is named, the person holds the title."""
    text = context.text
    ends = ends_of_names(context)
    last: NameGroup | None = None
    for found in _titles().finditer(text):
        at = next((at for at in _begins(text, found.start(), ends) if _opens(context, at, found.start(), ends)), None)
        if at is None or context.taken(at, found.start(), ORGANIZATION, PLACE) or OFFICE.match(text, found.start() - 1):
            continue
        beside = last is not None and bool(last.posts) and last.posts[-1].end == at - 1 and text[at - 1] in _JOINS
        if found["listed"] is not None and not (beside or _of_body(context, at, found.start(), ends)):
            continue
        group = _titled(context, at, found, ends)
        if last and beside and not group.posts:  # 某处班子成员甲主任、|乙书记
            name = last.posts[-1].body
            group.posts = [
                replace(last.posts[-1], begin=at, end=found.end(), title=name + found.group(), head=found.group())
            ]
        last = group
        yield group
        yield from _before(context, at, ends)
    yield from _of_any_surname(context)
    yield from _members(context)
    yield from _parties(context, ends)


def _titled(context: Context, at: int, found: re.Match[str], ends: dict[int, int]) -> NameGroup:
    """The name from ``at`` to a title, which its bearer holds: of the body right before, where one is named."""
    head = found.group()
    group = NameGroup([(at, found.start())], at, [], "", "person.titled-behind/1")
    if at in ends and (body := _body(context, ends[at], at)):
        group.begin, name = ends[at], context.text[ends[at] : at]
        group.posts = [Post(at, found.end(), name + head, head, name, body, False)]
    elif unit := _unit(context, at, ends):
        group.begin, name, body = unit
        group.posts = [Post(at, found.end(), name + head, head, name, body, False)] if name else []
    elif (begin := _unnamed(context, at)) < at:
        group.begin, name = begin, context.text[begin:at]
        group.posts = [Post(at, found.end(), name + head, head, name, None, False)]
    elif _WHOLE.search(head) or (heads().get(head) in _PUBLIC and _named_first(context, at, found.start())):
        group.posts = [Post(at, found.end(), head, head, "", None, False)]
    return group


def _unnamed(context: Context, at: int) -> int:
    """Where a body begins that ends right before a name as bodies' names do, though it is not known; ``at`` if none."""
    text = context.text
    told = text[at - 1 : at] not in _OF_BODIES or head_before(text, at)  # 军区政委|甲少将
    return at if told else unnamed_body(context, at, context.phrase(at)[0])


def _named_first(context: Context, begin: int, end: int) -> bool:
    """Whether a name stands there for the first time, and at the begin of a sentence: 甲总经理介绍情况."""
    text = context.text
    return text.find(text[begin:end]) == begin and (begin == 0 or text[begin - 1] in "。；\n")


def _unit(context: Context, at: int, ends: dict[int, int]) -> tuple[int, str, Ref | None] | None:
    """The unit of a body, or its people by office, right before a name: where it begins, its words, the body; None if
    none stands there (某校党委|甲书记, 某管理处班子成员|乙主任, 某市委权益部|丙部长)."""
    text = context.text
    if text[at - 1 : at] in _OFFICES and (begins := [at - n for n in (3, 4, 5) if at - n in ends]):
        begin = ends[begins[0]]
        return begin, text[begin:at], _body(context, begin, begins[0])
    found = _OF_UNIT.search(text, max(0, at - 24), at)
    if found is None:
        return None
    stop = found.start()
    begin = ends.get(stop) or body_start(context, stop, context.sentence(stop)[0])
    return begin, text[begin:stop] + (found["unit"] or ""), _body(context, begin, stop)


def _before(context: Context, at: int, ends: dict[int, int]) -> Iterator[NameGroup]:
    """The names with titles behind them that are listed before the one at ``at``: 丁毅副总理、|甲市长陪同."""
    text = context.text
    while joined := _JOINED_BEFORE.search(text, max(0, at - 24), at):
        title = _title_at_end().search(text, max(0, joined.start() - 8), joined.start())
        if title is None:
            return
        begins = _begins(text, title.start(), ends)
        first = next((b for b in begins if b == 0 or not text[b - 1].isalnum() or text[b - 1] in _JOINS), None)
        if first is None:
            return
        yield _titled(context, first, title, ends)
        at = first


@cache
def _title_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{trie_pattern(h for h in heads() if not h.endswith(_NOT_TITLES))})$")


def _begins(text: str, stop: int, ends: dict[int, int]) -> Iterator[int]:
    """Where a name of three or two characters begins that ends at ``stop``: a usual one, behind a body any that is no
    everyday word."""
    for length in (3, 2):
        at = stop - length
        if at < 0 or not ends_at(text, at, stop):
            continue
        rare = not part_of_speech(text[at:stop]) and (at in ends or (at == 0 or text[at - 1] in "。；\n"))
        if is_familiar(text[at:stop]) or rare:
            yield at


def _opens(context: Context, at: int, stop: int, ends: dict[int, int]) -> bool:
    """Whether a name may begin at ``at``: behind a mark, a body, or, if it is of three characters, a piece of one."""
    before = context.text[at - 1 : at]
    if not before.isalnum() or at in ends or _unit(context, at, ends):
        return True
    return stop - at == 3 and (before in _OPENERS or (before in _OF_BODIES and context.boundary(at)))


def _of_body(context: Context, at: int, stop: int, ends: dict[int, int]) -> bool:
    """Whether a name that is no everyday word stands right behind a body: 某研究院|唐某君|书记、."""
    named = at in ends and _body(context, ends[at], at) is not None
    named = named or _unit(context, at, ends) is not None or _unnamed(context, at) < at
    unit = context.text[stop - 1] in _UNITS  # 国库科|科长
    return named and not unit and (part_of_speech(context.text[at:stop]) or "nr").startswith("nr")


def _body(context: Context, begin: int, end: int) -> Ref | None:
    named = [m for m in context.found(ORGANIZATION) if (m.begin, m.end) == (begin, end)]
    return named[0].ref if named else None


def _of_any_surname(context: Context) -> Iterator[NameGroup]:
    """专家|木原|教授: between a noun for such persons and a title whatever the surname is."""
    text = context.text
    for found in _between().finditer(text):
        everyday = part_of_speech(found["name"])
        if not everyday or everyday.startswith("nr"):
            yield NameGroup([found.span("name")], found.start("name"), [], "", "person.titled-behind/1")


def _members(context: Context) -> Iterator[NameGroup]:
    """Usual names that open a sentence before 委员 or 代表 and what they say: 。邹立本|委员建议，…"""
    for found in _MEMBER.finditer(context.text):
        span = found.span("who")
        if ends_at(context.text, *span) and (span[1] - span[0] == _FULL or is_familiar(found["who"])):
            yield NameGroup([span], span[0], [], "", "person.titled-behind/1")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_SPOKEN)})(?P<name>[\u3400-\u9fff]{{2,3}}?)(?:{'|'.join(_BEHIND_ANY)})")


def _parties(context: Context, ends: dict[int, int]) -> Iterator[NameGroup]:
    """Usual names between a body and 一行 (接待某集团|王志远|一行), or that open a clause and go
    somewhere with others."""
    text = context.text
    for found in _PARTY.finditer(text):
        for begin in (found.start() - 3, found.start() - 2):
            name = text[max(0, begin) : found.start()]
            if begin < 0 or not ends_at(text, begin, found.start()) or not is_familiar(name):
                continue
            if begin in ends and _body(context, ends[begin], begin):
                yield NameGroup([(begin, found.start())], ends[begin], [], "", "person.party/1")
            elif text[begin - 1 : begin] in _CLAUSES and _GOING.match(text, found.end()):
                yield NameGroup([(begin, found.start())], begin, [], "", "person.party/1")
