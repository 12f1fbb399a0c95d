"""Titles alone that their entry does not explain (市长主持, 该县县委书记陪同, 李市长强调): the person is the one whom
the corpus shows in that office around that day.

Precision first: the office must be one that a single person holds, its body clear from the source's place and the
entry, and exactly one person observed in it within half a year of the day; nobody whom an entry says came later or
left before. Otherwise the title stays open, and the report counts it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from kg.model import PERSON, Evidence, Extracted, Mention, OpenTitle, Participation, Ref, Segmented
from kg.resolving.locale import Locale, entry_locale
from kg.resolving.observing import Observed, observed, span
from kg.resolving.offices import office_of

Read = tuple[Segmented, Sequence[Extracted]]
_AROUND = 183  # days before and after
_RULE = "participation.title-elsewhere/1"
_CONFIDENCE = 0.7


def resolve_titles(sources: Sequence[Read]) -> list[Read]:
    """The sources with every open title that the corpus decides turned into a mention of the person and what the title
    does in the event; evidence points to the title as its antecedent."""
    if not any(result.open_titles for _, results in sources for result in results):
        return list(sources)
    known: dict[str, list[Observed]] = defaultdict(list)
    for seen in observed(sources):
        known[seen.office].append(seen)
    places = [segmented.source.place for segmented, _ in sources]
    return [
        (
            segmented,
            [_settled(segmented, result, known, places) if result.open_titles else result for result in results],
        )
        for segmented, results in sources
    ]


def _settled(
    segmented: Segmented, result: Extracted, known: Mapping[str, list[Observed]], places: Sequence[str]
) -> Extracted:
    entry = next(entry for entry in segmented.entries if entry.number == result.entry)
    locale = entry_locale(segmented, entry)
    mentions, facts, left = list(result.mentions), list(result.facts), []
    for title in result.open_titles:
        near = [seen for seen in known.get(_office(title, locale), ()) if places[seen.entry[0]] == locale.place]
        name = _holder(title, near)
        if not name:
            left.append(title)
            continue
        at, who = (title.begin, title.end), Ref(PERSON, name)
        mentions.append(Mention(*at, PERSON, name, "Official", "person.title/1", _CONFIDENCE))
        if title.role:
            evidence = Evidence(*title.clause, _RULE, _CONFIDENCE, at)
            facts.append(Participation(title.event, title.role, who, evidence))
    return replace(
        result,
        mentions=tuple(mentions),
        facts=tuple(facts),
        unresolved=tuple(title.called for title in left),
        open_titles=tuple(left),
    )


def _office(title: OpenTitle, locale: Locale) -> str:
    if title.place:
        locale = replace(locale, county=title.place, narrow=True)
    return office_of(title.title, locale)


def _holder(title: OpenTitle, near: Sequence[Observed]) -> str:
    """The one name that fits, else empty."""
    if not title.date:
        return ""
    first, last = (date.fromisoformat(day) for day in span(title.date))
    names = set()
    for seen in near:
        name = seen.holding.holder.name
        gone = (seen.until and seen.until < first.isoformat()) or (seen.since and seen.since > last.isoformat())
        apart = max(
            (date.fromisoformat(seen.first) - last).days,
            (first - date.fromisoformat(seen.last)).days,
        )
        if name.startswith(title.surname) and not gone and apart <= _AROUND:
            names.add(name)
    return names.pop() if len(names) == 1 else ""
