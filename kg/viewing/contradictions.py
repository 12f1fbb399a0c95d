"""Contradictions for the report: offices with two holders at one time, each with the entries that say so."""

from __future__ import annotations

from typing import Any

from kg.graph.sources import issue_title
from kg.resolving.contradictions import Term, contradictions
from kg.resolving.types import BuildResult

_SHOWN = 5  # entries cited for a holder, the first ones


def contradiction_rows(build: BuildResult) -> list[dict[str, Any]]:
    """One row per pair of holders: ``body``, ``post``, and two ``holders`` with ``label``, ``id``, ``first`` and
    ``last`` day seen, how many ``entries`` say so and the first of these: ``source``, ``title``, ``begin``."""
    sources = [(result.segmented, result.extracted) for result in build.sources]
    rows = []
    for found in contradictions(sources, build.resolved):
        body, _, post = found.office.partition("|")
        rows.append({"body": body, "post": post, "holders": [_holder(build, term) for term in found.terms]})
    return rows


def _holder(build: BuildResult, term: Term) -> dict[str, Any]:
    cited = []
    for index, number in term.entries[:_SHOWN]:
        segmented = build.sources[index].segmented
        entry = next(entry for entry in segmented.entries if entry.number == number)
        cited.append({"source": issue_title(segmented.source), "title": entry.title, "begin": entry.begin})
    return {
        "label": build.resolved.entities[term.person].label,
        "id": term.person,
        "first": term.first,
        "last": term.last,
        "entries": len(term.entries),
        "cited": cited,
    }
