"""RDF exports are the same graph in Oxigraph and in rdflib."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Quad, RdfFormat, Store, Triple

from kg.resources import schema_file

from .helpers import opened, written

DATASETS = {"trig": RdfFormat.TRIG, "nq": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}
UNIONS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML}
RDFLIB = {"trig": "trig", "nq": "nquads", "jsonld": "json-ld", "ttl": "turtle", "nt": "nt", "rdfxml": "xml"}


def _quads(path: Path, kind: RdfFormat) -> set[Quad]:
    store = Store()
    store.bulk_load(path=path, format=kind)
    return set(store)


def _triples(quads: set[Quad]) -> set[Triple]:
    return {quad.triple for quad in quads}


def _by_rdflib(path: Path, name: str, tmp_path: Path) -> set[Quad]:
    """Read by rdflib, written by it as N-Quads, read by Oxigraph: no blank nodes, so equal sets are isomorphic."""
    dataset = rdflib.Dataset()
    dataset.parse(path, format=RDFLIB[name])
    again = tmp_path / f"{name}.again.nq"
    dataset.serialize(again, format="nquads")
    return _quads(again, RdfFormat.N_QUADS)


@pytest.mark.parametrize("name", DATASETS)
def test_datasets_are_the_same_quads(samples: Path, odd: Path, tmp_path: Path, name: str) -> None:
    for graph in (samples, odd):
        assert _quads(written(graph, name, tmp_path), DATASETS[name]) == _quads(graph, RdfFormat.TRIG)


@pytest.mark.parametrize("name", UNIONS)
def test_unions_are_the_same_triples(samples: Path, odd: Path, tmp_path: Path, name: str) -> None:
    for graph in (samples, odd):
        found = _quads(written(graph, name, tmp_path), UNIONS[name])
        assert _triples(found) == _triples(_quads(graph, RdfFormat.TRIG))


@pytest.mark.parametrize("name", [*DATASETS, *UNIONS])
def test_rdflib_reads_the_same(odd: Path, tmp_path: Path, name: str) -> None:
    found, given = _by_rdflib(written(odd, name, tmp_path), name, tmp_path), _quads(odd, RdfFormat.TRIG)
    if name in DATASETS:
        assert found == given
    else:
        assert _triples(found) == _triples(given)


def test_json_ld_has_short_names_and_its_own_context(samples: Path, tmp_path: Path) -> None:
    document = json.loads(written(samples, "jsonld", tmp_path).read_text(encoding="utf-8"))
    assert document["@context"] == json.loads(schema_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    named = [node for node in document["@graph"] if "@graph" in node]
    keys = {key for node in named for inner in node["@graph"] for key in inner}
    assert {"chair", "startDate", "supports"} <= keys
    assert not [key for key in keys if ":" in key], "every property has a short name"


def test_each_triple_of_the_union_is_written_once(samples: Path) -> None:
    triples = [str(triple) for triple in opened(samples).dataset.triples()]
    assert len(triples) == len(set(triples))
