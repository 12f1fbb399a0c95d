"""What a place of an invented city holds, as a list behind it tells."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "清岚产业园位于歙县，园区内有铁福鞋业有限公司、羿风纸业有限公司。",
            {("铁福鞋业有限公司", "清岚产业园"), ("羿风纸业有限公司", "清岚产业园")},
        ),
        (
            "清岚产业园建于2003年，占地9公顷，主要企业有铁福鞋业有限公司、蓝湾、羿风纸业有限公司。",
            {("铁福鞋业有限公司", "清岚产业园"), ("羿风纸业有限公司", "清岚产业园")},
        ),
        (
            "深渡镇为县城所在地。镇内有青萝中学、羿风医院。",
            {("青萝中学", "深渡镇"), ("羿风医院", "深渡镇")},
        ),
        ("青萝书院旧址位于深渡镇，内有羿风纪念馆。", {("羿风纪念馆", "青萝书院旧址")}),
    ],
)
def test_what_a_place_holds(read: Read, text: str, pairs: set[tuple[str, str]]) -> None:
    assert read(text, kind="item", place="黄山市").relations("locatedIn") >= pairs


def test_a_place_that_is_only_spoken_of_holds_nothing(read: Read) -> None:
    told = read("该公司在深渡镇收购原料，区内有青萝中学。", kind="item", place="黄山市").relations("locatedIn")
    assert ("青萝中学", "深渡镇") not in told
