"""Amounts in a text: a number with its unit, its comparators (约, 以上) and nothing else.

What looks like one and is none is left out here already: dates, numbers of documents, what stands in 《》 or in the
quotation marks of a short name (“15分钟便民生活圈”), voltages and durations that no noun asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extracting.dates import DateMention
from kg.lexicon import table

_WIDE = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_CHINESE = r"[一二两三四五六七八九]?[十百千]|[数上近][十百千]"
_DASH = r"(?:——?|[－~～至到–-])"
_MAGNITUDE = r"万亿|百亿|千亿|百万|千万|[万亿千百]"
_TITLE = re.compile(r"《[^《》]{1,120}》|[〔\[（(](?:19|20)\d\d[〕\]）)]\s*\d+\s*号|“[^“”]{1,14}”")
_TENFOLD = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at ``begin:end`` of the text, comparators included. ``value`` is the number as a plain decimal (the
    first of a range) without its magnitude; ``unit`` the unit with the magnitude (万平方米); ``kind`` a kind of
    lexicon/figure_units.txt, or "place" for 第5位."""

    begin: int
    end: int
    value: str
    unit: str
    kind: str
    comparator: str = ""
    more: bool = False  # 余, 多: more than the number says

    @property
    def counted(self) -> bool:
        """Whether it counts things with a classifier."""
        return self.kind == "count"


@cache
def _units() -> dict[str, str]:
    return {unit: kind for kind, units in table("figure_units").items() for unit in units}


def is_unit(text: str) -> bool:
    """Whether ``text`` is a unit, with or without a magnitude (万吨, 元/平方米, %)."""
    return bool(re.fullmatch(rf"(?:{_MAGNITUDE})?(?:{_unit_pattern()})(?:/.{{1,6}})?", text))


@cache
def _unit_pattern() -> str:
    never = table("figure_units_not")
    parts = []
    for unit in sorted(_units(), key=lambda u: (-len(u), u)):
        after = rf"(?!{'|'.join(map(re.escape, never[unit]))})" if unit in never else ""
        latin = r"(?![A-Za-z\d])" if unit[-1].isascii() and unit[-1].isalnum() else ""
        parts.append(re.escape(unit) + after + latin)
    return "|".join(parts)


def _choice(key: str) -> str:
    return "|".join(re.escape(w) for w in sorted(table("figure_words")[key], key=lambda w: (-len(w), w)))


@cache
def _amount_pattern() -> re.Pattern[str]:
    unit, before, after = _unit_pattern(), _choice("before"), _choice("after")
    return re.compile(
        rf"(?P<before>{before})?"
        rf"(?:(?<![\dA-Za-z.第〔+×*/—№－])(?P<number>[-－]?{_NUMBER})"
        rf"(?:(?P<between>{_MAGNITUDE})?(?:{unit})?{_DASH}{_NUMBER})?(?P<more>余|多|来)?"
        rf"|(?P<chinese>{_CHINESE})(?P<more3>余|多))"
        rf"(?P<magnitude>{_MAGNITUDE})?(?P<more2>余|多)?(?P<unit>{unit})"
        rf"(?P<rate>/(?:{_MAGNITUDE})?(?:{unit}|人|人次))?(?P<after>{after})?"
    )


@cache
def _place_pattern() -> re.Pattern[str]:
    scope = _choice("rank_scope")
    return re.compile(
        rf"(?:{_choice('rank_verb')})(?!行)[了于在]?(?P<scope>{scope})?[^，。；：、\d第]{{0,14}}?"
        r"(?P<place>第(?P<number>\d+|[一二三四五六七八九十]+)(?P<unit>位|名)?)(?=[，。；、）)\n]|$|位|名|的)"
    )


def find_amounts(text: str, dates: list[DateMention]) -> list[Amount]:
    """The amounts of ``text`` in order, without overlaps."""
    folded = text.translate(_WIDE)
    blocked = sorted([(d.begin, d.end) for d in dates] + [m.span() for m in _TITLE.finditer(folded)])
    found = [*_ranks(folded), *_amounts(folded, blocked)]
    found.sort(key=lambda a: (a.begin, -a.end))
    kept: list[Amount] = []
    for amount in found:
        if not kept or amount.begin >= kept[-1].end:
            kept.append(amount)
    return kept


def _amounts(text: str, blocked: list[tuple[int, int]]) -> Iterator[Amount]:
    block = 0
    for found in _amount_pattern().finditer(text):
        start = found.start("number") if found["number"] else found.start("chinese")
        while block < len(blocked) and blocked[block][1] <= start:
            block += 1
        if block < len(blocked) and blocked[block][0] < found.end() and start < blocked[block][1]:
            continue
        kind = _units()[found["unit"]]
        if kind in ("count", "rank") and found["rate"] is None and text[start - 1 : start] in "-－":
            continue
        yield Amount(
            found.start(),
            found.end(),
            _value(found["number"], found["chinese"]),
            (found["between"] or "" if not found["magnitude"] else found["magnitude"])
            + found["unit"]
            + (found["rate"] or ""),
            kind,
            " ".join(w for w in (found["before"], found["after"]) if w),
            bool(found["more"] or found["more2"] or found["more3"]),
        )


def _value(number: str | None, chinese: str | None) -> str:
    if number:
        return number.replace(",", "").replace("－", "-")
    if not chinese or chinese[0] in "数上近":
        return ""
    factor = "一二三四五六七八九".find(chinese[0].replace("两", "二")) + 1 or 1
    return str(factor * _TENFOLD[chinese[-1]])


def _ranks(text: str) -> Iterator[Amount]:
    for found in _place_pattern().finditer(text):
        begin = found.start("place")
        if found["scope"] and found.end("scope") == begin:
            begin = found.start("scope")
        number = found["number"]
        value = number if number.isdigit() else _chinese_number(number)
        if not found["unit"] and not number.isdigit() and number not in ("一", "二", "三"):
            continue
        yield Amount(begin, found.end("place"), value, found["unit"] or "", "place")


def _chinese_number(words: str) -> str:
    tens, ten, ones = words.rpartition("十")
    digit = {c: n for n, c in enumerate("零一二三四五六七八九")}
    if not ten:
        return str(digit.get(words, "")) if len(words) == 1 else ""
    return str((digit.get(tens, 1) if tens else 1) * 10 + (digit.get(ones, 0) if ones else 0))
