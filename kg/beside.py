"""Work done beside other work, in a process of its own that has made itself ready before there is anything to do."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Generic, TypeVar

FORKS = sys.platform == "linux"  # elsewhere a new process knows nothing, and forking one is not safe

Given = TypeVar("Given")
Made = TypeVar("Made")


def processes(jobs: int) -> int:
    """How many processes ``jobs`` asks for: 0 is one per processor."""
    return jobs or os.cpu_count() or 1


class Beside(AbstractContextManager["Beside[Given, Made]"], Generic[Given, Made]):
    """``work`` in a process beside this one, which has called ``load`` by then; in this one if ``jobs`` is 1.

    The earlier it is made the more is loaded by the time there is work; what was loaded before is in memory there too.
    """

    def __init__(self, load: Callable[[], object], work: Callable[[Given], Made], jobs: int = 0) -> None:
        self._work = work
        self._process = None
        if processes(jobs) == 1 or not FORKS:
            return
        context = multiprocessing.get_context("fork")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, self._here, load, work), daemon=True)
        self._process.start()
        there.close()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the process, whatever it is at."""
        if self._process:
            self._here.close()
            self._process.terminate()
            self._process.join()

    def begin(self, given: Given) -> Callable[[], Made]:
        """Begin the work, once, and return what waits for its result.

        What ``work`` raises is raised to who waits; RuntimeError if the process was ended from outside.
        """
        process = self._process
        if process is None:
            return lambda: self._work(given)
        with suppress(BrokenPipeError):  # who waits will see it
            self._here.send(given)

        def wait() -> Made:
            try:
                made: Made | Exception = self._here.recv()
            except (EOFError, ConnectionResetError):
                process.join()
                raise RuntimeError(f"a process that made pages was ended (exit code {process.exitcode})") from None
            if isinstance(made, Exception):
                raise made
            return made

        return wait


def _serve(there: Connection, here: Connection, load: Callable[[], object], work: Callable[[Given], Made]) -> None:
    here.close()  # or the end of the other process would not be seen
    with suppress(Exception):  # what cannot be loaded is wanted again by the work, and told of then
        load()
    try:
        given = there.recv()
    except EOFError:  # nothing to do after all
        return
    try:
        made: Made | Exception = work(given)
    except Exception as error:  # raised again by the process that waits
        made = error
    there.send(made)
