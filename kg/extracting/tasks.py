"""Numbered tasks with the bodies that answer for them: number, text, lead and responsible bodies, due date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.extracting.context import LONGEST_EVIDENCE, Context
from kg.extracting.divisions import home
from kg.extracting.kinds import kind_of
from kg.extracting.task_bodies import Body, find_list, read_bodies
from kg.model import ORGANIZATION, Evidence, Mention, Ref, Source, TaskFact

STAGE = 50
RULE = "tasks.responsible/1"
_NUMBER = re.compile(r"^\s*[（(]?(\d{1,4}|[一二三四五六七八九十]{1,4})[)）]?[.．、,，]?\s*")
_ZONE = re.compile(r"(开发区|示范区|产业区|高新区|新区|管理区|园区|集聚区|保税区|合作区)$")
_DUE = re.compile(
    r"(?:完成时限|完成时间|时限要求|时间要求)[：:]\s*([^；;）)。]{2,20})|((?:19|20)\d\d年(?:\d{1,2}月)?(?:底|末)?前)"
)
_WORD_OF_GOVERNMENT = "人民政府"


def extract(context: Context) -> Iterable[Mention | TaskFact]:
    """Yield the task of a task entry, and a mention for every body in its list.

    Tasks without such a list are tasks all the same, with no bodies.
    """
    if context.entry.kind != "task":
        return
    found = find_list(context.text)
    bodies = read_bodies(context.text, found[1], found[2], context.source) if found else []
    for body in bodies:
        if not body.union:
            yield from body_mention(context, body)
    yield _task(context, bodies, found[0] if found else len(context.text))


def body_mention(context: Context, body: Body) -> Iterator[Mention]:
    """The mention of a body, unless one of that name stands there already; others it overlaps give way to it."""
    overlapping = context.overlapping(body.begin, body.end, ORGANIZATION)
    if any((m.begin, m.end, m.name) == (body.begin, body.end, body.name) for m in overlapping):
        return
    for mention in overlapping:
        context.mentions.remove(mention)
    yield Mention(body.begin, body.end, ORGANIZATION, body.name, kind_of(body.name), RULE, 0.97)


def _task(context: Context, bodies: list[Body], end: int) -> TaskFact:
    number = context.entry.label or _leading_number(context.text)
    start = _NUMBER.match(context.text)
    description = context.text[start.end() if start else 0 : end].strip().replace("\n", "")
    due = _DUE.search(context.text)
    until = (due[1] or due[2]).strip() if due else ""
    return task_fact(context.source, number, description, bodies, _evidence(context), until)


def task_fact(
    source: Source, number: str, description: str, bodies: list[Body], evidence: Evidence, due: str
) -> TaskFact:
    """The task with its bodies; 各县（市、区）政府 also as the bodies that it stands for."""
    named = tuple(_ref(b) for b in bodies if not b.union)
    leads = tuple(_ref(b) for b in bodies if b.lead and not b.union)
    unions = [b for b in bodies if b.union]
    expanded = counties(source.place, source.province, any(b.zones for b in unions)) if unions else ()
    return TaskFact(number, description, named, leads, evidence, expanded, due)


def _leading_number(text: str) -> str:
    found = _NUMBER.match(text)
    return found[1] if found else ""


def _ref(body: Body) -> Ref:
    return Ref(ORGANIZATION, body.name)


def _evidence(context: Context) -> Evidence:
    """The whole task, or its end (with the bodies) where it is longer than evidence may be."""
    end = len(context.text.rstrip())
    return Evidence(max(0, end - LONGEST_EVIDENCE), end, RULE, 0.97)


@cache
def counties(place: str, province: str, zones: bool) -> tuple[Ref, ...]:
    """The county-level governments of a prefecture, in the order of their names; with ``zones`` also the
    administrations (管委会) of the zones that are counted as county-level units."""
    named = []
    for name in sorted(home(place, province).counties) if place else ():
        if _ZONE.search(name):
            if zones:
                named.append(name + "管委会")
        else:
            named.append(name + _WORD_OF_GOVERNMENT)
    return tuple(Ref(ORGANIZATION, name) for name in named)
