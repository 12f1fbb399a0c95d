"""Where a name begins: the walk to the left from its ending.

The words of the text are jieba's; a word may stand inside a name or not by its part of speech and two lists
(``name_before``: never inside; ``name_inside``: inside although a verb). Known places, 市, 中国 and the like are *heads*
at which a name begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from kg.extracting.context import Context
from kg.extracting.divisions import home, rank
from kg.extracting.kinds import Ending, PlaceEnding, ending_of, heads, last_characters, last_of_places, place_ending_of
from kg.extracting.landmarks import Landmark, find_landmarks
from kg.extracting.tokens import Token
from kg.lexicon import words

_OPEN = {"）": "（", ")": "(", "”": "“", "’": "‘", "』": "『", "」": "「"}
_LONGEST_BRACKET = 14
_LONGEST = 24
_ADMIN = frozenset("市县省区州盟旗")
_SEATS = frozenset(("市委", "县委", "省委", "区委", "市政府", "县政府", "省政府", "区政府"))
_NATIONAL = frozenset(("中国", "国家", "全国", "中华", "中央"))
_PLAIN = re.compile(r"[\u3400-\u9fffA-Za-z0-9０-９Ａ-Ｚａ-ｚ·•&.]+")
_NUMERAL = re.compile(r"第?[一二三四五六七八九十百零〇]+|[0-9０-９]+")
_BRAND = frozenset("原来为得和有中上正同利达能可会要成用时向说指看见问听谈去走进入出回经届全双首因未不没无再均已很更最个家名位日月年地之")
_PARTING = frozenset("和与及暨或由在对向从到被把将的了等为")
_TITLE = re.compile(r"《[^《》]*》")


@cache
def before() -> frozenset[str]:
    """Words that stand before names."""
    return frozenset(" ".join(words("name_before")).split())


@cache
def inside() -> frozenset[str]:
    """Words that stand in names."""
    return frozenset(" ".join(words("name_inside")).split())


@cache
def _head_lengths() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for head in heads():
        lengths.setdefault(head[:2], set()).add(len(head))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


@dataclass(slots=True)
class Stretch:
    """What a walk to the left went over: tokens from ``first`` up to the ending, and the heads in it.

    ``heads`` are (begin, end, weight), the leftmost first: 3 a place, 2 中国 and the like, 1 a single 市 or 县,
    0 a place told by its form (it may stand in the middle of a name: 平顶山天安煤业|香山|矿有限公司).
    ``soft`` is the end of the last (rightmost) word that may stand in a name only behind a head. ``quoted``: begin of a quoted part.
    """

    begin: int
    end: int
    tokens: list[Token]
    heads: list[tuple[int, int, int]] = field(default_factory=list)
    soft: int = -1
    quoted: int = -1
    verb: int = -1  # the end of the last word that is a verb and nothing else
    stops: frozenset[int] = frozenset()  # where bodies end that stand before
    joins: bool = True  # whether a 和 may be inside
    joint: int = -1  # the begin of a 和 that is in the name only behind a head: 市|文化|和|旅游局

    @property
    def cut(self) -> int:
        """Where the name may begin at the earliest, if a 和 or a soft word was passed without a head before it."""
        limit = -1
        for edge in (self.soft, self.joint + 1 if self.joint >= 0 else -1):
            if edge >= 0 and edge == self.soft and any(h[0] == edge for h in self.heads):
                limit = max(limit, edge)  # 高新区企业|河南…公司
            if edge >= 0 and not any(h[0] < edge and self._joins(h, edge) for h in self.heads):
                limit = max(limit, edge)
        return limit

    def text_between(self, begin: int, end: int) -> str:
        """The words of the stretch from ``begin`` to ``end``."""
        return "".join(t.word for t in self.tokens if begin <= t.begin and t.end <= end)

    def _joins(self, head: tuple[int, int, int], edge: int) -> bool:
        """Whether something stands between a head and the word to be passed (市|文化|和, but not 郏县|和)."""
        return edge != self.joint + 1 or head[1] < self.joint


class Reading:
    """An entry's text as the recognisers of names see it: words, places, and how far a name may reach."""

    def __init__(self, context: Context) -> None:
        self.text = context.text
        self.tokens = context.tokens
        self.place = context.source.place
        self.province = context.source.province
        self.forms_found = False  # whether places told by their form were entered
        self._starts = {t.begin: i for i, t in enumerate(self.tokens)}
        self._at: list[int] = []
        for i, token in enumerate(self.tokens):
            self._at.extend((i,) * len(token.word))
        self._at.append(len(self.tokens))

    @cached_property
    def landmarks(self) -> list[Landmark]:
        """Known places, in order."""
        return find_landmarks(self.text, self.tokens, self.place, self.province)

    def is_home_name(self, name: str) -> bool:
        """Whether a name is that of the publication's city, province or a county there (平顶山 is no mountain)."""
        return name in home(self.place, self.province).shorts

    @cached_property
    def by_end(self) -> dict[int, Landmark]:
        """Known places by the position at which they end."""
        return {mark.end: mark for mark in self.landmarks}

    @cached_property
    def by_begin(self) -> dict[int, Landmark]:
        """Known places by the position at which they begin."""
        return {mark.begin: mark for mark in self.landmarks}

    def covers(self, begin: int, end: int) -> bool:
        """Whether a known place overlaps the span."""
        return any(p in self._mark_over for p in range(begin, end))

    @cached_property
    def _mark_over(self) -> dict[int, Landmark]:
        return {p: mark for mark in self.landmarks for p in range(mark.begin, mark.end)}

    def enter(self, mark: Landmark) -> None:
        """Add a place that was told by its form."""
        self.landmarks.append(mark)
        self.by_end[mark.end] = mark
        self.by_begin[mark.begin] = mark
        self._mark_over.update(dict.fromkeys(range(mark.begin, mark.end), mark))

    def over(self, position: int) -> Landmark | None:
        """The known place that holds the character at ``position``."""
        return self._mark_over.get(position)

    def drop(self, mark: Landmark) -> None:
        """Take out a place told by its form that turned out to begin a longer name."""
        if mark in self.landmarks:
            self.landmarks.remove(mark)
            for index, key in ((self.by_end, mark.end), (self.by_begin, mark.begin)):
                if index.get(key) == mark:
                    del index[key]
            for position in range(mark.begin, mark.end):
                self._mark_over.pop(position, None)

    @cached_property
    def body_ends(self) -> list[tuple[int, Ending]]:
        """Where words end that organisations' names end with, in order."""
        last = last_characters()
        ends = (t.end for t in self.tokens if t.word[-1] in last)
        return [(end, e) for end in ends if (e := ending_of(self.text, end, max(0, end - 12))) is not None]

    @cached_property
    def place_ends(self) -> list[tuple[Token, PlaceEnding]]:
        """Words with which places' names end, in order."""
        last = last_of_places()
        words_ = (t for t in self.tokens if t.word[-1] in last)
        return [(t, e) for t in words_ if (e := place_ending_of(self.text, t.end, max(0, t.end - 10))) is not None]

    @cached_property
    def heads_by_end(self) -> dict[int, int]:
        """Begin of 中国, 国务院 and the like by the position at which they end; the longest at each."""
        found: dict[int, int] = {}
        lengths = _head_lengths()
        text = self.text
        for begin in [t.begin for t in self.tokens if text[t.begin : t.begin + 2] in lengths]:
            for length in lengths[text[begin : begin + 2]]:
                end = begin + length
                if text[begin:end] in heads() and (self.is_start(end) or length > 3):
                    found.setdefault(end, begin)
                    break
        return found

    def place_ends_longer(self, end: int, ending: str) -> bool:
        """Whether a place's ending at ``end`` is longer than an organisation's (文化中心 than 中心)."""
        place = place_ending_of(self.text, end, max(0, end - 9))
        return place is not None and len(place.text) > len(ending) and place.strength != "z"

    def closes(self, end: int) -> bool:
        """Whether a name may end before ``end`` in view of what follows: no noun that it would only qualify."""
        if end >= len(self.text):
            return True
        token = self.token_at(end)
        return token.tag[0] in "xpcudvrmtfw" and token.tag != "vn" or not _PLAIN.fullmatch(token.word)

    @property
    def everyday(self) -> frozenset[str]:
        """Words that make no name."""
        return frozenset(" ".join(words("generic_words")).split())

    @cached_property
    def titles(self) -> list[tuple[int, int]]:
        """Spans of 《…》: names in them are the document's, not the entry's."""
        return [found.span() for found in _TITLE.finditer(self.text)]

    def in_title(self, begin: int, end: int) -> bool:
        """Whether a span lies in a 《…》."""
        return any(b <= begin and end <= e for b, e in self.titles)

    def token_at(self, position: int) -> Token:
        """The word that holds the character at ``position``."""
        return self.tokens[self._at[position]]

    def piece(self, position: int) -> Token:
        """The word that ends at ``position``; what a place to its left takes of it is cut off (仙台镇|西)."""
        token = self.token_at(position - 1)
        begin = token.begin
        while begin in self._mark_over and self._mark_over[begin].end < position:
            begin = self._mark_over[begin].end
        return Token(begin, position, self.text[begin:position], token.tag)

    def is_start(self, position: int) -> bool:
        """Whether a word begins at ``position`` (or the text ends there)."""
        return position in self._starts or position == len(self.text)

    def tokens_between(self, begin: int, end: int) -> list[Token]:
        """The words of a span; words that reach over its ends are cut there."""
        found = []
        position = begin
        while position < end:
            token = self.token_at(position)
            last = min(token.end, end)
            found.append(Token(position, last, self.text[position:last], token.tag))
            position = last
        return found

    def walk(self, end: int, stops: frozenset[int] = frozenset(), joins: bool = True, limit: int = _LONGEST) -> Stretch:
        """Go left from ``end`` (where the ending of a name begins) as far as a name may reach, or to one of ``stops``.

        ``joins``: whether a 和 may be inside the name (市文化和旅游局).
        """
        stretch = Stretch(end, end, [], stops=stops, joins=joins)
        position = end
        while position > 0 and end - position < limit and position not in stops:
            step = self._step(position, stretch)
            if step is None:
                break
            position = step
            stretch.begin = position
        return stretch

    def _step(self, position: int, stretch: Stretch) -> int | None:
        """The next position to the left, None where the walk stops."""
        mark = self.by_end.get(position)
        if mark is not None:
            if stretch.heads and stretch.heads[0][0] == mark.end and self._crosses(mark, stretch.heads[0]):
                return None
            stretch.heads.insert(0, (mark.begin, mark.end, 0 if mark.kind == "form" else 3))
            stretch.tokens.insert(0, Token(mark.begin, mark.end, mark.name, "ns"))
            return mark.begin
        if (begin := self.heads_by_end.get(position)) is not None:
            stretch.heads.insert(0, (begin, position, 2))
            stretch.tokens.insert(0, Token(begin, position, self.text[begin:position], "nz"))
            return begin
        piece = self.piece(position)
        begin, word, tag = piece.begin, piece.word, piece.tag
        if word in _OPEN:
            return self._bracket(position, piece, stretch)
        kind = self._kind(word, tag, position, stretch)
        if kind == "stop":
            return None
        if kind in ("soft", "verb") and stretch.soft < 0:
            stretch.soft = position
        if kind == "verb" and stretch.verb < 0:
            stretch.verb = position
        if kind == "joint":
            stretch.joint = begin
        stretch.tokens.insert(0, piece)
        if word in _ADMIN or word in _SEATS:
            stretch.heads.insert(0, (begin, position, 1))
        elif len(word) > 3 and word[:2] in _NATIONAL:
            stretch.heads.insert(0, (begin, begin + 2, 2))
        return begin

    def _crosses(self, mark: Landmark, head: tuple[int, int, int]) -> bool:
        """Whether a lower place stands before a higher one: 高新区|江北…公司 is a firm in the zone, not the zone's."""
        right = self.by_begin.get(head[0])
        return right is not None and right.kind in ("full", "short") and rank(right.full) <= rank(mark.full)

    def _bracket(self, position: int, token: Token, stretch: Stretch) -> int | None:
        """Step over a bracketed or quoted part: 盛福（江北）科技, “宏伟”创新工作室."""
        opening = self.text.rfind(_OPEN[token.word], max(0, position - _LONGEST_BRACKET), position)
        content = self.text[opening + 1 : position - 1]
        if opening < 0 or not content or not _PLAIN.fullmatch(content):
            return None
        stretch.tokens.insert(0, Token(opening, position, self.text[opening:position], "nz"))
        if token.word in "”’』」":
            stretch.quoted = opening
        return opening

    def _kind(self, word: str, tag: str, position: int, stretch: Stretch) -> str:
        """"in", "soft" or "joint" (in a name only behind a head), or "stop"."""
        if not _PLAIN.fullmatch(word):
            return "stop"
        if len(word) == 1:
            return self._single(word, tag, position, stretch)
        if word in before():
            if tag == "v" and stretch.begin == stretch.end and position - len(word) in self.by_end:
                return "in"  # 以色列|屹立|集团
            return "soft" if word in inside() else "stop"
        if word in inside():
            return "in"
        if tag == "m" or _NUMERAL.fullmatch(word):
            return "in" if self._numbers_name(word, position) else "stop"
        if tag[0] in "pcudryot":
            return "in" if tag == "d" and self._stands_alone(word, position, stretch) else "stop"
        if tag == "q":
            return "stop" if self.counted(position - len(word)) else "in"
        if tag == "v":
            return "in" if self._stands_alone(word, position, stretch) else "verb"
        return "stop" if tag in ("ad", "vd", "i", "z") or (tag == "l" and len(word) > 4) else "in"

    def _stands_alone(self, word: str, position: int, stretch: Stretch) -> bool:
        """Whether a verb or adverb is the whole brand: between a comma or a place and the ending (、安踏|集团)."""
        begin = position - len(word)
        if stretch.end - position > 4:
            return False
        return begin in self.by_end or (stretch.begin == stretch.end and self.text[begin - 1 : begin] in ("、", "，", ""))

    def _single(self, word: str, tag: str, position: int, stretch: Stretch) -> str:
        """A word of one character: function words are in a name only as a piece of a brand (铁福|来, 众|和)."""
        if position - 1 in stretch.stops and word not in _PARTING:
            return "in"
        if word in "和与暨" and stretch.joins and stretch.joint < 0 and stretch.begin < stretch.end:
            return "stop" if position - 1 in stretch.stops else "joint"
        if word in "届次" and stretch.begin < stretch.end:
            return "in" if self.counted(position - 1) else "stop"
        if word in before():
            return "in" if word in _BRAND and self._in_brand(position) else "stop"
        if _NUMERAL.fullmatch(word):
            return "in" if self._numbers_name(word, position) else "stop"
        if tag == "q":
            return "stop" if self.counted(position - 1) else "in"
        return "in"

    def _in_brand(self, position: int) -> bool:
        """Whether a character that is a function word elsewhere has a piece of a name before it."""
        if position < 2:
            return True
        if position - 1 in self.by_end:
            return True
        place = place_ending_of(self.text, position - 1, max(0, position - 8))
        if (place is not None and place.strength in "tczr") or ending_of(self.text, position - 1, max(0, position - 8)) is not None:
            return False
        token = self.token_at(position - 2)
        if len(token.word) > 1 or not _PLAIN.fullmatch(token.word):
            return token.word in before() or (not _PLAIN.fullmatch(token.word) and token.word not in "（“《")
        return token.word not in before() and token.tag[0] not in "mqpcu"

    def counted(self, position: int) -> bool:
        """Whether a numeral ends at ``position``."""
        if position < 1:
            return False
        left = self.token_at(position - 1)
        return left.tag == "m" or left.word.isdigit()

    def _numbers_name(self, word: str, position: int) -> bool:
        """Whether a numeral is part of a name (第九中学, 十一矿, 5G中心) and not a count (三家企业)."""
        following = self.text[position : position + 1]
        if word[0].isdigit():
            return following.isascii() and following.isalpha() or following in ("号", "师", "院", "届")
        return self.token_at(position).tag != "q" or following == "届" if position < len(self.text) else False


@lru_cache(maxsize=4)
def reading(context: Context) -> Reading:
    """The reading of an entry; made once."""
    return Reading(context)
