"""Indicators without the clause around them, and amounts beside figures that are none."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


def _told(read: Read, text: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title="概况"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("村道硬化工程由青禾县交通局投资260万元。", [("村道硬化工程投资", "260万元")]),
        ("长青粮站与清河镇、白水乡签订订单1.2万亩。", [("签订订单", "1.2万亩")]),
        ("长青合作社、白水食品有限公司年加工鲜果12万吨。", [("年加工鲜果", "12万吨")]),
        (
            "普通高中（包括民办高中）共有学校8所，在校生1.2万人。",
            [("普通高中学校", "8所"), ("普通高中学校在校生", "1.2万人")],
        ),
        ("仅烤烟一项就可实现经济收入1.4亿元。", [("烤烟经济收入", "1.4亿元")]),
        ("机关、单位累计张贴宣传海报500多份。", [("张贴宣传海报", "500多份")]),
        ("举办竹编、陶艺、花灯、丝网花等培训班69期。", [("举办竹编、陶艺、花灯、丝网花等培训班", "69期")]),
    ],
)
def test_who_did_it_and_with_whom_is_not_what_is_measured(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert _told(read, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("上午9时30分，大会召开，满意度得分96.5分。", [("满意度得分", "96.5分")]),
        ("副厅长李远一行8人到青禾水库调研。", []),
        ("2021大青山马拉松赛开跑。", []),
        ("举办10公里欢乐跑接力赛，参赛2.3万人。", [("参赛", "2.3万人")]),
        (
            "粮食产量3.1万吨，比1978年的1.1万吨增长1.8倍。",
            [("粮食产量", "3.1万吨"), ("粮食产量", "1.8倍")],
        ),
        ("农业总产值4.2亿元，是“九五”末的2.3倍。", [("农业总产值", "4.2亿元"), ("农业总产值", "2.3倍")]),
    ],
)
def test_a_time_a_party_a_race_and_an_old_value_are_no_figures(
    read: Read, text: str, told: list[tuple[str, str]]
) -> None:
    assert _told(read, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("该大街从东门桥至西门口，长900米，宽24米。", [("该大街长", "900米"), ("该大街宽", "24米")]),
        ("桥面净高5.5米。", [("桥面净高", "5.5米")]),
        ("距县城43公里，距火车站12公里。", [("距县城", "43公里"), ("距火车站", "12公里")]),
        (
            "设立5个学院、120个班级，总建筑面积约8万平方米。",
            [("设立学院", "5个"), ("班级", "120个"), ("总建筑面积", "约8万平方米")],
        ),
        ("签约12个项目、计划总投资60亿元。", [("签约项目", "12个"), ("项目总投资", "60亿元")]),
        ("12个产业项目今年将开工建设。", [("开工建设产业项目", "12个")]),
        ("共5家企业首批入驻园区。", [("入驻园区企业", "5家")]),
        ("茶叶产量连续八年居全省第1位。", [("茶叶产量", "全省第1位")]),
        ("人均绿地面积位居全市第一，达15.2平方米。", [("人均绿地面积", "全市第一"), ("人均绿地面积", "15.2平方米")]),
        ("造成12人死亡。", [("死亡", "12人")]),
        ("16.4万建档立卡贫困人口脱贫。", [("脱贫建档立卡贫困人口", "16.4万")]),
        ("志愿者、学生和群众等共1500多人参加。", [("参加", "1500多人")]),
    ],
)
def test_a_figure_is_named_by_its_own_words(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert _told(read, text) == told
