"""What a validation found, in plain words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.graph.vocabulary import NAMESPACES, ONTOLOGY

_LABELS = tuple(
    NamedNode(iri)
    for iri in (
        f"{NAMESPACES['rdfs']}label",
        f"{NAMESPACES['dcterms']}title",
        f"{ONTOLOGY}titleAsWritten",
        f"{ONTOLOGY}asWritten",
    )
)
_TITLE = NamedNode(f"{NAMESPACES['dcterms']}title")
_IN_ISSUE = NamedNode(f"{ONTOLOGY}inIssue")
# How a node of a graph file without named graphs (Turtle) leads to an entry.
_TO_ENTRY = tuple(NamedNode(ONTOLOGY + name) for name in ("inEntry", "reportedIn", "mentionedIn"))
_EVIDENCE = NamedNode(f"{ONTOLOGY}supports")


Wrong = tuple[str, str]  # focus node, the value that fails (empty where one is missing, or there are too many)
Violations = Mapping[str, Collection[Wrong]]  # by the IRI of the shape


@dataclass(frozen=True, slots=True)
class Example:
    """A node that fails: its IRI, its label (empty if it has none), the value that is wrong (empty if one is missing),
    and the entry that speaks of it, with its issue (empty if the graph does not say)."""

    node: str
    label: str
    value: str
    entry: str
    issue: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A shape that ``count`` nodes or values fail; what it demands in Chinese and English; the first examples."""

    shape: str
    count: int
    zh: str
    en: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """So many ``statements`` were checked against so many ``shapes``; ``failed`` are those with violations, by name."""

    statements: int
    shapes: int
    failed: tuple[Failed, ...]

    @property
    def conforms(self) -> bool:
        """Whether there is no violation."""
        return not self.failed

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {"conforms": self.conforms, **asdict(self)}


def example(store: Store, node: str, value: str) -> Example:
    """A node of the store in words."""
    subject = NamedNode(node)
    entry = next(_entries(store, subject), None)
    issue = next(_objects(store, entry, _IN_ISSUE), None) if entry else None
    return Example(
        short(node),
        next((text for label in _LABELS for text in _texts(store, subject, label)), ""),
        short(value),
        next(_texts(store, entry, _TITLE), "") if entry else "",
        next(_texts(store, issue, _TITLE), "") if issue else "",
    )


def short(value: str) -> str:
    """``zt:Person`` for an IRI of a known namespace; anything else as it is."""
    for prefix, base in NAMESPACES.items():
        if value.startswith(base):
            return f"{prefix}:{value[len(base) :]}"
    return value


def _entries(store: Store, node: NamedNode) -> Iterator[NamedNode]:
    """The named graphs that speak of a node, which are entries; else what the node itself or its evidence points to."""
    graphs = {quad.graph_name for quad in store.quads_for_pattern(node, None, None, None)} - {DefaultGraph()}
    yield from sorted((graph for graph in graphs if isinstance(graph, NamedNode)), key=lambda graph: graph.value)
    if next(_objects(store, node, _IN_ISSUE), None):
        yield node
    for predicate in _TO_ENTRY:
        yield from _objects(store, node, predicate)
    for quad in store.quads_for_pattern(None, _EVIDENCE, node, None):
        if isinstance(quad.subject, NamedNode):
            yield from _objects(store, quad.subject, _TO_ENTRY[0])


def _objects(store: Store, node: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(node, predicate, None, None):
        if isinstance(quad.object, NamedNode):
            yield quad.object


def _texts(store: Store, node: NamedNode, predicate: NamedNode) -> Iterator[str]:
    for quad in store.quads_for_pattern(node, predicate, None, None):
        if isinstance(quad.object, Literal):
            yield quad.object.value
