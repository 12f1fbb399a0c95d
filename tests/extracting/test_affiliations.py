"""Persons named right behind their body without a post."""

from __future__ import annotations

from .conftest import Read


def test_each_person_of_a_list_is_of_the_body_right_before(read: Read) -> None:
    reading = read("青禾县松岭中学陈远林、青禾县人民医院林小满、青禾县教育局周明河获评全省优秀工作者。")
    assert reading.relations("affiliation") == {
        ("陈远林", "青禾县松岭中学"),
        ("林小满", "青禾县人民医院"),
        ("周明河", "青禾县教育局"),
    }


def test_a_post_before_the_name_makes_no_bare_belonging(read: Read) -> None:
    assert not read("青禾县教育局局长周明河出席会议。").relations("affiliation")


def test_our_province_is_no_part_of_the_school_of_a_teacher(read: Read) -> None:
    reading = read("我省青禾县柳溪镇中心小学教师王义林获得“全国优秀教师”称号。")
    assert reading.posts() == {"王义林": ["青禾县柳溪镇中心小学教师"]}
    assert "我省青禾县柳溪镇中心小学" not in reading.names("Organization")


def test_a_pupil_is_of_the_school_before_the_grade(read: Read) -> None:
    reading = read("柳溪县第一中学高二学生王晨阳获全国物理竞赛一等奖。")
    assert reading.relations("affiliation") == {("王晨阳", "柳溪县第一中学")}
