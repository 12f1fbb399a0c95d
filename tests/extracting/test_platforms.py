"""Platforms as firms and as channels."""

from __future__ import annotations

import pytest

from .test_organizations import organizations


@pytest.mark.parametrize(
    "text",
    [
        "短视频在抖音、快手等平台播放量超过1亿次",
        "通过京东、拼多多等电商平台销售农产品",
        "官方微博、抖音等新媒体账号粉丝80余万",
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
        ("对接抖音、网易、腾讯等优质企业111家", {"抖音", "网易", "腾讯"}),
        ("与抖音签订战略合作协议", {"抖音"}),
        ("走访京东集团、抖音集团", {"京东集团", "抖音集团"}),
        ("组织苏宁易购、居然之家、京东家电等企业促销", {"苏宁易购", "居然之家", "京东家电"}),
    ],
)
def test_who_is_dealt_with_is_a_firm(text: str, names: set[str]) -> None:
    assert set(organizations(text)) == names
