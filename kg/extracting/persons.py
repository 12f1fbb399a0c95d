"""Persons: named after a post or a noun for persons, in lists, after verbs of choosing and meeting, and bare once
known.

The posts before a name become holdings (see ``kg.extracting.posts``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from kg.extracting.context import Context
from kg.extracting.kinds import endings, kind_of
from kg.extracting.name_clauses import NameGroup
from kg.extracting.name_groups import name_groups
from kg.extracting.person_names import closes
from kg.extracting.post_bodies import behind_former
from kg.extracting.post_parts import no_post, told_on, within
from kg.extracting.posts import Post
from kg.extracting.trie import trie_pattern
from kg.model import ORGANIZATION, PERSON, PLACE, Fact, Holding, Mention, Ref, Relation

STAGE = 30
_OF_BODIES = ("person.after-noun/1", "person.honoured/1", "person.party/1")  # of the body right before
_FORMERLY = ("原任", "曾任")
# what one is in a body without leading it: 某大学教授, 某医院主治医师, 某协会会员
_WORKS = re.compile(
    r"(?:教授|讲师|助教|教师|老师|研究员|(?<!总)(?<!总.)(?<!总..)师|医生|护士|[民辅干]警|编辑|记者|馆员|会员|社员|队员|演员"
    r"|运动员|技术员|科员|职员|驾驶员|飞行员|工人|职工|员工|高级?工)$"
)
_DWELLS = ("村民", "居民", "农民", "社员")  # of the village or community right before


def survey(context: Context) -> Iterator[str]:
    """Names of three characters or more that the entry gives after a post, a noun for persons or in such a list."""
    for group in name_groups(context):
        for begin, end in group.names:
            if end - begin >= 3 and "、" not in context.text[begin:end]:
                yield context.text[begin:end]
    yield from (c.name for c in context.entry.contributors if len(c.name) >= 3)


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Mentions of persons and the posts they hold."""
    titles: dict[str, str] = {}
    bodies: set[tuple[int, int]] = set()
    spans: dict[tuple[int, int], str] = {}
    for group in name_groups(context):
        first = group.names[0][0]
        context.title_begins[first] = min(group.begin, context.title_begins.get(first, group.begin))
        for begin, end in group.names:
            name = _written(context.text[begin:end])
            spans.setdefault((begin, end), group.rule)
            context.title_begins.setdefault(begin, begin)
            if group.kind:
                titles.setdefault(name, group.kind)
            yield from _holdings(context, group, Ref(PERSON, name), (begin, end))
            yield from _affiliation(context, group, Ref(PERSON, name), (begin, end))
        yield from _bodies(context, group.posts, bodies)
    for contributor in context.entry.contributors:
        spans.setdefault((contributor.begin, contributor.end), "person.contributor/1")
    known = frozenset(_written(context.text[b:e]) for b, e in spans)
    for begin, end in _bare(context, known):
        if not any(b < end and begin < e for b, e in spans):
            spans[begin, end] = "person.bare/1"
    for (begin, end), rule in sorted(spans.items()):
        name = _written(context.text[begin:end])
        yield Mention(
            begin, end, PERSON, name, titles.get(name, "Person"), rule, 0.95 if rule != "person.bare/1" else 0.9
        )


def _bodies(context: Context, posts: list[Post], seen: set[tuple[int, int]]) -> Iterator[Mention]:
    """Bodies that only a post names: what stands before its head and ends like an organisation."""
    for post in posts:
        name, begin = _only_in_post(context, post), behind_former(context, post.begin)
        if name and (begin, begin + len(name)) not in seen:
            seen.add((begin, begin + len(name)))
            rule, ref = "org.before-post/1", _ref_in_post(post, name)
            yield Mention(begin, begin + len(name), ORGANIZATION, ref.name, kind_of(name), rule, 0.85)


def _ref_in_post(post: Post, name: str) -> Ref:
    """The body that only a post names, with the seat that it shares with another (中国企业联合会、企业家协会)."""
    return Ref(ORGANIZATION, name if post.carried or post.body == f"原{name}" else post.body)


def _only_in_post(context: Context, post: Post) -> str:
    """The body that stands before a post's head and ends like an organisation, "" if a name is known to begin there."""
    begin, end = behind_former(context, post.begin), post.end - len(post.head)
    name = context.text[begin:end]
    if len(name) < 4 or not name.endswith(tuple(_body_endings())):
        return ""
    if any(begin < m.begin and context.text[m.begin - 1] in "与同跟" for m in context.overlapping(begin, end)):
        return ""  # 某某代表市政府与|铁福集团|董事长签约
    known = (m for m in context.mentions if m.begin == begin and m.end >= end and m.rule != "org.before-post/1")
    return "" if any(m.family in (ORGANIZATION, PLACE) for m in known) else name


@cache
def _body_endings() -> frozenset[str]:
    return frozenset(e for e in endings() if len(e) > 1) | {"局", "厅", "署", "学院", "公司", "集团", "协会", "学会"}


def _written(name: str) -> str:
    return name.replace("\n", "") if " " in name.strip() and name.isascii() else re.sub(r"\s", "", name)


def _holdings(context: Context, group: NameGroup, holder: Ref, span: tuple[int, int]) -> Iterator[Fact]:
    own = {p.body: _ref_in_post(p, name) for p in group.posts if not p.ref and (name := _only_in_post(context, p))}
    for post in group.posts:
        observed = "" if _former(post) else _observed(context, span[0])
        evidence = context.evidence(
            min(post.begin, span[0]),
            max(post.end, span[1]),
            "post.carried/1" if post.carried else "post.before-name/1",
            0.95,
        )
        body = post.ref or own.get(post.body)
        if no_post(context, post, body, holder.name):
            continue
        yield Holding(holder, post.title, within(context, post, body), body, evidence, observed)
        if body is not None and not _former(post) and _WORKS.search(post.head):
            yield Relation(holder, "affiliation", body, replace(evidence, rule="person.works/1"))


def _observed(context: Context, position: int) -> str:
    """The day of the telling; a month or quarter that only qualifies a meeting (第一季度整治推进会) gives way to the
    entry's own day."""
    told, own = context.date_at(position), context.entry.date
    return own if len(own) > len(told) else told_on(context, position, told)


def _former(post: Post) -> bool:
    """Whether a post is told as one held before (原副主席, 某会原主委)."""
    return post.title.startswith(_FORMERLY) or post.title[: -len(post.head)].endswith("原") or post.head[:1] == "原"


def _affiliation(context: Context, group: NameGroup, who: Ref, span: tuple[int, int]) -> Iterator[Fact]:
    """The organisation right before a noun for persons or before a name: 平川中学教师甲, 平川日报社乙获评…."""
    if group.origin:
        yield Relation(who, "nativePlace", group.origin, context.evidence(*span, "person.origin/1", 0.9))
    if group.rule == "person.bracketed/1" and group.kind != "Official":  # 甲（某厂工人）
        inside = [m for m in context.mentions if m.family == ORGANIZATION and m.begin == span[1] + 1]
        for body in sorted(inside, key=lambda m: -m.end)[:1]:
            yield Relation(who, "affiliation", body.ref, context.evidence(*span, "person.affiliation/1", 0.9))
    if group.rule not in _OF_BODIES or group.kind == "Official":
        return
    at = group.names[0][0] if group.rule == "person.party/1" else group.begin
    families = (ORGANIZATION, PLACE) if context.text.startswith(_DWELLS, at) else (ORGANIZATION,)
    named = [m for m in context.mentions if m.family in families and m.end == at]
    for body in sorted(named, key=lambda m: m.begin)[:1]:
        yield Relation(who, "affiliation", body.ref, context.evidence(body.begin, span[1], "person.affiliation/1", 0.9))


@lru_cache(maxsize=64)
def _finder(names: frozenset[str]) -> re.Pattern[str] | None:
    return re.compile(trie_pattern(names)) if names else None


def _bare(context: Context, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Later and earlier mentions of the entry's persons, and of the source's persons, without a title."""
    text = context.text
    everywhere = context.knowledge.get("persons", frozenset())
    if finder := _finder(everywhere):
        yield from (found.span() for found in finder.finditer(text))
    for name in sorted(known - everywhere):
        for begin in _places(text, name):
            end = begin + len(name)
            opens = begin == 0 or not text[begin - 1].isalnum() or context.boundary(begin)
            if len(name) > 2 or (opens and closes(text, end)):
                yield begin, end


def _places(text: str, name: str) -> Iterator[int]:
    """Where a name stands in a text."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))
