"""Awards and honours of an invented city: names, recipients, issuers, dates."""

from __future__ import annotations

import pytest

from kg.extracting.award_names import awards_of, known_awards, normal_name
from kg.model import Honour

from .conftest import Read, Reading, read_text


def honours(reading: Reading) -> set[tuple[str, str]]:
    """(recipient, award) of a reading."""
    return {(f.recipient.name, f.award.name) for f in reading.extracted.facts if isinstance(f, Honour)}


CONFERRED = [
    (
        "青禾重工有限公司、云川电气有限公司两家企业获批2022年度“国家级绿色工厂”。",
        {("青禾重工有限公司", "国家级绿色工厂"), ("云川电气有限公司", "国家级绿色工厂")},
    ),
    ("青禾重工有限公司等4家企业获评省专精特新中小企业。", {("青禾重工有限公司", "省专精特新中小企业")}),
    ("中国石墨行业协会向云泽市授予“石墨之都”称号。", {("云泽市", "石墨之都")}),
    ("省工业和信息化厅授予青禾重工有限公司“质量标杆”称号。", {("青禾重工有限公司", "质量标杆")}),
    (
        "云川电气有限公司荣获第五届“启明杯”5G应用大赛全国一等奖。",
        {("云川电气有限公司", "“启明杯”5G应用大赛全国一等奖")},
    ),
    (
        "云川电气有限公司获得全国质量奖，被评为国家级绿色供应链管理企业。",
        {("云川电气有限公司", "全国质量奖"), ("云川电气有限公司", "国家级绿色供应链管理企业")},
    ),
    ("认定青禾重工有限公司为云泽市首批商标品牌指导站。", {("青禾重工有限公司", "云泽市首批商标品牌指导站")}),
    (
        "云泽市先后荣获“全国文明城市”“国家卫生城市”等荣誉称号。",
        {("云泽市", "全国文明城市"), ("云泽市", "国家卫生城市")},
    ),
    ("市教育体育局荣获省教育厅“优秀组织单位”称号。", {("市教育体育局", "优秀组织单位")}),
    ("在全省林长制考核中，云泽市获评优秀等次。", {("云泽市", "全省林长制考核优秀等次")}),
    ("市政协委员王学勤、李望舒被评为优秀政协委员。", {("王学勤", "优秀政协委员"), ("李望舒", "优秀政协委员")}),
]
NOT_CONFERRED = [
    "青禾重工有限公司获得国家发明专利2项。",
    "云泽市力争获评全国文明城市。",
    "3名学生荣获一等奖。",
    "云泽市积极申报全国文明城市。",
    "市教育体育局获得资金支持500万元。",
    "该工作受到省政府通报表彰。",
    "云泽陶艺列入国家级非物质文化遗产名录。",
]


@pytest.mark.parametrize(("text", "expected"), CONFERRED)
def test_who_received_what(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text)) == expected


@pytest.mark.parametrize("text", NOT_CONFERRED)
def test_no_honour(read: Read, text: str) -> None:
    assert honours(read(text)) == set()


BIOGRAPHY = (
    "沈怀瑾，男，1986年9月出生，河南云泽人，云川电气有限公司技术员。2014年7月参加工作。"
    "沈怀瑾先后荣获第二届云川电气有限公司技能竞赛一等奖，云川电气有限公司技术能手称号。"
    "2022年荣获云泽市“五一劳动奖章”，2023年荣获河南省“五一劳动奖章”。"
)


def test_a_biography_honours_its_subject_with_the_year_before() -> None:
    told = [f for f in read_text(BIOGRAPHY, kind="biography").extracted.facts if isinstance(f, Honour)]
    assert {f.recipient.name for f in told} == {"沈怀瑾"}
    assert [(f.award.name, f.date) for f in told] == [
        ("云川电气有限公司技能竞赛一等奖", ""),
        ("云川电气有限公司技术能手", ""),
        ("云泽市“五一劳动奖章”", "2022"),
        ("河南省“五一劳动奖章”", "2023"),
    ]


def test_issuer_of_a_passive_and_of_an_active_clause(read: Read) -> None:
    passive = read("4月6日，云泽市司法局被省司法厅评为先进单位。")
    (fact,) = [f for f in passive.extracted.facts if isinstance(f, Honour)]
    assert (fact.issuer and fact.issuer.name, fact.date) == ("省司法厅", "2023-04-06")
    active = read("中国石墨行业协会向云泽市授予“石墨之都”称号。")
    (given,) = [f for f in active.extracted.facts if isinstance(f, Honour)]
    assert given.issuer is not None
    assert given.issuer.name == "中国石墨行业协会"


def test_graded_awards_go_one_to_one(read: Read) -> None:
    text = "青禾重工有限公司、云川电气有限公司、恒越新材料有限公司分别获得成长组一、二、三等奖。"
    assert honours(read(text)) == {
        ("青禾重工有限公司", "成长组一等奖"),
        ("云川电气有限公司", "成长组二等奖"),
        ("恒越新材料有限公司", "成长组三等奖"),
    }


def test_the_elided_subject_is_the_nearest_phrase_that_has_one(read: Read) -> None:
    known = read("2023年，青禾重工有限公司推进技术改造，建成智能车间，获批省级绿色工厂。")
    assert honours(known) == {("青禾重工有限公司", "省级绿色工厂")}
    unknown = read("2023年，云泽市推进技术改造，某家老字号作坊建成车间，获批省级绿色工厂。")
    assert honours(unknown) == set()


def test_the_speaker_is_not_who_was_honoured(read: Read) -> None:
    text = "市长沈怀瑾指出，去年以来，我市深入开展国土绿化，在全省林长制考核中被评为优秀等次。"
    reading = read(text)
    assert honours(reading) == {("我市", "全省林长制考核优秀等次")}
    assert ("我市", "云泽市") in {(m.name, m.full) for m in reading.extracted.mentions}


def test_a_title_before_a_name_is_an_honour_of_it(read: Read) -> None:
    assert ("裴向南", "全国道德模范") in honours(read("党的二十大代表、全国道德模范裴向南作宣讲报告。"))


def test_a_published_list_and_who_is_on_it(read: Read) -> None:
    reading = read("省自然资源厅公布河南省绿色矿山名录。青峰矿业有限公司、云川矿业有限公司上榜。")
    assert honours(reading) == {
        ("青峰矿业有限公司", "河南省绿色矿山名录"),
        ("云川矿业有限公司", "河南省绿色矿山名录"),
    }


def test_counted_people_are_no_recipients_but_the_award_is_named(read: Read) -> None:
    reading = read("市总工会所属18个爱心托管班获“全省工会示范爱心托管班”称号。")
    assert honours(reading) == set()
    assert "全省工会示范爱心托管班" in reading.names("Award")


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("第五届“杰出工程师奖”", "杰出工程师奖"),
        ("2022年度“国家级绿色工厂”", "国家级绿色工厂"),
        ("首批河南省省级工业遗产", "河南省省级工业遗产"),
        ("河南省“五一劳动奖章”", "河南省“五一劳动奖章”"),
        ("第四批云泽市文物保护单位", "云泽市文物保护单位"),
        ("“2023年度云泽之星”", "云泽之星"),
        ("BEYOND Awards 创新大奖", "BEYOND Awards创新大奖"),
    ],
)
def test_an_award_has_one_name_over_the_years(form: str, name: str) -> None:
    assert normal_name(form) == name


def test_the_list_ends_where_another_thing_begins() -> None:
    text = "优质服务明星称号，技术能手称号，全市技术交流大会随后召开"
    assert [a.name for a in awards_of(text, 0, len(text), True)] == ["优质服务明星", "技术能手"]


def test_known_awards_take_their_region_with_them() -> None:
    text = "设置“全国五一劳动奖章”、云泽市“五一劳动奖章”、三八红旗手等栏目，报道道德模范事迹"
    found = [text[a.begin : a.end] for a in known_awards(text, "云泽市", "河南省")]
    assert found == ["全国五一劳动奖章", "云泽市“五一劳动奖章”", "三八红旗手"]
