"""Biographies: 甲，男，汉族，1963年11月出生，河南宝丰人，本科学历，X公司Y部部长。 What its first sentence says of its
subject.

The parts between the commas of the opening are read one by one; what is not sex, people, birth, origin, schooling or
party is a post if it ends like one. The subject is that of the entry (a biography, an item titled by a name), or a
person in the midst of a text whose name is followed by two such parts (乙，女，1971年4月生，现任…). People and sex are
also read beside a name (see ``kg.extracting.peoples``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extracting.biography_parts import (
    LIVED,
    PART,
    alone,
    behind_name,
    bracketed,
    literals,
    schooling_ended,
    tells_a_life,
)
from kg.extracting.careers import career
from kg.extracting.context import Context
from kg.extracting.peoples import said_before
from kg.extracting.post_parts import no_post, within
from kg.extracting.posts import Post, posts_stated
from kg.model import ORGANIZATION, PERSON, Evidence, Fact, Holding, Mention, Ref, Relation

STAGE = 35
RULE = "biography.opening/1"
_LEAD = re.compile(r"\s*(?:现任|曾任|历任|任|系|为|现为|是|现)")
_ENTERED = re.compile(r"(?:入职|就职于|任职于|供职于|进入|调入|分配到|受聘于)(?:到|于)?")
_WORKS = re.compile(r"工作[，。；]")
# 中国药学会|某市康复治疗专业委员会|主任委员: of a body in the one named
_OF_A_BODY_IN_IT = re.compile(r"(?:委员会|分会|协会|学会|联盟)(?=[\u3400-\u9fff])")
_OPENS = re.compile(r"(?:^|\n)[\s　\d.、]*(?:[（(][一二三四五六七八九十\d]+[）)])?(?:(?:革命)?烈士|【)?$")
_TO_COME = ("拟", "提名", "推荐")  # 拟任某局局长
_DATED = re.compile(
    r"(?:18|19|20)\d\d年[\d月日]*起?(?P<took>(?:担?任|出任|调任|升任|当选为?)(?!教))?"
)  # 1948年任某县县长
_AT = "在到于，。；"
_NOW = re.compile("现|目前|至今")
_PAST = re.compile("曾|历任|先后|此[前后]|后任|同年|次年|翌年|不久|其间|期间")
_YEARS = re.compile(r"(?:18|19|20)\d\d(?=年)(?!年[^，。；]{0,6}?(?:出?生|参加|加入|入党|毕业))")
_NAMED_WITHIN = 30  # characters of a sentence that goes on with a person by name
_GOES_ON = re.compile(r"(?:18|19|20)\d\d年|曾任|历任|先后|现任|同年|此[前后]|后任")
_PARTY = re.compile(r"党员|团员|盟员|社员$|加入|参加工作|入党|入伍|群众$|毕业|出生|生于|[原又曾本]名|享年|病逝|去世")


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Birth, sex, people, origin, schooling and posts of the subjects of biographies; people and sex of others."""
    told: set[tuple[str, str]] = set()
    own = _own(context)
    for subject, begin, end in _subjects(context):
        opens = _OPENS.search(context.text, 0, subject.begin) is not None and subject.begin >= context.entry.body
        stop = len(context.text) if own else _line_end(context.text, end) if opens else _told_on(context, subject, end)
        held = list(career(context, subject, begin, stop))
        for fact in (*_schooled(context, subject, begin, stop), *_opening(context, subject, begin, end, held)):
            if isinstance(fact, Relation):
                if fact.predicate == "education" and (subject.name, "education") in told:
                    continue
                told.add((subject.name, fact.predicate))
            yield fact
        for post in held:
            yield from _held(context, subject, [post], _told_of(context, post))
    if own is not None:
        yield from _employers(context, own.ref, own)
    for person in context.found(PERSON):
        for fact in _beside(context, person):
            if (person.name, fact.predicate) not in told:
                yield fact


def _own(context: Context) -> Mention | None:
    """The person whose biography the entry is."""
    subject = next(iter(context.found(PERSON)), None)
    if context.entry.kind == "biography":
        return subject if subject and subject.begin <= context.entry.body + 2 else None
    title = context.entry.title
    titled = subject and (
        subject.name == title
        or (subject.end == len(title) and title.endswith(("—" + subject.name, "·" + subject.name)))
    )
    begins = context.entry.body
    told = titled and (literals(_first(context.text, begins)) or LIVED.match(behind_name(context.text, begins)[0]))
    return subject if told else None


def _named_until(context: Context, subject: Mention) -> int:
    """Where the name of a subject ends that his life follows: with the title, if that is the name."""
    return max(subject.end, context.entry.body)


def _first(text: str, begin: int) -> str:
    found = PART.search(text, begin)
    return found.group() if found else ""


def _subjects(context: Context) -> Iterator[tuple[Mention, int, int]]:
    """Whom openings of biographies tell of, with the span of what they say."""
    own = _own(context)
    if own is not None:
        begin = behind_name(context.text, _named_until(context, own))[1]
        yield own, begin, context.sentence(begin)[1]
        return
    for person in context.found(PERSON):
        if person.rule == "person.also-called/1":
            continue  # 甲，原名|乙，回族
        opens = _OPENS.search(context.text, 0, person.begin) is not None
        if tells_a_life(context.text, person.end, opens):
            yield person, *behind_name(context.text, person.end)[1:]


def _opening(context: Context, subject: Mention, begin: int, end: int, held: list[Post]) -> Iterator[Fact]:
    seen: set[str] = set()
    for key, value, at, stop in _read(context, subject, begin, end):
        if key not in seen:
            seen.add(key)
            yield Relation(subject.ref, key, value, _evidence(context, subject, (at, stop)))
    for part in PART.finditer(context.text, begin, end):
        said = part.group()
        if any(post.begin < part.end() and part.start() < post.end for post in held):
            continue
        dated = _DATED.match(said)
        if literals(said) or _PARTY.search(said) or said.startswith(_TO_COME) or (dated and not dated["took"]):
            continue
        begun = part.start() + (dated.end() if dated else 0)
        yield from _posts(context, subject, (begun, part.end()))


def _read(context: Context, subject: Mention, begin: int, end: int) -> Iterator[tuple[str, str, int, int]]:
    """Property, value and span of what brackets behind the name and the parts of the opening say."""
    aside, begin_said, _ = behind_name(context.text, _named_until(context, subject))
    for key, value in bracketed(aside):
        yield key, value, subject.begin, begin_said
    told = bool(aside)
    for part in PART.finditer(context.text, begin, end):
        for key, value in literals(part.group()) or (alone(part.group()) if told else ()):
            told = True
            yield key, value, *part.span()


def _schooled(context: Context, subject: Mention, begin: int, stop: int) -> Iterator[Relation]:
    """The last schooling whose end a life tells (1986年大学毕业), where the opening tells none but a degree."""
    text = context.text
    if "毕业" not in text[begin:stop]:
        return
    opening = _read(context, subject, begin, context.sentence(begin)[1])
    if any(key == "education" and not value.endswith("士") for key, value, *_ in opening):
        return
    if found := [*schooling_ended().finditer(text, begin, stop)][-1:]:
        evidence = _evidence(context, subject, found[0].span())
        yield Relation(subject.ref, "education", found[0]["level"], evidence)


def _line_end(text: str, begin: int) -> int:
    """Where the paragraph ends that goes on at ``begin``."""
    end = text.find("\n", begin)
    return end if end >= 0 else len(text)


def _told_on(context: Context, subject: Mention, end: int) -> int:
    """Where the telling of a life ends that opens in the midst of a paragraph: with the last of the sentences behind
    the opening that go on with the person."""
    line = _line_end(context.text, end)
    for first, last in (s for s in context.sentences if end <= s[0] < line):
        named = context.text.find(subject.name, first, min(last, first + _NAMED_WITHIN)) >= 0
        others = any(m.name != subject.name for m in context.inside(first, last, PERSON))
        if others or not (named or _GOES_ON.match(context.text, first)):
            break
        end = last
    return end


def _beside(context: Context, person: Mention) -> Iterator[Relation]:
    """People and sex said before the post or in brackets behind the name."""
    begin = context.title_begins.get(person.begin, person.begin)
    said = [(key, value, at, person.end) for key, value, at in said_before(context.text, begin)]
    aside, behind, _ = behind_name(context.text, person.end)
    said += [(key, value, person.begin, behind) for key, value in bracketed(aside)]
    for key, value, first, last in said:
        yield Relation(person.ref, key, value, context.evidence(first, last, "biography.beside/1", 0.95))


def _employers(context: Context, holder: Ref, subject: Mention) -> Iterator[Fact]:
    """The bodies that the subject entered (2008年8月入职某公司) and those where it is said to work (在某局工作)."""
    for found in _ENTERED.finditer(context.text, subject.end):
        for body in [m for m in context.found(ORGANIZATION) if m.begin == found.end()]:
            yield Relation(holder, "affiliation", body.ref, _evidence(context, subject, (found.start(), body.end)))
    for body in context.inside(subject.end, len(context.text), ORGANIZATION):
        if _WORKS.match(context.text, body.end) and context.text[body.begin - 1] in _AT:
            yield Relation(holder, "affiliation", body.ref, _evidence(context, subject, (body.begin, body.end)))


def _posts(context: Context, subject: Mention, span: tuple[int, int]) -> Iterator[Holding | Relation]:
    begin, end = span
    begin += len(found.group()) if (found := _LEAD.match(context.text[begin:end])) else 0
    return _held(context, subject, posts_stated(context, begin, end), _year(context))


def _held(context: Context, subject: Mention, posts: Iterable[Post], observed: str) -> Iterator[Holding | Relation]:
    """The holdings of posts, and that the holder is of their bodies."""
    for post in posts:
        evidence = _evidence(context, subject, (post.begin, post.end))
        if not no_post(context, post, post.ref, subject.name):
            yield Holding(subject.ref, post.title, within(context, post, post.ref), post.ref, evidence, observed)
        if post.ref and post.ref.family == ORGANIZATION and not _OF_A_BODY_IN_IT.search(post.title, len(post.ref.name)):
            yield Relation(subject.ref, "affiliation", post.ref, evidence)


def _told_of(context: Context, post: Post) -> str:
    """The year of the source, "" where a life tells that the post was held before (1998年被聘为评论员, 历任)."""
    before = context.text[context.sentence(post.begin)[0] : post.begin]
    now = _NOW.search(context.text, context.phrase(post.begin)[0], post.begin)
    past = _PAST.search(before) or any(year < _year(context) for year in _YEARS.findall(before))
    return _year(context) if now or not past else ""


def _evidence(context: Context, subject: Mention, span: tuple[int, int]) -> Evidence:
    return context.evidence(subject.begin, span[1], RULE, 0.95, (subject.begin, subject.end))


def _year(context: Context) -> str:
    return str(context.source.year) if context.source.year else ""
