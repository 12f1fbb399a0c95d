"""Things that only an honour tells: 云川尼龙材料产业集群|入选…, 某院|电子商务专业|获批…, “云川花椒”|获….

What stands before the verb of award is a name if a word that says what it is ends it (award_works.txt, those that need
no quotation marks) and it holds a proper word or stands behind an area or body; a quoted one needs no such word where
products or cases are honoured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.award_subjects import honoured, links
from kg.extracting.context import Context
from kg.extracting.name_words import before, generic, inside, modifiers, proper
from kg.lexicon import table, words
from kg.model import ORGANIZATION, PLACE, PROJECT, Mention

STAGE = 40
RULE = "award.thing/1"
_ITEM = re.compile(r"(?![该其这此本各全我])[\u4e00-\u9fffA-Za-z0-9+＋\-—（）“”·、]{3,40}")
_QUOTED = re.compile(r"[^“”]{0,12}“[^“”，。；]{2,24}”")
_NAME = re.compile(r"“[^“”，。；、]{4,16}”")  # “松溪绿洲·云川”|通过…认定
_QUOTED_ALONE = re.compile(r"“[^“”，。；]{4,24}”")  # 某研究所|“…技术”
_OF_PRODUCTS = re.compile(r"[^，。；]{0,24}?(?:产品|品牌|金奖|案例|线路|项目|科技进步|科技成果|发明|专利|科学技术)")
# “松花牌”绸缎|1984年获…, 松花牌绸缎, “松花”商标
_BRANDED = re.compile(
    r"(?:“[^“”]{1,8}”?牌”?|[\u4e00-\u9fff]{2,4}牌)(?:系列)?[\u4e00-\u9fffA-Za-z0-9\-]{1,10}|“[^“”]{1,8}”(?:注册)?商标"
)
# 某药剂|入选《某省先进技术成果目录》: what only stands in a catalogue
_CATALOGUED = re.compile(r"[^，。；《》]{0,10}《[^《》]*(?:技术|成果|产品|装备)[^《》]*(?:目录|名录)[^《》]*》")
_MADE = re.compile(rf"[^“”，。；]{{0,20}}(?:{'|'.join(words('award_making'))})的(?P<what>“[^“”]{{3,24}}”)")
_JOINT = re.compile(r"、(?![^“”]*”)")
_JOINED = re.compile(r"[和与及](?![^“”]*”)")
_LONG = 3
_OF_ONE = 6  # characters of what is called by one common word and 项目
_UNNAMED = re.compile(r"[\d一二两三四五六七八九十百]+(?:余|多)?[个项名家位篇件款节门部首堂幅集]")


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """The words that need no quotation marks → family and class of what they end."""
    return {noun: kind[:2] for noun, kind in table("award_works").items() if kind[2:]}


def extract(context: Context) -> Iterator[Mention]:
    """Mentions of things honoured that no rule before took for names."""
    told: set[int] = set()
    for won in honoured(context):
        if _CATALOGUED.match(context.text, won.after):
            continue
        products = bool(_OF_PRODUCTS.match(context.text, won.after))
        for begin, end in links(context.text, _JOINT, won.begin, won.stop):
            if begin in told:
                continue
            told.add(begin)
            yield from _things(context, begin, end, products)


def _things(context: Context, begin: int, end: int, products: bool) -> Iterator[Mention]:
    """What a link of the list names: one thing (生物医药与大健康产业学院), or two joined by 和."""
    parts = links(context.text, _JOINED, begin, end)
    known = {m.end for m in context.overlapping(begin, end)}
    ends = {begin - 1, *known}  # of what is named, or before the list
    found: list[Mention] = []
    for first, last in parts:
        if first - 1 in ends and (mention := _thing(context, first, last, products)):  # not …研究与|应用项目
            found.append(mention)
            ends.add(last)
    if len(parts) > 1 and len(found) < len(parts):
        joined = known.isdisjoint(last for _, last in parts[:-1])
        whole = _thing(context, begin, end, products) if joined else None
        found = [whole] if whole else found
    yield from found


def _thing(context: Context, begin: int, end: int, products: bool) -> Mention | None:
    """The mention of the thing that ``begin:end`` names; None if it is known, or no name."""
    text = context.text
    if _NAME.fullmatch(text, begin, end):
        known = context.overlapping(begin, end)
        return None if any(m.end - m.begin >= end - begin - 2 for m in known) else _product(text, begin, end)
    if text[begin] == "“" and (quoted := text.find("”等", begin, end)) > 0:  # “青禾9号”|等玉米新品种
        return _product(text, begin, quoted + 1)
    if not _ITEM.fullmatch(text, begin, end) or _UNNAMED.search(text, begin, end):
        return None
    over = context.overlapping(begin, end)
    first = max((m.end for m in over if m.begin == begin and m.family in (PLACE, ORGANIZATION)), default=begin)
    if _BRANDED.fullmatch(text, first, end) and not any(m.end > first for m in over):
        return Mention(first, end, PROJECT, text[first:end], "Project", RULE, 0.8)
    marked = text[begin] == "“" or text[end - 1] == "”"
    if any(m.end >= end - marked or m.begin < begin or m.family == PROJECT for m in over):
        return None
    if (
        products
        and over
        and over[0].family in (ORGANIZATION, PLACE)
        and first > begin
        and _QUOTED_ALONE.fullmatch(text, first, end)
    ):
        return _product(text, first, end)
    if made := _MADE.fullmatch(text, begin, end):
        return _product(text, *made.span("what"))
    noun = next((text[end - size : end] for size in range(6, 0, -1) if text[end - size : end] in _nouns()), "")
    if not noun:
        return _product(text, begin, end) if products and _QUOTED.fullmatch(text, begin, end) else None
    first = begin
    while (head := next((m for m in over if m.begin == first and m.family in (PLACE, ORGANIZATION)), None)) is not None:
        if head.family == PLACE and head.name == context.source.place:
            begin = first
        first = head.end
    family, kind = _nouns()[noun]
    if not _names(context, first, end - len(noun), first > begin):
        return None
    if noun == "项目" and first == begin and end - first < _OF_ONE and not proper(context.tokens_inside(first, end)):
        return None  # 魔术|项目
    if family == PLACE and text[first].isalpha() and first < end - len(noun):
        begin = first
    return Mention(begin, end, family, text[begin:end], kind, RULE, 0.8)


def _product(text: str, begin: int, end: int) -> Mention:
    """The mention of what a quotation names, without the marks if they stand around all of it."""
    first, last = (begin + 1, end - 1) if text[begin] == "“" else (begin, end)
    return Mention(first, last, PROJECT, text[first:last], "Project", RULE, 0.8)


def _names(context: Context, begin: int, end: int, headed: bool) -> bool:
    """Whether the words before the noun of a thing make a name: none acts or counts, and one is proper or at least not
    of everyday, unless a name of an area or body stands before them."""
    tokens = [t for t in context.tokens_inside(begin, end) if t.word not in "“”和与及"]
    if any(t.tag[0] in "purd" or t.word in before() - inside() for t in tokens):
        return False
    own = any(len(t.word) > 1 and t.word not in generic() and t.word not in modifiers() for t in tokens)
    told = len(tokens) > 1 or any(len(t.word) > _LONG for t in tokens)  # 某校|电子商务|专业
    return own or proper(tokens) or (headed and told)
