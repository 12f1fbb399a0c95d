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
_SAID = re.compile(r"(?:位于|坐落于|坐落在|地处|选址(?:于|在)?|落户(?:于|在)?)")


def located(context: Context, group: Group) -> Iterator[Relation]:
    """Where the name itself begins with an area, or the text says 位于, 坐落于, 落户."""
    for project in group.projects:
        for place in context.inside(project.begin, project.end, PLACE):
            if place.begin == project.begin and place.end < project.end and tells_where(context, place, project):
                yield project_relation(context, project, "locatedIn", place.ref, place.begin, project.end, group)
    for place in context.found(PLACE):
        lying = context.text.startswith("的", place.end) and _LIES.search(context.text, 0, place.begin)
        if place.end + bool(lying) == group.projects[0].begin and place.type == "AdministrativeDivision":
            yield project_relation(context, group.projects[0], "locatedIn", place.ref, place.begin, group.end, group)
    ahead = _BUILT_IN.search(context.text, max(0, group.begin - 6), group.begin)
    for place in context.found(PLACE) if ahead else ():
        if ahead and place.end == ahead.start():
            for project in group.projects:
                yield project_relation(context, project, "locatedIn", place.ref, place.begin, project.end, group)
    said = _SAID.search(context.text, group.end, context.sentence(group.begin)[1])
    if said and not group.many and said.start() - group.end <= 12:
        for place in _listed_places(context, said.end()):
            yield project_relation(context, group.projects[0], "locatedIn", place.ref, said.start(), place.end, group)


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
