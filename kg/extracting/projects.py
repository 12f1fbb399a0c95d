"""Mentions of projects: construction, engineering, research and investment projects with a name of their own.

What one place of the entry shows to be a project is one wherever the entry names it again; a body or a place that the
same words were taken for gives way, for an entity is of one kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extracting.context import Context
from kg.extracting.divisions import rank
from kg.extracting.known import CALLED
from kg.extracting.project_course import called_so, topics
from kg.extracting.project_kinds import is_study
from kg.extracting.project_names import project_names
from kg.extracting.project_raised import called_projects, erects, raised, shared_works, told_of
from kg.extracting.project_systems import systems
from kg.extracting.project_words import HEAD, PROJECT_AFTER, built, cuts, is_generic, is_generic_word, no_project
from kg.model import PERSON, PROJECT, Fact, Mention

STAGE = 40

_QUOTED = re.compile(rf"“(?P<whole>[^“”]{{10,60}}?)”|《(?P<title>[^《》]{{4,80}})》{PROJECT_AFTER}")
# “甲公馆”“乙花园”等一批楼盘
_QUOTED_LIST = re.compile(
    r"(?:“[^“”]{2,16}”[、和]?)+(?=等(?:一批|[\d一二两三四五六七八九十]+个)[^，。；“”]{0,8}(?:项目|楼盘|工程))"
)
# 共有8个项目获奖。其中：“甲”获一等奖，“乙”获二等奖
_WON = re.compile(
    r"个项目(?:获奖|荣?获[^，。；“]{1,14})[，。：；](?:其中)?[：，]?(?:“[^“”]{6,40}”(?:项目)?(?:荣获|获|入选|被评)[^，。；“]{2,40}[，；。]?)+"
)
_IN_QUOTES = re.compile(r"“([^“”]{2,40})”(?!称号|奖)")
_LANDED = re.compile(r"”(?:已|正式|成功|顺利)?(?:落地|落户|开工|动工|建成|投用|启用|投产|竣工|奠基)")
_PHASE = re.compile(
    r"(?<![\u4e00-\u9fff\d])(?:该|其)?(?:项目(?P<after>[一二三四五]期)(?:工程|项目)?|(?P<before>[一二三四五]期)(?:(?:工程|项目)|(?=(?:计划|预计|估算)?总?投资[约\d]|建设(?=[进接顺有正加全已])|(?:[\d一二三四]+[条座栋个幢]|标准)?(?:厂房|生产线|车间|主体|楼房|住宅楼|安置楼)|(?:已|于|正在|均|全部|正式|顺利|如期)+(?:建成|开工|投|竣工|完工|施工|建设|进行|装修|安装|进入|启))))(?!文化)"
)
_SOME_PHASE = re.compile(r"[一二三四五]期")
_RESEARCHED = re.compile(
    r"(?:研究|开发|研发|技术)[与及](?:应用|产业化|示范|推广)(?=”?(?:等|项目|成果|分别|均|被|先后)*(?:荣获|获|评为))"
)
# “某工艺研究”列入市科技攻关项目: the title of what is searched for
_FUNDED = re.compile(
    r"[^。；\n]{0,120}?(?:获批?|获得|列入|入选|纳入|申报)[^。；，、“”]{0,24}?(?:立项|专项|科技计划|研发计划|自然科学基金|科技攻关)"
)
_QUOTE = re.compile(r"“(?P<name>[^“”《》，。；\n]{4,60})$")  # “某平台及|某装备的研发与应用: whole
_RESEARCH = re.compile(r"(?:^|(?<=[、及和，。“]))[^，。；、“”《》及\n]{4,36}$")
_CALLED = re.compile(
    r"[该此本]项目(?!部|组|经理)|(?<=[。，])项目(?:总投资|位于|占地|建成|于|由|计划)|(?<=。)工程(?:总投资|于\d{4}年|由)|是[^，。]{0,40}项目"
)
# 某创新中心开园仪式: what is opened with a ceremony was built
_OPENED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:\d{1,2}日)?(?P<name>[^，。；：、\n“”\d]{3,30}?(?:中心|产业园|园区|科技园|基地|大厦|电站|生产线|工厂|大桥|隧道))"
    r"(?=(?:正式|建成)?(?:开园|奠基|竣工|通车|投产|封顶|投用|启用|投运)(?:仪式|典礼)|(?:战略|投资|框架|建设|项目)*(?:合作)?签约仪式)"
)
# 某产业园已招引项目4个: a park that is filled with projects is one itself
_RECRUITING = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[^，。；：、\n“”\d的]{3,24}?(?:产业园|科技园|物流园|孵化园|创业园|智造园))"
    r"(?=(?:已|共|新|累计|边建边招，|[一二三四五]期|、)*(?:招引|招商|签约|引进|落地|洽谈|入驻|在建|储备)(?:亿元以上)?项目)"
)
_FILLED = re.compile(r"[园期，](?:已|共|新|累计)?(?:招引|招商|签约|引进|落地|洽谈|入驻|在建|储备)(?:亿元以上)?项目")
_PERMIT = re.compile(r"》(?:用地预审|可行性|可研|初步设计|环境影响|立项)")
# 《新建某铁路》用地预审: what a permission is for, in title marks
_PERMITTED = re.compile(r"《(?P<name>[^《》]{6,50}?)》(?=用地预审|可行性研究|可研|初步设计|环境影响|立项)")
_RATED = re.compile(r"^[\d.]+万?(?:兆瓦时|兆瓦|千瓦时|千瓦|吉瓦时|吉瓦)(?:/[\d.]+万?(?:兆瓦时|千瓦时|吉瓦时))?")
_COMMAS = re.compile("[，、]")
_SHORTEST = 6  # characters of a name that may stand for a longer one
_HEADED = re.compile(r"(?:建设)?(?:项目|工程)$")
_CEREMONY = re.compile(r"(?:仪式|典礼)")
_PHASED = re.compile(r"(?:（[^（）]{0,4})?[一二三四五]期(?:[^（）]{0,6}）)?(?:工程|项目)?$")


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Every place where a project is named. A body or place of the same span gives way to it."""
    names = [n for n in project_names(context) if not _holds_official(context, n.begin, n.end)]
    found = [Mention(n.begin, n.end, PROJECT, n.name, "Project", n.rule, full=n.full) for n in names]
    for tell in (topics, raised, shared_works, told_of, erects, called_projects, called_so, systems):
        told = [Mention(n.begin, n.end, PROJECT, n.name, "Project", n.rule, 0.85, n.full) for n in tell(context)]
        found += [m for m in told if not _overlaps(found, m.begin, m.end)]
    for find in (_quoted, _quoted_list, _researched, _opened, _recruiting, _titled):
        found += [m for m in find(context) if not _overlaps(found, m.begin, m.end)]
    short = [m for m in _called_short(context, found) if not _overlaps(found, m.begin, m.end)]
    fulls = {m.name: m.full for m in short}
    found = [m if m.full else replace(m, full=fulls.get(m.name, "")) for m in found] + short
    found += [m for m in _again(context, found) if not _overlaps(found, m.begin, m.end)]
    found += list(_phases(context, found))
    found = _joined(sorted(found, key=lambda m: m.begin))
    spans = {(m.begin, m.end) for m in found if m.rule != "project.shared/1"}  # 某路 of 某路、某街绿化 is a place too
    context.mentions[:] = [
        m
        for m in context.mentions
        if ((m.begin, m.end) not in spans or m.family not in ("Organization", "Place", "Person"))
        and not any(s.begin <= m.begin and m.end <= s.end for s in short)
        and not _only_leads(context, m, found)
    ]
    return found


def _holds_official(context: Context, begin: int, end: int) -> bool:
    """Whether somebody is named with a post in what only looks like a name: 某局局长甲及某园区."""
    return any(m.begin > begin and m.rule == "person.after-post/1" for m in context.inside(begin, end, PERSON))


def _only_leads(context: Context, mention: Mention, projects: list[Mention]) -> bool:
    """Whether the source's own city or a province only begins a project's name (江北|百川物流平台项目), with no place
    behind it."""
    name = mention.full or mention.name
    wide = mention.type == "AdministrativeDivision" and (name == context.source.place or rank(name) == 1)
    nests = wide and any(m.begin == mention.end for m in context.found("Place"))
    return wide and not nests and any(p.begin == mention.begin and mention.end < p.end for p in projects)


def _overlaps(found: list[Mention], begin: int, end: int) -> bool:
    return any(m.begin < end and begin < m.end for m in found)


def _quoted(context: Context) -> Iterator[Mention]:
    """“…工程” whole in quotation marks, and the titles of research projects: 《…》项目."""
    for quote in _QUOTED.finditer(context.text):
        group = "whole" if quote["whole"] else "title"
        begin, end = quote.span(group)
        named = group == "title" or _called(quote[group]) or _landed(context.text, quote[group], end)
        studied = _studied(context.text, quote[group], end)
        if not (named or studied):
            continue
        form = quote[group] if group == "whole" else _COMMAS.sub("", quote[group])  # a title is whole with its commas
        if not is_generic(context, begin, end) and (studied or not no_project(form)):
            yield Mention(begin, end, PROJECT, re.sub(r"\s+", "", quote[group]), "Project", f"project.{group}/1")


def _quoted_list(context: Context) -> Iterator[Mention]:
    """Names in quotation marks that are called projects together."""
    rows = [*_QUOTED_LIST.finditer(context.text)] if "”等" in context.text else []
    rows += _WON.finditer(context.text) if "个项目" in context.text else ()
    for row in rows:
        for found in _IN_QUOTES.finditer(context.text, *row.span()):
            yield Mention(found.start(1), found.end(1), PROJECT, found[1], "Project", "project.quoted/1", 0.85)


def _called(name: str) -> bool:
    return bool(HEAD.search(name)) and name.endswith(("项目", "工程"))


def _studied(text: str, name: str, end: int) -> bool:
    """Whether a quotation names a piece of research that is funded or put on a programme."""
    return is_study(name) and _FUNDED.match(text, end) is not None


def _landed(text: str, name: str, end: int) -> bool:
    """推动“某实验平台（某基地）”落地: a thing that is built, and said to come or to be begun."""
    return bool(_LANDED.match(text, end) and built().search(name))


def _researched(context: Context) -> Iterator[Mention]:
    """…技术的研究与应用 where it wins an award: a research project without the word."""
    for found in _RESEARCHED.finditer(context.text):
        quote = _QUOTE.search(context.text, max(0, found.start() - 61), found.start())
        start = max(0, found.start() - 36)
        before = _RESEARCH.search(context.text[start : found.start()])
        if quote or before:
            begin = quote.start("name") if quote else start + before.start() if before else start
            end = found.end()
            name = re.sub(r"\s+", "", context.text[begin:end])
            yield Mention(begin, end, PROJECT, name, "Project", "project.research/1", 0.8)


def _opened(context: Context) -> Iterator[Mention]:
    """What is opened with a ceremony, where no body or place is known by the name."""
    bodies = context.found("Organization", "Place")
    for found in _OPENED.finditer(context.text) if _CEREMONY.search(context.text) else ():
        begin, end = found.span("name")
        signed = "签约" in context.text[end : end + 10] and built().search(context.text, begin, end)
        known = any(m.end == end and not (signed and m.begin == begin and m.type == "Facility") for m in bodies)
        if not known and not is_generic(context, begin, end) and not no_project(found["name"]):
            name = re.sub(r"\s+", "", found["name"])
            yield Mention(begin, end, PROJECT, name, "Project", "project.opened/1", 0.8)


def _recruiting(context: Context) -> Iterator[Mention]:
    """Parks by the projects that they draw, and what is permitted by name, where nothing else is known by the name."""
    patterns = [p for p, hint in ((_RECRUITING, _FILLED), (_PERMITTED, _PERMIT)) if hint.search(context.text)]
    for pattern in patterns:
        for found in pattern.finditer(context.text):
            begin, end = found.span("name")
            if pattern is _RECRUITING and (is_generic(context, begin, end) or _a_body(context, end)):
                continue
            name = re.sub(r"\s+", "", found["name"])
            if pattern is _RECRUITING or built().search(name):
                yield Mention(begin, end, PROJECT, name, "Project", "project.park/1", 0.8)


def _a_body(context: Context, end: int) -> bool:
    return any(m.end == end for m in context.found("Organization"))


def _titled(context: Context) -> Iterator[Mention]:
    """The title of an entry about one thing that is built and that the text calls 该项目."""
    title, body = context.entry.title, context.entry.body
    if body and built().search(title) and _CALLED.search(context.text, body) and not is_generic(context, 0, body - 1):
        yield Mention(0, body - 1, PROJECT, re.sub(r"\s+", "", title), "Project", "project.title/1")


def _called_short(context: Context, found: list[Mention]) -> Iterator[Mention]:
    """Short forms that stand in brackets behind a project's name: 青禾至白川铁路（简称“|青白铁路|”）."""
    for mention in found:
        if short := CALLED.match(context.text, mention.end):
            full = mention.full or mention.name
            yield Mention(*short.span(1), PROJECT, short[1], "Project", "project.again/1", full=full)


def _again(context: Context, found: list[Mention]) -> Iterator[Mention]:
    """The other places where the entry names the same projects, longest names first."""
    known = {m.name: m.full for m in found if len(m.name) >= 4}
    for name, full in list(known.items()):
        bare = _RATED.sub("", name)
        if bare != name and len(bare) >= 5 and not is_generic_word(bare):
            known.setdefault(bare, full or name)  # 100兆瓦某储能电站: 某储能电站
    names = sorted(known.items(), key=lambda item: (-len(item[0]), item[0]))
    taken = [(m.begin, m.end) for m in found]
    for name, full in names:
        for begin in _occurrences(context.text, name):
            end = begin + len(name)
            if (
                any(b < end and begin < e for b, e in taken)
                or not _starts(context, begin)
                or _within_other(context, begin, end)
            ):
                continue
            taken.append((begin, end))
            yield Mention(begin, end, PROJECT, name, "Project", "project.again/1", full=full)


def _occurrences(text: str, name: str) -> Iterator[int]:
    position = text.find(name)
    while position >= 0:
        yield position
        position = text.find(name, position + len(name))


def _starts(context: Context, begin: int) -> bool:
    """Whether a name may begin here: behind a mark, a verb or another name, not inside a longer noun."""
    if begin == 0 or not "\u4e00" <= context.text[begin - 1] <= "\u9fff":
        return True
    word = next((t for t in context.tokens_beginning(max(0, begin - 6), begin) if t.end == begin), None)
    return word is not None and (
        word.word in cuts() or word.tag[0] in "vpcuf" or any(m.end == begin for m in context.mentions)
    )


def _within_other(context: Context, begin: int, end: int) -> bool:
    """Whether a longer name of a body, place or document holds the span."""
    return any(m.begin <= begin and end <= m.end and (m.end - m.begin) > (end - begin) for m in context.mentions)


def _phases(context: Context, found: list[Mention]) -> Iterator[Mention]:
    """项目一期, 二期工程 without a name: phases of the project named last before, with its full name where two projects
    have a 一期."""
    told = list(_phases_alone(context, found))
    for mention in told:
        shared = any(other.name == mention.name and other.full != mention.full for other in told)
        yield replace(mention, name=mention.full, full="") if shared else mention


def _phases_alone(context: Context, found: list[Mention]) -> Iterator[Mention]:
    for phase in _PHASE.finditer(context.text) if _SOME_PHASE.search(context.text) else ():
        begin, end = phase.span()
        before = [m for m in found if m.end <= begin and m.begin >= context.entry.body]
        before = before or [m for m in found if m.end <= begin]
        if before and not _overlaps(found, begin, end):
            whole = max(before, key=lambda m: m.begin)
            known, told = whole.full or whole.name, phase["after"] or phase["before"]
            same = _PHASED.search(known) and told in known[-8:]  # 某项目（一期）: the same again
            full = known if same else _PHASED.sub("", known).removesuffix("建设") + told
            yield Mention(begin, end, PROJECT, phase.group().lstrip("该其"), "Project", "project.phase/1", 0.8, full)


def _ends(longer: str, longer_bare: str, name: str, bare: str) -> bool:
    """Whether a longer name ends in another, as they stand or both ``bare`` of 项目 at their end."""
    return (len(name) >= _SHORTEST and longer.endswith(name)) or (len(bare) >= _SHORTEST and longer_bare.endswith(bare))


def _joined(found: list[Mention]) -> list[Mention]:
    """A later short form with the earlier longer name that ends in it as its ``full`` name."""
    result: list[Mention] = []
    bare = {m.name: _HEADED.sub("", m.name) or m.name for m in found}
    for mention in found:
        own = bare[mention.name]
        longer = (n for n, b in bare.items() if (len(b), len(n)) > (len(own), len(mention.name)))
        whole = next((n for n in longer if _ends(n, bare[n], mention.name, own)), "")
        result.append(
            Mention(
                mention.begin,
                mention.end,
                PROJECT,
                mention.name,
                "Project",
                mention.rule,
                mention.confidence,
                mention.full or whole,
            )
        )
    return result
