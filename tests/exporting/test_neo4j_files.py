"""The files for ``neo4j-admin database import full`` pass the linter, and the linter sees faults."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.exporting.opening import Choices
from kg.exporting.projection import Statements

from .helpers import opened, written
from .neo4j_lint import DELIMITER, lint


@pytest.mark.parametrize("statements", ["edges", "nodes"])
@pytest.mark.parametrize("name", ["odd", "samples"])
def test_the_files_pass(tmp_path: Path, request: pytest.FixtureRequest, name: str, statements: Statements) -> None:
    assert lint(written(request.getfixturevalue(name), "neo4j", tmp_path, Choices(statements=statements))) == []


def test_all_is_there(samples: Path, tmp_path: Path) -> None:
    folder, projection = written(samples, "neo4j", tmp_path), opened(samples).projection
    counts = {"nodes": 0, "edges": 0}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            counts[path.name.partition("-")[0]] += sum(1 for _ in csv.reader(file)) - 1
    assert counts == {"nodes": sum(1 for _ in projection.nodes()), "edges": sum(1 for _ in projection.edges())}


def test_text_is_written_as_it_is(odd: Path, tmp_path: Path) -> None:
    with (written(odd, "neo4j", tmp_path) / "nodes-Enterprise.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert row["name"] == "@SUM(A1)\\公司'“”", "a database is no spreadsheet"
    assert row["aliases:string[]"] == DELIMITER.join(["-2+3", "覃小满家庭农场"])
    assert row[":LABEL"] == DELIMITER.join(["ZhituNode", "Organization", "Enterprise"])
    constraints = (tmp_path / "neo4j" / "constraints.cypher").read_text(encoding="utf-8")
    assert "REQUIRE n.iri IS UNIQUE" in constraints


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("nodes-Official.csv", "person_namesake,", "person_mayor,", "not unique"),
        ("edges-LEADER.csv", "person_mayor,", "person_gone,", "dangling end"),
        ("nodes-Inspection.csv", "startDate:date", "startDate:day", "bad header"),
        ("nodes-Inspection.csv", "2025-03-05", "5 March", "is no date"),
        ("edges-LEADER.csv", ",LEADER", ",,LEADER", "cells for"),
        ("import.sh", "=nodes-Official.csv", "", "does not name"),
    ],
)
def test_the_linter_sees_faults(odd: Path, tmp_path: Path, file: str, old: str, new: str, fault: str) -> None:
    path = written(odd, "neo4j", tmp_path) / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert any(fault in found for found in lint(path.parent))
