"""What only looks like a place, and places whose edges other words hide. All are invented or of other cities."""

from __future__ import annotations

import pytest

from .conftest import Read

PLACE = "Place"


@pytest.mark.parametrize(
    "text",
    [
        "全年累计清理水库垃圾5000多公斤",
        "检查两处水库",
        "汇聚视频累计3.8万余路",
        "新建排前路120千米",
        "让数据多跑路，群众少跑腿",
        "开展“入百村、访千户”调研实践",
        "景区为国家AAAA级旅游景区。",
        "人均公园绿地面积13.1平方米",
        "等级公路里程2975.5千米",
        "实施水路通江达海工程",
        "引进长江学者3人",
        "打造“青春共建红星工坊”10个",
        "率先建立“零工市场”",
        "实施“用爱打造心家园”活动",
    ],
)
def test_no_place(read: Read, text: str) -> None:
    assert not read(text, kind="item").names(PLACE)


@pytest.mark.parametrize(
    "text, name",
    [
        ("国家AAAAA级旅游区青萝山景区迎来旅游高峰", "青萝山景区"),
        ("上线保利剧院全国院线", "保利剧院"),
        ("在胜利水库察看水情", "胜利水库"),
        ("车队行至平安大道", "平安大道"),
    ],
)
def test_edges(read: Read, text: str, name: str) -> None:
    assert read(text, kind="item").names(PLACE) == {name}
