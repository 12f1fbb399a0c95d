"""Rows of projects: what a number announces, what stands beside a project, and what only looks like one."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "引进项目6个，其中已经开工项目2个，分别是禾厚物源、云合废旧金属回收；具备开工条件的项目有2个，分别是青化科技、石隆建材。",
            {"禾厚物源": {"开工"}, "云合废旧金属回收": {"开工"}, "青化科技": {"前期"}, "石隆建材": {"前期"}},
        ),
        (
            "德远智能仓储示范基地、青禾体育公园等9个项目开工。",
            {"德远智能仓储示范基地": {"开工"}, "青禾体育公园": {"开工"}},
        ),
        (
            "有序推进海关查验中心、保税物流中心（A型）建设。",
            {"海关查验中心": {"在建"}, "保税物流中心（A型）": {"在建"}},
        ),
        (
            "青禾新材料二期、青川开发区食品加工产业园（二期）等27个项目建成投用。",
            {"青禾新材料二期": {"启用"}, "青川开发区食品加工产业园（二期）": {"启用"}},
        ),
        (
            "投资建设首批云川青东、禾洋星能共享储能项目并网发电。",
            {"云川青东": {"投产"}, "禾洋星能共享储能项目": {"投产"}},
        ),
        ("禾川中学迁建、第九中学新建项目加速推进。", {"禾川中学迁建": {"在建"}, "第九中学新建项目": {"在建"}}),
        (
            "青岳、岳禾、禾平3条高速公路开工建设。",
            {"青岳": {"开工"}, "岳禾": {"开工"}, "禾平": {"开工"}},
        ),
        (
            "建成青河1号旅游公路、禾山1号旅游公路等7条精品旅游公路。",
            {"青河1号旅游公路": {"竣工"}, "禾山1号旅游公路": {"竣工"}},
        ),
        (
            "完成青河（市区段、禾山段）、北石河（云州段）、澄河（歙县段）治理工程。",
            {"北石河（云州段）": {"竣工"}, "澄河（歙县段）治理工程": {"竣工"}},
        ),
        ("开工建设青川新区电网调度及培训综合楼项目。", {"青川新区电网调度及培训综合楼项目": {"开工"}}),
        ("青禾化工公司年产2万吨1，4-丁二醇项目正式建成投产。", {"青禾化工公司年产2万吨1，4-丁二醇项目": {"投产"}}),
        (
            "完成神禾大道绿化提升、城乡一体化示范区南环与凤鸣大道平交口绿化应急提升、新平大道廊道绿化。",
            {
                "神禾大道绿化提升": {"竣工"},
                "城乡一体化示范区南环与凤鸣大道平交口绿化应急提升": {"竣工"},
                "新平大道廊道绿化": {"竣工"},
            },
        ),
        ("打造智慧水务一体化平台。市应急局应急指挥智慧平台上线。", {"市应急局应急指挥智慧平台": {"启用"}}),
    ],
)
def test_rows(text: str, told: dict[str, set[str]]) -> None:
    assert statuses(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("云禾高铁、青平高速公路、青湖滨湖公路等项目相继开工建设。", "开工"),
        ("旭川电气产业园、星禾玻璃产业园等7个项目实现当年开工当年投产达效。", "投产"),
        ("青禾河中段绿化提升等4个绿化项目和6个口袋公园建成投用。", "启用"),
        ("青禾园棚户区改造项目达到入住条件。", "竣工"),
        ("青川区风力发电项目实现首台风机成功并网发电。", "投产"),
        ("在青川老年活动中心项目，李青禾实地察看建设进度。", "在建"),
        ("青川第二西通道正式获国家发改委立项。", "前期"),
        ("云禾铁路通过省发改委立项。", "前期"),
        ("青川拦海东大堤正式开工。大堤总投资1.6亿元。", "开工"),
        ("工业三路立交桥辅道改造基本完成。", "竣工"),
        ("建成由青禾集团投资的禾山妙境乡村民宿工程。", "竣工"),
        ("完成禾山中路、青桐南路、玉兰街提档升级。", "竣工"),
        ("完成中禾路、青源路等中心城区主干道提档升级。", "竣工"),
        ("李青禾察看了青川文昌路北延项目建设进度和背街小巷保洁情况。", "在建"),
    ],
)
def test_states(text: str, told: str) -> None:
    assert set.union(*statuses(text).values()) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "该项目是江北省独立储能示范项目。",
        "青禾物流园被列为云泽市重点建设项目。",
        "青川学院青禾馆获批江北省科普基地项目。",
        "青川小学获评江北省国培项目县。",
        "参加江北省优秀文化体育艺术传承项目展演活动。",
        "5兆瓦以下分布式风力发电项目应并尽并。",
        "推动保障性租赁住房信托基金（REITs）项目申报。",
        "推进社区党群服务中心（站）迭代升级。",
        "推动中试基地和概念验证中心建设。",
        "推进城乡供水同管网、同价格。",
        "形成《关于青川老街夜间经济发展的建议》课题报告。",
    ],
)
def test_what_is_no_project(read: Read, text: str) -> None:
    assert {name for name in read(text).names("Project") if name != "青禾物流园"} == set()


def test_a_sum_of_many_is_that_of_none(read: Read) -> None:
    many = "投资15.46亿元建设九禾热电联产、青禾尾矿综合利用等11个项目。"
    assert read(many).relations("investment") == set()
    one = read("投资5亿元建设青禾热电联产项目。")
    assert one.relations("investment") == {("青禾热电联产项目", "5亿元")}


def test_a_project_without_the_word_is_the_one_with_it(read: Read) -> None:
    reading = read("青川禾山寨民宿集群、云泽高端民宿二期正在推进。禾山寨民宿集群项目建成投用。")
    fulls = {m.full for m in reading.extracted.mentions if m.name == "禾山寨民宿集群项目"}
    assert fulls == {"青川禾山寨民宿集群"}


def test_a_wrong_leading_word_is_left_out(read: Read) -> None:
    text = "我市重点工程项目青南污水处理厂厂网一体化工程PPP项目完成签约。"
    assert read(text).names("Project") == {"青南污水处理厂厂网一体化工程PPP项目"}


def test_what_is_urged_on_is_a_project_and_its_streets_are_places(read: Read) -> None:
    assert read("推动青唐高速云州段建设、禾青高速建设。").names("Project") == {"青唐高速云州段", "禾青高速"}
    reading = read("推动平禾大道、平川大道、青川大道、长禾路雨污管网建设。")
    assert reading.names("Project") == {"长禾路雨污管网"}


def test_a_joint_centre_is_whole(read: Read) -> None:
    text = "青川区人民政府与云禾集团签订合作协议，共建云禾（青川）联合创新中心项目。"
    assert read(text).names("Project") == {"云禾（青川）联合创新中心项目"}
