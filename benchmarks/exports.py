"""How much memory and processor time an export takes, for a graph and for copies of it in one.

    python benchmarks/exports.py GRAPH.trig [--copies 1 4] [--formats nq csv neo4j cypher xlsx] [--in-memory MB]

Every copy has ids of its own, publications excepted. Each run is a process of its own; what is told is the most that it
held at one time. Files above ``--in-memory`` are put on disk; 0 does so with every file.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

from kg.exporting import spilling
from kg.exporting.formats import formats
from kg.exporting.opening import Choices, open_export

ID = re.compile(r"\bid:(?!publication)(\w+)")
EVERY = 0.02  # seconds between two looks


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", type=Path)
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 4])
    parser.add_argument("--formats", nargs="+", default=["nq", "csv", "neo4j", "cypher", "xlsx"])
    parser.add_argument("--in-memory", type=float, default=spilling.IN_MEMORY / 1e6, metavar="MB")
    parser.add_argument("--one", metavar="FORMAT", help="write the graph once, here")
    given = parser.parse_args()
    if given.one:
        spilling.IN_MEMORY = int(given.in_memory * 1e6)
        print(_measured(given.graph, given.one), time.process_time())
        return
    print(f"{'format':>8} {'copies':>6} {'file MB':>8} {'most MB':>8} {'CPU s':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for count in given.copies:
            path = _copied(given.graph, count, Path(folder))
            for name in given.formats:
                words = [sys.executable, __file__, str(path), "--one", name, "--in-memory", str(given.in_memory)]
                most, cpu = map(float, subprocess.run(words, capture_output=True, check=True).stdout.split())
                print(f"{name:>8} {count:6} {path.stat().st_size / 1e6:8.1f} {most:8.0f} {cpu:7.1f}", flush=True)


def _copied(graph: Path, count: int, folder: Path) -> Path:
    path = folder / f"{count}.trig"
    with graph.open(encoding="utf-8") as given, path.open("w", encoding="utf-8") as copies:
        head = [line for line in given if line.lower().startswith(("@prefix", "prefix"))]
        copies.writelines(head)
        for number in range(count):
            given.seek(0)
            copies.writelines(ID.sub(rf"id:\1_{number}", line) for line in given if line not in head)
    return path


def _measured(graph: Path, name: str) -> float:
    """The most MB held at one time."""
    process, done = psutil.Process(), threading.Event()
    most = [0]

    def watch() -> None:
        while not done.wait(EVERY):
            most[0] = max(most[0], process.memory_info().rss)

    thread = threading.Thread(target=watch)
    thread.start()
    with tempfile.TemporaryDirectory() as folder:
        formats()[name].write(open_export(graph, Choices()), Path(folder) / formats()[name].file)
    done.set()
    thread.join()
    return most[0] / 1e6


if __name__ == "__main__":
    main()
