"""All ties of a corpus → the few that one picture can show."""

from __future__ import annotations

import math
from collections.abc import Mapping

import networkx as nx

from kg.resolving.types import Entity
from kg.viewing.ties import FAMILIES, Pair, Tie

MOST_NODES = 300
_TIES_PER_NODE = 2  # kept at least, besides those that hold the picture together


def core(entities: Mapping[str, Entity], ties: Mapping[Pair, Tie], most: int = MOST_NODES) -> nx.Graph[str]:
    """The ``most`` best connected entities and the most telling ties among them; edges carry ``tie`` and ``weight``.

    Everything is ordered by id, so that the same facts give the same picture.
    """
    whole: nx.Graph[str] = nx.Graph()
    for (one, other), tie in ties.items():
        if entities[one].family in FAMILIES and entities[other].family in FAMILIES:
            whole.add_edge(one, other, tie=tie, weight=tie.weight)
    chosen = _connected(whole, most)
    return thinned(_ordered(whole.subgraph(chosen)))


def _connected(graph: nx.Graph[str], most: int) -> list[str]:
    """The best connected nodes that hang together; smaller groups follow where there is room for them."""
    strength = {node: sum(math.log1p(tie["weight"]) for tie in graph[node].values()) for node in graph}
    best = sorted(strength, key=lambda node: (-strength[node], node))[:most]
    groups = sorted(nx.connected_components(graph.subgraph(best)), key=lambda group: (-len(group), min(group)))
    return sorted(node for group in groups if len(group) > 1 for node in group)


def _ordered(graph: nx.Graph[str]) -> nx.Graph[str]:
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted((min(a, b), max(a, b), data) for a, b, data in graph.edges(data=True)))
    return ordered


def thinned(graph: nx.Graph[str], keep: str = "") -> nx.Graph[str]:
    """Only the ties that tell most: a tie counts for less where both ends are tied to everything.

    What holds the graph together stays (a spanning forest), the best ties of each node, and all of the node ``keep``.
    """
    strength = dict(graph.degree(weight="weight"))
    for a, b, data in graph.edges(data=True):
        data["telling"] = data["weight"] / math.sqrt(strength[a] * strength[b])
    kept = {(min(a, b), max(a, b)) for a, b in nx.maximum_spanning_edges(graph, weight="telling", data=False)}
    for node in graph:
        best = sorted((-tie["telling"], other) for other, tie in graph[node].items())
        kept |= {(min(node, other), max(node, other)) for _, other in best[:_TIES_PER_NODE]}
    kept |= {(min(keep, other), max(keep, other)) for other in (graph[keep] if keep else ())}
    thin: nx.Graph[str] = nx.Graph()
    thin.add_nodes_from(graph)
    thin.add_edges_from((a, b, graph.edges[a, b]) for a, b in sorted(kept))
    return thin
