"""Items of a list of visits of which only the place before the name is known: 青丘镇|环境整治示范点, 云山|家居天地."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.divisions import rank
from kg.extracting.kinds import ending_of, place_ending_of
from kg.extracting.name_words import few
from kg.model import ORGANIZATION, PLACE, Mention

_REST = re.compile(r"[\u4e00-\u9fffA-Za-z0-9“”·]{2,16}")
_QUOTES = re.compile(r"[“”·]")
_EVERYDAY = re.compile(r"(?:家中|家里|地头|现场|一线|沿线|附近|周边|境内|各地|部分|重点|相关|有关|各[村社乡镇])")


def whole_item(context: Context, begin: int, end: int, rule: str) -> Mention | None:
    """The mention of an item that begins with places side by side and ends as sites and bodies do; None if what
    follows the places is no name, or is one already."""
    place = _leading(context, begin, end)
    if place is None or any(m.end > place.end and m.begin < end for m in context.overlapping(begin, end)):
        return None
    text, first = context.text, place.end
    if not _REST.fullmatch(text, first, end) or _EVERYDAY.search(text, first, end):
        return None
    tokens = context.tokens_filling(first, end)
    if not tokens or any(t.tag[0] in "pcurd" and not _QUOTES.fullmatch(t.word) for t in tokens):
        return None
    low = rank(place.full or place.name) > 3 or place.type != "AdministrativeDivision"
    found = _kind(text, first, end)
    if found is None or (not low and len(tokens) < 2):  # 我市|水库
        return None
    start = place.begin if low else first
    start = start if end - start > 4 else place.begin
    if context.overlapping(start, begin, ORGANIZATION):
        return None
    return Mention(start, end, found[0], text[start:end], found[1], rule, 0.75)


def _leading(context: Context, begin: int, end: int) -> Mention | None:
    """The last of the places side by side that an item begins with, or that stand right before it."""
    found, position = next((m for m in context.overlapping(begin - 1, begin, PLACE) if m.end == begin), None), begin
    while place := next((m for m in context.overlapping(position, position + 1, PLACE) if m.begin == position), None):
        if place.end >= end:
            return None
        found, position = place, place.end
    return found


def _kind(text: str, begin: int, end: int) -> tuple[str, str] | None:
    """Family and class by the ending, None if nothing is left before it or it tells nothing."""
    body, site = ending_of(text, end, begin), place_ending_of(text, end, begin)
    if body and (site is None or len(body.text) >= len(site.text)):
        return ORGANIZATION, body.type
    if site and site.type != "AdministrativeDivision":
        return PLACE, site.type
    visited = any(text.endswith(word, begin, end) for word in few("ends of sites visited"))
    return (PLACE, "Facility") if visited else None
