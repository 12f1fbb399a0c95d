"""Every ready question has an answer on the samples, the same on Oxigraph and on plain rdflib."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib import Dataset

from kg.querying.asking import Table, ask
from kg.querying.binding import bind
from kg.querying.loading import load
from kg.querying.questions import questions

from .both import compare, plain

GIVEN = {
    "about": {"thing": "云泽学院"},
    "awards": {"award": "绿色工厂"},
    "career": {"person": "周砚青"},
    "events": {"person": "骆明远"},
    "evidence": {"thing": "骆明远"},
    "figures": {"indicator": "生产总值"},
    "happened": {"place": "禾川县"},
    "holders": {"post": "市长"},
    "honours": {"place": "云泽市"},
    "incumbents": {"post": "市长", "on": "2024-06"},
    "involved": {"body": "云泽学院"},
    "journeys": {"person": "骆明远"},
    "named": {"thing": "云泽学院"},
    "parts": {"whole": "石桥区"},
    "profile": {"region": "青崖县"},
    "project": {"project": "云泽港集装箱码头工程"},
    "projects": {"owner": "泽水能源集团有限公司"},
    "sites": {"place": "泽水河"},
    "staff": {"body": "云泽市人民政府"},
    "tasks": {"body": "云泽市教育局"},
    "together": {"person": "骆明远"},
}
UNTOLD = {"ranks", "rivals"}  # the samples tell of no rank and contradict themselves nowhere


@pytest.fixture(scope="module")
def built(samples_built: Path) -> Store:
    return load(samples_built / "graph.trig")


@pytest.fixture(scope="module")
def dataset(samples_built: Path) -> Dataset:
    found = Dataset(default_union=True)
    found.parse(samples_built / "graph.trig", format="trig")
    return found


@pytest.mark.parametrize("name", sorted(questions()))
def test_an_answer_and_the_same_on_rdflib(built: Store, dataset: Dataset, name: str) -> None:
    found = compare(built, dataset, questions()[name], GIVEN.get(name, {}))
    assert bool(found) == (name not in UNTOLD)


def rows(store: Store, name: str, **words: str) -> list[dict[str, str]]:
    question = questions()[name]
    found = ask(store, question.text, bind(store, question, words))
    assert isinstance(found, Table)
    return [dict(zip(found.columns, map(plain, row), strict=True)) for row in found.rows]


def test_notices_as_documents(built: Store) -> None:
    found = {row["number"]: row for row in rows(built, "notices")}
    assert set(found) == {"云政〔2026〕5号", "云政〔2026〕6号", "云政〔2026〕8号"}
    eighth = found["云政〔2026〕8号"]
    assert (eighth["day"], eighth["issuer"]) == ("2026-04-22", "云泽市人民政府")
    assert set(eighth["annexes"].split("、")) == {
        "第四批云泽市非物质文化遗产代表性项目名录",
        "第四批云泽市非物质文化遗产代表性项目名录扩展项目名录",
    }
    fifth = found["云政〔2026〕5号"]
    assert (fifth["day"], fifth["addressed"]) == ("2026-04-08", "各县（市、区）人民政府，高新区管委会，市政府各部门")


def test_the_figures_of_two_sources_stand_side_by_side(built: Store) -> None:
    found = [row for row in rows(built, "compare", indicator="地区生产总值") if row["name"] == "地区生产总值"]
    assert len({row["issue"] for row in found}) == 2


def test_plan_and_outcome_of_the_table(built: Store) -> None:
    found = {(row["name"], row["period"]): (row["plan"], row["outcome"]) for row in rows(built, "plans")}
    assert found["高新技术企业数量", "2025"] == ("300", "318")


def test_who_held_a_post_on_a_day(built: Store) -> None:
    held = rows(built, "incumbents", post="市长", on="2024-06-01", body="云泽市人民政府")
    assert {row["name"] for row in held} == {"周砚青"}
    assert rows(built, "incumbents", post="市长", on="1999") == []
