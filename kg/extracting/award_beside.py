"""Honours told by a title before a person's name: 云川省最美科技工作者|甲, 全国劳动模范、|某公司董事长乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.award_names import AwardName, awards_of
from kg.extracting.context import Context
from kg.extracting.divisions import by_name
from kg.lexicon import words
from kg.model import PERSON, Mention

_LEVEL = re.compile(r"全[国省市县]|国家级?|中国|[省市县]级")
_NOT_HELD = re.compile(
    r"著名|知名|首席|专家|代表|委员|会员|选手|候选|提名|成员|(?:[长记理]|主任|主席|教练|教授|研究员|院士|医师|工程师)$"
)  # a post or a fame
_STOP = re.compile(r"[，。；：\n]")
_AREA = re.compile(r"[省市县区州]")
_LONGEST_AREA = 8
_FAR = 24  # characters of a title


def titles_before(context: Context) -> Iterator[tuple[AwardName, Mention]]:
    """Each title of a level or area that stands right before a person's name, or before the posts between, with the
    person."""
    for person in context.found(PERSON):
        posts = context.title_begins.get(person.begin, person.begin)
        ends = {person.begin, posts - 1} if context.text.startswith("、", posts - 1) else {person.begin}
        for end in ends:
            if award := _title(context, end):
                yield award, person


def _title(context: Context, end: int) -> AwardName | None:
    """The award that ends at ``end``, from the level or area with which it begins."""
    text, floor = context.text, max(0, end - _FAR)
    floor = max([floor, *(m.end() for m in _STOP.finditer(text, floor, end))])
    levels = [m.start() for m in _LEVEL.finditer(text, floor, end)]
    areas: set[int] = set()
    for area in _AREA.finditer(text, floor, end):
        starts = range(max(floor, area.end() - _LONGEST_AREA), area.start() - 1)
        areas |= {b for b in starts if text[b : area.end()] in by_name()}
    for begin in (*levels, *sorted(areas)):
        awards = awards_of(text, begin, end, False)
        whole = len(awards) == 1 and (awards[0].begin, awards[0].end) == (begin, end)
        if whole and _praises(awards[0].name) and not _NOT_HELD.search(awards[0].name):
            return awards[0]
    return None


def _praises(name: str) -> bool:
    """Whether a title tells of merit, not of a level alone: 云川省最美科技工作者, not 云川省退休干部."""
    heads, marks = _merits()
    return name.endswith(heads) or any(mark in name for mark in marks)


@cache
def _merits() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """With what titles of merit end, and what they hold."""
    heads = tuple(word for word in words("award_heads") if not word.startswith("~"))
    return heads, tuple(mark for mark in words("award_marks") if not _LEVEL.fullmatch(mark))
