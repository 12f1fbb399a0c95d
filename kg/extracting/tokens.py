"""Words of a text with their parts of speech, by jieba's dictionary and the project's own words.

Both are jieba's in its Rust form (rjieba: the same dictionary, the same words, twenty times the speed). Neither decides
what a name is: the hidden Markov model for unknown words stays off (it takes 能源安全 for a person), unknown words are
the extractors' business.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kg.lexicon import words

if TYPE_CHECKING:
    import rjieba


class Token(NamedTuple):
    """A word: joined span, the word, its part of speech in jieba's tag set ("x" if not in the dictionary)."""

    begin: int
    end: int
    word: str
    tag: str


_PARTED = ("村东", "路东", "路西", "路南", "路北")  # 马坪|村|东|2千米: words of the dictionary that take a name's end
# 某局|和|县书法家协会, 《某报告》|和|县人民检察院; but 安徽省|和县
_JOINED = re.compile(r"(?:[》”）]|(?![省市在到赴往自从])\w)$")


@cache
def _own_words() -> dict[str, str]:
    """The lexicon's own words and their parts of speech."""
    return {word: tag.strip() or "n" for word, _, tag in (line.partition(" ") for line in words("tokens"))}


@cache
def _jieba() -> rjieba.Jieba:
    """The library's one dictionary with the lexicon's words: a second one would cost its time and memory again."""
    import rjieba  # reads its dictionary: only where words are wanted

    for word, tag in _own_words().items():
        rjieba.add_word(word, None, tag)
    return rjieba._DEFAULT_JIEBA


def tokenize(text: str) -> list[Token]:
    """The words of ``text`` in order; together they are the whole text."""
    jieba, own, tokens, begin = _jieba(), _own_words(), [], 0
    for word, tag in jieba.tag(text, False):
        end = begin + len(word)
        if word in own:  # the library keeps the tag of a word that it had
            tag = own[word]
        elif tag in ("m", "eng") and not jieba.has_word(word):  # guessed from its characters
            tag = "x"
        if word in _PARTED:
            tokens += [Token(begin, end - 1, word[:-1], "n"), Token(end - 1, end, word[-1], "f")]
        elif word == "和县" and _JOINED.search(text, 0, begin):
            tokens += [Token(begin, end - 1, "和", "c"), Token(end - 1, end, "县", "n")]
        else:
            tokens.append(Token(begin, end, word, tag))
        begin = end
    return tokens


@lru_cache(maxsize=1 << 16)
def part_of_speech(word: str) -> str:
    """Its part of speech in the dictionary or the lexicon, "" if it is no word of theirs.

    A word that is rarer than its parts side by side is never cut as one; it has the part of speech of its last part.
    """
    jieba = _jieba()
    return _own_words().get(word) or (jieba.tag(word, False)[-1][1] if jieba.has_word(word) else "")
