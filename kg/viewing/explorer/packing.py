"""Rows → the two blocks of data in the page: the graph, read at once, and the evidence, read at the first click.

Each is JSON of columns (all labels, then all types …), compressed with gzip, as Base64.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from kg.graph.vocabulary import SUPERCLASS
from kg.viewing.explorer.passages import passages
from kg.viewing.explorer.pinyin import syllables
from kg.viewing.explorer.placing import Region, place
from kg.viewing.explorer.regions import Adjacency, adjacency
from kg.viewing.explorer.rows import Rows
from kg.viewing.ties import FAMILIES

Columns = dict[str, Any]

_WIDTH = 30_000  # of the map in whole numbers
_STRONGEST = 9_000  # pairs that are drawn when the whole map is in view
_NAMED_REGIONS = 160
_PEOPLE = frozenset({"Person", "Official", "PrivatePerson"})
_NAMES = 3  # of a region: its best known nodes, so that one is left when some are filtered out
_HUB = 40.0  # ties of what is known all over


class Strings:
    """Texts numbered in the order of first use."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}

    def of(self, text: str) -> int:
        """The number of a text."""
        return self.number.setdefault(text, len(self.number))

    def all(self) -> list[str]:
        """The texts by number."""
        return list(self.number)


def graph_columns(rows: Rows) -> Columns:
    """What map, search and filters need."""
    types, relations = Strings(), Strings()
    near = _near(rows)
    points, regions = place(_with_company(rows, near))
    span = max(float(abs(points).max()) if len(points) else 1.0, 1.0)
    scaled = (points / span * (_WIDTH / 2)).round().astype(int)
    nodes = {
        "id": [node.id for node in rows.nodes],
        "label": [node.label for node in rows.nodes],
        "alt": ["\n".join(node.alt_labels) for node in rows.nodes],
        "pinyin": [_read(node.label, node.type in _PEOPLE) for node in rows.nodes],
        "type": [types.of(node.type) for node in rows.nodes],
        "x": scaled[:, 0].tolist(),
        "y": scaled[:, 1].tolist(),
        "sources": [sorted({rows.entries[entry].source for entry in node.entries}) for node in rows.nodes],
    }
    facts = {
        "a": [row.subject for row in rows.rows],
        "b": [-1 if row.object is None else row.object for row in rows.rows],
        "rel": [relations.of(row.relation) for row in rows.rows],
        "start": [_day(row.start) for row in rows.rows],
        "end": [_day(row.end) for row in rows.rows],
        "source": [rows.entries[row.entry].source for row in rows.rows],
    }
    strength = [sum(ties.values()) for ties in near]
    named = [
        {
            "x": round(region.x / span * _WIDTH / 2),
            "y": round(region.y / span * _WIDTH / 2),
            "r": round(region.radius / span * _WIDTH / 2),
            "n": len(region.nodes),
            "depth": region.depth,
            "hubs": [] if region.loose else _hubs(rows, region, strength),
        }
        for region in regions[:_NAMED_REGIONS]
    ]
    return {
        "sources": [[issue.title, issue.year, issue.issue, issue.kind] for issue in rows.sources],
        "types": types.all(),
        "relations": relations.all(),
        "nodes": nodes,
        "facts": facts,
        "strong": strongest(near),
        "regions": named,
    }


def evidence_columns(rows: Rows, with_text: bool) -> Columns:
    """What the panel needs: words, sentences (unless ``with_text`` is false) and citations of all facts."""
    words, sections = Strings(), Strings()
    columns: Columns = {
        "words": [words.of(row.words) for row in rows.rows],
        "entry": [row.entry for row in rows.rows],
        "entries": {
            "source": [entry.source for entry in rows.entries],
            "sections": [sections.of(entry.sections) for entry in rows.entries],
            "title": [entry.title for entry in rows.entries],
            "page": [entry.page for entry in rows.entries],
        },
        "named": [list(node.entries) for node in rows.nodes],
    }
    if with_text:
        texts, where = passages(rows.rows, rows.entries)
        columns["texts"] = texts
        columns["text"] = [text for text, _, _ in where]
        columns["begin"] = [begin for _, begin, _ in where]
        columns["length"] = [end - begin for _, begin, end in where]
    columns["wordTable"], columns["sectionTable"] = words.all(), sections.all()
    return columns


def packed_json(columns: Mapping[str, Any]) -> str:
    """JSON, gzip, Base64; the same for the same columns."""
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode("utf-8"), 6, mtime=0)).decode("ascii")


def strongest(near: Adjacency, most: int = _STRONGEST) -> list[int]:
    """The pairs that tell most, flat (a, b, a, b …): the best of every node first, then the heaviest.

    A tie counts for less where both ends are tied to everything.
    """
    strength = [sum(ties.values()) for ties in near]
    best: dict[tuple[int, int], float] = {}
    for node, ties in enumerate(near):
        if ties:
            telling = {other: weight / (strength[node] * strength[other]) ** 0.5 for other, weight in ties.items()}
            other = min(telling, key=lambda other: (-telling[other], other))
            best[min(node, other), max(node, other)] = ties[other] * telling[other] ** 0.5
    pairs = sorted(best, key=lambda pair: (-best[pair], pair))[:most]
    return [end for pair in sorted(pairs) for end in pair]


def _near(rows: Rows) -> Adjacency:
    edges = ((row.subject, row.object, 1.0) for row in rows.rows if row.object is not None)
    return adjacency(len(rows.nodes), edges)


def _with_company(rows: Rows, near: Adjacency) -> Adjacency:
    """For the layout only: what no fact joins to anything lies beside something that an entry names with it.

    That is the best known that is not known all over; where nothing else is, the first one named.
    """
    strength = [sum(ties.values()) for ties in near]
    known: dict[int, int] = {}
    for node, named in enumerate(rows.nodes):
        for entry in named.entries:
            if entry not in known or _company(strength[node]) > _company(strength[known[entry]]):
                known[entry] = node
    edges: list[tuple[int, int, float]] = []
    for node, named in enumerate(rows.nodes):
        if not near[node] and named.entries:
            edges.append((node, known[named.entries[0]], 0.5))
    ties = ((a, b, weight) for a, found in enumerate(near) for b, weight in found.items() if a < b)
    return adjacency(len(near), [*ties, *edges])


def _company(strength: float) -> float:
    return strength if strength <= _HUB else 1 / strength


def _hubs(rows: Rows, region: Region, strength: Sequence[float]) -> list[int]:
    """What a region is called by: its best known people, bodies, places and projects, if it has any."""
    ranked = sorted(region.nodes, key=lambda node: (-strength[node], node))
    named = [node for node in ranked if SUPERCLASS.get(rows.nodes[node].type, rows.nodes[node].type) in FAMILIES]
    return (named or ranked)[:_NAMES]


def _read(label: str, person: bool) -> str:
    return syllables(label[:40], person)


@cache
def _day(date: str) -> int:
    """2023-04-05 → 20230405, 2023-04 → 20230400, 2023 → 20230000; 0: no date."""
    parts = [int(part) for part in date.split("-") if part.isdecimal()]
    if not parts or len(date) < 4:
        return 0
    year, month, day = (*parts, 0, 0)[:3]
    return year * 10000 + month * 100 + day
