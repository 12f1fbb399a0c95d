"""How much a graph holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import ZhituError
from kg.graph.vocabulary import NAMESPACES

_FORMATS = {
    ".trig": ox.RdfFormat.TRIG,
    ".ttl": ox.RdfFormat.TURTLE,
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
}


@dataclass(frozen=True, slots=True)
class Counted:
    """``quads`` statements in all graphs, ``graphs`` named ones; nodes by class, the most frequent first."""

    quads: int
    graphs: int
    classes: dict[str, int]

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {"quads": self.quads, "graphs": self.graphs, "classes": self.classes}


def count(path: Path) -> Counted:
    """Count a graph file (.trig, .ttl, .nq, .nt). Raises ZhituError if it is none or cannot be read."""
    if path.suffix not in _FORMATS:
        raise ZhituError(f"{path}: not a graph file (known: {', '.join(_FORMATS)})")
    kind = ox.NamedNode(f"{NAMESPACES['rdf']}type")
    typed: dict[str, set[str]] = {}
    graphs: set[str] = set()
    quads = 0
    try:
        for quad in ox.parse(path=str(path), format=_FORMATS[path.suffix]):
            quads += 1
            if isinstance(quad.graph_name, ox.NamedNode):
                graphs.add(quad.graph_name.value)
            if quad.predicate == kind:
                typed.setdefault(str(quad.object), set()).add(str(quad.subject))
    except (SyntaxError, OSError) as error:
        raise ZhituError(f"{path}: cannot be read as a graph ({error})") from error
    counted = {_short(name): len(nodes) for name, nodes in typed.items()}
    return Counted(quads, len(graphs), dict(sorted(counted.items(), key=lambda item: (-item[1], item[0]))))


def _short(iri: str) -> str:
    """``zt:Person`` for an IRI in angle brackets."""
    bare = iri.strip("<>")
    for prefix, base in NAMESPACES.items():
        if bare.startswith(base):
            return f"{prefix}:{bare[len(base) :]}"
    return bare
