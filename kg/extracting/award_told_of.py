"""What an entry of honours is about, where no rule before took it for a name: the thing that its title names
(【云川陶艺馆】) or with which it begins (松溪村位于云川县北部，…).

An overview names its subject once and then tells what it received without it: 2009年，|被评定为国家二级博物馆.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.award_subjects import class_by_ending, may_name, verbs_of_award
from kg.extracting.context import Context
from kg.extracting.name_words import proper
from kg.model import ORGANIZATION, PLACE, Mention

STAGE = 39
RULE = "award.told-of/1"
_TITLE = re.compile(r"[\u4e00-\u9fff·]{4,22}")
# 松溪村|位于…, 云川陶艺馆（云川市陶艺研究所）|始建于…
_HEAD = re.compile(
    r"(?P<name>[\u4e00-\u9fff·“”]{3,22}?)(?:（[^（）]{2,40}）)?，?"
    r"(?:位于|坐落|地处|座落|始建|(?:创|修|组|筹|重|兴)?建于|成立于|创[办立]于|建成于|建馆|建[院校厂村]|成村|隶属|占地|现辖|下辖|总?面积|"
    r"[是系](?=[^，。]{2,60}(?:企业|公司|医院|学校|单位|机构|馆|景区|院|所|厂|村|镇|遗址|建筑|古镇)[，。、]))"
)
_SITES = "馆院园寺庙祠观阁楼塔桥坊村镇寨苑庄居城湖山岛河泉洞宫殿窟关"
_BODIES = "乡厂矿场店社行港站所队校会局司部团中学心库区址堂剧业户办处室"
_LATER = 2  # sentences in which the subject of an overview may be named first


def extract(context: Context) -> Iterator[Mention]:
    """Mentions of what the entry is about, wherever its name stands."""
    if context.entry.kind not in ("item", "plain") or not verbs_of_award(context):
        return
    told: set[str] = set()
    for begin, end, titled in _candidates(context):
        named = _named(context, begin, end, titled)
        if named and named.name not in told:
            told.add(named.name)
            yield from occurrences(context, named, begin)


def occurrences(context: Context, named: Mention, known: int) -> Iterator[Mention]:
    """The mention and those at the other places where its name stands by itself."""
    for found in re.finditer(re.escape(named.name), context.text):
        begin, end = found.span()
        inside = begin == known or not any(m.end >= end or m.begin < begin for m in context.overlapping(begin, end))
        if inside:
            yield Mention(begin, end, named.family, named.name, named.type, named.rule, named.confidence)


def _candidates(context: Context) -> Iterator[tuple[int, int, bool]]:
    """The spans of the title and of the heads of the first sentences and of the later paragraphs."""
    text, body = context.text, context.entry.body
    end = len(text[:body].rstrip())
    if body and _TITLE.fullmatch(text, 0, end):
        yield 0, end, True
    said = [s for s in context.sentences if s[0] >= body]
    for first, last in [s for n, s in enumerate(said) if n < _LATER or text[s[0] - 1] == "\n"]:
        if head := _HEAD.match(text, first, last):
            yield head.start("name"), head.end("name"), False


def _named(context: Context, begin: int, end: int, titled: bool) -> Mention | None:
    """The mention of what ``begin:end`` names; None if that is known, or is no name."""
    over = context.overlapping(begin, end)
    if any(m.end >= end or m.begin < begin or m.family not in (PLACE, ORGANIZATION) for m in over):
        return None
    first = begin
    while (above := next((m for m in over if m.begin == first and m.family == PLACE), None)) is not None:
        first = above.end
    tokens = context.tokens_filling(first, end)
    if any(m.end > first for m in over) or not tokens:
        return None
    kind = class_by_ending(context.text, first, end, tokens, first > begin) if may_name(tokens) else None
    if kind is None and titled and context.text[end - 1] in _SITES and proper(tokens):
        kind = PLACE, "Facility"
    if kind is None or context.text[end - 1] not in _SITES + _BODIES:
        return None
    begin = begin if titled or kind[0] == ORGANIZATION else first
    return Mention(begin, end, kind[0], context.text[begin:end], kind[1], RULE, 0.8)
