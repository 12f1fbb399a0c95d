"""Firms that only what they do tells. All names are invented."""

from __future__ import annotations

import pytest

from .test_organizations import organizations

NAMED = [
    ("与银奥电子签订合作协议", "银奥电子"),
    ("银奥电子投资10亿元建设生产基地", "银奥电子"),
    ("银奥水泥与清川县政府签约", "银奥水泥"),
    ("天锐热电完成技改投资2亿元", "天锐热电"),
    ("与银奥通信签署协议", "银奥通信"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_who_does_what_a_firm_does_is_one(text: str, name: str) -> None:
    assert organizations(text).get(name) == "Enterprise", organizations(text)


NONE = [
    "新型建材实现产值5亿元",
    "高端材料获批省级基地",
    "石墨化工完成投资3亿元",
    "云泽陶瓷实现产值2亿元",
    "冷链物流投资2亿元",
    "5G通信完成投资2亿元",
]


@pytest.mark.parametrize("text", NONE)
def test_goods_and_sectors_are_no_firms(text: str) -> None:
    assert not organizations(text)
