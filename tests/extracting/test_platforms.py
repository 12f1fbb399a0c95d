"""Platforms as firms and as channels."""

from __future__ import annotations

import pytest

from .test_organizations import organizations


@pytest.mark.parametrize(
    "text",
    [
        "纪录片在快手、抖音等平台收看人次突破300万",
        "通过京东、拼多多等电商平台销售农产品",
        "馆内微博、快手等新媒体账号关注者12万人",
        "在抖音发布短视频20条",
        "春节期间，抖音话题播放量突破3亿次",
        "邀请抖音官方服务商授课",
        "在美团、携程推出优惠套餐",
    ],
)
def test_a_channel_is_no_firm(text: str) -> None:
    assert not organizations(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("拜访网易、抖音、美团等知名企业27家", {"网易", "抖音", "美团"}),
        ("与抖音签订战略合作协议", {"抖音"}),
        ("走访京东集团、抖音集团", {"京东集团", "抖音集团"}),
        ("邀请京东家电、居然之家、苏宁易购等企业让利", {"京东家电", "居然之家", "苏宁易购"}),
    ],
)
def test_who_is_dealt_with_is_a_firm(text: str, names: set[str]) -> None:
    assert set(organizations(text)) == names
