"""What an index is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kg.indexing.ordering import Key

_MOST_TITLES = 3


class Locator(NamedTuple):
    """An entry that names something: the title of its issue, its page (empty if it is not known), its own title."""

    issue: str
    page: str
    entry: str


@dataclass(frozen=True, slots=True)
class Line:
    """A name with its places, in the order of issues and pages, or (``see``) with the name under which they stand.

    ``letter``: under which it stands, A to Z or #; ``key``: what it is sorted by; ``note`` tells two of one name apart;
    ``id`` is that of the node, empty for a subject.
    """

    letter: str
    key: Key
    name: str
    note: str = ""
    id: str = ""
    see: str = ""
    places: tuple[Locator, ...] = ()

    @property
    def reading(self) -> str:
        """Its syllables, without tones."""
        return " ".join(syllable for syllable, _, _ in self.key if syllable)

    def pages(self) -> list[tuple[str, list[str]]]:
        """Issues with their pages, each once; where the source has none, the first titles of entries in 《》."""
        found: dict[str, dict[str, None]] = {}
        untold: dict[str, list[str]] = {}
        for place in self.places:
            pages = found.setdefault(place.issue, {})
            if place.page:
                pages[place.page] = None
            else:
                untold.setdefault(place.issue, []).append(f"《{place.entry}》")
        for issue, titles in untold.items():
            rest = [f"等{len(titles)}条"] if len(titles) > _MOST_TITLES else []
            found[issue].update(dict.fromkeys([*titles[:_MOST_TITLES], *rest]))
        return [(issue, list(pages)) for issue, pages in found.items()]


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the index: 人物, 机构, 地点, 项目, 条目."""

    name: str
    lines: tuple[Line, ...]

    def letters(self) -> list[tuple[str, list[Line]]]:
        """The lines under their letters."""
        found: dict[str, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.letter, []).append(line)
        return list(found.items())
