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
