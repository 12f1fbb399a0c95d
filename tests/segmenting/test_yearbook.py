"""Yearbooks: parts and sections, items, chronicle, biographies, whole texts and tables, and what is cut out of them.

All texts are invented; the layout is that of yearbooks of which only the text of a PDF is left.
"""

from __future__ import annotations

import pytest

from kg.model import Entry, Segmented, Source
from kg.segmenting import segment

from .yearbook_layout import book, item, listing, wrapped

SOURCE = Source("yearbook.txt", "yearbook", year=2030, place="梅川市")
LONG = (
    "梅川市农业农村局组织全市各乡镇开展高标准农田建设和管护，新建改造高效节水灌溉面积十二万亩，"
    "带动六千余户农户增收，粮食产量连续五年保持增长。"
)


def read(raw: str) -> Segmented:
    return segment(raw, SOURCE)


def items(segmented: Segmented) -> list[Entry]:
    return [entry for entry in segmented.entries if entry.kind == "item"]


def whole(raw: str) -> str:
    return "".join(raw.split())


def test_items_have_title_body_section_and_writer() -> None:
    page = ["农 业", "综 述", *item("概况", LONG), *item("种业振兴", LONG, "（柳 晴 时一鸣）")]
    segmented = read(book(page))
    first, second = items(segmented)
    assert segmented.section_path(first) == ("农业", "综述")
    assert (first.title, first.text) == ("概况", f"概况\n{LONG}")
    assert first.text[first.body :] == LONG
    assert second.text == f"种业振兴\n{LONG}\n（柳晴时一鸣）"
    assert [person.name for person in second.contributors] == ["柳晴", "时一鸣"]
    assert not first.contributors


def test_bounds_run_from_the_bracket_to_the_writers_line() -> None:
    raw = book(["农 业", "综 述", *item("概况", LONG, "（柳 晴）"), "林 业", *item("造林", LONG)])
    first, second = items(read(raw))
    assert raw[first.begin] == "【"
    assert raw[: first.end].endswith("（柳 晴）")
    assert raw[second.begin : second.begin + 4] == "【造林】"
    assert second.end == len(raw)


def test_every_offset_points_at_its_character() -> None:
    raw = book(["农 业", "综 述", *item("第三届稻米 文化节", LONG, LONG)])
    (entry,) = items(read(raw))
    assert all(raw[at] == char for char, at in zip(entry.text, entry.offsets, strict=True) if char != "\n")


def test_title_broken_over_lines() -> None:
    raw = book(
        [
            "农 业",
            "综 述",
            "【第十二届梅川国际稻米文化节暨农",
            "业招商推介会】 2030年9月，大会在",
            "市会展中心举行，参展企业一百余家。",
        ]
    )
    (entry,) = items(read(raw))
    assert entry.title == "第十二届梅川国际稻米文化节暨农业招商推介会"
    assert entry.text.endswith("\n2030年9月，大会在市会展中心举行，参展企业一百余家。")


CAPTIONS = {
    "at the foot, with credit": (["9月24日，举办稻米文化节开幕式 （市农业农村局 供图）"], []),
    "credit on its own line": (
        ["9月24日，举办第十二届梅川国际稻米文化节暨农业招商推介会开幕式", "（市农业农村局 供图）"],
        [],
    ),
    "two wide lines": (
        [
            "9月24日，梅川市农业农村局、市总工会联合举办第十二届梅川国际稻米文化节暨",
            "农业招商推介会开幕式 （市农业农村局 供图）",
        ],
        [],
    ),
    "two pictures": (["9月24日，举办稻米文化节开幕式 （纪 之 摄）", "10月3日，秋收现场 （纪　之/摄）"], []),
    "short, no date": (["云湖稻田 （青崖县 供图）"], []),
    "wide, without credit": (["9月24日，第十二届梅川国际稻米文化节暨农业招商推介会开幕式现场"], []),
    "short, without credit": (["9月24日，稻田开镰"], []),
    "narrow over two lines": (["9月24日，学院被授予", "实践教学基地称号", "（梅川学院 供图）"], []),
    "at the head of the next page": (
        [],
        ["10月3日，举办梅川市第三届农民丰收节暨秋收开镰仪式活动", "（市农业农村局 供图）"],
    ),
    "around the page's break": (["9月24日，稻田开镰 （纪 之 摄）"], ["10月3日，秋收现场 （纪 之 摄）"]),
}


@pytest.mark.parametrize("where", CAPTIONS)
def test_captions_are_cut_and_the_sentence_reads_on(where: str) -> None:
    foot, head = CAPTIONS[where]
    lines = item("概况", LONG)
    raw = book(["农 业", "综 述", *lines[:3], *foot], [*head, *lines[3:], *item("种业", LONG)])
    segmented = read(raw)
    assert [entry.text for entry in items(segmented)] == [f"概况\n{LONG}", f"种业\n{LONG}"]
    assert [raw[aside.begin : aside.end] for aside in segmented.set_aside if aside.reason == "caption"] == foot + head


def test_caption_in_the_middle_of_a_page() -> None:
    lines = item("概况", LONG)
    raw = book(["农 业", "综 述", *lines[:2], "3月12日，春耕现场 （市农业农村局 供图）", *lines[2:]])
    assert [entry.text for entry in items(read(raw))] == [f"概况\n{LONG}"]


def test_caption_on_the_line_of_the_last_words() -> None:
    lines = item("概况", LONG)
    glued = f"{lines[2]}9月20日，位于青崖县的稻米加工车间 （纪 之 摄）"
    raw = book(["农 业", "综 述", *lines[:2], glued], [*lines[3:], *item("种业", LONG)])
    segmented = read(raw)
    assert items(segmented)[0].text == f"概况\n{LONG}"
    (caption,) = [aside for aside in segmented.set_aside if aside.reason == "caption"]
    assert raw[caption.begin : caption.end] == "9月20日，位于青崖县的稻米加工车间 （纪 之 摄）"


def test_own_words_are_not_taken_for_a_caption() -> None:
    text = "2030年，全市召开重点项目推进会议，部署全年工作任务。12月18日，市政府召开专题会议，研究云湖治理工作。"
    lines = item("概况", text)
    for cut in range(1, len(lines)):
        raw = book(["农 业", "综 述", *lines[:cut]], [*lines[cut:], *item("种业", LONG)])
        assert [entry.text for entry in items(read(raw))] == [f"概况\n{text}", f"种业\n{LONG}"], cut


def test_running_heads_and_page_numbers_are_cut() -> None:
    lines = item("概况", LONG, "（柳 晴）")
    raw = (
        book(["农 业", "综 述", *lines[:2], "··42"])
        + "\n\n\n\n"
        + "\n\n".join(["2031", "MEICHUAN YEARBOOK梅川年鉴", lines[2]])
    )
    raw += "\n\n··43\n\n\n\n农 业\n\n" + "\n\n".join([*lines[3:], *item("种业", LONG)])
    segmented = read(raw)
    assert [entry.text for entry in items(segmented)] == [f"概况\n{LONG}\n（柳晴）", f"种业\n{LONG}"]
    assert [entry.page for entry in items(segmented)] == ["42", "44"]
    reasons = [aside.reason for aside in segmented.set_aside]
    assert (reasons.count("page number"), reasons.count("running head")) == (2, 3)


def test_pages_between_numbers_that_do_not_agree_stay_unknown() -> None:
    pages = [["农 业", "综 述", *item(f"事项{name}", LONG)] for name in "甲乙丙"]
    raw = book([*pages[0], "··8"], pages[1][2:], [*pages[2][2:], "··20"])
    assert [entry.page for entry in items(read(raw))] == ["8", "", "20"]


def test_headings_wrapped_nested_and_without_items() -> None:
    raw = book(
        [
            *["水 利", "综 述", *item("概况", LONG, "（柳 晴）")],
            *["水库管理", "青崖水库", *item("雨情", LONG), "云湖水库", *item("水情", LONG, "（柳 晴）")],
            "南水北调配套工程\n运行管理",
            *[*item("供水", LONG, "（柳 晴）"), "重要文件", *wrapped(LONG), "（柳 晴）"],
        ]
    )
    segmented = read(raw)
    paths = [(entry.kind, segmented.section_path(entry)) for entry in segmented.entries]
    assert paths == [
        ("item", ("水利", "综述")),
        ("item", ("水利", "水库管理", "青崖水库")),
        ("item", ("水利", "水库管理", "云湖水库")),
        ("item", ("水利", "南水北调配套工程运行管理")),
        ("plain", ("水利", "重要文件")),
    ]
    assert segmented.entries[-1].title == "重要文件"
    assert [person.name for person in segmented.entries[-1].contributors] == ["柳晴"]


def test_the_end_of_a_text_is_no_heading() -> None:
    raw = book(
        [
            "农 业",
            "综 述",
            *wrapped("【概况】 全市打造了一批农业品牌，其中云湖大米入选“名特优新”", 0),
            *item("种业", LONG),
        ]
    )
    segmented = read(raw)
    assert [section.title for section in segmented.sections] == ["农业", "综述"]
    assert items(segmented)[0].text.endswith("入选“名特优新”")


def test_lists_and_heads_within_an_item_are_paragraphs() -> None:
    names = ["先进单位名单", "市农业农村局", "云湖粮油集团", "青崖县林业局"]
    head = wrapped("稻作文化 有距今五千余年的稻作遗址和三处古灌溉工程，是省级文物保护单位。")
    raw = book(["农 业", "综 述", *item("概况", LONG), *head, *names, *item("种业", LONG)])
    assert items(read(raw))[0].text.split("\n") == [
        *["概况", LONG, "稻作文化", "有距今五千余年的稻作遗址和三处古灌溉工程，是省级文物保护单位。"],
        *names,
    ]


def test_dated_paragraphs_under_a_heading_are_entries() -> None:
    told = ["2月1日，市长带队赴江城考察招商。", "同日，市政府印发招商办法。", "3月4—5日，市长到云湖集团调研。"]
    page = [
        "市政府",
        "综 述",
        *item("概况", LONG, "（柳 晴）"),
        "合作交流",
        *(line for text in told for line in wrapped(text)),
    ]
    plain = [entry for entry in read(book([*page, *item("接待", LONG)])).entries if entry.kind == "plain"]
    assert [(entry.text, entry.date, entry.date_end) for entry in plain] == [
        (told[0], "2030-02-01", ""),
        (told[1], "2030-02-01", ""),
        (told[2], "2030-03-04", "2030-03-05"),
    ]


def test_chronicle_by_months_and_days() -> None:
    days = ["3—5 日 市人民代表大会会议召开。", "同日 云湖大桥通车，全长三千米，投资六亿元。", "9日 稻米文化节开幕。"]
    raw = book(["1月", *(line for text in days for line in wrapped(text)), "2月", *wrapped("31—3月2日 全市集中植树。")])
    segmented = read(raw)
    assert [section.title for section in segmented.sections] == ["大事记"]
    assert [(entry.kind, entry.text, entry.date, entry.date_end) for entry in segmented.entries][:3] == [
        ("chronicle", "3—5日市人民代表大会会议召开。", "2030-01-03", "2030-01-05"),
        ("chronicle", "同日云湖大桥通车，全长三千米，投资六亿元。", "2030-01-03", ""),
        ("chronicle", "9日稻米文化节开幕。", "2030-01-09", ""),
    ]
    assert raw[segmented.entries[1].begin : segmented.entries[1].begin + 2] == "同日"


def test_biographies_of_the_honoured() -> None:
    lives = [
        "苏 棠，女，1979年2月出生，梅川青崖人，高级农艺师，选育水稻品种六个。",
        "阿依古丽，女，维吾尔族，1985年生，云湖学院教授。",
    ]
    raw = book(["荣 誉", "“全国劳动模范”", *wrapped(lives[0]), "湖东省\n“五一劳动奖章”", *wrapped(lives[1])])
    segmented = read(raw)
    assert [(entry.kind, entry.title, entry.text) for entry in segmented.entries] == [
        ("biography", "苏棠", whole(lives[0])),
        ("biography", "阿依古丽", lives[1]),
    ]
    assert segmented.section_path(segmented.entries[1]) == ("荣誉", "湖东省“五一劳动奖章”")


def test_a_person_within_an_item_is_no_biography() -> None:
    person = wrapped("苏棠，女，1979年出生，高级农艺师。")
    segmented = read(book(["农 业", "综 述", *item("人才", LONG), *person, *item("种业", LONG)]))
    assert [entry.kind for entry in segmented.entries] == ["item", "item"]


def parted(*pages: list[str]) -> str:
    """Three parts that a list names: whole texts, then two of items, with page numbers that prove each other."""
    first = len(pages) + 1
    tail = [[name, "综 述", *item("概况", LONG), f"··{at}"] for at, name in enumerate(("农 业", "林 业"), first)]
    return book(*pages, *tail, front="编辑说明") + listing(
        ("特载", 1, first - 1), ("农业", first, first), ("林业", first + 1, first + 1)
    )


def test_speech_with_its_title_before_it() -> None:
    speech = "这次会议的主要任务是总结全年工作，分析形势，动员全市上下凝心聚力，推动稻米产业高质量发展。"
    page = [
        "特 载",
        "（2030年12月28日）",
        "在全市稻米产业高质量发展推进大会上的讲话",
        "沈望舟",
        "同志们：",
        *wrapped(speech),
    ]
    segmented = read(parted(page))
    entry = segmented.entries[0]
    assert (entry.kind, entry.title, entry.date) == ("speech", "在全市稻米产业高质量发展推进大会上的讲话", "2030-12-28")
    assert entry.text == f"在全市稻米产业高质量发展推进大会上的讲话\n沈望舟\n同志们：\n{speech}"
    assert [section.title for section in segmented.sections if section.parent is None] == ["特载", "农业", "林业"]


def test_whole_text_with_its_title_at_the_pages_foot_and_table_beside_it() -> None:
    chapters = [f"{number}、{name}" for number, name in zip("一二三四", ("综合", "农业", "工业", "交通"), strict=True)]
    lines = [
        line for chapter in chapters for line in (chapter, *wrapped(f"全年全市相关指标比上年增长百分之六，{LONG}"))
    ]
    table = ["表1 2030年主要产品产量", "产品名称", "大米", "鲜藕", "茶叶", "产量", "（万吨）", "12.5", "3.1", "0.8"]
    page = [*lines, "2030年梅川市国民经济和社会发展统计公报", "梅川市统计局", *table]
    entries = [entry for entry in read(parted(page)).entries if entry.kind in ("plain", "table")]
    assert [entry.title for entry in entries] == [*chapters, "表1 2030年主要产品产量"]
    grid = entries[-1]
    assert grid.header == ("产品名称", "产量（万吨）")
    assert [[cell.text for cell in row.cells] for row in grid.rows] == [
        ["大米", "12.5"],
        ["鲜藕", "3.1"],
        ["茶叶", "0.8"],
    ]
    assert grid.text.startswith("2030年主要产品产量\n产品名称\n大米\n")


def test_table_in_the_midst_of_an_item() -> None:
    lines = item("企业培育", LONG)
    names = ["云湖粮油集团有限公司", "青崖茶业有限公司", "梅川机械有限公司"]
    table = [
        "序号",
        "1",
        "2",
        "3",
        "企业名称",
        *names,
        "县区",
        "云湖区",
        "青崖县",
        "云湖区",
        "（市科技局 供图）",
        "入选省级企业名单",
    ]
    raw = book(["农 业", "综 述", *lines[:3], *table], [*lines[3:], *item("种业", LONG)])
    segmented = read(raw)
    assert [entry.text for entry in items(segmented)] == [f"企业培育\n{LONG}", f"种业\n{LONG}"]
    (grid,) = [entry for entry in segmented.entries if entry.kind == "table"]
    assert (grid.title, grid.header, len(grid.rows)) == ("入选省级企业名单", ("序号", "企业名称", "县区"), 3)
    assert "供图" not in grid.text


def test_a_list_of_names_at_the_pages_foot_is_no_table() -> None:
    names = ["先进单位名单", "市农业农村局", "市水利局", "市林业局", "云湖集团", "青崖县政府", "市供销社", "市气象局"]
    raw = book(["农 业", "综 述", *item("概况", LONG), *names], item("种业", LONG))
    segmented = read(raw)
    assert all(entry.kind == "item" for entry in segmented.entries)
    assert items(segmented)[0].text.split("\n")[2:] == names


def test_list_of_parts_index_and_statements_are_read() -> None:
    front = "一、本书记述时限为2030年1月1日至12月31日，设2个类目、2\n个分目、3个条目，收录图片 1幅。"
    pages = [
        ["农 业", "综 述", *item("概况", LONG), *item("种业", LONG)],
        ["林 业", "综 述", *item("造林", LONG), "··2"],
    ]
    index = ["造林 ……………… （2）", "种业 ……………… （1）", "茶业 ……………… （1、2）"]
    raw = book(*pages, index, front=front) + listing(("农业", 1, 1), ("林业", 2, 2), ("索引", 3, 3))
    segmented = read(raw)
    assert {count.what: (count.stated, count.counted) for count in segmented.stated} == {
        "类目": (2, 2),
        "分目": (2, 2),
        "条目": (3, 3),
        "图片": (1, 0),
    }
    titles = {entry.number: entry.title for entry in segmented.entries}
    assert [
        (line.title, line.page, titles.get(line.entry if line.entry is not None else -1)) for line in segmented.contents
    ] == [
        ("造林", "2", "造林"),
        ("种业", "1", "种业"),
        ("茶业", "1", None),
        ("茶业", "2", None),
    ]
    reasons = {aside.reason for aside in segmented.set_aside}
    assert {"front matter", "index", "list of parts"} <= reasons
    assert "not understood" not in reasons


def test_year_is_read_from_the_front_where_the_source_gives_none() -> None:
    raw = book(
        ["1月", *wrapped("9日 稻米文化节开幕。"), *wrapped("12日 茶博会开幕。")],
        front="记述时限为2027年1月1日至12月31日。",
    )
    entries = segment(raw, Source("yearbook.txt", "yearbook")).entries
    assert [entry.date for entry in entries] == ["2027-01-09", "2027-01-12"]


def test_line_ends_of_other_systems_change_nothing_but_the_positions() -> None:
    lines = item("概况", LONG)
    raw = book(["农 业", "综 述", *lines[:3], "云湖稻田 （青崖县 供图）"], [*lines[3:], *item("种业", LONG)])
    texts = [entry.text for entry in read(raw).entries]
    assert [entry.text for entry in read(raw.replace("\n", "\r\n")).entries] == texts


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_text_that_is_not_in_columns(gap: str) -> None:
    paragraphs = [
        "综 述",
        f"【概况】 {LONG}",
        f"【种业】 {LONG}",
        "（柳 晴）",
        f"【茶业】{LONG}（时一鸣）【藕业】{LONG}",
    ]
    segmented = read(gap.join(paragraphs))
    assert [entry.text for entry in segmented.entries] == [
        f"概况\n{LONG}",
        f"种业\n{LONG}\n（柳晴）",
        f"茶业\n{LONG}（时一鸣）",
        f"藕业\n{LONG}",
    ]
    assert not [aside for aside in segmented.set_aside if aside.reason == "caption"]


@pytest.mark.parametrize("raw", ["", "\n", "\n 农 业\n\n综 述", "【", "【】", "【未完"])
def test_next_to_nothing_is_no_failure(raw: str) -> None:
    assert read(raw).length == len(raw)
