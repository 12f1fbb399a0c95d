"""Those honoured in long lists: behind their posts, across commas, past names not known, on lists published."""

from __future__ import annotations

import pytest

from kg.model import AWARD, Honour

from .conftest import Read
from .test_award_winners import honours

ROWS = [
    (
        "荣获全国劳动模范的是：云川重工有限公司技术员苏宁兰，云川糖业有限公司工段长覃宗宁等24人。",
        {("苏宁兰", "全国劳动模范"), ("覃宗宁", "全国劳动模范")},
    ),
    (
        "3名同志获得“全国先进工作者”荣誉称号，他们分别是云泽市公安局大队长高宁玉，云泽中学书记、校长蒋宗宁。",
        {("高宁玉", "全国先进工作者"), ("蒋宗宁", "全国先进工作者")},
    ),
    (
        "市委组织部副部长黄永宁，市第八中学校长叶道宁，云川电气有限公司董事长赵中宁等6名同志成为“全省优秀共产党员”。",
        {("黄永宁", "全省优秀共产党员"), ("叶道宁", "全省优秀共产党员"), ("赵中宁", "全省优秀共产党员")},
    ),
    (
        "青禾县石桥镇，青禾县仙台镇、平川县黄道镇等被授予全国文明村镇称号。",
        {("石桥镇", "全国文明村镇"), ("仙台镇", "全国文明村镇"), ("黄道镇", "全国文明村镇")},
    ),
    ("云泽市税务局（机关）等12家单位被授予全国文明单位称号。", {("云泽市税务局", "全国文明单位")}),
    ("会议宣读决定，授予石桥镇等38个村镇为第十三届云泽市文明村镇。", {("石桥镇", "第十三届云泽市文明村镇")}),
    ("位于青禾县的云川鸽业有限公司入选全国首批示范基地名单。", {("云川鸽业有限公司", "全国首批示范基地")}),
    (
        "水利部发布第二批全国河湖管护“示范县”名单，青禾县作为唯一代表成功入选。",
        {("青禾县", "第二批全国河湖管护“示范县”")},
    ),
    (
        "2023年，云川电气有限公司完成产值10亿元。新增设备2套，产品质量得到提升，荣获全国创新企业称号。",
        {("云川电气有限公司", "全国创新企业")},
    ),
    ("刘琼宁老师荣获国家级“优秀辅导教师”称号。", {("刘琼宁", "国家级“优秀辅导教师”")}),
    ("最终，来自青禾县的赖海宁获得工业机器人竞赛一等奖。", {("赖海宁", "工业机器人竞赛一等奖")}),
    (
        "云泽大学校长刘炯宁教授和平川医院院长李建宁教授获云川省杰出贡献奖。",
        {("刘炯宁", "云川省杰出贡献奖"), ("李建宁", "云川省杰出贡献奖")},
    ),
    (
        "市总工会授予获得比赛一等奖的选手“云泽五一劳动奖章”。这2名选手分别为：云泽学院学生宋景宁、个体劳动者敖文宁。",
        {("宋景宁", "云泽五一劳动奖章"), ("敖文宁", "云泽五一劳动奖章")},
    ),
    (
        "平川市代表队、云泽市代表队并列获得全省竞赛二等奖。",
        {("平川市代表队", "全省竞赛二等奖"), ("云泽市代表队", "全省竞赛二等奖")},
    ),
    ("教师王若宁参加全省讲课比赛荣获“教学能手”称号。", {("王若宁", "教学能手")}),
    ("公安部追授二级英雄模范荣誉称号1人，荣记个人一等功3人。", set()),
    ("机动中队范宝宁被市人民政府表彰为训练先进个人。", {("范宝宁", "训练先进个人")}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:16] for text, _ in ROWS])
def test_all_of_a_list_are_honoured(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "award"),
    [
        ("云泽市第一人民医院获得省医学科技奖项目3项。", "省医学科技奖"),
        ("大会授予41家供应商“云川集团优秀供应商”称号。", "云川集团优秀供应商"),
        ("云泽酒业有限公司入选商务部等5部门公布的中华老字号复核结果名单。", "中华老字号"),
        (
            "4月16日，云川省工业设计大赛颁奖活动在云泽市举行。某断路器荣获产品设计组装备制造类银奖。",
            "云川省工业设计大赛产品设计组装备制造类银奖",
        ),
    ],
)
def test_the_award_without_what_stands_around_it(read: Read, text: str, award: str) -> None:
    assert award in read(text).names(AWARD)


def test_who_holds_the_meeting_gives_what_is_awarded_at_it(read: Read) -> None:
    text = (
        "4月30日，市总工会召开表彰大会，授予许青宁、王明宁等20人“云泽市五一劳动奖章”，"
        "授予云川公司磷车间等5个班组“工人先锋号”。"
    )
    given = {
        (f.recipient.name, f.issuer.name if f.issuer else "")
        for f in read(text).extracted.facts
        if isinstance(f, Honour)
    }
    assert given == {("许青宁", "市总工会"), ("王明宁", "市总工会"), ("云川公司磷车间", "市总工会")}


HELD = [
    (
        "全市有省级绿色矿山3家，即金岭矿业有限公司、云川矿业有限公司和云阳铝矿；市级绿色矿山1家，为河湾煤业有限公司。",
        {
            ("金岭矿业有限公司", "省级绿色矿山"),
            ("云川矿业有限公司", "省级绿色矿山"),
            ("云阳铝矿", "省级绿色矿山"),
            ("河湾煤业有限公司", "市级绿色矿山"),
        },
    ),
    (
        "其中国家级“单项冠军”企业2家（金岭机械有限公司、云川电子有限公司），省级培育入库企业40家。",
        {
            ("金岭机械有限公司", "国家级“单项冠军”企业"),
            ("云川电子有限公司", "国家级“单项冠军”企业"),
        },
    ),
    (
        "云泽市有中国传统村落3个：青禾县石桥镇杏湾村（第一批）、枣湾村；平川县仙台镇柿湾村（第五批）。",
        {("杏湾村", "中国传统村落"), ("枣湾村", "中国传统村落"), ("柿湾村", "中国传统村落")},
    ),
    ("全市有省级重点项目2个，分别为云川电池项目、金岭制药项目；省级以上文明村4个。", set()),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_those_who_hold_a_title_counted(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    reading = read(text, "概况", "item")
    assert honours(reading) == expected
    assert [kind for kind, *_ in reading.events()] == ["Event"]


def test_firms_rated_by_their_brands(read: Read) -> None:
    reading = read(
        "年度考核评出公交、青禾、云顺等3家AAA级企业，白鹤、金湾2家AA级企业；教育、卫生2家A级单位。", "信用", "item"
    )
    assert honours(reading) == {
        ("青禾", "AAA级企业"),
        ("云顺", "AAA级企业"),
        ("公交", "AAA级企业"),
        ("白鹤", "AA级企业"),
        ("金湾", "AA级企业"),
    }
    assert reading.names("Enterprise") == {"青禾", "云顺", "公交", "白鹤", "金湾"}


def test_a_title_held_is_no_event(read: Read) -> None:
    reading = read("1月23日，区委书记周振宁走访慰问省劳动模范王成宁。")
    assert honours(reading) == {("王成宁", "省劳动模范")}
    assert [kind for kind, *_ in reading.events()] == ["Inspection"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "广禾现代农牧基地、金穗鸽业产业园、青川电商产业园3家企业被认定为省级惠农样板项目。",
            {
                ("广禾现代农牧基地", "省级惠农样板项目"),
                ("金穗鸽业产业园", "省级惠农样板项目"),
                ("青川电商产业园", "省级惠农样板项目"),
            },
        ),
        (
            "2023年，全县新增省级和美示范村2个，分别是石湾镇柳湾村、青阳镇桑墩村。",
            {("柳湾村", "省级和美示范村"), ("桑墩村", "省级和美示范村")},
        ),
        (
            "2023年，宏源酿酒有限公司灌装黄酒20万坛，控股子公司京禾新奥荣获“应急技能竞赛”第一名。",
            {("京禾新奥", "“应急技能竞赛”第一名")},
        ),
        (
            "为云禾农业产业园、桑墩村花卉产业园等6个市级先进典型项目授牌。",
            {("云禾农业产业园", "市级先进典型项目"), ("桑墩村花卉产业园", "市级先进典型项目")},
        ),
        ("龙泉灌区纳入湖北省推行灌区用水计量收费试点。", {("龙泉灌区", "湖北省推行灌区用水计量收费试点")}),
        ("青禾机械有限公司成功申报为湖北省智能制造标杆企业。", {("青禾机械有限公司", "湖北省智能制造标杆企业")}),
        ("周青禾班组荣获“优胜班组”称号。", {("周青禾班组", "优胜班组")}),
        ("联合煤化获批省级节水工厂。", {("联合煤化", "省级节水工厂")}),
        (
            "青禾纸业有限公司入选废旧纸张回收规范管理企业。",
            {("青禾纸业有限公司", "废旧纸张回收规范管理企业")},
        ),
    ],
)
def test_those_counted_and_those_called_plainly(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text)) == expected


def test_a_number_of_lessons_is_no_work(read: Read) -> None:
    reading = read("前川中学6节优质课程入选省级优秀课程资源，3门课程入选省级一流本科课程。")
    assert not reading.names("Document")


def test_those_given_a_plaque_do_not_confer_it(read: Read) -> None:
    reading = read("2023年，县文明办为青阳县人民医院、前川中学等6家单位颁发“文明单位”奖牌。", kind="item")
    assert set(reading.roles("issuer")) == {"县文明办"}
