"""``kg find``: names by Chinese, pinyin and initials."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from kg.viewing.explorer import finding
from kg.viewing.explorer.finding import MOST, Name, read_names

_OTHERS = 3  # other forms that a line shows
_LONGEST = 24  # characters of one


@click.command()
@click.argument("word")
@click.option("-k", "--kind", "kinds", multiple=True, metavar="KIND", help="Only these: person, enterprise, 项目 …")
@click.option("--limit", type=click.IntRange(min=1), default=MOST, show_default=True, help="At most so many names.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@click.option(
    "-p",
    "--page",
    type=click.Path(path_type=Path),
    default=Path("exports/explorer.html"),
    show_default=True,
    help="The page to read from.",
)
@click.pass_context
def find(context: click.Context, word: str, kinds: tuple[str, ...], limit: int, as_json: bool, page: Path) -> None:
    """Look up names: WORD is Chinese, pinyin, initials, or some of each (李明, limingjun, lmj, 李mj).

    The names are read from the explorer.html of a build. The best come first, each with its kind, how many facts join
    it to others, its id, and other forms of it. Exit status 1: nothing of that name.
    """
    found = read_names(page).search(word, {finding.kind(name) for name in kinds}, limit)
    if as_json:
        click.echo(json.dumps([asdict(name) for name in found], ensure_ascii=False, indent=1))
    elif found:
        click.echo(_table(found), nl=False)
    if not found:
        click.echo(f"kg: nothing called {word}", err=True)
        context.exit(1)


def _table(found: list[Name]) -> str:
    from pyoxigraph import Literal

    from kg.exporting.terms import labels
    from kg.querying.asking import Table
    from kg.querying.rendering import table

    rows = (
        (
            name.label,
            labels().get(name.type, name.type),
            name.facts,
            name.id,
            "、".join(map(_short, name.others[:_OTHERS])),
        )
        for name in found
    )
    columns = ("name", "kind", "facts", "id", "also")
    return table(Table(columns, tuple(tuple(Literal(value) for value in row) for row in rows)))


def _short(form: str) -> str:
    return form if len(form) <= _LONGEST else f"{form[:_LONGEST]}…"
