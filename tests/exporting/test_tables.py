"""CSV and Excel: every row, types kept, nothing that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import openpyxl
import pytest

from kg.exporting.spreadsheets import defused

from .helpers import opened, written

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_all_nodes_and_edges(samples: Path, tmp_path: Path) -> None:
    folder, projection = written(samples, "csv", tmp_path), opened(samples).projection
    nodes, edges = _rows(folder / "nodes.csv"), _rows(folder / "edges.csv")
    assert [row["iri"] for row in nodes] == [node.iri for node in projection.nodes()]
    assert [row["id"] for row in edges] == [edge.id for edge in projection.edges()]
    ids = {row["id"] for row in nodes}
    assert all(row["source"] in ids and row["target"] in ids for row in edges)


def test_csv_opens_in_excel_as_chinese(odd: Path, tmp_path: Path) -> None:
    assert (written(odd, "csv", tmp_path) / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_csv_quotes_and_defuses(odd: Path, tmp_path: Path) -> None:
    rows = {row["id"]: row for row in _rows(written(odd, "csv", tmp_path) / "nodes.csv")}
    assert rows["entry_2"]["name"] == '\'=1+1, "引号"\n与换行'
    assert rows["organization_2"]["name"] == "'@SUM(A1)\\公司'“”"
    assert rows["organization_2"]["aliases"].startswith("'-2+3 | ")
    assert rows["observation_1"]["value"] == "-2.5", "a number is no formula"
    assert rows["observation_1"]["asWritten"] == "'-2.5万吨"
    assert rows["event_1"]["startDate"] == "2025-03-05"
    edges = {row["id"]: row for row in _rows(tmp_path / "csv" / "edges.csv")}
    assert edges["holding_2"]["titleAsWritten"] == "'+86联络员"


@pytest.mark.parametrize("name", ["odd", "samples"])
def test_no_text_cell_begins_like_a_formula(tmp_path: Path, request: pytest.FixtureRequest, name: str) -> None:
    graph = request.getfixturevalue(name)
    folder = written(graph, "csv", tmp_path)
    for file in folder.iterdir():
        for row in _rows(file):
            for value in row.values():
                assert not value.startswith(FORMULA) or _is_number(value), value
    book = openpyxl.load_workbook(written(graph, "xlsx", tmp_path), read_only=True)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 100
    for cell in cells:
        assert cell.data_type != "f"
        assert not isinstance(cell.value, str) or not cell.value.startswith(FORMULA), cell.value


def test_excel_has_numbers_and_days(odd: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(odd, "xlsx", tmp_path))
    figures, events = _table(book["统计值"]), _table(book["事件"])
    assert figures[0]["value"] == -2.5
    assert events[0]["startDate"] == datetime.datetime(2025, 3, 5)
    nodes = sum(len(_table(sheet)) for sheet in book if sheet.title != "关系")
    projection = opened(odd).projection
    assert nodes == sum(1 for _ in projection.nodes())
    assert len(_table(book["关系"])) == sum(1 for _ in projection.edges())


def test_the_same_graph_gives_the_same_workbook(odd: Path, tmp_path: Path) -> None:
    one, two = written(odd, "xlsx", tmp_path / "1"), written(odd, "xlsx", tmp_path / "2")
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("words", ["=1", "+1", "-1", "@A", "\t=1", "\r=1"])
def test_defused(words: str) -> None:
    assert defused(words) == f"'{words}"
    assert defused(f"甲{words}") == f"甲{words}"


def _table(sheet: object) -> list[dict[str, object]]:
    head, *rows = list(sheet.iter_rows(values_only=True))  # type: ignore[attr-defined]
    return [dict(zip(head, row, strict=True)) for row in rows]


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
