"""The period that a figure is of: the year, quarter, month or day that its sentence or its entry names.

Not every date beside a figure says when it was so: the year of a title (《行动方案（2024—2026年）》), of a founding
(该公司2005年成立，年产…) or of what is audited (开展2022年度决算审计，发现问题9项) does not.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from kg.extracting.context import Context, behind_mark
from kg.extracting.dates import DASH, DateMention
from kg.extracting.figures_amounts import Amount
from kg.extracting.life_subject import life_subject

_RECORD = re.compile(r"年?以来(?:的?同期|历史|第|最|首)")
_SINCE_THEN = re.compile(r"年?以来|至今")
_SINCE = ("由", "于", "自", "从", "比", "较", "与", "是", "超")  # 成立于2005年, 比上年
_AT_HEAD = 6  # characters before a date that still opens its sentence
_EDITION = re.compile(r"度?(?:修订)?版")  # 清单（2022年版）
_FOUNDED = re.compile(r"(?:正式)?(?:成立|创办|创立|创建|始建|建厂|建校|建院|建站|组建|设立|注册)(?:[，、]|并|以来|于)")
_REVIEWED = re.compile(  # 2022年度财政审计，发现问题9项; 举办2022年作品征集评奖，收到作品300件
    r"[^，。；]{2,30}?(?:审计(?:调查)?|整改(?:工作)?|督查|巡察|评奖|评选(?:活动)?)，"
)
_BEGUN = re.compile(
    r"(?:开工|动工|启动|投产|成立|上线|运营|开业|开诊)[^，。；]{0,6}，(?:已?累计|目前)"
)  # 3月1日开工，累计投资…
_NAMED = re.compile(  # 7月9日，2023年防汛演练举行
    r"[^，。；]{1,40}?(?:大赛|比赛|竞赛|决赛|活动|仪式|演练|大会|会议|论坛|博览会|展览|节|榜单?|行动|评选|名单|培训班?|对象)"
)
_TERM = re.compile(r"(?:期限|工期|有效期|合作期|任期|周期)(?:为|是|自|从|：)?$")  # how long something shall last
_HAPPENED = re.compile(r"(?:发生|出现)(?:在|于)$|时间(?:为|在|是|：)$")  # 最高水位60米，发生在|7月3日，最低水位40米
_THROUGH = re.compile(  # 30多年来，发表作品|9篇; 建馆以来
    r"[\d一二三四五六七八九十多几数近]年来|长期以来|(?:成立|建立|建院|建校|建馆|建站|建厂|开馆|开业|创办|创建|投产|运营|批准建设)以来"
)
_ROUNDS = re.compile(
    r"前(?:\d+|[一二三四五六七八九十]+)[期批届轮]|[一二三四五六七八九十]期“|历年(?!同)"
)  # 前三期签约|90个
_MEASURED_BY = re.compile(r"(?:同期|[底末])?的\d[\d.]*(?:倍|%|％)")  # 为2015年的|2.3倍
_OPENED = re.compile(r"于$")
_MILESTONE = re.compile(r"[^，。；\d]{0,6}(?:通车|竣工|完工|开工|投产|建成|投用|启用|交付|开业|挂牌|验收)")
_NAMES = (("《", "》"), ("〈", "〉"), ("“", "”"))
_OF_EVENT = re.compile(  # 会议审议3项议题; 此次活动吸引500人: of the day that the sentences before tell of
    r"此次|本次|这次|该次|本届|本期|该(?:活动|赛事|展会|大会|论坛)|当[天日晚]"
    r"|(?:会议|大会|年会|座谈会|展会|推介会|博览会|招聘会|培训班|大赛|赛事|比赛|决赛|演练|论坛|仪式|活动)"
    r"(?:还|上|中|期间|现场|当[天日晚]|共|主题|为期|历时|以|由|设|分|邀请|吸引|评选|决出|审议|通报|听取|表彰|授予|选举|签约|组织|发布|展出)"
    r"|(?:启动|签约|开幕|揭牌|颁奖|开工)仪式[上中]|会[上后]，?|招聘现场"
)
_THERE = re.compile(
    r"当选|选举产生|^(?!举办|召开|开展|组织)[^。]*(?:参加|出席|参与)了?(?:此次|本次)?(?:大会|会议|活动|比赛|仪式|演练)[。，；]"
)
_LOSSES = re.compile(r"受灾|灾害|经济损失|农业损失|受损|倒塌|倒伏|被淹")
_ANEW = re.compile(r"[一二三四五六七八九十]是|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]、")
_SEASON = re.compile(  # 2019—2020供水年度, 2022—2023学年
    rf"(?:^|[，。；：、（\n])(?P<first>20\d\d)年?{DASH}(?P<last>20\d\d)年?(?:供水年度|供暖[季期]|采暖[季期]|学年度?|榨季|赛季)"
)
_SENTENCES = re.compile("[。！？]")
_NEAR = 3  # sentences back in which the day of an event may stand
_FAR = 80  # characters: a title or a bracket is no longer
_ASIDE = re.compile(r"[（(]([^（()）]*)$")
_REST = re.compile(r"([^（()）]*)[）)]")
_NO_ASIDE = re.compile(r"(?:截至|截止|截止到|到|至|自)?(?:年?[初末底]|份)?")  # （截至2023年底）
_BOUNDS = "，。；：、（(\n　 到至"
_STOPS = "。！？\n　 "
_STOP = re.compile(r"[，；：]")
_WHOLE_YEAR = re.compile(r"(?:全年|年内|年[末底])(?!度?[^，。；]{0,6}(?:任务|目标|计划|预算)|前|龄)")
_FORECAST = re.compile(r"[将拟]|计划|力争|预计|目标|确保|规划|预期")
_FROM_YEAR = re.compile(rf"((?:19|20)\d\d)年?{DASH}$")
_THEN = re.compile(r"[比较与](?:(?P<year>(?:19|20)\d\d)|上|去)年(?:度|同期|[底末])?[（(]$")  # 比2022年（200件）
_LISTED = re.compile(r"(?<![\d.])((?:(?:(?:19|20)\d\d年)?1?\d(?:月份?)?|(?:19|20)\d\d年?)[、和])+$")
_QUARTERS_LISTED = re.compile(r"((?:第?[一二三](?:季度)?)[、和])+第?$")
_FIVE_YEARS = re.compile(  # the five years of a national plan: “十三五”期间
    r"(?:^|[，。；：、\n至]|截至)“?十(?P<plan>[一二三四五六])五”?(?:规划)?(?:(?P<since>以来)|期间|时期)(?![^，。；]{0,16}》)"
)
_FIRST_PLAN = 2006  # the eleventh (十一五) began
_CENSUS = re.compile(
    r"(?<!开展)(?<!完成)(?<!组织)(?<!实施)第[一二三四五六七八九]次(?:全国)?人口普查(?:数据|结果|显示|公报|时|，)"
)
_GOAL = re.compile(r"目标[为是：]{0,2}，?到(?P<year>20\d\d)年")
_SHARES = r"\d[\d.]*[^\d，。；、]{0,9}"
_SHARED_OUT = re.compile(rf"分别[^，。；、\d]{{0,8}}(?P<items>(?:{_SHARES}[、和])*)$")
_LAST_SHARES = re.compile(rf"{_SHARES}(?:[、和]{_SHARES})*")
_SHARE = re.compile(r"[\d.]+[^\d]*")


@dataclass(frozen=True, slots=True)
class Periods:
    """The dates of an entry that its figures may be of; from ``planned_from`` on it tells of what is to come."""

    context: Context
    dates: list[DateMention]
    begins: list[int]
    planned_from: int
    life: bool = False

    def of(self, amount: Amount, planned: bool) -> str:
        """The period of a figure: the last one named before it in its sentence, else the one that the sentences before
        it tell of, else the entry's day or the source's year; since 2021 (2021年以来) is until that year."""
        context = self.context
        year = str(context.source.year or "")
        if then := _THEN.search(context.text, max(0, amount.begin - 12), amount.begin):
            return then["year"] or (str(int(year) - 1) if year else "")
        first, _ = context.sentence(amount.begin)
        if season := _season(context.text, first, amount.begin):
            return season
        until = bisect.bisect_left(self.begins, amount.begin)
        here = [
            d for d in self.dates[bisect.bisect_left(self.begins, first) : until] if not self._of_another(d, amount)
        ]
        here = _when(context.text, here)
        chosen = _last(here)
        if _CENSUS.search(context.text, chosen.end + 1 if chosen else first, amount.begin):
            return ""  # 2013年，根据第六次全国人口普查，…
        if five := _five_years(context.text, chosen.end if chosen else first, amount.begin, year):
            return five
        if chosen and not planned and self._of_a_thing(chosen, amount):
            chosen = _last([d for d in here if d.begin - first <= _AT_HEAD and d != chosen])
        return self._unsaid(first, amount) if chosen is None else self._read(chosen, chosen.end, amount)

    def _read(self, date: DateMention, since: int, amount: Amount) -> str:
        """The period that a date tells, or its whole year if words from ``since`` on come back to that."""
        text = self.context.text
        whole = _WHOLE_YEAR.search(text, since, amount.begin) or _BEGUN.search(text, since, amount.begin)
        if date.precision != "year" and whole:
            return date.stop[:4]  # 6月通车，全年新增道路|12千米
        return _listed(text, date, amount) or _spelled(text, date, str(self.context.source.year or ""))

    def _unsaid(self, first: int, amount: Amount) -> str:
        """The period of a figure whose own sentence, which begins at ``first``, names none; none in a life, whose
        dates are of other things, and none after what a census counted."""
        until = bisect.bisect_left(self.begins, first)
        counted = list(_CENSUS.finditer(self.context.text, 0, first))
        if (
            self.life
            or _THROUGH.search(self.context.text, first, amount.begin)
            or _ROUNDS.search(self.context.text, behind_mark(self.context.text, amount.begin, "。；\n"), amount.begin)
            or (counted and not (until and self.dates[until - 1].begin > counted[-1].end()))
        ):
            return ""
        if (told := self._of_event(until, first, amount)) is not None:
            return told
        if goal := goal_year(self.context, first):
            return goal
        if chosen := self._carried(until, first):
            return self._read(chosen, first, amount)
        entry, year = self.context.entry, str(self.context.source.year or "")
        if entry.kind == "speech":
            return entry.date[:4] or year  # which looks back on a year
        return f"{entry.date}/{entry.date_end}" if entry.date_end > entry.date else entry.date or year

    def _of_event(self, until: int, first: int, amount: Amount) -> str | None:
        """The day told of shortly before, if the sentence at ``first`` goes on with what took place then (会议审议3项
        议题); empty if it tells of the losses of some event, whose days are not sure; None if it does neither."""
        context = self.context
        text, (_, last) = context.text, context.sentence(first)
        dates = self.dates[:until]
        while dates and dates[-1].precision == "year" and text[dates[-1].begin - 1] not in _STOPS:
            dates.pop()  # 4月2日，召开2023年工作推进会。
        if not dates or dates[-1].precision == "year" or _WHOLE_YEAR.search(text, first, amount.begin):
            return None
        if _LOSSES.search(text, first, last):
            return ""
        between = text[dates[-1].end : first]
        far = len(_SENTENCES.findall(between)) > _NEAR or "\n" in between.strip() or dates[-1].precision != "day"
        goes_on = _OF_EVENT.match(text, first) or _THERE.search(text[first:last].strip())
        return _spelled(text, dates[-1], "") if goes_on and not far else None

    def _of_another(self, date: DateMention, amount: Amount) -> bool:
        """Whether a day or month says when something else was that a phrase before the figure's tells of
        (最高水位60米，发生在7月3日；两条路于8月通车，新建公厕|9座)."""
        text, end = self.context.text, self.context.sentence(date.begin)[1]
        if date.precision == "year" or not _STOP.search(text, date.end, amount.begin):
            return False
        before = text[max(0, date.begin - 6) : date.begin]
        built = _OPENED.search(before) and _MILESTONE.match(text, date.end, end)
        return bool(built) or _HAPPENED.search(before) is not None

    def _of_a_thing(self, date: DateMention, amount: Amount) -> bool:
        """Whether a year only says of which year a thing is that is told of in a phrase before the figure's
        (开展2022年度决算审计，发现问题9项), or of when something shall be (2024年开工；已争取资金4亿元)."""
        text, told = self.context.text, self.context.source.year
        span = _span_begun(text, date)
        if date.precision != "year" or not told or date.background or (int(date.stop) == told and not span):
            return False
        if int(date.stop) > told and "；" in text[date.end : amount.begin] and not self._forecast(date, amount):
            return True
        before = (span.start() if span else date.begin) - 1
        review = _REVIEWED.match(text, date.end, amount.begin)
        if review and int(date.stop) < told:
            return True
        if before < 0 or text[before] in _BOUNDS or not _STOP.search(text, date.end, amount.begin):
            return False
        if int(date.stop) > told:
            return not self._forecast(date, amount)
        return text.startswith("度", date.end - 1)

    def _forecast(self, date: DateMention, amount: Amount) -> bool:
        """Whether words of what is planned stand before the figure, from the part of the sentence with the date on."""
        text = self.context.text
        first, _ = self.context.sentence(amount.begin)
        return _FORECAST.search(text, max(first, text.rfind("；", 0, date.begin)), amount.begin) is not None

    def _carried(self, until: int, first: int) -> DateMention | None:
        """The date that the sentences before ``first`` tell of: in a plan its first, else the source's own year where
        a sentence begins with it, else the last span of months or the only date that sentences begin with, no end of a
        month."""
        start = bisect.bisect_left(self.begins, self.planned_from)
        if plan := next((d for d in self.dates[start:until] if self._carries(d)), None):
            return plan
        told = [d for d in self.dates[:until] if self._carries(d) and not self._parted(d, first)]
        year = str(self.context.source.year)
        own = [d for d in told if d.start == year and not _span_begun(self.context.text, d)]
        spans = [d for d in told if d.start != d.stop]
        whole = [d for d in told if self.context.text[d.end - 1] not in "初末底"]
        if not (own or spans) and len({d.start for d in whole}) != 1:
            return None  # 3月，…。11月，…。成立小组: of no one month
        return (own or spans or whole)[-1]

    def _parted(self, date: DateMention, first: int) -> bool:
        """Whether another item of a list (三是…) or paragraph of a speech begins between a month and a figure."""
        if date.precision == "year":
            return False
        text, begun = self.context.text, bisect.bisect_left(self.context.sentences, (date.end,))
        begins = (b for b, _ in self.context.sentences[begun:] if b <= first)
        anew = self.context.entry.kind == "speech" and "\n" in text[date.end : first]
        return anew or any(_ANEW.match(text, b) for b in begins)

    def _carries(self, date: DateMention) -> bool:
        """Whether a date tells also of when the sentences after its own are: a year or month near the source's."""
        context = self.context
        if date.precision == "day" or date.background or _SINCE_THEN.match(context.text, date.end):
            return False
        ahead = date.begin - context.sentence(date.begin)[0]
        if (context.entry.date or context.source.year) and ahead > _AT_HEAD:
            return False  # 副市长通报2025年度情况
        dated = len(context.entry.date) == len("2023-04-16") and context.entry.kind != "speech"
        if ahead and date.precision == "year" and dated:
            return False  # 9月3日，2024年…大赛; 会议回顾2024年工作
        return not context.source.year or abs(int(date.start[:4]) - context.source.year) <= 1


def goal_year(context: Context, first: int) -> str:
    """The year to come by which the sentences before ``first`` say that something shall be reached
    (工作目标为到2030年), else nothing."""
    told = [g["year"] for g in _GOAL.finditer(context.text, max(0, first - 2 * _FAR), first)]
    return told[-1] if told and int(told[-1]) > (context.source.year or int(told[-1])) else ""


def periods_of(context: Context, planned_from: int) -> Periods:
    """The periods of an entry."""
    dates = [d for d in context.dates if _times(context, d)]
    return Periods(context, dates, [d.begin for d in dates], planned_from, life_subject(context) is not None)


def _times(context: Context, date: DateMention) -> bool:
    """Whether a date may say of when a figure is: it is none of a founding, of a record, of a title or of an aside."""
    text = context.text
    yearly = date.precision != "year" and text.endswith("每年", 0, date.begin)  # 每年5月8日为企业家日
    if (
        yearly
        or _MEASURED_BY.match(text, date.end)
        or text[date.begin - 1 : date.begin] in _SINCE
        or _RECORD.match(text, date.end)
    ):
        return False
    if _EDITION.match(text, date.end) or _aside(text, date) or _TERM.search(text, max(0, date.begin - 8), date.begin):
        return False
    if date.precision != "day" and _FOUNDED.match(text, date.end) and int(date.start[:4]) < (context.source.year or 0):
        return False
    return not any(_inside(text, date, *marks) for marks in _NAMES)


def _aside(text: str, date: DateMention) -> bool:
    """Whether the date is part of more that stands in brackets (（含2022年底部分）)."""
    before = _ASIDE.search(text, max(0, date.begin - _FAR), date.begin)
    after = _REST.match(text, date.end, date.end + _FAR)
    return before is not None and after is not None and not _NO_ASIDE.fullmatch(before[1] + after[1])


def _last(dates: list[DateMention]) -> DateMention | None:
    """The last of the dates that is no day, else the last."""
    return next((d for d in reversed(dates) if d.precision != "day"), dates[-1] if dates else None)


def _when(text: str, dates: list[DateMention]) -> list[DateMention]:
    """The dates of a sentence without the years of names behind a day or month (7月9日，2023年防汛演练…)."""
    kept: list[DateMention] = []
    for date in dates:
        finer = any(d.precision != "year" and d.stop[:4] == date.stop for d in kept)
        named = _NAMED.match(text, date.end)
        span = _span_begun(text, date)
        if span and named and text[span.start() - 1] not in _BOUNDS:
            continue  # 通过2022—2026年名匠培养对象评选
        if not (date.precision == "year" and finer and (named or text[date.begin - 1] not in _BOUNDS)):
            kept.append(date)
    return kept


def _span_begun(text: str, date: DateMention) -> re.Match[str] | None:
    """The year that a span of years begins with which ends with the date (2021—|2023年)."""
    begun = _FROM_YEAR.search(text, max(0, date.begin - 8), date.begin) if date.precision == "year" else None
    return begun if begun and begun[1] < date.start else None


def _inside(text: str, date: DateMention, opening: str, closing: str) -> bool:
    """Whether the date stands between the two marks."""
    first = text.rfind(opening, max(0, date.begin - _FAR), date.begin)
    return first >= 0 and closing not in text[first : date.begin] and closing in text[date.end : date.end + _FAR]


def _listed(text: str, date: DateMention, amount: Amount) -> str:
    """The month or year of a list that the figure is of by its place (5、6、7月用电量分别为3万、4万、5万度);
    empty if there is no such list before it."""
    shared = _SHARED_OUT.search(text, date.end, amount.begin)
    if not shared:
        return ""
    number = len(_SHARE.findall(shared["items"]))
    if text[date.end - 2 : date.end] == "季度":
        return _quarter(text, date, number)
    listed = _LISTED.search(text, max(0, date.begin - _FAR), date.begin)
    if listed and date.start == date.stop:
        words = re.split("[、和]", listed[0])[:-1]
        return _named(words[number], date) if number < len(words) else date.start
    months_told = date.precision == "month" and date.start[:4] == date.stop[:4] and text[date.begin].isdigit()
    if not listed and months_told:
        months = range(int(date.start[5:]), int(date.stop[5:]) + 1)
        last = _LAST_SHARES.match(text, amount.begin)
        if last and len(months) == number + len(_SHARE.findall(last[0])) > 1:
            return f"{date.start[:4]}-{months[number]:02}"
    return ""


def _quarter(text: str, date: DateMention, number: int) -> str:
    """The quarter of a list that ends with the one of ``date`` (一、二、三季度), by its place; empty without a list."""
    listed = _QUARTERS_LISTED.search(text, max(0, date.begin - _FAR), date.begin)
    quarters = re.findall("[一二三]", listed[0]) if listed else []
    if number >= len(quarters):
        return ""
    last = "一二三".index(quarters[number]) * 3 + 3
    return f"{date.start[:4]}-{last - 2:02}/{date.start[:4]}-{last:02}"


def _five_years(text: str, begin: int, end: int, year: str) -> str:
    """The years of a national plan named last before a figure (“十三五”期间); since it began, until ``year``."""
    named = list(_FIVE_YEARS.finditer(text, max(0, begin - 1), end))
    if not named:
        return ""
    found = named[-1]
    first = _FIRST_PLAN + 5 * "一二三四五六".index(found["plan"])
    return f"{first}/{year}" if found["since"] and year else f"{first}/{first + 4}"


def _season(text: str, begin: int, end: int) -> str:
    """The two years of a season that is named last before a figure (2019—2020供水年度)."""
    named = list(_SEASON.finditer(text, max(0, begin - 1), end))
    return f"{named[-1]['first']}/{named[-1]['last']}" if named else ""


def _named(word: str, date: DateMention) -> str:
    """The month or year of a list that ends with ``date``: 5 before 7月 is May of its year."""
    numbers = re.findall(r"\d+", word)
    if date.precision == "year":
        return str(numbers[0])
    year = numbers[0] if len(numbers) > 1 or len(numbers[0]) == len("2023") else date.start[:4]
    return f"{year}-{int(numbers[-1]):02}"


def _spelled(text: str, date: DateMention, year: str) -> str:
    """The period of a date, with the year that a span of years begins with (2021—2023年)."""
    if date.start < year and _SINCE_THEN.match(text, date.end):
        return f"{date.start}/{year}"
    if begun := _span_begun(text, date):
        return f"{begun[1]}/{date.stop}"
    return date.start if date.start == date.stop else f"{date.start}/{date.stop}"
