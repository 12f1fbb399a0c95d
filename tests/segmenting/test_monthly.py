"""Monthlies: both layouts, with and without a table of contents, told about an invented city."""

from __future__ import annotations

import pytest

from kg.model import Entry, Segmented, Source
from kg.reading.masthead import describe
from kg.segmenting import segment

SOURCE = Source("m.txt", "monthly", title="青云月报", year=2025, issue="6", place="青云市")

PLAIN = """\
青云月报
2025/06

目 录

大事要览

要务

青云市荣获“国家园林城市”称号\t(3)
全市安全生产工作会议暨市安委会第二次全体会议
召开 (3)

林一舟到柳河县、石泉县调研\t(4)
市委召开专题会议\t(5)
市委召开专题会议研究部署春耕生产\t(5)
经济
青云机电产品亮相国际展会\t(6)
没有正文的标题\t(6)

大事要览

要务

青云市荣获“国家园林城市”称号 6月2日，住房和城乡建设部公布名单，青云市
荣获“国家园林城市”称号。

全市安全生产工作会议暨市安委会第二次全体会议召开 按照省里部署，6月3日，会议召开。林一舟讲话，提

出三点要求。

- 5 -

林一舟到柳河县、石泉县调研 6月5日，市委书记林一舟到柳河县调研。

6月6日，林一舟到石泉县调研，察看了 2 个项目。何雨参加。

市委召开专题会议 6月7日，会议听取汇报。

市委召开专题会议研究部署春耕生产 6月8日至9日，会议研究春耕。

经 济

青云机电产品亮相国际展

会 6月10日，展会开幕，Great Expo 组委会主任出席。

青云机电展台 （张三 摄）

闭幕后客商到访。
（任 翰）
"""

MARKDOWN = """\
# 青云月报
2025年第6期
## 时政要闻

- “青云英才日”大会暨人才工作推进
会召开 ..... (3)
- 青云市获评“陶都” ..... (4)

---

主 管：青云市人民政府

---

林一舟专题调研供水工作\t(5)
<b>重要会议</b>\t
全市水利会议召开\t(6)

### 经济视点

新能源项目开工 ..... ( 7 )

## 时政要闻

**“青云英才日”大会暨人才工作推进会召开** 6月1日，大会召开，林一舟

致辞。

### 青云市获评“陶都” 6月2日，

协会公布名单，青云市获评。

## 领导活动

#### 林一舟专题调研供水工作

6月3日，林一舟调研供水工作。

6月4日，林一舟再次调研。

## 重要会议

**全市水利会议召开**\x20\x20
6月5日，会议召开。

## 经济视点

**新能源项目开工** 6月6

日，项目开工。
"""


def titles(found: Segmented) -> list[str]:
    return [entry.title for entry in found.entries]


def one(found: Segmented, title: str) -> Entry:
    return next(entry for entry in found.entries if entry.title == title)


def test_articles_of_a_plain_monthly() -> None:
    found = segment(PLAIN, SOURCE)
    assert titles(found) == [
        "青云市荣获“国家园林城市”称号",
        "全市安全生产工作会议暨市安委会第二次全体会议召开",
        "林一舟到柳河县、石泉县调研",
        "市委召开专题会议",
        "市委召开专题会议研究部署春耕生产",
        "青云机电产品亮相国际展会",
    ]
    assert [entry.page for entry in found.entries] == ["3", "3", "4", "5", "5", "6"]
    assert [(entry.date, entry.date_end) for entry in found.entries] == [
        ("2025-06-02", ""),
        ("", ""),
        ("2025-06-05", ""),
        ("2025-06-07", ""),
        ("2025-06-08", "2025-06-09"),
        ("2025-06-10", ""),
    ]
    assert {entry.kind for entry in found.entries} == {"article"}


def test_an_article_runs_from_its_title_to_its_last_line() -> None:
    found = segment(PLAIN, SOURCE)
    entry = one(found, "林一舟到柳河县、石泉县调研")
    assert PLAIN[entry.begin : entry.end].startswith("林一舟到柳河县")
    assert PLAIN[entry.begin : entry.end].endswith("何雨参加。")  # all its days
    assert (
        entry.text[entry.body :]
        == "6月5日，市委书记林一舟到柳河县调研。\n6月6日，林一舟到石泉县调研，察看了2个项目。何雨参加。"
    )


def test_page_numbers_and_captions_are_cut_out_and_page_breaks_joined() -> None:
    found = segment(PLAIN, SOURCE)
    assert "提出三点要求" in one(found, "全市安全生产工作会议暨市安委会第二次全体会议召开").text
    last = one(found, "青云机电产品亮相国际展会")
    assert last.text.startswith("青云机电产品亮相国际展会\n6月10日，展会开幕，Great Expo组委会主任出席。\n闭幕后")
    assert [who.name for who in last.contributors] == ["任翰"]
    assert {aside.reason for aside in found.set_aside} >= {"caption", "page number", "contents", "masthead", "heading"}


def test_parts_are_nested_and_hold_no_heading_text() -> None:
    found = segment(PLAIN, SOURCE)
    assert [section.title for section in found.sections] == ["大事要览", "要务", "经 济"]
    assert found.section_path(found.entries[0]) == ("大事要览", "要务")
    assert found.section_path(found.entries[-1]) == ("经 济",)
    assert not any("大事要览" in entry.text for entry in found.entries)


def test_a_title_without_a_body_is_reported() -> None:
    found = segment(PLAIN, SOURCE)
    assert [line.title for line in found.contents if line.entry is None] == ["没有正文的标题"]
    assert len(found.contents) == 7


def test_markdown_titles_bold_headed_and_running_into_the_date() -> None:
    found = segment(MARKDOWN, SOURCE)
    assert titles(found) == [
        "“青云英才日”大会暨人才工作推进会召开",
        "青云市获评“陶都”",
        "林一舟专题调研供水工作",
        "全市水利会议召开",
        "新能源项目开工",
    ]
    assert [entry.page for entry in found.entries] == ["3", "4", "5", "6", "7"]
    assert [entry.date for entry in found.entries] == [f"2025-06-0{day}" for day in (1, 2, 3, 5, 6)]
    assert [section.title for section in found.sections] == ["时政要闻", "领导活动", "重要会议", "经济视点"]
    assert not any("*" in entry.text or "#" in entry.text for entry in found.entries)


def test_a_heading_that_runs_on_below_opens_no_paragraph() -> None:
    told = "# 领导活动\n\n#### 林一舟赴海州市学习考察 6月2日至\n\n5日，市长林一舟赴海州市学习考察。\n"
    entry = segment(told, SOURCE).entries[0]
    assert entry.text.endswith("\n6月2日至5日，市长林一舟赴海州市学习考察。")
    assert (entry.date, entry.date_end) == ("2025-06-02", "2025-06-05")


@pytest.mark.parametrize("text", [PLAIN, MARKDOWN])
def test_without_its_contents_the_look_of_the_lines_is_enough(text: str) -> None:
    head = "大事要览" if text is PLAIN else "## 时政要闻"
    found = segment(text[text.rindex(f"\n{head}\n") :], SOURCE)
    expected = [title for title in titles(segment(text, SOURCE)) if "安委会" not in title]  # 按照…: no date, short
    assert [title for title in titles(found) if "安委会" not in title] == expected
    assert not found.contents


@pytest.mark.parametrize("text", [PLAIN, MARKDOWN])
@pytest.mark.parametrize("feed", ["\r\n", "\r", "\n\n"])
def test_line_ends_do_not_matter(text: str, feed: str) -> None:
    there = segment(text.replace("\n", feed), SOURCE)
    assert [entry.text for entry in there.entries] == [entry.text for entry in segment(text, SOURCE).entries]


def test_titles_may_differ_by_brackets_and_a_character() -> None:
    text = PLAIN.replace("林一舟到柳河县、石泉县调研\t(4)", "林一舟到柳河縣石泉县调研(4)")
    found = segment(text, SOURCE)
    assert one(found, "林一舟到柳河县、石泉县调研").page == "4"


def test_in_january_the_last_months_are_last_years() -> None:
    text = "市委全会召开 12月30日，全会召开。\n\n新年音乐会举行 1月1日，音乐会举行。\n"
    found = segment(text, Source("m.txt", "monthly", year=2026, issue="1"))
    assert [entry.date for entry in found.entries] == ["2025-12-30", "2026-01-01"]


def test_every_character_is_an_entrys_or_set_aside_with_a_reason() -> None:
    for text in (PLAIN, MARKDOWN):
        found = segment(text, SOURCE)
        covered = bytearray(len(text))
        for begin, end in [(e.begin, e.end) for e in found.entries] + [(a.begin, a.end) for a in found.set_aside]:
            covered[begin:end] = b"\x01" * (end - begin)
        assert all(covered)
        assert "not understood" not in {aside.reason for aside in found.set_aside}


def test_a_table_of_contents_without_pages() -> None:
    titles = ["林一舟赴柳河石泉踏看项目", "青云市代表团学习考察", "全市推进会召开"]
    text = (
        f"青云政务月报\n\n2025年第6期\n\n目　录\n\n领导活动\n{titles[0]}\n{titles[1]}\n重要会议\n{titles[2]}\n\n"
        f"领导活动\n\n{titles[0]}\n\n6月8日至9日，林一舟到柳河县踏看项目。\n\n{titles[1]}\n\n"
        f"6月14日，代表团赴外地考察。\n\n重要会议\n\n{titles[2]}\n\n6月20日，全市推进会召开。\n"
    )
    found = segment(text, SOURCE)
    assert [entry.title for entry in found.entries] == titles
    assert [found.section_path(entry) for entry in found.entries] == [("领导活动",), ("领导活动",), ("重要会议",)]
    assert [(line.title, line.page) for line in found.contents] == [(title, "") for title in titles]


def test_a_bulletin_with_its_title_in_brackets_and_slashes_before_pages() -> None:
    text = (
        "《青云动态》2025年第4期\n\n【本期要目】\n市委召开学习会/2\n何雨督导防汛工作/4\n青云大桥建成通车/6\n\n"
        "◎要闻\n市委召开学习会\n4月3日，市委召开学习会，林一舟主持。\n\n何雨督导防汛工作\n4月10日，何雨督导防汛。\n\n"
        "◎建设\n青云大桥建成通车\n4月18日，大桥通车。\n"
    )
    found = segment(text, describe(text, "d.txt"))
    assert found.source.kind == "monthly" and (found.source.title, found.source.issue) == ("青云动态", "4")
    assert [(entry.date, entry.page) for entry in found.entries] == [
        ("2025-04-03", "2"),
        ("2025-04-10", "4"),
        ("2025-04-18", "6"),
    ]


def test_a_short_text_that_says_it_is_new_is_an_article() -> None:
    lines = [
        "青云月报 2025年第3期",
        "工作动态",
        "果农协会在柳林乡办班 近日，果农协会在柳林乡办班。",
        "柳林乡新码头首次试航 日前，柳林乡，新码头试航。",
    ]
    found = segment("\n\n".join(lines) + "\n", Source("a.txt", "monthly", year=2025, place="青云市"))
    assert [entry.title for entry in found.entries] == ["果农协会在柳林乡办班", "柳林乡新码头首次试航"]
