"""Names introduced in full somewhere and used short elsewhere: 江北宏远电气股份有限公司 → 宏远电气, 宏远."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extracting.bodies import Body
from kg.extracting.kinds import place_ending_of
from kg.extracting.landmarks import find_landmarks
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import few, generic, inside, listed, modifiers
from kg.extracting.tokens import part_of_speech, tokenize
from kg.extracting.trie import trie_pattern

_FIRM = re.compile(r"(?:控股|投资)?(?:集团)?(?:控股)?(?:股份)?(?:有限)?(?:责任)?公司$|(?:控股|投资)?集团$")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
CALLED = re.compile(r"（(?:以下|下)?(?:统?简称|称)(?:为)?[：:]?[“‘]?([^（）“”‘’，。；]{2,12})[”’]?）")


@dataclass(frozen=True, slots=True)
class Known:
    """A name found by what the source says elsewhere; ``full`` the fuller form, empty if several fit."""

    begin: int
    end: int
    name: str
    full: str


def surveyed(reading: Reading, bodies: Sequence[Body]) -> Iterator[str]:
    """The firms that an entry names in full, and its short forms as "short=full"."""
    text = reading.text
    for body in bodies:
        name = text[body.begin : body.end]
        if body.type == "Enterprise" and body.owner is None and _FIRM.search(name) and 5 <= len(name) <= 30:
            yield name
    for short, body in abbreviations(text, bodies).items():
        yield f"{short}={text[body.begin : body.end]}"


def abbreviations(text: str, bodies: Sequence[Body]) -> dict[str, Body]:
    """Short forms that the entry itself introduces in brackets (以下简称工行) → the body."""
    ends = {body.end for body in bodies}  # 甲委员会|乙委员会（以下简称…）: of two side by side it means neither
    return {c[1]: body for body in bodies if (c := CALLED.match(text, body.end)) and body.begin not in ends}


@lru_cache(maxsize=8)
def _shorts(known: frozenset[str], place: str, province: str) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """A pattern of all short forms of the known names, and short form → full name ("" if several)."""
    fulls: dict[str, set[str]] = {}
    for name in sorted(known):
        short, _, full = name.partition("=")
        for form in (short,) if full else short_forms(name, place, province):
            fulls.setdefault(form, set()).add(full or name)
    if not fulls:
        return None, {}
    return re.compile(trie_pattern(sorted(fulls))), {
        s: f.pop() if len(f) == 1 else "" for s, f in sorted(fulls.items())
    }


def short_forms(name: str, place: str, province: str) -> list[str]:
    """The short forms that are safe to look for, of a firm's full name.

    >>> short_forms("江北宏远电气股份有限公司", "", "")
    ['宏远电气']
    """
    bare = _BRACKETS.sub("", name)
    ending = _FIRM.search(bare)
    if ending is None:
        return []
    core = bare[: ending.start()]
    forms = [core] if core.startswith("中国") else []
    marks = find_landmarks(core, tokenize(core), place, province)
    while marks and marks[0].begin == 0:
        core = core[marks[0].end :]
        marks = find_landmarks(core, tokenize(core), place, province)
    core = core.removeprefix("中国")
    forms += _brands(core)
    return [f for f in dict.fromkeys(forms) if len(f) >= 3 and not _everyday(f)]


def _brands(core: str) -> list[str]:
    """宏远|电气|设备: the brand alone, with one word of trade, and the whole."""
    tokens = tokenize(core)
    trades = listed("trades")
    first = next((i for i, t in enumerate(tokens) if t.word in trades or t.word in generic()), len(tokens))
    paired = [core[:4]] if _is_paired(core) else []
    if first == 0:
        return paired
    brand = "".join(t.word for t in tokens[:first])
    more = brand + tokens[first].word if first < len(tokens) else brand
    whole = [core] if len(core) <= 8 else []
    return [*whole, *([more] if len(more) >= 4 else []), *([brand] if len(brand) >= 3 else []), *paired]


def _is_paired(core: str) -> bool:
    """Whether a name is a brand of two characters and its trade of two, with more behind them (银河|新材|科技)."""
    brand = core[:2]
    plain = brand in generic() or brand in modifiers() or brand in inside() or brand in listed("trades")
    told = not plain and part_of_speech(brand)[:2] in ("", "nz", "nr", "nt", "x", "ns")
    return len(core) > 5 and told and core[2:4] in listed("trades") | few("goods in short")


def _everyday(word: str) -> bool:
    if part_of_speech(word)[:2] not in ("", "nz", "nt", "x", "nr", "n") or word in generic():
        return True
    if (ending := place_ending_of(word, len(word))) is not None and ending.text == word:
        return True  # 高速公路 of 江北高速公路集团有限公司 is any road
    if all(t.word in generic() or t.word in inside() for t in tokenize(word)):
        return True
    if len(word) != 4 or part_of_speech(word) not in ("n", "nt", "l"):
        return False
    return all(part_of_speech(half) in ("n", "v", "vn", "b", "a", "l") for half in (word[:2], word[2:]))  # 公共交通


def find_known(reading: Reading, known: frozenset[str], taken: list[tuple[int, int]]) -> Iterator[Known]:
    """Bare uses of the short forms of known names, outside the spans that are names already."""
    pattern, fulls = _shorts(known, reading.place, reading.province)
    if pattern is None:
        return
    for found in pattern.finditer(reading.text):
        begin, end = found.span()
        if not reading.is_start(begin) or reading.in_title(begin, end) or any(b < end and begin < e for b, e in taken):
            continue
        if begin and reading.text[begin - 1] in "（" and reading.text[end : end + 1] == "）":
            continue
        yield _whole(reading, begin, end, fulls[found.group()])


def _whole(reading: Reading, begin: int, end: int, full: str) -> Known:
    """The use of a short form, with the trade or 公司 behind it: that is another firm where the full name has another
    trade (宏远尼龙|科技 is not 宏远尼龙化工有限公司)."""
    trade = reading.token_at(end) if end < len(reading.text) else None
    if trade is not None and trade.begin == end and trade.word in few("trades of firms") and reading.closes(trade.end):
        end = trade.end
        full = full if reading.text[begin:end] in full else reading.text[begin:end]
    elif trade is not None and trade.begin == end and trade.word == "公司":
        end = trade.end  # 宏远电气|公司
    return Known(begin, end, reading.text[begin:end], full)
