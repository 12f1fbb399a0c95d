"""What an event visits and where it is, in every order of words; who leads a tour."""

from __future__ import annotations

import pytest

from .conftest import Read

VISITED = [
    ("观摩组先后走进歙县金谷寨水闸和云泽市白鹤水库、青川县柳林水库，详细查看", {"金谷寨水闸", "白鹤水库"}),
    ("在和平路施工现场，沈怀瑾指出，要保证质量", {"和平路"}),
    ("沈怀瑾开展清江巡河工作", {"清江"}),
    ("到中山市、宜昌市学习调研先进经验", {"中山市", "宜昌市"}),
    ("赴北京、上海、江苏等地开展招商活动", {"北京", "上海", "江苏"}),
    ("考察团到重庆两江新区、山东省寿光市观摩学习", {"两江新区", "寿光市"}),
    ("围绕冬季供暖深入青禾热电厂、远山热力集团，查看运行情况", {"青禾热电厂", "远山热力集团"}),
    ("组织调研组赴宜昌市实地开展调研", {"宜昌市"}),
    ("对云泽邮政公司和6个镇（街道）邮政所的营业柜台、包裹仓库、运邮车辆进行专项检查", {"云泽邮政公司"}),
    ("到挂点联系的津口社区走访慰问困难群众", {"津口社区"}),
    ("调研组走村入户，到歙县深渡镇的津口社区、柳河村了解产业", {"津口社区", "柳河村"}),
    ("组织书画家赴歙县白鹤水库开展采风活动", {"白鹤水库"}),
    ("考察宜昌青禾机械有限公司、歙县远山碳素有限公司等企业共32个", {"宜昌青禾机械有限公司"}),
    ("对云泽市青禾供应链有限公司等三家单位的21名农民工进行走访慰问", {"云泽市青禾供应链有限公司"}),
    ("会前，与会人员现场观摩了歙县深渡镇津口社区和青石水库", {"津口社区"}),
    ("检查组对歙县深渡镇柳河村、绩溪县长安镇兴安村的酉水河段进行实地察看", {"柳河村"}),
    ("现场会召开，与会人员考察了歙县深渡镇津口社区、青石水库", {"津口社区"}),
    ("专家组到白鹤水库现场勘察", {"白鹤水库"}),
    (
        "检查组先后深入青口白鹤岭生态修复点、歙县深渡镇污水处理厂、绩溪县长安镇石塘港区等地，了解情况",
        {"青口白鹤岭生态修复点", "深渡镇污水处理厂", "长安镇石塘港区"},
    ),
    ("来到歙县深渡镇津口社区邻里中心、石塘港作业区，询问情况", {"津口社区邻里中心", "石塘港作业区"}),
    (
        "察看了歙县青禾绿能有限公司60万吨乙二醇装置、“西电东送”配套绩溪换流站、绩溪县柳林农场光热电站",
        {"绩溪换流站", "绩溪县柳林农场光热电站"},
    ),
    ("到歙县青禾化纤有限公司绿色纤维智能工厂、深渡镇毛衫时尚中心现场走访", {"深渡镇毛衫时尚中心"}),
    ("连夜赶赴歙县深渡镇中心卫生院、长安镇集中安置点查看灾情", {"歙县深渡镇中心卫生院", "长安镇集中安置点"}),
    ("走访了中车云泽机车有限公司、云泽国际陆港、歙县白鹤乡风电场", {"云泽国际陆港", "白鹤乡风电场"}),
    ("踏看歙县青石水库、白鹤水库建设", {"青石水库", "白鹤水库"}),
]


@pytest.mark.parametrize(("told", "visited"), VISITED)
def test_visits_in_every_order(read: Read, told: str, visited: set[str]) -> None:
    reading = read(f"6月2日，{told}。", title="沈怀瑾调研重点工作")
    assert visited <= set(reading.roles("visited"))


def test_what_pupils_go_to_see_is_visited(read: Read) -> None:
    reading = read(
        "2023年，团市委组织学生到青禾集团、远山集团等规模以上企业、科技企业参观企业生产。", "融合交流活动", "item"
    )
    assert {"青禾集团", "远山集团"} <= set(reading.roles("visited"))


def test_helpers_from_elsewhere_are_no_visit_there(read: Read) -> None:
    reading = read("6月2日，沈怀瑾一行走访歙县青禾实验学校，看望慰问了江苏援建干部代表。", "沈怀瑾走访慰问")
    assert "江苏" not in {*reading.roles("visited"), *reading.roles("location")}


def test_a_firm_that_lies_somewhere_is_not_where_its_project_opens(read: Read) -> None:
    reading = read("6月7日，位于歙县的青禾时代电池有限公司三期项目全面投产。", "青禾时代三期项目投产")
    assert reading.roles("location") == ["歙县"]


NOT_VISITED = [
    ("形成报告，建议充实到市政协总报告", "市政协"),
    ("做好宜昌市政协莅平考察“智慧水务”做法、荆门市政协莅平调研接待工作", "荆门市政协"),
]


@pytest.mark.parametrize(("told", "body"), NOT_VISITED)
def test_who_comes_is_not_visited(read: Read, told: str, body: str) -> None:
    reading = read(f"2023年，市政协农业委赴歙县学习调研，{told}。", "农业委员会", "item")
    assert body not in reading.roles("visited")


@pytest.mark.parametrize(
    "told",
    [
        "办理“关于清江、白鹤水库保护的建议”",
        "执法检查组到歙县检查云泽市湿地保护条例落实情况",
    ],
)
def test_what_is_only_spoken_of_is_no_location(read: Read, told: str) -> None:
    reading = read(f"6月2日，市人大{told}。", title="市人大开展执法检查")
    assert not {"清江", "白鹤水库", "云泽市"} & set(reading.roles("location"))


def test_a_list_after_a_meeting_is_no_venue(read: Read) -> None:
    reading = read("6月2日，客人在下午召开的座谈会上与歙县、南陵县负责同志深入交流。", title="某商会到我市考察")
    assert not {"歙县", "南陵县"} & set(reading.roles("location"))


@pytest.mark.parametrize(
    "told",
    [
        "副市长顾衡带领观摩组对我市水库标准化管理工作进行现场观摩，并出席会议",
        "副市长顾衡带领部分委员下沉歙县石门街道政协委员工作站，参加协商议事活动",
    ],
)
def test_who_takes_others_along_leads(read: Read, told: str) -> None:
    assert "顾衡" in read(f"6月2日，{told}。", title="全省水利工程会议在我市召开").roles("leader")


def test_a_summary_of_meetings_is_a_meeting_whatever_they_passed(read: Read) -> None:
    reading = read("2023年，市人大常委会召开会议8次，审议通过《云泽市湿地保护条例》。", "市人大常委会会议", "item")
    assert [kind for kind, _, _ in reading.events()] == ["Meeting"]


def test_where_a_course_is_taught_is_its_location(read: Read) -> None:
    told = "6月2日，沈怀瑾到青禾学院为新任干部作专题辅导，宣传活动同日举行。"
    assert "青禾学院" in read(told, "全市举行国防宣传活动").roles("location")


def test_a_site_of_heritage_is_visited(read: Read) -> None:
    told = "6月2日，沈怀瑾先后到歙县青丘遗址、青禾机械有限公司调研。"
    assert "歙县青丘遗址" in read(told, "沈怀瑾调研").roles("visited")


@pytest.mark.parametrize(
    ("told", "site"),
    [
        ("决赛在青禾世界城举行", "青禾世界城"),
        ("启动仪式举行，主会场设在歙县青禾产业园", "歙县青禾产业园"),
        ("签约活动在市国际会展中心举行", "市国际会展中心"),
        ("博览会在中国东部博览城隆重举办", "中国东部博览城"),
    ],
)
def test_a_venue_that_nothing_else_names(read: Read, told: str, site: str) -> None:
    assert site in read(f"6月2日，{told}。", "市技能大赛决赛举行").roles("location")


def test_what_those_present_go_to_see(read: Read) -> None:
    told = "6月2日，主题活动在云泽市举行。与会人员分批参观“廉洁奉公”主题展馆。随后，大家调研了歙县深渡镇津口社区。"
    assert {"“廉洁奉公”主题展馆", "津口社区"} <= set(read(told, "主题活动在云泽市举行").roles("visited"))


def test_who_acts_at_a_ceremony_is_not_its_place(read: Read) -> None:
    told = "6月2日，启动仪式在绩溪县举行。在启动仪式上，绩溪县和歙县发布优惠政策。"
    assert read(told, "启动仪式举行").roles("location") == ["绩溪县"]


def test_the_site_behind_a_zone_of_the_city(read: Read) -> None:
    told = "6月2日，沈怀瑾先后来到市城乡一体化示范区紫藤科技创新园、青禾机械有限公司等处，察看生产情况。"
    reading = read(told, "沈怀瑾调研")
    assert "紫藤科技创新园" in reading.roles("visited")
    assert ("紫藤科技创新园", "城乡一体化示范区") in reading.relations("partOf")
