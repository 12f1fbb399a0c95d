"""Bodies that attend, and bodies to which a role of another phrase does not belong."""

from __future__ import annotations

import pytest

from tests.extracting.conftest import Read

DAY = "6月6日，云泽市召开工作会议。"


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("市水利局、市财政局等单位有关负责同志参加会议。", ["市水利局", "市财政局"]),
        (
            "市水利局相关科室负责人，各县（市、区）分管负责同志，市财政局等单位负责人参加会议。",
            ["市水利局", "市财政局"],
        ),
        ("省委宣传部有关负责同志到会指导。", ["省委宣传部"]),
        ("市中级人民法院院长、市人民检察院检察长出席会议。", ["市人民检察院"]),
        ("参加此次会议的还有市水利局、市财政局等。", ["市水利局", "市财政局"]),
        ("市水利局组织市商务局、云石集团有限公司等5家单位参加活动。", ["市商务局", "云石集团有限公司"]),
    ],
)
def test_bodies_whose_people_are_there(read: Read, sentence: str, there: list[str]) -> None:
    assert read(DAY + sentence).roles("attendee") == there


@pytest.mark.parametrize(
    "sentence",
    [
        "海州大学、江北大学等15所高校的98名学生参加活动。",
        "来自市水利局、市财政局的60余名干部参加活动。",
        "市政协委员、市委各部委负责同志参加会议。",
        "市水利局参加工作者较多。",
        "江北省企业联合会副会长，江北省商会会长王建川出席会议。",
        "市水利局汇报工作，有关单位负责人参加会议。",
    ],
)
def test_bodies_that_are_not_there_themselves(read: Read, sentence: str) -> None:
    assert read(DAY + sentence).roles("attendee") in ([], ["王建川"])


def test_bodies_that_accompany_or_are_taken_along(read: Read) -> None:
    assert read("6月6日，市长王建川到清川县调研。清川县水利局相关领导陪同。").roles("attendee") == ["清川县水利局"]
    taken = read("6月6日，市政协副主席王建川带领部分政协委员和市城管局等部门负责人到清川县视察。")
    assert taken.roles("attendee") == ["市城管局"]


@pytest.mark.parametrize(
    "text",
    [
        "2023年，开展专题学习。参加市委宣传部、市总工会组织的图片展、书画展等活动7次。",
        "2023年，开展专题学习。配合市发改委开展专题调研活动。",
        "2023年，开展专题学习。以纪念市总工会成立75周年为契机，开展主题征文活动。",
        "2023年，开展专题学习。实地调研云石智能机械有限公司、恒泰生物科技有限公司等企业，召开座谈会。",
        "2023年，开展专题学习。组织永泰救援队、云石集团总医院60余人进行应急技能讲解，开展活动。",
    ],
)
def test_no_hosts_of_what_others_do(read: Read, text: str) -> None:
    assert read(text, "宣传活动", kind="item").roles("host") == []


@pytest.mark.parametrize(
    "text",
    [
        "2023年，完成改革。按照省政府《关于公布边界范围的通知》的规定，确定边界。编制《云泽市发展规划》。",
        "2023年，市水利局制定资金使用计划，优化结构。",
        "2023年，支持企业。为重点企业云石集团有限公司批复授信3000万元。",
    ],
)
def test_no_issuers_of_what_others_issue(read: Read, text: str) -> None:
    assert read(text, "概况", kind="item").roles("issuer") == []


@pytest.mark.parametrize(
    "text",
    [
        "2023年，市总工会开展竞赛。联合市发改委，市教育局，在全市重点行业开展重点工程竞赛活动。",
        "2023年，市总工会开展竞赛。联合市发改委、市教育局，围绕“安全生产月”等主题，组织全市工会系统开展安全竞赛。",
        "2023年，市总工会开展竞赛。联合市发改委、市教育局在全市职工中开展“岗位能手”评比活动。",
    ],
)
def test_allies_hold_what_is_told_behind_how_and_where(read: Read, text: str) -> None:
    assert set(read(text, "竞赛", kind="item").roles("host")) == {"市总工会", "市发改委", "市教育局"}


def test_bodies_whose_people_introduce_or_report(read: Read) -> None:
    told = "6月6日，协会开展调研。会上，云石化工集团、利川集团股份有限公司等会员企业代表分别介绍各自的关键技术和工艺。"
    assert read(told).roles("reportingBody") == ["云石化工集团", "利川集团股份有限公司"]
    told = "6月6日，市长王建川调研。会上，市教育局、市财政局等部门负责人也就相关工作作了汇报。"
    assert read(told).roles("reportingBody") == ["市教育局", "市财政局"]


def test_a_team_attends_what_it_comes_for(read: Read) -> None:
    assert read("6月6日，市委第一巡察组一行6人到云泽学院开展调研。").roles("attendee") == ["市委第一巡察组"]
    told = read("6月6日，海州市政府考察团到云泽市考察产业发展。")
    assert told.roles("counterpart") == ["海州市政府考察团"]
