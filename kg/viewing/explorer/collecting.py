"""BuildResult → Rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.model import (
    Entry,
    EventFact,
    Fact,
    Figure,
    Holding,
    Honour,
    Participation,
    Ref,
    Relation,
    StatusFact,
    TaskFact,
)
from kg.resolving.types import BuildResult, EntryKey
from kg.viewing.explorer.rows import Issue, Node, Place, Row, Rows

PRIVATE = "PrivatePerson"
DIVISION = "AdministrativeDivision"
# subject, object, relation, words, start, end
Said = tuple[str, str | None, str, str, str, str]


def collect(build: BuildResult) -> Rows:
    """Nodes in the order of their ids, facts in the order of the sources. The same fact told twice stands twice."""
    places = _places(build)
    number = {key: i for i, key in enumerate(places)}
    nodes = _nodes(build, number)
    at = {node.id: i for i, node in enumerate(nodes)}
    homes = _homes(build)
    rows = []
    for source, entry, fact in _every_fact(build):
        for subject, object_, relation, words, start, end in _said(build, source, entry, fact, homes[source]):
            if subject in at and subject != object_:
                other = at[object_] if object_ else None
                where = number[source, entry]
                span = (fact.evidence.begin, fact.evidence.end)
                rows.append(Row(at[subject], other, relation, words, start, end, where, span))
    issues = tuple(_issue(result.segmented.source) for result in build.sources)
    return Rows(tuple(nodes), tuple(rows), tuple(places.values()), issues, private_names(build))


def private_names(build: BuildResult) -> frozenset[str]:
    """Every form in which a private person is named, in labels or in a text; without white space."""
    found = set()
    for source, entry, begin, end, id_ in _mentions(build):
        if build.resolved.entities[id_].type == PRIVATE:
            found.add(_text(build, source, entry)[begin:end])
    for entity in build.resolved.entities.values():
        if entity.type == PRIVATE:
            found.update(entity.labels)
    forms = {"".join(name.split()) for name in found}
    return frozenset(name for name in forms if len(name) > 1)


def _text(build: BuildResult, source: int, entry: int) -> str:
    return build.sources[source].segmented.entries[entry].text


def _mentions(build: BuildResult) -> Iterator[tuple[int, int, int, int, str]]:
    """(source, entry, begin, end, id) of every mention that an entity was found for."""
    resolved = build.resolved
    for source, result in enumerate(build.sources):
        for extracted in result.extracted:
            refs = resolved.refs.get((source, extracted.entry), {})
            for mention in extracted.mentions:
                if mention.ref in refs:
                    own = refs[mention.ref]
                    yield source, extracted.entry, mention.begin, mention.end, resolved.survivor.get(own, own)


def _places(build: BuildResult) -> dict[EntryKey, Place]:
    found = {}
    for source, result in enumerate(build.sources):
        for entry in result.segmented.entries:
            sections = " › ".join(result.segmented.section_path(entry))
            found[source, entry.number] = Place(source, sections, _title(entry), entry.page, entry.text)
    return found


def _title(entry: Entry) -> str:
    """The printed title. What has none is known by its number or day: its first words are a sentence of the source."""
    if entry.body or not entry.text.startswith(entry.title.removesuffix("…")):
        return entry.title
    return entry.label or entry.date or ""


def _issue(source: object) -> Issue:
    title, name = getattr(source, "title", ""), getattr(source, "file_name", "")
    return Issue(title or name, getattr(source, "year", 0), getattr(source, "issue", ""), getattr(source, "kind", ""))


def _nodes(build: BuildResult, number: dict[EntryKey, int]) -> list[Node]:
    named: dict[str, set[int]] = defaultdict(set)
    for source, entry, _, _, id_ in _mentions(build):
        named[id_].add(number[source, entry])
    found = [
        Node(entity.id, entity.type, entity.label, entity.alt_labels, tuple(sorted(named[entity.id])))
        for entity in build.resolved.entities.values()
    ]
    for event in build.resolved.events.values():
        entries = sorted({number[source, entry] for source, entry, _ in event.members})
        found.append(Node(event.id, event.type, event.label, event.alt_labels, tuple(entries)))
    for source, entry, fact in _every_fact(build):
        if isinstance(fact, TaskFact):
            label = f"任务{fact.number} {fact.description}".strip()
            found.append(Node(_task(build, source, entry, fact), "Task", label, (), (number[source, entry],)))
    return sorted({node.id: node for node in found}.values(), key=lambda node: node.id)


def _task(build: BuildResult, source: int, entry: int, fact: TaskFact) -> str:
    return f"task_{build.resolved.entry_ids[source, entry].removeprefix('entry_')}_{fact.number}"


def _homes(build: BuildResult) -> list[str]:
    """The id of the place that each source is of, empty where no text names it."""
    places = {entity.label: entity.id for entity in build.resolved.entities.values() if entity.type == DIVISION}
    return [places.get(result.segmented.source.place, "") for result in build.sources]


def _said(build: BuildResult, source: int, entry: int, fact: Fact, home: str) -> Iterator[Said]:
    """What a fact says of which nodes; what is said of no place is told at the source's ``home``."""
    resolved = build.resolved

    def of(ref: Ref) -> str:
        return resolved.entity(source, entry, ref).id

    match fact:
        case EventFact():
            yield resolved.event(source, entry, fact.key).id, None, "date", "", fact.start, fact.end
        case Participation():
            event = resolved.event(source, entry, fact.event)
            yield of(fact.agent), event.id, fact.role, fact.capacity, event.start, event.end
        case Holding():
            start, end = fact.held_from or fact.observed, fact.held_until or fact.observed
            relation = "heldFrom" if fact.held_from else "heldUntil" if fact.held_until else "post"
            yield of(fact.holder), of(fact.body) if fact.body else None, relation, fact.title, start or end, end
        case Honour():
            yield of(fact.recipient), of(fact.award), "award", "", fact.date, fact.date
            if fact.issuer:
                yield of(fact.issuer), of(fact.award), "confers", "", fact.date, fact.date
        case Figure() if fact.region or home:
            about, relation = (of(fact.region), "figure") if fact.region else (home, "sourceFigure")
            yield about, None, relation, f"{fact.indicator}：{_amount(fact)}", *_period(fact.period)
        case TaskFact():
            task = _task(build, source, entry, fact)
            for body in fact.responsible:
                yield of(body), task, "leadBody" if body in fact.lead else "responsibleBody", "", fact.due, fact.due
        case StatusFact():
            yield of(fact.project), None, "status", fact.status, fact.date, fact.date
        case Relation():
            joined = isinstance(fact.object, Ref)
            other = of(fact.object) if isinstance(fact.object, Ref) else None
            yield of(fact.subject), other, fact.predicate, "" if joined else str(fact.object), "", ""


def _amount(fact: Figure) -> str:
    arrow = {"up": "↑", "down": "↓"}.get(fact.direction, "")
    base = f"{fact.base} " if fact.base else ""
    period = f"（{fact.period}）" if fact.period else ""
    return f"{base}{arrow}{fact.as_written}{period}"


def _period(period: str) -> tuple[str, str]:
    """First and last month or year of "2023-01/2026-03"; empty where the period is given in words."""
    first, _, last = period.partition("/")
    dated = [part if part[:4].isdecimal() else "" for part in (first, last or first)]
    return dated[0], dated[1]


def _every_fact(build: BuildResult) -> Iterator[tuple[int, int, Fact]]:
    """(source, entry, fact) for all facts, in order."""
    for source, result in enumerate(build.sources):
        for extracted in result.extracted:
            for fact in extracted.facts:
                yield source, extracted.entry, fact
