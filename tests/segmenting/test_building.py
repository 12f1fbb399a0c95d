"""Entries made from drafts: positions, contributors, titles; lines and dates; what is set aside."""

from __future__ import annotations

import pytest

from kg.model import Segmented, SetAside, Source
from kg.segmenting.accounting import account
from kg.segmenting.building import Draft, build
from kg.segmenting.dating import read_days
from kg.segmenting.layout import aside_reason, ends_sentence, paragraph_starts, split_lines


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("（任 翰）", ["任翰"]),
        ("(王 蕾 朱晓辉)", ["王蕾", "朱晓辉"]),
        ("（赵晓\n\n峰 郭新红 冷果果）", ["赵晓峰", "郭新红", "冷果果"]),
        ("（记者 张三、李四）", ["张三", "李四"]),
        ("（王五 供稿）", ["王五"]),
        ("（见附表）", []),
        ("（市发展改革委）", []),
        ("（第3期）", []),
        ("（共计9项）", []),
        ("（示范区）", []),
        ("（信息科）", []),
        ("（方登科）", ["方登科"]),
        ("（市图书馆 供稿 方登科）", ["方登科"]),
        ("（市图书馆供稿 方登科）", ["方登科"]),
        ("（市图书馆 撰稿：方 舟 审稿：张三）", ["方舟"]),
        ("（供稿单位：市图书馆　撰稿人：张三、李四；审核：王五）", ["张三", "李四"]),
        ("（撰稿人：赵晓峰）", ["赵晓峰"]),
    ],
)
def test_contributors(end: str, names: list[str]) -> None:
    raw = f"标题\n\n正文到此\n为止。\n{end}"
    entry = build(raw, 0, Draft("article", 0, len(raw), title=(0, 2)))
    assert [who.name for who in entry.contributors] == names
    for who in entry.contributors:
        assert entry.text[who.begin : who.end] == who.name


def test_positions_of_title_and_body() -> None:
    raw = "前\n**全市 大会** 3月5日，Great\nPFA 召开。\n\n第二段。"
    begin = raw.index("**")
    entry = build(raw, 7, Draft("article", begin, len(raw), title=(begin + 2, begin + 7), breaks=[raw.index("第二")]))
    assert (entry.number, entry.title, entry.text[entry.body :]) == (7, "全市大会", "3月5日，Great PFA召开。\n第二段。")
    at = entry.text.index("召开")
    assert raw[slice(*entry.raw(at, at + 2))] == "召开"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("14. 推进改革，探索激励。", "推进改革"),
        ("3月5日，市长何雨调研。", "市长何雨调研"),
        ("9日 高新区企业获奖，实现突破。", "高新区企业获奖"),
        ("同日，会议召开。", "会议召开"),
        (
            "没有任何停顿的一句很长很长很长很长很长很长很长很长很长的话",
            "没有任何停顿的一句很长很长很长很长很长很长很长很长很长的话"[:30],
        ),
    ],
)
def test_titles_are_made_of_the_first_words(text: str, title: str) -> None:
    assert build(text, 0, Draft("task", 0, len(text))).title == title


@pytest.mark.parametrize(
    ("text", "year", "month", "dates"),
    [
        ("4月9日，", 2026, 0, ("2026-04-09", "2026-04-09")),
        ("4月9—11日，", 2026, 0, ("2026-04-09", "2026-04-11")),
        ("3月30日至4月1日，", 2026, 0, ("2026-03-30", "2026-04-01")),
        ("12月30日至1月2日，", 2025, 0, ("2025-12-30", "2026-01-02")),
        ("11 月 28 日晚，", 2023, 0, ("2023-11-28", "2023-11-28")),
        ("2024年3月5日，", 2026, 0, ("2024-03-05", "2024-03-05")),
        ("18—20 日 全市", 2024, 1, ("2024-01-18", "2024-01-20")),
        ("9日 高新区", 2023, 5, ("2023-05-09", "2023-05-09")),
        ("４月９日，", 2026, 0, ("2026-04-09", "2026-04-09")),
        ("2月30日，", 2026, 0, None),
        ("4月，", 2026, 0, None),
        ("会议", 2026, 4, None),
    ],
)
def test_days_of_the_layout(text: str, year: int, month: int, dates: tuple[str, str] | None) -> None:
    found = read_days(text, year, month)
    assert (found and (found.start, found.stop)) == dates


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("- 5 -", "page number"),
        ("··388", "page number"),
        ("第 3 页", "page number"),
        ("12", "page number"),
        ("2026", ""),
        ("---", "rule"),
        ("-------\t---", "rule"),
        ("市民在公园赏花 （张 三 摄）", "caption"),
        ("3月12日，植树现场 （市林业局 供图）", "caption"),
        ("![](image.png)", "picture"),
        ("会议由张三主持（李四参加）。", ""),
    ],
)
def test_lines_that_are_no_text(line: str, reason: str) -> None:
    assert aside_reason(line) == reason


def test_paragraphs_start_after_finished_sentences_only() -> None:
    raw = "第一段。\n\n第二段没有完\n\n到此为止。”\n第三段（完。）\n一、第四段"
    starts = paragraph_starts(split_lines(raw))
    assert [raw[position : position + 3] for position in starts] == ["第二段", "第三段", "一、第"]
    assert ends_sentence("**结束。**")
    assert not ends_sentence("没有结束，")


def test_the_author_may_stand_in_the_line_of_the_date() -> None:
    raw = "大会召开\n2024年1月17日 作者：林一舟\n1月11日，大会召开。"
    entry = build(raw, 0, Draft("plain", 0, len(raw), title=(0, 4)))
    assert [contributor.name for contributor in entry.contributors] == ["林一舟"]


def test_gaps_are_accounted_for() -> None:
    raw = "甲。\n\n乙\n丙"
    entry = build(raw, 0, Draft("plain", 0, 2))
    found = account(Segmented(Source("t", "text"), len(raw), entries=(entry,), set_aside=(SetAside(4, 5, "x"),)), raw)
    aside = sorted((aside.reason, raw[aside.begin : aside.end]) for aside in found.set_aside)
    assert aside == [("blank", "\n\n"), ("not understood", "\n丙"), ("x", "乙")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯（记者 林一舟 何雨 通讯员 柳青）3月5日，大会召开。", ["林一舟", "何雨", "柳青"]),
        ("本报讯(全媒体记者林一舟)3月5日，大会召开。", ["林一舟"]),
        ("3月5日，大会召开。（本报记者 林一舟 实习生 何雨 报道）", ["林一舟", "何雨"]),
        ("3月5日，大会召开。（文/图 记者 林一舟）", ["林一舟"]),
        ("云泽新闻网3月5日讯（林一舟）3月5日，大会召开。", ["林一舟"]),
        ("3月5日，大会召开，记者（会员）到会。", []),
    ],
)
def test_who_sent_the_news(text: str, names: list[str]) -> None:
    entry = build(text, 0, Draft("plain", 0, len(text)))
    assert [contributor.name for contributor in entry.contributors] == names
    assert [entry.text[one.begin : one.end] for one in entry.contributors] == names
    assert entry.title.startswith("大会召开")
