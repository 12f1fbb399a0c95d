"""What the pages of a yearbook's departments tell: courts, unions, schools, parties, clubs of writers and athletes."""

from __future__ import annotations

import pytest

from .conftest import Read, honours

HONOURED = [
    (
        "岭南铁建公司许青山、清川第三建筑公司鲁明、市电力公司何远方分获电工、焊工、砌筑工第一名，均被市总工会授予“金锤奖章”。",
        {
            ("许青山", "电工第一名"),
            ("鲁明", "焊工第一名"),
            ("何远方", "砌筑工第一名"),
            ("许青山", "金锤奖章"),
            ("鲁明", "金锤奖章"),
            ("何远方", "金锤奖章"),
        },
    ),
    (
        "石桥乡沈大宁家庭、清川镇梅长河家庭荣获市级“书香家庭”。",
        {("沈大宁", "市级“书香家庭”"), ("梅长河", "市级“书香家庭”")},
    ),
    ("沈大宁、梅长河家庭被评为省级和谐家庭。", {("沈大宁", "省级和谐家庭"), ("梅长河", "省级和谐家庭")}),
    ("梅长河获跳高、铅球2枚银牌。", {("梅长河", "跳高银牌"), ("梅长河", "铅球银牌")}),
    ("梅长河获女子F40级标枪、铁饼2枚铜牌。", {("梅长河", "女子F40级标枪铜牌"), ("梅长河", "女子F40级铁饼铜牌")}),
]


@pytest.mark.parametrize(("text", "expected"), HONOURED)
def test_who_won_what(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text)) == expected


def test_a_known_award_is_named_with_its_quotation(read: Read) -> None:
    reading = read("3月4日，大会向“青禾青年五四奖章”获得者颁奖，“八一”建军节暨英模表彰会同日召开。")
    assert "青禾青年五四奖章" in {name.strip("“”") for name in reading.names("Award")}
    assert not any("建军节" in name for name in reading.names("Award"))


def test_who_is_asked_to_come_leads_nothing(read: Read) -> None:
    reading = read("3月4日，县法院举办开放日，邀请县人大代表何远方、县政协委员许青山走进法庭。")
    assert (reading.roles("leader"), reading.roles("attendee")) == ([], ["何远方", "许青山"])


def test_a_study_is_led_and_no_meeting(read: Read) -> None:
    reading = read("3月4日，何远方主持的省级课题结题，沈大宁主持开题会。")
    assert reading.roles("chair") == ["沈大宁"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3月4日，青禾区人民法院对林某等8人诈骗案公开宣判。", "2023-03-04"),
        ("年内，打击犯罪力度加大。5月，县公安局破获盗窃案6起。", "2023-05"),
        ("5月，何远方入选3月“青禾好人榜”。", "2023-05"),
    ],
)
def test_the_days_of_what_came_about(read: Read, text: str, day: str) -> None:
    assert {start for _, start, _ in read(text, "审判", "item").events() if len(start) > 4} == {day}


NAMES = [
    ("青禾一中学生许青山以702分居全市第一。", {"许青山"}),
    ("柏林中学学生兰方以655分居全市第一。", {"兰方"}),
    ("县作家协会会员许青山长篇小说《长河》入选扶持计划。", {"许青山"}),
    ("党外人士许青山、无党派代表人士何远方先后发言。", {"许青山", "何远方"}),
    ("会议递补许青山、何远方为县委委员。", {"许青山", "何远方"}),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_of_persons(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Person") == names


def test_a_pupil_of_a_middle_school_with_a_number_is_of_it(read: Read) -> None:
    assert read("云泽一中学生许青山以702分居全市第一。").relations("affiliation") == {("许青山", "云泽一中")}


def test_who_is_sent_has_no_word_of_sending_in_the_post(read: Read) -> None:
    assert read("县医院选派骨科副主任医师许青山等人到乡镇帮扶。").posts() == {"许青山": ["骨科副主任医师"]}


BODIES = [
    ("县委宣传部内设办公室、新闻股、文明办3个股室。", {"县委宣传部"}),
    ("《青禾村志》由方志出版社正式出版。", {"方志出版社"}),
    ("民盟清川支部开展义诊，民建云泽学院总支参加。", {"民盟清川支部", "民建云泽学院总支"}),
    ("九三学社组织支社成员植树。", {"九三学社"}),
]


@pytest.mark.parametrize(("text", "names"), BODIES)
def test_bodies_are_named_whole(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Organization") == names
