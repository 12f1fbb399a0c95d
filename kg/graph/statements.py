"""Facts of an entry → statements in its named graph, each a node with its evidence."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from kg.graph.entry_graph import EntryGraph
from kg.graph.labels import label_quads
from kg.graph.sources import figure_set
from kg.graph.terms import DEFAULT, Quad, chinese, date, decimal, is_decimal, node, text
from kg.graph.vocabulary import RELATIONS, ROLES
from kg.model import (
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
from kg.resolving.identity import make_id

_LONGEST_LABEL = 40
_LONGEST_TASK = 60
_MARK = re.compile(r"[，。；：！？,;!?\n]")
_ITEM = re.compile(r"[，。；、]")
_DATES = frozenset({"birthDate", "issuedOn"})


def add_fact(graph: EntryGraph, fact: Fact) -> None:
    """Write one fact. Raises ValueError for a role or relation that the vocabulary does not know."""
    _WRITERS[type(fact)](graph, fact)


def _event(graph: EntryGraph, fact: EventFact) -> None:
    event = node(graph.build.resolved.event(*graph.key, fact.key).id)
    graph.add(event, "zt:reportedIn", graph.name)
    if fact.start:
        graph.add(event, "zt:startDate", date(fact.start))
        graph.add(event, "zt:endDate", date(fact.end or fact.start))
    graph.support(event, fact.evidence)


def _participation(graph: EntryGraph, fact: Participation) -> None:
    if fact.role not in ROLES:
        raise ValueError(f"unknown role {fact.role!r} (rule {fact.evidence.rule})")
    resolved = graph.build.resolved
    event, agent = node(resolved.event(*graph.key, fact.event).id), graph.node(fact.agent)
    graph.add(event, f"zt:{fact.role}", agent)
    own = resolved.event_ids[(*graph.key, fact.event)]
    subject = node(make_id("participation", own, fact.role, graph.own(fact.agent)))
    graph.add_class(subject, "Participation")
    graph.add(subject, "zt:event", event)
    graph.add(subject, "zt:agent", agent)
    graph.add(subject, "zt:role", f"zt:{fact.role}")
    for holding in graph.extracted.facts if fact.capacity else ():
        if isinstance(holding, Holding) and (holding.holder, holding.title) == (fact.agent, fact.capacity):
            graph.add(subject, "zt:inCapacity", _holding_node(graph, holding))
            break
    graph.support(subject, fact.evidence, ref=fact.agent)


def _holding_node(graph: EntryGraph, fact: Holding) -> str:
    """One node per person, body and post in the whole corpus: every source adds when it saw the person in it."""
    body = graph.own(fact.body) if fact.body else ""
    post = fact.post if fact.body and fact.post else fact.title
    return node(make_id("holding", graph.own(fact.holder), body, post))


def _holding(graph: EntryGraph, fact: Holding) -> None:
    subject = _holding_node(graph, fact)
    graph.add_class(subject, "PostHolding")
    graph.add(subject, "zt:holder", graph.node(fact.holder))
    graph.add(subject, "zt:titleAsWritten", text(fact.title))
    if fact.post:
        graph.add(subject, "zt:post", graph.concept("Post", fact.post))
    if fact.body:
        graph.add(subject, "org:organization", graph.node(fact.body))
    for predicate, day in (
        ("zt:observedOn", fact.observed),
        ("zt:heldFrom", fact.held_from),
        ("zt:heldUntil", fact.held_until),
    ):
        if day:
            graph.add(subject, predicate, date(day))
    graph.add(subject, "zt:reportedIn", graph.name)
    graph.support(subject, fact.evidence, ref=fact.holder)


def _honour(graph: EntryGraph, fact: Honour) -> None:
    told = fact.date or graph.local
    subject = node(make_id("honour", graph.own(fact.recipient), graph.own(fact.award), told))
    graph.add_class(subject, "Honour")
    graph.add(subject, "zt:recipient", graph.node(fact.recipient))
    graph.add(subject, "zt:award", graph.node(fact.award))
    if fact.date:
        graph.add(subject, "zt:date", date(fact.date))
    if fact.issuer:
        graph.add(subject, "zt:issuer", graph.node(fact.issuer))
    graph.add(subject, "zt:reportedIn", graph.name)
    graph.support(subject, fact.evidence, ref=fact.recipient)


def _figure(graph: EntryGraph, fact: Figure) -> None:
    region = graph.own(fact.region) if fact.region else ""
    content = (fact.indicator, fact.as_written, fact.measure, fact.direction, fact.base, fact.period, region)
    subject = node(make_id("observation", graph.local, *content))
    graph.add_class(subject, "Observation")
    graph.add(subject, "zt:indicator", graph.concept("Indicator", fact.indicator))
    graph.add(subject, "zt:asWritten", text(fact.as_written))
    graph.add(subject, "zt:measure", text(fact.measure))
    if is_decimal(fact.value):
        graph.add(subject, "zt:value", decimal(fact.value))
    for name in ("unit", "comparator", "direction", "base", "period"):
        if words := getattr(fact, name):
            graph.add(subject, f"zt:{name}", text(words))
    if fact.region:
        graph.add(subject, "zt:region", graph.node(fact.region))
    graph.add(subject, "qb:dataSet", figure_set(graph.build.resolved.issue_ids[graph.key[0]]))
    graph.add(subject, "zt:reportedIn", graph.name)
    graph.support(subject, fact.evidence, about=(fact.as_written,))


def _task(graph: EntryGraph, fact: TaskFact) -> None:
    subject = node(make_id("task", graph.local, fact.number, fact.description[:_LONGEST_LABEL]))
    told = fact.description if graph.entry.rows else _first_phrase(graph.entry.title, fact.description)
    graph.quads.append(Quad(DEFAULT, subject, "a", "zt:Task"))  # a table tells many tasks, an entry with a title one
    graph.quads.extend(label_quads(subject, _shortened(told) or f"第{fact.number}项"))
    graph.add(subject, "zt:number", text(fact.number))
    graph.add(subject, "dcterms:description", chinese(fact.description))
    for predicate, bodies in (
        ("zt:leadBody", fact.lead),
        ("zt:responsibleBody", (*fact.responsible, *fact.lead)),
        ("zt:expandedBody", fact.expanded),
    ):
        for body in bodies:
            graph.add(subject, predicate, graph.node(body))
    if fact.due:
        graph.add(subject, "zt:dueDate", date(fact.due))
    graph.add(subject, "zt:reportedIn", graph.name)
    graph.support(subject, fact.evidence)


def _first_phrase(title: str, description: str) -> str:
    """A task's title; of one that was made of the description and may be cut in a word, the whole phrase."""
    return _MARK.split(description, maxsplit=1)[0] if title and description.startswith(title) else title


def _shortened(label: str) -> str:
    """A task's label: cut at the last mark that leaves it short enough, and an ellipsis for what is left out."""
    if len(label) <= _LONGEST_TASK:
        return label
    marks = [found.start() for found in _ITEM.finditer(label, _LONGEST_TASK // 2, _LONGEST_TASK)]
    return label[: marks[-1] if marks else _LONGEST_TASK] + "…"


def _status(graph: EntryGraph, fact: StatusFact) -> None:
    subject = node(make_id("status", graph.own(fact.project), fact.status, fact.date or graph.local))
    project, status = graph.node(fact.project), graph.concept("Status", fact.status)
    graph.add_class(subject, "ProjectStatus")
    graph.add(subject, "zt:project", project)
    graph.add(subject, "zt:status", status)
    if fact.date:
        graph.add(subject, "zt:date", date(fact.date))
    graph.add(subject, "zt:reportedIn", graph.name)
    graph.add(project, "zt:status", status)
    graph.support(subject, fact.evidence, ref=fact.project)


def _relation(graph: EntryGraph, fact: Relation) -> None:
    if fact.predicate not in RELATIONS:
        raise ValueError(f"unknown relation {fact.predicate!r} (rule {fact.evidence.rule})")
    subject, predicate = graph.node(fact.subject), f"zt:{fact.predicate}"
    if isinstance(fact.object, Ref):
        value, own = graph.node(fact.object), graph.own(fact.object)
    else:
        own = fact.object
        value = date(own) if fact.predicate in _DATES else text(own)
    graph.add(subject, predicate, value)
    relation = node(make_id("relation", graph.own(fact.subject), fact.predicate, own))
    graph.add_class(relation, "Relation")
    graph.add(relation, "zt:subject", subject)
    graph.add(relation, "zt:predicate", predicate)
    graph.add(relation, "zt:object", value)
    graph.support(relation, fact.evidence, ref=fact.subject)


_WRITERS: dict[type, Callable[[EntryGraph, Any], None]] = {
    EventFact: _event,
    Participation: _participation,
    Holding: _holding,
    Honour: _honour,
    Figure: _figure,
    TaskFact: _task,
    StatusFact: _status,
    Relation: _relation,
}
