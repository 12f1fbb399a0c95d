"""Places told by fixed words: zones and parks of a city (羊山|新区), stations (云泽|站), roads and lines by number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extracting.divisions import rank
from kg.extracting.landmarks import PORT, STATION, Landmark
from kg.extracting.name_reading import Reading

_ROAD_NUMBER = re.compile(
    r"(?<=[县区市])\d{1,2}号公路|[国省县乡]道[GSXY]?\d{2,4}线|(?<![A-Za-z])[GSXY]?\d{2,4}(?:国道|省道|县道|线)|(?<![A-Za-z/-])[GSXY]\d{2,4}(?:[\u4e00-\u9fff]{1,3}线(?![路上下]))?(?![0-9A-Za-z.-])|[GS]\d(?=[\u4e00-\u9fff]{0,3}高速)"
    r"|(?:地铁|轨道交通|轻轨|有轨电车)[\dA-Z一二三四五六七八九十]{1,3}号线"
)
_NATURAL_ZONE = re.compile(r"(新区)|(?:国家级?|省级)(?:自然保护区|森林公园|湿地公园|风景名胜区|地质公园|旅游度假区)")
_NATIONAL_ZONE = re.compile(r"国家(?:级(?=高新技术|经济技术))?(?:高新区|高新技术产业开发区|经开区|经济技术开发区)")
# 中国尼龙城: what a city calls the seat of its industry; in quotation marks it is a title
_SEAT = re.compile(r"中国[\u4e00-\u9fff]{2,4}(?<![之名省都县古长小京新])(?:城|谷)(?![市镇乡区投集墙]|建[投集])")
_STOP = re.compile(r"站(?=[，。、；）至]|到|与|开通|建成|启用)")
STREETS = ("路", "街", "大道", "大街")  # a stop of a line is called by its street (云山大道|站)


class Form(NamedTuple):
    """A place told by its form: span and class."""

    begin: int
    end: int
    type: str


def _is_city(mark: Landmark) -> bool:
    """Whether a place is a city or county by its full or short name."""
    return mark.kind in ("full", "short") and rank(mark.full) in (2, 3)


def _station(text: str, mark: Landmark) -> re.Match[str] | None:
    """What makes a stop of a street's name, a station or a port of a city's, right behind it."""
    if mark.kind == "form" and mark.name.endswith(STREETS):
        return _STOP.match(text, mark.end)
    return STATION.match(text, mark.end) or PORT.match(text, mark.end) if _is_city(mark) else None


def numbered_lines(reading: Reading) -> Iterator[Form]:
    """Roads and lines called by their number: 国道318线, 地铁2号线."""
    for found in _ROAD_NUMBER.finditer(reading.text):
        county = reading.by_end.get(found.start()) if found.group().endswith("号公路") else None
        yield Form(county.begin if county else found.start(), found.end(), "Facility")


def zones(reading: Reading) -> Iterator[Form]:
    """Zones and parks that are one name with what stands before: 清川|高新区, 云泽|国家高新区, 羊山|新区."""
    for mark in reading.landmarks:
        left = reading.by_end.get(mark.begin)
        if mark.kind == "zone" and left is not None and left.kind in ("full", "short") and rank(left.full) == 3:
            yield Form(left.begin, mark.end, mark.type)
        if station := _station(reading.text, mark):
            yield Form(mark.begin, station.end(), "Facility")
        if mark.type == "NaturalFeature" and (after := _NATURAL_ZONE.match(reading.text, mark.end)):
            yield Form(mark.begin, after.end(), "AdministrativeDivision" if after[1] else "Facility")
    for found in _SEAT.finditer(reading.text):
        quoted = reading.text[found.start() - 1 : found.start()] == "“"
        if not quoted and reading.is_start(found.start()):
            yield Form(found.start(), found.end(), "Facility")
    for found in _NATIONAL_ZONE.finditer(reading.text):
        city = reading.by_end.get(found.start())
        if city is not None and city.kind in ("full", "short") and city.full[-1] in "市县区旗州":
            yield Form(city.begin, found.end(), "AdministrativeDivision")
