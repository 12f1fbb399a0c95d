"""A built graph in a Python program: ``kg.open("exports/")``.

>>> graph = kg.open("exports/")
>>> graph.dataset                 # an rdflib Dataset on Oxigraph, a named graph per entry
>>> graph.ask("chairs", **{"from": "2026-01"})   # a question of the book, or SPARQL, as a table
>>> graph.persons()               # networkx: who was at events with whom, and how often
>>> graph.places()                # who was where
>>> graph.projects()              # which enterprise or body builds what
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg.querying.asking import Answer, Table, ask
from kg.querying.binding import bind
from kg.querying.errors import QueryError
from kg.querying.loading import load
from kg.querying.prefixes import PREFIXES
from kg.querying.questions import questions

if TYPE_CHECKING:
    import networkx
    from pyoxigraph import Store
    from rdflib import Dataset

_PRESENT = "zt:chair|zt:leader|zt:speaker|zt:attendee|zt:observer|zt:counterpart|zt:honoree"
_PERSONS = f"""
SELECT DISTINCT ?event ?person ?name {{
  ?event {_PRESENT} ?person . ?person a zt:Person ; rdfs:label ?name
}} ORDER BY ?event ?person"""
_PLACES = f"""
SELECT DISTINCT ?event ?person ?name ?place ?where {{
  ?event {_PRESENT} ?person . ?person a zt:Person ; rdfs:label ?name .
  ?event zt:location|zt:visited ?place . ?place a zt:Place ; rdfs:label ?where
}} ORDER BY ?event ?person ?place"""
_PROJECTS = """
SELECT DISTINCT ?owner ?name ?project ?title {
  ?project zt:owner ?owner ; a zt:Project ; rdfs:label ?title . ?owner rdfs:label ?name
} ORDER BY ?owner ?project"""


class Graph:
    """A graph file in memory; networks have IRIs as nodes, with their ``name`` and ``kind``."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @cached_property
    def dataset(self) -> Dataset:
        """The graph as rdflib knows it: its default graph is the union, its named graphs are the entries. It shares the
        store with this object, is as fast as Oxigraph in SPARQL, and knows the prefixes."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self.store))
        for prefix, iri in PREFIXES.items():
            dataset.bind(prefix, iri)
        return dataset

    def ask(self, query: str, /, **parameters: str) -> Answer:
        """The answer to a question of the book (its name, with parameters as words) or to SPARQL.

        Raises QueryError as ``kg query`` does. ``Table.rows`` holds pyoxigraph terms; ``records`` gives plain words.
        """
        question = questions().get(query)
        if question:
            return ask(self.store, question.text, bind(self.store, question, parameters))
        if parameters:
            raise QueryError(f"{query}: no question of the book, and only those take parameters")
        return ask(self.store, query)

    def records(self, query: str, /, **parameters: str) -> list[dict[str, str | None]]:
        """The rows of a table as dictionaries of words, ready for ``pandas.DataFrame``. Raises QueryError for a query
        that gives no table."""
        answer = self.ask(query, **parameters)
        if not isinstance(answer, Table):
            raise QueryError("SELECT gives rows; this query gives none")
        words = [
            [None if value is None else getattr(value, "value", str(value)) for value in row] for row in answer.rows
        ]
        return [dict(zip(answer.columns, row, strict=True)) for row in words]

    def persons(self) -> networkx.Graph[str]:
        """Persons who were present at the same events; ``events`` of an edge says at how many."""
        present: dict[str, list[str]] = {}
        network = _network()
        for row in self.records(_PERSONS):
            event, person, name = (row[key] or "" for key in ("event", "person", "name"))
            network.add_node(person, name=name, kind="person")
            present.setdefault(event, []).append(person)
        for people in present.values():
            for number, one in enumerate(people):
                for other in people[number + 1 :]:
                    _count(network, one, other)
        return network

    def places(self) -> networkx.Graph[str]:
        """Persons and the places of the events at which they were present; ``events`` of an edge says at how many."""
        network = _network()
        for row in self.records(_PLACES):
            person, name, place, where = (row[key] or "" for key in ("person", "name", "place", "where"))
            network.add_node(person, name=name, kind="person")
            network.add_node(place, name=where, kind="place")
            _count(network, person, place)
        return network

    def projects(self) -> networkx.Graph[str]:
        """Projects and the enterprises and other bodies that build, invest in or own them."""
        network = _network()
        for row in self.records(_PROJECTS):
            owner, name, project, title = (row[key] or "" for key in ("owner", "name", "project", "title"))
            network.add_node(owner, name=name, kind="owner")
            network.add_node(project, name=title, kind="project")
            network.add_edge(owner, project)
        return network


def open_graph(path: str | Path = "exports") -> Graph:
    """The graph of a folder that ``kg build`` has written (its ``graph.trig``), or of a graph file. Raises QueryError
    when it is missing or broken."""
    place = Path(path)
    return Graph(load(place / "graph.trig" if place.is_dir() or not place.suffix else place))


def _network() -> networkx.Graph[str]:
    import networkx

    return networkx.Graph()


def _count(network: networkx.Graph[str], one: str, other: str) -> None:
    before = network.edges[one, other]["events"] if network.has_edge(one, other) else 0
    network.add_edge(one, other, events=before + 1)
