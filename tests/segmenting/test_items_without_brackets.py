"""Items and days that no brackets mark, as yearbooks, chronicles and news of other places print them."""

from __future__ import annotations

from kg.model import Entry, Segmented, Source
from kg.reading.masthead import describe
from kg.segmenting import segment

YEARBOOK = Source("yearbook.txt", "yearbook", year=2030, place="梅川市")


def items(segmented: Segmented) -> list[Entry]:
    return [entry for entry in segmented.entries if entry.kind == "item"]


def test_items_that_a_wide_gap_parts_from_their_text() -> None:
    raw = (
        "青云年鉴（2031）\n\n第三编 经济\n\n第一章 农业\n\n概况  2030年，全市农业总产值52.6亿元，比上年增长5.8%。\n\n"
        "种植业　全年粮食播种面积30.5万亩，粮食产量12.8万吨。\n\n第二章 工业\n\n"
        "概况  2030年，全市规上工业增加值增长8.2%。\n"
    )
    found = segment(raw, Source("a.txt", "yearbook", year=2030, place="青云市"))
    assert [(entry.kind, entry.title, found.section_path(entry)[-1]) for entry in found.entries] == [
        ("item", "概况", "第一章 农业"),
        ("item", "种植业", "第一章 农业"),
        ("item", "概况", "第二章 工业"),
    ]


def test_text_that_is_not_wrapped_holds_no_captions() -> None:
    raw = "综述\n\n■ 概况\n2030年，青云市辖1区4县，常住人口105.6万人，全年生产总值1050.3亿元，比上年增长6.5%。\n\n"
    raw += "工业\n\n■ 装备制造\n2030年，全市装备制造业产值260亿元，比上年增长18%，柳河装备有限公司建成投产。\n\n"
    raw += "■ 园区建设\n2030年，青云经开区新入驻企业22家，完成投资15亿元，新建道路4条。\n"
    found = segment(raw, Source("a.txt", "yearbook", year=2030, place="青云市"))
    assert "caption" not in {item.reason for item in found.set_aside}
    assert [entry.title for entry in found.entries] == ["概况", "装备制造", "园区建设"]


def test_short_bold_titles() -> None:
    raw = "**概况** 2030年，全市农业总产值52.6亿元。\n\n**种植业** 全年粮食产量12.8万吨，增长1.6%。\n"
    assert [entry.title for entry in segment(raw, Source("a.txt", "text")).entries] == ["概况", "种植业"]


def test_every_paragraph_below_a_day_that_stands_alone_is_an_item() -> None:
    raw = "1月\n\n4日\n\n市委常委会召开会议。\n\n会议强调，要抓好落实。\n\n市长刘海到柳河县调研。\n\n"
    raw += "9日\n\n经济工作会议召开。\n\n2月\n\n11日\n\n柳河县举行展销会。\n"
    found = segment(raw, Source("a.txt", "text", year=2031))
    assert [entry.date for entry in found.entries] == ["2031-01-04", "2031-01-04", "2031-01-09", "2031-02-11"]


def test_what_a_reporter_sent_goes_on_and_tells_the_place() -> None:
    raw = "张掖日报讯（记者 王丽）5月12日，市委书记何山到临泽县调研。\n\n何山先后来到板桥镇，查看项目建设。\n"
    source = describe(raw, "a.txt")
    assert source.place == "张掖市"
    assert len(segment(raw, source).entries) == 1
    assert describe("绥化大事记（2031年第一季度）\n1月4日，肇东市开展慰问活动。\n", "a.txt").place == "绥化市"


def test_who_signs_a_notice_ends_it() -> None:
    raw = "青云市人民政府办公室\n关于成立指挥部的通知\n\n青政办发〔2031〕5号\n\n各县（区）人民政府：\n现通知如下：\n"
    raw += "总指挥：何山　市长\n副总指挥：马明　副市长\n\n青云市人民政府办公室\n2031年1月12日\n"
    (notice,) = segment(raw, Source("a.txt", "gazette", year=2031, place="青云市")).entries
    assert notice.date == "2031-01-12"


def test_items_behind_signs() -> None:
    raw = (
        "农 业\n\n综 述\n\n■概况  2030年，全市粮食总产量三十五万吨，比上年增长两个百分点。\n\n"
        "■高标准农田\n全年新建高标准农田十二万亩，带动六千余户农户增收。\n（柳 晴）\n\n渔 业\n\n"
        "■概况  2030年，全市水产品产量四万吨。\n\n■禁渔  3月1日，梅川江禁渔启动仪式举行。\n"
    )
    segmented = segment(raw, YEARBOOK)
    assert [(entry.title, segmented.section_path(entry)[-1]) for entry in items(segmented)] == [
        ("概况", "综述"),
        ("高标准农田", "综述"),
        ("概况", "渔业"),
        ("禁渔", "渔业"),
    ]
    assert [writer.name for writer in items(segmented)[1].contributors] == ["柳晴"]


def test_signs_within_an_item_in_brackets_begin_none() -> None:
    raw = "农 业\n\n综 述\n\n【概况】 2030年，全市粮食丰收。主要工作：\n■新建农田十二万亩。\n■培训农户六千人。\n"
    assert [entry.title for entry in items(segment(raw, YEARBOOK))] == ["概况"]
