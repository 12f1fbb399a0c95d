"""Patterns are the same whether their sets of characters are remembered or worked out anew."""

from __future__ import annotations

import re

import pytest

from kg.charsets import remembered

PATTERNS = [
    "[\u3400-\u9fff]",
    "[\u3400-\u9fff·]{2,4}(?:、[\u3400-\u9fff·]{2,4})*",
    "[^\u3400-\u9fff]+[\u3400-\u9fff]",
    r"[\w，。；]|[^，。；\d]",
    "(?i:[a-z㐀-鿿])[A-Z]",
    "[\U00020000-\U0003ffff\u3400-\u9fff]",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_pattern(pattern: str) -> None:
    re.purge()
    alone = re.compile(pattern)
    with remembered():
        for _ in range(2):
            re.purge()
            assert re.compile(pattern) == alone  # flags and compiled code are compared


def test_a_set_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiler = re._compiler  # type: ignore[attr-defined]
    work_out, sets = compiler._optimize_charset, []
    monkeypatch.setattr(compiler, "_optimize_charset", lambda *given: sets.append(given) or work_out(*given))
    with remembered():
        re.compile("甲[\u3400-\u9fff]乙[\u3400-\u9fff]丙[\u3400-\u9fff，]")
    assert len(sets) == 2


def test_nothing_is_left_behind() -> None:
    compiler = re._compiler  # type: ignore[attr-defined]
    before = compiler._optimize_charset
    with pytest.raises(KeyError), remembered():
        raise KeyError
    assert compiler._optimize_charset is before


def test_a_compiler_built_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(re._compiler, "_optimize_charset")  # type: ignore[attr-defined]
    with remembered():
        assert not hasattr(re._compiler, "_optimize_charset")  # type: ignore[attr-defined]
