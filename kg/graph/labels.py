"""Classes and labels of entities, events and concepts, in the default graph, and what became of retired ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph.terms import DEFAULT, Quad, chinese, node, text
from kg.graph.vocabulary import SUPERCLASS
from kg.resolving.types import Entity, Event

SCHEMES = {"Status": "zt:ProjectStatusScheme", "Post": "zt:PostScheme"}


def class_quads(graph: str, subject: str, kind: str) -> Iterator[Quad]:
    """The class and the one above it, so that plain queries find officials among persons."""
    yield Quad(graph, subject, "a", f"zt:{kind}")
    if kind in SUPERCLASS:
        yield Quad(graph, subject, "a", f"zt:{SUPERCLASS[kind]}")


def label_quads(subject: str, label: str, alt_labels: Iterable[str] = ()) -> Iterator[Quad]:
    """One preferred label, and all other forms."""
    yield Quad(DEFAULT, subject, "rdfs:label", chinese(label))
    yield Quad(DEFAULT, subject, "skos:prefLabel", chinese(label))
    for alt in alt_labels:
        yield Quad(DEFAULT, subject, "skos:altLabel", chinese(alt))


def node_quads(thing: Entity | Event) -> Iterator[Quad]:
    """An entity or event."""
    subject = node(thing.id)
    yield from class_quads(DEFAULT, subject, thing.type)
    yield from label_quads(subject, thing.label, thing.alt_labels)
    for retired in thing.retired:
        yield Quad(DEFAULT, node(retired), "dcterms:isReplacedBy", subject)
    if isinstance(thing, Entity):
        for retired, rule in zip(thing.retired, thing.joined_by, strict=False):
            yield Quad(DEFAULT, node(retired), "zt:joinedBy", text(rule))
        if thing.code:
            yield Quad(DEFAULT, subject, "zt:divisionCode", text(thing.code))


def concept_quads(subject: str, kind: str, label: str) -> Iterator[Quad]:
    """A post, status or indicator that some fact uses."""
    yield Quad(DEFAULT, subject, "a", f"zt:{kind}")
    yield from label_quads(subject, label)
    if kind in SCHEMES:
        yield Quad(DEFAULT, subject, "a", "skos:Concept")
        yield Quad(DEFAULT, subject, "skos:inScheme", SCHEMES[kind])
