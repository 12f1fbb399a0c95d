"""``kg validate``: the table, JSON and exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main

GRAPH = """
@prefix id: <https://w3id.org/zhitu/id/> .
@prefix zt: <https://w3id.org/zhitu/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
id:issue dcterms:title "云川月报2025年第3期"@zh .
id:entry zt:inIssue id:issue ; dcterms:title "某会召开"@zh .
id:event rdfs:label "某会"@zh .
id:entry { id:event zt:startDate "昨天" ; zt:endDate "昨天" . }
"""


def _run(*words: object, status: int) -> str:
    done = CliRunner().invoke(main, ["validate", *map(str, words)])
    assert done.exit_code == status, done.output
    return done.output


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "graph.trig"
    path.write_text(GRAPH, encoding="utf-8")
    return path


def test_a_built_graph_with_its_mentions_conforms(samples_built: Path) -> None:
    text = _run(samples_built / "graph.trig", samples_built / "mentions.trig", status=0)
    assert "no violation" in text


def test_mentions_alone_point_nowhere(samples_built: Path) -> None:
    data = json.loads(_run(samples_built / "mentions.trig", "--json", "--examples", 1, status=1))
    assert "zs:span-entry" in [failed["shape"] for failed in data["failed"]]
    assert all(len(failed["examples"]) == 1 for failed in data["failed"])


def test_what_failed_is_told_with_label_and_entry(wrong: Path) -> None:
    text = _run(wrong, status=1)
    assert "zs:date" in text
    assert "日期须为日、月或年" in text
    assert "某会 id:event → 昨天  《某会召开》 云川月报2025年第3期" in text


def test_a_term_that_the_ontology_does_not_declare(tmp_path: Path) -> None:
    path = tmp_path / "graph.trig"
    path.write_text(f"{GRAPH}\nid:event a zt:Picnic ; zt:weather id:entry .", encoding="utf-8")
    data = json.loads(_run(path, "--json", status=1))
    (unknown,) = [failed for failed in data["failed"] if failed["shape"] == "ontology.ttl"]
    assert [example["node"] for example in unknown["examples"]] == ["zt:Picnic", "zt:weather"]


def test_as_json(wrong: Path) -> None:
    data = json.loads(_run(wrong, "--json", status=1))
    (date,) = [failed for failed in data["failed"] if failed["shape"] == "zs:date"]
    assert (date["count"], date["en"], data["conforms"]) == (1, "a date is a day, a month or a year", False)
    assert date["examples"] == [
        {"node": "id:event", "label": "某会", "value": "昨天", "entry": "某会召开", "issue": "云川月报2025年第3期"}
    ]


@pytest.mark.parametrize("text", [None, "no graph at all"])
def test_bad_input_is_one_line(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "graph.trig"
    if text:
        path.write_text(text, encoding="utf-8")
    said = _run(path, status=2)
    assert said.count("\n") == 1
    assert str(path) in said
