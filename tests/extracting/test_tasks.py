"""Tasks: their bodies in every form of the bracket, leads, bodies that the list says once, the due date."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extracting import extract_entry
from kg.extracting.task_bodies import find_list, read_bodies
from kg.model import Source, TaskFact
from kg.segmenting import segment

from .conftest import Read

SOURCE = Source("invented.txt", "gazette", year=2026, place="许昌市", province="河南省")

LISTS = [
    ("推进园区建设。（市发改委、市财政局按职责分工负责）", ["市发改委", "市财政局"], []),
    (
        "推进园区建设。（市工信局牵头，市财政局、禹州市政府按职责分工负责）",
        ["市工信局", "市财政局", "禹州市政府"],
        ["市工信局"],
    ),
    ("健全机制。（市水利局牵头负责）", ["市水利局"], ["市水利局"]),
    ("健全机制。(市水利局牵头负责)", ["市水利局"], ["市水利局"]),
    ("健全机制。（市水利局牵头负责。）", ["市水利局"], ["市水利局"]),
    ("健全机制（试行）。（市水利局牵头负责", ["市水利局"], ["市水利局"]),
    ("健全机制。市水利局牵头负责，市气象局配合。", ["市水利局", "市气象局"], ["市水利局"]),
    ("健全机制。【市水利局牵头，各县〔市、区〕政府〔管委会〕按职责分工负责】", ["市水利局"], ["市水利局"]),
    (
        "办好节会。（市文化广电和旅游局、市自然资源和规划局和市商务局分别负责）",
        ["市文化广电和旅游局", "市自然资源和规划局", "市商务局"],
        [],
    ),
    ("做好督查。（市公安、司法局，市委网信办负责）", ["市公安局", "市司法局", "市委网信办"], []),
    ("做好编制。（市编办、人社局分别负责）", ["市编办", "市人社局"], []),
    ("推进供水。（禹州市、襄城县政府按职责分工负责）", ["禹州市政府", "襄城县政府"], []),
    ("推进供水。（禹州、长葛两市政府按职责分工负责）", ["禹州市政府", "长葛市政府"], []),
    ("推进绿化。（示范区、开发区管委会按职责分工负责）", ["示范区管委会", "开发区管委会"], []),
    ("依法行政。（市司法局、市税务局等有行政执法权的部门按职责分工负责）", ["市司法局", "市税务局"], []),
    ("支持团体。（市妇联、市残联等部门和单位按职责分工负责）", ["市妇联", "市残联"], []),
    ("共同治理。（市大数据局会同市公安局等部门负责）", ["市大数据局", "市公安局"], []),
    (
        "整改问题。（牵头单位：市商务局；配合单位：市财政局、市统计局；完成时限：2026年底前）",
        ["市商务局", "市财政局", "市统计局"],
        ["市商务局"],
    ),
    ("整改问题。责任单位：市商务局、市财政局", ["市商务局", "市财政局"], []),
    ("整改问题。责任单位：市财政局2026年3月8日", ["市财政局"], []),
    ("整改问题。（市商务局、市财政局，市直有关部门按职责分工负责）", ["市商务局", "市财政局"], []),
    ("完善路网。（市城市建设投资集团有限公司负责）", ["市城市建设投资集团有限公司"], []),
]


@pytest.mark.parametrize(("text", "named", "leads"), LISTS)
def test_bodies_of_a_bracket(text: str, named: list[str], leads: list[str]) -> None:
    found = find_list(text)
    assert found is not None
    bodies = read_bodies(text, found[1], found[2], SOURCE)
    assert [b.name for b in bodies if not b.union] == named
    assert [b.name for b in bodies if b.lead] == leads


def test_a_task_without_a_list_has_no_bodies(read: Read) -> None:
    assert find_list("支持各类人才创新创业。") is None
    (task,) = [f for f in read("7.支持各类人才创新创业。", kind="task").extracted.facts if isinstance(f, TaskFact)]
    assert (task.number, task.description, task.responsible) == ("7", "支持各类人才创新创业。", ())


def test_all_counties_stand_behind_the_union(read: Read) -> None:
    text = "9.提升服务。（市司法局牵头，各县（市、区）政府（管委会）按职责分工负责）"
    reading = read(text, kind="task", place="许昌市")
    (task,) = [f for f in reading.extracted.facts if isinstance(f, TaskFact)]
    assert [r.name for r in task.responsible] == ["市司法局"]
    assert {"禹州市人民政府", "襄城县人民政府", "魏都区人民政府"} <= {r.name for r in task.expanded}
    assert all(r.name.endswith(("人民政府", "管委会")) for r in task.expanded)
    alone = read("9.提升服务。牵头单位：市司法局\n责任单位：各县（市、区）政府（管委会）", kind="task", place="许昌市")
    assert [f.expanded for f in alone.extracted.facts if isinstance(f, TaskFact)] == [task.expanded]
    without = read("9.提升服务。（市司法局、有关县（市、区）政府按职责分工负责）", kind="task", place="许昌市")
    assert [f.expanded for f in without.extracted.facts if isinstance(f, TaskFact)] == [()]


def test_bodies_are_mentioned_where_they_stand(read: Read) -> None:
    reading = read("3.改善水质。（市水利局牵头，市生态环境局按职责分工负责）", kind="task")
    spans = {m.name: reading.text[m.begin : m.end] for m in reading.extracted.mentions}
    assert spans["市水利局"] == "市水利局"
    assert spans["市生态环境局"] == "市生态环境局"
    (task,) = [f for f in reading.extracted.facts if isinstance(f, TaskFact)]
    assert task.description == "改善水质。"


def test_due_date(read: Read) -> None:
    text = "3.改善水质。（责任单位：市水利局；完成时限：2026年11月底）"
    assert [f.due for f in read(text, kind="task").extracted.facts if isinstance(f, TaskFact)] == ["2026年11月底"]


def test_the_tasks_of_the_gazette(corpus: Path) -> None:
    raw = (corpus / "gazette-2026-03.txt").read_text(encoding="utf-8-sig")
    source = Source("gazette-2026-03.txt", "gazette", year=2026, place="平顶山市", province="河南省")
    segmented = segment(raw, source)
    facts = [f for e in segmented.entries for f in extract_entry(segmented, e).facts if isinstance(f, TaskFact)]
    assert [f.number for f in facts] == [str(n) for n in range(1, 133)]
    assert sum(len(f.responsible) for f in facts) == 340
    assert sum(len(f.lead) for f in facts) == 74
    assert [f.number for f in facts if f.expanded] == ["6", "41", "116", "122"]
    assert all(set(f.lead) <= set(f.responsible) for f in facts)
    shared = next(f for f in facts if f.number == "74")
    assert [r.name for r in shared.responsible] == ["市水利局", "汝州市政府", "宝丰县政府", "郏县政府", "鲁山县政府"]


@pytest.mark.parametrize(
    ("text", "named", "leads"),
    [
        (
            "建好渡口。由市交通局牵头，市水利局、市财政局等部门配合，10月底前完成。",
            ["市交通局", "市水利局", "市财政局"],
            ["市交通局"],
        ),
        ("建好渡口。（市交通局、市水利局等负责，完成时限：10月底）", ["市交通局", "市水利局"], []),
        ("建好渡口。（市交通局牵头，市水利局负责，10月底前完成）", ["市交通局", "市水利局"], ["市交通局"]),
        ("建好渡口。（牵头部门：市交通局配合部门：市水利局）", ["市交通局", "市水利局"], ["市交通局"]),
        ("建好渡口。（责任单位：市交通局、市水利局。具体事项涉及各乡镇，不再列出）", ["市交通局", "市水利局"], []),
    ],
)
def test_bodies_told_in_a_sentence_or_before_a_note(text: str, named: list[str], leads: list[str]) -> None:
    found = find_list(text)
    assert found is not None
    bodies = read_bodies(text, found[1], found[2], SOURCE)
    assert [b.name for b in bodies] == named
    assert [b.name for b in bodies if b.lead] == leads


def test_a_person_who_leads_is_no_body() -> None:
    assert find_list("建好渡口。由副市长牵头，年内完成。") is None
