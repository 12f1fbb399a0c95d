"""Forms in which visits are told: by which way somebody goes, works under way, sites named by what is done there."""

from __future__ import annotations

import pytest

from .conftest import Read


def test_who_goes_by_a_way_that_is_told_first_leads(read: Read) -> None:
    reading = read("8月3日，副市长赵立新采取“四不两直”方式，暗访了惠民超市、城南农贸市场。")
    assert reading.roles("leader") == ["赵立新"]


def test_who_goes_to_lecture_does_not_lead(read: Read) -> None:
    reading = read("4月17日，副市长赵立新到东江学院为新生作急救知识专题辅导，开展演练活动。")
    assert reading.roles("leader") == []


VISITED = [
    ("市长郑海洋来到在建的市体育中心，实地了解工程进展。", ["市体育中心"]),
    ("县长韩雪峰到青龙河大桥、赵庄排污口巡河，督导整改。", ["青龙河大桥"]),
    ("市长马晓峰来到东城、西湾几处断头路，调研治堵工作。", []),
]


@pytest.mark.parametrize(("told", "sites"), VISITED)
def test_sites_of_visits(read: Read, told: str, sites: list[str]) -> None:
    visited = read(f"8月16日，{told}").roles("visited")
    assert [site for site in visited if site not in ("东城", "西湾")] == sites


def test_a_field_of_demonstration_is_visited_and_no_location(read: Read) -> None:
    reading = read("12月3日，省农业厅厅长刘红军深入石门镇高标准农田示范区、丰源种植合作社，察看苗情长势。")
    assert "高标准农田示范区" not in reading.roles("location")


INSPECTIONS = [
    "8月15日，市工商联主席何志强一行先后赴华晨汽配公司、铜山商会大厦，就民营经济开展专题调研，并主持召开座谈会。",
    "7月8日，县委副书记陈刚深入青龙河大坝、南关水库，现场检查防汛物资储备情况，并与乡镇干部座谈交流。",
]


@pytest.mark.parametrize("told", INSPECTIONS)
def test_an_inspection_that_ends_in_talks_is_one(read: Read, told: str) -> None:
    assert [kind for kind, _, _ in read(told, "", "item").events()] == ["Inspection"]


def test_a_race_that_starts_somewhere_is_held_there(read: Read) -> None:
    assert read("10月20日，云泽马拉松比赛在市民广场鸣枪开跑。").roles("location") == ["市民广场"]
