"""Organisations: names whole, neither cut nor glued, of the right kind. All names are invented or of other cities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extracting import extract_entry, merge_knowledge, survey_entry
from kg.extracting.context import Context
from kg.extracting.kinds import ending_of, kind_of
from kg.extracting.known import short_forms
from kg.extracting.names import ending_at
from kg.model import ORGANIZATION, Entry, Extracted, Mention, Segmented, Source

from .conftest import Read


def read(text: str, place: str = "云泽市", province: str = "湖北省", others: tuple[str, ...] = ()) -> Extracted:
    """The text as an entry of a source of ``place``; ``others`` are further entries of the same source."""
    source = Source("sample.txt", "yearbook", year=2024, place=place, province=province)
    entries = tuple(
        Entry(n, "item", "", 0, len(words) + 1, words, range(len(words))) for n, words in enumerate((text, *others))
    )
    segmented = Segmented(source, 1, (), entries)
    knowledge = merge_knowledge(survey_entry(segmented, entry) for entry in entries)
    return extract_entry(segmented, entries[0], knowledge)


def organizations(text: str, **where: str) -> dict[str, str]:
    """Names of the organisations found in a text → class."""
    found = read(text, **where).mentions  # type: ignore[arg-type]
    return {m.name: m.type for m in found if m.family == ORGANIZATION}


def mention(text: str, name: str) -> Mention:
    """The first mention of an organisation by that name."""
    return next(m for m in read(text).mentions if m.family == ORGANIZATION and m.name == name)


FORMS = [
    ("中国石油和化学工业联合会会长到访", "中国石油和化学工业联合会", "Association"),
    ("江北学会、中国石油和铁福商会参加", "铁福商会", "Association"),
    ("1日 铁福集团签约", "铁福集团", "Enterprise"),
    ("云泽市水利局系全省唯一", "云泽市水利局", "GovernmentBody"),
    ("新建云泽市中心血站，扩建医院", "云泽市中心血站", "HealthOrganization"),
    ("云泽市爱卫会下发决定", "云泽市爱卫会", "GovernmentBody"),
    ("清川县文明宣传队下乡演出", "清川县文明宣传队", "Association"),
    ("市佛协、市道协、市伊协和市基督教两会参加", "市道协", "Association"),
    ("市佛协、市道协、市伊协和市基督教两会参加", "市基督教两会", "Association"),
    ("湖北卫视栏目到访", "湖北卫视", "MediaOrganization"),
    ("湖北卫视“新区行”栏目到访", "湖北卫视", "MediaOrganization"),
    ("湖北明日宇航工业有限责任公司投产", "湖北明日宇航工业有限责任公司", "Enterprise"),
    ("云泽市第一医疗健康服务集团总院两人获评先进个人", "云泽市第一医疗健康服务集团总院", "HealthOrganization"),
    ("人力资源社会保障部 国家林草局印发决定", "国家林草局", "GovernmentBody"),
    ("人力资源社会保障部国家林草局印发决定", "人力资源社会保障部", "GovernmentBody"),
    ("聘任为云煤恒岳集团“首席技师”", "云煤恒岳集团", "Enterprise"),
    ("走进湖北恒岳锂电科技有限公司生产一线", "湖北恒岳锂电科技有限公司", "Enterprise"),
    ("由铁磐来装备制造集团股份有限公司自主研发", "铁磐来装备制造集团股份有限公司", "Enterprise"),
    ("与禾岱（湖北）科技有限公司签约", "禾岱（湖北）科技有限公司", "Enterprise"),
    ("清川县众和建材有限公司获评", "清川县众和建材有限公司", "Enterprise"),
    ("企业负责人来自因德朗智能装备有限公司、双岳药业有限公司", "因德朗智能装备有限公司", "Enterprise"),
    ("拜访了中国工商银行湖北省分行", "中国工商银行湖北省分行", "Enterprise"),
    ("联合建行云泽分行授信", "建行云泽分行", "Enterprise"),
    ("到省烟草公司云泽市公司察看", "省烟草公司云泽市公司", "Enterprise"),
    ("云泽天安煤业股份有限公司八矿入选", "云泽天安煤业股份有限公司八矿", "Enterprise"),
    ("邀请湖北正衡律师事务所开展义诊", "湖北正衡律师事务所", "Enterprise"),
    ("与云泽市阳硕农作物种植专业合作社负责人交谈", "云泽市阳硕农作物种植专业合作社", "Enterprise"),
    ("国家电投云泽热电有限公司供热", "国家电投云泽热电有限公司", "Enterprise"),
    ("云泽盛源酒店获评", "云泽盛源酒店", "Enterprise"),
    ("河北能源义州煤业集团股份有限公司千峰煤矿参与", "河北能源义州煤业集团股份有限公司千峰煤矿", "Enterprise"),
    ("，特变电工云泽变压器有限公司联合发起", "特变电工云泽变压器有限公司", "Enterprise"),
    ("市发展改革委、市财政局按职责分工负责", "市发展改革委", "GovernmentBody"),
    ("由市文化广电和旅游局、市妇联主办", "市文化广电和旅游局", "GovernmentBody"),
    ("云泽市公安局天元分局泰山路派出所获奖", "云泽市公安局天元分局泰山路派出所", "GovernmentBody"),
    ("被国家知识产权局认定", "国家知识产权局", "GovernmentBody"),
    ("文化和旅游部公布名单", "文化和旅游部", "GovernmentBody"),
    ("云泽市中级人民法院审结案件", "云泽市中级人民法院", "GovernmentBody"),
    ("市城乡一体化示范区管委会牵头", "市城乡一体化示范区管委会", "GovernmentBody"),
    ("市委网信办、市文化馆联合主办", "市委网信办", "PartyBody"),
    ("市委召开专题会议", "市委", "PartyBody"),
    ("中共云泽市委党史和地方史志研究室编印", "中共云泽市委党史和地方史志研究室", "PartyBody"),
    ("省委第三巡视组进驻", "省委第三巡视组", "PartyBody"),
    ("市人大常委会主任出席", "市人大常委会", "PeoplesCongress"),
    ("云泽市第十二届人民代表大会常务委员会通过", "云泽市第十二届人民代表大会常务委员会", "PeoplesCongress"),
    ("政协第十届云泽市委员会第一次会议", "政协第十届云泽市委员会", "ConsultativeConference"),
    ("市政协文化和文史委员会开展活动", "市政协文化和文史委员会", "ConsultativeConference"),
    ("学生走进云泽职业技术学院", "云泽职业技术学院", "EducationalOrganization"),
    ("主题活动在市第九中学举行", "市第九中学", "EducationalOrganization"),
    ("在市委党校开班", "市委党校", "EducationalOrganization"),
    ("轻工路幼儿园建成投用", "轻工路幼儿园", "EducationalOrganization"),
    ("江州医学院第一附属医院专家坐诊", "江州医学院第一附属医院", "HealthOrganization"),
    ("市一院开展义诊", "市一院", "HealthOrganization"),
    ("在清川县石门镇卫生院接种", "清川县石门镇卫生院", "HealthOrganization"),
    ("青岚实验室揭牌成立", "青岚实验室", "ResearchOrganization"),
    ("中国科学院上海硅酸盐研究所参与组建", "中国科学院上海硅酸盐研究所", "ResearchOrganization"),
    ("以炼焦煤资源绿色开发全国重点实验室为代表", "炼焦煤资源绿色开发全国重点实验室", "ResearchOrganization"),
    ("他成立的“宏磊创新工作室”完成攻关", "宏磊创新工作室", "ResearchOrganization"),
    ("民盟云泽市委会提交提案", "民盟云泽市委会", "Association"),
    ("民进湖北省委会主委到会祝贺", "民进湖北省委会", "Association"),
    ("共青团云泽市委主办", "共青团云泽市委", "Association"),
    ("中国炭素行业协会授予", "中国炭素行业协会", "Association"),
    ("云泽军分区政治工作处主办", "云泽军分区政治工作处", "MilitaryOrganization"),
    ("云泽日报社协办", "云泽日报社", "MediaOrganization"),
    ("县妇幼保健站、县幼儿园开展活动", "县妇幼保健站", "HealthOrganization"),
    ("县妇幼保健站、县幼儿园开展活动", "县幼儿园", "EducationalOrganization"),
    ("石山乡和县竹纸厂被评为先进", "县竹纸厂", "Enterprise"),
    ("县农技站推广良种", "县农技站", "GovernmentBody"),
    ("县边检站破获案件", "县边检站", "GovernmentBody"),
    ("被国家体委批准", "国家体委", "GovernmentBody"),
    ("地委、行署印发规划", "行署", "GovernmentBody"),
    ("清川县针织公会成立", "清川县针织公会", "Association"),
    ("市政府还与云泽大学签约", "云泽大学", "EducationalOrganization"),
    ("位于青云路33号云泽中等专业学校内", "云泽中等专业学校", "EducationalOrganization"),
    ("江北省作家协会会员林晓川", "江北省作家协会", "Association"),
    ("县农机公司归县农机局管理", "县农机局", "GovernmentBody"),
    ("羿风锂业、鸿岳管业拟投资建厂", "鸿岳管业", "Enterprise"),
    ("出席彰石工业园区长岭米业有限公司开业仪式", "长岭米业有限公司", "Enterprise"),
    ("云泽市启明社会工作服务中心等单位参加", "云泽市启明社会工作服务中心", "Organization"),
    ("云泽市蚕桑养殖科技特派员服务团下乡", "云泽市蚕桑养殖科技特派员服务团", "Organization"),
    ("推动丝麻印染产品质量监督检验中心建成", "丝麻印染产品质量监督检验中心", "ResearchOrganization"),
    ("成立清川县农村信用合作社联合社", "清川县农村信用合作社联合社", "Enterprise"),
]


@pytest.mark.parametrize(("text", "name", "kind"), FORMS)
def test_a_name_is_found_whole_with_its_kind(text: str, name: str, kind: str) -> None:
    assert organizations(text).get(name) == kind


GENERIC = [
    "各级各部门要压实责任，有关单位和企业落实",
    "培育国家高新技术企业8家，新建省级重点实验室3家",
    "创建省级食育试点幼儿园6所、示范学校5所",
    "市直有关部门、各县（市、区）负责人参加",
    "明确县级干部包保煤矿硬措施6条",
    "由市里主办、各县承办，两家协办，形成发展新格局",
    "打通“科研成果走出实验室”的“最后一公里”",
    "全市中小学开展活动，走访上市公司和民营医院",
    "十五五良好开局，全局工作有序",
    "召开现场办公会",
    "会议在云泽盛源酒店举行",
]


@pytest.mark.parametrize("text", GENERIC)
def test_kinds_of_bodies_are_no_names(text: str) -> None:
    assert organizations(text) == {}


def test_a_shared_tail_names_one_body_for_each_place() -> None:
    found = organizations("义州市、渑水县、清川县人大常委会负责同志发言")
    assert {"义州市人大常委会", "渑水县人大常委会", "清川县人大常委会"} <= set(found)


def test_a_shared_head_and_a_bureau_without_its_ending() -> None:
    text = "市公安、司法局负责同志，市财政局、教育局负责同志发言"
    assert {"市公安局", "市财政局"} <= set(organizations(text))
    assert mention(text, "司法局").full == "市司法局"
    assert mention(text, "教育局").full == "市教育局"


def test_numbered_mines_share_the_firm() -> None:
    text = "云煤股份二矿、五矿、十一矿开展建设"
    assert mention(text, "云煤股份二矿").type == "Enterprise"
    assert mention(text, "五矿").full == "云煤股份五矿"
    assert mention(text, "十一矿").full == "云煤股份十一矿"


def test_firms_without_an_ending_among_firms() -> None:
    assert set(organizations("盾岳环境、菲岚环保、云高电气等20余家企业参会")) == {"盾岳环境", "菲岚环保", "云高电气"}
    assert "云高通用" in organizations("帮助云高通用、跃岚公司申报资金")


def test_wares_before_firms_are_no_firms() -> None:
    assert organizations("钢铁、水泥、化工等企业完成改造") == {}


def test_a_short_form_is_tied_to_the_full_name() -> None:
    text = "湖北恒岳电气股份有限公司投产。恒岳电气产品远销海外。"
    assert mention(text, "恒岳电气").full == "湖北恒岳电气股份有限公司"


def test_a_short_form_introduced_in_another_entry_is_known() -> None:
    found = read("恒岳电气获得全国质量奖。", others=("湖北恒岳电气股份有限公司成立于1998年。",))
    named = [m for m in found.mentions if m.family == ORGANIZATION]
    assert [(m.name, m.type, m.full) for m in named] == [("恒岳电气", "Enterprise", "")]


def test_a_firm_told_by_a_list_of_firms_is_known_in_the_whole_source() -> None:
    others = ("支持宏远电气、禾岱生物、岳岚信科等15家企业上市。",)
    found = read("禾岱生物新药获批，岳岚信科平台入选。", others=others).mentions
    assert {m.name: m.type for m in found if m.family == ORGANIZATION} == {
        "禾岱生物": "Enterprise",
        "岳岚信科": "Enterprise",
    }


def test_an_abbreviation_in_brackets() -> None:
    text = "与中国工商银行湖北省分行（以下简称工行）签约，借助工行优势"
    assert mention(text, "工行").full == "中国工商银行湖北省分行"


def test_two_names_of_one_city_body() -> None:
    text = "云泽市第一人民医院扩建，市第一人民医院未来路院区启用"
    assert mention(text, "市第一人民医院").full == "云泽市第一人民医院"


def test_every_place_where_a_body_is_named() -> None:
    text = "市水利局通报情况，市水利局局长讲话"
    assert [m.begin for m in read(text).mentions if m.name == "市水利局"] == [0, 9]


def test_names_in_titles_are_the_document_s() -> None:
    assert organizations("印发《关于成立云泽市水利局的通知》") == {}


def test_the_begin_is_not_glued_to_what_stands_before() -> None:
    assert list(organizations("高新区企业湖北神岚化工有限责任公司获批")) == ["湖北神岚化工有限责任公司"]
    assert "晋原市政府" in organizations("市工信局联合晋原市政府举办对接会")


def test_a_post_is_no_part_of_the_body() -> None:
    assert "云泽交通大学党委" not in organizations("云泽交通大学党委书记、校长出席")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("湖北恒岳电气股份有限公司超特高压事业部研发中心副主任", "湖北恒岳电气股份有限公司超特高压事业部研发中心"),
        ("云泽市公安局局长", "云泽市公安局"),
        ("市委书记", "市委"),
        ("平城市委常委", "平城市委"),
    ],
)
def test_the_body_that_ends_before_a_post(text: str, name: str) -> None:
    source = Source("sample.txt", "yearbook", place="云泽市", province="湖北省")
    entry = Entry(0, "item", "", 0, len(text) + 1, text, range(len(text)))
    found = ending_at(Context(source, entry), len(name))
    assert found is not None
    assert (found.name, found.end) == (name, len(name))


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("湖北恒岳电气股份有限公司", ["恒岳电气"]),
        ("铁磐来装备制造集团股份有限公司", ["铁磐来装备制造", "铁磐来"]),
        ("中国云煤神州集团", ["中国云煤神州", "云煤神州"]),
    ],
)
def test_short_forms_of_a_firm(name: str, forms: list[str]) -> None:
    assert set(forms) <= set(short_forms(name, "云泽市", "湖北省"))


_HAN = st.text(alphabet="云泽岳岚磐禾岱清川恒铁神宏达远通江河湖山市县省区第一二三四五和与", min_size=1, max_size=8)


@given(_HAN, st.sampled_from(["有限公司", "市水利局", "人民医院", "职业技术学院", "协会", "派出所", "人大常委会"]))
def test_the_kind_of_a_name_is_told_by_its_ending(core: str, ending: str) -> None:
    longest = ending_of(core + ending, len(core + ending))
    assert longest is not None
    assert longest.text[-1] == ending[-1]
    assert kind_of(core + ending) != ""


@given(st.lists(_HAN, min_size=1, max_size=6), st.sampled_from("，。、；和"))
def test_mentions_hold_what_the_text_holds(parts: list[str], mark: str) -> None:
    text = mark.join(f"{part}有限公司" for part in parts)
    for found in read(text).mentions:
        assert 0 <= found.begin < found.end <= len(text)
        if "、" not in text[found.begin : found.end]:
            assert found.name == text[found.begin : found.end] or found.rule.startswith("org.shared")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("这是湖北省慈善领域政府最高奖", "湖北省慈善领域政府"),
        ("参加第七届全国残联专职委员知识竞赛", "全国残联"),
        ("每日报送《舆情信息日报》", "舆情信息日报"),
        ("全年编发《日报》《周报》等信息产品", "日报"),
        ("在歙县毛坦厂镇调研", "歙县毛坦厂"),
    ],
)
def test_prizes_contests_and_papers_are_no_bodies(text: str, wrong: str) -> None:
    """A prize, a contest, an office's own bulletin and a town that ends like a works name no body."""
    assert wrong not in organizations(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("引进江北东方希望新能源有限公司。", "江北东方希望新能源有限公司"),
        ("、大众-一汽云泽分公司投产。", "大众-一汽云泽分公司"),
        ("江北省任氏瓷业有限责任公司参展。", "江北省任氏瓷业有限责任公司"),
        ("中国石油大学（北京）与云泽市政府座谈。", "中国石油大学（北京）"),
        ("云川农民银行历史陈列馆开放。", "云川农民银行"),
        ("省对口支援新疆工作前方指挥部负责同志参加。", "省对口支援新疆工作前方指挥部"),
        ("云泽市乡村建设行动专项小组公布名单。", "云泽市乡村建设行动专项小组"),
        ("经验被江北宣讲网、江北文明网刊发。", "江北文明网"),
        ("走访云泽市柳荫街道石榴山社区日间照料中心。", "石榴山社区日间照料中心"),
        ("云泽市筹划叶县红牛种业提升项目。", "叶县红牛种业"),
        ("自治州党委召开会议。", "自治州党委"),
    ],
)
def test_names_are_neither_cut_nor_glued(read: Read, text: str, name: str) -> None:
    names = read(text).names("Organization")
    assert name in names
    assert not any(name != other and (name in other or other in name) for other in names)


@pytest.mark.parametrize(
    "text",
    [
        "巩固全国法治政府示范市创建成效。",
        "清退“三外一高”机构。",
        "被评为全省“四好商会”。",
        "通过全国高等学校本科教育评估。",
        "推进一件事一次办，“一件事一次办”上线。",
        "主要共建单位积极参与并成功筹建省实验室。",
    ],
)
def test_sorts_and_slogans_are_no_bodies(read: Read, text: str) -> None:
    assert read(text).names("Organization") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "云泽市智慧城市运行服务中心、云泽市科技开发交流中心2家单位揭牌。",
            {"云泽市智慧城市运行服务中心", "云泽市科技开发交流中心"},
        ),
        ("来到云川大学国际科创中心。", {"云川大学", "云川大学国际科创中心"}),
        ("骨干企业有青阳钢铁公司、云加钢铁公司。", {"青阳钢铁公司", "云加钢铁公司"}),
        ("位于江苏省南京市玄武区宏电公司厂区内。", {"宏电公司"}),
        ("指导筹备市无人机应用技术协会。", {"市无人机应用技术协会"}),
        ("市科协协同市教体局举办比赛。", {"市科协", "市教体局"}),
        ("在云川集团十矿井下建成。", {"云川集团", "云川集团十矿"}),
        ("新建、改扩建幼儿园69所。", set()),
        ("市、县两级妇联有干部91人，枫林式司法所11个。", set()),
    ],
)
def test_what_stands_around_a_body_is_left_out(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Organization") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "市交通运输局、住房城乡建设局、城市管理局到场。",
            {"市交通运输局", "住房城乡建设局", "城市管理局"},
        ),
        ("来到电子科技大学云泽研究院。", {"电子科技大学云泽研究院"}),
        ("签约河南飞龙再生科技股份有限公司。", {"河南飞龙再生科技股份有限公司"}),
        ("走访文旅部、发改委有关同志。", {"文旅部"}),
    ],
)
def test_lists_of_bureaus_and_names_of_everyday_words(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Organization") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("以青川、牛车科技公司为龙头，网络科技公司增多。", {"牛车科技公司"}),
        ("云川科技企业孵化器有限公司入驻。", {"云川科技企业孵化器有限公司"}),
        ("它是国家4A级综合服务型物流公司。", set()),
        ("指导湛河区完成青联换届。", set()),
        ("江北屹立集团参展。", {"江北屹立集团"}),
    ],
)
def test_firms_with_everyday_words(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Organization") == names


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("中国石油和化学工业联合会会长到访", "中国石油"),
        ("1日 铁福集团签约", "日铁福集团"),
        ("云泽市水利局系全省唯一", "云泽市水利局系"),
        ("新建云泽市中心血站，扩建医院", "云泽市中心"),
        ("参加全国政府采购峰会", "全国政府"),
        ("连续获批湖北省工程技术研究中心、湖北省企业技术中心", "批湖北省工程技术研究中心"),
    ],
)
def test_no_piece_of_a_longer_word_or_name_is_a_body(text: str, wrong: str) -> None:
    assert wrong not in organizations(text)
