"""One table in many layouts: tabs, pipes, columns of spaces, single spaces; spanned cells, groups, wrong counts."""

from __future__ import annotations

import pytest

from kg.model import Row
from kg.segmenting.layout import split_lines
from kg.segmenting.table_finding import find_tables
from kg.segmenting.tables import Table, read_table

HEAD = ["序号", "项目名称", "项目编号", "申报地区或单位"]
FULL = [  # "" is a cell that spans from above
    "一、民间文学（共计3项）",
    ["1", "青云传说", "I—3", "青云区"],
    ["2", "柳河故事", "I—4", "柳 河 县"],
    ["3", "", "", "石泉县"],
    "二、传统技艺（共计 4 项）",
    ["4", "米酒酿造技艺（谷香米酒酿造技艺）", "VIII—10", "柳河县"],
    ["5", "米酒", "", "石泉县"],
    ["6", "", "", "青云市群众艺术馆"],
]
EXPECTED = [
    ("一、民间文学", "1", "青云传说", "I—3", "青云区"),
    ("一、民间文学", "2", "柳河故事", "I—4", "柳河县"),
    ("一、民间文学", "3", "^柳河故事", "^I—4", "石泉县"),
    ("二、传统技艺", "4", "米酒酿造技艺（谷香米酒酿造技艺）", "VIII—10", "柳河县"),
    ("二、传统技艺", "5", "米酒", "^VIII—10", "石泉县"),
    ("二、传统技艺", "6", "^米酒", "^VIII—10", "青云市群众艺术馆"),
]


LAYOUTS = ["tabs", "pipes", "aligned", "narrow", "commas", "gaps", "single"]


def width(text: str) -> int:
    return sum(2 if char > "\u2e7f" else 1 for char in text)


def lay_out(layout: str) -> str:
    lines = []
    for row in [HEAD, *FULL]:
        cells = [row] if isinstance(row, str) else row
        if layout == "tabs":
            lines.append("\t".join([*cells, *[""] * (4 - len(cells))]))
        elif layout == "pipes":
            lines.append("| " + " | ".join([*cells, *[""] * (4 - len(cells))]) + " |")
        elif layout == "aligned":
            lines.append(
                "".join(cell + " " * (w - width(cell)) for cell, w in zip(cells, (6, 40, 12, 20), strict=False))
            )
        elif layout == "narrow":  # the longest cell of a column leaves one space
            lines.append(
                "".join(cell + " " * (w - width(cell)) for cell, w in zip(cells, (5, 33, 9, 20), strict=False)).rstrip()
            )
        elif layout == "commas":
            lines.append(",".join([*cells, *[""] * (4 - len(cells))]))
        elif layout == "gaps":
            lines.append("   ".join(cell for cell in cells if cell))
        elif layout == "single":
            lines.append(" ".join(cell for cell in cells if cell))
    if layout == "pipes":
        lines.insert(1, "|---|:---|---|---|")
    return "\n".join(lines) + "\n"


def read(text: str) -> Table:
    lines = split_lines(text)
    (found,) = find_tables(text, lines)
    return read_table(text, lines[found.first : found.end], found.layout)


def shown(row: Row) -> tuple[str, ...]:
    return (row.group, *(("^" if cell.inherited else "") + cell.text for cell in row.cells))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("feed", ["\n", "\r\n", "\n\n"])
def test_every_layout_gives_the_same_rows(layout: str, feed: str) -> None:
    table = read(lay_out(layout).replace("\n", feed))
    assert table.header == tuple(HEAD)
    assert [shown(row) for row in table.rows] == EXPECTED


@pytest.mark.parametrize("layout", LAYOUTS)
def test_counts_are_compared_and_wrong_ones_show(layout: str) -> None:
    counts = [(count.what, count.stated, count.counted) for count in read(lay_out(layout)).stated]
    assert counts == [("一、民间文学", 3, 3), ("二、传统技艺", 4, 3)]


def test_cells_know_where_they_stand() -> None:
    text = lay_out("tabs")
    for row in read(text).rows:
        for cell in row.cells:
            assert text[cell.begin : cell.end].replace(" ", "") == cell.text


@pytest.mark.parametrize("mark", ["同上", "〃", "″"])
def test_a_mark_of_the_cell_above_says_the_same(mark: str) -> None:
    filled = lay_out("tabs").replace("3\t\t\t石泉县", f"3\t{mark}\t{mark}\t石泉县")
    assert mark in filled
    assert [shown(row) for row in read(filled).rows] == EXPECTED


def test_commas_within_quotes_are_part_of_a_cell() -> None:
    text = '序号;名称;申报地区\n1;"甲项;""乙""式";青云区\n2;丙项;柳河县\n- 31 -\n'
    text += "序号;名称;申报地区\n3;丁项;\n其他事项另行通知。\n"
    table = read(text)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["1", '甲项；"乙"式', "青云区"],
        ["2", "丙项", "柳河县"],
        ["3", "丁项", "柳河县"],
    ]
    name = table.rows[0].cells[1]
    assert text[name.begin : name.end] == '甲项;""乙""式'


def test_sentences_in_columns_below_known_heads() -> None:
    text = "序号  重点任务                责任单位\n1     修好道路。建好桥梁。    市交通局\n"
    text += "2     种好树木。              市林业局\n"
    text += "3     疏通河道。              市水利局\n"
    assert [row.cells[2].text for row in read(text).rows] == ["市交通局", "市林业局", "市水利局"]
    prose = "1  修好道路。\n2  种好树木。\n3  疏通河道。\n"
    assert not find_tables(prose, split_lines(prose))


def test_units_and_figures_are_not_filled_from_above() -> None:
    text = (
        "序号\t指标\t单位\t2024年\t2025年计划\n1\t总产值增速\t%\t5\t6左右\n2\t价格指数（上年=100）\t\t102\t-\n"
        "3\t粮食产量\t万吨\t20\t\n4\t\t\t3\t4以上\n"
    )
    assert [shown(row)[1:] for row in read(text).rows] == [
        ("1", "总产值增速", "%", "5", "6左右"),
        ("2", "价格指数（上年=100）", "", "102", "-"),
        ("3", "粮食产量", "万吨", "20", ""),
        ("4", "^粮食产量", "^万吨", "3", "4以上"),  # the name is spanned, so is its unit; a figure never is
    ]


def test_page_breaks_repeated_heads_and_wrapped_cells() -> None:
    text = (
        "序号\t项目名称\t项目编号\t地区\n1\t甲技艺\tI—1\t青云区\n\n- 12 -\n\n序号\t项目名称\t项目编号\t地区\n"
        "2\t乙技艺（老号乙、\n新号乙制作技艺）\tI—2\t柳河县\n3\t\t\t石泉县\n"
    )
    assert [shown(row)[1:] for row in read(text).rows] == [
        ("1", "甲技艺", "I—1", "青云区"),
        ("2", "乙技艺（老号乙、新号乙制作技艺）", "I—2", "柳河县"),
        ("3", "^乙技艺（老号乙、新号乙制作技艺）", "^I—2", "石泉县"),
    ]


def test_heads_over_two_lines() -> None:
    text = "指标\t单位\t2024年\t\n\t\t计划\t完成\n1\t%\t5\t6\n2\t%\t7\t8\n"
    assert read(text).header == ("指标", "单位", "2024年计划", "2024年完成")


def test_an_empty_cell_below_a_group_is_not_filled_from_another_group() -> None:
    text = "序号\t名称\t编号\n一、甲类\n1\t甲\tI—1\n二、乙类\n2\t乙\t\n3\t丙\tII—1\n"
    assert shown(read(text).rows[1]) == ("二、乙类", "2", "乙", "")


def test_prose_is_no_table() -> None:
    text = "3月5日，会议召开。  何雨出席。\n会议听取  汇报。\n\n甲\t乙\n\n普通的一段话，没有栏目。\n"
    assert find_tables(text, split_lines(text)) == []


ROLL = """2024年度青云市先进名单

一、先进单位（2个）
柳河县人民政府
市水利局

二、先进个人（5名）
周明远　市水利局局长
李 清（女，回族） 柳河县第一小学教师
罗向晚、许静（女）
欧阳柏（市一医院医师）
青云市人民政府
2025年1月8日
"""


def test_a_roll_of_honour_is_a_table_of_persons_and_bodies() -> None:
    lines = split_lines(ROLL)
    (found,) = find_tables(ROLL, lines)
    table = read_table(ROLL, lines[found.first : found.end], found.layout)
    told = [(row.group, *(cell.text for cell in row.cells)) for row in table.rows]
    assert table.header == ("获奖者", "获奖单位", "职务", "工作单位")
    assert told == [
        ("一、先进单位", "", "柳河县人民政府", "", ""),
        ("一、先进单位", "", "市水利局", "", ""),
        ("二、先进个人", "周明远", "", "市水利局局长", ""),
        ("二、先进个人", "李清", "", "柳河县第一小学教师", ""),
        ("二、先进个人", "罗向晚", "", "", ""),
        ("二、先进个人", "许静", "", "", ""),
        ("二、先进个人", "欧阳柏", "", "市一医院医师", ""),
    ]
    assert [(count.what, count.stated, count.counted) for count in table.stated] == [
        ("一、先进单位", 2, 2),
        ("二、先进个人", 5, 5),
    ]
    cell = table.rows[3].cells[0]
    assert ROLL[cell.begin : cell.end] == "李 清"


@pytest.mark.parametrize(
    "text",
    [
        "2024年度先进工作者推荐人员名单\n周明远\n李清",
        "市安全生产委员会组成人员名单\n周明远\n李清",
        "先进单位名单\n主 任：周明远\n副主任：李清",
        "先进单位名单\n市水利局",
        "先进单位名单\n青云市人民政府\n关于表彰先进的通知\n青政〔2025〕3号\n各县人民政府：",
    ],
)
def test_other_lists_of_names_are_no_roll_of_honour(text: str) -> None:
    assert not find_tables(text, split_lines(text))
