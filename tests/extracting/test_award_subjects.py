"""Names that only an honour tells."""

from __future__ import annotations

import pytest

from kg.model import Honour

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


@pytest.mark.parametrize(
    ("told", "name", "kind"),
    [
        ("“林间课堂”志愿服务项目被省文明办评为云川省优秀志愿服务项目", "“林间课堂”志愿服务项目", "Project"),
        (
            "“春到云川”系列报道推出9个篇章，发稿百余篇，入选2023年全国新媒体发展大会优秀案例",
            "“春到云川”系列报道",
            "Document",
        ),
        ("“@云川消防”荣获“云川省最具潜力的基层政务新媒体账号”", "@云川消防", "MediaOrganization"),
        ("沅水被水利部命名为江南流域幸福河湖", "沅水", "NaturalFeature"),
        (
            "云泽市柳林乡人民调解委员会在北京召开的全国调解工作会议上被评为全国模范人民调解委员会",
            "云泽市柳林乡人民调解委员会",
            "Organization",
        ),
    ],
)
def test_works_waters_and_accounts_that_are_honoured(told: str, name: str, kind: str) -> None:
    reading = read_text(f"3月5日，{told}。", "荣誉")
    assert name in reading.names(kind)
    assert {f.recipient.name for f in reading.extracted.facts if isinstance(f, Honour)} == {name}
