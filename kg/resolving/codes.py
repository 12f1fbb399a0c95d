"""Codes of administrative divisions, as the national statistics use them: 410400, 410421, 410421100."""

from __future__ import annotations

from kg.extracting.divisions import Division, by_name, towns
from kg.model import PLACE
from kg.resolving.keys import Key

_COUNTY_DIGITS = 6


def division_code(key: Key) -> str:
    """The code of a province, city, county (6 digits) or town (9); "" for any other thing, or if two could be meant.

    ``key.scope`` is the place that the name is unique in: a city for one of several counties of a name, the county of
    a town.
    """
    if key.family != PLACE:
        return ""
    within = _divisions(key.scope) if key.scope else [None]
    found = {d.code for above in within for d in by_name().get(key.name, ()) if above is None or _is_in(d, above)}
    if key.name not in by_name():
        counties = [d for d in within if d and len(d.code) == _COUNTY_DIGITS]
        found = {town.code for county in counties for town in towns(county.code) if town.name == key.name}
    return next(iter(found)).ljust(_COUNTY_DIGITS, "0") if len(found) == 1 else ""


def _divisions(name: str) -> list[Division | None]:
    return list(by_name().get(name, ()))


def _is_in(division: Division, above: Division) -> bool:
    return division.code.startswith(above.code)
