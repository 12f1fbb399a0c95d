"""Days inside what an entry tells: several in one clause, the day behind 于, the words that an event's name takes."""

from __future__ import annotations

import pytest

from kg.model import EventFact

from .conftest import Read, Reading

TOLD = [
    (
        "2023年，沅江银行深化改革。沅江碳材股份有限公司于2023年6月30日成功在北京证券交易所上市。",
        [("Event", "2023-06-30", "2023-06-30")],
    ),
    (
        "清川县供热项目10月3日开工，一期如期完工，并于12月1日正式供暖。",
        [("Ceremony", "2023-10-03", "2023-10-03"), ("Event", "2023-12-01", "2023-12-01")],
    ),
    ("市人大常委会第二次会议于5月9日召开，听取审议有关报告。", [("Meeting", "2023-05-09", "2023-05-09")]),
    ("会议决定，市人大常委会第三次会议于5月9日召开，建议议程为审议有关事项。", []),
    ("该公司于2015年4月成立，现有职工80人。", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_days_behind_yu(read: Read, text: str, events: list[tuple[str, str, str]]) -> None:
    assert [event for event in read(text, "概况", "item").events() if len(event[1]) > 4] == events


def test_days_told_together_share_the_clause_and_part_the_places(read: Read) -> None:
    reading = read("2月1日、3日，市长许青山带队先后到太原市、深圳市考察招商。", "合作交流", "item")
    assert [day for _, day, _ in reading.events()] == ["2023-02-01", "2023-02-03"]
    assert reading.roles("leader") == ["许青山", "许青山"]
    assert reading.roles("location") == ["太原市", "深圳市"]


def test_a_second_day_has_the_phrases_behind_it(read: Read) -> None:
    told = "10月25日，《云泽市村落保护条例》经市人大常委会第六次会议通过，11月30日经省人大常委会批准。"
    reading = read(told, "立法", "item")
    assert [day for _, day, _ in reading.events()] == ["2023-10-25", "2023-11-30"]
    assert reading.roles("document") == ["云泽市村落保护条例", "云泽市村落保护条例"]


KINDS = [
    ("11月14日，省人大代表赴濮阳市开展集中视察活动。", "视察", "Inspection"),
    ("4月28日，第五届云泽青年奖章评选结果公布，许青山等20名同志获奖。", "", "AwardEvent"),
    ("4月28日，全省第二批人力资源品牌公布，云泽陶瓷工匠入选。", "", "AwardEvent"),
    ("5月31日，市政协围绕能源城建设开展专题调研并召开座谈会。", "专题调研工作", "Inspection"),
    ("8月4日，曲艺团“送欢笑”走进云泽专场演出在市会议中心举行。", "", "Activity"),
    ("6月19日，市长许青山与出席第一届尼龙产业发展大会的前川集团总裁周大宁举行会谈。", "", "Talks"),
    ("2023年，驻军推动双拥工作开展，1月13日，云泽市举行公交线路开通仪式。", "双拥线路开通", "Ceremony"),
    ("5月12日，云泽“乡土文化社”在江城市召开的文化服务工作会议上，入选全国典型案例。", "", "AwardEvent"),
]


@pytest.mark.parametrize(("text", "title", "kind"), KINDS)
def test_kinds_by_what_was_held(read: Read, text: str, title: str, kind: str) -> None:
    entry = "item" if title else "chronicle"
    assert kind in [kind for kind, _, _ in read(text, title, entry).events()]


def test_development_is_no_exhibition(read: Read) -> None:
    reading = read("2023年，云泽市形成3个产业集群，全年产值增长5%。", "产业发展", "item")
    assert [kind for kind, _, _ in reading.events()] == ["Event"]


def test_an_event_is_named_by_more_than_its_day(read: Read) -> None:
    told = (
        "8月17日，市长许青山与到云泽市考察的国创产业基金管理有限公司总经理王维川一行进行工作会谈，"
        "就进一步深化对接沟通、实现务实合作进行深入交流，并见证了三项合作协议的签订和有关机构的揭牌仪式。"
    )
    labels = [f.label for f in read(told, "", "plain").extracted.facts if isinstance(f, EventFact)]
    assert labels and labels[0].startswith("8月17日，市长许青山")


DATELINES = [
    ("云泽网10月15日讯 10月14日上午，云泽市与前川集团合作协议签约仪式举行。", ["2023-10-14"]),
    ("云泽网10月15日讯 近日，云泽市与前川集团合作协议签约仪式举行。", ["2023-10-15"]),
    ("12月22日，云泽市2023年12月招商项目集中签约仪式在市会议中心举行。", ["2023-12-22"]),
    ("1月6日，全市大会召开。2月，培训班举办。", ["2023-01-06", "2023-02"]),
]


@pytest.mark.parametrize(("text", "days"), DATELINES)
def test_datelines_and_months_of_names_are_no_days_of_events(read: Read, text: str, days: list[str]) -> None:
    assert [day for _, day, _ in read(text, "要闻一则", "plain").events()] == days


def test_the_day_of_printing_gives_way_to_yesterday(read: Read) -> None:
    reading = read(
        "2023年6月27日昨天上午，市长许青山赴平川县检查防汛工作。", "许青山检查防汛", "plain", date="2023-06-27"
    )
    assert [day for _, day, _ in reading.events()] == ["2023-06-26"]


def test_a_place_is_seen_with_what_it_has_attained(read: Read) -> None:
    told = "3月7日，考察团先后参观了梅岭博览中心，系统地了解清川县多年来取得的成绩。"
    assert [kind for kind, *_ in read(told, "清川之行").events()] == ["Visit"]


def test_a_long_label_holds_whole_phrases(read: Read) -> None:
    text = (
        "3月4日，云泽市、清川县、白石县三地民间文艺家协会在云泽市文化馆共同举办剪纸艺术展，"
        "来自三地的120名作者的300幅作品参加展出，展期二十天。"
    )
    label = next(fact.label for fact in read(text, kind="chronicle").extracted.facts if isinstance(fact, EventFact))
    assert label.endswith("剪纸艺术展…")


def labels_of(reading: Reading) -> list[str]:
    return [fact.label for fact in reading.extracted.facts if isinstance(fact, EventFact)]


def test_the_honours_of_a_year_are_events_told_by_who_was_given_what(read: Read) -> None:
    text = "2023年，云泽县图书馆被评为全省先进集体。县文化馆获全省群文工作一等奖，县剧院入选全国公共文化典型案例。"
    labels = labels_of(read(text, "荣誉", kind="item"))
    assert "云泽县图书馆获评全省先进集体" in labels
    assert any(label.startswith("县文化馆获全省群文工作一等奖") for label in labels)


def test_an_award_told_of_in_two_sentences_is_one_event(read: Read) -> None:
    text = "2023年，安丘村被评为云泽县美丽乡村。柳河镇的白石村也被评为云泽县美丽乡村。"
    labels = labels_of(read(text, "乡村建设", kind="item"))
    assert [label for label in labels if "获评" in label] == ["安丘村、白石村获评云泽县美丽乡村"]


def test_the_summary_of_a_year_is_called_by_what_it_is_about(read: Read) -> None:
    text = "2023年，云泽市新增参保人员1万人。全省现场会在云泽市召开。"
    assert "社会保险（2023年）" in labels_of(read(text, "社会保险", kind="item", section="综述"))
    assert "市人社局·社会保险（2023年）" in labels_of(read(text, "社会保险", kind="item", section="市人社局"))


def test_several_days_of_an_item_are_called_by_their_own_words(read: Read) -> None:
    text = "2023年3月9日，市政府召开防汛工作会议。5月7日，市政府召开教育工作会议。"
    assert all("工作会议" in label for label in labels_of(read(text, "重要会议", kind="item")))


def test_an_honour_of_the_whole_year_is_not_of_the_day_before(read: Read) -> None:
    text = "2023年，云泽县图书馆新增藏书。8月15日，县图书馆举办讲座。全年接待读者10万人次，县图书馆被评为全省先进集体。"
    assert ("AwardEvent", "2023", "2023") in read(text, "公共阅读", kind="item").events()
