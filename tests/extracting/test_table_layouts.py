"""Figures and heritage read from tables in other layouts than the gazette's: units, plans, changes, places, codes."""

from __future__ import annotations

import pytest

from kg.extracting import extract_entry
from kg.model import Entry, Extracted, Figure, Relation, Segmented, Source
from kg.segmenting import segment


def read(text: str) -> list[tuple[Entry, Extracted]]:
    source = Source("invented.txt", "gazette", year=2026, place="许昌市", province="河南省")
    segmented: Segmented = segment(text, source)
    return [(entry, extract_entry(segmented, entry)) for entry in segmented.entries if entry.rows]


def figures(text: str) -> list[tuple[str, str, str, str, str, str]]:
    """(indicator, as written, value, unit, measure with + or -, period)"""
    sign = {"up": "+", "down": "-", "": ""}
    return [
        (f.indicator, f.as_written, f.value, f.unit, f.measure + sign[f.direction], f.period)
        for _, found in read(text)
        for f in found.facts
        if isinstance(f, Figure)
    ]


def tabbed(title: str, *rows: str) -> str:
    return title + "\n\n" + "\n".join("\t".join(row.split("|")) for row in rows) + "\n"


def test_units_in_names_and_of_the_table() -> None:
    text = tabbed(
        "许昌市2026年主要指标\n\n单位：亿元、%",
        "指标|2025年完成|比上年增长|2026年目标",
        "财政收入（亿元）|88.1|-0.7|增长5%左右",
        "零售总额|601.3|4.1|≥640",
        "小麦产量（万吨）|1,230|1.2|稳定在1,225以上",
        "能耗降幅|-|3.1|完成省定目标",
    )
    assert figures(text) == [
        ("财政收入", "88.1", "88.1", "亿元", "outcome", "2025"),
        ("财政收入", "-0.7", "0.7", "%", "change-", "2025"),
        ("财政收入", "增长5%左右", "5", "%", "plan+", "2026"),
        ("零售总额", "601.3", "601.3", "亿元", "outcome", "2025"),
        ("零售总额", "4.1", "4.1", "%", "change+", "2025"),
        ("零售总额", "≥640", "640", "亿元", "plan", "2026"),
        ("小麦产量", "1,230", "1230", "万吨", "outcome", "2025"),
        ("小麦产量", "1.2", "1.2", "%", "change+", "2025"),
        ("小麦产量", "稳定在1,225以上", "1225", "万吨", "plan", "2026"),
        ("能耗降幅", "3.1", "3.1", "%", "change+", "2025"),
        ("能耗降幅", "完成省定目标", "", "亿元", "plan", "2026"),
    ]


def test_heads_over_two_lines_with_places() -> None:
    text = (
        "2026年1—3月各县（市、区）主要经济指标\n\n<table><tr><th rowspan=2>县（市、区）</th><th colspan=2>生产总值</th>"
        "<th colspan=2>工业增加值</th></tr>"
        "<tr><th>绝对数（亿元）</th><th>增速（%）</th><th>增速（%）</th><th>位次</th></tr>"
        "<tr><td>全市</td><td>301.25</td><td>5.9</td><td>6.8</td><td>-</td></tr>"
        "<tr><td>禹州市</td><td>60.1</td><td>-0.9</td><td>7.0</td><td>2</td></tr></table>\n"
    )
    assert figures(text)[3:] == [
        ("生产总值", "60.1", "60.1", "亿元", "level", "2026-01/2026-03"),
        ("生产总值", "-0.9", "0.9", "%", "change-", "2026-01/2026-03"),
        ("工业增加值", "7.0", "7.0", "%", "change+", "2026-01/2026-03"),
        ("工业增加值", "2", "2", "", "rank", "2026-01/2026-03"),
    ]
    ((_, found),) = read(text)
    assert {f.region.name if f.region else "" for f in found.facts if isinstance(f, Figure)} == {"", "禹州市"}


def test_columns_of_parts_and_of_quarters() -> None:
    text = tabbed(
        "表1 2025年居民消费价格比上年涨跌幅度\n\n单位：%",
        "指标|全市|城市|农村",
        "居民消费价格|0.2|0.3|-0.1",
        "衣着|1.2|1.3|1.0",
    )
    assert figures(text)[:3] == [
        ("居民消费价格", "0.2", "0.2", "%", "change+", "2025"),
        ("城市居民消费价格", "0.3", "0.3", "%", "change+", "2025"),
        ("农村居民消费价格", "-0.1", "0.1", "%", "change-", "2025"),
    ]
    text = tabbed("2026年一季度主要指标", "指标|单位|一季度|同比（%）", "产量|万吨|30|下降2.3", "收入|亿元|12|1.5")
    assert figures(text)[:2] == [
        ("产量", "30", "30", "万吨", "level", "2026-01/2026-03"),
        ("产量", "下降2.3", "2.3", "%", "change-", "2026-01/2026-03"),
    ]


def test_cells_with_entities_have_their_words_as_antecedents() -> None:
    text = (
        "主要指标\n\n<table><tr><td>指标</td><td>单位</td><td>2026年目标</td></tr>"
        "<tr><td>失业率</td><td>%</td><td>&le;5.5</td></tr><tr><td>增速</td><td>%</td><td>6—7</td></tr></table>\n"
    )
    assert figures(text) == [
        ("失业率", "≤5.5", "5.5", "%", "plan", "2026"),
        ("增速", "6—7", "", "%", "plan", "2026"),
    ]
    ((entry, found),) = read(text)
    first = next(f for f in found.facts if isinstance(f, Figure))
    assert entry.text[first.evidence.begin : first.evidence.end] == "&le;5.5"
    assert first.evidence.antecedent == (entry.text.index("失业率"), entry.text.index("失业率") + 3)


@pytest.mark.parametrize(
    "rows",
    [
        ("项目代码|名称|类别|保护单位|批次", "I-3|河神传说|民间文学|许昌学院|第三批", "X-1|开山节|民俗||"),
        ("批次|类别|保护单位|名称|项目代码", "第三批|民间文学|许昌学院|河神传说|I-3", "|民俗||开山节|X-1"),
    ],
)
def test_heritage_in_other_columns(rows: tuple[str, ...]) -> None:
    ((_, found),) = read(tabbed("许昌市非物质文化遗产代表性项目名录", *rows))
    facts = {
        (f.subject.name, f.predicate, f.object if isinstance(f.object, str) else f.object.name)
        for f in found.facts
        if isinstance(f, Relation) and f.predicate != "annex"
    }
    assert facts == {
        ("河神传说", "heritageCode", "I-3"),
        ("河神传说", "heritageCategory", "民间文学"),
        ("河神传说", "heritageBatch", "第三批"),
        ("河神传说", "declaredBy", "许昌学院"),
        ("开山节", "heritageCode", "X-1"),
        ("开山节", "heritageCategory", "民俗"),
        ("开山节", "heritageBatch", "第三批"),
        ("开山节", "declaredBy", "许昌学院"),
    }


def test_codes_are_known_by_their_form_where_numbers_are_headed_so_too() -> None:
    rows = ("编号|名称|序列|申报单位", "1|河神传说|I—3|许昌学院", "2|开山节|X—1|禹州市")
    ((_, found),) = read(tabbed("许昌市非物质文化遗产代表性项目名录", *rows))
    codes = [f.object for f in found.facts if isinstance(f, Relation) and f.predicate == "heritageCode"]
    assert codes == ["I—3", "X—1"]


def test_heritage_without_heads_and_below_headings() -> None:
    text = (
        "# 第三批许昌市非物质文化遗产代表性项目名录\n\n## 一、民间文学（共计3项）\n\n1\t河神传说\tI—5\t禹州市\n"
        "2\t山神传说\tI—6\t襄城县\n3\t石人故事\tI—7\t许昌学院\n"
    )
    ((_, found),) = read(text)
    facts = [f for f in found.facts if isinstance(f, Relation) and f.subject.name == "石人故事"]
    told = {(f.predicate, f.object if isinstance(f.object, str) else f.object.name) for f in facts}
    assert told == {
        ("heritageCode", "I—7"),
        ("heritageCategory", "民间文学"),
        ("heritageBatch", "第三批"),
        ("declaredBy", "许昌学院"),
    }


def test_an_award_of_the_own_city_opens_the_title() -> None:
    source = Source("invented.txt", "text", year=2025, place="云安市")
    segmented = segment("云安市市长质量奖获奖名单\n\n云安市市长质量奖公布，三家企业获奖。\n", source)
    mentions = [m for entry in segmented.entries for m in extract_entry(segmented, entry).mentions]
    assert all(m.begin >= 0 for m in mentions)
