"""Workers that die or take too long, without a server around them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import ZhituError
from kg.querying.asking import Graphs
from kg.serving.faults import Fault
from kg.serving.jobs import Answer, Sparql
from kg.serving.limits import Limits
from kg.serving.negotiation import CSV
from kg.serving.opening import Opening
from kg.serving.pool import Pool
from kg.serving.protocol import Asked

GRAPH = Path(__file__).parent.parent / "querying" / "graph.trig"
LIMITS = Limits(seconds=20.0, memory=128 << 20, workers=1)


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    pool = Pool(Opening(GRAPH), LIMITS)
    yield pool
    pool.close()


def ask(pool: Pool, query: str) -> str:
    job = Sparql(Asked(query, Graphs()), CSV, None, LIMITS.answer)
    return pool.run(job, Answer).body.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux alone")
def test_a_query_that_takes_too_much_memory_ends_its_worker_and_another_goes_on(pool: Pool) -> None:
    doubled = "".join(f"BIND(CONCAT(?t{n}, ?t{n}) AS ?t{n + 1}) " for n in range(26))
    with pytest.raises(Fault, match="memory") as fault:
        ask(pool, f'SELECT (STRLEN(?t26) AS ?n) {{ BIND("0123456789abcdef" AS ?t0) {doubled} }}')
    assert fault.value.status == 503
    assert ask(pool, "SELECT (1 AS ?n) {}").split() == ["n", "1"]


def test_a_mistake_does_not_end_a_worker(pool: Pool) -> None:
    for query, status in (("SELECT", 400), ("CLEAR ALL", 403), ("CONSTRUCT WHERE { ?s ?p ?o }", 406)):
        with pytest.raises(Fault) as fault:
            ask(pool, query)
        assert fault.value.status == status


def test_a_graph_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    with pytest.raises(ZhituError, match="kg build makes one"):
        Pool(Opening(tmp_path / "graph.trig"), Limits(workers=2))
