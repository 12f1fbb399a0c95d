"""Who builds a project and what is told of it: heads of an entry, partners, firms that others raise, sums of a list."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_project_status import statuses


def test_an_entry_on_one_project_under_heads(read: Read) -> None:
    text = "微显示器件生产线项目\n所属企业：青川南方显示公司。建设地点：云泽区。项目建成后年产100万片器件。已投产。"
    found = read(text, title="微显示器件生产线项目", kind="item")
    name = "微显示器件生产线项目"
    assert (name, "青川南方显示公司") in found.relations("owner")
    assert (name, "100万片/年") in found.relations("capacity")
    assert statuses(text, title=name, kind="item") == {name: {"投产"}}


def test_partners_own_what_they_developed_together(read: Read) -> None:
    found = read("青禾集团与白兰电器公司联合研发的“深井制冷设备关键技术及应用”项目在青川鉴定。")
    assert {owner for _, owner in found.relations("owner")} == {"青禾集团", "白兰电器公司"}


def test_a_works_that_others_raise_is_a_project(read: Read) -> None:
    text = (
        "港岛有限公司和青川氨纶厂合资兴建的青川南山氨纶厂在青川经济技术开发区奠基开工。"
        "该项目总投资额9571万元，年产氨纶320吨。"
    )
    found, name = read(text), "青川南山氨纶厂"
    assert found.relations("owner") == {(name, "港岛有限公司"), (name, "青川氨纶厂")}
    assert (name, "9571万元") in found.relations("investment")
    assert (name, "320吨/年") in found.relations("capacity")
    assert statuses(text) == {name: {"开工"}}


def test_the_sum_of_a_list_is_no_ones_own(read: Read) -> None:
    text = (
        "青川塑业有限公司生产线升级项目、灵青东路项目、白下镇福利院3大项目"
        "同天分别在各项目地举行开工仪式，项目总投资4.69亿元。"
    )
    assert read(text).relations("investment") == set()
    assert statuses(text) == {
        "青川塑业有限公司生产线升级项目": {"开工"},
        "灵青东路项目": {"开工"},
        "白下镇福利院": {"开工"},
    }


def test_who_finds_an_investor_owns_nothing(read: Read) -> None:
    text = "青川市垃圾焚烧项目开工，由青禾招标代理公司通过招标的方式确定项目投资商。"
    assert read(text).relations("owner") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("助力江北首个电网侧独立储能项目青孟储能电站竣工投产。", {"青孟储能电站"}),
        ("项目选址于云贡信息产业园一期2号地块。", set()),
        ("青川市文化遗产保护类项目争取上级资金2亿元。", set()),
        ("隆重举行10月份新项目集中开工仪式。", set()),
        (
            "来到青禾科技总部项目、恒远思达高端医疗影像设备与智能康养产业总部项目建设现场。",
            {"青禾科技总部项目", "恒远思达高端医疗影像设备与智能康养产业总部项目"},
        ),
    ],
)
def test_which_name_is_the_projects(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Project") == names
