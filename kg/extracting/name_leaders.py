"""Names that only the words behind their list tell to be persons: 鲁勇、凌晓川等县四大家领导参加."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.name_clauses import NameGroup
from kg.extracting.person_names import is_familiar, name_end
from kg.model import ORGANIZATION

_LEADERS = re.compile(
    r"等(?:\d{1,2}[位名])?(?:[^\W\d_]{0,10}(?<!主要)(?<!负责)领导(?:同志|干部|人)?|同志|老同志)"
    r"(?=[，、。；和与及]|一行|参加|到会|莅会|出席|陪同|分别|一同|共同|先后|先行|在|到|深入|带队|率|观摩|见证|为"
    r"|集中|收[听看]|聆听|走访|慰问|来到|赴|视察|检查|调研|植树|会见|看望)"
)
# 甲、乙等贫困户代表|发言: not what represents firms or places
_SPOKESMEN = re.compile(
    r"等(?:\d{1,2}[位名])?(?:[^\W\d_]{0,10}(?<![业司家位门校市县区村乡镇行构会牌团厂])代表|[^\W\d_]{0,6}(?:委员|专家|学者|教授|老师|教师|同学|嘉宾))"
    r"(?=分别|先后|依次|围绕|结合|就|作|做|在会上|交流|发言|参加|出席|进行|登台|上台|表态|从)"
)
_NAMED = r"[\u3400-\u9fff]{2,4}"
_BEFORE = re.compile(rf"(?:(?<![\w、])|(?<=[由有与和对]))(?P<names>{_NAMED}(?:[、和]{_NAMED}){{0,20}})$")
_ROW = re.compile(rf"(?P<names>{_NAMED}(?:[、和]{_NAMED}){{1,20}})")
_FARTHEST = 80


def of_leaders(context: Context) -> Iterator[NameGroup]:
    """Groups of one name or more that open a clause and are called leaders behind 等."""
    text = context.text
    for found in _LEADERS.finditer(text):
        names = _listed(text, found.start())
        if not names and (row := _of_body(context, found.start())):
            names = _names(text, row.start("names"), found.start())
        if names:
            yield NameGroup(names, names[0][0], [], "Official", "person.leaders/1")
    for found in _SPOKESMEN.finditer(text):
        names = _listed(text, found.start())
        if names and all(is_familiar(text[begin:end]) for begin, end in names):
            yield NameGroup(names, names[0][0], [], "", "person.leaders/1")


def _listed(text: str, stop: int) -> list[tuple[int, int]]:
    """The spans of the names of the list that ends at ``stop``; none if any part of it is no name."""
    listed = _BEFORE.search(text, max(0, stop - _FARTHEST), stop)
    return _names(text, listed.start("names"), stop) if listed else []


def _of_body(context: Context, stop: int) -> re.Match[str] | None:
    """The list of two names or more that ends at ``stop`` and stands right behind a body: 工作专班|甲、乙|等同志."""
    floor = max(0, stop - _FARTHEST)
    ends = sorted(m.end for m in context.inside(floor, stop, ORGANIZATION))
    return next((found for end in ends if (found := _ROW.fullmatch(context.text, end, stop))), None)


def _names(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """The spans of the names of a list; none if any part of it is no name."""
    names: list[tuple[int, int]] = []
    for part in re.finditer(r"[^、和]+", text[begin:stop]):
        first, end = begin + part.start(), begin + part.end()
        if name_end(text[:end], first) != end:
            return []
        names.append((first, end))
    return names
