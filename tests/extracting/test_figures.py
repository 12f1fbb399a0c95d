"""Figures of running text: what is one, what it measures, its change, base, rank, share, period and region."""

from __future__ import annotations

import pytest

from kg.extracting.figures_amounts import find_amounts
from kg.extracting.figures_changes import change_before
from kg.extracting.figures_lists import share_tail
from kg.model import Figure

from .conftest import Read, Reading

Stated = list[tuple[str, str, str]]  # indicator, as written, measure (with + or - for its direction)


def stated(reading: Reading) -> Stated:
    sign = {"up": "+", "down": "-", "": ""}
    facts = [f for f in reading.extracted.facts if isinstance(f, Figure)]
    return [(f.indicator, f.as_written, f.measure + sign[f.direction]) for f in facts]


def figures(reading: Reading) -> list[Figure]:
    return [f for f in reading.extracted.facts if isinstance(f, Figure)]


LEVELS: list[tuple[str, Stated]] = [
    ("新增停车场6个。", [("新增停车场", "6个", "level")]),
    ("全年粮食产量88.20万吨。", [("粮食产量", "88.20万吨", "level")]),
    ("秸秆综合利用率达到94%。", [("秸秆综合利用率", "94%", "level")]),
    ("召开2次文史座谈会。", [("召开文史座谈会", "2次", "level")]),
    ("荣获1个一等奖、3个二等奖。", [("一等奖", "1个", "level"), ("二等奖", "3个", "level")]),
    ("46个棚改项目加快推进。", [("加快推进棚改项目", "46个", "level")]),
    ("石门路、柳桥街等4条道路完工。", [("完工道路", "4条", "level")]),
    (
        "实施宏远新材、青禾食品等项目40个，总投资74.85亿元。",
        [("实施项目", "40个", "level"), ("项目总投资", "74.85亿元", "level")],
    ),
    (
        "投资2480.6万元改造老旧小区57个。",
        [("改造老旧小区投资", "2480.6万元", "level"), ("改造老旧小区", "57个", "level")],
    ),
    (
        "创建美丽宜居村5个、示范村40个。",
        [("创建美丽宜居村", "5个", "level"), ("示范村", "40个", "level")],
    ),
    (
        "开展就业技能培训58期2786人。",
        [("开展就业技能培训", "58期", "level"), ("开展就业技能培训", "2786人", "level")],
    ),
    ("启动Ⅲ级、Ⅳ级应急响应各1次。", [("Ⅲ级应急响应", "1次", "level"), ("Ⅳ级应急响应", "1次", "level")]),
    (
        "富硒小麦、食用菌产量分别达到10万吨、50万吨。",
        [("富硒小麦产量", "10万吨", "level"), ("食用菌产量", "50万吨", "level")],
    ),
    ("每小时加煤量由950吨提升至1100吨。", [("每小时加煤量", "1100吨", "level")]),
    ("将169个窗口优化至105个。", [("窗口", "105个", "level")]),
    (
        "新增各类市场主体5581家，总数达到31786家。",
        [
            ("新增各类市场主体", "5581家", "level"),
            ("各类市场主体总数", "31786家", "level"),
        ],
    ),
    ("村卫生室（社区卫生服务站）建成14所。", [("村卫生室（社区卫生服务站）建成", "14所", "level")]),
    ("甄选文创产品36件（套）。", [("甄选文创产品", "36件（套）", "level")]),
    ("项目建设周期36个月。", [("项目建设周期", "36个月", "level")]),
    ("全县常住人口49.8万人。", [("常住人口", "49.8万人", "level")]),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_levels_and_their_indicators(read: Read, text: str, expected: Stated) -> None:
    assert stated(read(text, title="概况")) == expected


CHANGES: list[tuple[str, Stated]] = [
    ("地区生产总值增长3.2%。", [("地区生产总值", "3.2%", "change+")]),
    (
        "农业增加值104.30亿元，同比增长2.2%。",
        [("农业增加值", "104.30亿元", "level"), ("农业增加值", "2.2%", "change+")],
    ),
    (
        "粮食产量88.2万吨，比上年减少5.16万吨，减产2.3%。",
        [
            ("粮食产量", "88.2万吨", "level"),
            ("粮食产量", "5.16万吨", "change-"),
            ("粮食产量", "2.3%", "change-"),
        ],
    ),
    (
        "优良天数达标率75%、同比提升4个百分点。",
        [
            ("优良天数达标率", "75%", "level"),
            ("优良天数达标率", "4个百分点", "change+"),
        ],
    ),
    ("居民消费价格比上年末下降0.2%。", [("居民消费价格", "0.2%", "change-")]),
    ("快递业务量环比增长7.5%。", [("快递业务量", "7.5%", "change+")]),
    ("人均财产净收入同比增长-10.56%。", [("人均财产净收入", "-10.56%", "change-")]),
    (
        "甲醇、乙烯产量分别增长8.3%、3.1%。",
        [("甲醇产量", "8.3%", "change+"), ("乙烯产量", "3.1%", "change+")],
    ),
    ("固定资产投资增速2.8%。", [("固定资产投资", "2.8%", "change+")]),
    ("人口自然增长率-1.42‰。", [("人口自然增长率", "-1.42‰", "level")]),
    (
        "社会消费品零售总额84.18亿元，增长6.1%。分城乡看，城镇62.23亿元，增长6.0%。",
        [
            ("社会消费品零售总额", "84.18亿元", "level"),
            ("社会消费品零售总额", "6.1%", "change+"),
            ("城镇社会消费品零售总额", "62.23亿元", "level"),
            ("城镇社会消费品零售总额", "6.0%", "change+"),
        ],
    ),
    ("减少客户投资678万元。", [("减少客户投资", "678万元", "level")]),
    (
        "发生安全事故3起、死亡2人，同比分别下降40%、50%。",
        [
            ("发生安全事故", "3起", "level"),
            ("死亡", "2人", "level"),
            ("发生安全事故", "40%", "change-"),
            ("死亡", "50%", "change-"),
        ],
    ),
    (
        "优良天数290天，同比增加12天。",
        [("优良天数", "290天", "level"), ("优良天数", "12天", "change+")],
    ),
    (
        "新建基站2300个，累计达到1.2万个。",
        [("新建基站", "2300个", "level"), ("基站", "1.2万个", "level")],
    ),
    (
        "到位资金86亿元，完成年度目标任务的101.2%。",
        [("到位资金", "86亿元", "level"), ("到位资金完成年度目标任务", "101.2%", "share")],
    ),
    ("注册用户突破200万。", [("注册用户", "200万", "level")]),
    ("实现30%以上的增长。", []),
    ("工业投资实现30%以上的增长。", [("工业投资增长", "30%以上", "change+")]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_changes_speak_of_the_figure_before(read: Read, text: str, expected: Stated) -> None:
    assert stated(read(text, title="概况")) == expected


def test_shares_and_ranks(read: Read) -> None:
    text = "税收收入48.67亿元，下降6.2%，占一般公共预算收入的比重为62.7%。工业投资增速居全省第5位。"
    assert stated(read(text, title="概况"))[2:] == [
        ("税收收入占一般公共预算收入的比重", "62.7%", "share"),
        ("工业投资增速", "全省第5位", "rank"),
    ]
    assert [f.value for f in figures(read("旅游资源单体居河南省第2位。", title="概况"))] == ["2"]


COMPARATORS = [
    ("展厅面积约300m2。", "约300m2", "300", "m2"),
    ("栽种面积近800亩。", "近800亩", "800", "亩"),
    ("营业收入超过1700亿元。", "超过1700亿元", "1700", "亿元"),
    ("参加人员逾200人。", "逾200人", "200", "人"),
    ("新增贷款不低于20亿元。", "不低于20亿元", "20", "亿元"),
    ("群众赛事150场以上。", "150场以上", "150", "场"),
    ("新增企业500家左右。", "500家左右", "500", "家"),
    ("代办事项30余项。", "30余项", "30", "项"),
    ("授信650多万元。", "650多万元", "650", "万元"),
    ("覆盖学生11.8万余人次。", "11.8万余人次", "11.8", "万人次"),
    ("获得殊荣二十余项。", "二十余项", "20", "项"),
    ("薄煤层厚度1.3—1.5米。", "1.3—1.5米", "1.3", "米"),
    ("平均成交价格5192元/平方米。", "5192元/平方米", "5192", "元/平方米"),
    ("常住人口1,234人。", "1,234人", "1234", "人"),
]


@pytest.mark.parametrize(("text", "written", "value", "unit"), COMPARATORS)
def test_an_amount_keeps_its_comparators_and_its_unit(text: str, written: str, value: str, unit: str) -> None:
    (amount,) = find_amounts(text, [])
    assert (text[amount.begin : amount.end], amount.value, amount.unit) == (written, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "第三届职工运动会在2号馆开幕。",
        "云政〔2021〕6号文件印发。",
        "打造“15分钟便民生活圈”。",
        "学习《关于实施20项措施的意见》。",
        "拨打12345热线，电话0375—2665989。",
        "接入220千伏电网。",
        "连续6年受到表彰。",
        "坚持“1+2+4+N”目标任务体系。",
        "建设5G网络，PM2.5治理到位。",
    ],
)
def test_what_is_no_figure(read: Read, text: str) -> None:
    assert stated(read(text, title="概况")) == []


def test_bases_of_changes() -> None:
    for words in ("同比", "环比", "比上年", "较上年末", "较去年同期", "比年初", "与上年相比"):
        found = change_before(f"工业用电量{words}增长", percent=True)
        assert found is not None
        assert (found.subject, found.base, found.direction) == ("工业用电量", words, "up")
    compared = change_before("低于全省平均水平", percent=False)
    assert compared is not None
    assert (compared.base, compared.direction) == ("低于全省平均水平", "down")
    assert change_before("农村户均配变容量提升至", percent=False) is None
    assert change_before("占比", percent=True) is None


def test_a_shared_tail_is_given_only_to_names_without_one() -> None:
    assert share_tail("夏粮、秋粮产量", 2) == ["夏粮产量", "秋粮产量"]
    assert share_tail("工业增加值、固定资产投资和零售总额", 3) == ["工业增加值", "固定资产投资", "零售总额"]
    assert share_tail("夏粮、秋粮产量", 3) == []


def test_period_region_and_base(read: Read) -> None:
    text = "2022年末，平川县常住人口49万人。2023年1—6月，平川县生产总值90亿元，比上年增长5%。"
    people, product, growth = figures(read(text, title="概况"))
    assert (people.period, product.period, growth.period) == ("2022", "2023-01/2023-06", "2023-01/2023-06")
    assert (growth.base, growth.value, growth.unit) == ("比上年", "5", "%")
    located = figures(read("2023年，鲁山县生产总值90亿元。", title="概况"))
    assert [f.region.name for f in located if f.region] == ["鲁山县"]


def test_plans_are_plans(read: Read) -> None:
    assert [m for *_, m in stated(read("计划新建公厕12座。", title="概况"))] == ["plan"]
    assert [m for *_, m in stated(read("已新建公厕12座。", title="概况"))] == ["level"]
    task = read("8.新增社会融资350亿元以上。（市财政局牵头负责）", kind="task")
    assert stated(task) == [("新增社会融资", "350亿元以上", "plan")]


def test_the_cost_of_one_project_is_no_figure(read: Read) -> None:
    reading = read("投资2520万元的石门路大桥竣工通车。改造供水管网33千米。", title="概况")
    assert stated(reading) == [("改造供水管网", "33千米", "level")]


def test_evidence_holds_the_figure(read: Read) -> None:
    reading = read("全县新建公厕19座，增设爱心驿站7个。新建游园6处。", title="概况")
    for figure in figures(reading):
        assert figure.as_written in reading.text[figure.evidence.begin : figure.evidence.end]
        assert figure.evidence.end - figure.evidence.begin <= 300
