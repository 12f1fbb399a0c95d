"""Projects by name, phase and place."""

from __future__ import annotations

import pytest

from kg.resolving import resolve

from .told import Told


def _labels(*names: str, full: str = "") -> dict[str, tuple[str, ...]]:
    told = Told()
    for name in names:
        told.entry(f"{name}开工", [("Project", name, "Project", full)] if full else [("Project", name, "Project")])
    return {entity.label: entity.alt_labels for entity in resolve([told.result]).entities.values()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云泽水厂扩建二期工程", "云泽水厂扩建项目（二期）"),
        ("年产二十万吨青禾纤维项目", "年产20万吨青禾纤维项目"),
        ("青禾灌区续建建设工程", "青禾灌区续建项目"),
        ("“青禾湾”民宿群项目", "青禾湾民宿群项目"),
    ],
)
def test_one_project(one: str, other: str) -> None:
    assert len(_labels(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云泽水厂扩建二期工程", "云泽水厂扩建一期工程"),
        ("云泽水厂扩建二期工程", "云泽水厂扩建工程"),
        ("年产二十万吨青禾纤维项目", "年产30万吨青禾纤维项目"),
        ("青禾棚改项目", "青禾棚改工程一期"),
    ],
)
def test_two_projects(one: str, other: str) -> None:
    assert len(_labels(one, other)) == 2


def test_what_a_list_leaves_of_a_name_is_no_other_name() -> None:
    assert _labels("云江", full="云江高速") == {"云江高速": ()}
