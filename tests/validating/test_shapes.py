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
from kg.validating.compiling import queries
from kg.validating.findings import Verdict

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
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All graphs as parts of one, so that they are checked at once."""
    every = Graph()
    for name in (*WRONG, "right"):
        every += _graph(name)
    path = tmp_path_factory.mktemp("graphs") / "graph.nt"
    every.serialize(path, format="nt", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def told(graphs: Path) -> dict[bool, Verdict]:
    """What pySHACL (False) and the queries (True) say of all graphs."""
    return {fast: validate([graphs], examples=1 << 20, fast=fast) for fast in (False, True)}


@pytest.fixture(scope="module", params=[False, True], ids=["pyshacl", "fast"])
def refused(request: pytest.FixtureRequest, told: dict[bool, Verdict]) -> dict[str, set[str]]:
    """By name of a graph, the shapes that refuse it."""
    found: dict[str, set[str]] = defaultdict(set)
    for failed in told[request.param].failed:
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


def test_queries_and_pyshacl_give_the_same_verdict(told: dict[bool, Verdict]) -> None:
    def nodes(verdict: Verdict) -> dict[str, set[str]]:
        return {failed.shape: {example.node for example in failed.examples} for failed in verdict.failed}

    assert nodes(told[True]) == nodes(told[False])
    assert told[True].statements == told[False].statements


@pytest.mark.parametrize(
    "constraint",
    ["sh:minCount 2", "sh:equals zt:date", "sh:nodeKind sh:Literal", "sh:or ( [ sh:class zt:Place ] )"],
)
def test_a_constraint_without_a_query_is_an_error(constraint: str) -> None:
    prefixes = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix zt: <urn:zt#> ."
    shape = f"{prefixes} zt:shape a sh:PropertyShape ; sh:targetClass zt:Event ; sh:path zt:date ; {constraint} ."
    with pytest.raises(ValueError, match="no query for"):
        list(queries(Graph().parse(data=shape, format="turtle")))


def test_every_class_of_the_right_graph_is_that_of_some_shape() -> None:
    shapes, right = Graph().parse(schema_file("shapes.ttl")), Graph().parse(data=RIGHT, format="turtle")
    written = {kind for kind in right.objects(None, RDF.type) if "zhitu" in str(kind)}
    ontology = Graph().parse(schema_file("ontology.ttl"))
    assert written <= set(ontology.subjects()), "a class of the test is none of the vocabulary"
    assert written <= set(shapes.objects(None, SH.targetClass))
