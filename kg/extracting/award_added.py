"""Honours told by how many more hold them: 新增省级示范幼儿园2所：甲、乙, 新增省级工程中心2家（丙公司、丁公司）,
新增省级文明校园2所，戊校、己校上榜."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.award_dates import award_date
from kg.extracting.award_lists import row_after
from kg.extracting.award_names import awards_of
from kg.extracting.award_statement import AwardStatement
from kg.extracting.award_topic import those_fitting
from kg.extracting.context import Context
from kg.extracting.recipient_names import last_group
from kg.extracting.recipients import recipients_whole
from kg.model import AWARD, Ref

_RULE = "award.added/1"
_LEVEL = r"(?:“|(?:国家|全国|中国|全省|全市|省|市|县|区|自治区|[\u4e00-\u9fff]{2,3}省)级?)"
_COUNT = r"[\d一二两三四五六七八九十]+[个家所处名人项座户位]"
_ADDED = re.compile(
    rf"(?:新增|新获评?|新评|新创|创成|成功创建)(?:了|{_COUNT})?(?P<award>{_LEVEL}[^，。；、：（）\d]{{2,24}}?)"
    rf"(?:称号)?(?:{_COUNT})?(?=（(?P<who>[^（）]{{4,200}})）|，?(?:分别|依次)?[为是：]|，[^。；]{{4,160}}?(?P<verb>上榜|入选|榜上有名|名列其中|在列)[，。；])"
)
_TOLD = re.compile(r"，?(?:分别|依次)?[为是]?：?")


def added(context: Context) -> Iterator[AwardStatement]:
    """The statements of honours of which the text says how many there are more, and who they are."""
    text = context.text
    for found in _ADDED.finditer(text) if "新" in text or "创" in text else ():
        counted = re.search(_COUNT, found.group())
        awards = awards_of(text, *found.span("award"), True) if counted else []
        who = _who(context, found) if len(awards) == 1 else []
        if who := those_fitting(awards[0].name, who) if awards else []:
            first, last = context.sentence(found.start())
            date = award_date(context, first, found.start())
            span, name = (awards[0].begin, awards[0].end), Ref(AWARD, awards[0].name)
            yield AwardStatement(tuple(who), name, (), date, first, last, span, rule=_RULE, form=awards[0].form)


def _who(context: Context, found: re.Match[str]) -> list[Ref]:
    """Who is named in brackets, before 上榜, or behind a colon."""
    if found["who"]:
        return recipients_whole(context, *found.span("who"))
    if found["verb"]:
        return [m.ref for m in last_group(context, found.end() + 1, found.start("verb"))]
    told = _TOLD.match(context.text, found.end())
    stop = context.sentence(found.start())[1]
    return [m.ref for m in row_after(context, told.end(), stop)] if told else []
