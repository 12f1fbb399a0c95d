"""Whose a figure is: the holder that the words before name, and no region of what only lies there."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import figures, stated
from .test_figures_regions import regions


def named(read: Read, text: str, title: str = "概况") -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title=title))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "社会组有80个单位约2500人参赛，竞技组有9个县约1500人参赛，参与执裁裁判员约300人。",
            [("社会组单位", "80个"), ("社会组参赛", "约2500人"), ("竞技组县", "9个"), ("竞技组参赛", "约1500人")],
        ),
        (
            "举行社会组8个大项、19个小项和竞技组7个大项、27个小项的比赛。",
            [("社会组大项", "8个"), ("社会组小项", "19个")],
        ),
        (
            "幼儿园生均经费500元，生均公用支出40元；初中生均经费600元，生均公用支出70元。",
            [("幼儿园生均经费", "500元"), ("幼儿园生均公用支出", "40元"), ("初中生均经费", "600元")],
        ),
        ("农村居民转移净收入增长，人均转移净收入5200元。", [("农村居民人均转移净收入", "5200元")]),
        ("碳纤维产能40万吨，国内市场占有率85%。", [("碳纤维产能", "40万吨"), ("碳纤维国内市场占有率", "85%")]),
        ("全年钢材产量500万吨，年产值40亿元。", [("钢材产量", "500万吨"), ("钢材年产值", "40亿元")]),
        ("完成优质专用小麦3万公顷，产量27万吨。", [("完成优质专用小麦", "3万公顷"), ("优质专用小麦产量", "27万吨")]),
        ("建立植保服务组织95家，从业人员1793人。", [("建立植保服务组织", "95家"), ("植保服务组织从业人员", "1793人")]),
        (
            "青石岭遗址 位于石桥镇青石村。距县城9千米，总面积7万平方米。",
            [("青石岭遗址距县城", "9千米"), ("青石岭遗址总面积", "7万平方米")],
        ),
        ("石门寺位于郏县东北9千米石门山。", []),
        ("全年受理并办结代办事项85件，办结率100%。", [("代办事项办结率", "100%")]),
    ],
)
def test_the_holder_is_told_before(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    found = named(read, text)
    assert [t for t in told if t not in found] == []
    assert found or not told


def test_one_of_several_is_counted_elsewhere(read: Read) -> None:
    assert named(read, "石门乡是全省入选示范名单的3个乡镇之一。") == []
    assert named(read, "培育示范乡镇3个。") == [("培育示范乡镇", "3个")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2023年，郏县新建游园6处。青石岭遗址位于石桥镇。2006年公布。现存古建筑40余间。", ["郏县", ""]),
        ("2023年，郏县新建游园6处。全县现存古建筑40余间。", ["郏县", "郏县"]),
        ("2023年，郏县文物普查登记30处。东西宽50多米。", ["郏县", ""]),
        ("郏县石门社区青山小区属于老旧小区，共有10栋居民楼。", [""]),
        ("郏县“智慧谷”东至青云路，北至建设路，总面积2700亩。", [""]),
        ("郏县召开会议。中国青年奖章评选结果揭晓，授予29名个人。", [""]),
        ("郏县社会组有80个单位参赛。", [""]),
    ],
)
def test_a_part_is_not_the_region(read: Read, text: str, told: list[str]) -> None:
    assert [region for _, region in regions(read, text)] == told


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("根据第七次全国人口普查，全县有少数民族12个。", ""),
        ("2020年第七次全国人口普查，全县有少数民族12个。", "2020"),
        ("开展第七次全国人口普查，培训普查员12名。", "2023"),
        ("确定每年5月8日为企业家日，帮助解决难题327件。", "2023"),
        ("工作目标为到2025年，结构进一步优化。与2021年相比，水路货运量增加200万吨。", "2025"),
    ],
)
def test_the_period_is_the_holders(read: Read, text: str, period: str) -> None:
    assert [f.period for f in figures(read(text, title="概况"))] == [period]


def test_equal_names_bear_what_their_clause_counts(read: Read) -> None:
    text = "办理市场权益案件17件，制发检察建议16份。办理民生民利案件44件，制发检察建议30份。"
    told = named(read, text)
    assert ("市场权益案件制发检察建议", "16份") in told
    assert ("民生民利案件制发检察建议", "30份") in told
    assert named(read, "办理市场权益案件17件，制发检察建议16份。")[-1] == ("制发检察建议", "16份")
    told = named(read, "抓获嫌疑人40人，起诉58人。采取措施30人，起诉20人。")
    assert [name for name, _ in told][1::2] == ["起诉", "起诉"]
    rows = named(read, "登记拖拉机60台，收割机50台；检验拖拉机40台，收割机30台。")
    assert [name for name, _ in rows] == ["登记拖拉机", "登记收割机", "检验拖拉机", "检验收割机"]


def test_rates_and_changes_bear_their_holder(read: Read) -> None:
    assert ("玉米机收率", "84%") in named(read, "小麦机播率98%，机收率97%；玉米机播率96%，机收率84%。")
    assert named(read, "涉及新材料产业的企业65家，增加值同比增长5%。")[-1] == ("新材料产业的企业增加值", "5%")
    assert named(read, "河流水质评价状况为良好，Ⅰ类水质类别断面比例为83%。") == [("河流Ⅰ类水质类别断面比例", "83%")]
