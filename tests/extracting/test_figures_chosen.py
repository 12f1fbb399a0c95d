"""Which amounts are figures: units and numbers of every kind, and amounts that only describe a thing."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import Stated, stated

CHOSEN: list[tuple[str, Stated]] = [
    ("培育8大产业集群和16条骨干产业链。", [("培育产业集群", "8大", "level"), ("骨干产业链", "16条", "level")]),
    ("捐赠物资2万余元、春联90余副。", [("捐赠物资", "2万余元", "level"), ("春联", "90余副", "level")]),
    ("地下水五类水比例低于25%。", [("地下水五类水比例", "低于25%", "level")]),
    (
        "新发病例数占总例数比例为0，筛查覆盖率100%。",
        [("新发病例数占总例数比例", "0", "level"), ("筛查覆盖率", "100%", "level")],
    ),
    ("水质综合评价分值（F值）为2.16。", [("水质综合评价分值（F值）", "2.16", "level")]),
    ("生产焦炭126.2万吨、LNG5.7万吨。", [("生产焦炭", "126.2万吨", "level"), ("LNG", "5.7万吨", "level")]),
    ("直播观看量达20W+。", [("直播观看量", "20W+", "level")]),
    ("开展1分钱乘车活动。", []),
    ("下乡放映影片28场，校园放映近千场。", [("下乡放映影片", "28场", "level"), ("校园放映", "近千场", "level")]),
    ("每个居民区划分为1个或多个片区。", []),
    ("猪16万头，比上年增加43%。", [("猪", "16万头", "level"), ("猪", "43%", "change+")]),
    (
        "机组利用小时数2416小时，比上年减少137小时。",
        [("机组利用小时数", "2416小时", "level"), ("机组利用小时数", "137小时", "change-")],
    ),
    ("电站安全发电154天。", [("电站安全发电", "154天", "level")]),
    ("城区公交站点500米覆盖率为100%。", [("城区公交站点500米覆盖率", "100%", "level")]),
    ("按照关于45万吨/年以下煤矿分级管理要求开展工作。", []),
    ("采购60米举高消防车。", []),
    ("安装12台单机容量4兆瓦的风机。", [("安装风机", "12台", "level")]),
    ("架设一条长达3960米的10千伏高压线路。", [("10千伏高压线路", "3960米", "level")]),
    ("投资30余万元打造法治主题公园。", [("打造法治主题公园投资", "30余万元", "level")]),
    ("投资260万元，打造智慧公交平台。", [("打造智慧公交平台投资", "260万元", "level")]),
    (
        "完成粮食收购74万吨，完成省定目标49万吨的151%。",
        [
            ("完成粮食收购", "74万吨", "level"),
            ("完成省定目标", "49万吨", "level"),
            ("完成粮食收购完成省定目标", "151%", "share"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), CHOSEN)
def test_which_amounts_are_figures(read: Read, text: str, told: Stated) -> None:
    assert stated(read(text, title="概况")) == told


def test_equal_values_of_other_months_are_other_figures(read: Read) -> None:
    found = stated(read("明显降雨过程7次，其中6月份2次，7月份3次，8月份2次。", title="概况"))
    assert [value for _, value, _ in found] == ["7次", "2次", "3次", "2次"]
