"""Time and memory of ``kg build`` as the corpus grows: 1, 2, 4 … copies of one text as years of their own.

    python benchmarks/scale.py TEXT [--copies 1 2 4] [--jobs N] [--characters N] [--json]

Every copy is a yearbook of its own: title and year in a catalog.toml, all years in the text moved, hence with entries,
events and figures of its own. ``--characters`` takes only the beginning of the text.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from measuring import Cost, kg, measure

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\s{0,2}年)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--jobs", type=int, default=0, help="processes; 0: one per processor")
    parser.add_argument("--characters", type=int, help="only so many characters of the text")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    text = given.text.read_text("utf-8-sig")[: given.characters]
    found = {}
    for count in given.copies:
        with tempfile.TemporaryDirectory() as folder:
            size = write_copies(text, count, Path(folder) / "texts")
            found[count] = size, measure(kg("build", Path(folder) / "texts", "-o", folder, "--jobs", given.jobs))
    report(found, given.json)


def write_copies(text: str, count: int, folder: Path) -> int:
    """Write the copies and their catalogue; returned is how many characters they have."""
    folder.mkdir()
    catalog = []
    year, _ = Counter(map(int, YEAR.findall(text))).most_common(1)[0]
    for number in range(count):
        name = f"copy-{number:03}.txt"
        (folder / name).write_text(moved(text, number), encoding="utf-8")
        title = f'title = "第{number + 1}种年鉴"\nkind = "yearbook"\nyear = {year - number}\n'
        catalog.append(f'[[source]]\nfile = "{name}"\n{title}')
    (folder / "catalog.toml").write_text("\n".join(catalog), encoding="utf-8")
    return len(text) * count


def moved(text: str, years: int) -> str:
    """The text with every year so many earlier."""
    return YEAR.sub(lambda found: str(int(found[0]) - years), text)


def report(found: dict[int, tuple[int, Cost]], as_json: bool) -> None:
    """Print a line for every number of copies."""
    if as_json:
        rows = {count: {"characters": size, **asdict(cost)} for count, (size, cost) in found.items()}
        print(json.dumps(rows, indent=1))
        return
    print(f"{'copies':>6} {'characters':>12} {'wall s':>8} {'CPU s':>8} {'MB':>7} {'CPU s a million':>16}")
    for count, (size, cost) in found.items():
        million = cost.cpu / size * 1e6
        print(f"{count:6} {size:12,} {cost.wall:8.1f} {cost.cpu:8.1f} {cost.memory:7.0f} {million:16.1f}")


if __name__ == "__main__":
    main()
