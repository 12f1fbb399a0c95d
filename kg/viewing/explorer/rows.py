"""The graph as the explorer shows it: nodes, facts that join two of them or tell of one, and where each was read."""

from __future__ import annotations

from dataclasses import dataclass, field

Span = tuple[int, int]  # joined positions in the text of an entry


@dataclass(frozen=True, slots=True)
class Node:
    """A point of the map. ``type`` is its class; ``entries`` are the places of ``Rows.entries`` that name it."""

    id: str
    type: str
    label: str
    alt_labels: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A fact about ``subject``, and ``object`` if it joins two nodes (places in ``Rows.nodes``; None: it does not).

    ``relation`` is a key of the page's words (a role or property of the vocabulary); ``words`` what else it says: the
    title of a post, a figure, a literal. Dates are ISO days, months or years, empty where the text gives none.
    """

    subject: int
    object: int | None
    relation: str
    words: str
    start: str
    end: str
    entry: int
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """An entry as it is cited: source (place in ``Rows.sources``), path of sections, title, page; and its text."""

    source: int
    sections: str
    title: str
    page: str
    text: str


@dataclass(frozen=True, slots=True)
class Issue:
    """A source as it is cited: 刊名, year, number."""

    title: str
    year: int
    issue: str
    kind: str


@dataclass(frozen=True, slots=True)
class Rows:
    """All that the page holds. ``private`` are the forms of names that ``--public`` keeps out of it."""

    nodes: tuple[Node, ...]
    rows: tuple[Row, ...]
    entries: tuple[Place, ...]
    sources: tuple[Issue, ...]
    private: frozenset[str] = field(default_factory=frozenset)
