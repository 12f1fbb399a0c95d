"""Places that only the words around them tell: bounds, courses, lists behind a country, rows of bare names."""

from __future__ import annotations

import pytest

from tests.extracting.conftest import Read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("大堤全长3公里，东起青沟岭，西接柳墩镇乌石嘴。", ["青沟岭", "柳墩镇", "乌石嘴"]),
        ("地块东至文岚路、南至柳桥港、西至桑墩支路，面积20亩。", ["文岚路", "柳桥港", "桑墩支路"]),
        ("该路起于中牟县沈荡，止于新埭，长9公里。", ["中牟县", "沈荡", "新埭"]),
        ("环湖路起点柳桥乡桑墩村，止于石湾镇柳湾村。", ["环湖路", "柳桥乡", "桑墩村", "石湾镇", "柳湾村"]),
        ("侨胞到三柳园、东禾苑参观。", ["三柳园", "东禾苑"]),
        ("跨河通道连接中牟与新密，长6公里。", ["中牟", "新密"]),
        ("大风过后，展湾一带水位上涨。", ["展湾"]),
        ("督查组一行到燕尾岩实地察看。", ["燕尾岩"]),
        ("李明率团对法国的波尔蒂省、卡尔桑市和鲁维亚地区进行访问。", ["法国", "波尔蒂省", "卡尔桑市", "鲁维亚地区"]),
        ("1950年设沙南行署区，辖洛阳专区、许昌专区。", ["沙南行署区", "洛阳专区", "许昌专区"]),
        ("1983年，许昌地区的舞阳、临颍2县划归新市。", ["许昌地区", "舞阳", "临颍"]),
        (
            "该乡南隔清泊河与柳墩镇相望，西壤庆丰镇，北楔桃原乡，东北依大青山，西南濒月亮湖，北枕黑龙岭。",
            ["清泊河", "柳墩镇", "庆丰镇", "桃原乡", "大青山", "月亮湖", "黑龙岭"],
        ),
        (
            "1949年置镇山乡，1963年析置柳河乡，1995年建镇山镇，2004年撤乡建镇为石湾镇。",
            ["镇山乡", "柳河乡", "镇山镇", "石湾镇"],
        ),
        ("青石镇位于中牟县西部。", ["青石镇", "中牟县"]),
        ("调研组深入中牟县白沙、柳河、石桥等乡镇。", ["中牟县", "白沙", "柳河", "石桥"]),
        ("建成绿道，串联望江公园。", ["望江公园"]),
        ("马兰河流经城区，柳川河全长58千米。", ["马兰河", "柳川河"]),
        ("云石河发源于大青山。", ["云石河", "大青山"]),
        ("推动省级文保单位白石墓得到保护。", ["白石墓"]),
        ("该址位于舞阳坝街道周河村。", ["舞阳坝街道", "周河村"]),
        ("石湾镇柳湾村、石板滩村列入名录。", ["石湾镇", "柳湾村", "石板滩村"]),
        ("最大降水量出现在中牟县灯草架126.3毫米（13日）。", ["中牟县", "灯草架"]),
        ("最大降水量143.6毫米（中牟县灯草架）。", ["中牟县", "灯草架"]),
        ("考核组抽取了柳墩、石桥两镇进行检查。", ["柳墩", "石桥"]),
    ],
)
def test_frames(read: Read, text: str, places: list[str]) -> None:
    """What stands in a frame is a place, without the verb before it."""
    assert read(text).names("Place") == set(places)


@pytest.mark.parametrize(
    "text",
    [
        "南北两岸，东临大海，西靠群山。",
        "项目南至规划道路，北至河岸。",
        "李明到现场察看，到企业调研。",
        "建设连接东西、沟通南北的通道。",
        "一带一路建设取得进展。",
        "全市平均降水量126.3毫米，日雨量最大80毫米。",
    ],
)
def test_no_names(read: Read, text: str) -> None:
    """Everyday words in a frame are no names."""
    assert not read(text).names("Place")


def test_home_rows(read: Read) -> None:
    """Bare names of towns at home stand in a row, three of elsewhere too; a town's bare name before a body is the
    body's."""
    assert read("昨日，梁洼、辛集、让河等镇受灾。", place="平顶山市").names("Place") == {"梁洼", "辛集", "让河"}
    assert "尧山" not in read("平顶山市与尧山实验室签约。", place="平顶山市").names("Place")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("外宾访问鄞县徐安村。", {"鄞县", "徐安村"}),
        ("赣榆县与萧山市结好。", {"赣榆县", "萧山市"}),
        ("五县两区各市县代表和上市企业参加。", set()),
        ("启动仪式在A座302报告厅举行。", {"A座302报告厅"}),
        ("这条路通向连接两岸的海底隧道。", set()),
        ("一行还实地考察青江综合市场。", {"青江综合市场"}),
        ("展会在宁波国际博览中心开幕。", {"宁波国际博览中心"}),
        ("新市区隶属于新疆自治区乌鲁木齐市。", {"新市区", "新疆自治区", "乌鲁木齐市"}),
    ],
)
def test_kinds_and_rooms(read: Read, text: str, places: set[str]) -> None:
    """Rooms by number, sites without the verb before them, regions by their everyday names."""
    assert read(text).names("Place") == places


def test_what_spreads_and_what_is_housed(read: Read) -> None:
    """A work that covers towns lies in each of them; the firms that a zone houses are in it."""
    found = read("青岚水库除险加固工程覆盖中牟县沈荡镇、百步镇，新密市新埭镇。").relations("locatedIn")
    assert {place for _, place in found} >= {"沈荡镇", "百步镇", "新埭镇"}
    found = read("高新区驻有海云科技有限公司、安岚制药有限公司等企业。").relations("locatedIn")
    assert found == {("海云科技有限公司", "高新区"), ("安岚制药有限公司", "高新区")}
    found = read("新市区隶属于新疆自治区乌鲁木齐市。").relations("partOf")
    assert ("新市区", "乌鲁木齐市") in found


def test_societies(read: Read) -> None:
    """Societies of the arts and offices of a city elsewhere are bodies."""
    names = read("青岚雅集诗社、洛阳城隍庙鼓乐社参加，许昌市驻汉办协办。").names("Organization")
    assert names == {"青岚雅集诗社", "洛阳城隍庙鼓乐社", "许昌市驻汉办"}


def test_a_hall_of_several_levels_is_no_place(read: Read) -> None:
    assert not read("在市、县两级政务大厅设置窗口。").names("Place")


def test_neighbours_without_end_take_no_time(read: Read) -> None:
    assert not read("云泽市0.06万吨（" + "与".join(["与和"] * 60) + "》。", "概况").names("Project")
