"""A graph → the lines of its index."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from kg.exporting.dataset import RDF_TYPE, Dataset
from kg.exporting.terms import Subject, local
from kg.graph.vocabulary import NAMESPACES
from kg.indexing.ordering import letter, order, page_order
from kg.indexing.types import Group, Line, Locator

_ZT = NAMESPACES["zt"]
_LABEL, _ALT = NamedNode(NAMESPACES["rdfs"] + "label"), NamedNode(NAMESPACES["skos"] + "altLabel")
_TITLE = NamedNode(NAMESPACES["dcterms"] + "title")
_NAMED_IN, _HOLDER = NamedNode(_ZT + "mentionedIn"), NamedNode(_ZT + "holder")
_PARTS = {"人物": "Person", "机构": "Organization", "地点": "Place", "项目": "Project"}
_SUBJECTS = "条目"
_LONGEST_SUBJECT = 30  # characters; what is longer is no heading but the first words of an item

Places = Mapping[Subject, Locator]


def gather(dataset: Dataset) -> list[Group]:
    """Persons, bodies, places and projects with the entries that name them, and the titles of entries.

    A form of a name that stands elsewhere in the order refers to the name (市一院 → 云泽市第一人民医院).
    """
    entries = dict(_entries(dataset))
    parts = [Group(part, tuple(_sorted(_named(dataset, entries, kind)))) for part, kind in _PARTS.items()]
    return [*parts, Group(_SUBJECTS, tuple(_sorted(_subjects(entries))))]


def _entries(dataset: Dataset) -> Iterator[tuple[Subject, Locator]]:
    for entry in dataset.subjects(RDF_TYPE, NamedNode(_ZT + "Entry")):
        issue = next(iter(dataset.values(entry, NamedNode(_ZT + "inIssue"))), None)
        title = _text(dataset, issue, _TITLE) if isinstance(issue, NamedNode) else ""
        yield entry, Locator(title, _text(dataset, entry, NamedNode(_ZT + "page")), _text(dataset, entry, _TITLE))


def _named(dataset: Dataset, entries: Places, kind: str) -> Iterator[Line]:
    nodes = dataset.subjects(RDF_TYPE, NamedNode(_ZT + kind))
    labels = {node: _text(dataset, node, _LABEL) for node in nodes}
    shared = Counter(labels.values())
    for node, label in labels.items():
        named = (value for value in dataset.values(node, _NAMED_IN) if isinstance(value, NamedNode))
        places = _in_order(entries[entry] for entry in named if entry in entries)
        if not label or not places:
            continue
        note = _office(dataset, node) if shared[label] > 1 and kind == "Person" else ""
        own = local(node.value) if isinstance(node, NamedNode) else ""
        line = _line(label, kind == "Person", note=note, id=own, places=places)
        yield line
        for form in sorted(_texts(dataset, node, _ALT)):
            if form[:1] != label[:1]:
                yield _line(form, kind == "Person", id=own, see=f"{label}（{note}）" if note else label)


def _subjects(entries: Places) -> Iterator[Line]:
    found: dict[str, list[Locator]] = defaultdict(list)
    for place in entries.values():
        title = "".join(place.entry.split())
        if 0 < len(title) <= _LONGEST_SUBJECT:
            found[title].append(place)
    for title, places in found.items():
        yield _line(title, places=_in_order(places))


def _line(
    name: str, person: bool = False, note: str = "", id: str = "", see: str = "", places: tuple[Locator, ...] = ()
) -> Line:
    key = order(name, person)
    return Line(letter(key), key, name, note, id, see, places)


def _sorted(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (line.letter, line.key, line.note, line.see, line.id))


def _office(dataset: Dataset, person: Subject) -> str:
    """The shortest title of a person: what tells namesakes apart."""
    holdings = dataset.subjects(_HOLDER, person) if isinstance(person, NamedNode) else []
    titles = {title for one in holdings for title in _texts(dataset, one, NamedNode(_ZT + "titleAsWritten"))}
    return min(titles, key=lambda title: (len(title), title), default="")


def _in_order(places: Iterable[Locator]) -> tuple[Locator, ...]:
    return tuple(sorted(set(places), key=lambda place: (place.issue, page_order(place.page), place.entry)))


def _texts(dataset: Dataset, node: Subject, predicate: NamedNode) -> list[str]:
    return [value.value for value in dataset.values(node, predicate) if isinstance(value, Literal)]


def _text(dataset: Dataset, node: Subject, predicate: NamedNode) -> str:
    return min(_texts(dataset, node, predicate), default="")
