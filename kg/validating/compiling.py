"""Shapes → SPARQL queries that find what violates them: the part of SHACL that ``schema/shapes.ttl`` is written in.

Property shapes with targets of their own (class, subjects of, objects of), paths (sequence, inverse, alternative) and
the constraints below. An ill-typed literal (``"2025-02-30"^^xsd:date``) is no violation of a datatype here, as it is
for pySHACL. Whatever else a shape says is an error: a constraint is never left out in silence.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

_ABOUT = frozenset({SH.path, SH.message, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, RDF.type})
_VALUES = "SELECT DISTINCT ?this ?value {{ {target} ?this {path} ?value FILTER({test}) }}"
# MINUS, for Oxigraph walks a path in NOT EXISTS from its far end: 100 s instead of 0.02 s on 2,269 entries.
_MISSING = "SELECT DISTINCT ?this {{ {target} MINUS {{ ?this {path} {value} }} }}"
_MANY = "SELECT ?this {{ {target} ?this {path} ?v }} GROUP BY ?this HAVING(COUNT(DISTINCT ?v) > {most})"
_SAME_LANGUAGE = (
    "SELECT ?this {{ {target} ?this {path} ?v BIND(LANG(?v) AS ?l) FILTER(?l != '') }} "
    "GROUP BY ?this ?l HAVING(COUNT(DISTINCT ?v) > 1)"
)
_BEFORE = "SELECT DISTINCT ?this ?value {{ {target} ?this {path} ?value ; {other} ?o FILTER({test}) }}"
_KINDS: dict[Node, str] = {SH.IRI: "!isIRI(?value)", SH.IRIOrLiteral: "isBlank(?value)"}


def queries(shapes: Graph) -> Iterator[tuple[URIRef, str]]:
    """Every shape with a query for each of its constraints; solutions are ?this and, where a value is wrong, ?value.

    Raises ValueError for a constraint that there is no query for.
    """
    for shape in sorted(shapes.subjects(RDF.type, SH.PropertyShape), key=str):
        if not isinstance(shape, URIRef):
            raise ValueError(f"a shape without a name: {shape}")
        target, path = _target(shapes, shape), _path(shapes, shapes.value(shape, SH.path))
        for predicate, value in sorted(shapes.predicate_objects(shape), key=lambda pair: tuple(map(str, pair))):
            if predicate not in _ABOUT:
                yield shape, _query(shapes, predicate, value, target, path)


def _query(shapes: Graph, predicate: Node, value: Node, target: str, path: str) -> str:
    if predicate == SH.minCount and value == Literal(1):
        return _MISSING.format(target=target, path=path, value="?v")
    if predicate == SH.hasValue:
        return _MISSING.format(target=target, path=path, value=value.n3())
    if predicate == SH.maxCount:
        return _MANY.format(target=target, path=path, most=value)
    if predicate == SH.uniqueLang:
        return _SAME_LANGUAGE.format(target=target, path=path)
    if predicate in (SH.lessThan, SH.lessThanOrEquals):
        sign = "<" if predicate == SH.lessThan else "<="
        test = f"!COALESCE(?value {sign} ?o, false)"
        return _BEFORE.format(target=target, path=path, other=value.n3(), test=test)
    return _VALUES.format(target=target, path=path, test=_test(shapes, predicate, value))


def _test(shapes: Graph, predicate: Node, value: Node) -> str:
    """What is true of a value that violates a constraint on single values."""
    if predicate == SH.datatype:
        return f"!isLiteral(?value) || DATATYPE(?value) != {value.n3()}"
    if predicate == SH["class"]:
        return f"NOT EXISTS {{ ?value a {value.n3()} }}"
    if predicate == SH.nodeKind and value in _KINDS:
        return _KINDS[value]
    if predicate == SH.pattern:
        return f"!REGEX(STR(?value), {value.n3()})"
    if predicate in (SH.minInclusive, SH.maxInclusive):
        return f"!COALESCE(?value {'>=' if predicate == SH.minInclusive else '<='} {value.n3()}, false)"
    if predicate == SH["in"]:
        return f"?value NOT IN ({_listed(shapes, value)})"
    if predicate == SH.languageIn:
        return f"!isLiteral(?value) || LANG(?value) NOT IN ({_listed(shapes, value)})"
    kinds = [shapes.value(one, SH.datatype) for one in Collection(shapes, value)] if predicate == SH["or"] else []
    if kinds and all(kinds):
        listed = ", ".join(kind.n3() for kind in kinds if kind)
        return f"!isLiteral(?value) || DATATYPE(?value) NOT IN ({listed})"
    raise ValueError(f"no query for {predicate} {value}")


def _target(shapes: Graph, shape: URIRef) -> str:
    """The focus nodes of a shape, each once: a node may be the subject of a thousand statements."""
    found = [f"{{ ?this a {kind.n3()} }}" for kind in sorted(shapes.objects(shape, SH.targetClass), key=str)]
    found += [f"{{ ?this {term.n3()} ?any }}" for term in sorted(shapes.objects(shape, SH.targetSubjectsOf), key=str)]
    found += [f"{{ ?any {term.n3()} ?this }}" for term in sorted(shapes.objects(shape, SH.targetObjectsOf), key=str)]
    if not found:
        raise ValueError(f"no target: {shape}")
    return f"{{ SELECT DISTINCT ?this {{ {' UNION '.join(found)} }} }}"


def _path(shapes: Graph, path: Node | None) -> str:
    if isinstance(path, URIRef):
        return path.n3()
    if path is None:
        raise ValueError("a shape without a path")
    if inverse := shapes.value(path, SH.inversePath):
        return f"^{_path(shapes, inverse)}"
    parts = shapes.value(path, SH.alternativePath)
    steps = [_path(shapes, step) for step in Collection(shapes, parts or path)]
    return f"({('|' if parts else '/').join(steps)})"


def _listed(shapes: Graph, head: Node) -> str:
    return ", ".join(item.n3() for item in Collection(shapes, head))
