"""The one property graph from which every export but RDF is written: labelled nodes, typed edges, both with properties.

Nodes are what the graph gives a class: sources, entities, concepts, events, figures, tasks. With ``statements="edges"``
(the default) participations, holdings, honours, project states and relations are edges with properties; with
``"nodes"`` they stay nodes as they are in RDF. Evidence is never a node: it is properties of what it supports.
docs/export/README.md lists labels, types and properties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal as Choice
from typing import TypeGuard

from pyoxigraph import Literal, NamedNode

from kg.exporting.citing import Citations
from kg.exporting.dataset import RDF_TYPE, Dataset
from kg.exporting.properties import NAMES, UNUSED, Properties, add
from kg.exporting.terms import Subject, Term, edge_type, labels, local, short
from kg.graph.vocabulary import NAMESPACES, RELATIONS, ROLES, SUPERCLASS

Statements = Choice["edges", "nodes"]
EVIDENCE = frozenset({"Evidence", "Mention"})
STATEMENTS = frozenset({"Participation", "PostHolding", "Honour", "ProjectStatus", "Relation"})

_ZT, _DCTERMS = NAMESPACES["zt"], NAMESPACES["dcterms"]


def zt(name: str) -> NamedNode:
    """A term of the vocabulary."""
    return NamedNode(_ZT + name)


@dataclass(frozen=True, slots=True)
class Node:
    """``kind`` is the most special class (Official), ``labels`` it and the classes above it, the special first."""

    iri: str
    kind: str
    properties: Properties = field(default_factory=dict)

    @property
    def labels(self) -> tuple[str, ...]:
        """(Official, Person)"""
        return (self.kind, SUPERCLASS[self.kind]) if self.kind in SUPERCLASS else (self.kind,)

    @property
    def family(self) -> str:
        """The highest class: Person of an Official."""
        return self.labels[-1]


@dataclass(frozen=True, slots=True)
class Edge:
    """``id`` is unique and the same in every build; kinds are those of the nodes at its ends."""

    id: str
    type: str
    source: str
    target: str
    source_kind: str
    target_kind: str
    properties: Properties = field(default_factory=dict)


class Projection:
    """Nodes and edges of a dataset, streamed; nothing is kept that grows with the graph."""

    def __init__(self, dataset: Dataset, statements: Statements = "edges", citations: Citations | None = None) -> None:
        self.dataset, self.statements = dataset, statements
        self._citations = citations or Citations(dataset)
        self._as_edges = statements == "edges"
        self._left_out = EVIDENCE | (STATEMENTS if self._as_edges else frozenset())
        self.kind = lru_cache(1 << 14)(self._kind)

    @cached_property
    def kinds(self) -> list[str]:
        """The kinds of nodes that the graph has, by name."""
        classes = [kind.value for kind in self.dataset.classes() if kind.value.startswith(_ZT)]
        return [local(kind) for kind in classes if local(kind) not in self._left_out]

    def nodes(self, *kinds: str) -> Iterator[Node]:
        """All nodes, or those of some kinds (most special classes), kind by kind."""
        for kind in kinds or self.kinds:
            for subject, _ in self.dataset.pairs(RDF_TYPE, zt(kind)):
                if isinstance(subject, NamedNode) and self.kind(subject) == kind:
                    yield Node(subject.value, kind, self._properties(subject, kind))

    def edges(self, *types: str) -> Iterator[Edge]:
        """All edges, or those of some types, type by type."""
        predicates = self._predicates()
        for name in types or sorted(predicates):
            for predicate in predicates[name]:
                if isinstance(predicate, str):
                    yield from self._statement_edges(name, predicate)
                else:
                    yield from self._direct_edges(name, predicate)

    @lru_cache(1)  # noqa: B019 - a projection lives as long as the program
    def _predicates(self) -> dict[str, list[NamedNode | str]]:
        """Type of edge → the predicates that make it, or the class of the statements that do."""
        found: dict[str, list[NamedNode | str]] = {}
        for predicate in self.dataset.relations():
            if local(predicate.value) not in UNUSED and predicate.value != _DCTERMS + "isReplacedBy":
                found.setdefault(edge_type(local(predicate.value)), []).append(predicate)
        if self._as_edges:
            found |= {"HOLDS_POST": ["PostHolding"], "RECEIVED": ["Honour"], "HAS_STATUS": ["ProjectStatus"]}
        return found

    def _kind(self, node: Term) -> str:
        """The kind of a node of the projection, empty if it is none."""
        if not isinstance(node, NamedNode):
            return ""
        types = self.dataset.values(node, RDF_TYPE)
        found = {local(value.value) for value in types if isinstance(value, NamedNode) and value.value.startswith(_ZT)}
        kind = min(found, key=lambda name: (name not in SUPERCLASS, name), default="")
        return "" if kind in self._left_out else kind

    # ------------------------------------------------------------------------------------------ nodes

    def _properties(self, node: NamedNode, kind: str) -> Properties:
        properties: Properties = {"name": "", "kind": kind, "kindZh": labels().get(kind, kind)}
        values: dict[str, list[Literal]] = {}
        for predicate, value in self.dataset.about(node):
            name = local(predicate.value)
            if isinstance(value, Literal) and name not in UNUSED:
                values.setdefault(NAMES.get(name, name), []).append(value)
            elif name not in UNUSED and self._is_term(value):  # the role of a participation
                values.setdefault(name, []).append(Literal(local(value.value)))
        for name in sorted(values):
            add(properties, name, values[name])
        self._add_retired(properties, node)
        properties["name"] = properties["name"] or self._name(node, properties)
        properties.update(self._citations.of(self._cited_with(node)))
        return properties

    def _is_term(self, value: Term) -> TypeGuard[NamedNode]:
        """Whether it is a word of the vocabulary that is no node of the projection."""
        return isinstance(value, NamedNode) and value.value.startswith(_ZT) and not self.kind(value)

    def _add_retired(self, properties: Properties, node: NamedNode) -> None:
        retired = self.dataset.subjects(NamedNode(_DCTERMS + "isReplacedBy"), node)
        if retired:
            properties["replaces"] = sorted(old.value for old in retired if isinstance(old, NamedNode))

    def _name(self, node: NamedNode, properties: Properties) -> str:
        """A name for what has no label: a figure is called by its indicator and amount, a holding by its title."""
        parts = [self._label(value) for value in self.dataset.values(node, zt("indicator"))]
        parts += [str(properties[name]) for name in ("asWritten", "titleAsWritten") if name in properties]
        if role := properties.get("role"):
            parts.append(labels().get(str(role), str(role)))
        return " ".join(part for part in parts if part) or str(properties["kindZh"])

    def _label(self, node: Term) -> str:
        if not isinstance(node, NamedNode):
            return ""
        found = self.dataset.values(node, NamedNode(NAMESPACES["skos"] + "prefLabel"))
        return min((value.value for value in found if isinstance(value, Literal)), default="")

    def _cited_with(self, node: NamedNode) -> list[Subject]:
        """The node itself and the relations that give it a literal: those have no edge to cite."""
        if not self._as_edges:
            return [node]
        relations = self.dataset.subjects(zt("subject"), node)
        return [
            node,
            *(r for r in relations if isinstance(next(iter(self.dataset.values(r, zt("object"))), None), Literal)),
        ]

    # ------------------------------------------------------------------------------------------ edges

    def _direct_edges(self, name: str, predicate: NamedNode) -> Iterator[Edge]:
        for subject, value in self.dataset.pairs(predicate):
            if not isinstance(value, NamedNode) or not isinstance(subject, NamedNode):
                continue
            ends = self.kind(subject), self.kind(value)
            if not all(ends):
                continue
            if self._as_edges and predicate == zt("status"):
                continue  # HAS_STATUS says the same with its date
            properties: Properties = {"typeZh": labels().get(local(predicate.value), name)}
            self._add_entries(properties, self.dataset.graphs(subject, predicate, value))
            if self._as_edges and local(predicate.value) in ROLES | RELATIONS:
                properties |= self._told(subject, predicate, value)
            own = f"{short(subject.value)}-{name}-{short(value.value)}"
            yield Edge(own, name, subject.value, value.value, *ends, properties)

    def _told(self, subject: NamedNode, predicate: NamedNode, value: NamedNode) -> Properties:
        """What participations and relations say of a direct fact: in which capacity, and on which evidence."""
        found: list[Subject] = []
        for whole, term, part in (("event", "role", "agent"), ("subject", "predicate", "object")):
            for statement in self.dataset.subjects(zt(whole), subject):
                values = self.dataset.values
                if predicate in values(statement, zt(term)) and value in values(statement, zt(part)):
                    found.append(statement)
        capacities = {
            title.value
            for statement in found
            for holding in self.dataset.values(statement, zt("inCapacity"))
            if isinstance(holding, NamedNode)
            for title in self.dataset.values(holding, zt("titleAsWritten"))
            if isinstance(title, Literal)
        }
        told: Properties = {"capacities": sorted(capacities)} if capacities else {}
        return told | self._citations.of(found)

    def _statement_edges(self, name: str, kind: str) -> Iterator[Edge]:
        for statement, _ in self.dataset.pairs(RDF_TYPE, zt(kind)):
            about = self.dataset.about(statement)
            ends = _ends(kind, about)
            if ends is None or not isinstance(statement, NamedNode):
                continue
            kinds = self.kind(ends[0]), self.kind(ends[1])
            if all(kinds):
                properties = self._statement_properties(name, statement, about, ends)
                yield Edge(short(statement.value), name, ends[0].value, ends[1].value, *kinds, properties)

    def _statement_properties(
        self, name: str, statement: NamedNode, about: list[tuple[NamedNode, Term]], ends: tuple[NamedNode, NamedNode]
    ) -> Properties:
        properties: Properties = {"typeZh": labels().get(name, name), "iri": statement.value}
        values: dict[str, list[Literal]] = {}
        entries = []
        for predicate, value in about:
            term = local(predicate.value)
            if isinstance(value, Literal):
                values.setdefault(term, []).append(value)
            elif term == "reportedIn" and isinstance(value, NamedNode):
                entries.append(value.value)
            elif term != "type" and value not in ends:  # the post of a holding, the issuer of an honour
                values.setdefault(term, []).append(Literal(self._label(value)))
        for term in sorted(values):
            add(properties, term, values[term])
        self._add_entries(properties, entries)
        return properties | self._citations.of([statement])

    def _add_entries(self, properties: Properties, entries: list[str]) -> None:
        if entries:
            properties["entries"] = sorted(set(entries))


def _ends(kind: str, about: list[tuple[NamedNode, Term]]) -> tuple[NamedNode, NamedNode] | None:
    """From whom to what the edge of a statement leads; a holding without a body leads to the post."""
    found = {local(predicate.value): value for predicate, value in about if isinstance(value, NamedNode)}
    ends = {
        "PostHolding": (found.get("holder"), found.get("organization") or found.get("post")),
        "Honour": (found.get("recipient"), found.get("award")),
        "ProjectStatus": (found.get("project"), found.get("status")),
    }[kind]
    source, target = ends
    return (source, target) if source is not None and target is not None else None
