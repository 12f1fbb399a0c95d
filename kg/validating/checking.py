"""Graph files against the shapes and the names of the ontology."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, QuerySolutions, Store
from rdflib import RDF, SH, Graph, Literal, URIRef

from kg.graph.vocabulary import ONTOLOGY
from kg.querying.loading import load
from kg.resources import schema_file
from kg.validating.findings import Example, Failed, Verdict, Wrong, example, short

_TERMS = "SELECT DISTINCT ?term { { ?s ?term ?o } UNION { ?s a ?term } }"


def validate(paths: Sequence[Path], examples: int = 3, fast: bool = False) -> Verdict:
    """Check graph files together as one graph; at most so many ``examples`` of each shape that fails.

    ``fast``: by queries instead of pySHACL. The shapes need no inference: the graph says itself that officials are
    persons. Of the ontology only the names are asked for. Raises QueryError if a file is missing or no graph.
    """
    if fast:
        from kg.validating.asking import violations
    else:  # pySHACL takes half a second to load
        from kg.validating.shacl import violations
    store, shapes = _together(paths), Graph().parse(schema_file("shapes.ttl"))
    found = violations(store, shapes)
    failed = [_failed(store, shapes, URIRef(shape), sorted(found[shape]), examples) for shape in sorted(found)]
    if unknown := _undeclared(store):
        failed.append(_unknown(unknown, examples))
    statements = sum(1 for _ in store.quads_for_pattern(None, None, None, DefaultGraph()))
    return Verdict(statements, len(set(shapes.subjects(RDF.type, SH.PropertyShape))), tuple(failed))


def _together(paths: Sequence[Path]) -> Store:
    store = load(paths[0])
    for path in paths[1:]:
        store.extend(load(path))
    return store


def _undeclared(store: Store) -> list[str]:
    """Properties and classes of our namespace that the ontology does not declare, by IRI."""
    declared = {str(term) for term in Graph().parse(schema_file("ontology.ttl")).subjects(RDF.type, None)}
    rows = store.query(_TERMS)
    assert isinstance(rows, QuerySolutions)
    used = {row[0].value for row in rows if isinstance(row[0], NamedNode)}
    return sorted(term for term in used - declared if term.startswith(ONTOLOGY))


def _unknown(terms: Sequence[str], examples: int) -> Failed:
    shown = tuple(Example(short(term), "", "", "", "") for term in terms[:examples])
    return Failed("ontology.ttl", len(terms), "所用词汇须在本体中声明", "every term is declared in the ontology", shown)


def _failed(store: Store, shapes: Graph, shape: URIRef, wrong: Sequence[Wrong], examples: int) -> Failed:
    said = {text.language: str(text) for text in shapes.objects(shape, SH.message) if isinstance(text, Literal)}
    shown = tuple(example(store, node, value) for node, value in wrong[:examples])
    return Failed(_name(shape), len(wrong), said.get("zh", ""), said.get("en", ""), shown)


def _name(shape: URIRef) -> str:
    """``zs:event-start``."""
    return f"zs:{shape.rpartition('#')[2]}"
