"""Memory does not grow with what is written: beside the loaded graph every format needs as much for a graph as for one
four times as large. What is remembered on the way is limited; the limits are set so low here that small graphs reach
them. ``test_spilling.py`` measures whole processes, with the graph on disk.
"""

from __future__ import annotations

import functools
import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.exporting.formats import Export, formats
from kg.exporting.merging import merges
from kg.exporting.opening import Choices, open_export

SIZES = (5, 20)  # copies of the small graph
SLACK = 200_000  # bytes, for buffers that are not yet full
REMEMBERED = 64
ROWS = 20
LIMITED = ("dataset", "projection", "withholding")
STREAMED = sorted({*formats()} - {"nt", "rdfxml", "trig"})  # these are written as ttl and nq are


@pytest.fixture(scope="module")
def graphs(odd: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The small graph in copies of its own ids, save publications and what they have in common."""
    folder, text = tmp_path_factory.mktemp("copies"), odd.read_text(encoding="utf-8")
    head, body = text[: text.index("\n\n")], text[text.index("\n\n") :]
    paths = []
    for size in SIZES:
        paths.append(folder / f"{size}.trig")
        copies = (re.sub(r"\bid:(?!publication)(\w+)", rf"id:\1_{number}", body) for number in range(size))
        paths[-1].write_text(head + "".join(copies), encoding="utf-8")
    return paths


@pytest.fixture(autouse=True)
def low_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in LIMITED:
        monkeypatch.setattr(f"kg.exporting.{module}.lru_cache", lambda size: functools.lru_cache(min(size, REMEMBERED)))
    monkeypatch.setattr("kg.exporting.formats.cypher._ROWS", ROWS)


def _peak(graph: Path, work: Callable[[Export], object], public: bool = False) -> int:
    """The most memory of Python objects in bytes that the work held beyond what was there before."""
    export = open_export(graph, Choices(public=public))
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        work(export)
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()


def _growth(graphs: list[Path], odd: Path, work: Callable[[Export], object], public: bool = False) -> int:
    work(open_export(odd, Choices(public=public)))  # what is loaded once
    small, large = (_peak(graph, work, public) for graph in graphs)
    return large - small


@pytest.mark.parametrize("name", STREAMED)
def test_four_times_the_graph_needs_no_more_memory(graphs: list[Path], odd: Path, tmp_path: Path, name: str) -> None:
    item = formats()[name]
    assert _growth(graphs, odd, lambda export: item.write(export, tmp_path / item.file), name in ("ttl", "csv")) < SLACK


def test_nor_does_a_live_load(graphs: list[Path], odd: Path) -> None:
    def work(export: Export) -> None:
        for _, rows in merges(export.projection, export.mark, ROWS):
            assert rows

    assert _growth(graphs, odd, work) < SLACK


def test_what_keeps_everything_is_seen(graphs: list[Path], odd: Path) -> None:
    assert _growth(graphs, odd, lambda export: [*export.projection.nodes(), *export.projection.edges()]) > 2 * SLACK
