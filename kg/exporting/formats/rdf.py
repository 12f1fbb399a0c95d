"""RDF: Turtle, N-Triples and RDF/XML hold the union of all graphs, TriG and N-Quads a named graph per entry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from pyoxigraph import RdfFormat, serialize

from kg.exporting.formats import Export, Format
from kg.exporting.writing import whole
from kg.graph.vocabulary import NAMESPACES


def _write(kind: RdfFormat, export: Export, path: Path) -> None:
    statements = export.dataset.quads() if kind.supports_datasets else export.dataset.triples()
    with whole(path) as temporary:
        serialize(statements, str(temporary), kind, prefixes=NAMESPACES)


def _writer(kind: RdfFormat) -> Callable[[Export, Path], None]:
    return partial(_write, kind)


FORMATS = (
    Format("ttl", "graph-export.ttl", "Turtle, the union of all graphs", _writer(RdfFormat.TURTLE)),
    Format("nt", "graph.nt", "N-Triples, the union of all graphs", _writer(RdfFormat.N_TRIPLES)),
    Format("rdfxml", "graph.rdf", "RDF/XML, the union of all graphs", _writer(RdfFormat.RDF_XML)),
    Format("trig", "graph-export.trig", "TriG, a named graph per entry", _writer(RdfFormat.TRIG)),
    Format("nq", "graph.nq", "N-Quads, a named graph per entry", _writer(RdfFormat.N_QUADS)),
)
