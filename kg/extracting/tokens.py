"""Words of a text with their parts of speech, by jieba's dictionary and the project's own words.

The cutting is jieba's algorithm in its Rust form (rjieba: the same dictionary, the same words, twenty times the speed);
the parts of speech are read from the dictionary that jieba ships. Neither decides what a name is: the hidden Markov
model for unknown words stays off (it takes 能源安全 for a person), unknown words are the extractors' business.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

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
    """Part of speech of every word of jieba's dictionary and of the lexicon.

    The file is read where the package lies: importing jieba would load models that are not used here.
    """
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed: its dictionary gives the parts of speech")
    text = (Path(spec.submodule_search_locations[0]) / "dict.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^(\S+) \d+ (\S+)$", text, re.MULTILINE)) | _own_words()


def tokenize(text: str) -> list[Token]:
    """The words of ``text`` in order; together they are the whole text."""
    tags, tokens, begin = dictionary(), [], 0
    for word in _cutter().cut(text, False):
        end = begin + len(word)
        tokens.append(Token(begin, end, word, tags.get(word, "x")))
        begin = end
    return tokens
