"""Persons: named after a post or a noun for persons, in lists, after verbs of choosing and meeting, and bare once known.

The posts before a name become holdings (see ``kg.extracting.posts``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.extracting.context import Context
from kg.extracting.kinds import endings, kind_of
from kg.extracting.person_names import closes, name_end, surnames
from kg.extracting.posts import Post, head_before, heads, posts_before, posts_stated
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import DOCUMENT, ORGANIZATION, PERSON, PLACE, Fact, Holding, Mention, Ref, Relation

STAGE = 30
_ASIDE = re.compile(r"（[^（）]{1,12}）")
_LIST = re.compile(r"、|和|与|以及|及(?!其)|，(?=[^，。、；]{2,4}(?:[，、；。]|和))")
_CALLED = re.compile(r"同志|女士|先生|(?<=[^\w])一行|，[男女]，")
_TAKES = re.compile(r"当选|(?<=[\u3400-\u9fff]{2})(?<![担出就主责继升])(?:任|为)(?=[^，。；]{0,28}?(?:长|书记|主席|主任|委员|主委|顾问)[，。；、])")
_OPENS = re.compile(r"[：；。\n]|类：|^")
_IS = re.compile(r"，(?P<now>(?:现任|时任|现为|原任|系|曾任)?)(?P<is>[^，。；：\n]{2,40})(?=[。；\n]|$)")
_BREAK = re.compile(r"[。；！？\n：:]")
_TRADES = {"professional", "academy", "congress"}  # heads that are everyday words too: 代表, 作家, 教师
_PUBLIC = {"party", "government", "congress", "military"}


@dataclass(slots=True)
class _Group:
    """Names that stand together after one trigger; ``posts`` of all of them."""

    names: list[tuple[int, int]]
    begin: int
    posts: list[Post]
    kind: str
    rule: str
    origin: str = ""


@cache
def _nouns() -> dict[str, str]:
    return dict(line.split() for line in words("person_nouns"))  # type: ignore[arg-type,misc]


@cache
def _triggers() -> re.Pattern[str]:
    return re.compile(trie_pattern({*heads(), *_nouns(), *words("person_verbs")}))


def survey(context: Context) -> Iterator[str]:
    """Names of three characters or more that the entry gives after a post, a noun for persons or in such a list."""
    for group in _groups(context):
        for begin, end in group.names:
            if end - begin >= 3 and "、" not in context.text[begin:end]:
                yield context.text[begin:end]
    yield from (c.name for c in context.entry.contributors if len(c.name) >= 3)


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Mentions of persons and the posts they hold."""
    titles: dict[str, str] = {}
    bodies: set[tuple[int, int]] = set()
    spans: dict[tuple[int, int], str] = {}
    for group in _groups(context):
        context.title_begins[group.names[0][0]] = group.begin
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
        yield Mention(begin, end, PERSON, name, titles.get(name, "Person"), rule, 0.95 if rule != "person.bare/1" else 0.9)


def _bodies(context: Context, posts: list[Post], seen: set[tuple[int, int]]) -> Iterator[Mention]:
    """Bodies that only a post names: what stands before its head and ends like an organisation."""
    for post in posts:
        begin, end = post.begin, post.end - len(post.head)
        name = context.text[begin:end]
        if len(name) < 4 or (begin, end) in seen or not name.endswith(tuple(_body_endings())):
            continue
        if not any(m.begin == begin and m.end >= end for m in context.mentions if m.family in (ORGANIZATION, PLACE)):
            seen.add((begin, end))
            yield Mention(begin, end, ORGANIZATION, name, kind_of(name), "org.before-post/1", 0.85)


@cache
def _body_endings() -> frozenset[str]:
    return frozenset(e for e in endings() if len(e) > 1) | {"局", "厅", "署", "学院", "公司", "集团", "协会", "学会"}


def _written(name: str) -> str:
    return name.replace("\n", "") if " " in name.strip() and name.isascii() else re.sub(r"\s", "", name)


def _holdings(context: Context, group: _Group, holder: Ref, span: tuple[int, int]) -> Iterator[Fact]:
    observed = context.date_at(span[0])
    for post in group.posts:
        evidence = context.evidence(min(post.begin, span[0]), max(post.end, span[1]), "post.carried/1" if post.carried else "post.before-name/1", 0.95)
        yield Holding(holder, post.title, post.head, post.ref, evidence, observed)


def _affiliation(context: Context, group: _Group, who: Ref, span: tuple[int, int]) -> Iterator[Fact]:
    """The organisation right before a noun for persons: 平川中学教师甲."""
    if group.origin:
        yield Relation(who, "nativePlace", group.origin, context.evidence(*span, "person.origin/1", 0.9))
    if group.rule != "person.after-noun/1" or group.kind == "Official":
        return
    named = [m for m in context.mentions if m.family == ORGANIZATION and m.end == group.begin]
    for body in sorted(named, key=lambda m: m.begin)[:1]:
        yield Relation(who, "affiliation", body.ref, context.evidence(body.begin, span[1], "person.affiliation/1", 0.9))


def _groups(context: Context) -> Iterator[_Group]:
    """The groups of names of the text in order."""
    text = context.text
    known = context.knowledge.get("persons", frozenset())
    read: list[Post] = []
    taken = 0
    for found in _triggers().finditer(text):
        start = found.end()
        if aside := _ASIDE.match(text, start):
            start = aside.end() if aside.group()[-2] in "级" else start
        start += text[start : start + 1] == " "  # before Latin letters
        if found.start() < taken or context.taken(found.end() - 1, found.end(), DOCUMENT):
            continue
        verb, titled = found.group() in words("person_verbs"), found.group() in heads()
        if not titled and not (context.boundary(found.start()) or context.boundary(found.end())):
            continue
        weak = not titled or heads()[found.group()] in _TRADES
        names = [] if _runs_on(context, found.end()) else list(_names(text, start, weak, known))
        if not names:
            continue
        group = _Group(names, found.start(), [], "", "person.after-verb/1" if verb else "person.after-noun/1")
        if titled:
            floor = max(taken, _sentence_floor(text, found.start()))
            group.posts = posts_before(context, found.end(), floor, read)
            group.rule, group.kind = "person.after-post/1", _kind(group.posts)
            read += group.posts
            group.begin = min([p.begin for p in group.posts] + [group.begin])
        elif not verb:
            group.posts = _posts_beside(context, found.start(), max(taken, _sentence_floor(text, found.start())), read)
            group.kind = {"private": "PrivatePerson", "list": "Official"}.get(_nouns()[found.group()], "")
        taken = names[-1][1]
        yield group
    yield from _called(context)
    yield from _presented(context)
    yield from _elected(context)
    yield from _lists(text)


def _runs_on(context: Context, end: int) -> bool:
    """Whether a word runs over the end of a head into what is no frequent surname: 示范区|长|安道."""
    over = context.token_ending(end)
    begun = over is not None and over.end == end and not context.boundary(end)
    return begun and surnames().get(context.text[end : end + 1], 2) > 1


def _posts_beside(context: Context, noun: int, floor: int, read: list[Post]) -> list[Post]:
    """Posts before a noun for persons: 市人大代表、劳动模范甲."""
    text = context.text
    comma = text.rfind("、", max(floor, noun - 16), noun)
    if comma < 0 or not text[comma + 1 : noun + 1].isalnum() or not head_before(text, comma):
        return []
    posts = posts_before(context, comma, floor, read)
    read += posts
    return posts


def _kind(posts: list[Post]) -> str:
    return "Official" if any(heads().get(p.head) in _PUBLIC for p in posts) else ""


def _sentence_floor(text: str, position: int) -> int:
    floor = 0
    for found in _BREAK.finditer(text, max(0, position - 160), position):
        floor = found.end()
    return floor or max(0, position - 160)


def _names(text: str, start: int, weak: bool, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The name at ``start`` and those listed after it."""
    end = name_end(text, start, weak, known)
    while end:
        yield start, end
        after = _ASIDE.match(text, end)
        separator = _LIST.match(text, after.end() if after else end)
        if not separator:
            return
        start = separator.end()
        end = name_end(text, start, True, known)


def _called(context: Context) -> Iterator[_Group]:
    """Names before 同志, 女士, or before the 男 or 女 of a biography."""
    text = context.text
    for found in _CALLED.finditer(text):
        for length in (4, 3, 2):
            begin = found.start() - length
            if begin < 0 or name_end(text[: found.start()], begin, True) != found.start():
                continue
            if begin == 0 or not text[begin - 1].isalnum():
                yield _Group([(begin, found.start())], begin, [], "", "person.called/1")
                break


def _presented(context: Context) -> Iterator[_Group]:
    """Names that a clause opens with, and what the person is behind a comma: 甲，现任乙局局长；丙，丁县戊村村民。"""
    text = context.text
    for found in _OPENS.finditer(text):
        end = name_end(text, found.end(), True)
        said = _IS.match(text, end) if end and text[end : end + 1] == "，" else None
        if not said:
            continue
        group = _Group([(found.end(), end)], found.end(), [], "", "person.presented/1")
        private = _nouns().get(text[said.end() - 2 : said.end()]) == "private"
        group.posts = [] if private else posts_stated(context, *said.span("is"))
        group.origin = said["is"][:-1] if said["is"].endswith("人") and not group.posts else ""
        if group.posts or private or said["now"] or group.origin:
            group.kind = _kind(group.posts) or ("PrivatePerson" if private else "")
            yield group


@cache
def election() -> re.Pattern[str]:
    """Words of electing, appointing and removing."""
    return re.compile(trie_pattern(words("election_verbs")))


def _elected(context: Context) -> Iterator[_Group]:
    """Names before 当选, or before 为 and a post in a sentence of electing: 选举甲为市长，乙、丙为副市长."""
    text = context.text
    for begin, end in context.sentences:
        if not election().search(text, begin, end):
            continue
        for found in _TAKES.finditer(text, begin, end):
            parts = re.search(r"[\u3400-\u9fff、]+$", text[begin : found.start()])
            if parts and (names := list(_listed(text, begin + parts.start(), found.start()))):
                yield _Group(names, names[0][0], [], "Official", "person.elected/1")


def _listed(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The names parted by 、 that end at ``end``, last first as long as they are names."""
    for part in reversed(text[begin:end].split("、")):
        sizes = [n for n in (3, 2, 4) if n <= len(part) and name_end(text[:end], end - n, True) == end]
        if not sizes:
            return
        yield end - sizes[0], end
        if sizes[0] != len(part):
            return
        end -= len(part) + 1


def _lists(text: str) -> Iterator[_Group]:
    """Three names or more in a list, whatever stands before."""
    for found in re.finditer(r"(?<![\w、])[\u3400-\u9fff]{2,4}(?:、[\u3400-\u9fff]{2,4}){2,}", text):
        names, begin = [], found.start()
        for part in found.group().split("、"):
            end = name_end(text, begin, True)
            if end != begin + len(part) and not (begin + len(part) == found.end() and end):
                names = []
                break
            if surnames().get(part[0], 1) == 3:
                names = []
                break
            names.append((begin, end))
            begin += len(part) + 1
        if len(names) >= 3:
            yield _Group(names, names[0][0], [], "", "person.list/1")


@lru_cache(maxsize=64)
def _finder(names: frozenset[str]) -> re.Pattern[str] | None:
    return re.compile(trie_pattern(names)) if names else None


def _bare(context: Context, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Later and earlier mentions of the entry's persons, and of the source's persons, without a title."""
    text = context.text
    if finder := _finder(frozenset(n for n in known if len(n) >= 3) | context.knowledge.get("persons", frozenset())):
        yield from (found.span() for found in finder.finditer(text))
    if short := _finder(frozenset(n for n in known if len(n) == 2)):
        for found in short.finditer(text):
            opens = found.start() == 0 or not text[found.start() - 1].isalnum() or context.boundary(found.start())
            if opens and closes(text, found.end()):
                yield found.span()
