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
            "少年组有40个学校约1200人参赛，成年组有6个乡约700人参赛，到场服务志愿者约90人。",
            [("少年组学校", "40个"), ("少年组参赛", "约1200人"), ("成年组乡", "6个"), ("成年组参赛", "约700人")],
        ),
        (
            "举行社会组8个大项、19个小项和竞技组7个大项、27个小项的比赛。",
            [("社会组大项", "8个"), ("社会组小项", "19个")],
        ),
        (
            "幼儿园生均经费500元，生均公用支出40元；初中生均经费600元，生均公用支出70元。",
            [("幼儿园生均经费", "500元"), ("幼儿园生均公用支出", "40元"), ("初中生均经费", "600元")],
        ),
        ("城镇居民财产净收入下降，人均财产净收入310元。", [("城镇居民人均财产净收入", "310元")]),
        ("玻璃瓶产能6万吨，国内市场占有率41%。", [("玻璃瓶产能", "6万吨"), ("玻璃瓶国内市场占有率", "41%")]),
        ("全年钢材产量500万吨，年产值40亿元。", [("钢材产量", "500万吨"), ("钢材年产值", "40亿元")]),
        ("完成优质专用小麦3万公顷，产量27万吨。", [("完成优质专用小麦", "3万公顷"), ("优质专用小麦产量", "27万吨")]),
        ("建立家政互助站点62家，从业人员480人。", [("建立家政互助站点", "62家"), ("家政互助站点从业人员", "480人")]),
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
        ("郏县石门社区青山小区建于山脚，共有6栋职工楼。", [""]),
        ("郏县“花果谷”东至青云路，南至石门路，总面积640亩。", [""]),
        ("郏县召开会议。中国花卉奖名单公布，授予14名个人。", [""]),
        ("郏县社会组有80个单位参赛。", [""]),
    ],
)
def test_a_part_is_not_the_region(read: Read, text: str, told: list[str]) -> None:
    assert [region for _, region in regions(read, text)] == told


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("根据第六次全国人口普查，全县有民族乡2个。", ""),
        ("2010年第六次全国人口普查，全县有民族乡2个。", "2010"),
        ("开展第七次全国人口普查，培训普查员12名。", "2023"),
        ("确定每年10月9日为护林日，帮助修缮岗亭58座。", "2023"),
        ("工作目标为到2030年，布局更加合理。与2019年相比，水产养殖量增加30万吨。", "2030"),
    ],
)
def test_the_period_is_the_holders(read: Read, text: str, period: str) -> None:
    assert [f.period for f in figures(read(text, title="概况"))] == [period]


def test_equal_names_bear_what_their_clause_counts(read: Read) -> None:
    text = "办理河道保护案件23件，制发检察建议9份。办理古树保护案件31件，制发检察建议12份。"
    told = named(read, text)
    assert ("河道保护案件制发检察建议", "9份") in told
    assert ("古树保护案件制发检察建议", "12份") in told
    assert named(read, "办理河道保护案件23件，制发检察建议9份。")[-1] == ("制发检察建议", "9份")
    told = named(read, "抓获嫌疑人40人，起诉58人。采取措施30人，起诉20人。")
    assert [name for name, _ in told][1::2] == ["起诉", "起诉"]
    rows = named(read, "登记拖拉机60台，收割机50台；检验拖拉机40台，收割机30台。")
    assert [name for name, _ in rows] == ["登记拖拉机", "登记收割机", "检验拖拉机", "检验收割机"]


def test_rates_and_changes_bear_their_holder(read: Read) -> None:
    assert ("玉米机收率", "84%") in named(read, "小麦机播率98%，机收率97%；玉米机播率96%，机收率84%。")
    assert named(read, "涉及食用菌产业的企业38家，产值同比增长7%。")[-1] == ("食用菌产业的企业产值", "7%")
    assert named(read, "湖泊水质评价结果为中度污染，Ⅳ类水质类别断面比例是36%。") == [("湖泊Ⅳ类水质类别断面比例", "36%")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the bodies are counted, not what is theirs
        ("共有9家成员单位的台账通过核对。", [("成员单位", "9家")]),
        ("对9家成员单位的台账进行核对。", []),
        ("对16家单位的台账进行核对。", []),
        ("与8个乡（镇）中的70个村签订协议。", [("村签订协议", "70个")]),
        # what another body did too; what a part sold
        (
            "全年报送稿件76篇，其中被省政府采用4篇，市政府采用9篇。",
            [("报送稿件", "76篇"), ("被省政府采用稿件", "4篇"), ("被市政府采用稿件", "9篇")],
        ),
        (
            "房屋销售900套，销售金额6亿元。其中商铺销售400套，销售金额2亿元。",
            [("房屋销售", "900套"), ("房屋销售金额", "6亿元"), ("商铺销售", "400套"), ("商铺销售金额", "2亿元")],
        ),
        # a share of the whole that it reaches
        ("抽查门店达到在册门店的80%。", [("抽查门店占在册门店", "80%")]),
        ("抽查覆盖率达到在册门店的10%。", [("抽查覆盖率", "10%")]),
    ],
)
def test_what_is_counted_and_of_whom(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert named(read, text)[: len(told) or 1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the trade or the bodies that the sentence opens with
        (
            "2023年，全县茶叶产业营业收入9亿元，增长5%；利润总额2亿元，增长3%。",
            ["茶叶产业营业收入", "茶叶产业营业收入", "茶叶产业利润总额", "茶叶产业利润总额"],
        ),
        (
            "全县有小学9所（另有30个教学点），教职工80人；占地面积6公顷。",
            ["小学", "教学点", "小学教职工", "小学占地面积"],
        ),
        # not what is one of several, or only so much of a place
        ("完成工业投资3亿元，营业收入9亿元。", ["完成工业投资", "营业收入"]),
        ("规上工业企业9家，服务业企业7家，从业人员80人。", ["规上工业企业", "服务业企业", "服务业企业从业人员"]),
    ],
)
def test_what_is_told_of_a_trade_or_of_the_bodies_counted(read: Read, text: str, told: list[str]) -> None:
    assert [name for name, _ in named(read, text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # of how many divisions something is told is no figure; that there are so many is
        ("全县7个乡（镇）使用权限办理事项900件。", ["使用权限办理事项"]),
        ("来自71个行政村的30名匠人参加研修。", ["匠人参加研修"]),
        ("全县辖7个乡（镇）、90个行政村。", ["乡（镇）", "行政村"]),
        # a bracket that is closed has no say in what comes after; a site by its bounds
        ("建成基地面积9公顷（其中香菇2公顷），总产量3万吨。", ["建成基地面积", "香菇面积", "基地总产量"]),
        ("青石“智慧岛”东至大道，西至河堤，总面积90亩。", ["青石智慧岛总面积"]),
    ],
)
def test_what_is_of_divisions_brackets_and_bounds(read: Read, text: str, told: list[str]) -> None:
    assert [name for name, _ in named(read, text)] == told
