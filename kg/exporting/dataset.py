"""The graph as exports read it: quads, or the union of its graphs, without what is to be withheld."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from kg.exporting.terms import Quads, Subject, Term
from kg.exporting.withholding import Withholding

RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


class Dataset:
    """A store whose default graph is NOT the union, seen through a Withholding.

    Nothing here grows with the graph: a triple that several graphs hold is given once by asking the store which of them
    comes first. The order is that of the store, so that the same file gives the same exports.
    """

    def __init__(self, store: Quads, withholding: Withholding) -> None:
        self._store, self._withholding = store, withholding
        self.values = lru_cache(1 << 14)(self._values)

    def masked(self, words: str) -> str:
        """Words from elsewhere (a sentence of the source) as they may be shown."""
        return self._withholding.text(words)

    def quads(self) -> Iterator[Quad]:
        """All statements, graph by graph."""
        for quad in self._store.quads_for_pattern(None, None, None, None):
            kept = self._withholding.seen(quad)
            if kept is not None:
                yield (
                    kept if isinstance(kept, Quad) else Quad(kept.subject, kept.predicate, kept.object, kept.graph_name)
                )

    def triples(self) -> Iterator[Triple]:
        """The union, each triple once, those of a subject together."""
        quads = self._store.quads_for_pattern(None, None, None, None)
        for subject, block in groupby(quads, key=lambda quad: quad.subject):
            if next(block) == next(self._store.quads_for_pattern(subject, None, None, None), None):
                for predicate, value in self.about(subject):
                    yield Triple(subject, predicate, value)

    def about(self, subject: Subject) -> list[tuple[NamedNode, Term]]:
        """What the union says of a subject, each pair once."""
        pairs: dict[tuple[NamedNode, Term], None] = {}
        for quad in self._store.quads_for_pattern(subject, None, None, None):
            kept = self._withholding.seen(quad)
            if kept is not None:
                pairs[kept.predicate, kept.object] = None
        return list(pairs)

    def pairs(self, predicate: NamedNode, value: Term | None = None) -> Iterator[tuple[Subject, Term]]:
        """Subjects and objects of a predicate, each pair once."""
        for quad in self._store.quads_for_pattern(None, predicate, value, None):
            if quad == next(self._store.quads_for_pattern(quad.subject, predicate, quad.object, None), None):
                kept = self._withholding.seen(quad)
                if kept is not None:
                    yield kept.subject, kept.object

    def subjects(self, predicate: NamedNode, value: Term) -> list[Subject]:
        """The subjects of a predicate and an object, each once."""
        quads = (self._withholding.seen(quad) for quad in self._store.quads_for_pattern(None, predicate, value, None))
        return list(dict.fromkeys(quad.subject for quad in quads if quad is not None))

    def graphs(self, subject: Subject, predicate: NamedNode, value: Term) -> list[str]:
        """The IRIs of the named graphs that hold a triple: the entries that say so."""
        found = (quad.graph_name for quad in self._store.quads_for_pattern(subject, predicate, value, None))
        return sorted(graph.value for graph in found if not isinstance(graph, DefaultGraph))

    def relations(self) -> list[NamedNode]:
        """All predicates of the graph that lead from node to node, by IRI."""
        found = {
            quad.predicate
            for quad in self._store.quads_for_pattern(None, None, None, None)
            if isinstance(quad.object, NamedNode)
        }
        return sorted(found, key=lambda predicate: predicate.value)

    def classes(self) -> list[NamedNode]:
        """All classes of the graph, by IRI."""
        found = {quad.object for quad in self._store.quads_for_pattern(None, RDF_TYPE, None, None)}
        return sorted((kind for kind in found if isinstance(kind, NamedNode)), key=lambda kind: kind.value)

    def _values(self, subject: Subject, predicate: NamedNode) -> tuple[Term, ...]:
        """The objects of a subject and a predicate, each once; the last few thousand answers are remembered."""
        values: dict[Term, None] = {}
        for quad in self._store.quads_for_pattern(subject, predicate, None, None):
            kept = self._withholding.seen(quad)
            if kept is not None:
                values[kept.object] = None
        return tuple(values)
