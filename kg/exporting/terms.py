"""The words of the vocabulary as exports need them: kinds of nodes, Chinese labels, short forms of IRIs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Protocol

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, RdfFormat, Triple, parse

from kg.graph.vocabulary import CLASSES, NAMESPACES, SUPERCLASS
from kg.resources import schema_file

Subject = NamedNode | BlankNode | Triple
Term = NamedNode | BlankNode | Literal | Triple
GraphName = NamedNode | BlankNode | DefaultGraph

_ZT = NAMESPACES["zt"]
_RDF_TYPE = NamedNode(NAMESPACES["rdf"] + "type")
_RDFS_LABEL = NamedNode(NAMESPACES["rdfs"] + "label")
_WORD = re.compile(r"[\w.-]+")
_CLASSES = frozenset(name.lower() for name in CLASSES)
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Chinese for what the ontology takes from elsewhere, and for the edges that stand for statements.
_ELSEWHERE = {
    "isPartOf": "属于",
    "organization": "任职单位",
    "HOLDS_POST": "任职",
    "RECEIVED": "获得",
    "HAS_STATUS": "进展",
}


class Statement(Protocol):
    """A pyoxigraph.Quad, or what can be read like one."""

    @property
    def subject(self) -> Subject: ...
    @property
    def predicate(self) -> NamedNode: ...
    @property
    def object(self) -> Term: ...
    @property
    def graph_name(self) -> GraphName: ...


class Quads(Protocol):
    """A pyoxigraph.Store, or what can be asked like one."""

    def quads_for_pattern(
        self, subject: Subject | None, predicate: NamedNode | None, object: Term | None, graph_name: None = None
    ) -> Iterator[Statement]: ...


def kind_of(store: Quads, node: object) -> str:
    """The most special class of a node in the vocabulary, by local name (``Official``); empty if it has none."""
    if not isinstance(node, NamedNode):
        return ""
    found = {
        quad.object.value[len(_ZT) :]
        for quad in store.quads_for_pattern(node, _RDF_TYPE, None, None)
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(_ZT)
    }
    return min(found, key=lambda kind: (kind not in SUPERCLASS, kind), default="")


@cache
def labels() -> dict[str, str]:
    """Chinese labels of classes and properties by local name: ``Official`` → 公职人员."""
    found = dict(_ELSEWHERE)
    for quad in parse(path=schema_file("ontology.ttl"), format=RdfFormat.TURTLE):
        subject, value = quad.subject, quad.object
        if quad.predicate != _RDFS_LABEL or not isinstance(subject, NamedNode) or not isinstance(value, Literal):
            continue
        if value.language == "zh":
            found[local(subject.value)] = value.value
    return found


@lru_cache(1 << 10)
def local(iri: str) -> str:
    """What follows the last ``#`` or ``/``: the name of a term."""
    return iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :]


def edge_type(name: str) -> str:
    """``coOrganizer`` → ``CO_ORGANIZER``, as types of edges are written in property graphs; ``document`` →
    ``HAS_DOCUMENT``, since some databases tell neither case nor edges from nodes by name."""
    written = _HUMP.sub("_", name).upper()
    return f"HAS_{written}" if name.lower() in _CLASSES else written


def short(iri: str) -> str:
    """A short id for files: ``person_04c1`` for a node of the data, ``zt:status_signed`` for one of the vocabulary,
    the IRI itself for others."""
    for prefix, base in NAMESPACES.items():
        rest = iri[len(base) :]
        if iri.startswith(base) and _WORD.fullmatch(rest):
            return rest if prefix == "id" else f"{prefix}:{rest}"
    return iri
