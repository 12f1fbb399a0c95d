"""Everything that a graph says of one entity, with the words of the sources where these are at hand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from kg.graph.vocabulary import DATA, NAMESPACES
from kg.querying.errors import QueryError
from kg.resolving.reasons import reason

_ZT, _RDFS, _SKOS, _DC = (NAMESPACES[name] for name in ("zt", "rdfs", "skos", "dcterms"))
_LABEL, _ALT, _TYPE = NamedNode(_RDFS + "label"), NamedNode(_SKOS + "altLabel"), NamedNode(NAMESPACES["rdf"] + "type")
_TITLE = NamedNode(_DC + "title")
_REPLACED, _JOINED = NamedNode(_DC + "isReplacedBy"), NamedNode(_ZT + "joinedBy")
_SUPPORTS, _RULE = NamedNode(_ZT + "supports"), NamedNode(_ZT + "rule")
_BEGIN, _END, _IN_ENTRY = (NamedNode(_ZT + name) for name in ("beginIndex", "endIndex", "inEntry"))
_QUIET = ("Evidence", "Mention")
_IRI = re.compile(r"[\w:/.#%~+-]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a source: file, raw positions, the entry with its page, the rule; ``words`` if the text is known."""

    file: str
    issue: str
    entry: str
    title: str
    page: str
    begin: int
    end: int
    rule: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A property of a statement: its local name, its value in words, and the id of the node that the value is."""

    name: str
    value: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact in words, and where it stands; the statement's own id and class, what the entity is in it (local names of
    properties), and what else it says."""

    fact: str
    places: tuple[Place, ...]
    id: str = ""
    kind: str = ""
    roles: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """An id that was joined to the entity, and by which rule."""

    id: str
    rule: str


@dataclass(frozen=True, slots=True)
class Explained:
    """All of an entity. ``forms``: its names in the texts, and how often the mentions have each (0 without them);
    ``reasons``: the rule by which each of them means this entity (``kg.resolving.reasons``)."""

    id: str
    label: str
    types: tuple[str, ...]
    code: str
    forms: dict[str, int] = field(default_factory=dict)
    mention_rules: dict[str, int] = field(default_factory=dict)
    joined: tuple[Joined, ...] = ()
    facts: tuple[Told, ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)


def find(store: Store, reference: str) -> list[NamedNode]:
    """The nodes that an IRI, an id or a name means: a retired id gives the one that replaces it; of a name first the
    nodes that have it as their label, else those that have it as another form."""
    iri = reference if "://" in reference else DATA + reference.removeprefix("id:")
    node = NamedNode(iri) if _IRI.fullmatch(iri) else None
    if node and (replaced := _one(store, node, _REPLACED)) and isinstance(replaced, NamedNode):
        return [replaced]
    if node and _one(store, node, _LABEL):
        return [node]
    for predicate in (_LABEL, _ALT):
        quads = store.quads_for_pattern(None, predicate, Literal(reference, language="zh"), DefaultGraph())
        found = {quad.subject.value: quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}
        if found:
            return [found[iri] for iri in sorted(found)]
    return []


def explain(store: Store, node: NamedNode, texts: Mapping[str, str]) -> Explained:
    """What the graph says of a node. ``texts``: the decoded text of source files by SHA-256 or base name."""
    facts = tuple(_facts(store, node, texts))
    forms, rules = _mentions(store, node, texts)
    names = {
        str(q.object.value): 0
        for q in store.quads_for_pattern(node, _ALT, None, DefaultGraph())
        if isinstance(q.object, Literal)
    }
    label = name_of(store, node)
    types = tuple(sorted(_local(q.object) for q in store.quads_for_pattern(node, _TYPE, None, DefaultGraph())))
    forms = {label: 0, **dict(sorted(names.items())), **forms}
    return Explained(
        node.value.rsplit("/", 1)[-1],
        label,
        types,
        _text(_one(store, node, NamedNode(_ZT + "divisionCode"))),
        forms,
        rules,
        tuple(
            sorted(
                (_joined(store, q.subject) for q in store.quads_for_pattern(None, _REPLACED, node, DefaultGraph())),
                key=lambda j: j.id,
            )
        ),
        facts,
        {form: reason(form, label, types) for form in forms},
    )


def name_of(store: Store, node: NamedNode) -> str:
    """The label of a node or its title, else its id."""
    names = (_text(_one(store, node, predicate)) for predicate in (_LABEL, _TITLE))
    return next(filter(None, names), node.value.rsplit("/", 1)[-1])


def _joined(store: Store, node: object) -> Joined:
    assert isinstance(node, NamedNode)
    return Joined(node.value.rsplit("/", 1)[-1], _text(_one(store, node, _JOINED)))


def _facts(store: Store, node: NamedNode, texts: Mapping[str, str]) -> Iterator[Told]:
    """The statement nodes that speak of the entity, each with its evidence, in the order of their words."""
    found: list[Told] = []
    statements = {
        q.subject.value: q.subject
        for q in store.quads_for_pattern(None, None, node, None)
        if isinstance(q.subject, NamedNode)
    }
    for statement in (node, *(statements[iri] for iri in sorted(statements))):
        evidence = [
            q for q in store.quads_for_pattern(None, _SUPPORTS, statement, None) if isinstance(q.graph_name, NamedNode)
        ]
        kind = _statement_kind(store, statement)
        if not evidence or kind in _QUIET:
            continue
        places = sorted((_place(store, q, texts) for q in evidence), key=lambda p: (p.file, p.begin, p.rule))
        said, roles = said_by(store, statement, node)
        words = "; ".join(dict.fromkeys(f"{one.name} = {one.value}" for one in said))
        found.append(Told(f"{kind}: {words}", tuple(places), _local(statement), kind, roles, said))
    yield from sorted(found, key=lambda told: (told.fact, told.places[0].file, told.places[0].begin))


def _statement_kind(store: Store, statement: NamedNode) -> str:
    kinds = sorted(_local(q.object) for q in store.quads_for_pattern(statement, _TYPE, None, DefaultGraph()))
    return kinds[0] if kinds else ""


def said_by(store: Store, statement: NamedNode, about: NamedNode) -> tuple[tuple[Said, ...], tuple[str, ...]]:
    """What a statement says in the order of its words, without the entity itself, and what the entity is in it."""
    values, roles = set(), set()
    for quad in store.quads_for_pattern(statement, None, None, DefaultGraph()):
        name, value = _local(quad.predicate), quad.object
        if value == about:
            roles.add(name)
        elif name in ("type", "reportedIn", "prefLabel", "altLabel", "mentionedIn"):
            continue
        elif isinstance(value, NamedNode):
            known = value.value.startswith(_ZT)
            values.add(Said(name, _local(value) if known else name_of(store, value), "" if known else _local(value)))
        elif isinstance(value, Literal):
            values.add(Said(name, value.value))
    return tuple(sorted(values, key=lambda one: (one.name, one.value, one.id))), tuple(sorted(roles))


def _place(store: Store, supports: Quad, texts: Mapping[str, str]) -> Place:
    graph, evidence = supports.graph_name, supports.subject
    if not isinstance(graph, NamedNode) or not isinstance(evidence, NamedNode):
        raise QueryError(f"evidence outside the graph of an entry: {evidence}")
    begin, end = (int(_text(_one(store, evidence, name)) or 0) for name in (_BEGIN, _END))
    return cite(store, graph, begin, end, _text(_one(store, evidence, _RULE)), texts)


def cite(store: Store, entry: NamedNode, begin: int, end: int, rule: str, texts: Mapping[str, str]) -> Place:
    """A stretch of a source (raw positions) as it is cited. ``texts``: as for ``explain``."""
    issue = _one(store, entry, NamedNode(_ZT + "inIssue"))
    file = sha = title = ""
    if isinstance(issue, NamedNode):
        names = store.quads_for_pattern(issue, NamedNode(_ZT + "fileName"), None, DefaultGraph())
        file = min((_text(q.object) for q in names), default="")
        sha = _text(_one(store, issue, NamedNode(_ZT + "sha256")))
        title = _text(_one(store, issue, _TITLE))
    text = texts.get(sha, "")
    page = _text(_one(store, entry, NamedNode(_ZT + "page")))
    heading = _text(_one(store, entry, _TITLE))
    return Place(
        file, title, entry.value.rsplit("/", 1)[-1], heading, page, begin, end, rule, "".join(text[begin:end].split())
    )


def _mentions(store: Store, node: NamedNode, texts: Mapping[str, str]) -> tuple[dict[str, int], dict[str, int]]:
    """Forms and rules of the mentions, most frequent first; forms only where the texts are at hand."""
    forms: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for quad in store.quads_for_pattern(None, NamedNode(_ZT + "mentionOf"), node, DefaultGraph()):
        mention = quad.subject
        entry = _one(store, mention, _IN_ENTRY)
        begin, end = (int(_text(_one(store, mention, name)) or 0) for name in (_BEGIN, _END))
        rule = _text(_one(store, mention, _RULE))
        if not rule:  # what a sentence refers back to, not a mention of its own
            continue
        rules[rule] += 1
        if isinstance(entry, NamedNode) and (words := cite(store, entry, begin, end, "", texts).words):
            forms[words] += 1
    forms.pop("", None)
    return dict(_ranked(forms)), dict(_ranked(rules))


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _one(store: Store, subject: object, predicate: NamedNode) -> object:
    assert isinstance(subject, NamedNode)
    values = [quad.object for quad in store.quads_for_pattern(subject, predicate, None, DefaultGraph())]
    return min(values, key=str) if values else None


def _text(value: object) -> str:
    return value.value if isinstance(value, Literal | NamedNode) else ""


def _local(value: object) -> str:
    assert isinstance(value, NamedNode | Literal)
    return value.value[max(value.value.rfind("#"), value.value.rfind("/")) + 1 :]
