"""Compare a score, the check of the evidence and the time of a build with the floors that no change may fall below.

    python floors.py score.json evidence.txt SECONDS

Prints one line a floor; exit status 1 if one is broken. When the figures rise, raise the floors.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

LONGEST_BUILD = 60  # seconds, on 2 cores
MEAN_OVERLAP = 0.97
MICRO_F1 = 0.96
MUST_BE_ZERO = ("without evidence", "outside its entry", "longer than a sentence", "without rule")


def evidence_counts(text: str) -> dict[str, int]:
    """The counts that evidence.py prints, a name and a number a line."""
    rows = (line.rsplit(None, 1) for line in text.splitlines() if line and not line.startswith(" "))
    return {name.strip(): int(count) for name, count in rows if count.isdigit()}


def checks(score: dict[str, float], evidence: dict[str, int], seconds: float) -> list[tuple[str, float, str, bool]]:
    """Name, figure, floor and whether it holds."""
    found, entries = score["found"], score["entries"]
    rows = [
        ("entries found", found, f"= {entries:g}", found == entries),
        ("mean overlap", score["overlap"], f">= {MEAN_OVERLAP}", score["overlap"] >= MEAN_OVERLAP),
        ("micro F1", score["micro_f1"], f">= {MICRO_F1}", score["micro_f1"] >= MICRO_F1),
        ("seconds to build", seconds, f"<= {LONGEST_BUILD}", seconds <= LONGEST_BUILD),
        ("statements", evidence["statements"], "> 0", evidence["statements"] > 0),
    ]
    return rows + [(name, evidence[name], "= 0", evidence[name] == 0) for name in MUST_BE_ZERO]


def main() -> int:
    score_path, evidence_path, seconds = sys.argv[1:]
    score = json.loads(Path(score_path).read_text(encoding="utf-8"))
    evidence = evidence_counts(Path(evidence_path).read_text(encoding="utf-8"))
    results = checks(score, evidence, float(seconds))
    for name, figure, floor, holds in results:
        print(f"{'ok  ' if holds else 'FAIL'} {name}: {figure:g} (floor {floor})")
    return 0 if all(holds for *_, holds in results) else 1


if __name__ == "__main__":
    sys.exit(main())
