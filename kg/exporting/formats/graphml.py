"""GraphML: for yEd, Gephi, Cytoscape, networkx, igraph. Lists and dates are text: the format knows neither."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.exporting.columns import columns
from kg.exporting.formats import Export, Format
from kg.exporting.projection import Projection
from kg.exporting.properties import Properties, as_text, type_of
from kg.exporting.terms import short
from kg.exporting.writing import write_all
from kg.exporting.xml import attribute, text

_TYPES = {"int": "long", "float": "double"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def _write(export: Export, path: Path) -> None:
    write_all(path.parent, {path.name: _pieces(export.projection)})


def _pieces(projection: Projection) -> Iterator[str]:
    found = columns(projection)
    keys = {("node", name): f"n{i}" for i, name in enumerate(["labels", *_with(found.of_nodes(), "iri")])}
    keys |= {("edge", name): f"e{i}" for i, name in enumerate(["type", *found.of_edges()])}
    yield _HEAD
    for (of, name), key in keys.items():
        kind = _TYPES.get(type_of(name), "string")
        yield f'<key id="{key}" for="{of}" attr.name={attribute(name)} attr.type="{kind}"/>\n'
    yield '<graph id="zhitu" edgedefault="directed">\n'
    for node in projection.nodes():
        data = {"labels": ":".join(node.labels), "iri": node.iri, **node.properties}
        yield f"<node id={attribute(short(node.iri))}>{_data('node', data, keys)}</node>\n"
    for edge in projection.edges():
        ends = f"source={attribute(short(edge.source))} target={attribute(short(edge.target))}"
        data = {"type": edge.type, **edge.properties}
        yield f"<edge id={attribute(edge.id)} {ends}>{_data('edge', data, keys)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(of: str, properties: Properties, keys: dict[tuple[str, str], str]) -> str:
    return "".join(f'<data key="{keys[of, name]}">{text(as_text(value))}</data>' for name, value in properties.items())


def _with(names: list[str], *more: str) -> list[str]:
    return [*more, *(name for name in names if name not in more)]


FORMATS = (Format("graphml", "graph.graphml", "GraphML: yEd, Gephi, Cytoscape, networkx, igraph", _write),)
