"""Who signed an agreement with whom: A与B签订战略合作协议, A、B签署协议, A与B举行战略合作签约仪式."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extracting.context import Context
from kg.lexicon import words
from kg.model import ORGANIZATION, PERSON, PLACE, Fact, Mention, Relation

STAGE = 66

_SIGNED = re.compile(r"(?:签订|签署|签约|签下|达成|续签|签定)")
_WITH = re.compile(r"(?:与|和|同|跟|及)")
_UNSIGNED = re.compile(r"(?:拟|将|计划|推动|促成|未|推进|争取)[^，。；]{0,8}$")


def extract(context: Context) -> Iterable[Mention | Fact]:
    """A relation ``signedWith`` from the party named first to each of the others, as the text orders them."""
    seen = set()
    for verb in _SIGNED.finditer(context.text):
        begin, end = context.clause(verb.start())
        if not _is_contract(context.text, verb, end) or _UNSIGNED.search(context.text, begin, verb.start()):
            continue
        first, others = _parties(context, begin, verb.start(), end)
        for first_party in first:
            for other in others:
                pair = (first_party.ref, other.ref)
                if first_party.ref != other.ref and pair not in seen:
                    seen.add(pair)
                    evidence = context.evidence(
                        min(first_party.begin, verb.start()), verb.end(), "contract.signed/1", 0.88
                    )
                    yield Relation(first_party.ref, "signedWith", other.ref, evidence)


def _is_contract(text: str, verb: re.Match[str], end: int) -> bool:
    """签约仪式 and 签署…协议 tell of a contract; 家庭医生签约, 签约项目 do not."""
    ahead = text[verb.end() : min(end, verb.end() + 40)]
    if verb.group() == "签约":
        return ahead.startswith(("仪式", "。", "，")) and bool(
            re.search(r"合作|协议|战略", text[max(0, verb.start() - 8) : verb.start()])
        )
    paper = re.search("|".join(sorted(words("contract_words"), key=len, reverse=True)), re.split(r"[，。；]", ahead)[0])
    return paper is not None


def _parties(context: Context, begin: int, verb: int, end: int) -> tuple[list[Mention], list[Mention]]:
    """Those before and those behind the last 与 before the verb; without 与 the first of a list and the rest."""
    start = 1 + max(context.text.rfind(sign, begin, verb) for sign in "；。\n，")
    start = max(start, begin)
    named = _outer(context, start, verb)
    joint = next(
        (w for w in reversed(list(_WITH.finditer(context.text, start, verb))) if not _inside(named, w.start())), None
    )
    if joint is None:
        return (named[:1], named[1:]) if len(named) > 1 else ([], [])
    before = [m for m in named if m.end <= joint.start()]
    behind = [m for m in named if m.begin >= joint.end()]
    if (
        not before
        and re.sub(r"[\s，]|近日|同时|并|还|先后|分别|\d+月\d*日?", "", context.text[start : joint.start()]) == ""
    ):
        before = _subject(context, start)
    return before[:1] if len(before) > 1 and context.text[before[0].end : before[-1].begin].count(
        "，"
    ) else before, behind


def _outer(context: Context, begin: int, end: int) -> list[Mention]:
    """Parties named in ``begin:end``: bodies and areas that lie in no other name and belong to no person's post."""
    found = context.inside(begin, end, ORGANIZATION, PLACE)
    persons = context.inside(begin, end, PERSON)
    outer = [m for m in found if not any(o != m and o.begin <= m.begin and m.end <= o.end for o in found)]
    return [
        m
        for m in outer
        if not any(
            0 <= p.begin - m.end <= 12
            and "、" not in context.text[m.end : p.begin]
            and "与" not in context.text[m.end : p.begin]
            for p in persons
        )
    ]


def _inside(named: list[Mention], position: int) -> bool:
    return any(m.begin <= position < m.end for m in named)


def _subject(context: Context, position: int) -> list[Mention]:
    """The subject carried over: the first body or area of the sentence, or of the one before it."""
    for begin, _ in reversed([s for s in context.sentences if s[0] <= position][-3:]):
        named = _outer(context, begin, position)
        if named:
            return named[:1]
    return []
