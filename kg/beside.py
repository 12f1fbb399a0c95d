"""Texts made beside other work, each in a process that has in memory what this one has."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection

FORKS = sys.platform == "linux"  # elsewhere a new process knows nothing, and forking one is not safe

Make = Callable[[], str]


def begun(make: Make, jobs: int) -> Make:
    """Begin to make a text beside what follows, and return what waits for it; ``make`` itself if ``jobs`` is 1.

    What ``make`` raises is raised to who waits; RuntimeError if its process was ended from outside.
    """
    if jobs == 1 or not FORKS:
        return make
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, make), daemon=True)
    process.start()
    sender.close()

    def wait() -> str:
        try:
            made: str | Exception = receiver.recv()
        except EOFError:
            process.join()
            raise RuntimeError(f"a process that made a page was ended (exit code {process.exitcode})") from None
        process.join()
        if isinstance(made, Exception):
            raise made
        return made

    return wait


def _send(sender: Connection, make: Make) -> None:
    try:
        made: str | Exception = make()
    except Exception as error:  # raised again by the process that waits
        made = error
    sender.send(made)
