"""Works of the genre: begun and opened in the phrases behind, raised by somebody, planned, listed with one head."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1993年10月，青石大桥动工兴建，1995年9月建成通车。", {"青石大桥": {"开工", "竣工"}}),
        ("白石渡大桥2015年8月动工，2016年11月竣工通车。", {"白石渡大桥": {"开工", "竣工"}}),
        ("10月1日　云水河大桥竣工通车。", {"云水河大桥": {"竣工"}}),
        ("9月1日，青禾中学教学大楼落成，建筑面积2450平方米。", {"青禾中学教学大楼": {"竣工"}}),
        ("青禾体育馆于1992年12月动工兴建，1998年10月开馆。", {"青禾体育馆": {"开工", "启用"}}),
        (
            "白兰水电站位于平川县青石镇，1986年动工，1990年10月并网发电。",
            {"白兰水电站": {"开工", "投产"}},
        ),
        (
            "青石湾大桥，位于平川县，是一座斜拉桥。桥梁全长320米，主跨80米。于2003年7月30日正式开工，2006年12月竣工通车。",
            {"青石湾大桥": {"开工", "竣工"}},
        ),
        ("县自来水公司西郊水厂动工，设计日供水8000吨。", {"县自来水公司西郊水厂": {"开工"}}),
        ("和谐花园、望江小区主体封顶。", {"和谐花园": {"在建"}, "望江小区": {"在建"}}),
        ("青平高速公路项目计划今年7月份开工建设。", {"青平高速公路项目": {"前期"}}),
        ("拟投资20亿元建设绿色装备产业园项目。", {"绿色装备产业园项目": {"前期"}}),
        ("青禾、白兰污水处理厂先后投入使用。", {"青禾": {"启用"}, "白兰污水处理厂": {"启用"}}),
        ("青滩至马袅、云桐至加来2条乡道硬化完工。", {"青滩至马袅": {"竣工"}, "云桐至加来": {"竣工"}}),
        (
            "文水大桥加固和石门港公路一期工程前期工作已完成。",
            {"文水大桥加固": {"前期"}, "石门港公路一期工程": {"前期"}},
        ),
    ],
)
def test_the_course_of_a_work(text: str, told: dict[str, set[str]], read: Read) -> None:
    assert statuses(text) == told
    assert set(told) <= read(text).names("Project")


@pytest.mark.parametrize(
    "text",
    [
        "青禾项目在云泽高新技术产业园开工，总投资3亿元。",  # the park is where it is
        "平川中学位于青石镇，1956年建成，现有教师120人。",  # a school works on
        "县水泥厂1970年建成投产，年产水泥8万吨。",
    ],
)
def test_places_and_bodies_stay(text: str, read: Read) -> None:
    assert not read(text).names("Project") - {"青禾项目"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "由平川鸿达房地产开发有限公司投资1.8亿元兴建的东方新城落户青石路。",
            ("东方新城", "平川鸿达房地产开发有限公司"),
        ),
        ("青禾水泥厂自筹资金420万元新建的粉磨车间投产。", ("粉磨车间", "青禾水泥厂")),
        ("青禾影视城为鸿达集团投资兴建的景区，于1998年落成。", ("青禾影视城", "鸿达集团")),
        ("平川县清水水电有限公司运营的柳沟电站项目于2031年9月并网发电。", ("柳沟电站项目", "平川县清水水电有限公司")),
        ("平川集团旗下青湾总部项目正式签约落户云泽。", ("青湾总部项目", "平川集团")),
    ],
)
def test_who_raises_it_owns_it(text: str, fact: tuple[str, str], read: Read) -> None:
    assert fact in read(text).relations("owner")


def test_the_designer_owns_nothing(read: Read) -> None:
    text = "青禾大桥改造工程由省化工设计院设计，平川路桥公司承建。"
    assert {owner for _, owner in read(text).relations("owner")} <= {"平川路桥公司"}


def test_a_sum_or_a_capacity_of_the_next_clause_is_another_ones(read: Read) -> None:
    text = "青禾中学教学大楼落成，投资92万元；县水厂同时动工，设计日供水8000吨。"
    assert ("青禾中学教学大楼", "5000吨/日") not in read(text).relations("capacity")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全年新建青石桥、白兰桥、云水桥3座桥梁。", {"青石桥", "白兰桥", "云水桥"}),
        ("1958年，兴建青石水库、白兰水库。", {"青石水库", "白兰水库"}),
        ("县酒厂投资350万元扩建曲酒车间，新增生产能力800吨。", {"曲酒车间"}),
        ("某医院门诊楼、住院楼主体完工，门诊楼封顶。", {"某医院门诊楼"}),
        ("项目建成后年产100万片器件。", set[str]()),
        ("某影城是鸿达集团投资兴建的娱乐城。", set[str]()),
    ],
)
def test_what_is_built(text: str, names: set[str], read: Read) -> None:
    assert read(text).names("Project") == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "云泽图书馆升级改造VR+AI读书平台。该项目2017年4月破土动工，2018年11月建成投用。",
            {"VR+AI读书平台": {"开工", "启用"}},
        ),
        ("市渔业局建设智慧渔港调度平台。该项目已完工。", {"智慧渔港调度平台": {"竣工"}}),
        ("建设青禾大桥工程，打造青禾展示中心。该项目已完工。", {"青禾大桥工程": {"竣工"}}),
    ],
)
def test_what_the_next_sentence_calls_a_project(text: str, told: dict[str, set[str]]) -> None:
    assert {name: states & told.get(name, set()) for name, states in statuses(text).items()} == told


def test_the_title_is_what_the_body_tells_of() -> None:
    text = "位于平川县青石镇，由县水利局建设。工程于5月动工，11月竣工。"
    assert statuses(text, title="白石污水处理站") == {"白石污水处理站": {"开工", "竣工"}}
