"""Sites that only the list of a visit tells."""

from __future__ import annotations

import pytest

from .conftest import read_text


@pytest.mark.parametrize(
    ("told", "site", "kind"),
    [
        ("调研组先后到市规划展览馆、青锋冶铁遗址公园、柏岭山庄等处，实地察看", "柏岭山庄", "Facility"),
        ("市长林晓川赴云泽第一小学、三叶草幼儿园实地调研", "三叶草幼儿园", "EducationalOrganization"),
        ("客人先后到市规划展览馆、晨星科技参观交流", "晨星科技", "Enterprise"),
        (
            "学员先后抵达歙县深渡镇红军团鏖战旧址，歙县王村镇杨庄村英雄纪念广场，亲身体验",
            "红军团鏖战旧址",
            "Facility",
        ),
        ("一行先后来到云泽公司和云泽公用型保税仓，听取介绍", "云泽公用型保税仓", "Facility"),
        ("一行先后到清川公司、铁云集团、盛时代广场参观", "盛时代广场", "Facility"),
        ("一行先后到云泽市博物馆、羿川天羽、清川公司参观", "羿川天羽", "Enterprise"),
        ("一行先后到铁云集团帘子布、清川公司、云泽市博物馆参观", "铁云集团帘子布", "Enterprise"),
        ("在运输队家属院、供应处家属院和河湾小区，林晓川察看了管网", "运输队家属院", "Facility"),
        ("市长林晓川到歙县深渡镇林坊村的彩绘秸秆画基地调研", "彩绘秸秆画基地", "Facility"),
        ("调研组到歙县、绩溪县的海光陶瓷、铁云集团等地，对全市环境状况进行专题调研", "海光陶瓷", "Enterprise"),
        ("调研组到市博物馆、清溪路公交枢纽站，围绕国有资产管理情况开展专题调研", "清溪路公交枢纽站", "Facility"),
        ("林晓川到体育学院、西区食堂进行调研", "西区食堂", "Facility"),
        ("林晓川走访了云岭化工、清川公司、晨星科技三家企业", "晨星科技", "Enterprise"),
        ("委员们走进云河日间照料中心、市福利院，与老人交谈", "云河日间照料中心", "Organization"),
        ("专家踏勘柏岭水库、石门灌区，查阅资料", "柏岭水库", "Facility"),
        ("林晓川带队，对柏岭水库、石门灌区开展防台风检查", "柏岭水库", "Facility"),
        ("林晓川察看了柏岭敬老院、云河供热站改造现场，听取介绍", "云河供热站", "Facility"),
        ("市供热公司邀请市民走进柏岭热电厂、云河供热站参观", "云河供热站", "Facility"),
        ("专家踏察了柏岭水库、石门灌区", "柏岭水库", "Facility"),
        ("客人参访了柏岭山庄", "柏岭山庄", "Facility"),
        ("林晓川莅临云泽市博物馆考察指导", "云泽市博物馆", "Facility"),
        ("代表们实地察看了歙县深渡镇柳林整治示范点、王村镇红枫产业园", "深渡镇柳林整治示范点", "Facility"),
        (
            "一行先后来到清川公司、乡村振兴示范点石桥村、大南坪丰收果菜有限公司等地",
            "大南坪丰收果菜有限公司",
            "Enterprise",
        ),
        ("一行参观了清川公司等特色产业，云泽市博物馆等教育场馆，以及石桥砖厂等企业", "云泽市博物馆", "Facility"),
        ("林晓川深入云山家居天地、清川公司，实地了解情况", "云山家居天地", "Facility"),
        ("委员们视察城东新区项目建设指挥部、清川公司等地", "城东新区项目建设指挥部", "GovernmentBody"),
    ],
)
def test_items_of_a_visit_that_end_as_names_do_are_names(told: str, site: str, kind: str) -> None:
    reading = read_text(f"3月5日，{told}。", "市长林晓川调研工作")
    assert site in reading.names(kind)
    assert site in reading.roles("visited")


@pytest.mark.parametrize("told", ["部分学校、社区及人员密集场所", "重点企业、特色产业园区", "田间地头、农户家中"])
def test_everyday_words_of_a_visit_are_none(told: str) -> None:
    reading = read_text(f"3月5日，市长林晓川深入{told}调研。", "市长林晓川调研工作")
    assert not [name for name in told.split("、") if name in reading.names("Organization", "Place", "Project")]


def test_a_title_that_begins_with_a_name_does_not_keep_the_list_from_ending() -> None:
    told = "6月3日，在铁福集团家属院、云泽市博物馆和城北车站，林晓川察看了管网"
    assert "云泽市博物馆" in read_text(f"{told}。", "铁福集团供暖受检查").roles("visited")


def test_who_accompanies_and_a_meeting_room_are_not_visited() -> None:
    told = "3月5日，林晓川考察了柏岭山庄，市旅游局局长陪同，并在市旅游局会议室听取汇报"
    assert read_text(f"{told}。", "市长林晓川调研工作").roles("visited") == ["柏岭山庄"]


def test_who_is_checked_issues_nothing() -> None:
    told = "3月5日，执法人员随机抽查清川公司、铁云集团，下达整改通知3份"
    assert read_text(f"{told}。", "抽查").roles("issuer") == []
