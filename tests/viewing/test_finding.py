"""Names looked up by Chinese, pinyin and initials, with one result on the command line and in the page."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ZhituError
from kg.viewing.explorer.finding import Names, kind, read_names, signs, spelled
from kg.viewing.explorer.page import explorer_html
from kg.viewing.explorer.rows import Issue, Node, Place, Row, Rows

NODES = (
    Node("person_1", "Official", "林晓川", ("晓川",), (0,)),
    Node("person_2", "Person", "单晓吕", (), (0,)),
    Node("person_3", "Person", "尉迟林", (), (0,)),
    Node("org_1", "GovernmentBody", "云川市林业局", ("市林业局", "林业局"), (0,)),
    Node("org_2", "Enterprise", "云川Ａ B－３号线公司", (), (0,)),
    Node("place_1", "AdministrativeDivision", "青禾县", (), (0,)),
    Node("project_1", "Project", "林晓川大桥", (), (0,)),
)
WORDS = (
    "林晓川", "lxc", "linxiaochuan", "LinXiao", "林xc", "林xiaoc", "linxc", "lin晓川", "晓川", "sxl", "shan", "ycl",
    "yuchi", "ycslyj", "林业局", "市ly", "川市l", "ab-3", "ＡＢ", "qh", "禾", "l", "q禾x", "晓c", "zzz", "", "林zz",
    "uan",
)  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    span = (0, 1)
    facts = (Row(0, 3, "post", "局长", "", "", 0, span), Row(0, 5, "location", "", "", "", 0, span))
    rows = Rows(NODES, facts, (Place(0, "", "题", "", "文"),), (Issue("云川月报", 2025, "3", "monthly"),))
    path = tmp_path_factory.mktemp("finding") / "explorer.html"
    path.write_text(explorer_html(rows), encoding="utf-8", newline="\n")
    return path


@pytest.fixture(scope="module")
def names(file: Path) -> Names:
    return read_names(file)


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("林晓川", "林晓川"),
        ("lxc", "林晓川"),
        ("林xc", "林晓川"),
        ("LinXiao", "林晓川"),
        ("linxc", "林晓川"),
        ("晓川", "林晓川"),
        ("晓c", "林晓川"),
        ("sxl", "单晓吕"),
        ("yuchilin", "尉迟林"),
        ("林业局", "云川市林业局"),
        ("市ly", "云川市林业局"),
        ("ab-3", "云川Ａ B－３号线公司"),
        ("qh", "青禾县"),
    ],
)
def test_the_best_name_comes_first(names: Names, word: str, first: str) -> None:
    assert names.search(word)[0].label == first


def test_people_come_before_what_is_called_like_them(names: Names) -> None:
    assert [name.label for name in names.search("林晓")] == ["林晓川", "林晓川大桥"]


def test_kinds_and_number(names: Names) -> None:
    assert [name.id for name in names.search("l", {"Project"})] == ["project_1"]
    assert [name.id for name in names.search("云川", {kind("organization")}, 1)] == ["org_1"]
    assert (kind("enterprise"), kind("企业"), kind("Person")) == ("Enterprise", "Enterprise", "Person")
    with pytest.raises(ZhituError, match="wombat: no kind; award"):
        kind("wombat")


def test_what_is_found_says_what_it_is(names: Names) -> None:
    (found,) = names.search("林晓川", {"Person"})
    assert (found.id, found.type, found.others, found.facts) == ("person_1", "Official", ("晓川",), 2)
    assert names.search(" \u3000") == []


def test_a_word_spells_a_name() -> None:
    name = signs("单 晓吕", "shan     xiao lv")
    assert name == [("单", "shan"), ("晓", "xiao"), ("吕", "lv")]
    ways = {word: spelled(name, word) for word in ("单xl", "shx", "晓l", "shanx吕", "单晓x")}
    assert ways == {"单xl": "whole", "shx": "beginning", "晓l": "inside", "shanx吕": "whole", "单晓x": ""}


def test_command(file: Path, run_kg: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    found = json.loads(run_kg("find", "林xc", "-k", "人物", "--json", "-p", file).stdout)
    assert found == [{"id": "person_1", "type": "Official", "label": "林晓川", "others": ["晓川"], "facts": 2}]
    head, _, line = run_kg("find", "qhx", "-p", file).stdout.splitlines()
    assert head.split() == ["name", "kind", "facts", "id", "also"]
    assert line.split() == ["青禾县", "行政区划", "1", "place_1"]
    assert "nothing called zzzz" in run_kg("find", "zzzz", "-p", file, status=1).stderr
    assert run_kg("find", "a", "-p", file.with_name("none.html"), status=2).stderr.count("\n") == 1


@pytest.fixture(scope="module")
def opened(chromium: str, file: Path) -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        opened = browser.new_page()
        opened.goto(file.as_uri())
        opened.wait_for_function("document.documentElement.dataset.ready === 'true'")
        yield opened
        browser.close()


@pytest.mark.browser
def test_the_page_finds_the_same(names: Names, opened: Any) -> None:
    ids = [node.id for node in NODES]
    for word in WORDS:
        shown = [ids[number] for number in opened.evaluate("word => zhitu.search(word)", word)]
        assert shown == [name.id for name in names.search(word)], word
