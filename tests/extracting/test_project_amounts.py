"""What a work makes in a day or month and what it costs, and who signs where two share the end of their names."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("白兰乳业日加工鲜奶260吨扩能项目竣工。", "capacity", "260吨/日"),
        ("日产6200吨熟料生产线正在建设。", "capacity", "6200吨/日"),
        ("青岭污水处理厂项目建成后每天处理污水20万立方米。", "capacity", "20万立方米/日"),
        ("云川玻璃基板项目开工，月产量为120K片。", "capacity", "120K片/月"),
        ("石滩电站二期工程装机1.6万千瓦，11月首台机组并网发电。", "capacity", "1.6万千瓦"),
        ("青岭文化园项目投资超过两亿元，有铺面300间。", "investment", "超过两亿元"),
        ("青禾花卉交易市场改造项目9亿元，申请银行贷款4亿元。", "investment", "9亿元"),
        ("县供电公司投资7300万元，新建110千伏南湖输变电工程，增加容量5万千伏安。", "investment", "7300万元"),
        ("众驰汽车有限公司计划投资18亿元在青禾县建设专用车生产基地项目。", "investment", "18亿元"),
        ("县城管局采用PPP模式投资1.6亿元建设南岭垃圾综合处理项目。", "investment", "1.6亿元"),
        ("云岭物流园项目投资总额约为3.4亿元，占地28公顷。", "investment", "约3.4亿元"),
        ("云岭物流园项目，总投资（含征地）3.7亿元。", "investment", "3.7亿元"),
        ("云岭物流园项目工程总投资额为人民币6200万元。", "investment", "6200万元"),
        ("云岭物流园项目共投资5700万元。", "investment", "5700万元"),
        ("云岭物流园项目完成投资3亿元，累计完成投资11亿元，占总投资19亿元的58%。", "investment", "19亿元"),
        ("青岭生物质热电项目投资3.3亿元，建设规模1×30兆瓦，年处理秸秆26万吨。", "capacity", "1×30兆瓦"),
        ("青岭天然气利用工程竣工，年供气能力3200万立方米。", "capacity", "3200万立方米/年"),
        ("青岭铁路专用线工程设计年运量1100万吨。", "capacity", "1100万吨/年"),
        ("青岭环保公司扩产项目建成，年拆解报废家电110万台。", "capacity", "110万台/年"),
        ("宏岭水泥公司4300吨/日熟料生产线建成投产。", "capacity", "4300吨/日"),
        ("青云铁路开工，设计年输送能力2800万吨。", "capacity", "2800万吨/年"),
        ("青岭动力电池产业园项目开工，规划年产能14GWh。", "capacity", "14GWh/年"),
        ("石桥镇引进社会资本2.4亿元，开发建设白岭漂流景区项目。", "investment", "2.4亿元"),
        ("青岭供热主管网工程由白川热力集团筹资2.7亿元建设，10月通热。", "investment", "2.7亿元"),
        ("年出栏45万头生猪一体化养殖项目开工。", "capacity", "45万头/年"),
        ("青石大桥大修工程前期手续已办完，全长3.1公里，预算5120万元。", "investment", "5120万元"),
    ],
)
def test_amounts_of_a_work(text: str, predicate: str, value: str, read: Read) -> None:
    assert {amount for _, amount in read(text).relations(predicate)} == {value}


@pytest.mark.parametrize(
    "text",
    [
        "县水利局投资900万元，新建青岭灌溉工程，改造南沟渠系，硬化村道12公里。",
        "全年完成投资3亿元，新建青岭灌溉工程。",
    ],
)
def test_a_sum_for_several_works_or_spent_in_a_year_is_no_works_own(read: Read, text: str) -> None:
    assert not read(text).relations("investment")


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("青禾职业学院与华光科技集团共建智造学院，双方签订合作协议。", ("青禾职业学院", "华光科技集团")),
        ("青禾县与云川电气公司签约智能配电设备生产项目。", ("青禾县", "云川电气公司")),
        ("青禾县文旅局、白兰县文旅局和青石县文旅局签署合作协议。", ("青禾县文旅局", "青石县文旅局")),
        ("青禾县与云川电子有限公司就年产400万片液晶模组项目签约。", ("青禾县", "云川电子有限公司")),
    ],
)
def test_who_signs_with_whom(read: Read, text: str, signed: tuple[str, str]) -> None:
    assert signed in read(text).relations("signedWith")


def test_what_is_built_in_so_many_villages_and_only_in_a_town_has_no_name(read: Read) -> None:
    assert not read("县扶贫办在14个贫困村建设村级光伏电站项目。").names("Project")
    assert not read("两家公司分别在云岭镇、石桥镇建设90兆瓦光伏发电项目。").names("Project")


def test_no_amount_of_a_work_is_what_was_applied_for_it(read: Read) -> None:
    assert not read("申请专项债券资金：青禾汽车物流园建设项目9亿元，全部下达。").relations("investment")


def test_where_goods_are_sold_and_who_holds_the_ceremony_nobody_signs(read: Read) -> None:
    text = "7月3日，青禾县举行恒达公司10万台电动车出口越南合作签约仪式。"
    assert read(text).relations("signedWith") == set()


def test_two_that_share_the_end_of_their_names_both_sign(read: Read) -> None:
    text = "省文化广电旅游局分别与青禾县、白兰县人民政府签订培训协议。"
    assert read(text).relations("signedWith") == {
        ("省文化广电旅游局", "青禾县人民政府"),
        ("省文化广电旅游局", "白兰县人民政府"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "投资480万元占地30亩的菌菇产业园项目建成投产。",
        "总投资480万元、占地面积约12.5亩的菌菇产业园项目建成投产，与青禾集团打造5G智慧车间，项目投资1700万元。",
    ],
)
def test_a_sum_before_the_extent_is_the_project_s(read: Read, text: str) -> None:
    assert read(text).relations("investment") == {("菌菇产业园项目", "480万元")}


def test_water_pipes_are_no_project(read: Read) -> None:
    assert not read("新建供热管网57千米、自来水管网31千米。").names("Project")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("青川垃圾发电项目设计日处理生活垃圾约1200吨。", ("青川垃圾发电项目", "约1200吨/日")),
        ("青川污泥掺烧项目投用，年处置污泥3万吨。", ("青川污泥掺烧项目", "3万吨/年")),
        ("青川灯具项目建成后，年产灯具5万套以上。", ("青川灯具项目", "5万套/年以上")),
    ],
)
def test_the_words_that_say_how_exact_it_is(read: Read, text: str, fact: tuple[str, str]) -> None:
    assert fact in read(text).relations("capacity")


def test_the_sum_of_the_projects_that_came_is_not_the_parks(read: Read) -> None:
    assert not read("青川轴承产业园一期、二期已招引项目9个，总投资23.6亿元。").relations("investment")
