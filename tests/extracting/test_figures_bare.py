"""Nouns that say nothing alone get what their clause does with them or says of them; else they are no figure."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


def _told(read: Read, text: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title="概况"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("茶农提出的7条建议引起了青山县财政局和石门乡政府的高度重视。", "茶农提出建议"),
        ("此次通过鉴定的7项产品，均为茶叶加工设备。", "通过鉴定产品"),
        ("检查发现3大类7项问题。", "发现问题"),
        ("提档升级青山、白水等7个市场。", "提档升级市场"),
        ("获得“文明窗口”“巾帼标兵岗”等7项荣誉。", "获得荣誉"),
        ("茶叶资源涉及7个亚类。", "茶叶资源涉及亚类"),
        ("补贴政策惠及全县7个合作社。", "惠及合作社"),
        ("表彰会上，7个集体16名茶农受到表彰。", "受到表彰集体"),
        ("7家银行与26家茶企现场签约。", "签约银行"),
        ("为青山县、白水县等地区7.2万居民提供意外保险和大病保险保障。", "提供意外保险和大病保险保障居民"),
        ("出动抢险人员30人次、车辆7台次。", "出动车辆"),
        ("建设生态茶园示范片区36个、示范村7个。", "建设生态茶园示范村"),
        ("制定茶农互助系统3个规定、7个办法。", "制定办法"),
        ("创建县级文明示范县3个、示范园区5家、项目7个。", "创建县级文明示范项目"),
        ("排查符合搬迁条件3类重点对象7户。", "排查符合搬迁条件重点对象"),
        ("设置检查站，完成7家重点用能单位节能改造。", "节能改造重点用能单位"),
    ],
)
def test_a_bare_noun_gets_what_is_said_of_it(read: Read, text: str, name: str) -> None:
    assert [n for n, v in _told(read, text) if v[0] == "7"] == [name]


def test_a_noun_of_which_nothing_is_said_is_no_figure(read: Read) -> None:
    assert _told(read, "青山县水利局等7个部门汇报本单位有关专项规划编制工作情况。") == []


def test_what_there_is_stays_a_figure(read: Read) -> None:
    assert _told(read, "全校共有4个校区，设12个部门。") == [("校区", "4个"), ("设部门", "12个")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全县30多所学校的900名学生种茶。", []),
        ("3个小区50余户茶农和7所幼儿园实现集中供水。", "实现集中供水的小区"),
        ("5个乡镇2.1万人受灾。", "受灾乡镇"),
        ("完成5条道路、8千米茶园挡墙修复任务。", "道路茶园挡墙修复"),
        ("7个司法所均建成茶农调解室。", "建成茶农调解室的司法所"),
    ],
)
def test_a_bare_noun_behind_its_number_needs_more(read: Read, text: str, told: list[str] | str) -> None:
    names = [name for name, _ in _told(read, text)]
    assert told in names if told else not [n for n in names if n in ("学校", "学生")]
