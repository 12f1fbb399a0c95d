"""Positions for all nodes of a large graph: groups, groups within them, a layout inside each, circles packed.

Deterministic. A unit is about the distance of two neighbouring nodes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.viewing.explorer.regions import Adjacency, communities, within
from kg.viewing.points import Points, evened

_GOLDEN = math.pi * (3 - math.sqrt(5))
_SMALLEST = 25  # nodes of a region that is worth a name
_LARGEST = 80  # nodes that are laid out as one; more are parted again
_MOST_GROUPS = 130  # circles that are packed into one another
_STEPS = 18
_MARGIN = 0.7  # around a speck, as if of so many more nodes
_ASPECT = 1.35  # maps are wider than high
_COMPASS = np.array([(math.cos(math.tau * i / 16), math.sin(math.tau * i / 16)) for i in range(16)])


@dataclass(frozen=True, slots=True)
class Region:
    """A circle of the map: its middle, radius, nodes, and how deep it lies (0: not inside another)."""

    x: float
    y: float
    radius: float
    nodes: tuple[int, ...]
    depth: int
    loose: bool = False  # what hangs together with few or none: no region of its own, but to be told what it is


def place(near: Adjacency) -> tuple[Points, list[Region]]:
    """Positions (nodes × 2) and the regions that are worth a name, the outer ones first."""
    points = np.zeros((len(near), 2))
    if not near:
        return points, []
    groups, named = _joined(communities(near))
    discs = [*(_disc(near, group) for group in groups[:named]), *(_loose(near, group) for group in groups[named:])]
    radii = np.array([disc.radius * 1.08 + 1.5 for disc in discs])
    centres = _between(_folded(near, groups), radii, named)
    regions: list[Region] = []
    for number, (group, disc, (x, y)) in enumerate(zip(groups, discs, centres, strict=True)):
        points[group] = disc.points + np.array((x, y))
        if len(group) >= _SMALLEST:
            regions.append(Region(float(x), float(y), disc.radius, tuple(group), 0, number >= named))
        regions += [
            Region(float(part.x + x), float(part.y + y), part.radius, part.nodes, 1)
            for part in disc.parts
            if len(part.nodes) >= _SMALLEST
        ]
    return points, sorted(regions, key=lambda r: (r.depth, -len(r.nodes), r.nodes[0]))


def _joined(groups: list[list[int]]) -> tuple[list[list[int]], int]:
    """The groups, then all that are too small or too many to be told apart as one; how many of them are regions."""
    large = [group for group in groups[:_MOST_GROUPS] if len(group) >= 4]
    rest = sorted(node for group in groups[len(large) :] for node in group)
    return [*large, rest] if rest else large, len(large)


@dataclass(frozen=True, slots=True)
class _Disc:
    """A group laid out around 0, 0: positions in its order, and the groups inside it."""

    points: Points
    radius: float
    parts: tuple[Region, ...] = ()


def _disc(near: Adjacency, group: list[int]) -> _Disc:
    inner = within(near, group)
    if not any(inner):
        return _Disc(_sunflower(len(group)), math.sqrt(len(group)))
    if len(group) <= _LARGEST:
        return _Disc(_sprung(inner), math.sqrt(len(group)))
    parts, named = _joined(communities(inner, resolution=_sharpness(len(group))))
    if len(parts) == 1:
        return _Disc(_by_strength(inner), math.sqrt(len(group)))
    return _packed_disc(inner, group, parts, named)


def _loose(near: Adjacency, group: list[int]) -> _Disc:
    """Groups of few and single nodes, each a speck of an even disc, the larger ones in the middle."""
    inner = within(near, group)
    specks = communities(inner)
    areas = np.array([len(speck) + _MARGIN for speck in specks])
    distance = np.sqrt(np.cumsum(areas) - areas / 2)
    points = np.zeros((len(group), 2))
    for turn, speck in enumerate(specks):
        centre = distance[turn] * np.array((math.cos(turn * _GOLDEN), math.sin(turn * _GOLDEN)))
        points[speck] = _drawn(within(inner, speck)) + centre
    return _Disc(points, math.sqrt(float(areas.sum())))


def _drawn(near: Adjacency) -> Points:
    """A group as one; too large a one to be drawn by forces has its strongest in the middle."""
    return _sprung(near) if len(near) <= 2 * _LARGEST else _by_strength(near)


def _sharpness(size: int) -> float:
    """Larger groups are cut finer, so that parts come out at about the size that is laid out as one."""
    return max(1.0, size / _LARGEST / 2)


def _packed_disc(inner: Adjacency, group: list[int], parts: list[list[int]], named: int) -> _Disc:
    points = np.zeros((len(group), 2))
    radii = np.array([math.sqrt(len(part)) * 1.05 + 0.6 for part in parts])
    centres = _between(_folded(inner, parts), radii, named)
    regions = []
    for part, (x, y), radius in zip(parts, centres, radii, strict=True):
        own = within(inner, part)
        points[part] = _drawn(own) + np.array((x, y))
        regions.append(Region(float(x), float(y), float(radius), tuple(group[i] for i in part), 1))
    reach = float((np.hypot(centres[:, 0], centres[:, 1]) + radii).max())
    return _Disc(points, reach, tuple(regions[:named]))


def _sunflower(count: int) -> Points:
    """So many points evenly in a circle of radius √count."""
    turns = np.arange(count)
    distance = np.sqrt(turns + 0.5)
    return np.stack([distance * np.cos(turns * _GOLDEN), distance * np.sin(turns * _GOLDEN)], axis=1)


def _by_strength(near: Adjacency) -> Points:
    """The strongest in the middle: for groups that have no parts and are too large to be drawn by forces."""
    order = sorted(range(len(near)), key=lambda node: (-sum(near[node].values()), node))
    points = np.zeros((len(near), 2))
    points[order] = _sunflower(len(near))
    return points


def _sprung(near: Adjacency) -> Points:
    """Springs along the edges, all nodes pushing each other off, then evened out to fill a circle of radius √nodes."""
    count = len(near)
    points = _by_strength(near)
    if count < 3:
        return np.asarray(points - points.mean(axis=0))
    pull = np.zeros((count, count))
    for node, found in enumerate(near):
        pull[node, list(found)] = 0.25
    for step in range(_STEPS):
        points = _stepped(points, _force(points, pull), 1.2 * (1 - step / _STEPS))
    return np.asarray(evened(points, np.ones(count)) * math.sqrt(count))


def _folded(near: Adjacency, groups: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    """Ties between groups, groups × groups."""
    number = {node: i for i, group in enumerate(groups) for node in group}
    ties = np.zeros((len(groups), len(groups)))
    for node, found in enumerate(near):
        for other, weight in found.items():
            ties[number[node], number[other]] += weight
    np.fill_diagonal(ties, 0)
    return ties


def _between(ties: NDArray[np.float64], radii: Points, named: int) -> Points:
    """Middles of circles, none over another: the largest first, each touching one that stands, as near to the middle
    and to those that it is tied to as there is room. What is no region (from ``named`` on) comes last."""
    centres = np.zeros((len(radii), 2))
    order = [*np.argsort(-radii[:named], kind="stable"), *range(named, len(radii))]
    for rank in range(1, len(order)):
        mine, placed = order[rank], order[:rank]
        reach = radii[placed] + radii[mine]
        spots = (centres[placed][:, None, :] + reach[:, None, None] * _COMPASS).reshape(-1, 2)
        across, along = (spots[:, None, side] - centres[placed][None, :, side] for side in (0, 1))
        free = spots[(across * across + along * along >= (reach * reach)[None, :] * 0.998).all(axis=1)]
        pull = ties[mine, placed]
        home = pull @ centres[placed] / pull.sum() if pull.sum() else np.zeros(2)
        cost = np.hypot(free[:, 0] / _ASPECT, free[:, 1]) + 0.7 * np.hypot(free[:, 0] - home[0], free[:, 1] - home[1])
        centres[mine] = free[int(np.argmin(np.round(cost, 6)))]
    low, high = (centres - radii[:, None]).min(axis=0), (centres + radii[:, None]).max(axis=0)
    return np.asarray(centres - (low + high) / 2)


def _force(points: Points, pull: Points) -> Points:
    """How hard every point is pushed off by all others and drawn by those it is tied to (``pull``: each × each)."""
    across, along = (points[:, None, side] - points[None, :, side] for side in (0, 1))
    push = 1.6 / (across * across + along * along + 0.05) - pull
    return np.asarray(push.sum(axis=1)[:, None] * points - push @ points)


def _stepped(points: Points, force: Points, heat: float) -> Points:
    """Points moved along the forces, none farther than ``heat``."""
    length = np.hypot(force[:, 0], force[:, 1])
    return np.asarray(points + force * (np.minimum(length, heat) / np.maximum(length, 1e-9))[:, None])
