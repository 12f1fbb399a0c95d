"""The words that a user gives for a question's parameters → the terms that they mean in the graph at hand."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.querying.errors import QueryError
from kg.querying.prefixes import PREFIXES, shorten
from kg.querying.questions import Parameter, Question

_SKOS, _RDF, _ZT = PREFIXES["skos"], PREFIXES["rdf"], PREFIXES["zt"]
_PREFERRED, _OTHER = NamedNode(_SKOS + "prefLabel"), NamedNode(_SKOS + "altLabel")
_TYPE = NamedNode(_RDF + "type")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_MOST_NAMED = 5  # names or IRIs offered in an error


def bind(store: Store, question: Question, words: Mapping[str, str]) -> dict[str, NamedNode | Literal]:
    """Terms for all parameters of a question. Raises QueryError for a missing or unknown parameter, a malformed date,
    a name that nothing or more than one thing in the graph has."""
    unknown = sorted(set(words) - {parameter.name for parameter in question.parameters})
    if unknown:
        raise QueryError(f"{question.name} has no parameter --{unknown[0]}")
    return {p.name: _term(store, p, words.get(p.name, p.default)) for p in question.parameters}


def _term(store: Store, parameter: Parameter, word: str | None) -> NamedNode | Literal:
    if word is None:
        raise QueryError(f"--{parameter.name} is needed: {parameter.help}")
    if parameter.kind == "entity" and word:
        return entity(store, word, parameter.classes)
    if parameter.kind == "date" and not _DATE.fullmatch(word) and word != parameter.default:
        raise QueryError(f"--{parameter.name} {word}: expected a day, month or year such as 2023-11-04, 2023-11, 2023")
    return Literal(word)


def entity(store: Store, word: str, classes: tuple[str, ...] = ()) -> NamedNode:
    """The one thing of the given classes that an IRI or a name (its preferred one first) means."""
    if (word.startswith("<") and word.endswith(">")) or word.startswith(("http://", "https://")):
        return _known(store, word.strip("<>"))
    prefix, _, local = word.partition(":")
    if prefix in PREFIXES and local:
        return _known(store, PREFIXES[prefix] + local)
    name = re.sub(r"\s+", "", word) if not word.isascii() else word.strip()
    for label in (_PREFERRED, _OTHER):
        found = [node for node in _labelled(store, name, label) if _fits(store, node, classes)]
        if len(found) == 1:
            return found[0]
        if found:
            offered = ", ".join(shorten(node.value) for node in found[:_MOST_NAMED])
            raise QueryError(f"{name} is the name of {len(found)}: give one of {offered}")
    raise QueryError(f"nothing {_called(classes)} is called {name}{_alike(store, name, classes)}")


def _known(store: Store, iri: str) -> NamedNode:
    try:
        node = NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{iri} is no IRI") from error
    if next(store.quads_for_pattern(node, None, None), None) is None:
        raise QueryError(f"<{iri}> does not occur in this graph")
    return node


def _labelled(store: Store, name: str, label: NamedNode) -> list[NamedNode]:
    quads = (q for term in _forms(name) for q in store.quads_for_pattern(None, label, term))
    return sorted({q.subject for q in quads if isinstance(q.subject, NamedNode)}, key=lambda node: node.value)


def _forms(name: str) -> tuple[Literal, Literal]:
    return Literal(name, language="zh"), Literal(name)


def _fits(store: Store, node: NamedNode, classes: tuple[str, ...]) -> bool:
    kinds = {q.object.value for q in store.quads_for_pattern(node, _TYPE, None) if isinstance(q.object, NamedNode)}
    return not classes or any(_ZT + name in kinds for name in classes)


def _called(classes: tuple[str, ...]) -> str:
    return f"of kind {' or '.join(classes)}" if classes else "in this graph"


def _alike(store: Store, name: str, classes: tuple[str, ...]) -> str:
    """A few names that hold the given one, for an error message."""

    def holds(quad: Quad) -> bool:
        return isinstance(quad.object, Literal) and name in quad.object.value

    near = {
        q.object.value
        for q in filter(holds, store.quads_for_pattern(None, _PREFERRED, None))
        if isinstance(q.subject, NamedNode) and isinstance(q.object, Literal) and _fits(store, q.subject, classes)
    }
    shortest = sorted(near, key=lambda text: (len(text), text))[:_MOST_NAMED]
    return f" (but there is {', '.join(shortest)})" if shortest else ""
