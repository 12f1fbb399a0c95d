"""Who is who in the real publications: names that are one, look-alikes that are two, what a further file changes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from kg.resolving import resolve
from kg.resolving.types import BuildResult, Resolved

CLUSTERS = tomllib.loads((Path(__file__).parent / "clusters.toml").read_text(encoding="utf-8"))
Name = tuple[str, int, int]
JOINED = 0.97


@pytest.fixture(scope="module")
def entities(built: BuildResult) -> dict[Name, str]:
    """The entity at every place where one is named."""
    found: dict[Name, str] = {}
    for index, source in enumerate(built.sources):
        entries = {entry.number: entry for entry in source.segmented.entries}
        for result in source.extracted:
            for mention in result.mentions:
                begin, end = entries[result.entry].raw(mention.begin, mention.end)
                name = (source.segmented.source.file_name, begin, end)
                found[name] = built.resolved.entity(index, result.entry, mention.ref).id
    return found


def _entity(entities: dict[Name, str], name: list[str | int]) -> str:
    """The entity there; where the name was read longer or shorter, the one that overlaps it."""
    file, begin, end = str(name[0]), int(name[1]), int(name[2])
    if exact := entities.get((file, begin, end)):
        return exact
    near = sorted((b, e) for f, b, e in entities if f == file and b < end and begin < e)
    return entities[(file, *near[0])] if near else ""


def test_names_of_one_thing_are_joined(entities: dict[Name, str]) -> None:
    pairs, apart = 0, []
    for cluster in CLUSTERS["one"]:
        for one, other in combinations(cluster["names"], 2):
            pairs += 1
            if not _entity(entities, one) or _entity(entities, one) != _entity(entities, other):
                apart.append((one, other))
    assert len(CLUSTERS["one"]) >= 40
    assert 1 - len(apart) / pairs >= JOINED, apart


def test_look_alikes_are_two(entities: dict[Name, str]) -> None:
    found = [[_entity(entities, name) for name in pair["names"]] for pair in CLUSTERS["two"]]
    assert len(found) >= 30
    assert [pair for pair in found if pair[0] == pair[1]] == []


def test_no_list_names_two_of_one_kind_of_name_for_one_entity(built: BuildResult) -> None:
    """Two full names of persons in one entry are two persons."""
    wrong = []
    for (source, entry), refs in built.resolved.refs.items():
        persons: dict[str, str] = {}
        for ref in refs:
            if ref.family == "Person":
                own = built.resolved.entity(source, entry, ref).id
                other = persons.setdefault(own, ref.name)
                if other not in ref.name and ref.name not in other and other[0] != ref.name[0]:
                    wrong.append((other, ref.name))
    assert wrong == []


def test_every_entity_has_one_label_and_no_other_like_it(built: BuildResult) -> None:
    assert [e.id for e in built.resolved.entities.values() if e.label in e.alt_labels or not e.label] == []


def _growing(built: BuildResult) -> Iterator[tuple[Resolved, Resolved]]:
    sources = [(source.segmented, source.extracted) for source in built.sources]
    before = resolve(sources[:1])
    for count in range(2, len(sources) + 1):
        after = resolve(sources[:count]) if count < len(sources) else built.resolved
        yield before, after
        before = after


def test_a_file_added_renames_nothing(built: BuildResult) -> None:
    """Every id that was published is there or says what replaces it, and every name of an entry keeps its own id."""
    for before, after in _growing(built):
        for own in (*before.entities, *before.events):
            assert own in after.entities or own in after.events or own in after.survivor
        for key, refs in before.refs.items():
            assert after.refs[key] == refs
        assert all(after.entry_ids[key] == own for key, own in before.entry_ids.items())
