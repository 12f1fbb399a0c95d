"""Appointments, removals, elections and resignations: one event each, with holdings that it opens and closes."""

from __future__ import annotations

import pytest

from .conftest import Read, Reading, honours, read_text

CHANGES = {
    "市政府决定：任命张晓东为市教育局局长（试用期一年）；任命李慧敏为市统计局副局长；免去王志刚的市教育局局长职务。": (
        {("张晓东", "市教育局局长", True), ("李慧敏", "市统计局副局长", True), ("王志刚", "市教育局局长", False)}
    ),
    "会议决定任命沈一鸣为市人民政府副市长，接受韩立群辞去市长职务的请求。": (
        {("沈一鸣", "市人民政府副市长", True), ("韩立群", "市长", False)}
    ),
    "会议任命赵永宁为市财政局局长，免去其市审计局局长职务；任命胡秀宁（女）为市民政局局长。": (
        {("赵永宁", "市财政局局长", True), ("赵永宁", "市审计局局长", False), ("胡秀宁", "市民政局局长", True)}
    ),
    "会议选举游宁鸿为市人民法院院长，彭宁立当选市人民检察院检察长（须报经批准）。": (
        {("游宁鸿", "市人民法院院长", True), ("彭宁立", "市人民检察院检察长", True)}
    ),
}


def changes(reading: Reading, day: str) -> set[tuple[str, str, bool]]:
    """Holder, title, and whether the day opens the holding (else it closes it)."""
    opened = {(h.holder.name, h.title, True) for h in reading.holdings() if h.held_from == day}
    return opened | {(h.holder.name, h.title, False) for h in reading.holdings() if h.held_until == day}


@pytest.mark.parametrize("told", CHANGES)
def test_a_day_opens_and_closes_holdings(told: str) -> None:
    reading = read_text(f"3月6日，{told}", kind="chronicle")
    assert reading.events() == [("AppointmentEvent", "2023-03-06", "2023-03-06")]
    assert changes(reading, "2023-03-06") == CHANGES[told]


def test_each_day_of_a_sentence_has_its_own_changes() -> None:
    reading = read_text(
        "1月6日，市人民代表大会第三次会议选举李明远为市长，5月15日，市人大常委会决定免去王志强的副市长职务；"
        "8月2日，任命孙立军为市教育局局长。",
        kind="item",
    )
    assert changes(reading, "2023-01-06") == {("李明远", "市长", True)}
    assert changes(reading, "2023-05-15") == {("王志强", "副市长", False)}
    assert changes(reading, "2023-08-02") == {("孙立军", "市教育局局长", True)}


def test_a_notice_of_personnel_is_an_event_of_its_day() -> None:
    told, expected = next(iter(CHANGES.items()))
    reading = read_text(told, "云泽市人民政府关于张晓东等任免职务的通知", kind="notice", date="2023-03-06")
    assert reading.events() == [("AppointmentEvent", "2023-03-06", "2023-03-06")]
    assert changes(reading, "2023-03-06") == expected
    assert reading.roles("honoree") == ["张晓东", "李慧敏"]


def test_other_notices_are_given_out_on_their_day() -> None:
    reading = read_text("现将方案印发给你们。", "云泽市人民政府关于印发方案的通知", kind="notice", date="2023-03-06")
    assert reading.events() == [("DocumentEvent", "2023-03-06", "2023-03-06")]


def test_a_list_of_those_appointed_and_relieved_with_brackets_and_days(read: Read) -> None:
    found = read(
        "市人民政府任命：石占彪（回族）为市林业局副局长（3月8日）；楚秀梅（女）为市商务局副局长、方彦虎（回族）为市体育局副局长（3月9日）。"
        "免去：方明贵市档案局局长职务（3月8日）。"
    )
    assert found.posts() == {
        "石占彪": ["市林业局副局长"],
        "楚秀梅": ["市商务局副局长"],
        "方彦虎": ["市体育局副局长"],
        "方明贵": ["市档案局局长"],
    }


def test_a_session_of_several_days_elects_on_its_last(read: Read) -> None:
    text = "2023年1月4—6日，云泽市人民代表大会第一次会议召开。会议选举许青山为市人大常委会主任。"
    assert [h.held_from for h in read(text, "人代会", "item").holdings()] == ["2023-01-06"]


def test_a_title_of_cities_is_no_government_s(read: Read) -> None:
    text = "2018年，云州省政府批准设立云泽高新区。2022年被中国陶瓷联合会命名为“中国陶瓷城”。"
    assert not honours(read(text, "概况", "item"))


def test_a_notice_that_commends_is_an_award_of_its_day() -> None:
    reading = read_text("现将名单公布。", "云泽市人民政府关于表彰节水模范的决定", kind="notice", date="2023-03-06")
    assert reading.events() == [("AwardEvent", "2023-03-06", "2023-03-06")]


def test_those_relieved_in_lines_below_one_verb() -> None:
    reading = read_text(
        "免去：\n陈明远的云泽市水利局局长职务；赵立新（女）的云泽市档案馆馆长职务（退休）；李国强的云泽市气象局局长职务。",
        "云泽市人民政府关于陈明远等免职的通知",
        kind="notice",
        date="2023-03-06",
    )
    assert {name for name, _, taken in changes(reading, "2023-03-06") if not taken} == {"陈明远", "赵立新", "李国强"}


def test_an_acting_head_of_the_same_government() -> None:
    reading = read_text("3月6日，会议任命陈明远为云泽县政府副县长、代理县长。", kind="chronicle")
    assert reading.posts()["陈明远"] == ["云泽县政府副县长", "云泽县政府代理县长"]


def test_those_appointed_in_lines_below_one_verb() -> None:
    reading = read_text(
        "2023年3月6日市政府决定，任命：\n方舟为市水利局局长；\n易远、向前为市气象局副局长。",
        title="人事任免",
        kind="item",
    )
    assert {name for name, _, taken in changes(reading, "2023-03-06") if taken} == {"方舟", "易远", "向前"}


def test_the_head_of_a_delegation_takes_no_office() -> None:
    reading = read_text(
        "3月6日，云海市考察团来我市考察水利。云海市副市长陈明远任团长，秘书长赵立新参加。", kind="chronicle"
    )
    assert [kind for kind, *_ in reading.events()] == ["Visit"]
    assert reading.roles("leader") == ["陈明远"]


def test_who_presides_over_a_trial_takes_no_office() -> None:
    told = "3月6日，法院审理原市气象局局长陈明远受贿案，副院长赵立新担任审判长。"
    reading = read_text(told, kind="chronicle")
    assert "AppointmentEvent" not in [kind for kind, *_ in reading.events()]
    assert reading.posts()["赵立新"] == ["副院长"]


def test_a_notice_commends_on_its_own_day() -> None:
    reading = read_text(
        "2023年3月1日，村民陈明远勇救两名孩童。市政府决定：授予陈明远同志“云泽好人”称号。",
        "云泽市人民政府关于授予陈明远同志称号的决定",
        kind="notice",
        date="2023-03-06",
    )
    assert {start for _, start, _ in reading.events()} == {"2023-03-06"}
