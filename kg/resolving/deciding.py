"""Decisions on entities, applied while names are resolved: which keys they mean, and what is changed by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kg.model import Extracted, Fact, Figure, Holding, Honour, Ref, Segmented, TaskFact
from kg.resolving.decisions import APPLIED, NEEDLESS, STALE, EntityDecision, Ledger, local_id
from kg.resolving.joining import SPLIT, Joined, Pair
from kg.resolving.keys import Key
from kg.resolving.naming import NamedSource, contributor_key, refs_of
from kg.resolving.types import Entity, Event

_EVENT = "event_"
_BODIES = ("responsible", "lead", "expanded")
IdPair = tuple[str, str]


@dataclass(frozen=True)
class Directory:
    """Keys by id and by name."""

    by_id: Mapping[str, Key]
    by_name: Mapping[str, frozenset[Key]]

    def find(self, reference: str) -> Key:
        """The key of an id, or the only one of a name or form. Raises LookupError saying what is the matter."""
        if key := self.by_id.get(local_id(reference)):
            return key
        found = self.by_name.get(reference, frozenset())
        if len(found) != 1:
            raise LookupError(f"{len(found) or 'no'} entities are called {reference}")
        return next(iter(found))


def directory(named: Sequence[NamedSource]) -> Directory:
    """All keys of the sources; a form counts where no entity has it as its full name."""
    keys = {key for source in named for used in source.refs.values() for key in used.values()}
    fulls: dict[str, set[Key]] = {}
    forms: dict[str, set[Key]] = {}
    for key in keys:
        fulls.setdefault(key.name, set()).add(key)
        for source in named:
            for form in source.forms.get(key, ()):
                forms.setdefault(form, set()).add(key)
    return Directory({key.id: key for key in keys}, {n: frozenset(k) for n, k in {**forms, **fulls}.items()})


def split_off(
    named: Sequence[NamedSource], ids: Sequence[Mapping[int, str]], decisions: Iterable[EntityDecision], ledger: Ledger
) -> None:
    """``split``: what the given entries call so is an entity of its own. ``ids`` are the entries' ids by source."""
    for decision in decisions:
        if decision.do != "split":
            continue
        try:
            target = directory(named).find(decision.entities[0])
        except LookupError as fault:
            ledger.note(decision, STALE, str(fault))
            continue
        wanted = [local_id(entry) for entry in decision.entries]
        new = target._replace(mark=SPLIT + wanted[0])
        done = {
            own
            for source, own_ids in zip(named, ids, strict=True)
            for own in _split(source, own_ids, wanted, target, new)
        }
        missing = [entry for entry in wanted if entry not in done]
        note = f"not named in {', '.join(missing)}" if missing else ""
        ledger.note(decision, APPLIED if done else STALE, note)


def _split(source: NamedSource, ids: Mapping[int, str], wanted: Sequence[str], target: Key, new: Key) -> Iterator[str]:
    """Give the references in the wanted entries the new key; the ids of the entries where there were any."""
    for entry, keys in source.refs.items():
        if ids.get(entry) not in wanted:
            continue
        for ref, key in keys.items():
            if key == target or (key.family, key.scope, key.name) == (target.family, target.scope, target.name):
                keys[ref] = new
                source.forms[new][ref.name] += 1
                source.types[new].update(source.types.get(key, {}))
                source.spheres[new] |= source.spheres.get(key, set())
                yield ids[entry]


@dataclass(frozen=True)
class Decided:
    """Pairs of keys and of events' ids that people joined or kept apart, with the decision they come from."""

    same: list[tuple[Pair, EntityDecision]]
    apart: list[tuple[Pair, EntityDecision]]
    same_events: list[tuple[IdPair, EntityDecision]]
    apart_events: list[tuple[IdPair, EntityDecision]]


def decided_pairs(known: Directory, decisions: Iterable[EntityDecision], ledger: Ledger) -> Decided:
    """``same`` and ``not-same`` as pairs."""
    decided = Decided([], [], [], [])
    for decision in decisions:
        if decision.do not in ("same", "not-same"):
            continue
        try:
            if local_id(decision.entities[0]).startswith(_EVENT):
                listed_events = decided.same_events if decision.do == "same" else decided.apart_events
                own = (local_id(one) for one in decision.entities)
                listed_events.extend((pair, decision) for pair in combinations(own, 2))
                continue
            keys = [known.find(one) for one in decision.entities]
        except LookupError as fault:
            ledger.note(decision, STALE, str(fault))
            continue
        if len(set(keys)) < len(keys):
            note = (
                "" if decision.do == "same" else "one name of one source: split says in which entries another is meant"
            )
            ledger.note(decision, NEEDLESS if decision.do == "same" else STALE, note)
            continue
        listed = decided.same if decision.do == "same" else decided.apart
        listed.extend((pair, decision) for pair in combinations(keys, 2))
    return decided


def note_events(decided: Decided, events: Mapping[str, str], ledger: Ledger) -> None:
    """Whether the events that were joined or kept apart are there. ``events``: own id → surviving id."""
    for wanted, listed in ((True, decided.same_events), (False, decided.apart_events)):
        states: dict[int, tuple[EntityDecision, str]] = {}
        for (one, other), decision in listed:
            missing = next((own for own in (one, other) if own not in events), "")
            done = not missing and (events[one] == events[other]) == wanted
            note = f"there is no event {missing}" if missing else "" if done else "another decision stands against it"
            if id(decision) not in states or note:
                states[id(decision)] = (decision, note)
        for decision, note in states.values():
            ledger.note(decision, STALE if note else APPLIED, note)


def note_pairs(decided: Decided, joined: Joined, ledger: Ledger) -> None:
    """Whether the pairs that were joined or kept apart needed the decision."""
    barred = {frozenset(joined.survivor[key] for key in pair) for pair in joined.kept}
    states: dict[int, tuple[EntityDecision, str]] = {}
    for (one, other), decision in decided.same:
        states[id(decision)] = (decision, APPLIED if joined.survivor[one] == joined.survivor[other] else STALE)
    for (one, other), decision in decided.apart:
        used = frozenset((joined.survivor[one], joined.survivor[other])) in barred
        before = states.get(id(decision), (decision, NEEDLESS))[1]
        states[id(decision)] = (decision, APPLIED if used else before)
    for decision, state in states.values():
        note = {NEEDLESS: "no rule joins them", STALE: "another decision keeps them apart"}.get(state, "")
        ledger.note(decision, state, note)


def dropped_keys(
    known: Directory, survivor: Mapping[Key, Key], decisions: Iterable[EntityDecision], ledger: Ledger
) -> set[Key]:
    """The keys of entities that ``drop`` names, with all that were joined to them."""
    gone: set[Key] = set()
    for decision in decisions:
        if decision.do == "drop":
            try:
                best = survivor[known.find(decision.entities[0])]
            except LookupError as fault:
                ledger.note(decision, STALE, str(fault))
                continue
            gone |= {key for key, kept in survivor.items() if kept == best}
            ledger.note(decision, APPLIED)
    return gone


def without(
    segmented: Segmented, extracted: Sequence[Extracted], named: NamedSource, gone: set[Key]
) -> tuple[Segmented, tuple[Extracted, ...]]:
    """A source without the dropped entities: neither mentions nor facts nor signatures of theirs."""
    results = []
    for result in extracted:
        refs = {ref for ref, key in named.refs[result.entry].items() if key in gone}
        facts = (_fact_without(fact, refs) for fact in result.facts)
        mentions = tuple(mention for mention in result.mentions if mention.ref not in refs)
        results.append(
            replace(result, mentions=mentions, facts=tuple(fact for fact in facts if fact)) if refs else result
        )
    entries = tuple(
        replace(
            entry,
            contributors=tuple(
                c for c in entry.contributors if named.refs[entry.number][contributor_key(c)] not in gone
            ),
        )
        if entry.contributors and entry.number in named.refs
        else entry
        for entry in segmented.entries
    )
    return replace(segmented, entries=entries), tuple(results)


def _fact_without(fact: Fact, gone: set[Ref]) -> Fact | None:
    """The fact without the dropped entities; None if it is about one of them."""
    if not any(ref in gone for ref in refs_of(fact)):
        return fact
    if isinstance(fact, Holding) and fact.holder not in gone:
        return replace(fact, body=None)
    if isinstance(fact, Honour) and fact.recipient not in gone and fact.award not in gone:
        return replace(fact, issuer=None)
    if isinstance(fact, TaskFact):
        kept = {name: tuple(ref for ref in getattr(fact, name) if ref not in gone) for name in _BODIES}
        return replace(fact, responsible=kept["responsible"], lead=kept["lead"], expanded=kept["expanded"])
    if isinstance(fact, Figure):
        return replace(fact, region=None)
    return None


def changed(
    things: Mapping[str, Entity],
    survivor: Mapping[str, str],
    known: Directory,
    decisions: Iterable[EntityDecision],
    ledger: Ledger,
) -> dict[str, Entity]:
    """Entities with ``rename`` and ``retype`` applied."""
    after = dict(things)
    for decision in decisions:
        if decision.do in ("rename", "retype") and not local_id(decision.entities[0]).startswith(_EVENT):
            try:
                own = known.find(decision.entities[0]).id
            except LookupError as fault:
                ledger.note(decision, STALE, str(fault))
                continue
            thing = after[survivor.get(own, own)]
            if decision.do == "retype":
                new = replace(thing, type=decision.value)
            else:
                alt = sorted({*thing.labels} - {decision.value})
                new = replace(thing, label=decision.value, alt_labels=tuple(alt))
            ledger.note(decision, NEEDLESS if new == thing else APPLIED)
            after[thing.id] = new
    return after


def changed_events(
    events: Mapping[str, Event], survivor: Mapping[str, str], decisions: Iterable[EntityDecision], ledger: Ledger
) -> dict[str, Event]:
    """Events with ``rename`` and ``retype`` applied."""
    after = dict(events)
    for decision in decisions:
        own = local_id(decision.entities[0])
        if decision.do in ("rename", "retype") and own.startswith(_EVENT):
            event = after.get(survivor.get(own, own))
            if event is None:
                ledger.note(decision, STALE, f"there is no event {own}")
                continue
            if decision.do == "retype":
                new = replace(event, type=decision.value)
            else:
                alt = sorted({event.label, *event.alt_labels} - {decision.value})
                new = replace(event, label=decision.value, alt_labels=tuple(alt))
            ledger.note(decision, NEEDLESS if new == event else APPLIED)
            after[event.id] = new
    return after
