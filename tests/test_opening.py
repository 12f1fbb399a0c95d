"""``kg.open``: a built graph as an rdflib Dataset, as tables, as networks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import networkx
import pytest

import kg
from kg.opening import Graph
from kg.querying.errors import QueryError

SMALL = Path(__file__).parent / "querying" / "graph.trig"
ID = "https://w3id.org/zhitu/id/"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return kg.open(SMALL)


def test_importing_the_package_loads_nothing_else(root: Path) -> None:
    code = "import sys, kg; print([m for m in sys.modules if m.split('.')[0] in ('rdflib', 'networkx', 'pyoxigraph')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_dataset_is_that_of_rdflib(graph: Graph) -> None:
    (row,) = graph.dataset.query("SELECT (COUNT(*) AS ?n) { id:meeting zt:chair ?p }")
    assert int(row[0]) == 1  # two entries tell of it
    named = {str(found.identifier) for found in graph.dataset.graphs() if str(found.identifier).startswith(ID)}
    assert len(named) == 3 and graph.dataset is graph.dataset


def test_questions_and_sparql_as_records(graph: Graph) -> None:
    assert [row["name"] for row in graph.records("chairs", **{"from": "2025-03", "to": "2025-04"})] == [
        "林晓川",
        "欧阳云",
    ]
    assert graph.records("SELECT ?n { id:lin rdfs:label ?n }") == [{"n": "林晓川"}]
    with pytest.raises(QueryError, match="no question of the book"):
        graph.records("no", person="x")
    with pytest.raises(QueryError, match="SELECT gives rows"):
        graph.records("ASK { ?s ?p ?o }")


def test_networks(graph: Graph) -> None:
    persons, projects = graph.persons(), graph.projects()
    assert isinstance(persons, networkx.Graph) and isinstance(projects, networkx.Graph)
    together = {row["other"]: int(row["events"] or 0) for row in graph.records("together", person="林晓川")}
    assert {other: persons.edges[ID + "lin", other]["events"] for other in persons[ID + "lin"]} == together
    assert list(projects.edges) == [(ID + "steel", ID + "mill")]
    assert projects.nodes[ID + "mill"]["name"] == "年产20万吨特种钢项目"


def test_persons_and_the_places_of_their_events(samples_built: Path) -> None:
    graph = kg.open(samples_built)
    places = graph.places()
    kinds = {iri: data["kind"] for iri, data in places.nodes(data=True)}
    assert set(kinds.values()) == {"person", "place"} and networkx.is_bipartite(places)
    one, other, events = max(places.edges(data="events"), key=lambda edge: edge[2])
    person, place = (one, other) if kinds[one] == "person" else (other, one)
    told = graph.records("happened", place=place)
    assert events > 1 and len({row["event"] for row in told}) >= events
    assert {row["event"] for row in told} & {row["event"] for row in graph.records("events", person=person)}


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="kg build"):
        kg.open(tmp_path)
