"""Divisions where they are named: which mentions are of one, which name begins with one, which lies elsewhere."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.divisions import by_name, home, rank
from kg.model import PLACE, Mention

_COUNTY = re.compile(r"[省市县旗州]$|(?<![社街小园景矿库片发])区$")


def divisions_of(context: Context, mention: Mention) -> list[Mention]:
    """The county or city that a name begins with or is; the province only says of which rank it is (江北省|实验室)."""
    nested = [m for m in context.inside(mention.begin, mention.end, PLACE) if m.begin == mention.begin]
    nested = [m for m in nested if m is mention or not m.full]  # not |云泽|汝窑博物馆
    return [m for m in nested if is_division(m) and rank(m.full or m.name) > 1][:1]


def elsewhere(context: Context, mention: Mention) -> bool:
    """Whether a division lies outside the publication's own city."""
    name, own = mention.full or mention.name, home(context.source.place, context.source.province)
    if mention.rule.startswith("place.abroad"):
        return True
    return bool(own.place) and name in by_name() and name not in (own.place, own.province) and name not in own.counties


def is_division(mention: Mention) -> bool:
    """Whether it is a city, a county or a country, no zone."""
    if mention.rule.startswith("place.abroad"):
        return True
    return mention.type == "AdministrativeDivision" and bool(_COUNTY.search(mention.full or mention.name))
