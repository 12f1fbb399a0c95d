"""Quads → TriG and Turtle, with prefixes and in one fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.graph.terms import DEFAULT, Quad
from kg.graph.vocabulary import NAMESPACES


def trig(quads: Iterable[Quad], namespaces: Mapping[str, str] = NAMESPACES) -> Iterator[str]:
    """The dataset in TriG: the default graph, then every named graph by name. Quads may come in any order and
    more than once."""
    yield from _prefixes(namespaces)
    graph = DEFAULT
    triples: list[tuple[str, str, str]] = []
    for name, *triple in sorted(set(quads)):
        if name != graph:
            yield from _graph(graph, triples)
            graph, triples = name, []
        triples.append((triple[0], triple[1], triple[2]))
    yield from _graph(graph, triples)


def turtle(quads: Iterable[Quad], namespaces: Mapping[str, str] = NAMESPACES) -> Iterator[str]:
    """The union of all graphs in Turtle."""
    yield from _prefixes(namespaces)
    yield from _triples(sorted({quad[1:] for quad in quads}))


def _prefixes(namespaces: Mapping[str, str]) -> Iterator[str]:
    for prefix, base in sorted(namespaces.items()):
        yield f"@prefix {prefix}: <{base}> .\n"


def _graph(name: str, triples: list[tuple[str, str, str]]) -> Iterator[str]:
    if not triples:
        return
    if name != DEFAULT:
        yield f"\n{name} {{"
    yield from _triples(triples)
    if name != DEFAULT:
        yield "}\n"


def _triples(triples: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Sorted triples with shared subjects and predicates written once."""
    last_subject = last_predicate = ""
    for subject, predicate, value in triples:
        if subject != last_subject:
            yield f"{' .' if last_subject else ''}\n{subject} {predicate} {value}"
        elif predicate != last_predicate:
            yield f" ;\n\t{predicate} {value}"
        else:
            yield f" , {value}"
        last_subject, last_predicate = subject, predicate
    if last_subject:
        yield " .\n"
