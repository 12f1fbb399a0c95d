"""The last look at what figures are called: words beside the indicator, names that lack something or tell nothing."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


def _told(read: Read, text: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value, _ in stated(read(text, title="概况"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加强全县14个观测站的运行监管。", [("观测站", "14个")]),
        ("其中藏族人口居多，总计5万人。", [("藏族人口", "5万人")]),
        ("石门派出所共检查商业单位630家次。", [("检查商业单位", "630家次")]),
        (
            "高级技师共参评工人620人，通过415人。",
            [("高级技师参评工人", "620人"), ("高级技师参评工人通过", "415人")],
        ),
        (
            "组织田间地头讲座36场、参加人数达2.4万人次。",
            [("组织田间地头讲座", "36场"), ("田间地头讲座参加人数", "2.4万人次")],
        ),
        ("开展果树嫁接培训7次，参加260人。", [("开展果树嫁接培训", "7次"), ("参加果树嫁接培训", "260人")]),
        ("6部著作、21篇报告评为二等奖。", [("二等奖著作", "6部"), ("二等奖报告", "21篇")]),
        (
            "录入农家水窖设施730户，其中闲置86户，废弃41户。",
            [("录入农家水窖设施", "730户"), ("闲置农家水窖设施", "86户"), ("废弃农家水窖设施", "41户")],
        ),
        ("发布信息91篇，其中云泽市政府采用19篇。", [("发布信息", "91篇"), ("云泽市政府采用信息", "19篇")]),
        ("聚焦青年需求谋划88个项目。", [("谋划项目", "88个")]),
        ("购买11台采茶机和两套制茶设备。", [("购买采茶机", "11台")]),
        ("收集种茶、制茶、售茶等行业的意见建议46条。", [("收集意见建议", "46条")]),
        ("茶苗繁育技术研究及应用1个项目获云泽市科技进步奖。", [("获云泽市科技进步奖的项目", "1个")]),
        ("石门茶机项目1.6万平方米厂房90天实现主体封顶。", [("石门茶机项目厂房", "1.6万平方米")]),
        (
            "采购药品3批64种，续约药品5批91个品种。",
            [("采购药品", "3批"), ("采购药品", "64种"), ("续约药品", "5批"), ("续约药品品种", "91个")],
        ),
        (
            "3篇调研报告被县政协收录在茶乡各行业代表参政议政成果集锦《石门文集》中。",
            [("被县政协收录的调研报告", "3篇")],
        ),
        (
            "零售业实现商品零售额9亿元，增长5%；餐饮业2亿元，增长3%。",
            [
                ("零售业实现商品零售额", "9亿元"),
                ("零售业实现商品零售额", "5%"),
                ("餐饮业商品零售额", "2亿元"),
                ("餐饮业商品零售额", "3%"),
            ],
        ),
        ("水库最大日降雨量8月16日90.8毫米。", [("水库最大日降雨量", "90.8毫米")]),
        ("某智库发布全国茶业百强县榜单，青山县位居全国第9。", [("青山县在全国茶业百强县榜单排名", "全国第9")]),
        (
            "青山景区、白水景区、石门景区接待游客分别为42万人次、36万人次和18万人次。",
            [("青山景区接待游客", "42万人次"), ("白水景区接待游客", "36万人次"), ("石门景区接待游客", "18万人次")],
        ),
        ("上半年，云泽站发送旅客29万人次。", [("云泽站发送旅客", "29万人次")]),
        ("茶厂与商场签订购销合同，总金额7.6亿元。", [("购销合同总金额", "7.6亿元")]),
        ("县内还有3条索道正在加快建设。", [("加快建设索道", "3条")]),
        ("全县彩票基金收入5.9亿元，为预算的77%。", [("彩票基金收入", "5.9亿元"), ("彩票基金收入与预算之比", "77%")]),
        ("设立茶农服务窗口12个，覆盖率100%。", [("设立茶农服务窗口", "12个"), ("茶农服务窗口覆盖率", "100%")]),
        (
            "新增入库茶园项目19个，投资金额6.4亿元。",
            [("新增入库茶园项目", "19个"), ("入库茶园项目投资金额", "6.4亿元")],
        ),
    ],
)
def test_a_name_has_what_is_told_of_it_and_no_more(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert _told(read, text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在云泽省青年技能大赛中获得一等奖5项、二等奖3项。", "云泽省青年技能大赛二等奖"),
        ("获青年课堂创新大赛奖5项，其中一等奖3项。", "青年课堂创新大赛奖一等奖"),
        ("有47幅作品获奖，其中二等奖3幅。", "二等奖作品"),
        ("参赛队共收获个人一等奖6名、二等奖3名。", "个人二等奖"),
        ("撰写的乡村教育研究论文被省某学会评为一等奖5篇、二等奖3篇。", "乡村教育研究论文二等奖"),
    ],
)
def test_a_prize_is_for_something(read: Read, text: str, name: str) -> None:
    assert [n for n, v in _told(read, text) if v[0] == "3"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "账户余额9亿元，激活率87%。",
        "重点监管单位11家，完成相关工作11家。",
        "整合检验所、监测所、化验所3家机构职能。",
        "包括上门、电话、网络等5种方式。",
    ],
)
def test_what_tells_nothing_is_left_out(read: Read, text: str) -> None:
    names = [name for name, _ in _told(read, text)]
    empty = ("激活率", "相关工作", "职能", "方式")
    assert not any(word in name for name in names for word in empty)


def test_a_share_of_something_else_has_no_verb(read: Read) -> None:
    told = dict(_told(read, "灌区蒸发640毫米，是历年同期平均值（512毫米）的125%。"))
    assert told["灌区蒸发与历年同期平均值之比"] == "125%"


def test_those_who_took_part_in_several_things_have_no_event(read: Read) -> None:
    assert _told(read, "开展演练50次、培训70次，参与人员700人次。")[-1] == ("参与人员", "700人次")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what those did that are counted, behind which 的 has to stand
        ("9家茶厂落户石门园区。", "落户石门园区的茶厂"),
        ("9家茶厂参展。", "参展茶厂"),
        ("9家茶厂获评全省质量标杆茶厂。", "获评全省质量标杆茶厂"),
        ("为全县9名茶农发放补贴。", "为茶农发放补贴"),
        ("为9名茶农发放茶苗补贴。", "获发放茶苗补贴的茶农"),
        ("为3名孤儿、9名茶农发放茶苗补贴。", "获发放茶苗补贴的茶农"),
        ("对9家茶厂开展卫生检查。", "开展卫生检查茶厂"),
        ("完成9座茶仓除湿改建工作。", "茶仓除湿改建工作"),
        # words that are no part of what is measured
        ("茶叶均价经过努力由5元/公斤升到9元/公斤。", "茶叶均价"),
        ("封好炉口，使炉内温度达到9℃。", "炉内温度"),
        ("将16个站所整合为9个。", "整合后站所"),
        # a prize of the only contest that is told of before
        ("参加全县“学茶、种茶”比赛，青山乡获9个一等奖。", "全县“学茶、种茶”比赛一等奖"),
    ],
)
def test_a_name_can_be_read_alone(read: Read, text: str, name: str) -> None:
    assert [n for n, v in _told(read, text) if v[0] == "9"] == [name]


@pytest.mark.parametrize("text", ["这一目标高于全省9个百分点。", "大豆、玉米按照9%的比例混合。", "辖石门9个镇。"])
def test_words_that_only_point_to_something_are_no_name(read: Read, text: str) -> None:
    assert _told(read, text) == []
