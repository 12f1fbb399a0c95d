"""Bodies called by what they do or by short forms, and words that only look like a body. All names are invented."""

from __future__ import annotations

import pytest

from .test_organizations import organizations, read

WHOLE = [
    ("受到市问题楼盘处置化解工作领导小组通报表彰", "市问题楼盘处置化解工作领导小组", "GovernmentBody"),
    ("召开市政府教育督导委员会会议", "市政府教育督导委员会", "GovernmentBody"),
    ("落实清廉湖北建设工作专班部署", "清廉湖北建设工作专班", "GovernmentBody"),
    ("清廉雁城建设工作专班召开会议", "清廉雁城建设工作专班", "GovernmentBody"),
    ("建成湖北省岳碱酮及衍生品工程技术研究中心", "湖北省岳碱酮及衍生品工程技术研究中心", "ResearchOrganization"),
    ("规划省能源及禾岱化工产品检验中心", "省能源及禾岱化工产品检验中心", "GovernmentBody"),
    ("市委办公室所属云泽国际交流中心调整职能", "云泽国际交流中心", "Organization"),
    ("中共云泽市纪律检查委员会云泽市监察委员会召开会议", "云泽市监察委员会", "GovernmentBody"),
    ("隶属中国铁路武汉局集团有限公司云泽车务段", "中国铁路武汉局集团有限公司云泽车务段", "Enterprise"),
    ("函发市自然资源和规划局办理", "市自然资源和规划局", "GovernmentBody"),
    ("与清川县省政协委员座谈", "省政协", "ConsultativeConference"),
    ("云泽实验幼儿园3所分园投入使用", "云泽实验幼儿园", "EducationalOrganization"),
    ("走访育英幼儿园兰馨分园", "育英幼儿园兰馨分园", "EducationalOrganization"),
    ("清川县禾岱小麦种植专业社入选", "清川县禾岱小麦种植专业社", "Enterprise"),
    ("云泽市新华书店获评先进", "云泽市新华书店", "Enterprise"),
    ("被省侨办授予基地", "省侨办", "PartyBody"),
    ("联合市农广校开展培训", "市农广校", "EducationalOrganization"),
    ("联合市政府督查室开展检查", "市政府督查室", "GovernmentBody"),
    ("对市委政法委、人民检察院、司法局开展检查", "人民检察院", "GovernmentBody"),
    ("服装行业有青禾县的鹿王制衣等", "鹿王制衣", "Enterprise"),
    ("省直机关工作委员会刊发经验做法", "省直机关工作委员会", "PartyBody"),
    ("2023年，在北交所上市", "北交所", "Enterprise"),
    ("成立云泽市新的社会阶层人士联谊会", "云泽市新的社会阶层人士联谊会", "Association"),
    ("该集团七星选煤厂建成投产", "七星选煤厂", "Enterprise"),
    ("团省委学校部李小明到会", "团省委", "Association"),
    ("由云泽市医学会骨科分会承办", "云泽市医学会骨科分会", "Association"),
    ("商务部市场运行司司长出席", "商务部市场运行司", "GovernmentBody"),
    ("通过云泽市情网推送文章", "云泽市情网", "MediaOrganization"),
    ("云泽市青年突击队参加植树", "云泽市青年突击队", "Association"),
    ("云泽高新区驻有禾岱科技、天工中环、岳安制药等一批国内外知名企业", "天工中环", "Enterprise"),
]

NONE = [
    "加强全市舆情网络管理",
    "2个县中医院和1个县妇幼保健院通过验收",
    "2823个村（居）公共法律服务工作室建成",
    "辖内银行机构走访企业",
    "云泽市中职学校累计开展培训",
    "推出“蔬菜种植保险”“设施农业保险”等险种",
    "该所被命名为“湖北省智慧矫正中心”",
    "获“湖北省公共法律服务中心省级示范点”称号",
    "24小时应诊“长明灯村卫生室”达到218所",
    "网约车平台公司评出优秀司机",
    "清川县第一届县委旧址纪念馆开馆",
    "举办中国新材产业发展大会政府投资基金路演会",
]


@pytest.mark.parametrize(("text", "name", "kind"), WHOLE)
def test_a_body_is_found_whole_with_its_kind(text: str, name: str, kind: str) -> None:
    assert organizations(text).get(name) == kind, organizations(text)


@pytest.mark.parametrize("text", NONE)
def test_what_is_counted_awarded_or_sold_is_no_body(text: str) -> None:
    assert organizations(text) == {}


def test_what_only_leads_up_to_a_body_or_follows_it_is_left_out() -> None:
    assert set(organizations("举办纪念禾岱农民银行成立75周年活动")) == {"禾岱农民银行"}
    assert set(organizations("围绕市委中心工作开展")) == {"市委"}
    assert set(organizations("荣获《鼓乐》杂志社先进单位")) == {"《鼓乐》杂志社"}
    assert set(organizations("恒岳集团综合性国有资本运营集团重组")) == {"恒岳集团"}


def test_a_short_form_of_two_bodies_side_by_side_means_neither() -> None:
    text = "中共云泽市纪律检查委员会云泽市监察委员会（以下简称“市纪委监委”）召开会议，市纪委监委开展检查"
    assert "市纪委监委" in organizations(text)


def test_the_offices_of_committee_and_government_and_what_is_founded_together() -> None:
    assert {"市委办公室", "市政府办公室"} <= set(organizations("市委、市政府两办印发方案"))
    assert {"市委办公室", "市政府办公室"} <= set(organizations("市委市政府办公室印发通知"))
    assert {"破产法研究中心", "企业司法拯救中心"} <= set(organizations("设立全省首家破产法研究中心和企业司法拯救中心"))
    assert "云煤股份" in organizations("助力云煤股份和其他公司发行债券")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("县长唐川带领财政局、交通局、水务局等单位到黄石乡检查。", {"财政局", "交通局", "水务局"}),
        ("县财政局、交通局、水务局参加。", {"县财政局", "交通局", "水务局"}),
        ("各县财政局、交通局、水务局负责人参加。", set()),
    ],
)
def test_bureaus_in_a_row_of_which_none_says_whose_it_is(sentence: str, names: set[str]) -> None:
    assert set(organizations(sentence)) == names


def test_a_national_body_may_be_the_last_words_of_an_entry() -> None:
    text = "该做法已上报中央纪委"
    assert [(m.begin, m.end) for m in read(text).mentions if m.name == "中央纪委"] == [(6, 10)]


@pytest.mark.parametrize(
    "text",
    [
        "县教育局、财政局、组织部",
        "县委常委、组织部",
        "市委任命林安平、免去周远",
        "又改名“青禾桥",
        "云川市市长小林正夫、副议长中村健。副市长中村健",
    ],
)
def test_a_list_may_break_off_at_the_end_of_an_entry(text: str) -> None:
    assert read(text).faults == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("该镇北接国营柳山农场。", "国营柳山农场"),
        ("1994年撤乡建镇为石湾镇人民政府。", "石湾镇人民政府"),
        ("是年建酒厂，时称青溪酒厂。", "青溪酒厂"),
        ("辖区内云泽商贸集团等企业入驻。", "云泽商贸集团"),
        ("工业园区（不含青禾集团）产值上升。", "青禾集团"),
    ],
)
def test_names_begin_behind_bounds_changes_and_what_holds_them(text: str, name: str) -> None:
    assert name in organizations(text)
