"""Joining: what goes, what stays, and that every kept character knows its place in the file."""

import time

import pytest

from kg.reading.joining import join, squeeze


@pytest.mark.parametrize(
    ("raw", "joined"),
    [
        ("王 伟", "王伟"),
        ("2023 年 3月", "2023年3月"),
        ("13\n\n万平方米", "13万平方米"),
        ("改造 20\n23 年", "改造2023年"),
        ("重\u3000要\u3000会\u3000议", "重要会议"),
        ("引进 Great PFA 膜", "引进Great PFA膜"),
        ("Great\r\nPFA", "Great PFA"),
        ("Smith, John 来访", "Smith, John来访"),
        ("60 GWh", "60GWh"),
        ("**全市大会召开** 5月1日", "全市大会召开5月1日"),
        ("## 领导活动\n\n### 甲到乙县调研 5月1日，  \n正文", "领导活动甲到乙县调研5月1日，正文"),
        ("- 第一\n- 第二", "第一第二"),
        ("<b>重要会议</b>\t", "重要会议"),
        ("共 5 项<br>其中", "共5项其中"),
        ("5 < 6 且 7 > 3", "5<6且7>3"),
        ("![图](a.png)文字", "文字"),
        ("\ufeff零\u200b宽\x00字", "零宽字"),
        ("１２ 项", "１２项"),
        ("同比增长-5%", "同比增长-5%"),
        (" \n ", ""),
    ],
)
def test_white_space_and_marks(raw: str, joined: str) -> None:
    assert squeeze(raw) == joined


def test_every_character_is_where_its_offset_says() -> None:
    raw = "前言\r\n**会议 召开** 5 月\r\n\r\n（某局 供图）1\r\n日，Great \r\nPFA 结束。后"
    caption = raw.index("（某局"), raw.index("）") + 1
    text, offsets = join(raw, 4, len(raw) - 1, [caption])
    assert text == "会议召开5月1日，Great PFA结束。"
    assert len(text) == len(offsets)
    assert all(raw[at] == char for char, at in zip(text, offsets, strict=True) if char != " ")
    assert list(offsets) == sorted(set(offsets))


def test_breaks_become_single_line_feeds() -> None:
    raw = "标题\n\n  第一段。\n第二\n段。\n"
    second = raw.index("第二")
    text, offsets = join(raw, 0, len(raw), breaks=[0, 2, 3, second, second, len(raw)])
    assert text == "标题\n第一段。\n第二段。"
    assert offsets[2] == 2  # after the title's last character
    assert offsets[text.index("第二")] == second


def test_a_break_inside_a_stretch_parts_it() -> None:
    text, offsets = join("甲乙丙丁", 0, 4, breaks=[2])
    assert text == "甲乙\n丙丁"
    assert list(offsets) == [0, 1, 2, 2, 3]


def test_cuts_may_overlap_and_come_in_any_order() -> None:
    assert join("甲乙丙丁戊己", 1, 5, [(3, 4), (0, 2), (3, 9), (1, 2)])[0] == "丙"


def test_time_is_linear() -> None:
    line = "某市某局召开会议，部署 2023 年\n\n重点工作 Great PFA。"
    begin = time.process_time()
    join(line * 20_000, 0, len(line) * 20_000, breaks=range(0, len(line) * 20_000, len(line)))
    join(" " * 1_000_000 + "\n" * 1_000_000 + "x", 0, 2_000_001)
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    ("raw", "joined"),
    [
        ("市长林晓川主持,副市长欧阳云出席;会后座谈:", "市长林晓川主持，副市长欧阳云出席；会后座谈："),
        ("增长3.5%,其中1,200家(含新建)开工", "增长3.5%，其中1,200家（含新建）开工"),
        ("云泽医院(云泽市人民医院)", "云泽医院（云泽市人民医院）"),
        ("比分3:1,A(B)", "比分3:1,A(B)"),
        ("《云泽,我的家》出版,发行", "《云泽,我的家》出版，发行"),
    ],
)
def test_half_width_marks_between_chinese_words_are_widened(raw: str, joined: str) -> None:
    text, offsets = join(raw, 0, len(raw))
    assert text == joined == squeeze(raw)
    assert list(offsets) == list(range(len(raw)))
