"""Honours as events: who was honoured by whom, on the day or in the year that the statement gives.

The statements are those of ``kg.extracting.awards``. An honour of the scene's own day belongs to the scene if that is
an award; otherwise it is an ``AwardEvent`` of its own. Earlier honours recalled in passing are facts (``Honour``),
not events, save in biographies, which tell of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extracting.award_dates import ALL_YEAR
from kg.extracting.award_rolls import HELD_RULE
from kg.extracting.awards import AwardStatement, award_statements
from kg.extracting.context import Context
from kg.extracting.event_labels import short_label
from kg.extracting.event_summaries import GENERAL
from kg.extracting.events import Scene
from kg.extracting.honour_tables import RULE as ROW_RULE
from kg.extracting.life_subject import life_subject
from kg.model import EventFact, Fact, Honour, Mention, Participation, Ref

STAGE = 67
Giving = tuple[str, str, int, tuple[Ref, ...]]  # start, end, where its sentence begins (0: the scene's own), issuers
_PRIZE = re.compile(r"(?:奖项?|[金银铜奖]牌|第[一二三]名|[冠亚季]军|称号|等功|杯|荣誉|证书|锦?旗|[勋奖]章)”?$")
_FOUNDED = re.compile(r"(?:实验室|(?:研究|技术|创新|工程|管理)中心|工作站|研究院)”?$")
_LISTED = re.compile(r"(?:名单|名录|项目|案例|榜单?|计划|工程|目录|试点)”?$")
_ALL_YEAR = re.compile(rf"[。；](?:{ALL_YEAR.pattern}|截至年底|(?:19|20)\d\d年(?!\d))")
_LONGEST_CLAUSE, _FAR = 60, 20  # characters of a clause, and before the phrase in it that tells of the award
_NO_SUBJECT = re.compile(
    r"(?:分别|均|并|也|共|先后|再次|成功)*(?:被|获|荣|受|入选|入围|列入|通过|斩获|摘得|取得|创建?成)"
)
_COMMENDING = re.compile(r"(?:表[彰扬]|颁奖|命名)[^，。；]{0,16}(?:会|仪式|典礼)")
_GATHERINGS = {"Activity", "Ceremony", "Meeting"}
_RECALLED = re.compile(
    r"(?:指出|表示|强调|介绍|认为)[，：][^。]{0,80}?(?:去年|近年来?|多年来?|一直以来|过去|今年以来|已|先后|连续)"
)
_HELD = ("award.title/1", "award.copula/1", HELD_RULE)  # rules that read a title which somebody has


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Award events and the honorees and issuers of award events."""
    keys: dict[Giving, int] = {(s.start, s.stop, 0, ()): s.key for s in context.scenes if s.type == "AwardEvent"}
    following = 1 + max((f.key for f in context.facts if isinstance(f, EventFact)), default=-1)
    givings: dict[Giving, list[AwardStatement]] = {}
    told: dict[tuple[str, str, tuple[Ref, ...], str], Giving] = {}
    for statement in award_statements(context):
        when = _when(context, statement)
        own = when is not None and (*when, 0, ()) in keys
        if when is None or not (own or _told_by_itself(context, statement)):
            continue
        sentence = 0 if own else context.sentence(statement.award_span[0])[0]
        same = (*when, statement.issuers, statement.form or statement.award.name)
        # the eighth list of monuments, sentence by sentence; what two issuers gave is two events
        giving = told.setdefault(same, (*when, sentence, () if own else statement.issuers))
        givings.setdefault(giving, []).append(statement)
    begins = {giving: {s.award_span[0] for s in statements} for giving, statements in givings.items()}
    for giving, statements in givings.items():
        evidence = [context.evidence(*s.award_span, s.rule, 0.88, s.antecedent) for s in statements]
        if giving not in keys:
            keys[giving], following = following, following + 1
            others = [at for other, spans in begins.items() if other != giving for at in spans]
            label = _label(context, statements, others)
            yield EventFact(keys[giving], "AwardEvent", giving[0], giving[1], label, evidence[0])
        for statement, read in zip(statements, evidence, strict=True):
            for recipient in statement.recipients:
                yield Participation(keys[giving], "honoree", recipient, read)
            for issuer in statement.issuers:
                yield Participation(keys[giving], "issuer", issuer, read)
    yield from _of_table(context, following)


def _of_table(context: Context, key: int) -> Iterator[EventFact | Participation]:
    """An event for what the rows of a table tell as given together, in its year or in that of a yearbook."""
    told: dict[tuple[str, Ref, Ref | None], list[Honour]] = {}
    year = str(context.source.year or "") if context.source.kind == "yearbook" else ""
    for fact in context.facts:
        if isinstance(fact, Honour) and fact.evidence.rule == ROW_RULE and (fact.date or year):
            told.setdefault((fact.date or year, fact.award, fact.issuer), []).append(fact)
    for number, ((date, award, issuer), honours) in enumerate(told.items(), key):
        who = "、".join(dict.fromkeys(honour.recipient.name for honour in honours))
        label = short_label(f"{who}{_gained(award.name)}{award.name}")
        yield EventFact(number, "AwardEvent", date, date, label, honours[0].evidence)
        for honour in honours:
            yield Participation(number, "honoree", honour.recipient, honour.evidence)
        if issuer:
            yield Participation(number, "issuer", issuer, honours[0].evidence)


def _label(context: Context, statements: Sequence[AwardStatement], others: Iterable[int]) -> str:
    """Who was given what: 甲、乙获评先进集体; what several were given in turn, one behind the other. ``others`` are the
    places of what other events tell of."""
    won: dict[tuple[str, ...], list[str]] = {}
    for statement in statements:
        who = tuple(recipient.name for recipient in statement.recipients)
        won.setdefault(who, []).append(statement.form or statement.award.name)
    if () in won:  # the sentence names nobody
        return short_label(_unnamed(context, statements[0].award_span[0], others))
    shared: dict[str, list[str]] = {}
    for names, awards in won.items():
        shared.setdefault("、".join(dict.fromkeys(awards)), []).extend(names)
    return short_label(
        "，".join(f"{'、'.join(dict.fromkeys(who))}{_gained(awards)}{awards}" for awards, who in shared.items())
    )


def _unnamed(context: Context, position: int, others: Iterable[int]) -> str:
    """The words that tell of an award whose winners have no name: its clause, of one that is long or tells of
    ``others`` too the phrase that tells of it, with the one before if it has no subject (，|被某厅命名为…)."""
    begin, end = context.clause(position)
    first, last = context.phrase(position)
    apart = any(begin <= other < first for other in others)
    if apart or (end - begin > _LONGEST_CLAUSE and first - begin > _FAR):
        begin, end = first, last
        if _NO_SUBJECT.match(context.text, begin):
            begin = context.phrase(begin - 1)[0]
    return context.text[begin:end].removeprefix("其中").lstrip("，")


def _gained(awards: str) -> str:
    if _PRIZE.search(awards):
        return "获"
    if _FOUNDED.search(awards):
        return "获批"
    return "入选" if _LISTED.search(awards) else "获评"


def _told_by_itself(context: Context, statement: AwardStatement) -> bool:
    """Whether a statement names somebody or its day or month: not （一）已经公布为文物保护单位的遗址, nor a meeting
    at which unnamed ones were commended."""
    if statement.recipients or statement.issuers:
        return True
    begin, end = context.sentence(statement.award_span[0])
    scene = _scene(context, statement)
    gathered = _COMMENDING.search(context.text, *context.phrase(statement.award_span[0]))
    if scene and scene.type in _GATHERINGS and gathered and begin <= scene.begin < end:
        return False  # 某市召开表彰大会: the meeting is the event
    days = (date.begin for date in context.dates if begin <= date.begin < end and date.precision != "year")
    return any(not context.text.endswith(("每年", "每年的"), begin, day) for day in days)  # 确定每年|3月1日为…日


def _when(context: Context, statement: AwardStatement) -> tuple[str, str] | None:
    """Start and end of the event that a statement tells of; None if it is no event of this entry."""
    if context.entry.kind == "notice" and context.entry.date:
        return context.entry.date, context.entry.date  # not the day of the deed for which it commends
    if life_subject(context):
        return (statement.date, statement.date) if statement.date else None
    scene, told = _scene(context, statement), statement.date
    if statement.rule in _HELD and not (scene and scene.type == "AwardEvent"):
        return None  # 慰问省劳动模范甲, 某景区为国家AAAA级旅游景区: a title held
    if scene and scene.type != "AwardEvent" and context.entry.kind == "article" and _recalled(context, statement):
        return None
    if scene is None:  # a 条目 whose dated event comes later
        return (told, told) if told and context.entry.kind in ("item", "plain") else None
    if len(told) == len("2031") and context.entry.kind == "item" and _of_year_again(context, scene, statement):
        return told, told
    if not told or scene.start.startswith(told) or told == scene.stop or (len(told) == 4 and told == scene.start[:4]):
        return scene.start, scene.stop
    if context.entry.kind in ("item", "plain"):
        return told, told
    return (told, told) if told[:4] == scene.start[:4] and told[: len(scene.stop)] <= scene.stop else None


def _recalled(context: Context, statement: AwardStatement) -> bool:
    """Whether a speaker recalls an honour of some earlier time: 市长甲指出，去年以来，…被评为优秀."""
    begin = context.sentence(statement.award_span[0])[0]
    return _RECALLED.search(context.text, begin, statement.award_span[0]) is not None


def _of_year_again(context: Context, scene: Scene, statement: AwardStatement) -> bool:
    """Whether the text comes back to the year as a whole between the day before an honour and the honour."""
    between = context.text[scene.begin : statement.award_span[0]].strip()
    overview = context.entry.title in GENERAL and "。" in between  # 概况: no entry about one event
    if _ALL_YEAR.search(between):
        return True
    return scene.type != "AwardEvent" and ("\n" in between or overview)


def _scene(context: Context, statement: AwardStatement) -> Scene | None:
    covering = [s for s in context.scenes if s.begin <= statement.award_span[0] < s.end]
    if covering:
        return covering[-1]
    titled = statement.award_span[0] < context.entry.body
    return context.scenes[0] if context.scenes and titled else None
