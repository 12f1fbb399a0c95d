"""Persons of history by all their names, other names of a person, and names told by what stands behind them."""

from __future__ import annotations

import pytest

from kg.model import PERSON

from .conftest import Read


def test_other_names_mean_one_person(read: Read) -> None:
    reading = read("邮票画面中，苏东坡手拄竹杖。苏轼是一代文豪。")
    fulls = {m.name: m.full for m in reading.extracted.mentions if m.family == PERSON}
    assert fulls == {"苏东坡": "苏轼", "苏轼": ""}


@pytest.mark.parametrize("text", ["苏轼文化研究会成立。", "诸葛亮故里开放。", "孔子学院揭牌。"])
def test_a_name_in_another_word_is_nobody(read: Read, text: str) -> None:
    assert read(text).names(PERSON) == set()


def test_courtesy_names_are_of_the_person_before(read: Read) -> None:
    reading = read("叶远（1150—1223），字正之，号云溪居士，南宋云泽人。")
    fulls = {m.name: m.full for m in reading.extracted.mentions if m.family == PERSON}
    assert fulls == {"叶远": "", "正之": "叶远", "云溪居士": "叶远"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("徐定宁男，1968年4月生，青禾县人。麻小宁女，畲族，1980年11月出生。", {"徐定宁", "麻小宁"}),
        ("展出谷松宁、麻显宁、戴宁莹等3位画家作品86件。", {"谷松宁", "麻显宁", "戴宁莹"}),
        ("《方案（2021—2025年）》印发，规划（2021—2025年）实施。", set()),
        ("杜婉宁、刘文宁获云川省“新松计划”金奖。", {"杜婉宁", "刘文宁"}),
    ],
)
def test_names_by_what_stands_behind_them(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names(PERSON) == names


def test_people_told_of_one_after_the_other_have_lives_of_their_own(read: Read) -> None:
    reading = read("徐定宁男，1968年4月生，中共党员。2023年9月被教育部授予“全国优秀教育工作者”称号。")
    assert reading.relations("birthDate") == {("徐定宁", "1968-04")}
    assert reading.relations("gender") == {("徐定宁", "男")}
