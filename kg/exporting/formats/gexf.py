"""GEXF 1.3 for Gephi: Chinese names as labels. Lists and dates are text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.exporting.columns import columns
from kg.exporting.formats import Export, Format
from kg.exporting.projection import Projection
from kg.exporting.properties import Properties, as_text, type_of
from kg.exporting.terms import short
from kg.exporting.writing import write_all
from kg.exporting.xml import attribute

_TYPES = {"int": "long", "float": "double"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>Zhitu</creator></meta>
<graph defaultedgetype="directed" mode="static">
"""


def _write(export: Export, path: Path) -> None:
    write_all(path.parent, {path.name: _pieces(export.projection)})


def _pieces(projection: Projection) -> Iterator[str]:
    found = columns(projection)
    of_nodes, of_edges = ["iri", "labels", *found.of_nodes()], ["type", *found.of_edges()]
    yield _HEAD
    yield from _declared("node", of_nodes)
    yield from _declared("edge", of_edges)
    yield "<nodes>\n"
    for node in projection.nodes():
        data = {"iri": node.iri, "labels": ":".join(node.labels), **node.properties}
        head = f"id={attribute(short(node.iri))} label={attribute(str(node.properties['name']))}"
        yield f"<node {head}>{_values(data, of_nodes)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for edge in projection.edges():
        ends = f"source={attribute(short(edge.source))} target={attribute(short(edge.target))}"
        head = f"id={attribute(edge.id)} {ends} label={attribute(str(edge.properties['typeZh']))}"
        yield f"<edge {head}>{_values({'type': edge.type, **edge.properties}, of_edges)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _declared(of: str, names: list[str]) -> Iterator[str]:
    yield f'<attributes class="{of}">\n'
    for number, name in enumerate(names):
        kind = _TYPES.get(type_of(name), "string")
        yield f'<attribute id="{number}" title={attribute(name)} type="{kind}"/>\n'
    yield "</attributes>\n"


def _values(properties: Properties, names: list[str]) -> str:
    numbers = {name: number for number, name in enumerate(names)}
    pieces = (
        f'<attvalue for="{numbers[name]}" value={attribute(as_text(value))}/>' for name, value in properties.items()
    )
    return f"<attvalues>{''.join(pieces)}</attvalues>"


FORMATS = (Format("gexf", "graph.gexf", "GEXF 1.3: Gephi, networkx", _write),)
