"""Events, their dates, kinds and roles in invented entries."""

from __future__ import annotations

import pytest

from kg.extracting.dates import find_dates
from kg.model import PERSON, EventFact

from .conftest import Read, read_text

DATES = [
    ("4月9—11日，", [("2023-04-09", "2023-04-11")]),
    ("4月9─11日，", [("2023-04-09", "2023-04-11")]),
    ("3月30日至31日，", [("2023-03-30", "2023-03-31")]),
    ("3月30日至4月2日，", [("2023-03-30", "2023-04-02")]),
    ("11月28日晚，", [("2023-11-28", "2023-11-28")]),
    ("5月3日，某事。同日，某事。", [("2023-05-03", "2023-05-03"), ("2023-05-03", "2023-05-03")]),
    ("5月3日，某事。21日，某事。", [("2023-05-03", "2023-05-03"), ("2023-05-21", "2023-05-21")]),
    ("2022年12月31日至2023年1月2日，", [("2022-12-31", "2023-01-02")]),
    ("5月3日，某事。是日，某事。", [("2023-05-03", "2023-05-03"), ("2023-05-03", "2023-05-03")]),
    ("5月3―4日，", [("2023-05-03", "2023-05-04")]),
    ("12月3日，某事。30日—1月2日，", [("2023-12-03", "2023-12-03"), ("2023-12-30", "2024-01-02")]),
    ("9月3日，某事。30日—1O月2日，", [("2023-09-03", "2023-09-03"), ("2023-09-30", "2023-10-02")]),
    ("1月15号上午，", [("2023-01-15", "2023-01-15")]),
    ("昨天，会议召开。", []),
    ("今年第一季度，", [("2023-01", "2023-03")]),
    ("2023年1月至6月，", [("2023-01", "2023-06")]),
    ("2023年，", [("2023", "2023")]),
    ("第三届、15项、2月30日", []),
    ("平政〔2021〕6号文件", []),
    ("对全市2022年环境状况调研。10月3日，", [("2022", "2022"), ("2023-10-03", "2023-10-03")]),
    ("是1961年以来最高。3月，", [("1961", "1961"), ("2023-03", "2023-03")]),
    ("9月2日，论坛举行，2022年进出口总额增长。10月3日，", [("2023-09-02",) * 2, ("2022", "2022"), ("2023-10-03",) * 2]),
    ("1992年，获一等奖；12月5日，", [("1992", "1992"), ("1992-12-05", "1992-12-05")]),
]


@pytest.mark.parametrize(("text", "spans"), DATES)
def test_dates_of_every_form(text: str, spans: list[tuple[str, str]]) -> None:
    assert [(d.start, d.stop) for d in find_dates(text, 2023)] == spans


def test_days_by_that_of_the_telling() -> None:
    found = find_dates("3月28日起降雨。昨天上午，市长检查。今天，雨停。", 2023, "2023-04-01")
    assert [d.start for d in found] == ["2023-03-28", "2023-03-31", "2023-04-01"]


KINDS = [
    ("全市防汛工作会议召开", "6月2日，全市防汛工作会议召开。", "Meeting"),
    ("沈怀瑾到平川县调研", "6月2日，市长沈怀瑾到平川县调研。", "Inspection"),
    ("沈怀瑾会见外商", "6月2日，市长沈怀瑾会见外商代表团一行。", "Talks"),
    ("顾衡带队赴沿海学习考察", "6月2日，副市长顾衡带队赴沿海学习考察。", "Visit"),
    ("环湖公路项目开工", "6月2日，环湖公路项目开工仪式举行。", "Ceremony"),
    ("全市青年歌手大赛举行", "6月2日，全市青年歌手大赛举行。", "Activity"),
    ("云泽市荣获全国卫生城市称号", "6月2日，云泽市荣获全国卫生城市称号。", "AwardEvent"),
    ("《云泽市湿地保护条例》公布", "6月2日，《云泽市湿地保护条例》公布。", "DocumentEvent"),
    ("", "6月2日，“2023长湖文化论坛——断代研究”在云泽市举行，与会学者实地考察清川县。", "Meeting"),
    ("", "6月2日，省新闻出版局局长顾衡到云泽市视察农家书屋、古籍保护等新闻出版工作。", "Inspection"),
    ("市政协调研组到清川县调研座谈", "6月2日，市政协调研组到清川县开展调研座谈。", "Inspection"),
    ("", "6月2日，清川县第六届人民代表大会第七次会议胜利闭幕。", "Meeting"),
    ("全市启动防汛应急响应", "6月2日，全市启动防汛Ⅱ级应急响应。", "Event"),
    ("", "6月2日，省委常委、宣传部部长，省委教育工委书记沈怀瑾到云泽市调研。", "Inspection"),
    ("", "6月2日，县招商局局长沈怀瑾到柳河镇检查安全生产。", "Inspection"),
    ("", "6月2日，市委宣传部副部长沈怀瑾到平川县调研宣传思想工作。", "Inspection"),
    ("", "6月2日，市政协副主席沈怀瑾带领茶业第三调研组有关人员，赴北辰市考察学习。", "Visit"),
    ("顾衡带队赴北辰市招商", "6月2日，市长顾衡带队赴北辰市开展招商引资活动。", "Visit"),
    ("", "6月2日，举办档案条例辅导培训班，县理论中心组成员到会。", "Activity"),
    ("", "6月2日，第三届云河鼓书大会在市文化馆举办。", "Activity"),
    ("云泽集团获首届“云河慈善奖”", "6月2日，首届“云河慈善奖”大会在北辰市举行。", "AwardEvent"),
    ("“云河麻鸭”通过国家品种委员会审定", "6月2日，有关部门发布通知，18个品种公开。", "AwardEvent"),
    ("", "6月2日，某智库发布全国茶业百强县榜单，平川县位居全国第90。", "AwardEvent"),
]


@pytest.mark.parametrize(("title", "body", "kind"), KINDS)
def test_kinds_are_told_apart(read: Read, title: str, body: str, kind: str) -> None:
    assert (kind, "2023-06-02", "2023-06-02") in read(body, title=title).events()


def test_what_will_be_is_no_event(read: Read) -> None:
    reading = read("6月2日，歌手大赛举行。6月下旬，全市将举办文化旅游节。", title="歌手大赛举行")
    assert [start for _, start, _ in reading.events()] == ["2023-06-02"]


def test_a_paragraph_of_a_plan_is_no_event(read: Read) -> None:
    told = ("按季度召开企业座谈会，开展专项检查。", "培育市场主体", "item")
    assert not read(*told, section="三、2023年发展主要任务").events()
    assert read(*told, section="一、2023年目标任务完成情况").events()


def test_roles_of_a_meeting(read: Read) -> None:
    reading = read(
        "6月2日，全市项目建设推进会召开。市委书记沈怀瑾出席并讲话，市长顾衡主持。"
        "市委常委、副市长温如玉，副市长姜维民出席。平川县、市水利局分别汇报相关工作。",
        title="全市项目建设推进会召开",
    )
    assert reading.roles("speaker") == ["沈怀瑾"]
    assert reading.roles("chair") == ["顾衡"]
    assert reading.roles("attendee") == ["沈怀瑾", "温如玉", "姜维民"]
    assert "市水利局" in reading.roles("reportingBody")


def test_chairing_and_speaking_gives_both(read: Read) -> None:
    reading = read("6月2日，市委召开专题会议。市委书记沈怀瑾主持并讲话。", title="市委召开专题会议")
    assert reading.roles("chair") == reading.roles("speaker") == ["沈怀瑾"]


def test_who_only_sent_a_note_was_not_there(read: Read) -> None:
    reading = read(
        "6月2日，全市环保会议召开。市委书记沈怀瑾作出批示，市长顾衡出席并讲话。会议传达了省长温如玉的批示要求。",
        title="全市环保会议召开",
    )
    assert reading.roles("instructedBy") == ["沈怀瑾"]
    assert "温如玉" not in {*reading.roles("attendee"), *reading.roles("speaker"), *reading.roles("instructedBy")}


def test_a_body_hosts_what_it_holds_somewhere(read: Read) -> None:
    reading = read(
        "6月2日，省水利厅在北辰市举办全省节水培训班，平川县在会上作经验介绍。", title="平川县在全省节水培训班上介绍经验"
    )
    assert reading.roles("host") == ["省水利厅"]


def test_who_takes_a_party_down_to_a_neighbourhood_leads_it(read: Read) -> None:
    reading = read(
        "6月2日，市政协主席沈怀瑾带领部分政协委员下沉平川区柳巷街道工作站，开展协商议事活动。",
        title="市政协开展协商议事活动",
    )
    assert reading.roles("leader") == ["沈怀瑾"]


def test_talks_have_two_sides(read: Read) -> None:
    reading = read(
        "6月2日，市长沈怀瑾与来云考察的北辰大学党委副书记、校长顾衡举行工作会谈。副市长温如玉参加会谈。",
        title="沈怀瑾与北辰大学校长顾衡举行工作会谈",
    )
    assert reading.events() == [("Talks", "2023-06-02", "2023-06-02")]
    assert reading.roles("leader") == ["沈怀瑾"]
    assert reading.roles("counterpart") == ["顾衡"]
    assert reading.roles("attendee") == ["温如玉"]


def test_hosts_and_organizers(read: Read) -> None:
    reading = read(
        "6月2日，由市教育局、市文化广电和旅游局联合主办，市图书馆承办的读书大赛举行。", title="全市读书大赛举行"
    )
    assert reading.roles("host") == ["市教育局", "市文化广电和旅游局"]
    assert reading.roles("organizer") == ["市图书馆"]


def test_documents_studied(read: Read) -> None:
    reading = read("6月2日，市长沈怀瑾主持召开会议，学习《云泽市节水条例》。", title="市政府常务会议召开")
    assert reading.roles("document") == ["云泽市节水条例"]


def test_an_article_of_several_days_tells_several_events(read: Read) -> None:
    reading = read(
        "6月2日，市长沈怀瑾到平川县调研。\n6月5日，市长沈怀瑾到临河区调研。", title="沈怀瑾到平川县、临河区调研"
    )
    assert [e[1] for e in reading.events()] == ["2023-06-02", "2023-06-05"]


def test_plans_and_validity_are_no_events(read: Read) -> None:
    reading = read(
        "2023年，云泽市出台《云泽市节水条例》，将于12月1日召开推进会，条例自2024年3月1日起施行。",
        kind="item",
        title="节水",
    )
    assert [e[1] for e in reading.events()] == ["2023"]


def test_a_chronicle_item_has_the_day_of_its_layout(read: Read) -> None:
    reading = read("同日 云泽市图书馆新馆建成开放。", kind="chronicle", date="2023-02-09")
    assert reading.events() == [("Ceremony", "2023-02-09", "2023-02-09")]


def test_others_without_a_name_do_not_part_names_from_their_verb(read: Read) -> None:
    reading = read(
        "6月2日，市长顾衡会见平川县党政代表团。市领导温如玉、姜维民，市直有关单位、云河分指挥部负责同志，平川县有关负责同志参加会见。"
    )
    assert reading.roles("attendee", PERSON) == ["温如玉", "姜维民"]
    assert reading.roles("counterpart") == ["平川县党政代表团"]


def test_a_later_phrase_tells_what_the_subject_held(read: Read) -> None:
    reading = read("6月2日，市总工会用两天时间，采取集中授课的方式，举办劳模工匠培训班。")
    assert reading.roles("host") == ["市总工会"]


def test_what_was_only_heard_of_is_neither_day_nor_place(read: Read) -> None:
    reading = read(
        "会议学习了国务院领导3月27日在平川县考察并主持召开座谈会时的重要讲话精神。",
        kind="chronicle",
        date="2023-03-30",
    )
    assert {start for _, start, _ in reading.events()} == {"2023-03-30"}
    assert reading.roles("location") == []


def test_who_reports_and_whose_meeting_is_reported_on(read: Read) -> None:
    told = read("6月2日，全市会议召开。平川县代表山区县在全国乡村建设培训会上作典型发言。")
    assert told.roles("reportingBody") == ["平川县"]
    about = read("6月2日，全市会议召开。会议听取市人大常委会第一次会议各项议题准备工作情况的汇报。")
    assert about.roles("reportingBody") == []


def test_a_summary_tells_where_people_were_sent(read: Read) -> None:
    reading = read(
        "2023年，民盟云泽市委会围绕乡村振兴，前往平川县青石镇柳湾村、云河县泥河乡石桥村等地调研31次。", kind="item"
    )
    assert set(reading.roles("visited")) == {"柳湾村", "石桥村"}


def test_a_paper_that_printed_something_is_no_document_of_the_event(read: Read) -> None:
    reading = read(
        "2023年，市委宣传部开展理论学习，宣讲经验被《云川生活》刊登，编印《云泽课题论文摘编》。", kind="item"
    )
    assert reading.roles("document") == ["云泽课题论文摘编"]


def test_the_two_sides_of_talks_with_a_person(read: Read) -> None:
    reading = read("6月2日，市长顾衡与青禾集团总经理温如玉举行工作会谈。")
    assert reading.roles("leader") == ["顾衡"]
    assert "温如玉" in reading.roles("counterpart")


def test_bodies_of_posts_are_not_visited(read: Read) -> None:
    reading = read("6月2日，市长顾衡陪同考察并主持座谈会，市政协副主席温如玉介绍了产业情况。")
    assert reading.roles("visited") == []


def test_a_span_of_years_in_a_name_does_not_move_the_day(read: Read) -> None:
    reading = read("2月10日，评选结果发布，某公司入选。", title="顾衡上榜2021—2022年度“优秀企业家”")
    assert {start for _, start, _ in reading.events()} == {"2023-02-10"}


def test_a_quarter_that_is_reported_on_is_no_event(read: Read) -> None:
    reading = read("2023年，市政府规范运行。3月4日，市政府召开常务会议，听取关于一季度工作情况的汇报。", kind="item")
    assert reading.events() == [("Meeting", "2023-03-04", "2023-03-04")]


def test_an_unknown_last_body_of_a_list_of_hosts(read: Read) -> None:
    reading = read("6月2日，活动周开幕。活动由市委、市政府主办，云川大学、青禾联动集聚区协办。")
    assert reading.roles("coOrganizer")[:1] == ["云川大学"]


def test_a_word_in_passing_does_not_say_what_a_summary_tells_of(read: Read) -> None:
    told = "2023年，全市深化平安建设，在全省工作会议上作经验介绍。"
    assert [kind for kind, _, _ in read(told, "平安云泽建设", "item").events()] == ["Event"]
    checked = "2023年，市城管局检查物业小区61个，发现问题80个。"
    assert [kind for kind, _, _ in read(checked, "市场秩序治理", "item").events()] == ["Inspection"]


def test_what_was_founded_long_ago_is_no_ceremony(read: Read) -> None:
    reading = read("1956年3月，成立云泽办事处。", "建置沿革", "item")
    assert [kind for kind, _, _ in reading.events()] == ["Event"]


KINDS = [
    ("1月10日，北辰区第六届人民代表大会第七次会议圆满完成各项议程后胜利闭幕。", "", "Meeting"),
    (
        "6月2日，市长顾衡到平川县调研信访工作并接待来访群众。",
        "市长顾衡到平川县调研信访工作并接待来访群众",
        "Inspection",
    ),
    ("6月2日，省新闻出版局局长温如玉到北辰市视察农家书屋等新闻出版重点工作。", "", "Inspection"),
    ("6月2日，省文旅厅公布名单，两家单位入选。", "我市两家单位入选省文物研学基地名单", "AwardEvent"),
    ("6月2日，平川县在浙江召开的氧吧产业发展大会上，再次获得“天然氧吧”称号。", "", "AwardEvent"),
    ("6月2日，《北辰市消防条例》由市第六届人民代表大会常务委员会第五次会议通过。", "", "DocumentEvent"),
    ("6月2日，北辰四中代表队在江南举办的中学生击剑锦标赛上，获三金、一银。", "", "AwardEvent"),
    ("6月2日，北辰鸽业公司产品在第二十二届绿色食品博览会上获金奖。", "", "AwardEvent"),
    ("6月2日，北辰戏曲电影《青衣》入围国际电影节。", "", "AwardEvent"),
    ("6月2日，经省乡村建设小组批准，北辰市石桥乡入选第一批示范乡镇创建单位。", "", "AwardEvent"),
    ("6月2日，北辰运动员在南城比赛。", "北辰籍运动员摘两金", "AwardEvent"),
    ("6月2日，第八届全国书画大赛颁奖典礼在北辰市举行，李青获金奖。", "", "Ceremony"),
    ("6月2日，北辰市钢厂锰钢顺利下线。", "北辰钢厂锰钢生产创下全国第一", "Ceremony"),
    ("6月2日，北辰市粮食产量增长8%，增速位居全省第九。", "北辰市粮食产量增速位居全省第九", "Event"),
    ("2023年10月23—26日，北辰市举办培训班，推动《实施意见》落实。", "", "Activity"),
    ("6月2日，根据《工作条例》《制定办法》，北辰市档案局更名为档案馆，为公益一类事业单位。", "", "Event"),
]


@pytest.mark.parametrize(("text", "title", "kind"), KINDS)
def test_kinds_told_by_the_words_that_count(read: Read, text: str, title: str, kind: str) -> None:
    assert read(text, title=title).events()[0][0] == kind


def test_the_session_that_adopts_issues(read: Read) -> None:
    text = "6月2日，《北辰市消防条例》由北辰市第六届人民代表大会常务委员会第五次会议通过。"
    assert read(text).roles("issuer") == ["北辰市第六届人民代表大会常务委员会"]


def test_an_item_tells_of_its_year_before_the_first_day(read: Read) -> None:
    told = (
        "2023年，云泽市出台《关于加快标准化的意见》，云泽科技公司主导修订标准3项。"
        "10月31日，标准人才培训班在清川县举办。"
    )
    reading = read(told, title="标准化战略", kind="item")
    assert reading.events() == [("DocumentEvent", "2023", "2023"), ("Activity", "2023-10-31", "2023-10-31")]
    assert reading.roles("document") == ["关于加快标准化的意见"]
    plain = read("截至2023年，云泽市有剧团8个。10月31日，标准人才培训班在清川县举办。", title="概况", kind="item")
    assert [day for _, day, _ in plain.events()] == ["2023-10-31"]


def test_an_honour_of_a_month_is_an_event_of_its_year(read: Read) -> None:
    told = "2023年，市移民中心完成目标。清川县马川村于2023年3月被水利部列入全国移民扶持典型案例。"
    reading = read(told, title="移民村建设", kind="item")
    assert ("AwardEvent", "2023-03", "2023-03") in reading.events()


def test_two_days_of_one_endless_phrase_are_both_told_with_words(read: Read) -> None:
    told = "云泽水库6月1日召开会议6月3日举行演练" + "水位记录" * 80
    found = read(told, kind="plain")
    assert [(start, stop) for _, start, stop in found.events()] == [
        ("2023-06-01", "2023-06-01"),
        ("2023-06-03", "2023-06-03"),
    ]
    events = [fact for fact in found.extracted.facts if isinstance(fact, EventFact)]
    assert told[events[0].evidence.begin : events[0].evidence.end] == told[:280]


@pytest.mark.parametrize(
    "text",
    ["6月3日，完成云泽市政务系统到省网的对接工作。", "6月3日，市供电公司启动高温干旱少雨灾害Ⅲ级、Ⅳ级应急响应。"],
)
def test_words_that_tell_of_no_visit_and_no_ceremony(read: Read, text: str) -> None:
    assert [kind for kind, _, _ in read(text, kind="item").events()] == ["Event"]


def test_who_published_what_is_commemorated_issues_nothing(read: Read) -> None:
    reading = read("6月3日，以纪念中共中央发布“青年宣言”75周年为契机，云泽市举办座谈会。", kind="item")
    assert not reading.roles("issuer")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县纪律检查委员会全体会议在县会议中心召开。", "Meeting"),
        ("市长陈明远赴云海市拜访嘉禾集团，与总经理赵立新座谈。", "Visit"),
        ("诗人赵立新的诗集《渡口》获云泽文学奖。", "AwardEvent"),
    ],
)
def test_kinds_of_chronicle_items(text: str, kind: str) -> None:
    assert kind in {event[0] for event in read_text(f"3月6日，{text}", kind="chronicle").events()}


def test_an_article_without_a_day_that_says_it_is_new() -> None:
    reading = read_text("近日，市妇联在柳林乡举办剪纸培训班。", title="市妇联办班")
    assert reading.events() == [("Activity", "2023", "2023")]
    assert read_text("柳林乡的剪纸起于明代。", title="剪纸").events() == []


def test_contests_that_start_and_patrols_of_the_law() -> None:
    told = "3月6日，龙舟赛在柳林湖开赛。", "3月6日，副县长陈明远带领执法队在柳林水库开展联合执法行动。"
    assert [read_text(text, kind="chronicle").events()[0][0] for text in told] == ["Activity", "Inspection"]
