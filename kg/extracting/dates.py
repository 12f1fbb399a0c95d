"""Dates of an entry: every form of the genre to ISO days, months and years, with what a form leaves out filled in.

What a form does not say is taken from the date before it in the text (the month of a bare 21日, the day of 同日) and
from the source (the year). The precision stays what the text gives: a month is "2023-03", a year "2023".
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.reading.joining import DASHES

DASH = rf"(?:[{DASHES}至到]|——)"
_DIGITS = str.maketrans("０１２３４５６７８９○〇Ｏ", "0123456789000")
_LETTER_O = re.compile(r"(?<=[1-3])O(?=[月日])|(?<=20)O(?=\d年)")  # 1O月3O日
_SPOKEN_DAY = re.compile(r"(?<=\d月)([0-3]?\d)号(?![文令楼院])")  # 1月15号
_YEAR = r"(?P<{0}>(?:19|20)\d\d|民国[1-4]?\d|(?<!目)前|[本今当去明]|(?<![网线以础])上)年度?"
_MONTH = r"(?P<{0}>1[0-2]|0?[1-9])月(?:份)?"
_DAY = r"(?P<{0}>3[01]|[12]\d|0?[1-9])日"
_DAY_OPEN = r"(?P<{0}>3[01]|[12]\d|0?[1-9])日?"
_HOUR = r"(?:上午|下午|晚|(?<=日)(?:[01]?\d|2[0-4])[时点]?)?"  # 7月2日08时—4日

_FORM = re.compile(
    # every form begins with one of these characters: the look-ahead spares the others all alternatives
    r"(?=[\d民本今当去前明昨上下同是第一二三四△▲])(?:"
    + "|".join(
        (
            # 2023年4月9日至2024年5月3日, 4月9—11日, 3月30日至31日, 11月28日
            rf"(?:{_YEAR.format('y')}[，,]?)?{_MONTH.format('m')}{_DAY_OPEN.format('d')}{_HOUR}{DASH}"
            rf"(?:{_YEAR.format('y2')})?(?:{_MONTH.format('m2')})?{_DAY.format('d2')}",
            rf"(?:{_YEAR.format('y3')}[，,]?)?{_MONTH.format('m3')}{_DAY.format('d3')}",
            # 2023年1月至6月, 1—6月, 9月
            rf"(?:{_YEAR.format('y4')}[，,]?)?(?P<m4>1[0-2]|0?[1-9])(?:月份?)?{DASH}(?:{_YEAR.format('y5')})?{_MONTH.format('m5')}",
            rf"(?:{_YEAR.format('y6')}[，,]?)?{_MONTH.format('m6')}(?P<part>[上中下]旬|底|初|末)?",
            # 21日至23日, 30日—4月2日, 21日 (of a month named before)
            rf"{_DAY_OPEN.format('d7')}{DASH}(?:{_MONTH.format('m7')})?{_DAY.format('d8')}",
            rf"(?<![\d第]){_DAY.format('d9')}",
            r"(?P<same>同日|(?<![但还就正也不])是日(?=[，,　 ])|当日|当天|当晚|当天下午|同一天|[△▲])",
            r"(?P<said>昨[天日晚]|今[天日晚](?!后))",  # by the day of the telling
            r"(?P<samemonth>(?:同|当)月|(?<![但还就正也不])是月(?=[，,　 ]))",
            rf"(?:{_YEAR.format('y10')})?(?P<quarter>第?[一二三四]季度|[上下]半年|前三季度)",
            rf"(?<!\d){_YEAR.format('y11')}",
        )
    )
    + ")"
)
_OPEN = tuple("“《（" + DASHES.replace("\\", ""))  # a year behind one of these is part of a name or the end of a span
_BOUNDS = tuple("。；，、：（\n　 ·△▲")  # a year behind one of these says when something happened
_SINCE = re.compile(r"以来|以后|以前|前后|起|至今")
_QUARTERS = {
    "一季度": (1, 3),
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
    "上半年": (1, 6),
    "下半年": (7, 12),
}
_REPUBLIC = 1911  # 民国13年 is 1924
_RELATIVE = {"本": 0, "今": 0, "当": 0, "去": -1, "上": -1, "前": -2, "明": 1}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: joined span, first and last day (or month, or year) in ISO form.

    ``background`` marks dates relative to the telling that lie outside it (去年, 明年).
    """

    begin: int
    end: int
    start: str
    stop: str
    background: bool = False

    @property
    def precision(self) -> str:
        """ "day", "month" or "year"."""
        return {4: "year", 7: "month"}.get(len(self.start), "day")


@dataclass(slots=True)
class _Clock:
    """What the forms so far have said: year of the telling, last year, month and day named."""

    told: int
    year: int
    month: int = 0
    day: int = 0
    given: str = ""  # the day of the telling
    dated: bool = False  # whether a day of the telling's own year was named


def find_dates(text: str, year: int, given: str = "") -> list[DateMention]:
    """Dates of ``text`` in order. ``year`` is the year that the source tells of (0: not known, then forms without
    a year are left out); ``given`` is the ISO date that the layout gives the entry, the antecedent of 同日."""
    folded = _SPOKEN_DAY.sub(r"\1日", _LETTER_O.sub("0", text.translate(_DIGITS)))
    clock = _Clock(year, year, given=given)
    if given:
        parts = [int(p) for p in given.split("-")] + [0, 0]
        clock.year, clock.month, clock.day = parts[0], parts[1], parts[2]
    return list(_read(folded, clock))


def _read(text: str, clock: _Clock) -> Iterator[DateMention]:
    for found in _FORM.finditer(text):
        groups = {k: v for k, v in found.groupdict().items() if v}
        past = clock.dated and text[found.end() : found.end() + 1] != "，"  # 9月2日，…。2022年总额达…。10月3日
        if found.group().endswith("度") or past or _qualifies(text, *found.span()):
            groups["span"] = found.group()  # 2023—2024年度: of what is told, not when
        spelled = _resolve(groups, clock)
        if spelled is None:
            continue
        start, stop = spelled
        background = any(k.startswith("y") and v in "去前明上" for k, v in groups.items())
        yield DateMention(found.start(), found.end(), start, stop, background)


def _qualifies(text: str, begin: int, end: int) -> bool:
    """Whether a year only says of which year a thing is (对2022年环境状况进行调研, 为1961年以来最高): what follows
    happened in the year of the telling all the same."""
    left = text[max(0, begin - 1) : begin]
    if left in _OPEN and left:
        return True
    opens = not left or left in _BOUNDS or text[end : end + 1] == "，"
    return not opens or _SINCE.match(text, end) is not None


def _year(word: str | None, clock: _Clock) -> int:
    if word is None:
        return clock.year or clock.told
    if word in _RELATIVE:
        return clock.told + _RELATIVE[word] if clock.told else 0
    return _REPUBLIC + int(word[2:]) if word.startswith("民国") else int(word)


def _resolve(g: dict[str, str], clock: _Clock) -> tuple[str, str] | None:
    named = next((g[k] for k in ("y", "y3", "y4", "y6", "y10", "y11") if k in g), None)
    year = _year(named, clock)
    if not year:
        return None
    if "d2" in g:
        month = int(g["m"])
        last_year, last_month = _year(g.get("y2"), replace(clock, year=year)), int(g.get("m2", month))
        return _days(clock, year, month, int(g["d"]), last_year, last_month, int(g["d2"]))
    if "d3" in g:
        return _days(clock, year, int(g["m3"]), int(g["d3"]))
    if "m5" in g:
        clock.year, clock.month, clock.day = year, int(g["m5"]), 0
        return f"{year}-{int(g['m4']):02}", f"{_year(g.get('y5'), clock)}-{int(g['m5']):02}"
    if "m6" in g:
        clock.year, clock.month, clock.day = year, int(g["m6"]), 0
        return _twice(f"{year}-{clock.month:02}")
    if "d8" in g or "d9" in g:
        if not clock.month:
            return None
        first, month = int(g.get("d9") or g["d7"]), int(g.get("m7", clock.month))
        return _days(clock, year, clock.month, first, year + (month < clock.month), month, int(g.get("d8", first)))
    if "same" in g:
        return _twice(f"{year}-{clock.month:02}-{clock.day:02}") if clock.day else None
    if "said" in g:
        return _said(g["said"], clock)
    if "samemonth" in g:
        return _twice(f"{year}-{clock.month:02}") if clock.month else None
    if "quarter" in g:
        word = g["quarter"].removeprefix("第")
        first, last = (1, 9) if word == "前三季度" else _QUARTERS[word]
        return f"{year}-{first:02}", f"{year}-{last:02}"
    if named and named[-1].isdigit() and "span" not in g:
        clock.year, clock.month, clock.day = year, 0, 0
    return _twice(str(year))


def _said(word: str, clock: _Clock) -> tuple[str, str] | None:
    if len(clock.given) != len("2023-05-04"):
        return None
    day = date.fromisoformat(clock.given) - timedelta(days=word[0] == "昨")
    return _days(clock, day.year, day.month, day.day)


def _twice(day: str) -> tuple[str, str]:
    return day, day


def _days(clock: _Clock, y: int, m: int, d: int, y2: int = 0, m2: int = 0, d2: int = 0) -> tuple[str, str] | None:
    y2, m2, d2 = y2 or y, m2 or m, d2 or d
    if d > calendar.monthrange(y, m)[1] or d2 > calendar.monthrange(y2, m2)[1] or (y2, m2, d2) < (y, m, d):
        return None
    clock.year, clock.month, clock.day = y2, m2, d2
    clock.dated = clock.dated or y2 == clock.told
    return f"{y}-{m:02}-{d:02}", f"{y2}-{m2:02}-{d2:02}"
