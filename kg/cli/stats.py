"""``kg stats``: what a built graph holds."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from kg.graph.counting import count


@click.command()
@click.argument(
    "graph", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=Path("exports/graph.trig")
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def stats(graph: Path, as_json: bool) -> None:
    """Count what GRAPH holds (default exports/graph.trig): statements, named graphs, and nodes by class.

    A node counts under its class and the class above it: an official is a person too.
    """
    counted = count(graph)
    if as_json:
        click.echo(json.dumps(counted.as_dict(), ensure_ascii=False, indent=1))
        return
    table = Table("class", "nodes", box=None)
    for name, number in counted.classes.items():
        table.add_row(name, f"{number:,}")
    console = Console(highlight=False)
    console.print(f"{counted.quads:,} statements, {counted.graphs:,} named graphs")
    console.print(table)
