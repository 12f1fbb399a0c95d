"""Careers as lives tell them, one post after the other: invented persons and bodies."""

from __future__ import annotations

from .conftest import Read


def test_a_list_of_posts_names_each_region_once(read: Read) -> None:
    found = read(
        "邵文渊，1958年2月生，江北桐陵人，曾任平川县副县长、县委常委、政法委书记，桐陵市市长、市委书记，云泽市政协副主席等职。",
        kind="biography",
    )
    assert found.posts()["邵文渊"] == [
        "平川县副县长",
        "平川县委常委",
        "平川县委政法委书记",
        "桐陵市市长",
        "桐陵市委书记",
        "云泽市政协副主席",
    ]


def test_posts_are_of_the_body_that_the_telling_went_to(read: Read) -> None:
    found = read(
        "石广田，男，1950年8月生。1969年入伍，历任班长、排长。1978年转业到云泽市机床厂，先后任铸造车间副主任、主任，"
        "供应科科长，副厂长。1995年调平川县任县委常委、组织部部长。",
        kind="biography",
    )
    assert found.posts()["石广田"] == [
        "班长",
        "排长",
        "云泽市机床厂铸造车间副主任",
        "云泽市机床厂铸造车间主任",
        "云泽市机床厂供应科科长",
        "云泽市机床厂副厂长",
        "平川县委常委",
        "平川县委组织部部长",
    ]


def test_several_bodies_share_a_post_and_troops_are_cut_to_their_head(read: Read) -> None:
    found = read(
        "庞德胜（1931—2004），云泽人。1950年任独立师二团三连一排排长，1952年提升为连长。"
        "1956年起历任云泽矿务局东山矿、西山矿技术员，局总调度室副主任。",
        kind="biography",
    )
    assert found.posts()["庞德胜"] == [
        "独立师二团三连一排排长",
        "独立师二团三连连长",
        "云泽矿务局东山矿技术员",
        "西山矿技术员",
        "局总调度室副主任",
    ]


def test_posts_of_relatives_and_of_others_are_not_the_subjects(read: Read) -> None:
    found = read(
        "柏秀珍，女，1960年5月生。其父曾任平川县供销社主任。1985年在云泽市第二中学任教，1990年任副校长，"
        "当时由葛明远任校长，时任云泽市教育局局长的是邹立本。不再担任党支部书记。",
        kind="biography",
    )
    assert found.posts()["柏秀珍"] == ["云泽市第二中学副校长"]


def test_words_that_look_like_taking_office_are_none(read: Read) -> None:
    found = read(
        "楚江河，男，1972年3月生。任务重、责任大，他在当地任教多年，应当是当年的带头人，享受职务待遇。",
        kind="biography",
    )
    assert found.posts().get("楚江河", []) == []


def test_a_life_without_a_surname_or_with_party_and_origin_alone(read: Read) -> None:
    found = read("文渊（现名渊），1967年8月生于云泽市。1998年任平川县电信局局长。", kind="plain")
    assert found.posts()["文渊"] == ["平川县电信局局长"]
    found = read("郝江平，江北桐陵人，中共党员，1986年入伍，历任班长、副连长。", kind="plain")
    assert found.posts()["郝江平"] == ["班长", "副连长"]


def test_schooling_told_by_its_end(read: Read) -> None:
    found = read("方文渊，1967年8月2日生于云泽市，1984年高中毕业，1988年大学毕业，获理学学士学位。", kind="biography")
    assert found.relations("education") == {("方文渊", "大学")}


def test_a_firm_is_led_by_those_of_its_party_committee(read: Read) -> None:
    found = read("方文渊，1967年8月生，汉族，现任青禾建材有限公司党委书记、董事长。", kind="biography")
    assert found.posts()["方文渊"] == ["青禾建材有限公司党委书记", "青禾建材有限公司董事长"]


def test_a_life_goes_on_behind_its_opening_in_a_paragraph(read: Read) -> None:
    found = read(
        "公开资料显示，方文渊，平川县柳河镇人，1977年11月出生，中共党员。2000年7月参加工作的方文渊曾任平川县环境保护局"
        "副调研员，平川县教育局党组成员、副局长等职。县长马连海任组长。",
        kind="plain",
    )
    assert found.posts()["方文渊"] == ["平川县环境保护局副调研员", "平川县教育局党组成员", "平川县教育局副局长"]


def test_a_ministry_of_the_county_is_none_of_the_committee_before(read: Read) -> None:
    found = read("耿直，1928年3月生，历任区委书记、县农工部部长、县政协副主席。", kind="biography")
    assert found.posts()["耿直"] == ["区委书记", "县农工部部长", "县政协副主席"]
