"""Rosters without heads: who makes up a group, who is commended. Invented names."""

from __future__ import annotations

import pytest

from kg.model import Entry, Source
from kg.segmenting import segment

SOURCE = Source("invented.txt", "gazette", year=2025, place="青云市")
HEAD = (
    "青云市政府办公室关于调整节水领导小组的通知\n\n青政办〔2025〕8号\n\n市直各部门：\n\n"
    "现将名单公布如下。\n\n2025年3月4日\n\n"
)


def tables(text: str) -> list[Entry]:
    return [entry for entry in segment(HEAD + text, SOURCE).entries if entry.rows]


def cells(entry: Entry) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in entry.rows]


def test_a_group_with_its_roles() -> None:
    (found,) = tables(
        "组　长：陈明远　副市长\n副组长：赵　新　市水利局局长\n"
        "　　　　李国强　市财政局副局长\n成　员：孙　平　青河县副县长\n"
    )
    assert found.header == ("职责", "姓名", "职务")
    assert cells(found) == [
        ("组长", "陈明远", "副市长"),
        ("副组长", "赵新", "市水利局局长"),
        ("副组长", "李国强", "市财政局副局长"),
        ("成员", "孙平", "青河县副县长"),
    ]


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        ("市水利局\n青河县气象局\n白鹭村\n", ("", "市水利局", "", "")),
        ("陈明远　市水利局\n赵　新　青河县气象局\n李国强　市财政局\n", ("陈明远", "", "", "市水利局")),
        ("市水利局　　陈明远\n青河县气象局　　赵　新\n市财政局　　李国强\n", ("陈明远", "", "", "市水利局")),
        (
            "陈明远　市水利局河湖科科长\n赵　新　青河县气象局局长\n李国强　市财政局副局长\n",
            ("陈明远", "", "市水利局河湖科科长", ""),
        ),
    ],
)
def test_those_commended(rows: str, first: tuple[str, ...]) -> None:
    (found,) = tables(f"附件\n\n节水先进单位名单\n\n一、先进单位（3个）\n\n{rows}")
    assert found.header == ("获奖者", "获奖单位", "职务", "工作单位")
    assert cells(found)[0] == first
    assert [row.group for row in found.rows] == ["一、先进单位"] * 3


def test_names_below_no_such_title_are_no_roster() -> None:
    assert tables("有关事项\n\n市水利局\n青河县气象局\n白鹭村\n") == []
