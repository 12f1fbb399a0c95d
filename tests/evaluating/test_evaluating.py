"""``kg evaluate`` on a small graph about an invented city, where every count is known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.evaluating.gold import GoldError, read_gold
from kg.evaluating.rows import KINDS, PAIRS, ROLES, fold

GRAPH = """
@prefix zt: <https://w3id.org/zhitu/ontology#> .
@prefix id: <https://w3id.org/zhitu/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:issue a zt:Issue ; zt:fileName "yunze.txt" .
id:one a zt:Entry ; zt:inIssue id:issue ; zt:beginIndex 0 ; zt:endIndex 100 ; zt:contributor "何 田" .
id:two a zt:Entry ; zt:inIssue id:issue ; zt:beginIndex 100 ; zt:endIndex 140 .
id:luo a zt:Person, zt:Official ; skos:prefLabel "骆明远" .
id:wen a zt:Person ; skos:prefLabel "闻人岚" .
id:city a zt:Place, zt:AdministrativeDivision ; skos:prefLabel "云泽市" ; skos:altLabel "全市" .
id:lab a zt:Organization, zt:ResearchOrganization ; skos:prefLabel "云泽市澄湖实验室" ; skos:altLabel "澄湖实验室" .
id:meeting a zt:Event, zt:Meeting .
id:output a zt:Indicator ; skos:prefLabel "全年粮食总产量" .
id:one {
  id:luo zt:mentionedIn id:one . id:wen zt:mentionedIn id:one . id:city zt:mentionedIn id:one .
  id:lab zt:mentionedIn id:one ; zt:partOf id:city .
  id:meeting zt:startDate "2026-05-08"^^xsd:date ; zt:chair id:luo ; zt:attendee id:wen ; zt:location id:lab .
  id:h zt:holder id:luo ; zt:titleAsWritten "副市长" .
  id:o zt:indicator id:output ; zt:asWritten "20万吨" .
}
"""
ENTRY: dict[str, Any] = {
    "id": "a1",
    "source": "yunze",
    "group": "yunze-monthly",
    "begin": 0,
    "end": 98,
    "events": [{"type": "Meeting", "start": "2026-05-08", "end": "2026-05-08"}],
    "entities": [
        {"name": "骆明远", "type": "Person"},
        {"name": "澄湖实验室", "type": "Organization"},
        {"name": "云泽市", "type": "Place", "optional": True},
        {"name": "郭盈", "type": "Person"},
    ],
    "facts": [
        ["E", "preside", "骆明远"],
        ["E", "location", "澄湖实验室"],
        ["E", "attend", "郭盈"],
        ["骆明远", "post", "副市长"],
        ["粮食产量", "value", "20万吨"],
        ["E", "contributor", "何田"],
    ],
}


def _files(folder: Path, *entries: dict[str, Any]) -> tuple[Path, Path]:
    graph, gold = folder / "graph.trig", folder / "gold.jsonl"
    graph.write_text(GRAPH, encoding="utf-8")
    gold.write_text("\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries), encoding="utf-8")
    return graph, gold


def _run(*words: object, status: int = 0) -> str:
    done = CliRunner().invoke(main, ["evaluate", *map(str, words)])
    assert done.exit_code == status, done.output
    return done.stdout if status == 0 else done.output


def _scored(folder: Path, *entries: dict[str, Any]) -> dict[str, Any]:
    graph, gold = _files(folder, *entries)
    scored = json.loads(_run(graph, "--gold", gold, "--json", "--errors", 9))
    assert isinstance(scored, dict)
    return scored


def _counts(scored: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    return {name: (row["found"], row["wrong"], row["missed"]) for name, row in scored["rows"].items()}


def test_what_is_found_wrong_and_missed(tmp_path: Path) -> None:
    scored = _scored(tmp_path, ENTRY)
    assert (scored["entries"], scored["matched"]) == (1, 1)
    assert _counts(scored) == {
        "Person": (1, 1, 1),  # 闻人岚 is not in the gold, 郭盈 not in the graph
        "Organization": (1, 0, 0),
        "attend": (0, 1, 1),
        "contributor": (1, 0, 0),
        "event date": (1, 0, 0),
        "event type": (1, 0, 0),
        "figure": (1, 0, 0),
        "location": (1, 0, 0),
        "post": (1, 0, 0),
        "preside": (1, 0, 0),
    }
    assert scored["rows"]["Person"] | {"f1": 0.5} == scored["rows"]["Person"]
    assert {"row": "Person", "error": "wrong", "entry": "a1", "fact": "闻人岚"} in scored["errors"]
    assert {"row": "attend", "error": "missed", "entry": "a1", "fact": "郭盈"} in scored["errors"]


def test_what_is_optional_is_neither_asked_nor_counted(tmp_path: Path) -> None:
    facts = [*ENTRY["facts"][:2], ["E", "attend", "郭盈", "opt"], ["E", "attend", "闻人岚", "opt"]]
    people = [{"name": name, "type": "Person", "optional": True} for name in ("郭盈", "闻人岚")]
    scored = _scored(tmp_path, {**ENTRY, "facts": facts, "entities": [*ENTRY["entities"][:3], *people]})
    counts = _counts(scored)
    assert counts["Person"] == (1, 0, 0)
    assert "attend" not in counts


def test_another_role_another_kind_and_another_parent_do_not_count(tmp_path: Path) -> None:
    entities = [{"name": "骆明远", "type": "Place"}, {"name": "实验室", "type": "Organization"}]
    scored = _scored(tmp_path, {**ENTRY, "facts": [["E", "speak", "骆明远"]], "entities": entities})
    counts = _counts(scored)
    assert counts["Place"] == (0, 1, 1)
    assert counts["Person"] == (0, 2, 0)
    assert counts["Organization"] == (0, 1, 1)
    assert counts["speak"] == (0, 0, 1)
    assert counts["preside"] == (0, 1, 0)


def test_where_the_graph_knows_more_only_what_is_asked_counts(tmp_path: Path) -> None:
    nested = ["澄湖实验室", "part_of", "云泽市"]
    absent = ["云泽市", "part_of", "江岭省"]
    assert _counts(_scored(tmp_path, {**ENTRY, "facts": [nested, absent]}))["part_of"] == (1, 0, 1)
    assert "part_of" not in _counts(_scored(tmp_path, {**ENTRY, "facts": []}))


@pytest.mark.parametrize(
    ("begin", "end", "matched"), [(0, 100, 1), (40, 95, 1), (60, 140, 1), (0, 40, 0), (200, 300, 0)]
)
def test_an_entry_is_matched_by_the_characters_it_shares(tmp_path: Path, begin: int, end: int, matched: int) -> None:
    scored = _scored(tmp_path, {**ENTRY, "begin": begin, "end": end})
    assert scored["matched"] == matched


def test_the_table_and_the_choice_of_a_source(tmp_path: Path) -> None:
    graph, gold = _files(tmp_path, ENTRY, {**ENTRY, "id": "b1", "source": "other", "group": "other"})
    table = _run(graph, "--gold", gold, "--source", "yunze-month", "--errors", 1)
    assert "1 annotated entries, 1 of them" in table
    assert "Person missed a1 郭盈" in table
    assert "2 annotated entries, 1 of them" in _run(graph, "--gold", gold)
    assert "no entries of nothing" in _run(graph, "--gold", gold, "--source", "nothing", status=2)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "not JSON"),
        ("[]", "id must be there"),
        (json.dumps({**ENTRY, "begin": "0"}), "begin must be there"),
        (json.dumps({**ENTRY, "entities": [{"name": "x", "type": "Thing"}]}), "an entity needs"),
        (json.dumps({**ENTRY, "facts": [["E", "attend"]]}), "a fact is"),
        (json.dumps({**ENTRY, "facts": [["E", "attend", "x", "perhaps"]]}), "a fact is"),
    ],
)
def test_a_bad_gold_file_is_named_with_its_line(tmp_path: Path, line: str, complaint: str) -> None:
    graph, gold = _files(tmp_path, ENTRY)
    gold.write_text(f"{json.dumps(ENTRY)}\n{line}\n", encoding="utf-8")
    said = _run(graph, "--gold", gold, status=2)
    assert f"{gold}:2: " in said
    assert complaint in said
    assert said.count("\n") == 1


def test_folding() -> None:
    assert fold(" 王 伟") == fold("王伟")
    assert fold("《云泽（试行）》") == "云泽(试行)"
    assert fold("买买提·吐尔逊") == fold("买买提•吐尔逊")
    assert fold("+3.2％") == "3.2%"
    assert fold("2026—2030年") == fold("2026-2030年")


@pytest.mark.parametrize("name", ["seen", "unseen", "cities"])
def test_the_annotations_are_facts_without_text(root: Path, name: str) -> None:
    path = root / "evaluation" / "gold" / f"{name}.jsonl"
    entries = read_gold(path)
    assert len(entries) == {"seen": 1157, "unseen": 189, "cities": 27}[name]
    for line in path.read_text(encoding="utf-8").splitlines():
        assert set(json.loads(line)) == {"id", "source", "group", "begin", "end", "events", "entities", "facts"}
    for entry in entries:
        assert entry.begin < entry.end
        assert {fact[1] for fact in entry.facts} <= {*ROLES, *PAIRS, "value", "change", "contributor"}
        written = [*(part for fact in entry.facts for part in fact), *(e["name"] for e in entry.entities)]
        assert {e["type"] for e in entry.entities} <= set(KINDS)
        assert not any("。" in part or len(part) > 60 for part in written)


def test_the_two_halves_share_no_entry(root: Path) -> None:
    gold = root / "evaluation" / "gold"
    seen, unseen = ({(e.source, e.begin) for e in read_gold(gold / f"{n}.jsonl")} for n in ("seen", "unseen"))
    assert not seen & unseen


def test_the_texts_of_other_cities_are_where_their_annotations_say(root: Path) -> None:
    for entry in read_gold(root / "evaluation" / "gold" / "cities.jsonl"):
        text = (root / "evaluation" / "cities" / f"{entry.source}.txt").read_text(encoding="utf-8")
        assert entry.end <= len(text)
        told = fold(text[entry.begin : entry.end])
        people = [e["name"] for e in entry.entities if e["type"] == "Person"]
        assert all(fold(name) in told for name in people)


def test_a_missing_gold_file(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        read_gold(tmp_path / "none.jsonl")
