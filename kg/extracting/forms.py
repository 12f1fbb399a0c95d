"""Places told by the form of their names: 余王村, 平安大道, 北汝河, 清川县. Tight forms, whose proper part is short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.extracting.boundaries import Reading, before
from kg.extracting.bodies import generic, is_specific
from kg.extracting.kinds import PlaceEnding, place_ending_of
from kg.extracting.landmarks import Landmark
from kg.extracting.person_names import surnames
from kg.extracting.tokens import Token
from kg.lexicon import words

_PARTING = frozenset("在到由从与和及或至向对为被把将让给据经按于以是即辖含驻赴该各有位距沿往")
_LONGEST = {"t": 4, "c": 6, "r": 6, "w": 3, "d": 3}
_DIVISION = {"县": ("AdministrativeDivision", "d"), "市": ("AdministrativeDivision", "d"), "区": ("AdministrativeDivision", "d")}
_PLACE_BEFORE = re.compile(r"[在到赴沿于往至登过抵距]$|位于$|走进$|来到$|穿越$|流经$|汇入$|治理$|巡查$")
_PLACE_AFTER = re.compile(r"流域|沿岸|两岸|上游|下游|中游|河段|段|大桥|治理|生态|水质|景区|风景|旅游|镇|水库|灌区|脚下|山脉|遗址|之上|北麓|南麓")
_ROAD_NUMBER = re.compile(r"[GSXY]?\d{2,4}(?:国道|省道|县道|线)|[GSXY]\d{1,4}(?![\w.])")


@cache
def not_places() -> frozenset[str]:
    """Words that end like a place but are none."""
    return frozenset(" ".join(words("not_places")).split())


class Form(NamedTuple):
    """A place told by its form: span and class."""

    begin: int
    end: int
    type: str


def find_forms(reading: Reading) -> list[Form]:
    """The places of tight form, in order; each is entered into the reading as a landmark."""
    found = []
    for token in reading.tokens:
        form = _form(reading, token)
        if form is not None and not reading.covers(form.begin, form.end):
            found.append(form)
            name = reading.text[form.begin : form.end]
            reading.enter(Landmark(form.begin, form.end, name, name, "form"))
    found += [Form(m.start(), m.end(), "Facility") for m in _ROAD_NUMBER.finditer(reading.text)]
    return sorted(found)


def _form(reading: Reading, token: Token) -> Form | None:
    text, end = reading.text, token.end
    ending = place_ending_of(text, end, max(0, end - 6))
    if ending is None and text[end - 1] in _DIVISION:
        ending = PlaceEnding(text[end - 1], *_DIVISION[text[end - 1]])
    if ending is None or ending.strength not in _LONGEST or end in reading.by_end or _is_word(token.word):
        return None
    start = end - len(ending.text)
    core, edge = _core(reading, start, _LONGEST[ending.strength])
    if not core:
        return None
    begin = core[0].begin
    name = text[begin:end]
    if name in not_places() or len(name) < 2 or not _accepts(reading, core, edge, ending, token):
        return None
    return Form(begin, end, ending.type)


def _is_word(word: str) -> bool:
    return word in not_places() or word[-2:] in ("道路", "公路", "铁路", "线路", "思路", "电路", "社区", "街道", "乡镇", "城镇") and len(word) > 2


def _core(reading: Reading, start: int, longest: int) -> tuple[list[Token], str]:
    """The proper part before an ending and what stands at its left edge: place, stop, common (a word) or long."""
    tokens: list[Token] = []
    position = start
    while position > 0:
        if position in reading.by_end:
            return tokens, "place"
        token = reading.token_at(position - 1)
        word = reading.text[token.begin : position]
        if not _han(word) or word in _PARTING or (word in before() and not (len(word) == 1 and tokens)):
            return tokens, "stop"
        if token.tag[0] in "pcu" or (len(word) > 1 and token.tag[0] in "rdt"):
            return tokens, "stop"
        if token.tag in ("m", "q") and tokens and tokens[0].tag == "q":
            return [], "counted"
        if start - token.begin > longest:
            return tokens, "long"
        part = Token(token.begin, position, word, token.tag)
        if not is_specific(part) and len(word) > 1:
            return ([part], _edge(reading, token.begin)) if not tokens and len(word) <= 3 else (tokens, "common")
        tokens.insert(0, part)
        position = token.begin
    return tokens, "stop"


def _edge(reading: Reading, position: int) -> str:
    """What stands before the everyday word that is the proper part of a name (平安|大道)."""
    if position == 0 or position in reading.by_end:
        return "word after place" if position else "word"
    token = reading.token_at(position - 1)
    return "word" if not _han(token.word) or token.word in before() or token.tag[0] in "pcu" else "word in words"


def _han(word: str) -> bool:
    return all("\u3400" <= c <= "\u9fff" for c in word)


def _accepts(reading: Reading, core: list[Token], edge: str, ending: PlaceEnding, token: Token) -> bool:
    """Whether a proper part makes a name with this ending."""
    word = "".join(t.word for t in core)
    if core[0].tag in ("m", "q") and ending.strength not in ("r", "c"):
        return False
    if edge == "long" or word in ("县", "市", "区", "镇", "乡", "村", "省", "各", "全"):
        return False
    if edge.startswith("word"):
        if (word in generic() and (ending.strength != "r" or len(ending.text) > 1)) or core[0].tag[0] in "vad" and core[0].tag != "vn" and edge != "word after place":
            return False
        return edge != "word in words" and ending.strength in ("t", "r", "c") and (ending.text not in ("镇", "乡"))
    if ending.strength == "w":
        return _natural(reading, core, edge, token)
    if ending.strength == "d":
        return _division(reading, core, edge, ending)
    if ending.strength == "t" and len(word) == 1:
        return (edge == "place" or (edge == "stop" and ending.text == "村")) and core[0].tag[0] not in "vmqd"
    return not (len(core) == 1 and len(word) == 1 and ending.text in ("路", "街", "巷"))


def _natural(reading: Reading, core: list[Token], edge: str, token: Token) -> bool:
    """Rivers and mountains look like given names (张青山): something must speak for the place."""
    begin, end, text = core[0].begin, token.end, reading.text
    if token.begin == begin and token.tag == "ns":
        return True
    if edge == "place":
        return True
    if text[begin] in surnames() and end - begin <= 3 and not _PLACE_BEFORE.search(text, max(0, begin - 2), begin):
        return bool(_PLACE_AFTER.match(text, end))
    return bool(_PLACE_BEFORE.search(text, max(0, begin - 2), begin) or _PLACE_AFTER.match(text, end))


def _division(reading: Reading, core: list[Token], edge: str, ending: PlaceEnding) -> bool:
    """A county, city or district that the data do not know."""
    word = "".join(t.word for t in core)
    if edge == "common" or len(word) != 2 or any(t.tag[0] in "mqrdfp" for t in core) or reading.text[core[0].begin] in "各该本全某两多":
        return False
    return ending.text != "区" or all(len(t.word) == 1 or t.tag in ("ns", "nr", "nz", "x") for t in core)


def road_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Spans of roads named by number: G207, 311国道."""
    for found in _ROAD_NUMBER.finditer(text):
        yield found.span()
