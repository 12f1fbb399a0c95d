"""Ranks of running text: where they are found, what holds them, and lists of them."""

from __future__ import annotations

import pytest

from .conftest import Read
from .test_figures import stated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("重点用地安全利用率100%，青川市第一。", [("重点用地安全利用率", "青川市第一")]),
        ("无烟煤品质亚洲第一、世界第二，储量5亿吨。", [("无烟煤品质", "亚洲第一"), ("无烟煤品质", "世界第二")]),
        ("采购额达1218万元，居全国首位。", [("采购额", "全国首位")]),
        ("该市在全省项目综合评价中排名第二，获奖金20万元。", [("项目综合评价", "第二")]),
        ("在河源项目观摩评比中取得六区第1的成绩。", [("项目观摩评比", "六区第1")]),
        ("便民服务指数在全国290个地级以上城市中，排名第21名。", [("便民服务指数", "第21名")]),
        ("在全省96个收入200亿元以下开发区评价中位列第10名。", [("收入200亿元以下开发区评价", "第10名")]),
        ("总量、增幅分别位居全省第6、第11位。", [("总量", "全省第6"), ("增幅", "第11位")]),
        (
            "寄递业务量和业务收入分别完成1.9亿件和22亿元，分别增长33%和48%，位于全省第5名和第1名。",
            [("寄递业务量", "全省第5名"), ("业务收入", "第1名")],
        ),
        ("河源省第十三、十四届人大代表。", []),
    ],
)
def test_ranks(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    """Each rank with what holds it; numbers of those compared are no figures."""
    found = stated(read(text, title="概况"))
    assert [(name, value) for name, value, measure in found if measure == "rank"] == told
    assert not any(value in ("96个", "290个") for _, value, _ in found)


def test_a_rank_of_its_own_goes_on(read: Read) -> None:
    found = stated(read("甲醇产能50万吨，世界第4，市场流通量国内第1，占比26%。", title="概况"))
    assert found[-1] == ("甲醇市场流通量占比", "26%", "share")
