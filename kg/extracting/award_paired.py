"""先进个人 alone beside 某系统先进集体: both are of the work that the longer name tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extracting.award_editions import normal_name, printed
from kg.extracting.award_statement import AwardStatement
from kg.extracting.context import Context
from kg.model import AWARD, Ref

_HOW = r"(?:先进|优秀|突出|模范)"
_WHOM = r"(?:个人|集体|单位|组织|工作者|地区|部门)"
_BARE = re.compile(rf"(?P<how>{_HOW}){_WHOM}")
_OF = re.compile(rf"(?P<of>.{{4,}}?)(?P<how>{_HOW}){_WHOM}")
# 市委表彰|全市护林先进个人和先进集体
_BOTH = re.compile(
    rf"(?P<of>(?:20\d\d[—-]?(?:20\d\d)?年?度?)?(?:全[国省市县区]|(?:(?![全表彰扬评选出了])[\u4e00-\u9fff]){{2,3}}[省市])"
    r"(?:(?!关于|表彰|表扬|嘉奖|命名|授予)[^，。；、“”《》]){2,24}?)"
    rf"(?P<how>{_HOW}){_WHOM}[、和与及](?:{_HOW})?{_WHOM}"
)


def with_work(context: Context, stated: Sequence[AwardStatement]) -> list[AwardStatement]:
    """The statements, those of a bare 先进个人 with the work that the award before it in its sentence, or the two told
    together (全市护林先进个人和先进集体) before, name."""
    found: list[AwardStatement] = []
    for statement in stated:
        bare = _BARE.fullmatch(statement.award.name)
        work = _work(context, statement, bare["how"], found[-1] if found else None) if bare else ""
        if work:
            name, form = normal_name(work) + statement.award.name, work + statement.award.name
            statement = replace(statement, award=Ref(AWARD, name), form=form)
        found.append(statement)
    return found


def _work(context: Context, statement: AwardStatement, how: str, before: AwardStatement | None) -> str:
    """The words before 先进集体 that also say of what a bare 先进个人 is; empty where none do."""
    if before and before.begin == statement.begin and before.award_span[1] <= statement.award_span[0]:
        same = set(statement.issuers) <= set(before.issuers)
        named = _OF.fullmatch(before.form or before.award.name) if same else None
        return named["of"] if named and named["how"] == how else ""
    if "和" not in context.text:
        return ""
    both = [m for m in _BOTH.finditer(context.text, 0, statement.award_span[0]) if m["how"] == how]
    both = [m for m in both if not statement.issuers or _by_the_same(context, statement, m.start())]
    return printed(both[-1]["of"]) if both else ""


def _by_the_same(context: Context, statement: AwardStatement, position: int) -> bool:
    """Whether the sentence that tells of both at ``position`` names those who gave the award."""
    named = {m.ref for m in context.inside(*context.sentence(position))}
    return named.issuperset(statement.issuers)
