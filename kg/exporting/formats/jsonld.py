"""JSON-LD 1.1: a named graph per entry, short names by ``schema/context.jsonld``, which the file carries along."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.exporting.dataset import RDF_TYPE
from kg.exporting.formats import Export, Format
from kg.exporting.writing import write_all
from kg.graph.vocabulary import NAMESPACES
from kg.resources import schema_file

_XSD = NAMESPACES["xsd"]


def _write(export: Export, path: Path) -> None:
    write_all(path.parent, {path.name: pieces(export.dataset.quads())})


def pieces(quads: Iterable[Quad]) -> Iterator[str]:
    """A document of statements, those of a graph and in it those of a subject together."""
    context = json.loads(schema_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    writer = _Writer(context)
    yield f'{{"@context":{_json(context)},\n"@graph":[\n'
    first = True
    for graph, members in groupby(quads, key=lambda quad: quad.graph_name):
        named = not isinstance(graph, DefaultGraph)
        yield "" if first else ",\n"
        if named:
            yield f'{{"@id":{_json(writer.compact(cast(NamedNode, graph).value))},"@graph":[\n'
        yield from _joined(writer.node(list(of)) for _, of in groupby(members, key=lambda quad: quad.subject))
        yield "]}" if named else ""
        first = False
    yield "\n]}\n"


def _joined(nodes: Iterable[str]) -> Iterator[str]:
    for number, node in enumerate(nodes):
        yield f",\n{node}" if number else node


class _Writer:
    """Terms of the context for the IRIs that they stand for."""

    def __init__(self, context: dict[str, Any]) -> None:
        self._prefixes = {term: iri for term, iri in context.items() if isinstance(iri, str) and iri[-1:] in "#/"}
        self._terms: dict[str, tuple[str, dict[str, Any]]] = {}
        for term, meaning in context.items():
            definition = meaning if isinstance(meaning, dict) else {"@id": meaning}
            if not term.startswith("@") and term not in self._prefixes:
                self._terms[self._expanded(definition["@id"])] = (term, definition)

    def node(self, quads: list[Quad]) -> str:
        """All statements about one subject in one graph."""
        written: dict[str, list[Any]] = {}
        for quad in quads:
            if quad.predicate == RDF_TYPE and isinstance(quad.object, NamedNode):
                written.setdefault("@type", []).append(self._term(quad.object.value)[0])
                continue
            term, definition = self._term(quad.predicate.value)
            written.setdefault(term, []).append(self._value(quad.object, definition))
        short = {term: values[0] if len(values) == 1 else values for term, values in written.items()}
        return _json({"@id": self.compact(cast(NamedNode, quads[0].subject).value), **short})

    def compact(self, iri: str) -> str:
        """``id:person_04c1`` where a prefix fits."""
        for prefix, base in self._prefixes.items():
            if iri.startswith(base) and "/" not in iri[len(base) :]:
                return f"{prefix}:{iri[len(base) :]}"
        return iri

    def _term(self, iri: str) -> tuple[str, dict[str, Any]]:
        return self._terms.get(iri) or (self.compact(iri), {})

    def _value(self, value: object, definition: dict[str, Any]) -> Any:
        if isinstance(value, NamedNode):
            own = self.compact(value.value)
            return own if definition.get("@type") == "@id" else {"@id": own}
        assert isinstance(value, Literal)
        if value.language:
            plain = definition.get("@language") == value.language
            return value.value if plain else {"@value": value.value, "@language": value.language}
        if value.datatype.value == f"{_XSD}string":
            coerced = "@type" in definition or "@language" in definition
            return {"@value": value.value} if coerced else value.value
        return {"@value": value.value, "@type": self.compact(value.datatype.value)}

    def _expanded(self, iri: str) -> str:
        prefix, _, rest = iri.partition(":")
        return f"{self._prefixes[prefix]}{rest}" if prefix in self._prefixes else iri


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


FORMATS = (Format("jsonld", "graph.jsonld", "JSON-LD 1.1, a named graph per entry", _write),)
