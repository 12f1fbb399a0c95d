"""The statements of a graph file for exports: in memory while the file is small, else in a database on disk.

So memory does not grow with the graph beyond what a file of ``IN_MEMORY`` bytes takes. Both give the same statements in
the same order. Oxigraph's own store on disk is not used: filling it takes more memory than its store in memory.

On disk a block is what the file says of a subject at one place, as N-Quads: Oxigraph reads them faster than Python
makes terms of columns.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse, serialize

from kg.exporting import temporary
from kg.exporting.terms import GraphName, Quads, Subject, Term
from kg.querying.loading import format_of, load, read

IN_MEMORY = 16 << 20  # bytes of a graph file; they take about fifteen times as much in memory

_CACHE = 8 << 10  # KiB of pages that SQLite keeps in memory
_SLOTS = 1 << 22
_BATCH = 1024  # blocks written at a time
_PAGE = 128  # blocks read at a time
_LONG = 64  # statements of a subject and a predicate that are worth an index
# Terms are numbers: their hashes. Other terms may have the same, so what is found is compared.
_SCHEMA = """
CREATE TABLE block (number INTEGER PRIMARY KEY, subject INTEGER, graph INTEGER, statements BLOB);
CREATE TABLE told (predicate INTEGER, object INTEGER, block INTEGER);
"""
_INDEXES = """
CREATE INDEX of_subject ON block (subject, graph);
CREATE INDEX of_object ON told (predicate, object, block);
"""
_IN_PIECES = "SELECT subject, graph FROM block GROUP BY subject, graph HAVING count(*) > 1"
_PIECES = "SELECT number, statements FROM block WHERE subject = ? AND graph = ? ORDER BY number"
_ALL = "SELECT statements FROM block ORDER BY number DESC"
_OF_SUBJECT = "SELECT statements FROM block WHERE subject = ? ORDER BY number DESC"
_OF_PREDICATE = """
SELECT statements FROM block WHERE number IN (SELECT block FROM told WHERE predicate = ?) ORDER BY number DESC
"""
_OF_OBJECT = """
SELECT statements FROM told JOIN block ON number = block WHERE predicate = ? AND object = ? ORDER BY block DESC
"""
# A line of N-Quads: the whole, subject, predicate, object, datatype of a literal, graph with a space if there is one.
_LINE = re.compile(
    rb'((\S+) (\S+) (<<.*>>|<[^>]*>|_:\S+|"[^"\\]*(?:\\.[^"\\]*)*"(?:@\S+|\^\^(<[^>]*>))?) ((?:<[^>]*> |_:\S+ )?)\.\n)'
)
_IRI = ord("<")
_CANONICAL = re.compile(rb'"(?:(?:0|-?[1-9]\d{0,17})"\^\^<\S+#integer>|\d{4}-\d\d-\d\d"\^\^<\S+#date>)')
# Subject, graph, its lines each once, its predicates and objects that are nodes.
_Block = tuple[bytes, bytes, dict[bytes, None], set[tuple[int, int]]]


def quads_of(path: Path) -> Quads:
    """What a .trig, .nq, .ttl or .nt file says. Raises QueryError when it is missing, of another kind, or broken."""
    format_of(path)
    return load(path, union=False) if path.stat().st_size <= IN_MEMORY else QuadsOnDisk(path)


class QuadsOnDisk:
    """A graph file in a temporary database, which is gone when this object is.

    It is asked as a pyoxigraph.Store is; as there, what the file says last comes first, what it says twice is there
    once, and numbers and dates have their canonical form (45 for 45.0).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen = bytearray(_SLOTS)  # 0: there is no such predicate and object, as for most questions
        self._of_literals: set[bytes] = set()  # predicates: asked of rarely, so these read the whole file
        self._canonical = lru_cache(1 << 12)(_canonical)
        self._record = lru_cache(1 << 12)(self._recorded)

    def quads_for_pattern(
        self,
        subject: Subject | None,
        predicate: NamedNode | None,
        object: Term | None,
        graph_name: GraphName | None = None,
    ) -> Iterator[Quad]:
        """The statements with these terms; None is any term."""
        if graph_name is not None:
            found = self.quads_for_pattern(subject, predicate, object)
            return (quad for quad in found if quad.graph_name == graph_name)
        if subject is not None:
            return iter(self._record(subject).told(predicate, object))
        found = self._found(predicate, object)
        if predicate is not None:
            found = (quad for quad in found if quad.predicate == predicate)
        return found if object is None else (quad for quad in found if quad.object == object)

    def _found(self, predicate: NamedNode | None, value: Term | None) -> Iterator[Quad]:
        """The statements of all blocks that may have an answer."""
        if predicate is None or not self._database or (name := _bytes(predicate)) in self._of_literals:
            return self._read(_ALL)
        if value is None:
            return self._read(_OF_PREDICATE, hash(name), within=b" %b " % name)
        key = hash(name), hash(object_name := _bytes(value))
        return (
            self._read(_OF_OBJECT, *key, within=b" %b %b " % (name, object_name))
            if self._seen[hash(key) % _SLOTS]
            else iter(())
        )

    def _read(self, question: str, *terms: int, within: bytes = b"") -> Iterator[Quad]:
        """The statements of the blocks found; only lines with ``within`` are worth the time of reading them."""
        rows = self._database.execute(question, terms)
        while page := rows.fetchmany(_PAGE):
            blocks = (blob for (blob,) in page)
            yield from _last_first(_with(within, blob) for blob in blocks) if within else _last_first(blocks)

    def _recorded(self, subject: Subject) -> _Record:
        name = _bytes(subject)
        rows = self._database.execute(_OF_SUBJECT, (hash(name),)).fetchall()
        return _Record(_last_first(blob for (blob,) in rows if blob.startswith(name + b" ")))

    @cached_property
    def _database(self) -> sqlite3.Connection:
        database = temporary.database(_SCHEMA, _CACHE)
        database.execute("BEGIN")
        blocks = enumerate(self._blocks())
        while batch := list(islice(blocks, _BATCH)):
            rows = (
                (number, hash(subject), hash(graph), b"".join(lines)) for number, (subject, graph, lines, _) in batch
            )
            database.executemany("INSERT INTO block VALUES (?, ?, ?, ?)", rows)
            told = [(*key, number) for number, (*_, keys) in batch for key in keys]
            database.executemany("INSERT INTO told VALUES (?, ?, ?)", told)
            for predicate, value, _ in told:
                self._seen[hash((predicate, value)) % _SLOTS] = 1
        database.execute("COMMIT")
        database.executescript(_INDEXES)
        _drop_repeated(database)
        return database

    def _blocks(self) -> Iterator[_Block]:
        block: _Block = b"", b"", {}, set()
        for line, subject, predicate, value, datatype, graph in self._lines():
            if subject != block[0] or graph != block[1]:
                if block[2]:
                    yield block
                block = subject, graph, {}, set()
            if value[0] == _IRI:
                block[3].add((hash(predicate), hash(value)))
            else:
                self._of_literals.add(predicate)
                if datatype and not _CANONICAL.fullmatch(value):
                    line = b"%b %b %b %b.\n" % (subject, predicate, self._canonical(value), graph)
            block[2][line] = None
        if block[2]:
            yield block

    def _lines(self) -> Iterator[tuple[bytes, ...]]:
        """The lines of the file as N-Quads, and their parts."""
        quads = read(self._path)
        while some := list(islice(quads, _BATCH)):
            yield from _LINE.findall(serialize(some, format=RdfFormat.N_QUADS) or b"")


class _Record:
    """What is said of a subject, in order."""

    __slots__ = ("_found", "_of", "quads")

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.quads = list(quads)
        self._of: dict[NamedNode, list[Quad]] = {}
        self._found: dict[tuple[NamedNode, Term], list[Quad]] = {}

    def told(self, predicate: NamedNode | None, value: Term | None) -> list[Quad]:
        """The statements with a predicate and an object; None is any."""
        quads = self.quads if predicate is None else self._about(predicate)
        if value is None:
            return quads
        if predicate is None or len(quads) <= _LONG:
            return [quad for quad in quads if quad.object == value]
        if (predicate, quads[0].object) not in self._found:
            for quad in quads:
                self._found.setdefault((predicate, quad.object), []).append(quad)
        return self._found.get((predicate, value), [])

    def _about(self, predicate: NamedNode) -> list[Quad]:
        if not self._of:
            for quad in self.quads:
                self._of.setdefault(quad.predicate, []).append(quad)
        return self._of.get(predicate, [])


def _bytes(term: Term) -> bytes:
    return str(term).encode()


def _with(words: bytes, block: bytes) -> bytes:
    return b"".join(line for line in block.splitlines(keepends=True) if words in line)


def _last_first(blocks: Iterable[bytes]) -> Iterator[Quad]:
    """The statements of blocks that are given from the last to the first."""
    quads: list[Quad] = list(parse(b"".join(reversed(list(blocks))), format=RdfFormat.N_QUADS))
    return reversed(quads)


def _drop_repeated(database: sqlite3.Connection) -> None:
    """What a file says of a subject in one graph at several places stays where it says it first."""
    for piece in database.execute(_IN_PIECES):
        said: set[bytes] = set()
        for number, blob in database.execute(_PIECES, piece).fetchall():
            lines = blob.splitlines(keepends=True)
            kept = [line for line in lines if line not in said]
            said.update(kept)
            if len(kept) < len(lines):
                database.execute("UPDATE block SET statements = ? WHERE number = ?", (b"".join(kept), number))


def _canonical(literal: bytes) -> bytes:
    """A literal of N-Quads as Oxigraph keeps it."""
    store = Store()
    store.load(b"<x:s> <x:p> %b ." % literal, format=RdfFormat.N_QUADS)
    kept: Quad = next(iter(store))
    return _bytes(kept.object)
