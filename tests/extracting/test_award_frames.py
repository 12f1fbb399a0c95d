"""Honours whose sentence hides who is honoured: commas within titles, a name with 由, a list whose last is unknown."""

from __future__ import annotations

import pytest

from kg.extracting.recipient_names import ADJUNCT

from .conftest import Read, honours, read_text

HIDDEN = [
    (
        "《关于保护好、利用好白鹭湖的提案》《关于种好山地，留住青年的提案》等5个提案获评市政协优秀提案。",
        {
            ("关于保护好、利用好白鹭湖的提案", "市政协优秀提案"),
            ("关于种好山地，留住青年的提案", "市政协优秀提案"),
        },
    ),
    (
        "云泽移动公司《云上病房，相伴千家万户》项目荣获2023年云川省方案征集大赛二等奖。",
        {("云上病房，相伴千家万户", "2023年云川省方案征集大赛二等奖")},
    ),
    (
        "其中，“云上病房，心系青禾”获扬帆杯云川区域赛一等奖。",
        {("云上病房，心系青禾", "扬帆杯云川区域赛一等奖")},
    ),
    (
        "吴伟、陈正被评为云川省宣传工作先进个人，王洪、申克由被评为云川省调研工作先进个人。",
        {
            ("吴伟", "云川省宣传工作先进个人"),
            ("陈正", "云川省宣传工作先进个人"),
            ("王洪", "云川省调研工作先进个人"),
            ("申克由", "云川省调研工作先进个人"),
        },
    ),
    ("其中，吴伟荣获全国优秀教师称号。", {("吴伟", "全国优秀教师")}),
    (
        "恒光公司、瑞丰公司、青年夜校等6家单位被评为省级诚信示范单位。",
        {("恒光公司", "省级诚信示范单位"), ("瑞丰公司", "省级诚信示范单位")},
    ),
    (
        "白河综合治理、双溪塘综合整治有序开展，被确定为国家首批市级现代水网先导区之一。",
        set(),
    ),
    (
        "云泽瑞丰信息科技有限公司等22家企业纳入云川省“瞪羚”企业库，总量居全省第六位。",
        {("云泽瑞丰信息科技有限公司", "云川省“瞪羚”企业库")},
    ),
    (
        "云川十大应用案例在云川数字大会现场发布，“青禾数字矿山”项目入选。",
        {("“青禾数字矿山”项目", "云川十大应用案例")},
    ),
    (
        "云泽城投有限公司获得AA+信用评级，青禾财信有限公司获得AA信用评级。",
        {("云泽城投有限公司", "AA+信用评级"), ("青禾财信有限公司", "AA信用评级")},
    ),
    (
        "青禾县推出的《灯火人家》《山乡年俗》获得云川短片征集活动特别奖和最佳创意奖。",
        {("灯火人家", "云川短片征集活动特别奖"), ("山乡年俗", "最佳创意奖")},
    ),
    (
        "松岭学院获批云川工业协会技能教育“走出去”试点建设院校。",
        {("松岭学院", "云川工业协会技能教育“走出去”试点建设院校")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HIDDEN)
def test_who_is_honoured_stands_behind_other_signs(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text, kind="item")) == expected


def test_a_bank_titled_wins_what_only_bodies_do(read: Read) -> None:
    told = read(
        "完成青禾国资等6户债务清查工作。在市总工会举办的“打击诈骗，优化环境”技能竞赛中荣获“云泽市五一劳动奖状”。",
        title="青禾银行股份有限公司云泽分行",
        kind="item",
    )
    assert honours(told) == {("青禾银行股份有限公司云泽分行", "云泽市五一劳动奖状")}


def test_a_contest_named_by_an_award_and_titles_counted_are_none(read: Read) -> None:
    told = read("第七届中华老字号新产品开发创意大赛在云泽举行。全年运动员获得全国冠军3个。", kind="item")
    assert not told.names("Award")


def test_a_body_titled_is_told_of_behind_a_semicolon(read: Read) -> None:
    told = read(
        "成立实验班2个，6名教师赴海外进修；获批云川省示范院校。书院挂牌成立；辅导员队伍推行管理系统；"
        "全年资助学生18人次，荣获云川省“诚信校园行”大赛特等奖一项、一等奖一项。",
        title="松岭学院",
        kind="item",
    )
    contest = "云川省“诚信校园行”大赛"
    assert honours(told) == {
        ("松岭学院", award) for award in ("云川省示范院校", f"{contest}特等奖", f"{contest}一等奖")
    }


def test_what_a_list_newly_brings_up_is_no_award(read: Read) -> None:
    told = read("入选全国名特优新农产品3个，新培育市级农业龙头企业9家。", kind="item")
    assert told.names("Award") == {"全国名特优新农产品"}


def test_who_is_praised_without_an_award(read: Read) -> None:
    told = read("3月5日，全市表彰大会召开，李明、吴小伟等10名先进个人受到表彰。")
    assert told.roles("honoree") == ["李明", "吴小伟"]


GIVEN = [
    (
        "会议决定，授予云泽市等4个地级城市云川省文明城市称号，授予云泽市税务局等12家单位优秀单位称号。",
        {("云泽市", "云川省文明城市"), ("云泽市税务局", "优秀单位")},
    ),
    (
        "市政府决定，授予云泽市司法局“文明机关”荣誉称号，云泽市税务局等9个单位“文明单位”荣誉称号，"
        "廖小英等5人“云泽市道德模范”荣誉称号。",
        {("云泽市司法局", "文明机关"), ("云泽市税务局", "文明单位"), ("廖小英", "云泽市道德模范")},
    ),
    (
        "云泽五中刘晓岚、云泽市青石乡寄宿制小学张保国、松岭学院张淑云等9人被授予“全国模范教师”称号。",
        {("刘晓岚", "全国模范教师"), ("张保国", "全国模范教师"), ("张淑云", "全国模范教师")},
    ),
    (
        "邵国强、楼小云等运动员、教练员被授予“云川体育贡献奖”，孙明、石大勇等10名运动员和李文刚、徐国安等11位教练员"
        "被授予云川省体育运动荣誉奖章。",
        {
            ("邵国强", "云川体育贡献奖"),
            ("楼小云", "云川体育贡献奖"),
            ("孙明", "云川省体育运动荣誉奖章"),
            ("石大勇", "云川省体育运动荣誉奖章"),
            ("李文刚", "云川省体育运动荣誉奖章"),
            ("徐国安", "云川省体育运动荣誉奖章"),
        },
    ),
    (
        "全省共有48个村镇入围“中国乡村旅游模范村”，其中青山镇柳溪村、青山镇白石村榜上有名。",
        {("柳溪村", "中国乡村旅游模范村"), ("白石村", "中国乡村旅游模范村")},
    ),
    (
        "首届云川文学奖日前在云泽揭晓，《杨花入水》《下乡》《飘絮》等10部作品获奖。",
        {("杨花入水", "首届云川文学奖"), ("下乡", "首届云川文学奖"), ("飘絮", "首届云川文学奖")},
    ),
    (
        "云泽恒安煤业股份有限公司三矿机电车间、云泽钢铁集团有限公司2号高炉班组等3个集体获全国工人先锋号。",
        {
            ("云泽恒安煤业股份有限公司三矿机电车间", "全国工人先锋号"),
            ("云泽钢铁集团有限公司2号高炉班组", "全国工人先锋号"),
        },
    ),
    (
        "恒光钢铁公司被列入省节能改造示范企业、被评为省级绿色工厂。",
        {("恒光钢铁公司", "省节能改造示范企业"), ("恒光钢铁公司", "省级绿色工厂")},
    ),
    ("云泽市宝塔街道刘凤英家庭荣获全国“五好家庭”称号。", {("刘凤英", "全国“五好家庭”")}),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_to_whom_titles_are_given_one_after_the_other(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text, kind="item")) == expected


def test_a_title_before_a_name_or_its_posts_is_held(read: Read) -> None:
    told = read(
        "邀请全国劳动模范、恒光公司董事长吴伟明，湖北省最美科技工作者钟建英，湖北省分公司副总经理张芳，"
        "省级首席专家王明作报告。",
        kind="item",
    )
    assert honours(told) == {("吴伟明", "全国劳动模范"), ("钟建英", "湖北省最美科技工作者")}


def test_names_listed_under_an_award(read: Read) -> None:
    told = read(
        "5月23日，全国表彰大会召开。具体名单：\n第七届全国文明单位：云泽市司法局、恒光公司。\n"
        "第九届全国道德模范：张连海（云泽市司法局干部）\n责任单位：云泽市教育局。",
    )
    assert honours(told) == {
        ("云泽市司法局", "第七届全国文明单位"),
        ("恒光公司", "第七届全国文明单位"),
        ("张连海", "第九届全国道德模范"),
    }


def test_many_quoted_names_in_a_phrase_are_read_at_once() -> None:
    """The time that the pattern takes must not double with every name in quotation marks."""
    assert ADJUNCT.search("在" + "“青禾”、" * 60 + "，") is None


def test_works_named_and_counted_before_their_prize() -> None:
    told = "3月6日，市政府授予“稻麦轮作研究”等2项成果云泽市科技进步奖一等奖。"
    assert read_text(told, kind="chronicle").names("Award") == {"云泽市科技进步奖一等奖"}


def test_a_body_is_named_what_a_police_post_is_honoured_as() -> None:
    told = "3月6日，云泽县公安局柳林派出所被省公安厅命名为“平安派出所”和“省级青年文明号”。"
    assert honours(read_text(told, kind="chronicle")) == {
        ("云泽县公安局柳林派出所", "平安派出所"),
        ("云泽县公安局柳林派出所", "省级青年文明号"),
    }
