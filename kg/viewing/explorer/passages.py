"""The words of the sources that a page holds: every sentence that a fact was read in, with what stands around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.viewing.explorer.rows import Place, Row, Span

AROUND = 90  # characters of context on either side, at most

# (place in the list of passages, begin, end of the sentence in it)
Where = tuple[int, int, int]


def passages(rows: Sequence[Row], entries: Sequence[Place]) -> tuple[list[str], list[Where]]:
    """Texts, each once, and for every row where in them its sentence stands."""
    spans: dict[int, set[Span]] = defaultdict(set)
    for row in rows:
        spans[row.entry].add(row.span)
    texts: list[str] = []
    found: dict[tuple[int, Span], Where] = {}
    for entry in sorted(spans):
        text = entries[entry].text
        for begin, end, held in _windows(text, sorted(spans[entry])):
            for span in held:
                found[entry, span] = (len(texts), span[0] - begin, span[1] - begin)
            texts.append(text[begin:end])
    return texts, [found[row.entry, row.span] for row in rows]


def _windows(text: str, spans: Sequence[Span]) -> list[tuple[int, int, list[Span]]]:
    """Stretches of a text that hold spans and their context; those that touch are one. With the spans of each."""
    windows: list[tuple[int, int, list[Span]]] = []
    for span in spans:
        begin, end = _widened(text, span)
        if windows and begin <= windows[-1][1]:
            first, last, held = windows[-1]
            windows[-1] = (first, max(last, end), [*held, span])
        else:
            windows.append((begin, end, [span]))
    return windows


def _widened(text: str, span: Span) -> Span:
    """The paragraph of a span, as far as it lies near."""
    begin = max(text.rfind("\n", 0, span[0]) + 1, span[0] - AROUND)
    stop = text.find("\n", span[1])
    return begin, min(stop if stop >= 0 else len(text), span[1] + AROUND)
