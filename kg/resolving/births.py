"""Persons of one name are told apart by their dates of birth, as far as the sources give them.

A date goes into the key, so that a second file with another person of the same name changes no id of the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model import PERSON, Extracted, Relation
from kg.resolving.keys import Key
from kg.resolving.naming import NamedSource, is_writer


def mark_births(named: NamedSource, extracted: Iterable[Extracted]) -> None:
    """Put dates of birth into the keys of a source's persons, where the entry gives one. Whom the entries mean that
    give none is seen by their spheres (``namesakes``)."""
    dates = _dates(named, extracted)
    for entry, keys in named.refs.items():
        for ref, key in keys.items():
            if key.family == PERSON and not key.mark and (own := dates.get(key, {}).get(entry)):
                keys[ref] = key._replace(mark=own)
    for key, given in dates.items():
        for mark in set(given.values()):
            marked = key._replace(mark=mark)
            named.forms[marked].update(named.forms[key])
            named.types[marked].update(named.types[key])


def _dates(named: NamedSource, extracted: Iterable[Extracted]) -> dict[Key, dict[int, str]]:
    """Key → entry → the date of birth that it gives (the fullest, then the first)."""
    found: dict[Key, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for result in extracted:
        for fact in result.facts:
            if isinstance(fact, Relation) and fact.predicate == "birthDate" and isinstance(fact.object, str):
                key = named.refs[result.entry][fact.subject]
                if not is_writer(key):
                    found[key][result.entry].add(fact.object)
    return {
        key: {entry: min(dates, key=lambda date: (-len(date), date)) for entry, dates in entries.items()}
        for key, entries in found.items()
    }


def compatible(one: str, other: str) -> bool:
    """Whether two marks can be of one person: equal, or one less exact (1963 and 1963-11)."""
    return one.startswith(other) or other.startswith(one)
