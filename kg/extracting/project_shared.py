"""What the items of a list of projects share: the head or the work that only the last of them has.

焦唐、叶鲁高速: two motorways; 东站路、南站路、玉兰街提档升级: three streets that are done up. And a work on a named
place (某路东段绿化), which is a project where it is said to be begun or finished.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.project_items import ProjectName, after_divisions, after_leads, named_item
from kg.extracting.project_words import HEAD, PHASE, built, is_generic, site, works
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import PLACE

_STREET = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:[路街巷桥]|大道|高速|快速通道)(?:[东西南北中]段)?$|[河江溪渠]（[^（）]{2,12}段）$|[\u4e00-\u9fff]{2,6}至[\u4e00-\u9fff]{2,6}$"
)
_PHASES = re.compile(r"\d+[#号]、\d+[#号]|[一二三四五六七八九十]、[一二三四五六七八九十]期?$")  # 七、八期项目 is one
_ROADS = re.compile("高速|高铁|铁路|公路|快速")
_ERECTED = re.compile(r"(?:建成|兴建|修建|建成投用|竣工|新建成)了?$")  # 建成|甲公园和乙游园
_LINES = re.compile(r"[\u4e00-\u9fff]{2,4}")
_MAKES = re.compile(r"年(?:产|加工|处理)\d(?!.*(?:项目|工程)$)")  # 某公司年产5万吨面粉 has no head to hand down
_ORDINAL = re.compile(r"第[一二三四五六七八九十]$")  # 第三|水厂: the head is part of its own name
_ENDS = ("工程", "项目")
# 甲村、乙口等|农村供水工程: each is at the place that it is called by
_AT_PLACES = re.compile(
    r"(?:农村|乡镇|集镇|城乡|城镇|村镇|集中|安全|小型|水库|河道|地质灾害|水土流失|人畜)*"
    r"(?:供水|饮水|供热|供暖|灌溉|排涝|排水|污水|水利|光伏|风电|棚改|棚户区|搬迁|加固|除险|治理|整治)"
)
_SAID = re.compile(r"(?:公司|集团|厂|银行|建设|工作)$")


@cache
def work() -> re.Pattern[str]:
    """What is done to a place, at the end of a stretch."""
    return re.compile(rf"(?:{works().pattern})$")


@cache
def _head() -> re.Pattern[str]:
    sites = (
        "高速公路|高速|高铁|铁路|快速通道|水库|水厂|变电站|储气库|泵站|污水处理厂|垃圾(?:填埋|处理)场|水电站|电站|风电场|"
        "大桥|隧道|立交桥|灌区|渡槽|(?<!公|铁)路桥|机场|码头|公路|安置区|标准化厂房"
    )
    line = rf"(?:{sites})(?:{trie_pattern(words('project_works'))})*(?:项目|工程)?$"
    return re.compile(rf"(?:棚改|保交楼|棚户区改造|技改|城市更新|供水|除险加固)?项目$|{line}")


_SIZED = re.compile(
    r"\d[\d.]*(?:[MGK]W|kW|兆瓦|吉瓦|万?千瓦|千伏|万?吨|万?平方米|万?立方米)[^、，。；（）“”\d][^、，。；（）“”]{1,24}?(?:项目|工程)"
)


def is_work(context: Context, first: int, last: int) -> bool:
    """Whether the stretch names a place, no mere administrative area, and then what is done to it (玉兰街东段绿化)."""
    found = work().search(context.text, first, last)
    return found is not None and found.start() > first and _at_place(context, first, found.start())


def part_follows(text: str, begin: int, last: int) -> bool:
    """Whether a thing and what is done to it follow the name of the whole (某输电工程|某变电站扩建工程), or how much
    of what it is (某储能项目|100MW液流电池项目)."""
    if _SIZED.match(text, begin, last):
        return True
    head = HEAD.search(text, begin, last) if text.endswith("工程", 0, begin) else None
    if head is None or any(sign in text[begin : head.start()] for sign in "、和与及（）“”"):
        return False
    done = work().search(text, begin, head.start())
    return done is not None and bool(
        built().search(text, begin, done.start()) or site().search(text[begin : done.start()])
    )


def _at_place(context: Context, first: int, last: int) -> bool:
    begin = after_divisions(context, after_leads(context, first, last)[0], last)
    if here := [m for m in context.inside(begin, last, PLACE) if m.begin == begin]:
        return all(m.type != "AdministrativeDivision" for m in here)
    return _STREET.search(context.text, begin, last) is not None


def works_on(text: str, first: int, mark: int, end: int) -> bool:
    """Whether a 、 joins phases of one thing or further works on it: 某街道绿化|、亮化工程."""
    if _PHASES.search(text, first, mark + 3):
        return True
    more = works().match(text, mark + 1, end) if work().search(text, first, mark) else None
    return more is not None and (more.end() == end or text[more.end()] in "、和与及" or more.group()[-2:] in _ENDS)


def further_phase(text: str, first: int, joint: int, end: int) -> bool:
    """Whether what stands behind a 及 is another phase that is worked on: 某水厂二期扩建|及一期提标改造工程."""
    return PHASE.match(text, joint + 1, end) is not None and work().search(text, first, joint) is not None


def only_goes_on(context: Context, begin: int, end: int, along: bool) -> bool:
    """Whether what stands at ``begin``, behind a 和, names nothing but further works (某水库引水与|水系连通工程);
    ``along``: the word is 及, and the works need no head."""
    comma = context.text.find("、", begin, end)
    end = comma if comma >= 0 else end
    head = HEAD.search(context.text, begin, end)
    if head is None and not (along and work().search(context.text, begin, end)):
        return False
    return is_generic(context, begin, head.end() if head else end)


def after_work(text: str, position: int, end: int) -> int:
    """Where the work that is named at ``position`` ends (等道路|提档升级); ``position`` if none is."""
    found = works().match(text, position, end)
    return found.end() if found else position


def places_worked(context: Context, items: list[tuple[int, int]], done: str) -> Iterator[ProjectName]:
    """The places of a list with what is done to all of them in their ``full`` names."""
    for first, end in items:
        alone = named_item(context, first, end, True, "project.shared/1", 0) if _at_place(context, first, end) else None
        if alone:
            yield alone._replace(full=alone.name + done)


def handed_down(
    context: Context, items: list[tuple[int, int]], found: list[ProjectName | None], governed: bool
) -> list[ProjectName | None]:
    """The names of a list; those items that have no head get that of the next name in their ``full`` names.

    ``governed``: the text says that all of them are begun, built or finished.
    """
    result: list[ProjectName | None] = []
    heir: ProjectName | None = None
    for (first, end), name in zip(reversed(items), reversed(found), strict=True):
        if name or not heir:
            heir = heir if heir and name and _MAKES.search(name.name) else name
            result.append(name)
            continue
        alone = None if _has_own(context, first, end) else _heading(context, first, end, heir.name, governed)
        heir = heir if alone else None
        result.append(alone)
    return result[::-1]


def _heading(context: Context, first: int, end: int, heir: str, governed: bool) -> ProjectName | None:
    """The item with the head of the name behind it."""
    head = _head().search(heir)
    if head and _of_line(head) and _site(context.text[first:end]):
        return None  # 某引水隧洞、某水库大桥
    if head and _of_line(head) and not _bare_name(context, first, end):
        return None  # 岩洞储气、某污水处理厂提标改造
    if head and (governed or len(head.group()) > 2):
        alone = named_item(context, first, end, True, "project.road/1" if _of_line(head) else "project.shared/1")
        return alone and alone._replace(full=alone.name + head.group())
    done = work().search(heir) if governed else None
    return next(places_worked(context, [(first, end)], done.group()), None) if done else None


def _bare_name(context: Context, first: int, end: int) -> bool:
    """Whether an item is but a short proper name, a place, or the two ends of a line (青川至云泽)."""
    bare = (
        end - after_divisions(context, after_leads(context, first, end)[0], end) <= 3 or "至" in context.text[first:end]
    )
    return bare or any(m.end == end for m in context.inside(first, end, PLACE))


def beside(context: Context, items: list[tuple[int, int]], found: list[ProjectName | None]) -> list[ProjectName | None]:
    """The names of a list with works and sites that stand beside them, where all of it is built or most is known."""
    text, known = context.text, sum(name is not None for name in found)
    raised = bool(items) and text.endswith("建设", 0, items[-1][1])  # 推进甲中心、乙物流园建设
    raised = raised or (bool(items) and _ERECTED.search(text, max(0, items[0][0] - 8), items[0][0]) is not None)
    worked = all(work().search(text, first + 2, end) for first, end in items)  # 沙河治理、某塘整治
    if not known or known == len(found) or (len(found) < 3 and not raised and not worked):
        return found
    ends = [_site(text[first:end]) or work().search(text, first + 4, end) for first, end in items]
    if known * 2 < len(found) and not all(map(any, zip(found, ends, strict=True))):
        return found
    return [
        named_item(context, *item, True, "project.beside/1") if name is None and end else name
        for item, name, end in zip(items, found, ends, strict=True)
    ]


def _site(form: str) -> re.Match[str] | None:
    """The end of a site's name; a street that stands by itself has its work from the next name."""
    return None if _STREET.fullmatch(form) else site().search(form)


def _of_line(head: re.Match[str]) -> bool:
    return not head.group().endswith("项目") or head.group().startswith("高")


def _has_own(context: Context, first: int, end: int) -> bool:
    """Whether an item is whole by itself, or too long to be a mere name."""
    begin = after_leads(context, first, end)[0]
    return end - begin > 14 or bool(built().search(context.text, first, end) or _SAID.search(context.text, first, end))


def with_line(names: list[ProjectName | None]) -> list[ProjectName | None]:
    """平川周 of 平川周、青禾岭高铁 in a longer list: the next name's head in its full name."""
    result: list[ProjectName | None] = []
    tail = ""
    for name in reversed(names):
        bare = (
            name
            and _LINES.fullmatch(name.name)
            and not name.full
            and not built().search(name.name)
            and not work().search(name.name)
        )
        if name and tail and bare and (len(name.name) < 4 or _ROADS.match(tail)):
            result.append(name._replace(full=name.name + tail))
            continue
        head = _head().search(name.name) if name else None
        shared = name and head and _of_line(head) and not _ORDINAL.search(name.name, 0, head.start())
        tail = head.group() if head and shared else ""
        result.append(name)
    return result[::-1]


def called_by_place(name: str, head: str) -> bool:
    """Whether an item is called by its place alone, where the list's ``head`` tells what is done (农村供水工程)."""
    return bool(_AT_PLACES.match(head) and _LINES.fullmatch(name) and not site().search(name))
