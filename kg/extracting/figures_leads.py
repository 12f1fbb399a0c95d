"""What a phrase with a figure begins with that is no part of the indicator: dates, places, bodies."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.model import ORGANIZATION, PLACE

_COUNTED_BODY = re.compile(r"界?[、，]?\d+[名人](?![^，。；、])|界")  # 民建20名: they themselves are counted


def subject_spans(context: Context) -> dict[int, int]:
    """Where a date, an administrative place or a body at the start of a phrase ends, by where it begins."""
    spans = {d.begin: d.end for d in context.dates}
    title = context.entry.title
    named = set()
    for mention in context.mentions:
        named.add(mention.begin)
        place = mention.family == PLACE and mention.type == "AdministrativeDivision"
        counted = mention.type == "Association" and _COUNTED_BODY.match(context.text, mention.end)
        body = (
            mention.family == ORGANIZATION and not counted and (mention.type != "Enterprise" or mention.name == title)
        )
        if place or body:
            spans[mention.begin] = max(mention.end, spans.get(mention.begin, 0))
    city = context.source.city
    if city:
        for found in re.finditer(rf"{re.escape(city)}市?", context.text):
            if found.start() not in named:
                spans.setdefault(found.start(), found.end())
    return spans
