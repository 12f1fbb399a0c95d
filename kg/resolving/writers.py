"""Writers: who signs in a publication. A writer's key follows from the publication, so that all its issues and years
have one; in two publications, or named in a text, a person of that name may be another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from kg.model import PERSON
from kg.resolving.keys import Key
from kg.resolving.naming import NamedSource, is_writer

_Names = dict[tuple[str, str], set[Key]]  # scope and name → keys


def same_writers(named: Sequence[NamedSource]) -> Iterator[tuple[Key, Key]]:
    """Writers of one name in publications of one place who sign beside one and the same other name in both: that two
    persons share their names with two others who write together is not to be expected."""
    together: dict[tuple[str, str, str], set[Key]] = defaultdict(set)
    for source in named:
        for used in source.refs.values():
            writers = {key for key in used.values() if is_writer(key)}
            for key in writers:
                for other in writers - {key}:
                    together[key.scope, key.name, other.name].add(key)
    for keys in together.values():
        first, *others = sorted(keys)
        yield from ((first, other) for other in others)


def doubtful_writers(named: Sequence[NamedSource], survivor: Mapping[Key, Key]) -> Iterator[tuple[Key, Key, str]]:
    """Pairs of surviving persons of one name and place, at least one of whom signs, with what makes them doubtful."""
    persons = {survivor[key] for source in named for used in source.refs.values() for key in used.values()}
    writers, others = _by_name(persons, signing=True), _by_name(persons, signing=False)
    for name, keys in sorted(writers.items()):
        for one, other in combinations(sorted(keys), 2):
            yield one, other, "同名，为不同刊物撰稿"
        for one in sorted(keys):
            for other in sorted(others.get(name, ())):
                yield one, other, "同名，一为撰稿人，一为文中人物"


def _by_name(keys: Iterable[Key], signing: bool) -> _Names:
    found: _Names = defaultdict(set)
    for key in keys:
        if key.family == PERSON and is_writer(key) == signing:
            found[key.scope, key.name].add(key)
    return found
