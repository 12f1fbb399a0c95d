"""The Ladybug files, loaded into a database and asked."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from .asking import LADYBUG, QUESTIONS, by_cypher, by_sparql
from .helpers import opened, written
from .running import need

pytestmark = pytest.mark.integration


def _database(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """As docs/export/ladybug.md does it."""
    need("ladybug")
    import ladybug

    monkeypatch.chdir(folder)
    connection = ladybug.Connection(ladybug.Database(str(folder / "zhitu.lbug")))
    for name in ("schema.cypher", "load.cypher"):
        for statement in (folder / name).read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                connection.execute(statement)
    return connection


def test_everything_is_loaded_and_answers(
    samples: Path, samples_union: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = _database(written(samples, "ladybug", tmp_path), monkeypatch)
    projection = opened(samples).projection
    assert database.execute("MATCH (n) RETURN count(n)").get_all() == [[sum(1 for _ in projection.nodes())]]
    assert database.execute("MATCH ()-[r]->() RETURN count(r)").get_all() == [[sum(1 for _ in projection.edges())]]

    def run(query: str) -> list[list[Any]]:
        for standard, own in LADYBUG.items():
            query = query.replace(standard, own)
        return list(database.execute(query).get_all())

    for name in QUESTIONS:
        answer = by_cypher(run, name)
        assert answer and answer == by_sparql(samples_union, name), name
    with contextlib.suppress(AttributeError):
        database.close()


def test_odd_text_lists_and_dates_come_back(odd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = _database(written(odd, "ladybug", tmp_path), monkeypatch)
    nodes = {node.iri: node.properties for node in opened(odd).projection.nodes()}
    for family in ("Organization", "Entry", "Event"):
        rows = database.execute(f"MATCH (n:{family}) RETURN n.*").rows_as_dict().get_all()
        assert rows
        for row in rows:
            found = {key.removeprefix("n."): value for key, value in row.items() if value is not None}
            assert found == {"iri": found["iri"], **nodes[found["iri"]]}
