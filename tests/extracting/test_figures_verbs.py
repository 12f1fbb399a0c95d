"""The verb of a list holds for all its figures; parts and changes go on with the whole before the bracket."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "全年新增研究中心5家、众创空间8家，增长6%。",
            [("新增研究中心", "5家"), ("新增众创空间", "8家"), ("新增众创空间", "6%")],
        ),
        ("查扣面包车2辆、小货车3辆。", [("查扣面包车", "2辆"), ("查扣小货车", "3辆")]),
        ("帮助清理问题30个、隐患40个。", [("帮助清理问题", "30个"), ("清理隐患", "40个")]),
        ("创建省级卫生镇3个、卫生村7个。", [("创建省级卫生镇", "3个"), ("创建省级卫生村", "7个")]),
        ("全县有供应网点9家、储运企业3家。", [("供应网点", "9家"), ("储运企业", "3家")]),
        ("建成步行街5条、面积8万平方米。", [("建成步行街", "5条"), ("步行街面积", "8万平方米")]),
        ("新建或共享小学5所、卫生室4所。", [("新建或共享小学", "5所"), ("卫生室", "4所")]),
        ("新增城镇就业900人、失业人员再就业300人。", [("新增城镇就业", "900人"), ("新增失业人员再就业", "300人")]),
    ],
)
def test_the_verb_of_a_list(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(name, value) for name, value, _ in stated(read(text, title="概况"))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "粮食产量60万吨（其中小麦40万吨、玉米20万吨），增长5%。",
            [("粮食产量", "60万吨"), ("小麦产量", "40万吨"), ("玉米产量", "20万吨"), ("粮食产量", "5%")],
        ),
        (
            "卫生机构90个，其中医院6个。卫生机构床位900张，其中医院600张。",
            [("卫生机构", "90个"), ("医院", "6个"), ("卫生机构床位", "900张"), ("医院床位", "600张")],
        ),
        (
            "乡村零售额30亿元，增长6%。商品增势良好，烟酒类增长8%，其中饮料类增长5%。",
            [("乡村零售额", "30亿元"), ("乡村零售额", "6%"), ("烟酒类", "8%"), ("饮料类零售额", "5%")],
        ),
        (
            "工业投资增长6%，拉动投资增长2个百分点，其中采矿业增长9%。",
            [("工业投资", "6%"), ("拉动投资", "2个百分点"), ("采矿业工业投资", "9%")],
        ),
    ],
)
def test_the_whole_of_parts(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(name, value) for name, value, _ in stated(read(text, title="概况"))] == told
