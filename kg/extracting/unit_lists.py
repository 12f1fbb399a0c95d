"""Parts that a body is said to have, whose names say only what they are for: 甲水务公司下设供水分公司、管网维护中心.

Such a name is one of that body's, as 供水分公司 may be any firm's; so the owner is in its full name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.bodies import Body
from kg.extracting.body_cores import Listed
from kg.extracting.kinds import kind_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import generic, inside, modifiers

_HAS = re.compile(
    r"(?:下设的?|内设的?|下辖的?|分设|辖有|旗下有|下属有?的?|所属有?的?|直属有?的?|拥有|设有|新设|增设)(?=[\u4e00-\u9fff：])：?"
)
_LOOSE = ("拥有", "设有", "新设", "增设")  # of whatever: only right behind the body
# 甲局在城区设|乙分局
_OPENS = re.compile(
    r"(?:在[^，。；]{1,10}?)?(?:增设|开设|设立?)(?=[\u4e00-\u9fff]{2,}(?:分[局院校馆厂]|分公司|支行|营业部|[大中]队))"
)
_ROW = re.compile(r"[\u4e00-\u9fff（）、]{4,120}")
_ROW_END = re.compile(r"等(?:\d|$)|(?<=[^\u4e00-\u9fff])等|等(?=单位|部门|机构|科室|完成|参加|入选|被|获)")
_JOINT = re.compile(r"、|以及|和|及|与")
_UNIT = re.compile(
    r"(?:分公司|支公司|(?<!合作|所属)公司|分厂|(?<!服务)中心|服务中心|[分支大中总]队|分局|[分学医]院|研究[院所室]|实验室|事业部|营业部|支行"
    r"|分校|校区|分馆|博物馆|文化馆|图书馆|[检监管勘试科][\u4e00-\u9fff]{1,4}[站所]|[\u4e00-\u9fff]{3,}[站所]|[\u4e00-\u9fff]{2,}厂)$"
)
_LEAST = 3  # characters of such a name
_OF_SORTS = ("中心", "公司")  # before these a word is needed that is no sort
_LONG, _LONGEST = 5, 16
_COUNTED = re.compile(r"[一二两三四五六七八九十]+[个家所支]|若干|多[个家]|各|有关|相关|该|其|原|[省市县区]级|国家级")
_ITSELF = re.compile(
    r"(?:^|[，。；\n])(?:(?:全|该|本)?(?:公司|集团|企业|局|院|校|中心|馆|[厂矿场所站社行会])(?:现|共)?|现)?$"
)
_MADE = re.compile(r"(?:[制名组建]为|成立|组建)$")  # 改制为|甲集团，下辖乙厂
_YEAR = re.compile(r"\d{4}年，")
_TITLE_END = re.compile(r"(?:概况|简介|概述)?[】\s]")


def having_units(reading: Reading, bodies: list[Body], by_end: dict[int, Body]) -> Iterator[Listed]:
    """The parts that a word of having is followed by, with their body in their full names."""
    words = [w for pattern in (_HAS, _OPENS) for w in pattern.finditer(reading.text)]
    for word in words:
        owner = by_end.get(word.start())
        if owner is None and word.re is _HAS and not word.group().startswith(_LOOSE):
            owner = _spoken_of(reading.text, word.start(), bodies)
        row = _ROW.match(reading.text, word.end()) if owner is not None else None
        if owner is None or row is None:
            continue
        stop = end.start() if (end := _ROW_END.search(reading.text, *row.span())) else row.end()
        whole = reading.text[owner.begin : owner.end]
        for begin, reached in _items(reading.text, word.end(), stop):
            last = _unit_end(reading, begin, reached)
            if last not in by_end and _is_unit(reading, begin, last):
                name = reading.text[begin:last]
                yield Listed(begin, last, name, kind_of(whole + name), "org.shared-owner", whole + name)


def _spoken_of(text: str, position: int, bodies: list[Body]) -> Body | None:
    """The body that the sentence opens with or that the entry is titled by, where the phrase names none."""
    if not _ITSELF.search(text, max(0, position - 8), position):
        return None
    begin = max(text.rfind(mark, 0, position) for mark in "。；\n】") + 1
    begin += len("2031年，") if _YEAR.match(text, begin) else 0
    opens = [b for b in bodies if b.begin == begin]
    made = [b for b in bodies if b.end == position - 1 and _MADE.search(text, max(0, b.begin - 4), b.begin)]
    titled = [b for b in bodies if b.begin < 2 and _TITLE_END.match(text, b.end)]
    return next(reversed(made or opens or titled), None)


def _items(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """What stands between the joints of a row; a 和 parts it only behind the end of a unit."""
    first = begin
    for joint in _JOINT.finditer(text, begin, stop):
        if joint.group() == "、" or _UNIT.search(text, first, joint.start()):
            yield first, joint.start()
            first = joint.end()
    yield first, stop


def _unit_end(reading: Reading, begin: int, end: int) -> int:
    """Where the unit ends that an item begins with, before what the sentence says of it (电商公司|统一销售)."""
    position = begin
    while position < end:
        token = reading.token_at(position)
        position = token.end
        goes_on = reading.token_at(position) if position < end else None
        if goes_on is not None and goes_on.tag[0] in "vdpat" and _UNIT.search(reading.text, begin, position):
            return position
    return end


def _is_unit(reading: Reading, begin: int, end: int) -> bool:
    """Whether an item names a part: it says what that is for, and counts nothing."""
    if not _LEAST <= end - begin <= _LONGEST or not reading.is_start(begin) or begin in reading.by_begin:
        return False
    if _COUNTED.match(reading.text, begin) or not _UNIT.search(reading.text, begin, end):
        return False
    tokens = reading.tokens_between(begin, end)
    if any(t.tag[0] in "puqrc" for t in tokens) or tokens[0].tag == "m":
        return False
    if not reading.text.endswith(_OF_SORTS, begin, end) or end - begin > _LONG:
        return True
    sorts = modifiers() | generic() | {*_OF_SORTS} | (inside() if reading.text.endswith("中心", begin, end) else set())
    bare = reading.text[begin : end - len("中心")] in inside() | generic()  # 服务|中心
    return not bare and any(t.word not in sorts for t in tokens)  # but 管网维护|中心
