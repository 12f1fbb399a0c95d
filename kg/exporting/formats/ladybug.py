"""CSV files with a schema for Ladybug (the successor of Kuzu): a table per family of nodes, one per type of edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.exporting.columns import Columns, columns
from kg.exporting.csvfiles import DELIMITER, cells, csv_lines
from kg.exporting.formats import Export, Format
from kg.exporting.projection import Edge
from kg.exporting.properties import type_of
from kg.exporting.writing import write_all
from kg.graph.vocabulary import SUPERCLASS

_TYPES = {
    "string": "STRING",
    "int": "INT64",
    "float": "DOUBLE",
    "date": "DATE",
    "string[]": "STRING[]",
    "date[]": "DATE[]",
}
_OPTIONS = "(HEADER=true, PARALLEL=false)"  # in parallel it takes no line breaks inside quotes


def _write(export: Export, path: Path) -> None:
    tables = _Tables(export, columns(export.projection))
    files: dict[str, Iterable[str]] = {}
    copies = []
    for family in tables.families:
        files[f"{family}.csv"] = csv_lines(tables.node_rows(family))
        copies.append(_copy(family, f"{family}.csv", ["iri", *tables.node_names(family)], ""))
    for name, pairs in tables.pairs.items():
        for source, target in pairs:
            file = f"{name}-{source}-{target}.csv"
            files[file] = csv_lines(tables.edge_rows(name, source, target))
            options = f" (from='{source}', to='{target}')"
            copies.append(_copy(name, file, ["source", "target", *tables.edge_names(name)], options))
    files["schema.cypher"] = [f"{statement};\n" for statement in tables.schema()]
    files["load.cypher"] = [f"{statement};\n" for statement in copies]
    write_all(path, files)


class _Tables:
    def __init__(self, export: Export, found: Columns) -> None:
        self._export, self._found = export, found
        self.families: dict[str, list[str]] = {}
        for kind in found.nodes:
            self.families.setdefault(_family(kind), []).append(kind)
        self.pairs = {
            name: sorted({(_family(source), _family(target)) for source, target in ends})
            for name, ends in found.ends.items()
        }

    def node_names(self, family: str) -> list[str]:
        return self._found.of_nodes(*self.families[family])

    def edge_names(self, name: str) -> list[str]:
        return ["id", *self._found.of_edges(name)]

    def schema(self) -> Iterator[str]:
        for family in self.families:
            yield f"CREATE NODE TABLE {_quoted(family)}(iri STRING PRIMARY KEY, {_columns(self.node_names(family))})"
        for name, pairs in self.pairs.items():
            ends = ", ".join(f"FROM {_quoted(source)} TO {_quoted(target)}" for source, target in pairs)
            yield f"CREATE REL TABLE {_quoted(name)}({ends}, {_columns(self.edge_names(name))})"

    def node_rows(self, family: str) -> Iterator[list[str]]:
        names = self.node_names(family)
        yield ["iri", *names]
        for node in self._export.projection.nodes(*self.families[family]):
            yield [node.iri, *cells(node.properties, names)]

    def edge_rows(self, name: str, source: str, target: str) -> Iterator[list[str]]:
        names = self.edge_names(name)
        yield ["source", "target", *names]
        for edge in self._export.projection.edges(name):
            if (_family(edge.source_kind), _family(edge.target_kind)) == (source, target):
                yield _edge_row(edge, names)


def _edge_row(edge: Edge, names: list[str]) -> list[str]:
    return [edge.source, edge.target, *cells({"id": edge.id, **edge.properties}, names)]


def _family(kind: str) -> str:
    return SUPERCLASS.get(kind, kind)


def _quoted(name: str) -> str:
    return f"`{name}`"


def _columns(names: list[str]) -> str:
    return ", ".join(f"{_quoted(name)} {_TYPES[type_of(name)]}" for name in names)


def _copy(table: str, file: str, names: list[str], options: str) -> str:
    """Lists are read as text and cut: the CSV reader leaves the quotation marks of quoted items in place."""
    read = ", ".join(
        f"{_quoted(name)} {'STRING' if type_of(name).endswith('[]') else _TYPES[type_of(name)]}" for name in names
    )
    given = ", ".join(_read(name) for name in names)
    return f"COPY {_quoted(table)} FROM (LOAD WITH HEADERS ({read}) FROM '{file}' {_OPTIONS} RETURN {given}){options}"


def _read(name: str) -> str:
    if not type_of(name).endswith("[]"):
        return _quoted(name)
    return f"CAST(string_split({_quoted(name)}, '{DELIMITER}') AS {_TYPES[type_of(name)]})"


FORMATS = (Format("ladybug", "ladybug", "CSV files with a schema for Ladybug (Kuzu's successor)", _write),)
