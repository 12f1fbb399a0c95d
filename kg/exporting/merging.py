"""The property graph as Cypher that may run again and again: MERGE by IRI, then away with what the graph lacks.

Every node carries the label ``ZhituNode`` and every node and edge the property ``zhituLoad``, a mark of the graph that
was loaded; what carries another mark after a load is no longer in the graph. Other data of the database stay untouched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from kg.exporting.projection import Edge, Node, Projection
from kg.exporting.properties import Properties
from kg.graph.vocabulary import SUPERCLASS

LABEL = "ZhituNode"
MARK = "zhituLoad"
Rows = list[dict[str, Any]]

CONSTRAINT = f"CREATE CONSTRAINT zhitu_iri IF NOT EXISTS FOR (n:{LABEL}) REQUIRE n.iri IS UNIQUE"


def indexes(projection: Projection) -> list[str]:
    """An index of the names for every family of nodes."""
    families = sorted({SUPERCLASS.get(kind, kind) for kind in projection.kinds})
    return [f"CREATE INDEX zhitu_{f.lower()}_name IF NOT EXISTS FOR (n:{f}) ON (n.name)" for f in families]


def merges(projection: Projection, mark: str, size: int) -> Iterator[tuple[str, Rows]]:
    """Statements with a parameter ``$rows``, and at most ``size`` rows for each: all nodes, then all edges."""
    for kind, nodes in groupby(projection.nodes(), key=lambda node: node.labels):
        for rows in _batches((_node_row(node, mark) for node in nodes), size):
            yield _other_kind(kind[0]), [{"iri": row["iri"]} for row in rows]
            yield _merge_nodes(kind), rows
    for name, edges in groupby(projection.edges(), key=lambda edge: edge.type):
        for rows in _batches((_edge_row(edge, mark) for edge in edges), size):
            yield _merge_edges(name), rows


def removals(mark: str) -> list[str]:
    """Statements that delete what an earlier load has left and this one has not touched."""
    edges = f"MATCH (:{LABEL})-[r]->(:{LABEL}) WHERE r.{MARK} <> '{mark}'"
    nodes = f"MATCH (n:{LABEL}) WHERE n.{MARK} <> '{mark}'"
    return [f"{edges} DELETE r", f"{nodes} DETACH DELETE n"]


def node_properties(node: Node, mark: str) -> Properties:
    """All properties of a node in the database."""
    return {"iri": node.iri, **node.properties, MARK: mark}


def edge_properties(edge: Edge, mark: str) -> Properties:
    """All properties of an edge in the database."""
    return {"id": edge.id, **edge.properties, MARK: mark}


def _other_kind(kind: str) -> str:
    """A node whose class has changed (a private person now in office) is made anew, since labels only add up."""
    return f"UNWIND $rows AS row MATCH (n:{LABEL} {{iri: row.iri}}) WHERE n.kind <> '{kind}' DETACH DELETE n"


def _merge_nodes(kinds: tuple[str, ...]) -> str:
    labels = ":".join((LABEL, *reversed(kinds)))
    return f"UNWIND $rows AS row MERGE (n:{labels} {{iri: row.iri}}) SET n = row.properties"


def _merge_edges(name: str) -> str:
    ends = f"MATCH (a:{LABEL} {{iri: row.source}}) MATCH (b:{LABEL} {{iri: row.target}})"
    return f"UNWIND $rows AS row {ends} MERGE (a)-[r:{name} {{id: row.id}}]->(b) SET r = row.properties"


def _node_row(node: Node, mark: str) -> dict[str, Any]:
    return {"iri": node.iri, "properties": node_properties(node, mark)}


def _edge_row(edge: Edge, mark: str) -> dict[str, Any]:
    return {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "properties": edge_properties(edge, mark),
    }


def _batches(rows: Iterable[dict[str, Any]], size: int) -> Iterator[Rows]:
    rest = iter(rows)
    while batch := list(islice(rest, size)):
        yield batch
