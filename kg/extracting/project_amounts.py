"""What a project costs and what it will make or hold: 总投资3亿元, 投资2亿元建设的甲项目, 年产20万吨."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context, behind_mark
from kg.extracting.project_builders import builders
from kg.extracting.project_capacities import capacities_of, capacity_behind
from kg.extracting.project_groups import Group, project_relation
from kg.extracting.project_runs import MONEY, PAID_FOR, ROUGHLY
from kg.model import PROJECT, Mention, Relation

_SUM = re.compile(
    r"(?:计划|预计|估算|概算|固定资产)?(?:总投资(?:概算|估算|额)?|总造价|造价|计划投资|投资总?(?:金)?额|投资(?:概算|估算)|投入资金|投资|概算|预算|注资|耗资|斥资|筹资|集资|出资|工程费用"
    r"|(?<=[，目程共])总?投入|(?<=[，目程])建设资金)(?:（[^（）]{1,12}）)?(?:预计|概算|估算)?"
    rf"(?:(?P<about>约|近|超过?)为|为|是)?：?(?:人民币)?(?P<sum>{MONEY}{ROUGHLY})"
)
# 甲产业园项目|9亿元，申请债券4亿元: what it costs, where nothing is told of money before
_STRAIGHT = re.compile(rf"(?P<sum>{MONEY})(?=[，；])")
_OF_FUNDS = re.compile(r"资金|债|[申争]|拨|下达|到位|[发放补奖]|融|贷|产值|其中")
_LEAD_IN = 6  # characters of a name's county before it
# 投资800万元|占地15亩|的甲项目
_EXTENT = r"(?:[、，]?(?:占地|用地|总?建筑)(?:总?面积)?约?[\d.]+[余多]?万?(?:公顷|亩|平方米|平方千米)(?=的))?"
_BUILDS = "(?:的|了|建设|新建|兴建|修建|扩建|改建|开发|动工|新上|建成|实施|打造|开工|完成)*"
_AHEAD = re.compile(
    rf"(?:(?:总投资|计划投资|投资|投入|引资|集资|斥资|耗资|出资|注资|捐款|捐资|筹资|贷款|资金)(?P<sum>{MONEY}{ROUGHLY}){_EXTENT}{_BUILDS}"
    rf"|[、和与及](?P<bare>{MONEY})的)$"
)
_SPENT_BEFORE = re.compile(r"完成(?:年度|固定资产|概算)*投资")
_INSIDE = re.compile(rf"（[^（）]{{0,10}}?投资(?P<sum>{MONEY})(?P<bare>)")
_SPENT = re.compile(r"(?:完成|减少|节约|节省|带动|撬动|吸引|[户人家])(?:年度|固定资产|概算|客户)*$")
# 投资900万元，新建某工程，|改造另一…
_MORE_WORKS = re.compile(
    r"[，；、](?:并|又|还|同时|另|及)*(?:新建|建设(?!内容|规模|地点|工期|周期|面积)|改造|实施|完成|硬化|种植|栽植|维修|整修|购置|修建|扩建|改建|绿化|修复|升级)"
)
_LATER_SUM = re.compile(
    rf"(?<=[。\n])(?:该?项目|本期|工程|线路|全线|大桥|大堤|隧道)?(?:全长[^，。；]{{2,12}}，)?(?:预计|计划|估算|概算|批复)?总投资(?:概算|估算)?(?P<sum>{MONEY}{ROUGHLY})(?=[，。；])"
)


def investments(context: Context, group: Group, stop: int) -> Iterator[Relation]:
    """What the projects of a group cost, told before their names, in brackets or behind them."""
    text, told = context.text, None
    for project in group.projects:
        told = _ahead(context, project, group)
        inside = _INSIDE.match(text, project.end, min(len(text), project.end + 30))
        if found := told or inside:
            amount = _amount(found["sum"] or found["bare"])
            yield project_relation(context, project, "investment", amount, project.begin, project.end, group)
    if group.many or group.projects[-1].end > group.end:
        return
    last = min(stop, _reach(context, group))
    found = _cost(text, group.end, last) or _straight(context, group)
    if found is None and not told and _alone(context, group) and (later := _LATER_SUM.search(text, last)):
        found = later  # of the only project of the entry, some sentences later
    elif found is None or not _is_its_own(context, group, found, told is not None):
        return
    amount = (found.groupdict().get("about") or "") + _amount(found["sum"])
    yield project_relation(context, group.projects[0], "investment", amount, found.start(), found.end(), group)


def _ahead(context: Context, project: Mention, group: Group) -> re.Match[str] | None:
    """The sum that stands before a project's name and what is done with it: 投资2亿元建设|甲项目."""
    text = context.text
    found = _AHEAD.search(text, max(0, project.begin - 28), project.begin) or _paid_for(context, project, group)
    if not found or not group.many or text[project.begin - 1] == "的" or text[found.start() - 1] in "、和":
        return found
    return None  # 投资15亿元建设甲、乙等11个项目: the sum of all of them


def _paid_for(context: Context, project: Mention, group: Group) -> re.Match[str] | None:
    """The sum of a clause that goes on with the one work it pays for: 投资3亿元，新建|甲项目."""
    found = PAID_FOR.search(context.text, max(0, project.begin - 48), project.begin)
    if not found or _SPENT.search(context.text, max(0, found.start() - 8), found.start()):
        return None
    return None if _MORE_WORKS.search(context.text, group.end, context.clause(project.begin)[1]) else found


def _cost(text: str, begin: int, end: int) -> re.Match[str] | None:
    """The first sum behind a project's name, or the first in all where those before it tell what was spent so far."""
    for found in _SUM.finditer(text, begin, end):
        if not _SPENT.search(text, begin, found.start()):
            whole = "总" in found.group() or "算" in found.group()
            return found if whole or not _SPENT_BEFORE.search(text, begin, found.start()) else None
    return None


def _is_its_own(context: Context, group: Group, found: re.Match[str], ahead: bool) -> bool:
    """Whether a sum behind a project's name is what that project costs in all."""
    text = context.text
    if ahead and "总" not in found.group():
        return False  # 投资3亿元的甲项目…。项目投资5亿元: of another
    of_another = re.match(r"的|建设|新建|建成|改造|实施", text[found.end() : found.end() + 2])
    if found.group().startswith(("筹资", "集资", "出资")) and not of_another:
        return False  # 省财政出资3亿元
    part = text.endswith("占", group.end, found.start())  # 完成投资3亿元，占|总投资20亿元的15%
    if of_another and not part and (of_another.group() == "的" or not builders(context, group.end, found.end() + 4)[0]):
        return False  # but 该楼由某局|投资4.3亿元建设
    between = text[group.projects[-1].end : found.start()].removesuffix("共")
    return not re.search(r"[个项]项目|项目\d+[个项]|其中|共(?!同|建)", between)


def _straight(context: Context, group: Group) -> re.Match[str] | None:
    """The sum that stands right behind a project's name that its clause begins with."""
    opening = behind_mark(context.text, group.begin, "，。；！？\n")
    told = group.antecedent is None and not _OF_FUNDS.search(context.text, opening, group.begin)
    return _STRAIGHT.match(context.text, group.end) if told and group.begin - opening <= _LEAD_IN else None


def _alone(context: Context, group: Group) -> bool:
    """Whether the entry names one project and no more, here for the last time."""
    named = context.found(PROJECT)
    return named[-1].begin <= group.begin and len({m.full or m.name for m in named}) == 1


def _reach(context: Context, group: Group) -> int:
    """How far what follows still speaks of the project: its clause."""
    return context.clause(max(group.begin, group.end - 1))[1]


def _amount(form: str) -> str:
    """The sum with the words that say how exact it is (约4亿元, 2亿多元)."""
    return re.sub("^达到?", "", form)


def capacities(context: Context, group: Group, stop: int) -> Iterator[Relation]:
    for project in group.projects:
        for amount in capacities_of(context.text[project.begin : project.end]):
            yield project_relation(context, project, "capacity", amount, project.begin, project.end, group)
    told = None if group.many else capacity_behind(context.text, group.end, min(stop, _reach(context, group)))
    if told and not any(told[0] in amount for amount in capacities_of(group.projects[0].name)):
        yield project_relation(context, group.projects[0], "capacity", *told, group)
