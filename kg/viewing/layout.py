"""Positions for the nodes of a picture, computed beforehand: groups first, a layout inside each, labels kept apart.

Deterministic: nodes are numbered in the order of the graph, seeds are fixed, positions are rounded to whole pixels.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.viewing.points import Points, evened, tiny

Numbers = NDArray[np.intp]

_SEED = 7
_ROOM = 1.5  # area of the picture before labels are pushed apart, against the area of all boxes
_ASPECT = 1.4  # pictures are wider than high
_ROUNDS = 600
_REACH = 60.0  # pixels within which boxes are looked at again before all of them are
_STEPS = 50  # of the springs: what more of them change, pushing the labels apart undoes


def layout(graph: nx.Graph[str], boxes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[int, int]]:
    """Centres of the boxes (width, height in pixels) of all nodes, such that hardly any two overlap."""
    names = list(graph)
    if not names:
        return {}
    number = {name: i for i, name in enumerate(names)}
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(names)))
    numbered.add_edges_from((number[a], number[b], data) for a, b, data in graph.edges(data=True))
    sizes = np.array([boxes[name] for name in names], dtype=np.float64)
    groups = communities(numbered)
    areas = sizes[:, 0] * sizes[:, 1]
    radii = np.array([math.sqrt(float(areas[group].sum()) * _ROOM / math.pi) for group in groups])
    centres = _between(numbered, groups, radii)
    points = np.zeros((len(names), 2))
    for group, centre, radius in zip(groups, centres, radii, strict=True):
        points[group] = centre + radius * _inside(numbered.subgraph(group), group)
    points = spread(points * np.array([math.sqrt(_ASPECT), 1 / math.sqrt(_ASPECT)]), sizes)
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    return {name: (round(float(x)), round(float(y))) for name, (x, y) in zip(names, points, strict=True)}


def communities(graph: nx.Graph[int]) -> list[list[int]]:
    """Nodes that belong together (Louvain), the largest group first; members in order."""
    found = nx.community.louvain_communities(graph, weight="telling", resolution=1.0, seed=_SEED)
    return sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))


def _inside(graph: nx.Graph[int], group: Sequence[int]) -> Points:
    """Positions of the members of one group within a circle of radius 1."""
    ordered: nx.Graph[int] = nx.Graph()
    ordered.add_nodes_from(group)
    ordered.add_edges_from(sorted(graph.edges()))
    placed = nx.spring_layout(ordered, seed=_SEED, iterations=_STEPS, k=2.2 / math.sqrt(len(group)))
    points = np.array([placed[node] for node in group], dtype=np.float64).reshape(-1, 2)
    return evened(points, np.ones(len(group)))


def _between(graph: nx.Graph[int], groups: list[list[int]], radii: Points) -> Points:
    """Centres of the groups' circles: side by side, near those that they are tied to, close to the middle."""
    group_of = {node: number for number, group in enumerate(groups) for node in group}
    whole: nx.Graph[int] = nx.Graph()
    whole.add_nodes_from(range(len(groups)))
    for a, b in sorted(graph.edges()):
        one, other = group_of[a], group_of[b]
        if one != other:
            weight = whole.get_edge_data(one, other, {}).get("weight", 0) + 1
            whole.add_edge(one, other, weight=weight)
    placed = nx.spring_layout(whole, seed=_SEED, iterations=_STEPS, k=2.0 / math.sqrt(len(groups)))
    centres = np.array([placed[number] for number in range(len(groups))], dtype=np.float64).reshape(-1, 2)
    return packed(evened(centres, radii**2) * math.sqrt(float((radii**2).sum())), radii)


def packed(centres: Points, radii: Points, rounds: int = _ROUNDS) -> Points:
    """Circles drawn to the middle and pushed apart by turns."""
    centres = centres + tiny(len(centres))
    reach = radii[:, None] + radii[None, :]
    for turn in range(rounds):
        drawn = turn < rounds * 2 // 3
        if drawn:
            centres *= 0.985
        apart = centres[:, None, :] - centres[None, :, :]
        distance = np.hypot(apart[:, :, 0], apart[:, :, 1]) + np.eye(len(radii))
        push = np.maximum(reach - distance, 0) / distance * (1 - np.eye(len(radii)))
        if not drawn and not push.any():
            break
        centres += (apart * push[:, :, None]).sum(axis=1) * 0.3
    return np.asarray(centres, dtype=np.float64)


def spread(points: Points, sizes: Points) -> Points:
    """Push boxes apart, along the side on which they overlap least for their size, until none overlap."""
    points = points + tiny(len(points))
    every = np.triu_indices(len(points), 1)
    looked_at = np.full_like(points, np.inf)
    for _ in range(_ROUNDS):
        if not np.abs(points - looked_at).max(initial=0) < _REACH / 2:  # two that were far apart may have met by now
            looked_at = points.copy()
            firsts, seconds, wide, high = _close(points, sizes, *every)
        gaps = points[firsts] - points[seconds]
        near = np.flatnonzero((np.abs(gaps[:, 0]) < wide - 0.5) & (np.abs(gaps[:, 1]) < high - 0.5))
        if not len(near):
            break
        gap, reach = gaps[near], np.stack([wide[near], high[near]], axis=1)
        over = reach - np.abs(gap)
        sideways = over[:, 0] / reach[:, 0] < over[:, 1] / reach[:, 1]
        step = np.where(gap < 0, -over, over) * np.stack([sideways, ~sideways], axis=1) * 0.4
        np.add.at(points, firsts[near], step)
        np.add.at(points, seconds[near], -step)
    return points


def _close(points: Points, sizes: Points, firsts: Numbers, seconds: Numbers) -> tuple[Numbers, Numbers, Points, Points]:
    """The pairs whose boxes are no more than the reach apart, and how far apart their middles must be, each way."""
    room = (sizes[firsts] + sizes[seconds]) / 2
    close = (np.abs(points[firsts] - points[seconds]) < room + _REACH).all(axis=1)
    return firsts[close], seconds[close], *room[close].T
