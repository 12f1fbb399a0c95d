"""What every extractor is handed: one entry, its words and sentences, and all that was found in it so far."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from kg.extracting.dates import DateMention, find_dates
from kg.extracting.tokens import Token, tokenize
from kg.model import Entry, Evidence, Fact, Mention, OpenTitle, Ref, Source

if TYPE_CHECKING:
    from kg.extracting.events import Scene

LONGEST_EVIDENCE = 280
_SENTENCE_END = re.compile(r"[。！？!?\n]+[”’」』）)]*")
_CLAUSE_END = re.compile(r"[；;。！？!?\n]+[”’」』）)]*")
_DAY = re.compile(r"(?<![\d月])([0-3]?\d)日")
_COMMA = re.compile(r"[，,；;。！？!?\n]+[”’」』）)]*")


# words that open a sentence about what was before a day, or about the whole year
_APART = re.compile(
    r"\s*(?:此前|在此之前|在这之前|早前|先前|全年|年内|一年来|(?:截)?至年底|[上下]半年|(?:19|20)\d\d年(?!\s?\d{1,2}月))"
)


class Context:
    """The working state of one entry: the text, read once, and the mentions and facts collected by the extractors.

    ``scenes`` are the events with the stretches of text that tell of them (from stage 60 on); ``title_begins`` maps
    where a person's name begins to where the posts before it begin (from stage 30 on). ``knowledge`` is what the
    survey of the whole source found, by module (see ``kg.extracting``).
    """

    def __init__(
        self,
        source: Source,
        entry: Entry,
        sections: tuple[str, ...] = (),
        knowledge: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self.knowledge = knowledge or {}
        self.source = source
        self.entry = entry
        self.sections = sections
        self.text = entry.text
        self.mentions: list[Mention] = []
        self.facts: list[Fact] = []
        self.open_titles: list[OpenTitle] = []
        self.scenes: list[Scene] = []
        self._state = (0, 0)  # of the mentions when they were put in order
        self._ordered: dict[tuple[str, ...], list[Mention]] = {}
        self.title_begins: dict[int, int] = {}

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Spans of the sentences, in order, without empty ones; the title is a sentence of its own."""
        return self._cut(_SENTENCE_END)

    @cached_property
    def first_sentence(self) -> tuple[int, int] | None:
        """The first sentence below the title, None if there is none."""
        return next((span for span in self.sentences if span[0] >= self.entry.body), None)

    @cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """Spans between semicolons and full stops."""
        return self._cut(_CLAUSE_END)

    @cached_property
    def phrases(self) -> list[tuple[int, int]]:
        """Spans between commas, semicolons and full stops."""
        return self._cut(_COMMA)

    @cached_property
    def tokens(self) -> list[Token]:
        """The words of the text with their parts of speech."""
        return tokenize(self.text)

    @cached_property
    def dates(self) -> list[DateMention]:
        """The dates of the text in order, resolved against the source's year and the dates before them."""
        return find_dates(self.text, self.source.year, self.entry.date or self._month_of_issue())

    def _month_of_issue(self) -> str:
        """The month in which a page of news was issued, in which a day without one is (7日，…); "" if it does not say.
        A later day than that of the issue is of the month before, and is left alone."""
        source = self.source
        if source.kind != "text" or not source.issued.startswith(f"{source.year}-"):
            return ""
        day = _DAY.search(self.text)
        later = day is not None and len(source.issued) > len("2023-04") and int(day[1]) > int(source.issued[8:])
        return "" if later else source.issued[:7]

    def _cut(self, ends: re.Pattern[str]) -> list[tuple[int, int]]:
        spans, begin = [], 0
        for found in ends.finditer(self.text):
            if self.text[begin : found.end()].strip():
                spans.append((begin, found.end()))
            begin = found.end()
        if self.text[begin:].strip():
            spans.append((begin, len(self.text)))
        return spans

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence that holds the character at ``position``."""
        return _holding(self.sentences, position, len(self.text))

    def clause(self, position: int) -> tuple[int, int]:
        """The clause that holds the character at ``position``."""
        return _holding(self.clauses, position, len(self.text))

    def phrase(self, position: int) -> tuple[int, int]:
        """The phrase between commas that holds the character at ``position``."""
        return _holding(self.phrases, position, len(self.text))

    def tells_apart(self, position: int, since: int) -> bool:
        """Whether the sentence at ``position`` tells of another time than the day told of from ``since`` on: 此前，…,
        全年出台…, 2031年，…."""
        begin = self.sentence(position)[0]
        return since < begin and _APART.match(self.text, begin) is not None

    def evidence(
        self,
        begin: int,
        end: int,
        rule: str,
        confidence: float = 0.9,
        antecedent: tuple[int, int] | None = None,
    ) -> Evidence:
        """The sentence around ``begin:end``, or the narrower unit that is short enough and still holds it."""
        for spans in (self.sentences, self.clauses, self.phrases):
            first, last = _holding(spans, begin, len(self.text))
            last = max(last, _holding(spans, end - 1, len(self.text))[1])
            if last - first <= LONGEST_EVIDENCE:
                break
        else:
            first, last = begin, min(end, begin + LONGEST_EVIDENCE)
        while first < begin and self.text[first].isspace():
            first += 1
        while last > end and self.text[last - 1].isspace():
            last -= 1
        return Evidence(first, last, rule, confidence, antecedent)

    @cached_property
    def _token_ends(self) -> dict[int, Token]:
        return {token.end: token for token in self.tokens}

    def token_ending(self, position: int) -> Token | None:
        """The word that ends at ``position``; of a word that runs over it, the part before (tagged as the word)."""
        if position in self._token_ends:
            return self._token_ends[position]
        index = bisect.bisect_right(self.tokens, (position,)) - 1
        token = self.tokens[index] if index >= 0 else None
        if token is None or not token.begin < position < token.end:
            return None
        return Token(token.begin, position, self.text[token.begin : position], token.tag)

    def boundary(self, position: int) -> bool:
        """Whether a word begins at ``position``."""
        return position in self._token_ends or position == 0

    def date_at(self, position: int) -> str:
        """The ISO date that the telling at ``position`` has: the last one named before it, in the entry's body, or
        the entry's own."""
        named = [d for d in self.dates if d.begin <= position and d.begin >= self.entry.body and not d.background]
        return named[-1].start if named else self.entry.date or (self.dates[0].start if self.dates else "")

    def found(self, *families: str) -> list[Mention]:
        """Mentions collected so far, of the given families (all if none), in the order of the text."""
        state = len(self.mentions), id(self.mentions[-1]) if self.mentions else 0
        if state != self._state:
            self._state, self._ordered = state, {}
        if families not in self._ordered:
            chosen = [m for m in self.mentions if not families or m.family in families]
            self._ordered[families] = sorted(chosen, key=lambda m: (m.begin, -m.end))
        return self._ordered[families]

    def inside(self, begin: int, end: int, *families: str) -> list[Mention]:
        """Mentions that lie within ``begin:end``."""
        return [m for m in self.found(*families) if begin <= m.begin and m.end <= end]

    def overlapping(self, begin: int, end: int, *families: str) -> list[Mention]:
        """Mentions that share a character with ``begin:end``."""
        return [m for m in self.found(*families) if m.begin < end and begin < m.end]

    def tokens_inside(self, begin: int, end: int) -> list[Token]:
        """The tokens that lie within ``begin:end``."""
        first = bisect.bisect_left(self.tokens, begin, key=lambda t: t.begin)
        return self.tokens[first : bisect.bisect_right(self.tokens, end, key=lambda t: t.end)]

    def tokens_filling(self, begin: int, end: int) -> list[Token]:
        """The tokens of ``begin:end`` where whole ones fill it, else none."""
        tokens = self.tokens_inside(begin, end)
        return tokens if tokens and tokens[0].begin == begin and tokens[-1].end == end else []

    def tokens_beginning(self, begin: int, end: int) -> list[Token]:
        """The tokens that begin in ``begin:end``."""
        first = bisect.bisect_left(self.tokens, begin, key=lambda t: t.begin)
        return self.tokens[first : bisect.bisect_left(self.tokens, end, key=lambda t: t.begin)]

    def in_post(self, mention: Mention) -> bool:
        """Whether a body is named only in the post of a person: |市政协|副主席甲."""
        return any(begin <= mention.begin < name for name, begin in self.title_begins.items() if name != begin)

    def taken(self, begin: int, end: int, *families: str) -> bool:
        """Whether some mention of the families overlaps ``begin:end``."""
        return any(m.begin < end and begin < m.end for m in self.mentions if not families or m.family in families)

    def named(self, ref: Ref) -> Mention | None:
        """The first mention of an entity in the text."""
        return next((m for m in self.found(ref.family) if m.name == ref.name), None)


def behind_mark(text: str, position: int, marks: str = "，。；\n") -> int:
    """Where the words before ``position`` begin: behind the last of the ``marks``, or with the text."""
    return 1 + max(text.rfind(mark, 0, position) for mark in marks)


def _holding(spans: list[tuple[int, int]], position: int, length: int) -> tuple[int, int]:
    index = bisect.bisect_right(spans, (position, length + 1)) - 1
    return spans[max(index, 0)] if spans else (0, length)
