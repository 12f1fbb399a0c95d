"""Hard-wrapped text → joined text with a map back to the file.

Publications are wrapped at the width of a column, so a line feed says nothing about a word's end, and scanning leaves
spaces inside names, dates and numbers. Joining takes out both, with the marks of Markdown and HTML, and keeps for
every character that is left the position it has in the file.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator

_BLANK = r"[\s\x00-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff]"  # white space, controls, invisible characters
_INLINE_BLANK = r"[^\S\r\n]"
_LINE_MARK = r"(?:\#{1,6}[ \t\u3000]+|[-*+][ \t\u3000]+|>+[ \t]*)"  # heading, list item, quotation
_TAG = r"</?(?:a|b|br|center|div|em|font|h[1-6]|i|img|p|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u)\b[^<>\r\n]*>"
_DROPPED = re.compile(
    rf"(?P<wrap>{_BLANK}*[\r\n]{_INLINE_BLANK}*){_LINE_MARK}?"
    rf"|(?P<blank>{_BLANK}+|&nbsp;)"
    rf"|(?:^|(?<=\r)){_LINE_MARK}"
    rf"|\*\*|{_TAG}|!\[[^\]\r\n]*\]\([^)\r\n]*\)",
    re.MULTILINE | re.IGNORECASE,
)
_LATIN_WORD_END = re.compile(r"[A-Za-z\u00c0-\u024f&]|[A-Za-z\u00c0-\u024f][,.;:]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f&]")

Joined = tuple[str, "array[int]"]


def join(
    raw: str,
    begin: int,
    end: int,
    cuts: Iterable[tuple[int, int]] = (),
    breaks: Iterable[int] = (),
) -> Joined:
    """Join ``raw[begin:end]``; return the joined text and the raw position of each of its characters.

    White space goes, but one space stays between two words in Latin letters (``Great PFA``). ``cuts`` are raw spans
    (captions, page numbers, running heads) that are left out, in any order. At each raw position in ``breaks`` a line
    feed stands in the joined text (never at its start or end, never two in a row); its position is that of the raw
    character after what stands before it. Marks of Markdown (``#``, ``**``, ``- ``) and HTML tags go too.
    """
    stops = sorted(breaks)
    text: list[str] = []
    offsets: array[int] = array("I")
    for first, last, blank in _kept(raw, begin, end, cuts):
        inner = [stop for stop in stops[bisect_right(stops, first) :] if stop < last] if stops else []
        previous = offsets[-1] if offsets else begin
        if text and bisect_right(stops, first) > bisect_right(stops, previous):
            text.append("\n")
            offsets.append(previous + 1)
        elif text and blank and _is_latin_gap(raw, offsets, first):
            text.append(" ")
            offsets.append(previous + 1)
        for stop in [*inner, last]:
            text.append(raw[first:stop])
            offsets.extend(range(first, stop))
            if stop != last:
                text.append("\n")
                offsets.append(stop)
            first = stop
    return "".join(text), offsets


def squeeze(text: str) -> str:
    """A short text (a title, a cell, a name) joined: without white space and marks."""
    return join(text, 0, len(text))[0]


def _is_latin_gap(raw: str, offsets: array[int], first: int) -> bool:
    before = offsets[-1]
    return bool(_LATIN.match(raw, first) and _LATIN_WORD_END.fullmatch(raw, max(0, before - 1), before + 1)) or bool(
        _LATIN.match(raw, first) and _LATIN.match(raw, before)
    )


def _kept(raw: str, begin: int, end: int, cuts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Stretches of characters to keep, and whether white space (or a cut) stands before each."""
    blank = False
    for start, stop in _between(begin, end, cuts):
        position = start
        for found in _DROPPED.finditer(raw, start, stop):
            if found.start() > position:
                yield position, found.start(), blank
                blank = False
            blank = blank or found.lastgroup is not None
            position = found.end()
        if position < stop:
            yield position, stop, blank
        blank = True


def _between(begin: int, end: int, cuts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    position = begin
    for first, last in sorted(cuts):
        if position < first < end:
            yield position, first
        position = max(position, last)
        if position >= end:
            return
    if position < end:
        yield position, end
