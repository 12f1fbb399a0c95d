"""The sources together → entities and events, and who is meant where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kg.model import PERSON, Extracted, Segmented
from kg.resolving.births import mark_births
from kg.resolving.identity import entry_ids, issue_id
from kg.resolving.joining import join
from kg.resolving.keys import Key, is_generic
from kg.resolving.locale import entry_locale
from kg.resolving.namesakes import mark_spheres
from kg.resolving.naming import NamedSource, name_source
from kg.resolving.occasions import resolve_events
from kg.resolving.roles import public_roles
from kg.resolving.types import Entity, EntryKey, Resolved
from kg.resolving.typing import class_of, class_of_person


def resolve(sources: Sequence[tuple[Segmented, Sequence[Extracted]]]) -> Resolved:
    """Resolve a corpus. Ids and labels do not depend on the order of the sources; the indexes in the result do."""
    named = [_named(segmented, extracted) for segmented, extracted in sources]
    extracted = [results for _, results in sources]
    joined_keys = join(named, extracted)
    survivor = joined_keys.survivor
    entities = _entities(named, extracted, survivor)
    ids = {key: key.id for key in survivor}
    refs = {
        (index, entry): {ref: ids[key] for ref, key in keys.items()}
        for index, source in enumerate(named)
        for entry, keys in source.refs.items()
    }
    entries: dict[EntryKey, str] = {
        (index, number): own
        for index, (segmented, _) in enumerate(sources)
        for number, own in entry_ids(segmented).items()
    }
    retired = {ids[key]: ids[best] for key, best in survivor.items() if key != best}
    events, event_ids, joined = resolve_events(sources, entries, refs, retired)
    return Resolved(
        entities={entity.id: entity for entity in entities},
        events={event.id: event for event in events},
        refs=refs,
        event_ids=event_ids,
        survivor=retired | joined,
        issue_ids=tuple(issue_id(segmented.source) for segmented, _ in sources),
        entry_ids=entries,
    )


def _named(segmented: Segmented, extracted: Sequence[Extracted]) -> NamedSource:
    named = name_source(segmented, extracted)
    mark_births(named, extracted)
    locales = {entry.number: entry_locale(segmented, entry) for entry in segmented.entries}
    mark_spheres(named, extracted, locales)
    return named


def _entities(
    named: Sequence[NamedSource], extracted: Sequence[Sequence[Extracted]], survivor: Mapping[Key, Key]
) -> list[Entity]:
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
        retired = sorted({member.id for member in members} - {key.id})
        kind = (
            class_of_person(types[key], key in roles.official, key in roles.posted, key in roles.known)
            if key.family == PERSON
            else class_of(key.family, key.name, types[key])
        )
        alt = sorted(form for form in forms[key] if form != key.name and not is_generic(form))
        entities.append(Entity(key.id, key.family, kind, key.name, tuple(alt), tuple(retired)))
    return sorted(entities, key=lambda entity: entity.id)
