"""Honours as events: who was honoured by whom, on the day or in the year that the statement gives.

The statements are those of ``kg.extracting.awards``. An honour of the scene's own day belongs to the scene if that is
an award; otherwise it is an ``AwardEvent`` of its own. Earlier honours recalled in passing are facts (``Honour``),
not events, save in biographies, which tell of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extracting.awards import AwardStatement, award_statements
from kg.extracting.context import Context
from kg.extracting.events import Scene, short_label
from kg.extracting.life_subject import life_subject
from kg.model import EventFact, Evidence, Fact, Mention, Participation

STAGE = 67
Told = tuple[AwardStatement, tuple[str, str] | None]  # with when it was
_HELD = ("award.title/1", "award.copula/1")  # rules that read a title which somebody has


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Award events and the honorees and issuers of award events."""
    keys = {(s.start, s.stop): s.key for s in context.scenes if s.type == "AwardEvent"}
    following = 1 + max((f.key for f in context.facts if isinstance(f, EventFact)), default=-1)
    statements = [(statement, _when(context, statement)) for statement in award_statements(context)]
    for statement, when in statements:
        if when is None or (when not in keys and not _told_by_itself(context, statement)):
            continue
        evidence = context.evidence(*statement.award_span, statement.rule, 0.88, statement.antecedent)
        if when not in keys:
            keys[when] = following
            following += 1
            yield EventFact(keys[when], "AwardEvent", *when, _label(context, evidence, when, statements), evidence)
        for recipient in statement.recipients:
            yield Participation(keys[when], "honoree", recipient, evidence)
        for issuer in statement.issuers:
            yield Participation(keys[when], "issuer", issuer, evidence)


def _told_by_itself(context: Context, statement: AwardStatement) -> bool:
    """Whether a statement names somebody or its day: not （一）已经公布为文物保护单位的遗址."""
    if statement.recipients or statement.issuers:
        return True
    begin, end = context.sentence(statement.award_span[0])
    return any(begin <= date.begin < end for date in context.dates)


def _label(context: Context, evidence: Evidence, when: tuple[str, str], statements: list[Told]) -> str:
    """The words that tell of the first honour, with 等 if other words tell of more at that time."""
    label = short_label(context.text[evidence.begin : evidence.end])
    more = any(at == when and s.award_span[0] >= evidence.end for s, at in statements)
    return f"{label}等" if more and not label.endswith("…") else label


def _when(context: Context, statement: AwardStatement) -> tuple[str, str] | None:
    """Start and end of the event that a statement tells of; None if it is no event of this entry."""
    if life_subject(context):
        return (statement.date, statement.date) if statement.date else None
    scene, told = _scene(context, statement), statement.date
    if statement.rule in _HELD and not (scene and scene.type == "AwardEvent"):
        return None  # 慰问省劳动模范甲, 某景区为国家AAAA级旅游景区: a title held
    if scene is None:  # a 条目 whose dated event comes later
        return (told, told) if told and context.entry.kind in ("item", "plain") else None
    if len(told) == len("2031") and context.entry.kind == "item" and _in_later_paragraph(context, scene, statement):
        return told, told
    if not told or scene.start.startswith(told) or (len(told) == 4 and told == scene.start[:4]):
        return scene.start, scene.stop
    if context.entry.kind in ("item", "plain"):
        return told, told
    return (told, told) if told[:4] == scene.start[:4] and told[: len(scene.stop)] <= scene.stop else None


def _in_later_paragraph(context: Context, scene: Scene, statement: AwardStatement) -> bool:
    """Whether an honour of the year is told in another paragraph than the day before it."""
    return scene.type != "AwardEvent" and "\n" in context.text[scene.begin : statement.award_span[0]].strip()


def _scene(context: Context, statement: AwardStatement) -> Scene | None:
    covering = [s for s in context.scenes if s.begin <= statement.award_span[0] < s.end]
    if covering:
        return covering[-1]
    titled = statement.award_span[0] < context.entry.body
    return context.scenes[0] if context.scenes and titled else None
