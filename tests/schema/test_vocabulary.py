"""What the program writes and what the ontology defines are the same names."""

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

from kg.graph.vocabulary import CLASSES, ONTOLOGY, PROPERTIES, ROLES, STATUSES, SUPERCLASS
from kg.resources import schema_file

ZT = Namespace(ONTOLOGY)
ABSTRACT = {"participant"}  # the common superproperty of the roles: never written, asked for by inference


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(schema_file("ontology.ttl"))


def _named(ontology: Graph, *kinds: URIRef) -> set[str]:
    terms = {term for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    return {str(term).removeprefix(ONTOLOGY) for term in terms}


def test_classes(ontology: Graph) -> None:
    assert _named(ontology, OWL.Class) == set(CLASSES)


def test_properties(ontology: Graph) -> None:
    defined = _named(ontology, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
    assert defined - ABSTRACT == set(PROPERTIES)


def test_superclasses(ontology: Graph) -> None:
    for low, high in SUPERCLASS.items():
        assert (ZT[low], RDFS.subClassOf, ZT[high]) in ontology, low


def test_roles_of_persons_and_bodies_are_participation(ontology: Graph) -> None:
    for role in ROLES - {"location", "visited", "document"}:
        assert (ZT[role], RDFS.subPropertyOf, ZT.participant) in ontology, role


def test_statuses(ontology: Graph) -> None:
    for label, name in STATUSES.items():
        assert (ZT[name], SKOS.prefLabel, Literal(label, "zh")) in ontology, label
        assert (ZT[name], SKOS.inScheme, ZT.ProjectStatusScheme) in ontology, label
    assert _named(ontology, ZT.Status) == set(STATUSES.values())
