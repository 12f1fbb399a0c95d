"""What texts say of themselves: mastheads of every kind, and what a catalog overrides."""

from __future__ import annotations

import pytest

from kg.reading.decode import text_sha256
from kg.reading.masthead import describe

MONTHLY = """(内部资料 供领导参考)

青云月报

— QING YUN YUE BAO —

2025/06

(总第 44 期)

主 管：中共青云市委办公室
主 办：中共青云市委党史和地方史志研究室
主 编：某人

目 录

青云市召开大会\t(3)

青云市召开大会 6月3日，大会召开，湖北省水利厅厅长出席。
"""
GAZETTE = """# 青云市人民政府公报

青云市人民政府办公室主办

第3期（总第７期）

2025年 5月15日

# 青云市人民政府关于某事的通知

青政〔2025〕3号

某事通知如下。湖北省已经部署。
"""
YEARBOOK = (
    "一、《青云年鉴》由中共青云市委领导、青云市地方史志办公室组织编纂，面向国内外公开发行。记述时限为2023年1月1日\n\n"
    "至12月31日。\n\n··1\n\n2024\nQINGYUN YEARBOOK青云年鉴\n\n"
    + "".join(f"【条目{number}】 2023年，青云市办理事项。\n\n" for number in range(12))
    + "青云市位于湖北省。\n"
)


def test_a_monthly() -> None:
    source = describe(MONTHLY, "m.txt")
    assert (source.kind, source.title, source.year, source.issue, source.overall) == (
        "monthly",
        "青云月报",
        2025,
        "6",
        "44",
    )
    assert (source.issued, source.place, source.province) == ("2025-06", "青云市", "湖北省")
    assert (source.publisher, source.rights) == ("中共青云市委党史和地方史志研究室", "internal")
    assert source.sha256 == text_sha256(MONTHLY)
    assert source.city == "青云"


def test_a_gazette() -> None:
    source = describe(GAZETTE, "g.txt")
    assert (source.kind, source.title, source.year, source.issue, source.overall) == (
        "gazette",
        "青云市人民政府公报",
        2025,
        "3",
        "7",
    )
    assert (source.issued, source.place, source.publisher) == ("2025-05-15", "青云市", "青云市人民政府办公室")


def test_a_yearbook_tells_of_the_year_before() -> None:
    source = describe(YEARBOOK, "y.txt")
    assert (source.kind, source.title, source.year, source.issued) == ("yearbook", "青云年鉴", 2023, "2024")
    assert (source.place, source.province, source.rights) == ("青云市", "湖北省", "public")
    assert source.publisher == "青云市地方史志办公室"


def test_news_of_a_month_name_it() -> None:
    assert describe("清川新闻（2019年5月）\n\n梅岭\n\n5日，市长到梅岭调研。", "x.txt").issued == "2019-05"
    entries = "".join(f"\n\n【某事{n}】5日，生于1977年的人来访。" for n in range(12))
    assert describe(f"清川新闻 2019年5月{entries}", "x.txt").year == 2019


def test_the_catalog_goes_before_the_text() -> None:
    given: dict[str, str | int] = {"kind": "text", "year": 2020, "issue": "9", "place": "武汉市", "rights": "public"}
    source = describe(MONTHLY, "m.txt", given)
    assert (source.kind, source.year, source.issue, source.place) == ("text", 2020, "9", "武汉市")
    assert (source.province, source.rights, source.overall) == ("湖北省", "public", "44")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3月5日，何雨到青云县调研。\n\n《青云年鉴（2024）》出版发行，《青云月报》刊文。\n", "text"),
        ("# 2023年青云市国民经济和社会发展统计公报\n\n2023年，生产总值增长5%。\n", "text"),
        ("".join(f"某某会议在青云召开{n} 3月{n}日，会议召开。\n\n" for n in range(1, 8)), "monthly"),
        ("".join(f"{n}. 做好某事。（市某局负责）\n" for n in range(1, 12)), "gazette"),
    ],
)
def test_kinds_without_a_masthead(text: str, kind: str) -> None:
    assert describe(text, "t.txt").kind == kind


def test_a_text_without_any_sign_says_nothing() -> None:
    source = describe("一些话。\n", "t.txt")
    assert (source.kind, source.title, source.year, source.issue, source.place, source.province) == (
        "text",
        "",
        0,
        "",
        "",
        "",
    )


def test_place_and_year_of_a_plain_text() -> None:
    text = "2024年3月5日，洛阳市召开会议。洛阳市领导出席。4月，到洛阳市调研，去年2023年洛阳市曾部署。2024年还将举行。\n"
    source = describe(text, "t.txt")
    assert (source.place, source.province, source.year) == ("洛阳市", "河南省", 2024)


def test_a_sentence_before_a_body_is_no_place() -> None:
    source = describe("市政府常务会议\n1月4日，市长王浩主持召开市政府常务会议。\n", "a.txt")
    assert source.place == ""


@pytest.mark.parametrize(
    ("text", "year", "place"),
    [
        ("潜江新闻（2015年3月）\n\n咸宁市政府考察团来我市考察，咸宁市副市长率队。", 2015, "潜江市"),
        ("恩施州2024年10月大事记\n\n10月3日，州委书记到利川市、建始县、利川市调研。", 2024, "恩施土家族苗族自治州"),
        ("佛山发布 2025年4月\n\n4月22日，佛山市召开会议。至2027年，将建成产业园。", 2025, "佛山市"),
    ],
)
def test_a_heading_with_a_year_goes_before_what_the_text_counts(text: str, year: int, place: str) -> None:
    source = describe(text, "sample.txt")
    assert (source.year, source.place) == (year, place)


def test_a_year_that_only_the_file_name_tells() -> None:
    text = "市政协召开协商会\n9月13日，市政协召开协商会。\n"
    assert describe(text, "news-2024-09.txt").year == 2024
    assert describe(text, "20240913.txt").year == 0
    assert describe("2023年9月13日，市政协召开协商会。", "news-2024.txt").year == 2023


@pytest.mark.parametrize(
    ("text", "name", "year"),
    [
        ("1月18日，主席会议召开，听取2022年工作汇报及2022年度报告，部署2023年计划。\n", "lvliang-news-2023.txt", 2023),
        ("2023年，全市生产稳定。\n2023年4月，工厂投产。\n", "overview-2024.txt", 2023),
        ("【活性炭】1966年，山林化工厂生产活性炭。\n【甲酸】1972年，化工厂筹建装置。\n", "gazetteer-1990.txt", 1990),
        ("青云年鉴2018卷大事记\n\n1月\n\n1日　大会召开。\n", "a.txt", 2017),
    ],
)
def test_the_year_of_a_plain_text(text: str, name: str, year: int) -> None:
    assert describe(text, name).year == year


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("1月18日，市政协主席会议召开，会议对开好市政协党组民主生活会作了安排。\n", "lvliang-news-2023.txt", "吕梁市"),
        ("我县召开会议。桂林某塑业公司开工。\n", "lingchuan-news.txt", "灵川县"),  # Guangxi's, not Shanxi's
        ("会议召开。\n", "丽水大事记.txt", "丽水市"),
        ("泰顺年鉴 2031年大事记\n1月6日　县委副书记、代县长沈怀瑾主持会议。\n", "a.txt", "泰顺县"),
        ("云南支援梧州大事记\n2月3日，云南支援梧州医疗队出发。\n", "wuzhou-2031.txt", "梧州市"),
        ("开工仪式在我州举行。惠水县、罗甸县、平塘县领导参加。\n", "a.txt", "黔南布依族苗族自治州"),
        ("我县召开会议，检查组来到潭下镇、定江镇。\n", "a.txt", "灵川县"),
        ("泰安市美术馆成立大会在泰安市举行。北京市委书记发来贺信，北京市副市长出席。\n", "a.txt", "泰安市"),
        ("10月3日应市政府邀请，代表团到会。\n", "a.txt", ""),
    ],
)
def test_the_place_of_a_text_that_no_masthead_names(text: str, name: str, place: str) -> None:
    assert describe(text, name).place == place


@pytest.mark.parametrize(
    ("text", "year", "issued"),
    [
        ("县长何雨到柳河镇调研\n发布日期：2031-05-06 09:18  来源：云岭发布\n5月4日，何雨调研。\n", 2031, "2031-05-06"),
        ("云岭县新年音乐会举行\n2032-01-03 08:30:01\n12月31日晚，音乐会举行。\n", 2031, "2032-01-03"),
        ("柳河乡\n来源：云岭县 日期：2035-03-23\n2021年，柳河乡辖18个村。\n", 2021, "2035-03-23"),
        ("云岭县大事记\n1月2日，会议召开。截至2031-05-06，完成投资。\n", 0, ""),
    ],
)
def test_the_year_in_which_a_page_was_published(text: str, year: int, issued: str) -> None:
    source = describe(text, "a.txt")
    assert (source.year, source.issued) == (year, issued)


def test_a_county_of_old_heads_its_chronicle() -> None:
    source = describe("白屏县大事记\n2006年\n8月12日，白屏县东屏镇渔民获救。\n", "a.txt")
    assert source.place == "白屏县"


def test_a_city_that_is_only_visited_is_no_province() -> None:
    text = (
        "云泽市大事记（2031年）\n1月2日，云泽市会议召开。1月3日，省委任命市委书记。"
        "1月5日，发布会在北京举行。1月6日，云泽市开工。"
    )
    assert describe(text, "a.txt").province == ""


def test_a_yearbook_tells_of_the_year_before_whatever_plans_it_names() -> None:
    text = "青云年鉴（2025）\n\n大事记\n\n3月\n\n4日　市政府印发《青云市节水规划（2024—2031年）》。\n"
    assert describe(text, "a.txt").year == 2024
