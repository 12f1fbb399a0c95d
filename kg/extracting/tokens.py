"""Words of a text with their parts of speech, by jieba's dictionary and the project's own words.

The cutting is jieba's algorithm in its Rust form (rjieba: the same dictionary, the same words, twenty times the speed);
the parts of speech are read from the dictionary that jieba ships. Neither decides what a name is: the hidden Markov
model for unknown words stays off (it takes 能源安全 for a person), unknown words are the extractors' business.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import jieba
import rjieba

from kg.lexicon import words


class Token(NamedTuple):
    """A word: joined span, the word, its part of speech in jieba's tag set ("x" if not in the dictionary)."""

    begin: int
    end: int
    word: str
    tag: str


@cache
def _own_words() -> dict[str, str]:
    """The lexicon's own words and their parts of speech."""
    return {word: tag.strip() or "n" for word, _, tag in (line.partition(" ") for line in words("tokens"))}


@cache
def _cutter() -> rjieba.Jieba:
    cutter = rjieba.Jieba()
    for word, tag in _own_words().items():
        cutter.add_word(word, None, tag)
    return cutter


@cache
def dictionary() -> dict[str, str]:
    """Part of speech of every word of jieba's dictionary and of the lexicon."""
    tags = {}
    with jieba.get_module_res("dict.txt") as lines:
        for line in lines:
            word, _, tag = line.decode("utf-8").split()
            tags[word] = tag
    return tags | _own_words()


def tokenize(text: str) -> list[Token]:
    """The words of ``text`` in order; together they are the whole text."""
    tags, tokens, begin = dictionary(), [], 0
    for word in _cutter().cut(text, False):
        end = begin + len(word)
        tokens.append(Token(begin, end, word, tags.get(word, "x")))
        begin = end
    return tokens
