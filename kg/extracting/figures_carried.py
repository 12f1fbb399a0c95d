"""Figures with few words of their own: named after what was told before, or the place that they are of (辖6个行政村，
2086户，8277人; 老字号7家，其中甲市2家)."""

from __future__ import annotations

import re

from kg.extracting.figures_attributes import EXTENTS, extent_of
from kg.extracting.figures_nominals import Span, leading_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_predicates import AND, predicate
from kg.extracting.figures_resumed import Memory, counterpart, occasion
from kg.extracting.tokens import tokenize

TIMES_OF = re.compile(  # 是上年的4倍, 为“九五”末的2.3倍, 相当于全国平均水平的
    r"(?:是|为|相当于)(?:(?:上年|去年|上月)(?:末|底|同期)?|同期|(?:19|20)\d\d年[^，]{0,8}"
    r"|[^，]{0,8}“?[一二三四五六七八九十]+五”?(?:计划)?(?:期间|时期|末|初)?"
    r"|[^，]{0,12}(?:初期|期间|时期|以前|之前|年代|[建解][国放][前初]|平均水平|平均数))的?$"
)
_TAIL_VERB = re.compile(r"招生$|招收$")
INHABITED = re.compile(r"[村镇乡组]$|社区$|街道$")
_PLACED = re.compile(r"(?:[村镇乡组场]|街道|社区)$")
_INHABITANTS = {"户": "户数", "人": "人口"}
_LONGEST_VERB = 12  # of what is said of a noun counted before
_LEAST_SAID = 2  # characters of what is done, without an object
_RANKED = re.compile(r"[位均]?[居列]|排|第")
_SHORT_NOUN = 2
_WHOLE_PLACE = re.compile(r"，?(?:(?:全|该|本|我)[村镇乡组寨屯]|社区)(?:现|共|总)?有?共?")


def remember(phrases: Phrases, index: int, span: Span, name: str, memory: Memory) -> None:
    """Keep what a count named ``name`` counts, for the figures behind it."""
    verb = phrases.verb_at_start(span)
    rest = name.removeprefix(phrases.text[verb[0] : verb[1]])
    memory.noun = _TAIL_VERB.sub("", name if rest.startswith("后") else rest or name)  # 听证后息诉
    if memory.noun.startswith("、"):
        _, deed, noun = memory.noun.partition(leading_verb(tokenize(memory.noun[1:])) or "、")
        memory.noun = noun or deed  # 更新、改造|设备
    memory.nouns[phrases.amounts[index].unit] = memory.noun
    memory.noun_index = index


def of_place(phrases: Phrases, index: int, span: Span, right: Span, memory: Memory) -> str:
    """What is counted of the place ``span`` (老字号7家，其中甲市2家), or its inhabitants (甲镇3080户)."""
    amount, after = phrases.amounts[index], phrases.text[right[0] : right[1]]
    noun = memory.nouns.get(amount.unit, "")
    if memory.indicator.startswith("距") and amount.unit.endswith(("公里", "千米", "里", "km")):
        return "距" + phrases.name(span)  # 距县城43公里，青河镇|7公里
    unit = amount.unit.lstrip("万")
    if unit in _INHABITANTS and (not after or after[0] in "、（") and (not noun or _PLACED.search(noun)):
        return _INHABITANTS[unit]
    return noun or carried(phrases, index, (span[1], span[1]), right, memory)


def carried(phrases: Phrases, index: int, left: Span, right: Span, memory: Memory) -> str:
    """The name for a figure with no words before it: what is said after it, of the noun that its unit counted last."""
    amount = phrases.amounts[index]
    said = predicate(phrases, right) if amount.counted else (right[0], right[0])
    verb = phrases.text[said[0] : said[1]]
    noun = memory.nouns.get(amount.unit, "")
    if verb and noun and amount.unit not in words("times"):
        served = len(verb) > _LEAST_SAID and phrases.text.endswith("为", *left)
        if served or phrases.governed(left) or noun.startswith(verb[:2]):
            return verb  # 为1300户|办理贷款
        if verb.endswith(noun):
            return verb  # 6个|获评市级优质教育集团
        return verb + noun if len(verb) <= _LONGEST_VERB else noun
    if verb:
        return occasion(phrases, left, verb) or phrases.name(right)
    before = phrases.text[left[0] : left[1]]
    after = phrases.text[right[0] : right[1]]
    bare = not before.strip("，、/ ") and (not after.strip("、和及") or (not before and after.startswith("、")))
    follows = bare and before.strip() in AND and memory.lead_index == index - 1
    if follows and len(memory.lead) > 2 and amount.unit not in memory.nouns:
        memory.lead_index = index
        return memory.lead
    if bare and amount.unit in _INHABITANTS and INHABITED.search(memory.noun):
        return _INHABITANTS[amount.unit]  # 辖6个行政村，2086户，8277人
    if amount.unit in _INHABITANTS and _WHOLE_PLACE.fullmatch(before) and after[:1] in ("", "、", "（"):
        return _INHABITANTS[amount.unit]
    if (bare or TIMES_OF.search(before)) and memory.indicator:
        return counterpart(memory.indicator, amount.unit)
    if right[1] - right[0] > 1 and not after.startswith("、"):
        return phrases.name(right)
    if amount.counted and memory.noun and amount.unit[-1:] in "".join(memory.nouns):
        return memory.noun  # 新建基站2300个，累计达到1.2万个
    if amount.kind == "measure" and before.strip("，、约") in EXTENTS:
        return extent_of(phrases, left, before.strip("，、约"))
    fallback = phrases.name(phrases.trim(phrases.before_stop(left[1])))
    if memory.indicator and _RANKED.match(fallback.removeprefix(memory.indicator)):
        return memory.indicator  # 绿地面积居全市第一，达|15平方米
    if not fallback or re.search(r"\d", fallback):
        return memory.indicator or (phrases.last_named(left) if right[0] == right[1] else "")
    return fallback


def follows_noun(phrases: Phrases, index: int, left: Span) -> bool:
    """Whether the words before an amount are only the noun of the count before it (档案126个|全宗|8.6万卷)."""
    if index == 0 or not 0 < left[1] - left[0] <= _SHORT_NOUN or phrases.amounts[index - 1].end != left[0]:
        return False
    return phrases.amounts[index - 1].counted and phrases.nominal(phrases.right(index - 1)) == left
