"""How sure the graph is of what a rule read.

``kg/lexicon/rule_confidence.txt``, written by ``evaluation/calibrate.py``, says of every rule that the gold files could
judge how often it is right; any other rule keeps its own estimate. Ids of evidence are made with the estimate, so that
a new calibration renames nothing.
"""

from __future__ import annotations

from functools import cache

from kg.lexicon import table


def confidence(rule: str, estimate: float) -> float:
    """Of a fact that a rule (``post.carried/1``) read, between 0 and 1."""
    return _measured().get(rule, estimate)


@cache
def _measured() -> dict[str, float]:
    return {rule: float(values[0]) for rule, values in table("rule_confidence").items()}
