"""Who was awarded what, by whom and when: the statements from which mentions, honours and events are made.

``award_statements`` reads the sentences with a verb of award_verbs.txt. It is called when the awards are found (stage
40), by ``honours`` and by the events, and says the same to all of them as far as the mentions of that time go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.extracting.award_names import AwardName, awards_of, known_awards
from kg.extracting.context import Context
from kg.extracting.recipients import Clause, issuer_of, recipients_after, recipients_before
from kg.lexicon import table
from kg.model import AWARD, Fact, Mention, Ref

STAGE = 40

RULE = "award.conferred/1"
_GIVEN_AS = re.compile(r"(?:认定|命名|确定|评选|评定|推选|公布|评)(?P<who>[^，。；：为]{2,80}?)为(?=.)")
_STRIVING = re.compile(r"(?:创建|争创|申报|争取|申请|力争|冲刺|拟|推荐|助力|培育|打造|建设|创成)$")
_WITHDRAWN = re.compile(r"(?:未|没有?|不|将|拟|力争|争取|有望|申报|申请|推荐|帮助.{0,20}申报)$")
_PRAISED = re.compile(r"(?:表彰|表扬|命名)(?:了|的|一批|全市|全省|全县|全区|先进|为|[\d一二三四五六七八九十百]+[名个家位])*(?=“)|")


@dataclass(frozen=True, slots=True)
class AwardStatement:
    """That ``recipients`` (those that the entry names) received ``award``. ``begin``/``end``: joined span of the
    sentence; ``award_span``: of the award's name; ``date``: ISO day, month, year or empty."""

    recipients: tuple[Ref, ...]
    award: Ref
    issuer: Ref | None
    date: str
    begin: int
    end: int
    award_span: tuple[int, int]
    antecedent: tuple[int, int] | None = None  # of a recipient whom the sentence does not name
    rule: str = RULE


@cache
def _verbs() -> re.Pattern[str]:
    listed = sorted(table("award_verbs"), key=len, reverse=True)
    many = "|".join(re.escape(verb) for verb in listed if len(verb) > 1)
    return re.compile(rf"(?:{many})(?!后|者|作品|企业|单位名单|工作)|(?<![捕收查抓缴斩荣喜新截])获(?=[“《全国河省市第首优一二三两\d中])")


def award_statements(context: Context) -> list[AwardStatement]:
    """The statements of the entry in the order of the text, one for every award that a sentence lists."""
    found: list[AwardStatement] = []
    for begin, end in context.sentences:
        found.extend(_in_sentence(context, begin, end, found))
    return sorted([*found, *_titles(context, found)], key=lambda s: s.award_span)


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Mentions of awards: conferred ones, and those known by name unless somebody only strives for them."""
    taken: list[tuple[int, int]] = []
    for statement in award_statements(context):
        begin, end = statement.award_span
        if not any(b < end and begin < e for b, e in taken):
            taken.append((begin, end))
            yield Mention(begin, end, AWARD, statement.award.name, "Award", statement.rule)
    for award in known_awards(context.text, context.source.place, context.source.province):
        free = not any(b < award.end and award.begin < e for b, e in taken)
        if free and not _STRIVING.search(context.text, 0, award.begin) and not _inside_title(context, award):
            yield Mention(award.begin, award.end, AWARD, award.name, "Award", "award.known/1")


def _inside_title(context: Context, award: AwardName) -> bool:
    return context.taken(award.begin, award.end, "Document", "Organization")


def _in_sentence(
    context: Context, begin: int, end: int, before: list[AwardStatement]
) -> Iterator[AwardStatement]:
    text = context.text
    verbs = [m for m in _verbs().finditer(text, begin, end) if not _quoted(text, begin, m.start())]
    here: list[AwardStatement] = []
    floor = begin
    for index, verb in enumerate(verbs):
        if verb.start() < floor or _WITHDRAWN.search(text, max(begin, verb.start() - 8), verb.start()):
            continue
        ceiling = _ceiling(text, verb.end(), end, verbs[index + 1].start() if index + 1 < len(verbs) else end)
        clause = Clause(begin, floor, verb.start(), verb.end(), ceiling)
        here.extend(_stated(context, clause, _kind(verb.group()), here, before))
        floor = verb.end()
    for found in _GIVEN_AS.finditer(text, begin, end):
        clause = Clause(begin, begin, found.start(), found.end(), _ceiling(text, found.end(), end, end))
        if not any(s.award_span[0] >= found.end() - 1 and s.award_span[0] < clause.ceiling for s in here):
            who = recipients_after(context, found.start("who"), found.end("who"))
            here.extend(_made(context, clause, awards_of(text, found.end(), clause.ceiling, True), who, None, None))
    yield from here


def _kind(verb: str) -> str:
    return table("award_verbs").get(verb, ("won",))[0]


def _quoted(text: str, begin: int, position: int) -> bool:
    """Whether a quotation or title is open at the position."""
    return text.count("“", begin, position) > text.count("”", begin, position) or text.count(
        "《", begin, position
    ) > text.count("》", begin, position)


def _ceiling(text: str, begin: int, end: int, verb: int) -> int:
    """Where the list of awards after a verb must end: the sentence, a semicolon, or the phrase of the next verb."""
    stop = re.compile(r"[；。！？\n]").search(text, begin, end)
    limit = stop.start() if stop else end
    if verb < limit:
        comma = max(text.rfind("，", begin, verb), text.rfind("、", begin, verb) if "、" in text[begin:verb] else -1)
        limit = comma if comma > begin else verb
    return limit


def _stated(
    context: Context, clause: Clause, kind: str, here: list[AwardStatement], before: list[AwardStatement]
) -> Iterator[AwardStatement]:
    text = context.text
    sure = kind in ("won", "given") or (kind == "named" and not text[clause.verb : clause.after].startswith(("列", "纳")))
    passive = re.search(r"[被由经获]", text[clause.floor : clause.verb]) is not None
    if kind == "given" and not passive:
        yield from _given(context, clause)
        return
    awards = awards_of(text, clause.after, clause.ceiling, sure)
    if not awards:
        return
    who, antecedent = recipients_before(context, clause, [r for s in here for r in s.recipients][-1:] and list(here[-1].recipients))
    yield from _made(context, clause, awards, who, issuer_of(context, clause), antecedent)


def _given(context: Context, clause: Clause) -> Iterator[AwardStatement]:
    """授予A“B”称号, 向A授予“B”称号."""
    text = context.text
    quote = text.find("“", clause.after, clause.ceiling)
    inside = [m for m in context.inside(clause.after, clause.ceiling) if m.family in ("Person", "Organization", "Place")]
    if quote >= 0 and (not inside or inside[0].begin < quote):
        split = quote
    elif inside and inside[0].begin <= clause.after + 2:
        split = max(m.end for m in inside)
    else:
        split = clause.after
    toward = re.compile(r"[向为给](?=[^，。]*$)").search(text, clause.floor, clause.verb)
    who = recipients_after(context, clause.after, split)
    if toward and not who:
        who = recipients_after(context, toward.end(), clause.verb)
    awards = awards_of(text, split, clause.ceiling, True)
    yield from _made(context, clause, awards, who, issuer_of(context, clause, active=True), None)


def _made(
    context: Context,
    clause: Clause,
    awards: list[AwardName],
    who: list[Ref],
    issuer: Ref | None,
    antecedent: tuple[int, int] | None,
) -> Iterator[AwardStatement]:
    date = award_date(context, clause.begin, clause.verb)
    last = context.sentence(clause.verb)[1]
    apart = len(who) == len(awards) > 1 and "分别" in context.text[clause.floor : clause.after]
    for number, award in enumerate(awards):
        recipients = (who[number],) if apart else tuple(who)
        name = _with_contest(context, clause, award) if award.grade else award.name
        span = (award.begin, award.end)
        yield AwardStatement(recipients, Ref(AWARD, name), issuer, date, clause.begin, last, span, antecedent)


_CONTEST = re.compile(
    r"[在于]?(?P<name>[^，。；在于]{3,40}?(?:大赛|竞赛|比赛|赛|评选|评比|评选活动|比武|征集活动|展演|展评|奖))(?:活动|决赛|总决赛)?(?:上|中|里)?，?[^，。；]{0,16}$"
)


def _with_contest(context: Context, clause: Clause, award: AwardName) -> str:
    """一等奖 with the contest that the clause names: 在某大赛中获一等奖 → 某大赛一等奖."""
    found = _CONTEST.search(context.text, clause.floor, clause.verb)
    if not found:
        return award.name
    from kg.extracting.award_names import normal_name

    return normal_name(found["name"]) + award.name


def award_date(context: Context, begin: int, position: int) -> str:
    """The date of an award told at ``position`` in the sentence that begins at ``begin``: the last date of the sentence
    before it, else the date of the telling (the entry's own, or the last one before), else the source's year."""
    known = [d for d in context.dates if d.end <= position and not context.text.startswith("度", d.end)]
    known = [d for d in known if not context.text[d.begin : d.end].endswith("度")]
    inside = [d for d in known if d.begin >= begin]
    if inside:
        return inside[-1].start
    if context.entry.kind != "biography" and known:
        days = [d for d in known if d.precision == "day"]
        return (days or known)[-1].start
    if context.entry.kind == "biography":
        return ""
    return context.entry.date or (str(context.source.year) if context.source.year else "")


def _titles(context: Context, stated: list[AwardStatement]) -> Iterator[AwardStatement]:
    """A known award right before a person's name: 全国劳动模范王某."""
    persons = {m.begin: m for m in context.found("Person")}
    for award in known_awards(context.text, context.source.place, context.source.province):
        person = persons.get(award.end)
        if person and not any(s.award_span[0] < award.end and award.begin < s.award_span[1] for s in stated):
            begin, end = context.sentence(award.begin)
            span = (award.begin, award.end)
            yield AwardStatement((person.ref,), Ref(AWARD, award.name), None, "", begin, end, span, rule="award.title/1")
