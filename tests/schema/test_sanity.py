"""The ontology as OWL and SKOS, and the data as data in its terms."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from kg.graph.vocabulary import CLASSES, ONTOLOGY, PROPERTIES
from kg.resources import schema_file

XSD = "http://www.w3.org/2001/XMLSchema#"
IRI = URIRef(ONTOLOGY.rstrip("#"))
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
DATA_FILES = ("graph.ttl", "mentions.trig", "dataset.ttl")
FORMATS = {".ttl": ox.RdfFormat.TURTLE, ".trig": ox.RdfFormat.TRIG}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(schema_file("ontology.ttl"))


@pytest.fixture(scope="module")
def used(samples_built: Path) -> set[str]:
    """IRIs of all properties and classes of the samples' data."""
    found = set()
    for name in DATA_FILES:
        for quad in ox.parse(path=str(samples_built / name), format=FORMATS[Path(name).suffix]):
            found.add(quad.predicate.value)
            if quad.predicate.value == str(RDF.type):
                assert isinstance(quad.object, ox.NamedNode)
                found.add(quad.object.value)
    return found


def _terms(ontology: Graph, *kinds: URIRef) -> Iterator[URIRef]:
    for kind in kinds:
        for term in ontology.subjects(RDF.type, kind):
            if isinstance(term, URIRef) and term.startswith(ONTOLOGY):
                yield term


def test_oxigraph_reads_the_same_ontology(ontology: Graph) -> None:
    read = list(ox.parse(path=str(schema_file("ontology.ttl")), format=ox.RdfFormat.TURTLE))
    assert len(set(map(str, read))) == len(ontology)


def test_the_ontology_says_what_it_is(ontology: Graph) -> None:
    assert (IRI, RDF.type, OWL.Ontology) in ontology
    version = ontology.value(IRI, OWL.versionInfo)
    assert ontology.value(IRI, OWL.versionIRI) == URIRef(f"{IRI}/{version}")
    assert isinstance(ontology.value(IRI, DCTERMS.license), URIRef)
    for predicate in (DCTERMS.title, DCTERMS.description):
        assert sorted(text.language for text in ontology.objects(IRI, predicate)) == ["en", "zh"]


def test_every_term_is_defined_by_the_ontology(ontology: Graph) -> None:
    schemes = _terms(ontology, SKOS.ConceptScheme)
    for term in (*_terms(ontology, *KINDS), *schemes):
        assert list(ontology.objects(term, RDFS.isDefinedBy)) == [IRI], term


def test_every_term_of_the_data_is_declared(ontology: Graph, used: set[str]) -> None:
    declared = {str(term) for term in ontology.subjects(RDF.type, None)}
    ours = {term for term in used if term.startswith(ONTOLOGY)}
    assert len(ours) > 80
    assert ours <= declared, sorted(ours - declared)


def test_every_other_term_of_the_data_stands_in_its_vocabulary(used: set[str]) -> None:
    spaces = (
        *(rdflib.DCAT, rdflib.DCTERMS, rdflib.ORG, rdflib.OWL, rdflib.QB),
        *(rdflib.RDF, rdflib.RDFS, rdflib.SKOS, rdflib.VOID),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # rdflib warns of a name that a vocabulary does not define
        for term in sorted(used):
            if not term.startswith(ONTOLOGY):
                (space,) = [space for space in spaces if term.startswith(str(space))]
                assert str(space[term.removeprefix(str(space))]) == term


def test_no_hierarchy_runs_in_a_circle(ontology: Graph) -> None:
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader):
        for term in set(ontology.subjects(predicate, None)):
            above = (
                higher
                for one in ontology.objects(term, predicate)
                for higher in ontology.transitive_objects(one, predicate)
            )
            assert term not in set(above), term


def test_properties_are_of_one_kind_and_have_ranges_of_that_kind(ontology: Graph) -> None:
    classes = set(_terms(ontology, OWL.Class))
    for term in set(_terms(ontology, OWL.ObjectProperty, OWL.DatatypeProperty)):
        literal = (term, RDF.type, OWL.DatatypeProperty) in ontology
        assert literal != ((term, RDF.type, OWL.ObjectProperty) in ontology), term
        for value in ontology.objects(term, RDFS.range):
            assert literal == str(value).startswith(XSD), term
            assert literal or value in classes or not str(value).startswith(ONTOLOGY), term
        for value in ontology.objects(term, RDFS.domain):
            assert value in classes or not str(value).startswith(ONTOLOGY), term


def test_concepts_have_labels_in_both_languages_and_a_scheme(ontology: Graph) -> None:
    concepts = set(_terms(ontology, SKOS.Concept))
    assert concepts
    for concept in concepts:
        labels = [text for text in ontology.objects(concept, SKOS.prefLabel) if isinstance(text, Literal)]
        assert sorted(str(text.language) for text in labels) == ["en", "zh"], concept
        assert not set(labels) & set(ontology.objects(concept, SKOS.altLabel)), concept
        schemes = list(ontology.objects(concept, SKOS.inScheme))
        assert schemes, concept
        assert all((scheme, RDF.type, SKOS.ConceptScheme) in ontology for scheme in schemes), concept


def test_no_two_concepts_of_a_scheme_have_one_label(ontology: Graph) -> None:
    for scheme in _terms(ontology, SKOS.ConceptScheme):
        assert sorted(str(text.language) for text in ontology.objects(scheme, DCTERMS.title)) == ["en", "zh"], scheme
        labels = [
            label
            for concept in ontology.subjects(SKOS.inScheme, scheme)
            for label in ontology.objects(concept, SKOS.prefLabel)
        ]
        assert len(labels) == len(set(labels)), scheme


def test_json_ld_has_a_short_name_for_every_term() -> None:
    context = json.loads(schema_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    meant = {value if isinstance(value, str) else value.get("@id") for value in context.values() if value != 1.1}
    assert {f"zt:{name}" for name in CLASSES | PROPERTIES} <= meant
