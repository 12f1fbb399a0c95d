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
    ("银奥水务收购清川水厂", "银奥水务"),
    ("所持银奥水务30%股权划转", "银奥水务"),
    ("天锐轴承列全省第3位", "天锐轴承"),
    ("天锐饲料完成首单出口业务", "天锐饲料"),
    ("由银奥水务负责运营", "银奥水务"),
    ("由银奥路桥、天锐路桥施工", "天锐路桥"),
    ("以银奥水务为龙头的供水集群", "银奥水务"),
    ("向天锐饲料发放贷款", "天锐饲料"),
    ("本土企业天锐饲料扩产", "天锐饲料"),
    ("保荐机构为银奥证券", "银奥证券"),
    ("涌现出天锐饲料、江汇酒业、银奥过滤3家年销售过亿元的企业", "银奥过滤"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_who_does_what_a_firm_does_is_one(text: str, name: str) -> None:
    assert organizations(text).get(name) == "Enterprise", organizations(text)


NONE = [
    "以生猪养殖为龙头",
    "为绿色食品办理认证",
    "由智能制造提供支撑",
    "为三轮汽车办理登记",
    "由现代农业开发",
    "收购国有水泥30%的股权",
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
