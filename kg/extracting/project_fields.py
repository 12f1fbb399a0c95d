"""An entry on one project that tells it under heads: 所属企业：某公司。建设地点：某开发区。…已投产。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.project_status import status_behind
from kg.model import ORGANIZATION, PLACE, PROJECT, Relation, StatusFact

RULE = "project.field/1"
_BUILDER = re.compile(
    r"(?:所属企业|所属单位|建设单位|投资单位|投资主体|投资方|项目业主|业主单位|业主|实施单位|项目单位|承担单位)[：:]"
)
_PLACE = re.compile(r"(?:建设地点|建设地址|项目地点|项目地址|项目选址|实施地点)[：:]")
_STATE = re.compile(r"(?<=[。；\n])(?:该?项目)?(?:现|目前)?(?=已)")


def fields(context: Context) -> Iterator[Relation | StatusFact]:
    """Owner, place and state of the project that is the title of the entry."""
    title = context.entry.title
    named = [m for m in context.found(PROJECT) if m.begin == 0 and m.end <= len(title)] if title else []
    if not named or not _BUILDER.search(context.text):
        return
    project = named[0]
    for pattern, family, predicate in ((_BUILDER, ORGANIZATION, "owner"), (_PLACE, PLACE, "locatedIn")):
        for head in pattern.finditer(context.text):
            value = next((m for m in context.found(family) if m.begin == head.end()), None)
            if value:
                evidence = context.evidence(head.start(), value.end, RULE, 0.9, (project.begin, project.end))
                yield Relation(project.ref, predicate, value.ref, evidence)
    for state in _STATE.finditer(context.text):
        if found := status_behind(context.text, state.end(), min(len(context.text), state.end() + 20)):
            evidence = context.evidence(found.begin, found.end, RULE, 0.85, (project.begin, project.end))
            yield StatusFact(project.ref, found.status, context.entry.date or str(context.source.year or ""), evidence)
