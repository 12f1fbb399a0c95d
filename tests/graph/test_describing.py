"""``dataset.ttl`` says of a build what is true of it."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, Graph, Literal, Namespace, URIRef

from kg.graph.vocabulary import DATA, ONTOLOGY

ZT = Namespace(ONTOLOGY)
DCAT = Namespace(str(rdflib.DCAT))
VOID = Namespace(str(rdflib.VOID))


@pytest.fixture(scope="module")
def graph(samples_built: Path) -> Graph:
    return Graph().parse(samples_built / "graph.ttl")


@pytest.fixture(scope="module")
def description(samples_built: Path) -> Graph:
    return Graph().parse(samples_built / "dataset.ttl")


@pytest.fixture(scope="module")
def dataset(description: Graph) -> URIRef:
    (found,) = description.subjects(RDF.type, DCAT.Dataset)
    assert isinstance(found, URIRef)
    return found


def _number(graph: Graph, node: object, predicate: URIRef) -> int:
    value = graph.value(node, predicate)  # type: ignore[arg-type]
    assert isinstance(value, Literal)
    return int(value)


def test_it_counts_what_the_graph_holds(description: Graph, dataset: URIRef, graph: Graph) -> None:
    assert _number(description, dataset, VOID.triples) == len(graph)
    assert _number(description, dataset, VOID.distinctSubjects) == len(set(graph.subjects()))
    assert _number(description, dataset, VOID.entities) == len({s for s in graph.subjects() if s.startswith(DATA)})
    assert _number(description, dataset, VOID.distinctObjects) == len(set(graph.objects()))


def test_it_counts_every_class_and_property(description: Graph, dataset: URIRef, graph: Graph) -> None:
    classes = {
        description.value(part, VOID["class"]): _number(description, part, VOID.entities)
        for part in description.objects(dataset, VOID.classPartition)
    }
    assert classes == {kind: len(set(graph.subjects(RDF.type, kind))) for kind in set(graph.objects(None, RDF.type))}
    properties = {
        description.value(part, VOID.property): _number(description, part, VOID.triples)
        for part in description.objects(dataset, VOID.propertyPartition)
    }
    assert sum(properties.values()) == len(graph)
    assert properties.keys() == set(graph.predicates())


def test_it_names_the_sources_with_their_rights_and_digests(description: Graph, dataset: URIRef, graph: Graph) -> None:
    issues = set(graph.subjects(RDF.type, ZT.Issue))
    assert set(description.objects(dataset, DCTERMS.source)) == issues
    for issue in issues:
        assert description.value(issue, ZT.sha256) == graph.value(issue, ZT.sha256)
        assert description.value(issue, DCTERMS.title) == graph.value(issue, DCTERMS.title)
    subsets = list(description.objects(dataset, VOID.subset))
    assert {description.value(part, DCTERMS.source) for part in subsets} == issues
    assert sum(_number(description, part, VOID.documents) for part in subsets) == len(
        set(graph.subjects(RDF.type, ZT.Entry))
    )
    assert {str(rights) for rights in description.objects(dataset, DCTERMS.rights)} == {"public"}


def test_it_names_version_schema_and_files(description: Graph, dataset: URIRef, samples_built: Path) -> None:
    assert str(description.value(dataset, OWL.versionInfo)).startswith("zhitu ")
    assert (dataset, DCTERMS.conformsTo, URIRef(ONTOLOGY.rstrip("#"))) in description
    for part in description.objects(dataset, DCAT.distribution):
        assert (samples_built / str(description.value(part, DCTERMS.title))).is_file()


def test_its_terms_are_those_of_the_vocabularies(description: Graph) -> None:
    own = {rdflib.DCAT, rdflib.DCTERMS, rdflib.VOID, rdflib.OWL, rdflib.RDF}
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # rdflib warns of a name that a vocabulary does not define
        for predicate in set(description.predicates()) - {ZT.sha256}:
            (space,) = [space for space in own if predicate.startswith(str(space))]
            assert space[predicate.removeprefix(str(space))] == predicate
