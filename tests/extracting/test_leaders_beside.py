"""Several who lead: one after the other, in a party, or in turn; and those of the place who receive or call on them."""

from __future__ import annotations

import pytest

from kg.model import PERSON

from .conftest import Read

LED = [
    (
        "5月12日，副市长林晓川前往金川中学检查，副市长周明远前往厦光路，副市长何立新前往白石公园，检查工作落实情况。",
        ["林晓川", "周明远", "何立新"],
    ),
    (
        "7月29日，区领导林晓川、陆敏一行来到云泽军分区走访。区领导陈正、胡秀一行先后来到云泽边检站走访慰问。",
        ["林晓川", "陆敏", "陈正", "胡秀"],
    ),
    (
        "8月1日，市委副书记林晓川，市委常委、秘书长高荣，市政协副主席张景一行，深入清川区，看望慰问驻军官兵。",
        ["林晓川", "高荣", "张景"],
    ),
    ("8月1日，市委书记林晓川、市长陈正等市领导，走访慰问了部队官兵。", ["林晓川", "陈正"]),
    (
        "11月1日，区长林晓川，区政府党组成员王育带领区安监局、区住建局等部门领导对辖区重点单位安全工作进行了检查。",
        ["林晓川", "王育"],
    ),
    (
        "7月2日晚，市长林晓川采取“四不两直”方式，先后来到中兴路夜市、羊肉街等地，随机检查餐饮商户。",
        ["林晓川"],
    ),
    (
        "4月14日至17日，由州长李飞，州委常委、凯岭市委书记杨明及州民委等部门负责人组成的考察团一行10余人，赴长沙考察。",
        ["李飞", "杨明"],
    ),
    ("12月5日，省人大常委会副主任王振国带领在豫全国人大代表一行15人，来我市视察法院工作。", ["王振国"]),
    ("3月22日，市长林晓川到清川县调研，县委书记周明远到现场介绍情况，县长何立新陪同。", ["林晓川"]),
    (
        "6月30日，广石市协作办党委书记林晓川带领企业家代表团来我市考察。市政协副主席田宇接待了考察团一行。",
        ["林晓川"],
    ),
]


@pytest.mark.parametrize(("told", "names"), LED)
def test_who_leads(read: Read, told: str, names: list[str]) -> None:
    assert read(told, "领导检查工作").roles("leader") == names


def test_those_of_the_place_call_on_a_team(read: Read) -> None:
    told = "5月12日，中国气象局副局长林晓川率检查组到我市检查防汛。市委书记周明远、市长何立新到驻地看望检查组。"
    reading = read(told, "检查组到我市检查防汛工作")
    assert (reading.roles("leader"), reading.roles("attendee", PERSON)) == (["林晓川"], ["周明远", "何立新"])


def test_to_prepare_a_meeting_is_none(read: Read) -> None:
    told = "11月15日，县委书记林晓川率队督导全市产业观摩会筹备工作，副县长杜文参加。"
    reading = read(told, "林晓川督导观摩会筹备工作")
    assert reading.events()[0][0] == "Inspection"
    assert (reading.roles("leader"), reading.roles("attendee")) == (["林晓川"], ["杜文"])


def test_to_allot_works_in_a_meeting_is_one(read: Read) -> None:
    told = "3月18日，市委书记林晓川主持召开全市重点项目建设调度会并讲话。"
    assert read(told, "林晓川调度重点项目建设").events()[0][0] == "Meeting"
    looked = "3月18日，市委书记林晓川到清川县现场调度重点项目建设。"
    assert read(looked, "林晓川调度重点项目建设").events()[0][0] == "Inspection"


def test_who_opens_a_line_or_speaks_in_an_address(read: Read) -> None:
    told = "10月1日，城际公交开通仪式举行。副市长何立新宣布开通。副市长左文在致辞中说，双方合作前景广阔。"
    assert read(told, "城际公交开通仪式举行").roles("speaker") == ["何立新", "左文"]


def test_who_declares_a_long_named_work_begun_speaks(read: Read) -> None:
    told = "11月9日，云泽大桥举行开工仪式。副市长周明远宣布云泽市滨江片区综合开发一期项目开工。"
    assert read(told, "云泽大桥举行开工仪式").roles("speaker") == ["周明远"]


def test_who_comes_to_sit_with_others_leads(read: Read) -> None:
    told = "5月4日，市委书记林晓川来到云泽学院，与青年师生代表座谈交流。云泽学院党委书记何广博参加座谈。"
    reading = read(told, "林晓川与青年座谈")
    assert (reading.roles("leader"), reading.roles("counterpart")) == (["林晓川"], [])
    assert (reading.roles("attendee", PERSON), reading.roles("location")) == (["何广博"], ["云泽学院"])


def test_where_somebody_goes_to_speak_in_a_village_that_he_serves(read: Read) -> None:
    told = "7月1日，市委书记林晓川到所联系的清川县石桥镇马庄村，以普通党员身份参加主题党日活动，并讲授专题党课。"
    assert "马庄村" in read(told, "林晓川到联系点讲党课").roles("location")


def test_who_takes_a_matter_up_with_the_leader_is_there(read: Read) -> None:
    told = "5月16日，市政协主席高继平带队督办重点提案。市政协副主席钱丽、市政府副秘书长马杰一同督办。"
    assert read(told, "高继平督办重点提案").roles("attendee", PERSON) == ["钱丽", "马杰"]


def test_who_stands_before_a_branch_is_no_firm(read: Read) -> None:
    told = "7月19日，市长周明远会见客人。中岭银行副行长刘凯、云泽分行行长杜磊参加会见。"
    reading = read(told, "周明远会见客人")
    assert reading.roles("attendee", PERSON) == ["刘凯", "杜磊"]
    assert "中岭银行副行长刘凯" not in reading.names("Enterprise")
