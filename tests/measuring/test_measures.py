"""Networks and their measures on events that can be reckoned by hand, and the pictures of them."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import main

HEAD = """@prefix zt: <https://w3id.org/zhitu/ontology#> . @prefix id: <https://w3id.org/zhitu/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:pub a zt:Publication ; dcterms:title "云泽月报"@zh .
id:city a zt:AdministrativeDivision, zt:Place ; rdfs:label "云泽市"@zh .
id:qing a zt:AdministrativeDivision, zt:Place ; rdfs:label "青崖县"@zh ; zt:partOf id:city .
id:he a zt:AdministrativeDivision, zt:Place ; rdfs:label "禾川县"@zh ; zt:partOf id:city .
id:town a zt:AdministrativeDivision, zt:Place ; rdfs:label "双井镇"@zh ; zt:partOf id:he .
id:home a zt:AdministrativeDivision, zt:Place ; rdfs:label "柳堤社区"@zh .
id:plant a zt:Enterprise, zt:Organization ; rdfs:label "泽水集团"@zh ; zt:locatedIn id:town .
id:a a zt:Official, zt:Person ; rdfs:label "甲"@zh .
id:b a zt:Official, zt:Person ; rdfs:label "乙"@zh .
id:c a zt:PrivatePerson, zt:Person ; rdfs:label "丙丁"@zh .
id:d a zt:Person ; rdfs:label "戊"@zh .
"""
EVENTS = """
id:e1 a zt:Meeting, zt:Event ; zt:startDate "2026-05-07"^^xsd:date ; zt:chair id:a ; zt:speaker id:a ;
  zt:attendee id:b .
id:e2 a zt:Meeting, zt:Event ; zt:startDate "2026-05-09"^^xsd:date ; zt:chair id:a ; zt:attendee id:b, id:d .
id:e3 a zt:Inspection, zt:Event ; zt:startDate "2026-06"^^xsd:gYearMonth ; zt:leader id:a ; zt:visited id:plant .
id:e4 a zt:Inspection, zt:Event ; zt:startDate "2026-06-02"^^xsd:date ; zt:leader id:a ; zt:attendee id:b ;
  zt:location id:qing ; zt:visited id:home .
id:e5 a zt:Activity, zt:Event ; zt:startDate "2026"^^xsd:gYear ; zt:attendee id:c ; zt:location id:he .
id:e6 a zt:Meeting, zt:Event ; zt:startDate "2026-06-03"^^xsd:date ; zt:chair id:b ; zt:instructedBy id:a ;
  zt:location id:city .
"""


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.trig"
    path.write_text(HEAD + EVENTS, encoding="utf-8")
    return path


def _rows(graph: Path, measure: str, *options: str) -> list[dict[str, Any]]:
    done = CliRunner().invoke(main, ["stats", str(graph), "-m", measure, "--json", *options])
    assert done.exit_code == 0, done.output
    found: list[dict[str, Any]] = json.loads(done.output)
    return found


def test_events_are_counted_by_month(graph: Path) -> None:
    rows = _rows(graph, "events")
    assert rows[0] == {"month": "2026-05", "Meeting": 2, "Inspection": 0}
    assert rows[1] == {"month": "2026-06", "Meeting": 1, "Inspection": 2}
    assert len(rows) == 2, "an event of a year has no month"


def test_a_table_is_never_cut(graph: Path) -> None:
    done = CliRunner().invoke(main, ["stats", str(graph), "-m", "meetings"])
    assert "2026-05         2        3     3        1        3  甲" in done.output


def test_who_met_whom(graph: Path) -> None:
    may, june = _rows(graph, "meetings")
    assert may == {
        "month": "2026-05",
        "meetings": 2,
        "persons": 3,
        "ties": 3,
        "density": 1.0,
        "largest": 3,
        "most central": "甲",
    }
    assert (june["persons"], june["most central"]) == (1, "乙"), "who sends instructions is not there"


def test_who_bridges_the_counties(graph: Path) -> None:
    rows = _rows(graph, "bridges")
    assert [(row["person"], row["counties"], row["events"]) for row in rows] == [
        ("甲", 2, 2),
        ("乙", 1, 1),
        ("丙丁", 1, 1),
    ]
    # 乙 – 青崖县 – 甲 – 禾川县 – 丙丁: 甲 lies between 4 of the 6 pairs of the other four.
    assert [row["betweenness"] for row in rows] == [0.6667, 0.0, 0.0]
    assert [row["person"] for row in _rows(graph, "bridges", "--public")] == ["甲", "乙"]
    assert len(_rows(graph, "bridges", "--limit", "1")) == 1


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ("events", ["2026-05"[2:], "会议"]),
        ("meetings", ["2026-05　2次会议　3人", "甲"]),
        ("bridges", ["青崖县", "甲", "丙丁"]),
    ],
)
def test_pictures_are_whole_and_the_same_again(graph: Path, tmp_path: Path, measure: str, said: list[str]) -> None:
    texts = []
    for name in ("one.svg", "two.svg"):
        target = tmp_path / name
        done = CliRunner().invoke(main, ["stats", str(graph), "-m", measure, "--picture", str(target)])
        assert (done.exit_code, done.output) == (0, f"{target}\n")
        texts.append(target.read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    root = ET.fromstring(texts[0])
    words = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert set(said) <= set(words)
    assert "href" not in texts[0]
    assert "nan" not in texts[0]


@pytest.mark.parametrize("measure", ["events", "meetings", "bridges"])
def test_a_graph_without_events(tmp_path: Path, measure: str) -> None:
    (tmp_path / "graph.trig").write_text(HEAD, encoding="utf-8")
    assert _rows(tmp_path / "graph.trig", measure) == []
    done = CliRunner().invoke(
        main, ["stats", str(tmp_path / "graph.trig"), "-m", measure, "--picture", str(tmp_path / "none.svg")]
    )
    assert done.exit_code == 0, done.output
    ET.parse(tmp_path / "none.svg")


def test_classes_have_no_picture(graph: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["stats", str(graph), "--picture", str(tmp_path / "a.svg")])
    assert done.exit_code == 2
    assert not (tmp_path / "a.svg").exists()


def test_the_gallery_shows_what_its_commands_make(root: Path, samples_built: Path, tmp_path: Path) -> None:
    text = (root / "docs/gallery.md").read_text(encoding="utf-8")
    commands = [line.split()[1:] for line in text.splitlines() if line.startswith("kg stats")]
    drawn = {command[-1] for command in commands if "--picture" in command}
    assert drawn == {f"docs/gallery/{path.name}" for path in (root / "docs/gallery").iterdir()}
    assert all(f"]({name.removeprefix('docs/')})" in text for name in drawn)
    for name, graph, *words in commands:
        words = [str(tmp_path / Path(word).name) if word.endswith(".svg") else word for word in words]
        done = CliRunner().invoke(main, [name, str(samples_built / Path(graph).name), *words])
        assert done.exit_code == 0, done.output
    for name in drawn:
        for file in (tmp_path / Path(name).name, root / name):
            assert len(list(ET.parse(file).iter("{http://www.w3.org/2000/svg}text"))) > 5, file
