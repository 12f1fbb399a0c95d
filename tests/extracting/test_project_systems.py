"""Platforms and systems of an invented city that are made or run."""

from __future__ import annotations

import pytest

from .conftest import read_text
from .test_project_status import statuses


@pytest.mark.parametrize(
    ("text", "project", "said"),
    [
        ("市审计局建成运行财政资金联网审计系统，节省人力。", "财政资金联网审计系统", {"启用"}),
        ("云泽市搭建运行云泽市小微企业信用服务（云信通）平台。", "云泽市小微企业信用服务（云信通）平台", {"启用"}),
    ],
)
def test_systems_by_name(text: str, project: str, said: set[str]) -> None:
    assert statuses(text) == {project: said}


@pytest.mark.parametrize("text", ["搭建银企沟通平台。", "开发网上报名系统，方便群众。", "建立全市统一的招商信息平台。"])
def test_systems_of_a_sort(text: str) -> None:
    assert not read_text(text).names("Project")


def test_a_platform_that_is_pushed_on() -> None:
    assert statuses("推进智慧养老服务平台建设，汇集560家设施信息。") == {"智慧养老服务平台": {"在建"}}
