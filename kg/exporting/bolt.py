"""The property graph → a running server that speaks Bolt (Neo4j, ArcadeDB, Memgraph), as often as one likes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kg.errors import ZhituError
from kg.exporting.formats import Export
from kg.exporting.merging import CONSTRAINT, indexes, merges, removals

_ROWS = 1000  # of one transaction


@dataclass(frozen=True, slots=True)
class Server:
    """Where to load: ``bolt://host:7687`` or ``neo4j+s://…``; an empty ``user`` means no authentication."""

    uri: str
    user: str = ""
    password: str = ""
    database: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many nodes and edges were merged, and how many of earlier loads were removed."""

    nodes: int
    edges: int
    removed_nodes: int
    removed_edges: int


def load_into(server: Server, export: Export, progress: Callable[[int], None] = lambda rows: None) -> Loaded:
    """MERGE all nodes and edges, then delete what an earlier load left and this graph lacks; ``progress`` is told the
    rows done so far. Raises ZhituError without the driver, or when the server refuses or breaks off: then run it again.
    """
    try:
        import neo4j
        from neo4j.exceptions import DriverError, Neo4jError
    except ImportError as error:
        raise ZhituError("--to needs the neo4j driver: pip install 'zhitu[export]'") from error
    login = (server.user, server.password) if server.user else None
    try:
        with neo4j.GraphDatabase.driver(server.uri, auth=login) as driver:
            driver.verify_connectivity()
            return _load(lambda text, **given: _run(driver, server, text, given), export, progress)
    except (DriverError, Neo4jError, OSError, ValueError) as error:
        raise ZhituError(f"{server.uri}: {' '.join(str(error).split())}") from error


def _run(driver: Any, server: Server, text: str, given: dict[str, Any]) -> Any:
    result = driver.execute_query(text, given, database_=server.database or None)
    return result.summary.counters


def _load(run: Callable[..., Any], export: Export, progress: Callable[[int], None]) -> Loaded:
    for statement in (CONSTRAINT, *indexes(export.projection)):
        run(statement)
    counts = {"(n:": 0, "(a:": 0}
    for statement, rows in merges(export.projection, export.mark, _ROWS):
        run(statement, rows=rows)
        if "MERGE (" in statement:
            counts["(n:" if "MERGE (n:" in statement else "(a:"] += len(rows)
            progress(sum(counts.values()))
    edges, nodes = (run(statement) for statement in removals(export.mark))
    return Loaded(
        counts["(n:"], counts["(a:"], nodes.nodes_deleted, edges.relationships_deleted + nodes.relationships_deleted
    )
