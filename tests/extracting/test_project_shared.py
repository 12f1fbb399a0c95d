"""What the projects of a list share: a head, a work, a status; works on named places; measures before a name."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "完成东岭中路、东岭南路、白兰街、青杨街提档升级。",
            {"东岭中路": {"竣工"}, "东岭南路": {"竣工"}, "白兰街": {"竣工"}, "青杨街提档升级": {"竣工"}},
        ),
        (
            "完成青泌路、中兴路、白山大道等道路提档升级，打通8条断头路。",
            {"青泌路": {"竣工"}, "中兴路": {"竣工"}, "白山大道": {"竣工"}},
        ),
        (
            "完成白山大道东段绿化提升、第二中学南侧地块生态整治、青禾路道路绿化。",
            {
                "白山大道东段绿化提升": {"竣工"},
                "第二中学南侧地块生态整治": {"竣工"},
                "青禾路道路绿化": {"竣工"},
            },
        ),
        (
            "完成东环路北延、柳店交叉路口升级改造、南环路至青平快速通道环境提升等工程。",
            {
                "东环路北延": {"竣工"},
                "柳店交叉路口升级改造": {"竣工"},
                "南环路至青平快速通道环境提升": {"竣工"},
            },
        ),
        ("兰南、青平高速项目前期工作加快推进。", {"兰南": {"前期"}, "青平高速项目": {"前期"}}),
        (
            "青溪文化广场停车场、白兰图书馆及云谷影视馆加快建设。",
            {"青溪文化广场停车场": {"在建"}, "白兰图书馆": {"在建"}, "云谷影视馆": {"在建"}},
        ),
        (
            "完成人民路立交桥工程和青川市城市防汛系统建设。",
            {"人民路立交桥工程": {"竣工"}, "青川市城市防汛系统": {"竣工"}},
        ),
        ("开工5802.9公顷机井通电配套工程。", {"机井通电配套工程": {"开工"}}),
        ("东村棚改、柳林棚改300套安置房基本建成。", {"东村棚改": {"竣工"}, "柳林棚改": {"竣工"}}),
        ("建成集中供热项目一期，群众温暖过冬。", {"集中供热项目一期": {"竣工"}}),
        ("年产60亿瓦时储能电池项目合作框架协议签约仪式在柳城举行。", {"年产60亿瓦时储能电池项目": {"签约"}}),
        ("打通青禾路南延“断头路”。", {"青禾路南延": {"贯通"}}),
        ("青溪收费站及引线扩建等13个工程全部完工。", {"青溪收费站及引线扩建": {"竣工"}}),
        ("第二寄宿制小学、第三幼儿园项目加快建设。", {"第二寄宿制小学": {"在建"}, "第三幼儿园项目": {"在建"}}),
        ("强力推进省道924南扩。", {"省道924南扩": {"在建"}}),
        ("柳营路、青禾路、白兰街等6条道路进入推进阶段。", {"柳营路": {"在建"}, "青禾路": {"在建"}, "白兰街": {"在建"}}),
    ],
)
def test_items_of_a_list_share_head_and_status(text: str, told: dict[str, set[str]]) -> None:
    assert statuses(text) == told


def test_the_shared_head_is_in_the_full_name(read: Read) -> None:
    found = read("完成东岭中路、青杨街提档升级。推进宁白、兰青高速加宽改造。")
    full = {m.name: m.full for m in found.extracted.mentions if m.family == "Project" and m.full}
    assert full == {"东岭中路": "东岭中路提档升级", "宁白": "宁白高速加宽改造"}


def test_the_head_of_a_numbered_work_is_its_own(read: Read) -> None:
    found = read("云谷风电、白兰第二污水处理厂扩容等9个项目有序推进。").extracted.mentions
    assert {(m.name, m.full) for m in found if m.family == "Project"} == {
        ("云谷风电", ""),
        ("白兰第二污水处理厂扩容", ""),
    }


def test_so_many_great_works_are_named_one_by_one(read: Read) -> None:
    text = "重点实施“三大工程”，即县乡公路提质升级工程、航道畅通工程、绿色创新工程。"
    assert read(text).names("Project") == {"县乡公路提质升级工程", "航道畅通工程", "绿色创新工程"}


def test_a_name_begins_behind_who_builds_it(read: Read) -> None:
    found = read("青龙谷景区新建少年攀岩体验项目。")
    assert found.names("Project") == {"少年攀岩体验项目"}
    assert ("少年攀岩体验项目", "青龙谷景区") in found.relations("locatedIn")


@pytest.mark.parametrize(
    "text",
    [
        "从工程状况、安全管理等方面检查。",
        "完成8519个化学污染物、微生物项目监测。",
        "开展“青春筑梦”希望工程关爱行动。",
        "完成农村户厕改造1424户。",
        "建设路与白兰大道交叉。",
    ],
)
def test_what_is_no_project(read: Read, text: str) -> None:
    assert read(text).names("Project") == set()


def test_a_verb_is_carried_over_to_the_next_list() -> None:
    text = "签约投资2亿元的青禾机械项目，投资5亿元的白兰花生油脂、云谷热电等26个项目；"
    assert statuses(text) == {"青禾机械项目": {"签约"}, "白兰花生油脂": {"签约"}, "云谷热电": {"签约"}}


def test_names_in_quotation_marks_that_are_called_projects() -> None:
    assert statuses("促成“青禾公馆”“白兰门”等一批项目复工复建。") == {"青禾公馆": {"在建"}, "白兰门": {"在建"}}


def test_a_campaign_is_not_being_built() -> None:
    text = "推进青水北调工程高质量发展跨区域专项监督。实施“孤儿康复明日计划”项目。实施党组织组织力提升工程。"
    assert statuses(text) == {}


def test_what_a_project_only_meets_is_not_told_of(read: Read) -> None:
    text = "青江公路大桥起于白兰镇，接在建的青云高速柳林段，止于石门镇，全长41公里，概算投资60亿元。"
    found = read(f"青江公路大桥工程通过交工验收。{text}").relations("investment")
    assert found <= {("青江公路大桥", "60亿元"), ("青江公路大桥工程", "60亿元")}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("年产60亿瓦时储能电池项目", {"60亿瓦时/年"}),
        ("3×350t/h+2×40兆瓦热电联产项目", {"3×350t/h+2×40兆瓦"}),
        ("40万吨合成氨及5亿立方米/年氢气项目", {"40万吨", "5亿立方米/年"}),
    ],
)
def test_what_a_name_says_will_be_made(read: Read, name: str, told: set[str]) -> None:
    assert read(f"青禾公司{name}开工。").relations("capacity") == {(f"青禾公司{name}", one) for one in told}


def test_what_is_said_to_be_made_in_a_year_or_a_day(read: Read) -> None:
    assert ("青禾纺纱项目", "2万多吨/年") in read("青禾纺纱项目投产，可年产纯棉纱线2万多吨。").relations("capacity")
    burning = read("青禾垃圾焚烧项目开工，总规模为日处理生活垃圾1200吨。").relations("capacity")
    assert ("青禾垃圾焚烧项目", "1200吨/日") in burning


def test_the_last_of_a_list_begins_with_its_place() -> None:
    text = "青禾集团食品加工、远山食品年加工3万吨鸡产品及配套产业链和云泽市万邦农产品物流配送中心项目签约。"
    told = statuses(text)
    assert told["远山食品年加工3万吨鸡产品及配套产业链"] == {"签约"}
    assert told["云泽市万邦农产品物流配送中心项目"] == {"签约"}


def test_parks_counted_behind_the_list(read: Read) -> None:
    named = read("谋划建设清江新材料产业园、清江装备制造产业园、清江食品产业园三大产业园区。").names("Project")
    assert {"清江新材料产业园", "清江装备制造产业园", "清江食品产业园"} <= named


def test_what_a_long_subject_will_do_is_no_status() -> None:
    assert not statuses("扮靓清江科创新城“高颜值”将突出生态优美这一特色，大力推进清江赛道、清江绿道等项目建设。")


def test_what_is_finished_no_longer_goes_on() -> None:
    text = "清北线工程顺利实施，2005年底完成主干道建设，2006年11月全部建成通车。"
    assert statuses(text) == {"清北线工程": {"竣工"}}


def test_what_was_built_in_the_year_is_not_also_under_way() -> None:
    text = "实施青龙大道北延等8条道路项目。青龙大道北延建成通车。"
    assert statuses(text) == {"青龙大道北延": {"竣工"}}


def test_works_on_waters_of_which_one_is_known(read: Read) -> None:
    text = "沙河综合治理、九龙塘环境综合整治有序推进，群众满意。"
    assert read(text).names("Project") == {"沙河综合治理", "九龙塘环境综合整治"}


def test_a_work_of_its_own_takes_no_head_from_the_next(read: Read) -> None:
    reading = read("溶洞储氢、云泽城南污水处理厂除臭改造、石湾热电等容量替代等11个项目稳步推进。")
    assert "溶洞储氢" in reading.names("Project") and not any(
        "溶洞储氢污" in m.full for m in reading.extracted.mentions
    )


def test_places_of_a_work_are_called_with_it(read: Read) -> None:
    found = read("升级改造白石坪、东李湾、双桥口等农村饮水工程，抓好水质检测。").extracted
    assert {m.full for m in found.mentions if m.family == "Project"} == {
        "白石坪农村饮水工程",
        "东李湾农村饮水工程",
        "双桥口农村饮水工程",
    }
