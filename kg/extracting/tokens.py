"""Words of a text with their parts of speech, by jieba's dictionary and the project's own words.

jieba cuts; it never decides what a name is. It runs without its hidden Markov model (new words are the extractors'
business, and the model takes 能源安全 for a person) and without posseg's second pass: the part of speech is the
dictionary's, which is a tenth of the time.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import NamedTuple

import jieba

from kg.lexicon import words

jieba.setLogLevel(logging.WARNING)


class Token(NamedTuple):
    """A word: joined span, the word, its part of speech in jieba's tag set ("x" if not in the dictionary)."""

    begin: int
    end: int
    word: str
    tag: str


@cache
def _tokenizer() -> jieba.Tokenizer:
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for line in words("tokens"):
        word, _, tag = line.partition(" ")
        tokenizer.add_word(word, freq=None, tag=tag.strip() or "n")
    return tokenizer


@cache
def dictionary() -> dict[str, str]:
    """Part of speech of every word of jieba's dictionary and of the lexicon."""
    tags = {}
    with jieba.get_module_res("dict.txt") as lines:
        for line in lines:
            word, _, tag = line.decode("utf-8").split()
            tags[word] = tag
    for line in words("tokens"):
        word, _, tag = line.partition(" ")
        tags[word] = tag.strip() or "n"
    return tags


def tokenize(text: str) -> list[Token]:
    """The words of ``text`` in order; together they are the whole text."""
    tags, tokens, begin = dictionary(), [], 0
    for word in _tokenizer().cut(text, HMM=False):
        end = begin + len(word)
        tokens.append(Token(begin, end, word, tags.get(word, "x")))
        begin = end
    return tokens
