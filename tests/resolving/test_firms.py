"""Names of one enterprise are joined, those of two of one brand are not."""

from __future__ import annotations

import pytest

from kg.resolving import settle

from .told import Told


def _firms(*names: str) -> tuple[list[str], list[set[str]]]:
    """The labels after resolving, and the candidates."""
    told = Told()
    for name in names:
        told.entry(f"{name}扩产", [("Organization", name, "Enterprise")])
    settled = settle([told.result])
    labels = sorted(entity.label for entity in settled.resolved.entities.values())
    return labels, [set(doubt.labels) for doubt in settled.candidates]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青禾矿机", "湖北青禾矿机装备有限公司"),
        ("青禾生物", "湖北青禾生物科技有限公司"),
        ("青禾（武汉）精工有限公司", "青禾精工有限公司"),
        ("青禾精工（湖北）股份有限公司", "湖北青禾精工股份有限公司"),
        ("青禾精工集团", "中国青禾精工集团有限公司"),
    ],
)
def test_names_of_one_firm(one: str, other: str) -> None:
    labels, doubts = _firms(one, other)
    assert len(labels) == 1
    assert doubts == []


@pytest.mark.parametrize(
    ("names", "doubtful"),
    [
        (("青禾精工股份有限公司", "青禾精工集团有限公司"), True),
        (("青禾精工集团", "青禾精工集团总医院"), False),
        (("青禾精工集团有限公司", "青禾精工集团矿山设备有限公司"), False),
        (("青禾化工", "湖北青禾化工科技有限公司", "湖北青禾化工新材料有限公司"), True),
        (("青禾云", "湖北青禾云科技有限公司"), True),
        (("中国银行云泽分行", "中国银行湖北省分行"), False),
    ],
)
def test_firms_that_look_alike_are_apart(names: tuple[str, ...], doubtful: bool) -> None:
    labels, doubts = _firms(*names)
    assert len(labels) == len(names)
    assert bool(doubts) == doubtful
