"""Recipients whom the sentence of the honour does not name, and those whom only an honour tells."""

from __future__ import annotations

import pytest

from kg.model import Honour, Mention, Participation

from .conftest import Read, honours

TOLD_OF = [
    ("松岭学院", "松岭学院学生获评省级先进集体3个、省级先进个人12人次。", set()),
    (
        "",
        "青禾县连续两年被确定为全省养牛大县。新增绿色食品企业4家，入选全省名优特色产品3个。",
        {("青禾县", "全省养牛大县")},
    ),
    (
        "松台博物馆",
        "2003年，市政府投资兴建。2005年被国务院公布为全国重点文物保护单位。",
        {("松台博物馆", "全国重点文物保护单位")},
    ),
    ("青禾陶艺馆", "该馆2007年建成。2009年荣获“云川省十佳陈列奖”。", {("青禾陶艺馆", "云川省十佳陈列奖")}),
    (
        "",
        "松溪村位于青禾县北部，村里保留了百余座民居。2013年被列入中国传统村落名录。",
        {("松溪村", "中国传统村落名录")},
    ),
    (
        "云泽市中级人民法院",
        "近年来，全院先后荣立集体三等功4次，有3个部门荣获全市法院先进集体，被市委、市政府表彰为文明单位标兵。",
        {("云泽市中级人民法院", "集体三等功"), ("云泽市中级人民法院", "文明单位标兵")},
    ),
    (
        "",
        "松岭纪念馆位于青禾县，馆内藏品丰富。1995年，纪念馆被确定为“云川省爱国主义教育基地”。",
        {("松岭纪念馆", "云川省爱国主义教育基地")},
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), TOLD_OF)
def test_an_overview_names_once_whom_all_its_honours_are_of(
    read: Read, title: str, text: str, expected: set[tuple[str, str]]
) -> None:
    assert honours(read(text, title=title, kind="item")) == expected


PERSONS = [
    ("青禾县松溪农场5岁半儿童刘小满入选“全省十佳新闻人物”。", {("刘小满", "全省十佳新闻人物")}),
    (
        "2031年，任望山成为云川省优秀志愿者，并先后荣获全国献血奉献奖。",
        {("任望山", "云川省优秀志愿者"), ("任望山", "全国献血奉献奖")},
    ),
    ("吴远江院长荣获“云泽市十大杰出青年”称号。", {("吴远江", "云泽市十大杰出青年")}),
    (
        "巴图那仁格，男，蒙古族，1970年2月生，教师。被授予“全国教育系统先进工作者”称号。",
        {("巴图那仁格", "全国教育系统先进工作者")},
    ),
    (
        "李守禾，男，汉族，农民。2030年被评为“全省劳动模范”。他带领群众致富，2031年4月，被授予“全国五一劳动奖章”。"
        "省总工会授予其“金牌工人”称号。",
        {("李守禾", "全省劳动模范"), ("李守禾", "全国五一劳动奖章"), ("李守禾", "金牌工人")},
    ),
    (
        "青禾县马站镇大路村农民何守山三年向国家售粮9万公斤，被评为全省售粮模范。",
        {("何守山", "全省售粮模范")},
    ),
    ("云泽大学教授顾远松当选“云川省突出贡献者”。", {("顾远松", "云川省突出贡献者")}),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_persons_whom_an_honour_tells(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text, kind="plain")) == expected


BACK = [
    ("2031年5月，“松溪绿洲·云川”顺利通过省级科技企业孵化器认定。", {("松溪绿洲·云川", "省级科技企业孵化器")}),
    (
        "教育部授予八十名教师“全国教书育人楷模”称号，我省有2人获此荣誉，她们是云泽市明远小学教师张晓禾（女）、青禾县第九中学校长李建岭。",
        {("张晓禾", "全国教书育人楷模"), ("李建岭", "全国教书育人楷模")},
    ),
    (
        "2029年，青禾县荣获“全国文明县城”称号。2030年5月，被授予“国家卫生县城”称号。",
        {("青禾县", "全国文明县城"), ("青禾县", "国家卫生县城")},
    ),
    (
        "云泽电机有限公司完成的“高效电机”项目获一等奖，云泽大学完成的“肝病诊断”项目、青禾茶业公司完成的“白茶加工”项目获二等奖。",
        {("“高效电机”项目", "一等奖"), ("“肝病诊断”项目", "二等奖"), ("“白茶加工”项目", "二等奖")},
    ),
    (
        "云泽银杏园食品有限公司拥有多项荣誉：农业产业化国家重点龙头企业、云川省名牌产品、全国放心食品示范企业。",
        {
            ("云泽银杏园食品有限公司", "农业产业化国家重点龙头企业"),
            ("云泽银杏园食品有限公司", "云川省名牌产品"),
            ("云泽银杏园食品有限公司", "全国放心食品示范企业"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), BACK)
def test_honours_told_by_pointing_back_or_in_a_roll(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text, kind="item")) == expected


def test_several_lives_and_things_in_one_overview(read: Read) -> None:
    lives = read(
        "秦望川（1938—2010），男，青禾县人，工程师。1989年被授予全国先进工作者称号。\n"
        "阎小禾，女，1956年生，云泽市棉纺厂挡车工。1985年获全国五一劳动奖章。\n"
        "陈若溪，博士，教授。2020年获云川省十大杰出青年。",
        kind="plain",
    )
    assert honours(lives) == {
        ("秦望川", "全国先进工作者"),
        ("阎小禾", "全国五一劳动奖章"),
        ("陈若溪", "云川省十大杰出青年"),
    }
    things = read(
        "松台寺始建于1921年。1999年被列为省级文物保护单位。\n"
        "松溪村地处三县交界处。近年来先后获“全省十佳魅力乡村”“全国生态文化村”等称号。",
        kind="plain",
    )
    assert honours(things) == {
        ("松台寺", "省级文物保护单位"),
        ("松溪村", "全省十佳魅力乡村"),
        ("松溪村", "全国生态文化村"),
    }


def test_a_count_of_honoured_firms_is_no_roll(read: Read) -> None:
    reading = read("2031年，全市获得荣誉有：单项冠军企业1家，云川省头雁企业1家。", kind="item")
    assert not any(f.evidence.rule == "award.roll/1" for f in reading.extracted.facts if isinstance(f, Honour))


def test_a_name_given_is_no_honour(read: Read) -> None:
    text = "云泽市中医院位于城东。1985年被命名为云泽市中医院，1994年被评为爱婴医院。"
    assert honours(read(text, kind="item")) == {("云泽市中医院", "爱婴医院")}


def test_each_honour_of_an_overview_is_an_event(read: Read) -> None:
    reading = read("松台寺位于青禾县。2005年被公布为省级文物保护单位，2009年被评为国家AAA级旅游景区。", kind="plain")
    honoured = [f for f in reading.extracted.facts if isinstance(f, Participation) and f.role == "honoree"]
    assert len({f.event for f in honoured}) == 2


def test_places_that_look_like_names_of_persons(read: Read) -> None:
    reading = read("平顶市劳模园被省总工会命名为云川省职工教育基地。", kind="item")
    assert not any(isinstance(m, Mention) and m.family == "Person" for m in reading.extracted.mentions)


NOT_ITS = [
    # a group without a name is not the area before it
    ("全市", "2031年，云泽市收购粮食7万吨。全市国有粮食企业优质率达到98%，被评为全省粮食工作优秀单位。", set()),
    ("概况", "2031年，云泽市各级审计部门做好各项工作，先后荣获全省审计系统先进单位。", set()),
    (
        "接待",
        "2031年，市信访接待中心及青禾县、松岭县等3个县（市、区）信访接待中心被评为全省“满意窗口”单位。",
        {("市信访接待中心", "全省“满意窗口”单位")},
    ),
    (
        "供水",
        "2031年，青禾县、松岭区城东水厂分别被确定为省级标准化管理工程。",
        {("松岭区城东水厂", "省级标准化管理工程")},
    ),
    # what was dealt with or made, a part of the body, a work of art is not the one who is told of before
    ("耕地", "2031年，云泽市整改图斑24个。办理的松川建设有限公司占地案，被评选为全国优秀典型案例。", set()),
    ("合作", "市政府与青禾集团共同打造的“五联”养蜂模式，入选全省富农十佳案例，获全省首届助农创新三等奖。", set()),
    ("青禾集团", "2031年，青禾集团收入增长21%。研究所通过省级农机检测中心认定。", set()),
    ("鼓舞", "1988年，青禾县大铜鼓舞在全省获奖。1992年，在中国国际鼓舞节大赛中荣获第一名。", set()),
    ("名单", "青禾县入选云川省“瞪羚”企业名单", set()),
    ("品牌", "至此，云泽市已成功创建6个省级地方特色茶叶品牌。", set()),
    ("教育", "去年以来，青禾区教育系统用心抓课堂，先后获得全国校园阅读先进工会组织。", set()),
    ("公安", "2031年，市公安局民警被省公安厅授予“全省忠诚人民警察”称号。", set()),
    # those who were sent or counted won
    ("比赛", "2031年，云泽市教育局选拔20名教师参加全省展演，获得全省古诗吟诵比赛一、二等奖。", set()),
    (
        "比赛",
        "2031年，团市委组织17支青年团队参加云川省山地骑行联赛，并荣获“优秀组织奖”。",
        {("团市委", "云川省山地骑行联赛优秀组织奖")},
    ),
    ("检察", "2031年，青禾县检察院举办竞赛16场。获评全省调解能手、全省普法标兵各5名。", set()),
    (
        "松岭学院",
        "松岭学院占地100亩。学院团委获“云川省先进团组织”称号，荣获“云川省国防教育模范高校”称号。",
        {("学院团委", "云川省先进团组织"), ("松岭学院", "云川省国防教育模范高校")},
    ),
    (
        "松岭学院",
        "《果树栽培》获批省级精品实训课程，获批省级教师教育研究项目2项。",
        {("果树栽培", "省级精品实训课程")},
    ),
    # each its own
    (
        "检察",
        "2031年，青禾县、松岭县、大安县检察院分别获评全市优秀、先进和明显进步基层院。",
        {("青禾县检察院", "全市优秀基层院"), ("松岭县检察院", "先进基层院"), ("大安县检察院", "明显进步基层院")},
    ),
    (
        "记者",
        "记者裴向南、沈怀瑾分别获得二等奖和明星选手称号；在“乡村我代言”活动中，荣获最佳导演奖。",
        {("裴向南", "二等奖"), ("沈怀瑾", "明星选手")},
    ),
    (
        "规划",
        "2031年，云川省人民政府印发行动方案，中国竹艺城上升为全省战略。2032年，被认定为国家林产加工示范基地。",
        set(),
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), NOT_ITS)
def test_an_honour_is_not_of_the_one_named_beside(
    read: Read, title: str, text: str, expected: set[tuple[str, str]]
) -> None:
    assert honours(read(text, title=title, kind="item")) == expected


def test_the_honours_of_a_team_are_not_of_its_head(read: Read) -> None:
    text = (
        "林青山，男，1980年生。他荣获云川省五一劳动奖章。他所领导的班组先后被授予全省“巾帼文明岗”、2028年至2031年连续4年"
        "获得青禾重工有限公司“无事故示范车间”荣誉称号。"
    )
    assert honours(read(text, kind="biography")) == {("林青山", "云川省五一劳动奖章")}
