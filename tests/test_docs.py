"""The documentation says what the program does: commands, options, keys, terms and the commands of the READMEs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from kg.cli import main
from kg.graph.vocabulary import CLASSES, PROPERTIES
from kg.model import Source

READMES = ("README.md", "README.zh.md")
SET_UP = (
    "python -m pip install . && kg build",
    'python -m pip install ".[test]" && python -m pytest -n 2 --dist loadfile',
)


def _read(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def _blocks(text: str) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def _commands(group: click.Group) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group, info_name="kg")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield name, command


def test_every_command_and_option_is_in_the_command_reference(root: Path) -> None:
    text = _read(root, "docs/commands.md")
    sections = dict(re.findall(r"^## kg (\w+)\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE))
    assert isinstance(main, click.Group)
    described = set()
    for name, command in _commands(main):
        described.add(name)
        assert name in sections, f"kg {name} is not described"
        for option in (p for p in command.params if isinstance(p, click.Option)):
            for written in (*option.opts, *option.secondary_opts):
                assert f"`{written}" in sections[name], f"{written} of kg {name} is not described"
    assert set(sections) == described


def test_the_reference_has_no_option_that_is_gone(root: Path) -> None:
    known = {"--help", "-h", "--version"}
    assert isinstance(main, click.Group)
    for command in (main, *(command for _, command in _commands(main))):
        for option in command.params:
            known |= {*option.opts, *option.secondary_opts}
    for line in re.findall(r"^\| (`-.*?) \|", _read(root, "docs/commands.md"), re.MULTILINE):
        for written in re.findall(r"`(--?[\w-]+)", line):
            assert written in known, written


def test_both_readmes_hold_the_same_commands(root: Path) -> None:
    english, chinese = (_blocks(_read(root, name)) for name in READMES)
    assert english == chinese
    for command in SET_UP:
        assert f"{command}\n" in english


def test_both_readmes_have_the_same_sections(root: Path) -> None:
    english, chinese = (re.findall(r"^(#+) ", _read(root, name), re.MULTILINE) for name in READMES)
    assert english == chinese


def test_ci_runs_the_test_command_of_the_readme(root: Path) -> None:
    assert SET_UP[1].replace("pip install", "pip install --quiet --disable-pip-version-check") in _read(root, ".ci/run")


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "README.zh.md",
        "docs/schema.md",
        "docs/schema/README.md",
        "docs/commands.md",
        "docs/serving.md",
        "docs/catalog.md",
        "docs/adding.md",
    ],
)
def test_links_lead_somewhere(root: Path, name: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", _read(root, name)):
        assert ((root / name).parent / target).exists(), target


def test_every_term_is_in_the_schema_reference(root: Path) -> None:
    pages = "".join(_read(root, f"docs/schema/{name}.md") for name in ("classes", "properties"))
    for term in sorted({*CLASSES, *PROPERTIES}):
        assert re.search(rf"zt:{term}\b", pages), f"zt:{term}"


def test_every_key_of_the_catalog_is_described(root: Path) -> None:
    keys = {name for name in Source.__dataclass_fields__ if name not in {"file_name", "sha256"}} | {"file"}
    assert set(re.findall(r"^\| `(\w+)`", _read(root, "docs/catalog.md"), re.MULTILINE)) == keys


def test_every_file_of_a_build_is_described(root: Path, samples_built: Path) -> None:
    for name in ("exports/README.md", *READMES):
        text = _read(root, name)
        for path in samples_built.iterdir():
            assert f"`{path.name}`" in text, f"{path.name} in {name}"
