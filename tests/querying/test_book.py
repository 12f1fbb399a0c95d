"""The ready questions on a small graph whose answers are known, on Oxigraph and on plain rdflib."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from pyoxigraph import Store
from rdflib import Dataset

from kg.querying.asking import Table, ask
from kg.querying.binding import bind, entity
from kg.querying.errors import QueryError
from kg.querying.prefixes import PREFIXES
from kg.querying.questions import questions, read

from .both import compare, plain

ID = PREFIXES["id"]
GIVEN = {
    "about": {"thing": "林晓川"},
    "awards": {"award": "绿色"},
    "career": {"person": "林晓川"},
    "chairs": {"from": "2025-03", "to": "2025-04"},
    "events": {"person": "林晓川"},
    "evidence": {"thing": "林晓川"},
    "figures": {"indicator": "生产总值"},
    "happened": {"place": "云川市"},
    "holders": {"post": "市长"},
    "honours": {"place": "云川市", "from": "2025", "to": "2025"},
    "incumbents": {"post": "市长", "on": "2025-06-01"},
    "involved": {"body": "云钢"},
    "journeys": {"person": "林晓川"},
    "named": {"thing": "林晓川"},
    "parts": {"whole": "云川市"},
    "profile": {"region": "云川市"},
    "project": {"project": "年产20万吨特种钢项目"},
    "projects": {"owner": "云钢"},
    "sites": {"place": "云川市"},
    "staff": {"body": "云川市人民政府"},
    "tasks": {"body": "云川钢铁集团有限公司"},
    "together": {"person": "林市长"},
}


def rows(store: Store, name: str, **words: str) -> list[dict[str, str]]:
    question = questions()[name]
    found = ask(store, question.text, bind(store, question, words or GIVEN.get(name, {})))
    assert isinstance(found, Table)
    return [dict(zip(found.columns, map(plain, row), strict=True)) for row in found.rows]


def test_chairs(store: Store) -> None:
    found = rows(store, "chairs")
    assert [(row["name"], row["meetings"]) for row in found] == [("林晓川", "1"), ("欧阳云", "1")]
    assert [row["name"] for row in rows(store, "chairs", to="2025-03-04")] == ["林晓川"]
    assert [row["name"] for row in rows(store, "chairs", **{"from": "2025-03-05"})] == ["欧阳云"]
    assert rows(store, "chairs", **{"from": "2026"}) == []


def test_together(store: Store) -> None:
    assert [(row["name"], row["events"]) for row in rows(store, "together")] == [("欧阳云", "2"), ("赵一鸣", "1")]


def test_holders(store: Store) -> None:
    (row,) = rows(store, "holders")
    assert set(row["titles"].split("、")) == {"市长", "云川市市长"}
    assert (row["first"], row["last"]) == ("2025-03-04", "2025-11-01")
    assert len(rows(store, "holders", post="云川市市长", body="云川市人民政府")) == 1
    assert rows(store, "holders", post="市长", body="云钢") == []


def test_events_in_order_with_every_source(store: Store) -> None:
    found = [(row["day"], row["kind"], row["roles"], row["page"]) for row in rows(store, "events")]
    assert sorted(found[:2]) == [("2025-03-04", "Meeting", "chair", ""), ("2025-03-04", "Meeting", "chair", "3")]
    assert found[2:] == [("2025-03-10", "Inspection", "leader", "5"), ("2025-04", "Meeting", "attendee", "")]


def test_projects(store: Store) -> None:
    (row,) = rows(store, "projects")
    assert (row["name"], row["place"], row["status"]) == ("年产20万吨特种钢项目", "云川市", "开工")
    assert (row["date"], row["investment"]) == ("2025-03", "3亿元")


def test_tasks_in_the_order_of_their_numbers(store: Store) -> None:
    assert [(row["number"], row["share"]) for row in rows(store, "tasks")] == [
        ("2", "responsible"),
        ("14", "responsible"),
    ]
    assert [row["share"] for row in rows(store, "tasks", body="云川市人民政府")] == ["lead"]


def test_visited(store: Store) -> None:
    (row,) = rows(store, "visited")
    assert (row["name"], row["visits"], row["leaders"]) == ("云川钢铁集团有限公司", "1", "林晓川")


def test_figures(store: Store) -> None:
    assert {row["asWritten"] for row in rows(store, "figures")} == {"5.4%", "300亿元"}
    assert [row["area"] for row in rows(store, "figures", indicator="地区", region="云川市")] == ["云川市"]


def test_honours_of_what_lies_in_the_place(store: Store) -> None:
    assert [(row["who"], row["award"]) for row in rows(store, "honours")] == [
        ("云川钢铁集团有限公司", "国家级绿色工厂")
    ]
    assert rows(store, "honours", place="云川市", **{"from": "2026"}) == []


@pytest.mark.parametrize("name", sorted(questions()))
def test_rdflib_gives_the_same_rows(store: Store, graph: Path, name: str) -> None:
    question = questions()[name]
    dataset = Dataset(default_union=True)
    dataset.parse(graph, format="trig")
    compare(store, dataset, question, GIVEN.get(name, {}))


def test_every_question_says_what_it_is_and_binds_what_it_asks() -> None:
    assert len(questions()) >= 25
    for name, question in questions().items():
        assert all(question.title.values()) and all(question.description.values()), name
        head = re.split("SELECT|CONSTRUCT", question.text, maxsplit=1)[1].split("WHERE", 1)[0]
        assert all(f"?{parameter.name}" in head for parameter in question.parameters), name
        assert all(parameter.help for parameter in question.parameters), name


def test_a_name_of_two_is_asked_about(store: Store) -> None:
    with pytest.raises(QueryError, match=r"赵一鸣 is the name of 2: give one of id:zhao_1, id:zhao_2"):
        entity(store, "赵一鸣", ("Person",))
    assert entity(store, "赵一鸣", ("Official",)).value == ID + "zhao_1"
    assert entity(store, "id:zhao_2").value == entity(store, f"<{ID}zhao_2>").value == ID + "zhao_2"


def test_spaces_in_a_name_do_not_matter(store: Store) -> None:
    assert entity(store, "林 晓 川", ("Person",)).value == ID + "lin"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ({}, "--person is needed"),
        ({"person": "林晓"}, "but there is 林晓川"),
        ({"person": "云川市"}, "nothing of kind Person is called 云川市"),
        ({"person": "id:nobody"}, "does not occur"),
        ({"person": "林晓川", "from": "3月"}, "expected a day"),
        ({"person": "林晓川", "until": "2025"}, "no parameter --until"),
    ],
)
def test_bad_parameters(store: Store, words: dict[str, str], error: str) -> None:
    with pytest.raises(QueryError, match=error):
        bind(store, questions()["events"], words)


def test_values_are_bound_not_pasted(store: Store) -> None:
    assert rows(store, "figures", indicator='") } DROP ALL #') == []


def test_on_the_command_line(query: Callable[..., Result]) -> None:
    found = query("events", "--person=林晓川", "--to", "2025-03", "--format", "csv").stdout.splitlines()
    assert found[0].split(",")[:2] == ["day", "kind"] and len(found) == 4
    assert "person" not in found[0].split(",")
    assert "a value is missing" in query("events", "--person", status=2).stderr


def test_a_head_without_title_is_refused() -> None:
    with pytest.raises(ValueError, match=r"x\.rq has no"):
        read("x", "# title: A\nSELECT * {}")
    with pytest.raises(ValueError, match="parameter p"):
        read("x", "# param p: number | a number\n")
