"""What the report says of single sentences and entries: which nobody understood, and the text to look them up in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from kg.graph.sources import issue_title
from kg.model import Entry, Segmented
from kg.resolving.types import BuildResult, SourceResult
from kg.viewing.disagreeing import Disagreement, Value
from kg.viewing.sentences import Told, told

Data = dict[str, Any]
_FULL = 0.75  # share of an entry's sentences that some fact was read from


def told_by_entry(result: SourceResult) -> dict[int, Told]:
    """Of every entry of a source, how much was understood."""
    read = {extracted.entry: extracted for extracted in result.extracted}
    return {entry.number: told(result.segmented, entry, read.get(entry.number)) for entry in result.segmented.entries}


def located(segmented: Segmented, entry: Entry) -> Data:
    """Which entry, and where it stands."""
    return {
        "entry": entry.number,
        "title": entry.title,
        "kind": entry.kind,
        "section": list(segmented.section_path(entry)),
        "page": entry.page,
        "begin": entry.begin,
        "end": entry.end,
    }


def sentence_data(result: SourceResult, by_entry: Mapping[int, Told], texts: bool) -> Data:
    """Sentences of a source: ``total``, ``told``, and by entry the ``quiet`` ones with their raw positions; the
    sentence itself only with ``texts``."""
    rows = []
    for entry in result.segmented.entries:
        if quiet := by_entry[entry.number].quiet:
            found = []
            for one in quiet:
                begin, end = entry.raw(one.begin, one.end)
                sentence = entry.text[one.begin : one.end] if texts else ""
                names = list(one.names) if texts else []
                found.append({"begin": begin, "end": end, "verb": one.verb, "names": names, "sentence": sentence})
            rows.append({**located(result.segmented, entry), "sentences": found})
    return {
        "total": sum(one.sentences for one in by_entry.values()),
        "told": sum(one.told for one in by_entry.values()),
        "quiet": rows,
    }


def section_rows(result: SourceResult, by_entry: Mapping[int, Told]) -> list[Data]:
    """Sections in order with their depth (1 outermost): the ``entries`` right in them, and in them and all below the
    entries, characters, facts, sentences, those told and those quiet."""
    segmented = result.segmented
    parents = [section.parent for section in segmented.sections]
    facts = {extracted.entry: len(extracted.facts) for extracted in result.extracted}
    direct = Counter(entry.section for entry in segmented.entries)
    within: dict[int, Counter[str]] = {number: Counter() for number in range(len(parents))}
    for entry in segmented.entries:
        one, index = by_entry[entry.number], entry.section
        own = {
            "entries_within": 1,
            "characters": entry.end - entry.begin,
            "facts": facts.get(entry.number, 0),
            "sentences": one.sentences,
            "told": one.told,
            "quiet": len(one.quiet),
        }
        while index is not None:
            within[index].update(own)
            index = parents[index]
    rows = []
    for number, section in enumerate(segmented.sections):
        depth, parent = 1, section.parent
        while parent is not None:
            depth, parent = depth + 1, parents[parent]
        counts = {name: within[number][name] for name in _COUNTED}
        rows.append({"title": section.title, "depth": depth, "entries": direct[number], **counts})
    return rows


_COUNTED = ("entries_within", "characters", "facts", "sentences", "told", "quiet")


def strip(result: SourceResult, by_entry: Mapping[int, Told]) -> list[Data]:
    """The file from its first to its last character as stretches: entries that were understood (``full``), partly
    (``some``), not at all (``none``); what lies between them is left out. Neighbours of a kind are one stretch."""
    facts = {extracted.entry for extracted in result.extracted if extracted.facts}
    stretches: list[Data] = []
    for entry in sorted(result.segmented.entries, key=lambda e: (e.begin, e.end)):
        one = by_entry[entry.number]
        share = one.told / one.sentences if one.sentences else float(entry.number in facts)
        kind = "full" if share >= _FULL else "some" if share else "none"
        begin = max(entry.begin, stretches[-1]["end"]) if stretches else entry.begin
        if stretches and stretches[-1]["kind"] == kind and begin - stretches[-1]["end"] <= 1:
            stretches[-1]["end"] = max(entry.end, begin)
        elif entry.end > begin:
            stretches.append({"begin": begin, "end": entry.end, "kind": kind})
    return stretches


def texts_of(result: SourceResult, by_entry: Mapping[int, Told], wanted: Collection[int]) -> list[Data]:
    """The joined text of the wanted entries in pieces, the quiet sentences marked."""
    return [
        {**located(result.segmented, entry), "pieces": list(_pieces(entry, by_entry[entry.number]))}
        for entry in result.segmented.entries
        if entry.number in wanted
    ]


def _pieces(entry: Entry, one: Told) -> Iterable[Data]:
    position = 0
    for quiet in one.quiet:
        if position < quiet.begin:
            yield {"words": entry.text[position : quiet.begin], "quiet": False}
        yield {"words": entry.text[quiet.begin : quiet.end], "quiet": True}
        position = quiet.end
    if position < len(entry.text):
        yield {"words": entry.text[position:], "quiet": False}


def disagreement_rows(build: BuildResult, found: Iterable[Disagreement]) -> list[Data]:
    """Figures that two entries give differently; ``source`` is the place of the source in the report, from 0."""
    return [
        {
            "indicator": one.indicator,
            "period": one.period,
            "region": one.region,
            "measure": one.measure,
            "several_sources": one.several,
            "values": [_value(build, value) for value in one.values],
        }
        for one in found
    ]


def _value(build: BuildResult, value: Value) -> Data:
    source, number = value.entry
    segmented = build.sources[source].segmented
    (entry,) = (entry for entry in segmented.entries if entry.number == number)
    return {
        "written": value.written,
        "source": source,
        "name": issue_title(segmented.source),
        **located(segmented, entry),
    }
