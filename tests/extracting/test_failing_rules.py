"""A rule that fails on an unforeseen text costs what it would have read there, not the build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from kg import extracting
from kg.extracting.context import Context
from kg.model import PERSON, Mention
from kg.pipeline import build

from .conftest import read_text


def _good(context: Context) -> Iterator[Mention]:
    yield Mention(0, 2, PERSON, context.text[:2], "Person", "person.sample/1")


def _raising(context: Context) -> Iterator[Mention]:
    yield Mention(0, 1, PERSON, context.text[999], "Person", "person.raising/1")


def _astray(context: Context) -> Iterator[Mention]:
    yield Mention(0, len(context.text) + 4, PERSON, context.text, "Person", "person.astray/1")


@pytest.mark.parametrize(("rule", "error"), [(_raising, IndexError), (_astray, ValueError)])
def test_the_other_rules_are_kept_and_the_fault_is_told(
    rule: extracting.Extractor, error: type[Exception], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(extracting, "extractors", lambda: (_good, rule))
    with pytest.raises(error):
        read_text("青禾路今日开通。")
    source = tmp_path / "云泽大事记.txt"
    source.write_text("云泽市大事记（2013年）\n4月5日，青禾路今日开通。\n", encoding="utf-8")
    result = build([source], jobs=1)
    extracted = [item for source in result.sources for item in source.extracted]
    assert extracted
    assert all(len(item.mentions) == 1 and len(item.faults) == 1 for item in extracted)
    assert [failure.partial for failure in result.failures] == [True] * len(extracted)
    assert all("云泽大事记.txt" in failure.message for failure in result.failures)


def test_a_survey_that_fails_is_told_of_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    astray = ModuleType("kg.extracting.astray")
    monkeypatch.setattr(astray, "survey", lambda context: {context.text[999]}, raising=False)
    monkeypatch.setattr(extracting, "_surveys", lambda: (("astray", astray.survey),))
    monkeypatch.setattr(extracting, "extractors", lambda: (_good,))
    with pytest.raises(IndexError):
        read_text("青禾路今日开通。")
    source = tmp_path / "云泽大事记.txt"
    source.write_text("云泽市大事记（2013年）\n4月5日，青禾路今日开通。\n", encoding="utf-8")
    result = build([source], jobs=1)
    assert [failure.partial for failure in result.failures] == [True]
    assert "云泽大事记.txt" in result.failures[0].message
    assert "survey of astray: IndexError" in result.failures[0].message
