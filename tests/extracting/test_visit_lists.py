"""Long lists of what delegates saw, with items that nothing else names; villages, stations and lines by number."""

from __future__ import annotations

import pytest

from .conftest import Read, read_text

SEEN = [
    ("沈怀瑾一行先后来歙县南青村、海青洼村、古岭村，对村容村貌进行走访调研", ["南青村", "古岭村"]),
    (
        "县人大常委会组织代表，邀请各工委主任先后深入华岭社区丁香园、柳河治理工程现场、西岸游园，就园林绿化进行实地视察",
        ["华岭社区丁香园", "柳河治理工程", "西岸游园"],
    ),
    (
        "第一小组对该县体育中心，青波小公园、梅岭公园和桂岭公园，城西住宅小区，新国线汽车站等地进行实地视察",
        ["青波小公园", "梅岭公园", "桂岭公园", "城西住宅小区", "新国线汽车站"],
    ),
    ("代表们先后对镇健身文化广场、柳村危桥改造工程进行了视察", ["镇健身文化广场", "柳村危桥改造工程"]),
    ("代表们先后实地察看了高铁东站、中青建材公司和信岭电子公司", ["高铁东站", "中青建材公司", "信岭电子公司"]),
    ("考察团先后来到青泽产业园、钢材产品深加工产业园等地", ["青泽产业园", "钢材产品深加工产业园"]),
    ("考察团先后赴歙县深渡镇柳河村、三青堆博物馆等地考察", ["柳河村", "三青堆博物馆"]),
    (
        "考察团一行先后考察了青绿洲湿地公园、岭南软件园和梅山蔬菜示范园、农产品批发物流园、现代服务业示范区等地",
        ["青绿洲湿地公园", "岭南软件园", "梅山蔬菜示范园", "农产品批发物流园", "现代服务业示范区"],
    ),
    ("沈怀瑾一行先后走访了银拓、嘉沣、恒沅等9家企业", ["银拓", "嘉沣", "恒沅"]),
    ("沈怀瑾率队赴南岭汽车站、青柳巷小学和恒沅大都会超市检查", ["南岭汽车站", "青柳巷小学", "恒沅大都会超市"]),
    ("沈怀瑾一行先后来到青柳路小学、第三十二中学等学校，查看教学秩序", ["青柳路小学", "第三十二中学"]),
    (
        "专题调研组，到歙县金禾小麦产业园、丰禾食品公司和深渡镇柳河村、红榴广场、和盛时代广场；歙县徽城镇柳亭展览馆、柳亭村和金禾展示馆对民族团结工作情况进行调研",
        ["柳河村", "红榴广场", "和盛时代广场", "徽城镇柳亭展览馆", "柳亭村", "金禾展示馆"],
    ),
    ("招商组赴江苏、中山、新乡等地开展招商引资活动，对接青禾环氧树脂项目", ["江苏", "中山", "新乡"]),
]


@pytest.mark.parametrize(("told", "sites"), SEEN)
def test_every_item_of_a_list_is_seen(told: str, sites: list[str]) -> None:
    seen = read_text(f"3月5日，{told}。", "沈怀瑾调研工作").roles("visited")
    assert [name for name in sites if name not in seen] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("歙县深渡镇双溪山村入选名单。", "双溪山村"),
        ("发车仪式在歙县深渡镇青川新村举行。", "青川新村"),
        ("列车从宜昌站、襄阳东站出发。", "襄阳东站"),
        ("宜昌地铁2号线通过论证。", "地铁2号线"),
        ("展览在青石候机楼举行。", "青石候机楼"),
    ],
)
def test_villages_stations_and_lines(read: Read, text: str, name: str) -> None:
    assert name in read(text, kind="item").names("Place", "Project")


def test_a_stop_of_a_campaign_is_no_station(read: Read) -> None:
    assert "宜昌站" not in read("科技直通车（宜昌站）活动启动。", kind="item").names("Place")


def test_what_belongs_to_the_name_of_a_site() -> None:
    told = "3月5日，沈怀瑾先后到歙县深渡镇柳村易地搬迁安置点、青萝山大瀑布景区等地，实地调研。"
    seen = read_text(told, "沈怀瑾调研工作").roles("visited")
    assert {"柳村易地搬迁安置点", "青萝山大瀑布景区"} <= set(seen)


def test_a_frame_is_no_part_of_a_name(read: Read) -> None:
    reading = read("投资2.3亿元的青川客运枢纽站主体完工。", kind="item")
    assert reading.relations("investment") == {("青川客运枢纽站", "2.3亿元")}
