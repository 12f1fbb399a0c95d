"""Two graphs to export: one of the samples, and a small one with everything that a format may stumble over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import Store

from kg.cli import main
from kg.querying.loading import load

Kg = Callable[..., Result]
ODD = Path(__file__).parent / "odd.trig"


@pytest.fixture(scope="session")
def odd() -> Path:
    """The file of the small graph."""
    return ODD


@pytest.fixture(scope="session")
def samples(samples_built: Path) -> Path:
    """The graph of the samples."""
    return samples_built / "graph.trig"


@pytest.fixture(scope="session")
def samples_union(samples: Path) -> Store:
    """The graph of the samples, the union of its graphs as the default graph: for questions in SPARQL."""
    return load(samples)


@pytest.fixture
def export() -> Kg:
    """``kg export`` in this process; ``status`` is the exit status that it must have."""

    def run(*words: object, status: int = 0) -> Result:
        result = CliRunner().invoke(main, ["export", *map(str, words)])
        assert result.exit_code == status, result.output
        return result

    return run
