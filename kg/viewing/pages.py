"""Both pages of a build, made by a process of their own: their libraries are loaded while the sources are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.beside import Beside

if TYPE_CHECKING:
    from kg.viewing.explorer.rows import Rows


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown, and how: see ``network_html``."""

    rows: Rows
    public: bool
    evidence: bool


Pages = Beside[Wanted, dict[str, str]]


def pages(jobs: int = 0) -> Pages:
    """What makes the pages by the names of their files; in this process if ``jobs`` is 1."""
    return Beside(_load, _made, jobs)


def _load() -> None:
    import kg.viewing.explorer.page
    import kg.viewing.network  # noqa: F401


def _made(wanted: Wanted) -> dict[str, str]:
    from kg.viewing.explorer.page import explorer_html  # most of a second of libraries: not where others do it
    from kg.viewing.network import network_html

    return {
        "network.html": network_html(wanted.rows, wanted.public, wanted.evidence),
        "explorer.html": explorer_html(wanted.rows, wanted.public, wanted.evidence),
    }
