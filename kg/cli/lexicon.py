"""``kg lexicon``: the files that the extractors know things from, counted and checked."""

from __future__ import annotations

import click

from kg.lexicon import words
from kg.lexicon.checking import check, names


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Print faults only; exit status 1 if there are any.")
def lexicon(only_check: bool) -> None:
    """List the files of the lexicon with the number of their items, or check them."""
    faults = [f"{name}.txt:{number}: {message}" for name in names() for number, message in check(name)]
    for line in faults if only_check else (f"{name}\t{len(words(name))}" for name in names()):
        click.echo(line)
    if only_check and faults:
        raise SystemExit(1)
