"""Sets of characters in patterns, each worked out once.

The rules hold some 1,900 patterns, and hundreds of them a set with all Han characters. CPython (looked at in 3.11 to
3.13) marks every character of a range, one after another, each time it compiles such a set: a millisecond or two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

_WORKS_OUT = "_optimize_charset"  # of CPython's own compiler of patterns, not of its documented parts


@contextmanager
def remembered() -> Iterator[None]:
    """Patterns compiled meanwhile share the sets that are equal; they are what they would be without it.

    A Python whose compiler is built otherwise compiles as it always does.
    """
    compiler: Any = getattr(re, "_compiler", None)
    work_out = getattr(compiler, _WORKS_OUT, None)
    if work_out is None:
        yield
        return
    setattr(compiler, _WORKS_OUT, _remembering(work_out))
    try:
        yield
    finally:
        setattr(compiler, _WORKS_OUT, work_out)


def _remembering(work_out: Callable[..., tuple[list[Any], bool]]) -> Callable[..., tuple[list[Any], bool]]:
    worked_out = cache(lambda charset: work_out(list(charset)))

    def again(charset: list[Any], *folding: Any) -> tuple[list[Any], bool]:
        if any(folding):  # small and capital letters are one: few patterns say so
            return work_out(charset, *folding)
        codes, cased = worked_out(tuple(charset))
        return list(codes), cased

    return again
