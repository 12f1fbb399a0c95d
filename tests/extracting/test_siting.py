"""What stands in a place as a verb tells it. All are invented or of other cities."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    "text, predicate, pairs",
    [
        ("歙县位于黄山市南部", "partOf", {("歙县", "黄山市")}),
        ("青萝湖位于黄山市西部", "partOf", {("青萝湖", "黄山市")}),
        ("青萝山景区位于徽州旅游目的地歙县深渡镇", "locatedIn", {("青萝山景区", "深渡镇")}),
        (
            "清岚开发区开展招商，铁福科技、羿风药业等8家企业落户开发区。",
            "locatedIn",
            {("铁福科技", "清岚开发区"), ("羿风药业", "清岚开发区")},
        ),
        ("铁福科技有限公司在歙县深渡镇投资建设白云产业园", "locatedIn", {("白云产业园", "深渡镇")}),
        ("铁福光伏组件项目在歙县深渡镇开工", "locatedIn", {("铁福光伏组件项目", "深渡镇")}),
        ("在歙县举行铁福公司签约仪式", "locatedIn", set()),
    ],
)
def test_what_stands_where(read: Read, text: str, predicate: str, pairs: set[tuple[str, str]]) -> None:
    assert read(text, kind="item", place="黄山市").relations(predicate) >= pairs
    assert pairs or not read(text, kind="item", place="黄山市").relations(predicate)


def test_a_list_of_sites_does_not_go_on_in_the_county(read: Read) -> None:
    text = "游览歙县青萝园景区、画眉谷景区"
    assert ("画眉谷景区", "歙县") not in read(text, kind="item", place="黄山市").relations("partOf")
