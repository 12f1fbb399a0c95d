"""``kg export`` as a user meets it."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest

from kg.exporting.formats import formats

from .conftest import Kg

NAMES = ["csv", "cypher", "gexf", "graphml", "jsonld", "ladybug", "neo4j", "nq", "nt", "rdfxml", "trig", "ttl", "xlsx"]


def test_every_format_of_the_documentation_is_found(export: Kg, root: Path) -> None:
    assert set(NAMES) <= set(formats())
    listed = export("--list").output.splitlines()
    assert [line.split()[0] for line in listed] == sorted(formats())
    overview = (root / "docs" / "export" / "README.md").read_text(encoding="utf-8")
    for name, item in formats().items():
        assert f"`{name}`" in overview and f"`{item.file}`" in overview


@pytest.mark.parametrize("name", NAMES)
def test_each_is_written_where_asked_and_twice_the_same(export: Kg, odd: Path, tmp_path: Path, name: str) -> None:
    results = []
    for number in "12":
        path = tmp_path / number / formats()[name].file
        assert export(name, "-g", odd, "-o", path).output == ""
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        results.append({file.name: file.read_bytes() for file in files})
        assert all(results[-1].values())
    assert results[0] == results[1]


def test_bad_use_is_one_line(export: Kg, odd: Path, tmp_path: Path) -> None:
    for words in (
        ("owl", "-g", odd),
        (),
        ("ttl", "-g", tmp_path / "no.trig"),
        ("ttl", "-g", odd, "--to", "bolt://127.0.0.1:1"),
    ):
        assert len(export(*words, status=2).output.splitlines()) == 1
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    for name in ("ttl", "csv", "xlsx"):
        result = export(name, "-g", odd, "-o", blocked / "in" / "it", status=2)
        assert len(result.output.splitlines()) == 1
    assert "bolt://127.0.0.1:1" in export("--to", "bolt://127.0.0.1:1", "-g", odd, status=2).output


def test_nothing_is_left_when_a_write_fails(export: Kg, odd: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.trig"
    broken.write_text(odd.read_text(encoding="utf-8"), encoding="utf-8")
    out = tmp_path / "out"
    missing = tmp_path / "empty"
    missing.mkdir()
    for name in ("csv", "graphml", "xlsx"):
        export(name, "-g", broken, "-o", out / name, "--sources", missing, status=2)
    assert not [path for path in out.rglob("*") if path.is_file()]


@pytest.mark.parametrize(("package", "words"), [("xlsxwriter", ["xlsx"]), ("neo4j", ["--to", "bolt://127.0.0.1:1"])])
def test_a_missing_package_is_named(
    export: Kg, odd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str, words: list[str]
) -> None:
    """The import fails as it does where the package is not installed."""
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.partition(".")[0] == package:
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    place = [] if words[0] == "--to" else ["-o", str(tmp_path / "x")]
    result = export(*words, *place, "-g", odd, status=2)
    assert "pip install 'zhitu[export]'" in result.output
