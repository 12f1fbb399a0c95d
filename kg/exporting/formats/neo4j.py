"""Files for ``neo4j-admin database import full``, the command, and the constraints to be made afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.exporting.columns import Columns, columns
from kg.exporting.csvfiles import DELIMITER, cells, csv_lines
from kg.exporting.formats import Export, Format
from kg.exporting.merging import CONSTRAINT, LABEL, MARK, edge_properties, indexes, node_properties
from kg.exporting.properties import type_of
from kg.exporting.writing import write_all

_SCRIPT = """#!/bin/sh
# Fills a new database from the files of this folder. Stop the server first; then run constraints.cypher in it.
set -eu
cd "$(dirname "$0")"
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "${1:-neo4j}" --overwrite-destination \\
  --id-type=string --array-delimiter=U+001F --multiline-fields=true \\
"""


def _write(export: Export, path: Path) -> None:
    found = columns(export.projection)
    files: dict[str, Iterable[str]] = {}
    for kind in found.nodes:
        files[f"nodes-{kind}.csv"] = csv_lines(_node_rows(export, found, kind))
    for name in found.edges:
        files[f"edges-{name}.csv"] = csv_lines(_edge_rows(export, found, name))
    options = [f"  --{'nodes' if name.startswith('nodes') else 'relationships'}={name}" for name in files]
    files["import.sh"] = [_SCRIPT, " \\\n".join(options), "\n"]
    files["constraints.cypher"] = [f"{statement};\n" for statement in (CONSTRAINT, *indexes(export.projection))]
    write_all(path, files)


def _node_rows(export: Export, found: Columns, kind: str) -> Iterator[list[str]]:
    names = [*found.of_nodes(kind), MARK]
    yield ["iri:ID(node)", *map(_head, names), ":LABEL"]
    for node in export.projection.nodes(kind):
        properties = node_properties(node, export.mark)
        yield [node.iri, *cells(properties, names), DELIMITER.join((LABEL, *reversed(node.labels)))]


def _edge_rows(export: Export, found: Columns, name: str) -> Iterator[list[str]]:
    names = ["id", *found.of_edges(name), MARK]
    yield [":START_ID(node)", *map(_head, names), ":END_ID(node)", ":TYPE"]
    for edge in export.projection.edges(name):
        yield [edge.source, *cells(edge_properties(edge, export.mark), names), edge.target, edge.type]


def _head(name: str) -> str:
    return (
        name
        if type_of(name) == "string"
        else f"{name}:{type_of(name).replace('float', 'double').replace('int', 'long')}"
    )


FORMATS = (Format("neo4j", "neo4j", "files for neo4j-admin database import full, the command, constraints", _write),)
