"""Tables of figures and lists of heritage: every cell with its indicator, unit, period, category, declarer."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.extracting import extract_entry
from kg.extracting.cells import joined_span
from kg.extracting.heritage import category_of
from kg.extracting.tables import title_core
from kg.model import Cell, Entry, Extracted, Figure, Relation, Row, Section, Segmented, Source
from kg.reading.joining import join
from kg.segmenting import segment

Grid = Sequence[Sequence[str]]  # "" is a cell to be filled from above, a row of one cell is a group row


def table(title: str, header: Sequence[str], grid: Grid) -> Entry:
    """A table entry as a segmenter makes it: cells with raw spans, empty ones inherited."""
    raw, rows, group = title + "\n", [], ""
    above: list[Cell] = []
    for line in grid:
        if len(line) == 1:
            group, raw = line[0], raw + line[0] + "\n"
            continue
        cells = []
        for index, text in enumerate(line):
            cells.append(Cell(text, len(raw), len(raw) + len(text)) if text else _inherited(above[index]))
            raw += text + "\t"
        raw += "\n"
        above = cells
        rows.append(Row(tuple(cells), group))
    text, offsets = join(raw, 0, len(raw), breaks=[i + 1 for i, c in enumerate(raw) if c == "\n"])
    return Entry(0, "table", title, 0, len(raw), text, array("I", offsets), header=tuple(header), rows=tuple(rows))


def _inherited(cell: Cell) -> Cell:
    return Cell(cell.text, cell.begin, cell.end, True)


def extract(entry: Entry, section: str = "附录") -> Extracted:
    source = Source("invented.txt", "yearbook", year=2023, place="许昌市", province="河南省")
    sections = (Section(section, None, 0, entry.end),)
    entry = Entry(
        entry.number, entry.kind, entry.title, entry.begin, entry.end, entry.text, entry.offsets, 0, 0,
        header=entry.header, rows=entry.rows,
    )  # fmt: skip
    return extract_entry(Segmented(source, entry.end, sections, (entry,)), entry)


def figures(entry: Entry) -> list[tuple[str, str, str, str, str, str]]:
    """(indicator, as written, value, unit, measure with + or -, period)"""
    sign = {"up": "+", "down": "-", "": ""}
    return [
        (f.indicator, f.as_written, f.value, f.unit, f.measure + sign[f.direction], f.period)
        for f in extract(entry).facts
        if isinstance(f, Figure)
    ]


def test_plans_and_outcomes() -> None:
    entry = table(
        "许昌市2026年主要指标",
        ("序号", "指标名称", "计算单位", "2025年计划", "2025年(预计)完成", "2026年计划"),
        [
            ("一、综合类",),
            ("1", "粮食产量", "万吨", "125以上", "130", "125左右"),
            ("2", "单位能耗", "%", "-", "3.1", "按省下达计划执行"),
            ("3", "居民消费价格涨幅(上年=100)", "", "102左右", "99.9", "102左右"),
            ("4", "城镇化率", "%", "58", "58.1", "提高1个百分点以上"),
        ],
    )
    assert figures(entry) == [
        ("粮食产量", "125以上", "125", "万吨", "plan", "2025"),
        ("粮食产量", "130", "130", "万吨", "outcome", "2025"),
        ("粮食产量", "125左右", "125", "万吨", "plan", "2026"),
        ("单位能耗", "3.1", "3.1", "%", "outcome", "2025"),
        ("单位能耗", "按省下达计划执行", "", "%", "plan", "2026"),
        ("居民消费价格涨幅(上年=100)", "102左右", "102", "", "plan", "2025"),
        ("居民消费价格涨幅(上年=100)", "99.9", "99.9", "", "outcome", "2025"),
        ("居民消费价格涨幅(上年=100)", "102左右", "102", "", "plan", "2026"),
        ("城镇化率", "58", "58", "%", "plan", "2025"),
        ("城镇化率", "58.1", "58.1", "%", "outcome", "2025"),
        ("城镇化率", "提高1个百分点以上", "1", "个百分点", "plan+", "2026"),
    ]


def test_products_subitems_and_changes() -> None:
    entry = table(
        "表2 2023年主要产品产量及增长速度",
        ("产品名称", "单位", "产量", "比上年增长（%）"),
        [("水泥", "万吨", "782.92", "-15.2"), ("发电量", "亿千瓦时", "211.08", "7.3")],
    )
    assert figures(entry) == [
        ("水泥产量", "782.92", "782.92", "万吨", "level", "2023"),
        ("水泥产量", "-15.2", "15.2", "%", "change-", "2023"),
        ("发电量", "211.08", "211.08", "亿千瓦时", "level", "2023"),
        ("发电量", "7.3", "7.3", "%", "change+", "2023"),
    ]
    index = table("2023年价格指数", ("项目名称", "上年同期=100"), [("食品", "100.2"), ("衣着", "99.8")])
    assert [row[-1] for row in figures(index)] == ["2023", "2023"]  # the head says what is 100
    parts = table(
        "表4 房地产开发和销售主要指标",
        ("指标名称", "单位", "绝对数"),
        [("投资额", "亿元", "110.32"), ("#住宅", "亿元", "94.01")],
    )
    assert [name for name, *_ in figures(parts)] == ["投资额", "住宅投资额"]


def test_what_a_table_is_about_completes_its_rows() -> None:
    entry = table(
        "表3 2023年分行业固定资产投资完成情况",
        ("指标名称", "同比增长（%）"),
        [("合计", "2.8"), ("制造业", "-5.5"), ("教育", "49.7")],
    )
    assert [name for name, *_ in figures(entry)] == ["固定资产投资", "制造业固定资产投资", "教育固定资产投资"]
    assert title_core("续表2 2023年末金融机构人民币存款余额及增长速度") == "金融机构人民币存款余额"


def test_rows_of_places() -> None:
    entry = table(
        "2023年各县区生产总值（单位：亿元）",
        ("地区", "生产总值", "增速（%）"),
        [("禹州市", "921.5", "4.1"), ("襄城县", "452.3", "-0.6")],
    )
    facts = [f for f in extract(entry).facts if isinstance(f, Figure)]
    assert [(f.indicator, f.region.name if f.region else "", f.value, f.unit) for f in facts][:2] == [
        ("生产总值", "禹州市", "921.5", "亿元"),
        ("生产总值", "禹州市", "4.1", "%"),
    ]


def test_heads_in_other_words() -> None:
    entry = table(
        "2023年一季度主要经济指标（单位：亿元、%）",
        ["指标", "累计", "２０２３年比２０２２年±%", "全省位次"],
        [["生产总值", "301.5", "5.8", "6"], ["规上工业增加值", "—", "7.1", "4"], ["固定资产投资", "—", "-3.2", "12"]],
    )
    read = figures(entry)
    assert read[:3] == [
        ("生产总值", "301.5", "301.5", "亿元", "level", "2023-01/2023-03"),
        ("生产总值", "5.8", "5.8", "%", "change+", "2023"),
        ("生产总值", "6", "6", "", "rank", "2023"),
    ]
    assert ("固定资产投资", "-3.2", "3.2", "%", "change-", "2023") in read
    entry = table(
        "2023年各县（区）主要指标",
        ["县（区）", "地区生产总值（亿元）", "增长（%）"],
        [["禹州市", "210.5", "6.1"], ["襄城县", "188.2", "5.7"], ["合计", "398.7", "5.9"]],
    )
    assert {name for name, *_ in figures(entry)} == {"地区生产总值"}


def test_lists_of_names_hold_no_figures() -> None:
    entry = table(
        "获奖企业名单",
        ("序号", "企业名称", "县区"),
        [("1", "宏远科技有限公司", "禹州市"), ("2", "青禾食品厂", "长葛市")],
    )
    assert figures(entry) == []


HERITAGE = table(
    "第三批许昌市非物质文化遗产代表性项目名录",
    ("序号", "项目名称", "项目编号", "申报地区或单位"),
    [
        ("一、民间文学（共计1项）",),
        ("1", "河神传说", "I—5", "禹州市"),
        ("二、传统技艺（共计 2 项）",),
        ("2", "焦饼制作技艺（老巷焦饼）", "VIII—12", "襄城县"),
        ("3", "", "", "长葛市"),
        ("4", "漆器髹饰技艺", "VIII—13", "许昌学院"),
    ],
)


def test_heritage_items_with_several_declarers() -> None:
    extracted = extract(HERITAGE)
    items = [m.name for m in extracted.mentions if m.family == "HeritageItem"]
    assert items == ["河神传说", "焦饼制作技艺（老巷焦饼）", "漆器髹饰技艺"]
    facts = [f for f in extracted.facts if isinstance(f, Relation)]
    by = {
        p: [
            (f.subject.name, f.object if isinstance(f.object, str) else f.object.name)
            for f in facts
            if f.predicate == p
        ]
        for p in ("heritageCode", "heritageCategory", "heritageBatch", "declaredBy")
    }
    assert by["declaredBy"] == [
        ("河神传说", "禹州市"),
        ("焦饼制作技艺（老巷焦饼）", "襄城县"),
        ("焦饼制作技艺（老巷焦饼）", "长葛市"),
        ("漆器髹饰技艺", "许昌学院"),
    ]
    assert by["heritageCode"] == [
        ("河神传说", "I—5"), ("焦饼制作技艺（老巷焦饼）", "VIII—12"), ("漆器髹饰技艺", "VIII—13"),
    ]  # fmt: skip
    assert [c for _, c in by["heritageCategory"]] == ["民间文学", "传统技艺", "传统技艺"]
    assert {b for _, b in by["heritageBatch"]} == {"第三批"}


def test_declarers_are_places_or_bodies() -> None:
    kinds = {m.name: (m.family, m.type) for m in extract(HERITAGE).mentions}
    assert kinds["禹州市"] == ("Place", "AdministrativeDivision")
    assert kinds["许昌学院"] == ("Organization", "EducationalOrganization")


def test_group_rows() -> None:
    assert category_of("七、传统技艺（共计 32 项）") == "传统技艺"
    assert category_of("民俗") == "民俗"


def test_spans_of_cells() -> None:
    entry = table("名录", ("名称",), [("河神传说", "甲"), ("山神传说", "乙")])
    cell = entry.rows[1].cells[0]
    begin, end = joined_span(entry, cell.begin, cell.end)
    assert entry.text[begin:end] == "山神传说"
    with pytest.raises(ValueError, match="not in the text"):
        joined_span(entry, 10_000, 10_005)


def test_the_tables_of_the_gazette(corpus: Path) -> None:
    raw = (corpus / "gazette-2026-03.txt").read_text(encoding="utf-8-sig")
    source = Source("gazette-2026-03.txt", "gazette", year=2026, place="平顶山市", province="河南省")
    segmented = segment(raw, source)
    read = [extract_entry(segmented, e) for e in segmented.entries if e.rows]
    cells = [f for x in read for f in x.facts if isinstance(f, Figure)]
    assert (len(cells), len({f.indicator for f in cells})) == (29 * 3 - 4, 29)  # four cells hold a dash
    assert {f.unit for f in cells if f.indicator == "粮食产量"} == {"万吨"}
    declared = [f for x in read for f in x.facts if isinstance(f, Relation) and f.predicate == "declaredBy"]
    assert len(declared) == 80 + 39
    stated = {f.subject for x in read for f in x.facts if isinstance(f, Relation) and f.predicate == "heritageCode"}
    assert {f.subject for f in declared} == stated
