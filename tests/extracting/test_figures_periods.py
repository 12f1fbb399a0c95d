"""The period that a figure is of: the one that its sentence or its entry names, and the dates that are none."""

from __future__ import annotations

import pytest

from kg.extracting.dates import find_dates

from .conftest import Read
from .test_figures import figures


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2021年以来累计处置非法社会组织16家。", "2021/2023"),
        ("2021年以来处置非法社会组织16家。全年培训学员90人。", "2023"),
        ("6月降雨居1961年以来同期第三多，平均降雨93毫米。", "2023-06"),
        ("副市长林青山通报2022年度情况。13家银行与会。", "2023-04-16"),
        ("自来水普及率由2022年的91%提高到93.5%。受益群众24万人。", "2023"),
        ("1988年，青山林场建成。种植果树9万株。", "2023"),
        # the dates of titles, editions, asides and foundings
        ("印发《青禾县绿道建设行动方案（2023—2025年）》，推进16项工程。", "2023"),
        ("公布事项清单（2022年版），涵盖事项358项。", "2023"),
        ("2023年，拨付补贴600万元（含2022年底补录部分），受益农户1200户。", "2023"),
        ("20多年来，培养匠人90名。", ""),
        ("该馆自开馆以来，举办展览40场。", ""),
        ("2023年汛期（6月1日至9月20日），平均降水量580毫米。", "2023"),
        ("青禾县常住人口（截至2022年底）为49万人。", "2022"),
        ("该公司2005年成立，年产铁锅60万口。", "2023"),
        # the year of what is told of, and that of the telling
        ("2023年，审计部门开展县本级2022年度预算执行审计，查出问题26项。", "2023"),
        ("发放2021年度补贴480万元。", "2021"),
        ("2022年度，青禾县新建公厕12座，改造小区5个。", "2022"),
        ("组织3家企业申报2024年节能资金，培训人员40人。", "2023"),
        ("到2035年，青禾新城人口达到30万人。", "2035"),
        ("2021—2023年，青禾县新建游园21处。", "2021/2023"),
        ("2021年6月至今，累计完成订单2500件。", "2021-06/2023"),
        ("2024年开工建设；已拆迁房屋40户。", "2023"),
        ("2023年，新建公厕4座，“十四五”以来累计建成21座。", "2021/2023"),
        ("“十三五”期间，新建公厕31座。", "2016/2020"),
        ("出台《“十四五”时期绿道规划》，新建公厕31座。", "2023"),
        # what the sentences before tell of
        ("2022年6月，两所学校合并。2023年，共有学生2000人。招收新生700人。", "2023"),
        ("1—6月，新建公厕7座。改造小区5个。", "2023-01/2023-06"),
        ("1—4月，总产值90亿元。4月末，贷款余额80亿元。用电量6亿千瓦时。", "2023-01/2023-04"),
        ("2月，组织医护人员援建医院2所。全年完成检测86万人次。", "2023"),
        ("石门路6月通车，全年新增道路12千米。", "2023"),
        ("石门路6月通车，新增道路12千米。", "2023-06"),
    ],
)
def test_periods(read: Read, text: str, period: str) -> None:
    date = "2023-04-16" if period == "2023-04-16" else ""
    assert figures(read(text, date=date))[-1].period == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("5、6、7月份降雨量分别为121毫米、187毫米、215毫米。", ["2023-05", "2023-06", "2023-07"]),
        ("2021年、2022年和2023年用水量分别为3万吨、4万吨、5万吨。", ["2021", "2022", "2023"]),
        (
            "第一、二、三季度供水量分别为3万吨、4万吨、5万吨。",
            ["2023-01/2023-03", "2023-04/2023-06", "2023-07/2023-09"],
        ),
        ("全市1—3月CPI同比分别为101.3、101.9、98.2。", ["2023-01", "2023-02", "2023-03"]),
        ("1—3月，甲、乙两厂产量分别为3万吨、4万吨。", ["2023-01/2023-03", "2023-01/2023-03"]),
    ],
)
def test_the_months_of_a_list_go_to_the_figures_in_their_order(read: Read, text: str, periods: list[str]) -> None:
    assert [f.period for f in figures(read(text, title="概况"))] == periods


def test_a_figure_in_brackets_is_of_the_year_before_them(read: Read) -> None:
    told = figures(read("2023年，受理案件250件，比2022年（200件）增长25%。", title="概况"))
    assert [(f.as_written, f.period) for f in told] == [("250件", "2023"), ("200件", "2022"), ("25%", "2023")]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("7月3日08—6日07时，全市降雨。", [("2023-07-03", "2023-07-06")]),
        ("7月2日8时至4日6时，全市降雨。", [("2023-07-02", "2023-07-04")]),
        ("4月9—11日，大会举行。", [("2023-04-09", "2023-04-11")]),
        ("举办网上年货节。", []),
        ("公司目前年产值2亿元。", []),
        ("产量比上年增长5%。", [("2022", "2022")]),
    ],
)
def test_days_with_their_hours_and_words_that_are_no_years(text: str, spans: list[tuple[str, str]]) -> None:
    assert [(d.start, d.stop) for d in find_dates(text, 2023)] == spans


def test_odd_points_in_a_list_of_shares_take_no_time(read: Read) -> None:
    told = figures(read("2023年5月，用电量分别为" + "1.和.和.和." * 30 + "共3万度。", title="概况"))
    assert "3万度" in {f.as_written for f in told}


def test_comparisons_and_links_without_end_take_no_time(read: Read) -> None:
    told = figures(read("查处问题" + "与".join(["在全"] * 40) + "》共3万件。", title="概况"))
    assert "3万件" in {f.as_written for f in told}
    assert not read("四知（品牌：四知" + "和" * 90 + "获全省新时代民营经济先进。", "概况").names("Person")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # what took place on the day that the sentence before tells of
        ("2023年5月6日，青禾县旅游大会召开。会上签约项目9个。", "2023-05-06"),
        ("5月6日，山地自行车赛在青山举行。此次比赛吸引选手300名。", "2023-05-06"),
        ("5月6日，2023年防汛演练在石门水库举行。活动现场发放手册300份。", "2023-05-06"),
        ("5月6日，青禾县召开旅游大会。各乡镇负责人等90人参加会议。", "2023-05-06"),
        ("5月6—8日，青禾县科协代表大会召开。李青山当选为主席，13人当选委员。", "2023-05-06/2023-05-08"),
        # the years of names: of a contest, of what is reviewed, of a list
        ("2023年7月9日，由水利局主办的云泽市2023年防汛演练举行，90名队员到场。", "2023-07-09"),
        ("7月9日，2023年全省百强县榜单发布，青禾县位居全省第9。", "2023-07-09"),
        ("7月9日，青禾大道通车，2023年新增道路12千米。", "2023"),
        ("2022年度青禾县财政运行审计，发现问题9项。", "2023"),
        ("举办2022年文学作品评奖，收到作品323件。", "2023"),
        ("2022年，青禾县新建公厕12座。", "2022"),
        ("2023年，通过2022—2026年名匠培养对象评选6人。", "2023"),
        # a day on which something only began
        ("2023年6月8日，索道支架开工，累计完成投资3亿元。", "2023"),
        # how long something shall last
        ("2023年，批准用地。建设期限为2024年3月至2026年5月；用地规模82公顷。", "2023"),
        # and what did not
        ("5月6日，青禾县旅游大会召开。全县新建民宿12家。", "2023"),
        ("5月6日，办公室挂牌运行。举办培训班，40人参加活动。", "2023"),
        ("5月6日，大会召开。活动结束。修路。植树。清淤。会议表彰先进个人30名。", "2023"),
        # losses of a storm whose days are not sure
        ("7月9日，石门镇降暴雨，最大雨强80毫米。全县1200人受灾。", ""),
        ("7月9日，石门镇降暴雨。全年因灾直接经济损失90万元。", "2023"),
        # a month is not that of the next item, nor one of several months that of what follows
        ("一是经济向好。1—8月，总产值90亿元。二是创新有力。新增研究中心7家。", "2023"),
        ("3月，医院搬迁。9月，学校开学。开展志愿活动30次。", "2023"),
        ("截至3月底，报告提交完毕。新办登记47家。", "2023"),
        ("2022—2023学年，青禾中学招生900人。", "2022/2023"),
        ("2019—2020供水年度，向青禾县供水600万立方米。", "2019/2020"),
    ],
)
def test_the_day_of_what_took_place_and_the_year_of_the_rest(read: Read, text: str, period: str) -> None:
    assert figures(read(text, title="概况", kind="item"))[-1].period == period


def test_the_year_of_a_contest_or_of_past_work_is_not_carried_into_a_dated_entry(read: Read) -> None:
    for text in (
        "4月16日，2022年全省设计大赛结果揭晓。作品300件参评。",
        "4月16日，全县巡察会议召开。会议回顾2022年工作。派出巡察组5个。",
    ):
        assert figures(read(text, date="2023-04-16"))[-1].period == "2023-04-16"


def test_a_life_tells_no_period_of_its_figures(read: Read) -> None:
    life = "李青山，男，1979年3月出生，云泽市人，高级工程师。他申请专利9项，发表论文12篇。"
    assert {f.period for f in figures(read(life, kind="biography"))} == {""}


def test_a_speech_looks_back_on_its_year(read: Read) -> None:
    told = figures(read("同志们：粮食产量90万吨。", kind="speech", date="2023-12-20"))
    assert [f.period for f in told] == ["2023"]


def test_the_day_of_one_thing_is_not_that_of_the_next(read: Read) -> None:
    for text, period in (
        ("2023年汛期，最高水位60米，发生在7月3日，最低水位40米。", "2023"),
        ("2023年，青石桥于8月通车，新建公厕9座。", "2023"),
        ("最大雨量出现在7月3日青石站90毫米。", "2023-07-03"),
    ):
        assert figures(read(text))[-1].period == period


def test_what_a_census_counted_is_not_of_the_year(read: Read) -> None:
    text = "第六次人口普查时，全县有民族9个。其中回族3万人。2023年，新建书屋7间。"
    assert [f.period for f in figures(read(text))] == ["", "", "2023"]


def test_what_a_thing_will_yield_once_it_is_built_has_no_period_of_its_own(read: Read) -> None:
    told = figures(read("2023年9月，青石水厂开工，投产后年供水300万吨。到2025年投产后，年供水400万吨。"))
    assert [(f.as_written, f.measure, f.period) for f in told] == [
        ("300万吨", "plan", ""),
        ("400万吨", "plan", "2025"),
    ]
