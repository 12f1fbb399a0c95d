"""Tables in tags, in drawn boxes, one cell a line, over two pages, within an article: the same rows everywhere."""

from __future__ import annotations

import pytest

from kg.model import Entry, Row, Segmented, Source
from kg.segmenting import segment

HEAD = ("序号", "项目名称", "项目编号", "申报地区或单位")
LISTED = [
    ("一、民间文学", "1", "青云传说", "I—3", "青云区"),
    ("一、民间文学", "2", "柳河故事", "I—4", "柳河县"),
    ("一、民间文学", "3", "^柳河故事", "^I—4", "石泉县"),
    ("二、传统技艺", "4", "米酒酿造技艺（谷香）", "VIII—10", "柳河县"),
]
TAGS = """<TABLE border=1 class="t">
<THEAD><TR><TH width=40>序号</TH><TH>项目名称</TH><TH>项目编号</TH><TH>申报地区或单位</TH></TR></THEAD>
<TBODY><TR><TD colspan="4"><b>一、民间文学（共计3项）</b></TD></TR>
<TR><TD>1</TD><TD>青云&nbsp;传说</TD><TD>I&#8212;3</TD><TD>青云区</TD></TR>
<TR><TD>2</TD><TD ROWSPAN=2>柳河故事</TD><TD align=center rowspan='2'>I&mdash;4</TD><TD>柳 河 县</TD></TR>
<TR><TD>3</TD><TD>石泉县</TD></TR><TR><TD COLSPAN=4>二、传统技艺（共计2项）</TD></TR>
<TR><TD>
4
</TD><TD><p>米酒酿造技艺<br/>（谷香）</p></TD><TD>VIII—10</TD><TD>柳河县</TD></TR></TBODY></TABLE>
"""
PIPES = """｜序号｜项目名称｜项目编号｜申报地区或单位｜
｜:--:｜---｜---｜---｜
｜一、民间文学（3项）｜｜｜｜
｜1｜青云传说｜I—3｜青云区｜
｜2｜柳河故事｜I—4｜柳河县｜
｜3｜｜｜石泉县｜
｜二、传统技艺（2项）｜｜｜｜
｜4｜米酒酿造技艺（谷香）｜VIII—10｜柳河县｜
"""
BOX = """┌────┬────────┬────┬──────┐
│序号│项目名称│项目编号│申报地区或单位│
├────┼────────┼────┼──────┤
│一、民间文学（共3项）│││        │
├────┼────────┼────┼──────┤
│ 1  │青云传说│I—3 │青云区│
├────┼────────┼────┼──────┤
│ 2  │柳河故事│I—4 │柳河县│
├────┼────────┼────┼──────┤
│ 3  │        │    │石泉县│
├────┼────────┼────┼──────┤
│二、传统技艺（共2项）│││        │
├────┼────────┼────┼──────┤
│ 4  │米酒酿造│VIII—10│柳河县│
│    │技艺（谷香）│    │      │
└────┴────────┴────┴──────┘
"""
LINES = """序号
项目名称
项目编号
申报地区或单位
一、民间文学（共计3项）
1
青云传说
I—3
青云区
2
柳河故事
I—4
柳河县
3
石泉县
二、传统技艺（共计2项）
4
米酒酿造技艺（谷香）
VIII—10
柳河县
"""


def read(text: str, kind: str = "gazette") -> Segmented:
    return segment(text, Source("invented.txt", kind, year=2026, place="青云市"))


def tables(text: str, kind: str = "gazette") -> list[Entry]:
    return [entry for entry in read(text, kind).entries if entry.kind == "table"]


def shown(row: Row) -> tuple[str, ...]:
    return (row.group, *(("^" if cell.inherited else "") + cell.text for cell in row.cells))


MERGED = BOX.replace("│一、民间文学（共3项）│││        │", "│一、民间文学（共3项）                │").replace(
    "│二、传统技艺（共2项）│││        │", "│二、传统技艺（共2项）                │"
)


@pytest.mark.parametrize("layout", [TAGS, TAGS.replace("\n", ""), PIPES, BOX, MERGED])
@pytest.mark.parametrize("feed", ["\n", "\r\n"])
def test_tags_and_drawn_lines(layout: str, feed: str) -> None:
    text = f"## 第二批名录\n\n{layout}\n以上项目由市文化局解释。\n".replace("\n", feed)
    (table,) = tables(text)
    assert (table.title, table.header) == ("第二批名录", HEAD)
    assert [shown(row) for row in table.rows] == LISTED
    counts = [(count.what, count.stated, count.counted) for count in read(text).stated]
    assert counts == [("一、民间文学", 3, 3), ("二、传统技艺", 2, 1)]
    assert "解释" not in table.text


@pytest.mark.parametrize("feed", ["\n", "\n\n"])
def test_one_cell_a_line(feed: str) -> None:
    (table,) = tables("## 第二批名录\n\n" + LINES.replace("\n", feed) + "\n\n## 附件2\n")
    assert table.header == HEAD
    assert [shown(row) for row in table.rows] == LISTED


def test_one_cell_a_line_without_numbers() -> None:
    text = "主要指标\n\n指标\n单位\n2025年完成\n2026年计划\n产量\n万吨\n20\n21左右\n增速\n%\n5.1\n按上级要求\n"
    (table,) = tables(text + "人口\n万人\n300.5\n-\n\n下面是正文，这里说明情况。\n", "text")
    assert [shown(row)[1:] for row in table.rows] == [
        ("产量", "万吨", "20", "21左右"),
        ("增速", "%", "5.1", "按上级要求"),
        ("人口", "万人", "300.5", "-"),
    ]


def test_heads_that_span() -> None:
    text = (
        "<table><tr><td colspan=5>主要指标</td></tr><tr><td rowspan=2>指标</td><td rowspan=2>单位</td>"
        "<td colspan=2>2025年</td><td rowspan=2>2026年目标</td></tr><tr><td>计划</td><td>完成</td></tr>"
        "<tr><td>产量</td><td>万吨</td><td>20</td><td>21</td><td></td></tr>"
        "<tr><td>增速</td><td>%</td><td colspan=2>5</td><td>&lt;6</td></tr></table>\n"
    )
    (table,) = tables(text, "text")
    assert table.header == ("指标", "单位", "2025年计划", "2025年完成", "2026年目标")
    assert [shown(row)[1:] for row in table.rows] == [
        ("产量", "万吨", "20", "21", ""),
        ("增速", "%", "5", "^5", "<6"),
    ]


@pytest.mark.parametrize("again", ["续表", "第二批名录（续表）", "第二批名录"])
@pytest.mark.parametrize("head", ["序号\t名称\t编号\n", ""])
def test_a_table_that_goes_on_below_its_title_is_one(again: str, head: str) -> None:
    first = "序号\t名称\t编号\n1\t甲\tI—1\n2\t乙\tI—2\n3\t丙\tI—3\n"
    second = f"{head}4\t丁\tI—4\n5\t戊\tI—5\n6\t己\tI—6\n"
    (table,) = tables(f"第二批名录\n（共计6项）\n\n{first}\n— 12 —\n\n{again}\n\n{second}")
    assert [row.cells[0].text for row in table.rows] == list("123456")
    (count,) = read(f"第二批名录\n（共计6项）\n\n{first}\n— 12 —\n\n{again}\n\n{second}").stated
    assert (count.stated, count.counted) == (6, 6)


def test_two_tables_stay_two() -> None:
    text = "甲表\n\n指标\t数\n一\t1\n二\t2\n\n乙表\n\n指标\t数\n三\t3\n四\t4\n"
    assert [table.title for table in tables(text)] == ["甲表", "乙表"]


def test_items_with_one_number_count_once() -> None:
    text = "名录\n（共计2项）\n\n序号\t名称\t地区\n1\t甲\t青云区\n\t\t柳河县\n2\t乙\t石泉县\n"
    (count,) = read(text).stated
    assert (count.stated, count.counted) == (2, 2)


def test_a_table_without_heads() -> None:
    (table,) = tables("主要指标\n\n产量\t万吨\t20\n增速\t%\t5.1\n人口\t万人\t300\n", "text")
    assert table.header == ()
    assert len(table.rows) == 3


def test_a_groups_number_in_a_cell_of_its_own() -> None:
    text = "主要指标\n\n| 序号 | 指标 | 单位 | 完成 |\n| **一、** | **综合类** | | |\n"
    text += "| 1 | 产量 | 万吨 | 20 |\n| （二） | 民生类 | | |\n"
    (table,) = tables(text + "| 2 | 就业 | 万人 | 6 |\n", "text")
    assert [shown(row)[:3] for row in table.rows] == [("一、综合类", "1", "产量"), ("（二）民生类", "2", "就业")]


MONTHLY = """青云月报
2026年第4期（总第44期）

经济

全市一季度运行情况通报 4月18日，市统计局通报一季度情况。运行总体平稳。

一季度主要指标

| 指标 | 单位 | 一季度 |
|---|---|---|
| 产量 | 万吨 | 30 |
| 收入 | 亿元 | 12 |

市统计局要求抓好落实。

柳河县推进春耕备耕工作 4月22日，柳河县推进春耕备耕工作，落实面积30万亩。
"""


def test_a_table_within_an_article() -> None:
    found = read(MONTHLY, "monthly").entries
    assert [(entry.kind, entry.title) for entry in found] == [
        ("article", "全市一季度运行情况通报"),
        ("table", "一季度主要指标"),
        ("article", "柳河县推进春耕备耕工作"),
    ]
    assert found[0].text.endswith("运行总体平稳。\n市统计局要求抓好落实。")
    assert len(found[1].rows) == 2


def test_a_table_within_a_yearbooks_item() -> None:
    text = (
        "青云年鉴\n2025\n\n 综合经济\n\n综合经济\n\n【概况】 2024年，全市生产总值100\n\n亿元。\n\n"
        "表1 2024年主要指标\n\n"
        "<table><tr><td>指标</td><td>单位</td><td>完成</td></tr><tr><td>产量</td><td>万吨</td><td>30</td></tr>"
        "<tr><td>收入</td><td>亿元</td><td>12</td></tr></table>\n\n"
        "增速居全省第五位。\n\n【项目】 2024年，新建道路\n\n12条。\n"
    )
    found = [entry for entry in read(text, "yearbook").entries if entry.kind in ("item", "table")]
    assert [(entry.kind, entry.title) for entry in found] == [
        ("item", "概况"),
        ("table", "表1 2024年主要指标"),
        ("item", "项目"),
    ]
    assert found[0].text.endswith("100亿元。\n增速居全省第五位。")


def test_the_first_groups_title_above_the_heads_is_within_the_table() -> None:
    heads = "序号\t编号\t项目名称\n"
    text = f"## 第二批名录\n\n（一）民间文学（2项）\n\n{heads}1\tI—1\t甲\n2\tI—2\t乙\n\n（二）民俗（1项）\n\n"
    text += f"{heads}3\tX—1\t丙\n"
    (table,) = tables(text)
    assert table.title == "第二批名录"
    assert [shown(row)[:2] for row in table.rows] == [
        ("（一）民间文学", "1"),
        ("（一）民间文学", "2"),
        ("（二）民俗", "3"),
    ]
    assert [(count.stated, count.counted) for count in read(text).stated] == [(2, 2), (1, 1)]


def test_a_caption_is_no_head() -> None:
    text = "<table><caption>主要指标</caption><thead><tr><th>指标</th><th>单位</th><th>2025年</th></tr></thead>"
    (table,) = tables(text + "<tr><td>产量</td><td>万吨</td><td>20</td></tr></table>\n", "text")
    assert table.header == ("指标", "单位", "2025年")


def test_rows_of_sums_are_told_from_items() -> None:
    text = "| 序号 | 项目名称 | 内容 | 总投资 |\n|---|---|---|---|\n|  | 合计（3项） |  | 9 |\n"
    text += "|  | 一、续建项目（2项） |  | 5 |\n"
    text += "| 1 | 甲 | 路 | 2 |\n| 2 | 乙 | 桥 | 3 |\n|  | 二、新建项目（1项） |  | 4 |\n| 3 | 丙 | 渠 | 4 |\n"
    (table,) = tables(f"重点项目表\n\n{text}")
    assert [row.total for row in table.rows] == [True, True, False, False, True, False]
    assert shown(table.rows[4]) == ("二、新建项目", "", "二、新建项目（1项）", "", "4")
    assert [(count.stated, count.counted) for count in read(f"重点项目表\n\n{text}").stated] == [(2, 2), (1, 1)]


def test_units_on_a_line_of_their_own() -> None:
    text = "县（区）  生产总值  增长  财政收入  增长\n          （亿元）  （%） （亿元）  （%）\n"
    text += "青云区    210.5     6.1   12.30     3.2\n柳河县    188.2     5.7   9.81      -2.4\n"
    (table,) = tables(f"2025年各县（区）主要指标\n\n{text}", "text")
    assert table.header == ("县（区）", "生产总值（亿元）", "增长（%）", "财政收入（亿元）", "增长（%）")
    assert len(table.rows) == 2


def test_single_spaces_without_numbers() -> None:
    text = "指标名称 单位 2025年实际 增长%\n生产总值 亿元 1268.4 6.4\n粮食产量 万吨 92.5 -\n城镇新增就业 人 16200 1.5\n"
    (table,) = tables(f"主要指标完成情况\n\n{text}\n下面是正文，这里说明情况。\n", "text")
    assert [len(row.cells) for row in table.rows] == [4, 4, 4]
    assert not tables("单位 职责 分工 时间\n甲单位 负责 这个 工作\n乙单位 负责 那个 工作\n", "text")


def test_notes_below_a_table_are_part_of_it() -> None:
    text = "主要指标\n\n指标\t单位\t完成\n产量\t万吨\t20\n人口\t万人\t300\n"
    text += "注：1.产量为快报数。\n2.人口为年末数。\n\n其他事项。\n"
    (table,) = tables(text)
    assert table.text.endswith("2.人口为年末数。")
    assert [entry.kind for entry in read(text).entries] == ["table", "item"]


@pytest.mark.parametrize(
    "head", ["青云市人民政府公报 2031年第2期", "·12· 青云年鉴", "青云月报 2031年第2期（总第58期）"]
)
def test_a_running_head_does_not_part_a_table(head: str) -> None:
    text = "第二批名录\n\n序号  项目名称  编号\n1  甲项  I—1\n2  乙项  I—2\n\n"
    text += f"{head}\n\n·13·\n\n3  丙项  I—3\n4  丁项  I—4\n"
    (table,) = tables(text)
    assert [row.cells[0].text for row in table.rows] == list("1234")
