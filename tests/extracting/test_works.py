"""Works and farms as the chronicles of the last century call them. All names are invented."""

from __future__ import annotations

import pytest

from .conftest import Read

NAMED = [
    ("1966年，柳岭山林化工厂利用山林资源生产活性炭", "柳岭山林化工厂"),
    ("1965年，更名为云泽水产化工厂，次年合并", "云泽水产化工厂"),
    ("省盐业公司黄海化工厂始建于1958年", "省盐业公司黄海化工厂"),
    ("1972年，锦云化工厂筹建装置", "锦云化工厂"),
    ("市电视机厂获奖", "市电视机厂"),
    ("东风无线电厂和县农具厂先后投产", "东风无线电厂"),
    ("东风无线电厂和县农具厂先后投产", "县农具厂"),
    ("国营东风农场有职工200人", "国营东风农场"),
    ("徐岗盐场建于1952年", "徐岗盐场"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_works_and_farms(read: Read, text: str, name: str) -> None:
    assert name in read(text + "。").names("Organization")


@pytest.mark.parametrize(
    "text",
    ["大型食品厂投产，当地农药厂停产", "建成标准化印刷厂和大型机械厂", "关停小造纸厂30家", "建设智能化工厂"],
)
def test_sorts_of_works_are_no_names(read: Read, text: str) -> None:
    assert not read(text + "。").names("Enterprise")
