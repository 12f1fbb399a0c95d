"""Names as a list or a table gives them, with the misread names of home divisions put right (郟县政府 → 郏县政府)."""

from __future__ import annotations

import re
from functools import cache

from kg.extracting.landmarks import misread
from kg.model import Source


@cache
def _pattern(place: str, province: str) -> re.Pattern[str] | None:
    wrong = sorted(misread(place, province), key=lambda n: (-len(n), n))
    return re.compile("|".join(map(re.escape, wrong))) if wrong else None


def fold_places(name: str, source: Source) -> str:
    """``name`` without white space and with the misread division names in it put right."""
    name = re.sub(r"\s", "", name)
    pattern = _pattern(source.place, source.province)
    if pattern is None:
        return name
    return pattern.sub(lambda m: misread(source.place, source.province)[m[0]], name)
