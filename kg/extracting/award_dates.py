"""When an award was received."""

from __future__ import annotations

from kg.extracting.context import Context


def award_date(context: Context, begin: int, position: int) -> str:
    """The ISO date of an award told at ``position`` in the sentence that begins at ``begin``: the last date of the
    sentence before it, else (save in a biography, whose dates are of other things) the day told last, the entry's own
    date, or the source's year."""
    known = [d for d in context.dates if d.end <= position and not context.text[d.begin : d.end + 1].endswith("度")]
    inside = [d for d in known if d.begin >= begin]
    if inside:
        return inside[-1].start
    if context.entry.kind == "biography":
        return ""
    if known:
        days = [d for d in known if d.precision == "day"]
        return (days or known)[-1].start
    return context.entry.date or (str(context.source.year) if context.source.year else "")
