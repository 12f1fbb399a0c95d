"""How often each rule is right: the confidences of the graph, and a picture of how well they hold.

    python evaluation/calibrate.py GRAPH --gold FILE … --fresh FILE … [--out DIR]

GRAPH is a build of the annotated texts. ``--gold``: annotated entries that the rules were developed on; ``--fresh``:
entries whose faults nobody has looked at. Written into DIR (by default the checkout):
``kg/lexicon/rule_confidence.txt``, which builds read, and ``docs/confidence.svg``. The same graph and gold give the
same files; run it again when the rules have changed. The table of rules goes to standard output. How a confidence is
reckoned: kg/evaluating/calibrating.py.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

from kg.evaluating.calibrating import Bin, Measured, bins, error, held_out, judge, measure
from kg.evaluating.gold import Gold, read_gold
from kg.exporting.writing import write_all

ROOT = Path(__file__).parent.parent
HEAD = """\
# How often the facts of a rule are right, by gold files: the zt:confidence that a build gives them. Written by
# evaluation/calibrate.py; a rule that stands here with another version, or not at all, keeps its own estimate.
# Behind the rule and its confidence: right of all facts in entries that rules were developed on, and in fresh ones.
# Example: post.carried/1: 0.95  # 35 of 36, 4 of 4
"""
SIZE, LEFT, TOP = 440, 70, 60
STYLE = (
    "text{font:13px sans-serif;fill:#1d2733}.q{fill:#647182;font-size:12px}.grid{stroke:#dfe4ea}"
    ".ideal{stroke:#647182;stroke-dasharray:5 4}.bar{stroke:#1a5fb4;stroke-width:1.5}.dot{fill:#1a5fb4}"
)
CERTAINTY = 1.645  # 90 %


def lexicon(rules: Sequence[Measured]) -> str:
    """The data file."""
    lines = (
        f"{m.rule}: {m.confidence:.2f}  # {m.right} of {m.seen}, {m.fresh_right} of {m.fresh_seen}\n" for m in rules
    )
    return HEAD + "".join(lines)


def interval(right: int, seen: int) -> tuple[float, float]:
    """Where the true share lies with 90 % certainty (Wilson)."""
    share, z = right / seen, CERTAINTY**2 / seen
    middle, half = share + z / 2, CERTAINTY * math.sqrt(share * (1 - share) / seen + z / (4 * seen))
    return max(0.0, (middle - half) / (1 + z)), min(1.0, (middle + half) / (1 + z))


def svg(found: Sequence[Bin]) -> str:
    """Confidence (across) against the share of facts that are right (up), with what chance allows."""
    every = sum(one.seen for one in found)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + SIZE + 40} {TOP + SIZE + 60}" role="img">\n',
        f"<title>Reliability of zt:confidence</title>\n<style>{STYLE}</style>\n",
        '<rect width="100%" height="100%" fill="#fff"/>\n',
        f'<text x="{LEFT}" y="22">{every} facts of entries that their confidence was not drawn from</text>\n',
        f'<text class="q" x="{LEFT}" y="42">mean distance of confidence and share: {error(found):.3f}</text>\n',
    ]
    for step in range(6):
        x, y = _x(step / 5), _y(step / 5)
        parts.append(f'<path class="grid" d="M{x} {_y(0)}V{TOP}M{LEFT} {y}H{LEFT + SIZE}"/>\n')
        parts.append(f'<text class="q" x="{x}" y="{_y(0) + 20}" text-anchor="middle">{step / 5:.1f}</text>\n')
        parts.append(f'<text class="q" x="{LEFT - 10}" y="{y + 4}" text-anchor="end">{step / 5:.1f}</text>\n')
    parts.append(f'<path class="ideal" d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}"/>\n')
    parts += [_bin(one) for one in found]
    parts.append(f'<text x="{LEFT + SIZE / 2}" y="{TOP + SIZE + 46}" text-anchor="middle">confidence</text>\n')
    parts.append(f'<text transform="translate(22 {TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">right</text>\n')
    return "".join([*parts, "</svg>\n"])


def _bin(one: Bin) -> str:
    low, high = interval(one.right, one.seen)
    x, y, radius = _x(one.confidence), _y(one.right / one.seen), round(3 + math.sqrt(one.seen) / 5, 1)
    return (
        f'<path class="bar" d="M{x} {_y(low)}V{_y(high)}"/>\n<circle class="dot" cx="{x}" cy="{y}" r="{radius}">'
        f"<title>{one.right} of {one.seen} right, confidence {one.confidence:.2f}</title></circle>\n"
        f'<text class="q" x="{x}" y="{_y(low) + 16}" text-anchor="middle">{one.seen}</text>\n'
    )


def _x(value: float) -> float:
    return round(LEFT + SIZE * value, 1)


def _y(value: float) -> float:
    return round(TOP + SIZE * (1 - value), 1)


def _read(paths: Sequence[Path]) -> list[Gold]:
    return [entry for path in paths for entry in read_gold(path)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", type=Path)
    parser.add_argument("--gold", type=Path, nargs="+", required=True)
    parser.add_argument("--fresh", type=Path, nargs="+", default=[])
    parser.add_argument("--out", type=Path, default=ROOT)
    given = parser.parse_args()
    developed, fresh = (judge(given.graph, _read(paths)) for paths in (given.gold, given.fresh))
    rules, found = measure(developed, fresh), bins(held_out(developed, fresh))
    write_all(given.out / "kg" / "lexicon", {"rule_confidence.txt": [lexicon(rules)]})
    write_all(given.out / "docs", {"confidence.svg": [svg(found)]})
    print(lexicon(rules), end="")
    for one in found:
        print(f"{one.low:.2f}–{one.high:.2f}: {one.right} of {one.seen} right, confidence {one.confidence:.3f}")


if __name__ == "__main__":
    main()
