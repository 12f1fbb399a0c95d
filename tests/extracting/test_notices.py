"""A notice of an invented city's gazette: who issues it and when, to whom, with which annexes."""

from __future__ import annotations

import pytest

from kg.model import Relation

from .conftest import Reading, read_text

TITLE = "云泽市人民政府关于印发云泽市防汛方案的通知"
BODY = (
    "云政〔2026〕6号\n各县（市、区）人民政府，高新区管委会，市水利局、市应急局，市政府各部门：\n"
    "现将方案印发给你们，请于3月1日前落实。\n附件：1.云泽市水库名录\n2. 云泽市防汛物资清单\n2026年2月9日"
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_text(BODY, title=TITLE, kind="notice", date="2026-02-09", year=2026)


def test_issuer_and_day(reading: Reading) -> None:
    assert reading.relations("issuer") == {(TITLE, "云泽市人民政府")}
    assert reading.relations("issuedOn") == {(TITLE, "2026-02-09")}


def test_the_salutation_and_the_bodies_in_it(reading: Reading) -> None:
    salutation = "各县（市、区）人民政府，高新区管委会，市水利局、市应急局，市政府各部门"
    assert reading.relations("addressedTo") == {(TITLE, salutation)}
    assert {name for _, name in reading.relations("addressee")} == {"高新区管委会", "市水利局", "市应急局"}


def test_annexes_in_the_list_and_nothing_else(reading: Reading) -> None:
    assert {name for _, name in reading.relations("annex")} == {"云泽市水库名录", "云泽市防汛物资清单"}
    assert {"云泽市水库名录", "云泽市防汛物资清单"} <= reading.names("Document")


def test_what_each_is_read_from(reading: Reading) -> None:
    cited = {
        f.predicate: reading.text[f.evidence.begin : f.evidence.end]
        for f in reading.extracted.facts
        if isinstance(f, Relation)
    }
    assert cited["issuer"] == "云泽市人民政府关于"
    assert cited["issuedOn"] == "2026年2月9日"
    assert cited["addressee"].startswith("各县（市、区）人民政府")
    assert cited["annex"].startswith("2. 云泽市防汛物资清单")


def test_counties_that_the_salutation_sums_up() -> None:
    body = "岭政〔2026〕1号\n各县（市、区）人民政府：\n现予印发。"
    reading = read_text(body, "关于印发方案的通知", "notice", place="平顶山市", date="2026-01-05")
    addressed = {name for _, name in reading.relations("addressee")}
    assert {"郏县人民政府", "舞钢市人民政府"} <= addressed and len(addressed) > 5
    assert reading.relations("issuer") == set()  # the title names none


def test_two_bodies_issue_together() -> None:
    title = "云泽市水利局 云泽市财政局关于做好灌区维修的通知"
    reading = read_text("云水〔2026〕2号\n各灌区管理单位：\n现通知如下。", title, "notice")
    assert {name for _, name in reading.relations("issuer")} == {"云泽市水利局", "云泽市财政局"}
    assert reading.relations("addressee") == reading.relations("annex") == set()


def test_the_number_is_cited_where_the_signature_stands_elsewhere() -> None:
    reading = read_text("云政〔2026〕6号\n各县人民政府：\n现予印发。", TITLE, "notice", date="2026-02-09")
    (fact,) = [f for f in reading.extracted.facts if isinstance(f, Relation) and f.predicate == "issuedOn"]
    assert reading.text[fact.evidence.begin : fact.evidence.end] == "云政〔2026〕6号"
    assert fact.evidence.rule == "document.signed-below/1"


def test_an_article_is_no_notice() -> None:
    reading = read_text("市水利局召开会议：部署防汛工作。\n附件：1.某名录", "云泽市人民政府关于防汛的通知")
    for predicate in ("issuer", "issuedOn", "addressee", "annex"):
        assert reading.relations(predicate) == set()
