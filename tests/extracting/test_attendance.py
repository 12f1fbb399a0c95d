"""Who is present: names in lists that unnamed others part, names that other words run into."""

from __future__ import annotations

import pytest

from kg.model import PERSON
from tests.extracting.conftest import Read

DAY = "6月6日，云泽市召开工作会议。"


@pytest.mark.parametrize(
    "sentence",
    [
        "云泽市县领导何承运、曹和庆、张焕章等，市直机关、县直机关单位主要负责人，云石集团董事长魏青山等客商代表参加活动。",
        "市总工会主席何承运、市妇联主席曹和庆、云泽区委副书记张焕章等有关领导，以及云石集团董事长魏青山等共同参加活动。",
        "市教体局副局长何承运，市公安局治安支队支队长曹和庆，云泽区教体局局长张焕章，云石集团董事长魏青山，"
        "市教体局监察室及安全办主要负责同志，各县（市、区）教体局、市直各校安全或信访工作分管领导及科室负责人参加会议。",
    ],
)
def test_unnamed_others_part_no_list(read: Read, sentence: str) -> None:
    assert read(DAY + sentence).roles("attendee", PERSON) == ["何承运", "曹和庆", "张焕章", "魏青山"]


def test_a_name_may_end_with_a_character_that_makes_a_word_with_the_next(read: Read) -> None:
    assert read(DAY + "县领导董庆云、黄锦川、林小同等参加会议。").roles("attendee") == ["董庆云", "黄锦川", "林小同"]


def test_members_of_a_committee(read: Read) -> None:
    found = read(DAY + "副主任李云斌、郝正川，委员盛建宁、张学川、俞正川等出席了会议。")
    assert found.posts()["盛建宁"] == ["委员"]
    assert found.roles("attendee") == ["李云斌", "郝正川", "盛建宁", "张学川", "俞正川"]


def test_a_title_behind_a_name_before_what_is_done(read: Read) -> None:
    found = read("8月22日，市人大常委会城建环资工委余世川副主任按照会议要求，带队前往云泽区督导水环境治理。")
    assert found.posts()["余世川"] == ["市人大常委会城建环资工委副主任"]


@pytest.mark.parametrize("others", ["等县四大家领导和相关单位负责人参加", "等县领导先后参加", "等同志参加"])
def test_names_that_only_the_words_behind_them_call_leaders(read: Read, others: str) -> None:
    found = read(f"{DAY}鲁青、凌晓川、熊江川{others}。")
    assert found.roles("attendee") == ["鲁青", "凌晓川", "熊江川"]
    assert not found.posts()


@pytest.mark.parametrize("text", ["云泽区、银河县等地领导参加。", "云石集团、恒泰药业等企业领导参加。"])
def test_what_others_lead_is_no_name(read: Read, text: str) -> None:
    assert not read(DAY + text).names("Person")


def test_a_title_behind_a_name_before_those_who_come_along(read: Read) -> None:
    found = read("5月11日，学校党委陈春川书记一行到云泽学院调研党建工作。")
    assert found.roles("leader") == ["陈春川"]


def test_an_office_whose_own_word_is_unknown(read: Read) -> None:
    found = read("6月13日，市委常委、组织部长、社治委主任邓涛川，副市长、双创办主任李云川参加会议。")
    assert found.posts() == {
        "邓涛川": ["市委常委", "市委组织部长", "社治委主任"],
        "李云川": ["副市长", "双创办主任"],
    }


@pytest.mark.parametrize("way", ["深入云川电机厂、丰川面粉厂等施工现场", "先后到云川电机厂、丰川面粉厂"])
def test_who_goes_and_looks_inspects(read: Read, way: str) -> None:
    found = read(f"9月4日上午，县长陈华川{way}，详细了解生产情况。")
    assert [kind for kind, *_ in found.events()] == ["Inspection"]
    assert found.roles("leader") == ["陈华川"]
    assert found.roles("visited") == ["云川电机厂", "丰川面粉厂"]
