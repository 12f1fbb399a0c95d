"""``kg query``: SPARQL or a question of the book, asked of a built graph."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from pyoxigraph import Literal, NamedNode, Store

from kg.querying.asking import Answer, Statements, Truth, ask
from kg.querying.binding import bind
from kg.querying.errors import QueryError
from kg.querying.loading import load
from kg.querying.questions import Question, questions
from kg.querying.rendering import render

_FORMS = click.Choice(["table", "csv", "json", "turtle"])


class Refused(click.ClickException):
    """Bad use or bad input: one line on standard error, exit status 2."""

    exit_code = 2


@click.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
    options_metavar="[OPTIONS]",
)
@click.argument(
    "words", nargs=-1, type=click.UNPROCESSED, metavar="[SPARQL | FILE.rq | - | NAME [--PARAMETER VALUE …]]"
)
@click.option("-f", "--file", "file", type=click.Path(path_type=Path), help="Read the query from this file.")
@click.option(
    "-g",
    "--graph",
    type=click.Path(path_type=Path),
    default=Path("exports/graph.trig"),
    show_default=True,
    help="The graph: .trig, .nq, .ttl or .nt.",
)
@click.option("--format", "form", type=_FORMS, default="table", show_default=True, help="How to write the answer.")
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.option("--limit", type=click.IntRange(min=0), help="Write at most this many rows.")
@click.option("--list", "list_", is_flag=True, help="List the ready questions and their parameters.")
@click.option("--show", is_flag=True, help="Write the query itself, do not run it.")
@click.option("-h", "--help", "help_", is_flag=True, help="Show this page, or that of the question named before it.")
@click.pass_context
def query(
    context: click.Context,
    words: tuple[str, ...],
    file: Path | None,
    graph: Path,
    form: str,
    as_json: bool,
    limit: int | None,
    list_: bool,
    show: bool,
    help_: bool,
) -> None:
    """Ask the graph in SPARQL, or one of the ready questions (--list) by its name.

    \b
    kg query 'SELECT ?name { ?m a zt:Meeting ; rdfs:label ?name } LIMIT 5'
    kg query -f my.rq --format csv
    kg query chairs --from 2023-01 --to 2023-06

    The query is given as it is, as a file (-f, or the path of a .rq file) or on standard input (-). The prefixes zt:,
    id:, rdfs:, skos:, dcterms:, xsd:, prov:, org:, foaf:, schema:, qb: and time: are known. Outside GRAPH the union of
    all graphs is asked. Nothing is changed and no other server is asked.
    """
    form = "json" if as_json else form
    if help_ or not (words or file or list_):
        click.echo(_help(context, words))
        context.exit(0 if help_ else 2)
    try:
        if list_:
            click.echo(_list(form), nl=False)
            return
        question, text, given = _asked(words, file)
        if show:
            click.echo(text.rstrip())
            return
        store = load(graph)
        terms = bind(store, question, given) if question else {}
        _write(_answered(store, text, terms, limit), form)
    except QueryError as error:
        raise Refused(str(error)) from error


def _answered(store: Store, text: str, terms: dict[str, NamedNode | Literal], limit: int | None) -> Answer:
    return ask(store, text, terms, limit)


def _write(answer: Answer, form: str) -> None:
    click.echo(render(answer, form).encode("utf-8"), nl=False)
    if isinstance(answer, Truth):
        return
    count = len(answer.triples if isinstance(answer, Statements) else answer.rows)
    if not count:
        click.echo("nothing found", err=True)
    elif answer.cut:
        click.echo(f"only the first {count} are shown (--limit)", err=True)


def _asked(words: tuple[str, ...], file: Path | None) -> tuple[Question | None, str, dict[str, str]]:
    """The question of the book, if it is one, the text to run, and the words given for its parameters."""
    if file:
        if words:
            raise QueryError(f"{words[0]}: there is a query already, from -f {file}")
        return None, _read(file), {}
    first, rest = words[0], words[1:]
    question = questions().get(first)
    if question:
        return question, question.text, _parameters(question, rest)
    if rest:
        raise QueryError(f"{rest[0]}: one query at a time, and only a question of the book takes parameters")
    if first == "-":
        return None, _decode(sys.stdin.buffer.read(), "standard input"), {}
    if first.endswith(".rq"):
        return None, _read(Path(first)), {}
    if first.startswith("-"):
        raise QueryError(f"no such option: {first}")
    if first.isidentifier() or not any(sign in first for sign in "{ <"):
        raise QueryError(f"{first}: no such question in the book (kg query --list) and no SPARQL")
    return None, first, {}


def _parameters(question: Question, words: Sequence[str]) -> dict[str, str]:
    """``--name value`` and ``--name=value`` pairs."""
    given: dict[str, str] = {}
    left = list(words)
    while left:
        name, equals, value = left.pop(0).partition("=")
        if not name.startswith("--"):
            raise QueryError(f"{name}: expected --PARAMETER VALUE after {question.name}")
        if not equals:
            if not left:
                raise QueryError(f"{name}: a value is missing")
            value = left.pop(0)
        given[name[2:]] = value
    return given


def _read(path: Path) -> str:
    try:
        return _decode(path.read_bytes(), str(path))
    except OSError as error:
        raise QueryError(f"{path}: cannot be read: {error.strerror}") from error


def _decode(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError(f"{where}: not UTF-8") from error


def _list(form: str) -> str:
    book = questions().values()
    if form == "json":
        return json.dumps([_described(question) for question in book], ensure_ascii=False, indent=1) + "\n"
    return "".join(f"{q.name}  {q.title['zh']}  {q.title['en']}\n{_options(q)}" for q in book)


def _options(question: Question) -> str:
    lines = []
    for p in question.parameters:
        needed = "needed" if p.default is None else f"default {p.default}" if p.default else "may be left out"
        lines.append(f"    --{p.name}  {p.help} ({needed})\n")
    return "".join(lines)


def _described(question: Question) -> dict[str, object]:
    parameters = [{"name": p.name, "kind": p.kind, "default": p.default, "help": p.help} for p in question.parameters]
    return {
        "name": question.name,
        "title": question.title,
        "description": question.description,
        "parameters": parameters,
    }


def _help(context: click.Context, words: tuple[str, ...]) -> str:
    question = questions().get(words[0]) if words else None
    if not question:
        return context.get_help()
    return (
        f"{question.title['en']}  {question.title['zh']}\n\n{question.description['en']}\n"
        f"{question.description['zh']}\n\n{_options(question)}"
    ).rstrip()
