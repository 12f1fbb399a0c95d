"""``kg serve``: the graph in the browser and for SPARQL clients."""

from __future__ import annotations

from pathlib import Path

import click

from kg.resources import default_sources
from kg.serving.limits import Limits
from kg.serving.opening import Opening, Shown

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("folder", metavar="[DIR]", type=_PATH, default=Path("exports"))
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at; others only if asked.")
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=8484, show_default=True, help="0: any free one.")
@click.option("-s", "--sources", type=_PATH, multiple=True, help="Files or folders that were built, for the sentences.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True, help="Seconds of a query.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Queries at a time.")
@click.option("--public/--no-public", default=None, help="Leave out private persons.")
@click.option("--without-evidence/--with-evidence", default=None, help="Leave out the sentences of the sources.")
def serve(
    folder: Path,
    host: str,
    port: int,
    sources: tuple[Path, ...],
    timeout: float,
    workers: int,
    public: bool | None,
    without_evidence: bool | None,
) -> None:
    """Serve the build in DIR (default: exports) on this machine, until Ctrl-C.

    The browser shows the questions and an editor, a page for every entity, the explorer and the report; /sparql is a
    SPARQL 1.1 endpoint. Everything is read only. Sentences come from --sources (default: sources/ of this folder, or
    the samples), as far as the texts are those that were built.
    """
    from kg.serving.running import Address, serve  # the server's libraries, which no other command needs

    address = Address(host, port)
    opening = Opening(
        folder / "graph.trig", sources or (default_sources(),), public, without_evidence, exposed=not address.local
    )

    def ready(url: str, shown: Shown) -> None:
        for line in _notices(shown, address.local):
            click.echo(f"kg: {line}", err=True)
        click.echo(url)

    serve(folder, opening, Limits(seconds=timeout, workers=workers), address, ready)


def _notices(shown: Shown, local: bool) -> list[str]:
    lines = [f"{line}; its sentences are not shown" for line in shown.unread]
    if not local:
        lines.append("other machines can reach this server, and there is no password")
    if shown.internal:
        lines.append("the graph holds internal sources: do not pass it on")
    withheld = [word for word, on in (("private persons", shown.public), ("sentences", shown.without_evidence)) if on]
    if withheld:
        lines.append(f"left out: {' and '.join(withheld)}")
    return lines
