"""Every shape accepts a right graph and refuses a wrong one."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
from rdflib import RDF, SH, Graph, URIRef

from kg.graph.vocabulary import DATA
from kg.resources import schema_file
from kg.validating.checking import validate

HERE = Path(__file__).parent
RIGHT = (HERE / "right.ttl").read_text(encoding="utf-8")
WRONG: dict[str, dict[str, str | list[str]]] = tomllib.loads((HERE / "wrong.toml").read_text(encoding="utf-8"))


def _graph(name: str) -> Graph:
    """right.ttl with nodes of its own (id:person → id:date_person) and the changes of wrong.toml under that name."""
    base = f"<{DATA}{name}_>"
    graph = Graph().parse(data=RIGHT.replace(f"<{DATA}>", base), format="turtle")
    changes = WRONG.get(name, {})
    for pair in changes.get("without", []):
        subject, predicate = (URIRef(graph.namespace_manager.expand_curie(term)) for term in pair.split())
        assert (subject, predicate, None) in graph, f"nothing to take out: {pair}"
        graph.remove((subject, predicate, None))
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in graph.namespaces())
    return graph.parse(data=f"{prefixes}{changes.get('with', '')}", format="turtle")


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """By name of a graph, the shapes that refuse it. All of them are checked at once, as parts of one graph."""
    every = Graph()
    for name in (*WRONG, "right"):
        every += _graph(name)
    path = tmp_path_factory.mktemp("graphs") / "graph.nt"
    every.serialize(path, format="nt", encoding="utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for failed in validate([path], examples=len(every)).failed:
        for example in failed.examples:
            found[example.node.removeprefix("id:").partition("_")[0]].add(failed.shape.removeprefix("zs:"))
    return found


def test_no_shape_refuses_the_right_graph(refused: dict[str, set[str]]) -> None:
    assert refused.keys() == set(WRONG)


def test_there_is_a_wrong_graph_for_every_shape() -> None:
    shapes = Graph().parse(schema_file("shapes.ttl"))
    named = {str(shape).rpartition("#")[2] for shape in shapes.subjects(RDF.type, SH.PropertyShape)}
    assert named == set(WRONG)
    assert (None, RDF.type, SH.NodeShape) not in shapes, "nested in node shapes, pySHACL takes ten times as long"


@pytest.mark.parametrize("shape", WRONG)
def test_the_shape_refuses_its_wrong_graph(shape: str, refused: dict[str, set[str]]) -> None:
    assert shape in refused[shape]


def test_every_class_of_the_right_graph_is_that_of_some_shape() -> None:
    shapes, right = Graph().parse(schema_file("shapes.ttl")), Graph().parse(data=RIGHT, format="turtle")
    written = {kind for kind in right.objects(None, RDF.type) if "zhitu" in str(kind)}
    ontology = Graph().parse(schema_file("ontology.ttl"))
    assert written <= set(ontology.subjects()), "a class of the test is none of the vocabulary"
    assert written <= set(shapes.objects(None, SH.targetClass))
