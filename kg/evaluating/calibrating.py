"""How often each rule is right, by gold files: the confidence that the graph gives its facts.

Rules do better on entries whose faults were mended than on others. Therefore two kinds of gold: entries that rules were
developed on say how the rules compare with each other, fresh ones, whose faults nobody has looked at, how well they do.

1. On the developed entries, the precision of a rule is drawn towards that of all rules where it was seen little.
2. On the fresh entries all rules together make more mistakes than that promises, by some factor. Expected of a rule
   there: its mistakes times the factor.
3. What the rule did on the fresh entries counts against that expectation by how often it was seen.

What a gold file cannot judge (see ``scoring.is_closed``) is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluating.gold import Gold
from kg.evaluating.rows import Item
from kg.evaluating.scoring import agree, is_asked, is_closed
from kg.evaluating.stated import Stated

DRAWN = 8  # a rule seen so often on developed entries is believed as much as all rules together
EXPECTED = 20  # fresh facts that weigh as much as what was expected of the rule
SUREST = 0.99  # no rule is never wrong
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact of the graph that the gold can judge: the annotated entry, the rule that read it, the row, the verdict."""

    entry: str
    rule: str
    row: str
    right: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """A rule: ``right`` of ``seen`` facts of developed entries, ``fresh_right`` of ``fresh_seen`` of fresh ones, and
    the ``confidence`` that follows."""

    rule: str
    seen: int
    right: int
    fresh_seen: int
    fresh_right: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Facts whose confidence lies between ``low`` and ``high``: how many, their mean confidence, how many are right."""

    low: float
    high: float
    seen: int
    confidence: float
    right: int


def judge(graph: Path, gold: Sequence[Gold]) -> list[Judged]:
    """Every fact of the annotated entries, in order. Raises ZhituError if ``graph`` is no graph."""
    stated = Stated(graph)
    told: dict[str, set[tuple[str, str, Item]]] = defaultdict(set)
    for node, rule, row, item in stated.ruled():
        told[node].add((rule, row, item))
    judged = []
    for entry in gold:
        said = told.get(stated.nearest(entry.source, entry.begin, entry.end) or "", set())
        required, optional = entry.items(True), entry.items(False)
        for rule, row, item in sorted(said, key=_order):
            known = [*required.get(row, ()), *optional.get(row, ())]
            if is_asked(row, len(known)) and is_closed(row, len(required.get(row, ()))):
                judged.append(Judged(entry.id, rule, row, any(agree(row, item, other) for other in known)))
    return judged


def measure(developed: Sequence[Judged], fresh: Sequence[Judged] = ()) -> list[Measured]:
    """By rule, in order."""
    old, new = _by_rule(developed), _by_rule(fresh)
    overall = _share([fact.right for fact in developed])
    precision = {rule: _drawn(old.get(rule, []), overall, DRAWN) for rule in {*old, *new}}
    promised = sum(1 - precision[fact.rule] for fact in fresh)
    factor = max(1.0, sum(not fact.right for fact in fresh) / promised) if promised else 1.0
    found = []
    for rule in sorted(precision):
        expected = max(0.0, 1 - factor * (1 - precision[rule]))
        told, fresh_told = old.get(rule, []), new.get(rule, [])
        confidence = min(SUREST, round(_drawn(fresh_told, expected, EXPECTED), 2))
        found.append(Measured(rule, len(told), sum(told), len(fresh_told), sum(fresh_told), confidence))
    return found


def held_out(developed: Sequence[Judged], fresh: Sequence[Judged]) -> list[tuple[float, bool]]:
    """The verdict on every fresh fact, with the confidence that the other entries teach (FOLDS parts of the fresh ones,
    by their order): whether confidences hold for entries that they were not drawn from."""
    fold = {entry: number % FOLDS for number, entry in enumerate(sorted({fact.entry for fact in fresh}))}
    pairs = []
    for part in range(FOLDS):
        others = [fact for fact in fresh if fold[fact.entry] != part]
        learned = {rule.rule: rule.confidence for rule in measure(developed, others)}
        unknown = _share([fact.right for fact in others])
        pairs += [(learned.get(fact.rule, unknown), fact.right) for fact in fresh if fold[fact.entry] == part]
    return pairs


def bins(pairs: Iterable[tuple[float, bool]], width: float = 0.05) -> list[Bin]:
    """Confidences and verdicts gathered in bins of one width; empty bins are left out."""
    gathered: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in pairs:
        gathered[min(int(confidence / width + 1e-9), round(1 / width) - 1)].append((confidence, right))
    return [
        Bin(
            round(number * width, 4),
            round((number + 1) * width, 4),
            len(found),
            sum(confidence for confidence, _ in found) / len(found),
            sum(right for _, right in found),
        )
        for number, found in sorted(gathered.items())
    ]


def error(found: Sequence[Bin]) -> float:
    """How far confidence and share of right facts lie apart, a fact's mean (the expected calibration error)."""
    every = sum(one.seen for one in found)
    return sum(abs(one.seen * one.confidence - one.right) for one in found) / every if every else 0.0


def _by_rule(judged: Iterable[Judged]) -> dict[str, list[bool]]:
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for fact in judged:
        verdicts[fact.rule].append(fact.right)
    return verdicts


def _drawn(verdicts: Sequence[bool], towards: float, strength: int) -> float:
    return (sum(verdicts) + strength * towards) / (len(verdicts) + strength)


def _share(verdicts: Sequence[bool]) -> float:
    return sum(verdicts) / len(verdicts) if verdicts else 0.0


def _order(told: tuple[str, str, Item]) -> tuple[str, str, list[list[str]]]:
    rule, row, item = told
    return rule, row, [sorted(name) for name in item]
