"""The report of a build as plain data: what was read, what was found, what was not understood.

Everything is counted from a BuildResult; nothing depends on the clock, the machine or the order of the arguments.
Positions are raw: code points of the decoded text of the file, end exclusive.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable

from kg.graph.sources import issue_title
from kg.model import (
    Entry,
    EventFact,
    Extracted,
    Fact,
    Figure,
    Holding,
    Honour,
    Participation,
    Relation,
    Segmented,
    Source,
    StatusFact,
    TaskFact,
)
from kg.resolving.types import BuildResult, Resolved, SourceResult
from kg.viewing.contradictions import contradiction_rows
from kg.viewing.coverage import coverage
from kg.viewing.disagreeing import disagreements
from kg.viewing.report_text import (
    Data,
    disagreement_rows,
    located,
    section_rows,
    sentence_data,
    strip,
    texts_of,
    told_by_entry,
)

_FACT_KINDS: dict[type, str] = {
    EventFact: "events",
    Participation: "participations",
    Holding: "holdings",
    Honour: "honours",
    Figure: "figures",
    TaskFact: "tasks",
    StatusFact: "statuses",
    Relation: "relations",
}
_SOURCE_FIELDS = ("title", "year", "issue", "overall", "issued", "place", "province", "publisher", "rights")
# A catalog alone can say these; a periodical of no known kind has no numbers.
_NOT_ASKED = {"yearbook": {"issue", "overall"}, "text": {"issue", "overall"}}


def report_data(build: BuildResult, texts: bool = True) -> Data:
    """The report: ``totals`` and ``failures`` of the build, one item of ``sources`` per source, the ``candidates`` that
    people should decide on, what became of their ``decisions``, ``contradictions`` between holders of a post, and
    ``disagreements`` on figures. Without ``texts`` it holds no sentence of the sources."""
    disagreeing = disagreement_rows(build, disagreements(build))
    cited = {(value["source"], value["entry"]) for row in disagreeing for value in row["values"]}
    sources = [
        _source(build.resolved, index, result, {entry for source, entry in cited if source == index}, texts)
        for index, result in enumerate(build.sources)
    ]
    everything = [extracted for result in build.sources for extracted in result.extracted]
    return {
        "totals": {
            "sources": len(sources),
            "characters": sum(result.segmented.length for result in build.sources),
            "entries": sum(len(result.segmented.entries) for result in build.sources),
            "mentions": sum(len(extracted.mentions) for extracted in everything),
            "entities": _counted(entity.type for entity in build.resolved.entities.values()),
            "events": _counted(event.type for event in build.resolved.events.values()),
            "events_of_several_entries": sum(len(_entries(e.members)) > 1 for e in build.resolved.events.values()),
            "facts": _facts(everything),
            "rules": _rules(everything),
            "unresolved": _ranked(title for extracted in everything for title in extracted.unresolved),
        },
        "contradictions": contradiction_rows(build),
        "disagreements": disagreeing,
        "failures": [{"path": failure.path, "message": failure.message} for failure in build.failures],
        "sources": sources,
        "candidates": [
            {
                "ids": list(c.ids),
                "labels": list(c.labels),
                "reason": c.reason,
                "contexts": [list(x) for x in c.contexts],
            }
            for c in build.candidates
        ],
        "decisions": [
            {"about": o.about, "state": o.state, "who": o.who, "when": o.when, "why": o.why, "note": o.note}
            for o in build.outcomes
        ],
    }


def report_json(data: Data) -> str:
    """The report as JSON: keys sorted, characters as they are, one line feed at the end."""
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _source(resolved: Resolved, index: int, result: SourceResult, cited: Collection[int], texts: bool) -> Data:
    """``cited`` are the entries whose text is given because something else speaks of them."""
    segmented, source = result.segmented, result.segmented.source
    by_entry = told_by_entry(result)
    silent, unresolved, sentences = _silent(result), _unresolved(result), sentence_data(result, by_entry, texts)
    wanted = {row["entry"] for row in (*silent, *unresolved, *sentences["quiet"])} | {*cited} if texts else set()
    fields = {name: getattr(source, name) for name in _SOURCE_FIELDS}
    return {
        **fields,
        "name": issue_title(source),
        "file_names": list(result.file_names),
        "kind": source.kind,
        "sha256": source.sha256,
        "missing": _missing(source),
        "characters": segmented.length,
        "entries": _entry_counts(segmented),
        "sections": section_rows(result, by_entry),
        "sentences": sentences,
        "strip": strip(result, by_entry),
        "texts": texts_of(result, by_entry, wanted),
        "contents": _contents(segmented),
        "stated": _stated(segmented),
        "coverage": _coverage(segmented),
        "mentions": _counted(mention.family for extracted in result.extracted for mention in extracted.mentions),
        "entities": _entities(resolved, index, result.extracted),
        "facts": _facts(result.extracted),
        "rules": _rules(result.extracted),
        "silent": silent,
        "unresolved": unresolved,
    }


def _missing(source: Source) -> list[str]:
    """Fields that neither the catalog nor the text gave."""
    skipped = _NOT_ASKED.get(source.kind, set())
    return [name for name in _SOURCE_FIELDS if name not in skipped and not getattr(source, name)]


def _entry_counts(segmented: Segmented) -> Data:
    entries = segmented.entries
    return {
        "total": len(entries),
        "by_kind": _counted(entry.kind for entry in entries),
        "with_page": sum(bool(entry.page) for entry in entries),
        "with_contributor": sum(bool(entry.contributors) for entry in entries),
        "overlapping": _overlapping(entries),
    }


def _overlapping(entries: Iterable[Entry]) -> list[Data]:
    """Entries that begin before the one before them of the same kind ends: cut wrongly."""
    last: dict[str, Entry] = {}
    found = []
    for entry in sorted(entries, key=lambda e: (e.begin, e.end, e.number)):
        before = last.get(entry.kind)
        if before and entry.begin < before.end:
            found.append({"first": before.number, "second": entry.number, "kind": entry.kind})
        if not before or entry.end > before.end:
            last[entry.kind] = entry
    return found


def _contents(segmented: Segmented) -> Data:
    """The source's own table of contents against the entries; ``missing``: titles that no entry was found for."""
    lines = segmented.contents
    return {
        "lines": len(lines),
        "found": sum(line.entry is not None for line in lines),
        "found_with_page": sum(line.entry is not None and bool(line.page) for line in lines),
        "missing": [
            {"title": line.title, "page": line.page, "begin": line.begin} for line in lines if line.entry is None
        ],
    }


def _stated(segmented: Segmented) -> list[Data]:
    return [
        {
            "what": count.what,
            "stated": count.stated,
            "counted": count.counted,
            "difference": count.counted - count.stated,
            "begin": count.begin,
        }
        for count in segmented.stated
    ]


def _coverage(segmented: Segmented) -> Data:
    found = coverage(segmented)
    return {
        "in_entries": found.in_entries,
        "outside": found.aside_outside,
        "set_aside_in_entries": found.aside_inside,
        "unexplained": found.unexplained,
        "unexplained_stretches": [list(span) for span in found.stretches],
    }


def _entities(resolved: Resolved, source: int, extracted: Iterable[Extracted]) -> dict[str, int]:
    """How many different entities of each class the source names."""
    named = {}
    for reading in extracted:
        for mention in reading.mentions:
            entity = resolved.entity(source, reading.entry, mention.ref)
            named[entity.id] = entity.type
    return _counted(named.values())


def _silent(result: SourceResult) -> list[Data]:
    """Entries that gave no fact."""
    read = {extracted.entry: extracted for extracted in result.extracted}
    rows = []
    for entry in result.segmented.entries:
        extracted = read.get(entry.number)
        if not extracted or not extracted.facts:
            mentions = len(extracted.mentions) if extracted else 0
            rows.append({**located(result.segmented, entry), "mentions": mentions})
    return rows


def _unresolved(result: SourceResult) -> list[Data]:
    """Titles standing alone (市长, 该县县委书记) that no person was found for, by entry."""
    entries = {entry.number: entry for entry in result.segmented.entries}
    return [
        {**located(result.segmented, entries[extracted.entry]), "titles": list(extracted.unresolved)}
        for extracted in result.extracted
        if extracted.unresolved
    ]


def _entries(members: Iterable[tuple[int, int, int]]) -> set[tuple[int, int]]:
    return {(source, entry) for source, entry, _ in members}


def _facts(extracted: Iterable[Extracted]) -> dict[str, int]:
    return _counted(_FACT_KINDS[type(fact)] for fact in _every(extracted))


def _rules(extracted: Iterable[Extracted]) -> dict[str, int]:
    return _counted(fact.evidence.rule for fact in _every(extracted))


def _every(extracted: Iterable[Extracted]) -> Iterable[Fact]:
    return (fact for reading in extracted for fact in reading.facts)


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _ranked(names: Iterable[str]) -> list[Data]:
    """Most frequent first, then by name."""
    counts = sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0]))
    return [{"title": name, "count": count} for name, count in counts]
