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


def test_titles_behind_the_names_of_a_list_are_not_of_the_next(read: Read) -> None:
    found = read(
        "3月5日，云泽科技大学商学院院长林远舟教授，云泽市人民医院骨科主任医师、科教处处长何又江博士，"
        "云泽师范学院科研处处长柳明舟副教授，云泽工程咨询有限公司总裁周青禾博士，"
        "云泽市建筑科学研究院总建筑师许明远等五位专家参加了活动。"
    )
    assert found.posts() == {
        "林远舟": ["云泽科技大学商学院院长"],
        "何又江": ["云泽市人民医院骨科主任医师", "云泽市人民医院科教处处长"],
        "柳明舟": ["云泽师范学院科研处处长"],
        "周青禾": ["云泽工程咨询有限公司总裁"],
        "许明远": ["云泽市建筑科学研究院总建筑师"],
    }
    assert sorted(found.roles("attendee")) == sorted(["林远舟", "何又江", "柳明舟", "周青禾", "许明远"])


def test_a_given_name_that_is_a_word_with_he(read: Read) -> None:
    found = read("3月5日，县政府副县长祝和平及部分委员参加调研。县委书记林伟和副县长柳萌陪同。")
    assert found.names("Person") == {"祝和平", "林伟", "柳萌"}


def test_who_leads_a_delegation_of_many(read: Read) -> None:
    found = read(
        "3月5日，云泽市市长林远舟率领由市直部门和各县区主要负责人组成的云泽党政代表团40多人，莅临青禾物流总部考察指导。"
    )
    assert found.roles("leader") == ["林远舟"]


def test_a_title_behind_a_name_that_gives_an_account(read: Read) -> None:
    found = read("3月5日，调研组到云泽市第二中学调研。我校党支部何雨江副书记就团员发展工作作了详细的汇报。")
    assert found.names("Person") == {"何雨江"}
