"""Graph files against the shapes, by pySHACL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from pyoxigraph import Store
from pyshacl import validate as check
from rdflib import RDF, SH, Graph, Literal, URIRef

from kg.graph.vocabulary import ONTOLOGY
from kg.querying.loading import load
from kg.resources import schema_file
from kg.validating.copying import union_graph
from kg.validating.findings import Example, Failed, Verdict, example, short

_Wrong = tuple[str, str]  # focus node, value


def validate(paths: Sequence[Path], examples: int = 3) -> Verdict:
    """Check graph files together as one graph; at most so many ``examples`` of each shape that fails.

    The shapes need no inference: the graph says itself that officials are persons. Of the ontology only the names are
    asked for. Raises QueryError if a file is missing or no graph.
    """
    store = _together(paths)
    data, shapes = union_graph(store), Graph().parse(schema_file("shapes.ttl"))
    _, report, _ = check(data, shacl_graph=shapes, inplace=True)
    assert isinstance(report, Graph)
    failed = [_failed(store, shapes, shape, wrong, examples) for shape, wrong in sorted(_violations(report).items())]
    if unknown := _undeclared(data):
        failed.append(_unknown(unknown, examples))
    return Verdict(len(data), len(set(shapes.subjects(RDF.type, SH.PropertyShape))), tuple(failed))


def _together(paths: Sequence[Path]) -> Store:
    store = load(paths[0])
    for path in paths[1:]:
        store.extend(load(path))
    return store


def _violations(report: Graph) -> dict[URIRef, list[_Wrong]]:
    """By shape, every focus node with the value that fails, in order, each once."""
    found: dict[URIRef, set[_Wrong]] = defaultdict(set)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(result, SH.sourceShape)
        if isinstance(shape, URIRef):
            value = report.value(result, SH.value)
            found[shape].add((str(report.value(result, SH.focusNode)), "" if value is None else str(value)))
    return {shape: sorted(wrong) for shape, wrong in found.items()}


def _undeclared(data: Graph) -> list[str]:
    """Properties and classes of our namespace that the ontology does not declare, by IRI."""
    declared = set(Graph().parse(schema_file("ontology.ttl")).subjects(RDF.type, None))
    used = {*data.predicates(unique=True), *data.objects(None, RDF.type, unique=True)}
    return sorted(str(term) for term in used - declared if str(term).startswith(ONTOLOGY))


def _unknown(terms: Sequence[str], examples: int) -> Failed:
    shown = tuple(Example(short(term), "", "", "", "") for term in terms[:examples])
    return Failed("ontology.ttl", len(terms), "所用词汇须在本体中声明", "every term is declared in the ontology", shown)


def _failed(store: Store, shapes: Graph, shape: URIRef, wrong: Sequence[_Wrong], examples: int) -> Failed:
    said = {text.language: str(text) for text in shapes.objects(shape, SH.message) if isinstance(text, Literal)}
    shown = tuple(example(store, node, value) for node, value in wrong[:examples])
    return Failed(_name(shape), len(wrong), said.get("zh", ""), said.get("en", ""), shown)


def _name(shape: URIRef) -> str:
    """``zs:event-start``."""
    return f"zs:{shape.rpartition('#')[2]}"
