"""Whether the lexicon can be relied on: a comment that says what a file is, no item twice, patterns that compile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

_PATTERNS = ("body_verbs", "lead_verbs", "role_verbs", "visit_verbs")  # files whose items are regular expressions


def check(name: str) -> Iterator[tuple[int, str]]:
    """Faults of ``name``.txt as (line number, message). Raises FileNotFoundError if there is no such file."""
    lines = (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    if not lines or not lines[0].startswith("#"):
        yield 1, "no comment at the top says what the file holds"
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        item = line.split("#", 1)[0].strip()
        if not item:
            continue
        if item in seen:
            yield number, f"{item} stands already in line {seen[item]}"
        seen.setdefault(item, number)
        if name in _PATTERNS:
            yield from ((number, fault) for fault in _pattern(item))


def names() -> list[str]:
    """Names of the files, sorted."""
    return sorted(path.name.removesuffix(".txt") for path in files(__package__).iterdir() if path.name.endswith(".txt"))


def _pattern(item: str) -> Iterator[str]:
    try:
        re.compile(item.rsplit(" ", 1)[0])
    except re.error as error:
        yield f"no regular expression: {error}"
