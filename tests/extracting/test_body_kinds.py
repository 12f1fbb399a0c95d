"""Names that say of which kind a body is, and what a firm has inside. All names are invented."""

from __future__ import annotations

import pytest

from kg.extracting.kinds import kind_of

from .conftest import Read
from .test_organizations import mention, organizations


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("推广“强村公司”，全县“强村公司”实现营收2亿元", "公司"),
        ("云泽市国有平台公司完成重组", "平台公司"),
        ("协调铁福集团、驻云泽市统调电厂储存电煤", "电厂"),
        ("云泽市燃煤电厂全部完成改造", "电厂"),
        ("第七条 设区的市、县（市）、区人民政府负责宣传", "区人民政府"),
        ("与市内各区政府负责人一起研究", "区政府"),
        ("（四）县人民政府水利主管部门组织技术委员会评审", "技术委员会"),
        ("东江大学布局特色产业学院", "产业学院"),
        ("各县（市、区）均建立土地纠纷仲裁委员会", "仲裁委员会"),
        ("检察院入选全国先进基层检察院", "基层检察院"),
        ("苏南铁福集团董事局主席来访", "董事局"),
        ("设立名册，会同县财政局开展检查", "会同县财政局"),
        ("推动成立市级刺绣行业协会，引导从业者参加", "行业协会"),
    ],
)
def test_a_kind_of_bodies_is_none(text: str, kind: str) -> None:
    assert not [name for name in organizations(text) if name.endswith(kind)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("清川县燃气公司完成检修", "清川县燃气公司"),
        ("走访云泽热电厂", "云泽热电厂"),
        ("第八条市人民政府负责建立台账", "市人民政府"),
        ("清川区委、区政府承办", "区政府"),
        ("成立土地纠纷仲裁委员会，受理案件", "土地纠纷仲裁委员会"),
        ("东岭路三矿医院积水", "东岭路三矿医院"),
    ],
)
def test_one_that_is_named_stays(text: str, name: str) -> None:
    assert name in organizations(text)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("宏远集团工业设计中心", "Organization"),
        ("宏远电气有限公司超高压事业部", "Organization"),
        ("铁福煤业三矿综采一队", "Organization"),
        ("宏远公司云泽分公司", "Enterprise"),
        ("江北银行清川支行营业部", "Enterprise"),
        ("宏远公司研发中心", "ResearchOrganization"),
        ("省人口学会清川办事处", "Association"),
        ("市农业科学院育种研究室", "ResearchOrganization"),
        ("中国铁塔清川办事处", "Enterprise"),
        ("生物基中心", "Organization"),
        ("清川县数据中心", "GovernmentBody"),
        ("东风街道政协委员工作站", "Organization"),
        ("宏远公司院士工作站", "ResearchOrganization"),
    ],
)
def test_what_is_inside_is_of_no_class_of_its_own(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_a_workshop_that_is_honoured_is_no_firm(read: Read) -> None:
    names = read("宏远电气有限公司装配车间获全国工人先锋号。").names("Enterprise")
    assert names == {"宏远电气有限公司"}


def test_another_branch_in_a_bank_s_entry_is_its_own() -> None:
    text = "【江北银行股份有限公司白川市分行】2022年，江北银行白川市分行获湖北省分行通报表扬。"
    assert mention(text, "湖北省分行").full == "江北银行股份有限公司湖北省分行"
    assert not mention("2022年，获湖北省分行通报表扬。", "湖北省分行").full


def test_a_company_s_fire_brigade_is_no_office() -> None:
    assert kind_of("公司专职消防队") == "Organization"
