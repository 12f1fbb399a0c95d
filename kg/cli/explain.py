"""``kg explain``: an entity with its names, every fact and the words of the source behind it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from kg.cli._citing import cited
from kg.querying import explaining
from kg.querying.explaining import Explained
from kg.querying.loading import load
from kg.querying.wording import source_texts
from kg.resolving.reasons import REASONS

_FOLDER = click.Path(exists=True, path_type=Path)


@click.command()
@click.argument("name", metavar="NAME|IRI")
@click.option("-g", "--graph", type=click.Path(path_type=Path), default=Path("exports/graph.trig"), show_default=True)
@click.option(
    "-s", "--sources", type=_FOLDER, multiple=True, help="The files or folders that were built, for the words."
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@click.pass_context
def explain(context: click.Context, name: str, graph: Path, sources: tuple[Path, ...], as_json: bool) -> None:
    """Show an entity: its names and why each means it, what was joined to it by which rule, every fact with its source.

    NAME is a label or another form, or an id or IRI. Forms are counted from mentions.trig beside the graph. The words
    of the sources are shown where --sources gives the files that were built; else their positions stand alone. Exit
    status 1: nothing of that name; of several of one name the ids are listed.
    """
    beside = graph.with_name("mentions.trig")
    store = load(graph)
    if beside.is_file():
        store.extend(load(beside))
    nodes = explaining.find(store, name)
    if len(nodes) != 1:
        for node in nodes:
            click.echo(f"{node.value.rsplit('/', 1)[-1]}  {explaining.name_of(store, node)}")
        click.echo(
            f"kg: {len(nodes) or 'nothing'} called {name}" + ("; give one of these ids" if nodes else ""), err=True
        )
        context.exit(1)
    found = explaining.explain(store, nodes[0], source_texts(sources))
    click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1) if as_json else _page(found))


def _name(found: Explained, form: str, count: int) -> str:
    rule = found.reasons[form]
    return f"  {form}{f'  ×{count}' if count else ''}  by {rule}: {REASONS[rule]}"


def _page(found: Explained) -> str:
    lines = [f"{found.label}  ({found.id}; {', '.join(found.types)}{f'; {found.code}' if found.code else ''})", ""]
    lines += ["Names:", *(_name(found, form, count) for form, count in found.forms.items())]
    if found.mention_rules:
        lines += ["", "Found by:", *(f"  {rule}  ×{count}" for rule, count in found.mention_rules.items())]
    if found.joined:
        lines += ["", "Joined:", *(f"  {one.id}  by {one.rule}" for one in found.joined)]
    lines += ["", f"Facts ({len(found.facts)}):"]
    for told in found.facts:
        lines.append(f"  {told.fact}")
        for place in told.places:
            lines += cited(place, "    ")
    return "\n".join(lines)
