"""Titles alone across the entries of a corpus, and offices with two holders at one time; invented city and people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kg.model import Extracted, Participation
from kg.resolving import settle
from kg.resolving.contradictions import contradictions
from kg.resolving.locale import Locale
from kg.resolving.observing import span
from kg.resolving.offices import office_of
from kg.resolving.resolve import Settled
from kg.resolving.titles import resolve_titles
from kg.resolving.types import BuildResult, SourceResult
from kg.viewing.report import report_data
from kg.viewing.report_html import report_html

from .texts import HOME, read


def roles(result: Extracted) -> list[tuple[str, str]]:
    return [(f.role, f.agent.name) for f in result.facts if isinstance(f, Participation) and f.agent.family == "Person"]


KNOWN = "3月2日，市长裴向南主持会议。"


def second(*texts: str) -> Extracted:
    """The last entry of a corpus after its titles were resolved."""
    ((_, results),) = resolve_titles([read(*texts)])
    return results[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月20日，全市大会召开。市长出席会议。", [("attendee", "裴向南")]),
        ("3月20日，全市大会召开。裴市长讲话。", [("speaker", "裴向南")]),
        ("3月20日，全市大会召开。李市长讲话。", []),
        ("3月20日，全市大会召开。副市长出席会议。", []),
        ("12月20日，全市大会召开。市长出席会议。", []),
        ("3月20日，全市大会召开。市委书记出席会议。", []),
    ],
)
def test_a_title_alone_is_who_holds_it_then(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(second(KNOWN, text)) == expected


def test_a_resolved_title_is_cited_by_its_own_words() -> None:
    result = second(KNOWN, "3月20日，全市大会召开。市长出席会议。")
    (fact,) = [f for f in result.facts if isinstance(f, Participation) and f.agent.name == "裴向南"]
    text = "3月20日，全市大会召开。市长出席会议。"
    assert fact.evidence.antecedent is not None
    assert text[slice(*fact.evidence.antecedent)] == "市长"
    assert "市长出席" in text[fact.evidence.begin : fact.evidence.end]
    assert result.unresolved == ()


def test_two_holders_around_the_day_leave_a_title_open() -> None:
    result = second(KNOWN, "4月2日，市长顾衡主持会议。", "4月20日，全市大会召开。市长出席会议。")
    assert roles(result) == []
    assert result.unresolved == ("市长",)


def test_that_county_is_the_one_named_before() -> None:
    known = ("3月2日，宝丰县委书记沈怀瑾参加调研。", "3月3日，叶县县委书记温如玉参加调研。")
    told = "3月20日，市委调研组到宝丰县调研。该县县委书记陪同调研。"
    assert roles(second(*known, told)) == [("attendee", "沈怀瑾")]


def test_another_city_decides_nothing() -> None:
    away = replace(HOME, file_name="b.txt", place="洛阳市", sha256="b" * 64)
    here, there = read("3月20日，全市大会召开。市长出席会议。"), read(KNOWN, source=away)
    (_, results), _ = resolve_titles([here, there])
    assert results[0].unresolved == ("市长",)


LOCALE = Locale("平顶山市", "河南省")


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("市长", "平顶山市|市长"),
        ("平顶山市市长", "平顶山市|市长"),
        ("代市长", "平顶山市|市长"),
        ("叶县县长", "叶县|县长"),
        ("鲁山县长", "鲁山县|县长"),
        ("市委书记", "中共平顶山市委员会|书记"),
        ("市公安局局长", "平顶山市公安局|局长"),
        ("副市长", ""),
        ("县委书记", ""),
        ("原市公安局局长", ""),
        ("市委常务副秘书长", ""),
        ("教授", ""),
    ],
)
def test_one_office_has_one_name(title: str, office: str) -> None:
    assert office_of(title, LOCALE) == office


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2023-02-03", ("2023-02-03", "2023-02-03")),
        ("2023-02", ("2023-02-01", "2023-02-28")),
        ("2023-12", ("2023-12-01", "2023-12-31")),
        ("2023", ("2023-01-01", "2023-12-31")),
    ],
)
def test_first_and_last_day(told: str, expected: tuple[str, str]) -> None:
    assert span(told) == expected


def found(settled: Settled) -> Sequence[tuple[str, list[tuple[str, str, str]]]]:
    label = settled.resolved.entities
    return [
        (one.office, [(label[t.person].label, t.first, t.last) for t in one.terms])
        for one in contradictions(settled.sources, settled.resolved)
    ]


def test_two_mayors_at_one_time_are_a_contradiction() -> None:
    settled = settle([read(KNOWN, "4月2日，市长顾衡主持会议。", "5月2日，市长裴向南出席会议。")])
    terms = [("裴向南", "2023-03-02", "2023-05-02"), ("顾衡", "2023-04-02", "2023-04-02")]
    assert found(settled) == [("平顶山市|市长", terms)]


def test_a_successor_is_none() -> None:
    assert found(settle([read(KNOWN, "4月2日，市长顾衡主持会议。", "5月2日，市长顾衡出席会议。")])) == []


def test_nor_is_the_day_on_which_the_successor_is_elected() -> None:
    told = "4月2日，市人民代表大会举行。市长裴向南出席会议。会议选举顾衡为市长。"
    assert found(settle([read(KNOWN, told, "5月2日，市长顾衡出席会议。")])) == []


APRIL, MAY = "4月2日，市长顾衡主持会议。", "5月2日，市长裴向南出席会议。"


def built(*texts: str) -> BuildResult:
    settled = settle([read(*texts)])
    results = tuple(SourceResult(segmented, tuple(found), ("a.txt",)) for segmented, found in settled.sources)
    return BuildResult(results, settled.resolved)


def test_the_report_lists_two_holders_of_a_post_at_one_time() -> None:
    data = report_data(built(KNOWN, APRIL, MAY))
    (row,) = data["contradictions"]
    assert (row["body"], row["post"]) == ("平顶山市", "市长")
    assert [(h["label"], h["first"], h["last"], h["entries"]) for h in row["holders"]] == [
        ("裴向南", "2023-03-02", "2023-05-02", 2),
        ("顾衡", "2023-04-02", "2023-04-02", 1),
    ]
    page = report_html(data)
    assert "相互矛盾的任职（1）" in page
    assert "2023-03-02—2023-05-02（2 条）" in page


def test_where_nothing_contradicts_nothing_is_said() -> None:
    data = report_data(built(KNOWN, APRIL))
    assert data["contradictions"] == []
    assert "相互矛盾" not in report_html(data)
