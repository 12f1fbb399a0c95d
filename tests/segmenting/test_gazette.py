"""Gazettes: notices, tasks, plans in prose, tables with their attachments, the chronicle of an invented city."""

from __future__ import annotations

import re

import pytest

from kg.model import Entry, Segmented, Source
from kg.segmenting import segment

SOURCE = Source("g.txt", "gazette", title="青云市人民政府公报", year=2025, issue="2", place="青云市")

GAZETTE = """\
# 青云市人民政府公报

2025 年第 2 期（总第 8 期）

## 目 录

### 【市政府文件】

青云市人民政府关于分解2025年重点工作 的通知.....\t(2)
青云市人民政府关于印发青云市2025年发展计划的通知.....\t(5)

### 【青云市人民政府大事记】

2025年3-4月大事记.....\t(9)
-------------------\t------

本公报所载文件具有同等效力

# 青云市人民政府

## 关于分解2025年 重点工作的通知

青政〔2025〕3号

各县（市、区）人民政府，市人民政府各部门：

现将重点工作予以分解，请认真落实。

### 一、扩大内需，促进消费

1. 落实以旧换新政策。（市商务局牵头负责）

2. 办好10项赛事，完成投资

3. 5亿元。

（市教育体育局、柳河县政府按职责

分工负责）

## 二、改革创新

3. 推进开发区改革。(市发展改革委牵头,
市科技局配合)

2025年3月1日

# 青云市人民政府 关于印发青云市2025年发展计划的通知

青政〔2025〕4号

各县(市、区)人民政府:

《青云市2025年发展
计划》已经审查通过,现印发给你们。

2025年3月10日

## 青云市2025年发展计划

### 一、2024年计划执 行情况

2024年,全市上下
真抓实干,生产总值增长5.1%。

### 二、主要任务

重点做好两方面工作：

（一）聚焦产业，打造经济发展强

引擎

推动产业升级。加快推进新材料产业园、智能装备产业园等重点园区建设，培育龙头企业，壮大产业集群。

做强科技支撑。建设青云实验室二期，新增高新技术企业50家，完善科技服务体系，

技术合同成交额突破10亿元。

#### （二）聚焦民生，增进百姓福祉

新建学校3所，改造老旧小区20个。

附件：1.青云市2025年主要指标

2.责任清单

附件1

## 青云市2025年主要指标

单位：万元

序号\t指标名称\t计算单位\t2024年完成\t2025年计划
<b>一、综合类（共计2项）</b>\t\t\t\t
1\t生产总值增速\t%\t5.1\t5.5左右
2\t物价涨幅\t\t0.3\t2左右

二、民生类（共计3项）\t\t\t\t
3\t新增就业\t万人\t2.1\t按省下达计划执行
4\t粮食产量\t万吨\t-\t20 以上

# 青云市人民政府大事记

## 2025年3-4月大事记

3月3日，市长何雨主持召开市政府常务会议。

市领导周全参加。

同日，全市植树活动举行，何雨参

加。3月12日前完成栽植。

3月30日至4月1日，何雨带队赴外地招商。

4月8日，会议召开。
"""


def kinds(found: Segmented, kind: str) -> list[Entry]:
    return [entry for entry in found.entries if entry.kind == kind]


@pytest.fixture(params=["markdown", "unmarked", "crlf", "tight"])
def found(request: pytest.FixtureRequest) -> Segmented:
    text = GAZETTE
    if request.param == "unmarked":
        text = re.sub(r"(?m)^#+ |</?b>", "", text)
    elif request.param == "crlf":
        text = text.replace("\n", "\r\n")
    elif request.param == "tight":
        text = re.sub("\n\n+", "\n", text)
    return segment(text, SOURCE)


def test_notices_with_their_bodies_and_dates(found: Segmented) -> None:
    first, second = kinds(found, "notice")
    assert first.title == "青云市人民政府关于分解2025年重点工作的通知"
    assert second.title == "青云市人民政府关于印发青云市2025年发展计划的通知"
    assert (first.date, second.date) == ("2025-03-01", "2025-03-10")
    assert (first.page, second.page) == ("2", "5")
    lines = first.text.split("\n")
    assert lines[1] == "青政〔2025〕3号"
    assert lines[-1] == "现将重点工作予以分解，请认真落实。"
    # With no task in between, the signature is the notice's last line.
    assert second.text.split("\n")[-2:] == ["《青云市2025年发展计划》已经审查通过，现印发给你们。", "2025年3月10日"]


def test_tasks_with_their_numbers_and_bodies(found: Segmented) -> None:
    tasks = kinds(found, "task")
    assert [task.label for task in tasks] == ["1", "2", "3"]
    assert (
        tasks[1].text.replace("\n", "") == "2.办好10项赛事，完成投资3.5亿元。（市教育体育局、柳河县政府按职责分工负责）"
    )
    assert tasks[2].text == "3.推进开发区改革。（市发展改革委牵头，市科技局配合）"
    assert tasks[0].title == "落实以旧换新政策"
    assert [found.section_path(task)[-1] for task in tasks] == ["一、扩大内需，促进消费"] * 2 + ["二、改革创新"]


def test_a_plan_in_the_smallest_units_that_it_titles(found: Segmented) -> None:
    items = kinds(found, "item")
    assert [item.title for item in items] == [
        "一、2024年计划执行情况",
        "推动产业升级",
        "做强科技支撑",
        "（二）聚焦民生，增进百姓福祉",
    ]
    assert items[0].text.endswith("2024年，全市上下真抓实干，生产总值增长5.1%。")
    assert items[2].text.endswith("完善科技服务体系，技术合同成交额突破10亿元。")
    assert found.section_path(items[1])[-2:] == ("二、主要任务", "（一）聚焦产业，打造经济发展强引擎")


def test_the_table_is_one_entry_with_its_rows(found: Segmented) -> None:
    (table,) = kinds(found, "table")
    assert table.title == "青云市2025年主要指标"
    assert table.header == ("序号", "指标名称", "计算单位", "2024年完成", "2025年计划")
    assert [tuple(cell.text for cell in row.cells) for row in table.rows] == [
        ("1", "生产总值增速", "%", "5.1", "5.5左右"),
        ("2", "物价涨幅", "", "0.3", "2左右"),  # a unit that is missing is missing
        ("3", "新增就业", "万人", "2.1", "按省下达计划执行"),
        ("4", "粮食产量", "万吨", "-", "20以上"),
    ]
    assert [row.group for row in table.rows] == ["一、综合类"] * 2 + ["二、民生类"] * 2
    assert "3\t新增就业\t万人\t2.1\t按省下达计划执行" in table.text.split("\n")


def test_a_wrong_count_is_reported(found: Segmented) -> None:
    assert [(count.what, count.stated, count.counted) for count in found.stated] == [
        ("一、综合类", 2, 2),
        ("二、民生类", 3, 2),
    ]


def test_the_chronicle_resolves_the_same_day(found: Segmented) -> None:
    items = kinds(found, "chronicle")
    assert [(item.date, item.date_end) for item in items] == [
        ("2025-03-03", ""),
        ("2025-03-03", ""),
        ("2025-03-30", "2025-04-01"),
        ("2025-04-08", ""),
    ]
    assert items[0].text.endswith("会议。\n市领导周全参加。")
    assert items[1].text == "同日，全市植树活动举行，何雨参加。3月12日前完成栽植。"
    assert items[1].title == "全市植树活动举行"
    assert found.section_path(items[0]) == ("青云市人民政府大事记", "2025年3-4月大事记")


def test_the_table_of_contents_is_found_and_no_line_of_it_an_entry(found: Segmented) -> None:
    assert [line.page for line in found.contents] == ["2", "5", "9"]
    by_number = {entry.number: entry for entry in found.entries}
    assert [by_number[line.entry].kind for line in found.contents if line.entry is not None] == [
        "notice",
        "notice",
        "chronicle",
    ]
    assert min(entry.begin for entry in found.entries) > max(line.begin for line in found.contents)
    reasons = {aside.reason for aside in found.set_aside}
    assert reasons >= {"contents", "masthead", "attachment", "signature", "heading", "lead-in", "rule"}
    assert "not understood" not in reasons


def test_entries_of_one_kind_never_overlap(found: Segmented) -> None:
    for kind in {entry.kind for entry in found.entries}:
        ends = 0
        for entry in kinds(found, kind):
            assert entry.begin >= ends
            ends = entry.end


def test_a_chronicle_with_months_as_heads() -> None:
    lines = [
        "# 青云市大事记",
        "## 2月",
        "5日 会议召开。",
        "同日 展览开幕。",
        "中旬，集市恢复。",
        "## 3月",
        "3—5日 运动会举行。",
    ]
    found = segment("\n\n".join(lines), SOURCE)
    assert [(entry.date, entry.date_end) for entry in found.entries] == [
        ("2025-02-05", ""),
        ("2025-02-05", ""),
        ("2025-02", ""),
        ("2025-03-03", "2025-03-05"),
    ]


def test_measures_with_chinese_numbers_that_name_who_answers_are_tasks() -> None:
    text = (
        "青云市人民政府关于加快发展的意见\n\n青政发〔2025〕5号\n\n各县（区）人民政府：\n\n现提出如下意见。\n\n二、重点任务\n"
        "（一）做强产业。支持企业建设生产基地。（牵头单位：市科技局；责任单位：市财政局）\n"
        "（二）强化保障。〔责任单位：市自然资源局、国网青云供电公司〕\n\n青云市人民政府\n2025年1月18日\n"
    )
    found = segment(text, Source("a.txt", "gazette", year=2025, place="青云市"))
    tasks = [entry for entry in found.entries if entry.kind == "task"]
    assert [(task.label, task.title) for task in tasks] == [("一", "（一）做强产业"), ("二", "（二）强化保障")]
    assert tasks[1].text.endswith("国网青云供电公司〕")


def test_a_triangle_of_a_chronicle_opens_an_item_of_the_same_day() -> None:
    days = ["4日　果农协会换届。", "△　新码头试航。", "▲河灯会开幕。", "9日　渡口停航。"]
    text = "\n\n".join(["青云年鉴（2025）", "大事记", "3月", *days]) + "\n"
    found = segment(text, Source("a.txt", "yearbook", year=2024, place="青云市"))
    assert [entry.date for entry in found.entries if "月" not in entry.text[:3]][-4:] == [
        "2024-03-04",
        "2024-03-04",
        "2024-03-04",
        "2024-03-09",
    ]


def test_a_chronicle_and_what_follows_it_below_prose() -> None:
    lines = [
        "青云政报 2025年第2期",
        "市政府常务会议",
        "1月6日，市长主持召开第3次会议。",
        "大事记（2025年1月）",
        "1月",
        "9日　果农协会换届。",
        "人事任免",
        "任命：",
        "陈明远为市水利局局长。",
    ]
    found = segment("\n\n".join(lines) + "\n", SOURCE)
    assert [(entry.kind, entry.date) for entry in found.entries if entry.kind == "chronicle"] == [
        ("chronicle", "2025-01-09")
    ]
    assert found.entries[-1].title == "人事任免" and len(found.entries) == 3
