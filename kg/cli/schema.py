"""``kg schema``: the vocabulary, its constraints, and the reference pages made of them."""

from __future__ import annotations

from pathlib import Path

import click

from kg.exporting.writing import write_all
from kg.resources import schema_file

_FILES = {
    "ontology": "ontology.ttl",
    "shapes": "shapes.ttl",
    "context": "context.jsonld",
    "examples": "examples.ttl",
}


@click.command()
@click.argument("part", type=click.Choice(list(_FILES)), default="ontology")
@click.option("--path", "where", is_flag=True, help="Write the path of the file instead of what it holds.")
@click.option("--docs", type=click.Path(path_type=Path), metavar="FOLDER", help="Write the reference pages there.")
def schema(part: str, where: bool, docs: Path | None) -> None:
    """Write PART of the schema to standard output.

    \b
    ontology  every class and property, with labels and definitions in Chinese and English (OWL, Turtle)
    shapes    what a graph must look like (SHACL, Turtle)
    context   the context for readable JSON-LD
    examples  a worked example of every class (Turtle)

    --docs makes the reference pages (Markdown) of all of them.
    """
    if docs:
        from kg.documenting import pages  # rdflib takes a while to load

        made = pages()
        write_all(docs, {name: [text] for name, text in made.items()})
        for name in made:
            click.echo(docs / name)
    elif where:
        click.echo(schema_file(_FILES[part]))
    else:
        click.echo(schema_file(_FILES[part]).read_text(encoding="utf-8"), nl=False)
