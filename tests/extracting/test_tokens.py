"""Words and parts of speech: those of jieba's dictionary, whatever library cuts."""

from __future__ import annotations

import jieba
import pytest
from jieba import posseg

from kg.extracting.tokens import part_of_speech, tokenize

SENTENCES = (
    "市长林晓川主持召开全市防汛工作会议并讲话。",
    "全年粮食总产量21.2万吨，比上年增长2.0%。",
    "云泽高铁新城的Haier冰箱厂年产5万台。",
)


@pytest.mark.parametrize("text", SENTENCES)
def test_words_are_jiebas(text: str) -> None:
    tokens = tokenize(text)
    assert "".join(token.word for token in tokens) == text
    assert [text[token.begin : token.end] for token in tokens] == [token.word for token in tokens]
    assert [token.word for token in tokens] == list(jieba.cut(text, HMM=False))


@pytest.mark.parametrize("text", SENTENCES)
def test_parts_of_speech_are_jiebas(text: str) -> None:
    known = {pair.word: pair.flag for pair in posseg.cut(text, HMM=False) if len(pair.word) > 1}
    found = {token.word: token.tag for token in tokenize(text) if token.tag != "x"}
    assert {word: tag for word, tag in found.items() if word in known} == {w: known[w] for w in found if w in known}


def test_the_lexicon_goes_before_the_dictionary_and_unknown_words_have_no_part_of_speech() -> None:
    assert {token.word: token.tag for token in tokenize("领导调研")}["调研"] == "v" == part_of_speech("调研")
    assert part_of_speech("晓川") == "" and part_of_speech("质量") == "n"
    assert [token.tag for token in tokenize("21.2ABC")] == ["x"] * len(tokenize("21.2ABC"))
