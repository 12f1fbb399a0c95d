"""Units that no longer are: 郡, 州, 府 and 道, and the special zones of once."""

from __future__ import annotations

import pytest

from tests.extracting.conftest import Read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("秦统一后，境域属青川郡、石水郡和南岗郡。", {"青川郡", "石水郡", "南岗郡"}),
        ("汉改石水郡为柳东郡，晋析青川郡置襄陵郡。", {"石水郡", "柳东郡", "青川郡", "襄陵郡"}),
        ("明清分属宁州、柏州。1912年属柳朔道，后分属石南道。", {"宁州", "柏州", "柳朔道", "石南道"}),
        ("隋开皇十年改属柏州，宋开宝四年属石南东路柏州，元属柳阳路。", {"柏州", "石南东路", "柳阳路"}),
        ("秦代属洛阳郡。", {"洛阳郡"}),
        ("1964年3月改为石龙特区，实行双重领导。", {"石龙特区"}),
    ],
)
def test_units(read: Read, text: str, places: set[str]) -> None:
    """The units behind a verb of belonging or founding, in a sentence that tells its age."""
    assert read(text).names("Place") == places


@pytest.mark.parametrize(
    "text",
    ["王氏郡望久远。", "设办事处于街道。", "2019年，设经济特区。", "清雍正七年升为直隶州。", "权力属政府。"],
)
def test_no_units(read: Read, text: str) -> None:
    """What only ends so is no unit."""
    assert not read(text).names("Place")
