"""An entry's text as the recognisers of names see it: its words, known places and endings, each found once."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property, lru_cache

from kg.extracting.context import Context
from kg.extracting.divisions import home
from kg.extracting.kinds import Ending, PlaceEnding, ending_of, heads, last_pairs, last_pairs_of_places, place_ending_of
from kg.extracting.landmarks import Landmark, find_landmarks, known_name
from kg.extracting.name_words import before, few, inside, listed
from kg.extracting.tokens import Token

PLAIN = re.compile(r"[\u3400-\u9fffA-Za-z0-9０-９Ａ-Ｚａ-ｚ·•&.]+")
_SPLIT = frozenset(("公司", "集团", "分行", "支行", "银行", "医院", "学院", "学校"))  # 平顶山分|行为企业…
_NUMERALS = tuple("一二三四五六七八九十")  # 十矿|井下
_STAFF = re.compile(
    r"(?:[小中大]学|高中|[医法]院|银行|公司|[协学商]会)(?:教师|老师|校长|教授|学生|院长|行长|员工|会员|会长)"
)  # 实验小学|教师, 作家协会|会员
_HIGH_SCHOOL = re.compile(r"[一二三四五六七八九十]高等[\d两三四五六七八九十]+所")  # 市一高|等8所学校
HOSTING = ("主办", "承办", "协办")
_TITLE = re.compile(r"《[^《》]*》")


@cache
def _head_lengths() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for head in heads():
        lengths.setdefault(head[:2], set()).add(len(head))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


@lru_cache(maxsize=4)
def _openings(firms: frozenset[str]) -> frozenset[str]:
    """The first two characters of the known firms' names."""
    return frozenset(name[:2] for name in firms)


def _parted(tokens: list[Token], text: str, firms: frozenset[str]) -> list[Token]:
    """The words, with those of the dictionary parted that hold the end or the begin of a name."""
    parted: list[Token] = []
    for token in tokens:
        if (joint := _joint(token, text, firms)) is None:
            parted.append(token)
            continue
        at, left, right = joint
        parted.append(Token(token.begin, token.begin + at, token.word[:at], left))
        parted.append(Token(token.begin + at, token.end, token.word[at:], right))
    return parted


def _joint(token: Token, text: str, firms: frozenset[str]) -> tuple[int, str, str] | None:
    """How many characters of a word end a name or stand before one, and what its two parts are."""
    word = token.word
    if len(word) == 1:
        return None
    if len(word) > 2 and word[0] in few("seats") and _is_seated(word):
        return 1, "n", "n"  # 县|公安局
    if len(word) == 2 and word[0] == "该" and word[1] in few("seats"):
        return 1, "r", "n"  # 该|县公安局
    if (
        word == "学校"
        and text[token.begin - 1 : token.begin] == "大"
        and text[token.end : token.end + 1] in tuple("地企")
    ):
        return 1, "n", "n"  # 云泽大学|校地合作
    if word == "市民" and text[token.end : token.end + 2] in ("宗局", "宗委", "族宗"):
        return 1, "n", "n"  # 市|民宗局
    if word == "入市" and text[token.begin - 1 : token.begin] in tuple("并划转纳归"):
        return 1, "v", "n"  # 并入|市水利局
    if word == "县城" and text.startswith("关", token.end):
        return 1, "n", "n"  # 清川|县|城关第一小学
    if word[0] == "由" and token.tag == "nr" and not text[token.begin - 1 : token.begin].isalnum():
        return 1, "p", "x"  # ，|由|维利环保集团
    if word[0] == "任" and token.tag == "nr" and len(word) > 2 and known_name(word[1:], "", ""):
        return 1, "v", "ns"  # 沈怀瑾|任|清江|大学校长
    if len(word) == 2 and word[0] in "镇乡" and word[1] not in "村镇" and text[token.end : token.end + 1] == "村":
        return 1, "n", "n"  # 青溪镇|上|村
    if word == "任县" and text[token.begin - 1 : token.begin] not in tuple("市省在到赴与和及、至"):
        return 1, "v", "n"  # 沈怀瑾|任|县审计局局长
    if word[0] in "路街" and word[1:] in tuple("东南西北") and text[token.end : token.end + 1] in tuple("起至止接抵连"):
        return 1, "n", "f"  # 东杨路|南起某公司
    if len(word) > 2 and word[-1] == "国" and text[token.end - 1 : token.end + 1] in heads():
        return len(word) - 1, "v", "n"  # 入选|国网江北省电力公司
    if len(word) == 4 and word.startswith("政协") and text[token.begin - 1 : token.begin] in few("seats"):
        return 2, "n", "n"  # 省|政协|提案
    if word == "高等" and _HIGH_SCHOOL.match(text, token.begin - 1):
        return 1, "n", "u"
    if len(word) == 4 and word[:2] in few("manners of looking") and word[2:] in before():
        return 2, "d", "v"  # 实地考察|清江市场
    if word == "村民" and text.startswith("宿", token.end):
        return 1, "n", "n"  # 柳坪|村|民宿
    if len(word) == 2 and word[0] == "和" and text[token.end - 1 : token.end + 1] in _openings(firms):
        return 1, "cc", "x"  # 云城|和|平岳集团, where a known firm begins with the rest
    return (2, "n", "n") if len(word) > 3 and _STAFF.fullmatch(word) else None


@cache
def _is_seated(word: str) -> bool:
    """Whether a word of the dictionary is a seat with its body (县公安局, 省军区), other than 市政府 and the like."""
    if word in few("seat bodies") or word in listed("not_bodies"):
        return False
    ending = ending_of(word, len(word))
    return ending is not None and len(ending.text) < len(word) and ending.strength in ("h", "s")


@lru_cache(maxsize=4)
def told_twice(told: frozenset[str]) -> frozenset[str]:
    """Of names with the entries that tell them ("name=number") those that two entries or more tell."""
    entries = Counter(name.partition("=")[0] for name in told)
    return frozenset(name for name, count in entries.items() if count > 1)


class Reading:
    """An entry's text as the recognisers of names see it: words, places, and how far a name may reach."""

    def __init__(self, context: Context) -> None:
        self.text = context.text
        self.tokens = _parted(context.tokens, context.text, context.knowledge.get("organizations", frozenset()))
        self.waters = told_twice(context.knowledge.get("places", frozenset()))
        self.place = context.source.place
        self.province = context.source.province
        self.forms_found = False  # whether places told by their form were entered
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

    def enter_longest(self, place: Landmark) -> None:
        """Add a place; a shorter one inside gives way (先进制造业开发区 to 平新先进制造业开发区), itself to any other
        that it meets."""
        length = place.end - place.begin
        for mark in [m for p in range(place.begin, place.end) if (m := self.over(p)) is not None]:
            if place.begin <= mark.begin and mark.end <= place.end and length > mark.end - mark.begin:
                self.drop(mark)
        if not self.covers(place.begin, place.end):
            self.enter(place)

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
        text, pairs = self.text, last_pairs()
        ends = [t.end for t in self.tokens if text[t.end - 1] in pairs or text[t.end - 2 : t.end] in pairs]
        ends += [
            t.begin + 1
            for t in self.tokens
            if len(t.word) > 1 and text[t.begin - 1 : t.begin + 1] in _SPLIT and t.word[:2] != "行政"
        ]
        ends += [t.begin + 1 for t in self.tokens if t.word == "矿井" and text[t.begin - 1 : t.begin] in _NUMERALS]
        return [(end, e) for end in sorted(ends) if (e := ending_of(text, end, max(0, end - 12))) is not None]

    @cached_property
    def place_ends(self) -> list[tuple[Token, PlaceEnding]]:
        """Words with which places' names end, in order."""
        text, pairs = self.text, last_pairs_of_places()
        last = [t for t in self.tokens if text[t.end - 1] in pairs or text[t.end - 2 : t.end] in pairs]
        return [(t, e) for t in last if (e := place_ending_of(text, t.end, max(0, t.end - 10))) is not None]

    @cached_property
    def heads_by_end(self) -> dict[int, int]:
        """Begin of 中国, 国务院 and the like by the position at which they end; the longest at each."""
        found: dict[int, int] = {}
        lengths = _head_lengths()
        text = self.text
        first = {pair[0] for pair in lengths}
        for begin in [t.begin for t in self.tokens if t.word[0] in first and text[t.begin : t.begin + 2] in lengths]:
            for length in lengths[text[begin : begin + 2]]:
                end = min(begin + length, len(text))  # 中央纪委 as the last words of an entry
                if text[begin:end] in heads() and (
                    self.is_start(end) or (length > 3 and text[end - 1 : end + 1] != "部门")
                ):
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
        if token.word in HOSTING:
            return True
        if token.word in inside() and token.tag[0] in "va":  # 紫荆科技|创新|园; but 银星实业|创建|省级示范点
            return token.tag == "v" and (self.text[token.end : token.end + 1] in few("objects characters"))
        return (token.tag[0] in "xpcudvrmtfw" and token.tag != "vn") or not PLAIN.fullmatch(token.word)

    @cached_property
    def titles(self) -> list[tuple[int, int]]:
        """Spans of 《…》: names in them are the document's, not the entry's."""
        return [found.span() for found in _TITLE.finditer(self.text)]

    def in_title(self, begin: int, end: int) -> bool:
        """Whether a span lies in a 《…》."""
        return any(b <= begin and end <= e for b, e in self.titles)

    def token_at(self, position: int) -> Token:
        """The word that holds the character at ``position``; behind the last word one without characters."""
        index = self._at[position]
        return self.tokens[index] if index < len(self.tokens) else Token(position, position, "", "x")

    def piece(self, position: int) -> Token:
        """The word that ends at ``position``; what a place to its left takes of it is cut off (仙台镇|西)."""
        token = self.token_at(position - 1)
        begin = token.begin
        while begin in self._mark_over and self._mark_over[begin].end < position:
            begin = self._mark_over[begin].end
        return Token(begin, position, self.text[begin:position], token.tag)

    def is_start(self, position: int) -> bool:
        """Whether a word begins at ``position`` (or the text ends there)."""
        if not 0 <= position < len(self.text):
            return position == len(self.text)
        return self.token_at(position).begin == position

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

    def counted(self, position: int) -> bool:
        """Whether a numeral ends at ``position``."""
        if position < 1:
            return False
        left = self.token_at(position - 1)
        return left.tag == "m" or left.word.isdigit()


@lru_cache(maxsize=4)
def reading(context: Context) -> Reading:
    """The reading of an entry; made once."""
    return Reading(context)
