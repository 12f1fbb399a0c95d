"""``kg evaluate``: a graph against annotated entries."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from kg.evaluating import Evaluation
from kg.evaluating import evaluate as score
from kg.evaluating.gold import read_gold
from kg.evaluating.rows import Item

_PATH = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("graph", type=_PATH, default=Path("exports/graph.trig"))
@click.option("--gold", type=_PATH, required=True, help="The annotated entries, a JSON object a line.")
@click.option("--source", default="", metavar="PREFIX", help="Only entries whose source or group starts so.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="List up to N errors of each row.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def evaluate(graph: Path, gold: Path, source: str, errors: int, as_json: bool) -> None:
    """Compare what GRAPH (default exports/graph.trig) says of annotated entries with what a reader found in them.

    Precision, recall and F1 by kind of fact. Names agree if they are equal, white space, quotes and width aside; what
    the gold marks optional is neither asked for nor counted as wrong.
    """
    result = score(graph, read_gold(gold, source))
    listed = _errors(result, errors)
    if as_json:
        data = {**result.as_dict(), **({"errors": listed} if errors else {})}
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{result.entries} annotated entries, {result.matched} of them found as entries")
    console.print(_table(result))
    for error in listed:
        console.print(" ".join(error.values()), markup=False)


def _table(result: Evaluation) -> Table:
    table = Table("fact", "precision", "recall", "F1", "found", "wrong", "missed", box=None)
    for name, tally in [*result.rows.items(), ("all", result.total())]:
        shown = (f"{x:.3f}" if isinstance(x, float) else str(x) for x in tally.figures().values())
        table.add_row(name, *shown)
    return table


def _errors(result: Evaluation, most: int) -> list[dict[str, str]]:
    return [
        {"row": name, "error": kind, "entry": entry, "fact": _shown(item)}
        for name, tally in result.rows.items()
        for kind, found in (("missed", tally.missed), ("wrong", tally.wrong))
        for entry, item in found[:most]
    ]


def _shown(item: Item) -> str:
    return " | ".join("/".join(sorted(name)) for name in item)
