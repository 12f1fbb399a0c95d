"""Who founded a firm, who owns and builds a site, and where what is begun lies; invented names."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "云川光伏科技有限公司是由晶河集团在云川市投资设立的外资企业。",
            {("云川光伏科技有限公司", "晶河集团")},
        ),
        (
            "5月8日，县胶合板厂与香港华丰贸易公司签订合资合同，合办云川华丰木业有限公司。",
            {("云川华丰木业有限公司", "县胶合板厂"), ("云川华丰木业有限公司", "香港华丰贸易公司")},
        ),
        (
            "新星大厦位于市区海川南路305号，地处繁华地带，是由浙江新星实业集团有限公司投资开发的商业楼宇。",
            {("新星大厦", "浙江新星实业集团有限公司")},
        ),
        (
            "中矿集团、国恒集团等企业投资建设的60万吨甲醇项目。",
            {("60万吨甲醇项目", "中矿集团"), ("60万吨甲醇项目", "国恒集团")},
        ),
        (
            "四川青岭水电有限公司于2006年6月成立，负责青岭水电站的投资、建设与运营。",
            {("青岭水电站", "四川青岭水电有限公司")},
        ),
        ("青岭垃圾发电项目采用PPP模式，社会资本方为云川环境公司。", {("青岭垃圾发电项目", "云川环境公司")}),
        ("白鹭河治理工程（建设单位：云川县水利局）完工。", {("白鹭河治理工程", "云川县水利局")}),
        ("青岭健身中心项目，建设单位云川县体育局。", {("青岭健身中心项目", "云川县体育局")}),
        ("青岭机场项目由云川通航有限公司作为项目法人。", {("青岭机场项目", "云川通航有限公司")}),
    ],
)
def test_who_owns_it(text: str, told: set[tuple[str, str]], read: Read) -> None:
    assert read(text).relations("owner") == told


def test_a_firm_that_one_other_founded_is_part_of_it(read: Read) -> None:
    text = "云川光伏科技有限公司是由晶河集团在云川市投资设立的外资企业。"
    assert read(text).relations("partOf") == {("云川光伏科技有限公司", "晶河集团")}
    assert not read("云川旅游发展有限公司是由云川市政府设立的国有公司。").relations("partOf")


def test_an_area_that_begins_works_holds_them(read: Read) -> None:
    text = "平顶山市先后启动云川高速公路、石桥大桥建设。"
    assert {("云川高速公路", "平顶山市"), ("石桥大桥", "平顶山市")} <= read(text).relations("locatedIn")


def test_one_of_a_kind_is_no_name(read: Read) -> None:
    assert "一栋摩天大楼" not in read("青石中心是位于崂山区的一栋摩天大楼，2011年9月竣工。").names("Project")
