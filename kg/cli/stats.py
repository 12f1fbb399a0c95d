"""``kg stats``: what a built graph holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pyoxigraph import Literal
from rich.console import Console
from rich.table import Table

from kg.cli import Refused
from kg.exporting.dataset import Dataset
from kg.exporting.withholding import Withholding
from kg.exporting.writing import write_all
from kg.graph.counting import count
from kg.querying.asking import Table as Answer
from kg.querying.loading import load
from kg.querying.rendering import table as rendered

if TYPE_CHECKING:
    from kg.measuring.measures import Figures

_ROWS = 30  # of a table, unless more are asked for
_PERSONS = 40  # of the picture of bridges


@click.command()
@click.argument(
    "graph", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=Path("exports/graph.trig")
)
@click.option(
    "-m",
    "--measure",
    type=click.Choice(["classes", "events", "meetings", "bridges"]),
    default="classes",
    show_default=True,
    help="What to count or reckon.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N rows, or persons in the picture.")
@click.option("--picture", type=click.Path(path_type=Path), metavar="FILE.svg", help="Draw it instead.")
@click.option("--public", is_flag=True, help="Leave out private persons.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def stats(graph: Path, measure: str, limit: int | None, picture: Path | None, public: bool, as_json: bool) -> None:
    """Count what GRAPH holds (default exports/graph.trig), or measure its networks.

    \b
    classes   statements, named graphs, and nodes by class; an official is a person too
    events    events by month and kind
    meetings  who met whom, month by month: persons, ties, density, who met most others
    bridges   who bridges the counties: betweenness in the network of persons and the counties where they were

    --picture draws one of the last three as SVG.
    """
    if measure == "classes":
        if picture:
            raise Refused("--picture: of events, meetings or bridges (--measure)")
        _classes(graph, as_json)
        return
    from kg.measuring import measures, pictures  # networkx takes a while to load
    from kg.measuring.happenings import happenings

    store = load(graph, union=False)
    events = happenings(Dataset(store, Withholding(store, public)))
    if picture:
        draw = {
            "events": lambda: pictures.events_picture(events),
            "meetings": lambda: pictures.months_picture(events),
            "bridges": lambda: pictures.bridges_picture(events, limit or _PERSONS),
        }
        write_all(picture.parent, {picture.name: [draw[measure]()]})
        click.echo(picture)
        return
    reckon = {"events": measures.events_by_month, "meetings": measures.meetings_by_month, "bridges": measures.bridges}
    _table(reckon[measure](events), limit, as_json)


def _classes(graph: Path, as_json: bool) -> None:
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


def _table(figures: Figures, limit: int | None, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(figures.as_dicts()[:limit], ensure_ascii=False, indent=1))
        return
    rows = figures.rows[: limit or _ROWS]
    answer = Answer(figures.columns, tuple(tuple(map(Literal, row)) for row in rows))
    click.echo(rendered(answer), nl=False)
    if not limit and len(figures.rows) > _ROWS:
        click.echo(f"… {len(figures.rows) - _ROWS} more (--limit)")
