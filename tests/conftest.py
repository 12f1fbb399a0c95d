"""What many tests need: the corpus where it exists, the samples built once, a browser where there is one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"

# Nothing is timed: the machine may be busy with other work.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the real publications; the test is skipped where it is missing."""
    if not CORPUS.is_dir():
        pytest.skip(f"no corpus at {CORPUS}")
    return CORPUS


@pytest.fixture(scope="session")
def samples_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``kg build`` has written from the bundled samples."""
    out = tmp_path_factory.mktemp("samples")
    _run_kg("build", ROOT / "sources", "-o", out)
    return out


@pytest.fixture(scope="session")
def run_kg() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the program: ``run_kg("build", folder, cwd=…, status=…)`` checks the exit status (0 if not given)."""
    return _run_kg


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium; the test is skipped where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("no Chromium on this machine")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    """A Chromium without a window; the test is skipped where Playwright is missing."""
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


def _run_kg(*words: object, cwd: Path = ROOT, status: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own and check its exit status."""
    code = "import sys; from kg.cli import main; sys.argv[0] = 'kg'; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == status, f"kg {words}: exit status {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done
