"""Decisions of people: read, applied, reported, and still in force with one more source."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph.vocabulary import CLASSES, RELATIONS, ROLES
from kg.model import Evidence, Holding, Participation, Ref
from kg.resolving import Settled, settle
from kg.resolving.decisions import Decisions
from kg.resolving.decisions_file import NAME, DecisionError, Vocabulary, add_decision, read_decisions

from .told import Told, another

WORDS = Vocabulary(CLASSES, ROLES, RELATIONS)
SAID = 'who = "编者"\nwhen = 2026-11-20\nwhy = "查档"\n'


def _decided(folder: Path, *tables: str) -> Decisions:
    (folder / NAME).write_text("\n".join(f"{table}\n{SAID}" for table in tables), encoding="utf-8")
    return read_decisions([folder], WORDS)


def _first() -> Told:
    told = Told()
    told.entry("云泽精工扩产", [("Organization", "云泽精工", "Enterprise")])
    told.entry(
        "云泽矿机扩产，云泽矿机公司获奖", [("Organization", n, "Enterprise") for n in ("云泽矿机", "云泽矿机公司")]
    )
    told.entry("村民林晓川", [("Person", "林晓川", "Person")], title="村里")
    told.meeting("3月2日，全市水利会议召开，林晓川、欧阳云出席", "2025-03-02", ["林晓川", "欧阳云"])
    return told


def _second() -> Told:
    told = Told(another())
    told.entry("湖北精工机械股份有限公司投产", [("Organization", "湖北精工机械股份有限公司", "Enterprise")])
    return told


def _labels(settled: Settled) -> list[str]:
    return sorted(entity.label for entity in settled.resolved.entities.values())


def _states(settled: Settled) -> list[str]:
    return [outcome.state for outcome in settled.outcomes]


def test_what_rules_keep_apart_is_joined_and_stays_joined(tmp_path: Path) -> None:
    decisions = _decided(tmp_path, '[[entity]]\ndo = "same"\nentities = ["云泽精工", "湖北精工机械股份有限公司"]')
    alone = settle([_first().result], decisions)
    assert _states(alone) == ["stale"]
    both = settle([_first().result, _second().result], decisions)
    assert _states(both) == ["applied"]
    assert "湖北精工机械股份有限公司" in _labels(both)
    assert "云泽精工" not in _labels(both)
    assert both.resolved.why
    more = Told(another(file_name="c.txt", title="云泽日报", sha256="c" * 64))
    more.entry("云泽精工获奖", [("Organization", "云泽精工", "Enterprise")])
    assert _states(settle([_first().result, _second().result, more.result], decisions)) == ["applied"]


def test_what_a_rule_joins_is_kept_apart(tmp_path: Path) -> None:
    assert "云泽矿机" not in _labels(settle([_first().result]))
    decisions = _decided(tmp_path, '[[entity]]\ndo = "not-same"\nentities = ["云泽矿机", "云泽矿机公司"]')
    settled = settle([_first().result, _second().result], decisions)
    assert _states(settled) == ["applied"]
    assert {"云泽矿机", "云泽矿机公司"} <= set(_labels(settled))
    assert not any(set(c.labels) == {"云泽矿机", "云泽矿机公司"} for c in settled.candidates)


def test_one_name_is_split_by_entries_and_the_rest_keeps_its_id(tmp_path: Path) -> None:
    before = settle([_first().result]).resolved
    village = before.entry_ids[0, 2]
    (person,) = [e.id for e in before.entities.values() if e.label == "林晓川"]
    table = f'[[entity]]\ndo = "split"\nentity = "{person}"\nentries = ["{village}"]'
    for sources in ([_first().result], [_first().result, _second().result]):
        settled = settle(sources, _decided(tmp_path, table))
        assert _states(settled) == ["applied"]
        same_name = [e.id for e in settled.resolved.entities.values() if e.label == "林晓川"]
        assert len(same_name) == 2
        assert person in same_name


def test_renamed_retyped_and_dropped(tmp_path: Path) -> None:
    decisions = _decided(
        tmp_path,
        '[[entity]]\ndo = "rename"\nentity = "云泽精工"\nname = "湖北云泽精工"',
        '[[entity]]\ndo = "retype"\nentity = "云泽精工"\ntype = "ResearchOrganization"',
        '[[entity]]\ndo = "drop"\nentity = "欧阳云"',
        '[[entity]]\ndo = "drop"\nentity = "无此人"',
    )
    settled = settle([_first().result], decisions)
    (firm,) = [e for e in settled.resolved.entities.values() if e.label == "湖北云泽精工"]
    assert firm.type == "ResearchOrganization"
    assert firm.alt_labels == ("云泽精工",)
    assert "欧阳云" not in _labels(settled)
    assert not any(m.name == "欧阳云" for r in settled.sources[0][1] for m in r.mentions)
    assert sorted(_states(settled)) == ["applied", "applied", "applied", "stale"]


def test_facts_are_corrected_dropped_and_added(tmp_path: Path) -> None:
    entry = settle([_first().result]).resolved.entry_ids[0, 3]

    def of(do: str, kind: str) -> str:
        return f'[[fact]]\ndo = "{do}"\nfact = "{kind}"\nentry = "{entry}"'

    decisions = _decided(
        tmp_path,
        f'{of("correct", "participation")}\nagent = "林晓川"\nset = {{ role = "chair" }}',
        f'{of("drop", "participation")}\nagent = "欧阳云"',
        f'{of("add", "holding")}\nholder = "欧阳云"\ntitle = "局长"\nwords = "欧阳云出席"',
        f'{of("correct", "event")}\ntype = "Meeting"\nset = {{ start = "2025-03-03" }}',
        '[[fact]]\ndo = "drop"\nfact = "event"\nentry = "entry_00"\ntype = "Meeting"',
    )
    settled = settle([_first().result, _second().result], decisions)
    facts = settled.sources[0][1][3].facts
    assert [f.role for f in facts if isinstance(f, Participation)] == ["chair"]
    assert [(f.holder, f.title) for f in facts if isinstance(f, Holding)] == [(Ref("Person", "欧阳云"), "局长")]
    assert next(iter(settled.resolved.events.values())).start == "2025-03-03"
    assert sorted(_states(settled)) == ["applied"] * 4 + ["stale"]
    added = next(f for f in facts if isinstance(f, Holding)).evidence
    assert added == Evidence(18, 23, "decision/1", 1.0)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ('[[entity]]\ndo = "marry"\nentity = "甲"', "do should be one of"),
        ('[[entity]]\ndo = "same"\nentities = ["甲"]', "two or more"),
        ('[[entity]]\ndo = "retype"\nentity = "甲"\ntype = "Ship"', "unknown class"),
        ('[[fact]]\ndo = "correct"\nfact = "event"\nentry = "e"\ntype = "Talks"', "set"),
        ('[[fact]]\ndo = "drop"\nfact = "song"\nentry = "e"', "fact should be one of"),
    ],
)
def test_a_faulty_decision_is_named(tmp_path: Path, table: str, fault: str) -> None:
    with pytest.raises(DecisionError, match=fault):
        _decided(tmp_path, table)


def test_an_answer_is_added_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / NAME
    for number in range(2):
        add_decision(path, "not-same", (f"person_{number}", "person_x"), "编者", "2026-11-20", '两人，"同名"')
    found = read_decisions([tmp_path], WORDS).entities
    assert [decision.entities for decision in found] == [("person_0", "person_x"), ("person_1", "person_x")]
    assert found[0].why == '两人，"同名"'
