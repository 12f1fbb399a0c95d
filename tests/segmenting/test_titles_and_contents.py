"""Tables of contents in their layouts, and titles that differ by a character, brackets or spaces."""

from __future__ import annotations

import time

import pytest

from kg.segmenting.contents import find_contents, read_item
from kg.segmenting.layout import split_lines
from kg.segmenting.titles import Stream, TitleFinder, match_titles, title_key


@pytest.mark.parametrize(
    ("line", "title", "page"),
    [
        ("全市工作会议召开 ..... (6)", "全市工作会议召开", "6"),
        ("全市工作会议召开\t(12)", "全市工作会议召开", "12"),
        ("全市工作会议召开(6)", "全市工作会议召开", "6"),
        ("全市工作会议召开 ..... ( 34 )", "全市工作会议召开", "34"),
        ("全市工作会议召开……………（8）", "全市工作会议召开", "8"),
        ("全市工作会议召开·······8", "全市工作会议召开", "8"),
        ("全市工作会议召开\t8", "全市工作会议召开", "8"),
        ("大赛（青云站）举行(6)", "大赛（青云站）举行", "6"),
        ("第六批名录的通知.....\t(22)", "第六批名录的通知", "22"),
    ],
)
def test_a_line_with_its_page(line: str, title: str, page: str) -> None:
    assert read_item(line) == (title, page)


@pytest.mark.parametrize(
    "line", ["全市工作会议召开", "(6)", "…… 6", "1\t增速\t%\t5", "2025年3月5日", "", "总投资5亿元(一期)"]
)
def test_a_line_without(line: str) -> None:
    assert read_item(line) is None


def test_wrapped_titles_headings_and_a_masthead_between() -> None:
    text = (
        "目 录\n\n大事\n\n甲会议召开\t(1)\n全市安全生产和应急管理工作会议暨动员部署大会\n召开 (2)\n\n"
        "---\n主 编：某人\n---\n\n"
        "全市第一季度重点项目观摩推进活动暨调度\n会举行 (3)\n领导活动\n乙调研\t(4)\n\n正文在此。"
    )
    contents = find_contents(split_lines(text))
    assert contents is not None
    assert [(item.title, item.page) for item in contents.items] == [
        ("甲会议召开", "1"),
        ("全市安全生产和应急管理工作会议暨动员部署大会召开", "2"),
        ("全市第一季度重点项目观摩推进活动暨调度会举行", "3"),
        ("乙调研", "4"),
    ]
    assert [heading.title for heading in contents.headings] == ["大事", "领导活动"]
    assert len(contents.others) == 1


def test_two_pages_in_prose_are_no_table_of_contents() -> None:
    text = "会议指出，要做好以下工作。见附录(3)\n\n第二段正文，到此为止。\n\n另见附录(4)\n"
    assert find_contents(split_lines(text)) is None


def test_keys_drop_brackets_spaces_width_and_case() -> None:
    assert title_key("“ＩＴＦ 大师赛”(青云站) 开赛！") == title_key("itf大师赛（青云站）开赛")
    assert title_key("**标题**　甲") == "标题甲"


def test_matching_is_exact_first_then_alike() -> None:
    wanted = ["市委召开会议", "市委召开会议", "青云市获评“中国陶都”称号", "上期遗补", "完全不同的一个题目"]
    present = ["上期补遗", "青云市获评“陶都”称号", "市委召开会议", "市委召开会议", "另外一件毫不相干的事"]
    assert match_titles(wanted, present) == [2, 3, 1, 0, None]


def test_matching_many_titles_takes_linear_time() -> None:
    wanted = [f"第{number}次全市工作会议在{number * 7}号楼召开" for number in range(3000)]
    begin = time.process_time()
    assert match_titles(wanted, [f"{title}了" for title in wanted])[:3] == [0, 1, 2]
    assert time.process_time() - begin < 20


def test_the_longest_title_at_a_place_comes_first_and_must_end_there() -> None:
    raw = "市委召开会议研究部署春耕 3月5日，\n**市委召开会议** 3月6日，\n市委召开会议的消息 传开"
    finder = TitleFinder(["市委召开会议", "市委召开会议研究部署春耕"])
    stream = Stream(raw, 0, len(raw))
    assert [number for number, _ in finder.at(stream, 0)] == [1]
    assert [number for number, _ in finder.at(stream, raw.index("**"))] == [0]
    assert finder.at(stream, raw.rindex("市委")) == []
