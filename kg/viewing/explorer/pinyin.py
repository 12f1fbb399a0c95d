"""How names are read: syllables without tones, so that 李明俊 is found by ``limingjun`` and ``lmj``.

Readings of characters and of words with characters of several readings are those of pypinyin. Its own cutting of texts
into words takes a second for ten thousand characters; here the longest known word at each place is taken.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from kg.lexicon import table

_LONGEST = 4  # characters of a word that is looked up
_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}  # marks above the vowel
_NEUTRAL = 5

Reading = tuple[str, int]  # syllable, tone 1 to 5; of what is no Chinese character itself, and 0


def syllables(name: str, person: bool = False) -> str:
    """Syllables parted by spaces, in lower case; what is no Chinese character stands as it is.

    ``person``: the name begins with a surname, some of which are read in a way of their own (单 shan, 尉迟 yu chi).
    """
    return " ".join(_glued([syllable for syllable, _ in readings(name, person)]))


def readings(name: str, person: bool = False) -> list[Reading]:
    """The reading of every character of a name."""
    found = list(_surname(name)) if person else []
    position = len(found)
    while position < len(name):
        read = _word(name, position)
        found += read
        position += len(read)
    return found


def _surname(name: str) -> tuple[Reading, ...]:
    """The reading of a surname of two characters or one that is read otherwise than elsewhere."""
    known = _surnames()
    return known.get(name[:2]) or known.get(name[:1], ())


def _word(name: str, position: int) -> tuple[Reading, ...]:
    if name[position : position + 2] not in _beginnings():
        return (_character(name[position]),)
    for length in range(min(_LONGEST, len(name) - position), 1, -1):
        phrase = name[position : position + length]
        if phrase in PHRASES_DICT:
            read = _phrase(phrase)
            if len(read) == length:
                return read
    return (_character(name[position]),)


def _glued(parts: list[str]) -> list[str]:
    """Letters and figures that stand side by side belong together: A B - 3 → AB-3."""
    words: list[str] = []
    open_ = False
    for part in parts:
        single = len(part) == 1 and part.isascii() and not part.islower()
        if single and open_:
            words[-1] += part
        else:
            words.append(part)
        open_ = single
    return words


@cache
def _beginnings() -> frozenset[str]:
    """The first two characters of every word that is known: most places of a name begin none."""
    return frozenset(phrase[:2] for phrase in PHRASES_DICT)


@cache
def _phrase(phrase: str) -> tuple[Reading, ...]:
    return tuple(_reading(readings[0]) for readings in PHRASES_DICT[phrase])


@cache
def _character(character: str) -> Reading:
    known = PINYIN_DICT.get(ord(character))
    return _reading(known.split(",")[0]) if known else (character, 0)


def _reading(syllable: str) -> Reading:
    """The syllable without the tone (ü as v, the way it is typed), and the tone."""
    marks = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    tone = next((_TONES[sign] for sign in marks if sign in _TONES), _NEUTRAL)
    return "".join(sign for sign in marks if not unicodedata.combining(sign)).lower(), tone


@cache
def _surnames() -> dict[str, tuple[Reading, ...]]:
    """Surnames that are read in a way of their own. The list gives no tones; the dictionary knows them."""
    return {
        surname: tuple(_toned(*pair) for pair in zip(surname, read[0].split(), strict=True))
        for surname, read in table("surname_readings").items()
    }


def _toned(character: str, syllable: str) -> Reading:
    known = (_reading(one) for one in PINYIN_DICT.get(ord(character), "").split(","))
    return next((reading for reading in known if reading[0] == syllable), (syllable, _NEUTRAL))
