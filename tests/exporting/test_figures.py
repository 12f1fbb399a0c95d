"""Figures as a wide table: plan and outcome apart, every cell with its source, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from pyoxigraph import RdfFormat, Store

from kg.cli import main
from kg.exporting.dataset import Dataset
from kg.exporting.figures import Choice, wide
from kg.exporting.withholding import Withholding

ENTRIES = """
id:issue dcterms:title "岭川月报"@zh . id:book dcterms:title "岭川年鉴"@zh .
id:e1 zt:inIssue id:issue ; dcterms:title "投资增长"@zh ; zt:page "3" .
id:e2 zt:inIssue id:book ; dcterms:title "综合"@zh .
id:gdp a zt:Indicator ; rdfs:label "生产总值"@zh . id:odd a zt:Indicator ; rdfs:label "=2+3"@zh .
id:town a zt:Place ; rdfs:label "岭川市"@zh .
"""


def dataset(*figures: str) -> Dataset:
    """A graph of figures: ``indicator measure words value unit period entry direction region``, `-` for nothing."""
    names = ("indicator", "measure", "asWritten", "value", "unit", "period", "reportedIn", "direction", "region")
    text = (
        "@prefix zt: <https://w3id.org/zhitu/ontology#> . @prefix id: <https://w3id.org/zhitu/id/> . "
        "@prefix dcterms: <http://purl.org/dc/terms/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
        + ENTRIES
    )
    for number, line in enumerate(figures):
        for name, word in zip(names, line.split(), strict=False):
            if word != "-":
                value = f"id:{word}" if name in ("indicator", "reportedIn", "region") else f'"{word}"'
                text += f"id:o{number} zt:{name} {value} .\n"
    store = Store()
    store.load(text.encode(), format=RdfFormat.TURTLE)
    return Dataset(store, Withholding(store, False, False))


def test_plan_and_outcome_are_rows_of_their_own() -> None:
    table = wide(dataset("gdp plan 5% 5 % 2025 e1", "gdp outcome 5.2% 5.2 % 2025 e1", "gdp plan 6%左右 6 % 2026 e1"))
    assert table.head()[5:] == ["2025", "2025 来源", "2026", "2026 来源"]
    source = "岭川月报 · 投资增长 · 第3页"
    assert list(table.rows()) == [
        ["生产总值", "计划", "", "%", "", 5, source, "6%左右", source],
        ["生产总值", "完成", "", "%", "", 5.2, source, None, None],
    ]


def test_sources_that_differ_are_all_in_the_cell() -> None:
    table = wide(dataset("gdp level 300亿元 300 亿元 2024 e1", "gdp level 301亿元 301 亿元 2024 e2"))
    (row,) = table.rows()
    assert row[5:] == ["300亿元；301亿元", "岭川月报 · 投资增长 · 第3页；岭川年鉴 · 综合"]


def test_sources_that_agree_give_one_number() -> None:
    table = wide(dataset("gdp level 300亿元 300 亿元 2024 e2", "gdp level 300亿元 300 亿元 2024 e1"))
    (row,) = table.rows()
    assert row[5:] == [300, "岭川年鉴 · 综合；岭川月报 · 投资增长 · 第3页"]


def test_a_fall_is_negative_and_no_formula() -> None:
    down = dataset("gdp change 2.5% 2.5 % 2024 e1 down", "odd change 约3% 3 % - e1 down town")
    table = wide(down)
    rows = {row[0]: row for row in table.rows()}
    assert table.periods == ["2024", "未注明时期"]
    assert rows["生产总值"][5] == -2.5
    assert rows["'=2+3"][2] == "岭川市" and rows["'=2+3"][7] == "'-约3%"


@pytest.mark.parametrize(
    ("choice", "periods"),
    [
        (Choice(first="2024"), ["2024", "2024-03", "2025-01/2025-06"]),
        (Choice(last="2024"), ["2023", "2024", "2024-03"]),
        (Choice(first="2025-02"), []),
        (Choice(region="岭川市"), ["2023"]),
        (Choice("总值"), ["2023", "2024", "2024-03", "2025-01/2025-06", "未注明时期"]),
    ],
)
def test_choices(choice: Choice, periods: list[str]) -> None:
    lines = ["gdp level 1元 1 元 2023 e1 - town", "gdp level 1元 1 元 2024 e1", "gdp level 1元 1 元 2024-03 e1"]
    lines += ["gdp level 1元 1 元 2025-01/2025-06 e1", "gdp level 1元 1 元 - e1"]
    assert wide(dataset(*lines), choice).periods == periods


def test_the_command_writes_csv_and_xlsx_alike(samples_built: Path, tmp_path: Path) -> None:
    def run(*words: str, status: int = 0) -> str:
        result = CliRunner().invoke(main, ["figures", "-g", str(samples_built / "graph.trig"), *words])
        assert result.exit_code == status, result.output
        return result.stdout

    printed = list(csv.reader(io.StringIO(run("-i", "研发经费"))))
    assert printed[0][:5] == ["指标", "度量", "地区", "单位", "对比基期"] and len(printed) > 2
    assert all(any(cell.startswith("云泽市人民政府公报") for cell in row) for row in printed[1:])
    run("-i", "研发经费", "-o", str(tmp_path / "f.csv"))
    run("-i", "研发经费", "-o", str(tmp_path / "f.xlsx"))
    assert list(csv.reader(io.StringIO((tmp_path / "f.csv").read_text("utf-8-sig")))) == printed
    sheet = load_workbook(tmp_path / "f.xlsx").active
    assert sheet is not None
    cells = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert cells == printed
    run("-o", str(tmp_path / "f.ods"), status=2)
