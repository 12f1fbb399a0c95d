"""Time of ``kg build`` on a folder of texts, and of jieba.posseg tagging the same text once in the same run.

    python benchmarks/build.py TEXTS [--jobs N] [--repeat N] [--json]

Each is run in a process of its own, ``--repeat`` times in turn; the figures are of the fastest run. jieba tags in one
process; what its start and its dictionary cost is counted for it as for the build.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from measuring import Cost, kg, measure, texts

TAGGING = """
import sys, pathlib
from jieba import posseg
for name in sys.argv[1:]:
    for line in pathlib.Path(name).read_text("utf-8-sig").splitlines():
        for pair in posseg.cut(line):
            pass
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--jobs", type=int, default=0, help="processes of the build; 0: one per processor")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    source = given.texts.resolve()
    characters = sum(len(path.read_text("utf-8-sig")) for path in texts(source))
    build, tagging = [], []
    for _ in range(given.repeat):
        with tempfile.TemporaryDirectory() as out:
            build.append(measure(kg("build", source, "-o", out, "--jobs", given.jobs)))
        tagging.append(measure([sys.executable, "-c", TAGGING, *map(str, texts(source))]))
    report(characters, fastest(build), fastest(tagging), given.json)


def fastest(costs: list[Cost]) -> Cost:
    """The run that took least processor time."""
    return min(costs, key=lambda cost: cost.cpu)


def report(characters: int, build: Cost, tagging: Cost, as_json: bool) -> None:
    """Print both and their ratio; on standard error how busy the machine was."""
    ratio = {"wall": tagging.wall / build.wall, "cpu": tagging.cpu / build.cpu}
    if as_json:
        found = {"characters": characters, "build": asdict(build), "jieba.posseg": asdict(tagging), "ratio": ratio}
        print(json.dumps(found, indent=1))
    else:
        print(f"{characters:,} characters {'wall s':>10} {'CPU s':>8} {'MB':>7} {'characters a CPU s':>20}")
        for name, cost in (("kg build", build), ("jieba.posseg", tagging)):
            print(f"{name:18} {cost.wall:10.1f} {cost.cpu:8.1f} {cost.memory:7.0f} {characters / cost.cpu:20,.0f}")
        print(f"speed of kg build, jieba.posseg = 1: {ratio['wall']:.2f} by wall, {ratio['cpu']:.2f} by CPU")
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors", file=sys.stderr)


if __name__ == "__main__":
    main()
