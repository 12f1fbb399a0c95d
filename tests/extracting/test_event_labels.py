"""What the events of invented entries are called."""

from __future__ import annotations

import pytest

from kg.model import EventFact

from .conftest import Read, Reading


def labels_of(reading: Reading) -> list[str]:
    return [fact.label for fact in reading.extracted.facts if isinstance(fact, EventFact)]


def test_a_label_ends_where_the_next_day_is_told(read: Read) -> None:
    told = "4月8日，云泽玻璃公司成立，8月15日试生产启动，11月9日公司项目投产。"
    labels = labels_of(read(told, "玻璃制造", kind="item"))
    assert len(labels) == 3 and all(label.count("日") <= 1 for label in labels)
    assert [label[-2:] for label in labels] == ["成立", "启动", "投产"]


def test_a_label_has_the_subject_before_its_day(read: Read) -> None:
    told = "市委六届八次全会于2023年7月11日召开，审议通过有关决定。市委六届九次全会于12月4日召开。"
    labels = labels_of(read(told, "市委全会", kind="item"))
    assert [label.split("于")[0] for label in labels] == ["市委六届八次全会", "市委六届九次全会"]


RESTING = [
    ("6月2日，根据《机构条例》，云泽市档案馆揭牌。6月9日，召开会议。", "云泽市档案馆揭牌"),
    ("6月2日，由市文联、市工会主办，市图书馆承办的“云河之春”书画展开幕。6月9日，召开会议。", "“云河之春”书画展开幕"),
]


@pytest.mark.parametrize(("told", "label"), RESTING)
def test_what_an_event_rests_on_and_who_holds_it_is_no_label(read: Read, told: str, label: str) -> None:
    assert label in labels_of(read(told, "综合工作", kind="item"))


def test_a_label_says_more_than_who_it_was(read: Read) -> None:
    told = (
        "6月2日，市人大常委会粮食调研组，到平川县麦田产业园、云丰食品公司、绿源面业公司、清泉农机合作社、"
        "安泰种业公司和石桥镇柳湾村对农业工作进行调研。6月9日，召开会议。"
    )
    label = labels_of(read(told, "专题调研", kind="item"))[0]
    assert "平川县麦田产业园" in label and label.endswith("…")


def test_the_number_of_a_section_is_no_part_of_a_label(read: Read) -> None:
    labels = labels_of(read("2023年，全市建成电站8座。", "十二、资源、环境", kind="article"))
    assert labels in ([], ["资源、环境（2023年）"])
    assert labels_of(read("2023年，全市建成电站8座。", "（二）农业", kind="item", section="一、综述")) == [
        "农业（2023年）"
    ]


def test_an_award_without_names_is_called_by_its_own_phrase(read: Read) -> None:
    told = (
        "2023年，市图书馆举办“云河两岸”摄影大赛、“翰墨云泽”书法大赛、“盛世梨园”戏迷擂台赛等群众活动，"
        "受到群众欢迎，云泽市4件作品获省委宣传部“新风貌”农民歌会优秀作品奖。"
    )
    assert any(label.startswith("云泽市4件作品获") for label in labels_of(read(told, "群众文化", kind="item")))


NO_DAYS = [
    "2023年，云泽市有茶园58处。确定每年9月8日为“云泽茶农日”，到17家茶厂现场办公。",
    "2023年，市农业局发布通知，8月底、9月初的大风影响播种，组织现场检查。",
    "4月3日，市政府召开会议，学习传达3月26日省委常委会会议精神。",
    "2023年，该馆前身是3月市委成立的云泽展览馆，举办活动。",
]


@pytest.mark.parametrize("told", NO_DAYS)
def test_days_on_which_nothing_happened(read: Read, told: str) -> None:
    days = {start for _, start, _ in read(told, "综合工作", kind="item").events()}
    assert days <= {"2023", "2023-04-03"}


def test_an_honour_that_a_speaker_recalls_is_no_event_of_the_day(read: Read) -> None:
    told = "6月2日，云泽市召开绿化工作会议。沈怀瑾指出，去年以来，云泽市深入开展绿化，在全省造林考评中被评为优秀单位。"
    assert [kind for kind, _, _ in read(told, "全市绿化工作会议召开").events()] == ["Meeting"]


SUMMARIES = [
    ("2023年，云泽市银行业贷款余额30亿元。存款余额50亿元。开展专场对接活动，推动贷款增长。", "Event"),
    ("2023年，市图书馆举办“云河两岸”摄影大赛，参赛作品300件。", "Activity"),
]


@pytest.mark.parametrize(("told", "kind"), SUMMARIES)
def test_a_summary_is_of_the_kind_that_its_first_two_sentences_tell(read: Read, told: str, kind: str) -> None:
    assert [told_of for told_of, _, _ in read(told, "业务工作", kind="item").events()] == [kind]


LACKING = [
    ("4月8日，该厂二期开工建设。9月，举行庆典。", "云泽玻璃公司扩产", "云泽玻璃公司扩产·该厂二期开工建设"),
    ("市玻璃厂8月6日试生产，11月9日被评为绿色工厂。", "玻璃产业", "玻璃产业·被评为绿色工厂"),
]


@pytest.mark.parametrize(("told", "title", "label"), LACKING)
def test_a_telling_without_a_subject_stands_behind_the_title(read: Read, told: str, title: str, label: str) -> None:
    assert label in labels_of(read(f"2023年，全市发展玻璃产业。{told}", title, kind="item"))


TITLED = [
    ("4月8日，云泽市第九届老年人运动会在市体育场举办。", "老年人体育", "云泽市第九届老年人运动会在市体育场举办"),
    ("4月8日，云泽市第九届老年人运动会在市体育场举办。", "第九届老年人运动会", "第九届老年人运动会"),
]


@pytest.mark.parametrize(("told", "title", "label"), TITLED)
def test_a_title_that_tells_of_no_event_is_no_label(read: Read, told: str, title: str, label: str) -> None:
    said = [name.split("日，")[-1] for name in labels_of(read(told, title, kind="item"))]
    assert said == [label]


def test_where_it_was_is_left_out_of_a_long_label(read: Read) -> None:
    told = (
        "4月8日，清川县和平川县农村合作社联合会在南方某市由多家单位共同主办、为期三天的第十九届山地水果产业发展交流会上，"
        "获“优质果品生产先进单位”称号。4月9日，召开会议。"
    )
    label = labels_of(read(told, "水果产业发展", kind="item"))[0]
    assert label.endswith("清川县和平川县农村合作社联合会获“优质果品生产先进单位”称号")


def test_a_meeting_is_called_by_what_it_dealt_with(read: Read) -> None:
    told = (
        "4月8日，云泽县政府召开会议，听取全县水库除险加固、病险桥梁改造、农村危房改造、老旧管网更新、山洪沟治理和集镇供水工程情况"
        "以及下一步工作打算的汇报。4月9日，云泽县政府召开会议。"
    )
    assert "水库除险加固" in labels_of(read(told, "云泽县政府会议", kind="item"))[0]


APPOINTED = [
    ("选派会计人才", "云泽市侨联聘请侨胞沈怀瑾为市侨联顾问"),
    ("市侨联换届", "市侨联换届"),
]


@pytest.mark.parametrize(("title", "label"), APPOINTED)
def test_an_appointment_is_called_by_what_tells_of_it(read: Read, title: str, label: str) -> None:
    said = labels_of(read("2023年，云泽市侨联聘请侨胞沈怀瑾为市侨联顾问。", title, kind="item"))
    assert any(name.endswith(label) for name in said)


def test_a_meeting_that_commends_unnamed_ones_is_one_event(read: Read) -> None:
    told = "6月2日，云泽市召开茶农标兵表彰大会。"
    assert [kind for kind, _, _ in read(told, "其他会议", kind="item").events()] == ["Meeting"]
