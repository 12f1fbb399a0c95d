"""The dates by which the layout parts entries: the day at the start of a chronicle item or an article's paragraph."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_S = r"[ \t\u3000]*"
_N = r"[\d０-９]"
_DASH = rf"{_S}(?:[—–\-－~～至到]+){_S}"
_YEAR = rf"(?:(?P<year>{_N}{{4}}|[今本当去]){_S}年{_S}[，,]?{_S})?"
_PART = r"(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚|夜)?"
DATE = re.compile(
    rf"{_YEAR}(?:(?P<month>{_N}{{1,2}}){_S}月{_S})?(?P<day>{_N}{{1,2}}){_S}日?{_PART}{_DASH}"
    rf"(?:(?P<month2>{_N}{{1,2}}){_S}月{_S})?(?P<day2>{_N}{{1,2}}){_S}日{_PART}"
    rf"|{_YEAR.replace('year', 'year1')}(?:(?P<month1>{_N}{{1,2}}){_S}月{_S})?(?P<day1>{_N}{{1,2}}){_S}日{_PART}"
)
"""A day or a run of days, at least the day of the month named: 4月9—11日, 3月30日至31日, 28日晚, 2023年4月9日."""
SAME_DAY = re.compile(rf"(?:同{_S}日|是{_S}日|当{_S}[日天]|同{_S}一{_S}天){_PART}|[△▲]{_S}")
"""同日, 是日, or the triangle that many chronicles set in its place."""
SAME_MONTH = re.compile(
    rf"(?:[同当本是]{_S}月|(?P<month>{_N}{{1,2}})?{_S}月{_S}[上中下]{_S}旬|[上中下]{_S}旬|(?P<ends>{_N}{{1,2}})?{_S}月{_S}[底初末]"
    rf"|(?P<alone>{_N}{{1,2}}){_S}月份?(?!\d))"
)
"""本月, 3月上旬, 月底, 3月: the item of a chronicle that tells no day."""
SAME_YEAR = re.compile(r"(?:[同当本是]年|年[初中底末]|[春夏秋冬](?:[季天]|(?!节))|[上下]半年)")
"""是年, 年底, 春: the item of a chronicle that tells no month."""
_YEAR_HEAD = re.compile(r"(?:公元)?(?P<year>(?:1[89]|20)\d\d)年(?:[（(][^（()）]{2,12}[)）])?")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_MONTH_HEAD = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?")
_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, ISO; where the month or year is not known the date is as long as it can be ("" at worst)."""

    start: str
    stop: str
    end: int  # where the date's words end in the text read


def read_days(text: str, year: int, month: int = 0, position: int = 0) -> Days | None:
    """The date that stands at ``position``; ``year`` and ``month`` fill in what it does not say (0: not known).
    None if there is none or the calendar has no such day."""
    found = DATE.match(text, position)
    if not found:
        return None
    said = {name: value.translate(_HALF_WIDTH) for name, value in found.groupdict().items() if value}
    told = said.get("year") or said.get("year1") or ""
    first_year = int(told) if told.isdigit() else year - (told == "去")
    first_month = int(said.get("month") or said.get("month1") or month)
    first_day = int(said.get("day") or said["day1"])
    last_month, last_day = int(said.get("month2") or first_month), int(said.get("day2") or first_day)
    last_year = first_year + (last_month < first_month)
    if not (_exists(first_year, first_month, first_day) and _exists(last_year, last_month, last_day)):
        return None
    return Days(iso(first_year, first_month, first_day), iso(last_year, last_month, last_day), found.end())


def read_month(words: str) -> tuple[int, int] | None:
    """Year (0: not said) and month of the head of a month (4月, 2024年4月份, 四月), white space removed; else None."""
    found = _MONTH_HEAD.fullmatch(words.translate(_HALF_WIDTH))
    if not found:
        return None
    month = found["month"]
    return int(found["year"] or 0), int(month) if month.isdecimal() else _MONTHS.index(month) + 1


def read_year(words: str) -> int:
    """The year of the head of a year (1987年, 一九八七年, 1912年（民国元年）), white space removed; 0 if it is none."""
    found = _YEAR_HEAD.fullmatch(words.translate(_HALF_WIDTH)) or _YEAR_HEAD.fullmatch(words.translate(_DIGITS))
    return int(found["year"]) if found else 0


def month_named(words: str) -> int:
    """The month that the words matched by ``SAME_MONTH`` name (3月上旬, 3月底, 3月　), 0 if they name none."""
    found = SAME_MONTH.match(words)
    named = found and (found["month"] or found["ends"] or found["alone"])
    month = int(named.translate(_HALF_WIDTH)) if named else 0
    return month if month <= 12 else 0


def iso(year: int, month: int = 0, day: int = 0) -> str:
    """2023, 4, 9 → "2023-04-09"; parts that are 0 end the date ("2023-04", "2023", "")."""
    if not year:
        return ""
    return f"{year}" + (f"-{month:02}" + (f"-{day:02}" if day else "") if month else "")


def _exists(year: int, month: int, day: int) -> bool:
    if not month:
        return 1 <= day <= 31
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2000, month)[1]
