"""Each file of the samples in turn is the one that is added last: it may join nodes and renames nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline import build
from kg.resolving import resolve
from kg.resolving.types import BuildResult

SOURCES = Path(__file__).parents[2] / "sources"
FILES = sorted(path.name for path in SOURCES.iterdir() if path.suffix in (".txt", ".md"))


@pytest.fixture(scope="module")
def whole() -> BuildResult:
    """A build of the samples, nothing written."""
    return build([SOURCES])


def test_there_are_files_to_add(whole: BuildResult) -> None:
    assert len(FILES) > 1
    assert {name for source in whole.sources for name in source.file_names} >= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_file_added_renames_nothing(whole: BuildResult, name: str) -> None:
    read = [(source.segmented, source.extracted) for source in whole.sources]
    (last,) = [index for index, source in enumerate(whole.sources) if name in source.file_names]
    before = resolve([one for index, one in enumerate(read) if index != last])
    after = resolve([*(one for index, one in enumerate(read) if index != last), read[last]])
    for own in (*before.entities, *before.events):
        assert own in after.entities or own in after.events or own in after.survivor
    for key, refs in before.refs.items():
        assert after.refs[key] == refs
    assert all(after.event_ids[key] == own for key, own in before.event_ids.items())
    assert all(after.entry_ids[key] == own for key, own in before.entry_ids.items())
    assert after.entities == whole.resolved.entities
    assert len(after.entities) > len(before.entities)
