"""Titles alone: 市长强调, 县委书记陪同. The person is the one whom the entry names with that title; else nobody.

A title that no person of the entry holds is left open and handed on, so that the report can count it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.posts import heads
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import Fact, Holding, Mention, Participation, Ref

STAGE = 63
_PUBLIC = {"party", "government", "congress"}
_LED = re.compile(r"(?:[省市县区乡镇州]|[\u3400-\u9fff]{2,3}[省市县区])(?:委|政府|人大常委会|政协)?$")


@cache
def _alone() -> re.Pattern[str]:
    titles = trie_pattern(h for h, kind in heads().items() if kind in _PUBLIC and not h.endswith(("代表", "委员")))
    rows = [line.rsplit(" ", 1) for line in words("role_verbs")]
    roles = "|".join(f"(?P<{role}_{n}>{pattern})" for n, (pattern, role) in enumerate(rows))
    return re.compile(rf"(?P<title>{titles})(?:{roles})")


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Participations of persons who are called by their title only."""
    if not context.scenes:
        return
    holders = {f.title: f.holder for f in context.facts if isinstance(f, Holding)}
    for found in _alone().finditer(context.text, context.entry.body):
        title = _whole(context.text, found.start(), found["title"])
        if title is None:
            continue
        holder = holders.get(title)
        if holder is None:
            context.unresolved.append(title)
            continue
        role = next(name for name, said in found.groupdict().items() if said and name != "title").rpartition("_")[0]
        yield _told(context, holder, role, found.span())


def _whole(text: str, begin: int, head: str) -> str | None:
    """The title with the body before it (该县|县委书记 → 县委书记); None if other words stand before it."""
    before = text[max(0, begin - 12) : begin]
    body = _LED.search(before)
    rest = before[: body.start()] if body else before
    if rest and rest[-1].isalnum() and not rest.endswith(("由", "该", "时任")):
        return None
    title = (body.group() if body else "") + head
    return title if body or head.endswith(("市长", "县长", "区长", "省长")) else None


def _told(context: Context, holder: Ref, role: str, span: tuple[int, int]) -> Participation:
    named = context.named(holder)
    antecedent = (named.begin, named.end) if named else None
    scene = max((s for s in context.scenes if s.begin <= span[0]), key=lambda s: s.begin, default=context.scenes[0])
    return Participation(
        scene.key, role, holder, context.evidence(*span, "participation.title-alone/1", 0.8, antecedent)
    )
