"""Places: divisions, villages, roads, waters, sites, and what lies in what. All are invented or of other cities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extracting import extract_entry
from kg.extracting.divisions import by_name, divisions, home, rank, short, towns
from kg.extracting.landmarks import misread
from kg.model import PLACE, Entry, Extracted, Ref, Relation, Segmented, Source

from .conftest import Read


def read(text: str, place: str = "云泽市", province: str = "湖北省", kind: str = "item") -> Extracted:
    """The text as an entry of a source of ``place``."""
    source = Source("sample.txt", "yearbook", year=2024, place=place, province=province)
    entry = Entry(0, kind, "", 0, len(text) + 1, text, range(len(text)))
    return extract_entry(Segmented(source, 1, (), (entry,)), entry)


def places(text: str, **where: str) -> dict[str, str]:
    """Names of the places found in a text → class."""
    return {m.name: m.type for m in read(text, **where).mentions if m.family == PLACE}


def relations(text: str, predicate: str, **where: str) -> set[tuple[str, str]]:
    """(subject, object) of the relations of a predicate."""
    facts = (f for f in read(text, **where).facts if isinstance(f, Relation) and f.predicate == predicate)
    return {(f.subject.name, f.object.name) for f in facts if isinstance(f.object, Ref)}


DIVISION, FACILITY, NATURE = "AdministrativeDivision", "Facility", "NaturalFeature"
FORMS = [
    ("清川县渣园、南陵区闹店、歙县张良等12个乡镇的综合服务站运行良好", "渣园", DIVISION),
    ("清川县渣园、歙县张良等12个乡镇的综合服务站运行良好", "张良", DIVISION),
    ("歙县石板河被命名为省级森林康养基地", "石板河", NATURE),
    ("书友先后抵达歙县独树镇红军战斗遗址", "独树镇", DIVISION),
    ("到歙县高新区作专题报道", "歙县高新区", DIVISION),
    ("到云泽国家高新区、羊山新区调研", "羊山新区", DIVISION),
    ("来到衡水湖国家级自然保护区", "衡水湖国家级自然保护区", FACILITY),
    ("车队沿S6高速返回", "S6", FACILITY),
    ("市委书记到歙县深渡镇漳潭村调研", "歙县", DIVISION),
    ("市委书记到歙县深渡镇漳潭村调研", "深渡镇", DIVISION),
    ("市委书记到歙县深渡镇漳潭村调研", "漳潭村", DIVISION),
    ("到清川县石门镇柳树湾村察看", "清川县", DIVISION),
    ("到清川县石门镇柳树湾村察看", "柳树湾村", DIVISION),
    ("深入南陵区河西街道五条路社区走访", "五条路社区", DIVISION),
    ("来到清川县周庄镇中和寨村", "中和寨村", DIVISION),
    ("来到清川县姚庄乡三郎庙村", "三郎庙村", DIVISION),
    ("在幸福街社区座谈", "幸福街社区", DIVISION),
    ("走进土寨沟村", "土寨沟村", DIVISION),
    ("赴洛阳、安阳学习", "洛阳", DIVISION),
    ("走进通辽市开鲁县", "开鲁县", DIVISION),
    ("来自西藏、新疆的学生", "新疆", DIVISION),
    ("在高新区举行", "高新区", DIVISION),
    ("平岚先进制造业开发区获批", "平岚先进制造业开发区", DIVISION),
    ("湛岚新区建设加快", "湛岚新区", DIVISION),
    ("对德国、法国企业招商", "德国", "Place"),
    ("整治平安大道、益民街", "平安大道", FACILITY),
    ("整治平安大道、益民街", "益民街", FACILITY),
    ("G207改建", "G207", FACILITY),
    ("昭云水库加固，澄河大桥通车", "昭云水库", FACILITY),
    ("途经昭云水库和澄河大桥", "澄河大桥", FACILITY),
    ("在南陵区红色记忆文化中心参观", "南陵区红色记忆文化中心", FACILITY),
    ("活动在云泽博物馆举行", "云泽博物馆", FACILITY),
    ("察看东湖湿地公园", "东湖湿地公园", FACILITY),
    ("察看云西建材城停车情况", "云西建材城", FACILITY),
    ("到中和寨村食用菌产业园", "中和寨村食用菌产业园", FACILITY),
    ("在“云岚文化驿站”座谈", "云岚文化驿站", FACILITY),
    ("在黄河沿岸巡查", "黄河", NATURE),
    ("在保安镇马头山察看", "马头山", NATURE),
    ("沿北汝河巡河", "北汝河", NATURE),
]


@pytest.mark.parametrize(("text", "name", "kind"), FORMS)
def test_a_place_is_found_whole_with_its_kind(text: str, name: str, kind: str) -> None:
    assert places(text).get(name) == kind


GENERIC = [
    "改善农村道路，建设美丽乡村，打造示范村5个、特色小镇3个",
    "开拓思路，探索新路，走上致富路",
    "开放农家书屋和文化广场，整治背街小巷和老旧小区",
    "完善国内外市场，建设基地20个",
    "形成“两集群三基地六园区”的格局",
    "各县区、各乡镇、各街道和社区",
    "新建农村公路25千米，3条高速开工",
    "副市长张青山、王海江出席",
    "市域内县域经济和城乡融合",
]


@pytest.mark.parametrize("text", GENERIC)
def test_kinds_of_places_are_no_names(text: str) -> None:
    assert places(text) == {}


def test_places_in_names_of_bodies_are_left_to_them() -> None:
    assert places("走进湖北恒岳科技有限公司和云泽市水利局") == {}


def test_places_in_titles_and_slogans_are_none() -> None:
    assert places("印发《云泽市水利规划》，建设“平安湖北”") == {}


def test_a_city_in_an_honour_s_name_is_none() -> None:
    assert places("荣获云泽市“五一劳动奖章”") == {}


def test_a_city_before_its_committee_is_the_committee_s() -> None:
    assert "云泽市" not in places("中共云泽市委常委出席")


def test_our_city_is_the_publication_s() -> None:
    found = next(m for m in read("我市举行推介会").mentions if m.family == PLACE)
    assert (found.name, found.full) == ("我市", "云泽市")


def test_short_names_know_their_full_ones() -> None:
    found = {m.name: m.full for m in read("宝丰、鲁山两县", place="平顶山市", province="河南省").mentions}
    assert found == {"宝丰": "宝丰县", "鲁山": "鲁山县"}


def test_misread_divisions_at_home_are_put_right() -> None:
    found = read("到郟县、郊县调研", place="平顶山市", province="河南省")
    assert [m.name for m in found.mentions if m.family == PLACE] == ["郏县", "郏县"]


def test_every_place_where_a_place_is_named() -> None:
    found = read("到清川县周庄镇中和寨村，又回中和寨村")
    assert [m.begin for m in found.mentions if m.name == "中和寨村"] == [7, 14]


def test_nested_places() -> None:
    assert relations("到歙县深渡镇漳潭村调研", "partOf") == {("深渡镇", "歙县"), ("漳潭村", "深渡镇")}


def test_a_list_goes_on_with_the_parent_of_its_first_item() -> None:
    found = relations("到清川县石门镇柳湾村、大李庄村，南陵区河西街道", "partOf")
    assert {("柳湾村", "石门镇"), ("大李庄村", "石门镇"), ("河西街道", "南陵区")} <= found
    assert ("河西街道", "石门镇") not in found


def test_villages_without_an_ending_behind_their_town() -> None:
    found = relations("实施大峪镇袁窑、刘何、十岭、范庄“和美乡村”建设", "partOf")
    assert {("袁窑", "大峪镇"), ("刘何", "大峪镇"), ("十岭", "大峪镇"), ("范庄", "大峪镇")} <= found


def test_towns_that_a_list_counts() -> None:
    found = {m.name: m.full for m in read("辖城北、大营、石桥3个镇，李庄、肖旗2个乡").mentions if m.family == PLACE}
    assert found == {"城北": "城北镇", "大营": "大营镇", "石桥": "石桥镇", "李庄": "李庄乡", "肖旗": "肖旗乡"}


@pytest.mark.parametrize(
    "text",
    [
        "舒城县现辖城关、晓天2个镇，柏林、棠树、阙店等6个乡，年末总人口98万人，距庐州区、临江镇50千米。",
        "舒城县位于云泽市，面积2100平方千米，下辖城关、晓天2个镇，柏林、棠树、阙店等6个乡。",
    ],
)
def test_what_a_county_rules(text: str) -> None:
    parts = {part for part, whole in relations(text, "partOf") if whole == "舒城县"}
    assert parts == {"城关", "晓天", "柏林", "棠树", "阙店"}


@pytest.mark.parametrize(
    ("text", "subject", "where"),
    [
        ("高新区企业湖北神岚化工有限责任公司获批", "湖北神岚化工有限责任公司", "高新区"),
        ("湖北恒岳电气有限公司位于清川县", "湖北恒岳电气有限公司", "清川县"),
        ("恒远电气公司、科岳电气公司入驻南陵区高新产业园", "恒远电气公司", "南陵区高新产业园"),
        ("落户清川县的陕岳集团投产", "陕岳集团", "清川县"),
        ("青岚实验室为省级实验室，总部设在云泽市", "青岚实验室", "云泽市"),
    ],
)
def test_where_a_body_is(text: str, subject: str, where: str) -> None:
    assert (subject, where) in relations(text, "locatedIn")


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("湖北恒岳电气股份有限公司研发中心", "湖北恒岳电气股份有限公司研发中心", "湖北恒岳电气股份有限公司"),
        ("市检察院检察官书屋", "市检察院检察官书屋", "市检察院"),
        ("市第一人民医院扩建，在该院未来路院区举行", "未来路院区", "市第一人民医院"),
        ("到云泽市公安局天元分局调研", "云泽市公安局天元分局", "云泽市公安局"),
    ],
)
def test_parts_of_bodies(text: str, part: str, whole: str) -> None:
    assert (part, whole) in relations(text, "partOf")


def test_a_ministry_s_committee_is_one_name() -> None:
    assert relations("市委宣传部、市政府办公室、工商银行云泽分行联合举办", "partOf") == set()


def test_divisions_of_the_country() -> None:
    assert len(divisions()) > 3200
    assert [d.code for d in by_name()["平顶山市"]] == ["4104"]
    assert {"龚店镇", "保安镇"} <= {t.name for t in towns("410422")}
    assert towns("410422")[0].code.startswith("410422")
    assert towns("999999") == ()


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("平顶山市", "平顶山"),
        ("内蒙古自治区", "内蒙古"),
        ("新疆维吾尔自治区", "新疆"),
        ("恩施土家族苗族自治州", "恩施"),
        ("叶县", "叶县"),
        ("香港特别行政区", "香港"),
    ],
)
def test_short_names(name: str, bare: str) -> None:
    assert short(name) == bare


def test_home_of_a_city_and_of_an_invented_one() -> None:
    known = home("平顶山市", "河南省")
    assert {"叶县", "舞钢市", "新华区"} <= known.counties
    assert {"龚店镇", "姚庄乡"} <= known.towns
    assert known.shorts["宝丰"] == "宝丰县"
    assert home("云泽市", "湖北省").counties == frozenset()


def test_misread_names_never_hit_a_real_division() -> None:
    assert misread("平顶山市", "河南省")["郟县"] == "郏县"
    assert not set(misread("平顶山市", "河南省")) & set(by_name())


@given(st.sampled_from(divisions()))
def test_ranks_follow_the_codes(division: object) -> None:
    assert rank(division.name) == {2: 1, 4: 2, 6: 3}[min(len(d.code) for d in by_name()[division.name])]  # type: ignore[attr-defined]


@given(st.sampled_from([d for d in divisions() if len(d.code) == 6 and len(d.name) > 2]), st.sampled_from("到在赴"))
def test_every_county_is_found_behind_a_preposition(division: object, preposition: str) -> None:
    name = division.name  # type: ignore[attr-defined]
    assert places(f"{preposition}{name}调研").get(name) == "AdministrativeDivision"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("歙县石板河被命名为省级森林康养基地", "森林康养基地"),
        ("对1家研学旅行基地予以摘牌", "家研学旅行基地"),
        ("对1家研学旅行基地予以摘牌", "研学旅行基地"),
        ("组织高速公路、干线公路防汛演练", "干线公路"),
        ("亲身走一走长征路、听一听长征故事", "长征路"),
        ("歙县全面完成开发区四至边界划定", "歙县全面完成开发区"),
        ("原创金奖艺术广场舞《山花》参加展演", "金奖艺术广场"),
        ("在男子50米蝶泳S6级决赛中夺金", "S6"),
        ("新建碳达峰试点园区", "碳达峰"),
        ("支持歙县开发区创建省级高新区", "高新区"),
        ("举办全市先进制造业开发区产销对接会", "先进制造业开发区"),
        ("推动国家实证平台（歙县基地）项目建设", "歙县基地"),
        ("推广新时代“枫桥经验”“浦江经验”", "浦江"),
        ("国家区域医疗中心（湖北）联合主办研讨会", "湖北"),
        ("培育湖北省中原名师11人", "中原"),
        ("市领导到出山店水库调研", "店水库"),
        ("走进港桥产业园项目现场", "港桥"),
        ("市领导到襄阳白酒产业园区察看", "襄阳白酒产业园"),
    ],
)
def test_kinds_and_namesakes_are_no_places(text: str, wrong: str) -> None:
    """A sort of site, a number of them, an activity, a slogan or a medal names no place."""
    assert wrong not in places(text)


def test_the_county_and_town_of_a_station_are_places_too() -> None:
    text = "下沉歙县深渡镇政协委员工作站围绕充电桩协商"
    assert {"歙县", "深渡镇"} <= places(text).keys()
    assert ("深渡镇", "歙县") in relations(text, "partOf")
    assert "深渡镇" not in places("歙县深渡镇人民政府印发方案")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("到市高新区石门镇郑营村卫生室察看", {"石门镇", "郑营村"}),
        ("到歙县和平路小学察看", {"歙县"}),
        ("到歙县九华山社区卫生服务中心察看", {"歙县"}),
    ],
)
def test_the_divisions_that_an_institution_begins_with_are_named_too(text: str, named: set[str]) -> None:
    assert named <= places(text).keys()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会议在歙县深渡镇喜鹊吴村广场举行", {"喜鹊吴村"}),
        ("歙县深渡镇河湾李村肉牛养殖", {"河湾李村"}),
        ("在高新大道南段，察看施工", {"高新大道"}),
        ("走进歙县金谷寨水闸", {"金谷寨水闸"}),
        ("到歙县新时代文明实践中心", {"歙县新时代文明实践中心"}),
        ("巡查清江河出境断面", {"清江河"}),
        ("完成烟川河、朝山河、布里通河清淤", {"烟川河", "朝山河", "布里通河"}),
        ("完成长白山西路改造", {"长白山西路"}),
        ("前往歙县前进镇田堡村调研", {"前进镇", "田堡村"}),
        ("清江、好溪、宣平溪发生洪水", {"清江", "好溪", "宣平溪"}),
        ("到歙县石门街道南阳社区排查", {"南阳社区"}),
        ("到歙县平台镇大地村走访", {"大地村"}),
        ("在云泽硒茶博览城举行", {"云泽硒茶博览城"}),
        ("来到歙县西杨村河与迎宾大道交叉口", {"西杨村河", "迎宾大道"}),
        ("云泽市芦花洲国家级城市湿地公园开园", {"云泽市芦花洲国家级城市湿地公园"}),
    ],
)
def test_villages_of_clans_roads_of_everyday_words_and_gates(text: str, names: set[str]) -> None:
    assert names <= places(text).keys()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("开展书香云泽阅读活动", "云泽"),
        ("到技能湖北推进会", "湖北"),
        ("CHINAPLAS2026橡塑展开幕", "S2026"),
        ("前往沙河市段治理工程现场", "沙河市"),
        ("最高峰是主峰", "主峰"),
        ("为11家巧匠基地的产品助销", "巧匠基地"),
        ("云泽电网地处全省联网枢纽", "联网枢纽"),
        ("被确认为省内最大的石峡时期遗址", "石峡时期遗址"),
        ("云泽学院是中国陶瓷设计师培训基地", "云泽学院是中国陶瓷设计师培训基地"),
        ("清理非公路标牌", "非公路"),
        ("和龙市（朝鲜族）民俗风情园", "朝鲜"),
        ("到歙县石门街道南阳社区排查", "南阳"),
        ("完成长白山西路改造", "长白山"),
        ("市长在指挥部坐镇指挥", "坐镇"),
        ("青丘山时期遗址面积最大", "青丘山"),
        ("断路器（ZF52/Y8000-71型）通过鉴定", "Y8000"),
        ("国家储能实验平台（云泽基地）建设方案", "云泽基地"),
        ("根据湖北省康养旅游示范村创建要求", "湖北省"),
    ],
)
def test_campaigns_numbers_and_parts_of_rivers_are_no_places(text: str, wrong: str) -> None:
    assert wrong not in places(text)


def test_a_river_is_no_part_of_the_village_where_it_is_seen() -> None:
    text = "对歙县深渡镇兴安村的酉水河段进行实地察看"
    assert not [pair for pair in relations(text, "partOf") if pair[0].startswith("酉水河")]


def test_the_county_before_a_housing_estate_is_named_too() -> None:
    found = places("歙县瑞景小区被评为典型")
    assert {"歙县", "歙县瑞景小区"} <= found.keys()


def test_a_site_of_heritage_is_no_place_but_its_county_is() -> None:
    found = places("与会学者考察歙县青丘遗址")
    assert "歙县" in found
    assert not any(name.endswith("遗址") for name in found)
    assert relations("与会学者考察歙县青丘遗址", "locatedIn") == {("歙县青丘遗址", "歙县")}


def test_sites_that_a_list_counts_have_what_it_counts_in_their_full_names() -> None:
    found = read("提档升级城南、柳庄、北湾、新桥街4个市场")
    assert {m.full for m in found.mentions if m.family == PLACE} == {"城南市场", "柳庄市场", "北湾市场", "新桥街市场"}


def test_bounds_and_districts_of_a_list() -> None:
    assert "科学大道" in places("园区东至科学大道，西至长江路")
    assert "示范区" in places("先后到硚口区、示范区、汉阳区宣讲")
    assert "示范区" in places("高新区2家，示范区1家")
    assert "示范区" not in places("争创示范区、样板区")


@pytest.mark.parametrize(
    "text",
    [
        "演奏“十锤”“三起鼓”“倒上桥”“小开门”等曲牌。",
        "打造“丰泽书苑”30家以上。",
        "“美好移民村”建设成效显著。",
        "支持园区争创三星开发区。",
    ],
)
def test_what_quotation_marks_hold_may_be_no_place(read: Read, text: str) -> None:
    assert not read(text).names("Place")


def test_quoted_sites_side_by_side_are_places(read: Read) -> None:
    assert read("建成“稻香书苑”“青山书屋”。").names("Facility") == {"稻香书苑", "青山书屋"}


def test_our_city_s_government_is_not_our_city(read: Read) -> None:
    assert "我市" not in read("研究部署我市府系统落实工作。").names("Place")
