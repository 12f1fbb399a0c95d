"""Events → networks of networkx: persons who met, persons and the counties where they were."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import networkx as nx

from kg.measuring.happenings import Happening

PERSON, COUNTY = "person", "county"
_MOST_PRESENT = 60  # a list of all deputies would tie everybody to everybody


def met(events: Iterable[Happening]) -> nx.Graph[str]:
    """Persons, tied where they were at one event; the ``weight`` of an edge counts the events, nodes have ``label``."""
    graph: nx.Graph[str] = nx.Graph()
    for event in events:
        for person, label in event.persons.items():
            graph.add_node(person, label=label, kind=PERSON)
        if len(event.persons) <= _MOST_PRESENT:
            for pair in combinations(event.persons, 2):
                _tie(graph, *pair)
    return graph


def persons_and_counties(events: Iterable[Happening]) -> nx.Graph[str]:
    """Persons and counties, tied where a person was at an event there; nodes have ``label`` and ``kind``."""
    graph: nx.Graph[str] = nx.Graph()
    for event in events:
        for county, name in event.counties.items():
            for person, label in event.persons.items():
                graph.add_node(person, label=label, kind=PERSON)
                graph.add_node(county, label=name, kind=COUNTY)
                _tie(graph, person, county)
    return graph


def _tie(graph: nx.Graph[str], one: str, other: str) -> None:
    weight = graph.get_edge_data(one, other, {}).get("weight", 0)
    graph.add_edge(one, other, weight=weight + 1)
