"""``kg index``: names and subjects by pinyin with issue and page."""

from __future__ import annotations

from pathlib import Path

import click

from kg.exporting.dataset import Dataset
from kg.exporting.withholding import Withholding
from kg.exporting.writing import write_all
from kg.querying.loading import load

_PATH = click.Path(path_type=Path)


@click.command()
@click.option(
    "-g", "--graph", type=_PATH, default=Path("exports/graph.trig"), show_default=True, help="The graph file."
)
@click.option("-o", "--output", type=_PATH, help="The folder to write to; default: that of the graph.")
@click.option("--public", is_flag=True, help="Leave out private persons, their names everywhere included.")
def index(graph: Path, output: Path | None, public: bool) -> None:
    """Write an index as in the back of a yearbook: index.html and index.csv.

    Persons, bodies, places and projects by pinyin with the issues and pages that name them, other forms of a name
    referring to it, and the titles of the entries.
    """
    from kg.indexing import gather  # the readings of words take a while to load
    from kg.indexing.files import index_csv, index_html

    store = load(graph, union=False)
    groups = gather(Dataset(store, Withholding(store, public)))
    folder = output or graph.parent
    write_all(folder, {"index.html": [index_html(groups)], "index.csv": index_csv(groups)})
    for name in ("index.html", "index.csv"):
        click.echo(folder / name)
