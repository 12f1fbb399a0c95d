"""Zhitu 志图: a knowledge graph from local chronicles.

``kg.open("exports/")`` opens a built graph; see ``kg.opening``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kg.opening import Graph

__all__ = ["open"]


def open(path: str | Path = "exports") -> Graph:
    """A built graph, from the folder that ``kg build`` wrote or from a graph file. Raises QueryError without one."""
    from kg.opening import open_graph  # what it needs is loaded only by those who ask for it

    return open_graph(path)
