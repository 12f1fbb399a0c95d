"""``kg explain`` shows the words behind every fact; ``kg review`` writes what it is told."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from kg.cli import main
from kg.graph.vocabulary import CLASSES, RELATIONS, ROLES
from kg.resolving.decisions_file import NAME, Vocabulary, read_decisions


def _run(*words: object, typed: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(main, [str(word) for word in words], input=typed)
    return done.exit_code, done.output


def _some_official(folder: Path) -> str:
    graph = (folder / "graph.trig").read_text(encoding="utf-8")
    assert "zt:Official" in graph
    query = "SELECT ?name { ?p a zt:Official ; rdfs:label ?name . ?h zt:holder ?p } ORDER BY ?name LIMIT 1"
    status, output = _run("query", query, "-g", folder / "graph.trig", "--format", "csv")
    assert status == 0
    return output.split()[1]


def test_every_fact_comes_with_its_words(samples_built: Path, root: Path) -> None:
    name = _some_official(samples_built)
    graph = samples_built / "graph.trig"
    status, output = _run("explain", name, "-g", graph, "-s", root / "sources", "--json")
    assert status == 0
    found = json.loads(output)
    assert found["label"] == name
    assert found["forms"][name] > 0
    assert sum(found["mention_rules"].values()) >= found["forms"][name]
    places = [place for told in found["facts"] for place in told["places"]]
    assert any(told["fact"].startswith("PostHolding: ") for told in found["facts"])
    assert places
    assert all(place["words"] and place["rule"] and place["file"] for place in places)
    by_id = json.loads(_run("explain", found["id"], "-g", graph, "--json")[1])
    assert by_id["label"] == name
    assert not any(place["words"] for told in by_id["facts"] for place in told["places"])


def test_every_name_says_why_it_means_the_entity(samples_built: Path) -> None:
    graph = samples_built / "graph.trig"
    query = """SELECT ?body { ?b a zt:GovernmentBody ; skos:prefLabel ?body ; skos:altLabel ?other
        FILTER(STRSTARTS(STR(?other), "市")) } ORDER BY ?body LIMIT 1"""
    status, output = _run("query", query, "-g", graph, "--format", "csv")
    assert status == 0
    body = output.split()[1]
    found = json.loads(_run("explain", body, "-g", graph, "--json")[1])
    assert found["reasons"][body] == "name.same/1"
    assert "form.body/1" in found["reasons"].values()
    page = _run("explain", body, "-g", graph)[1]
    assert "by form.body/1: a short form of a body" in page


def test_a_name_that_nobody_has(samples_built: Path) -> None:
    status, output = _run("explain", '没有"这个人', "-g", samples_built / "graph.trig")
    assert status == 1
    assert "nothing called" in output


def test_answers_are_written_one_by_one(tmp_path: Path) -> None:
    pairs = [
        {
            "ids": [f"person_{n}", "person_x"],
            "labels": ["林晓川", "林晓川"],
            "reason": "同名",
            "contexts": [["甲"], ["乙"]],
        }
        for n in range(3)
    ]
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"candidates": pairs}), encoding="utf-8")
    status, output = _run("review", tmp_path, "-r", report, "--who", "编者", typed="n\n两人\n\nq\n")
    assert status == 0, output
    (decision,) = read_decisions([tmp_path], Vocabulary(CLASSES, ROLES, RELATIONS)).entities
    assert (decision.do, decision.entities, decision.who, decision.why) == (
        "not-same",
        ("person_0", "person_x"),
        "编者",
        "两人",
    )
    assert (tmp_path / NAME).exists()
    assert _run("review", tmp_path, "-r", tmp_path / "none.json")[0] == 2
