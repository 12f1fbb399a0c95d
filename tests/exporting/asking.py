"""The three questions that every database must answer as SPARQL does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pyoxigraph import Literal, Store

Answer = list[tuple[str, ...]]
PREFIXES = """PREFIX zt: <https://w3id.org/zhitu/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"""

# question → (SPARQL, Cypher); both give the same columns
QUESTIONS = {
    "who was in the chair, how often since May 2026": (
        """SELECT ?person (COUNT(DISTINCT ?event) AS ?n) {
            ?event zt:chair ?p ; zt:startDate ?day . ?p a zt:Person ; skos:prefLabel ?person
            FILTER(?day >= "2026-05-01"^^xsd:date) } GROUP BY ?p ?person""",
        """MATCH (e:Event)-[:CHAIR]->(p:Person) WHERE e.startDate >= date('2026-05-01')
           RETURN p.name AS person, count(DISTINCT e) AS n""",
    ),
    "who holds which post where": (
        """SELECT ?person (MIN(STR(?written)) AS ?title) ?body {
            ?h a zt:PostHolding ; zt:holder/skos:prefLabel ?person ; zt:titleAsWritten ?written ;
               org:organization/skos:prefLabel ?body } GROUP BY ?h ?person ?body""",
        """MATCH (p:Person)-[h:HOLDS_POST]->(o) WHERE NOT o:Post
           RETURN p.name AS person, h.titleAsWritten AS title, o.name AS body""",
    ),
    "how many figures each indicator has, and the highest": (
        """SELECT ?indicator (COUNT(?o) AS ?n) (MAX(?value) AS ?most) {
            ?o zt:indicator/skos:prefLabel ?indicator ; zt:value ?value FILTER(?value > 1000) } GROUP BY ?indicator""",
        """MATCH (o:Observation)-[:HAS_INDICATOR]->(i:Indicator) WHERE o.value > 1000
           RETURN i.name AS indicator, count(o) AS n, max(o.value) AS most""",
    ),
}
# Ladybug keeps one label per node: a question about a class below is asked of its property.
LADYBUG = {"NOT o:Post": "label(o) <> 'Post'"}


def by_sparql(store: Store, name: str) -> Answer:
    """The answer of the RDF graph (its union)."""
    found = store.query(f"{PREFIXES} {QUESTIONS[name][0]}")
    columns = [variable.value for variable in found.variables]
    rows = ([row[column] for column in columns] for row in found)
    return comparable([value.value if isinstance(value, Literal) else value for value in row] for row in rows)


def by_cypher(run: Callable[[str], Iterable[Iterable[Any]]], name: str) -> Answer:
    """The answer of a property graph database; ``run`` gives the rows of a query."""
    return comparable(run(QUESTIONS[name][1]))


def comparable(rows: Iterable[Iterable[Any]]) -> Answer:
    """Numbers are compared as numbers: 1200.0 is 1200."""
    return sorted(tuple(_plain(value) for value in row) for row in rows)


def _plain(value: Any) -> str:
    try:
        return f"{float(value):.6g}"
    except ValueError:
        return str(value)
