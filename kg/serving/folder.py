"""What a build has written, as it is served: the pages, and the names to look up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.serving.opening import Shown
from kg.viewing.explorer.finding import Names, read_names

EXPLORER = "explorer.html"
_WHOLE = ("network.html", "report.html", "report.json")  # made by the build, with all names and sentences in them


@dataclass(frozen=True, slots=True)
class Folder:
    """Pages by name, and the names of the explorer (None where the build has none)."""

    pages: dict[str, Path]
    names: Names | None


def prepare(built: Path, shown: Shown, temporary: Path) -> Folder:
    """The pages of a build as far as they may be shown: where something is withheld, the explorer is made anew without
    it in the folder ``temporary``, and the others are left out. Raises ZhituError for a damaged explorer page."""
    pages = {name: built / name for name in (EXPLORER, *_WHOLE) if (built / name).is_file()}
    if not shown.whole:
        pages = {EXPLORER: temporary / EXPLORER} if EXPLORER in pages else {}
        for path in pages.values():
            path.write_text(_withheld(built / EXPLORER, shown), encoding="utf-8", newline="\n")
    return Folder(pages, read_names(pages[EXPLORER]) if EXPLORER in pages else None)


def _withheld(page: Path, shown: Shown) -> str:
    from kg.viewing.explorer.page import explorer_html  # takes a second to import
    from kg.viewing.explorer.reading import read_page

    return explorer_html(read_page(page), shown.public, not shown.without_evidence)
