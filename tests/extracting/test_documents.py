"""Titles in 《》, notices, media, and who signed with whom."""

from __future__ import annotations

import pytest

from kg.extracting.documents import titles
from kg.model import EventFact, Participation, Relation

from .conftest import Read, read_text

TITLES = [
    ("印发《云泽市湖泊保护条例》《云泽市公园管理办法（试行）》", ["云泽市湖泊保护条例", "云泽市公园管理办法（试行）"]),
    ("下发《关于印发〈云泽市防汛方案〉的通知》", ["关于印发〈云泽市防汛方案〉的通知"]),
    ("下发《关于印发《云泽市防汛方案》的通知》和《规定》", ["关于印发《云泽市防汛方案》的通知", "规定"]),
    ("将《云泽市气象条例纳入《学法计划》", ["学法计划"]),
    ("《没有结尾的标题", []),
    ("《》", []),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(text: str, expected: list[str]) -> None:
    assert [text[b:e] for b, e in titles(text)] == expected


def test_a_title_broken_over_lines_keeps_no_space(read: Read) -> None:
    assert read("会议审议《云泽市 湖泊 保护条例》。").names("Document") == {"云泽市湖泊保护条例"}


def test_newspapers_are_media_not_documents(read: Read) -> None:
    reading = read("在《云泽日报》刊发《云泽市湖泊保护条例》解读。")
    assert reading.names("Document") == {"云泽市湖泊保护条例"}
    assert "云泽日报" in reading.names("MediaOrganization")


def test_the_title_of_a_research_project_is_no_document(read: Read) -> None:
    reading = read("青禾重工有限公司完成的《高温合金叶片精铸》项目通过验收。")
    assert reading.names("Document") == set()
    assert reading.names("Project") == {"高温合金叶片精铸"}


def test_a_short_title_knows_the_whole(read: Read) -> None:
    reading = read("《云泽市湖泊保护条例》经会议通过。《湖泊保护条例》共六章。")
    full = {m.name: m.full for m in reading.extracted.mentions if m.family == "Document"}
    assert full == {"云泽市湖泊保护条例": "", "湖泊保护条例": "云泽市湖泊保护条例"}


def test_a_notice_is_a_document_with_its_number() -> None:
    reading = read_text(
        "云政〔2026〕6号\n各县（市、区）人民政府：\n现将方案印发给你们。",
        title="云泽市人民政府关于印发云泽市防汛方案的通知",
        kind="notice",
    )
    name = "云泽市人民政府关于印发云泽市防汛方案的通知"
    assert name in reading.names("Document")
    assert (name, "云政〔2026〕6号") in reading.relations("documentNumber")


CONTRACTS = [
    ("云泽市政府与青川交投集团签订战略合作框架协议。", ("云泽市政府", "青川交投集团")),
    ("云川实验室与中国工商银行河南省分行举行战略合作签约仪式。", ("云川实验室", "中国工商银行河南省分行")),
    ("青禾重工有限公司、云川电气有限公司签署合作协议。", ("青禾重工有限公司", "云川电气有限公司")),
    ("2026年，云泽市文联加强联动，与云泽学院签署战略合作协议。", ("云泽市文联", "云泽学院")),
    ("云泽市与省教育厅召开工作座谈会，签署战略合作框架协议。", ("云泽市", "省教育厅")),
    ("云泽市检察院与云泽市税务局签订《关于建立协作机制的意见》。", ("云泽市检察院", "云泽市税务局")),
    ("云泽市政府与青禾医科大学举行签约仪式，携手开办护士学校。", ("云泽市政府", "青禾医科大学")),
    ("青禾重工有限公司、云川电气有限公司的代表共同签署协议。", ("青禾重工有限公司", "云川电气有限公司")),
    ("平川县与柳溪区在县会议中心签署协作框架协议。", ("平川县", "柳溪区")),
    ("县商务局促成青禾重工有限公司与云川电气有限公司签订合同。", ("青禾重工有限公司", "云川电气有限公司")),
    ("县商务局促成青禾产业园与云川电气有限公司签订合同。", ("青禾产业园", "云川电气有限公司")),
    ("青禾重工有限公司组织员工与柳溪镇政府签订帮扶协议。", ("青禾重工有限公司", "柳溪镇政府")),
]


@pytest.mark.parametrize(("text", "pair"), CONTRACTS)
def test_who_signed_with_whom(read: Read, text: str, pair: tuple[str, str]) -> None:
    assert read(text).relations("signedWith") == {pair}


@pytest.mark.parametrize(
    "text",
    [
        "推进家庭医生签约工作，培训600人。",
        "全年签约项目214个，云泽市与青川交投集团对接。",
        "云泽市政府拟与青川交投集团签订协议。",
        "县农业农村局引导种植大户与青川交投集团签订订单合同。",
        "平川区举行青禾重工有限公司整车出口合作签约仪式。",
        "青禾重工有限公司与云泽市文化和旅游部门签订合作协议。",
        "安徽华禾集团食品加工、青雪公司产业链和云泽市农产品物流中心项目签约，产业园有序推进。",
    ],
)
def test_what_is_no_contract(read: Read, text: str) -> None:
    assert read(text).relations("signedWith") == set()


def test_evidence_of_a_contract_holds_both(read: Read) -> None:
    reading = read("4月1日，云泽市政府与青川交投集团签订战略合作框架协议。")
    (fact,) = [f for f in reading.extracted.facts if isinstance(f, Relation) and f.predicate == "signedWith"]
    assert "云泽市政府与青川交投集团" in reading.text[fact.evidence.begin : fact.evidence.end]


def test_papers_of_trades_and_the_news_are_media() -> None:
    reading = read_text("《中国文化报》《青泽新闻联播》报道此事，《工作专报》摘登。")
    assert reading.names("Document") == {"工作专报"}
    assert reading.names("MediaOrganization") == {"中国文化报", "青泽新闻联播"}


def test_documents_drawn_up_or_completed(read: Read) -> None:
    told = "2023年，制订《云泽市评估指标体系》，编制完成《云泽市水网规划》；《青湖总体规划》《云湖概念性规划》完成。"
    reading = read(told, title="规划编制", kind="item")
    assert reading.events() == [("DocumentEvent", "2023", "2023")]
    assert set(reading.roles("document")) == {
        "云泽市评估指标体系",
        "云泽市水网规划",
        "青湖总体规划",
        "云湖概念性规划",
    }


def test_journals_and_works_shown_are_not_dealt_with(read: Read) -> None:
    reading = read("4月13日，市委常委会召开会议，学习了在《求真》杂志上发表的文章。")
    assert not reading.names("Document")
    reading = read("5月30日，裴向南的瓷器《满月》等36件作品在全国创意设计大赛上展出。")
    assert reading.roles("document") == []
    reading = read("5月30日，由《云泽考古》编辑部主办的论坛召开，发布《考古名录》。")
    assert reading.roles("document") == ["考古名录"]


def test_a_title_whose_first_mark_is_lost_is_known_by_the_other(read: Read) -> None:
    told = "2031年8月25日，云泽市居民消防安全条例》经市人大常委会第五次会议审议通过。"
    reading = read(told, title="《云泽市居民消防安全条例》", kind="item")
    assert reading.roles("document") == ["云泽市居民消防安全条例"]
    assert reading.roles("issuer") == ["市人大常委会"]


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        (
            "《云泽市绿道规划(2022—2030年）》印发。《规划》以步行为先。",
            "规划",
            "云泽市绿道规划(2022—2030年）",
        ),
        (
            "印发《青川县开发区规划（2022—2030年）》。《青川县开发区规划（2022-2030年）》获批。",
            "青川县开发区规划（2022-2030年）",
            "青川县开发区规划（2022—2030年）",
        ),
    ],
)
def test_a_title_printed_otherwise_is_the_same(read: Read, text: str, short: str, whole: str) -> None:
    assert {m.full for m in read(text).extracted.mentions if m.name == short} == {whole}


@pytest.mark.parametrize("opening", ["此前，", "全年", "2023年，"])
def test_a_document_of_another_time_is_none_of_the_day_before_it(read: Read, opening: str) -> None:
    text = f"5月6日，县政府印发《青丘县茶叶办法》。{opening}县农业局编制《青丘县茶叶规划》。"
    reading = read(text, kind="item", place="青丘县")
    day = {f.key for f in reading.extracted.facts if isinstance(f, EventFact) and len(f.start) == 10}
    told = {f.agent.name for f in reading.extracted.facts if isinstance(f, Participation) and f.event in day}
    assert "青丘县茶叶规划" not in told
    assert "县农业局" not in told


def test_periodicals_named_side_by_side_are_media(read: Read) -> None:
    reading = read("编印《青禾党史》《青禾史志》期刊18期。")
    assert reading.names("MediaOrganization") == {"青禾党史", "青禾史志"}
