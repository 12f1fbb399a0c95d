"""The real publications, read once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline import build
from kg.resolving.types import BuildResult


@pytest.fixture(scope="session")
def built(corpus: Path) -> BuildResult:
    """A build of the corpus, nothing written."""
    return build([corpus])
