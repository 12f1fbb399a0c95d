"""Progress and summary of a build, on standard error: a bar on a terminal, silence in a pipe."""

from __future__ import annotations

import time
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

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
        self._console = Console(stderr=True, highlight=False, soft_wrap=True)
        # Without a thread of its own: worker processes are forked while the bar stands.
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self._console,
            auto_refresh=False,
            transient=True,
        )
        self._tasks: dict[str, TaskID] = {}
        self._seconds: dict[str, float] = {}
        self._begun: dict[str, float] = {}

    def __enter__(self) -> Shown:
        if self._console.is_terminal:
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._console.is_terminal:
            self._bar.stop()

    def progress(self, stage: str, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` of a stage are done."""
        self._begun.setdefault(stage, time.perf_counter())
        if done == total:
            self._seconds[stage] = time.perf_counter() - self._begun[stage]
        if not self._console.is_terminal:
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
                self._console.print(f"{names}: {sections} sections, {entries} entries, {facts} facts", markup=False)
            for stage, seconds in self._seconds.items():
                self._console.print(f"{_STAGES.get(stage, stage)}: {seconds:.1f} s", markup=False)
        if self._verbose or self._console.is_terminal:
            entries = sum(len(source.segmented.entries) for source in result.sources)
            entities, events = len(result.resolved.entities), len(result.resolved.events)
            self._console.print(
                f"{len(result.sources)} sources, {entries} entries → {entities} entities, {events} events; "
                f"written to {output}",
                markup=False,
            )
