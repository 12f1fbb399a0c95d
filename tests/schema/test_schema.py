"""The ontology and the shapes: whole in themselves, and at one with each other."""

from collections.abc import Iterator

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef

from kg.resources import schema_file

ZT = Namespace("https://w3id.org/zhitu/ontology#")
SH = Namespace("http://www.w3.org/ns/shacl#")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(schema_file("ontology.ttl"))


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(schema_file("shapes.ttl"))


def _terms(ontology: Graph) -> Iterator[URIRef]:
    for kind in KINDS:
        for term in ontology.subjects(RDF.type, kind):
            assert isinstance(term, URIRef)
            yield term


def test_every_term_has_labels_and_definitions_in_both_languages(ontology: Graph) -> None:
    terms = list(_terms(ontology))
    assert len(terms) > 100
    for term in terms:
        for predicate in (RDFS.label, SKOS.definition):
            languages = sorted(value.language for value in ontology.objects(term, predicate))
            assert languages == ["en", "zh"], f"{predicate} of {term}"


def test_no_term_refers_to_an_undefined_one(ontology: Graph) -> None:
    defined = set(ontology.subjects(RDF.type, None))
    for _, predicate, value in ontology:
        if isinstance(value, URIRef) and value.startswith(ZT):
            assert value in defined, f"{predicate} {value}"


def test_every_class_rests_on_a_standard_one_or_on_another_of_ours(ontology: Graph) -> None:
    ours_alone = {"Honour", "ProjectStatus"}  # no class of the reused vocabularies says this
    for term in ontology.subjects(RDF.type, OWL.Class):
        assert (term, RDFS.subClassOf, None) in ontology or str(term).removeprefix(str(ZT)) in ours_alone, term


def test_shapes_speak_only_of_terms_of_the_ontology(ontology: Graph, shapes: Graph) -> None:
    known = set(_terms(ontology))
    used = {value for value in shapes.objects() if isinstance(value, URIRef) and value.startswith(ZT)}
    assert len(used) > 50
    assert used <= known, sorted(used - known)


def test_shapes_are_valid_shacl(shapes: Graph) -> None:
    pyshacl = pytest.importorskip("pyshacl")
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


def test_shapes_refuse_an_event_without_date_and_an_entry_without_place(ontology: Graph, shapes: Graph) -> None:
    pyshacl = pytest.importorskip("pyshacl")
    data = Graph().parse(
        data="""
        @prefix zt: <https://w3id.org/zhitu/ontology#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        <urn:meeting> a zt:Meeting, zt:Event .
        <urn:entry> a zt:Entry ; dcterms:title "某会召开" ; zt:beginIndex 9 ; zt:endIndex 3 .
        """,
        format="turtle",
    )
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology)
    faults = {
        (node, path)
        for result in report.subjects(RDF.type, SH.ValidationResult)
        for node in report.objects(result, SH.focusNode)
        for path in report.objects(result, SH.resultPath)
    }
    assert not conforms
    assert (URIRef("urn:meeting"), ZT.startDate) in faults
    assert (URIRef("urn:meeting"), ZT.reportedIn) in faults
    assert (URIRef("urn:entry"), ZT.inIssue) in faults
    assert (URIRef("urn:entry"), ZT.beginIndex) in faults
