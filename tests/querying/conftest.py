"""A small graph as the contract wants it, and the program run on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import Store

from kg.cli import main
from kg.querying.loading import load

GRAPH = Path(__file__).parent / "graph.trig"
Kg = Callable[..., Result]


@pytest.fixture(scope="session")
def graph() -> Path:
    """The file of the small graph."""
    return GRAPH


@pytest.fixture(scope="session")
def store() -> Store:
    """The small graph, loaded."""
    return load(GRAPH)


@pytest.fixture
def query() -> Kg:
    """``kg query`` on the small graph (or on what --graph names later)."""

    def run(*words: str, status: int = 0, standard_input: bytes | None = None) -> Result:
        result = CliRunner().invoke(main, ["query", "-g", str(GRAPH), *words], input=standard_input)
        assert result.exit_code == status, result.output
        return result

    return run
