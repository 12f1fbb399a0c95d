"""A first pass over a projection: which properties its nodes and edges have, for formats that name them beforehand."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.exporting.projection import Projection

_FIRST = ("name", "kind", "kindZh", "typeZh", "aliases")


@dataclass(slots=True)
class Columns:
    """Property names by kind of node and type of edge, which kinds each type of edge joins, and how many there are."""

    nodes: dict[str, set[str]] = field(default_factory=dict)
    edges: dict[str, set[str]] = field(default_factory=dict)
    ends: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    node_counts: dict[str, int] = field(default_factory=dict)
    edge_counts: dict[str, int] = field(default_factory=dict)

    def of_nodes(self, *kinds: str) -> list[str]:
        """The properties of some kinds of nodes, of all if none is named; the name first."""
        return ordered(set().union(*(self.nodes[kind] for kind in kinds or self.nodes)))

    def of_edges(self, *types: str) -> list[str]:
        """The properties of some types of edges, of all if none is named."""
        return ordered(set().union(*(self.edges[name] for name in types or self.edges)))


def columns(projection: Projection) -> Columns:
    """Read the whole projection once; memory grows with the number of properties only."""
    found = Columns()
    for node in projection.nodes():
        found.nodes.setdefault(node.kind, set()).update(node.properties)
        found.node_counts[node.kind] = found.node_counts.get(node.kind, 0) + 1
    for edge in projection.edges():
        found.edges.setdefault(edge.type, set()).update(edge.properties)
        found.ends.setdefault(edge.type, set()).add((edge.source_kind, edge.target_kind))
        found.edge_counts[edge.type] = found.edge_counts.get(edge.type, 0) + 1
    return found


def ordered(names: set[str]) -> list[str]:
    """The name and the kind first, the rest by name."""
    return [*(name for name in _FIRST if name in names), *sorted(names - set(_FIRST))]
