"""Rolls of honour: 某公司拥有8项桂冠：甲、乙、丙; 主要荣誉有：甲、乙; what stands behind the colon is an award each.
And who holds one: 第七届全国文明村镇：甲乡、乙村; 其中省级绿色矿山2家，分别为甲矿、乙矿."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extracting.antecedents import subject_of
from kg.extracting.award_dates import award_date
from kg.extracting.award_editions import normal_name, printed
from kg.extracting.award_lists import row_after
from kg.extracting.award_names import AwardName, awards_of
from kg.extracting.award_statement import AwardStatement
from kg.extracting.award_topic import those_fitting
from kg.extracting.context import Context
from kg.extracting.firm_lists import RATED
from kg.extracting.numerals import counted
from kg.extracting.recipient_names import last_group, outer, phrase_start
from kg.extracting.recipients import recipients_whole
from kg.model import AWARD, ORGANIZATION, PERSON, PLACE, Mention, Ref

RULE, HELD_RULE = "award.roll/1", "award.counted/1"
_HEAD = re.compile(
    r"(?:荣誉称号|荣誉|称号|桂冠|殊荣|奖项|头衔|金字招牌|国字号招牌|国家级品牌)(?:\d+[项个])?(?:主要|先后|分别)?(?:有|包括|如下|为|是)?(?:：|——)"
)
_HOLDS = re.compile(r"(?:先后|曾|已|现|共|累计|所|多次)*(?:拥有|享有|获得|荣获|获|取得|荣膺|摘得|具有|有)")
# 第七届全国文明村镇：|甲乡、乙村
UNDER = re.compile(
    r"(?:^|(?<=[。；：\n]))[ \u3000]*(?:[一二三四五六七八九十]+、)?(?P<award>[^，。；：、\n]{4,30}?)"
    r"(?:（[^（）：\n]*）)?：\n?(?P<who>[^。；：\n]{2,600})(?=[。；\n]|\Z)",
    re.MULTILINE,
)
# 其中|国家级绿色矿山|2家（甲矿、乙矿）: how many hold a title, and who
_HELD = re.compile(
    r"(?:^|(?<=[，。；：、（\n】有成定市县区])|(?<=[其当]中)|(?<=备案)|(?<=培育))(?P<award>(?:首批|第[一二三四五六七八九十]+批)?"
    r"(?:[农林牧渔]业产业化)?(?:国家级?|全国|中国|中华|省级?|市级|[\u4e00-\u9fff]{2,3}省(?!级)|A{2,5}级|[三四五]星级)"
    r"[^，。；、：（）\d]{2,24}?)(?:称号)?(?P<count>[\d一二三四五六七八九十]+)[个家所处名人座户位]"
    r"(?:（(?P<who>[^（）]{4,400})）|，?(?:分别|依次|即|包括)?(?:[为是]：?|：)|，(?:即|包括))"
)
_NO_TITLE = re.compile(r"项目|工程|任务|课题|标准|品种|专利|园区|开发区|[有增]|建[成设]|以上")
_NUMBERED_BELOW = re.compile(r"[：:]\n(?P<list>(?:\d{1,3}[.．、][^\n。；]{2,60}(?:\n|\Z))+)")
_LINE = re.compile(r"^\d{1,3}[.．、]\s?(?P<name>[^（(\n]+)", re.MULTILINE)
_YEAR = re.compile(r"(?:(?:19|20)\d\d年度?|\d+[.．、])?")
_END = re.compile(r"[。！？\n]")
_NOT = re.compile(r"入选|认定|评为|荣获|获得|授予|被|列入|命名|[，：]|^.{0,3}$|等$")
_COUNTED = re.compile(r"\d(?:余|多)?[家个名人项位]$")
_COUNT = re.compile(r"等(?:[\d一二三四五六七八九十]+(?:余|多)?[项个])?(?:荣誉|称号|殊荣|奖项|荣誉称号)?$")


def rolls(context: Context, stated: Sequence[AwardStatement]) -> Iterator[AwardStatement]:
    """The statements of the rolls of the entry."""
    text = context.text
    for head in _HEAD.finditer(text) if "：" in text or "——" in text else ():
        first, last = context.sentence(head.start())
        stop = _END.search(text, head.end())
        end = stop.start() if stop else len(text)
        items = list(_items(text, head.end(), end))
        if any(_COUNTED.search(text, *item) for item in items) or not any(awards_of(text, *i, True) for i in items):
            continue
        who = _holders(context, first, head.start())
        date = award_date(context, first, head.start())
        for begin, close in items:
            if _is_told(stated, begin, close):
                continue
            if award := _award(text, begin, close):
                fitting = those_fitting(award.name, who)
                span = (award.begin, award.end)
                yield AwardStatement(
                    tuple(fitting), Ref(AWARD, award.name), (), date, first, last, span, rule=RULE, form=award.form
                )


def listed_under(context: Context, stated: Sequence[AwardStatement]) -> Iterator[AwardStatement]:
    """The statements of lists under the names of awards: 第七届全国文明村镇：甲乡、乙村."""
    for head in UNDER.finditer(context.text) if "：" in context.text else ():
        awards = awards_of(context.text, *head.span("award"), False)
        if len(awards) != 1 or (awards[0].begin, awards[0].end) != head.span("award"):
            continue
        award = awards[0]
        if _is_told(stated, award.begin, award.end):
            continue
        who = tuple(dict.fromkeys(m.ref for m in _last_of_each(context, *head.span("who"))))
        if who := tuple(those_fitting(award.name, list(who))):
            date = award_date(context, context.sentence(award.begin)[0], award.begin)
            yield AwardStatement(
                who,
                Ref(AWARD, award.name),
                (),
                date,
                *head.span(),
                (award.begin, award.end),
                rule=RULE,
                form=award.form,
            )


def holders_counted(context: Context, stated: Sequence[AwardStatement]) -> Iterator[AwardStatement]:
    """The statements of titles of which the text says how many hold them, and who they are: held, not given now."""
    for found in _HELD.finditer(context.text):
        awards = awards_of(context.text, *found.span("award"), False) if not _NO_TITLE.search(found["award"]) else []
        if len(awards) != 1:
            continue
        award = awards[0]
        if _is_told(stated, award.begin, award.end):
            continue
        if who := those_fitting(award.name, _counted(context, found)):
            first, last = context.sentence(award.begin)
            title, span = Ref(AWARD, award.name), (award.begin, award.end)
            yield AwardStatement(tuple(who), title, (), "", first, last, span, rule=HELD_RULE, form=award.form)


def with_numbered(context: Context, stated: list[AwardStatement]) -> list[AwardStatement]:
    """The statements, those before a list of numbered lines (名单如下：1.某局 2.某校) with all whom the list names."""
    found = [*stated]
    for below in _NUMBERED_BELOW.finditer(context.text):
        told = [
            n
            for n, s in enumerate(found)
            if s.award_span[0] < below.start() and "。" not in _between(context, s, below)
        ]
        who = tuple(
            m.ref for line in _LINE.finditer(context.text, *below.span("list")) for m in _heading(context, line)
        )
        for number in told[-1:] if who else ():
            recipients = dict.fromkeys([*found[number].recipients, *those_fitting(found[number].award.name, list(who))])
            found[number] = replace(found[number], recipients=tuple(recipients))
    return found


def _between(context: Context, statement: AwardStatement, below: re.Match[str]) -> str:
    return context.text[statement.award_span[1] : below.start()]


def _heading(context: Context, line: re.Match[str]) -> list[Mention]:
    """The name that a line holds, up to its end or a bracket."""
    begin, end = line.span("name")
    return [m for m in outer(context, begin, end) if m.begin == begin and m.end == end]


def rated(context: Context, stated: Sequence[AwardStatement]) -> Iterator[AwardStatement]:
    """The statements of firms rated by name: 评出青禾、云顺等2家AAA级企业，白川、河湾2家AA级企业."""
    for found in RATED.finditer(context.text):
        begin, end = found.span("award")
        if _is_told(stated, begin, end):
            continue
        first, last = context.sentence(begin)
        who = [m for m in outer(context, *found.span("row")) if m.family == ORGANIZATION]
        if len(who) == counted(found["n"]):
            title, date = Ref(AWARD, "".join(found["award"].split())), award_date(context, first, found.start())
            yield AwardStatement(
                tuple(m.ref for m in who), title, (), date, first, last, (begin, end), rule=RULE, form=title.name
            )


def _counted(context: Context, found: re.Match[str]) -> list[Ref]:
    """Those in brackets, or in the row behind: of several rows (甲县：A、B；乙县：C) as many as were counted."""
    if found["who"]:
        return recipients_whole(context, *found.span("who"))
    stop = _END.search(context.text, found.end())
    end = stop.start() if stop else len(context.text)
    told: list[Ref] = []
    for position in (found.end(), *(m.end() for m in re.finditer("；", context.text[:end]) if m.start() > found.end())):
        row = row_after(context, position, end)
        if not row or len(told) >= counted(found["count"]):
            break
        told += [m.ref for m in row]
    return told


def _is_told(stated: Sequence[AwardStatement], begin: int, end: int) -> bool:
    """Whether a statement that names somebody tells of the award that stands there."""
    return any(s.award_span[0] < end and begin < s.award_span[1] and s.recipients for s in stated)


def _last_of_each(context: Context, begin: int, end: int) -> Iterator[Mention]:
    """The name that ends each link of the list, what is said of it in brackets left out."""
    named = outer(context, begin, end)
    for first, last in _items(context.text, begin, end):
        aside = context.text.find("（", first, last)
        stop = aside if aside > first else last
        yield from (m for m in named if m.end == stop and m.begin >= first)


def _items(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans between the marks of the list, quotations and brackets whole, without year or number before."""
    first, depth = begin, 0
    for index in range(begin, end + 1):
        sign = text[index] if index < end else "、"
        depth += (sign in "“（《") - (sign in "”）》")
        if (sign in "、；，" and depth <= 0) or index == end:
            head = _YEAR.match(text, first, index)
            yield head.end() if head else first, index
            first = index + 1


def _award(text: str, begin: int, end: int) -> AwardName | None:
    """The award that an item names, None if it tells more than a name."""
    tail = _COUNT.search(text, begin, end)
    end = tail.start() if tail else end
    said = text[begin:end]
    if _NOT.search(said) or len(said) > 40 or said.count("“") != said.count("”"):
        return None
    name = normal_name(said)
    return AwardName(begin, end, name, False, printed(said)) if len(name) > 3 else None


def _holders(context: Context, first: int, position: int) -> list[Ref]:
    """Who holds the honours of a roll: the name before the verb of its phrase, else whom the sentence is about."""
    start = phrase_start(context.text, first, position)
    holds = _HOLDS.search(context.text, start, position)
    if holds and (group := last_group(context, start, holds.start())):
        return [m.ref for m in group]
    families = (PERSON, ORGANIZATION, PLACE)
    named = [m for m in outer(context, start, position) if m.begin == start and m.family in families]
    return [named[0].ref] if named else subject_of(context, first, position)[0]
