"""The pages of docs/export: their commands run, their links lead somewhere, their Python and Cypher give answers."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from kg.exporting.formats import formats

from .conftest import Kg
from .running import need

PAGES = sorted((Path(__file__).parent.parent.parent / "docs" / "export").glob("*.md"))


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def _commands(page: Path) -> list[list[str]]:
    lines = [line for block in _blocks(page, "sh") for line in block.splitlines() if "kg export" in line]
    return [shlex.split(line.split("kg export", 1)[1], comments=True) for line in lines]


def test_every_format_has_a_page_with_an_example() -> None:
    shown = {words[0] for page in PAGES for words in _commands(page)}
    assert {"nq", "ttl", "--to"} <= shown
    assert set(formats()) - shown <= {"nt", "rdfxml", "trig"}, "these are told of on the page of nq and ttl"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_and_python_run(
    page: Path, export: Kg, samples: Path, odd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = samples
    if page.stem == "ladybug":
        need("ladybug")
        graph = odd  # test_ladybug loads the samples
    monkeypatch.chdir(tmp_path)
    for words in _commands(page):
        if words[0] != "--to":
            export(*words, "-g", graph)
    for block in _blocks(page, "python"):
        found: dict[str, object] = {}
        exec(compile(block, str(page), "exec"), found)
        for name in ("officials", "chairs", "entities"):
            assert found.get(name, "not on this page"), name
