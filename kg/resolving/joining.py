"""Own keys that the sources together show to be one thing, joined: precision first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.extracting.divisions import home
from kg.extracting.divisions import short as short_place
from kg.model import ORGANIZATION, PERSON, PLACE, Extracted, Holding
from kg.resolving.brands import same_brands
from kg.resolving.firms import same_firms
from kg.resolving.keys import Key, is_generic
from kg.resolving.namesakes import dates_fit, joined_namesakes
from kg.resolving.naming import NamedSource
from kg.resolving.projects import same_projects
from kg.resolving.writers import same_writers

Pair = tuple[Key, Key]
DECIDED = "decision/1"
SPLIT = "!"  # begins the mark of an entity that a decision has split off: no rule joins it to anything

_LEGAL_FORM = re.compile(r"(?:有限责任公司|有限公司)$|(?<=银行)股份有限公司$|(?<=保险)股份有限公司$")
_MARKS = re.compile(r"[^\w+]|_")  # AA+ is not AA
_SHORTEST_STEM = 4  # characters of an enterprise's name without its legal form


class Joined(NamedTuple):
    """``survivor``: every key → the key that survives its group, the fullest name, then the first by code points;
    ``why``: every pair that was joined, with the rule; ``kept``: pairs that a decision kept apart against a rule."""

    survivor: dict[Key, Key]
    why: dict[Pair, str]
    kept: frozenset[Pair]


def join(
    named: Sequence[NamedSource],
    extracted: Sequence[Iterable[Extracted]],
    same: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> Joined:
    """Join the keys of all sources. ``same`` and ``apart`` are what people have decided: it goes before every rule."""
    keys = sorted({key for source in named for used in source.refs.values() for key in used.values()})
    groups = _Groups(keys, apart)
    groups.unite(DECIDED, same)
    groups.unite("join.family/1", _families(keys))
    groups.unite("join.letters/1", _same_letters(keys))
    groups.unite("join.city-head/1", _city_heads(named, keys))
    groups.unite("join.project/1", same_projects(keys))
    groups.unite("join.short-form/1", _short_forms(named, keys))
    groups.unite("join.legal-form/1", _legal_forms(named, keys))
    groups.unite("join.firm/1", same_firms(enterprises(named), _homes(named)))
    groups.unite("join.brand/1", list(same_brands(enterprises(named), groups.survivors())))
    groups.unite("join.namesakes/1", joined_namesakes(named, groups.survivors()))
    groups.unite("join.writers/1", same_writers(named))
    groups.unite("join.post/1", list(_same_posts(named, extracted, groups.survivors())))
    return Joined(groups.survivors(), groups.why, frozenset(groups.kept))


def enterprises(named: Sequence[NamedSource]) -> list[Key]:
    """Keys that mentions call enterprises, sorted."""
    used = {key for source in named for keys in source.refs.values() for key in keys.values()}
    found = {key for source in named for key, types in source.types.items() if types.get("Enterprise")}
    return sorted(key for key in found & used if key.family == ORGANIZATION)


class _Groups:
    """Sets of joined keys; ``apart`` are pairs that must never be in one set."""

    def __init__(self, keys: Iterable[Key], apart: Iterable[Pair]) -> None:
        self._members: dict[Key, set[Key]] = {key: {key} for key in keys}
        self._apart: dict[Key, set[Key]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)
        self.why: dict[Pair, str] = {}
        self.kept: set[Pair] = set()

    def unite(self, rule: str, pairs: Iterable[Pair]) -> None:
        for one, other in pairs:
            left, right = self._members.get(one), self._members.get(other)
            if left is None or right is None or left is right:
                continue
            pair = (min(one, other), max(one, other))
            if rule != DECIDED and (one.mark.startswith(SPLIT) or other.mark.startswith(SPLIT)):
                continue
            if any(self._apart.get(key, set()) & right for key in left):
                self.kept.add(pair)
                continue
            self.why[pair] = rule
            left |= right
            self._members.update((key, left) for key in right)

    def survivors(self) -> dict[Key, Key]:
        best: dict[int, Key] = {}
        for group in self._members.values():
            if id(group) not in best:
                best[id(group)] = min(group, key=lambda key: (-len(key.name), -len(key.mark), key))
        return {key: best[id(group)] for key, group in self._members.items()}


def _homes(named: Sequence[NamedSource]) -> frozenset[str]:
    return frozenset(name for source in named if source.place for name in (source.place, short_place(source.place)))


def _same_letters(keys: Iterable[Key]) -> Iterator[Pair]:
    """Names that differ in quotation marks, brackets and spaces only."""
    same: dict[tuple[str, str, str], list[Key]] = defaultdict(list)
    for key in keys:
        if key.family != PERSON and not is_generic(key.name):
            same[key.family, key.scope, _MARKS.sub("", key.name)].append(key)
    for group in same.values():
        yield from ((group[0], other) for other in group[1:])


def _city_heads(named: Sequence[NamedSource], keys: Iterable[Key]) -> Iterator[Pair]:
    """云泽博物馆 is 云泽市博物馆, 青禾开发区 is 青禾县开发区; firms bear such names side by side."""
    present, firms = set(keys), set(enterprises(named))
    for source, place in sorted({(s.place, p) for s in named if s.place for p in (s.place, *_counties(s))}):
        bare = short_place(place)
        for key in keys:
            if (
                key.family in (ORGANIZATION, PLACE)
                and 1 < len(bare) < len(place) < len(key.name)
                and key.name.startswith(place)
            ):
                plain = key._replace(name=bare + key.name[len(place) :])
                for scope in ("", source):
                    other = plain._replace(scope=scope)
                    if other in present and not {key, other} & firms:
                        yield key, other


def _counties(source: NamedSource) -> Iterable[str]:
    """The counties of a source's place that its data of divisions know."""
    return sorted(home(source.place, "").counties)


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
    firms = enterprises(named)
    places = {source.place for source in named}
    longer: dict[Key, set[Key]] = defaultdict(set)
    for key in firms:
        stem = _LEGAL_FORM.sub("", key.name)
        if stem != key.name and len(stem) >= _SHORTEST_STEM and not is_generic(stem):
            for scope in {key.scope, *places}:
                longer[Key(key.family, scope, stem)].add(key)
    present = set(keys)
    for short, found in sorted(longer.items()):
        if short in present and short in firms and len(found) == 1:
            yield short, next(iter(found))


def _same_posts(
    named: Sequence[NamedSource], extracted: Sequence[Iterable[Extracted]], survivor: Mapping[Key, Key]
) -> Iterator[Pair]:
    """Persons of one name whom sources of different places show in one post of one body (河南省省长)."""
    holders: dict[tuple[str, Key, str], set[Key]] = defaultdict(set)
    for source, results in zip(named, extracted, strict=True):
        for result in results:
            refs = source.refs[result.entry]
            for fact in result.facts:
                if isinstance(fact, Holding) and fact.body and fact.post:
                    person, body = refs[fact.holder], survivor[refs[fact.body]]
                    holders[person.name, body, fact.post].add(survivor[person])
    for persons in holders.values():
        first, *others = sorted(persons)
        yield from ((first, other) for other in others if dates_fit(first, other))
