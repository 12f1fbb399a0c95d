"""Of which body another is said to be a part."""

from __future__ import annotations

import pytest

from tests.extracting.conftest import Read


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("云泽东车站隶属于江北铁路集团有限公司，运行良好。", "云泽东车站", "江北铁路集团有限公司"),
        ("海川盐业有限公司成立于2010年。该公司是云石集团的控股子公司。", "海川盐业有限公司", "云石集团"),
        (
            "云泽市机关事务局更名为云泽市机关事务中心，为云泽市商务局直属公益一类事业单位。",
            "云泽市机关事务中心",
            "云泽市商务局",
        ),
        ("组建云泽市信息服务中心，作为云泽市商务局管理的事业单位。", "云泽市信息服务中心", "云泽市商务局"),
        ("云石集团下属的清川化工有限公司开业。", "清川化工有限公司", "云石集团"),
        ("清川县农机厂由清川县工业局主管。", "清川县农机厂", "清川县工业局"),
        ("清川县研究所系清川县农业局下属单位。", "清川县研究所", "清川县农业局"),
        ("云石集团下辖清川化肥厂、清川农药厂。", "清川农药厂", "云石集团"),
        ("云石集团旗下辰芝公司参与研制的阀门通过鉴定。", "辰芝公司", "云石集团"),
        ("云泽县青瓷文化苑位于平山镇，由青瓷艺术博物馆、古窑博物馆等组成。", "青瓷艺术博物馆", "云泽县青瓷文化苑"),
        ("将云泽市交流中心调整为市商务局所属事业单位。", "云泽市交流中心", "市商务局"),
        ("将云泽市交流中心调整为市商务局所属事业单位，更名为市商务中心。", "市商务中心", "市商务局"),
        ("云石集团信息融合中心、现代物流分公司等6家公司入驻高新区。", "现代物流分公司", "云石集团"),
        (
            "成立云石数字集团有限公司，下设云泽市大数据公司、云泽市信息公司。",
            "云泽市大数据公司",
            "云石数字集团有限公司",
        ),
        ("海川集团下属2家分公司：青川分公司、白石分公司。", "白石分公司", "海川集团"),
        ("市种子站、市植保站隶属市农业农村局。", "市种子站", "市农业农村局"),
        ("海川集团云泽分公司所辖白石水电站完成检修。", "白石水电站", "海川集团云泽分公司"),
        ("海川水务公司下设制水分公司、管道维护中心和水样检测站，职工300人。", "制水分公司", "海川水务公司"),
        ("海川水务公司下设制水分公司、管道维护中心和水样检测站，职工300人。", "水样检测站", "海川水务公司"),
        ("市公安局交警支队下设直属一大队、城区二大队。", "城区二大队", "市公安局交警支队"),
        ("海川集团成立于2015年，旗下有银奥置业、白石物业、云顶建设3家全资子公司。", "白石物业", "海川集团"),
        ("市林业局在城区设青山分局、白石分局。", "白石分局", "市林业局"),
        ("白石学院新设物流学院、航海学院。", "航海学院", "白石学院"),
        ("成立云泽市网商联谊会，组建直播带货分会、手工编织分会。", "手工编织分会", "云泽市网商联谊会"),
        ("白石教育集团由云泽市第六小学、云泽市第七小学组成。", "云泽市第七小学", "白石教育集团"),
        ("市供销社所属的电商物流公司统一销售。", "电商物流公司", "市供销社"),
        ("市农科院水稻所、茶叶所共建试验站。", "茶叶所", "市农科院"),
        ("银奥科技公司返乡投资，其子公司云泽银奥电子公司租用厂房。", "云泽银奥电子公司", "银奥科技公司"),
        ("银奥集团控股的云泽化肥厂改制。", "云泽化肥厂", "银奥集团"),
        ("市供水公司改制为云泽清流水务集团，下辖白沙水厂、青山污水厂。", "青山污水厂", "云泽清流水务集团"),
        ("市档案中心位于青云路，包含市档案馆、市方志馆两个场馆。", "市方志馆", "市档案中心"),
    ],
)
def test_parts_of_bodies(read: Read, text: str, part: str, whole: str) -> None:
    assert (part, whole) in read(text, "概况", kind="item").relations("partOf")


def test_parts_without_a_name_are_none(read: Read) -> None:
    found = read(
        "2023年，市科协及所属学会举办活动，市直属事业单位3个，子公司2家。",
        "概况",
        kind="item",
    )
    assert not found.relations("partOf")


def test_daughters_of_the_firm_that_an_entry_is_about(read: Read) -> None:
    """A daughter that no firm stands before is one of the title's firm."""
    text = "2023年，海川盐业有限公司生产原盐20万吨。在技术比武中，子公司海川物流有限公司获得第一名。"
    found = read(text, "【海川盐业有限公司】", kind="item").relations("partOf")
    assert found == {("海川物流有限公司", "海川盐业有限公司")}


def test_units_of_what_an_entry_is_about(read: Read) -> None:
    """该厂下设…: the units are the works' that the entry is titled by; their kind alone names none."""
    found = read("白石水泥厂建于1970年。该厂下设熟料分厂、制成分厂和综合办公室。", "【白石水泥厂】", kind="item")
    assert found.relations("partOf") == {("熟料分厂", "白石水泥厂"), ("制成分厂", "白石水泥厂")}
    full = {m.name: m.full for m in found.extracted.mentions}
    assert full["熟料分厂"] == "白石水泥厂熟料分厂"


def test_a_laboratory_that_rests_on_a_firm(read: Read) -> None:
    text = "该实验室依托于海川集团，有研究人员40人。"
    found = read(text, "【铜材绿色加工全国重点实验室】", kind="item").relations("partOf")
    assert found == {("铜材绿色加工全国重点实验室", "海川集团")}


@pytest.mark.parametrize(
    "text",
    [
        "市医保局设有投诉电话、服务窗口。",
        "市供电公司内设机构、营业网点调整。",
        "海川集团拥有省级技术中心、国家级实验室。",
    ],
)
def test_sorts_of_units_are_none(read: Read, text: str) -> None:
    assert not read(text, "概况", kind="item").relations("partOf")
