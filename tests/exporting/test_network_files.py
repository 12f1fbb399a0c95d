"""GraphML and GEXF as networkx reads them: all nodes and edges, with all their attributes."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from kg.exporting.opening import Choices
from kg.exporting.projection import Statements
from kg.exporting.properties import as_text
from kg.exporting.terms import short

from .helpers import opened, written


def _read(path: Path) -> nx.MultiDiGraph:
    if path.suffix == ".gexf":
        return nx.read_gexf(path)
    return nx.read_graphml(path, force_multigraph=True)


@pytest.mark.parametrize("statements", ["edges", "nodes"])
@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_counts_are_equal(samples: Path, tmp_path: Path, name: str, statements: Statements) -> None:
    choices = Choices(statements=statements)
    projection = opened(samples, choices).projection
    read = _read(written(samples, name, tmp_path, choices))
    assert read.is_directed() and read.is_multigraph()
    assert read.number_of_nodes() == sum(1 for _ in projection.nodes())
    assert read.number_of_edges() == sum(1 for _ in projection.edges())


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_every_attribute_comes_back(odd: Path, tmp_path: Path, name: str) -> None:
    projection = opened(odd).projection
    read = _read(written(odd, name, tmp_path))
    for node in projection.nodes():
        found = read.nodes[short(node.iri)]
        assert found["iri"] == node.iri
        assert found["labels"] == ":".join(node.labels)
        for key, value in node.properties.items():
            assert found[key] == (value if isinstance(value, int | float) else as_text(value)), key
    edges = {data.get("id", key): data for _, _, key, data in read.edges(keys=True, data=True)}
    for edge in projection.edges():
        found = edges[edge.id]
        assert found["type"] == edge.type
        for key, value in edge.properties.items():
            assert found[key] == (value if isinstance(value, int | float) else as_text(value)), key


def test_gephi_shows_chinese_names(samples: Path, tmp_path: Path) -> None:
    read = _read(written(samples, "gexf", tmp_path))
    assert any(data["label"] == "骆明远" for _, data in read.nodes(data=True))
    assert any(data["label"] == "主持" for *_, data in read.edges(data=True))
