"""Those for whom, with whom or of whom something is told: no count of all there are, no part of what is measured."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated
from .test_figures_regions import regions


def _told(read: Read, text: str, title: str = "概况") -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title=title))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # with what is done for them
        ("累计为辖内7家制茶企业批复授信9亿元。", ("批复授信制茶企业", "7家")),
        ("向7家专业制茶企业发放31笔普惠贷款。", ("发放普惠贷款专业制茶企业", "7家")),
        ("为7名随军家属发放31万元生活补助金。", ("发放生活补助金随军家属", "7名")),
        ("为7个问题茶园、90户办理不动产登记。", ("办理不动产登记问题茶园", "7个")),
        ("对辖区7名受害者的90万元实施保护性止付。", ("实施保护性止付受害者", "7名")),
        ("70余家制茶企业获得茶贷、水贷等6万元支持。", ("获得茶贷、水贷等支持制茶企业", "70余家")),
        # and what there is
        ("新建制茶企业7家。", ("新建制茶企业", "7家")),
        ("造成全市7个乡镇90人受灾。", ("受灾乡镇", "7个")),
    ],
)
def test_those_who_are_served_are_not_all_there_are(read: Read, text: str, told: tuple[str, str]) -> None:
    assert told in _told(read, text)


@pytest.mark.parametrize(
    "text",
    ["7所中小学校90名学生参赛。", "为7名困难职工每人送去慰问金300元。", "对7家茶社3项资质进行检查。"],
)
def test_those_who_only_hold_what_is_counted_are_no_figure(read: Read, text: str) -> None:
    assert [name for name, value in _told(read, text) if value[0] == "7"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("为9家花店、“巧手”作坊提供岗位70个。", "提供岗位"),
        ("为9名受助学生发放助学金70万元。", "发放助学金"),
        ("与青石社区联合开展巡查活动70次。", "联合开展巡查活动"),
    ],
)
def test_others_are_no_part_of_a_name(read: Read, text: str, name: str) -> None:
    assert [n for n, v in _told(read, text) if v[0] == "7"] == [name]


def test_a_trade_that_an_entry_tells_of_has_its_projects(read: Read) -> None:
    text = "2023年，云泽市建成茶园9处。续建项目7个，重点园区3个。全市签约项目30个。"
    told = _told(read, text, title="茶叶加工产业")
    assert told[1:] == [("茶叶加工产业续建项目", "7个"), ("茶叶加工产业重点园区", "3个"), ("签约项目", "30个")]


def test_what_was_invested_is_of_the_works_counted_first(read: Read) -> None:
    told = dict(_told(read, "康养项目共计20个，其中续建项目3个、在建项目6个，已完成投资额70亿元。"))
    assert told["康养项目已完成投资额"] == "70亿元"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # of the city proper, of all the country, of the works told of: not of the city
        ("市内五区有茶社70家。", ""),
        ("建成区道路总长70千米。", ""),
        ("农业农村部认定70个茶叶强镇。", ""),
        ("新建水厂，完成投资70亿元。", ""),
        ("举办茶业产销对接会，签约项目70个。", ""),
        ("促进农户就近就业90人，年人均增收70元。", ""),
        ("云泽市运动员林青石获得奖牌70枚。", ""),
        # and what is
        ("市内五区有茶社9家，全市新建茶园70家。", "云泽市"),
        ("全市完成投资70亿元。", "云泽市"),
        ("工业投资完成70亿元。", "云泽市"),
    ],
)
def test_the_city_has_only_what_is_told_of_it(read: Read, text: str, told: str) -> None:
    head = "2023年，云泽市新建公园3个。"
    assert dict(regions(read, head + text))[next(v for v, _ in regions(read, head + text) if v[0] == "7")] == told


def test_a_county_is_left_for_others_and_for_the_whole(read: Read) -> None:
    text = "{}新建茶园9个，{}新建茶园8个，全市新增茶农6户；开通班线70条。"
    told = [regions(read, text.format(*places))[-1] for places in (("叶县", "郏县、鲁山县"), ("云泽市", "青石镇"))]
    assert told == [("70条", ""), ("70条", "云泽市")]
    assert regions(read, "叶县新增茶农90户，其中茶工60户；开通班线80条。")[-1] == ("80条", "叶县")


def test_the_city_proper_that_an_entry_tells_of_is_not_the_city(read: Read) -> None:
    text = "2023年，云泽市市内五区有茶社9处。从业人员70人。全市新建茶园8所。"
    assert regions(read, text) == [("9处", ""), ("70人", ""), ("8所", "云泽市")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青石支部与白水支部结对共建、70名党员到社区报到。", "到社区报到党员"),
        ("完成渡槽加固维修、7座水闸检测。", "水闸检测"),
        ("表彰李青等70名获奖作者及林石等9名指导教师。", "表彰获奖作者"),
        ("表彰90名获奖作者及李青等7名指导教师。", "指导教师"),
        ("涉及茶企9家、茶社7家。", "涉及茶社"),
        ("茶农代表7人齐聚一堂。", "茶农代表齐聚一堂"),
    ],
)
def test_the_verb_of_one_item_is_not_that_of_the_next(read: Read, text: str, name: str) -> None:
    assert [n for n, v in _told(read, text) if v[0] == "7"] == [name]


def test_those_in_brackets_hold_nothing_behind_them(read: Read) -> None:
    told = _told(
        read, "共有各类茶校30所（含9个教学点），其中在校生700人。茶旅项目30个，年度计划投资7亿元，完成年度总投资9亿元。"
    )
    assert ("各类茶校在校生", "700人") in told
    assert ("茶旅项目完成年度总投资", "9亿元") in told
