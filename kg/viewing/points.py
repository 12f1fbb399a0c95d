"""Positions in a picture as rows of two numbers, and what all layouts do with them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]


def evened(points: Points, areas: Points) -> Points:
    """The same directions from the middle, the distances such that things of these areas fill a circle of radius 1.

    What hangs on a chain flies far out otherwise, and leaves the picture empty between.
    """
    points = points + tiny(len(points)) - points.mean(axis=0)
    distance = np.hypot(points[:, 0], points[:, 1])
    order = np.argsort(distance, kind="stable")
    even = np.empty(len(points))
    even[order] = np.sqrt((np.cumsum(areas[order]) - areas[order] / 2) / areas.sum())
    return np.asarray(points / np.maximum(distance, 1e-9)[:, None] * even[:, None], dtype=np.float64)


def tiny(count: int) -> Points:
    """Fixed tiny offsets: two things on the very same spot could not be pushed apart."""
    return np.stack([np.arange(count, dtype=np.float64), -np.arange(count, dtype=np.float64)], axis=1) * 1e-3
