"""Bodies whose part in an event a noun tells: 主办单位为甲、乙, 承办工作由丙负责, 丁为承办单位, 协办的还有戊."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.chains import Link, list_after, list_before
from kg.extracting.context import Context
from kg.model import Mention

_ROLES = {"主办": "host", "承办": "organizer", "协办": "coOrganizer", "指导": "guidedBy"}
_CALLED = re.compile(r"(?P<part>主办|承办|协办|指导)(?:单位|方|机构)(?:分别|主要|还)?(?:[为是：]|有：?)?")
_ALSO = re.compile(r"(?P<part>主办|承办|协办)的(?:单位)?(?:还|另)?有")
_TASK = re.compile(r"(?P<part>主办|承办|协办)(?:工作|任务|事宜|事项)(?:则|主要|具体)?由")
_DOES_IT = re.compile(r"(?:共同|联合|具体|全面)*(?:负责|承担|完成)")
# 甲局、乙县政府|为赛事承办单位, 丙会|作为主办方
_AS = re.compile(
    r"(?:共同|联合|分别)?(?:[为是]|作为|担任)(?:[本该此][次届项]|[\u4e00-\u9fff]{2}的?)?(?P<part>主办|承办|协办|指导)(?:单位|方|机构)(?=[，。；、])"
)


def titled_hosts(context: Context, span: tuple[int, int], bodies: list[Mention]) -> Iterator[tuple[Link, str, int]]:
    """Those of ``bodies`` that a noun within a span gives a part in the event: each with its role and the end of the
    words that say so."""
    text = context.text
    for pattern in (_CALLED, _ALSO, _TASK):
        for found in pattern.finditer(text, *span):
            links = list_after(context, found.end(), bodies, context.phrase(found.start())[1])
            if links and pattern is _TASK and not _DOES_IT.match(text, links[-1][-1].end):
                continue
            yield from ((link, _ROLES[found["part"]], found.end()) for link in links)
    for found in _AS.finditer(text, *span):
        links = list_before(context, found.start(), bodies, context.phrase(found.start())[0], loose=True)
        yield from ((link, _ROLES[found["part"]], found.end()) for link in links)
