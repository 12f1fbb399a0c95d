"""``kg diff``: what one build says and another did not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from kg.cli._citing import cited
from kg.comparing import Difference, EntityChange, FactChange, SourceChange, ValueChange, compare
from kg.comparing.types import CHANGED, JOINED
from kg.querying.wording import source_texts

_PATH = click.Path(exists=True, path_type=Path)
_SIGNS = {"gained": "+", "lost": "-", "changed": "~", "joined": ">", "split": "<", "same": " "}
_MOST_TITLES = 5  # of entries that name an entity, in a line


@click.command()
@click.argument("old", type=_PATH)
@click.argument("new", type=_PATH)
@click.option("-s", "--sources", type=_PATH, multiple=True, help="The files or folders that were built, for the words.")
@click.option("--summary", is_flag=True, help="Only count what differs.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@click.pass_context
def diff(context: click.Context, old: Path, new: Path, sources: tuple[Path, ...], summary: bool, as_json: bool) -> None:
    """Show the facts that were gained, lost and changed from the build OLD to the build NEW, by entity.

    OLD and NEW are folders that kg build wrote, or graph files. The sentences are shown where --sources gives the files
    that were built; else their positions stand alone. A node that was joined to another is told as joined; what was
    said of it is no difference.

    Exit status, as of diff: 0 the builds say the same, 1 they differ, 2 trouble.
    """
    found = compare(old, new, source_texts(sources))
    if as_json:
        everything = {"same": found.same, "counts": found.counts(), **({} if summary else asdict(found))}
        click.echo(json.dumps(everything, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_page(found, summary)))
    context.exit(0 if found.same else 1)


def _page(found: Difference, summary: bool) -> Iterator[str]:
    if found.same:
        yield "no difference"
    for what, counts in found.counts().items():
        if counts:
            yield f"{what}: {', '.join(f'{number:,} {how}' for how, number in counts.items())}"
    if not summary:
        for source in found.sources:
            yield from _source(source)
        for entity in found.entities:
            yield from _entity(entity)


def _source(source: SourceChange) -> Iterator[str]:
    entries = ", ".join(f"{sign}{n}" for sign, n in (("+", source.entries_gained), ("-", source.entries_lost)) if n)
    yield ""
    yield f"{_SIGNS[source.how]} {source.title}  ({source.file}; entries {entries or 'as before, another text'})"


def _entity(entity: EntityChange) -> Iterator[str]:
    yield ""
    head = f"{_SIGNS[entity.how]} {entity.label}  ({entity.id}; {entity.type})"
    if entity.other:
        head += (
            f"  joined to {entity.other} by {entity.rule}" if entity.how == JOINED else f"  split from {entity.other}"
        )
    yield head + (f"  formerly {entity.formerly}" if entity.formerly else "")
    yield from (f"    {_value(value)}" for value in entity.values)
    for told, words in ((entity.named_in, "named in"), (entity.wrote, "wrote")):
        if told:
            yield from (f"    {line}" for line in _entries(told, words))
    for fact in entity.facts:
        yield from _fact(fact)


def _value(value: ValueChange) -> str:
    lost, gained = (f" {sign} {'; '.join(v)}" if v else "" for sign, v in (("-", value.lost), ("+", value.gained)))
    return f"{value.property}:{lost}{gained}"


def _entries(told: ValueChange, words: str) -> Iterator[str]:
    for sign, titles in (("-", told.lost), ("+", told.gained)):
        if titles:
            shown = " ".join(f"《{title}》" for title in titles[:_MOST_TITLES])
            yield f"{sign} {words} {len(titles)}: {shown}{' …' if len(titles) > _MOST_TITLES else ''}"


def _fact(fact: FactChange) -> Iterator[str]:
    yield f"  {_SIGNS[fact.how]} {fact.fact}"
    yield from (f"      {_value(value)}" for value in fact.values)
    if fact.how != CHANGED:
        for place in fact.before or fact.after:
            yield from cited(place, "      ")
        return
    for sign, places, others in (("-", fact.before, fact.after), ("+", fact.after, fact.before)):
        for place in places:
            if place not in others:
                yield from cited(place, f"    {sign} ")
    if fact.before == fact.after:
        for place in fact.after:
            yield from cited(place, "      ")
