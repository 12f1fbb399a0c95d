"""A request of the SPARQL 1.1 Protocol (W3C Recommendation of 21 March 2013, section 2) → what it asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.querying.asking import Graphs
from kg.serving.faults import Fault

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_MOST_FIELDS = 200
_VARIABLE = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the data set that it is about, terms for its variables, and the wished format (?format=)."""

    text: str
    graphs: Graphs
    terms: Mapping[str, NamedNode | Literal] = field(default_factory=dict)
    format: str = ""


def read(method: str, media: str, address: str, body: bytes) -> Asked | None:
    """What a request asks; None for a GET without a query. ``address``: what follows the ``?``; ``media``: the content
    type. Besides the protocol's own, fields ``$name`` give variables terms (in N-Triples), and ``format`` the format.

    Raises Fault for updates and for what does not follow the protocol.
    """
    fields = _fields(address)
    if method == "POST":
        media = media.split(";")[0].strip().lower()
        if media == FORM:
            fields += _fields(_text(body))
        elif media == QUERY:
            fields.append(("query", _text(body)))
        elif media != UPDATE:
            raise Fault(415, f"a query is posted as {FORM} or {QUERY}, not as {media or 'nothing'}")
    if media == UPDATE or any(name == "update" for name, _ in fields):
        raise Fault(403, "updates are refused: the graph is changed by kg build alone")
    queries = _all(fields, "query")
    if not queries and method != "POST":
        return None
    if len(queries) != 1:
        raise Fault(400, f"{len(queries)} queries: expected one, as the field query")
    terms = {name[1:]: _term(name, value) for name, value in fields if name.startswith("$")}
    default, named = (_graphs(_all(fields, name)) for name in ("default-graph-uri", "named-graph-uri"))
    if default is not None or named is not None:  # who names one kind only has none of the other (section 2.1.4)
        default, named = default or (), named or ()
    return Asked(queries[0], Graphs(default, named), terms, next(iter(_all(fields, "format")), ""))


def _fields(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise Fault(400, f"the fields of the request cannot be read: {error}") from error


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Fault(400, "the body of the request is not UTF-8") from error


def _all(fields: Iterable[tuple[str, str]], wanted: str) -> list[str]:
    return [value for name, value in fields if name == wanted]


def _graphs(iris: list[str]) -> tuple[str, ...] | None:
    for iri in iris:
        try:
            NamedNode(iri)
        except ValueError as error:
            raise Fault(400, f"{iri} is no IRI of a graph") from error
    return tuple(iris) or None


def _term(name: str, value: str) -> NamedNode | Literal:
    """A term from its N-Triples; several, or more than a term, are refused."""
    if not _VARIABLE.fullmatch(name[1:]):
        raise Fault(400, f"{name}: no name of a variable")
    try:
        triples = list(parse(f"<a:a> <a:a> {value} .", RdfFormat.N_TRIPLES))
    except (SyntaxError, ValueError) as error:
        raise Fault(400, f'{name}: expected an <IRI> or a "literal" in N-Triples, got {value}') from error
    if len(triples) != 1 or not isinstance(triples[0].object, NamedNode | Literal):
        raise Fault(400, f'{name}: expected one <IRI> or "literal" in N-Triples, got {value}')
    return triples[0].object
