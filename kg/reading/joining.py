"""Hard-wrapped text → joined text with a map back to the file.

Publications are wrapped at the width of a column, so a line feed says nothing about a word's end, and scanning leaves
spaces inside names, dates and numbers. Joining takes out both, with the marks of Markdown and HTML, and keeps for
every character that is left the position it has in the file.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator

_BLANKS = r"\s〓\x00-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff"
_BLANK = rf"[{_BLANKS}]"  # white space, controls, invisible characters
_INLINE_BLANK = r"[^\S\r\n]"
BULLETS = "■□●◆◇★☆▪►▶※"
"""Signs that stand before the items of a list or a chronicle."""
_BULLET = rf"[{BULLETS}]+(?=[ \t\u3000]*[^\s{BULLETS}\-]|$)"
_LINE_MARK = rf"(?:\#{{1,6}}[ \t\u3000]+|[-*][ \t\u3000]+|>+[ \t]*|{_BULLET})"  # heading, list item, quotation, sign
_TAG = (
    r"</?(?:a|b|br|center|div|em|font|h[1-6]|i|img|p|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u)\b[^<>\r\n]*>"
)
_DROPPED = re.compile(
    rf"(?P<wrap>{_BLANK}*[\r\n]{_INLINE_BLANK}*){_LINE_MARK}?"
    rf"|(?P<blank>{_BLANK}+|&nbsp;)"
    rf"|(?:^|(?<=\r)){_LINE_MARK}"
    rf"|\*\*|{_TAG}|!\[[^\]\r\n]{{0,300}}\]\([^)\r\n]{{0,300}}\)",
    re.MULTILINE | re.IGNORECASE,
)
_SUSPECT = re.compile(rf"[{_BLANKS}#*>\-<!&{BULLETS}]")  # without one of these nothing is dropped
# Half-width marks between Chinese words, as converters leave them. Titles in 《》 stay as they are written.
_HALF = re.compile(
    r"《[^》]{0,120}》"
    r"|(?<=[\u3400-\u9fff）)%％”’》」\d])(?P<mark>[,;:?!])(?=[\u3400-\u9fff（(“‘《「①-⑳])"
    r"|(?<=[\u3400-\u9fff）)％”’》」])(?P<behind>[,;:?!])"
    r"|\((?=[^()\n]{0,60}[\u3400-\u9fff])[^()\n]{1,60}\)|(?<=[\u3400-\u9fff])\([^()\n]{1,60}\)"
)
DASHES = r"—–―─━‒−\-－~～〜∼"
"""The signs that stand between the first and the last of a span (4月9—11日), for a class of characters."""
_FULL = str.maketrans(",;:?!()", "，；：？！（）")
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
    character after what stands before it. Marks of Markdown (``#``, ``**``, ``- ``) and HTML tags go too; half-width
    marks between Chinese words become full-width ones.
    """
    stops = sorted(breaks)
    upcoming = 0
    text: list[str] = []
    offsets: array[int] = array("I")
    for first, last, blank in _kept(raw, begin, end, [*cuts, *((stop, stop) for stop in stops)]):
        broken = upcoming < len(stops) and stops[upcoming] <= first
        while upcoming < len(stops) and stops[upcoming] <= first:
            upcoming += 1
        gap = "\n" if broken else " " if blank and _is_latin_gap(raw, offsets, first) else ""
        if gap and offsets:
            text.append(gap)
            offsets.append(offsets[-1] + 1)
        text.append(raw[first:last])
        offsets.extend(range(first, last))
    return full_width("".join(text)), offsets


def full_width(text: str) -> str:
    """``text`` with the marks between Chinese words in full width, as long as before: 主持,并讲话 → 主持，并讲话.

    Marks between figures and Latin letters stay (1,200; A:B).
    """
    return _HALF.sub(_widened, text) if any(mark in text for mark in ",;:?!(") else text


def _widened(found: re.Match[str]) -> str:
    words = found[0]
    if words[0] == "《":
        return words
    if words[0] == "(":
        return f"（{full_width(words[1:-1])}）"
    return words.translate(_FULL)


def squeeze(text: str) -> str:
    """A short text (a title, a cell, a name) joined: without white space and marks."""
    return join(text, 0, len(text))[0] if _SUSPECT.search(text) else full_width(text)


def _is_latin_gap(raw: str, offsets: array[int], first: int) -> bool:
    """Whether the gap before ``first`` parts two words in Latin letters (``Smith, John`` too)."""
    if not offsets or not _LATIN.match(raw, first):
        return False
    last = offsets[-1]
    return bool(_LATIN.match(raw, last) or (raw[last] in ",.;:" and last and _LATIN.match(raw, last - 1)))


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
        if position < first:
            yield position, min(first, end)
        position = max(position, last)
        if position >= end:
            return
    if position < end:
        yield position, end
