"""How much one request may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` that a query may run and that a request may wait for its turn, bytes of an ``answer``, of a
    ``request`` and of further ``memory`` for a worker, and how many ``workers`` there are: each holds the graph."""

    seconds: float = 30.0
    answer: int = 32 << 20
    request: int = 1 << 20
    memory: int = 2 << 30
    workers: int = 2
