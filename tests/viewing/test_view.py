"""``kg view``: one node and its circle, from the page that a build wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def nodes(path: Path) -> dict[str, dict[str, Any]]:
    """The nodes of a page by label."""
    found = re.search(r"const nodes = new vis\.DataSet\((.*)\);", path.read_text(encoding="utf-8"))
    assert found
    return {node["title"].split("\n", 1)[0]: node for node in json.loads(found[1])}


@pytest.fixture
def seen(samples_built: Path, run_kg: Run, tmp_path: Path) -> Callable[..., dict[str, dict[str, Any]]]:
    """Runs ``kg view`` on the samples and gives the nodes of the page."""

    def run(*words: str) -> dict[str, dict[str, Any]]:
        target = tmp_path / "view.html"
        done = run_kg("view", *words, "-p", samples_built / "explorer.html", "-o", target)
        assert done.stdout.strip() == str(target)
        return nodes(target)

    return run


def test_a_circle_holds_its_centre_and_facts(seen: Callable[..., dict[str, dict[str, Any]]]) -> None:
    circle = seen("骆明远")
    assert 3 < len(circle) < 400
    said, _, sentence, _, citation = circle["骆明远"]["facts"][0]
    assert "市" in said
    assert len(sentence) > 10
    assert citation.startswith("《云泽")


def test_depth_widens_and_kinds_narrow(seen: Callable[..., dict[str, dict[str, Any]]]) -> None:
    near, far = seen("骆明远"), seen("骆明远", "--depth", "2")
    assert set(near) < set(far)
    people = seen("骆明远", "--depth", "2", "--kinds", "人物")
    assert {node["kind"] for node in people.values()} == {"person"}


def test_dates_narrow(seen: Callable[..., dict[str, dict[str, Any]]]) -> None:
    assert set(seen("骆明远", "--from", "2026-05", "--to", "2026-05")) < set(seen("骆明远"))


def test_without_evidence_there_is_no_sentence(seen: Callable[..., dict[str, dict[str, Any]]]) -> None:
    circle = seen("骆明远", "--without-evidence")
    assert not any(fact[2] for node in circle.values() for fact in node["facts"])


def test_at_most_so_many_nodes(seen: Callable[..., dict[str, dict[str, Any]]]) -> None:
    assert len(seen("骆明远", "--depth", "3", "--most", "9")) == 9


@pytest.mark.parametrize(
    "words", [["无此人名"], ["骆明远", "--kinds", "龙"], ["骆明远", "--from", "去年"], ["骆明远", "-p", "missing.html"]]
)
def test_bad_use_is_one_line(samples_built: Path, run_kg: Run, tmp_path: Path, words: list[str]) -> None:
    given = words if "-p" in words else [*words, "-p", str(samples_built / "explorer.html")]
    done = run_kg("view", *given, "-o", tmp_path / "view.html", status=2)
    assert done.stderr.strip().splitlines()[-1].startswith("Error")
    assert not (tmp_path / "view.html").exists()
