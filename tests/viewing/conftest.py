"""What the tests of the views start from: builds about an invented city, and the explorer opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.resolving.types import BuildResult
from kg.viewing.explorer.page import explorer_html

from . import city
from .explorer import SOFTWARE, Opened, rows


@pytest.fixture(scope="session")
def build() -> BuildResult:
    """A build of one monthly about an invented city."""
    return city.build_of(12)


@pytest.fixture(scope="session")
def build_of() -> Callable[[int], BuildResult]:
    """Builds of one monthly with so many full entries."""
    return city.build_of


@pytest.fixture(scope="session")
def empty() -> BuildResult:
    """A build in which nothing was read."""
    return BuildResult((), city.resolve(()))


@pytest.fixture(scope="session")
def explorer_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The explorer of the small graph."""
    path = tmp_path_factory.mktemp("explorer") / "探索 explorer.html"
    path.write_text(explorer_html(rows()), encoding="utf-8", newline="\n")
    return path


@pytest.fixture(scope="module")
def webgl(chromium: str) -> Iterator[Any]:
    """A browser that draws WebGL."""
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=SOFTWARE)
        yield browser
        browser.close()


@pytest.fixture
def opened(webgl: Any, explorer_file: Path) -> Iterator[Opened]:
    """The explorer opened; in the end it has asked for nothing and complained of nothing."""
    opened = Opened(webgl, explorer_file)
    yield opened
    assert opened.errors == []
    assert opened.requests == [explorer_file.as_uri()]
    opened.context.close()
