"""Verbs by which persons take part: who hears, teaches, receives, visits. Invented persons."""

from __future__ import annotations

import pytest

from .conftest import Read, read_text

ROLES = {
    "廉政讲堂在市会议中心举行。陈明远、赵立新等市领导集中收听收看了讲座。": {"attendee": "陈明远 赵立新"},
    "党员大会召开，县委书记陈明远为全体党员上党课，县长赵立新主持。": {"speaker": "陈明远", "chair": "赵立新"},
    "全县防汛工作会议召开。县长陈明远主持会议并安排部署工作，副县长赵立新传达市防汛会议精神。": {
        "chair": "陈明远",
        "speaker": "陈明远",
        "attendee": "赵立新",
    },
    "筹建工作调度会召开，云泽集团董事长陈明远带队参加会议并做相关汇报。": {
        "attendee": "陈明远",
        "speaker": "陈明远",
    },
    "两地签署合作协议。市委书记陈明远会见云海航空董事长赵立新一行，并出席签约仪式。": {
        "leader": "陈明远",
        "counterpart": "赵立新",
    },
    "省委副书记陈明远莅临我市视察，市长赵立新随同视察。": {"leader": "陈明远", "attendee": "赵立新"},
    "云岛市市长陈明远率代表团16人来访。市长赵立新会见了客人，副市长李国强会见时在座。": {
        "counterpart": "陈明远",
        "leader": "赵立新",
        "attendee": "李国强",
    },
    "康养中心开放活动举行。原副市长陈明远、市民政局局长赵立新等领导莅临活动。": {"attendee": "陈明远 赵立新"},
    "医学讲座举行，云泽大学教授陈明远担任主讲嘉宾。": {"speaker": "陈明远"},
    "由市政协副主席陈明远率领的调研组约15人，在副县长赵立新的陪同下察看了平山镇。": {
        "leader": "陈明远",
        "attendee": "赵立新",
    },
    "学术报告会举行，主讲人为云泽大学教授陈明远。": {"speaker": "陈明远"},
    "论坛开幕。云泽大学教授陈明远以“读书，育人”为题，与参会人员进行了交流。": {"speaker": "陈明远"},
}


@pytest.mark.parametrize("told", ROLES)
def test_what_each_does(told: str) -> None:
    reading = read_text(f"3月6日，{told}", kind="chronicle")
    roles = ("chair", "leader", "speaker", "attendee", "counterpart")
    found = {role: " ".join(reading.roles(role, "Person")) for role in roles if reading.roles(role, "Person")}
    assert found == ROLES[told]


def test_an_item_without_a_day_tells_of_an_inspection() -> None:
    text = "2023年，省教委副主任陈明远等一行5人到云泽市医院就职业教育进行考察调研。市教育局副局长赵立新等陪同调研。"
    reading = read_text(text, title="协作考察", kind="item")
    assert reading.events() == [("Inspection", "2023", "2023")]
    assert reading.roles("leader") == ["陈明远"]


def test_who_is_praised_does_not_speak() -> None:
    reading = read_text("3月6日，市委召开表彰吴立东烈士大会，宣读省政府的决定。", kind="chronicle")
    assert reading.roles("speaker") == []


def test_a_bare_name_that_chairs() -> None:
    reading = read_text("3月6日，全市教育大会举行，市委书记陈明远讲话，大会由李国强主持。", kind="chronicle")
    assert reading.roles("chair") == ["李国强"]


def test_who_is_honoured_goes_nowhere() -> None:
    told = "陈明远被省剧协授予全省“送戏下乡、情暖山村”专项服务行动先进个人。走进青阳县等地开展采风活动10场。"
    assert not read_text(told, "文艺活动").roles("leader")


def test_an_author_is_no_speaker(read: Read) -> None:
    told = read("3月4日，县关工委评选出许青山等20名征文获奖作者及沈大宁等10名优秀辅导教师。", "征文比赛揭晓")
    assert not told.roles("speaker")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("大会开幕。执行主席陈明远、赵立新在主席台前排就座。", {"attendee": ["陈明远", "赵立新"]}),
        ("大会开幕。市领导陈明远到会听取发言。", {"attendee": ["陈明远"], "speaker": []}),
        ("动员会召开。市长陈明远主持会议，何国栋作总结讲话。", {"chair": ["陈明远"], "speaker": ["何国栋"]}),
        ("市长陈明远在云泽宾馆会见来云考察的嘉禾集团董事长赵立新。", {"leader": ["陈明远"], "visited": []}),
        ("副省长陈明远到平山乡开展挂钩扶贫工作，市长赵立新陪同。", {"leader": ["陈明远"], "attendee": ["赵立新"]}),
        ("陈明远一行检查了城北水厂、柳林湿地公园，召开汇报会。", {"host": []}),
    ],
)
def test_who_sits_hears_and_goes(text: str, roles: dict[str, list[str]]) -> None:
    reading = read_text(f"3月6日，{text}", kind="chronicle")
    assert {role: reading.roles(role) for role in roles} == roles


def test_those_of_the_place_behind_a_comma_are_no_sites() -> None:
    reading = read_text(
        "3月6日，市人大常委会主任陈明远视察水库加固工程，副市长赵立新及市水利局、市气象局负责人陪同视察。",
        kind="chronicle",
    )
    assert reading.roles("visited") == []
    assert reading.roles("attendee") == ["赵立新", "市水利局", "市气象局"]


def test_a_bank_and_its_manager_are_met() -> None:
    reading = read_text(
        "3月6日，副市长陈明远会见嘉禾银行云泽分行行长赵立新一行。市金融办主任李国强随行。", kind="chronicle"
    )
    assert reading.roles("counterpart") == ["赵立新", "嘉禾银行云泽分行"]
    assert reading.roles("attendee") == ["李国强"]


def test_experts_who_examine_lead_and_are_of_their_institute() -> None:
    told = "3月6日，中国社会科学院民族研究所所长陈明远等专家对柳林遗址发掘项目进行验收。"
    reading = read_text(told, kind="chronicle")
    assert reading.roles("leader") == ["陈明远"]
    assert reading.names("Organization") & {"中国社会科学院民族研究所所"} == set()


def test_who_manages_the_daily_work_chairs_no_meeting() -> None:
    reading = read_text("3月6日，会议决定，副市长陈明远主持市政府日常工作。", kind="chronicle")
    assert reading.roles("chair") == []
