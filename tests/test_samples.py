"""The bundled samples, built by the program itself: every kind of source and of fact, one event in two sources."""

from __future__ import annotations

import filecmp
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

PREFIXES = """
PREFIX zt: <https://w3id.org/zhitu/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
ZT = "https://w3id.org/zhitu/ontology#"


@pytest.fixture(scope="module")
def graph(samples_built: Path) -> Store:
    store = Store()
    store.bulk_load(path=samples_built / "graph.trig", format=RdfFormat.TRIG)
    return store


def _ask(store: Store, query: str) -> list[tuple[str, ...]]:
    rows = store.query(PREFIXES + query, use_default_graph_as_union=True)
    return [tuple(term.value if term else "" for term in row) for row in rows]


def _kinds(store: Store) -> dict[str, int]:
    rows = _ask(store, "SELECT ?t (COUNT(DISTINCT ?x) AS ?n) { ?x a ?t } GROUP BY ?t")
    return {kind.removeprefix(ZT): int(number) for kind, number in rows}


def test_all_four_files_are_read(graph: Store) -> None:
    names = {name for (name,) in _ask(graph, "SELECT DISTINCT ?n { ?i a zt:Issue ; zt:fileName ?n }")}
    assert names == {"gazette-2026-02.txt", "monthly-2024-11.md", "monthly-2026-05.txt", "yearbook-2025.txt"}


@pytest.mark.parametrize(
    "kind",
    [
        "Official", "PrivatePerson", "PartyBody", "GovernmentBody", "PeoplesCongress", "Enterprise",
        "EducationalOrganization", "HealthOrganization", "AdministrativeDivision", "Facility", "Project", "Document",
        "Award", "HeritageItem", "Task", "Indicator", "Post", "Meeting", "Inspection", "Talks", "Ceremony", "Activity",
        "AwardEvent", "AppointmentEvent", "Participation", "PostHolding", "Honour", "Observation", "ProjectStatus",
        "Relation", "Evidence",
    ],
)  # fmt: skip
def test_every_kind_of_thing_occurs(graph: Store, kind: str) -> None:
    assert _kinds(graph).get(kind, 0) > 0


def test_tasks_and_heritage_are_complete(graph: Store) -> None:
    numbers = {int(n) for (n,) in _ask(graph, "SELECT ?n { ?t a zt:Task ; zt:number ?n }")}
    assert numbers == set(range(1, 16))
    leads = _ask(graph, "SELECT ?l { ?t zt:number ?n ; zt:leadBody/rdfs:label ?l FILTER(STR(?n) = '6') }")
    assert leads == [("云泽市科学技术局",)]
    declared = _ask(
        graph, "SELECT DISTINCT ?l { ?h skos:prefLabel|skos:altLabel '云湖渔歌'@zh ; zt:declaredBy/rdfs:label ?l }"
    )
    assert len(declared) == 2, declared


def test_an_event_of_two_sources_is_one(graph: Store) -> None:
    rows = _ask(
        graph,
        """SELECT DISTINCT ?e ?one ?two { ?e zt:reportedIn ?a, ?b . ?a zt:inIssue/zt:fileName ?one .
           ?b zt:inIssue/zt:fileName ?two FILTER(STR(?one) < STR(?two)) }""",
    )
    assert {("gazette-2026-02.txt", "monthly-2026-05.txt"), ("monthly-2024-11.md", "yearbook-2025.txt")} <= {
        row[1:] for row in rows
    }


def test_all_that_the_samples_state_of_themselves_is_found(samples_built: Path) -> None:
    report = json.loads((samples_built / "report.json").read_text(encoding="utf-8"))
    assert report["failures"] == []
    for source in report["sources"]:
        name = source["file_names"]
        assert source["contents"]["missing"] == [], name
        assert [row for row in source["stated"] if row["difference"]] == [], name
        assert source["coverage"]["unexplained"] == 0, name
        assert source["entries"]["overlapping"] == [], name


def test_no_term_outside_the_ontology_is_written(graph: Store, root: Path) -> None:
    ontology = Store()
    ontology.bulk_load(path=root / "schema" / "ontology.ttl", format=RdfFormat.TURTLE)
    defined = {term for (term,) in _ask(ontology, "SELECT DISTINCT ?t { ?t a [] }") if term.startswith(ZT)}
    used = {term for (term,) in _ask(graph, "SELECT DISTINCT ?p { { ?s ?p ?o } UNION { ?s a ?p } }")}
    assert {term for term in used if term.startswith(ZT)} <= defined


def test_the_graph_conforms_to_the_shapes(samples_built: Path, root: Path) -> None:
    pyshacl = pytest.importorskip("pyshacl")
    rdflib = pytest.importorskip("rdflib")
    data = rdflib.Graph().parse(samples_built / "graph.ttl")
    shapes, ontology = (rdflib.Graph().parse(root / "schema" / f"{name}.ttl") for name in ("shapes", "ontology"))
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology)
    assert conforms, text[:3000]


def test_a_second_build_gives_the_same_bytes(
    samples_built: Path, root: Path, tmp_path: Path, run_kg: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    files = sorted((root / "sources").glob("*-*"), reverse=True)
    run_kg("build", *files, "-o", tmp_path)
    names = sorted(path.name for path in samples_built.iterdir())
    assert filecmp.cmpfiles(samples_built, tmp_path, names, shallow=False) == (names, [], [])
