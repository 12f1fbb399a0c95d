"""When an award was received."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.dates import DateMention
from kg.extracting.life_subject import life_subject

_OF_WORK = re.compile(r"(?:对|了|就|总结|回顾|关于|通报|公布|发布)$")  # 对2023年…工作进行总结
_OTHER_TIME = re.compile(r"(?:成立于|始建于|创建于|每年|[自从继]|截至|截止)$")
_SINCE = re.compile(
    r"以来|起|开始|至今|(?:年|月)?(?:建成|成立|创办|建立|始建|投产|出?生|参加工作|加入|毕业|退休|入职|进入)"
)
_MANY_YEARS = re.compile(r"年来|截[至止]")  # 30多年来，多次获得…; 截至2023年底，有4处被命名为…
ALL_YEAR = re.compile(
    r"全年|年内|一年来|本年度|全[省市县区州](?:累计|新增|共有|现有)|累计|新增"
)  # with which a sentence comes back to the year as a whole
_BY_END = re.compile(r"(?:截[至止])?20\d\d年(?:12月)?(?:年?底|末)[^。]*?累计")
_OFTEN = re.compile(r"先后(?:[\d一二两三四五六七八九十]+|多)次[^，。；]{0,6}$")  # 先后两次|获得…: of no one year
_NEAR = 1  # sentences back in which the day of an undated award may stand


def award_date(context: Context, begin: int, position: int) -> str:
    """The ISO date of an award told at ``position`` in the sentence that begins at ``begin``: the last date of the
    sentence before it, else (save in a biography, whose dates are of other things) the day or month told in the
    sentence before, the entry's own date (of a speech its year), or the source's year."""
    known = [d for d in context.dates if d.end <= position and _of_telling(context.text, d)]
    inside = [d for d in known if d.begin >= begin]
    inside = [d for d in inside if not _of_a_thing_apart(context.text, d, begin, position)]
    if inside and _OFTEN.search(context.text, inside[-1].end, position):
        return ""
    if inside and inside[-1].precision == "year" and len(context.entry.date) == 10:
        return _own_date(context)  # the year in the name of a contest
    if inside:
        return inside[-1].stop  # of a contest of several days the last
    if life_subject(context) or _MANY_YEARS.search(context.text, begin, position) or _sums_up(context, begin):
        return ""
    since = _before(context, begin)
    near = [d for d in known if d.begin >= since and d.precision != "year" and not d.background]
    near = [d for d in near if d.precision == "day" or d.start == d.stop]  # 3—5月: of a campaign
    days = [d for d in near if d.precision == "day"]
    if near:
        return (days or near)[-1].stop
    if context.entry.kind == "speech":  # which looks back on a year
        return context.entry.date[:4]
    return _own_date(context) or (str(context.source.year) if context.source.year else "")


def _sums_up(context: Context, begin: int) -> bool:
    """Whether the sentence before opens the entry with what was reached in all by the end of a year (2023年底，某公司
    累计发电…。荣获…): what was ever won."""
    first = context.first_sentence
    lead = _BY_END.match(context.text, first[0], first[1]) if first and first[1] <= begin else None
    return lead is not None and not context.text[first[1] if first else begin : begin].strip()


def _own_date(context: Context) -> str:
    """The entry's date, of several days (4月25—26日，某锦标赛在某地举行) the last."""
    date = context.entry.date
    return next((d.stop for d in context.dates if d.start == date and d.precision == "day"), date)


def _before(context: Context, begin: int) -> int:
    """Where the sentences begin that may date the one at ``begin``: those right before it in its paragraph, unless it
    comes back to the whole year."""
    if ALL_YEAR.match(context.text, begin):
        return begin
    before = [s for s in context.sentences if s[0] < begin][-_NEAR:]
    return max(before[0][0] if before else begin, context.text.rfind("\n", 0, begin) + 1)


def _of_telling(text: str, date: DateMention) -> bool:
    """Whether a date may say when something happened: no year of work done (2022年度), none in a name or in brackets,
    none of a beginning (始建于1975年, 2019年以来)."""
    before = text[max(0, date.begin - 6) : date.begin]
    if text[date.begin : date.end].endswith("度") or text.startswith("度", date.end) or _quoted(text, date.begin):
        return False
    if _OTHER_TIME.search(before) or _SINCE.match(text, date.end) or "（" in before:  # 连续6年（2017—2022年）
        return False
    return not (date.precision == "year" and _OF_WORK.search(before))


def _of_a_thing_apart(text: str, date: DateMention, begin: int, position: int) -> bool:
    """Whether a year within a phrase (破获|2002年|系列大案) stands before a semicolon: it dates nothing else."""
    opens = date.begin == begin or text[date.begin - 1] in "，。；：、\n在于】"
    return date.precision == "year" and not opens and "；" in text[date.end : position]


def _quoted(text: str, position: int) -> bool:
    """Whether the position lies inside quotation marks, as the year in “2022年度优秀企业”."""
    return text.rfind("“", max(0, position - 40), position) > text.rfind("”", max(0, position - 40), position)
