"""What ``kg diff`` tells an editor after a decision, and a reader after a new issue: the samples, built again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.pipeline import build, write
from kg.querying.loading import load

NEW_ISSUE = "monthly-2026-05.txt"
DECISIONS = """
[[entity]]
do = "rename"
entity = "卢静"
name = "卢静文"

[[entity]]
do = "drop"
entity = "卓远帆"

[[entity]]
do = "same"
entities = ["卫兰舟", "容清"]

[[entity]]
do = "split"
entity = "何秉章"
entries = ["{entry}"]

[[fact]]
do = "correct"
fact = "participation"
entry = "周砚青会见江城银行客人"
agent = "施敬之"
role = "counterpart"
set = {{ role = "attendee" }}

[[fact]]
do = "correct"
fact = "event"
entry = "市图书馆新馆开放"
start = "2026-05-23"
set = {{ start = "2026-05-24", end = "2026-05-24" }}
"""
SIGNED = '\nwho = "编者"\nwhen = 2026-11-20\nwhy = "试验"\n'


def _diff(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["diff", *map(str, words)])
    return done.exit_code, done.output


def _json(old: Path, new: Path, *words: object) -> dict[str, Any]:
    status, output = _diff(old, new, "--json", *words)
    assert status == 1, output
    found: dict[str, Any] = json.loads(output)
    return found


def _by_label(found: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(entity["label"], entity["how"]): entity for entity in found["entities"]}


def _entry(graph: Path, title: str) -> str:
    query = f'SELECT ?e {{ ?e a zt:Entry ; dcterms:title "{title}"@zh }}'
    done = CliRunner().invoke(main, ["query", query, "-g", str(graph), "--format", "csv"])
    return done.output.split()[-1].removeprefix("id:")


def _built(sources: Path, to: Path) -> Path:
    write(build([sources], jobs=1), to)
    return to


@pytest.fixture(scope="module")
def before(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples without one of the monthlies."""
    sources = tmp_path_factory.mktemp("fewer")
    shutil.copytree(root / "sources", sources, dirs_exist_ok=True)
    (sources / NEW_ISSUE).unlink()
    return _built(sources, tmp_path_factory.mktemp("before"))


@pytest.fixture(scope="module")
def decided(root: Path, samples_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples with the decisions of an editor."""
    sources = tmp_path_factory.mktemp("decided")
    shutil.copytree(root / "sources", sources, dirs_exist_ok=True)
    text = DECISIONS.format(entry=_entry(samples_built / "graph.trig", "何秉章带队视察泽水河治理工程"))
    head, *blocks = text.split("\n[[")
    (sources / "decisions.toml").write_text(
        head + "".join(f"\n[[{block.rstrip()}{SIGNED}" for block in blocks), encoding="utf-8"
    )
    return _built(sources, tmp_path_factory.mktemp("after"))


def test_a_build_is_the_same_as_itself(samples_built: Path) -> None:
    assert _diff(samples_built, samples_built / "graph.trig") == (0, "no difference\n")
    status, output = _diff(samples_built, samples_built / "graph.ttl", "--json")
    assert (status, json.loads(output)["same"]) == (0, True)


def test_a_new_issue_adds_and_takes_nothing_away(before: Path, samples_built: Path, root: Path) -> None:
    found = _json(before, samples_built, "-s", root / "sources")
    (source,) = found["sources"]
    assert (source["how"], source["file"], source["entries_lost"]) == ("gained", NEW_ISSUE, 0)
    assert found["counts"]["facts"].keys() == {"gained", "changed"}
    assert "lost" not in found["counts"]["entities"]
    facts = [fact for entity in found["entities"] for fact in entity["facts"]]
    gained = [place for fact in facts if fact["how"] == "gained" for place in fact["after"]]
    assert len(gained) > 150
    assert all(place["file"] == NEW_ISSUE and place["words"] for place in gained)
    told_again = [fact for fact in facts if fact["how"] == "changed" and not fact["values"]]
    assert told_again
    assert all(len(fact["after"]) > len(fact["before"]) > 0 for fact in told_again)


def test_joined_nodes_are_told_as_joined(before: Path, samples_built: Path) -> None:
    retired = [e for e in _json(before, samples_built)["entities"] if e["how"] == "joined"]
    store = load(samples_built / "graph.trig")
    assert retired
    for entity in retired:
        assert not entity["facts"]
        query = f"ASK {{ <https://w3id.org/zhitu/id/{entity['id']}> <http://purl.org/dc/terms/isReplacedBy> ?o }}"
        assert store.query(query), entity
        assert entity["other"]


def test_the_other_way_round_it_is_lost_and_split(before: Path, samples_built: Path) -> None:
    forth, back = (_json(*pair, "--summary")["counts"] for pair in ((before, samples_built), (samples_built, before)))
    assert back["sources"] == {"lost": 1}
    assert back["facts"]["lost"] >= forth["facts"]["gained"]
    assert back["entities"]["split"] == forth["entities"]["joined"]


def test_decisions_are_told_one_by_one(samples_built: Path, decided: Path, root: Path) -> None:
    found = _json(samples_built, decided, "-s", root / "sources")
    entities = _by_label(found)
    assert not found["sources"]
    (renamed,) = entities["卢静文", "changed"]["values"]
    assert (renamed["property"], renamed["lost"], renamed["gained"]) == ("label", ["卢静"], ["卢静文"])
    dropped = entities["卓远帆", "lost"]
    assert {fact["kind"] for fact in dropped["facts"]} == {"Participation", "PostHolding"}
    assert all(fact["how"] == "lost" and fact["before"][0]["words"] for fact in dropped["facts"])
    joined = {label for label, how in entities if how == "joined"}
    assert joined & {"卫兰舟", "容清"}


def test_a_split_moves_facts_and_a_correction_changes_one(samples_built: Path, decided: Path) -> None:
    found = _json(samples_built, decided)
    (new,) = [e for e in found["entities"] if e["label"] == "何秉章" and e["how"] in ("gained", "split")]
    assert new["facts"]
    (corrected,) = _by_label(found)["施敬之", "same"]["facts"]
    (role,) = corrected["values"]
    assert (role["property"], role["lost"], role["gained"]) == ("role", ["counterpart"], ["attendee"])


def test_an_event_with_a_corrected_date_is_the_same_event(samples_built: Path, decided: Path) -> None:
    found = _json(samples_built, decided)
    (event,) = [e for e in found["entities"] if e["label"] == "市图书馆新馆开放"]
    assert event["formerly"].startswith("event_")
    (fact,) = event["facts"]
    assert {value["property"] for value in fact["values"]} == {"startDate", "endDate"}
    about_it = [f for e in found["entities"] for f in e["facts"] if "event = 市图书馆新馆开放" in f["fact"]]
    assert not about_it, "who took part has not changed"


def test_the_text_shows_signs_and_words(before: Path, samples_built: Path, root: Path) -> None:
    status, output = _diff(before, samples_built, "-s", root / "sources")
    assert status == 1
    assert "\n+ 云泽月报2026年第5期  (monthly-2026-05.txt; entries +" in output
    assert "\n  + Participation: " in output
    assert "“" in output
    assert output == _diff(before, samples_built, "-s", root / "sources")[1]


def test_what_is_no_graph_is_refused(samples_built: Path, tmp_path: Path) -> None:
    assert _diff(samples_built, tmp_path)[0] == 2
    assert _diff(samples_built, tmp_path / "none")[0] == 2
    (tmp_path / "broken.trig").write_text("no graph", encoding="utf-8")
    status, output = _diff(tmp_path / "broken.trig", samples_built)
    assert (status, output.count("\n")) == (2, 1)
