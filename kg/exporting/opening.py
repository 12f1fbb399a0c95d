"""A graph file and the user's choices → what the formats write."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.exporting.citing import Citations
from kg.exporting.dataset import Dataset
from kg.exporting.formats import Export
from kg.exporting.projection import Projection, Statements
from kg.exporting.spilling import quads_of
from kg.exporting.terms import Quads
from kg.exporting.withholding import Withholding
from kg.graph.vocabulary import NAMESPACES

_RIGHTS = NamedNode(NAMESPACES["dcterms"] + "rights")
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Choices:
    """``public`` and ``without_evidence``: None leaves it to the target: both are on where the graph holds an internal
    source and the target is a live server, else off. ``sources``: where the texts are whose sentences to give."""

    statements: Statements = "edges"
    public: bool | None = None
    without_evidence: bool | None = None
    sources: Path | None = None


def open_export(graph: Path, choices: Choices, live: bool = False) -> Export:
    """A graph for export. Raises QueryError when the file is missing or broken."""
    store = quads_of(graph)
    guarded = live and is_internal(store)
    public = guarded if choices.public is None else choices.public
    without = guarded if choices.without_evidence is None else choices.without_evidence
    dataset = Dataset(store, Withholding(store, public, without))
    citations = Citations(dataset, None if without else choices.sources)
    return Export(dataset, Projection(dataset, choices.statements, citations), _mark(graph, choices, public, without))


def is_internal(store: Quads) -> bool:
    """Whether some source of the graph says ``rights = "internal"`` in its catalog."""
    return next(store.quads_for_pattern(None, _RIGHTS, Literal("internal"), None), None) is not None


def _mark(graph: Path, choices: Choices, public: bool, without: bool) -> str:
    digest = hashlib.sha256(f"{choices.statements} {public} {without} {bool(choices.sources)}".encode())
    with graph.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()[:16]
