"""What the extractors know, as data: plain text files, one item a line, ``#`` starts a comment.

A file ``NAME.txt`` is read by ``words("NAME")`` (lines in the order of the file) or ``table("NAME")`` (lines of
``key: value, value``).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> tuple[str, ...]:
    """The items of ``name``.txt without comments and blank lines. Raises FileNotFoundError if there is no such file."""
    text = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """``key: value, value`` lines of ``name``.txt as a mapping from key to values (empty if there are none)."""
    rows = {}
    for line in words(name):
        key, _, values = line.partition(":")
        rows[key.strip()] = tuple(v.strip() for v in values.split(",") if v.strip())
    return rows
