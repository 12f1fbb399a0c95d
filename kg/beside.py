"""Work in a process beside this one, which has in memory what this one had when it began."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection

FORKS = sys.platform == "linux"  # elsewhere a new process knows nothing, and forking one is not safe


def beside(make: Callable[[], str]) -> Callable[[], str]:
    """Begin to ``make`` a text in a forked process; the result waits for it and returns the text.

    Where processes cannot be forked it is made when it is asked for. Whatever ``make`` raises is raised then;
    RuntimeError if the process was ended from outside.
    """
    if not FORKS:
        return make
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, make), daemon=True)
    process.start()
    sender.close()

    def wait() -> str:
        try:
            made: str | BaseException = receiver.recv()
        except EOFError:
            process.join()
            raise RuntimeError(f"a process that made a page was ended (exit code {process.exitcode})") from None
        process.join()
        if isinstance(made, BaseException):
            raise made
        return made

    return wait


def _send(sender: Connection, make: Callable[[], str]) -> None:
    try:
        made: str | BaseException = make()
    except Exception as error:  # raised again by the process that waits
        made = error
    sender.send(made)
