"""Whose life an entry tells: the person of a biography, however the publication sets it."""

from __future__ import annotations

from kg.extracting.biography_parts import tells_a_life
from kg.extracting.context import Context
from kg.model import PERSON, Mention


def life_subject(context: Context) -> Mention | None:
    """The person whose biography the entry is, None if it is none."""
    persons = context.found(PERSON)
    if context.entry.kind == "biography":
        return next(iter(persons), None)
    first = next((m for m in persons if m.begin >= context.entry.body), None)
    opens = first is not None and not context.text[context.entry.body : first.begin].strip()
    return first if first and opens and tells_a_life(context.text, first.end, True) else None
