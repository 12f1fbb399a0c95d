"""Quads → TriG and Turtle, with prefixes and in one fixed order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.graph.terms import DEFAULT, Quad
from kg.graph.vocabulary import NAMESPACES

# Subject → its pairs of predicate and object. Sorting many short lists costs half of sorting all quads.
_Triples = defaultdict[str, set[tuple[str, str]]]


def trig(quads: Iterable[Quad], namespaces: Mapping[str, str] = NAMESPACES) -> Iterator[str]:
    """The dataset in TriG: the default graph, then every named graph by name. Quads may come in any order and
    more than once."""
    graphs: defaultdict[str, _Triples] = defaultdict(lambda: defaultdict(set))
    for name, subject, predicate, value in quads:
        graphs[name][subject].add((predicate, value))
    yield _prefixes(namespaces)
    for name in sorted(graphs):
        yield from _triples(graphs[name]) if name == DEFAULT else _named(name, graphs[name])


def turtle(quads: Iterable[Quad], namespaces: Mapping[str, str] = NAMESPACES) -> Iterator[str]:
    """The union of all graphs in Turtle."""
    union: _Triples = defaultdict(set)
    for _, subject, predicate, value in quads:
        union[subject].add((predicate, value))
    yield _prefixes(namespaces)
    yield from _triples(union)


def _prefixes(namespaces: Mapping[str, str]) -> str:
    return "".join(f"@prefix {prefix}: <{base}> .\n" for prefix, base in sorted(namespaces.items()))


def _named(name: str, triples: _Triples) -> Iterator[str]:
    yield f"\n{name} {{"
    yield from _triples(triples)
    yield "}\n"


def _triples(triples: _Triples) -> Iterator[str]:
    """Sorted triples with shared subjects and predicates written once."""
    for subject in sorted(triples):
        parts = [f"\n{subject}"]
        last = ""
        for predicate, value in sorted(triples[subject]):
            parts.append(f" , {value}" if predicate == last else f"{' ;' if last else ''}\n\t{predicate} {value}")
            last = predicate
        parts.append(" .\n")
        yield "".join(parts)
