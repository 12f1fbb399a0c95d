"""Names in texts are masked as by the longest name at each place, and their number takes no memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.exporting.masking import MASK, Names

SIGNS = "甲乙丙丁"
NAMES = st.dictionaries(st.text(SIGNS, min_size=1, max_size=4), st.booleans(), max_size=8)


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        ("覃大娘说", "某某说"),
        ("覃 大\n娘说", "某某说"),
        ("覃大娘子说，覃大娘说。", "覃大娘子说，某某说。"),
        ("见小覃大娘了", "见小某某了"),
        ("农一农一", "某某某某"),
        ("农 一，又农　一。", "某某，又某某。"),
        ("农", "农"),
        ("Ann Lee 到会", "某某 到会"),
    ],
)
def test_names_in_words(words: str, masked: str) -> None:
    names = [("覃大娘", True), ("覃大娘子", False), ("农一", False), ("农一", True), ("农", True), ("Ann Lee", True)]
    assert Names(names).mask(words) == masked


def _longest(names: dict[str, bool], words: str) -> str:
    private = {name for name, hidden in names.items() if hidden and len(name) > 1}
    known = {name for name in names if any(inner in name for inner in private)}
    done, i = "", 0
    while i < len(words):
        name = max((name for name in known if words.startswith(name, i)), key=len, default="")
        done += MASK if name in private else name or words[i]
        i += len(name) or 1
    return done


@given(NAMES, st.text(SIGNS, max_size=30))
def test_the_longest_name_at_each_place(names: dict[str, bool], words: str) -> None:
    assert Names(names.items()).mask(words) == _longest(names, words)


def _some(count: int) -> Iterator[str]:
    return (f"{chr(0x4E00 + number // 250)}{chr(0x6E00 + number % 250)}某" for number in range(count))


def test_names_take_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.exporting.masking.lru_cache", lambda _: lru_cache(64))

    def peak(count: int) -> int:
        tracemalloc.start()
        try:
            names = Names((name, True) for name in _some(count))
            assert all(names.mask(f"见{name}。") == f"见{MASK}。" for name in _some(count))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)
    assert peak(8_000) - peak(2_000) < 20_000
