"""Who is present: names in lists that unnamed others part, names that other words run into."""

from __future__ import annotations

import pytest

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
    assert read(DAY + sentence).roles("attendee") == ["何承运", "曹和庆", "张焕章", "魏青山"]


def test_a_name_may_end_with_a_character_that_makes_a_word_with_the_next(read: Read) -> None:
    assert read(DAY + "县领导董庆云、黄锦川、林小同等参加会议。").roles("attendee") == ["董庆云", "黄锦川", "林小同"]


def test_members_of_a_committee(read: Read) -> None:
    found = read(DAY + "副主任李云斌、郝正川，委员盛建宁、张学川、俞正川等出席了会议。")
    assert found.posts()["盛建宁"] == ["委员"]
    assert found.roles("attendee") == ["李云斌", "郝正川", "盛建宁", "张学川", "俞正川"]


def test_a_title_behind_a_name_before_what_is_done(read: Read) -> None:
    found = read("8月22日，市人大常委会城建环资工委余世川副主任按照会议要求，带队前往云泽区督导水环境治理。")
    assert found.posts()["余世川"] == ["市人大常委会城建环资工委副主任"]
