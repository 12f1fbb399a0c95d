"""Who is honoured where a statement names nobody: those of the statement before, in its sentence or an earlier one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extracting.antecedents import subject_in_sentence
from kg.extracting.award_statement import AwardStatement, Clause
from kg.extracting.award_topic import those_fitting
from kg.extracting.context import Context
from kg.extracting.life_subject import life_subject
from kg.extracting.recipient_names import phrase_start
from kg.extracting.recipients import says_nobody
from kg.model import DOCUMENT, ORGANIZATION, PROJECT, Ref

THEIRS = re.compile(r"(?:称号|名单)?[\d一二两三四五六七八九十百]+(?:余|多)?[家名个人所位]")  # 某区入选省“…”企业1家
PRIZES = ("奖", "牌", "名", "军", "称号")
_SOME_OF_THEM = re.compile(r"(?:有|其中)[\d一二两三四五六七八九十]+(?:余|多)?[个名人位家][^，。；]*$")
_ALL_OF_THEM = re.compile(r"”?(?:荣誉)?(?:称号)?，(?:并|均|都|同时|一并|还)*被")
_EACH_ITS = re.compile(r"”?(?:[和、与及]|以及)“?")


def told_on(
    context: Context, clause: Clause, statement: AwardStatement, before: Sequence[AwardStatement]
) -> AwardStatement:
    """The statement, if it names nobody and its sentence no subject, with the one who was honoured in the sentence
    before that tells of an honour: 2019年，甲荣获…。2021年2月，|被授予…."""
    last = before[-1] if before else None
    if THEIRS.match(context.text, statement.award_span[1]) and not statement.award.name.endswith(PRIZES):
        return statement  # 入选省名优产品|3个
    if statement.recipients or last is None or len(last.recipients) != 1 or not says_nobody(context, clause):
        return statement
    start = phrase_start(context.text, clause.floor, clause.verb)
    parted = "\n" in context.text[last.award_span[1] : clause.begin].strip() or context.entry.kind == "speech"
    if parted or subject_in_sentence(context, clause.begin, start) is not None:
        return statement
    who = those_fitting(statement.award.name, list(last.recipients))
    at = last.antecedent or _stands(context, last)
    return replace(statement, recipients=tuple(who), antecedent=at) if who and at else statement


def _stands(context: Context, statement: AwardStatement) -> tuple[int, int] | None:
    """Where the recipient of a statement stands in its sentence."""
    named = [m for m in context.inside(statement.begin, statement.end) if m.ref == statement.recipients[0]]
    return (named[0].begin, named[0].end) if named else None


def still_told_of(context: Context, here: list[AwardStatement], clause: Clause) -> list[Ref] | None:
    """Who was awarded by the verb before; None where a semicolon parts the clause from a thing that was, in a life also
    from a body; nobody where each of several received another award."""
    text, before = context.text, here[-1]
    if len(breath := _in_one_breath(text, here)) > 1:
        # 甲、乙分别获A和B，|被某会授予C: all of them; 甲、乙分别获A和B；在某活动中|荣获C: it is not said who
        all_of_them = _ALL_OF_THEM.match(text, before.award_span[1])
        return list(dict.fromkeys(r for s in breath for r in s.recipients)) if all_of_them else []
    if not before.recipients and _SOME_OF_THEM.search(text, clause.begin, before.award_span[0]):
        return None  # 有5个部门荣获…，|被某府表彰为…: of the body told of, not of the five
    apart = (PROJECT, DOCUMENT, ORGANIZATION) if life_subject(context) else (PROJECT, DOCUMENT)  # 其班组荣获…；|获…
    things = all(r.family in apart for r in before.recipients)
    parted = before.recipients and things and "；" in text[before.award_span[1] : clause.verb]
    return None if parted else list(before.recipients)


def _in_one_breath(text: str, here: Sequence[AwardStatement]) -> list[AwardStatement]:
    """The last statement and those before it that tell in one breath of what others won."""
    breath = [here[-1]]
    for one in reversed(here[:-1]):
        if not breath[0].recipients or not _beside(text, one, breath[0]):
            break
        breath.insert(0, one)
    return breath


def _beside(text: str, one: AwardStatement, other: AwardStatement) -> bool:
    """Whether two awards are told in one breath and went to different ones."""
    told = one.award_span[1] <= other.award_span[0] and _EACH_ITS.fullmatch(
        text, one.award_span[1], other.award_span[0]
    )
    return bool(told and one.recipients and one.recipients != other.recipients)
