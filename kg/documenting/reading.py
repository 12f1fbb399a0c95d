"""Ontology, shapes and examples → what the reference pages tell of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.graph.vocabulary import ONTOLOGY
from kg.resources import schema_file

_PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
_CLASS_OF = "/rdf:type"
_EXAMPLE = re.compile(r"^(?:id|zt):\w+ a ([^;]+) ;$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or concept: local name, labels and definitions; ``above``, ``domain`` and ``range`` as
    prefixed names."""

    name: str
    zh: str
    en: str
    meaning_zh: str
    meaning_en: str
    above: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme; its concepts in the order of the ontology file."""

    term: Term
    concepts: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A constraint: whom it is about, which path of properties, what it demands in both languages."""

    name: str
    targets: tuple[str, ...]
    path: str
    values: str
    least: int
    most: int | None
    zh: str
    en: str

    def properties(self) -> list[str]:
        """The properties that it demands or limits by themselves, none for a longer path."""
        found = self.path.removesuffix(_CLASS_OF).split("|")
        return [path for path in found if path != "rdf:type" and set(path).isdisjoint("/^")]


@dataclass(frozen=True, slots=True)
class Schema:
    """All of it. ``classes`` in the order of the examples, ``examples`` by class, in Turtle without prefixes."""

    version: str
    licence: str
    classes: tuple[Term, ...]
    properties: tuple[Term, ...]
    schemes: tuple[Scheme, ...]
    shapes: tuple[Shape, ...]
    examples: dict[str, str]

    def below(self, name: str) -> list[str]:
        """The classes right below a class."""
        return [term.name for term in self.classes if f"zt:{name}" in term.above]


def read_schema() -> Schema:
    """Read the files of ``schema/``. Raises ValueError if a class has no example."""
    ontology, shapes = (_graph(name) for name in ("ontology.ttl", "shapes.ttl"))
    text = schema_file("ontology.ttl").read_text(encoding="utf-8")
    examples = example_blocks(schema_file("examples.ttl").read_text(encoding="utf-8"))
    classes = {term.name: term for term in _terms(ontology, (OWL.Class,), RDFS.subClassOf)}
    if missing := sorted(classes.keys() - examples.keys()):
        raise ValueError(f"examples.ttl: no example of {', '.join(missing)}")
    about = URIRef(ONTOLOGY.rstrip("#"))
    return Schema(
        str(ontology.value(about, OWL.versionInfo)),
        str(ontology.value(about, DCTERMS.license)),
        tuple(classes[name] for name in examples if name in classes),
        tuple(_terms(ontology, _PROPERTIES, RDFS.subPropertyOf)),
        tuple(_schemes(ontology, text)),
        tuple(_shapes(shapes)),
        examples,
    )


def _graph(name: str) -> Graph:
    """With the prefixes of the file, not those that rdflib knows (its schema: is another)."""
    return Graph(bind_namespaces="none").parse(schema_file(name))


def example_blocks(text: str) -> dict[str, str]:
    """The blocks of the examples by the most special class of their node, the first of each class."""
    found: dict[str, str] = {}
    for block in text.split("\n\n"):
        kinds = _EXAMPLE.search(block)
        if kinds:
            first = kinds[1].split(",")[0].strip()
            found.setdefault(first.removeprefix("zt:"), block.strip())
    return found


def _terms(graph: Graph, kinds: tuple[URIRef, ...], above: URIRef) -> Iterator[Term]:
    """Terms of ours, by name."""
    nodes = {node for kind in kinds for node in graph.subjects(RDF.type, kind) if str(node).startswith(ONTOLOGY)}
    for node in sorted(nodes, key=str):
        yield _term(graph, node, above)


def _term(graph: Graph, node: Node, above: URIRef) -> Term:
    label, meaning = (_in_both(graph, node, predicate) for predicate in (RDFS.label, SKOS.definition))
    higher, domain, range_ = (
        tuple(sorted(_name(graph, value) for value in graph.objects(node, predicate)))
        for predicate in (above, RDFS.domain, RDFS.range)
    )
    return Term(str(node).removeprefix(ONTOLOGY), *label, *meaning, higher, domain, range_)


def _schemes(graph: Graph, text: str) -> Iterator[Scheme]:
    """By name; concepts in the order of the text: statuses follow each other."""
    for scheme in sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str):
        concepts = [_term(graph, node, SKOS.broader) for node in graph.subjects(SKOS.inScheme, scheme)]
        concepts.sort(key=lambda term: text.rindex(f"\nzt:{term.name} a "))
        yield Scheme(_term(graph, scheme, SKOS.broader), tuple(concepts))


def _shapes(graph: Graph) -> Iterator[Shape]:
    for node in sorted(graph.subjects(RDF.type, SH.PropertyShape), key=str):
        path = graph.value(node, SH.path)
        assert path is not None
        zh, en = _in_both(graph, node, SH.message)
        least, most = (graph.value(node, predicate) for predicate in (SH.minCount, SH.maxCount))
        yield Shape(
            str(node).rsplit("#", 1)[-1],
            tuple(_targets(graph, node)),
            _path(graph, path),
            _values(graph, node),
            int(str(least or 0)),
            int(str(most)) if most is not None else None,
            zh,
            en,
        )


def _targets(graph: Graph, node: Node) -> Iterator[str]:
    for predicate, words in ((SH.targetClass, ""), (SH.targetSubjectsOf, "of "), (SH.targetObjectsOf, "to ")):
        yield from sorted(words + _name(graph, value) for value in graph.objects(node, predicate))


def _path(graph: Graph, path: Node) -> str:
    """As SPARQL writes it: ``zt:inEntry/zt:beginIndex``, ``^zt:supports``, ``zt:chair|zt:leader``."""
    if isinstance(path, URIRef):
        return _name(graph, path)
    if (inverse := graph.value(path, SH.inversePath)) is not None:
        return f"^{_path(graph, inverse)}"
    if (either := graph.value(path, SH.alternativePath)) is not None:
        return "|".join(_path(graph, one) for one in Collection(graph, either))
    return "/".join(_path(graph, one) for one in Collection(graph, path))


def _values(graph: Graph, node: Node) -> str:
    """The class or datatype of the values, if the shape says one; those that a list of classes allows."""
    path, allowed = graph.value(node, SH.path), graph.value(node, SH["in"])
    if path is not None and allowed is not None and _path(graph, path).endswith(_CLASS_OF):
        return ", ".join(_name(graph, one) for one in Collection(graph, allowed))
    either = graph.value(node, SH["or"])
    nodes = [node, *(Collection(graph, either) if either is not None else ())]
    found = (graph.value(one, predicate) for one in nodes for predicate in (SH["class"], SH.datatype))
    return ", ".join(_name(graph, value) for value in found if value is not None)


def _in_both(graph: Graph, node: Node, predicate: URIRef) -> tuple[str, str]:
    words = {value.language: str(value) for value in graph.objects(node, predicate) if isinstance(value, Literal)}
    return words.get("zh", ""), words.get("en", "")


def _name(graph: Graph, node: Node) -> str:
    return node.n3(graph.namespace_manager)
