"""``kg serve`` as it runs, on the build of the samples."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from .running import SECONDS, Served, start


@pytest.fixture(scope="session")
def served(samples_built: Path, root: Path) -> Iterator[Served]:
    process, url = start(samples_built, "--sources", root / "sources", "--timeout", SECONDS)
    assert url.startswith("http://127.0.0.1:")
    yield Served(url)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0
