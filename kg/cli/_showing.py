"""Progress and summary of a build, on standard error: a bar on a terminal, silence in a pipe."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from kg.resolving.types import BuildResult

_STAGES = {
    "files": "reading files",
    "survey": "looking over the entries",
    "entries": "extracting from entries",
    "resolving": "resolving names",
    "writing": "writing graph and pages",
}


class Shown:
    """What the user sees of a build. ``verbose``: also what was read, and the seconds of every stage."""

    def __init__(self, verbose: bool) -> None:
        self._verbose = verbose
        self._bar = _bar() if sys.stderr.isatty() else None
        self._tasks: dict[str, TaskID] = {}
        self._seconds: dict[str, float] = {}
        self._begun: dict[str, float] = {}

    def __enter__(self) -> Shown:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar:
            self._bar.stop()

    def progress(self, stage: str, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` of a stage are done."""
        self._begun.setdefault(stage, time.perf_counter())
        if done == total:
            self._seconds[stage] = time.perf_counter() - self._begun[stage]
        if not self._bar:
            return
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(_STAGES.get(stage, stage), total=total)
        self._bar.update(self._tasks[stage], completed=done, refresh=True)

    def summary(self, result: BuildResult, output: Path) -> None:
        """What was built: a line on a terminal, everything when verbose, nothing in a pipe."""
        if self._verbose:
            for source in result.sources:
                sections, entries = len(source.segmented.sections), len(source.segmented.entries)
                facts = sum(len(found.facts) for found in source.extracted)
                names = ", ".join(source.file_names)
                click.echo(f"{names}: {sections} sections, {entries} entries, {facts} facts", err=True)
            for stage, seconds in self._seconds.items():
                click.echo(f"{_STAGES.get(stage, stage)}: {seconds:.1f} s", err=True)
        if self._verbose or self._bar:
            entries = sum(len(source.segmented.entries) for source in result.sources)
            entities, events = len(result.resolved.entities), len(result.resolved.events)
            click.echo(
                f"{len(result.sources)} sources, {entries} entries → {entities} entities, {events} events; "
                f"written to {output}",
                err=True,
            )


def _bar() -> Progress:
    """Without a thread of its own: worker processes are forked while it stands."""
    from rich.console import Console  # not loaded in a pipe: it shows nothing there
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
    )
