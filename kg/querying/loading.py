"""A graph file → an Oxigraph store that can be asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse

from kg.querying.errors import QueryError
from kg.querying.scanning import asks_graphs

FORMATS = {
    ".trig": RdfFormat.TRIG,
    ".nq": RdfFormat.N_QUADS,
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
}
# Oxigraph's own union of graphs gives a triple once per graph that holds it, so that every COUNT would count an event
# that two sources tell of twice. The union is therefore written into the default graph, where it is a set.
_UNION = "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"


def load(path: Path, union: bool = True) -> Store:
    """The graph of a .trig, .nq, .ttl or .nt file, in memory.

    The default graph is the union of all graphs (with ``union``), the named graphs are there too. Raises QueryError
    when the file is missing, of another kind, or broken.
    """
    kind = format_of(path)
    store = Store()
    with _readable(path):
        store.bulk_load(path=path, format=kind)
    if union and kind.supports_datasets:
        unite(store)
    return store


def load_for(text: str, path: Path) -> Store:
    """What a query needs of such a file: its graphs and their union if it asks for graphs (GRAPH, FROM), else the union
    alone, which is smaller and answers a fifth sooner. Raises QueryError as ``load`` does."""
    if asks_graphs(text):
        return load(path)
    store = Store()
    store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in read(path))
    return store


def read(path: Path) -> Iterator[Quad]:
    """The statements of such a file one by one, in its order. Raises QueryError as ``load`` does."""
    kind = format_of(path)
    with _readable(path):
        yield from parse(path=path, format=kind)


def format_of(path: Path) -> RdfFormat:
    """The format of a graph file by its ending. Raises QueryError for another ending and for a file that is missing."""
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        raise QueryError(f"{path}: not a graph file (one of {', '.join(FORMATS)})")
    if not path.exists():
        raise QueryError(f"{path}: no such graph; kg build makes one")
    return kind


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, SyntaxError, ValueError) as error:
        raise QueryError(f"{path}: cannot be read: {' '.join(str(error).split())}") from error


def unite(store: Store) -> None:
    """Make the default graph the union of all graphs."""
    store.update(_UNION)
