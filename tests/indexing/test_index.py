"""The index by pinyin: its order, what stands in it, and how it compares with the printed one of a yearbook."""

from __future__ import annotations

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.indexing.ordering import letter, order
from kg.reading.catalog import collect
from kg.reading.decode import read_text
from kg.reading.masthead import describe
from kg.segmenting import segment


def _index(graph: Path, output: Path, *options: str) -> list[dict[str, str]]:
    done = CliRunner().invoke(main, ["index", "-g", str(graph), "-o", str(output), *options])
    assert done.exit_code == 0, done.output
    assert done.output.split() == [str(output / "index.html"), str(output / "index.csv")]
    with (output / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def written(samples_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    _index(samples_built / "graph.trig", folder)
    return folder


@pytest.fixture(scope="module")
def rows(written: Path) -> list[dict[str, str]]:
    with (written / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("names", "person"),
    [
        (["卜一", "单于明", "万俟明", "单明", "解明", "尉迟明", "曾明"], True),
        (["重要会议", "主题宣传", "住房改善", "助力就业"], False),
        (["“资政”建言", "《紫枝》获奖", "自然资源", "宗教工作", "综合执法", "总体规划"], False),
        (["2026年计划", "BIM中心", "白云", "《百日》", "重点项目、重点工作", "重点项目建设"], False),
    ],
)
def test_names_are_in_the_order_of_their_readings(names: list[str], person: bool) -> None:
    keys = {name: order(name, person) for name in names}
    backwards = names[::-1]
    assert sorted(backwards, key=lambda name: (letter(keys[name]), keys[name])) == names


def test_letters() -> None:
    assert [letter(order(name)) for name in ("“6·16”洪水", "AI小镇", "《云湖》", "…")] == ["#", "A", "Y", "#"]
    assert letter(order("单晓", person=True)) == "S"
    assert letter(order("单位")) == "D"


def test_every_entity_that_an_entry_names_is_in_it(rows: list[dict[str, str]], samples_built: Path) -> None:
    query = """SELECT DISTINCT ?n { ?n zt:mentionedIn ?e ; a ?c
               FILTER(?c IN (zt:Person, zt:Organization, zt:Place, zt:Project)) }"""
    done = CliRunner().invoke(main, ["query", query, "-g", str(samples_built / "graph.trig"), "--format", "csv"])
    known = {line.removeprefix("id:").rsplit("/", 1)[-1] for line in done.output.split()[1:]}
    assert len(known) > 150
    assert {row["编号"] for row in rows if row["编号"]} == known


def test_lines_have_issue_and_page(rows: list[dict[str, str]]) -> None:
    found = [row for row in rows if row["名称"] == "段怀瑾"]
    assert {row["类别"] for row in found} == {"人物"}
    assert ("云泽月报2026年第5期", "10", "青崖硅材年产5万吨硅碳负极材料项目开工") in {
        (row["刊期"], row["页码"], row["条目"]) for row in found
    }
    monthly = [int(row["页码"]) for row in found if row["刊期"] == "云泽月报2026年第5期"]
    assert monthly == sorted(monthly)


def test_other_forms_refer_to_the_name(rows: list[dict[str, str]]) -> None:
    (form,) = [row for row in rows if row["名称"] == "市一院"]
    assert (form["参见"], form["刊期"]) == ("云泽市第一人民医院", "")


def test_letters_stand_in_order(rows: list[dict[str, str]]) -> None:
    for part in ("人物", "机构", "地点", "项目", "条目"):
        letters = [row["字母"] for row in rows if row["类别"] == part]
        assert letters
        assert letters == sorted(letters)


def test_private_persons_can_be_left_out(samples_built: Path, tmp_path: Path) -> None:
    query = "SELECT ?l { ?p a zt:PrivatePerson ; rdfs:label ?l }"
    done = CliRunner().invoke(main, ["query", query, "-g", str(samples_built / "graph.trig"), "--format", "csv"])
    names = done.output.split()[1:]
    assert names
    _index(samples_built / "graph.trig", tmp_path, "--public")
    for file in ("index.html", "index.csv"):
        text = (tmp_path / file).read_text(encoding="utf-8")
        assert not [name for name in names if name in text]


def test_the_page_loads_nothing_and_is_the_same_again(written: Path, samples_built: Path, tmp_path: Path) -> None:
    page = (written / "index.html").read_text(encoding="utf-8")
    assert "段怀瑾" in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    _index(samples_built / "graph.trig", tmp_path)
    for file in ("index.html", "index.csv"):
        assert (tmp_path / file).read_bytes() == (written / file).read_bytes()


def test_cells_are_no_formulas_and_names_no_tags(tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text(
        """@prefix zt: <https://w3id.org/zhitu/ontology#> . @prefix id: <https://w3id.org/zhitu/id/> .
        @prefix dcterms: <http://purl.org/dc/terms/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        id:e a zt:Entry ; dcterms:title "<b>题</b>"@zh ; zt:inIssue id:i . id:i a zt:Issue ; dcterms:title "某刊"@zh .
        id:o a zt:Organization ; rdfs:label "=1+1<script>公司"@zh ; zt:mentionedIn id:e .""",
        encoding="utf-8",
    )
    (named, _) = _index(tmp_path / "graph.trig", tmp_path)
    assert named["名称"] == "'=1+1<script>公司"
    assert "<script>" not in (tmp_path / "index.html").read_text(encoding="utf-8")


@pytest.mark.corpus
def test_the_printed_index_of_the_yearbook(corpus: Path) -> None:
    """Its last page, the only one in the file: every subject at its pages, in the same order but for one pair."""
    (file,) = [file for file in collect([corpus]).files if file.path.name == "yearbook-2024.txt"]
    text = read_text(file.path)
    source = segment(text, describe(text, file.path.name, file.given))
    (piece,) = [text[aside.begin : aside.end] for aside in source.set_aside if aside.reason == "index"]
    lines = re.findall(r"^\s*(\S[^\n…]*?)\s*…[…\s]*（(\d+(?:、\d+)*)）", text[text.index(piece) :], re.MULTILINE)
    printed = {"".join(name.split()): pages.split("、") for name, pages in lines}
    pages: dict[str, list[str]] = {}
    for entry in source.entries:
        pages.setdefault("".join(entry.title.split()), []).append(entry.page)
    assert len(printed) == 44
    assert {name: sorted(set(pages.get(name, [])), key=int) for name in printed} == printed
    keys = [order(name) for name in printed]
    assert sum(one > other for one, other in pairwise(keys)) <= 1
