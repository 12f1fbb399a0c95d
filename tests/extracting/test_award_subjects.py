"""Names that only an honour tells."""

from __future__ import annotations

import pytest

from .conftest import read_text


@pytest.mark.parametrize(
    ("told", "name", "kind"),
    [
        ("楝树湾社区成功创建2023年市级森林乡村", "楝树湾社区", "AdministrativeDivision"),
        ("泉源派出所被授予“全省枫桥式公安派出所”称号", "泉源派出所", "GovernmentBody"),
        ("绿禾现代农业产业园被评为省级休闲观光园区", "绿禾现代农业产业园", "Facility"),
        ("氯禾化工成功申报为省级智能制造标杆企业", "氯禾化工", "Enterprise"),
        ("青石川风雨桥获评“全省最美桥梁”", "青石川风雨桥", "Facility"),
    ],
)
def test_the_honoured_are_named(told: str, name: str, kind: str) -> None:
    reading = read_text(f"3月5日，{told}。", "荣誉")
    assert name in reading.names(kind)


@pytest.mark.parametrize(
    "told", ["治安内保部门被授予先进集体称号", "示范片区被评为市级示范片区", "6个县（市、区）人大被评为先进单位"]
)
def test_everyday_words_that_are_honoured_are_none(told: str) -> None:
    reading = read_text(f"3月5日，{told}。", "荣誉")
    assert not reading.names("Organization", "Place")
