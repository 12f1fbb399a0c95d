"""A graph on disk gives the same bytes as one in memory, and needs no more memory when it is four times as large.

The peaks are those of processes of their own, as the system counts them: SQLite and Oxigraph included.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import ZhituError
from kg.exporting.formats import formats
from kg.exporting.opening import Choices
from kg.exporting.spilling import QuadsOnDisk
from kg.exporting.terms import Quads
from kg.querying.loading import load

from .helpers import written

SIZES = (50, 200)  # copies of the small graph
SLACK = 3.0  # MB by which the peaks may differ
CHOICES = [Choices(), Choices(public=True, without_evidence=True), Choices(statements="nodes")]
WRITE = """
import functools, sys
from pathlib import Path
from kg.exporting import dataset, projection, spilling, withholding
from kg.exporting.formats import formats
from kg.exporting.opening import Choices, open_export
graph, name, result, limit = sys.argv[1:]
for module in (dataset, projection, spilling, withholding):  # small graphs do not fill what is remembered otherwise
    module.lru_cache = lambda size: functools.lru_cache(min(size, 512))
spilling._CACHE, spilling._SLOTS = 256, 1 << 16
spilling.IN_MEMORY = int(limit)
formats()[name].write(open_export(Path(graph), Choices()), Path(result))
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


@pytest.fixture(scope="module")
def copies(odd: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The small graph in copies of its own ids, save publications and what they have in common."""
    folder, text = tmp_path_factory.mktemp("copies"), odd.read_text(encoding="utf-8")
    head, body = text[: text.index("\n\n")], text[text.index("\n\n") :]
    for size in SIZES:
        each = (re.sub(r"\bid:(?!publication)(\w+)", rf"id:\1_{number}", body) for number in range(size))
        (folder / f"{size}.trig").write_text(head + "".join(each), encoding="utf-8")
    return [folder / f"{size}.trig" for size in SIZES]


def _files(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (sorted(path.iterdir()) if path.is_dir() else [path])}


@pytest.mark.parametrize("choices", CHOICES, ids=["all", "withheld", "nodes"])
@pytest.mark.parametrize("name", sorted(formats()))
def test_the_bytes_are_the_same(
    odd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, choices: Choices
) -> None:
    in_memory = _files(written(odd, name, tmp_path / "memory", choices))
    monkeypatch.setattr("kg.exporting.spilling.IN_MEMORY", 0)
    assert _files(written(odd, name, tmp_path / "disk", choices)) == in_memory


def test_every_pattern_has_the_same_answer(odd: Path, tmp_path: Path) -> None:
    nodes = "".join(f"id:publication_1 id:more {number}.0 ; id:note '{number}'@zh-Hans-CN .\n" for number in range(600))
    odd_terms = "id:b id:more true , '2026-01-01Z'^^xsd:date . id:entry_1 { id:b id:more id:one , '+1'^^xsd:integer }"
    path = tmp_path / "graph.trig"
    xsd = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    path.write_text(f"{xsd}{odd.read_text(encoding='utf-8')}\n{nodes}{odd_terms}\n", encoding="utf-8")
    memory, disk = load(path, union=False), QuadsOnDisk(path)

    def answers(store: Quads, quad: object, kept: str) -> list[tuple[object, ...]]:
        asked = [
            getattr(quad, name) if flag == "1" else None
            for name, flag in zip(("subject", "predicate", "object"), kept, strict=True)
        ]
        return [
            (found.subject, found.predicate, found.object, found.graph_name)
            for found in store.quads_for_pattern(asked[0], asked[1], asked[2], None)
        ]

    for quad in list(memory)[::40]:
        for kept in ("000", "100", "010", "001", "110", "101", "011", "111"):
            assert answers(disk, quad, kept) == answers(memory, quad, kept), (quad, kept)
        in_graph = list(memory.quads_for_pattern(quad.subject, None, None, quad.graph_name))
        found = disk.quads_for_pattern(quad.subject, None, None, quad.graph_name)
        assert [row.object for row in found] == [row.object for row in in_graph]


def test_what_a_file_repeats_is_there_once(odd: Path, tmp_path: Path) -> None:
    path, text = tmp_path / "graph.trig", odd.read_text(encoding="utf-8")
    more = "id:publication_1 id:more 45.0, id:one . id:b id:more id:one . id:publication_1 id:more 45, id:two .\n"
    path.write_text(f"{text}\n{more}{text[text.index(chr(10) * 2) :]}{more}", encoding="utf-8")
    stores: list[Quads] = [load(path, union=False), QuadsOnDisk(path)]
    first, second = ([str(quad) for quad in store.quads_for_pattern(None, None, None)] for store in stores)
    assert second == first


def test_blank_nodes_are_found_again(tmp_path: Path) -> None:
    path = tmp_path / "graph.nt"
    path.write_text("_:b <x:p> _:c .\n_:c <x:p> <x:o> .\n", encoding="utf-8")
    disk = QuadsOnDisk(path)
    last, first = disk.quads_for_pattern(None, None, None)
    assert (first.object, list(disk.quads_for_pattern(last.subject, None, None))) == (last.subject, [last])


def test_a_broken_file_is_refused(odd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.exporting.spilling.IN_MEMORY", 0)
    broken = tmp_path / "broken.trig"
    broken.write_text(odd.read_text(encoding="utf-8") + "\nid:x zt:broken", encoding="utf-8")
    for name in ("nq", "csv"):
        with pytest.raises(ZhituError, match=r"broken\.trig: cannot be read"):
            written(broken, name, tmp_path / "out")
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path != broken]


def _peak(graph: Path, name: str, folder: Path, limit: int) -> float:
    words = [sys.executable, "-c", WRITE, str(graph), name, str(folder / formats()[name].file), str(limit)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=300)
    return int(done.stdout) / 1000


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak of a process alone")
@pytest.mark.parametrize("name", ["ttl", "cypher"])
def test_four_times_the_graph_needs_no_more_memory(copies: list[Path], tmp_path: Path, name: str) -> None:
    small, large = (_peak(path, name, tmp_path, 0) for path in copies)
    assert large - small < SLACK


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak of a process alone")
def test_a_graph_in_memory_would_be_seen(copies: list[Path], tmp_path: Path) -> None:
    small, large = (_peak(path, "ttl", tmp_path, 1 << 40) for path in copies)
    assert large - small > SLACK
