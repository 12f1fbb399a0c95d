"""Reports of many projects at once: where their names begin and end, what is no name, what is said of all of them."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses

NAMED = [
    ("随着青岭技改、白兰冷链等产业项目动工兴建，开发区日渐热闹。", {"青岭技改", "白兰冷链"}),
    ("来宾见证了青岭纸业有限公司扩产项目开工。", {"青岭纸业有限公司扩产项目"}),
    ("集中开工活动暨白兰糖厂项目奠基。", {"白兰糖厂项目"}),
    ("邀请青岭竹材项目、白兰农业项目等3个项目的负责人考察。", {"青岭竹材项目", "白兰农业项目"}),
    ("洽谈达成了白兰玻纤拉丝项目。", {"白兰玻纤拉丝项目"}),
    ("实施柳林大道绿化、亮化工程。", {"柳林大道绿化、亮化工程"}),
    ("青禾酒厂二期扩能开工。", {"青禾酒厂二期扩能"}),
    ("青禾水厂二期扩建及一期提标改造工程完工。", {"青禾水厂二期扩建及一期提标改造工程"}),
    ("总投资26亿的青岭铝材项目、总投资3亿元的白兰铝材项目签约。", {"青岭铝材项目", "白兰铝材项目"}),
    ("该厂是云泽市重点技改项目。", set()),
    ("它是该企业的全资子公司项目。", set()),
    ("超亿元项目落地6个。", set()),
    ("一些水利在建项目有序推进。", set()),
    ("6、7、8号楼已封顶。", set()),
    ("随后举行招商说明和项目推介活动。", set()),
    ("建成引水工程26件。", set()),
    ("青川县水利工程建设有序推进。", set()),
    ("签约的轴承项目5项，将陆续落地青川县碧桃制造产业园。", set()),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_the_names_in_reports(read: Read, text: str, names: set[str]) -> None:
    assert read(text, kind="item").names("Project") == names


STATES = [
    ("青岭电力项目同步开工。", {"青岭电力项目": {"开工"}}),
    ("青禾风电场一期30MW工程20台风机全部并网发电。", {"青禾风电场一期30MW工程": {"投产"}}),
    (
        "青禾水库扩建工程、青萝干渠工程、农村饮水工程扎实稳步推进。",
        {"青禾水库扩建工程": {"在建"}, "青萝干渠工程": {"在建"}},
    ),
    ("计划新建厂区4处；青萝污水处理厂完成立项。", {"青萝污水处理厂": {"前期"}}),
    ("青岭水厂二期工程各项前期工作已全面展开。", {"青岭水厂二期工程": {"前期"}}),
    (
        "本次集中开工的项目共2项。分别是总投资5亿元的青岭饲料厂项目，总投资2亿元的白兰药材项目。",
        {"青岭饲料厂项目": {"开工"}, "白兰药材项目": {"开工"}},
    ),
]


@pytest.mark.parametrize(("text", "told"), STATES)
def test_what_is_said_of_each(text: str, told: dict[str, set[str]]) -> None:
    assert statuses(text) == told


@pytest.mark.parametrize(
    ("text", "predicate", "facts"),
    [
        ("青岭五金项目总投资：3600万元；当年计划：900万元。", "investment", {("青岭五金项目", "3600万元")}),
        (
            "实施青禾水库扩建工程。实施23座小型水库加固工程，项目总投资3亿元。",
            "investment",
            set(),
        ),
        (
            "青岭材料项目总投资3亿元，新上年产8万吨涂料装置一套。",
            "capacity",
            {("青岭材料项目", "8万吨/年")},
        ),
        (
            "青岭镇污水处理厂扩建工程开工，处理规模为3万立方米/日。",
            "capacity",
            {("青岭镇污水处理厂扩建工程", "3万立方米/日")},
        ),
    ],
)
def test_what_they_cost_and_make(read: Read, text: str, predicate: str, facts: set[tuple[str, str]]) -> None:
    assert read(text, kind="item").relations(predicate) == facts


def test_a_post_does_not_sign(read: Read) -> None:
    text = "市委副书记、市长陈文涛代表市政府与青岭设计院有限公司签订战略框架协议。"
    assert read(text).relations("signedWith") == {("市政府", "青岭设计院有限公司")}


def test_a_road_is_no_short_name_of_a_firm(read: Read) -> None:
    text = "青岭高速公路扩建工程由江北高速公路集团有限公司建设。该项目列入全省高速公路网规划。"
    assert read(text).names("Organization") == {"江北高速公路集团有限公司"}


def test_bodies_that_begin_like_a_firm_or_behind_another(read: Read) -> None:
    text = "云泽市建工局召开会议，市水务局受省水利厅委托，与台商柏岭电子科技有限公司座谈。"
    found = read(text)
    assert found.names("Organization") == {"云泽市建工局", "市水务局", "省水利厅", "柏岭电子科技有限公司"}
    assert found.relations("partOf") == set()


COMPANIES = [
    ("青川县新奥燃气公司铺设管网86公里。", {"青川县新奥燃气公司"}),
    ("小区物业公司和县燃气公司参加。", {"县燃气公司"}),
    ("白兰镇青岭果业合作社成立。", {"白兰镇青岭果业合作社"}),
    ("该厂改名为春光农具厂，后定名为第二机床厂。", {"春光农具厂", "第二机床厂"}),
    ("中国青岭一局（集团）有限公司中标。", {"中国青岭一局（集团）有限公司"}),
    ("白兰乡肉牛养殖示范场存栏600头。", {"白兰乡肉牛养殖示范场"}),
]


@pytest.mark.parametrize(("text", "names"), COMPANIES)
def test_firms_whole(read: Read, text: str, names: set[str]) -> None:
    assert read(text, kind="item").names("Organization") == names


@pytest.mark.parametrize(
    ("text", "predicate", "facts"),
    [
        (
            "青岭油厂与白兰商贸有限公司合资创办的川岭食品有限公司，年产饮料900吨。",
            "owner",
            {("川岭食品有限公司", "青岭油厂"), ("川岭食品有限公司", "白兰商贸有限公司")},
        ),
        (
            "青岭畜牧有限公司肉牛项目由白兰食品集团有限公司投资。",
            "owner",
            {
                ("青岭畜牧有限公司肉牛项目", "青岭畜牧有限公司"),
                ("青岭畜牧有限公司肉牛项目", "白兰食品集团有限公司"),
            },
        ),
        (
            "县城市投资有限公司是国有企业，下属县自来水公司、县公交公司等5家子公司。",
            "partOf",
            {("县自来水公司", "县城市投资有限公司"), ("县公交公司", "县城市投资有限公司")},
        ),
        (
            "青岭环境工程有限公司（以下简称“青岭环境”）与青川县人民政府洽谈多次，达成投资协议。",
            "signedWith",
            {("青岭环境工程有限公司", "青川县人民政府")},
        ),
        (
            "青川县与青岭生物集团有限公司签约仪式在省城举行。",
            "signedWith",
            {("青川县", "青岭生物集团有限公司")},
        ),
        (
            "青川县与青岭科技股份有限公司签订5亿元发电项目。",
            "signedWith",
            {("青川县", "青岭科技股份有限公司")},
        ),
    ],
)
def test_who_owns_and_signs(read: Read, text: str, predicate: str, facts: set[tuple[str, str]]) -> None:
    assert read(text, kind="item").relations(predicate) == facts


def test_the_site_and_the_parts_of_the_firm_in_the_title(read: Read) -> None:
    text = "厂址白兰镇，占地16公顷。公司下设青岭建材有限公司。"
    found = read(text, title="青岭水泥有限公司", kind="item")
    assert ("青岭水泥有限公司", "白兰镇") in found.relations("locatedIn")
    assert found.relations("partOf") == {("青岭建材有限公司", "青岭水泥有限公司")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("青川汽车客运北站于10月开工，占地60亩。", {"青川汽车客运北站": {"开工"}}),
        ("青岭热电项目主体工程竣工，正在调试设备。", {"青岭热电项目": {"在建"}}),
        ("220千伏青岭输变电工程一次性启动成功，投入运行。", {"220千伏青岭输变电工程": {"启用"}}),
        ("青岭街商业开发项目，主体结构已建至12层。", {"青岭街商业开发项目": {"在建"}}),
        ("商业综合体、写字楼和五星酒店已封顶。", {}),
        ("各场宿舍已封顶，多地重点工程项目加快推进。", {}),
        ("青岭集团增资三千二百万美元建设青岭工业园二期工程。", {}),
    ],
)
def test_what_is_begun_and_done(text: str, told: dict[str, set[str]]) -> None:
    assert statuses(text) == told


def test_a_bridge_of_a_numbered_road(read: Read) -> None:
    places = read("完成省道215线川路大桥、国道348线养护。", kind="item").names("Place")
    assert {"省道215线", "川路大桥", "国道348线"} <= places


def test_who_speaks_at_the_ceremony(read: Read) -> None:
    assert read("市长陈学群在开工典礼上致辞，董事长李永发在会上介绍。").posts().keys() == {"陈学群", "李永发"}


def test_where_a_group_develops_it_and_what_is_soon_to_run(read: Read) -> None:
    text = "海川集团在青川县白兰镇开发建设石溪文旅综合体项目。公司新上的年产500万套传感器生产线即将投产。"
    found = read(text, kind="item")
    assert found.names("Project") == {"石溪文旅综合体项目", "年产500万套传感器生产线"}
    assert statuses(text).get("年产500万套传感器生产线", set()) == set()


def test_how_far_the_bed_of_a_road_is_and_who_bought_a_firm(read: Read) -> None:
    assert statuses("青川至白兰公路改建工程完成路基土方的92%。") == {"青川至白兰公路改建工程": {"在建"}}
    text = "青川宏达建材有限公司成立于1998年，2006年被青岭集团收购。"
    assert ("青川宏达建材有限公司", "青岭集团") in read(text).relations("partOf")


def test_an_entry_that_goes_on_about_the_work_in_its_title(read: Read) -> None:
    text = "位于白兰镇青岭村，由青川水电公司投资兴建，装机容量2万千瓦，概算投资1.6亿元。工程于2006年8月动工。"
    found = read(text, title="青岭水电站", kind="item")
    assert found.relations("owner") == {("青岭水电站", "青川水电公司")}
    assert found.relations("investment") == {("青岭水电站", "1.6亿元")}
    assert found.relations("capacity") == {("青岭水电站", "2万千瓦")}
    assert ("青岭水电站", "青岭村") in found.relations("locatedIn")


def test_a_firm_whose_entry_begins_with_its_group(read: Read) -> None:
    found = read("白兰矿业集团公司下属企业。1992年建矿。", title="青岭铁矿", kind="item")
    assert found.relations("partOf") == {("青岭铁矿", "白兰矿业集团公司")}


def test_estates_that_are_counted_and_one_that_wins(read: Read) -> None:
    text = "青川花园、白兰名城、御河苑3个商品房小区竣工。青川宏基房地产公司开发的青川花园被评为优秀小区。"
    assert read(text, kind="item").names("Project") == {"青川花园", "白兰名城", "御河苑"}


def test_the_firm_spoken_of_builds_with_another(read: Read) -> None:
    found = read("2015年，青岩电讯公司建基站200个。与宏岭煤业集团联合共同打造首个智慧煤矿项目。", "青岩电讯公司")
    assert found.relations("owner") == {("智慧煤矿项目", "青岩电讯公司"), ("智慧煤矿项目", "宏岭煤业集团")}


def test_the_owner_of_the_second_of_two(read: Read) -> None:
    text = "主要有白兰公司投资8000万元的青岭饮片加工厂、川佳公司投资5600万元的节能灯生产线。"
    assert read(text, kind="item").relations("owner") == {("节能灯生产线", "川佳公司")}


def test_what_a_works_finished_in_time_is_its_own(read: Read) -> None:
    text = "青禾焦化有限公司生产焦炭126万吨。确立攻关项目14项，按时完成了热风炉废气处理工程、中温余热利用工程。"
    assert read(text).relations("owner") == {
        ("热风炉废气处理工程", "青禾焦化有限公司"),
        ("中温余热利用工程", "青禾焦化有限公司"),
    }


def test_a_system_about_a_work_is_not_the_work(read: Read) -> None:
    text = "青禾通信有限公司服务水利，推进引江配套工程输水隧洞智能感知体系建设。"
    assert not read(text).relations("owner")


def test_what_two_build_together_is_of_both(read: Read) -> None:
    reading = read("青禾移动公司与云泽林业集团联合共同打造全国首个高山5G+智慧林场项目，减少人员。")
    project = "高山5G+智慧林场项目"
    assert reading.relations("owner") == {(project, "青禾移动公司"), (project, "云泽林业集团")}


def test_common_words_name_what_the_text_goes_on_about(read: Read) -> None:
    assert read("青禾移动在云泽矿业集团二矿建成5G智慧选矿项目。该项目是首个应用。").names("Project") == {
        "5G智慧选矿项目"
    }
    assert not read("建成后成为全省首个独立储能项目。该项目占地2公顷。").names("Project")
