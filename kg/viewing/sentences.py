"""Which sentences of an entry some fact was read from, and which say something that nobody understood.

A sentence is *quiet* when no evidence touches it although it holds a verb that the lexicon knows (of roles, awards,
elections) or the name of a person, body, project, award or heritage item. Titles, tables and the writer's line are left
out: they are read otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extracting.context import Context
from kg.lexicon import table, words
from kg.model import AWARD, HERITAGE, ORGANIZATION, PERSON, PROJECT, Entry, Extracted, Segmented

_NAMED = frozenset({PERSON, ORGANIZATION, PROJECT, AWARD, HERITAGE})
_TABLE = "table"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quiet:
    """A sentence of which nothing was understood: joined span, the verb (or empty) and the names that stand in it."""

    begin: int
    end: int
    verb: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An entry: ``sentences`` in all, ``told`` of them touched by evidence, the ``quiet`` ones."""

    sentences: int
    told: int
    quiet: tuple[Quiet, ...]


def told(segmented: Segmented, entry: Entry, extracted: Extracted | None) -> Told:
    """How much of an entry was understood. ``extracted`` is None where nothing was read from it."""
    if entry.kind == _TABLE:
        return Told(0, 0, ())
    evidence = [(fact.evidence.begin, fact.evidence.end) for fact in extracted.facts] if extracted else []
    spans = list(_sentences(segmented, entry))
    open_ = [span for span in spans if not any(begin < span[1] and end > span[0] for begin, end in evidence)]
    quiet = (_quiet(entry, extracted, span) for span in open_)
    return Told(len(spans), len(spans) - len(open_), tuple(found for found in quiet if found))


def _sentences(segmented: Segmented, entry: Entry) -> Iterator[Span]:
    """Sentences of the body, without white space around, and without the writer's line."""
    signed = min((writer.begin for writer in entry.contributors), default=len(entry.text))
    for begin, end in Context(segmented.source, entry).sentences:
        words_ = entry.text[begin:end]
        first, last = begin + len(words_) - len(words_.lstrip()), end - len(words_) + len(words_.rstrip())
        if begin >= entry.body and not first <= signed <= last:
            yield first, last


def _quiet(entry: Entry, extracted: Extracted | None, span: Span) -> Quiet | None:
    begin, end = span
    found = _verbs().search(entry.text, begin, end)
    mentions = extracted.mentions if extracted else ()
    named = (m.name for m in mentions if begin <= m.begin and m.end <= end and m.family in _NAMED)
    names = tuple(dict.fromkeys(named))
    return Quiet(begin, end, found[0] if found else "", names) if found or names else None


@cache
def _verbs() -> re.Pattern[str]:
    """The verbs of the lexicon that tell of what somebody does in an event, of awards, elections and removals."""
    roles = [line.rsplit(" ", 1)[0] for name in ("role_verbs", "body_verbs") for line in words(name)]
    plain = [*table("award_verbs"), *words("election_verbs")]
    return re.compile("|".join([*roles, *map(re.escape, plain)]))
