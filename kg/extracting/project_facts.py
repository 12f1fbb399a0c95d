"""What is said of projects: status with its date, owner, place, investment and capacity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extracting.context import Context, behind_mark
from kg.extracting.nesting import once
from kg.extracting.plans import intended
from kg.extracting.project_amounts import capacities, investments
from kg.extracting.project_built import announced
from kg.extracting.project_course import course
from kg.extracting.project_fields import fields
from kg.extracting.project_groups import Group, groups, of_else
from kg.extracting.project_houses import built_bodies, erected
from kg.extracting.project_kinds import campaign, is_study
from kg.extracting.project_owners import owners
from kg.extracting.project_places import located
from kg.extracting.project_runs import AREA, INVESTED_BARE
from kg.extracting.project_shared import after_work
from kg.extracting.project_stages import for_approval, stage_behind
from kg.extracting.project_status import (
    Status,
    planned_ahead,
    planned_behind,
    status_ahead,
    status_among,
    status_of_last,
    status_of_list,
)
from kg.extracting.project_words import COUNT
from kg.extracting.site_states import site_states
from kg.model import DOCUMENT, PROJECT, Fact, Mention, Relation, StatusFact

STAGE = 65

_NOW = re.compile("目前|如今|眼下|现已|现正")  # 8月开工，|目前进展顺利: of the telling
_BEGUN = re.compile(r"(?:开工|动工|奠基|启动|签约|立项)(?:建设)?的")  # 2023年|开工的某项目正式投用
_PLANNED = re.compile(r"(?:将|拟|力争|争取|计划|确保|要|加快|推动|预计|尽快|早日|年底前?|到20\d\d年)[^，。；]{0,12}$")
_PHASE = re.compile(r"(?:（[^（）]{0,4})?[一二三四五]期(?:[^（）]{0,6}）)?(?:项目|工程)?$")
_SITE = re.compile(
    r"(?:建设|施工|项目|工程)*(?:工地|施工现场|现场|建设现场|建设(?:情况|进展|进度|推进情况)|施工(?:情况|进展|进度)|推进情况|进展情况)"
)
# 在某中心项目，实地察看|建设进度
_WATCHED = re.compile(
    r"，[^，。；]{0,10}(?:察看|查看|了解|询问)了?(?:[^，。；、]{2,8}、)?(?:项目|工程)?的?(?:建设|施工|工程)(?:进度|进展|推进情况)"
)
# …改建工程全长8公里，路基工程完成85%
_PROGRESS = re.compile(
    r"(?:工程量?|建设|施工|进度|桩基|墩柱|隧道)(?:已|累计|总体)*(?:完成|达到?|过)[^，。；\d]{0,8}?\d{1,2}(?:\.\d+)?[%％]"
    r"|(?:累计|已)?(?:掘进|开挖|浇筑|铺设|敷设|架设|砌筑|路基施工完成|完成(?:掘进|开挖|浇筑|铺设|敷设|架设|砌筑))[\d.]+万?(?:余)?(?:米|公里|千米|立方米|方)"
    r"|完成[一二三四五六七八九]成(?:以上|左右)?(?:的)?(?:工程|土建|主体|工程量|建设|进度)"
    r"|完成(?:路基|路面|桥梁|桩基|土石?方|土建|主体|隧道|管网)[^，。；\d]{0,8}?\d{1,2}(?:\.\d+)?[%％]"
)
_SHARE = re.compile(
    r"(?:已经?|累计|总体|形象进度|总|工程量|量|进度)*(?:完成|达到?)(?:总?工程量的?|总量的?)?\d{1,2}(?:\.\d+)?[%％]"
)
_CARRIED = re.compile(rf"，(?:{INVESTED_BARE})")  # 签约投资5亿元的甲项目，投资3亿元的|乙项目
# 投资2亿元的, 6项, 全市1150座
_MODIFIERS = re.compile(
    rf"(?:{INVESTED_BARE}|由[^，。；、的]{{2,16}}(?:投资|建设|承建|兴建|实施|打造)的|全[市县省区]|首批|{COUNT}(?:余|多)?[个项条座处]|{AREA})+$"
)
_KINDS = {
    "在建": "在建",
    "续建": "在建",
    "新开工": "开工",
    "开工": "开工",
    "竣工": "竣工",
    "投产": "投产",
    "签约": "签约",
}
_OVER = ("竣工", "启用", "投产")  # 工程顺利实施，2006年11月建成通车: no longer going on
_BATCH = re.compile(
    rf"集中(?:(?P<ahead>{'|'.join(_KINDS)})[^，。；]{{0,10}}?项目\d+[个项]"
    rf"|(?<=项目集中)(?P<behind>{'|'.join(_KINDS)}))[^。]{{0,60}}。\s*$"
)
# 重大项目集中开工，|甲、乙等36个项目总投资218亿元
_ALL_AT_ONCE = re.compile(rf"项目集中(?P<what>{'|'.join(_KINDS)})(?:活动|仪式)?，$")
# 本次集中开工的项目共两类。…。分别是甲、乙
_OF_BATCH = re.compile(rf"[这本此]次集中(?P<what>{'|'.join(_KINDS)})的[^，。；：]{{0,10}}?项目(?!投资|建设)")
_NAMELY = re.compile(r"分别[是为]|包括|主要有")
_CALLED = re.compile(rf"(?<![拟未])({'|'.join(_KINDS)})项目")  # 甲、乙等在建项目


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Statuses, owners, places, investments and capacities of the projects that the entry names."""
    yield from once((*built_bodies(context), *erected(context)))
    found = groups(context)
    if not _tells_no_status(context):
        told = list(_statuses(context, found))
        yield from (f for f in told if not any(_says_more(other, f) for other in told))
        yield from _of_sites(context)
    yield from _phases(context)
    yield from fields(context)
    said = set()
    for number, group in enumerate(found):
        stop = found[number + 1].begin if number + 1 < len(found) else len(context.text)
        for relation in (
            *owners(context, group),
            *investments(context, group, stop),
            *capacities(context, group, stop),
            *located(context, group),
        ):
            if (relation.subject, relation.predicate, relation.object) not in said:
                said.add((relation.subject, relation.predicate, relation.object))
                yield relation


def _phases(context: Context) -> Iterator[Relation]:
    """A phase is part of the whole that the entry names too: 某项目一期 of 某项目."""
    named = {m.full or m.name: m for m in reversed(context.found(PROJECT))}
    for name, phase in named.items():
        ending = _PHASE.search(name)
        wholes = [name[: ending.start()] + rest for rest in ("", "项目", "工程")] if ending else []
        whole = next((named[w] for w in wholes if w in named), None)
        if whole:
            evidence = context.evidence(phase.begin, phase.end, "project.phase/1", antecedent=(whole.begin, whole.end))
            yield Relation(phase.ref, "partOf", whole.ref, evidence)


def _tells_no_status(context: Context) -> bool:
    """Whether the entry says what shall be done (a gazette's tasks and plans, all of it but its chronicle), or what a
    person has done in years gone by."""
    return context.entry.kind in ("task", "biography") or (
        context.source.kind == "gazette" and context.entry.kind != "chronicle"
    )


# ------------------------------------------------------------------------------------------------ status


def _statuses(context: Context, found: list[Group]) -> Iterator[StatusFact]:
    seen: set[tuple[str, str, str]] = set()
    governing: tuple[int, Status] | None = None  # where the last list ends, and the verb before it
    for number, group in enumerate(found):
        stop = next((g.begin for g in found[number + 1 :] if g.begin >= group.end), len(context.text))
        whole = min(stop, context.sentence(group.begin)[1])
        said = list(_said(context, group, whole, whole if group.many else stop))
        if not said and governing and _CARRIED.fullmatch(context.text, governing[0], group.begin):
            said = [(governing[1], _date(context, group.begin, group.end, own=True))]
        listed = None if said or group.antecedent else announced(context.text, group.begin)
        if listed and listed.status:
            said = [(listed, _date(context, listed.begin, group.end, own=True))]
        over = max((status.begin for status, _ in said if status.status in _OVER), default=-1)
        said = [(status, date) for status, date in said if status.status != "在建" or status.begin > over]
        ahead = [status for status, _ in said if status.begin < group.begin]
        governing = (group.end, ahead[0]) if ahead else None
        planned = _planned(context, group, whole) if said else None
        for status, date in said:
            begin, end, named = min(group.begin, status.begin), max(group.end, status.end), group.antecedent
            if status != planned and intended(context, begin, asked=status.begin < group.begin):
                continue
            if status.begin >= whole:  # told in a sentence behind
                begin, named = status.begin, named or (group.begin, group.end)
            for project in group.projects:
                granted = status.status == "前期" and is_study(project.name)  # 某研究|获立项
                if (project.name, status.status, date) not in seen and not granted:
                    seen.add((project.name, status.status, date))
                    evidence = context.evidence(begin, end, "project.status/1", 0.88, named)
                    yield StatusFact(project.ref, status.status, date, evidence)
    yield from _staged(context, found, {name for name, _, _ in seen})


def _of_sites(context: Context) -> Iterator[StatusFact]:
    """The states of bodies and places that were built."""
    for mention, state in site_states(context):
        begin, end = min(mention.begin, state.begin), max(mention.end, state.end)
        evidence = context.evidence(begin, end, "site.status/1", 0.85)
        yield StatusFact(mention.ref, state.status, _date(context, begin, end, own=True), evidence)


def _staged(context: Context, found: list[Group], told: set[str]) -> Iterator[StatusFact]:
    """Those of which no state is told, but papers that are prepared or parts that are built."""
    for number, group in enumerate(found):
        whole = context.sentence(group.begin)[1]
        following = found[number + 1].begin if number + 1 < len(found) else len(context.text)
        stop = min(whole, following) if group.many else following
        left = [p for p in group.projects if p.name not in told and not is_study(p.name)]
        state = stage_behind(context.text, group.end, stop) if left else None
        if state is None or intended(context, state.begin, asked=False):
            continue
        later = state.end > whole
        named = group.antecedent or ((group.begin, group.end) if later else None)
        begin = state.begin if later else group.begin
        evidence = context.evidence(begin, state.end, "project.stage/1", 0.8, named)
        for project in left:
            told.add(project.name)
            yield StatusFact(project.ref, state.status, _date(context, group.begin, state.end), evidence)


def _says_more(other: StatusFact, fact: StatusFact) -> bool:
    """Whether another fact gives the same status a nearer date (2023-10-26 for 2023), or tells that what went on in
    a year was finished in it."""
    if other.project != fact.project or not other.date.startswith(fact.date):
        return False
    if fact.status == "在建":
        return other.status in _OVER or (other.status == "在建" and len(other.date) > len(fact.date))
    return other.status == fact.status and len(other.date) > len(fact.date)


def _said(context: Context, group: Group, stop: int, far: int) -> Iterator[tuple[Status, str]]:
    """The statuses that the sentence gives: behind the names and in phrases that go on about them, or else before."""
    text, any_found = context.text, False
    called = None if group.antecedent else _CALLED.search(text, group.projects[-1].end, group.end)
    if called:
        yield Status(called.start(), called.end(), _KINDS[called[1]]), _date(context, group.begin, group.end)
        return
    for found in course(context, group.end, far, stop):
        any_found = True
        yield found, _date(context, group.begin if found.begin < stop else found.begin, found.end)
    if any_found:
        return
    if planned := _planned(context, group, stop):
        yield planned, _date(context, group.begin, group.end)
        return
    part = re.compile("[；。]").search(text, group.end, stop)
    last = part.start() if part else stop
    if not group.many and (done := _SHARE.match(text, group.end) or _PROGRESS.search(text, group.end, last)):
        yield Status(done.start(), done.end(), "在建"), _date(context, group.begin, done.end())
        return
    if batch := _batch(context, group):
        yield batch, _date(context, batch.begin, batch.end)
        return
    if group.antecedent is None:
        urged = any(campaign(text, p.name, p.end) for p in group.projects)
        site = (
            _SITE.match(text, group.end)
            or (group.projects[-1].rule.startswith("project.site") and _SITE.match(text, group.projects[-1].end))
            or (not group.many and _WATCHED.match(text, group.end, stop))
        )
        if site and not urged:
            yield Status(group.begin, group.end, "在建"), _date(context, group.begin, group.end)
            return
        start, bare = _phrase_start(text, group.begin), _before_modifiers(text, group.begin)
        ahead = status_among(text, bare) or status_ahead(text, start, bare) or status_of_list(text, start, group.begin)
        ahead = ahead or status_of_last(text, start, group.begin, group.end)
        last = after_work(text, group.end if group.many else group.projects[-1].end, stop)
        behind = re.split(r"[，。；\n]", text[last : last + 24])[0]
        if ahead and "前期" in re.split(r"[和与及、]", behind)[0]:
            ahead = ahead._replace(status="前期")
        if (
            ahead
            and text[ahead.begin : ahead.end].endswith("完成")
            and not re.match(
                r"(?:建设(?:任务)?)?(?:$|[和与及、]|[\d.]+(?:余|多)?万?(?:公里|千米|平方米|亩|座|处))", behind
            )
        ):
            return  # 完成X项目立项工作: the work is done, not the project
        whole = part.start() if part else stop
        if ahead and ahead.status == "在建" and not group.many and for_approval(text, last, whole):
            ahead = ahead._replace(status="前期")
        if ahead and ahead.status == "在建" and (urged or of_else(text, last)):
            return
        if ahead and not _PLANNED.search(text, start, ahead.begin):
            yield ahead, _date(context, group.begin, group.end, own=True)


def _planned(context: Context, group: Group, stop: int) -> Status | None:
    """前期 where the text says that the projects shall be begun or built."""
    if context.entry.kind == "speech":
        return None
    ahead = None if group.antecedent else planned_ahead(context.text, 0, _before_modifiers(context.text, group.begin))
    return planned_behind(context.text, group.end, stop) or ahead


def _batch(context: Context, group: Group) -> Status | None:
    """What is told of all of which the sentence names some: 集中开工项目42个，总投资386亿元。其中，甲总投资…；乙由…."""
    first = context.sentence(group.begin)[0]
    if group.many and (now := _ALL_AT_ONCE.search(context.text, first, group.begin)):
        return Status(now.start(), now.end(), _KINDS[now["what"]])
    told = _BATCH.search(context.text, 0, first) if context.text.startswith("其中", first) else None
    if told is None and (namely := _NAMELY.search(context.text, first, group.begin)):
        told = _OF_BATCH.search(context.text, 0, namely.start())
        return Status(told.start(), told.end(), _KINDS[told["what"]]) if told else None
    return Status(told.start(), told.end(), _KINDS[told["ahead"] or told["behind"]]) if told else None


def _phrase_start(text: str, position: int) -> int:
    return behind_mark(text, position, "，。；！？\n")


def _before_modifiers(text: str, position: int) -> int:
    """Where 投资2亿元的, 6项 and 全市1150座 before a project's name begin."""
    found = _MODIFIERS.search(text[max(0, position - 30) : position])
    return position - len(found.group()) if found else position


def _date(context: Context, begin: int, end: int, own: bool = False) -> str:
    """The date of a status: the last in the sentence up to it, else the entry's own, else the source's year. ``own``:
    it may be said of what began then (3月|开工建设的某路), where nothing newer is told."""
    first = context.clause(begin)[0]
    now = max((found.end() for found in _NOW.finditer(context.text, first, end)), default=first)
    named = context.found(PROJECT, DOCUMENT)
    latest = str(context.source.year) if context.source.year else "9"  # what is told has happened by then
    dates = [
        d
        for d in context.dates
        if now <= d.begin < end
        and not d.background
        and d.start[:4] <= latest
        and (own or not _BEGUN.match(context.text, d.end))
        and not any(m.begin <= d.begin < m.end for m in named)
    ]
    if dates:
        return context.entry.date if context.entry.date.startswith(dates[-1].start) else dates[-1].start
    days = [d for d in context.dates if d.begin < first and d.precision == "day" and not d.background]
    if context.entry.kind in ("article", "chronicle") and (context.entry.date or days):
        return context.entry.date or days[0].start
    if context.entry.kind == "speech":
        return context.entry.date[:4] or str(context.source.year or "")  # some day of the year that it looks back on
    year = next((d.start for d in context.dates if d.begin < first and not d.background), "")
    return context.entry.date or year[:4] or (str(context.source.year) if context.source.year else "")
