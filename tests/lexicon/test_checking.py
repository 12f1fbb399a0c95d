"""The lexicon checks itself."""

from __future__ import annotations

from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from kg.lexicon.checking import check, names


@pytest.mark.parametrize("name", names())
def test_every_file_is_sound(name: str) -> None:
    assert list(check(name)) == []


def test_a_missing_file_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        list(check("no_such_list"))


def test_the_command_lists_and_checks(run_kg: Callable[..., CompletedProcess[str]]) -> None:
    assert "surnames\t" in run_kg("lexicon").stdout
    assert run_kg("lexicon", "--check").stdout == ""
