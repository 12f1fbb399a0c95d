"""``kg figures``: the figures of a graph as a wide table."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import Refused
from kg.exporting.csvfiles import csv_lines
from kg.exporting.figures import Choice, Wide, wide
from kg.exporting.opening import Choices, open_export
from kg.exporting.workbooks import fill, workbook
from kg.exporting.writing import write_all

_PATH = click.Path(path_type=Path)


@click.command()
@click.option("-i", "--indicator", default="", metavar="WORDS", help="Only indicators whose names hold these words.")
@click.option("-r", "--region", default="", metavar="PLACE", help="Only figures of this place, by its name.")
@click.option("--from", "first", default="", metavar="PERIOD", help="Only periods from this year or month on.")
@click.option("--to", "last", default="", metavar="PERIOD", help="Only periods until this year or month.")
@click.option("-o", "--output", type=_PATH, help="The .csv or .xlsx file to write; without it CSV to standard output.")
@click.option(
    "-g", "--graph", type=_PATH, default=Path("exports/graph.trig"), show_default=True, help="The graph file."
)
@click.option("--public", is_flag=True, help="Leave out private persons, their names everywhere included.")
def figures(indicator: str, region: str, first: str, last: str, output: Path | None, graph: Path, public: bool) -> None:
    """Write the figures as people want them: a row for each indicator, region and unit, a column for each period.

    \b
    kg figures --indicator 生产总值 --from 2022 -o gdp.xlsx
    kg figures --region 云泽市 > figures.csv

    Values, changes, plans and outcomes are rows of their own; behind each period stands a column with the sources of
    its figures. Where sources differ the cell holds all figures.
    """
    if output and output.suffix.lower() not in (".csv", ".xlsx"):
        raise Refused(f"{output}: expected a name that ends in .csv or .xlsx")
    table = wide(open_export(graph, Choices(public=public)).dataset, Choice(indicator, region, first, last))
    if not table.cells:
        click.echo("kg: no figures found", err=True)
    if output and output.suffix.lower() == ".xlsx":
        with workbook(output) as book:
            fill(book, "数据", (table.head(), *table.rows()))
    elif output:
        write_all(output.parent, {output.name: ("\ufeff", *_csv(table))})
    else:
        click.echo("".join(_csv(table)).encode("utf-8"), nl=False)


def _csv(table: Wide) -> list[str]:
    return list(csv_lines([table.head(), *table.rows()], end="\r\n"))
