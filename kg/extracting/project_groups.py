"""Projects that the text names together, and what it calls 该项目: what the facts about projects are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extracting.context import Context
from kg.extracting.numerals import written
from kg.extracting.project_runs import INVESTED_BARE
from kg.extracting.project_words import COUNT
from kg.model import PROJECT, Mention, Ref, Relation

_JOIN = re.compile(
    r"(?:、|”“|和|与|及|以及|[一二三四五六]期|项目|工程|建设|由[^，。；、]{4,30}(?=总?投资|出资)|[^，。；、的由]{2,16}(?:公司|集团|厂)(?=总?投资)|"
    rf"{INVESTED_BARE})*"
)
# 起于甲镇，接在建的|某高速，止于…: what another one only meets
_MET = re.compile(
    r"(?:起[于自]|止于|终点为|(?<![承对迎])接|衔接|跨越|穿越|上跨|下穿|交于)(?:已通车|在建|规划|既有|拟建)?的?$"
)
_BESIDE = re.compile(r"、[^，。；：、的\d]{2,14}、")  # an item that is no project by name
_TAIL = re.compile(
    rf"(?:建设(?=等))?(?:等{COUNT}(?:余|多)?[个座条处所家][^、，。；\d（）由是为被]{{2,10}}?(?:改造|整治|提升|治理|修缮)(?=[，。；]|$)|等(?:{COUNT}(?:余|多)?)?[条段]?(?:高速公路|高速|公路|铁路|高铁|快速路|快速通道)|等?{COUNT}条“?断头路”?|(?:(?!已|正在|推进|开展|进入|处于|主体|建设(?:进度|进展|情况)|施工|完成|签约|招引|引进|入驻|落地|招商|新开工)(?:[、和及][^，。；、的和及]{{1,16}})*?”?(?:等|……[\u4e00-\u9fff]{{0,8}})?(?:一批|{COUNT}(?:余|多)?)?(?:[个条座家处所]|项(?!目)|大)?(?:[^、，。；\d（）由是为被]{{0,14}}?)(?:项目|工程|道路|主干道|桥梁|楼盘)|等)?)"
    rf"(?:{COUNT}[个项](?!月))?(?:（[^（）]{{1,20}}）)?"
)
# 甲水库工程|、农村饮水工程: items that name nothing of their own
_NAMELESS = re.compile(r"(?:[、和及与][^，。；：、的]{2,28}?(?:项目|工程)(?=[、和及与稳扎正加全顺有]))+")
_OTHERS = re.compile(
    rf"(?:[、和及][^，。；、的和及]{{1,16}})*等{COUNT}(?:余|多)?[个所座家处条](?:(?!项目|工程)[^，。；、]){{1,8}}?(?=已|均|全部|建成|竣工|完工|开工|投|交付|启用|通车|复工)|"
    rf"[、和与及][^，。；、的]{{2,16}}?(?:[和与及][^，。；、的]{{2,14}}?)?(?=(?:均|全部|已|正)?(?:加快建设|建成投用|建成使用|建成投产|建成通车|建成启用|竣工|完工|投产|投入使用|交付使用|开工建设|主体完工))"
)
_THIS = re.compile(r"[该此本这](?:项目(?!部|组|经理)|工程)|这一(?:项目|工程)")
# 该桥, 该楼: what the last project's name ends with
_THIS_THING = re.compile(
    r"[该此](?P<thing>大桥|桥|大楼|楼|路|公路|高速|铁路|线|隧道|站|馆|园|厂|基地|生产线|码头|水库|电站|中心|市场|广场|大厦|公园|酒店|小区|景区|综合体|校|医院|水厂|场|管廊|专用线|装置|平台)"
    r"(?=[^，。；]{0,3}(?:全长|由|总|位于|占地|建筑|设计|主|于|是|为|系|起|投资|概算|造价))"
)
_IT = re.compile(r"[。，；\n](?P<it>项目|工程)(?![\u4e00-\u9fff]?(?:资金|管理|库|部|化))")
# 某大道开工。|道路|全长5公里
_ITSELF = re.compile(
    r"(?<=[。\n])(?P<thing>[\u4e00-\u9fff]{2,4}?)"
    r"(?=[全总]长|由(?!于)|总投资|占地|总?建筑面积|设计|概算|规划)"
)
_PHASE = re.compile("[一二三四五]期$")
_SORTS = {"道路": ("路", "道", "街", "线"), "桥梁": ("桥",), "园区": ("园", "园区"), "厂区": ("厂",), "新馆": ("馆",)}

# 又实施一批塘坝加固工程，|项目总投资3亿元: of another than was named before
_OTHER = re.compile(r"[\u4e00-\u9fff](?:项目|工程)，(?:[^，。；]{0,30}，){0,2}$")

_ELSE = re.compile(  # 推进某工程|专项监督, 推进某园|遗留问题处置, 推进某工程|管线感知体系建设
    r"[^，。；]{0,20}?(?:监督|审计|宣传|培训|研究|研讨|巡查|执法|遗留问题|问题(?:处置|化解|整改))"
    r"|(?!项目|工程|建设)[^，。；、和及]{2,24}?(?:体系|机制|队伍|制度)(?:建设|构建)"
)
_DESCRIBES = re.compile(r"\s*(?:位于|坐落|地处|由(?!于)|总?投资|占地|[全总]长|始建|设计|规划用地)")


# 新建甲馆，扩建乙楼，|两项工程|都已完工
_THOSE = re.compile(
    rf"(?<=[，；])(?:以上|上述|这)?(?:(?P<count>{COUNT})[个项条座处所]|(?<=上述)|(?<=以上))(?:重点|民生|建设|新建)*(?:项目|工程|道路|桥梁|公路|大桥|场馆|学校)"
    r"(?=[均都已全相陆先同分]|建成|竣工|完工|交付|投入|总投资)"
)


class Group(NamedTuple):
    """Projects in one list, or one that the text calls 该项目: joined span of the whole, tail (等5个项目) included.

    ``antecedent`` is the span of the name that 该项目 stands for, None where the names themselves stand here.
    """

    projects: tuple[Mention, ...]
    begin: int
    end: int
    many: bool
    antecedent: tuple[int, int] | None = None


def groups(context: Context) -> list[Group]:
    """The lists of projects and the places where 该项目 means one, in the order of the text."""
    text = context.text
    found = [g for g in _lists(context) if not _MET.search(context.text, max(0, g.begin - 8), g.begin)]
    named = context.found(PROJECT)
    called = [m.span() for m in _THIS.finditer(context.text)] if named else []
    called += [m.span("it") for m in _IT.finditer(context.text)] if named else []
    things = [*_THIS_THING.finditer(context.text), *_ITSELF.finditer(context.text)] if named else []
    meant = {t.span(): n for t in things for n in named if _ends_as(n, t)}  # the last that ends so
    called += list(meant)
    for begin, end in called:
        before = [m for m in named if m.end <= begin]
        if before and text[begin] in "项工" and _unnamed(context, before[-1].end, begin):
            continue
        if before and not any(m.begin <= begin < m.end for m in named):
            last = meant.get((begin, end), before[-1])
            row = next((g for g in found if last in g.projects and len(g.projects) > 1), None)
            together = row is not None and context.text[begin:end] == "项目"  # 甲、乙、丙同日开工，项目总投资5亿元
            told = row.projects if row and together else (last,)
            found.append(Group(told, begin, end, together, (last.begin, last.end)))
    return sorted((*found, *_titled(context), *_summed(context)), key=lambda g: g.begin)


def _summed(context: Context) -> Iterator[Group]:
    """What a clause calls 两项工程 or 上述项目 behind the projects: those of the sentence, if they are so many."""
    for those in _THOSE.finditer(context.text):
        first = context.sentence(those.start())[0]
        named = list(
            {m.name: m for m in context.found(PROJECT) if first <= m.begin and m.end <= those.start()}.values()
        )
        if len(named) > 1 and (not those["count"] or those["count"] in written(len(named))):
            yield Group(tuple(named), *those.span(), True, (named[0].begin, named[-1].end))


def _titled(context: Context) -> Iterator[Group]:
    """The project that is the title, where its entry begins with what is told of it (位于某镇，由甲公司兴建)."""
    body = context.entry.body
    for title in context.found(PROJECT)[:1] if body and _DESCRIBES.match(context.text, body) else ():
        if title.begin == 0 and body - 2 <= title.end <= body:
            yield Group((title,), body, body, False, (0, title.end))


def _unnamed(context: Context, named: int, begin: int) -> bool:
    """Whether a clause speaks of a work that has no name right before it says 项目."""
    first = max(named, context.clause(begin)[0])
    other = _OTHER.search(context.text, first, begin)
    return other is not None and other.start() > named


def of_else(text: str, position: int) -> bool:
    """Whether what goes on behind a name, to the end of its phrase, is something else that is only done about it."""
    return _ELSE.match(re.split(r"[，。；\n]", text[position : position + 24])[0]) is not None


def _ends_as(project: Mention, thing: re.Match[str]) -> bool:
    """Whether 该桥 may mean the project: it is named before it, and ends so."""
    ends = _SORTS.get(thing["thing"], (thing["thing"],))
    return project.end <= thing.start() < project.end + 90 and _PHASE.sub("", project.name).endswith(ends)


def _lists(context: Context) -> Iterator[Group]:
    text, row = context.text, list[Mention]()
    for mention in context.found(PROJECT):
        if row and not (
            (
                _JOIN.fullmatch(text, row[-1].end, mention.begin)
                and re.search("[、和与及“]", text[row[-1].end : mention.begin])
            )
            or _BESIDE.fullmatch(text, row[-1].end, mention.begin)
        ):
            yield _group(text, row)
            row = []
        if row and mention.begin < row[-1].end:
            continue
        row.append(mention)
    if row:
        yield _group(text, row)


def _group(text: str, row: list[Mention]) -> Group:
    tail = _OTHERS.match(text, row[-1].end) or _TAIL.match(text, row[-1].end)
    tail = (tail and _OTHERS.match(text, tail.end())) or tail  # 等4个绿化项目|和6个口袋公园建成投用
    end = tail.end() if tail else row[-1].end
    more = _NAMELESS.match(text, end)
    end = more.end() if more else end
    return Group(tuple(row), row[0].begin, end, len(row) > 1 or "等" in text[row[-1].end : end])


def project_relation(
    context: Context, project: Mention, predicate: str, value: Ref | str, begin: int, end: int, group: Group
) -> Relation:
    """A fact about a project, with the words that tell it; ``begin:end`` are those beside its name."""
    first, last = min(begin, group.begin if group.antecedent is None else begin), end
    evidence = context.evidence(first, max(last, first + 1), f"project.{predicate.lower()}/1", 0.88, group.antecedent)
    return Relation(project.ref, predicate, value, evidence)
