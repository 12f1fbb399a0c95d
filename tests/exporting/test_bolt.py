"""Live loads and the Cypher script, through the neo4j driver, in ArcadeDB and in Neo4j 5."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from kg.exporting.bolt import Loaded, Server, load_into
from kg.exporting.opening import Choices, open_export

from .asking import QUESTIONS, by_cypher, by_sparql
from .helpers import opened, written
from .running import SERVERS, free_port, java_classpath, need, python_server, running

pytestmark = pytest.mark.integration
PASSWORD = "only-for-this-test-1"
DECISION = """[[entity]]
do = "drop"
entities = ["骆明远"]
who = "a test"
when = "2026-11-20"
why = "what is gone from the graph is gone from the database"
"""


@dataclass
class Database:
    """A running server and a driver that asks it."""

    server: Server
    driver: Any

    def run(self, query: str) -> list[list[Any]]:
        found = self.driver.execute_query(query, database_=self.server.database or None)
        return [list(record.values()) for record in found.records]

    def counts(self) -> tuple[int, int]:
        nodes, edges = self.run("MATCH (n) RETURN count(n)"), self.run("MATCH ()-[r]->() RETURN count(r)")
        return nodes[0][0], edges[0][0]

    def load(self, graph: Path) -> Loaded:
        return load_into(self.server, open_export(graph, Choices(), live=True))

    def script(self, path: Path) -> None:
        """Run a Cypher script as cypher-shell does, statement by statement."""
        for statement in path.read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                self.run(statement)

    def clear(self) -> None:
        self.run("MATCH (n) DETACH DELETE n")


@contextmanager
def _connected(server: Server) -> Iterator[Database]:
    import neo4j

    login = (server.user, server.password) if server.user else None
    with neo4j.GraphDatabase.driver(server.uri, auth=login) as driver:
        driver.verify_connectivity()
        yield Database(server, driver)


@pytest.fixture(scope="module")
def arcadedb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    need("neo4j", "arcadedb_embedded")
    port = free_port()
    folder = tmp_path_factory.mktemp("arcadedb")
    words = python_server("arcadedb", folder, port, free_port(), PASSWORD)
    with running(words, folder), _connected(Server(f"bolt://127.0.0.1:{port}", "root", PASSWORD, "zhitu")) as database:
        yield database


@pytest.fixture(scope="module")
def imported(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Neo4j community on a database that ``neo4j-admin database import full`` has filled by the written import.sh."""
    need("neo4j")
    classpath = java_classpath("neo4j")
    home = tmp_path_factory.mktemp("neo4j")
    (home / "conf").mkdir()
    folder = written(samples, "neo4j", tmp_path_factory.mktemp("files"))
    admin = home / "neo4j-admin"
    admin.write_text('#!/bin/sh\nexec java -cp "$CP" org.neo4j.cli.AdminTool "$@"\n', encoding="utf-8")
    admin.chmod(0o755)
    places = {"CP": classpath, "NEO4J_ADMIN": str(admin), "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(
        ["sh", str(folder / "import.sh")],
        env={**os.environ, **places},
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    port = free_port()
    words = ["java", "-cp", classpath, str(SERVERS / "neo4j" / "Neo4jServer.java"), str(home), str(port)]
    with running(words, home), _connected(Server(f"bolt://127.0.0.1:{port}")) as database:
        yield database


@pytest.fixture(scope="module")
def smaller(root: Path, run_kg: Callable[..., object], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples built with a decision that drops 骆明远."""
    folder = tmp_path_factory.mktemp("smaller")
    shutil.copytree(root / "sources", folder / "sources")
    (folder / "sources" / "decisions.toml").write_text(DECISION, encoding="utf-8")
    run_kg("build", folder / "sources", "-o", folder)
    return folder / "graph.trig"


def _expected(graph: Path) -> tuple[int, int]:
    projection = opened(graph).projection
    return sum(1 for _ in projection.nodes()), sum(1 for _ in projection.edges())


def _same_answers(database: Database, store: Store) -> None:
    for name in QUESTIONS:
        answer = by_cypher(database.run, name)
        assert answer and answer == by_sparql(store, name), name


def test_arcadedb_live(arcadedb: Database, samples: Path, samples_union: Store, smaller: Path) -> None:
    arcadedb.clear()
    _live(arcadedb, samples, samples_union, smaller)


def test_arcadedb_script(arcadedb: Database, samples: Path, samples_union: Store, tmp_path: Path) -> None:
    arcadedb.clear()
    script = written(samples, "cypher", tmp_path, Choices(without_evidence=True))  # half as long
    for _ in range(2):
        arcadedb.script(script)
        assert arcadedb.counts() == _expected(samples)
    _same_answers(arcadedb, samples_union)


def test_odd_text_survives_script_and_load(arcadedb: Database, odd: Path, tmp_path: Path) -> None:
    nodes = {node.iri: node for node in opened(odd).projection.nodes()}
    for way in ("script", "load"):
        arcadedb.clear()
        if way == "script":
            arcadedb.script(written(odd, "cypher", tmp_path))
        else:
            load_into(arcadedb.server, opened(odd))
        for name, aliases, iri in arcadedb.run("MATCH (n:Organization) RETURN n.name, n.aliases, n.iri"):
            assert (name, aliases) == (nodes[iri].properties["name"], nodes[iri].properties["aliases"])
        assert arcadedb.run("MATCH (n:Entry) WHERE n.name STARTS WITH '=1+1' RETURN n.name") == [
            ['=1+1, "引号"\n与换行']
        ]


def test_a_change_of_class_makes_no_second_node(arcadedb: Database, odd: Path, tmp_path: Path) -> None:
    arcadedb.clear()
    load_into(arcadedb.server, opened(odd))
    changed = tmp_path / "graph.trig"
    text = odd.read_text(encoding="utf-8").replace(
        "id:person_private a zt:PrivatePerson", "id:person_private a zt:Official"
    )
    changed.write_text(text, encoding="utf-8")
    load_into(arcadedb.server, opened(changed))
    assert arcadedb.run("MATCH (p:Person) WHERE p.iri ENDS WITH 'person_private' RETURN p.kind, p:PrivatePerson") == [
        ["Official", False]
    ]
    assert arcadedb.counts() == _expected(changed)


def test_other_data_of_the_database_stay(arcadedb: Database, odd: Path, samples: Path) -> None:
    arcadedb.clear()
    arcadedb.run("CREATE (:Person {name: '别人'})-[:KNOWS]->(:Person {name: '另一人'})")
    load_into(arcadedb.server, opened(odd))
    arcadedb.load(samples)
    nodes, edges = _expected(samples)
    assert arcadedb.counts() == (nodes + 2, edges + 1)


def test_neo4j_import_then_live(imported: Database, samples: Path, samples_union: Store, smaller: Path) -> None:
    assert imported.counts() == _expected(samples)
    _same_answers(imported, samples_union)
    _live(imported, samples, samples_union, smaller, times=1)  # the import was the first time


def test_neo4j_script(imported: Database, odd: Path, tmp_path: Path) -> None:
    imported.clear()
    script = written(odd, "cypher", tmp_path)
    for _ in range(2):
        imported.script(script)
        assert imported.counts() == _expected(odd)


def _live(database: Database, samples: Path, store: Store, smaller: Path, times: int = 2) -> None:
    """Some times with equal counts, then without one person."""
    for _ in range(times):
        loaded = database.load(samples)
        assert database.counts() == (loaded.nodes, loaded.edges) == _expected(samples)
    _same_answers(database, store)
    person = "MATCH (p:Person {name: '骆明远'}) RETURN count(p)"
    assert database.run(person) == [[1]]
    loaded = database.load(smaller)
    assert database.counts() == (loaded.nodes, loaded.edges) == _expected(smaller)
    assert database.run(person) == [[0]]
