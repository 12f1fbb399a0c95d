"""Rows without private persons: their nodes, what is said of them, and their names wherever else they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from kg.model import PERSON
from kg.viewing.explorer.collecting import PRIVATE
from kg.viewing.explorer.rows import Node, Place, Row, Rows

MASK = "○"
_PEOPLE = frozenset({PERSON, "Official", PRIVATE})


class Masking:
    """Puts ○ for every character of some names, white space inside them aside: lengths and positions stay."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, re.Pattern[str]] = {}
        groups: dict[str, list[str]] = {}
        for name in sorted(names, key=lambda name: (-len(name), name)):
            groups.setdefault(name[0], []).append(r"\s*".join(map(re.escape, name)))
        for first, forms in groups.items():
            self._by_first[first] = re.compile("|".join(forms))
        self._firsts = re.compile("[" + "".join(map(re.escape, sorted(groups))) + "]") if groups else None
        self.masked = cache(self._masked)

    def _masked(self, text: str) -> str:
        if self._firsts is None:
            return text
        spans = []
        for start in self._firsts.finditer(text):
            found = self._by_first[start[0]].match(text, start.start())
            if found:
                spans.append(found.span())
        signs = list(text)
        for begin, end in spans:
            signs[begin:end] = [sign if sign.isspace() else MASK for sign in signs[begin:end]]
        return "".join(signs)


def without_private(rows: Rows) -> Rows:
    """The same without private persons. A public person of the very same name goes too: it would give the name away."""
    named = {name for node in rows.nodes if node.type == PRIVATE for name in (node.label, *node.alt_labels)}
    mask = Masking(rows.private | {name for name in named if len(name) > 1}).masked
    kept = [i for i, node in enumerate(rows.nodes) if not _hidden(node, mask)]
    number = {old: new for new, old in enumerate(kept)}
    return Rows(
        tuple(_node(rows.nodes[i], mask) for i in kept),
        tuple(
            replace(
                row,
                subject=number[row.subject],
                object=None if row.object is None else number[row.object],
                words=mask(row.words),
            )
            for row in rows.rows
            if _stays(row, number)
        ),
        tuple(_place(place, mask) for place in rows.entries),
        tuple(replace(source, title=mask(source.title)) for source in rows.sources),
    )


def _hidden(node: Node, mask: Callable[[str], str]) -> bool:
    return node.type == PRIVATE or (node.type in _PEOPLE and mask(node.label) != node.label)


def _stays(row: Row, number: dict[int, int]) -> bool:
    return row.subject in number and (row.object is None or row.object in number)


def _node(node: Node, mask: Callable[[str], str]) -> Node:
    alts = tuple(alt for alt in node.alt_labels if mask(alt) == alt)
    return replace(node, label=mask(node.label), alt_labels=alts)


def _place(place: Place, mask: Callable[[str], str]) -> Place:
    return replace(place, sections=mask(place.sections), title=mask(place.title), text=mask(place.text))
