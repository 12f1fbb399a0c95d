"""Titles behind names in lists, each with its body. All names are invented."""

from __future__ import annotations

from .conftest import Read


def test_a_list_of_names_each_with_its_body_before_and_its_title_behind(read: Read) -> None:
    found = read(
        "3月5日，省文化旅游厅林远舟副厅长、云泽市财政局何雨江处长、云泽师范学院柳萌书记等领导出席了开幕式。"
        "活动由云泽师范学院周青禾副院长主持。"
    )
    assert found.posts() == {
        "林远舟": ["省文化旅游厅副厅长"],
        "何雨江": ["云泽市财政局处长"],
        "柳萌": ["云泽师范学院书记"],
        "周青禾": ["云泽师范学院副院长"],
    }
    assert found.roles("attendee") == ["林远舟", "何雨江", "柳萌"]
    assert found.roles("chair") == ["周青禾"]


def test_words_between_a_body_and_a_title_are_no_names(read: Read) -> None:
    found = read("3月5日，市教育局高中处处长、市财政局国库科科长等出席会议。")
    assert not found.names("Person")


def test_what_brackets_behind_names_say_of_persons(read: Read) -> None:
    found = read(
        "9月24日，全国劳动模范林春禾（徐岗盐场工人）、何雨江（云泽市农业局高级农艺师）、周青禾（女，回族）等进京。"
    )
    assert found.posts() == {"林春禾": ["徐岗盐场工人"], "何雨江": ["云泽市农业局高级农艺师"]}
    assert ("林春禾", "徐岗盐场") in found.relations("affiliation")
    assert found.names("PrivatePerson") >= {"林春禾"}
