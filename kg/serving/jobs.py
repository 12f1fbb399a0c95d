"""What is asked of the graph, as a worker does it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import IO, Protocol, cast

from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryResultsFormat, QueryTriples, RdfFormat, Triple, serialize

from kg.exporting.formats import jsonld
from kg.graph.vocabulary import DATA, NAMESPACES
from kg.querying import explaining
from kg.querying.asking import Statements, faults_in_words, run
from kg.querying.explaining import Explained, Said
from kg.querying.rendering import turtle
from kg.serving.faults import Fault
from kg.serving.negotiation import JSON_LD, STATEMENTS, TABLES, TURTLE
from kg.serving.opening import Opened
from kg.serving.protocol import Asked

_REPLACED = NamedNode(NAMESPACES["dcterms"] + "isReplacedBy")
_SUPPORTS = NamedNode(NAMESPACES["zt"] + "supports")
_QUIET = ("prefLabel", "altLabel", "label", "type", "mentionedIn")  # of a node, told elsewhere on its page


class Job(Protocol):
    """Something to do with the graph; what it gives must be picklable."""

    def run(self, opened: Opened) -> object:
        """The answer. Raises Fault or QueryError."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A body and its media type."""

    body: bytes
    media: str


class _Bounded:
    """Bytes up to a limit."""

    def __init__(self, limit: int) -> None:
        self._limit, self._pieces, self._size = limit, list[bytes](), 0

    def write(self, piece: bytes) -> int:
        """Take another piece. Raises Fault when it is too much."""
        self._size += len(piece)
        if self._size > self._limit:
            raise Fault(422, f"the answer has more than {self._limit >> 20} MB: ask for less, with LIMIT for instance")
        self._pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing is held back."""

    def bytes(self) -> bytes:
        """All that was written."""
        return b"".join(self._pieces)


@dataclass(frozen=True, slots=True)
class Sparql:
    """A query; its answer as ``table`` (SELECT, ASK) or ``statements`` (CONSTRUCT, DESCRIBE), media types of which None
    means that the client takes none; at most ``limit`` bytes."""

    asked: Asked
    table: str | None
    statements: str | None
    limit: int

    def run(self, opened: Opened) -> Answer:
        """The answer. Raises QueryError as ``asking.ask`` does, Fault for an answer in no form or too large."""
        out = _Bounded(self.limit)
        with faults_in_words():
            found = run(opened.store, self.asked.text, self.asked.terms, self.asked.graphs)
            if isinstance(found, QueryTriples):
                media = _acceptable(self.statements, STATEMENTS.values())
                _write(sorted(set(found), key=str), media, out)
            else:
                media = _acceptable(self.table, TABLES.values())
                found.serialize(cast(IO[bytes], out), QueryResultsFormat.from_media_type(media))
        return Answer(out.bytes(), media)


def _acceptable(media: str | None, offered: Iterable[str]) -> str:
    if media is None:
        raise Fault(406, f"this answer can be given as {', '.join(dict.fromkeys(offered))}")
    return media


def _write(triples: Iterable[Triple], media: str, out: _Bounded) -> None:
    if media == TURTLE:
        out.write(turtle(Statements(tuple(triples))).encode())
    else:
        serialize(triples, cast(IO[bytes], out), RdfFormat.from_media_type(media))


@dataclass(frozen=True, slots=True)
class Described:
    """A node as its page tells of it. ``said``: its own properties; ``entries``: (id, title) of those that name it."""

    explained: Explained
    said: tuple[Said, ...]
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """The id that replaces the one asked for."""

    id: str


@dataclass(frozen=True, slots=True)
class Describe:
    """All about a node, for its page."""

    id: str

    def run(self, opened: Opened) -> Described | Moved:
        """What is told of it. Raises Fault if there is no such node."""
        store, node = opened.store, _node(opened, self.id)
        if moved := _moved(opened, node):
            return moved
        found = explaining.explain(store, node, opened.texts)
        facts = tuple(
            replace(told, places=tuple(replace(place, words=opened.masked(place.words)) for place in told.places))
            for told in found.facts
        )
        said, _ = explaining.said_by(store, node, node)
        entries = {
            quad.object.value.rsplit("/", 1)[-1]: explaining.name_of(store, quad.object)
            for quad in store.quads_for_pattern(node, NamedNode(NAMESPACES["zt"] + "mentionedIn"), None, DefaultGraph())
            if isinstance(quad.object, NamedNode)
        }
        own = tuple(one for one in said if one.name not in _QUIET)
        return Described(replace(found, facts=facts), own, tuple(sorted(entries.items(), key=lambda item: item[::-1])))


@dataclass(frozen=True, slots=True)
class State:
    """All statements about a node, those of the nodes that speak of it and their evidence, as ``media``."""

    id: str
    media: str
    limit: int

    def run(self, opened: Opened) -> Answer | Moved:
        """The statements. Raises Fault if there is no such node, or too much of it."""
        node = _node(opened, self.id)
        if moved := _moved(opened, node):
            return moved
        quads = [quad for subject in _subjects(opened, node) for quad in _about(opened, subject)]
        out = _Bounded(self.limit)
        if self.media == JSON_LD:
            for piece in jsonld.pieces(quads):
                out.write(piece.encode())
        else:
            _write((quad.triple for quad in quads), self.media, out)
        return Answer(out.bytes(), self.media)


def _subjects(opened: Opened, node: NamedNode) -> list[NamedNode]:
    """The node, the statements about it, and the evidence for both, each once."""
    store = opened.store
    statements = {told.id: NamedNode(DATA + told.id) for told in explaining.explain(store, node, {}).facts}
    found = {node.value: node, **{one.value: one for _, one in sorted(statements.items())}}
    for statement in list(found.values()):
        supports = store.quads_for_pattern(None, _SUPPORTS, statement, DefaultGraph())
        evidence = {quad.subject.value: quad.subject for quad in supports if isinstance(quad.subject, NamedNode)}
        found.update(sorted(evidence.items()))
    return list(found.values())


def _about(opened: Opened, subject: NamedNode) -> list[Quad]:
    return sorted(opened.store.quads_for_pattern(subject, None, None, DefaultGraph()), key=str)


def _node(opened: Opened, id_: str) -> NamedNode:
    try:
        node = NamedNode(DATA + id_)
    except ValueError as error:
        raise Fault(404, f"{id_} is no id") from error
    if next(opened.store.quads_for_pattern(node, None, None, DefaultGraph()), None) is None:
        raise Fault(404, f"{id_} is not in this graph")
    return node


def _moved(opened: Opened, node: NamedNode) -> Moved | None:
    replaced = [quad.object for quad in opened.store.quads_for_pattern(node, _REPLACED, None, DefaultGraph())]
    return next((Moved(other.value.removeprefix(DATA)) for other in replaced if isinstance(other, NamedNode)), None)
