"""Rosters of leaders of an invented yearbook: names that only blanks part. Read from a whole file, for the blanks."""

from __future__ import annotations

import pytest

from kg.extracting import extract_entry, merge_knowledge, survey_entry
from kg.model import Holding, Source
from kg.segmenting import segment

SOURCE = Source("invented.txt", "yearbook", year=2024, place="青云市")


def holdings(text: str) -> list[set[tuple[str, str]]]:
    """(holder, title) of every entry of a yearbook."""
    segmented = segment(f"青云年鉴（2025）\n\n领导名录\n\n{text}\n", SOURCE)
    knowledge = merge_knowledge([survey_entry(segmented, entry) for entry in segmented.entries])
    read = [extract_entry(segmented, entry, knowledge) for entry in segmented.entries]
    return [{(f.holder.name, f.title) for f in one.facts if isinstance(f, Holding)} for one in read]


def test_posts_before_colons_and_names_parted_by_blanks() -> None:
    told = holdings("【青云市水利局】\n局　长：陈明远\n副局长：赵　新　李国强（女，6月任）\n　　　　孙　平\n")
    body = "青云市水利局"
    assert told == [
        {("陈明远", f"{body}局长"), ("赵新", f"{body}副局长"), ("李国强", f"{body}副局长"), ("孙平", f"{body}副局长")}
    ]


def test_posts_that_only_a_blank_parts_from_the_names() -> None:
    told = holdings("【青云市水利局领导名录】\n党组书记、局长　陈明远（挂职）\n总工程师　赵　新\n")
    body = "青云市水利局"
    assert told == [{("陈明远", f"{body}党组书记"), ("陈明远", f"{body}局长"), ("赵新", f"{body}总工程师")}]


@pytest.mark.parametrize("text", ["【节水】2024年，青云市水利局局长陈明远到柳林乡调研。局长陈明远强调节水。"])
def test_what_is_told_in_sentences_is_no_roster(text: str) -> None:
    (told,) = holdings(text)
    assert {title for _, title in told} == {"青云市水利局局长", "局长"} or {title for _, title in told} == {
        "青云市水利局局长"
    }
