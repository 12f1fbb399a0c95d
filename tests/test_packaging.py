"""The wheel is whole: installed in an empty environment, outside the checkout, it builds the samples and answers."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tomllib
import venv
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest


def _run(*words: object, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(
        [*map(str, words)], cwd=cwd, env=clean, capture_output=True, encoding="utf-8", timeout=600, check=False
    )
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.packaging
def test_wheel_works_in_an_empty_environment(root: Path, tmp_path: Path) -> None:
    pip = ("-m", "pip", "--disable-pip-version-check")
    _run(sys.executable, *pip, "wheel", "--no-deps", "--no-build-isolation", "-w", tmp_path, root, cwd=tmp_path)
    (wheel,) = tmp_path.glob("zhitu-*.whl")
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / "bin" / "python"
    _run(sys.executable, *pip, "--python", python, "install", "--no-compile", wheel, cwd=tmp_path)
    empty = tmp_path / "empty"
    empty.mkdir()
    where = _run(python, "-c", "import kg; print(kg.__file__)", cwd=empty)
    assert Path(where.strip()).is_relative_to(tmp_path / "venv")
    kg = tmp_path / "venv" / "bin" / "kg"
    _run(kg, "build", cwd=empty)
    made = {path.name for path in (empty / "exports").iterdir()}
    assert {"graph.ttl", "graph.trig", "mentions.trig", "network.html", "report.html", "report.json"} <= made
    question = "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m a zt:Meeting }"
    head, count = _run(kg, "query", question, "--format", "csv", cwd=empty).split()
    assert head == "n"
    assert int(count) > 5


def test_every_import_is_a_declared_dependency(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_plain(line) for line in project["dependencies"]}
    extra = {_plain(line) for line in project["optional-dependencies"]["export"]}  # asked for where they are missing
    owners = packages_distributions()
    for path in sorted((root / "kg").rglob("*.py")):
        for module in _imports(ast.parse(path.read_text(encoding="utf-8"))):
            if module == "kg" or module in sys.stdlib_module_names:
                continue
            names = {_plain(name) for name in owners.get(module, [module])}
            allowed = declared | extra if "exporting" in path.parts else declared
            assert names & allowed, f"{path.relative_to(root)} imports {module}: not among the dependencies"


def _plain(requirement: str) -> str:
    name = requirement
    for sign in "<>=!~[; ":
        name = name.split(sign, 1)[0]
    return name.lower().replace("_", "-")


def _imports(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found
