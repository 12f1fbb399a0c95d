"""The statements of a graph file for exports: in memory while the file is small, else in a database on disk.

So memory does not grow with the graph beyond what a file of ``IN_MEMORY`` bytes takes. Both give the same statements in
the same order. Oxigraph's own store on disk is not used: filling it takes more memory than its store in memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.exporting.terms import GraphName, Quads, Subject, Term
from kg.graph.vocabulary import NAMESPACES
from kg.querying.loading import format_of, load, read

IN_MEMORY = 16 << 20  # bytes of a graph file; they take about fifteen times as much in memory

_CACHE = 8 << 10  # KiB of pages that SQLite keeps in memory
_DEFAULT_GRAPH = DefaultGraph()
_DEFAULT, _OTHER = "", "\t"  # the default graph; the mark of a term written as N-Triples
_SLOTS = 1 << 22
_ANY = NamedNode("x:any")
_WORDS = frozenset(NamedNode(NAMESPACES[prefix] + name) for prefix, name in (("xsd", "string"), ("rdf", "langString")))
_PAGE = 256  # statements
_LONG = 64  # statements of a subject that are worth an index
_SCHEMA = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE quad (number INTEGER PRIMARY KEY, subject TEXT, predicate INTEGER, object TEXT, graph TEXT);
"""
_BY_SUBJECT = "SELECT predicate, object, graph FROM quad WHERE subject = ? ORDER BY number DESC"
_BY_OBJECT = f"""
SELECT subject, graph, number FROM quad WHERE predicate = ? AND object = ? AND number < ?
ORDER BY number DESC LIMIT {_PAGE}
"""
_INDEXES = """
CREATE INDEX of_subject ON quad (subject);
CREATE INDEX of_object ON quad (predicate, object);
"""


class Row(NamedTuple):
    """What a pyoxigraph.Quad says, made and read in a tenth of the time."""

    subject: Subject
    predicate: NamedNode
    object: Term
    graph_name: GraphName


def quads_of(path: Path) -> Quads:
    """What a .trig, .nq, .ttl or .nt file says. Raises QueryError when it is missing, of another kind, or broken."""
    format_of(path)
    return load(path, union=False) if path.stat().st_size <= IN_MEMORY else QuadsOnDisk(path)


class QuadsOnDisk:
    """A graph file in a temporary database, which is gone when this object is.

    It is asked as a pyoxigraph.Store is; as there, what the file says last comes first, and numbers and dates have
    their canonical form (45 for 45.0).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._predicates: list[NamedNode] = []
        self._numbers: dict[NamedNode, int] = {}
        self._seen = bytearray(_SLOTS)  # 0: there is no such predicate and object, as for most questions
        self._node = lru_cache(1 << 14)(NamedNode)
        self._record = lru_cache(1 << 12)(self._recorded)

    def quads_for_pattern(
        self,
        subject: Subject | None,
        predicate: NamedNode | None,
        object: Term | None,
        graph_name: GraphName | None = None,
    ) -> Iterator[Row]:
        """The statements with these terms; None is any term."""
        if graph_name is not None or (subject is None and (predicate is None or object is None)):
            return self._found(subject, predicate, object, graph_name)
        if subject is None:
            return self._with(cast(NamedNode, predicate), cast(Term, object))
        return iter(self._record(subject).told(predicate, object))

    def _with(self, predicate: NamedNode, value: Term) -> Iterator[Row]:
        """Page by page: SQLite would have to prepare the same question anew while an answer to it is being read."""
        number, text, last = self._number(predicate), _text(value), 1 << 62
        if not self._seen[hash((number, text)) % _SLOTS]:
            return
        while rows := self._database.execute(_BY_OBJECT, (number, text, last)).fetchall():
            for subject, graph, last in rows:  # noqa: B007 - where the next page begins
                yield Row(cast(Subject, self._term(subject)), predicate, value, self._graph(graph))
            if len(rows) < _PAGE:
                return

    def _found(
        self, subject: Subject | None, predicate: NamedNode | None, value: Term | None, graph: GraphName | None
    ) -> Iterator[Row]:
        given = {
            "subject": subject and _text(subject),
            "predicate": predicate and self._number(predicate),
            "object": value and _text(value),
            "graph": graph and _text(graph),
        }
        known = {name: term for name, term in given.items() if term is not None}
        where = " AND ".join(f"{name} = :{name}" for name in known) or "TRUE"
        order = "+number" if known else "number"  # the plus: found by an index and then sorted
        rows = self._database.execute(
            f"SELECT subject, predicate, object, graph FROM quad WHERE {where} ORDER BY {order} DESC", known
        )
        for text, *row in rows:
            yield self._row(self._term(text), *row)

    def _recorded(self, subject: Subject) -> _Record:
        rows = self._database.execute(_BY_SUBJECT, (_text(subject),)).fetchall()
        return _Record([self._row(subject, *row) for row in rows])

    def _number(self, predicate: NamedNode) -> int:
        assert self._database
        return self._numbers.get(predicate, -1)

    def _row(self, subject: Term, predicate: int, value: str, graph: str) -> Row:
        return Row(cast(Subject, subject), self._predicates[predicate], self._term(value), self._graph(graph))

    def _graph(self, text: str) -> GraphName:
        return cast(GraphName, self._term(text)) if text else _DEFAULT_GRAPH

    def _term(self, text: str) -> Term:
        if text[0] == '"':
            _, language, datatype, words = text.split('"', 3)
            return Literal(words, language=language) if language else Literal(words, datatype=self._node(datatype))
        return self._node(text) if text[0] != _OTHER else _parsed(text)

    @cached_property
    def _database(self) -> sqlite3.Connection:
        database = sqlite3.connect("", isolation_level=None)  # a file without a name, in the folder for temporary files
        database.executescript(_SCHEMA)
        database.execute(f"PRAGMA cache_size = -{_CACHE}")
        database.execute("BEGIN")
        database.executemany("INSERT INTO quad VALUES (NULL, ?, ?, ?, ?)", self._rows())
        database.execute("COMMIT")
        database.executescript(_INDEXES)
        return database

    def _given(self) -> Iterator[Quad]:
        """The statements of the file; one that stands twice among those of a subject is given once."""
        for _, quads in groupby(read(self._path), key=lambda quad: quad.subject):
            yield from dict.fromkeys(quads)

    def _rows(self) -> Iterator[tuple[str, int, str, str]]:
        numbers, seen = self._numbers, self._seen
        canonical = lru_cache(1 << 12)(_canonical)
        for subject, predicate, value, graph in self._given():
            number = numbers.get(predicate)
            if number is None:
                number = numbers[predicate] = len(self._predicates)
                self._predicates.append(predicate)
            typed = isinstance(value, Literal) and value.datatype not in _WORDS
            text = _text(canonical(value) if typed else value)
            seen[hash((number, text)) % _SLOTS] = 1
            yield _text(subject), number, text, _text(graph)


class _Record:
    """What is said of a subject, in order."""

    __slots__ = ("_found", "quads")

    def __init__(self, quads: list[Row]) -> None:
        self.quads = quads
        self._found: dict[tuple[NamedNode, Term], list[Row]] = {}

    def told(self, predicate: NamedNode | None, value: Term | None) -> list[Row]:
        """The statements with a predicate and an object; None is any."""
        if predicate is None:
            return self.quads if value is None else [quad for quad in self.quads if quad.object == value]
        if value is None:
            return [quad for quad in self.quads if quad.predicate == predicate]
        if len(self.quads) <= _LONG:
            return [quad for quad in self.quads if quad.predicate == predicate and quad.object == value]
        if not self._found:
            for quad in self.quads:
                self._found.setdefault((quad.predicate, quad.object), []).append(quad)
        return self._found.get((predicate, value), [])


def _text(term: Term | DefaultGraph) -> str:
    """A term as a word of the database: IRIs as they are, ``"zh""市长``, ``""http://…#date"2026-01-01``."""
    if isinstance(term, NamedNode):
        return term.value
    if isinstance(term, DefaultGraph):
        return _DEFAULT
    if isinstance(term, Literal) and term.direction is None:
        language = term.language
        return f'"{language}""{term.value}' if language else f'""{term.datatype.value}"{term.value}'
    return f"{_OTHER}{term}"


def _canonical(value: Term) -> Term:
    """A literal as Oxigraph keeps it."""
    store = Store()
    store.add(Quad(_ANY, _ANY, value))
    kept: Quad = next(iter(store))
    return kept.object


def _parsed(text: str) -> Term:
    read_back: Quad = next(iter(parse(f"<x:s> <x:p> {text[len(_OTHER) :]} .", format=RdfFormat.N_TRIPLES)))
    return read_back.object
