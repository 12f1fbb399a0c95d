"""The program finds its own data, and prefers the user's sources to the samples."""

from pathlib import Path

import pytest

from kg.resources import default_sources, sample_sources, schema_file


def test_samples_are_one_of_each_kind() -> None:
    names = {path.name.split("-")[0] for path in sample_sources().iterdir()}
    assert {"monthly", "gazette", "yearbook", "catalog.toml"} <= names


def test_schema_files_are_found() -> None:
    assert schema_file("ontology.ttl").stat().st_size > 0
    assert schema_file("shapes.ttl").stat().st_size > 0


def test_unknown_schema_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"nothing\.ttl"):
        schema_file("nothing.ttl")


def test_own_sources_come_before_the_samples(tmp_path: Path) -> None:
    assert default_sources(tmp_path) == sample_sources()
    (tmp_path / "sources").mkdir()
    assert default_sources(tmp_path) == tmp_path / "sources"
