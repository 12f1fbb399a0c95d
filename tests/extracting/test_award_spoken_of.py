"""Honours of those whom a common noun means, whom somebody puts on a list, and who are named in lists of winners."""

from __future__ import annotations

import pytest

from kg.model import Honour

from .conftest import read_text


def honours(body: str, title: str = "") -> set[tuple[str, str]]:
    """(recipient, award) of what is read."""
    return {(f.recipient.name, f.award.name) for f in read_text(body, title).extracted.facts if isinstance(f, Honour)}


SPOKEN_OF = [
    (
        "学校现有学生9000人。学校先后被授予“全国文明校园”，多次被评为“全省就业先进单位”。",
        "【云川师范学院】",
        {("云川师范学院", "全国文明校园"), ("云川师范学院", "全省就业先进单位")},
    ),
    (
        "云川县第一中学建于1921年，是云川县规范化学校。学校曾被授予全国绿化先进集体。",
        "",
        {("云川县第一中学", "全国绿化先进集体")},
    ),
    (
        "1991年获全省文明医院称号、1996年获全国中医系统先进集体、1998—1999年获省级治安模范单位称号。",
        "【云川市第二人民医院】",
        {
            ("云川市第二人民医院", "全省文明医院"),
            ("云川市第二人民医院", "全国中医系统先进集体"),
            ("云川市第二人民医院", "省级治安模范单位"),
        },
    ),
    ("2018年，我镇获评全国文明村镇。", "【柳林镇】", {("柳林镇", "全国文明村镇")}),
]


@pytest.mark.parametrize(("told", "title", "expected"), SPOKEN_OF)
def test_a_common_noun_means_the_one_told_of(told: str, title: str, expected: set[tuple[str, str]]) -> None:
    assert honours(told, title) == expected


def test_who_is_put_on_a_list_and_by_whom() -> None:
    facts = read_text("6月9日，国家林业局、国家文物局将柳林村列入第三批中国传统村落名录。").extracted.facts
    told = {(f.recipient.name, f.issuer and f.issuer.name) for f in facts if isinstance(f, Honour)}
    assert told == {("柳林村", "国家林业局"), ("柳林村", "国家文物局")}


PERSONS = [
    ("3月9日，我县汪小青、何大平夫妇荣登中国好人榜。", {"汪小青", "何大平"}),
    ("3月9日，柳林学院环境工程学院汪君和教授入选全省学科带头人。", {"汪君和"}),
    ("3月9日，省文明办公布“云川好人”名单，我县汪守业、何玉兰2人上榜。", {"汪守业", "何玉兰"}),
    (
        "5月，获云川省立功奖章的先进个人和集体分别是：河东磷矿采矿工马长庆、市毛巾厂挡车工罗秀兰和市砂轮厂。",
        {"马长庆", "罗秀兰", "市砂轮厂"},
    ),
]


@pytest.mark.parametrize(("told", "expected"), PERSONS)
def test_persons_told_with_area_trade_or_kin(told: str, expected: set[str]) -> None:
    assert {recipient for recipient, _ in honours(told)} == expected


NAMES = [
    ("汪守业先后被评为云川省科技特派员、柳川县科技领军人才、柳川名匠、云泽市种植状元。", 4),
    ("云泽市中医院获得“全国中医先进集体”、省、市“卫生单位”、“云川省示范中医院”等荣誉。", 4),
    ("青禾县柳泉镇被评为全国文明村镇；青禾县通过考核验收，成为全省首个县级“可再生能源示范县”。", 2),
]


@pytest.mark.parametrize(("told", "count"), NAMES)
def test_each_link_of_a_list_is_an_award(told: str, count: int) -> None:
    assert len({award for _, award in honours(told)}) == count


def test_a_phrase_with_its_own_subject_tells_of_that() -> None:
    assert ("青禾县", "可再生能源示范县") in honours(NAMES[2][0])


def test_all_of_a_region_is_no_person() -> None:
    assert not read_text("2022年，全省有4人荣获全国优秀教师称号。").names("Person")


GIVEN = [
    (
        "共青团云泽市委和云泽市少年工作委员会联合决定，授予跳水救人的红星小学学生汪小池“好少年”的称号。",
        {("汪小池", "好少年", "共青团云泽市委"), ("汪小池", "好少年", "云泽市少年工作委员会")},
    ),
    ("国务院批准汪建平为革命烈士。", {("汪建平", "革命烈士", "国务院")}),
    ("省政府表彰全省见义勇为先进个人，我市汪长水受到表彰。", {("汪长水", "全省见义勇为先进个人", "省政府")}),
    (
        "有3人被评为省劳动模范，他们是：县丝厂工人汪阿毛、县一中教师陆文英。",
        {("汪阿毛", "省劳动模范", ""), ("陆文英", "省劳动模范", "")},
    ),
    (
        "云泽市代表队和青禾县代表队分获初中组、高中组第一名。",
        {("云泽市代表队", "初中组第一名", ""), ("青禾县代表队", "高中组第一名", "")},
    ),
    ("“松花牌”绸缎1984年荣获国家金质奖。", {("“松花牌”绸缎", "国家金质奖", "")}),
    ("县农科所研究的“旱育稀植技术”获省科技进步三等奖。", {("旱育稀植技术", "省科技进步三等奖", "")}),
]


@pytest.mark.parametrize(("told", "expected"), GIVEN)
def test_who_receives_and_who_gives(told: str, expected: set[tuple[str, str, str]]) -> None:
    facts = read_text(f"3月5日，{told}").extracted.facts
    assert {
        (f.recipient.name, f.award.name, f.issuer.name if f.issuer else "") for f in facts if isinstance(f, Honour)
    } == expected


def test_a_life_told_by_a_title() -> None:
    told = "汪文明，云川工艺美术大师。1995年，文化部授予“剪纸贡献奖”。"
    facts = read_text(told, "【汪文明】", kind="item").extracted.facts
    assert ("汪文明", "剪纸贡献奖") in {(f.recipient.name, f.award.name) for f in facts if isinstance(f, Honour)}


def test_medals_go_to_persons_and_certificates_to_bodies() -> None:
    told = "5月，获全省五一劳动奖章、奖状的个人和集体是：河东磷矿采矿工马长庆和市砂轮厂。"
    assert honours(told) == {("马长庆", "全省五一劳动奖章"), ("市砂轮厂", "全省五一劳动奖状")}
