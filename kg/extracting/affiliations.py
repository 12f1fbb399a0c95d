"""Of which body a person is who is named right behind it without a post: 松岭中学|甲、青禾医院|乙获评…, 县教育局|丙."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.model import ORGANIZATION, PERSON, Fact, Mention, Relation

STAGE = 65
# 青禾一中|高二学生|林小满
_NOUN = re.compile(
    r"(?:(?:[高初][一二三]|[一二三四五六]年级)?(?:学生|同学)|教师|老师|职工|员工|工人|医生|护士|民警|会员|队员)$"
)
_RULE = "person.affiliation/1"


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Relations affiliation of the persons whom no noun introduces; of the others ``persons`` tells."""
    told = {f.subject for f in context.facts if isinstance(f, Relation) and f.predicate == "affiliation"}
    people = [m for m in context.found(PERSON) if m.type != "Official" and m.ref not in told]
    if not people:
        return
    text = context.text
    ends = {m.end: m for m in reversed(context.found(ORGANIZATION))}  # the longest of those that end together
    for person in people:
        noun = _NOUN.search(text, max(0, person.begin - 8), person.begin)
        begin = noun.start() if noun else person.begin
        body = ends.get(begin)
        if "\n" in text[begin : person.begin + 1]:
            continue
        parted = text.startswith("中学生", begin - 1)  # 青禾一中|学生: no 中学生
        if body and context.title_begins.get(person.begin, person.begin) >= begin - parted:
            yield Relation(person.ref, "affiliation", body.ref, context.evidence(body.begin, person.end, _RULE, 0.9))
