"""Who builds a project: offices and reservoirs that carry it out, 由其, the firm of its own entry; misleading names."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("青川县水利局编制规划，组织实施白溪河综合治理工程。", ("白溪河综合治理工程", "青川县水利局")),
        ("白溪水库实施大坝除险加固工程，年底通过验收。", ("大坝除险加固工程", "白溪水库")),
        ("云泽大学承担的水稻抗病育种项目通过验收。", ("水稻抗病育种项目", "云泽大学")),
        (
            "5月8日，青川县人民政府与云泽储能有限公司签约，由其投资20亿元建设白岭储能电站项目。",
            ("白岭储能电站项目", "云泽储能有限公司"),
        ),
        (
            "锂电池回收利用项目开工，项目建设单位为云泽科技有限公司，总投资3亿元。",
            ("锂电池回收利用项目", "云泽科技有限公司"),
        ),
        ("云岭滑雪场项目投资商为大连冰峰集团，总投资3.2亿元。", ("云岭滑雪场项目", "大连冰峰集团")),
        ("青川垃圾发电项目（云泽环保有限公司投建）建成投运。", ("青川垃圾发电项目", "云泽环保有限公司")),
        ("青川水务集团有限公司承建白岭管网改造工程。", ("白岭管网改造工程", "青川水务集团有限公司")),
        (
            "云泽大学牵头承担的国家重点研发计划“山地作物智能装备”项目启动。",
            ("“山地作物智能装备”项目", "云泽大学"),
        ),
        ("青川县引进云川控股集团投资11亿元，兴建智能家电产业园项目。", ("智能家电产业园项目", "云川控股集团")),
        ("县城管局引进洁岭环境公司，采取BOT模式建设南岭垃圾处理项目。", ("南岭垃圾处理项目", "洁岭环境公司")),
        ("白岭矿区修复工程由县林业局申报、云泽矿业集团具体实施。", ("白岭矿区修复工程", "云泽矿业集团")),
        ("白鹭河大桥是青川县交通局组织建设的重点工程。", ("白鹭河大桥", "青川县交通局")),
        ("县政府与云泽纺织集团签约精梳棉纱生产线项目。", ("精梳棉纱生产线项目", "云泽纺织集团")),
        ("由北岭康养集团投资建设的温泉康养小镇项目奠基。", ("温泉康养小镇项目", "北岭康养集团")),
        ("青川移动公司自筹资金1.7亿元建设白岭数据中心项目。", ("白岭数据中心项目", "青川移动公司")),
        ("县农资公司与丰岭合作社采取融合模式，共同建设白岭为农服务中心项目。", ("白岭为农服务中心项目", "县农资公司")),
        ("县住建局完成人民路西延工程。", ("人民路西延工程", "县住建局")),
        ("县医院与云泽集团合作共建白岭检验中心项目。", ("白岭检验中心项目", "县医院")),
        ("白岭影视城开业。该影视城由云泽影业集团投资兴建。", ("白岭影视城", "云泽影业集团")),
        ("县水利局持续实施青川河治理工程。", ("青川河治理工程", "县水利局")),
    ],
)
def test_who_carries_it_out(read: Read, text: str, owned: tuple[str, str]) -> None:
    assert owned in read(text).relations("owner")


def test_a_firms_own_entry_tells_of_its_projects(read: Read) -> None:
    body = "云泽化工有限公司实现产值12亿元。20万吨离子膜烧碱项目建成投产，环氧氯丙烷项目开工建设。"
    title = "云泽化工有限公司"
    assert read(f"{title}\n{body}", title=title, kind="item").relations("owner") == {
        ("20万吨离子膜烧碱项目", title),
        ("环氧氯丙烷项目", title),
    }
    power = f"{title}\n{title}产值12亿元。投资建设首批北滩、南滩渔光互补项目投产。"
    assert ("南滩渔光互补项目", title) in read(power, title=title, kind="item").relations("owner")
    bank = "云泽农商银行"
    told = f"{bank}\n{bank}发放贷款12亿元。20万吨离子膜烧碱项目建成投产。"
    assert not read(told, title=bank, kind="item").relations("owner")


def test_a_firm_builds_what_its_entry_says_was_paid_for(read: Read) -> None:
    title = "云泽纺织有限公司"
    body = f"2016年，{title}产值3亿元。投资4亿元新建10万锭紧密纺生产线项目，3月建成投产。"
    assert read(f"{title}\n{body}", title=title, kind="item").relations("owner") == {("10万锭紧密纺生产线项目", title)}


@pytest.mark.parametrize(
    "text",
    [
        "白岭土地整治项目由县国土局立项，石桥镇人民政府实施。",
        "县国土局与石桥镇人民政府签约白岭土地整治项目。",
        "服务企业240家；云泽化工公司完成首笔交易。开工建设白岭土地整治项目。",
    ],
)
def test_who_only_approves_or_signs_or_is_told_of_in_passing_owns_nothing(read: Read, text: str) -> None:
    owned = read(text).relations("owner")
    assert not owned & {("白岭土地整治项目", "县国土局"), ("白岭土地整治项目", "云泽化工公司")}


@pytest.mark.parametrize(
    "text",
    [
        "青川县委党校段南侧地块整治项目竣工。",
        "建成省农科院青川分院新址。",
        "青川黄牛种业提升项目启动。",
    ],
)
def test_what_a_name_begins_with_is_not_always_its_owner(read: Read, text: str) -> None:
    assert not read(text).relations("owner")
