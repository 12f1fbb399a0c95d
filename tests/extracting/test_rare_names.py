"""Names that look like words, and posts whose body holds a quotation, a number or a verb."""

from __future__ import annotations

import pytest

from .conftest import Read

NAMES = [
    (
        "2月20日，仲裁委员会会议召开。委员盛建平、张学平、俞正平、李宝平等出席。",
        {"盛建平", "张学平", "俞正平", "李宝平"},
    ),
    ("10月10日，联席会议召开。市领导董庆平、黄锦平、林小同等参加会议。", {"董庆平", "黄锦平", "林小同"}),
    ("10月11日，开工仪式举行。州领导刘建平、王国平、陈忆平、瓦标龙等出席。", {"刘建平", "王国平", "陈忆平", "瓦标龙"}),
    ("4月12日，副市长高有为与云泽银行行长刘玉平在协议书上签字。", {"高有为", "刘玉平"}),
    ("3月2日，座谈会召开。全国畜牧总站高级畜牧师韩立群发言。", {"韩立群"}),
    ("市长李远航与屹立集团总裁ShayKastor举行会谈。", {"李远航", "ShayKastor"}),
    ("市老促会会长荣向林、副会长赵进平出席大会。", {"荣向林", "赵进平"}),
    ("县老促会副会长赵希平、何其平、吴光平出席大会。", {"赵希平", "何其平", "吴光平"}),
    ("副市长、公安局局长常和平21日率交通局负责人督查。", {"常和平"}),
    ("副市长李远航视察云泽市长江大桥、环城路。", {"李远航"}),
    ("3月2日，市领导董庆平、黄锦平、李远航，平原县等出席。", {"董庆平", "黄锦平", "李远航"}),
    (
        "3月2日，协会年会召开。副会长冯庆平、黄锦平、方远、区岭、李茂田出席会议。",
        {"冯庆平", "黄锦平", "方远", "区岭", "李茂田"},
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_that_look_like_words(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Person") == names


POSTS = [
    ("省委非公和社会组织工委书记赵亚平讲话。", "赵亚平", ["省委非公和社会组织工委书记"]),
    (
        "省委“守初心、强本领”主题教育第二巡回指导组副组长侯艳平讲话。",
        "侯艳平",
        ["省委“守初心、强本领”主题教育第二巡回指导组副组长"],
    ),
    ("市公安局副局长童建平，禁毒支队支队长杨卫平陪同检查。", "杨卫平", ["禁毒支队支队长"]),
    ("省纪委省监委驻省委统战部纪检监察组组长徐小明讲话。", "徐小明", ["省纪委省监委驻省委统战部纪检监察组组长"]),
    ("市安委办主任、应急管理局局长王国平汇报。", "王国平", ["市安委办主任", "应急管理局局长"]),
    ("大会主席团常务主席吴海平主持会议。", "吴海平", ["大会主席团常务主席"]),
    ("市直机关单位主要负责人，娲石集团董事长魏华平参加活动。", "魏华平", ["娲石集团董事长"]),
]


@pytest.mark.parametrize(("text", "name", "posts"), POSTS)
def test_bodies_of_posts_with_quotations_numbers_and_duties(read: Read, text: str, name: str, posts: list[str]) -> None:
    assert read(f"3月2日，会议召开。{text}").posts().get(name) == posts


def test_names_with_words_of_joining_inside(read: Read) -> None:
    told = "市政协秘书长王其进和市直有关单位负责同志参加。市政协提案委主任郑均海、调研员郑桂芳参加考察。"
    assert {"王其进", "郑均海", "郑桂芳"} <= read(told).names("Person", "Official")
    assert "李伟均" not in read("市委书记王强和市长李伟均表示祝贺。").names("Person", "Official")


def test_names_with_and_without_dots_that_open_a_clause(read: Read) -> None:
    text = "5月6日，会议召开。易军、向阳、阿依云·买买提、扎西次仁出席。"
    assert set(read(text, kind="item").roles("attendee")) == {"易军", "向阳", "阿依云·买买提", "扎西次仁"}


def test_a_country_before_a_foreign_name_is_no_part_of_it(read: Read) -> None:
    reading = read("5月6日，某公司董事长卡尔·施密特、美国友人约翰·史密斯来访。", kind="item")
    assert "约翰·史密斯" in reading.names("Person")
    assert "美国友人约翰·史密斯" not in reading.names("Person")


def test_a_name_that_is_a_word_behind_a_post_and_before_a_name(read: Read) -> None:
    assert set(read("副镇长高低、闫小云出席。", kind="item").posts()) == {"高低", "闫小云"}
