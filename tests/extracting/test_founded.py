"""Bodies told by their founding, and firms told by the lists they stand in. All names are invented."""

from __future__ import annotations

import pytest

from .test_organizations import mention, organizations

FOUNDED = [
    (
        "云泽学院与清川县共建绿色建材与智能建造研究院、与某集团共建绿色冶金研究院。",
        "绿色建材与智能建造研究院",
    ),
    ("全年组建网络人士分会、律师行业分会，成立联谊会。", "律师行业分会"),
    ("成立危险化学品规范化管理评估组，评估企业81家。", "危险化学品规范化管理评估组"),
    ("成立全省首家农机灌溉植保联合服务队，印发规范。", "农机灌溉植保联合服务队"),
    ("成立云泽市首家驻长三角地区投资服务联络处，招商6次。", "驻长三角地区投资服务联络处"),
    ("组建“云泽先锋”禁毒宣讲志愿服务队，开展宣讲。", "“云泽先锋”禁毒宣讲志愿服务队"),
    ("5月24日，成立2024年云泽市阅读能力监测实施工作组，推进工作。", "2024年云泽市阅读能力监测实施工作组"),
    ("江北农业大学湖北清川柑橘科技小院挂牌。", "江北农业大学湖北清川柑橘科技小院"),
    ("布局新型学科，生物医药与健康产业学院获批省级重点产业学院。", "生物医药与健康产业学院"),
]


@pytest.mark.parametrize(("text", "name"), FOUNDED)
def test_founded_bodies_are_named(text: str, name: str) -> None:
    """What is founded, set up or opened is a body, though everyday words name it."""
    assert name in organizations(text)


@pytest.mark.parametrize(
    "text",
    [
        "云泽市成立创建工作领导小组，开展创建。",
        "成立工作领导小组，明确责任。",
        "全市组建志愿服务队，开展活动。",
        "新建“乡村振兴产业示范基地”3个。",
        "省级企业技术中心获批3家。",
    ],
)
def test_groups_without_a_name_are_none(text: str) -> None:
    """A group of words that any group has, and what is counted, is no body."""
    assert organizations(text) == {}


FIRMS = [
    ("帮助特纳森、银泰帆、鑫隆等企业办理资质。", {"特纳森", "银泰帆", "鑫隆"}),
    ("培育了银泽晶生物科技、沣岚生物科技等加工主体，产能提高。", {"银泽晶生物科技", "沣岚生物科技"}),
    ("调研云泽铁磐电气有限公司、沣岚电子等园区。", {"云泽铁磐电气有限公司", "沣岚电子"}),
    ("深入沣岚公司和铁磐股份分别座谈。", {"沣岚公司", "铁磐股份"}),
]


@pytest.mark.parametrize(("text", "names"), FIRMS)
def test_firms_told_by_their_list(text: str, names: set[str]) -> None:
    """Short names of firms are told by those that stand beside them."""
    assert names <= organizations(text).keys()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("推动小型洗砂场、砖瓦窑等污染企业搬离。", "砖瓦窑"),
        ("银泽公司副总经理朱沣冰等公司领导陪同调研。", "朱沣冰"),
        ("光伏玻璃、高纯材料、储能装备产能提高。", "高纯材料"),
    ],
)
def test_no_firms_of_such_lists(text: str, word: str) -> None:
    """Kinds of works, persons and products in a list are no firms."""
    assert word not in organizations(text)


PARTS = [
    ("副市长调研湖北建投工作，省文投副总经理参加。", {"湖北建投", "省文投"}),
    ("云泽民建荣获一等奖。", {"云泽民建"}),
    ("药品获德国卫生部批准上市。", {"德国卫生部"}),
    ("枝江市、宜都市、夷陵区人武部书记述职。", {"枝江市人武部", "宜都市人武部", "夷陵区人武部"}),
    ("接收市永岚公证处等单位档案。", {"市永岚公证处"}),
]


@pytest.mark.parametrize(("text", "names"), PARTS)
def test_heads_and_tails_of_bodies(text: str, names: set[str]) -> None:
    """Investors of a seat, parties of a city, foreign ministries, and what a list shares."""
    assert names <= organizations(text).keys()


KINDS = [
    ("云泽市临床检验中心揭牌。", "云泽市临床检验中心", "HealthOrganization"),
    ("清川县职业教育中心招生。", "清川县职业教育中心", "EducationalOrganization"),
    ("成为中国中铁电气化局的职工。", "中国中铁电气化局", "Enterprise"),
    ("云泽市茶业协会技术交流中心成立。", "云泽市茶业协会技术交流中心", "Association"),
    ("被社省委采用23篇。", "社省委", "Association"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_kinds_by_owner(text: str, name: str, kind: str) -> None:
    """A centre is of the kind of whom it belongs to or of what it is for."""
    assert organizations(text)[name] == kind


@pytest.mark.parametrize(
    "text",
    [
        "代表湖北省小学组参赛。",
        "当选化工园区委副主任委员单位。",
        "获得云泽市文明标兵医院称号。",
        "该公司是铁福集团控股子公司的代理。",
        "先后被授予国家高新技术企业、湖北省工程技术研究中心。",
    ],
)
def test_words_that_only_look_like_bodies(text: str) -> None:
    """Groups, zones, honours and descriptions are no bodies."""
    assert not organizations(text).keys() - {"铁福集团"}


EDGES = [
    ("与世界梁氏联谊总会主席座谈。", "世界梁氏联谊总会"),
    ("邀请省普查办和江北大学专家。", "省普查办"),
    ("新引进众泽保险宜昌分公司。", "众泽保险宜昌分公司"),
    ("开发区入选中国石油和化学工业联合会公布的名录。", "中国石油和化学工业联合会"),
]


@pytest.mark.parametrize(("text", "name"), EDGES)
def test_edges_of_bodies(text: str, name: str) -> None:
    """What stands before a name and is in it; an association that gives an honour is one."""
    assert name in organizations(text)


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("设云泽市人事考试中心（云泽市职称评审中心），编制30名。", "云泽市职称评审中心", "云泽市人事考试中心"),
        ("清川铁磐饮料公司与铁磐宜昌分公司签约，宜昌分公司负责供水。", "宜昌分公司", "铁磐宜昌分公司"),
        (
            "宜都市铁磐供水有限责任公司成立，铁磐供水有限责任公司投产。",
            "铁磐供水有限责任公司",
            "宜都市铁磐供水有限责任公司",
        ),
    ],
)
def test_one_body_under_two_names(text: str, name: str, full: str) -> None:
    """A second name in brackets, a branch without its firm, a firm without the place before it."""
    assert mention(text, name).full == full
