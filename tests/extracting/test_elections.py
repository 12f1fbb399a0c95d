"""Elections and appointments of chronicles: who is elected in every form that names them. Invented persons."""

from __future__ import annotations

import pytest

from .conftest import Read, read_text

ELECTED = {
    "会议选举陈明远为会长，赵立新、孙海燕（女）、席广明、李国强为副会长。": "陈明远 赵立新 孙海燕 席广明 李国强",
    "会议选举产生新一届理事会，陈明远先生当选会长，赵立新、孙海燕等九人当选副会长。": "陈明远 赵立新 孙海燕",
    "市书法家协会选举产生主席陈明远，副主席赵立新、孙海燕，秘书长李国强。": "陈明远 赵立新 孙海燕 李国强",
    "陈明远调任青川县委书记，赵立新出任青川轴承厂厂长。": "陈明远 赵立新",
    "青川县革命委员会成立，陈明远任主任，赵立新、李国强任副主任。": "陈明远 赵立新 李国强",
    "陈明远被任命为市商业银行行长，李国强被聘任为总工程师。": "陈明远 李国强",
    "大会选举陈明远、赵立新、李国强等27人为县委委员。": "陈明远 赵立新 李国强",
    "会议决定任命陈明远、赵立新、孙海燕三位同志为青川县监察委员会委员。": "陈明远 赵立新 孙海燕",
    "大会选举出陈明远同志为镇长，赵立新、孙海燕两位同志为副镇长。": "陈明远 赵立新 孙海燕",
    "市红十字会聘请陈明远教授担任健康顾问。": "陈明远",
}


@pytest.mark.parametrize("told", ELECTED)
def test_who_is_elected(told: str) -> None:
    reading = read_text(f"3月6日，{told}", kind="chronicle")
    assert sorted(reading.roles("honoree", "Person")) == sorted(ELECTED[told].split())
    assert "AppointmentEvent" in {kind for kind, *_ in reading.events()}


def test_each_holds_the_post_before_the_name() -> None:
    reading = read_text("3月6日，市书法家协会选举产生主席陈明远，副主席赵立新。", kind="chronicle")
    assert set(reading.posts()["赵立新"]) == {"市书法家协会副主席"}


@pytest.mark.parametrize(
    "told",
    [
        "焊接任务由班组承担，质量提升为一等。",
        "入驻企业云泽超纯材料公司新入选为专精特新企业。",
        "车间主任赵立新汇报情况。",
    ],
)
def test_no_election(told: str) -> None:
    reading = read_text(f"3月6日，{told}", kind="chronicle")
    assert reading.roles("honoree", "Person") == []


def test_names_with_dots_that_are_elected_in_a_list(read: Read) -> None:
    reading = read(
        "2月10日，赛山克·乌拉孜当选州政协主席；焦亦军、古丽云·赛力汗、努拉林·祖农、周立明当选副主席。", kind="item"
    )
    assert set(reading.posts()) == {"赛山克·乌拉孜", "焦亦军", "古丽云·赛力汗", "努拉林·祖农", "周立明"}
    assert set(reading.roles("honoree")) == set(reading.posts())


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "5月6日，经研究，何立人任县审计局局长，免去其县文化局局长职务。",
            {"何立人": ["县文化局局长", "县审计局局长"]},
        ),
        ("5月6日，经研究，聘任江海为县果树研究所所长。", {"江海": ["县果树研究所所长"]}),
        ("5月6日，经研究，免去：孙玉杰区民政局局长职务（退休）。", {"孙玉杰": ["区民政局局长"]}),
        (
            "5月，国家粮食局肖红任区委常委、副区长（挂职）；省农科院秦川挂任区农业局副局长。",
            {"肖红": ["区委常委", "副区长"], "秦川": ["区农业局副局长"]},
        ),
    ],
)
def test_who_is_made_or_relieved_in_a_line(read: Read, text: str, posts: dict[str, list[str]]) -> None:
    reading = read(text, kind="item")
    assert {name: sorted(held) for name, held in reading.posts().items()} == {n: sorted(p) for n, p in posts.items()}


def test_who_takes_office_behind_one_who_was_relieved(read: Read) -> None:
    text = "5月6日，区政府决定，任命何立人为区民政局局长，免去其区信访局局长职务；李向荣为区教育局副局长。"
    assert set(read(text, kind="item").roles("honoree")) == {"何立人", "李向荣"}


def test_who_sits_in_beside_unnamed_heads_of_several_bodies(read: Read) -> None:
    text = "5月6日，区人大常委会会议召开。常务副区长岑安，区法院、区检察院负责人，柳镇人大主席列席会议。"
    assert read(text, kind="item").roles("observer") == ["岑安"]


def test_rolls_of_names_that_are_everyday_words(read: Read) -> None:
    text = (
        "市委书记：万里春（7月离任）、贺喜（7月任）；市长：白雪（女）；市委常委：龙飞、安心（女，布依族）、段落、雷鸣。"
    )
    assert set(read(text, kind="item").posts()) == {"万里春", "贺喜", "白雪", "龙飞", "安心", "段落", "雷鸣"}


def test_lines_of_a_notice_with_names_that_are_words(read: Read) -> None:
    text = (
        "经研究决定：\n白雪任县商务局局长；\n方舟（挂职）任县商务局副局长；\n易远、向前任县环保局副局长，试用期一年；\n"
        "免去：\n段落的县农业局副局长职务；\n雷鸣的县交通局总工程师职务，退休。\n2023年8月7日"
    )
    reading = read(text, "青丘县人民政府关于白雪等同志任免职的通知", kind="notice", date="2023-08-07")
    assert set(reading.posts()) == {"白雪", "方舟", "易远", "向前", "段落", "雷鸣"}
    assert "任免职" not in reading.names("Person")


def test_a_name_that_ends_with_a_verb_before_comrade(read: Read) -> None:
    reading = read("5月7日，市委决定，免去方大有同志市委宣传部部长职务。", kind="item")
    assert "方大有" in reading.posts()
    assert {kind for kind, *_ in reading.events()} == {"AppointmentEvent"}
