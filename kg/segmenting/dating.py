"""The dates by which the layout parts entries: the day at the start of a chronicle item or an article's paragraph."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from kg.reading.joining import DASHES

_S = r"[ \t\u3000]*"
_N = r"[\d０-９OＯ○〇]"
_DASH = rf"{_S}(?:[{DASHES}至到]+){_S}"
_YEAR = rf"(?:(?P<year>{_N}{{4}}|[今本当去]){_S}年{_S}[，,]?{_S})?"
_PART = r"(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚|夜)?"
DATE = re.compile(
    rf"{_YEAR}(?:(?P<month>{_N}{{1,2}}){_S}月{_S})?(?P<day>{_N}{{1,2}}){_S}日?{_PART}{_DASH}"
    rf"(?:(?P<month2>{_N}{{1,2}}){_S}月{_S})?(?P<day2>{_N}{{1,2}}){_S}日{_PART}"
    rf"|{_YEAR.replace('year', 'year1')}(?:(?P<month1>{_N}{{1,2}}){_S}月{_S})?(?P<day1>{_N}{{1,2}}){_S}日{_PART}"
)
"""A day or a run of days, at least the day of the month named: 4月9—11日, 3月30日至31日, 28日晚, 2023年4月9日."""
SAME_DAY = re.compile(rf"(?:同{_S}日|是{_S}日|当{_S}[日天]|同{_S}一{_S}天){_PART}|[△▲]")
"""同日, 是日, or the triangle that many chronicles set in its place."""
_THIS_MONTH = rf"[同当本是]{_S}月"
_ENDED = r"(?=[，,\s\d]|$)"
_OPENED = (  # 1月中共某县委召开…, 4月起，
    r"(?=[，,\s\d起]|$|中[共国]|共青团|[省市县区州旗](?![内外])|全[省国市县区州旗]"
    r"|开始|成立|召开|动工|兴建|建成|撤销|设立)"
)
LONGER = re.compile(
    rf"(?:(?:(?P<tenth>{_N}{{1,2}})|[同当本是]){_S}月{_S})?[上中下]{_S}旬|(?P<month>{_N}{{1,2}}){_S}月(?:份|[初中底末]|{_DASH}{_N}{{1,2}}{_S}月)?{_OPENED}"
    rf"|(?P<told>(?:19|20)\d\d){_S}年{_S}(?P<told_month>\d{{1,2}}){_S}月(?:份|[初中底末])?(?!{_S}[\d{DASHES}至到])"
    rf"|{_THIS_MONTH}(?=[，,\s]|$)|月{_S}[底初末]{_ENDED}"
    rf"|(?P<year>[同当本是]{_S}年|年{_S}[内初中底末]|[春夏秋冬](?:[季天]|(?!节))|[上下]半年){_ENDED}"
)
"""What a chronicle says in the place of a day: 6月下旬, 4月，, 2031年4月, 是月, of the whole year 是年，, 年内，, 春"""
LEAD = re.compile(rf"{_THIS_MONTH}(?={_S}{_N})")  # 是月25日
_HEAD = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?"
    r"|(?:公元)?(?P<alone>(?:1[89]|20)\d\d|[一二][一二三四五六七八九零〇○]{3})年(?:[（(][^（()）]{2,12}[)）])?"
)
_TITLED = re.compile(
    r"[（(](?P<year>(?:19|20)\d\d)年(?P<month>1[0-2]|0?[1-9])月份?[)）]$"
    r"|(?P<year1>(?:19|20)\d\d)年(?P<month1>1[0-2]|0?[1-9])月份?(?:大事[记纪概要辑]|纪事|记事|要事|要闻|新闻|简讯|动态)"
)
_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_FIGURES = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９OＯ○〇", "01234567890000")


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, ISO; where the month or year is not known the date is as long as it can be ("" at worst)."""

    start: str
    stop: str
    end: int  # where the date's words end in the text read


def date_end(text: str) -> int:
    """Where the date ends with which an item of a chronicle starts (0: it starts with none)."""
    lead = LEAD.match(text)
    day = DATE.match(text, lead.end() if lead else 0)
    found = day or SAME_DAY.match(text) or LONGER.match(text)
    return found.end() if found else 0


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


def read_head(words: str) -> tuple[int, int] | None:
    """Year and month (0: not said) of the head of a month or a year (4月, 2024年4月份, 四月, 2024年, 一九八七年,
    1912年（民国元年）), white space removed; else None."""
    found = _HEAD.fullmatch(words.translate(_HALF_WIDTH)) or _HEAD.fullmatch(words)
    if not found:
        return None
    month = found["month"] or "0"
    year = int((found["year"] or found["alone"] or "0").translate(_FIGURES))
    return year, int(month) if month.isdecimal() else _MONTHS.index(month) + 1


def titled_month(title: str) -> tuple[int, int] | None:
    """Year and month that the title over days says, of which its text then only gives the days (2031年5月要闻,
    云泽市大事记（2031年5月）); else None."""
    found = _TITLED.search(title.translate(_HALF_WIDTH).strip())
    return (int(found["year"] or found["year1"]), int(found["month"] or found["month1"])) if found else None


@dataclass(slots=True)
class Calendar:
    """How far a chronicle has come: year and month (0: not known), first and last day of the item read last (ISO; a
    month or a year where no day was said)."""

    year: int
    month: int = 0
    start: str = ""
    stop: str = ""

    def turn(self, year: int, month: int) -> None:
        """A head of a month or a year stands here (0: it does not say)."""
        self.year, self.month = year or self.year, month
        self.start = self.stop = iso(self.year, month)

    def read(self, text: str, position: int = 0) -> bool:
        """Take the date with which an item starts, if it starts with one. 同日 is the day on which the item before
        began: items stand in the order of their first days."""
        lead = LEAD.match(text, position)
        days = read_days(text, self.year, self.month, lead.end() if lead else position)
        longer = None if days else LONGER.match(text, position)
        if days:
            self.start, self.stop = days.start, days.stop
            self.month = int(days.start[5:7] or self.month)
        elif longer:
            self.year = int(longer["told"] or self.year)
            said = longer["tenth"] or longer["month"] or longer["told_month"]
            self.month = int((said or str(self.month)).translate(_HALF_WIDTH))
            self.start = self.stop = iso(self.year, 0 if longer["year"] else self.month)
        elif SAME_DAY.match(text, position):
            self.stop = self.start
        return bool(days or longer or SAME_DAY.match(text, position))


def iso(year: int, month: int = 0, day: int = 0) -> str:
    """2023, 4, 9 → "2023-04-09"; parts that are 0 end the date ("2023-04", "2023", "")."""
    if not year:
        return ""
    return f"{year}" + (f"-{month:02}" + (f"-{day:02}" if day else "") if month else "")


def _exists(year: int, month: int, day: int) -> bool:
    if not month:
        return 1 <= day <= 31
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2000, month)[1]
