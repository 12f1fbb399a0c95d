"""Biographies: 甲，男，汉族，1963年11月出生，河南宝丰人，本科学历，X公司Y部部长。 What its first sentence says of its
subject.

The parts between the commas of the opening are read one by one; what is not sex, people, birth, origin, schooling or
party is a post if it ends like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.posts import posts_stated
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import ORGANIZATION, PERSON, Evidence, Fact, Holding, Mention, Ref, Relation

STAGE = 35
RULE = "biography.opening/1"
_PART = re.compile(r"[^，。；]+")
_BIRTH = re.compile(r"(?:生于)?((?:18|19|20)\d\d)年(?:(1[0-2]|0?[1-9])月)?(?:(3[01]|[12]\d|0?[1-9])日)?(?:出?生|$)")
_ORIGIN = re.compile(r"(?:祖籍|原籍|籍贯)?([\u3400-\u9fff]{2,12}?)(?:省|市)?人")
_LEAD = re.compile(r"\s*(?:现任|曾任|历任|任|系|为|现为|是|现)")
_ENTERED = re.compile(r"(?:入职|就职于|任职于|供职于|进入|调入|分配到|受聘于)(?:到|于)?")
_WORKS = re.compile(r"工作[，。；]")
_AT = "在到于，。；"
_PARTY = re.compile(r"党员|团员|加入|参加工作|入党|入伍|群众$")


@cache
def _schooling() -> re.Pattern[str]:
    return re.compile(
        rf"(?:((?:[\u3400-\u9fff]{{1,8}}学)?{trie_pattern(words('education'))})(?:学历|文化程度|文化|学位|毕业)?|([\u3400-\u9fff]{{1,8}}学(?:学)?[学硕博]士)(?:学位)?)"
    )


@cache
def _peoples() -> frozenset[str]:
    return frozenset(words("peoples")) | {"汉族"}  # the list is of those that divisions are named after


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Birth, sex, people, origin, schooling and posts of the subject of a biography."""
    if context.entry.kind != "biography":
        return
    subject = next(iter(context.found(PERSON)), None)
    if subject is None or subject.begin > context.entry.body + 2:
        return
    end = context.sentence(subject.begin)[1]
    holder, seen = subject.ref, set[str]()
    for part in _PART.finditer(context.text, subject.end, end):
        literal = _literal(part.group())
        if literal is not None:
            if literal[0] not in seen:
                seen.add(literal[0])
                yield Relation(holder, *literal, _evidence(context, subject, part.span()))
        elif not _PARTY.search(part.group()):
            yield from _posts(context, holder, subject, part.span())
    yield from _employers(context, holder, subject)


def _employers(context: Context, holder: Ref, subject: Mention) -> Iterator[Fact]:
    """The bodies that the subject entered (2008年8月入职某公司) and those where it is said to work (在某局工作)."""
    for found in _ENTERED.finditer(context.text, subject.end):
        for body in [m for m in context.found(ORGANIZATION) if m.begin == found.end()]:
            yield Relation(holder, "affiliation", body.ref, _evidence(context, subject, (found.start(), body.end)))
    for body in context.inside(subject.end, len(context.text), ORGANIZATION):
        if _WORKS.match(context.text, body.end) and context.text[body.begin - 1] in _AT:
            yield Relation(holder, "affiliation", body.ref, _evidence(context, subject, (body.begin, body.end)))


def _literal(part: str) -> tuple[str, str] | None:
    part = part.strip()
    if part in ("男", "女", "男性", "女性"):
        return "gender", part[0]
    if part in _peoples() or part + "族" in _peoples():
        return "ethnicity", part if part.endswith("族") else part + "族"
    if found := _BIRTH.match(part):
        return "birthDate", "-".join(n.zfill(2) for n in found.groups() if n)
    if (found := _ORIGIN.fullmatch(part)) and not part.endswith(
        ("负责人", "传承人", "主持人", "代理人", "带头人", "法人", "创始人", "代表人", "领军人", "军人")
    ):
        return "nativePlace", part.removeprefix("祖籍").removeprefix("原籍").removeprefix("籍贯")[:-1]
    if found := _schooling().fullmatch(part):
        return "education", found.group(1) or found.group(2)
    return None


def _posts(context: Context, holder: Ref, subject: Mention, span: tuple[int, int]) -> Iterator[Fact]:
    begin, end = span
    begin += len(found.group()) if (found := _LEAD.match(context.text[begin:end])) else 0
    for post in posts_stated(context, begin, end):
        evidence = _evidence(context, subject, (post.begin, post.end))
        yield Holding(holder, post.title, post.head, post.ref, evidence, _year(context))
        if post.ref and post.ref.family == ORGANIZATION:
            yield Relation(holder, "affiliation", post.ref, evidence)


def _evidence(context: Context, subject: Mention, span: tuple[int, int]) -> Evidence:
    return context.evidence(subject.begin, span[1], RULE, 0.95, (subject.begin, subject.end))


def _year(context: Context) -> str:
    return str(context.source.year) if context.source.year else ""
