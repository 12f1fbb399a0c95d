"""``network.html``: the best connected entities of a build as one page for pyvis (vis-network), opened offline."""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any

import networkx as nx
import pyvis
from jinja2 import Environment
from pyvis.network import Network

from kg.resolving.types import Entity
from kg.viewing import terms
from kg.viewing.circles import entities, kind
from kg.viewing.core import core
from kg.viewing.explorer.preparing import prepared
from kg.viewing.explorer.rows import Rows
from kg.viewing.layout import layout
from kg.viewing.telling import Told, facts_of
from kg.viewing.templating import environment
from kg.viewing.ties import Tie, ties_of


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of node looks, and its word in the legend. Shapes tell the kinds apart without the colours."""

    key: str
    word: str
    shape: str
    color: str


STYLES = (
    Style("person", "人物", "dot", "#c4432b"),
    Style("body", "机关单位", "square", "#2f6fb5"),
    Style("enterprise", "企业", "diamond", "#c98a00"),
    Style("place", "地点", "triangle", "#3d8b4f"),
    Style("project", "项目", "hexagon", "#7d4aa8"),
)
_STYLE = {style.key: style for style in STYLES}
_LINE = 8  # characters of a label before it breaks
_LONGEST_LABEL = 30
_MOST_LINES = 10  # of a tooltip
_MOST_FACTS = 20  # of a node, in the panel
_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"


def network_html(rows: Rows, public: bool = False, evidence: bool = True) -> str:
    """The page of the best connected nodes. It loads nothing, needs no server, and is the same for the same rows.

    ``public``: without private persons; ``evidence`` false: without any sentence of the sources.
    """
    rows = prepared(rows, public, evidence)
    return network_page(rows, core(entities(rows), ties_of(rows)), evidence)


def network_page(rows: Rows, graph: nx.Graph[str], evidence: bool = True, centre: str = "") -> str:
    """The page of a part of the graph: ids of entities, edges with their ``tie``. ``centre``: the node it is about."""
    net = Network(height="100%", width="100%", cdn_resources="in_line")
    net.templateEnv = _environment(centre)
    net.path = "network.html.j2"
    net.heading = _title(rows)
    net.set_options(json.dumps(_OPTIONS))
    known = {node: entity for node, entity in entities(rows).items() if node in graph}
    _add_nodes(net, known, graph, facts_of(rows, known, evidence, _MOST_FACTS))
    for one, other in graph.edges():
        net.add_edge(one, other, **_edge(known[one], known[other], graph.edges[one, other]["tie"]))
    return str(net.generate_html())


_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 120, "hideEdgesOnDrag": False, "multiselect": True},
    "nodes": {"borderWidth": 1.5, "font": {"face": "sans-serif", "strokeWidth": 4, "strokeColor": "#ffffff"}},
    "edges": {
        "smooth": False,
        "color": {"color": "#c3ccd6", "highlight": "#44505e", "hover": "#44505e"},
        "font": {"size": 11, "color": "#5b6774", "strokeWidth": 3, "strokeColor": "#ffffff", "align": "middle"},
        "scaling": {"label": {"enabled": False, "drawThreshold": 9}},
    },
}


def _environment(centre: str) -> Environment:
    """Our page, with the library from pyvis; as a value, for as a template all of it would be parsed."""
    made = environment()
    made.globals["styles"] = [asdict(style) for style in STYLES]
    made.globals["library"] = (files(pyvis) / "templates" / _LIBRARY).read_text(encoding="utf-8")
    made.globals["centre"] = centre
    return made


def _title(rows: Rows) -> str:
    titles = dict.fromkeys(source.title for source in rows.sources)
    return "、".join(title for title in titles if title)


def _add_nodes(
    net: Network, known: Mapping[str, Entity], graph: nx.Graph[str], facts: Mapping[str, list[Told]]
) -> None:
    strength = {node: math.sqrt(sum(edge["weight"] for edge in graph[node].values())) for node in graph}
    most = max(strength.values(), default=1.0)
    looks = {node: _look(known[node], strength[node] / most) for node in graph}
    places = layout(graph, {node: look.box for node, look in looks.items()})
    for node, look in looks.items():
        x, y = places[node]
        style = _STYLE[kind(known[node])]
        net.add_node(
            node,
            label=look.label,
            title=_tooltip(known[node], [told.said for told in facts[node]], graph.degree(node)),
            shape=style.shape,
            color=style.color,
            kind=style.key,
            facts=[(told.said, told.before, told.sentence, told.after, told.citation) for told in facts[node]],
            size=look.size,
            x=x,
            y=y - round(look.box[1] / 2) + look.size + 4,
            font={"size": look.font},
        )


@dataclass(frozen=True, slots=True)
class Look:
    """Size of a node's sign (half its height), of its letters, its label, and the box that both fill; pixels."""

    size: int
    font: int
    label: str
    box: tuple[float, float]


def _look(entity: Entity, importance: float) -> Look:
    """``importance`` from 0 to 1 makes signs and letters larger, so that the whole picture can be read from afar."""
    size, font = round(8 + 22 * importance), round(13 + 21 * importance)
    label = wrapped(entity.label)
    lines = label.split("\n")
    width = max(max(map(_width, lines)) * font, 2 * size)
    return Look(size, font, label, (width + 8, 2 * size + (len(lines) * 1.05 + 0.7) * font + 8))


def wrapped(name: str) -> str:
    """A label in lines of about eight characters, cut off where it is very long."""
    short = name if len(name) <= _LONGEST_LABEL else name[: _LONGEST_LABEL - 1] + "…"
    lines = math.ceil(len(short) / _LINE)
    step = math.ceil(len(short) / lines) if lines else 1
    return "\n".join(short[i : i + step] for i in range(0, len(short), step))


def _width(text: str) -> float:
    """Width in em."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.6 for character in text)


def _tooltip(entity: Entity, facts: list[str], degree: int) -> str:
    word = terms.CLASSES.get(entity.type, entity.type)
    lines = [entity.label, f"{word} · 图中 {degree} 条关系"]
    if entity.alt_labels:
        lines.append("又作：" + "、".join(entity.alt_labels[:4]) + ("…" if len(entity.alt_labels) > 4 else ""))
    shown = facts[-_MOST_LINES:]
    if len(shown) < len(facts):
        lines.append(f"（共 {len(facts)} 项，示最近 {len(shown)} 项）")
    return "\n".join([*lines, *shown])


def _edge(one: Entity, other: Entity, tie: Tie) -> dict[str, Any]:
    words = tie.words()
    first, count = words[0]
    lines = [f"{one.label} — {other.label}"]
    lines.append("，".join(f"{word} {n} 次" if n > 1 else word for word, n in words) + _span(tie))
    return {
        "label": f"{first} ×{count}" if count > 1 else first,
        "title": "\n".join(lines + sorted(tie.examples.values())),
        "width": round(1 + math.log2(1 + tie.weight), 1),
    }


def _span(tie: Tie) -> str:
    if not tie.dates:
        return ""
    first, last = min(tie.dates), max(tie.dates)
    return f"（{first}）" if first == last else f"（{first} 至 {last}）"
