"""Places that a description of a place tells: a road before its course (东杨路|南起…), waters and hills before their
banks and sides (古溪|东岸), villages that bodies sit in (办事处驻|石南村), hills and waters behind or before a town
(背依|青萝山)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.form_zones import Form
from kg.extracting.kinds import place_ending_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, listed
from kg.lexicon import table

_HAN = "[\u4e00-\u9fff]"
_ROAD = re.compile(
    rf"(?:(?<=[，。；：\n　 】])|^)(?!\w{{0,3}}[东西南北]路)({_HAN}{{2,4}}(?:路|街|大道|大街|巷))"
    r"(?=，?[东西南北](?:[起至止抵接连]|临[^时]|靠)|[东西南北]{1,2}走向|，?全?长\d|起[于自]|起点)"
)
_BANK = re.compile(
    rf"(?<=[，。；、于在及和与\n])({_HAN}{{1,3}})([河江溪湖山岭])(?=(?:[东西南北左右]{{1,2}}|两)[岸麓畔坡](?:[，。；、的）]|$))"
)
_FLOWS = re.compile(
    rf"(?:(?<=[，。；、\n】])|^)({_HAN}{{1,3}}河)流[经入向]"
)  # 柳|河流|经: the dictionary's word hides it
_RISES = re.compile(
    rf"(?:(?<=[，。；\n】])|^)({_HAN}{{1,4}}?[河江溪])(?=发源于|源[于出](?!头)|全长\d|干流全?长|流域面积)"
)
# 省级文保单位|柳川墓
_TOMB = re.compile(rf"(?:文物保护单位|文保单位)({_HAN}{{2,8}}?墓)(?=[，。；、）得进及和与的被])")
_SEAT = re.compile(
    r"(?:(?:政府|办事处|机关|委会|委员会|场部|公所|公社|驻地)(?:仍|暂|现|原)?(?:驻地?在?|设[在于]?|迁[至驻往到]|搬[至到])原?)"
    rf"({_HAN}{{1,4}}?(?:村|镇|社区|街道|[堡庄寨集店铺营屯塘坪坝桥圩岗墩]))(?=[，。；、）（\d]|$)"
)
_SIGHTS = re.compile(
    rf"(?:名胜|古迹|景点|景观|古建筑?|文物|遗[存迹])(?:众多，|较多，|主要)?(?:有|包括|为|：|如)"
    rf"({_HAN}{{2,8}}(?:、{_HAN}{{2,8}})+)"
)
_SIGHTS_CLOSED = re.compile(
    rf"(?:有|包括|含|(?<=[。；\n】])(?![^、]{{0,8}}[有含括以为：]))({_HAN}{{2,8}}(?:、{_HAN}{{2,8}})+?)等(?:\d+[处个])?(?:自然|人文|旅游|主要|知名|著名)*(?:景点|景区|景观|名胜|古迹|胜迹|胜景)"
)
# 青石祠|在石门镇…, 青石祠|位于…: what an entry or paragraph is about
_ABOUT = re.compile(
    rf"(?:(?<=[】\n　])|^|(?<=文物保护单位)|(?<=文保单位))({_HAN}{{2,7}}?[{''.join(sorted(few('sight characters')))}])"
    rf"(?=，?位于|坐落[于在]|地处|在{_HAN}{{2,12}}(?:村|镇|乡|街道|县|区))"
)
_SIGHTS_BY_RANK = re.compile(
    rf"(?:国家|[省市县区])级(?:文物保护单位|文保单位)?\d+[处个](?:[：（]|，(?:为|即|有|是))({_HAN}{{2,9}}(?:、{_HAN}{{2,9}})*)(?=[；。，）]|$)"
)
_SIGHT = re.compile(rf"({_HAN}{{1,7}}?[{''.join(sorted(few('sight characters')))}])(?=[和与及等]|$)")
_PEAK = re.compile(
    rf"(?:最高峰|主峰|最高点|最高处)(?:位于|[为是系在])?(?:{_HAN}{{1,8}}的)?({_HAN}{{2,5}}?)(?=，?海拔|（海拔|[，。；])"
)
_VIEW = re.compile(
    rf"(?:背[依靠倚枕]|面[临朝向]|[紧毗][邻靠临挨连傍])({_HAN}{{1,4}}?[山岭峰河江湖溪])(?=[，。；、）（和与及]|$)"
)


def find_bearings(reading: Reading) -> Iterator[Form]:
    """The places that their own description tells."""
    text = reading.text
    for road in _ROAD.finditer(text) if "路" in text or "街" in text or "道" in text or "巷" in text else ():
        if _may_be(reading, *road.span(1)):
            yield Form(*road.span(1), "Facility")
    for bank in _BANK.finditer(text):
        if _may_be(reading, bank.start(1), bank.end(2)):
            yield Form(bank.start(1), bank.end(2), "NaturalFeature")
    for tomb in _TOMB.finditer(text) if "墓" in text else ():
        yield Form(*tomb.span(1), "Facility")
    rivers = list(_FLOWS.finditer(text)) if "河流" in text else []
    rivers += _RISES.finditer(text) if "源" in text or "长" in text or "流域" in text else []
    for river in rivers:
        if _may_be(reading, *river.span(1), False):
            yield Form(*river.span(1), "NaturalFeature")
    for seat in _SEAT.finditer(text):
        if _may_be(reading, *seat.span(1), False):
            yield Form(*seat.span(1), "AdministrativeDivision")
    for peak in _PEAK.finditer(text) if "最高" in text or "主峰" in text else ():
        if _may_be(reading, *peak.span(1)):
            yield Form(*peak.span(1), "NaturalFeature")
    yield from _sights(reading)
    for view in _VIEW.finditer(text):
        if _may_be(reading, *view.span(1)):
            yield Form(*view.span(1), "NaturalFeature")


def _sights(reading: Reading) -> Iterator[Form]:
    """The sights that a description lists (名胜古迹有朝云洞、文星阁、石塘古桥)."""
    listed_sites = tuple(table("heritage_words")["site"])  # they are heritage
    text = reading.text
    rows = (
        [*_SIGHTS.finditer(text), *_SIGHTS_CLOSED.finditer(text), *_SIGHTS_BY_RANK.finditer(text)]
        if "、" in text
        else []
    )
    for row in rows:
        begin = row.start(1)
        for item in row[1].split("、"):
            sight = _SIGHT.match(item)
            if sight and not sight[1].endswith(listed_sites) and _may_be(reading, begin, begin + sight.end(1), False):
                ending = place_ending_of(reading.text, begin + sight.end(1), begin)
                yield Form(begin, begin + sight.end(1), ending.type if ending else "Facility")
            begin += len(item) + 1
    for about in _ABOUT.finditer(text) if "位于" in text or "地处" in text or "坐落" in text or "在" in text else ():
        begin, end = about.span(1)
        ending = place_ending_of(text, end, begin)
        if (
            end - begin > 2
            and (ending is None or ending.type != "AdministrativeDivision")
            and _may_be(reading, begin, end)
        ):
            yield Form(begin, end, ending.type if ending else "Facility")


def _may_be(reading: Reading, begin: int, end: int, whole: bool = True) -> bool:
    """Whether a span is free, begins with a word (if ``whole``) and holds none that only stands before names."""
    name = reading.text[begin:end]
    tokens = reading.tokens_between(begin, end)
    return (
        (reading.is_start(begin) or not whole)
        and not reading.covers(begin, end)
        and name not in listed("not_places")
        and name[:-1] not in few("no proper part")
        and not any(t.tag[0] in "pcur" or (len(t.word) > 1 and t.word in before()) for t in tokens)
    )
