"""Which titles of an invented entry are documents that its events dealt with."""

from __future__ import annotations

import time

import pytest

from kg.model import EventFact, Participation

from .conftest import Read

DEALT_WITH = [
    "2023年，市水利局印发《云泽市节水办法》《云泽市节水方案》等文件。",
    "2023年，市水利局贯彻《省节水条例》，完成《云泽市节水办法》编制。",
    "2023年，市水利局组织学习贯彻落实《云泽市节水办法》，制定措施12条。",
    "2023年，市文联编印《云泽论文摘编》《云泽诗选》等优秀成果集。",
    "2023年，市水利局起草的《云泽市节水规划》获省政府批准，制定措施12条。",
]


@pytest.mark.parametrize("told", DEALT_WITH)
def test_titles_studied_reviewed_or_issued(read: Read, told: str) -> None:
    assert read(told, "节水", kind="item").roles("document")


OTHERS = [
    "2023年，云泽市完成创作任务，秦岚的小说《半山雨》和陆舟的散文《渡口》获颁省文学新作奖。",
    "2023年，云泽市制定办法，《云河人家》被省美术馆收藏。",
    "2023年，学院制定教改方案，《材料力学》《工程制图》等2门课程被认定为省级一流课程。",
    "2023年，市检察院发布动态，推出原创微视频《清风渡》《老井》。",
    "2023年，电视台开设《今日云泽》《云河谈》等专栏，发布新闻320条。",
    "2023年，云泽市创作完成歌曲2首《云河谣》《茶山春早》，完成演出8场。",
    "2023年，按照《关于机构改革有关事项的通知》文件，完成《中心章程》之外的组建工作，出台措施。",
    "2023年，市侨联以《归侨保护法》颁布三十周年为契机，印发宣传册。",
    "2023年，市气象局全面落实《气象发展纲要》，推动发布预警。",
    "2023年，市农业局联合气象部门先后在《云泽发布》《云泽气象》发布防控建议。",
]


@pytest.mark.parametrize("told", OTHERS)
def test_what_won_was_shown_or_is_rested_on_is_none(read: Read, told: str) -> None:
    documents = read(told, "综合工作", kind="item").roles("document")
    assert documents in ([], ["中心章程"])


def test_what_an_item_issued_at_no_day_is_of_its_year(read: Read) -> None:
    told = "2023年2月，推动云泽总医院科协成立。开展组织建设年行动，印发《关于加强学会管理的通知》。"
    reading = read(told, "科协组织建设", kind="item")
    assert ("DocumentEvent", "2023", "2023") in reading.events()
    assert reading.roles("document") == ["关于加强学会管理的通知"]
    dated = read("2023年2月9日，市水利局召开座谈会。会上发布《云泽市节水办法》。", "节水", kind="item")
    assert [kind for kind, _, _ in dated.events()] == ["Meeting"]
    assert dated.roles("document") == ["云泽市节水办法"]


def test_titles_repeated_without_end_are_read_at_once(read: Read) -> None:
    begun = time.perf_counter()
    read("2023年，云泽市印发" + "《节水办法》、" * 1500 + "等文件。", "节水", kind="item")
    assert time.perf_counter() - begun < 10


def test_what_was_done_before_the_day_is_not_of_it(read: Read) -> None:
    told = "2023年，云泽市推进水网建设。完成《水网先导区实施方案》，9月，水利部开展先导区竞选，云泽市入选。"
    reading = read(told, "水网建设", kind="item")
    events = {fact.key: fact.start for fact in reading.extracted.facts if isinstance(fact, EventFact)}
    papers = [f.event for f in reading.extracted.facts if isinstance(f, Participation) and f.role == "document"]
    assert [events[key] for key in papers] == ["2023"]
