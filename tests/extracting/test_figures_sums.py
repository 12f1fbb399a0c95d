"""Sums and rates that say of nothing alone get what their clause counts before them, or are no figures."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


def _told(read: Read, text: str) -> dict[str, str]:
    return {value: name for name, value, _ in stated(read(text, title="概况"))}


@pytest.mark.parametrize(
    ("text", "value", "name"),
    [
        ("茶商大会签约9个项目，总投资7亿元。", "7亿元", "签约项目总投资"),
        ("引进9个项目，预计投资额7亿元。", "7亿元", "引进项目预计投资额"),
        ("茶园康养项目共计9个，竣工项目3个，续建项目2个，已完成投资额7亿元。", "7亿元", "茶园康养项目已完成投资额"),
        ("9个县重点项目和3个乡重点项目共完成投资7亿元。", "7亿元", "县重点项目、乡重点项目完成投资"),
        ("实现茶叶收入9亿元，增幅6%，完成比例103%。", "103%", "茶叶收入完成比例"),
        ("开展茶窖除湿评价工作，完成率93%。", "93%", "茶窖除湿评价工作完成率"),
        ("茶园面积9亩，结案数7件，结案率70%。", "70%", "结案率"),
    ],
)
def test_a_sum_is_of_what_was_counted_before(read: Read, text: str, value: str, name: str) -> None:
    assert _told(read, text)[value] == name


@pytest.mark.parametrize("text", ["项目总投资7亿元。", "茶农踊跃报名，年度目标完成率93%。"])
def test_a_sum_of_nothing_is_no_figure(read: Read, text: str) -> None:
    assert _told(read, text) == {}
