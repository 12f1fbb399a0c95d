"""The sources together → entities and events, and who is meant where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import ORGANIZATION, PERSON, PROJECT, Extracted, Segmented
from kg.resolving.births import mark_births
from kg.resolving.bodies import is_office
from kg.resolving.candidates import candidates
from kg.resolving.codes import division_code
from kg.resolving.deciding import (
    Decided,
    Directory,
    changed,
    changed_events,
    decided_pairs,
    directory,
    dropped_keys,
    note_events,
    note_pairs,
    split_off,
    without,
)
from kg.resolving.decisions import Candidate, Decisions, Ledger, Outcome
from kg.resolving.decisions_facts import apply_facts
from kg.resolving.identity import entry_ids, issue_id
from kg.resolving.joining import Joined, join
from kg.resolving.keys import Key, is_generic
from kg.resolving.locale import entry_locale, is_level
from kg.resolving.namesakes import mark_spheres
from kg.resolving.naming import NamedSource, name_source
from kg.resolving.occasions import resolve_events
from kg.resolving.projects import is_part
from kg.resolving.roles import public_roles
from kg.resolving.seats import seat
from kg.resolving.titles import resolve_titles
from kg.resolving.types import Entity, EntryKey, Resolved
from kg.resolving.typing import class_of, class_of_person

Read = tuple[Segmented, Sequence[Extracted]]


@dataclass(frozen=True, slots=True)
class Settled:
    """A corpus resolved: its ``sources`` with all decisions applied, what became of these, and the pairs in doubt."""

    sources: tuple[Read, ...]
    resolved: Resolved
    outcomes: tuple[Outcome, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def resolve(sources: Sequence[Read]) -> Resolved:
    """Resolve a corpus. Ids and labels do not depend on the order of the sources; the indexes in the result do."""
    return settle(sources).resolved


def settle(sources: Sequence[Read], decisions: Decisions | None = None) -> Settled:
    """Resolve a corpus as people have decided, where they have."""
    decisions, ledger = decisions or Decisions(), Ledger()
    sources = apply_facts(seat(resolve_titles(sources)), decisions.facts, ledger)
    named = [_named(segmented, extracted) for segmented, extracted in sources]
    entry_names = [entry_ids(segmented) for segmented, _ in sources]
    split_off(named, entry_names, decisions.entities, ledger)
    known = directory(named) if decisions.entities else Directory({}, {})
    pairs = decided_pairs(known, decisions.entities, ledger)
    extracted = [results for _, results in sources]
    joined = join(named, extracted, [pair for pair, _ in pairs.same], [pair for pair, _ in pairs.apart])
    note_pairs(pairs, joined, ledger)
    gone = dropped_keys(known, joined.survivor, decisions.entities, ledger)
    if gone:
        sources = [without(*read, one, gone) for read, one in zip(sources, named, strict=True)]
    resolved = _resolved(sources, named, joined, gone, pairs)
    note_events(pairs, _events_of(resolved), ledger)
    resolved = replace(
        resolved,
        entities=changed(resolved.entities, resolved.survivor, known, decisions.entities, ledger),
        events=changed_events(resolved.events, resolved.survivor, decisions.entities, ledger),
    )
    doubts = candidates(sources, named, joined.survivor, resolved, [pair for pair, _ in pairs.apart])
    return Settled(tuple(sources), resolved, tuple(ledger.outcomes), doubts)


def _events_of(resolved: Resolved) -> dict[str, str]:
    return {own: resolved.survivor.get(own, own) for own in resolved.event_ids.values()}


def _resolved(
    sources: Sequence[Read], named: Sequence[NamedSource], joined: Joined, gone: set[Key], pairs: Decided
) -> Resolved:
    survivor = joined.survivor
    entities = _entities(named, [results for _, results in sources], joined, gone)
    ids = {key: key.id for key in survivor}
    refs = {
        (index, entry): {ref: ids[key] for ref, key in keys.items() if key not in gone}
        for index, source in enumerate(named)
        for entry, keys in source.refs.items()
    }
    entries: dict[EntryKey, str] = {
        (index, number): own
        for index, (segmented, _) in enumerate(sources)
        for number, own in entry_ids(segmented).items()
    }
    retired = {ids[key]: ids[best] for key, best in survivor.items() if key != best and key not in gone}
    events, event_ids, joined_events = resolve_events(
        sources,
        entries,
        refs,
        retired,
        [pair for pair, _ in pairs.same_events],
        [pair for pair, _ in pairs.apart_events],
    )
    return Resolved(
        entities={entity.id: entity for entity in entities},
        events={event.id: event for event in events},
        refs=refs,
        event_ids=event_ids,
        survivor=retired | joined_events,
        issue_ids=tuple(issue_id(segmented.source) for segmented, _ in sources),
        entry_ids=entries,
        why={(ids[one], ids[other]): rule for (one, other), rule in joined.why.items() if one not in gone},
    )


def _named(segmented: Segmented, extracted: Sequence[Extracted]) -> NamedSource:
    named = name_source(segmented, extracted)
    mark_births(named, extracted)
    locales = {entry.number: entry_locale(segmented, entry) for entry in segmented.entries}
    mark_spheres(named, extracted, locales)
    return named


def _rules(joined: Joined) -> dict[str, str]:
    """Own id → the rule that joined it to another: the first by code points where there are several."""
    rules: dict[str, str] = {}
    for pair, rule in joined.why.items():
        for key in pair:
            rules[key.id] = min(rule, rules.get(key.id, rule))
    return rules


def _is_no_name(family: str, form: str) -> bool:
    """Whether a form means the entity only where it stands: 该局, or what a list leaves of a project's name; not
    县政府, as its own chronicle calls the government of a county, just as 市政府 is a form of a city's."""
    if family == ORGANIZATION and is_level(form[0]) and is_office(form):
        return False
    return is_generic(form) or (family == PROJECT and is_part(form))


def _entities(
    named: Sequence[NamedSource], extracted: Sequence[Sequence[Extracted]], joined: Joined, gone: set[Key]
) -> list[Entity]:
    survivor, why = joined.survivor, _rules(joined)
    forms: dict[Key, set[str]] = defaultdict(set)
    types: dict[Key, Counter[str]] = defaultdict(Counter)
    own: dict[Key, set[Key]] = defaultdict(set)
    for source in named:
        for keys in source.refs.values():
            for key in keys.values():
                own[survivor[key]].add(key)
        for key in survivor:
            forms[survivor[key]].update(source.forms.get(key, ()))
            types[survivor[key]].update(source.types.get(key, {}))
    roles = public_roles(named, extracted, survivor)
    entities = []
    for key, members in own.items():
        if key in gone:
            continue
        retired = sorted({member.id for member in members} - {key.id})
        kind = (
            class_of_person(types[key], key in roles.official, key in roles.posted, key in roles.known)
            if key.family == PERSON
            else class_of(key.family, key.name, types[key])
        )
        alt = sorted(form for form in forms[key] if form != key.name and not _is_no_name(key.family, form))
        rules = tuple(why[own_id] for own_id in retired)
        code = division_code(key)
        entities.append(Entity(key.id, key.family, kind, key.name, tuple(alt), tuple(retired), code, rules))
    return sorted(entities, key=lambda entity: entity.id)
