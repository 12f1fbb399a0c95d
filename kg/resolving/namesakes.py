"""Persons of one name, within one source and across sources: one where their lives fit, apart where they do not.

What fits: one date of birth; one sphere (``spheres``), or two that an entry shows one person in. A mark in the key
says which of several persons of a name is meant; it follows from one source alone, so that no other file changes it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from kg.model import ORGANIZATION, PERSON, Extracted, Honour, Mention, Participation, Ref
from kg.resolving.births import compatible
from kg.resolving.keys import Key
from kg.resolving.locale import Locale
from kg.resolving.naming import NamedSource, is_writer
from kg.resolving.spheres import BORN, HOME, are_related, spheres_of

Told = tuple[int, Ref]  # entry and person
_OUTSIDE = frozenset({"Enterprise", "EducationalOrganization", "HealthOrganization", "ResearchOrganization"})
IN = "@"  # begins the mark of a person known by a sphere
NEAR = "~"  # … by the body named beside, of a person without a post


def mark_spheres(named: NamedSource, extracted: Sequence[Extracted], locales: Mapping[int, Locale]) -> None:
    """Put spheres into the keys of a source's persons, where no date of birth is in them."""
    results = {result.entry: result for result in extracted}
    persons: dict[Key, list[Told]] = defaultdict(list)
    for entry, keys in named.refs.items():
        for ref, key in keys.items():
            if key.family == PERSON and not is_writer(key):
                persons[key._replace(mark="")].append((entry, ref))
    for key, told in persons.items():
        found = {one: spheres_of(named, results[one[0]], one[1], locales[one[0]]) for one in told}
        if any(found.values()):
            _mark(named, key, results, found)


def _mark(named: NamedSource, key: Key, results: Mapping[int, Extracted], found: Mapping[Told, set[Key]]) -> None:
    groups = _groups(found.values())
    for one, own in found.items():
        entry, ref = one
        group = next((group for group in groups if own & group), None) or _chosen(
            named, results[entry], ref, groups if not own else []
        )
        old = named.refs[entry][ref]
        mark = old.mark or (_mark_of(group) if group else _beside(named, results[entry], ref, groups))
        new = key._replace(mark=mark)
        named.refs[entry][ref] = new
        named.spheres[new] |= {sphere for sphere in own if sphere.family != BORN}
        if new != old:
            named.forms[new].update(named.forms.get(old, Counter({key.name: 1})))
            named.types[new].update(m.type for m in results[entry].mentions if m.ref == ref)


def _groups(found: Iterable[set[Key]]) -> list[set[Key]]:
    """Spheres that one person is shown in, or that are of one house."""
    groups: list[set[Key]] = []
    for spheres in found:
        if spheres:
            touching = [g for g in groups if any(are_related(a, b) for a in g for b in spheres)]
            groups = [g for g in groups if g not in touching] + [spheres.union(*touching)]
    return groups


def _mark_of(group: set[Key]) -> str:
    """The date of birth; nothing for the public service at home, where a name is mostly one person's; else the first
    sphere's name."""
    dates = [sphere.name for sphere in group if sphere.family == BORN]
    if len(dates) == 1:
        return dates[0]
    return "" if HOME in group else IN + min((sphere.name for sphere in group if sphere.family != BORN), default="")


def _chosen(named: NamedSource, result: Extracted, ref: Ref, groups: list[set[Key]]) -> set[Key] | None:
    """The group that an entry means which gives the person no post: the one that it names a body of; an official is
    of the public service; else the only one, unless the entry puts the person beside another body."""
    keys = set(named.refs[result.entry].values())
    named_here = [group for group in groups if any(_names(sphere, keys) for sphere in group)]
    if len(named_here) == 1:
        return named_here[0]
    types = {mention.type for mention in result.mentions if mention.ref == ref}
    public = [group for group in groups if HOME in group]
    if "Official" in types and public:
        return public[0]
    if len(groups) == 1 and "PrivatePerson" not in types and not _body_beside(named, result, ref):
        return groups[0]
    return None


def _names(sphere: Key, keys: set[Key]) -> bool:
    return sphere.family == ORGANIZATION and any(k.family == ORGANIZATION and are_related(sphere, k) for k in keys)


def _beside(named: NamedSource, result: Extracted, ref: Ref, groups: list[set[Key]]) -> str:
    """The mark of a person without a post, of whom it is not clear that one of the ``groups`` is meant."""
    body = _body_beside(named, result, ref)
    if body:
        return NEAR + body.name
    return "" if all(HOME not in group for group in groups) else NEAR


def _body_beside(named: NamedSource, result: Extracted, ref: Ref) -> Key | None:
    """The firm, school or hospital beside a person who is honoured; others are in long lists beside everything."""
    for fact in result.facts:
        if isinstance(fact, Honour):
            honoured = fact.recipient == ref
        else:
            honoured = isinstance(fact, Participation) and fact.role == "honoree" and fact.agent == ref
        if honoured:
            begin, end = fact.evidence.begin, fact.evidence.end
            bodies = [m for m in result.mentions if _is_outside(m) and begin <= m.begin and m.end <= end]
            if bodies:
                return named.refs[result.entry][min(bodies, key=lambda m: (m.begin, -m.end)).ref]
    return None


def _is_outside(mention: Mention) -> bool:
    return mention.family == ORGANIZATION and mention.type in _OUTSIDE


def joined_namesakes(named: Sequence[NamedSource], survivor: Mapping[Key, Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs of persons of one name and place whose marks and spheres fit. ``survivor``: of bodies joined so far."""
    groups = list(_namesakes(named))
    beside = _surroundings(named, {key for group in groups for key in group})
    for group in groups:
        spheres = {key: _spheres(named, key, survivor) for key in group}
        sets: list[set[Key]] = [{key} for key in group]
        for one, other in _likely(group, spheres, beside):
            left, right = (next(s for s in sets if key in s) for key in (one, other))
            if left is not right and all(dates_fit(a, b) for a in left for b in right):
                left |= right
                sets = [s for s in sets if s is not right]
                yield one, other


def namesakes_apart(named: Sequence[NamedSource], survivor: Mapping[Key, Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs of surviving persons of one name and place."""
    for group in _namesakes(named):
        yield from combinations(sorted({survivor[key] for key in group}), 2)


def _namesakes(named: Sequence[NamedSource]) -> Iterator[list[Key]]:
    same: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for source in named:
        for keys in source.refs.values():
            for key in keys.values():
                if key.family == PERSON and not is_writer(key):
                    same[key.scope, key.name].add(key)
    yield from (sorted(group) for _, group in sorted(same.items()) if len(group) > 1)


def _likely(
    group: list[Key], spheres: Mapping[Key, set[Key]], beside: Mapping[Key, tuple[set[str], set[Key]]]
) -> Iterator[tuple[Key, Key]]:
    for one, other in combinations(group, 2):
        if _date(one) and _date(other):
            if compatible(one.mark, other.mark):
                yield one, other
        elif any(are_related(a, b) for a in spheres[one] for b in spheres[other]):
            yield one, other
    # An official who is nowhere given a post is the only other one of that name; anybody else where a body says so.
    posted = [key for key in group if spheres[key]]
    for key in group:
        others = [other for other in (posted or group) if other != key]
        if not spheres[key] and not key.mark.startswith(NEAR) and len(others) == 1:
            types, bodies = beside[key]
            if not posted or "Official" in types or any(_names(sphere, bodies) for sphere in spheres[others[0]]):
                yield key, others[0]


def _surroundings(named: Sequence[NamedSource], keys: set[Key]) -> dict[Key, tuple[set[str], set[Key]]]:
    """Classes that mentions give a person, and the bodies that are named in the same entries."""
    found: dict[Key, tuple[set[str], set[Key]]] = {key: (set(), set()) for key in keys}
    for source in named:
        for used in source.refs.values():
            present = set(used.values())
            for key in present & keys:
                found[key][0].update(source.types.get(key, {}))
                found[key][1].update(present)
    return found


def _spheres(named: Sequence[NamedSource], key: Key, survivor: Mapping[Key, Key]) -> set[Key]:
    found = {survivor.get(sphere, sphere) for source in named for sphere in source.spheres.get(key, ())}
    beside = {Key(ORGANIZATION, "", key.mark[1:])} if key.mark.startswith(NEAR) and len(key.mark) > 1 else set()
    return found | beside


def _date(key: Key) -> str:
    return key.mark if key.mark[:1].isdigit() else ""


def dates_fit(one: Key, other: Key) -> bool:
    """Whether the dates of birth in two keys can be of one person."""
    return not (_date(one) and _date(other)) or compatible(one.mark, other.mark)
