"""The administrative place that a figure is of."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import figures


def regions(read: Read, text: str, title: str = "概况") -> list[tuple[str, str]]:
    return [(f.as_written, f.region.name if f.region else "") for f in figures(read(text, title=title))]


def test_a_county_is_not_the_region_of_what_the_whole_city_has(read: Read) -> None:
    whole = figures(read("郏县改造小区12个。全市61个卫生院配备药品。全县新建学校3所。"))
    assert [f.region.name if f.region else "" for f in whole] == ["郏县", "", "郏县"]
    assert figures(read("辖城关、石桥、叶县3个镇区。"))[0].region is None
    assert figures(read("河南省召开会议。举办读书班26次。"))[0].region is None


def test_the_same_number_in_two_places_is_told_twice(read: Read) -> None:
    reading = read("取得许可的机构20家。其中，叶县3家，郏县3家。", title="概况")
    assert [f.region.name for f in figures(reading) if f.region] == ["叶县", "郏县"]


def test_a_place_in_the_midst_of_an_entry_is_not_that_of_the_rest(read: Read) -> None:
    head = "全市新建公厕12座。新建停车场3个。新增公交线路5条。"
    reading = read(f"{head}叶县新建水厂2座。发放补贴300万元。", title="政府工作报告")
    assert [(f.as_written, f.region and f.region.name) for f in figures(reading)][-2:] == [
        ("2座", "叶县"),
        ("300万元", None),
    ]


def test_figures_of_several_places_in_their_order(read: Read) -> None:
    reading = read("叶县、郏县、鲁山县粮食产量分别为3万吨、2万吨、5万吨。", title="概况")
    assert [(f.as_written, f.region and f.region.name) for f in figures(reading)] == [
        ("3万吨", "叶县"),
        ("2万吨", "郏县"),
        ("5万吨", "鲁山县"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the place of a phrase, and of an item behind another with its figure
        ("全市新建学校12所，鲁山县改建学校3所。", [("12所", ""), ("3所", "鲁山县")]),
        ("过程雨量叶县降水58毫米、郏县降水51毫米。", [("58毫米", ""), ("51毫米", "郏县")]),
        ("全市评选示范村8个，郏县新建游园3处，全市共清理垃圾6吨。", [("8个", ""), ("3处", "郏县"), ("6吨", "")]),
        # no place of the phrases after it: a list, one with its own figure, the title of an honour
        ("全市共评选，郏县青山村、叶县石桥村等2个村入选名录。", [("2个", "")]),
        ("取得许可的机构10家，其中郏县3家，城区7家。", [("10家", ""), ("3家", "郏县"), ("7家", "")]),
        ("学校有博士14人，河南省教学名师3人。", [("14人", ""), ("3人", "")]),
        # several places together are none of them
        ("叶县、郏县、鲁山县获得补助资金390万元。", [("390万元", "")]),
        ("叶县及两个乡镇清理垃圾6吨。", [("6吨", "")]),
        ("组织医护人员驰援湖北46人。", [("46人", "")]),
        # of what it is a part or against what it is measured
        ("叶县、郏县种植面积占全市的72%。", [("72%", "")]),
        ("鲁山县产量8万吨，占全省的15%，新增农户12户。", [("8万吨", "鲁山县"), ("15%", "鲁山县"), ("12户", "鲁山县")]),
        ("郏县与邮政平台对接，推广农产品230款。", [("230款", "郏县")]),
    ],
)
def test_the_place_of_a_phrase(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert regions(read, text) == told


def test_the_figures_of_a_body_are_of_no_other_place(read: Read) -> None:
    text = "2023年，平顶山市新建市场6个。郏县供销社推介农产品13期。"
    told = figures(read(text, title="概况", place="平顶山市"))
    assert [(f.as_written, f.region.name if f.region else "") for f in told] == [("6个", "平顶山市"), ("13期", "")]


def test_the_county_written_into_the_city_has_the_figures_of_its_entry(read: Read) -> None:
    text = "2023年，平顶山市鲁山县新建市场6个。改造管网13千米。"
    told = figures(read(text, title="概况", place="平顶山市"))
    assert [f.region.name for f in told if f.region] == ["鲁山县", "鲁山县"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # what one company, park, site or building has is not of the county that the entry is about
        ("青禾机械有限公司营业收入9亿元，新增专利30项。", ""),
        ("该馆展厅面积300平方米，藏书3万册。", ""),
        ("位于石门镇青山村，面积9万平方米。", ""),
        ("青禾产业园入驻企业30家。", ""),
        ("建成石门产业园仓库2万平方米，入驻商户9家。", ""),
        ("郏县便民服务中心占地3公顷。", ""),
        # what the county has is
        ("全县企业营业收入9亿元。", "郏县"),
        ("建成产业园2个，入驻企业30家。", "郏县"),
        ("青禾机械有限公司、石门化工有限公司等9家企业获评示范企业。", "郏县"),
        ("整治违法占地29处。", "郏县"),
        ("新建停车场5处，占地3公顷。", "郏县"),
    ],
)
def test_the_figures_of_one_thing_are_of_no_region(read: Read, text: str, place: str) -> None:
    assert regions(read, f"2023年，郏县新建市场6个。{text}")[-1][1] == place


def test_places_named_together_or_being_built_up_are_not_carried_on(read: Read) -> None:
    assert regions(read, "叶县、鲁山县开展竞赛。参赛选手600名。") == [("600名", "")]
    assert regions(read, "2023年，叶县新区建设加快推进。新建公厕6座。") == [("6座", "")]


def test_the_scope_of_a_rank_is_no_region(read: Read) -> None:
    told = figures(read("2023年，云泽市有旅游资源420处，居河南省第2位。", title="概况", place="云泽市"))
    assert [(f.as_written, f.region and f.region.name) for f in told if f.measure == "rank"] == [("第2位", "云泽市")]


def test_the_town_that_a_district_consists_of_is_no_region_of_their_number(read: Read) -> None:
    assert regions(read, "郏县位于云泽市北部，辖安良镇1个镇，石桥、青山2个街道。")[0][1] != "安良镇"


def test_what_was_done_in_another_city_is_not_of_the_own(read: Read) -> None:
    head = "2022年，平顶山市审计部门审计单位7家。"
    for text, place in (
        ("对开封市2家单位进行审计，发现问题30个。", ""),
        ("全境东与许昌市、南与南阳市相邻，总面积900平方千米。", "平顶山市"),
        ("与许昌市签约，新增项目6个。", "平顶山市"),
    ):
        told = figures(read(head + text, title="概况", place="平顶山市"))[-1]
        assert (told.region.name if told.region else "") == place


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what was done in or for some of its counties is not of the city
        ("指导叶县、郏县新建书屋9间，服务读者300人次。", ["", ""]),
        ("在叶县查获假酒40箱。", [""]),
        ("全市日照时数较常年郏县偏少60小时。", ["郏县"]),
        ("平顶山市叶县、郏县完成水井检测70眼，合格率98%。", ["", ""]),
        ("风灾造成平顶山市叶县、郏县4个镇受灾，倒伏玉米80公顷。", ["", ""]),
        # unless it speaks of the whole again, of a list that is counted or of what a county consists of
        ("指导叶县新建书屋9间，全市书屋达到60间。", ["", "平顶山市"]),
        ("推荐叶县石桥村、郏县青山村等2个村入选名录。", ["平顶山市"]),
        ("企业分布在叶县、郏县，拥有龙头企业9家。", ["平顶山市"]),
        # nor is what one person won, or what has settled in a park
        ("他在运动会上获得奖牌3枚。", [""]),
        ("其他单位获得奖牌3枚。", ["平顶山市"]),
        ("新建书屋9间；青石机械有限公司获批专利3项。", ["平顶山市", ""]),
        ("农民作家李青山获奖。20年来，李青山发表作品90篇。", [""]),
        ("现场会举行，石门产业园一期、二期已招引项目7个。", [""]),
    ],
)
def test_the_figures_of_its_parts_are_not_of_the_city(read: Read, text: str, told: list[str]) -> None:
    found = figures(read(f"平顶山市新建市场6个。{text}", title="概况", place="平顶山市"))[1:]
    assert [f.region.name if f.region else "" for f in found] == told


def test_the_place_that_a_contest_or_a_firm_is_called_after_is_no_region(read: Read) -> None:
    assert regions(read, "河南省第九届陶艺大赛举行，设立展位80个。") == [("80个", "")]
    assert regions(read, "河南省陶艺展览会在郏县举行，设立展位80个。") == [("80个", "")]
    assert regions(read, "两项工程、省水务集团河南3座泵站开工。")[-1] == ("3座", "")
    assert regions(read, "郏县石桥镇惠农服务中心占地3公顷，已入驻商户6家。")[-1] == ("6家", "")


def test_a_firm_that_lies_in_a_place_or_is_called_after_it_has_its_own_figures(read: Read) -> None:
    assert regions(read, "郏县青石机械有限公司捐赠铁锅80口。") == [("80口", "")]
    told = figures(read("2023年，云泽联通新建基站9个。发展用户300户。", title="云泽联通", place="云泽市"))
    assert [f.region for f in told] == [None, None]
