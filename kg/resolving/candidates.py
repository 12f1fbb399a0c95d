"""Pairs that are kept apart in doubt, for people to decide on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from kg.model import ORGANIZATION, PLACE, Entry, Extracted, Holding, Honour, Ref, Relation, Segmented
from kg.resolving.brands import doubtful_brands
from kg.resolving.decisions import Candidate
from kg.resolving.firms import doubtful_firms, firm
from kg.resolving.joining import SPLIT, Pair, enterprises
from kg.resolving.keys import Key
from kg.resolving.namesakes import namesakes_apart
from kg.resolving.naming import NamedSource
from kg.resolving.places import is_settlement
from kg.resolving.types import Resolved
from kg.resolving.writers import doubtful_writers

_MOST_LINES = 4
_MOST_PAIRS = 500
Read = tuple[Segmented, Sequence[Extracted]]


def candidates(
    sources: Sequence[Read],
    named: Sequence[NamedSource],
    survivor: Mapping[Key, Key],
    resolved: Resolved,
    decided: Iterable[Pair] = (),
) -> tuple[Candidate, ...]:
    """Pairs in doubt but those that are ``decided``, in the order of their names."""
    done = {frozenset((survivor[one], survivor[other])) for one, other in decided}
    found: dict[frozenset[Key], str] = {}
    for one, other, reason in _pairs(named, survivor):
        pair = frozenset((survivor[one], survivor[other]))
        split = one.mark.startswith(SPLIT) or other.mark.startswith(SPLIT)
        if len(pair) == 2 and pair not in done and not split:
            found.setdefault(pair, reason)
    pairs = sorted((tuple(sorted(pair)), reason) for pair, reason in found.items())[:_MOST_PAIRS]
    told = _told(sources, named, survivor, {key for pair, _ in pairs for key in pair})
    made = []
    for (one, other), reason in pairs:
        if one.id in resolved.entities and other.id in resolved.entities:
            labels = (resolved.entities[one.id].label, resolved.entities[other.id].label)
            made.append(Candidate((one.id, other.id), labels, reason, (told[one], told[other])))
    return tuple(made)


def _pairs(named: Sequence[NamedSource], survivor: Mapping[Key, Key]) -> Iterator[tuple[Key, Key, str]]:
    for one, other in namesakes_apart(named, survivor):
        dates = {key.mark for key in (one, other) if key.mark[:1].isdigit()}
        yield one, other, "同名，出生年月不同" if len(dates) == 2 else "同名，任职或所在单位不相关"
    for one, other in doubtful_firms(enterprises(named)):
        first, second = firm(one.name), firm(other.name)
        heads = first.head != second.head
        yield one, other, "字号相同，冠名地域不同" if heads else "字号相同，组织形式不同"
    for one, other in doubtful_brands(enterprises(named), survivor):
        yield one, other, "简称与企业名称开头相同"
    yield from _same_heads(named, survivor)
    yield from doubtful_writers(named, survivor)
    yield from _nested_places(survivor)


def _same_heads(named: Sequence[NamedSource], survivor: Mapping[Key, Key]) -> Iterator[tuple[Key, Key, str]]:
    """Organisations of which one name is the other with a place before it."""
    keys = {
        survivor[key] for s in named for used in s.refs.values() for key in used.values() if key.family == ORGANIZATION
    }
    plain = {(key.scope, key.name): key for key in keys}
    for source in named:
        for head in (source.place, source.place[:-1]):
            for key in sorted(keys) if len(head) > 1 else ():
                other = plain.get((key.scope, key.name.removeprefix(head))) or plain.get(
                    (source.place, key.name.removeprefix(head))
                )
                if other and other != key:
                    yield key, other, "一名为另一名冠以地名"


def _nested_places(survivor: Mapping[Key, Key]) -> Iterator[tuple[Key, Key, str]]:
    """Settlements of one name of which one is known to lie in a county, the other in a town of that county."""
    places: dict[str, set[Key]] = defaultdict(set)
    for key in survivor.values():
        if key.family == PLACE and key.scope and is_settlement(key.name):
            places[key.name].add(key)
    for _, same in sorted(places.items()):
        for wide, narrow in permutations(sorted(same), 2):
            if narrow.scope != wide.scope and narrow.scope.startswith(wide.scope):
                yield wide, narrow, "同名，一在县（市、区），一在其乡镇"


def _told(
    sources: Sequence[Read], named: Sequence[NamedSource], survivor: Mapping[Key, Key], wanted: set[Key]
) -> dict[Key, tuple[str, ...]]:
    """What the sources say of the wanted keys, a line for each of the first entries: source, title, posts, awards."""
    lines: dict[Key, list[str]] = defaultdict(list)
    for (segmented, extracted), source in zip(sources, named, strict=True):
        entries = {entry.number: entry for entry in segmented.entries}
        for result in extracted:
            for ref, key in source.refs[result.entry].items():
                best = survivor[key]
                if best in wanted and len(lines[best]) < _MOST_LINES:
                    line = _line(segmented, entries[result.entry], result, ref)
                    if line not in lines[best]:
                        lines[best].append(line)
    return {key: tuple(lines[key]) for key in wanted}


def _line(segmented: Segmented, entry: Entry, result: Extracted, ref: Ref) -> str:
    said = [fact.title for fact in result.facts if isinstance(fact, Holding) and fact.holder == ref]
    said += [fact.award.name for fact in result.facts if isinstance(fact, Honour) and fact.recipient == ref]
    for fact in result.facts:
        if isinstance(fact, Relation) and fact.subject == ref:
            said.append(fact.object if isinstance(fact.object, str) else fact.object.name)
    source = segmented.source
    where = f"{source.title or source.file_name}{source.year or ''}{f'/{source.issue}' if source.issue else ''}"
    told = f"：{'、'.join(dict.fromkeys(said))}" if said else ""
    return f"{where}《{entry.title[:40]}》{ref.name}{told}"
