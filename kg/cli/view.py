"""``kg view``: a readable picture of one entity and its circle."""

from __future__ import annotations

import re
from pathlib import Path

import click

from kg.errors import ZhituError
from kg.exporting.writing import write_all
from kg.viewing.circles import MOST_NODES, around, find, within
from kg.viewing.explorer.preparing import prepared
from kg.viewing.explorer.reading import read_page
from kg.viewing.network import STYLES, network_page

_PATH = click.Path(path_type=Path)
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def _kinds(text: str) -> set[str]:
    """Keys of styles from keys or Chinese words, parted by commas. Raises ZhituError for an unknown one."""
    known = {style.key: style.key for style in STYLES} | {style.word: style.key for style in STYLES}
    words = [word for word in re.split(r"[,，、\s]+", text) if word]
    for word in words:
        if word not in known:
            raise ZhituError(f"--kinds: {word} is none of {', '.join(style.key for style in STYLES)}")
    return {known[word] for word in words}


def _date(context: click.Context, option: click.Parameter, text: str) -> str:
    if text and not _DATE.fullmatch(text):
        raise click.BadParameter(f"{text} is no date: YYYY, YYYY-MM or YYYY-MM-DD")
    return text


@click.command()
@click.argument("name")
@click.option("-d", "--depth", type=click.IntRange(1, 4), default=1, show_default=True, help="Steps from NAME.")
@click.option(
    "--from", "start", default="", callback=_date, metavar="DATE", help="Only what was told of this date or later."
)
@click.option(
    "--to", "end", default="", callback=_date, metavar="DATE", help="Only what was told of this date or earlier."
)
@click.option("--kinds", default="", metavar="KIND,…", help="Only these: person, body, enterprise, place, project.")
@click.option(
    "--most", type=click.IntRange(2, MOST_NODES), default=120, show_default=True, help="At most so many nodes."
)
@click.option("--public", is_flag=True, help="Leave out private persons.")
@click.option("--without-evidence", is_flag=True, help="Leave out the sentences of the sources.")
@click.option(
    "-p", "--page", type=_PATH, default=Path("exports/explorer.html"), show_default=True, help="The page to read from."
)
@click.option("-o", "--output", type=_PATH, help="The file to write; default: view-NAME.html beside the page.")
def view(
    name: str,
    depth: int,
    start: str,
    end: str,
    kinds: str,
    most: int,
    public: bool,
    without_evidence: bool,
    page: Path,
    output: Path | None,
) -> None:
    """Draw NAME, a person, body, place or project of a built graph, with those it is tied to, as one page.

    NAME is a name, another form of it, a part of it, or an id. The data is read from the explorer page that kg build
    wrote; the path of the new page is written on standard output.
    """
    chosen = _kinds(kinds)
    rows = prepared(read_page(page), public, not without_evidence)
    centre, others = find(rows, name)
    if others:
        click.echo(f"kg: several are called so; not shown: {', '.join(others)}", err=True)
    part = within(rows, start, end)
    html = network_page(part, around(part, centre, depth, chosen, most), not without_evidence, centre)
    target = output or page.parent / f"view-{_file_name(name)}.html"
    write_all(target.parent, {target.name: [html]})
    click.echo(target)


def _file_name(name: str) -> str:
    """Without what no file system may hold (Windows is the strictest)."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]', "", name).strip(". ")[:40] or "node"
