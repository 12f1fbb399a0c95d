"""``kg build``: sources → graph, views and report."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kg.charsets import remembered
from kg.cli._showing import Shown
from kg.resources import default_sources
from kg.viewing.pages import pages


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH …]")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("exports"),
    show_default=True,
    help="Folder for the results; made if it is missing.",
)
@click.option("-j", "--jobs", type=click.IntRange(min=0), default=0, help="Processes; 0: one per processor.")
@click.option("--public", is_flag=True, help="Leave private persons out of the views, sentences out of the report.")
@click.option(
    "--without-evidence", is_flag=True, help="Keep the sentences of the sources out of the views and the report."
)
@click.option("-v", "--verbose", is_flag=True, help="Say what was read and how long it took.")
@click.pass_context
def build(
    context: click.Context,
    paths: tuple[Path, ...],
    output: Path,
    jobs: int,
    public: bool,
    without_evidence: bool,
    verbose: bool,
) -> None:
    """Build the graph from PATH: .txt and .md files, or folders of them.

    Without PATH: the folder sources/ of the working folder, else the bundled samples. A file that cannot be read is
    named on standard error, the others are built, and the exit status is 2. An entry on which a rule failed is named
    too; what the other rules read of it is kept.
    """
    with _without_collector(), remembered(), pages(jobs) as beside, Shown(verbose) as shown:
        from kg.pipeline import build as build_sources  # loaded while another process loads what the pages need
        from kg.pipeline import write

        result = build_sources(paths or (default_sources(),), jobs, shown.progress)
        if result.sources:
            write(result, output, shown.progress, public, not without_evidence, beside)
    for failure in result.failures:
        click.echo(f"kg: {failure.message}", err=True)
    if result.sources:
        shown.summary(result, output)
    if any(not failure.partial for failure in result.failures):
        context.exit(2)


@contextmanager
def _without_collector() -> Iterator[None]:
    """A build makes millions of objects that live to its end; looking through them for garbage costs a quarter."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
