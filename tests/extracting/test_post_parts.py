"""What a post is called within its body, on which day it is seen, and which words before a name tell of none."""

from __future__ import annotations

import pytest

from kg.model import EventFact, Participation

from .conftest import Read

PARTS = [
    ("云泽市青禾材料有限公司工艺研发部门负责人马连海出席。", "工艺研发部门负责人"),
    ("云泽市青禾材料有限公司工程部主任马连海出席。", "工程部主任"),
    ("云泽市青禾材料有限公司总经理马连海出席。", "总经理"),
    ("云泽市诗词学会第四届副会长马连海出席。", "副会长"),
]


@pytest.mark.parametrize(("text", "post"), PARTS)
def test_the_part_that_a_body_does_not_name_is_in_the_post(read: Read, text: str, post: str) -> None:
    (holding,) = read(text).holdings()
    assert holding.post == post and holding.body is not None


JOBS = [
    ("马连海，男，回族，1968年5月出生，云泽材料公司马连海创新工作室带头人。", "带头人"),
    ("马连海，男，满族，1987年9月出生，高中学历，中级检漏工，2009年8月进入云泽阀门有限公司。", "中级检漏工"),
]


@pytest.mark.parametrize(("text", "post"), JOBS)
def test_a_job_that_no_list_knows_is_a_whole_word(read: Read, text: str, post: str) -> None:
    assert [h.post for h in read(text, "马连海", kind="biography").holdings()] == [post]


@pytest.mark.parametrize(
    "text",
    [
        "元朝诗人元青山以诗称颂清川名酒。",
        "北宋著名书法家马连海的碑刻现存清川县。",
        "唐代清川县县令马连海重修此寺。",
        "作家马连海获奖。",
    ],
)
def test_old_times_and_mere_occupations_are_no_holdings(read: Read, text: str) -> None:
    assert not read(text).holdings()


def test_a_body_behind_our_city_is_named_without_it(read: Read) -> None:
    told = "云泽电气股份有限公司参展。我市云泽电气股份有限公司副总经理马连海获奖。"
    assert read(told).posts() == {"马连海": ["云泽电气股份有限公司副总经理"]}


DAYS = [
    ("9月5日，全市会议召开。邀请市司法局局长马连海作报告。", "2023"),
    ("9月5日，全市会议召开。市司法局局长马连海出席。", "2023-09-05"),
    ("该实验室是水利部2012年6月批准建设的实验室，以云泽大学教授马连海为代表。", "2023"),
    ("1998年，云泽市文化局局长马连海题写碑名。", "1998"),
]


@pytest.mark.parametrize(("told", "day"), DAYS)
def test_a_post_is_seen_on_the_day_that_is_told(read: Read, told: str, day: str) -> None:
    assert {h.observed for h in read(told, "有关工作", kind="item").holdings()} == {day}


def test_what_two_gave_in_a_sentence_is_two_events(read: Read) -> None:
    told = "2023年，清江被水利部命名为“美丽河湖”，市水利局获“文明单位”称号。"
    facts = read(told, "水利工作", kind="item").extracted.facts
    events = {f.key: f.label for f in facts if isinstance(f, EventFact) and f.type == "AwardEvent"}
    issued = {f.event for f in facts if isinstance(f, Participation) and f.role == "issuer"}
    assert len(events) == 2 and len(issued) == 1
    assert not any("清江" in label and "水利局" in label for label in events.values())


MEETINGS = [
    "12月9日，云泽市创建卫生城调研测评反馈会召开。考评组组长马连海向云泽市反馈考评意见。",
    "9月7日，市三届人大常委会第五十三次会议于9月7日召开会议审议通过《云泽市总体规划》。",
]


@pytest.mark.parametrize("told", MEETINGS)
def test_what_is_called_together_is_a_meeting(read: Read, told: str) -> None:
    reading = read(told, "有关会议", kind="item")
    assert [kind for kind, *_ in reading.events()] == ["Meeting"]
    assert reading.roles("speaker") == (["马连海"] if "马连海" in told else [])
