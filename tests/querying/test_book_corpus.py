"""Answers of the book on real publications, compared with counts made from the files themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.querying.asking import Table, ask
from kg.querying.binding import bind
from kg.querying.loading import load
from kg.querying.questions import questions

from .both import plain

pytestmark = pytest.mark.corpus
FILES = ("gazette-2026-03.txt", "monthly-2024-03.txt")
# The bracket at the end of a task: the bodies that answer for it.
_DUTY = re.compile(r"[（(]((?:[^（()）]|[（(][^（()）]*[）)])*?(?:负责|配合)[^（()）]{0,6})[）)]")


@pytest.fixture(scope="module")
def texts(corpus: Path) -> dict[str, str]:
    return {name: re.sub(r"\s+", "", (corpus / name).read_text("utf-8-sig")) for name in FILES}


@pytest.fixture(scope="module")
def built(corpus: Path, tmp_path_factory: pytest.TempPathFactory, run_kg: Callable[..., object]) -> Store:
    out = tmp_path_factory.mktemp("two")
    run_kg("build", *(corpus / name for name in FILES), "-o", out)
    return load(out / "graph.trig")


def rows(store: Store, name: str, **words: str) -> list[dict[str, str]]:
    question = questions()[name]
    found = ask(store, question.text, bind(store, question, words))
    assert isinstance(found, Table)
    return [dict(zip(found.columns, map(plain, row), strict=True)) for row in found.rows]


@pytest.mark.parametrize("body", ["市发展改革委", "市财政局"])
def test_the_tasks_of_a_body(built: Store, texts: dict[str, str], body: str) -> None:
    duties = _DUTY.findall(texts[FILES[0]])
    assert len(duties) == 132
    assert len(rows(built, "tasks", body=body)) == sum(body in duty for duty in duties)


def test_heritage_as_the_lists_count_it(built: Store, texts: dict[str, str]) -> None:
    stated = re.findall(r"名录[#*]*[（(]共计(\d+)项[)）]", texts[FILES[0]])
    assert len(rows(built, "heritage")) == sum(map(int, dict.fromkeys(stated)))


def test_notices_by_their_numbers(built: Store, texts: dict[str, str]) -> None:
    numbers = set(re.findall(r"平政[〔(（]2026[〕)）](\d+号)", texts[FILES[0]]))
    assert len(numbers) == 3
    assert {re.sub(r".*[〕)）]", "", row["number"]) for row in rows(built, "notices")} == numbers


def test_chairs_of_the_month(built: Store, texts: dict[str, str]) -> None:
    """The count of 某某主持 in the text is that of the meetings, or one more where a title says it again."""
    chaired = {
        row["name"]: int(row["meetings"]) for row in rows(built, "chairs", **{"from": "2024-03", "to": "2024-03"})
    }
    assert len(chaired) >= 5
    for name in sorted(chaired, key=lambda name: (-chaired[name], name))[:3]:
        told = len(re.findall(rf"{name}(?:在[^，。]{{0,8}})?主持", texts[FILES[1]]))
        assert chaired[name] in (told, told - 1), name
