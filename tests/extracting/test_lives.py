"""Biographies of every form of the genre, without headings and without sex: invented persons."""

from __future__ import annotations

import pytest

from kg.model import Honour, Relation

from .conftest import Read, Reading

LIVES = {
    "陈明远，汉族，1932年5月出生，青川县柳河镇人，中共党员，大专文化程度。": {
        "ethnicity": "汉族",
        "birthDate": "1932-05",
        "nativePlace": "青川县柳河镇",
        "education": "大专",
    },
    "陈明远（1932年8月～），原名陈大山，回族，青川县柳河村人。1949年2月参军。": {
        "birthDate": "1932-08",
        "ethnicity": "回族",
        "nativePlace": "青川县柳河村",
    },
    "陈明远(1944~）丰县人。1969年8月参加工作。": {"birthDate": "1944", "nativePlace": "丰县"},
    "陈明远，生于1932年5月，籍贯山东青川，研究生学历，高级工程师。": {
        "birthDate": "1932-05",
        "nativePlace": "山东青川",
        "education": "研究生",
    },
    "陈明远，字子昂，清光绪五年（1879年）生，青川县人，清末秀才。": {"birthDate": "1879", "nativePlace": "青川县"},
    "陈明远：男，1963年生，大学学历，云泽市第一中学校长。": {
        "gender": "男",
        "birthDate": "1963",
        "education": "大学",
    },
    "陈明远，男，出生年月：1963年3月，民族：汉族，籍贯：青川县，学历：本科。": {
        "gender": "男",
        "birthDate": "1963-03",
        "ethnicity": "汉族",
        "nativePlace": "青川县",
        "education": "本科",
    },
    "陈明远，青川人，1940年出生于农民家庭，初中文化。": {
        "nativePlace": "青川",
        "birthDate": "1940",
        "education": "初中",
    },
}


def told(found: Reading, name: str) -> dict[str, str]:
    """What the literals of a reading say of a person."""
    facts = (f for f in found.extracted.facts if isinstance(f, Relation) and f.subject.name == name)
    return {f.predicate: f.object for f in facts if isinstance(f.object, str)}


@pytest.mark.parametrize("text", LIVES)
def test_a_paragraph_that_opens_with_a_life(read: Read, text: str) -> None:
    assert told(read(text), "陈明远") == LIVES[text]


def test_a_life_in_brackets_and_right_behind_the_name(read: Read) -> None:
    found = read("6月3日，青川县作协主席陈明远（1955年生，汉族，大专学历）获奖。柳河村村民马立春1932年生，务农。")
    assert told(found, "陈明远") == {"birthDate": "1955", "ethnicity": "汉族", "education": "大专"}
    assert told(found, "马立春") == {"birthDate": "1932"}


def test_what_is_no_life(read: Read) -> None:
    found = read("6月3日，主持人陈明远，负责人马立春，工人孙海燕到会。市长李国强2031年到任，随后调研。")
    assert [f for f in found.extracted.facts if isinstance(f, Relation) and f.predicate == "nativePlace"] == []
    assert told(found, "李国强") == {}


def test_a_person_by_another_name_is_not_born_again(read: Read) -> None:
    found = read("陈明远（1932—2001），原名陈大山，回族，青川县人。")
    assert told(found, "陈大山") == {}


def test_honours_and_posts_of_a_life_that_no_heading_announces(read: Read) -> None:
    text = "阿依夏·吐尔逊，女，维吾尔族，1971年8月出生，教师。2019年被评为自治区优秀教师，2004年任青川县第一中学校长。"
    found = read(text)
    assert {(f.recipient.name, f.date) for f in found.extracted.facts if isinstance(f, Honour)} == {
        ("阿依夏·吐尔逊", "2019")
    }
    assert "青川县第一中学校长" in found.posts()["阿依夏·吐尔逊"]


def test_a_life_told_in_the_midst_of_an_item(read: Read) -> None:
    text = "2023年，邹望青、雷远明入选省工艺美术大师。雷远明，1974年生，清溪人，高中文化，其作品广受好评。"
    found = read(text, kind="item", title="工艺美术")
    assert told(found, "雷远明") == {"birthDate": "1974", "nativePlace": "清溪", "education": "高中"}


def test_an_honour_behind_the_parts_of_a_life(read: Read) -> None:
    text = "2023年，教师陈明远，女，1963年生，中共党员，本科学历，获全国模范教师称号。"
    found = read(text, kind="item", title="人物")
    assert [f.recipient.name for f in found.extracted.facts if isinstance(f, Honour)] == ["陈明远"]


def test_brackets_at_another_mention_and_at_the_name_of_the_entry(read: Read) -> None:
    text = "2023年，邹望青、雷远明（畲族）入选省工艺美术大师。雷远明，1974年生，清溪人。"
    assert told(read(text, kind="item", title="工艺美术"), "雷远明") == {
        "ethnicity": "畲族",
        "birthDate": "1974",
        "nativePlace": "清溪",
    }
    found = read("程智明(1944～）灌云县人。1967年8月参加工作。", kind="biography")
    assert told(found, "程智明") == {"birthDate": "1944", "nativePlace": "灌云县"}


def test_age_dots_and_a_title_behind_the_name(read: Read) -> None:
    assert told(read("陈明远研究员，1963年10月出生于青川县，博士生导师。"), "陈明远") == {"birthDate": "1963-10"}
    assert told(read("陈明远，女，1976.03出生，大学本科。"), "陈明远")["birthDate"] == "1976-03"
    assert told(read("好人名单公布。陈明远，男，58岁，青川县柳河村村民。"), "陈明远") == {"gender": "男"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "陆山竹，安远区石陂镇石杨村人。1931年投身革命，历任红九军班长、参谋等职。",
            ["红九军班长", "红九军参谋"],
        ),
        ("关山，满族，云城人。1946年任云城县县长。", ["云城县县长"]),
    ],
)
def test_lives_that_open_with_one_part_or_a_name_that_is_a_place(read: Read, text: str, posts: list[str]) -> None:
    reading = read(text, kind="item")
    name = text.partition("，")[0]
    assert name in reading.names("Person")
    assert name not in reading.names("Place")
    assert reading.posts()[name] == posts


def test_an_office_with_its_rank_in_brackets(read: Read) -> None:
    reading = read("5月5日，沈怀瑾任清江大学校长（副部长级）。", kind="item")
    assert reading.posts() == {"沈怀瑾": ["清江大学校长"]}
    assert reading.roles("honoree") == ["沈怀瑾"]


def test_names_with_a_character_that_names_seldom_hold(read: Read) -> None:
    reading = read("市公安局副局长何后远、市林业局局长王均远出席会议。", kind="item")
    assert set(reading.posts()) == {"何后远", "王均远"}


SCHOLARS = {
    "陆明远，画家，美术教育家。1938年5月出生，柳河县大洲镇人。": {
        "birthDate": "1938-05",
        "nativePlace": "柳河县大洲镇",
    },
    "陆启光，生卒年不详，字临山，号云谷，广西郁林人，清举人。": {"nativePlace": "广西郁林"},
}


@pytest.mark.parametrize("text", SCHOLARS)
def test_lives_that_tell_the_birth_late_or_not_at_all(read: Read, text: str) -> None:
    reading = read(text, kind="item")
    name = text.partition("，")[0]
    for key, value in SCHOLARS[text].items():
        assert (name, value) in reading.relations(key)


def test_the_sort_of_a_life_is_no_part_of_the_name(read: Read) -> None:
    reading = read("女，布依族，1975年9月生，贵州青川人。", "人物简介·文静", kind="item")
    assert reading.names("Person") == {"文静"}
    assert ("文静", "1975-09") in reading.relations("birthDate")
