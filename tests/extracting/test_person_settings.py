"""Persons told by what they do or by the title behind them, their jobs, and posts that stand side by side."""

from __future__ import annotations

import pytest

from .conftest import Read

NAMES = [
    ("8月20日，云泽市委常委、常务副市长和丽峰出席仪式。", {"和丽峰"}),
    ("许青山总理、周毅副总理、韩成林市长陪同观看演出。", {"许青山", "周毅", "韩成林"}),
    ("王成章副主席与云科院韩方平院长为该中心揭牌。", {"王成章", "韩方平"}),
    ("云泽越剧院吕秀英、张少兰等主演的《牡丹记》在云泽市演出。", {"吕秀英", "张少兰"}),
    (
        "演出《牡丹记》（吕秀英、陈少兰等主演）和《双塔》（徐玉芬、周宝生主演）。",
        {"吕秀英", "陈少兰", "徐玉芬", "周宝生"},
    ),
    ("“供水问题很快就解决了。”韩成林说。", {"韩成林"}),
    ("今年30岁的刘大同是清川县人。", {"刘大同"}),
    ("会议听取并审议通过郭东明代表市侨联第三届委员会所作的工作报告。", {"郭东明"}),
    ("村民韩秀珍正拿着水桶舀水。", {"韩秀珍"}),
    ("清川县人社局工作人员李大平冒领费用。", {"李大平"}),
    ("物理学奖得主韩成林先生及其夫人李秀兰女士出席仪式。", {"韩成林", "李秀兰"}),
    ("市长许青山，前川集团副总裁、前川研究院首席战略官韩成林等出席仪式。", {"许青山", "韩成林"}),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_persons_in_such_settings(read: Read, text: str, names: set[str]) -> None:
    assert read(text, kind="plain").names("Person") == names


# names of two characters before 在, which is no part of them
GOES_ON = [
    ("“供水问题很快就解决了。”林清在视频连线时说。", {"林清"}),
    ("林清在讲话中说，水库大坝的加固很重要。", {"林清"}),
    ("6月2日，林清在院长陪同下参观展览。", set()),
    ("会议听取林清在会上所作的工作报告。", set()),
]


@pytest.mark.parametrize(("text", "names"), GOES_ON)
def test_a_preposition_behind_a_name_is_no_part_of_it(read: Read, text: str, names: set[str]) -> None:
    assert read(text, kind="plain").names("Person") == names


NOBODY = [
    "副市长和有关人员出席会议。",
    "“问题很快就解决了。”有关负责人说。",
    "60岁的王大爷在公园锻炼。",
    "提高退休人员基本养老金标准，升级养老金融服务。",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(read: Read, text: str) -> None:
    assert read(text, kind="plain").names("Person") == set()


POSTS = [
    ("云泽市农艺师韩成林和李秀兰获奖。", {"韩成林": ["云泽市农艺师"], "李秀兰": ["云泽市农艺师"]}),
    ("国家级非物质文化遗产云泽剪纸传承人李秀兰入选。", {"李秀兰": ["国家级非物质文化遗产云泽剪纸传承人"]}),
    ("中共清川县委常委宣传部长韩成林致辞。", {"韩成林": ["中共清川县委常委", "中共清川县委宣传部长"]}),
    ("清川县纪委书记、监委主任韩成林出席。", {"韩成林": ["清川县纪委书记", "清川县监委主任"]}),
    ("云泽新区党工委委员、管委会副主任韩成林出席。", {"韩成林": ["云泽新区党工委委员", "云泽新区管委会副主任"]}),
    ("云泽市人民政府副市长、党组成员韩成林出席。", {"韩成林": ["云泽市人民政府副市长", "云泽市人民政府党组成员"]}),
    ("韩成林院长在南厅会见客人。", {"韩成林": ["院长"]}),
]


@pytest.mark.parametrize(("text", "posts"), POSTS)
def test_jobs_and_posts_side_by_side(read: Read, text: str, posts: dict[str, list[str]]) -> None:
    assert read(text).posts() == posts


def test_a_committees_posts_are_listed_behind_taking_them_up(read: Read) -> None:
    reading = read("3月5日，选举许青山任中共云泽市委委员、常委、书记。", kind="chronicle", date="2023-03-05")
    assert reading.posts()["许青山"] == ["中共云泽市委委员", "中共云泽市委常委", "中共云泽市委书记"]


ROLES = [
    ("1篇信息被市委书记韩成林、市长许青山批示。", "instructedBy", ["韩成林", "许青山"]),
    ("邀请市委统战部副部长韩成林开展专题讲座。", "speaker", ["韩成林"]),
    ("9月1日，清川县县长韩成林一行到访我校。", "counterpart", ["韩成林"]),
]


@pytest.mark.parametrize(("text", "role", "names"), ROLES)
def test_roles_of_such_persons(read: Read, text: str, role: str, names: list[str]) -> None:
    assert read(text, kind="plain").roles(role) == names


def test_members_who_speak_and_spokesmen_of_many(read: Read) -> None:
    found = read("市政协召开座谈会。方立本委员建议，要扩大范围。葛怀瑾委员指出，要加强监督。", kind="item")
    assert {"方立本", "葛怀瑾"} <= found.names("Person")
    found = read("帮扶干部代表，方安宁、葛凤英等种植户代表分别作了发言。", kind="item")
    assert found.names("Person") == {"方安宁", "葛凤英"}
    assert not read("长江、黄河等企业代表分别发言。", kind="item").names("Person")


def test_titles_behind_names_at_bodies_that_are_not_known(read: Read) -> None:
    found = read("市通信管理局方大明局长、市经信委葛江华副巡视员等出席会议。", kind="item")
    assert found.posts() == {"方大明": ["市通信管理局局长"], "葛江华": ["市经信委副巡视员"]}


def test_offices_called_by_verbs_and_firms_with_a_short_name(read: Read) -> None:
    found = read("市政府督查室主任方永琦、市发改委评估督导处调研员葛巨峰陪同考察。", kind="item")
    assert found.posts() == {"方永琦": ["市政府督查室主任"], "葛巨峰": ["市发改委评估督导处调研员"]}
    found = read("云泽宏远新材料有限公司（简称：宏远新材）董事、总经理方松坚出席会议。", kind="item")
    assert found.posts() == {"方松坚": ["云泽宏远新材料有限公司董事", "云泽宏远新材料有限公司总经理"]}


def test_rare_surnames_of_those_elected(read: Read) -> None:
    found = read("选举方兴祥为县委书记，番文山（傣族）为县委副书记，楚桂香（女）、曲文友当选委员。", kind="item")
    assert found.names("Person", "Official") == {"方兴祥", "番文山", "楚桂香", "曲文友"}
