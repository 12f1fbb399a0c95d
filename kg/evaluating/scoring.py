"""Gold and graph set against each other, entry by entry: precision, recall and F1 by kind of fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from networkx import Graph
from networkx.algorithms.bipartite import hopcroft_karp_matching

from kg.evaluating.gold import Gold
from kg.evaluating.rows import FIGURES, KINDS, MOST_FIGURES, OPEN, Item
from kg.evaluating.stated import Stated


@dataclass
class Tally:
    """Facts found, wrong (said by the graph alone), missed (said by the gold alone); the last two with their entry."""

    found: int = 0
    wrong: list[tuple[str, Item]] = field(default_factory=list)
    missed: list[tuple[str, Item]] = field(default_factory=list)

    def figures(self) -> dict[str, float | int]:
        """Precision, recall, F1 (1 where nothing was asked and nothing said), and the three counts."""
        wrong, missed = len(self.wrong), len(self.missed)
        return {
            "precision": _ratio(self.found, self.found + wrong),
            "recall": _ratio(self.found, self.found + missed),
            "f1": _ratio(2 * self.found, 2 * self.found + wrong + missed),
            "found": self.found,
            "wrong": wrong,
            "missed": missed,
        }


@dataclass(frozen=True)
class Evaluation:
    """``rows`` by kind of fact; of ``entries`` annotated ones ``matched`` are entries of the graph too."""

    entries: int
    matched: int
    rows: dict[str, Tally]

    def total(self) -> Tally:
        """All rows together."""
        rows = self.rows.values()
        wrong, missed = ([x for row in rows for x in getattr(row, kind)] for kind in ("wrong", "missed"))
        return Tally(sum(row.found for row in rows), wrong, missed)

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        rows = {name: tally.figures() for name, tally in self.rows.items()}
        return {"entries": self.entries, "matched": self.matched, "rows": rows, "all": self.total().figures()}


def evaluate(graph: Path, gold: Sequence[Gold]) -> Evaluation:
    """Score a graph file. Raises ZhituError if it is not a graph."""
    stated = Stated(graph)
    rows: dict[str, Tally] = {}
    matched = 0
    for entry in gold:
        node = stated.nearest(entry.source, entry.begin, entry.end)
        matched += node is not None
        said = stated.items(node) if node else {}
        required, optional = entry.items(True), entry.items(False)
        # What a reader hesitates about may be of any kind.
        loose = [item for kind in dict.fromkeys(KINDS.values()) for item in optional.get(kind, ())]
        for row in sorted({*said, *required}):
            wanted, free = required.get(row, []), loose if row in KINDS.values() else optional.get(row, [])
            if is_asked(row, len(wanted) + len(free)):
                _compare(rows.setdefault(row, Tally()), row, entry.id, said.get(row, []), wanted, free)
    return Evaluation(len(gold), matched, {name: tally for name, tally in sorted(rows.items()) if _asked(tally)})


def _compare(
    tally: Tally, row: str, where: str, said: Sequence[Item], wanted: Sequence[Item], free: Iterable[Item]
) -> None:
    """Match each wanted item with one that was said, as many as can be; a fact said twice counts once."""
    pairs: Graph[tuple[str, int]] = Graph()
    pairs.add_nodes_from(("gold", g) for g in range(len(wanted)))
    pairs.add_edges_from(
        (("gold", g), ("said", s)) for g, w in enumerate(wanted) for s, p in enumerate(said) if agree(row, p, w)
    )
    matching = hopcroft_karp_matching(pairs, [("gold", g) for g in range(len(wanted))])
    known = [*wanted, *free]
    tally.found += len(matching) // 2
    tally.missed += [(where, w) for g, w in enumerate(wanted) if ("gold", g) not in matching]
    if is_closed(row, len(wanted)):
        tally.wrong += [(where, p) for p in said if not any(agree(row, p, k) for k in known)]


def is_closed(row: str, wanted: int) -> bool:
    """Whether what the graph says beyond the gold is wrong, where an entry has so many wanted facts of the row."""
    return row not in OPEN and not (row == FIGURES and wanted >= MOST_FIGURES)


def is_asked(row: str, known: int) -> bool:
    """Whether a row counts where an entry's gold knows so many facts of it: an entry without any figure or event in the
    gold may be a piece of statistics or a summary, which readers were not asked about."""
    return known > 0 or row not in (FIGURES, "event date", "event type")


def agree(row: str, one: Item, other: Item) -> bool:
    """Whether two facts of a row say the same."""
    return _same_figure(one, other) if row == FIGURES else _same(one, other)


def _same(one: Item, other: Item) -> bool:
    return len(one) == len(other) and all(a & b for a, b in zip(one, other, strict=True))


def _same_figure(one: Item, other: Item) -> bool:
    """An indicator has no name to be equal to: the characters of the shorter one are all in the longer one."""
    return bool(one[1] & other[1]) and any(set(a) <= set(b) or set(b) <= set(a) for a in one[0] for b in other[0])


def _asked(tally: Tally) -> bool:
    return bool(tally.found or tally.wrong or tally.missed)


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0
