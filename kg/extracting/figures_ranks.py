"""Ranks: 居全省第5位, 亚洲第一, 位列全国榜首, 分别居第7、第14位: where they stand and what holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extracting.context import behind_mark
from kg.extracting.figures_nominals import alternatives

_NUMBER = r"第(?P<number>\d+|[一二三四五六七八九十]+)(?P<unit>位|名)?"
_END = r"(?=[，。；、）)\n和及]|$|位|名|的)"
_STOP = r"(?=[，。；、）)\n]|$)"
_NEXT = re.compile(rf"[、和及](?P<place>{_NUMBER}){_END}")  # 全省第7、第14位
_REGION = r"[^，。；：、（）\d居列排位为系是全省]{1,6}[省市县区]"
_OF_REGION = re.compile(rf"(?<=[，；（])(?P<place>{_REGION}{_NUMBER})(?=[，。；）])")  # ，云泽市第一
_RESULT = re.compile(rf"取得(?P<place>(?:[^，。；：、\d第的]{{0,10}}[区县市省国])?{_NUMBER})(?=的[^，。]{{0,3}}成绩)")
_ADVERBS = "均|分别|双双|都|已|稳|继续|仍|大幅|又|再|再次|连续|同时|一举|首次|成功|由此"
_YEARS = re.compile(  # 茶叶产量|连续八年居首位, 出口量|自2010年连续六年
    r"(?:自?从?(?:19|20)\d\d年(?:以来|起)?，?)?(?:已|已经)?连续(?:[\d一二三四五六七八九十两]+|多|数|几)(?:个?(?:年度?|季度|月|届|次))$"
)
_AMONG = re.compile(r"(?P<subject>[^，。；]*?)在(?:全[国省市]|中部|世界|全球|国内|省内)?[^，。；]*[中里内]")
_APPRAISED = re.compile(
    r"(?:.*在)?(?:全[国省市])?(?:\d+个)?(?P<what>[^，。；]+(?:评价|考核|考评|评比|测评|评估|排名|排行榜?|竞赛))中$"
)
_SCOPE = re.compile(r"在?(?:全[省国市县区]|中部|国内|世界|全球|亚洲)(?:\d+个[^，。；]{0,10}[中内]?)?$")
_WITHIN = re.compile(r"(?<![存现所潜内])在(?![建校册职营编库岗])[^，。；在]{2,24}$")  # 销售总额|在18个市级书店中
_NO_SCORE = r"(?:(?<![总积得评])|(?!分))"  # 团体总分|列全省第3位
_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank at ``begin:end`` of the text, the scope right before it included; ``value`` is its number."""

    begin: int
    end: int
    value: str
    unit: str


@cache
def _place_pattern() -> re.Pattern[str]:
    scope = alternatives("rank_scope")
    verb = rf"(?:{alternatives('rank_verb')})(?!行)[了于在]?"
    bare = rf"(?=(?:{scope})第(?:\d+(?:[位名，。；）)]|$)|[一二三四五六七八九十]+(?:[，。；、）)]|$)))"
    return re.compile(
        rf"(?:{verb}|{bare})(?P<scope>{scope})?(?:\d+个)?[^，。；：\d第]{{0,24}}?(?P<place>{_NUMBER}){_END}"
    )


@cache
def _first_pattern() -> re.Pattern[str]:
    scope = alternatives("rank_scope")
    return re.compile(
        rf"(?:{alternatives('rank_verb')})[了于在]?(?P<scope>{scope})?[^，。；：、\d第]{{0,10}}?(?P<place>首位|榜首){_STOP}"
    )


@cache
def _verb_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<subject>.*?)(?:{_ADVERBS})*(?:{_NO_SCORE}(?:{alternatives('rank_verb')})(?!行)|取得(?=[^，。；]{{0,10}}$))[^，。；]{{0,24}}$",
        re.DOTALL,
    )


def find_ranks(text: str) -> Iterator[Rank]:
    """The ranks of ``text``, those of a list too (全省第7、第14位)."""
    if "第" in text:
        for found in _place_pattern().finditer(text):
            if _said(text, found):
                yield from _listed(text, _begin(found), found)
        for pattern in (_OF_REGION, _RESULT):
            for found in pattern.finditer(text):
                yield from _listed(text, found.start("place"), found)
    if "首" in text:
        for found in _first_pattern().finditer(text):
            yield Rank(_begin(found), found.end("place"), "1", "")


def _said(text: str, found: re.Match[str]) -> bool:
    """Whether a bare Chinese number is a rank: nothing follows it, or it has a unit or a scope."""
    told = found["unit"] or found["scope"] or found["number"].isdigit()
    return bool(told) or text[found.end() : found.end() + 1] in "，。；）)\n"


def _listed(text: str, begin: int, found: re.Match[str]) -> Iterator[Rank]:
    """A rank that begins at ``begin`` and those that follow it in a list."""
    after = found
    while True:
        yield Rank(begin, after.end("place"), _value(after["number"]), after["unit"] or "")
        following = _NEXT.match(text, after.end("place"))
        if following is None:
            return
        begin, after = following.start("place"), following


def _begin(found: re.Match[str]) -> int:
    """Where a rank begins: with its scope, if that stands right before it."""
    begin = found.start("place")
    return found.start("scope") if found.end("scope") == begin else begin


def _value(number: str) -> str:
    """The number of a rank in figures, which may be in Chinese numerals up to 99."""
    if number.isdigit():
        return number
    tens, ten, ones = number.rpartition("十")
    if not ten:
        return str(_DIGITS[number]) if len(number) == 1 else ""
    return str(_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0))


def rank_subject(text: str, begin: int, end: int) -> tuple[int, int]:
    """Where in ``text`` stands what holds the rank whose phrase is ``begin:end``: what comes before its verb (总量和
    增速|均居), without a verb all of it (服判率(全省第3)). If the phrase says nothing, what comes before 在全国…中 in
    the phrase before; or the appraisal in which the rank was reached (在营商环境评价中). Empty if nothing is said."""
    found = _verb_pattern().match(text, begin, end)
    last = found.end("subject") if found else end
    if scope := _SCOPE.search(text, begin, last):
        last = scope.start()
    if years := _YEARS.search(text, begin, last):
        last = years.start()
    if not text[begin:last].strip("，、 ") and text[begin - 1 : begin] == "，":
        among = _AMONG.search(text, behind_mark(text, begin - 1), begin - 1)
        if among and among.end() == begin - 1 and len(among["subject"]) > 1:
            begin, last = among.span("subject")
            scope = _SCOPE.search(text, begin, last)
            return begin, scope.start() if scope else last
    appraised = _APPRAISED.match(text, begin, last)
    if appraised:
        return appraised.span("what")
    within = _WITHIN.search(text, begin, last)
    return begin, within.start() if within and within.start() > begin + 1 else last
