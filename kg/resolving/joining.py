"""Own keys that the sources together show to be one thing, joined: precision first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.model import ORGANIZATION, PERSON, PLACE, Extracted, Holding
from kg.resolving.births import compatible
from kg.resolving.keys import Key, is_generic
from kg.resolving.naming import CONTRIBUTOR, NamedSource

Pair = tuple[Key, Key]

_LEGAL_FORM = re.compile(r"(?:有限责任公司|有限公司)$")
_SHORTEST_STEM = 4  # characters of an enterprise's name without its legal form


def join(named: Sequence[NamedSource], extracted: Sequence[Iterable[Extracted]]) -> dict[Key, Key]:
    """Every key → the key that survives its group: the fullest name, then the first by code points."""
    keys = sorted({key for source in named for used in source.refs.values() for key in used.values()})
    above: dict[Key, Key] = {key: key for key in keys}
    for rule in (_families(keys), _short_forms(named, keys), _legal_forms(named, keys), _births(keys)):
        for one, other in rule:
            _unite(above, one, other)
    for one, other in _same_posts(named, extracted, above):
        _unite(above, one, other)
    return _survivors(above)


def _find(above: dict[Key, Key], key: Key) -> Key:
    while above[key] != key:
        above[key] = above[above[key]]
        key = above[key]
    return key


def _unite(above: dict[Key, Key], one: Key, other: Key) -> None:
    one, other = sorted((_find(above, one), _find(above, other)))
    above[other] = one


def _survivors(above: dict[Key, Key]) -> dict[Key, Key]:
    groups: dict[Key, list[Key]] = defaultdict(list)
    for key in above:
        groups[_find(above, key)].append(key)
    survivors: dict[Key, Key] = {}
    for group in groups.values():
        best = min(group, key=lambda key: (-len(key.name), -len(key.mark), key))
        survivors.update((key, best) for key in group)
    return survivors


def _families(keys: Iterable[Key]) -> Iterator[Pair]:
    """A name that one source settles as a place and another as an organisation."""
    present = set(keys)
    for key in keys:
        if key.family == ORGANIZATION and (place := key._replace(family=PLACE)) in present:
            yield key, place


def _short_forms(named: Sequence[NamedSource], keys: Iterable[Key]) -> Iterator[Pair]:
    """A short form that all sources of a scope which write it out write out alike (平高电气)."""
    fulls: dict[Key, set[Key]] = defaultdict(set)
    for source in named:
        for (family, short), full in source.shorts.items():
            for scope in {full.scope, source.place}:
                fulls[Key(family, scope, short)].add(full)
    present = set(keys)
    for short_key, found in sorted(fulls.items()):
        if short_key in present and len(found) == 1:
            yield short_key, next(iter(found))


def _legal_forms(named: Sequence[NamedSource], keys: Iterable[Key]) -> Iterator[Pair]:
    """平高集团 is 平高集团有限公司, where one company of the place bears that name."""
    enterprises = {key for source in named for key, types in source.types.items() if "Enterprise" in types}
    places = {source.place for source in named}
    longer: dict[Key, set[Key]] = defaultdict(set)
    for key in enterprises:
        stem = _LEGAL_FORM.sub("", key.name)
        if stem != key.name and len(stem) >= _SHORTEST_STEM and not is_generic(stem):
            for scope in {key.scope, *places}:
                longer[Key(key.family, scope, stem)].add(key)
    present = set(keys)
    for short, found in sorted(longer.items()):
        if short in present and short in enterprises and len(found) == 1:
            yield short, next(iter(found))


def _births(keys: Iterable[Key]) -> Iterator[Pair]:
    """Persons of one name and place, unless two of them were born on different dates."""
    same: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in keys:
        if key.family == PERSON and key.mark != CONTRIBUTOR:
            same[key.scope, key.name].append(key)
    for group in same.values():
        marks = [key.mark for key in group if key.mark]
        if all(compatible(one, other) for one in marks for other in marks):
            yield from ((group[0], other) for other in group[1:])


def _same_posts(
    named: Sequence[NamedSource], extracted: Sequence[Iterable[Extracted]], above: dict[Key, Key]
) -> Iterator[Pair]:
    """Persons of one name whom sources of different places show in one post of one body (河南省省长)."""
    holders: dict[tuple[str, Key, str], set[Key]] = defaultdict(set)
    for source, results in zip(named, extracted, strict=True):
        for result in results:
            refs = source.refs[result.entry]
            for fact in result.facts:
                if isinstance(fact, Holding) and fact.body and fact.post:
                    person, body = refs[fact.holder], _find(above, refs[fact.body])
                    holders[person.name, body, fact.post].add(_find(above, person))
    for persons in holders.values():
        first, *others = sorted(persons)
        yield from ((first, other) for other in others if not first.mark or compatible(first.mark, other.mark))
