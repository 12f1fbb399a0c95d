"""What is said of an invented city's projects: begun, going on, finished; and works that are told of by it alone."""

from __future__ import annotations

import pytest

from kg.model import StatusFact

from .conftest import Read, read_text


def statuses(text: str, **entry: object) -> dict[str, set[str]]:
    """Project → its statuses."""
    found: dict[str, set[str]] = {}
    for fact in read_text(text, **entry).extracted.facts:  # type: ignore[arg-type]
        if isinstance(fact, StatusFact):
            found.setdefault(fact.project.name, set()).add(fact.status)
    return found


STATUS = [
    ("青萝湖隧道项目签约。", "青萝湖隧道项目", "签约"),
    ("青萝湖隧道项目已完成选址。", "青萝湖隧道项目", "前期"),
    ("启动建设青萝湖隧道项目。", "青萝湖隧道项目", "开工"),
    ("青萝湖隧道项目12月30日举行开工奠基仪式。", "青萝湖隧道项目", "开工"),
    ("青萝湖隧道项目有序推进。", "青萝湖隧道项目", "在建"),
    ("青萝湖隧道项目主体封顶。", "青萝湖隧道项目", "在建"),
    ("青萝湖隧道项目基本建成。", "青萝湖隧道项目", "竣工"),
    ("完成青萝湖隧道项目，保障群众出行。", "青萝湖隧道项目", "竣工"),
    ("青萝湖储能项目投产达效。", "青萝湖储能项目", "投产"),
    ("青萝湖储能项目建成投用。", "青萝湖储能项目", "启用"),
    ("青萝湖引水工程全线贯通。", "青萝湖引水工程", "贯通"),
    ("立山府、山水云庭等问题楼盘复工建设。", "山水云庭", "在建"),
]


STATUS += [
    ("完成青禾湖气象防灾工程一期项目建设和二期项目推进工作。", "青禾湖气象防灾工程一期项目", "竣工"),
    ("建成现代农业产业园一期、青禾小麦产业园二期。", "青禾小麦产业园二期", "竣工"),
    ("青禾文化广场地下停车场、多功能图书馆及服务中心加快建设。", "青禾文化广场地下停车场", "在建"),
    ("青萝湖食品产业园边建边招，已签约项目3个。", "青萝湖食品产业园", "在建"),
    ("青萝湖隧道项目施工、监理评选结果公示。", "青萝湖隧道项目", "前期"),
    ("青萝湖清淤工程于5月20日通过完工验收。", "青萝湖清淤工程", "竣工"),
    ("云泽至南河铁路、内河航道整治、滨江港接收站加快推进。", "云泽至南河铁路", "在建"),
    ("云江县天禾锂业三期、青川煤矿技改等在建项目完成投资46亿元。", "云江县天禾锂业三期", "在建"),
    ("青萝机场三期改扩建项目主体工程完工。", "青萝机场三期改扩建项目", "在建"),
    ("环湖大道一期工程全线通车。", "环湖大道一期工程", "竣工"),
    ("签约12个项目，总投资44亿元，其中包括云泽聚氨酯产业园一期项目6个。", "云泽聚氨酯产业园一期项目", "签约"),
    ("青萝湖航道工程获批复。", "青萝湖航道工程", "前期"),
    ("青萝湖大桥南主塔封顶。", "青萝湖大桥", "在建"),
    ("青萝湖储能项目开工4个月建成投产。", "青萝湖储能项目", "投产"),
    ("青萝湖储能项目（一期）在云阳区新技术产业园开工。", "青萝湖储能项目（一期）", "开工"),
    ("国务院批准《新建铁路云泽至漳平铁路》用地预审。", "新建铁路云泽至漳平铁路", "前期"),
    ("申报青萝湖灌区现代化建设项目。", "青萝湖灌区现代化建设项目", "前期"),
    ("青禾区第九期“三个一批”活动暨青禾古陶文化产业园项目开工仪式举行。", "青禾古陶文化产业园项目", "开工"),
]
STATUS += [
    ("青萝湖隧道改造提升工程于重阳节前完工。", "青萝湖隧道改造提升工程", "竣工"),
    ("青萝湖电厂2号机组脱硝改造9月完成168小时试运行。", "青萝湖电厂2号机组脱硝改造", "投产"),
    ("总投资9亿元的青萝锂电材料生产基地点火试产。", "青萝锂电材料生产基地", "投产"),
    ("青萝湖风电场一期50兆瓦机组并网发电。", "青萝湖风电场一期", "投产"),
    ("青萝湖数据中心一期机房封顶。", "青萝湖数据中心一期", "在建"),
    ("青萝湖剧院扩建项目进入内部装修。", "青萝湖剧院扩建项目", "在建"),
    ("城北水厂扩能改造工程通水调试。", "城北水厂扩能改造工程", "在建"),
    ("完成棉织厂家属院、粮站小区等9个老旧小区改造。", "粮站小区", "竣工"),
    ("青萝湖科技馆竣工验收。", "青萝湖科技馆", "竣工"),
    ("青萝湖连廊二期工程正在开展施工图设计。", "青萝湖连廊二期工程", "前期"),
    ("青萝湖隧道项目推进用地清表，即将开工。", "青萝湖隧道项目", "前期"),
    ("青萝湖水库工程正在推进大坝主体工程建设，累计完成6亿元。", "青萝湖水库工程", "在建"),
    ("青萝湖供水主干管工程正在挂网招标；强电下地工程完成方案深化。", "青萝湖供水主干管工程", "前期"),
    ("帮助青萝湖数据服务、白兰区智慧停车等12个项目通过省发展改革委审核。", "白兰区智慧停车", "前期"),
    ("青萝湖隧道左洞贯通，右洞掘进90米。", "青萝湖隧道", "贯通"),
    ("建成青萝塔遗址公园和白兰带状游园。", "白兰带状游园", "竣工"),
    ("云泽市北线与开展前期工作的青萝湖货运铁路项目相交。", "青萝湖货运铁路项目", "前期"),
    ("青萝湖风电项目全部30台风机吊装完成。", "青萝湖风电项目", "在建"),
    ("青萝湖静脉园垃圾发电项目核准开工。", "青萝湖静脉园垃圾发电项目", "开工"),
    ("青萝湖面粉项目、白兰饲料厂建成投产。", "青萝湖面粉项目", "投产"),
    ("完成青萝湖路、白兰街2条道路“白改黑”。", "白兰街", "竣工"),
    ("东三环（青萝大道—文昌路）建成通车。", "东三环（青萝大道—文昌路）", "竣工"),
    ("青萝科创城白兰大学城迈入建设阶段。", "青萝科创城白兰大学城", "在建"),
    ("青萝湖航道疏浚一期工程完成70%。", "青萝湖航道疏浚一期工程", "在建"),
]


@pytest.mark.parametrize(("text", "project", "status"), STATUS)
def test_statuses(text: str, project: str, status: str) -> None:
    assert statuses(text)[project] == {status}


NO_STATUS = [
    "云泽数字产业园运营中心经理介绍了情况。",
    "青萝湖隧道项目建成后，年通行量将达300万辆。",
    "青萝湖隧道项目将于年底竣工。",
    "完成青萝湖隧道项目宣传引导工作。",
    "制定青萝湖隧道项目实施方案。",
    "青萝湖隧道项目纳入规划，推进云川大桥建设。",
    "青萝湖隧道项目建成全国第一家数字监测平台。",
    "会议要求，要优化城市路网，加快推进青萝湖隧道项目。",
    "云泽市将加快建设城市路网，大力推进青萝湖隧道项目。",
    "他强调，加快青萝湖隧道项目建设。",
]


@pytest.mark.parametrize("text", NO_STATUS)
def test_what_is_not_yet_or_not_of_it_is_no_status(text: str) -> None:
    assert "青萝湖隧道项目" not in statuses(text)


def test_tasks_tell_no_status() -> None:
    assert statuses("7.建成青萝湖隧道项目。（市交通运输局牵头负责）", kind="task") == {}


def test_a_report_tells_first_what_was_done_then_what_shall_be() -> None:
    text = (
        "一、2023年工作回顾\n推进云川大桥建设。青萝湖隧道项目竣工。\n二、2024年重点工作安排\n"
        "推进澜河大桥建设。龙须水库扩容工程建成投用。"
    )
    assert statuses(text, kind="speech") == {"云川大桥": {"在建"}, "青萝湖隧道项目": {"竣工"}}


@pytest.mark.parametrize(
    ("text", "entry", "dates"),
    [
        ("10月26日，青禾物流平台项目举行开工仪式。", {"title": "青禾物流平台项目开工"}, ["2023-10-26"]),
        ("上报《青川总体规划（2021—2035年）》，推进南区孵化园项目建设。", {}, ["2023"]),
        ("青川区2023年“开门红”项目集中签约。", {"kind": "chronicle", "date": "2023-02-14"}, ["2023-02-14"]),
    ],
)
def test_the_date_of_a_status_is_the_nearest(text: str, entry: dict[str, str], dates: list[str]) -> None:
    told = [f.date for f in read_text(text, **entry).extracted.facts if isinstance(f, StatusFact)]
    assert told == dates


def test_a_life_tells_no_status() -> None:
    assert statuses("李青，男，1989年4月出生，完成青萝湖隧道项目。", kind="biography") == {}


def test_two_statuses_with_their_dates() -> None:
    reading = read_text("云川纺织智能化改造项目2022年9月开工建设，2023年6月29日完工投产。")
    told = [(f.status, f.date) for f in reading.extracted.facts if isinstance(f, StatusFact)]
    assert told == [("开工", "2022-09"), ("投产", "2023-06-29")]


WORKS = [
    ("青川县清溪路、文昌路、北河路开工建设。", {"清溪路", "文昌路", "北河路"}, "开工"),
    ("东门路、新建路建成通车。", {"东门路", "新建路"}, "竣工"),
    ("打通学府路、滨江路断头路。", {"学府路", "滨江路"}, "贯通"),
    ("云鹤路、石门路前期工作加快推进。", {"云鹤路", "石门路"}, "前期"),
    (
        "设计单位汇报了青萝湖环湖路清水河大桥、柳河大桥规划设计方案。",
        {"青萝湖环湖路清水河大桥", "柳河大桥"},
        "前期",
    ),
    ("清溪路、文昌路北段断头路全线打通。", {"清溪路", "文昌路"}, "贯通"),
    ("江南快速路高架主线贯通。", {"江南快速路"}, "贯通"),
    ("云射公路改扩建工程平川段完成工可审查。", {"云射公路改扩建工程平川段"}, "前期"),
    ("东方大道快速化改造（一期）完成总工程量的60%。", {"东方大道快速化改造（一期）"}, "在建"),
    ("市中医院迁建工程进入装修阶段。", {"市中医院迁建工程"}, "在建"),
    ("总投资12.8亿元的青禾东站综合交通枢纽正式启用。", {"青禾东站综合交通枢纽"}, "启用"),
    ("青萝古城游客服务中心主体完工。", {"青萝古城游客服务中心"}, "在建"),
    ("青川县实验学校教学楼主体建设过半。", {"青川县实验学校教学楼"}, "在建"),
    ("完成青萝书院景区提升。", {"青萝书院景区提升"}, "竣工"),
    ("卫生健康信息化二期加快推进。", {"卫生健康信息化二期"}, "在建"),
    ("恒越硅碳负极材料项目等2个项目意向落户我市并进行签约。", {"恒越硅碳负极材料项目"}, "签约"),
    (
        "在建的研发平台包括输液器械性能测试平台、精密共挤技术平台、逆向工程平台。",
        {"输液器械性能测试平台", "精密共挤技术平台", "逆向工程平台"},
        "在建",
    ),
    (
        "新开工项目9个，总投资39亿元，包括投资6亿元的云岭锦纶公司民用丝二期、投资11亿元的青禾芳纶公司对位芳纶。",
        {"云岭锦纶公司民用丝二期", "青禾芳纶公司对位芳纶"},
        "开工",
    ),
]


@pytest.mark.parametrize(("text", "names", "status"), WORKS)
def test_works_without_the_word_project(text: str, names: set[str], status: str) -> None:
    assert statuses(text) == {name: {status} for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "在当地投资建成了5条高速公路。",
        "青禾香菇成功打通国际销路。",
        "打通8条断头路。",
        "青萝湖水电站发电累计下泄4134万立方米。",
        "完成中兴路、文昌路等主干道路灯安装。",
        "青云路实施交通管制。",
        "青云路、文昌路等6条背街小巷完成整治。",
        "少年组设跳绳操、徒手操两个项目。",
        "青禾中学入选全国校园足球示范共同体项目。",
    ],
)
def test_what_is_no_work(text: str) -> None:
    assert read_text(text).names("Project") == set()


def test_who_builds_what_is_listed_and_what_two_build_together(read: Read) -> None:
    reading = read("宏远器械有限公司营业收入2亿元。在建的平台包括输液器械测试平台、精密共挤技术平台。")
    assert reading.relations("owner") == {
        ("输液器械测试平台", "宏远器械有限公司"),
        ("精密共挤技术平台", "宏远器械有限公司"),
    }
    reading = read("宏远集团有限公司与云岭能源有限公司成立合资公司，双方共同出资建设年产千吨碳粉项目。")
    assert reading.relations("owner") == {
        ("年产千吨碳粉项目", "宏远集团有限公司"),
        ("年产千吨碳粉项目", "云岭能源有限公司"),
    }


def test_a_plant_by_its_phase_and_its_builder(read: Read) -> None:
    reading = read("市区污水处理厂三期扩建工程由青禾水务集团有限公司承建。")
    assert reading.relations("owner") == {("市区污水处理厂三期扩建工程", "青禾水务集团有限公司")}


def test_a_section_by_the_money_spent_on_it(read: Read) -> None:
    assert read("杭云铁路平川段累计完成投资45亿元。").names("Project") == {"杭云铁路平川段"}


def test_the_phase_that_the_title_names_and_the_next(read: Read) -> None:
    reading = read("项目一期由宏远集团有限公司投资建设。", title="青禾电池项目（一期）开工")
    assert reading.relations("owner") == {("项目一期", "宏远集团有限公司")}
    assert {m.full or m.name for m in reading.extracted.mentions if m.family == "Project"} == {"青禾电池项目（一期）"}
    reading = read("高低压电气二期项目、三期项目进展顺利。")
    assert "高低压电气三期" in {m.full for m in reading.extracted.mentions}


def test_what_is_said_of_now_has_the_day_of_the_telling() -> None:
    text = "2012年8月，青萝湖产业园项目开工，目前进展顺利。"
    found = read_text(text, date="2013-03-21").extracted.facts
    told = {(fact.status, fact.date) for fact in found if isinstance(fact, StatusFact)}
    assert told == {("开工", "2012-08"), ("在建", "2013-03-21")}


@pytest.mark.parametrize(
    "text",
    ["有序推进青川产业园项目遗留问题处置。", "推进青川水库配套工程闸门远程监控体系建设。"],
)
def test_what_else_is_pushed_on_says_nothing_of_the_work(text: str) -> None:
    assert not statuses(text)


def test_what_a_paper_plans_has_not_begun() -> None:
    text = "3月20日，青川市政府印发《医疗建设方案》，规划建设医学中心，启动青川医院创新大楼建设。"
    assert not statuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "2022年，云泽市推进旅游业与种植业协同发展“3146”工程。",
        "2022年，云泽市实施数字化低碳化集群化改造工程，创建节水企业2家。",
        "3月14日，林建国调研青川县“一村百树”示范工程建设情况。",
        "3月14日，青川县推进“一村百树”示范工程建设。",
        "云泽市依托青川医院专家力量，实施本地院校迁建、青川大学合作、医养融合配套三大工程，让市民少跑路。",
    ],
)
def test_campaigns_and_policies_are_not_under_way(text: str) -> None:
    assert "在建" not in {status for told in statuses(text).values() for status in told}


def test_what_is_put_before_those_who_approve_it_is_being_prepared() -> None:
    text = "推进青川雨污分流改造样板城市项目建设，概算4300万元，省、市两级审批通过，提交水利部进行审批。"
    assert statuses(text) == {"青川雨污分流改造样板城市项目": {"前期"}}
