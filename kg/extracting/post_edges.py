"""Where the body of a post begins to the left of its head: 云泽市|某某集团|董事长, 铸造车间|主任."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from kg.extracting.context import Context
from kg.extracting.name_words import inside
from kg.extracting.person_names import name_end, post_heads
from kg.extracting.post_bodies import (
    before_quoted,
    division_begin,
    ends_of_names,
    office_begin,
    unacting,
    unnamed_body,
    with_discipline,
    with_duty,
)
from kg.extracting.tokens import Token
from kg.lexicon import words

# 市文化和|旅游局局长; 在市政府与|铁云公司董事长座谈 tells where and with whom
_ANDED = re.compile(r"(?P<at>在)?(?:[省市县区]|国家|全国)[\u3400-\u9fff]{2,6}(?:和|(?P<with>与))$")
_NUMBERED = re.compile(
    r"(?:第[\d一二三四五六七八九十百、]+[届次期批]|(?<=[省市县区州国旗乡镇])[一二三四五六七八九十]{1,3}届|"
    r"党的[一二三四五六七八九十]+大)$"
)
_ARMIES = "八路军|新四军|红军|解放军|志愿军|国民党军|独立|步兵|骑兵|炮兵|装甲|守备|高炮|警备|暂编|预备役?|教导|野战军?"
_TROOP = "集团军|方面军|野战军|纵队|军团|军分区|军|师|旅|团|营|连|排|支队|大队|中队|总队"
# 八路军|一二九师三八六旅|旅长, 独立二师六团|营长
_TROOPS = re.compile(rf"(?:(?:{_ARMIES})?第?(?:[〇零一二三四五六七八九十百]{{1,5}}|\d{{1,3}})(?:{_TROOP}))+$")
_BESIDES = re.compile(r"（(?:[\u3400-\u9fff]{1,8}|(?:以下)?简称[^（）]{1,16})）$")  # 某专卖局（公司）|局长
_SOME = ("某部", "某团", "某师", "某旅", "某连", "某营", "某厂", "某局", "某公司")
_SIGNS = "处部科局院室股厅署"  # 规划|处处长, which the dictionary has as one word
_WORKSHOPS = ("车间", "工段", "班", "班组", "车队")
# 机修|二队|队长, 炼钢|一车间|主任, 第三|分公司
_NUMBERED_UNIT = re.compile(
    r"(?<![第\d一二三四五六七八九十百])第?[一二三四五六七八九十]{1,3}(?:队|班|组|矿|厂|工段|车间|分厂|工区|中队|大队|分公司)$"
)
_NUMBER_ALONE = re.compile(r"(?<![第\d一二三四五六七八九十百])第?[一二三四五六七八九十]{1,3}$")  # 炼钢|二|车间主任
_NOT_WORK = "(?![和同向对并由以为任兼是及与请有在])"
_WORK = re.compile(rf"(?:^|[、，；。\n])(?P<work>(?:{_NOT_WORK}[\u3400-\u9fff]){{2,4}})$")
_JOINT = r"(?:(?<=[、，；。：\s）])|(?<=及)|^)"
# 及|寄管处|副主任: offices that are called by the first letters of their words
_ABBREVIATED = re.compile(
    rf"{_JOINT}(?P<office>(?:(?![该和同向对并由以为任兼是及与各请原副前])[\u3400-\u9fff]){{2}}[处科])$"
)
_SEAT = re.compile(r"(?:(?<=[、，；。：\n])|^)[村厂校镇乡县矿队]$")  # 村|妇女主任, 厂|工会主席, behind a mark
_CENTRAL = re.compile(r"(?<!\w)中(?=[\u3400-\u9fff])")  # 中|江国际, the brand of a firm behind a mark
_UNIT_NUMBER = re.compile(r"第[\d一二三四五六七八九十百]+(?=[师团旅]$)")  # 第十三|师副师长
_ITEM = re.compile(r"[、，](?P<body>[\u3400-\u9fff]{2,16})$")
_LONGEST_ROW = 8  # names of one post
_ALLOWED = ("n", "j", "b", "s", "vn", "an", "eng", "i", "l")
_OFFICES = (*"处科室股组办局队",)
_FIELD = ("前方", "后方", "现代", "当代", "近代")  # 援疆|前方|指挥部, 当代|文学研究所
_OF_BODIES = ("研究", "管理", "开发", "检测", "监测")  # verbs that end a body behind its name: 某中心|研究|组长
_STUDIED = ("治理", "设计", "规划", "传播", "评估", "保护", "开发", "检测", "管理", "创新", "应用")
_INSTITUTES = ("研究院", "研究所", "研究中心", "研究会")
_LEVELS = ("省", "市", "县", "区")
RANKS = ("原", "常务", "执行", "名誉", "荣誉", "专职")


# ，|考核巡查|组组长甲: whatever words say what a team does
_TEAM = re.compile(r"(?:[，。；：、]|^)(?P<team>(?:(?![任为由与和向到对在])[\u3400-\u9fff]){2,8})$")


def body_start(context: Context, start: int, floor: int) -> int:
    """Where the body before a head begins: entities and nouns are taken in, verbs and joining words are not."""
    position = start
    ends = ends_of_names(context)
    by_rank = start not in ends and context.text.startswith(RANKS, start)  # 某国两山学院|执行院长
    if by_rank and (unnamed := unnamed_body(context, start, floor)) < start:
        return unnamed
    while position > floor:
        entity = ends.get(position)
        if entity is not None and entity >= floor:
            position = entity
            continue
        numbered = _NUMBERED.search(context.text[floor:position])
        if numbered or (numbered := _UNIT_NUMBER.search(context.text[floor : position + 1])):
            position = floor + numbered.start()
            continue
        if (stepped := _stepped(context, position, floor, ends)) < position:
            position = stepped
            continue
        anded = _ANDED.search(context.text, max(0, floor - 1), position) if position < start else None
        if anded and not (anded["at"] and anded["with"]):
            position = max(floor, anded.start() + len(anded["at"] or ""))
            continue
        if position < start and (further := before_quoted(context.text, ends, position, floor)):
            position = further
            continue
        token = context.token_ending(position)
        if token is None or token.begin < floor:
            break
        if token.word in RANKS and token.begin not in ends:
            return unnamed_body(context, token.begin, floor)
        if position < start and _governs(context, token):
            position = token.begin
            continue
        of_body = token.begin in ends and token.word in (*_OF_BODIES, *RANKS)
        if not (of_body or _belongs(token.word, token.tag)):
            break
        position = token.begin
    position = _whole(context, position, start, floor)
    position = division_begin(context, _wider(context, position, floor), start, floor)
    position = office_begin(context, start, floor) if position == start else position
    position = with_duty(context, with_discipline(context.text, position, floor), start, floor)
    position = _item_begin(context, position, start, floor)
    if context.text[position:start] == "组" and (team := _TEAM.search(context.text, floor, position)):
        return team.start("team")
    return position - 1 if _SEAT.search(context.text, max(0, floor - 1, position - 2), position) else position


def _governs(context: Context, token: Token) -> bool:
    """Whether a verb says of what an institute is, behind its noun and before its ending (乡村|治理|研究院院长)."""
    what = context.token_ending(token.begin)
    ended = context.text.startswith(_INSTITUTES, token.end)
    return ended and token.word in _STUDIED and what is not None and what.tag in ("n", "j", "nz") and len(what.word) > 1


def _item_begin(context: Context, position: int, start: int, floor: int) -> int:
    """Where a body begins that is a whole item behind another post or a person with one, whatever its words are:
    某局党组成员、|物资集中采购|中心主任; 校办主任甲，|招生就业处|处长. ``position`` if words that act stand in it."""
    text = context.text
    item = _ITEM.search(text, max(floor - 1, start - 18, 0), start)
    if item is None or item.start("body") >= position or not _follows_post(text, item.start()):
        return position
    tokens = context.tokens_inside(item.start("body"), position)
    whole = bool(tokens) and tokens[0].begin == item.start("body") and tokens[-1].end == position
    return item.start("body") if whole and not any(_acts(token) for token in tokens) else position


def _acts(token: Token) -> bool:
    """Whether a word is none of a body's name: one that acts (某厂厂长甲，|聘任|车间主任乙), joins or counts."""
    if token.tag[0] in "pcurdmqw" and token.word != "地":
        return True
    return token.word in _never_in_bodies() or (token.tag[0] == "v" and token.word in words("name_after"))


@cache
def _never_in_bodies() -> frozenset[str]:
    return frozenset({*words("election_verbs"), *words("person_verbs"), *words("post_stops")})


def _follows_post(text: str, end: int) -> bool:
    """Whether a post ends at ``end``, or the last of the usual names of those who have a post (副县长甲、乙、丙，)."""
    for _ in range(_LONGEST_ROW):
        ends = (end, *(end - n for n in (3, 2) if name_end(text[:end], end - n) == end))
        if any(text[at - n : at] in post_heads() for at in ends for n in (2, 3, 4) if at >= n):
            return True
        further = next((at for at in ends[1:] if text[at - 1 : at] == "、"), 0)
        if not further:
            return False
        end = further - 1
    return False


def _wider(context: Context, position: int, floor: int) -> int:
    """Take in unknown words in the middle of a body that begins with a known one: 市委|巡察|工作领导小组."""
    ends, reached = ends_of_names(context), position
    while position - reached < 10:
        token = context.token_ending(reached)
        if token is None or token.begin < floor or not token.word.isalnum():
            return position
        office = context.text[reached : reached + 1] in _OFFICES and len(token.word) == 2  # 市政府|督查|室
        if not office and not unacting(token.word, token.tag):
            return position
        reached = token.begin
        begin = ends.get(reached, reached - 1 if context.text[reached - 1 : reached] in _LEVELS else -1)
        if begin >= floor and _opens(context, begin):
            return begin
    return position


def _opens(context: Context, begin: int) -> bool:
    """Whether a body may begin here: after punctuation or a verb (特邀|河南省…)."""
    if begin == 0 or not context.text[begin - 1].isalnum():
        return True
    token = context.token_ending(begin)
    return token is not None and (
        token.tag[0] in "vpr" or token.word in words("person_verbs") or begin in ends_of_names(context)
    )


def _belongs(word: str, tag: str) -> bool:
    if word in words("post_stops") or not word[0].isalnum() or (tag[0] == "v" and word in words("name_after")):
        return False
    return word in _FIELD or tag.startswith(_ALLOWED) or (tag == "x" and word.isalnum() and not word.isdigit())


def _stepped(context: Context, position: int, floor: int, ends: Container[int]) -> int:
    """Where a piece of a body begins that ends at ``position`` and is no word: a troop by its numbers, what brackets
    add to a body's name, the sign of an office that the dictionary joins to its head; ``position`` if there is none."""
    text = context.text
    last = text[position - 1 : position]
    if last == "）" and (besides := _BESIDES.search(text, max(floor, position - 24), position)):
        return besides.start() if besides.start() in ends or "简称" in besides.group() else position
    if last in "军师旅团营连排队区" and (troops := _TROOPS.search(text, max(floor, position - 24), position)):
        return troops.start()
    if last in "队班组矿段间厂区司" and (unit := _NUMBERED_UNIT.search(text, max(floor, position - 8), position)):
        return _with_work(context, unit.start(), floor)
    if text.startswith("车间", position) and (number := _NUMBER_ALONE.search(text, max(floor, position - 4), position)):
        return _with_work(context, number.start(), floor)
    if last in _SIGNS and position - 1 >= floor and context.boundary(position - 1) and not context.boundary(position):
        return position - 1
    return next((position - len(some) for some in _SOME if text.startswith(some, position - len(some))), position)


def _with_work(context: Context, begin: int, floor: int) -> int:
    """Where a numbered unit begins with the work that it does (采煤|三队)."""
    work = context.token_ending(begin)
    return work.begin if work and work.begin >= floor and work.tag == "v" and work.word in inside() else begin


def _whole(context: Context, position: int, start: int, floor: int) -> int:
    """Where a body begins whose first letters are no noun: 中|江国际 behind a mark, 寄|管处, 装配|车间."""
    text = context.text
    if position == start:
        return position
    if position > floor and text[position - 1] == "中" and _CENTRAL.match(text, position - 1):
        return position - 1
    if text[position:start] in _WORKSHOPS and (work := _WORK.search(text, max(0, floor - 1, position - 5), position)):
        return work.start("work") if work.start("work") >= floor else position
    office = _ABBREVIATED.search(text, max(0, floor - 2, start - 6), start)
    return min(position, office.start("office")) if office and office.start("office") >= floor else position
