"""What an event leaves alone: the year told behind its month, meetings only heard of, what others do or report."""

from __future__ import annotations

import pytest

from .conftest import Read


def test_a_yearly_entry_comes_back_to_its_year_behind_a_month(read: Read) -> None:
    told = "2023年，市总工会扩大工会覆盖面。9月，与南川市总工会组成互检组，开展管理调研。在东江大学举办工会改革研修班。"
    reading = read(told, "工会组织建设", "item")
    assert ("Inspection", "2023-09", "2023-09") in reading.events()
    assert ("Activity", "2023", "2023") in reading.events() and reading.roles("location") == ["东江大学"]
    still = "2023年，市总工会扩大工会覆盖面。9月，市总工会举办职工运动会。运动会期间，在东江大学举办书画展。"
    assert read(still, "工会文体活动", "item").roles("location") == ["东江大学"]


def test_a_new_paragraph_of_a_yearly_entry_is_no_part_of_a_day(read: Read) -> None:
    told = "2023年，东江学院有在校生8000人。10月16日，省文旅厅印发《关于公布美术学科名单的通知》。"
    told += "\n科研工作\n制定《科研项目管理办法》。"
    assert read(told, "东江学院", "item").roles("document") == ["关于公布美术学科名单的通知"]


@pytest.mark.parametrize("verb", ["传达学习", "学习", "贯彻"])
def test_the_day_of_a_meeting_that_is_studied_is_no_event(read: Read, verb: str) -> None:
    told = f"7月17日，市国资委召开党委会议，{verb}6月26日中央政治局会议精神，研究部署有关工作。"
    assert [day for _, day, _ in read(told, "市国资委党委会议", "item").events()] == ["2023-07-17"]


HOSTS = [
    ("6月8日，花卉展销会举行。市园林局组织盆景申报展销会金奖。", []),
    ("6月8日，农产品展销会举行，市农业农村局组织云泽红牛有限公司、青川茶叶有限公司等7家企业参加。", []),
    ("6月8日，省文化厅、省文物局联合发布《关于命名研学基地的通知》。", []),
    ("6月8日，省文化厅、省文物局联合发布文物保护平台。", ["省文化厅", "省文物局"]),
    ("6月8日，市科协指导市水墨艺术研究会，举办书画展。", []),
    ("6月8日，某项目入选由文化和旅游部组织公布的典型案例名单。", []),
    ("6月8日，市政府印发《医疗中心建设方案》，规划建设急救中心，启动市中医院大楼建设。", []),
]


@pytest.mark.parametrize(("told", "hosts"), HOSTS)
def test_who_only_lets_others_act_or_issues_papers_is_no_host(read: Read, told: str, hosts: list[str]) -> None:
    assert read(told).roles("host") == hosts


REPORTING = [
    ("听取云泽市2021年造林绿化工作情况汇报", []),
    ("听取云泽市考察团赴厦门、大同、昆明招商推介情况汇报", ["云泽市考察团"]),
    ("听取清川县及石门镇相关工作汇报", ["清川县", "石门镇"]),
    ("听取云泽党史宣传情况汇报", []),
]


@pytest.mark.parametrize(("told", "bodies"), REPORTING)
def test_places_that_are_told_about_do_not_report(read: Read, told: str, bodies: list[str]) -> None:
    reading = read(f"12月20日，市公安局党委召开会议，{told}，部署下一步工作。")
    assert reading.roles("reportingBody") == bodies
    assert reading.roles("location") == []


def test_a_government_beside_a_committee_is_of_its_place(read: Read) -> None:
    told = "8月3日，由洛阳市委、市政府主办，叶县县委、县政府承办的文化节在叶县人民广场举行。"
    bodies = {m.name: m.full for m in read(told).extracted.mentions if m.name.endswith("政府")}
    assert bodies == {"市政府": "洛阳市政府", "县政府": "叶县政府"}


PLACES = [
    ("3月29日，文化节开幕式在楚长城脚下的石门镇柳湾村举行。", {"石门镇", "柳湾村"}),
    ("6月9日，市总工会到美达公司，清川县总工会到北环物流园区开展法律服务活动。", {"美达公司", "北环物流园区"}),
    ("6月9日，市档案馆在抖音、微信公众号发布视频并举行展播活动。", set()),
]


@pytest.mark.parametrize(("told", "places"), PLACES)
def test_places_beside_the_venue_are_none(read: Read, told: str, places: set[str]) -> None:
    assert set(read(told).roles("location")) <= places


def test_what_a_name_begins_with_is_no_location(read: Read) -> None:
    reading = read("11月20日，市人大代表先后到汝州博物馆、青川县茶叶公司视察。", place="平顶山市")
    assert "汝州" not in reading.roles("location")
    assert "汝州博物馆" in reading.roles("visited")


def test_a_survey_behind_the_name_of_a_section_is_not_what_is_visited(read: Read) -> None:
    told = "旅游发展专题调研8月4日，市政协专题调研组，到清川县、石门县，围绕民宿经营开展调研。"
    assert "市政协专题调研组" not in read(told, "专题调研", "item").roles("visited")


def test_inspections_that_teams_are_sent_for_are_yet_to_come(read: Read) -> None:
    told = "4月9日，全市巡察推进会召开。此次共派出7个巡察组，对市粮食局、市商务局等9个部门开展专项巡察。"
    reading = read(told, "全市巡察动员推进会召开")
    assert reading.events()[0][0] == "Meeting"
    assert reading.roles("visited") == []


def test_the_academy_of_an_academician_is_no_counterpart(read: Read) -> None:
    reading = read("11月14日，市长许青山与东江研究所所长、中国工程院院士郑伯言等举行工作会谈。")
    assert "中国工程院" not in reading.roles("counterpart")


def test_an_overview_dates_a_later_honour_by_its_year(read: Read) -> None:
    told = "2023年3月6日，市档案馆举办挂牌仪式。举办执法培训班，40人参加。市档案馆被省档案馆评为“先进单位”。"
    days = {day for kind, day, _ in read(told, "概况", "item").events() if kind == "AwardEvent"}
    assert days == {"2023"}


def test_what_was_newly_won_in_the_year_has_not_the_day_before(read: Read) -> None:
    told = (
        "2023年，市科技局推进合作。6月18日，东江大学技术转移中心揭牌。全市新增工程中心3家，青川公司获评国家级示范企业。"
    )
    days = {day for kind, day, _ in read(told, "科技合作", "item").events() if kind == "AwardEvent"}
    assert days == {"2023"}


def test_whose_article_is_studied_does_not_speak(read: Read) -> None:
    told = "4月23日，市委召开会议，传达学习许青山书记的讲话精神以及许青山书记重要文章《在开学典礼上的讲话》。"
    assert read(told).roles("speaker") == []


def test_where_others_went_is_not_where_it_was(read: Read) -> None:
    told = "6月2日，市文化馆开展读书活动。3名选手赴北辰市参加全省读书大赛。"
    assert read(told, title="读书活动", kind="item").roles("location") == []
    told = "6月2日，读书活动在平川县举行。随后，大家调研了清川县柳湾村。"
    assert "清川县" not in read(told, title="读书活动在平川县举行").roles("location")
