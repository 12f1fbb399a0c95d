"""The measures as pictures, for pages and talks."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import networkx as nx

from kg.exporting.terms import labels
from kg.measuring.happenings import Happening
from kg.measuring.measures import Figures, bridging, by_month, events_by_month, meetings_by_month
from kg.measuring.networks import COUNTY, met
from kg.measuring.svg import INK, QUIET, box, dot, line, page, words
from kg.viewing.layout import layout

_PERSON, _COUNTY = "#c4432b", "#3d8b4f"  # as in network.html
_BLUE, _OCHRE, _VIOLET = "#2f6fb5", "#c98a00", "#7d4aa8"
_COLOURS = (_BLUE, _PERSON, _OCHRE, _COUNTY, _VIOLET, "#1f8a8a", "#b0568c", "#7a6a4f", QUIET, "#94a3b3")
_MOST_MONTHS = 12
_MOST_NAMED = 5  # persons of a month whose names are written
_PANEL = 300
_EDGE, _TOP = 24, 60  # pixels around a picture; above it, below the title


def bridges_picture(events: Sequence[Happening], most: int) -> str:
    """Persons (dots, larger where they bridge more) and the counties (squares) where they were."""
    graph = bridging(events, most)
    for _, _, tie in graph.edges(data=True):
        tie["telling"] = tie["weight"]
    boxes = {node: (max(40.0, 15.0 * len(label)), 46.0) for node, label in graph.nodes(data="label")}
    places = layout(graph, boxes)
    left, top, right, bottom = _extent(places, boxes)
    at = {node: (x - left + _EDGE, y - top + _TOP) for node, (x, y) in places.items()}
    pieces = [_tie(at[a], at[b], tie["weight"]) for a, b, tie in graph.edges(data=True)]
    pieces += [piece for node in graph for piece in _node(graph, node, *at[node])]
    width, height = max(right - left + 2 * _EDGE, 360), bottom - top + _TOP + 2 * _EDGE
    pieces.append(words(_EDGE, height - 8, "圆：人物，越大越居其间；方：县（市、区）；线：到过几次", 11, QUIET))
    return page(width, height, "谁联结各县（市、区）", pieces)


def months_picture(events: Sequence[Happening]) -> str:
    """A panel a month, the last twelve: who met whom, the best connected by name."""
    months = list(by_month(events).items())[-_MOST_MONTHS:]
    rows = {str(row[0]): row for row in meetings_by_month(events).rows}
    columns = min(4, len(months)) or 1
    pieces: list[str] = []
    for number, (month, meetings) in enumerate(months):
        x, y = _EDGE + number % columns * _PANEL, _TOP + number // columns * (_PANEL + 20)
        told = f"{month}　{rows[month][1]}次会议　{rows[month][2]}人"
        pieces.append(words(x + _PANEL / 2, y, told, 13, INK, "middle"))
        pieces += _circle(met(meetings), x + _PANEL / 2, y + _PANEL / 2)
    height = _TOP + math.ceil(len(months) / columns) * (_PANEL + 20)
    return page(columns * _PANEL + 2 * _EDGE, height, "每月会议：谁与谁同场", pieces)


def events_picture(events: Sequence[Happening]) -> str:
    """A column a month, its events stacked by kind."""
    figures = events_by_month(events)
    kinds = figures.columns[1:]
    highest = max((sum(int(cell) for cell in row[1:]) for row in figures.rows), default=1)
    width = max(len(figures.rows) * 34, 480)
    pieces = [*_scale(highest, width), *_columns(figures, highest)]
    for number, kind in enumerate(kinds):
        x, y = _EDGE + number % 5 * 110, 350 + number // 5 * 20
        pieces += [box(x, y - 10, 12, 12, _COLOURS[number % len(_COLOURS)]), words(x + 18, y, labels().get(kind, kind))]
    return page(width + 2 * _EDGE + 20, 350 + math.ceil(len(kinds) / 5) * 20, "每月事件", pieces)


def _columns(figures: Figures, highest: int) -> Iterator[str]:
    for number, (month, *counts) in enumerate(figures.rows):
        x, y = _EDGE + 24 + number * 34, 300.0
        for kind, count in enumerate(counts):
            if count:
                height = 230 * int(count) / highest
                y -= height
                said = f"{month} {labels().get(figures.columns[kind + 1], '')} {count}"
                yield box(x, round(y, 1), 26, round(height, 1), _COLOURS[kind % len(_COLOURS)], said)
        yield words(x + 13, 314, str(month)[2:], 9, QUIET, "middle")


def _scale(highest: int, width: int) -> Iterator[str]:
    step = max(1, round(highest / 4))
    for value in range(0, highest + 1, step):
        y = round(300 - 230 * value / highest, 1)
        yield line(_EDGE + 20, y, width + _EDGE + 20, y)
        yield words(_EDGE + 16, y + 4, str(value), 9, QUIET, "end")


def _circle(graph: nx.Graph[str], x: float, y: float) -> Iterator[str]:
    """Persons on a circle, those who met most others first; ties between them."""
    order = sorted(graph, key=lambda node: (-len(graph[node]), node))
    radius = min(_PANEL * 0.36, 14 * (len(order) - 1))
    turns = {node: 2 * math.pi * number / len(order) - math.pi / 2 for number, node in enumerate(order)}
    at = {n: (round(x + radius * math.cos(t), 1), round(y + radius * math.sin(t), 1)) for n, t in turns.items()}
    for a, b, tie in graph.edges(data=True):
        yield _tie(at[a], at[b], tie["weight"])
    for node in order:
        yield dot(*at[node], 3, _PERSON, graph.nodes[node]["label"])
    for node in order[:_MOST_NAMED]:
        side = math.cos(turns[node]) >= 0
        yield words(
            at[node][0] + (6 if side else -6),
            at[node][1] + 4,
            graph.nodes[node]["label"],
            11,
            INK,
            "start" if side else "end",
        )


def _tie(one: tuple[float, float], other: tuple[float, float], weight: int) -> str:
    return line(*one, *other, round(0.6 + math.log2(weight), 1))


def _node(graph: nx.Graph[str], node: str, x: float, y: float) -> Iterator[str]:
    known = graph.nodes[node]
    if known["kind"] == COUNTY:
        yield box(x - 8, y - 8, 16, 16, _COUNTY, known["label"])
        yield words(x, y + 24, known["label"], 13, _COUNTY, "middle", bold=True)
    else:
        radius = round(3 + 22 * math.sqrt(known["central"]), 1)
        yield dot(x, y, radius, _PERSON, f"{known['label']} {known['central']:.3f}")
        yield words(x, y + radius + 13, known["label"], 12, INK, "middle")


def _extent(places: dict[str, tuple[int, int]], boxes: dict[str, tuple[float, float]]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of all boxes."""
    if not places:
        return 0, 0, 360, 80
    sides = [(x, y, boxes[node][0] / 2, boxes[node][1] / 2) for node, (x, y) in places.items()]
    return (
        math.floor(min(x - w for x, _, w, _ in sides)),
        math.floor(min(y - h for _, y, _, h in sides)),
        math.ceil(max(x + w for x, _, w, _ in sides)),
        math.ceil(max(y + h for _, y, _, h in sides)),
    )
