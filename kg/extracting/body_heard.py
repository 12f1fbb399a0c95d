"""Bodies that are heard: 听取甲局、乙局关于…的汇报."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.chains import Link, list_after
from kg.extracting.context import Context
from kg.model import PLACE, Mention

_HEARD = re.compile(r"听取(?:和|并)?(?:审议|审查)?了?(?:来自)?")
_REPORT = re.compile(
    r"(?!第?[一二三四五六七八九十\d]+次|[^，。；]{0,6}会议|(?:规划|建筑)?(?:设计|建设|实施|选址)方案)的?(?:(?:等)?(?:单位|部门)?)?(?:关于)?[^，。；]{0,30}?(?:汇报|介绍|发言|通报|说明(?!会)|(?<!工作)报告)"
)
_OF_PLACE = re.compile(r"各|有关|\d")  # 听取某市|各中学负责人汇报, 某市|2031年工作情况汇报: no place reports
_LEVEL = re.compile(r"[省市县区州盟旗乡镇村道]$|社区$")
_SAID_BY = re.compile(r"[关的等和与及负主作就工相]")
_GOES = re.compile(r"(?:一行)?(?:赴|到|前往|深入|在)")  # 听取甲市考察团|赴乙市、丙市考察情况汇报
_ON = re.compile(r"关于[^，。；]{2,60}")  # 听取甲局关于…工作、|乙局关于…进展的汇报


def heard(context: Context, span: tuple[int, int], named: list[Mention]) -> Iterator[tuple[Link, int]]:
    """Those of ``named`` who report within a span, each with the end of the words that say so."""
    text, (begin, end) = context.text, span
    for found in _HEARD.finditer(text, begin, end):
        for link in _reporters(context, found.end(), named, end):
            if text[link[-1].begin] in "我全本" or link[-1].type in ("Facility", "NaturalFeature"):
                continue  # 听取我市…情况汇报: the city does not report
            if link[-1].family == PLACE and _OF_PLACE.match(text, link[-1].end):
                continue
            unmarked = link[-1].type == "AdministrativeDivision" and not _LEVEL.search(text, 0, link[-1].end)
            if unmarked and text[link[-1].end].isalnum() and not _SAID_BY.match(text, link[-1].end):
                continue  # 听取云泽|党史宣传情况汇报
            yield link, found.end()


def _reporters(context: Context, position: int, named: list[Mention], stop: int) -> list[Link]:
    """Those who are heard from ``position`` on, each perhaps with what it reports on; none if nobody reports."""
    text, links = context.text, list[Link]()
    while more := list_after(context, position, named, stop):
        gone = next((n for n, link in enumerate(more) if _GOES.match(text, link[-1].end)), len(more) - 1)
        links += more[: gone + 1]
        end = links[-1][-1].end
        said = _ON.match(text, end, stop)
        marks = [m.begin for m in named if said and said.start() < m.begin < said.end() and text[m.begin - 1] == "、"]
        after = next((at for at in marks if _reports_too(text, at, named)), 0)
        if not after:
            return links if _REPORT.match(text, end, stop) else []
        position = after
    return []


def _reports_too(text: str, position: int, named: list[Mention]) -> bool:
    """Whether the body named at ``position`` reports on something of its own."""
    return any(m.begin == position and text.startswith("关于", m.end) for m in named)
