"""Items of a list of visits that only the list tells, and what stands in such lists without being a name."""

from __future__ import annotations

import pytest

from .conftest import Read, read_text

LISTED = [
    (
        "先后来到柳湾新苑安置房建设工地、双创园、雪狐项目、碳丝绒项目和华锦科技产业园项目建设工地，实地察看进度",
        ["柳湾新苑安置房", "双创园", "雪狐项目", "碳丝绒项目", "华锦科技产业园项目"],
    ),
    (
        "先后来到污水处理厂、城东水厂、市民服务中心、清川县规划展览馆、柏岭公园，实地察看",
        ["污水处理厂", "城东水厂", "市民服务中心", "清川县规划展览馆", "柏岭公园"],
    ),
    ("先后来到清川县博物馆、柳苑、南环油库、柏岭公园，实地察看", ["清川县博物馆", "柳苑", "南环油库", "柏岭公园"]),
    (
        "先后到青锋高级中学、苍岭生活广场、柏桥实验小学等十几处进行督查",
        ["青锋高级中学", "苍岭生活广场", "柏桥实验小学"],
    ),
    (
        "先后来到石川附属柏桥实验中学、明德小学西岭校区、清川市二中，实地查看设施",
        ["石川附属柏桥实验中学", "明德小学西岭校区", "清川市二中"],
    ),
    (
        "先后来到清川县的清源新材料项目、柏岭万头生猪养殖项目、石桥镇的中药材加工项目等12个项目现场，实地察看",
        ["清源新材料项目", "柏岭万头生猪养殖项目", "中药材加工项目"],
    ),
    ("先后到柏岭生态廊道、青桥路街道文明实践所调研", ["柏岭生态廊道", "青桥路街道文明实践所"]),
    ("一行来到鼎湾路菜场，听取介绍", ["鼎湾路菜场"]),
]


@pytest.mark.parametrize(("told", "sites"), LISTED)
def test_items_beside_names_are_visited(told: str, sites: list[str]) -> None:
    assert read_text(f"3月5日，市长林晓川{told}。", "市长林晓川调研").roles("visited") == sites


def test_one_place_in_which_somebody_looks_is_visited(read: Read) -> None:
    told = "3月5日，市长林晓川督导工作。在开发区第一中学，林晓川查看了食堂。在城关一中，林晓川询问了安保。"
    assert read(told, "林晓川督导工作").roles("visited") == ["开发区第一中学", "城关一中"]


@pytest.mark.parametrize(
    "told",
    [
        "到清川家具公司、华锦鞋业、扶贫车间、光伏电站，察看生产情况",
        "走访慰问了部队官兵，参观了部队荣誉室、营房",
        "在柏坊小区查看了小区卫生环境、公共秩序、创城氛围等情况",
        "在市府办、市水务局等有关部门负责人的陪同下，检查了工作",
        "带领周明远、何立新，分两路走访慰问了群众",
    ],
)
def test_what_is_only_looked_at_or_in_company_is_not_visited(told: str) -> None:
    none = {"扶贫车间", "光伏电站", "部队荣誉室", "小区卫生环境", "公共秩序", "市府办", "市水务局", "分两路"}
    assert not none & set(read_text(f"3月5日，市长林晓川{told}。", "市长林晓川调研").roles("visited"))


def test_what_is_inspected_may_stand_beside_what_is_not_named(read: Read) -> None:
    told = "3月5日，市长林晓川率队对清川第二市场和综合市场进行实地检查。"
    assert read(told, "林晓川检查市场").roles("visited") == ["清川第二市场"]


@pytest.mark.parametrize("name", ["机床厂社区", "联盟社区", "一中社区"])
def test_a_community_called_after_a_body_is_visited_not_the_body(name: str) -> None:
    reading = read_text(f"1月18日，市委书记林晓川来到东风街道{name}，看望慰问困难党员。", "林晓川慰问困难党员")
    assert reading.roles("visited") == [name]
    assert not reading.names("Organization")


def test_a_zone_among_the_things_seen_is_visited(read: Read) -> None:
    told = "8月9日，代表们先后视察了石桥镇香菇基地、红崖镇三中、平阳产业集聚区。"
    assert read(told, "人大代表视察").roles("visited") == ["石桥镇香菇基地", "红崖镇三中", "平阳产业集聚区"]
