"""Where the name of a project begins and ends: what sort it is, cutting words within it, two works joined to one."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses

NAMED = [
    ("高新区柳林村拆迁安置项目主体完工。", "高新区柳林村拆迁安置项目"),
    ("青萝水库引水与生态水系连通工程有序推进。", "青萝水库引水与生态水系连通工程"),
    ("在市老年活动中心项目，大家实地察看建设进度。", "市老年活动中心项目"),
    ("随后，大家来到“三馆”（科技馆、党史馆、档案馆）项目。", "“三馆”（科技馆、党史馆、档案馆）项目"),
    ("江北省重点项目青川航空港多式联运一期项目加紧推进。", "青川航空港多式联运一期项目"),
    ("省重点在建澄岭围垦工程主体完工。", "澄岭围垦工程"),
    ("云泽开发区内青禾竹木加工产业园项目一期开工。", "青禾竹木加工产业园项目一期"),
    ("国债项目东青水库灌区骨干二期工程全面完成，准备验收。", "东青水库灌区骨干二期工程"),
    ("推进新城农贸市场、中和路立体停车楼等2个项目建设。", "中和路立体停车楼"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_where_a_name_begins_and_ends(read: Read, text: str, name: str) -> None:
    assert name in read(text, kind="item").names("Project")


def test_what_goes_on_about_a_zone_is_no_project(read: Read) -> None:
    assert read("考察歙县产业集聚区发展和项目建设情况。", kind="item").names("Project") == set()


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("今年3月开工建设的尚青路、横二路等8条道路工程，总投资12亿元。", "尚青路", {"开工"}),
        ("青川大桥今天正式通车。", "青川大桥", {"竣工"}),
        ("确保青岭至柳林高速公路如期建成通车。", "青岭至柳林高速公路", None),
    ],
)
def test_what_is_told_as_an_attribute_and_what_is_only_hoped(text: str, name: str, status: set[str] | None) -> None:
    assert statuses(text).get(name) == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "青岭机械、远山电子等一批重点项目加快推进。",
            {"青岭机械": {"在建"}, "远山电子": {"在建"}},
        ),
        (
            "青岭服装产业园项目、乡村振兴全域旅游项目、云谷数字产业园和算力中心项目、远山电动车组装项目等12个项目集中签约。",
            {
                "青岭服装产业园项目": {"签约"},
                "乡村振兴全域旅游项目": {"签约"},
                "云谷数字产业园和算力中心项目": {"签约"},
                "远山电动车组装项目": {"签约"},
            },
        ),
        ("青禾养老产业项目开工。", {"青禾养老产业项目": {"开工"}}),
        ("深渡镇项目开工。", {}),
    ],
)
def test_lists_of_projects_that_are_called_so(text: str, told: dict[str, set[str]]) -> None:
    assert statuses(text) == told


def test_who_builds_the_next_of_a_list_does_not_own_the_one_before(read: Read) -> None:
    text = "由青禾家居有限公司总投资3亿元的家居产业园、由远山材料有限公司总投资1亿元的铝材项目签约。"
    owners = read(text, kind="item").relations("owner")
    assert ("铝材项目", "青禾家居有限公司") not in owners
    assert ("家居产业园", "远山材料有限公司") not in owners


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副县长何宁考察学习供排水PPP项目，学习了当地排水PPP项目的做法。", {"供排水PPP项目"}),
        ("会议要求，坚持大抓项目、抓大项目、抓高质量项目。", set()),
        ("区统计局局长何宁及云川区大数据产业园中心负责人刘远宁陪同调研。", set()),
        ("2031年4月，招标确定BOT项目投资商。目前，项目除绿化景观工程外已全部结束。", set()),
    ],
)
def test_words_around_what_is_no_project_or_only_begins_one(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Project") == names


def test_a_research_project_in_quotation_marks_is_whole(read: Read) -> None:
    name = "深海采油一体化系统及检测装备的研发与应用"
    assert name in read(f"远山智能“{name}”获市重大科技专项资助。").names("Project")


def test_a_short_form_in_brackets_is_the_same_project(read: Read) -> None:
    found = read("2015年，新建青禾至白川高速铁路（简称“青白高铁”）。该项目全长80公里。青白高铁年底通车。").extracted
    assert {(m.name, m.full) for m in found.mentions if m.family == "Project"} == {
        ("青禾至白川高速铁路", ""),
        ("青白高铁", "青禾至白川高速铁路"),
    }
    assert not any(m.name == "青白高铁" for m in found.mentions if m.family == "Place")


def test_what_becomes_part_of_a_contest_is_no_project(read: Read) -> None:
    assert not read("首次将塔机智能操作项目纳入全县岗位技能竞赛。").names("Project")


@pytest.mark.parametrize(
    "text",
    [
        "尤其对带专利、带项目、带订单的返乡青年，给予专项支持。",
        "在引项目、育“链主”上下功夫，推动青禾新材料产业提升。",
        "省级立项17项（含省级重点培育方向项目立项3项），市级立项40项。",
        "获批云川省混合式课程建设探索与实践项目立项4项、优秀教案3个。",
        "获批人社部第三期校企协作技能培养项目8项。",
        "青楼遗址兼具二里岗一期文化和龙山文化器形特征。",
        "疏浚5条排水沟，完成72千米山区入户路建设，整修塌方点6处。",
        "白庙、朝阳、平湖等4项城区工程资金问题有了重大转机。",
        "做好青川开发区、石山开发区晋星升级，支持创建国家级经开区。",
        "对中国丝绸城、青禾湖科技新城规划提升、招商推进、项目建设进行连续报道。",
        "合理设置停车泊位，加快蔬菜市场提标改造。",
        "前往外墙改造项目工地与电梯加装项目现场，仔细询问工期。",
        "将机械臂运用到青川车间包装码垛系统等项目6项。",
        "抓好果蔬基地棚室升级改造，实行重点行业清洁生产改造与落后产能退出。",
    ],
)
def test_verbs_counts_and_sorts_name_no_project(read: Read, text: str) -> None:
    assert not read(text).names("Project")


def test_a_road_keeps_its_name_behind_its_length(read: Read) -> None:
    assert read("完成12公里青川路东延建设，打通白山路北延。").names("Project") == {"青川路东延", "白山路北延"}


def test_the_design_of_a_building_is_no_part_of_its_name(read: Read) -> None:
    text = "听取城市照明专项规划、青川中学艺体馆建筑方案设计等项目实施方案。"
    assert read(text).names("Project") == {"青川中学艺体馆"}


def test_a_breed_in_quotation_marks_has_no_others_in_its_name(read: Read) -> None:
    assert "青丰62" in read("“青丰62”等小麦新品种入选省级主导品种。").names("Project")
