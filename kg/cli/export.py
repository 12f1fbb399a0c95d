"""``kg export``: the graph for other programs, as files or into a running server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

import click

from kg.cli import Refused
from kg.exporting.bolt import Server, load_into
from kg.exporting.formats import formats
from kg.exporting.opening import Choices, open_export
from kg.exporting.projection import Statements

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("form", metavar="[FORMAT]", required=False)
@click.option("-o", "--output", type=_PATH, help="The file or folder to write; by default in exports/.")
@click.option(
    "-g", "--graph", type=_PATH, default=Path("exports/graph.trig"), show_default=True, help="The graph file."
)
@click.option("--public/--no-public", default=None, help="Leave out private persons, their names everywhere included.")
@click.option(
    "--without-evidence/--with-evidence", default=None, help="Leave out evidence and sentences of the sources."
)
@click.option(
    "--statements",
    type=click.Choice(["edges", "nodes"]),
    default="edges",
    show_default=True,
    help="What participations, posts held, honours become in property graphs.",
)
@click.option("--sources", type=click.Path(exists=True, path_type=Path), help="The texts: evidence then has sentences.")
@click.option("--to", "uri", metavar="URI", help="Load into the server at bolt://… instead of writing files.")
@click.option("--user", default="neo4j", envvar="NEO4J_USERNAME", show_default=True, help="For --to.")
@click.option("--database", default="", envvar="NEO4J_DATABASE", help="For --to; by default the server's own choice.")
@click.option("--list", "list_", is_flag=True, help="List the formats.")
def export(
    form: str | None,
    output: Path | None,
    graph: Path,
    public: bool | None,
    without_evidence: bool | None,
    statements: str,
    sources: Path | None,
    uri: str | None,
    user: str,
    database: str,
    list_: bool,
) -> None:
    """Write the graph in FORMAT (see --list), or load it into a graph database (--to).

    \b
    kg export graphml -o city.graphml
    kg export --to bolt://localhost:7687

    The password for --to is read from the environment variable NEO4J_PASSWORD. A load may be repeated: nodes are
    merged by IRI, and what is gone from the graph is removed. Where a source is internal, --public and
    --without-evidence are on for --to unless you say otherwise.
    """
    if list_:
        for item in formats().values():
            click.echo(f"{item.name:8} {item.about}")
        return
    choices = Choices(cast(Statements, statements), public, without_evidence, sources)
    if uri:
        if form or output:
            raise Refused("--to takes neither FORMAT nor --output")
        _load(Server(uri, user, os.environ.get("NEO4J_PASSWORD", ""), database), graph, choices)
    elif form in formats():
        item = formats()[form]
        item.write(open_export(graph, choices), output or Path("exports") / item.file)
    else:
        named = f"no format {form}; " if form else ""
        raise Refused(f"{named}one of {', '.join(formats())}, or --to URI")


def _load(server: Server, graph: Path, choices: Choices) -> None:
    loaded = load_into(server, open_export(graph, choices, live=True))
    removed = f"{loaded.removed_nodes} nodes and {loaded.removed_edges} edges removed"
    click.echo(f"{loaded.nodes} nodes and {loaded.edges} edges in {server.uri}; {removed}", err=True)
