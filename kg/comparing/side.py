"""One of two builds that are compared: the union of its graphs, asked node by node."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from kg.exporting.terms import kind_of, local
from kg.graph.vocabulary import NAMESPACES
from kg.querying.explaining import name_of
from kg.querying.loading import load

_ZT, _DC = NAMESPACES["zt"], NAMESPACES["dcterms"]
_RDF_TYPE = NamedNode(NAMESPACES["rdf"] + "type")
_REPLACED = NamedNode(_DC + "isReplacedBy")

Term = NamedNode | Literal
Values = dict[str, frozenset[Term]]  # property, by local name


def zt(name: str) -> NamedNode:
    """A term of the vocabulary."""
    return NamedNode(_ZT + name)


class Side:
    """A graph file, or the ``graph.trig`` of a folder. Raises QueryError when it is missing or broken.

    ``replaced``: the nodes that were joined to others, and which.
    """

    def __init__(self, place: Path) -> None:
        self.path = place / "graph.trig" if place.is_dir() else place
        self.store = load(self.path, union=False)
        quads = self.store.quads_for_pattern(None, _REPLACED, None, None)
        self.replaced = {
            quad.subject: quad.object
            for quad in quads
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
        }
        self.kind = lru_cache(1 << 14)(lambda node: kind_of(self.store, node))
        self.begin = lru_cache(1 << 14)(lambda entry: self.number(entry, "beginIndex"))

    def missing_from(self, other: Side) -> Iterator[Quad]:
        """The statements that the other build does not make in the same graph."""
        return (quad for quad in self.store.quads_for_pattern(None, None, None, None) if quad not in other.store)

    def values(self, node: NamedNode) -> Values:
        """All that is said of a node; its class is that of the vocabulary, the one above it is left out."""
        found: dict[str, set[Term]] = {}
        for quad in self.store.quads_for_pattern(node, None, None, None):
            if quad.predicate != _RDF_TYPE and isinstance(quad.object, NamedNode | Literal):
                found.setdefault(local(quad.predicate.value), set()).add(quad.object)
        return {name: frozenset(terms) for name, terms in found.items()}

    def objects(self, node: NamedNode, predicate: NamedNode) -> set[NamedNode]:
        """The nodes that a property leads to."""
        quads = self.store.quads_for_pattern(node, predicate, None, None)
        return {quad.object for quad in quads if isinstance(quad.object, NamedNode)}

    def subjects(self, predicate: NamedNode, node: NamedNode) -> set[NamedNode]:
        """The nodes that a property comes from."""
        quads = self.store.quads_for_pattern(None, predicate, node, None)
        return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}

    def text(self, node: NamedNode, predicate: NamedNode) -> str:
        """The first of its literal values, empty if there is none."""
        quads = self.store.quads_for_pattern(node, predicate, None, None)
        return min((quad.object.value for quad in quads if isinstance(quad.object, Literal)), default="")

    def number(self, node: NamedNode, name: str) -> int:
        """A whole number of the vocabulary, 0 if there is none."""
        return int(self.text(node, zt(name)) or 0)

    def title(self, node: NamedNode) -> str:
        """The title of an issue or entry, else its id."""
        return self.text(node, NamedNode(_DC + "title")) or local(node.value)

    def word(self, term: Term) -> str:
        """A value for people: label of an entity, title of a post held, local name of a term of ours, text."""
        if isinstance(term, Literal):
            return term.value
        if term.value.startswith(_ZT):
            return local(term.value)
        return self.text(term, zt("titleAsWritten")) or name_of(self.store, term)
