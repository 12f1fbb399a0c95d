"""The explorer's rows → ties between entities, and the part of them around one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

import networkx as nx

from kg.errors import ZhituError
from kg.resolving.types import Entity
from kg.viewing.core import thinned
from kg.viewing.explorer.rows import Row, Rows
from kg.viewing.ties import FAMILIES, Pair, Tie, family, ties_of

MOST_NODES = 400


def entities(rows: Rows) -> dict[str, Entity]:
    """Nodes that are people, bodies, places, projects and other things, by id; not events and tasks."""
    return {
        node.id: Entity(node.id, family(node), node.type, node.label, node.alt_labels)
        for node in rows.nodes
        if family(node) not in {"Event", "Task"}
    }


def find(rows: Rows, name: str) -> tuple[str, list[str]]:
    """The id of the entity of that name or id, and the labels of others that it could be.

    Raises ZhituError if there is none.
    """
    known = entities(rows)
    told: dict[str, int] = defaultdict(int)
    for row in rows.rows:
        told[rows.nodes[row.subject].id] += 1
    tests = (
        lambda entity: name == entity.id,
        lambda entity: name == entity.label,
        lambda entity: name in entity.labels,
        lambda entity: any(name in label for label in entity.labels),
    )
    for test in tests:
        hits = [entity for entity in known.values() if entity.family in FAMILIES and test(entity)]
        if hits:
            first, *others = sorted(hits, key=lambda entity: (-told[entity.id], entity.id))
            return first.id, [f"{other.label} ({other.id})" for other in others[:5]]
    raise ZhituError(f"no person, body, place or project is called {name}")


def within(rows: Rows, start: str, end: str) -> Rows:
    """Only what was told of a time: ISO days, months or years, empty for no bound. What has no date stays."""
    kept = tuple(row for row in rows.rows if not (row.start or row.end) or _overlaps(row, start, end))
    return replace(rows, rows=kept)


def _overlaps(row: Row, start: str, end: str) -> bool:
    """Dates are compared as far as both go: 2023-05 lies in 2023, and 2023 may be in 2023-05."""
    first, last = row.start or row.end, row.end or row.start
    after = not start or last[: len(start)] >= start[: len(last)]
    return after and (not end or first[: len(end)] <= end[: len(first)])


def around(rows: Rows, centre: str, depth: int, families: Collection[str], most: int = MOST_NODES) -> nx.Graph[str]:
    """The entities at most ``depth`` ties from the centre, at most ``most`` of them, the best tied first.

    ``families``: keys of styles (person, body …) that are shown; the centre is shown always.
    """
    known = entities(rows)
    graph = _whole(known, ties_of(rows), centre, families)
    chosen, edge = {centre}, [centre]
    for _ in range(depth):
        reach: dict[str, float] = defaultdict(float)
        for node in edge:
            for other, data in graph[node].items():
                if other not in chosen:
                    reach[other] += data["weight"]
        edge = sorted(reach, key=lambda node: (-reach[node], node))[: max(most - len(chosen), 0)]
        chosen.update(edge)
    part: nx.Graph[str] = nx.Graph()
    part.add_nodes_from(sorted(chosen))
    pairs = ((min(a, b), max(a, b), data) for a, b, data in graph.subgraph(chosen).edges(data=True))
    part.add_edges_from(sorted(pairs, key=lambda pair: pair[:2]))
    return thinned(part, keep=centre)


def _whole(known: Mapping[str, Entity], ties: Mapping[Pair, Tie], centre: str, kinds: Collection[str]) -> nx.Graph[str]:
    def shown(node: str) -> bool:
        entity = known[node]
        return node == centre or (entity.family in FAMILIES and (not kinds or kind(entity) in kinds))

    graph: nx.Graph[str] = nx.Graph()
    graph.add_node(centre)
    for (one, other), tie in ties.items():
        if shown(one) and shown(other):
            graph.add_edge(one, other, tie=tie, weight=tie.weight)
    return graph


_BY_FAMILY = {"Person": "person", "Organization": "body", "Place": "place", "Project": "project"}


def kind(entity: Entity) -> str:
    """The key of an entity's style."""
    return "enterprise" if entity.type == "Enterprise" else _BY_FAMILY[entity.family]
