"""Rivers and hills, and what is called after them. Names are invented or known to all."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "坚定走好“华山一条路”。",
        "引进青年长江学者6名。",
        "举办首届青岛啤酒节。",
        "开展尧山白山羊生长测定。",
        "授予青溪市等34个城市称号。",
        "白川区郑秀山等45个家庭获奖。",
        "实施220千伏凤山短路容量治理工程。",
    ],
)
def test_what_is_called_after_a_hill_or_city_is_not_the_hill(read: Read, text: str) -> None:
    found = read(text)
    assert not found.names("NaturalFeature")
    assert not [name for name in found.names("Facility") if name.endswith("路")]


def test_the_river_itself_stands(read: Read) -> None:
    assert read("推进长江大保护，长江流域禁渔。").names("NaturalFeature") == {"长江"}
