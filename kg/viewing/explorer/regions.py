"""Which nodes of a large graph belong together: the Louvain method on plain lists, for tens of thousands of nodes.

Blondel, Guillaume, Lambiotte, Lefebvre: Fast unfolding of communities in large networks, 2008. Nodes are taken in their
order, ties go to the lowest number, so the same graph falls into the same groups. (networkx has the method too, but
takes ten times as long: its graphs are dictionaries of dictionaries.)
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

Adjacency = list[dict[int, float]]  # weight by neighbour, for every node

_TURNS = 4  # of a node, per level, on average
_LEVELS = 8


def adjacency(count: int, edges: Iterable[tuple[int, int, float]]) -> Adjacency:
    """Neighbours with the sum of the weights, both ways; an edge to itself is left out."""
    near: Adjacency = [{} for _ in range(count)]
    for a, b, weight in edges:
        if a != b:
            near[a][b] = near[a].get(b, 0.0) + weight
            near[b][a] = near[b].get(a, 0.0) + weight
    return near


def communities(near: Adjacency, resolution: float = 1.0) -> list[list[int]]:
    """Groups of nodes, the largest first, each in order. Nodes without an edge are groups of their own."""
    members = [[node] for node in range(len(near))]
    loops = [0.0] * len(near)
    for _ in range(_LEVELS):
        home = _moved(near, loops, resolution)
        groups = _grouped(home)
        if len(groups) == len(near):
            break
        near, loops = _folded(near, loops, groups)
        members = [[node for part in group for node in members[part]] for group in groups]
    return sorted((sorted(group) for group in members), key=lambda group: (-len(group), group[0]))


def _moved(near: Adjacency, loops: Sequence[float], resolution: float) -> list[int]:
    """The group of every node after each went, by turns, where it adds most to modularity.

    Who stands beside one that moved has a turn again (Ozaki, Tezuka, Inaba: A simple acceleration method for the
    Louvain algorithm, 2016), so that the few that still move do not cost a pass over all.
    """
    degree = [sum(ties.values()) + loop for ties, loop in zip(near, loops, strict=True)]
    whole = sum(degree) or 1.0
    home = list(range(len(near)))
    total = list(degree)
    queue = deque(node for node, ties in enumerate(near) if ties)
    waiting = [bool(ties) for ties in near]
    for _ in range(_TURNS * len(near)):
        if not queue:
            break
        node = queue.popleft()
        waiting[node] = False
        here = home[node]
        total[here] -= degree[node]
        best = _best(near[node], home, here, total, resolution * degree[node] / whole)
        total[best] += degree[node]
        if best == here:
            continue
        home[node] = best
        for other in near[node]:
            if not waiting[other] and home[other] != best:
                waiting[other] = True
                queue.append(other)
    return home


def _best(ties: dict[int, float], home: Sequence[int], here: int, total: Sequence[float], share: float) -> int:
    """Which group a node belongs to by its ties; ``share``: what the strength of a group counts against it."""
    pull = {here: 0.0}
    for other, weight in ties.items():
        group = home[other]
        pull[group] = pull.get(group, 0.0) + weight
    best, gain = here, pull[here] - total[here] * share
    for group, weight in pull.items():
        if weight > gain:
            more = weight - total[group] * share
            if more > gain + 1e-9:
                best, gain = group, more
    return best


def _grouped(home: Sequence[int]) -> list[list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for node, group in enumerate(home):
        groups[group].append(node)
    return list(groups.values())


def _folded(near: Adjacency, loops: Sequence[float], groups: list[list[int]]) -> tuple[Adjacency, list[float]]:
    """The graph whose nodes are the groups; what lies inside a group becomes its loop."""
    number = {node: i for i, group in enumerate(groups) for node in group}
    folded: Adjacency = [{} for _ in groups]
    inside = [0.0] * len(groups)
    for i, group in enumerate(groups):
        ties = folded[i]
        for node in group:
            inside[i] += loops[node]
            for other, weight in near[node].items():
                j = number[other]
                if i == j:
                    inside[i] += weight
                else:
                    ties[j] = ties.get(j, 0.0) + weight
    return folded, inside


def within(near: Adjacency, group: Sequence[int]) -> Adjacency:
    """The graph of a group alone, its nodes numbered in the order of the group."""
    number = {node: i for i, node in enumerate(group)}
    return [{number[other]: weight for other, weight in near[node].items() if other in number} for node in group]
