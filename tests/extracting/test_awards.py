"""Awards and honours of an invented city: names, recipients, issuers, dates."""

from __future__ import annotations

import pytest

from kg.extracting.award_editions import edition_name, normal_name
from kg.extracting.award_names import awards_of, known_awards
from kg.model import EventFact, Honour

from .conftest import Read, honours, read_text

CONFERRED = [
    (
        "青禾重工有限公司、云川电气有限公司两家企业入选2024年度“省级节水工厂”。",
        {("青禾重工有限公司", "2024年度“省级节水工厂”"), ("云川电气有限公司", "2024年度“省级节水工厂”")},
    ),
    ("青禾重工有限公司获批云川省2024年省级孵化工厂备案名单。", {("青禾重工有限公司", "云川省2024年省级孵化工厂")}),
    ("青禾重工有限公司等4家企业获评省专精特新中小企业。", {("青禾重工有限公司", "省专精特新中小企业")}),
    ("云泽市点头镇柏柳村入选首批云川省传统村落。", {("柏柳村", "首批云川省传统村落")}),
    ("中国石墨行业协会向云泽市授予“石墨之都”称号。", {("云泽市", "石墨之都")}),
    ("省工业和信息化厅授予青禾重工有限公司“质量标杆”称号。", {("青禾重工有限公司", "质量标杆")}),
    (
        "云川电气有限公司荣获第三届“启明杯”AI质检大赛全国二等奖。",
        {("云川电气有限公司", "第三届“启明杯”AI质检大赛全国二等奖")},
    ),
    (
        "云川电气有限公司获得全国质量奖，被评为国家级绿色供应链管理企业。",
        {("云川电气有限公司", "全国质量奖"), ("云川电气有限公司", "国家级绿色供应链管理企业")},
    ),
    ("认定青禾重工有限公司为云泽市首批商标品牌指导站。", {("青禾重工有限公司", "云泽市首批商标品牌指导站")}),
    (
        "云泽市先后荣获“全国文明城市”“国家卫生城市”等荣誉称号。",
        {("云泽市", "全国文明城市"), ("云泽市", "国家卫生城市")},
    ),
    ("市教育体育局荣获省教育厅“优秀组织单位”称号。", {("市教育体育局", "优秀组织单位")}),
    ("在全省林长制考核中，云泽市获评优秀等次。", {("云泽市", "全省林长制考核优秀等次")}),
    ("市政协委员王学勤、李望舒被评为优秀政协委员。", {("王学勤", "优秀政协委员"), ("李望舒", "优秀政协委员")}),
    ("云泽市“中国诗歌之城”授牌仪式举行。", {("云泽市", "中国诗歌之城")}),
    (
        "6月3日，全省职工篮球赛在临江市落幕，青禾重工有限公司代表队夺得冠军。",
        {("青禾重工有限公司代表队", "全省职工篮球赛冠军")},
    ),
    (
        "9日，市委书记裴向南会见云川大学教授沈怀瑾，并为沈怀瑾颁发青禾实验室“首席科学家”证书。",
        {("沈怀瑾", "青禾实验室“首席科学家”")},
    ),
    (
        "记者裴向南、沈怀瑾分别在全省“好记者讲好故事”演讲比赛中，获得一等奖和最佳选手荣誉称号。",
        {("裴向南", "全省“好记者讲好故事”演讲比赛一等奖"), ("沈怀瑾", "最佳选手")},
    ),
    (
        "云川电气有限公司新入选为国家高新技术企业，荣获第三届云川建设“金星奖”——云川最具竞争力企业20强。",
        {
            ("云川电气有限公司", "国家高新技术企业"),
            ("云川电气有限公司", "第三届云川建设“金星奖”"),
            ("云川电气有限公司", "云川最具竞争力企业20强"),
        },
    ),
    (
        "云泽高新区是“云川省新型工业化产业示范基地”“云川省绿色园区”。",
        {("云泽高新区", "云川省新型工业化产业示范基地"), ("云泽高新区", "云川省绿色园区")},
    ),
    (
        "平川县青石镇柳湾村、云泽市泥河乡石桥村等4个村落新入选省级传统村落名录，总数居全省首位。",
        {("柳湾村", "省级传统村落名录"), ("石桥村", "省级传统村落名录")},
    ),
    (
        "6月2日，省文旅厅发布《关于确定7家旅游景区为国家4A级旅游景区的公告》，青禾县博物馆入选。",
        {("青禾县博物馆", "国家4A级旅游景区")},
    ),
    (
        "青禾县妇联等8个单位、平川县总工会等13个单位分别被命名为省级、市级文明单位。",
        {("青禾县妇联", "省级文明单位"), ("平川县总工会", "市级文明单位")},
    ),
    ("青湖水库（平川县部分）入选省级美丽河湖优秀案例名单。", {("青湖水库", "省级美丽河湖优秀案例")}),
    (
        "2023年，云泽市推进依法行政。连续6年（2017—2022年）获全省法治考核优秀等次。",
        {("云泽市", "全省法治考核优秀等次")},
    ),
    (
        "市文联履行职责使命。胡运荣被中国作协授予全国“扎根人民”主题活动先进个人；杨静、张明珠被评为云川省文联系统先进工作者。",
        {
            ("胡运荣", "全国“扎根人民”主题活动先进个人"),
            ("杨静", "云川省文联系统先进工作者"),
            ("张明珠", "云川省文联系统先进工作者"),
        },
    ),
    (
        "云泽市人民政府获得全省窨井盖整治突出单位荣誉，云泽市城市管理局获得工作突出牵头部门荣誉。",
        {("云泽市人民政府", "全省窨井盖整治突出单位"), ("云泽市城市管理局", "工作突出牵头部门")},
    ),
    ("市广播电视台分赴多地拍摄专题片《青禾前世》，荣获“科蕾杯”专业组一等奖。", {("青禾前世", "“科蕾杯”专业组一等奖")}),
    (
        "云泽市、青禾县分别被命名为全省“八五”普法联系点。",
        {("云泽市", "全省“八五”普法联系点"), ("青禾县", "全省“八五”普法联系点")},
    ),
    (
        "农业农村厅发布《关于公布首批全省果蔬产业强镇名单的通知》，云泽市2个乡镇入选，分别是青禾县柳泉镇（苹果）、平川县白石镇（梨）。",
        {("柳泉镇", "首批全省果蔬产业强镇"), ("白石镇", "首批全省果蔬产业强镇")},
    ),
    (
        "全省9家单位被命名为云川省红色研学基地，青禾县博物馆、平川县博物馆入选其中。",
        {("青禾县博物馆", "云川省红色研学基地"), ("平川县博物馆", "云川省红色研学基地")},
    ),
    (
        "专家投票推选青禾县、平川县作为“2025年度云川省十大美食之乡”。",
        {("青禾县", "2025年度云川省十大美食之乡"), ("平川县", "2025年度云川省十大美食之乡")},
    ),
]
NOT_CONFERRED = [
    "新华区入选省“瞪羚”企业1家。",
    "青禾重工有限公司获得国家发明专利2项。",
    "云泽市力争获评全国文明城市。",
    "3名学生荣获一等奖。",
    "云泽市积极申报全国文明城市。",
    "市教育体育局获得资金支持500万元。",
    "该工作受到省政府通报表彰。",
    "云泽陶艺列入国家级非物质文化遗产名录。",
    "这是云泽市企业首次获得国家级知识产权优势企业称号。",
    "云泽市获批建设用地1320公顷，保障省级重点项目91个、市级重点项目349个。",
    "云泽市3个项目入选全国农村物流服务品牌。",
    "云泽市是全国重要的粮食基地。",
]


@pytest.mark.parametrize(("text", "expected"), CONFERRED)
def test_who_received_what(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert honours(read(text)) == expected


@pytest.mark.parametrize("text", NOT_CONFERRED)
def test_no_honour(read: Read, text: str) -> None:
    assert honours(read(text)) == set()


BIOGRAPHY = (
    "沈怀瑾，男，1986年9月出生，河南云泽人，云川电气有限公司技术员。2014年7月参加工作。"
    "沈怀瑾先后荣获第二届云川电气有限公司技能竞赛一等奖，云川电气有限公司技术能手称号。"
    "2022年荣获云泽市“五一劳动奖章”，2023年荣获河南省“五一劳动奖章”。"
)


BIOGRAPHIES = [
    (
        "沈怀瑾，女，云泽市青禾区实验小学校长。她先后荣获云川省名师、省文明教师、教育厅优秀教育管理人才，市“名校长”等荣誉称号。",
        ["云川省名师", "省文明教师", "教育厅优秀教育管理人才", "市“名校长”"],
    ),
    (
        "沈怀瑾，男，1980年生。2019年被云川电气集团评为技术状元和劳模，2020年、2021年度蝉联云川电气集团金牌班长。",
        ["技术状元", "劳模", "云川电气集团金牌班长"],
    ),
    ("沈怀瑾，男，1980年生。参与创建并获中华全国总工会“全国质量信得过班组”称号。", ["全国质量信得过班组"]),
    (
        "沈怀瑾，男，1980年生。他被评为第十一、十二批云泽市拔尖人才。",
        ["第十一批云泽市拔尖人才", "第十二批云泽市拔尖人才"],
    ),
]


@pytest.mark.parametrize(("text", "awards"), BIOGRAPHIES)
def test_lists_of_honours_in_a_biography(text: str, awards: list[str]) -> None:
    told = [f for f in read_text(text, kind="biography").extracted.facts if isinstance(f, Honour)]
    assert [(f.recipient.name, f.award.name) for f in told] == [("沈怀瑾", award) for award in awards]


def test_a_list_by_kinds_names_the_honoured() -> None:
    title = "云泽市8人上榜2023年度“云川好人榜”"
    body = (
        "2月9日，2023年度“云川好人榜”发布活动在宁州举行，我市8人上榜。敬业奉献类：王学勤，云泽市第二医院主任；"
        "李望舒，青禾县人民法院庭长。助人为乐类：裴向南，云泽市退休干部。"
    )
    told = honours(read_text(body, title))
    assert told == {(name, "2023年度“云川好人榜”") for name in ("王学勤", "李望舒", "裴向南")}


def test_the_award_keeps_its_printed_form(read: Read) -> None:
    reading = read("青禾重工有限公司获评2023年度全市节水灌溉优秀单位。")
    named = {(m.name, m.full) for m in reading.extracted.mentions if m.family == "Award"}
    assert named == {("2023年度全市节水灌溉优秀单位", "")}
    (counted,) = read("青禾重工有限公司入选云川省首批12个质量标杆企业名单。").extracted.facts
    assert isinstance(counted, Honour) and counted.award.name == "云川省首批质量标杆企业"


def test_a_headline_without_the_edition_tells_of_that_of_the_text() -> None:
    title, body = "柳林村入选中国魅力渔村名录", "6月2日，云泽市柳林村入选第三批中国魅力渔村名录。"
    assert honours(read_text(body, title)) == {("柳林村", "第三批中国魅力渔村名录")}


def test_a_biography_honours_its_subject_with_the_year_before() -> None:
    told = [f for f in read_text(BIOGRAPHY, kind="biography").extracted.facts if isinstance(f, Honour)]
    assert {f.recipient.name for f in told} == {"沈怀瑾"}
    assert [(f.award.name, f.date) for f in told] == [
        ("第二届云川电气有限公司技能竞赛一等奖", ""),
        ("云川电气有限公司技术能手", ""),
        ("云泽市“五一劳动奖章”", "2022"),
        ("河南省“五一劳动奖章”", "2023"),
    ]


def test_issuer_of_a_passive_and_of_an_active_clause(read: Read) -> None:
    passive = read("4月6日，云泽市司法局被省司法厅评为先进单位。")
    (fact,) = [f for f in passive.extracted.facts if isinstance(f, Honour)]
    assert (fact.issuer and fact.issuer.name, fact.date) == ("省司法厅", "2023-04-06")
    active = read("中国石墨行业协会向云泽市授予“石墨之都”称号。")
    (given,) = [f for f in active.extracted.facts if isinstance(f, Honour)]
    assert given.issuer is not None
    assert given.issuer.name == "中国石墨行业协会"


def test_graded_awards_go_one_to_one(read: Read) -> None:
    text = "青禾重工有限公司、云川电气有限公司、恒越新材料有限公司分别获得成长组一、二、三等奖。"
    assert honours(read(text)) == {
        ("青禾重工有限公司", "成长组一等奖"),
        ("云川电气有限公司", "成长组二等奖"),
        ("恒越新材料有限公司", "成长组三等奖"),
    }


def test_the_elided_subject_is_the_nearest_phrase_that_has_one(read: Read) -> None:
    known = read("2023年，青禾重工有限公司推进技术改造，建成智能车间，获批省级绿色工厂。")
    assert honours(known) == {("青禾重工有限公司", "省级绿色工厂")}
    unknown = read("2023年，云泽市推进技术改造，某家老字号作坊建成车间，获批省级绿色工厂。")
    assert honours(unknown) == set()


def test_the_speaker_is_not_who_was_honoured(read: Read) -> None:
    text = "市长沈怀瑾指出，去年以来，我市深入开展国土绿化，在全省林长制考核中被评为优秀等次。"
    reading = read(text)
    assert honours(reading) == {("我市", "全省林长制考核优秀等次")}
    assert ("我市", "云泽市") in {(m.name, m.full) for m in reading.extracted.mentions}


def test_a_title_before_a_name_is_an_honour_of_it(read: Read) -> None:
    assert ("裴向南", "全国道德模范") in honours(read("党的二十大代表、全国道德模范裴向南作宣讲报告。"))


def test_what_was_given_to_a_number_is_named_with_who_gave_it(read: Read) -> None:
    reading = read("2023年，农业农村部、财政部联合首批认定770个国家农业产业强镇，云泽市5个乡镇入选。", kind="item")
    assert honours(reading) == set()
    assert "国家农业产业强镇" in reading.names("Award")
    assert set(reading.roles("issuer")) == {"农业农村部", "财政部"}
    assert "云泽英才" in read("2023年，云泽市认定“云泽英才”607人，发放津贴。", kind="item").names("Award")


def test_each_of_two_awards_that_were_given_to_a_number_is_named(read: Read) -> None:
    text = (
        "2023年，市烟草专卖局评选出12家“最美便利店”和10名“最美店长”，评选表彰云泽市“最美园丁”10名、“优秀班主任”30名。"
    )
    named = {m.name for m in read(text).extracted.mentions if m.family == "Award"}
    assert named == {"最美便利店", "最美店长", "最美园丁", "优秀班主任"}


def test_a_published_list_and_who_is_on_it(read: Read) -> None:
    reading = read("省自然资源厅公布河南省绿色矿山名录。青峰矿业有限公司、云川矿业有限公司上榜。")
    assert honours(reading) == {
        ("青峰矿业有限公司", "河南省绿色矿山名录"),
        ("云川矿业有限公司", "河南省绿色矿山名录"),
    }


def test_counted_people_are_no_recipients_but_the_award_is_named(read: Read) -> None:
    reading = read("市总工会所属18个爱心托管班获“全省工会示范爱心托管班”称号。")
    assert honours(reading) == set()
    assert "全省工会示范爱心托管班" in reading.names("Award")


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("第五届“杰出工程师奖”", "杰出工程师奖"),
        ("2022年度“国家级绿色工厂”", "国家级绿色工厂"),
        ("首批河南省省级工业遗产", "河南省省级工业遗产"),
        ("河南省“五一劳动奖章”", "河南省“五一劳动奖章”"),
        ("第四批云泽市文物保护单位", "云泽市文物保护单位"),
        ("“2023年度云泽之星”", "云泽之星"),
        ("节水工厂名录（2023）", "节水工厂名录"),
        ("BEYOND Awards 创新大奖", "BEYOND Awards创新大奖"),
    ],
)
def test_an_award_has_one_name_over_the_years(form: str, name: str) -> None:
    assert normal_name(form) == name


@pytest.mark.parametrize(
    ("name", "form", "edition"),
    [
        ("全国文明单位", "第七届全国文明单位", "第七届全国文明单位"),
        ("云川省绿色工厂", "2022年度云川省12家绿色工厂名单", "2022年度云川省绿色工厂"),
        ("云川省绿色工厂", "云川省12家绿色工厂", "云川省绿色工厂"),
        ("绿色工厂", "新一批绿色工厂", "绿色工厂"),
        ("全国旅游重点镇创建单位", "第二批全国旅游重点镇", "全国旅游重点镇创建单位"),
        ("石墨之都", "", "石墨之都"),
    ],
)
def test_each_edition_is_an_award(name: str, form: str, edition: str) -> None:
    assert edition_name(name, form) == edition


def test_the_list_ends_where_another_thing_begins() -> None:
    text = "优质服务明星称号，技术能手称号，全市技术交流大会随后召开"
    assert [a.name for a in awards_of(text, 0, len(text), True)] == ["优质服务明星", "技术能手"]


def test_known_awards_take_their_region_with_them() -> None:
    text = "设置“全国五一劳动奖章”、云泽市“五一劳动奖章”、三八红旗手等栏目，报道道德模范事迹"
    found = [text[a.begin : a.end] for a in known_awards(text, "云泽市", "河南省")]
    assert found == ["全国五一劳动奖章", "云泽市“五一劳动奖章”", "三八红旗手"]


def test_bodies_that_confer_together(read: Read) -> None:
    reading = read("4月6日，云泽市司法局被省人力资源社会保障厅、省司法厅评为全省先进集体。")
    told = [f for f in reading.extracted.facts if isinstance(f, Honour)]
    assert {f.issuer.name for f in told if f.issuer} == {"省人力资源社会保障厅", "省司法厅"}
    assert set(reading.roles("issuer")) == {"省人力资源社会保障厅", "省司法厅"}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("青禾县入选全省第三批节水灌溉示范县创建名单", "全省第三批节水灌溉示范县创建名单"),
        ("青禾重工有限公司连续5年保持全国安康杯竞赛优胜单位", "全国安康杯竞赛优胜单位"),
        ("青禾重工有限公司连续保持“省级文明单位”称号", "省级文明单位"),
        ("青禾重工有限公司成为青禾县第一家“瞪羚”企业", "“瞪羚”企业"),
        ("4篇调研报告被省人大评为优秀调研成果", "优秀调研成果"),
        ("柳林镇成为全市唯一省级中心镇建设试点", "省级中心镇建设试点"),
    ],
)
def test_what_belongs_to_the_name_of_an_award(read: Read, told: str, name: str) -> None:
    assert read(f"2023年，{told}。", kind="item").names("Award") == {name}


@pytest.mark.parametrize(
    "told",
    [
        "102个集体获市级以上荣誉",
        "5所医院创建成为社区医院",
        "4个专业社参评省级示范社",
        "推荐青禾滑雪场项目创建为云川省体育旅游示范基地",
        "协办第九届中华老字号橱窗设计大赛",
    ],
)
def test_what_is_no_award(read: Read, told: str) -> None:
    assert not read(f"2023年，云泽市{told}。", kind="item").names("Award")


def test_honours_of_unnamed_people_are_not_their_bodys(read: Read) -> None:
    assert honours(read("青禾县检察院获评全省优秀公诉人3名。")) == set()


def test_a_body_that_gives_the_first_award_of_a_list_gives_none_of_another_area(read: Read) -> None:
    text = "2023年，青禾重工有限公司获得省总工会颁发的“工人先锋号”、云泽市“质量标杆”等荣誉。"
    told = {f.award.name: f.issuer for f in read(text).extracted.facts if isinstance(f, Honour)}
    assert told["云泽市“质量标杆”"] is None
    assert [issuer.name for issuer in told.values() if issuer] == ["省总工会"]


def test_what_holds_at_the_end_of_a_year_was_not_conferred_in_it(read: Read) -> None:
    text = "截至2023年底，青禾重工有限公司被省工业和信息化厅命名为“质量标杆”。"
    assert [f.date for f in read(text).extracted.facts if isinstance(f, Honour)] == [""]


def test_all_bodies_before_a_title_confer_it(read: Read) -> None:
    reading = read("3月4日，云泽市荣获省林业局、省气象局“全省森林防火先进市”称号。", kind="chronicle")
    assert set(reading.roles("issuer")) == {"省林业局", "省气象局"}


def test_an_earlier_honour_neither_dates_the_next_nor_hides_who_wins(read: Read) -> None:
    reading = read("云泽市作为华东唯一代表，继2011年后再获国务院督查激励。", kind="item", title="转型")
    assert honours(reading) == {("云泽市", "国务院督查激励")}
    assert {fact.date for fact in reading.extracted.facts if isinstance(fact, Honour)} == {"2023"}


def test_kinds_of_places_in_brackets_are_the_awards(read: Read) -> None:
    reading = read("3月4日，石桥镇入选江北省绿化成绩突出60个乡（镇、街道）名单。", kind="chronicle")
    assert any(name.endswith("（镇、街道）") for name in reading.names("Award"))


def test_lengths_of_races_are_no_years_and_leave_to_sell_is_no_award(read: Read) -> None:
    assert ("陈远航", "女子双人双桨2000米金牌") in honours(read("3月4日，陈远航夺得女子双人双桨2000米金牌。"))
    assert not read("云石药业的新药获某国卫生部门注册批准上市。", kind="item").names("Award")


@pytest.mark.parametrize(
    "body",
    [
        "4月14日至15日，青禾重工有限公司在全省锻造大赛上获金奖。",
        "4月14—15日，全省锻造大赛在云泽市举行。来自各地的40支代表队参赛。青禾重工有限公司获金奖。",
    ],
)
def test_a_prize_of_several_days_is_won_on_the_last(body: str) -> None:
    facts = read_text(body, date="2025-04-14").extracted.facts
    assert {f.date for f in facts if isinstance(f, Honour)} == {"2025-04-15"}
    assert {(f.start, f.end) for f in facts if isinstance(f, EventFact)} == {("2025-04-14", "2025-04-15")}


def test_what_was_ever_won_has_no_year(read: Read) -> None:
    lead = "2023年底，青禾重工有限公司累计造船吨位417万吨。"
    facts = read(lead + "该公司荣获全国文明示范船坞、全国质量奖。").extracted.facts
    assert [f.date for f in facts if isinstance(f, Honour)] == ["", ""]


def test_a_speech_dates_no_honour_by_its_own_day(read: Read) -> None:
    reading = read("产业更加集聚，云泽开发区获评国家级绿色园区。", "工作报告", kind="speech", date="2023-12-28")
    assert {f.date for f in reading.extracted.facts if isinstance(f, Honour)} == {"2023"}
