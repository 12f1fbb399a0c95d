"""The explorer's rows → ties between entities, and the part of them around one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import networkx as nx

from kg.errors import ZhituError
from kg.graph.vocabulary import ROLES, SUPERCLASS
from kg.resolving.types import Entity, Event
from kg.viewing import terms
from kg.viewing.core import FAMILIES, thinned
from kg.viewing.explorer.rows import Node, Row, Rows
from kg.viewing.ties import Pair, Tie, joined

MOST_NODES = 400
_MOST_EXAMPLES = 3
_POSTS = {"post", "heldFrom", "heldUntil"}


def entities(rows: Rows) -> dict[str, Entity]:
    """Nodes that are people, bodies, places, projects and other things, by id; not events and tasks."""
    return {
        node.id: Entity(node.id, _family(node), node.type, node.label, node.alt_labels)
        for node in rows.nodes
        if _family(node) not in {"Event", "Task"}
    }


def _family(node: Node) -> str:
    return SUPERCLASS.get(node.type, node.type)


def ties_of(rows: Rows) -> dict[Pair, Tie]:
    """All ties, as ``kg.viewing.ties.ties`` gives them for a build."""
    found: dict[Pair, Tie] = defaultdict(Tie)
    for event, cast in _casts(rows):
        for one, other, word in joined(event, cast):
            tie = found[min(one, other), max(one, other)]
            tie.relations[word].add(event.id)
            tie.dates |= {event.start} - {""}
            if len(tie.examples) < _MOST_EXAMPLES:
                tie.examples[event.id] = f"{event.start} {event.label}".strip()
    for row in rows.rows:
        ends = _direct(rows, row)
        if ends:
            tie = found[min(ends), max(ends)]
            tie.relations[_word(rows, row)].add(str(row.entry))
            tie.dates |= {row.start} - {""}
    return dict(sorted(found.items()))


def _casts(rows: Rows) -> Iterator[tuple[Event, dict[str, list[str]]]]:
    """Events with the ids of their participants by role; by date and id."""
    roles: dict[int, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    days: dict[int, tuple[str, str]] = {}
    for row in rows.rows:
        if row.relation == "date":
            days[row.subject] = (row.start, row.end)
        elif row.relation in ROLES and row.object is not None:
            roles[row.object][row.relation][rows.nodes[row.subject].id] = None
    events = []
    for number in days:
        node = rows.nodes[number]
        cast = {role: list(ids) for role, ids in roles[number].items()}
        events.append((Event(node.id, node.type, node.label, *days[number], ()), cast))
    yield from sorted(events, key=lambda pair: (pair[0].start, pair[0].id))


def _direct(rows: Rows, row: Row) -> Pair | None:
    if row.object is None or row.relation in ROLES or row.relation == "award":
        return None
    one, other = rows.nodes[row.subject], rows.nodes[row.object]
    return (one.id, other.id) if {_family(one), _family(other)} <= set(FAMILIES) else None


def _word(rows: Rows, row: Row) -> str:
    """The word for a direct tie; of a post without the name of the body that it leads to."""
    if row.relation not in _POSTS or row.object is None:
        return terms.PREDICATES.get(row.relation, row.relation)
    body = rows.nodes[row.object]
    for name in sorted((body.label, *body.alt_labels), key=len, reverse=True):
        if row.words.startswith(name) and len(row.words) > len(name):
            return row.words[len(name) :]
    return row.words


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
