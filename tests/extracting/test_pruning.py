"""Places that are only parts of awards' names."""

from __future__ import annotations

from .conftest import Read


def test_a_region_in_the_name_of_an_award_is_no_place_of_the_entry(read: Read) -> None:
    reading = read(
        "6月2日，云泽市被命名为“湖北省绿色园区”。", title="云泽市获评绿色园区", kind="chronicle", date="2023-06-02"
    )
    assert "湖北省" not in reading.names("Place")
    assert "云泽市" in reading.names("Place")


def test_a_river_that_runs_into_a_name_is_no_place(read: Read) -> None:
    reading = read("6月2日，全市工作会议召开，市长江若川主持。", title="全市工作会议召开")
    assert reading.names("Person") == {"江若川"}
    assert "长江" not in reading.names("Place")


def test_a_school_that_is_only_an_award_is_no_body(read: Read) -> None:
    reading = read("学校先后获得全国珠算教学实验学校、省花园式学校、云泽市文明单位等荣誉称号。", kind="item")
    assert "全国珠算教学实验学校" in reading.names("Award")
    assert not reading.names("EducationalOrganization")


def test_a_project_in_the_name_of_an_award_is_none(read: Read) -> None:
    reading = read("古籍修复与展示项目成为湖北省图书馆古籍修复项目试点。", title="古籍保护", kind="item")
    assert reading.names("Project") == {"古籍修复与展示项目"}
