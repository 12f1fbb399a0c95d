"""Titles of news and of chronicles: what stands between a title and its text, what opens one, what is left out."""

from __future__ import annotations

from kg.model import Source
from kg.segmenting import segment

SOURCE = Source("t.txt", "text", year=2025)


def test_a_month_alone_between_title_and_text_parts_nothing() -> None:
    text = (
        "青云市推进城市更新\n2025年3月\n3月5日，青云市召开城市更新推进会，市长何雨出席并讲话。\n\n"
        "柳河县举办春季招聘会\n2025年3月\n柳河县人社局3月8日在县体育馆举办春季招聘会，60家企业参加，提供岗位2000个。\n"
    )
    found = segment(text, SOURCE)
    assert [entry.title for entry in found.entries] == ["青云市推进城市更新", "柳河县举办春季招聘会"]
    assert [entry.date for entry in found.entries] == ["2025-03-05", ""]


def test_a_month_above_its_days_heads_them() -> None:
    text = "青云大事记\n2025年3月\n\n3月5日，会议召开。\n\n3月6日，展览开幕。\n\n3月9日，项目开工。\n"
    assert [entry.date for entry in segment(text, SOURCE).entries] == ["2025-03-05", "2025-03-06", "2025-03-09"]


def test_who_sent_it_stands_between_title_and_text() -> None:
    text = (
        "青云医院表彰“两优一先” ：党建引领发展\n青山时刻柳河6月29日讯（记者 何雨）\n"
        "6月29日晚，青云医院举行表彰大会，对年度优秀党员进行表彰，激励全体党员继续前行。\n"
    )
    (entry,) = segment(text, SOURCE).entries
    assert entry.title == "青云医院表彰“两优一先”：党建引领发展"
    assert [writer.name for writer in entry.contributors] == ["何雨"]


def test_months_with_their_year_are_items_of_a_chronicle() -> None:
    text = (
        "青云地铁大事记\n\n2012年2月 青云地铁3号线开工仪式举行。\n\n2014年10月 青云地铁3号线开始铺轨。\n\n"
        "2022年12月30日 青云地铁4号线开工建设。\n"
    )
    found = segment(text, SOURCE)
    assert [entry.date for entry in found.entries] == ["2012-02", "2014-10", "2022-12-30"]
    assert found.entries[1].title == "青云地铁3号线开始铺轨"


def test_a_biography_is_titled_by_its_name() -> None:
    (entry,) = segment("何雨，男，汉族，1962年9月出生，高中文化，青云市柳河县人。\n", SOURCE).entries
    assert (entry.kind, entry.title) == ("biography", "何雨")


def test_what_opens_a_title_in_brackets_is_no_item() -> None:
    text = "【校庆25周年】图书楼奠基\n4月22日上午，图书楼奠基仪式在青云学院举行，校领导参加了仪式。\n"
    (entry,) = segment(text, SOURCE).entries
    assert (entry.title, entry.date) == ("【校庆25周年】图书楼奠基", "2025-04-22")


def test_made_titles_leave_out_cries_and_organisers() -> None:
    text = (
        "青云时刻5月17日讯（记者 何雨）“场面壮观，真是大片！”水域救援训练刚一结束，围观的群众纷纷发出感叹。\n\n"
        "5月20日，由市文旅局主办，青云越剧院的《牡丹记》在市会堂上演，600余名观众观看。\n"
    )
    titles = [entry.title for entry in segment(text, SOURCE).entries]
    assert titles == ["水域救援训练刚一结束", "青云越剧院的《牡丹记》在市会堂上演"]


def test_an_agencys_writer_stands_in_brackets_behind_the_dateline() -> None:
    text = "中原网青云新闻10月3日电 (何雨) 国庆假期，青云剪纸馆迎来客流高峰，游客在馆内体验剪纸。\n"
    (entry,) = segment(text, SOURCE).entries
    assert [writer.name for writer in entry.contributors] == ["何雨"]


def test_a_line_that_says_whose_news_follow_is_no_text() -> None:
    text = "柳河县新闻（2031年）\n5月5日，县长何雨到青山镇调研，察看春耕生产，并听取镇里的情况介绍和意见。\n"
    found = segment(text, SOURCE)
    assert [entry.text[:5] for entry in found.entries] == ["5月5日，"]
    aside = {(aside.reason, text[aside.begin : aside.end]) for aside in found.set_aside}
    assert ("masthead", "柳河县新闻（2031年）") in aside


def test_a_masthead_tells_the_month_of_days_and_of_what_says_none() -> None:
    text = (
        "青云要闻（2031年5月）\n\n县长何雨主持召开调度会\n12日，县长何雨主持召开县政府调度会，研究部署当前重点工作并提出要求。\n\n"
        "柳河县举办茶花展\n日前，柳河县举办茶花展，游客从各地赶来，县城里热闹非凡，商户生意兴隆，宾馆住满了人。\n"
    )
    assert [entry.date for entry in segment(text, SOURCE).entries] == ["2031-05-12", "2031-05"]


def test_months_without_a_comma_begin_items_and_days_of_no_month_have_the_year() -> None:
    text = (
        "青云县交通志大事记（1984年）\n8月，码头动工。\n9月共青团总支成立。\n10月县海运公司改建。\n12月成立指挥部。\n"
    )
    found = segment(text, Source("t.txt", "text", year=1984)).entries
    assert [entry.date for entry in found] == ["1984-08", "1984-09", "1984-10", "1984-12"]
    text = "青云年鉴（2021）大事记\n26日　会议召开。\n\n28日　展览开幕。\n\n29日　项目开工。\n"
    assert {entry.date for entry in segment(text, Source("t.txt", "text", year=2020)).entries} == {"2020"}


def test_a_sign_before_a_paragraph_is_no_end_of_the_one_before() -> None:
    text = "青云一周\n\n●洽谈会开幕，区委书记何雨参加开幕式。\n●区长梅青主持召开规划会议，研究部署有关工作。\n"
    assert all("●" not in entry.text for entry in segment(text, SOURCE).entries)


def test_the_month_of_a_page_dates_a_text_that_tells_none() -> None:
    text = (
        "何雨一行考察青云产业园\n2025年4月\n"
        "日前，省工商联主席何雨考察了青云产业园办公楼工程，仔细察看施工现场，对项目进度给予高度评价。\n"
    )
    (entry,) = segment(text, SOURCE).entries
    assert (entry.title, entry.date) == ("何雨一行考察青云产业园", "2025-04")


def test_biographies_one_below_the_other_are_entries_of_their_own() -> None:
    text = (
        "青云市志·人物\n\n何雨(1944 ~）柳河县人。1969年8月参加工作。1986年任青云县县长。\n\n"
        "梅青（1898—1972），青云县人。1938年参加革命。\n\n罗松，回族，1932年5月生，青云县人。1955年任教师。\n"
    )
    found = segment(text, SOURCE)
    assert [entry.title for entry in found.entries][1:] == ["梅青", "罗松"]


def test_a_year_behind_a_name_makes_no_biography() -> None:
    text = "青云集团\n\n何雨，2031年任青云集团董事长，推动集团发展。\n\n梅青，2031年任总经理，主持日常工作。\n"
    assert "biography" not in {entry.kind for entry in segment(text, SOURCE).entries}
