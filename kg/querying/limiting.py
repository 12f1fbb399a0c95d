"""A query that may take only so long."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from kg.querying.errors import QueryError

Result = TypeVar("Result")


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """The result of ``work``, or QueryError if it is not there after ``seconds`` (0: wait as long as it takes).

    The engine cannot be interrupted: work that took too long goes on in a daemon thread until the program ends, so that
    only a program that ends then, such as a command, should use this.
    """
    future: Future[Result] = Future()
    threading.Thread(target=_do, args=(work, future), name="query", daemon=True).start()
    try:
        return future.result(seconds or None)
    except TimeoutError as error:
        message = f"stopped after {seconds:g} s without an answer: ask for less, or allow more time (--timeout)"
        raise QueryError(message) from error


def _do(work: Callable[[], Result], future: Future[Result]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:
        future.set_exception(error)
