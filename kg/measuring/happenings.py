"""The events of a graph as measures need them: when, of which kind, who was there, in which counties."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.exporting.dataset import RDF_TYPE, Dataset
from kg.exporting.terms import Subject, local
from kg.graph.vocabulary import NAMESPACES, SUPERCLASS

_ZT = NAMESPACES["zt"]
_LABEL, _TITLE = NamedNode(NAMESPACES["rdfs"] + "label"), NamedNode(NAMESPACES["dcterms"] + "title")
_CODE, _START = NamedNode(_ZT + "divisionCode"), NamedNode(_ZT + "startDate")
_WITHIN = tuple(NamedNode(_ZT + name) for name in ("partOf", "locatedIn"))
# Who is in the room; who gave instructions from elsewhere is not.
_PRESENT = frozenset(
    _ZT + name for name in ("chair", "leader", "speaker", "attendee", "observer", "counterpart", "honoree")
)
_PLACES = frozenset(_ZT + name for name in ("location", "visited"))
# Not an autonomous region, nor a part of a town or a zone that has no rank.
_COUNTY = re.compile(r".(县|旗|市|(?<!自治)(?<!开发)(?<![社街园景校小片矿厂])区)$")
_MONTH = re.compile(r"\d{4}-\d\d")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event: its kind (local name), its month (empty if only the year is known), labels by id of the persons who
    were there and of the counties that it took place in."""

    id: str
    kind: str
    month: str
    persons: dict[str, str]
    counties: dict[str, str]


def happenings(dataset: Dataset) -> list[Happening]:
    """All events of a graph, by date and id."""
    gazetteer = _Gazetteer(dataset)
    persons = set(dataset.subjects(RDF_TYPE, NamedNode(_ZT + "Person")))
    found = []
    for event in dataset.subjects(RDF_TYPE, NamedNode(_ZT + "Event")):
        said = dataset.about(event)
        there = {value for predicate, value in said if predicate.value in _PRESENT and value in persons}
        places = {value for predicate, value in said if predicate.value in _PLACES}
        start = _text(dataset, event, _START)
        month = _MONTH.match(start)
        counties = {county for place in places for county in gazetteer.counties(place)}
        happening = Happening(
            _id(event),
            _kind(value for predicate, value in said if predicate == RDF_TYPE),
            month[0] if month else "",
            _labelled(dataset, there),
            _labelled(dataset, counties),
        )
        found.append((start, happening))
    return [happening for _, happening in sorted(found, key=lambda pair: (pair[0], pair[1].id))]


class _Gazetteer:
    """Which county a place lies in."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._divisions = set(dataset.subjects(RDF_TYPE, NamedNode(_ZT + "AdministrativeDivision")))
        publications = dataset.subjects(RDF_TYPE, NamedNode(_ZT + "Publication"))
        self._titles = tuple(_text(dataset, publication, _TITLE) for publication in publications)

    def counties(self, place: object) -> set[Subject]:
        """The nearest divisions of the rank of a county that the place is or lies in."""
        found: set[Subject] = set()
        seen: set[object] = set()
        level = [place]
        while level and not found:
            seen.update(level)
            found = {node for node in level if isinstance(node, NamedNode) and self._is_county(node)}
            nodes = (node for node in level if isinstance(node, NamedNode))
            above = (up for node in nodes for step in _WITHIN for up in self._dataset.values(node, step))
            level = [up for up in above if up not in seen]
        return found

    def _is_county(self, node: NamedNode) -> bool:
        """By its code (six digits, not of a province or city), else by its name: 县, 区, 旗, or a 市 that is not the
        city whose publications these are."""
        if node not in self._divisions:
            return False
        code, label = _text(self._dataset, node, _CODE), _text(self._dataset, node, _LABEL)
        if code:
            return len(code) == 6 and not code.endswith("00")
        own = label.endswith("市") and any(title.startswith(label[:-1]) for title in self._titles)
        return bool(_COUNTY.search(label)) and not own


def _kind(types: Iterable[object]) -> str:
    names = sorted(local(kind.value) for kind in types if isinstance(kind, NamedNode))
    return next((name for name in names if name in SUPERCLASS), "Event")


def _labelled(dataset: Dataset, nodes: Iterable[object]) -> dict[str, str]:
    known = {_id(node): _text(dataset, node, _LABEL) for node in nodes if isinstance(node, NamedNode)}
    return dict(sorted(known.items()))


def _id(node: Subject) -> str:
    return local(node.value) if isinstance(node, NamedNode) else str(node)


def _text(dataset: Dataset, node: Subject, predicate: NamedNode) -> str:
    return min((value.value for value in dataset.values(node, predicate) if isinstance(value, Literal)), default="")
