"""Bodies that an entry tells the founding of: 组建政务服务中心, 成立“豫剧之声”志愿服务队, 某产业学院揭牌.

What is founded is named, though its words are everyday ones; so no ending has told it (``bodies``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.bodies import Body
from kg.extracting.body_cores import Listed
from kg.extracting.kinds import ending_of, kind_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, inside, modifiers
from kg.extracting.tokens import Token

_FOUNDED = re.compile(
    r"(?:组建|成立|共建|设立|创办|创建|建立|筹建|新建)了?(?!单位|机制)"
    r"(?:[\u4e00-\u9fff]{0,4}[国省市县区]首[家个支](?![\u4e00-\u9fff]?[届次]))?"
)
_FOUNDED_ENDING = re.compile(
    r"(?:研究院|研究所|实验室|中心|协会|学会|商会|联合会|联盟|委员会|学院|工作站|领导小组|指挥部|专班|工作组)$"
)
_TEAM = re.compile(
    r"(?:评估组|课题组|服务队|服务团|宣讲团|宣讲队|救援队|分队|(?P<unit>联络处|分会|小院|教育集团|审判庭))$"
)
_YEAR = re.compile(r"20\d\d年(?!度)")
_FOUNDED_NAMED = re.compile(
    r"[、和与]?“(?P<name>(?!省级|国家级|市级)[\u4e00-\u9fff]{4,26}?(?:[站队团社所院会室坊]|基地|中心|联盟|专班))”"
    r"(?![\u4e00-\u9fff](?<![等和与及]))"
)
_QUOTED_PART = re.compile(r"“[\u4e00-\u9fffA-Za-z\d]{1,10}”(?=[\u4e00-\u9fff])")
_OPENED = re.compile(
    r"(?:(?<=[，。；、\n])|\A)(?P<names>[\u4e00-\u9fff、]{6,60}?)(?:在[^，。；、]{2,14}?)?(?:正式|分别|先后|相继|同时|共同|顺利|获)?"
    r"(?:(?:揭牌|挂牌)(?!督办|销号|上市|出让|交易|作战|整治|保护)|获批|获评|入选)"
)
_GRADED = ("省级", "市级", "县级", "国家级", "区级", "镇级", "村级")  # 推动成立|市级某协会: one of that grade
# 各县（市、区）均|建立, 119个乡镇|建立: each its own; 力争|创建, 布局|共建: none yet
_EACH = re.compile(
    r"(?:[均都]|各自|普遍|力争|争取|布局|规划|计划|拟|鼓励|探索)$|(?:\d+[个家]|各)[\u4e00-\u9fff（）、]{1,10}$"
)
_ITEM = re.compile(r"[^、]+")
_COUNTED = re.compile(r"”?(?:达到?)?\d+[个支家所]")
_LONGEST = 30
_LEAST = 6  # characters of such a name
_LEAST_OF_TEAM, _LEAST_OF_UNIT = 7, 4  # characters of what a team, a branch is for that make a name of it


def founded(reading: Reading, by_end: dict[int, Body]) -> Iterator[Listed]:
    """The bodies that are founded or opened, other than those that end at a key of ``by_end``."""
    told = 0
    for found in _FOUNDED.finditer(reading.text):
        begin = found.end()
        if begin < told:
            continue  # 成立|创建工作领导小组
        each = _EACH.search(reading.text, max(0, found.start() - 14), found.start())
        for first, end in (*_quoted(reading, begin), *(() if each else _unquoted(reading, begin))):
            told = end
            if reading.text.startswith(_GRADED, first):
                continue
            if end not in by_end and not _COUNTED.match(reading.text, end):
                name = reading.text[first:end]
                yield Listed(first, end, name, kind_of(name), "org.founded")
    for found in _OPENED.finditer(reading.text):
        for item in _ITEM.finditer(reading.text, *found.span("names")):
            if item.end() not in by_end and _opened(reading, *item.span()):
                yield Listed(*item.span(), item[0], kind_of(item[0]), "org.founded")


def _quoted(reading: Reading, position: int) -> Iterator[tuple[int, int]]:
    """The quoted names in a row behind a word of founding: 建立“某专家站”“某实验基地”."""
    while (named := _FOUNDED_NAMED.match(reading.text, position)) and not _few_words(reading, *named.span("name")):
        position = named.end()
        yield named.span("name")


def _unquoted(reading: Reading, begin: int) -> Iterator[tuple[int, int]]:
    """The names without such marks, or with a quoted part, behind it: 成立“两项”治理工作专班."""
    position = begin
    if led := _QUOTED_PART.match(reading.text, begin) or _YEAR.match(reading.text, begin):
        position = led.end()
    while position < min(len(reading.text), begin + _LONGEST):
        token = reading.token_at(position)
        if position > begin and (inner := _QUOTED_PART.match(reading.text, position)):
            position = inner.end()
            continue
        if token.begin < position or _parts(token, position == begin):
            return
        position = token.end
        if not _ends(reading, begin, position):
            continue
        joined = reading.text[position : position + 1]
        if not joined.isalnum() or joined in "和与及":
            yield begin, position
            if joined and joined in "和与及、":  # 设立破产法研究中心|和|企业拯救中心
                begin = position = position + 1


def _parts(token: Token, first: bool) -> bool:
    """Whether a word is in no such name; 与 is, but not at its begin (绿色建材|与|智能建造研究院)."""
    if not token.word.isalnum() or token.word in ("的", "了", "等"):
        return True
    return (token.tag[0] in "pu" and (first or token.word != "与")) or token.tag in ("m", "q", "r")


def _ends(reading: Reading, begin: int, end: int) -> bool:
    """Whether a name that says enough ends here."""
    if team := _TEAM.search(reading.text, begin, end):
        core = reading.tokens_between(begin, team.start())
        tells = "“" in reading.text[begin:end] or any(t.begin in reading.by_begin for t in core)
        least = _LEAST_OF_UNIT if team["unit"] else _LEAST_OF_TEAM
        return team.start() - begin >= least or (tells and end - begin >= _LEAST)
    ending = ending_of(reading.text, end, begin)
    if ending is None or ending.type == "Enterprise" or not _FOUNDED_ENDING.search(ending.text):
        return False
    core = reading.tokens_between(begin, end - len(ending.text))
    if end - begin < _LEAST or end - begin - len(ending.text) < 2:
        return False
    return any(t.word not in few("words of any group") for t in core)


def _opened(reading: Reading, begin: int, end: int) -> bool:
    """Whether an item before 揭牌 is a body's name: without a verb or count, with a word that is no sort."""
    if not reading.is_start(begin) or not _ends(reading, begin, end):
        return False
    tokens = reading.tokens_between(begin, end)
    stops = any(
        (t.word in before() and t.word not in inside()) or t.tag[0] in "pumqrc" for t in tokens if t.word != "与"
    )
    return not stops and any(t.word not in generic() | modifiers() for t in tokens[:-1])


def _few_words(reading: Reading, begin: int, end: int) -> bool:
    """Whether a quotation says something rather than naming it: of two words, or with what acts or counts."""
    tokens = reading.tokens_between(begin, end)
    return len(tokens) < 3 or any(t.tag[0] in "pcurd" or t.tag == "m" for t in tokens)
