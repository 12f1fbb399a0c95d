"""Bodies and places of an invented city that were built or put into use, though no projects by name."""

from __future__ import annotations

import pytest

from kg.model import StatusFact

from .conftest import read_text

TOLD = [
    ("2023年，青萝路小学、白兰幼儿园建成投用，新增学位900个。", {("青萝路小学", "启用"), ("白兰幼儿园", "启用")}),
    ("全年绿化造林30公顷，青萝河湿地公园建成开放。", {("青萝河湿地公园", "启用")}),
    ("云泽职业学院白石校区建成。", {("云泽职业学院白石校区", "竣工")}),
    ("“三位一体”云泽市城市运行指挥中心建成投用，受理诉求300件。", {("云泽市城市运行指挥中心", "启用")}),
    ("云泽师范学院白石体育馆进入收尾施工。", {("云泽师范学院白石体育馆", "在建")}),
    ("云泽市社会福利院新院区揭牌投用。", {("云泽市社会福利院新院区", "启用")}),
    ("发放补贴60万元，青柳生鲜果蔬市场建成运营。", {("青柳生鲜果蔬市场", "启用")}),
    ("以旧矿区改建而成的青萝公园5月1日试开园。", {("青萝公园", "启用")}),
    ("白石镇柳沟村青萝示范园在上半年建成。", {("柳沟村青萝示范园", "竣工")}),
    ("5月1日，青萝庄园酒店试营业。", {("青萝庄园酒店", "启用")}),
    ("12月，建成投用云泽市第四人民医院。", {("云泽市第四人民医院", "启用")}),
]
UNTOLD = [
    "云泽市青萝路小学建成标准化考点40个。",
    "青萝灌区以高分通过省级验收。",
    "推动云泽市第四人民医院早日建成投用。",
    "3家乡镇养老服务站建成投用，服务群众90人。",
    "云泽市教育局基本建成。",
]


def _told(text: str) -> set[tuple[str, str]]:
    return {(f.project.name, f.status) for f in read_text(text).extracted.facts if isinstance(f, StatusFact)}


@pytest.mark.parametrize(("text", "states"), TOLD)
def test_what_was_built_is_told_of(text: str, states: set[tuple[str, str]]) -> None:
    assert _told(text) == states


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_planned_or_of_another_is_not(text: str) -> None:
    assert _told(text) == set()


def test_a_school_that_was_built_stays_a_school() -> None:
    found = read_text("青萝路小学建成投用。").extracted
    assert {m.family for m in found.mentions if m.name == "青萝路小学"} == {"Organization"}
