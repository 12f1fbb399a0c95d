"""Violations of the shapes by pySHACL: the whole of SHACL, at the price of 84 s for 500,000 statements."""

from __future__ import annotations

from collections import defaultdict

from pyoxigraph import Store
from pyshacl import validate
from rdflib import RDF, SH, Graph, URIRef

from kg.validating.copying import union_graph
from kg.validating.findings import Violations, Wrong


def violations(store: Store, shapes: Graph) -> Violations:
    """By shape, every focus node with the value that fails."""
    _, report, _ = validate(union_graph(store), shacl_graph=shapes, inplace=True)
    assert isinstance(report, Graph)
    found: dict[str, set[Wrong]] = defaultdict(set)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(result, SH.sourceShape)
        if isinstance(shape, URIRef):
            value = report.value(result, SH.value)
            found[str(shape)].add((str(report.value(result, SH.focusNode)), "" if value is None else str(value)))
    return found
