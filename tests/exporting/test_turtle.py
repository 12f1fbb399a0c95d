"""What is written is valid, whole, in one order, and says what the quads say."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset

from kg.errors import ZhituError
from kg.exporting.turtle import trig, turtle
from kg.exporting.writing import write_all
from kg.graph.terms import DEFAULT, Quad, chinese, date, decimal, integer, node, text
from kg.graph.vocabulary import DATA, NAMESPACES, ONTOLOGY

NASTY = '引号"反斜\\线\n换行\t制表\r\x07\x00 '
QUADS = [
    Quad(DEFAULT, node("person_1"), "a", "zt:Person"),
    Quad(DEFAULT, node("person_1"), "rdfs:label", chinese(NASTY)),
    Quad(DEFAULT, node("person_1"), "skos:altLabel", chinese("甲")),
    Quad(DEFAULT, node("person_1"), "skos:altLabel", chinese("乙")),
    Quad(node("entry_1"), node("person_1"), "zt:birthDate", date("1963-11")),
    Quad(node("entry_1"), node("obs_1"), "zt:value", decimal("5.4")),
    Quad(node("entry_1"), node("obs_1"), "zt:confidence", decimal(1.0)),
    Quad(node("entry_2"), node("obs_1"), "zt:beginIndex", integer(12)),
    Quad(node("entry_2"), node("person_1"), "a", "zt:Person"),
    Quad(node("entry_2"), node("obs_1"), "zt:period", text("上半年")),
]


def _parsed(words: str, form: ox.RdfFormat) -> set[str]:
    return {str(quad) for quad in ox.parse(words, format=form)}


def test_trig_is_read_back_as_it_was() -> None:
    found = list(ox.parse("".join(trig(QUADS)), format=ox.RdfFormat.TRIG))
    assert len(found) == len(QUADS)
    values = {(q.predicate.value.rsplit("#", 1)[-1], q.object.value) for q in found}
    assert ("birthDate", "1963-11") in values
    assert ("label", NASTY.replace("\x00", "\ufffd")) in values
    assert ("value", "5.4") in values
    kinds = {q.object.datatype.value.rsplit("#", 1)[-1] for q in found if isinstance(q.object, ox.Literal)}
    assert kinds == {"langString", "gYearMonth", "decimal", "integer", "string"}


def test_rdflib_reads_the_same() -> None:
    dataset = Dataset()
    dataset.parse(data="".join(trig(QUADS)), format="trig")
    assert sum(1 for _ in dataset.quads((None, None, None, None))) == len(QUADS)


def test_turtle_is_the_union() -> None:
    union = {" ".join(line.split()[:3]) for line in _parsed("".join(turtle(QUADS)), ox.RdfFormat.TURTLE)}
    assert len(union) == len(QUADS) - 1  # one statement stands in two graphs
    assert f"<{DATA}person_1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{ONTOLOGY}Person>" in union


def test_order_and_repetition_change_nothing() -> None:
    shuffled = [*QUADS, *QUADS]
    random.Random(7).shuffle(shuffled)
    assert "".join(trig(shuffled)) == "".join(trig(QUADS))
    assert "".join(turtle(shuffled)) == "".join(turtle(QUADS))


def test_another_base_is_one_setting() -> None:
    words = "".join(trig(QUADS, {**NAMESPACES, "id": "https://example.org/data/"}))
    assert all(DATA not in line for line in _parsed(words, ox.RdfFormat.TRIG))


@pytest.mark.parametrize(
    ("value", "token"),
    [
        ("2023-02-28", '"2023-02-28"^^xsd:date'),
        ("2023-02-30", '"2023-02-30"'),
        ("2023-02", '"2023-02"^^xsd:gYearMonth'),
        ("2023", '"2023"^^xsd:gYear'),
        ("上半年", '"上半年"'),
    ],
)
def test_dates(value: str, token: str) -> None:
    assert date(value) == token


def test_decimals_are_numbers() -> None:
    assert [decimal(value) for value in (0.9, 1.0, "12")] == ["0.9", '"1"^^xsd:decimal', '"12"^^xsd:decimal']
    with pytest.raises(ValueError):
        decimal("1,234")


def test_files_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    def failing() -> Iterator[str]:
        yield "half"
        raise RuntimeError("in the midst")

    (tmp_path / "a.txt").write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError):
        write_all(tmp_path, {"a.txt": ["new"], "b.txt": failing()})
    assert _files(tmp_path) == {"a.txt": "old"}
    write_all(tmp_path, {"a.txt": ["new"], "b.txt": ["整", "个"]})
    assert _files(tmp_path) == {"a.txt": "new", "b.txt": "整个"}


def _files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ZhituError, match="cannot be written"):
        write_all(tmp_path / "file" / "out", {"a.txt": [""]})
