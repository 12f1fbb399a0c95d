"""Where a project is: the area that its name begins with, 某县新建的X, X位于某镇."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.nesting import tells_where
from kg.extracting.project_groups import Group, project_relation
from kg.model import ORGANIZATION, PLACE, Mention, Relation

_LIES = re.compile(r"(?:位于|坐落于|坐落在|落户于?)[^，。；的]{0,8}$")
_BUILT_IN = re.compile(r"(?:建设|打造|新建|建成|投建)的?$")
_SAID = re.compile(
    r"(?:位于|坐落于|坐落在|地处|选址(?:于|在)?|落户(?:于|在)?)(?:中国|[本我全][市县区省州]|该[市县区])?(?:境内)?的?"
)
_DATED = re.compile(r"[年月日]，$")
# 岳川市|先后启动|甲高速、乙大桥建设
_BEGINS = re.compile(
    r"(?:今年|去年|当年|全年|境内|先后|相继|陆续|又|正式|同时|正在|计划|将|拟|累计|共|总?投资[\d.]+[万亿]+元|斥资[\d.]+[万亿]+元)*"
    r"(?:启动|开工|动工|新建|兴建|建设|续建|修建|扩建|改建|建成|完成|实施|开工建设|启动建设|动工兴建|加快建设|推进|(?:签约)?引进)了?(?:[\d一二两三四五六七八九十]+[个条座项处])?"
)


def located(context: Context, group: Group) -> Iterator[Relation]:
    """Where the name itself begins with an area, or the text says 位于, 坐落于, 落户."""
    for project in group.projects:
        for place in context.inside(project.begin, project.end, PLACE):
            if place.begin == project.begin and place.end < project.end and tells_where(context, place, project):
                yield project_relation(context, project, "locatedIn", place.ref, place.begin, project.end, group)
    divisions = [place for place in context.found(PLACE) if place.type == "AdministrativeDivision"]
    first = group.projects[0]
    for place in divisions:
        if not 0 <= first.begin - place.end <= 1:
            continue
        lying = context.text.startswith("的", place.end) and _LIES.search(context.text, 0, place.begin)
        if place.end + bool(lying) == first.begin:
            yield project_relation(context, first, "locatedIn", place.ref, place.begin, group.end, group)
    for place in divisions if not group.antecedent else ():
        if not 0 < group.begin - place.end <= 24:
            continue
        if _begins_phrase(
            context.text, place.begin, context.text[place.end : place.end + 2] == "引进"
        ) and _BEGINS.fullmatch(context.text, place.end, group.begin):
            for project in group.projects:
                yield project_relation(context, project, "locatedIn", place.ref, place.begin, project.end, group)
    yield from _with_the_first(context, group, divisions)
    ahead = _BUILT_IN.search(context.text, max(0, group.begin - 6), group.begin)
    for place in context.found(PLACE) if ahead else ():
        if ahead and place.end == ahead.start():
            for project in group.projects:
                yield project_relation(context, project, "locatedIn", place.ref, place.begin, project.end, group)
    said = _SAID.search(context.text, group.end, context.sentence(group.begin)[1])
    if said and not group.many and said.start() - group.end <= 12:
        for place in _listed_places(context, said.end()):
            yield project_relation(context, group.projects[0], "locatedIn", place.ref, said.start(), place.end, group)


def _with_the_first(context: Context, group: Group, divisions: list[Mention]) -> Iterator[Relation]:
    """The further projects of a list that a division behind a date opens (2011年，|岳川市|甲桥、乙路等项目开工): those
    that begin with no place of their own."""
    first, named = group.projects[0], {m.begin for m in context.found(PLACE)}
    for place in divisions if len(group.projects) > 1 and not group.antecedent else ():
        if first.begin not in (place.begin, place.end) or not _DATED.search(
            context.text, max(0, place.begin - 2), place.begin
        ):
            continue
        for project in group.projects[1:]:
            if project.begin not in named and place.name[-1] in "市县区旗镇乡":
                yield project_relation(context, project, "locatedIn", place.ref, place.begin, project.end, group)


def _begins_phrase(text: str, position: int, gained: bool) -> bool:
    """Whether a phrase begins there, a date before it left aside: 2011年，|岳川市; if something is ``gained``, also
    behind 为 (为|岳川市引进甲项目)."""
    return (
        position == 0 or text[position - 1] in "，。；、年月日来\n　】" or (gained and text[position - 1] in "为帮助")
    )


def _listed_places(context: Context, position: int) -> Iterator[Mention]:
    """The places after 位于: an address from the wide to the narrow, and those joined to it by 和 or 、."""
    named = context.found(PLACE, ORGANIZATION)
    around = [m for m in named if 0 <= m.begin - position <= 1]
    while around:
        place = max(around, key=lambda m: m.end)
        yield place
        nested = [m for m in named if m.begin == place.end and m.family == PLACE]
        if nested:
            around = nested
            continue
        joint = re.compile(r"[和与、及]").match(context.text, place.end)
        around = [m for m in named if joint and m.begin == joint.end() and m.family == PLACE]
