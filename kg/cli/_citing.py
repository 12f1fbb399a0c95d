"""How the commands that show sources cite them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.querying.explaining import Place


def cited(place: Place, indent: str) -> Iterator[str]:
    """A line with issue, page, entry, file, positions and rule, and one with the words if they are known."""
    page = f", page {place.page}" if place.page else ""
    yield f"{indent}{place.issue}{page} 《{place.title}》 {place.file}:{place.begin}-{place.end}  [{place.rule}]"
    if place.words:
        yield f"{indent}  “{place.words}”"
