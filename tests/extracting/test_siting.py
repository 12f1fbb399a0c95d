"""What stands in a place as a verb tells it. All are invented or of other cities."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    "text, predicate, pairs",
    [
        ("歙县位于黄山市南部", "partOf", {("歙县", "黄山市")}),
        ("青萝湖位于黄山市西部", "partOf", {("青萝湖", "黄山市")}),
        ("青萝山景区位于徽州旅游目的地歙县深渡镇", "locatedIn", {("青萝山景区", "深渡镇")}),
        (
            "清岚开发区开展招商，铁福科技、羿风药业等8家企业落户开发区。",
            "locatedIn",
            {("铁福科技", "清岚开发区"), ("羿风药业", "清岚开发区")},
        ),
        ("铁福科技有限公司在歙县深渡镇投资建设白云产业园", "locatedIn", {("白云产业园", "深渡镇")}),
        ("铁福光伏组件项目在歙县深渡镇开工", "locatedIn", {("铁福光伏组件项目", "深渡镇")}),
        ("在歙县举行铁福公司签约仪式", "locatedIn", set()),
        ("青萝大桥，坐落在歙县深渡镇，全长900米。", "locatedIn", {("青萝大桥", "深渡镇")}),
        (
            "青萝水电站位于乌江中游贵州省余庆县和重庆市彭水县。",
            "locatedIn",
            {("青萝水电站", "余庆县"), ("青萝水电站", "彭水县")},
        ),
        (
            "新建市档案馆。该馆位于青云路与白石路交口西北角。",
            "locatedIn",
            {("市档案馆", "青云路"), ("市档案馆", "白石路")},
        ),
        ("铁福食品有限公司2004年迁入新址——歙县深渡镇，占地6万平方米。", "locatedIn", {("铁福食品有限公司", "深渡镇")}),
        ("羿风中学经省教委批准在歙县成立。", "locatedIn", {("羿风中学", "歙县")}),
        ("铁福科技园项目开工仪式在歙县隆重举行。", "locatedIn", {("铁福科技园项目", "歙县")}),
        ("铁福集团在歙县设立的羿风总部项目开工", "locatedIn", {("羿风总部项目", "歙县")}),
        ("位于歙县南部的青萝温泉度假村是全省第二大度假村。", "locatedIn", {("青萝温泉度假村", "歙县")}),
        ("青萝景区位于青萝山脉中段、歙县西部。", "locatedIn", {("青萝景区", "歙县")}),
        ("青萝养老院项目，建设地点深渡镇柳沟村。", "locatedIn", {("青萝养老院项目", "柳沟村")}),
        ("青萝温泉度假村在深渡镇开门营业。", "locatedIn", {("青萝温泉度假村", "深渡镇")}),
        ("市第三小学在青萝新区建成并投入使用。", "locatedIn", {("市第三小学", "青萝新区")}),
        ("外商在深渡镇投资500万元建设铁福服装加工厂。", "locatedIn", {("铁福服装加工厂", "深渡镇")}),
        ("2015年，深渡镇投资300万元建成青萝文化广场。", "locatedIn", {("青萝文化广场", "深渡镇")}),
        (
            "2015年，深渡镇引进铁福家具厂、羿风木业有限公司。",
            "locatedIn",
            {("铁福家具厂", "深渡镇"), ("羿风木业有限公司", "深渡镇")},
        ),
        ("2015年，为歙县引进铁福轮胎循环利用产业园项目。", "locatedIn", {("铁福轮胎循环利用产业园项目", "歙县")}),
        ("市档案馆位于青云路南，占地10亩。", "locatedIn", {("市档案馆", "青云路")}),
        ("青萝水库位于深渡镇柳沟村东2千米处。", "locatedIn", {("青萝水库", "柳沟村")}),
        ("青萝高新区（简称高新区）始建于2001年，位于歙县东南部。", "partOf", {("青萝高新区", "歙县")}),
        (
            "青萝自然保护区，总面积9平方千米，地处歙县、绩溪县交界处。",
            "partOf",
            {("青萝自然保护区", "歙县"), ("青萝自然保护区", "绩溪县")},
        ),
        ("青萝养老院项目选址确定在深渡镇，占地9亩。", "locatedIn", {("青萝养老院项目", "深渡镇")}),
        ("铁福科技有限公司（注册地歙县）获评先进。", "locatedIn", {("铁福科技有限公司", "歙县")}),
        ("市档案馆位于火车站广场东侧、青石大道北侧。", "locatedIn", {("市档案馆", "青石大道")}),
        ("青萝公司在深渡镇、北岸镇实施石溪小流域治理工程。", "locatedIn", {("石溪小流域治理工程", "北岸镇")}),
        ("铁福科技集团是总部设在歙县的民营企业。", "locatedIn", {("铁福科技集团", "歙县")}),
        ("县公安局城关派出所驻青石大道12号。", "locatedIn", {("县公安局城关派出所", "青石大道")}),
        ("青萝国家湿地公园范围涉及深渡镇、北岸镇。", "locatedIn", {("青萝国家湿地公园", "北岸镇")}),
        ("2015年，歙县铁福产业园、羿风新材料产业园等5个项目开工。", "locatedIn", {("羿风新材料产业园", "歙县")}),
        ("国家级传统村落柳沟村，位于深渡镇西南12千米。", "partOf", {("柳沟村", "深渡镇")}),
        ("县政府将热电厂选址在深渡镇。", "locatedIn", set()),
        ("铁福小学被确定为歙县示范学校。", "locatedIn", set()),
        ("由铁福房地产有限公司投资兴建的新城落户深渡镇。", "locatedIn", set()),
        ("铁福集团宣布，该商港位于歙县。", "locatedIn", set()),
        ("县纪委巡察组进驻歙县。", "locatedIn", set()),
    ],
)
def test_what_stands_where(read: Read, text: str, predicate: str, pairs: set[tuple[str, str]]) -> None:
    assert read(text, kind="item", place="黄山市").relations(predicate) >= pairs
    assert pairs or not read(text, kind="item", place="黄山市").relations(predicate)


def test_a_list_of_sites_does_not_go_on_in_the_county(read: Read) -> None:
    text = "游览歙县青萝园景区、画眉谷景区"
    assert ("画眉谷景区", "歙县") not in read(text, kind="item", place="黄山市").relations("partOf")


def test_where_the_thing_of_the_title_stands(read: Read) -> None:
    text = "【县印刷厂】 1970年创建，初为集体企业。厂址在深渡镇青云路东段，占地9万平方米。"
    found = read(text, "县印刷厂", place="黄山市").relations("locatedIn")
    assert {("县印刷厂", "深渡镇"), ("县印刷厂", "青云路")} <= found


def test_what_another_clause_tells_of_is_not_there(read: Read) -> None:
    text = "完成森林防火工程二期项目建设；新建雨量站4套，北斗三号基准站落地歙县。"
    assert not read(text, kind="item", place="黄山市").relations("locatedIn")
