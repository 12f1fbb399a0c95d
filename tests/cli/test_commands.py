"""The command itself, and ``kg stats``."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kg import cli
from kg.cli import main

TRIG = """
@prefix zt: <https://w3id.org/zhitu/ontology#> .
@prefix id: <https://w3id.org/zhitu/id/> .
id:p a zt:Official, zt:Person .
id:q a zt:Person .
id:e { id:p zt:mentionedIn id:e . }
"""


def _run(*words: object, status: int = 0) -> str:
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exit_code == status, done.output
    return done.output


def test_version_and_help() -> None:
    assert _run("--version").startswith("kg, version ")
    text = _run("--help")
    for name in cli.main.list_commands(click.Context(main)):  # type: ignore[attr-defined]
        assert name in text
        assert "Usage: " in _run(name, "--help")
    assert "No such command" in _run("nonsense", status=2)


def test_stats_counts_by_class(tmp_path: Path) -> None:
    graph = tmp_path / "graph.trig"
    graph.write_text(TRIG, encoding="utf-8")
    counted = json.loads(_run("stats", graph, "--json"))
    assert counted == {"quads": 4, "graphs": 1, "classes": {"zt:Person": 2, "zt:Official": 1}}
    assert "zt:Official" in _run("stats", graph)


@pytest.mark.parametrize(("name", "text"), [("graph.trig", "no graph at all"), ("graph.txt", TRIG)])
def test_stats_of_something_else_is_one_line(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert _run("stats", tmp_path / name, status=2).count("\n") == 1
    _run("stats", tmp_path / "missing.trig", status=2)
