"""授予: whom the verb gives what, and who gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.antecedents import subject_in_sentence
from kg.extracting.award_issuers import issuers_of
from kg.extracting.award_names import AwardName, awards_of
from kg.extracting.award_statement import Clause
from kg.extracting.context import Context
from kg.extracting.recipient_names import KINDS, phrase_start
from kg.extracting.recipients import meant_after, recipients_after, told_of
from kg.model import ORGANIZATION, Ref

_SOME = re.compile(r"\d+[名个位家]")  # 授予27名35周岁以下的状元|“某市…”
_TOWARD = re.compile(r"[向为给](?=[^，。]*$)")
_COUNTED = re.compile(
    r"(?:[\d一二两三四五六七八九十百]+(?:余|多)?[名个家位项]"
    r"(?:[^、，。“]{0,6}?(?:个人和集体|个人|集体|单位|企业|家庭|同志|组织|村|乡镇|人))[、和]?)+"
)
# 授予|甲市、乙市等69个城市|全国文明城市称号
_TITLE = re.compile(r"“[^“”]{2,30}”")
_WITH_OTHERS = re.compile(
    r"[^，。；“”]{2,80}?等[\d一二两三四五六七八九十百]+(?:余|多)?(?:人|[名个家位户所]"
    rf"(?:地级城市|县级市和县|城市|城区|县城|县|市|区|同志|{KINDS}))"
    r"(?=(?:第[一二三四五六七八九十]+[届批])?(?:[全国省市中“]|[\u4e00-\u9fff]{2,6}[省市县州]|[^，。；“”]{4,20}称号))"
)
# 授予|“某品种选育”等2项成果|某年度市科技进步奖一等奖
_WORKS = re.compile(
    r"(?:“[^“”]{2,40}”[、和及]?)+(?:等)?[\d一二两三四五六七八九十]+[项个篇部件](?:科技|技术|优秀)?(?:成果|项目|作品|论文|课题)(?=[^，。；“”]{4,})"
)
# 授予甲“A”称号，|乙等9个单位“B”称号: the verb is said once
_GIVEN_ON = re.compile(r"(?:荣誉)?(?:称号)?[，；](?P<who>[^，。；“”]{2,60})(?P<title>“[^“”]{2,30}”)(?=(?:荣誉)?称号)")


def given(context: Context, clause: Clause) -> tuple[list[AwardName], list[Ref], tuple[Ref, ...]]:
    """授予A“B”称号, 向A授予“B”称号, 授予29名个人B, 授予甲等5个单位B: the awards, to whom, by whom."""
    text = context.text
    counted = _COUNTED.match(text, clause.after, clause.ceiling)
    quote = text.find("“", clause.after, clause.ceiling)
    inside = [
        m for m in context.inside(clause.after, clause.ceiling) if m.family in ("Person", "Organization", "Place")
    ]
    split = clause.after
    if others := next(filter(None, (p.match(text, split, clause.ceiling) for p in (_WITH_OTHERS, _WORKS))), None):
        split = others.end()
    elif counted:
        split = counted.end()
        plain = not re.search("[、，。；]", text[split:quote])
        split = quote if quote > split and plain and not inside else split  # 27名技术状元|“…”
    elif quote >= 0 and (not inside or inside[0].begin < quote or _SOME.match(text, clause.after)):
        split = quote
    elif inside and inside[0].begin <= clause.after + 2:
        split = max(m.end for m in inside if m.begin < text.find("，", clause.after, clause.ceiling) % len(text))
    who = recipients_after(context, clause.after, split)
    toward = _TOWARD.search(text, clause.floor, clause.verb)
    led_up_to = recipients_after(context, toward.end(), clause.verb) if toward else []
    if not who and not counted:
        who = meant_after(context, clause.after, split if split > clause.after else clause.ceiling, clause.begin)
    if not who and split == clause.after and text.startswith("“", split):  # 1995年，某部授予“…”
        who = told_of(context, clause)
    if led_up_to:  # 为A颁发某实验室“…”证书: the laboratory confers
        who, split = led_up_to, clause.after
    title = _TITLE.match(text, split)
    alone = title is not None and _GIVEN_ON.match(text, title.end())  # the next title is of others
    awards = awards_of(text, split, title.end() if title and alone else clause.ceiling, True)
    issuers = issuers_of(context, clause, active=True) or giver(context, clause)
    return awards, who, issuers


def given_on(context: Context, begin: int, end: int) -> Iterator[tuple[list[AwardName], list[Ref]]]:
    """The further titles of a list behind one 授予, each with those to whom it goes."""
    while found := _GIVEN_ON.match(context.text, begin, end):
        awards = awards_of(context.text, *found.span("title"), True)
        yield awards, recipients_after(context, *found.span("who"))
        begin = found.end()


def giver(context: Context, clause: Clause) -> tuple[Ref, ...]:
    """The body that the sentence is about where the phrase of 授予 names none: 市总工会召开表彰大会，|授予甲“…”."""
    if phrase_start(context.text, clause.floor, clause.verb) != clause.verb:
        return ()
    about = subject_in_sentence(context, clause.begin, clause.verb) or []
    return tuple(about) if all(body.family == ORGANIZATION for body in about) else ()
