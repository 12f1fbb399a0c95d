"""Projects as bulletins of other cities list them: a batch with firm, place and sum each, what 该桥 or 该公司 means."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses


def test_each_of_a_batch_is_begun(read: Read) -> None:
    text = (
        "此次集中开工项目42个，总投资386亿元。其中，青禾新能源有限公司年产20吉瓦固态电池项目总投资85亿元，分两期建设；"
        "青石港区万吨级液体化工码头扩建工程由远山港口集团有限公司实施，投资13.6亿元，新增年吞吐能力420万吨；"
        "青川市第一人民医院迁建工程选址歙县深渡镇，投资18.5亿元。"
    )
    port = "青石港区万吨级液体化工码头扩建工程"
    assert statuses(text) == {
        "青禾新能源有限公司年产20吉瓦固态电池项目": {"开工"},
        port: {"开工"},
        "青川市第一人民医院迁建工程": {"开工"},
    }
    assert (port, "420万吨/年") in read(text).relations("capacity")
    assert ("青禾新能源有限公司年产20吉瓦固态电池项目", "20吉瓦/年") in read(text).relations("capacity")


@pytest.mark.parametrize(
    ("text", "project", "status"),
    [
        (
            "国道333青川绕城段改建工程全长32.6千米，总投资24.9亿元，路基工程完成85%。",
            "国道333青川绕城段改建工程",
            "在建",
        ),
        ("青阳高速青川北互通立交12月26日建成通车。", "青阳高速青川北互通立交", "竣工"),
        ("青川港物流园一期工程4个2000吨级泊位交工验收。", "青川港物流园一期工程", "竣工"),
        ("国能青石电厂二期扩建项目获得江北省发展改革委核准批复。", "国能青石电厂二期扩建项目", "前期"),
        ("羊山镇至柳店镇旅游公路完成可行性研究报告批复。", "羊山镇至柳店镇旅游公路", "前期"),
        ("青川市妇幼保健院改扩建项目进入招标阶段。", "青川市妇幼保健院改扩建项目", "前期"),
        ("云泽高铁青川北站站房主体结构封顶。", "云泽高铁青川北站站房", "在建"),
        ("青石至白河新城高速公路控制性工程清江特大桥合龙。", "青石至白河新城高速公路控制性工程清江特大桥", "在建"),
        (
            "云泽经济开发区精密铸造共享中心由青禾建设集团有限公司建设，总投资3.2亿元，10月建成投用。",
            "云泽经济开发区精密铸造共享中心",
            "启用",
        ),
    ],
)
def test_works_of_roads_and_ports(text: str, project: str, status: str) -> None:
    assert statuses(text) == {project: {status}}


def test_two_phases_at_once_in_a_district(read: Read) -> None:
    reading = read("位于歙县的青禾时代电池有限公司七、八期项目全面投产，总投资103亿元，新增动力电池产能35吉瓦时／年。")
    name = "青禾时代电池有限公司七、八期项目"
    assert reading.relations("owner") == {(name, "青禾时代电池有限公司")}
    assert reading.relations("investment") == {(name, "103亿元")}
    assert reading.relations("capacity") == {(name, "35吉瓦时/年")}
    assert (name, "歙县") in reading.relations("locatedIn")


def test_who_builds_this_bridge_and_this_house(read: Read) -> None:
    reading = read("白河新城清江特大桥合龙。该桥全长1328米，由青禾高速集团有限公司投资、远山路桥有限公司承建。")
    assert ("白河新城清江特大桥", "青禾高速集团有限公司") in reading.relations("owner")
    reading = read("青禾医院门诊综合楼启用，该楼由云泽市卫生健康局投资4.3亿元建设。")
    assert ("青禾医院门诊综合楼", "4.3亿元") in reading.relations("investment")


def test_the_project_of_this_company(read: Read) -> None:
    text = "他走进青禾光电科技有限公司，该公司总投资52亿元的年产8吉瓦光伏组件二期项目正在进行设备安装。"
    reading = read(text)
    assert ("年产8吉瓦光伏组件二期项目", "青禾光电科技有限公司") in reading.relations("owner")
    assert ("年产8吉瓦光伏组件二期项目", "52亿元") in reading.relations("investment")


def test_what_a_line_and_a_port_cost_and_bear(read: Read) -> None:
    reading = read("青石东站至白河港区铁路正式开通运营。线路全长36.5公里，总投资32.4亿元。")
    assert reading.relations("investment") == {("青石东站至白河港区铁路", "32.4亿元")}
    reading = read("青石港30万吨级原油码头项目通过竣工验收，设计年通过能力1800万吨。")
    assert reading.relations("capacity") == {("青石港30万吨级原油码头项目", "1800万吨/年")}


@pytest.mark.parametrize(
    "text",
    [
        "26日，总投资27.4亿元的16个产业项目，举行联合竣工、开工仪式。",
        "全县21个重点项目，建成投产。",
    ],
)
def test_counted_projects_without_items_are_no_list(text: str) -> None:
    assert statuses(text) == {}


def test_one_of_those_counted_may_be_called_by_common_words(read: Read) -> None:
    text = "全年31个重大工程完成投资48亿元，竹木家具加工项目二期、智能装备制造项目等19个项目开工建设。"
    assert statuses(text) == {"竹木家具加工项目二期": {"开工"}, "智能装备制造项目": {"开工"}}
    assert not statuses("高标准农田建设项目等8个项目开工建设。")


def test_what_an_area_has_in_all_is_no_capacity(read: Read) -> None:
    text = "推动青禾压缩空气储能项目开工建设，力争新型储能装机70万千瓦，新能源装机达到260万千瓦。"
    assert not read(text).relations("capacity")


def test_what_a_contest_consists_of_is_no_project(read: Read) -> None:
    assert not read("运动会开幕，比赛设乒乓球、羽毛球、象棋3个项目，由县文体局建设运营。").names("Project")


def test_the_count_tells_that_each_is_one(read: Read) -> None:
    text = "实施青萝水库上游应急提水工程、青萝水库大坝至北庄段供电线路改造、水土保持等3个项目，已通过验收。"
    assert read(text).names("Project") >= {"青萝水库上游应急提水工程", "水土保持"}
    assert statuses(text)["水土保持"] == {"竣工"}


def test_motorways_are_told_of_together() -> None:
    text = "平川高铁全面开工，云唐、青鲁、云平等高速加快建设。"
    assert statuses(text) == {"平川高铁": {"开工"}, **{name: {"在建"} for name in ("云唐", "青鲁", "云平")}}


def test_each_of_a_list_has_its_own_sum(read: Read) -> None:
    text = "建成项目6个，包括投资5亿元的青禾涂料原液、投资1.7亿元云泽隆昌1万吨聚氨酯组合料、投资1亿元的中试基地等项目。"
    assert read(text).relations("investment") >= {
        ("青禾涂料原液", "5亿元"),
        ("云泽隆昌1万吨聚氨酯组合料", "1.7亿元"),
        ("中试基地", "1亿元"),
    }


@pytest.mark.parametrize(
    ("text", "project", "said"),
    [
        ("青禾轴承项目开工3个月建成投产，晶原科技项目5个月实现全面投产。", "晶原科技项目", {"投产"}),
        ("谋划包装云泽市精密铸造产业园项目。", "云泽市精密铸造产业园项目", {"前期"}),
        ("加快青萝山陶瓷保护区创建和青萝博物馆群、白云寺古窑文化展示园建设。", "白云寺古窑文化展示园", {"在建"}),
    ],
)
def test_more_that_is_said_of_works(text: str, project: str, said: set[str]) -> None:
    assert statuses(text)[project] == said


def test_what_is_no_part_of_a_name(read: Read) -> None:
    assert read("为省内首座独立储能电站——云泽青禾储能电站项目融资3亿元。").names("Project") == {"云泽青禾储能电站项目"}
    assert not read("推进2.5万公顷示范项目建设。").names("Project")
    assert not read("实施“银法协作+会商平台”老旧问题楼盘处理模式。").names("Project")
    assert "宏远精工锻件智能化建设" in read("开展青禾公司数字化改造、宏远精工锻件智能化建设等项目。").names("Project")


def test_titles_and_quoted_names_that_win(read: Read) -> None:
    text = (
        "《青石矿山智慧开采，让矿工更安全》项目获二等奖。共有2个项目获奖。其中：“数字河湖，守护清流一方”获杯赛一等奖。"
    )
    assert read(text).names("Project") == {"青石矿山智慧开采，让矿工更安全", "数字河湖，守护清流一方"}


def test_a_list_without_end_takes_no_time(read: Read) -> None:
    text = "5.2亿元的青萝谷康养项目、（" + "及".join(["“保护水源和草地中"] * 60) + "。"
    assert "青萝谷康养项目" in read(text, "概况").names("Project")
