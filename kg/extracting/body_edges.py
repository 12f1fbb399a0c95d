"""What stands before a body that is known by one word and is in its name: 云泽|民建, 德国|教育部."""

from __future__ import annotations

from functools import cache

from kg.extracting.name_reading import Reading
from kg.lexicon import table


@cache
def _parties() -> frozenset[str]:
    return frozenset(form for full, shorts in table("democratic_parties").items() for form in (full, *shorts))


def edge_of(reading: Reading, begin: int, end: int, kind: str) -> int:
    """Where the name of a body that one word tells begins: at the place that its party's branch is of, at the country
    whose ministry it is, else at ``begin``."""
    if reading.text[begin:end] in _parties():
        mark = reading.by_end.get(begin)
        return mark.begin if mark is not None and mark.kind in ("short", "full") else begin
    if kind != "GovernmentBody" or reading.text[end - 1] != "部" or reading.text[begin] in "中国":
        return begin
    mark = reading.by_end.get(begin)
    if mark is not None:
        return mark.begin if mark.kind == "abroad" else begin
    union = reading.token_at(begin - 1) if begin else None
    return union.begin if union is not None and union.tag == "ns" and union.word.endswith("联邦") else begin
