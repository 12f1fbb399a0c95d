"""Decisions on facts, applied to what was read from the entries before names are resolved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.model import (
    AWARD,
    ORGANIZATION,
    PERSON,
    PROJECT,
    Entry,
    EventFact,
    Evidence,
    Extracted,
    Fact,
    Holding,
    Honour,
    Mention,
    Participation,
    Ref,
    Relation,
    Segmented,
    StatusFact,
)
from kg.resolving.decisions import APPLIED, NEEDLESS, STALE, FactDecision, Ledger, local_id
from kg.resolving.identity import entry_ids

RULE = "decision/1"
# kind → field of the decision file → field of the fact
FIELDS: dict[str, tuple[str, ...]] = {
    "event": ("type", "start", "end", "label"),
    "participation": ("agent", "role", "capacity"),
    "holding": ("holder", "title", "post", "body", "held_from", "held_until"),
    "honour": ("recipient", "award", "date", "issuer"),
    "status": ("project", "status", "date"),
    "relation": ("subject", "predicate", "object"),
}
_KINDS: dict[str, type] = {
    "event": EventFact,
    "participation": Participation,
    "holding": Holding,
    "honour": Honour,
    "status": StatusFact,
    "relation": Relation,
}
# What a name is if the entry does not name it otherwise.
_FAMILIES = {
    "agent": PERSON,
    "holder": PERSON,
    "recipient": PERSON,
    "body": ORGANIZATION,
    "issuer": ORGANIZATION,
    "award": AWARD,
    "project": PROJECT,
    "subject": PERSON,
}
Read = tuple[Segmented, Sequence[Extracted]]


class _Stale(Exception):
    """The decision speaks of something that the entry does not hold; the text says of what."""


def apply_facts(sources: Sequence[Read], decisions: Sequence[FactDecision], ledger: Ledger) -> list[Read]:
    """The sources with all decisions on facts applied; what became of each goes into the ledger."""
    changed = [(segmented, list(extracted)) for segmented, extracted in sources]
    places = _places(sources) if decisions else {}
    for decision in decisions:
        found = places.get(local_id(decision.entry), [])
        if len(found) != 1:
            ledger.note(decision, STALE, f"{len(found)} entries are called {decision.entry}")
            continue
        ((source, position, entry),) = found
        results = changed[source][1]
        try:
            after = _applied(entry, results[position], decision)
        except _Stale as fault:
            ledger.note(decision, STALE, str(fault))
            continue
        ledger.note(decision, NEEDLESS if after == results[position] else APPLIED)
        results[position] = after
    return [(segmented, tuple(extracted)) for segmented, extracted in changed]


def _places(sources: Sequence[Read]) -> Mapping[str, list[tuple[int, int, Entry]]]:
    """Entries by id and by title: source, position among the results, entry."""
    found: dict[str, list[tuple[int, int, Entry]]] = {}
    for index, (segmented, extracted) in enumerate(sources):
        ids, entries = entry_ids(segmented), {entry.number: entry for entry in segmented.entries}
        for position, result in enumerate(extracted):
            entry = entries[result.entry]
            for name in {ids[entry.number], entry.title}:
                found.setdefault(name, []).append((index, position, entry))
    return found


def _applied(entry: Entry, result: Extracted, decision: FactDecision) -> Extracted:
    if decision.do == "add":
        return _added(entry, result, decision)
    meant = [fact for fact in result.facts if _is_meant(fact, decision)]
    if not meant:
        done = decision.do == "correct" and any(_is_meant(fact, _corrected(decision)) for fact in result.facts)
        if done:
            return result
        raise _Stale(f"the entry holds no such {decision.kind}")
    if decision.do == "drop":
        gone = {fact.key for fact in meant if isinstance(fact, EventFact)}
        kept = (fact for fact in result.facts if fact not in meant and not _is_of(fact, gone))
        return replace(result, facts=tuple(kept))
    for fact in meant:
        result = _changed(entry, result, fact, decision)
    return result


def _is_of(fact: Fact, events: set[int]) -> bool:
    return isinstance(fact, Participation) and fact.event in events


def _is_meant(fact: Fact, decision: FactDecision) -> bool:
    if type(fact) is not _KINDS[decision.kind]:
        return False
    return all(_plain(getattr(fact, key)) == value for key, value in decision.where)


def _corrected(decision: FactDecision) -> FactDecision:
    return replace(decision, where=tuple({**dict(decision.where), **dict(decision.set)}.items()))


def _plain(value: object) -> str:
    return value.name if isinstance(value, Ref) else str(value or "")


def _changed(entry: Entry, result: Extracted, fact: Fact, decision: FactDecision) -> Extracted:
    values, mentions = _values(entry, result, dict(decision.set), type(fact))
    new: Any = replace(fact, **values)
    facts = tuple(new if one is fact else one for one in result.facts)
    return replace(result, facts=facts, mentions=(*result.mentions, *mentions))


def _added(entry: Entry, result: Extracted, decision: FactDecision) -> Extracted:
    begin = entry.text.find(decision.words)
    if begin < 0:
        raise _Stale("the entry does not hold these words")
    evidence = Evidence(begin, begin + len(decision.words), RULE, 1.0)
    kind = _KINDS[decision.kind]
    values, mentions = _values(entry, result, dict(decision.where), kind)
    fields: dict[str, Any] = {**_blank(decision.kind, result), **values, "evidence": evidence}
    fact: Fact = kind(**fields)
    if any(type(one) is kind and replace(one, evidence=evidence) == fact for one in result.facts):
        return result
    return replace(result, facts=(*result.facts, fact), mentions=(*result.mentions, *mentions))


def _blank(kind: str, result: Extracted) -> dict[str, Any]:
    """What a fact of the kind holds where the decision says nothing. Raises _Stale where it cannot do without."""
    events = [fact for fact in result.facts if isinstance(fact, EventFact)]
    if kind == "participation":
        if not events:
            raise _Stale("the entry tells of no event")
        return {"event": events[0].key}
    if kind == "event":
        return {"key": max((fact.key for fact in events), default=-1) + 1, "type": "Event", "start": "", "end": ""}
    return {"holding": {"title": "", "post": "", "body": None}, "honour": {"date": "", "issuer": None}}.get(
        kind, {"date": ""} if kind == "status" else {}
    )


def _values(entry: Entry, result: Extracted, given: dict[str, str], kind: type) -> tuple[dict[str, Any], list[Mention]]:
    """Fields with names as Refs, and mentions for names that were not read from the entry."""
    values: dict[str, Any] = {}
    new: list[Mention] = []
    for key, value in given.items():
        known = next((m.ref for m in result.mentions if m.name == value), None)
        if key == "object" and known is None:
            values[key] = value
        elif key in _FAMILIES or key == "object":
            values[key] = known or _mentioned(entry, value, _FAMILIES[key], new)
        else:
            values[key] = value
    if kind is Holding and "title" in values:
        values.setdefault("post", values["title"])
    return values, new


def _mentioned(entry: Entry, name: str, family: str, new: list[Mention]) -> Ref:
    begin = entry.text.find(name)
    if begin < 0:
        raise _Stale(f"the entry does not name {name}")
    new.append(Mention(begin, begin + len(name), family, name, family, RULE, 1.0))
    return Ref(family, name)
