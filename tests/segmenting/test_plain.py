"""Plain texts: headed, dated and numbered paragraphs, and the rest."""

from __future__ import annotations

from kg.model import Source
from kg.segmenting import segment

SOURCE = Source("t.txt", "text", year=2025)


def test_headed_and_dated_paragraphs() -> None:
    text = (
        "青云市召开营商环境大会\n\n3月5日，青云市召开营商环境大会。\n\n林一舟强调，要优化服务。\n\n"
        "3月15日，市长何雨到柳河县调研\n\n春耕生产。\n\n同日，市政府召开常务会议。\n"
    )
    found = segment(text, SOURCE)
    assert [entry.title for entry in found.entries] == [
        "青云市召开营商环境大会",
        "市长何雨到柳河县调研春耕生产",
        "市政府召开常务会议",
    ]
    assert [entry.date for entry in found.entries] == ["2025-03-05", "2025-03-15", "2025-03-15"]
    assert found.entries[0].text.endswith("林一舟强调，要优化服务。")


def test_a_heading_above_many_days_is_a_section() -> None:
    text = "# 青云纪事\n\n3月5日，会议召开。\n\n3月6日，展览开幕。\n\n3月9日，项目开工。\n"
    found = segment(text, SOURCE)
    assert len(found.entries) == 3
    assert {found.section_path(entry) for entry in found.entries} == {("青云纪事",)}


def test_triangles_stand_for_the_day_before() -> None:
    text = "青云大事记\n\n3月5日 会议召开。\n\n△展览开幕。\n\n▲项目开工。\n\n3月9日 比赛举行。\n"
    found = segment(text, SOURCE)
    assert [entry.date[-5:] for entry in found.entries] == ["03-05", "03-05", "03-05", "03-09"]
    assert [entry.title for entry in found.entries] == ["会议召开", "展览开幕", "项目开工", "比赛举行"]


def test_heads_of_months_tell_the_month_of_days() -> None:
    text = (
        "青云市2025年大事记\n\n6　月\n\n4日　会议召开，讨论规划。\n\n是日　展览开幕。\n\n11—13日　大会举行。\n\n"
        "七月\n\n1日　表彰大会举行。\n\n下旬\n\n水稻收割。\n"
    )
    found = segment(text, SOURCE)
    assert [(entry.kind, entry.date, entry.date_end) for entry in found.entries] == [
        ("chronicle", "2025-06-04", ""),
        ("chronicle", "2025-06-04", ""),
        ("chronicle", "2025-06-11", "2025-06-13"),
        ("chronicle", "2025-07-01", ""),
        ("chronicle", "2025-07", ""),
    ]
    titles = ["会议召开", "展览开幕", "大会举行", "表彰大会举行", "水稻收割"]
    assert [entry.title for entry in found.entries] == titles
    assert found.section_path(found.entries[0]) == ("青云市2025年大事记", "6月")


def test_items_in_brackets_of_a_text_that_is_no_yearbook() -> None:
    text = (
        "青云概览（2023）\n\n二、农业\n　　【粮食生产】2023年，全市总产量65万吨。\n　　【特色农业】  新增示范村5个。\n"
        "三、交通\n　　【公路建设】9月，改建工程通车。\n"
    )
    found = segment(text, SOURCE)
    assert [(entry.kind, entry.title) for entry in found.entries] == [
        ("item", "粮食生产"),
        ("item", "特色农业"),
        ("item", "公路建设"),
    ]
    assert found.entries[1].text == "特色农业\n新增示范村5个。"
    assert [found.section_path(entry)[-1] for entry in found.entries] == ["二、农业", "二、农业", "三、交通"]


def test_a_title_right_above_what_a_reporter_sent() -> None:
    text = "林一舟会见客商\n本报讯（记者 李明）9月12日，林一舟会见客商。\n\n市政协召开协商会\n9月13日，协商会召开。\n"
    found = segment(text, SOURCE)
    assert [entry.title for entry in found.entries] == ["林一舟会见客商", "市政协召开协商会"]


def test_numbered_headings_of_a_communique() -> None:
    text = "青云市2025年统计公报\n一、综 合\n全年生产总值三百亿元，比上年增长。\n二、农 业\n全年粮食总产量八十万吨。\n"
    found = segment(text, SOURCE)
    assert [entry.title for entry in found.entries][-2:] == ["一、综合", "二、农业"]
    assert found.entries[-1].text.endswith("全年粮食总产量八十万吨。")


def test_numbered_paragraphs_tables_and_the_rest() -> None:
    text = (
        "1. 新建学校3所。\n2. 改造道路5条。\n\n一段没有标题也没有日期的话，说的是历史。\n\n另一段话，说的是地理。\n\n"
        "序号\t名称\t地区\n1\t甲\t乙县\n2\t丙\t丁县\n"
    )
    found = segment(text, SOURCE)
    assert [entry.kind for entry in found.entries] == ["plain"] * 4 + ["table"]
    assert len(found.entries[-1].rows) == 2


def test_an_unknown_kind_and_a_kind_without_entries_are_read_as_plain_text() -> None:
    text = "一段话。\n"
    for kind in ("leaflet", "monthly", "gazette", "yearbook"):
        found = segment(text, Source("t.txt", kind))
        assert [entry.text for entry in found.entries] == ["一段话。"]


def test_a_text_of_marks_only_has_no_entries() -> None:
    found = segment("---\n\n# \n\n**\n", SOURCE)
    assert found.entries == ()


def test_signs_before_items_and_days_of_every_form() -> None:
    text = (
        "云岭旗2031年大事记\n(3月2日—4月1日)\n★3月2日 旗长巴雅尔到宝力格镇调研。\n□ 旗委召开会议。\n"
        "★3月4—6日 展览举行。\n△比赛举行。\n是月8日 项目开工。\n上旬，普降大雪。\n31日—4月1日 代表团来访。\n"
        "4月，草场返青。\n是年，云岭旗粮食丰收。\n"
    )
    found = segment(text, SOURCE)
    assert [(entry.kind, entry.date, entry.date_end) for entry in found.entries] == [
        ("chronicle", "2025-03-02", ""),
        ("chronicle", "2025-03-02", ""),
        ("chronicle", "2025-03-04", "2025-03-06"),
        ("chronicle", "2025-03-04", ""),
        ("chronicle", "2025-03-08", ""),
        ("chronicle", "2025-03", ""),
        ("chronicle", "2025-03-31", "2025-04-01"),
        ("chronicle", "2025-04", ""),
        ("chronicle", "2025", ""),
    ]
    titles = ["旗长巴雅尔到宝力格镇调研", "旗委召开会议", "展览举行", "比赛举行", "项目开工", "普降大雪"]
    assert [entry.title for entry in found.entries[:6]] == titles
    assert found.entries[0].text.startswith("3月2日")
    assert {item.reason for item in found.set_aside} == {"heading", "publication", "blank"}


def test_heads_of_years_above_months() -> None:
    text = (
        "云岭县大事记\n2031年\n2月，县委成立。\n3月5日，会议召开。\n\n"
        "2032年\n1月8日，大桥通车。\n12月25—27日，大会举行。\n"
    )
    found = segment(text, SOURCE)
    assert [entry.date for entry in found.entries] == ["2031-02", "2031-03-05", "2032-01-08", "2032-12-25"]
    assert found.section_path(found.entries[2]) == ("云岭县大事记", "2032年")


def test_a_page_of_the_web() -> None:
    text = (
        "县长何雨到柳河镇调研\n发布日期：2031-05-06 09:18  来源：云岭发布  浏览量：\n"
        "5月4日，县长何雨到柳河镇调研春耕生产，先后察看了育秧基地、农机合作社，详细了解春耕备耕的进展情况。\n编辑：林一舟\n"
    )
    found = segment(text, SOURCE)
    assert [(entry.title, entry.date) for entry in found.entries] == [("县长何雨到柳河镇调研", "2025-05-04")]
    assert [item.reason for item in found.set_aside if item.reason != "blank"] == ["publication", "publication"]


def test_a_title_right_above_its_text_and_names_beside_one_another() -> None:
    text = (
        "柳河园区项目建设提速\n为贯彻会议精神，园区开展攻坚行动，加大招商力度，全年新签约项目二十个，其中开工十二个，竣工投产六个。\n"
        "\n全国文明村镇名单（2个）\n\n柳河县青山镇、柳河县白水镇余家村\n\n全国文明校园名单（2个）\n\n柳河县第一中学校、柳河县第二小学校\n"
    )
    found = segment(text, SOURCE)
    assert [entry.title for entry in found.entries] == [
        "柳河园区项目建设提速",
        "全国文明村镇名单（2个）",
        "全国文明校园名单（2个）",
    ]


def test_heads_of_years_and_items_without_a_day() -> None:
    text = (
        "青云市志　大事记\n\n1986年\n\n9月10日　大堤正式开工。\n\n11月　市郊新桥通车。\n\n"
        "一九八七年\n\n3月上旬　工厂投产。\n"
        "是月25日　会议召开。\n\n是年　全市总人口34万人。\n"
    )
    found = segment(text, SOURCE)
    assert [(entry.kind, entry.date) for entry in found.entries] == [
        ("chronicle", "1986-09-10"),
        ("chronicle", "1986-11"),
        ("chronicle", "1987-03"),
        ("chronicle", "1987-03-25"),
        ("chronicle", "1987"),
    ]
    assert found.section_path(found.entries[-1]) == ("青云市志大事记", "一九八七年")


def test_articles_parted_by_empty_lines_keep_their_paragraphs() -> None:
    text = (
        "我县禁渔工作迎“市考”  禁渔区连续六年扩大\n"
        "1月6日消息：今天，市禁渔工作组来我县考核，随机抽取了两个镇进行检查。\n"
        "去年，我县禁渔形势持续好转。\n\n柳河开出首家书店，读者盈门\n"
        "我市书店业将又添新军。7月6日，由回乡青年投资建设的云上书店正式开业，占地面积53亩。\n"
        "开业庆典上，书店向慈善总会捐资。\n\n"
        "本报讯（记者 林一舟）10月16日，县政府召开会议，部署秋收工作。\n当天，检查组来到粮库。\n"
    )
    found = segment(text, SOURCE)
    assert [(entry.title[:6], entry.date[5:]) for entry in found.entries] == [
        ("我县禁渔工作", "01-06"),
        ("柳河开出首家", ""),
        ("县政府召开会", "10-16"),
    ]


def test_a_title_that_tells_of_its_first_day_keeps_the_next() -> None:
    text = (
        "云上旅游度假区项目签约开工\n6月21日，青云市政府与云上集团签署协议，云上旅游度假区项目落户。\n"
        "9月7日，云上旅游度假区项目开工仪式举行。\n"
    )
    found = segment(text, SOURCE)
    assert [(entry.date, entry.text[-3:]) for entry in found.entries] == [("2025-06-21", "举行。")]


def test_a_day_alone_below_a_title_is_when_the_page_was_published() -> None:
    text = (
        "云泽要闻（2031年5月）\n\n市领导巡查筹备工作\n2031年5月16日\n5月15日，副市长何宁带领有关部门巡查会展筹备工作。\n"
        "　　随后，何宁来到会展中心。（云泽县图书馆  李宁）\n\n"
        "灯下的付出——记县劳动奖章获得者、县医院主任苏宁\n"
        "苏宁从医22年来，用自己的行动描摹了白衣天使的形象，诠释了医者仁心的内涵，深受好评，先后三次被评为先进个人。（王远）\n"
    )
    found = segment(text, Source("test.txt", "text", year=2031))
    told = [(e.title, e.date, [c.name for c in e.contributors]) for e in found.entries]
    assert told == [
        ("市领导巡查筹备工作", "2031-05-15", ["李宁"]),
        ("灯下的付出——记县劳动奖章获得者、县医院主任苏宁", "", ["王远"]),
    ]
    assert "publication" in {item.reason for item in found.set_aside}


def test_a_day_alone_above_what_was_done_on_it_is_its_day() -> None:
    found = segment(
        "云泽大事\n\n2031年5月16日\n副市长何宁带领有关部门巡查会展筹备工作，随后来到会展中心。\n",
        Source("test.txt", "text"),
    )
    assert "publication" not in {item.reason for item in found.set_aside}


def test_items_that_tell_a_span_of_months_or_begin_right_behind_one() -> None:
    text = (
        "一九六八年\n\n3月——9月，举办学习班。\n\n8月底，全县通电。\n\n4月起，开凿运河。\n\n秋，公路铺筑沥青路面。\n\n"
        "一九六九年\n\n1月中共柳河县委召开会议。\n\n8月开始修筑水库。\n"
    )
    found = segment(text, SOURCE)
    dates = ["1968-03", "1968-08", "1968-04", "1968", "1969-01", "1969-08"]
    assert [entry.date for entry in found.entries] == dates


def test_days_without_a_full_stop_that_empty_lines_part() -> None:
    text = (
        "云泽市柳岸街道大事记（2031年）\n\n2031 年8 月19 日，街道党工委书记何宁率队督导创建活动，解决难题\n\n"
        "2031 年8 月24 日，副区长王远到柳岸街道检查\n\n2031 年8 月31 日，柳岸街道组织巡查\n"
    )
    found = segment(text, Source("test.txt", "text", year=2031))
    assert [entry.date for entry in found.entries] == ["2031-08-19", "2031-08-24", "2031-08-31"]


def test_a_title_that_says_the_month_tells_the_month_of_its_days() -> None:
    days = "11日 县委召开座谈会。14日 县政府举行推介会。"
    for title in ("柳河县大事记（2031年5月）", "2031年5月要闻", "柳河县2031年5月大事概要"):
        found = segment(f"{title}\n\n{days}\n", SOURCE)
        assert [entry.date for entry in found.entries] == ["2031-05-11"]
    found = segment("柳河县新闻（2031年5月）\n\n日前，柳河县举办茶花展，游客从各地赶来，县城热闹非凡。\n", SOURCE)
    assert [entry.date for entry in found.entries] == ["2031-05"]


def test_what_is_new_behind_a_sign_is_of_no_day_before() -> None:
    items = ["9月22日，果农协会换届。", "9月23日，新码头试航。", "近日，柳林法庭挂牌。", "9月25日，河灯会开幕。"]
    text = "\n\n".join(["柳林县新闻 2025年9月", *(f"◆ {item}" for item in items)]) + "\n"
    found = segment(text, Source("a.txt", "text", year=2025, place="柳林县"))
    assert [entry.date for entry in found.entries] == ["2025-09-22", "2025-09-23", "", "2025-09-25"]
