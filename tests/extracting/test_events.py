"""Events, their dates, kinds and roles in invented entries."""

from __future__ import annotations

import pytest

from kg.extracting.dates import find_dates

from .conftest import Read

DATES = [
    ("4月9—11日，", [("2023-04-09", "2023-04-11")]),
    ("3月30日至31日，", [("2023-03-30", "2023-03-31")]),
    ("3月30日至4月2日，", [("2023-03-30", "2023-04-02")]),
    ("11月28日晚，", [("2023-11-28", "2023-11-28")]),
    ("5月3日，某事。同日，某事。", [("2023-05-03", "2023-05-03"), ("2023-05-03", "2023-05-03")]),
    ("5月3日，某事。21日，某事。", [("2023-05-03", "2023-05-03"), ("2023-05-21", "2023-05-21")]),
    ("2022年12月31日至2023年1月2日，", [("2022-12-31", "2023-01-02")]),
    ("今年第一季度，", [("2023-01", "2023-03")]),
    ("2023年1月至6月，", [("2023-01", "2023-06")]),
    ("2023年，", [("2023", "2023")]),
    ("第三届、15项、2月30日", []),
    ("平政〔2021〕6号文件", []),
]


@pytest.mark.parametrize(("text", "spans"), DATES)
def test_dates_of_every_form(text: str, spans: list[tuple[str, str]]) -> None:
    assert [(d.start, d.stop) for d in find_dates(text, 2023)] == spans


KINDS = [
    ("全市防汛工作会议召开", "6月2日，全市防汛工作会议召开。", "Meeting"),
    ("沈怀瑾到平川县调研", "6月2日，市长沈怀瑾到平川县调研。", "Inspection"),
    ("沈怀瑾会见外商", "6月2日，市长沈怀瑾会见外商代表团一行。", "Talks"),
    ("顾衡带队赴沿海学习考察", "6月2日，副市长顾衡带队赴沿海学习考察。", "Visit"),
    ("环湖公路项目开工", "6月2日，环湖公路项目开工仪式举行。", "Ceremony"),
    ("全市青年歌手大赛举行", "6月2日，全市青年歌手大赛举行。", "Activity"),
    ("云泽市荣获全国卫生城市称号", "6月2日，云泽市荣获全国卫生城市称号。", "AwardEvent"),
    ("《云泽市湿地保护条例》公布", "6月2日，《云泽市湿地保护条例》公布。", "DocumentEvent"),
]


@pytest.mark.parametrize(("title", "body", "kind"), KINDS)
def test_kinds_are_told_apart(read: Read, title: str, body: str, kind: str) -> None:
    assert (kind, "2023-06-02", "2023-06-02") in read(body, title=title).events()


def test_roles_of_a_meeting(read: Read) -> None:
    reading = read(
        "6月2日，全市项目建设推进会召开。市委书记沈怀瑾出席并讲话，市长顾衡主持。"
        "市委常委、副市长温如玉，副市长姜维民出席。平川县、市水利局分别汇报相关工作。",
        title="全市项目建设推进会召开",
    )
    assert reading.roles("speaker") == ["沈怀瑾"]
    assert reading.roles("chair") == ["顾衡"]
    assert reading.roles("attendee") == ["沈怀瑾", "温如玉", "姜维民"]
    assert "市水利局" in reading.roles("reportingBody")


def test_chairing_and_speaking_gives_both(read: Read) -> None:
    reading = read("6月2日，市委召开专题会议。市委书记沈怀瑾主持并讲话。", title="市委召开专题会议")
    assert reading.roles("chair") == reading.roles("speaker") == ["沈怀瑾"]


def test_who_only_sent_a_note_was_not_there(read: Read) -> None:
    reading = read(
        "6月2日，全市环保会议召开。市委书记沈怀瑾作出批示，市长顾衡出席并讲话。会议传达了省长温如玉的批示要求。",
        title="全市环保会议召开",
    )
    assert reading.roles("instructedBy") == ["沈怀瑾"]
    assert "温如玉" not in {*reading.roles("attendee"), *reading.roles("speaker"), *reading.roles("instructedBy")}


def test_talks_have_two_sides(read: Read) -> None:
    reading = read(
        "6月2日，市长沈怀瑾与来云考察的北辰大学党委副书记、校长顾衡举行工作会谈。副市长温如玉参加会谈。",
        title="沈怀瑾与北辰大学校长顾衡举行工作会谈",
    )
    assert reading.events() == [("Talks", "2023-06-02", "2023-06-02")]
    assert reading.roles("leader") == ["沈怀瑾"]
    assert reading.roles("counterpart") == ["顾衡"]
    assert reading.roles("attendee") == ["温如玉"]


def test_hosts_and_organizers(read: Read) -> None:
    reading = read(
        "6月2日，由市教育局、市文化广电和旅游局联合主办，市图书馆承办的读书大赛举行。", title="全市读书大赛举行"
    )
    assert reading.roles("host") == ["市教育局", "市文化广电和旅游局"]
    assert reading.roles("organizer") == ["市图书馆"]


def test_documents_studied(read: Read) -> None:
    reading = read("6月2日，市长沈怀瑾主持召开会议，学习《云泽市节水条例》。", title="市政府常务会议召开")
    assert reading.roles("document") == ["云泽市节水条例"]


def test_an_article_of_several_days_tells_several_events(read: Read) -> None:
    reading = read(
        "6月2日，市长沈怀瑾到平川县调研。\n6月5日，市长沈怀瑾到临河区调研。", title="沈怀瑾到平川县、临河区调研"
    )
    assert [e[1] for e in reading.events()] == ["2023-06-02", "2023-06-05"]


def test_plans_and_validity_are_no_events(read: Read) -> None:
    reading = read(
        "2023年，云泽市出台《云泽市节水条例》，将于12月1日召开推进会，条例自2024年3月1日起施行。",
        kind="item",
        title="节水",
    )
    assert [e[1] for e in reading.events()] == ["2023"]


def test_a_chronicle_item_has_the_day_of_its_layout(read: Read) -> None:
    reading = read("同日 云泽市图书馆新馆建成开放。", kind="chronicle", date="2023-02-09")
    assert reading.events() == [("Ceremony", "2023-02-09", "2023-02-09")]
