"""Figures as parts of their text: planned or reached, of whom among many, which of several, and where."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import figures, stated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("云泽市可再生能源发电量达到12.5亿千瓦时。", [("可再生能源发电量", "12.5亿千瓦时")]),
        (
            "民主党派成员60名。其中，民革18名，民盟24名，致公党1名。",
            [("民主党派成员", "60名"), ("民革", "18名"), ("民盟", "24名"), ("致公党", "1名")],
        ),
        ("中共界19名，民革界10名，工会界6名。", [("中共界", "19名"), ("民革界", "10名"), ("工会界", "6名")]),
        ("胜利街、青云街等6条背街小巷完成整治。", [("完成整治背街小巷", "6条")]),
        ("实施老旧小区改造76个。", [("老旧小区改造", "76个")]),
        ("建立10大类125项制度。", [("制度类别", "10大类"), ("制度", "125项")]),
    ],
)
def test_what_is_counted(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(name, value) for name, value, _ in stated(read(text, title="概况"))] == told


def test_the_same_number_in_two_places_is_told_twice(read: Read) -> None:
    reading = read("取得许可的机构20家。其中，叶县3家，郏县3家。", title="概况")
    assert [f.region.name for f in figures(reading) if f.region] == ["叶县", "郏县"]


def test_plans_are_plans(read: Read) -> None:
    assert [m for *_, m in stated(read("计划新建公厕12座。", title="概况"))] == ["plan"]
    assert [m for *_, m in stated(read("已新建公厕12座。", title="概况"))] == ["level"]
    task = read("8.新增普惠贷款60亿元以上。（市财政局牵头负责）", kind="task")
    assert stated(task) == [("新增普惠贷款", "60亿元以上", "plan")]


def test_the_cost_of_one_project_is_no_figure(read: Read) -> None:
    reading = read("投资1800万元的石门路大桥竣工通车。改造供水管网33千米。", title="概况")
    assert stated(reading) == [("改造供水管网", "33千米", "level")]


def test_evidence_holds_the_figure(read: Read) -> None:
    reading = read("全县新建公厕11座，增设休息亭9个。新建游园6处。", title="概况")
    for figure in figures(reading):
        assert figure.as_written in reading.text[figure.evidence.begin : figure.evidence.end]
        assert figure.evidence.end - figure.evidence.begin <= 300


def test_period_region_and_base(read: Read) -> None:
    text = "2022年末，平川县常住人口49万人。2023年1—6月，平川县生产总值90亿元，比上年增长5%。"
    people, product, growth = figures(read(text, title="概况"))
    assert (people.period, product.period, growth.period) == ("2022", "2023-01/2023-06", "2023-01/2023-06")
    assert (growth.base, growth.value, growth.unit) == ("比上年", "5", "%")
    located = figures(read("2023年，鲁山县生产总值90亿元。", title="概况"))
    assert [f.region.name for f in located if f.region] == ["鲁山县"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("8所学校被评为省级绿色示范校。", [("省级绿色示范校", "8所")]),
        ("9个村被省文旅厅命名为“乡村旅游重点村”。", [("“乡村旅游重点村”", "9个")]),
        ("年报率、公示率均为98%。", [("年报率", "98%"), ("公示率", "98%")]),
        ("全市新办经营主体3.2万户。", [("新办经营主体", "3.2万户")]),
        ("因暴雨造成绝收120公顷。", [("绝收", "120公顷")]),
        ("检查加油站171座次。", [("检查加油站", "171座次")]),
        ("开展安全检查，对28个停车场进行检查。", [("检查停车场", "28个")]),
        ("客运总量0.51亿人次，是上年同期的4.8倍。", [("客运总量", "0.51亿人次"), ("客运总量", "4.8倍")]),
        (
            "基金收入55亿元，为预算的77.2%，同比减收2亿元。",
            [("基金收入", "55亿元"), ("基金收入为预算", "77.2%"), ("基金收入", "2亿元")],
        ),
        (
            "第三产业投资下降5%。工业投资步伐加快，全年增长18%，占全部投资的45%，所占比重提高6个百分点。",
            [
                ("第三产业投资", "5%"),
                ("工业投资", "18%"),
                ("工业投资占全部投资", "45%"),
                ("工业投资占全部投资", "6个百分点"),
            ],
        ),
        (
            "全年货物发送量、运输收入分别为427万吨（1.1万吨/天）和26.4亿元。",
            [("货物发送量", "427万吨"), ("货物发送量", "1.1万吨/天"), ("运输收入", "26.4亿元")],
        ),
        ("来访事项及时受理率、按期答复率分别达99%、98%。", [("来访事项及时受理率", "99%"), ("按期答复率", "98%")]),
        ("3部著作、12篇论文被评为二等奖。", [("二等奖", "3部"), ("二等奖", "12篇")]),
        ("云泽市税务系统组织税费收入48亿元。", [("组织税费收入", "48亿元")]),
        ("36所村卫生室覆盖率达90%。", [("村卫生室", "36所"), ("村卫生室覆盖率", "90%")]),
        ("个人住房贷款余额9亿元。", [("个人住房贷款余额", "9亿元")]),
        (
            "租赁和商务服务业、其他服务业营业收入分别增长8%、3%。",
            [("租赁和商务服务业营业收入", "8%"), ("其他服务业营业收入", "3%")],
        ),
        ("投资增速比全省（7.7%）高0.7个百分点。", [("投资增速", "0.7个百分点")]),
        ("产值占比分别提高2.4、1.7个百分点。", [("产值占比", "2.4"), ("产值占比", "1.7个百分点")]),
        ("辖6个行政村，2186户，8277人。", [("行政村", "6个"), ("户数", "2186户"), ("人口", "8277人")]),
        (
            "地方财政收入3.5亿元，自然增幅2%，同口径完成3.6亿元。",
            [("地方财政收入", "3.5亿元"), ("地方财政收入", "2%"), ("地方财政收入", "3.6亿元")],
        ),
        ("营业收入62亿元，是2011年的1.3倍。", [("营业收入", "62亿元"), ("营业收入", "1.3倍")]),
        ("城东水厂工程1.9亿元贷款。", [("城东水厂工程贷款", "1.9亿元")]),
        ("人口密度为每平方千米96人。", [("人口密度", "96人")]),
        ("新建4个2000吨级泊位。", [("新建2000吨级泊位", "4个")]),
        ("建立老干部走访慰问制度、老干部日常学习制度、老干部节日慰问制度等3项。", [("建立制度", "3项")]),
        ("组织“书香云泽”“夜读江城”等全民阅读活动12场。", [("组织全民阅读活动", "12场")]),
        ("有3家、4家企业先后上市。", [("企业", "3家"), ("企业", "4家")]),
        ("县乡两级工会分别联系1个企业工会。", []),
        ("日最低气温在9.8摄氏度～13.0之间。", [("日最低气温", "9.8摄氏度～13.0")]),
        ("市总工会向学校捐赠了价值9万元的图书。", [("图书价值", "9万元")]),
        ("“获得电力”指标大幅提升，位居全省第3位。", [("“获得电力”指标", "全省第3位")]),
    ],
)
def test_what_a_figure_is_of(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(name, value) for name, value, _ in stated(read(text, title="概况"))] == told
