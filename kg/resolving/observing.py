"""Who is observed in which office when, over all sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kg.model import Extracted, Holding, Segmented
from kg.resolving.locale import entry_locale
from kg.resolving.offices import office_of
from kg.resolving.types import EntryKey


class Observed(NamedTuple):
    """A person in an office: first and last day of what the entry dates (a month or year is all of it); ``since`` and
    ``until`` where the entry tells of taking it up or laying it down. ISO days, "" where not told."""

    office: str
    holding: Holding
    entry: EntryKey
    first: str
    last: str
    since: str
    until: str


def observed(sources: Sequence[tuple[Segmented, Sequence[Extracted]]]) -> Iterator[Observed]:
    """The holdings of offices that single persons hold, in the order of the sources."""
    for index, (segmented, results) in enumerate(sources):
        entries = {entry.number: entry for entry in segmented.entries}
        for result in results:
            told = [f for f in result.facts if isinstance(f, Holding) and f.observed]
            locale = entry_locale(segmented, entries[result.entry]) if told else None
            for fact in told:
                if locale and (office := office_of(fact.title, locale)):
                    since, until = day(fact.held_from), day(fact.held_until)
                    yield Observed(office, fact, (index, result.entry), *span(fact.observed), since, until)


def span(told: str) -> tuple[str, str]:
    """First and last day of an ISO day, month or year."""
    if len(told) == 10:
        return told, told
    year, _, month = told.partition("-")
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    following = date(int(year) + int(month) // 12, int(month) % 12 + 1, 1)
    return f"{told}-01", date.fromordinal(following.toordinal() - 1).isoformat()


def day(told: str) -> str:
    """An ISO day as it is; "" for what is less exact."""
    return told if len(told) == 10 else ""
