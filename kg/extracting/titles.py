"""Titles alone: 市长强调, 市委书记、市长出席, 该县县委书记陪同, 李市长指出. The person is the one whom the entry names
with that title; a surname before the title must be the person's.

A title that no person of the entry holds is handed on as an ``OpenTitle``: the corpus may show who held it then (see
``kg.resolving.titles``), and the report counts those that stay open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.events import Scene
from kg.extracting.person_names import surnames
from kg.extracting.posts import heads
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import PERSON, PLACE, Fact, Holding, Mention, OpenTitle, Participation, Ref

STAGE = 63
_PUBLIC = {"party", "government", "congress"}
_LED = re.compile(r"(?:[省市县区乡镇州旗盟]|[\u3400-\u9fff]{2,3}[省市县区])(?:委|政府|人大常委会|人大|政协)?$")
_THAT = re.compile(r"(?:该|此)(?P<level>[市县区旗州镇乡])")
_ALONE = ("市长", "县长", "区长", "省长", "州长", "盟长", "旗长", "乡长", "镇长")
# what a person does by whom nothing is heard but the title: no role of the lexicon, or one that stands before
_SAYS = r"(?:强调|指出|要求|表示|说|介绍说|认为|希望|告诉)"
_LEADS = r"(?:带队|率队|一行)?(?:到|赴|深入|来到|前往)[^，。；]{1,30}?(?:调研|检查|考察|督导|慰问|走访|视察)|带队|率队"
_OPENS = ("由", "该", "时任", "被", "经", "向", "对", "受", "和", "与", "及")


@cache
def _alone() -> re.Pattern[str]:
    titles = trie_pattern(h for h, kind in heads().items() if kind in _PUBLIC and not h.endswith(("代表", "委员")))
    rows = [line.rsplit(" ", 1) for line in words("role_verbs")]
    roles = "|".join(f"(?P<{role}_{n}>{pattern})" for n, (pattern, role) in enumerate(rows))
    return re.compile(
        rf"(?P<title>{titles})(?:{roles}|(?P<leader_a>{_LEADS})|(?P<instructedBy_b>批示)|(?P<none>{_SAYS}))"
    )


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Mentions and participations of persons who are called by their title only."""
    if not context.scenes:
        return
    holdings = [f for f in context.facts if isinstance(f, Holding)]
    for found in _alone().finditer(context.text, context.entry.body):
        role = next((name for name, said in found.groupdict().items() if said and name != "title"), "none")
        role = role.rpartition("_")[0]
        for title in _titles(context, found, role):
            holder = _holder(title, holdings)
            if holder is None:
                context.open_titles.append(title)
                continue
            if title.surname:
                yield Mention(title.begin, title.end, PERSON, holder.name, "Official", "person.title/1", 0.8)
            if role:
                yield _told(context, holder, title)


def _titles(context: Context, found: re.Match[str], role: str) -> Iterator[OpenTitle]:
    """The title that acts and those listed before it: 市委书记、|市长|出席."""
    end, head = found.end("title"), found["title"]
    while head:
        title = _title(context, end, head, (found.start("title"), found.end()), role)
        if title is None or (role == "instructedBy" and found["instructedBy_b"] and not _blessed(context, title)):
            return
        yield title
        mark = context.text[title.begin - 1 : title.begin]
        end = title.begin - 1
        head = _head(context.text, end) if mark in ("、", "和") else ""


def _head(text: str, end: int) -> str:
    return next((h for n in range(6, 1, -1) if heads().get(h := text[max(end - n, 0) : end]) in _PUBLIC), "")


def _blessed(context: Context, title: OpenTitle) -> bool:
    """被市长批示, but not 市长批示件."""
    before = context.text[max(0, title.begin - 12) : title.begin]
    return bool(re.search(r"被[^，。；]{0,11}$", before))


def _title(context: Context, end: int, head: str, said: tuple[int, int], role: str) -> OpenTitle | None:
    """The title that ends at ``end`` with the body or surname before its head; None if other words stand before."""
    text, begin = context.text, end - len(head)
    before = text[max(0, begin - 12) : begin]
    body = _LED.search(before)
    if body and (that := _THAT.match(body.group())):
        body = _LED.match(before, body.start() + that.end())
    surname = "" if body or before[-1:] not in surnames() or before[-2:-1].isalnum() else before[-1:]
    if not body and not surname and not head.endswith(_ALONE):
        return None
    start = begin - len(surname) - (len(body.group()) if body else 0)
    that = _THAT.fullmatch(text[max(0, start - 2) : start])
    rest = text[max(0, start - 2) : start]
    if rest and rest[-1].isalnum() and not rest.endswith(_OPENS) and not that:
        return None
    scene = _scene(context, begin)
    place = _place(context, that["level"], begin) if that else ""
    title = (body.group() if body else "") + head
    clause = context.evidence(min(start, said[0]), said[1], "", 0)
    return OpenTitle(title, start, end, (clause.begin, clause.end), scene.key, role, surname, place, scene.start)


def _scene(context: Context, position: int) -> Scene:
    return max((s for s in context.scenes if s.begin <= position), key=lambda s: s.begin, default=context.scenes[0])


def _place(context: Context, level: str, position: int) -> str:
    """The division of the level named last before ``position``."""
    named = [m for m in context.found(PLACE) if m.type == "AdministrativeDivision" and m.end <= position]
    return next((full for m in reversed(named) if (full := m.full or m.name).endswith(level)), "")


def _holder(title: OpenTitle, holdings: list[Holding]) -> Ref | None:
    """The person of the entry who holds the title; with a surname, who bears it and holds such a post."""
    if title.surname:
        names = {f.holder for f in holdings if f.holder.name[:1] == title.surname and f.title.endswith(title.title)}
        return names.pop() if len(names) == 1 else None
    forms = {title.title, title.place + title.title, title.place[:-1] + title.title} if title.place else {title.title}
    return next((f.holder for f in reversed(holdings) if f.title in forms), None)


def _told(context: Context, holder: Ref, title: OpenTitle) -> Participation:
    named = context.named(holder)
    antecedent = (named.begin, named.end) if named else None
    evidence = context.evidence(*title.clause, "participation.title-alone/1", 0.8, antecedent)
    return Participation(title.event, title.role, holder, evidence)
