"""Prizes that a list leaves out in part: 分获男子组、女子组第一名 is two prizes, 一、二、三等奖 three, 冠、亚军 two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.numerals import counted
from kg.model import DOCUMENT, PERSON, Ref

_ORDER = "一二三四五六七八九十"
GRADES = re.compile(
    r"(?P<of>[^，。；、“”]{0,30}?)(?:(?P<prizes>[特一二三四](?:[、和]?[一二三四])+)等奖"
    rf"|第(?P<places>[{_ORDER}](?:[、和]第?[{_ORDER}])+)名|(?P<titles>[冠亚季](?:[、和]?[亚季])+)军"
    r"|(?P<medals>[金银铜](?:[、和]?[银铜])+)(?P<medal>[奖牌]))"
)
_CONTEST = re.compile(r"^(?:该|本次|此次)?(?:竞赛|大赛|比赛)的?$|的$")
_GRADE = re.compile(
    r"(?:[\d两三四五六七八九]项)?(?P<prize>(?:团体|个人|单项|总分)?(?:[特一二三四]等奖|[金银铜]奖|[金银铜]牌|冠军|亚军|季军|优秀奖"
    rf"|第[{_ORDER}\d]+名))$|(?P<title>模范(?:提名奖)?|标兵|先进(?:个人|集体|单位)|能手|基层院|(?:优秀|最佳)[\u4e00-\u9fff]{{1,4}}奖)$"
)
_GROUP_ENDS = re.compile(r"等\d+[人名位个家][^、，。；和与]{0,6}[、和与]")  # 甲、乙等10人和|丙等10名同学
_JOINT = re.compile(r"[、和与及]")
_PEOPLE = re.compile(r"[”]?各?\d+[名人]")  # 某院获评全省优秀公诉人|3名
_PROJECTS = re.compile(r"”?(?:[2-9]|1\d|[二两三四五六七八九十])[项个门](?=[，。；、])")  # 《某课》获批…，获批课题|2项
_SIDE = re.compile(r"(?:成年|青年|少年|老年)?[男女]子?")
_WHOLE_GRADE = (
    r"(?P<grade>(?:团体|个人|单项|总分)?(?:[特一二三]等奖|[金银铜]奖|[金银铜]牌|冠军|亚军|季军"
    r"|第[一二三四五六七八九十\d]+名))(?=[，。；]|$)"
)
_GROUPS = re.compile(
    rf"(?P<of>[^，。；、“”和]{{1,8}}组[、和][^，。；、“”和]{{1,8}}组)的?{_WHOLE_GRADE}"
)  # 初中组、高中组第一名
_LINK = r"[^，。；、“”和与及]{1,10}"
_COUNTED_GROUPS = re.compile(
    rf"(?P<of>(?:{_LINK}[、和与及]){{1,4}}{_LINK}?)[两三四五2-5]个?(?P<kind>项目|单项|科目)的?{_WHOLE_GRADE}"
)
_MEDALS = re.compile(
    rf"(?P<group>(?:[男女]子)?[\u4e00-\u9fff]{{1,2}}组)(?P<of>(?:{_LINK}[、和与及]){{1,4}}{_LINK}?)[两三四五2-5]枚"
    r"(?P<grade>[金银铜]牌)(?=[，。；]|$)"
)  # 女子乙组跳绳和毽球两枚银牌
_MEDALS_OF_ONE = re.compile(
    rf"(?P<of>(?P<group>[男女]子(?:[A-Z]\d{{1,2}}级)?)?(?:{_LINK}[、和与及]){{1,4}}{_LINK}?)(?P<n>[两三四五2-5])枚"
    r"(?P<grade>[金银铜]牌)(?=[，。；]|$)"
)  # 男子F40级标枪、链球2枚金牌
_PRIZES = re.compile(r"[^，。；、和与及]+奖(?:、[^，。；、和与及]+奖)*[和与及][^，。；、和与及]+奖")
_LONGEST = 14  # characters that name one group or event
# what is won by groups and events: 青年组, 散文类, 男子100米
_GROUP = re.compile(r"(?:组|类|米|公里|公斤级?|级|接力|跳高|跳远|铅球|铁饼|标枪|[单双]打|全能|[泳棋球]|项目|赛)$")


def by_group(text: str, begin: int, end: int) -> list[tuple[int, int, str]]:
    """初中组、高中组第一名, 举重、射箭两个项目团体二等奖, 乙组跳绳和毽球两枚银牌: spans and names, one for each."""
    found = _GROUPS.match(text, begin, end) or _COUNTED_GROUPS.match(text, begin, end)
    found = found or _MEDALS.match(text, begin, end)
    if not found:
        return _medals_of_one(text, begin, end)
    spans = _pieces(text, *found.span("of"))
    kind, group = (found.groupdict().get(part) or "" for part in ("kind", "group"))
    names = [group + text[b:e] + kind + found["grade"] for b, e in spans]
    return [(b, found.end() if (b, e) == spans[-1] else e, n) for (b, e), n in zip(spans, names, strict=True)]


def _medals_of_one(text: str, begin: int, end: int) -> list[tuple[int, int, str]]:
    """男子铅球、铁饼2枚金牌: as many medals as events."""
    found = _MEDALS_OF_ONE.match(text, begin, end)
    spans = _pieces(text, *found.span("of")) if found else []
    if found is None or len(spans) != counted(found["n"]):
        return []
    names = [("" if n == 0 else found["group"] or "") + text[b:e] + found["grade"] for n, (b, e) in enumerate(spans)]
    return [(b, found.end() if (b, e) == spans[-1] else e, n) for (b, e), n in zip(spans, names, strict=True)]


def graded(found: re.Match[str]) -> Iterator[tuple[int, int, str, bool]]:
    """成长组一、二、三等奖 as the spans and names of three prizes, and whether no group or contest is named."""
    contest = _CONTEST.sub("", found["of"])
    part, head, tail = next((p, h, t) for p, h, t in _forms(found) if found[p])
    first, last = found.span(part)
    places = [index for index in range(first, last) if found.string[index] not in "、和第"]
    for index in places:
        begin = found.start() if index == places[0] else index
        end = found.end() if index == places[-1] else index + 1
        yield begin, end, contest + head + found.string[index] + tail, not contest or bool(_GROUP.search(contest))


def _forms(found: re.Match[str]) -> tuple[tuple[str, str, str], ...]:
    """The part of the match that lists, and what stands before and behind each of its signs."""
    medal = found["medal"] or ""
    return ("prizes", "", "等奖"), ("places", "第", "名"), ("titles", "", "军"), ("medals", "", medal)


def shared(text: str, begin: int, end: int, number: int) -> list[tuple[int, int, str, bool]]:
    """The spans and names of the prizes or titles that ``text[begin:end]`` tells by one grade at its end, one for each
    of ``number`` winners, or all of a single one, and whether it is a grade; nothing where it tells no such."""
    grade = _GRADE.search(text[begin:end])
    stop = begin + grade.start() if grade else begin
    pieces = _pieces(text, begin, stop)
    if not grade or len(pieces) < 2 or (len(pieces) != number and number != 1):
        return []
    names = [text[b:e] for b, e in pieces]
    if not all(0 < len(name) <= _LONGEST and not _GRADE.search(name) for name in names):
        return []
    if number == 1 and not all(_GROUP.search(name) for name in names):
        return []
    side = _SIDE.match(names[0])
    if side and not any(_SIDE.match(name) for name in names[1:]):
        names[1:] = [side.group() + name for name in names[1:]]  # 男子100米、|200米
    spans = [*pieces[:-1], (pieces[-1][0], end)]
    tail = grade["prize"] or grade["title"]
    return [(b, e, name + tail, bool(grade["prize"])) for (b, e), name in zip(spans, names, strict=True)]


def counts_people(text: str, end: int, last: int) -> bool:
    """Whether what follows the award at ``end``, or all of a list up to ``last``, counts those who hold it."""
    return bool(_PEOPLE.match(text, end) or (text.startswith(("各", "”各"), last) and _PEOPLE.match(text, last)))


def counts_projects(text: str, end: int) -> bool:
    """Whether what follows the award at ``end`` counts several projects or courses."""
    return _PROJECTS.match(text, end) is not None


def portions(context: Context, begin: int, verb: int, who: list[Ref], number: int) -> list[list[Ref]]:
    """The winners parted for ``number`` awards that each of them, each of their works or each group of them won;
    nothing where they cannot be parted so."""
    works = [index + 1 for index, w in enumerate(who) if w.family == DOCUMENT]
    if len(works) == number:
        return [who[first:last] for first, last in zip([0, *works], works, strict=False)]
    if len(who) == number:
        return [[one] for one in who]
    ends = [found.end() for found in _GROUP_ENDS.finditer(context.text, begin, verb)]
    if len(ends) != number - 1:
        return []
    spans = list(zip([begin, *ends], [*ends, verb], strict=True))
    found = [{m.ref for m in context.inside(first, last)} for first, last in spans]
    return [[w for w in who if w in named] for named in found]


def sole_works(context: Context, who: list[Ref], begin: int, end: int) -> bool:
    """Whether works alone win as many prizes as they are, told in one breath: 《甲》《乙》获得特别奖和最佳剪辑奖."""
    prizes = context.text[begin:end]
    return len(who) > 1 and all(w.family == DOCUMENT for w in who) and bool(_PRIZES.fullmatch(prizes))


def _pieces(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The spans between the joints of ``text[begin:end]``."""
    joints = list(_JOINT.finditer(text, begin, end))
    return list(zip([begin, *(j.end() for j in joints)], [*(j.start() for j in joints), end], strict=True))


def without_works_of_persons(who: list[Ref]) -> list[Ref]:
    """The winners without the works of persons: for 甲的小说《乙》 it is 甲 who is honoured."""
    makers = [None, *who]
    return [w for before, w in zip(makers, who, strict=False) if not (before and _made_by_person(before, w))]


def _made_by_person(maker: Ref, work: Ref) -> bool:
    return maker.family == PERSON and work.family == DOCUMENT
