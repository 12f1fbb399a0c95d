"""Sources made of texts, read by all extractors."""

from __future__ import annotations

from kg.extracting import extract_entry, merge_knowledge, survey_entry
from kg.model import Entry, Extracted, Segmented, Source

HOME = Source("a.txt", "monthly", "平顶山月报", 2023, "3", place="平顶山市", province="河南省", sha256="a" * 64)


def read(*texts: str, source: Source = HOME) -> tuple[Segmented, list[Extracted]]:
    """A source with one article per text, read by all extractors."""
    entries, begin = [], 0
    for number, text in enumerate(texts):
        offsets = range(begin, begin + len(text))
        entries.append(Entry(number, "article", text[:12], begin, begin + len(text), text, offsets))
        begin += len(text) + 2
    segmented = Segmented(source, begin, (), tuple(entries))
    knowledge = merge_knowledge(survey_entry(segmented, entry) for entry in entries)
    return segmented, [extract_entry(segmented, entry, knowledge) for entry in entries]
