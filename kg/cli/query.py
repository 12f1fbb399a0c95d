"""``kg query``: SPARQL, or a question of the book, asked of a built graph."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.querying.asking import Answer, Statements, Truth, ask
from kg.querying.binding import bind
from kg.querying.limiting import within
from kg.querying.listing import explained, listed, listed_json
from kg.querying.loading import load_for
from kg.querying.questions import questions
from kg.querying.rendering import render
from kg.querying.request import request

_USE = "[SPARQL | FILE.rq | - | NAME [--PARAMETER VALUE …]]"
_PATH = click.Path(path_type=Path)


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar=_USE)
@click.option("-f", "--file", type=_PATH, help="Read the query from this file.")
@click.option(
    "-g", "--graph", type=_PATH, default=Path("exports/graph.trig"), show_default=True, help="The graph file."
)
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json", "turtle"]), default="table", show_default=True
)
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=100_000,
    show_default=True,
    metavar="N",
    help="Write at most N rows, and say so if there are more.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="Give up on a query after this time; 0: never.",
)
@click.option("--list", "list_", is_flag=True, help="List the ready questions and their parameters.")
@click.option("--show", is_flag=True, help="Write the query instead of asking it.")
@click.option("-h", "--help", "help_", is_flag=True, help="Show this page, or that of the question named before.")
@click.pass_context
def query(
    context: click.Context,
    words: tuple[str, ...],
    file: Path | None,
    graph: Path,
    form: str,
    as_json: bool,
    limit: int,
    timeout: float,
    list_: bool,
    show: bool,
    help_: bool,
) -> None:
    """Ask the graph in SPARQL, or one of the ready questions by its name.

    \b
    kg query 'SELECT ?name { ?m a zt:Meeting ; rdfs:label ?name } LIMIT 5'
    kg query -f my.rq --format csv
    kg query chairs --from 2023-01 --to 2023-06

    SPARQL is given as it is, as a file (-f, or the path of a .rq file) or on standard input (-). The prefixes zt:, id:,
    rdfs:, skos:, dcterms:, xsd:, prov:, org: and a few more are known. Outside GRAPH the union of all graphs is asked.
    Nothing is changed and no other server is asked.
    """
    if help_:
        known = questions().get(words[0]) if words else None
        click.echo(explained(known).rstrip() if known else context.get_help())
    elif list_:
        click.echo((listed_json() if as_json or form == "json" else listed()).rstrip())
    else:
        asked = request(words, file, sys.stdin.buffer.read)
        if show:
            click.echo(asked.text.rstrip())
            return
        store = load_for(asked.text, graph)
        terms = bind(store, asked.question, asked.given) if asked.question else {}
        answer = within(timeout, lambda: ask(store, asked.text, terms, limit))
        _write(answer, "json" if as_json else form)


def _write(answer: Answer, form: str) -> None:
    click.echo(render(answer, form).encode("utf-8"), nl=False)
    if isinstance(answer, Truth):
        return
    count = len(answer.triples if isinstance(answer, Statements) else answer.rows)
    if not count:
        click.echo("kg: nothing found", err=True)
    elif answer.cut:
        click.echo(f"kg: only the first {count} are shown (--limit)", err=True)
