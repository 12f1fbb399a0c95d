"""Confidences that are measured on annotated entries."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.evaluating.calibrating import Judged, bins, error, held_out, judge, measure
from kg.evaluating.gold import Gold
from kg.graph.confidence import confidence
from kg.lexicon import table

GRAPH = """
@prefix id: <https://w3id.org/zhitu/id/> .
@prefix zt: <https://w3id.org/zhitu/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:issue a zt:Issue ; zt:fileName "yunze.txt" .
id:e a zt:Entry ; zt:inIssue id:issue ; zt:beginIndex 0 ; zt:endIndex 100 .
id:lin skos:prefLabel "林晓川"@zh . id:zhao skos:prefLabel "赵一鸣"@zh . id:city skos:prefLabel "云川市"@zh .
id:bridge skos:prefLabel "云川大桥"@zh . id:firm skos:prefLabel "云川路桥公司"@zh .
id:m a zt:Meeting, zt:Event .
id:e {
  id:m zt:startDate "2025-03-01"^^xsd:date ; zt:endDate "2025-03-01"^^xsd:date .
  id:p1 zt:event id:m ; zt:agent id:lin ; zt:role zt:chair .
  id:p2 zt:event id:m ; zt:agent id:zhao ; zt:role zt:chair .
  id:r1 zt:subject id:bridge ; zt:predicate zt:owner ; zt:object id:firm .
  id:r2 zt:subject id:bridge ; zt:predicate zt:locatedIn ; zt:object id:city .
  id:v1 zt:rule "event.dated/1" ; zt:supports id:m .
  id:v2 zt:rule "participation.chair/1" ; zt:supports id:p1, id:p2 .
  id:v3 zt:rule "project.owner/1" ; zt:supports id:r1 .
  id:v4 zt:rule "project.locatedin/1" ; zt:supports id:r2 .
}
"""


def _gold() -> Gold:
    events = ({"type": "Meeting", "start": "2025-03-01", "end": "2025-03-01"},)
    facts = (("E", "preside", "林晓川"), ("云川大桥", "owner", "云川路桥公司", "opt"))
    return Gold("g1", "yunze", "", 0, 100, events, (), facts)


def _facts(rule: str, right: int, wrong: int, entries: int = 10) -> list[Judged]:
    verdicts = [True] * right + [False] * wrong
    return [Judged(f"e{number % entries}", rule, "preside", verdict) for number, verdict in enumerate(verdicts)]


def test_facts_are_judged_with_the_rule_that_read_them(tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text(GRAPH, encoding="utf-8")
    judged = {(fact.rule, fact.row, fact.right) for fact in judge(tmp_path / "graph.trig", [_gold()])}
    assert judged == {
        ("event.dated/1", "event date", True),
        ("event.dated/1", "event type", True),
        ("participation.chair/1", "preside", True),
        ("participation.chair/1", "preside", False),  # the second chair
        ("project.owner/1", "owner", True),  # optional, but right; what lies where is not judged
    }


def test_a_rule_seen_little_is_drawn_towards_all() -> None:
    developed = [*_facts("often/1", 90, 10), *_facts("once/1", 1, 0)]
    often, once = sorted(measure(developed), key=lambda rule: -rule.seen)
    assert often.confidence == pytest.approx(0.90, abs=0.01)
    assert 0.90 < once.confidence < 0.93


def test_fresh_entries_show_what_mended_ones_hide() -> None:
    developed = [*_facts("good/1", 98, 2), *_facts("poor/1", 90, 10)]
    fresh = [*_facts("good/1", 96, 4), *_facts("poor/1", 80, 20)]
    good, poor = measure(developed, fresh)
    assert (good.confidence, poor.confidence) == (0.96, 0.80)
    unseen = measure([*developed, *_facts("other/1", 90, 10)], fresh)[1]
    assert unseen.rule == "other/1"
    assert 0.78 < unseen.confidence < 0.82, "half as many mistakes again, as the others make"


def test_held_out_confidences_are_not_drawn_from_the_entry_itself() -> None:
    fresh = [Judged("a", "x/1", "preside", True), Judged("b", "x/1", "preside", False)]
    first, second = held_out([], fresh)
    assert first == (pytest.approx(measure([], fresh[1:])[0].confidence), True)
    assert second == (pytest.approx(measure([], fresh[:1])[0].confidence), False)


def test_bins_and_their_error() -> None:
    found = bins([(0.9, True), (0.9, False), (0.94, True), (0.5, False), (1.0, True)])
    assert [(one.low, one.high, one.seen, one.right) for one in found] == [
        (0.5, 0.55, 1, 0),
        (0.9, 0.95, 3, 2),
        (0.95, 1.0, 1, 1),
    ]
    assert error(found) == pytest.approx((0.5 + 0.74 + 0) / 5)
    assert error([]) == 0


def test_a_build_gives_the_measured_confidence_or_the_estimate(samples_built: Path) -> None:
    measured = {rule: float(values[0]) for rule, values in table("rule_confidence").items()}
    assert len(measured) > 20
    assert all(0 < value < 1 for value in measured.values())
    rule = next(iter(measured))
    assert confidence(rule, 0.5) == measured[rule]
    assert confidence("nobody.knows/1", 0.5) == 0.5
    text = (samples_built / "graph.ttl").read_text(encoding="utf-8")
    assert f"zt:confidence {measured['event.dated/1']} ;" in text


def test_the_script_writes_table_and_picture(root: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text(GRAPH, encoding="utf-8")
    gold = '{"id": "g1", "source": "yunze", "begin": 0, "end": 100, "events": [], "entities": [], '
    (tmp_path / "gold.jsonl").write_text(f'{gold}"facts": [["E", "preside", "林晓川"]]}}\n', encoding="utf-8")
    words = ["graph.trig", "--gold", "gold.jsonl", "--fresh", "gold.jsonl", "--out", "."]
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, root / "evaluation" / "calibrate.py", *words],
            env={"PYTHONPATH": str(root), "PATH": ""},
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        lexicon = (tmp_path / "kg" / "lexicon" / "rule_confidence.txt").read_text(encoding="utf-8")
        assert re.search(r"^participation.chair/1: 0\.\d\d  # 1 of 2, 1 of 2$", lexicon, re.MULTILINE)
        assert (tmp_path / "docs" / "confidence.svg").read_text(encoding="utf-8").startswith("<svg ")
