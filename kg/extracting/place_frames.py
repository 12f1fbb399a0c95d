"""Places that only the words around them tell, whatever words they are called by.

Bounds and courses (东起石沟岭，西接柳墩镇乌石嘴; 起于沈荡，止于新埭), what lies beside (与丰宁、沽源接壤), what a
bridge joins (连接金山与慈溪), the provinces and cities of a country (意大利的波尔蒂省、卡尔桑市), where somebody goes
and sees (到燕尾岩实地察看, 赴东阳考察), 展湾一带, regions of the past (苏南行署区, 宁波地区).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extracting.divisions import rank
from kg.extracting.former_units import find_former_units
from kg.extracting.kinds import ending_of, place_ending_of
from kg.extracting.landmarks import Landmark, known_name
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, length, listed, modifiers, proper
from kg.extracting.place_bearings import find_bearings
from kg.extracting.settlements import core_of
from kg.extracting.tokens import Token, part_of_speech

_HAN = "[\u4e00-\u9fff]"
_SIDE = "(?:起|至|到|接|邻|临|连|靠|抵|止|濒|隔|依|倚|壤|枕|傍|衔|楔|与|毗邻?)[于自]?"
# what somebody does at the places he goes to
_SEEN = "实地|现场|进行|开展|专题|调研|考察|[察查]看|检查|督[导查]|视察|慰问|看望|走访|参观|指导|采[访风]|游览|学习"
# begins, as _GOES does, with characters that the search skips to, and looks behind only there
_BOUND = re.compile(rf"[东西南北](?<![以向往].)(?:(?<=[东西])[南北])?{_SIDE}(?:规划)?(?={_HAN})")
_COURSE = re.compile(
    rf"(?:[起止]于|起自|[起终止]点(?:位于|[在为是：]|(?={_HAN}{{2,10}}?[村乡镇][，。；、）]))|途[经径]|流经|流向|注入)(?={_HAN})"
)
_GOES = re.compile(
    r"(?:到(?<![达得受看听想遇收接找见感谈拿]到)|赴|深入|来到|前往|走进|抵达|莅临)了?"
    rf"(?=[一-鿿、]{{2,40}}?(?:{_SEEN}))"
)
_JOINED = re.compile(rf"连接(?={_HAN}{{2,6}}[与和、]{_HAN}{{2,6}}(?:[，。；、的]|两|等|之间))")
_BESIDE = re.compile(
    rf"与((?:{_HAN}{{2,8}}[、和及])*+{_HAN}{{2,8}}?)(?:隔[河江海湖]相望|相[连邻接望隔依靠交通]|接壤|毗[邻连]|交界|为邻|搭界)"
)
_ITEM = re.compile(
    rf"({_HAN}{{2,12}}?)(?=[，。；、（）\d\n]|[和与及]|$|的|两|等|以[东西南北]|之间|境内|附近|一[带线]|相[连接邻望隔依靠交通]"
    rf"|接壤|毗[邻连]|交界|为[界邻]|隔|界(?=[，。；、）])|[二三四五六七八九十][县区镇乡]|{_SEEN})"
)
_NEXT = re.compile(rf"[、和与及](?![东西南北]{_SIDE})")
_AROUND = re.compile("一带(?!一路)")
_DIVIDED = re.compile(rf"{_HAN}{{1,4}}?(?:县|镇|乡|街道|岛)(?={_HAN}{{2}})")
_PROVINCE = rf"({_HAN}{{2,5}}?(?:省|市|州|郡|地区|县|大区))(?=[、，。；的和与及进访考]|$)"
_ABROAD = re.compile("的?" + _PROVINCE)
_ABROAD_NEXT = re.compile("[、和与及]" + _PROVINCE)
_OLD_REGION = re.compile(rf"({_HAN}{{2,3}})(?:行署区|专区|行政督察区)(?!专员)")
_OLD_TIMES = re.compile(r"1[89]\d\d年|(?:撤销|[将和、]原)[\u4e00-\u9fff]{2,3}地区|专署|行署|地委|地、市|民国")
_REGION = re.compile(r"地区(?=[的，。；、管辖]|所辖|$)")
_ROOMS = r"\d室?(?:会议室|会议厅|报告厅|教室|阶梯教室|多功能厅|演播厅|活动室|录播室)"
_NUMBERED = re.compile(_ROOMS)  # few entries have one: asked before the dear pattern
_ROOM = re.compile(
    rf"(?P<house>(?:(?<=[院校司局关府]){_HAN}{{2,3}}[楼厦座])|[A-Z]座)?(?P<room>[A-Z]?(?<![\d.])\d{{2,3}}{_ROOMS})"
)
# rain by its gauge: 清川县|青冈|126.3毫米, 143.6毫米（清川县|青冈）
_GAUGE = re.compile(
    r"(?:(?![雨水量均最大小累计过日时全达为超约近境内平])[\u4e00-\u9fff]){2,4}?(?:(?=\d+(?:\.\d+)?毫米)|(?P<close>(?=）)))"
)
# 到市|廉政教育基地: a city has one of the sort
_SCHOOLED = re.compile(
    r"(?<=[到在赴往进观])[省市县区](?:党[员性风]|反|廉|警示|法治|国防|革命|爱国|科普|禁毒|红色)[\u4e00-\u9fff]{0,8}?教育(?:基地|展馆|馆)"
    r"(?=[，。；、和与及开接参举进学])"
    # 在|革命烈士陵园|举行公祭: each city has one
    r"|(?<=[在到赴往进])(?:革命|抗日|人民|红军)*烈士(?:陵园|纪念园|纪念碑|纪念塔|纪念馆|公墓)(?=[，。；、和与及]|开展|举行|举办|祭|敬|缅怀|瞻仰|参观|凭吊|悼念)"
)
_SIGHTS = frozenset("岩嘴坪坡垭坳坑墩埠洼冲崖岛岭沟湾洞寨滩峡谷峰潭泉瀑台渡港口源头塘坝")
_SEEN_AT = _SIGHTS | frozenset("园苑")
_BEHIND_A_CITY = re.compile("[嘴坪坡垭坳坑墩埠洼冲岩崖岛](?=[，。；、）的和与]|$)")
_STREETS = ("路", "街", "道", "桥", "线")
_LONGEST = 7


def find_framed(reading: Reading) -> Iterator[Landmark]:
    """The places of the frames of an entry."""
    yield from _named_after_cities(reading)
    yield from _rooms(reading)
    yield from _gauges(reading)
    yield from _of_a_city(reading)
    yield from _regions(reading)
    yield from find_former_units(reading)
    yield from _abroad(reading)
    text = reading.text
    yield from (_landmark(text, form.begin, form.end, form.type) for form in find_bearings(reading))
    for frame in (_BOUND, _COURSE, _JOINED):
        for found in frame.finditer(text):
            if frame is not _BOUND or reading.over(found.start()) is None:
                yield from _listed(reading, found.end(), len(text), False)
    for found in _BESIDE.finditer(text):
        yield from _listed(reading, found.start(1), found.end(1), False)
    for found in _GOES.finditer(text):
        yield from _listed(reading, found.end(), len(text), True)
    for found in _AROUND.finditer(text):
        yield from _around(reading, found.start())


def _named_after_cities(reading: Reading) -> Iterator[Landmark]:
    """A cape, slope or islet whose name begins as a city's (黄石|嘴)."""
    for mark in list(reading.landmarks):
        if mark.kind in ("short", "weak") and (rest := _BEHIND_A_CITY.match(reading.text, mark.end)):
            yield _landmark(reading.text, mark.begin, rest.end(), "NaturalFeature")


def _rooms(reading: Reading) -> Iterator[Landmark]:
    """Rooms by their number, with the house before them (行政楼|302会议室)."""
    for found in _ROOM.finditer(reading.text) if _NUMBERED.search(reading.text) else ():
        begin = found.start("room") if found["house"] is None else found.start("house")
        while begin < found.start("room") and not reading.is_start(begin):
            begin += 1
        yield _landmark(reading.text, begin, found.end(), "Facility")


def _gauges(reading: Reading) -> Iterator[Landmark]:
    """Where a county's rain was measured."""
    for county in [m for m in reading.landmarks if rank(m.full) == 3] if "毫米" in reading.text else ():
        found = _GAUGE.match(reading.text, county.end) if county.end not in reading.by_begin else None
        if found is not None and (found["close"] is None or reading.text.endswith("毫米（", 0, county.begin)):
            known = known_name(found.group(), reading.place, reading.province)
            yield Landmark(*found.span(), found.group(), known or found.group(), "short" if known else "form")


def _of_a_city(reading: Reading) -> Iterator[Landmark]:
    """What each city has one of: where people are taught, where the fallen are remembered."""
    for base in _SCHOOLED.finditer(reading.text) if "教育" in reading.text or "烈士" in reading.text else ():
        yield _landmark(reading.text, *base.span(), "Facility")


def _regions(reading: Reading) -> Iterator[Landmark]:
    """What prefectures were called (苏南行署区, 宁波地区)."""
    if not _OLD_TIMES.search(reading.text):
        return
    for found in _OLD_REGION.finditer(reading.text):
        begin = found.end(1) - 2 if reading.is_start(found.end(1) - 2) else found.start(1)
        if reading.is_start(begin) and (found.end(1) in reading.by_end or _fits(reading, begin, found.end(1))):
            yield _landmark(reading.text, begin, found.end(), "AdministrativeDivision")
    for found in _REGION.finditer(reading.text):
        mark, begin = reading.by_end.get(found.start()), found.start() - 2
        if mark is not None and mark.kind == "short":
            yield _landmark(reading.text, mark.begin, found.end(), "AdministrativeDivision")
        elif (
            mark is None
            and begin >= 0
            and known_name(reading.text[begin : begin + 2], "", "")
            and reading.is_start(begin)
        ):
            yield _landmark(reading.text, begin, found.end(), "AdministrativeDivision")


def _abroad(reading: Reading) -> Iterator[Landmark]:
    """The provinces and cities listed behind their country."""
    for country in [m for m in reading.landmarks if m.kind == "abroad"]:
        item = _ABROAD.match(reading.text, country.end)
        while item is not None:
            if not any(t.tag[0] in "pcurmd" or t.word in before() for t in reading.tokens_between(*item.span(1))[:-1]):
                yield replace(_landmark(reading.text, *item.span(1), "AdministrativeDivision"), kind="abroad")
            item = _ABROAD_NEXT.match(reading.text, item.end())


def _listed(reading: Reading, begin: int, limit: int, gone: bool) -> Iterator[Landmark]:
    """The places of a list that begins at ``begin``; ``gone``: whether somebody only goes there, so that a name must be
    known or end as sights do."""
    item = _ITEM.match(reading.text, begin, limit)
    while item is not None:
        yield from _pieces(reading, *item.span(1), gone)
        joint = _NEXT.match(reading.text, item.end(), limit)
        item = _ITEM.match(reading.text, joint.end(), limit) if joint else None


def _pieces(reading: Reading, begin: int, end: int, gone: bool) -> Iterator[Landmark]:
    """The places that an item names one behind the other: those known, a town, and what is left."""
    position = begin
    while (mark := reading.by_begin.get(position)) is not None and mark.end < end - 1:
        position = mark.end
    if position == begin and (known := known_name(reading.text[begin:end], reading.place, reading.province)):
        if begin not in reading.by_begin and (_is_name(reading.text[begin:end]) or not gone):
            yield Landmark(begin, end, reading.text[begin:end], known, "short")
        return
    if end - position > 3 and reading.text[end - 1] in "东西南北" and reading.text[end - 2] in "村镇乡路街河山":
        end -= 1  # 西至柳村|南
    if town := _DIVIDED.match(reading.text, position, end):
        if not _fits(reading, *town.span()) and (gone or not _is_settlement(reading, *town.span())):
            return
        yield _landmark(reading.text, *town.span(), "AdministrativeDivision")
        position = town.end()
    for stop in (position + 2, position + 3) if position == begin and not gone else ():
        above = known_name(reading.text[position:stop], reading.place, reading.province)
        if (
            above
            and reading.text[end - 1] != "村"
            and stop + 2 <= end
            and reading.is_start(stop)
            and not (
                (whole := place_ending_of(reading.text, end, position)) and len(whole.text) >= end - stop
            )  # 滨江|大道
            and _is_name(reading.text[begin:stop])
        ):
            yield Landmark(begin, stop, reading.text[begin:stop], above, "short")
            yield from _pieces(reading, stop, end, gone)
            return
    if gone and (reading.text[end - 1] not in _SEEN_AT or end - position > 5):
        return
    if reading.over(end - 1) is None or reading.by_end.get(end) is None:
        kind = _kind(reading.text, position, end)
        if kind and (_fits(reading, position, end) or (not gone and _is_settlement(reading, position, end))):
            yield _landmark(reading.text, position, end, kind)


def _kind(text: str, begin: int, end: int) -> str:
    """The class of a place by its ending; "" if it ends as bodies do."""
    ending, body = place_ending_of(text, end, begin), ending_of(text, end, begin)
    if body is not None and (ending is None or len(body.text) >= len(ending.text)):
        return ""
    if text[end - 1] in _SIGHTS and (ending is None or len(ending.text) < 2):
        return "NaturalFeature"
    if ending is not None:
        return ending.type
    if end - begin == 2 and text[end - 1] == "水":
        return "NaturalFeature"  # 北依|澧水: rivers of two characters
    return "Facility" if text[begin:end].endswith(_STREETS) else "AdministrativeDivision"


def _around(reading: Reading, end: int) -> Iterator[Landmark]:
    """What is called with all that lies around it (展湾|一带), back to the last word that is in no name."""
    position = end
    while position > max(0, end - 4) and not _parts(token := reading.piece(position)):
        position = token.begin
    if end not in reading.by_end and position > 0 and 1 < end - position < 4 and _fits(reading, position, end):
        yield _landmark(reading.text, position, end, _kind(reading.text, position, end) or "AdministrativeDivision")


def _parts(token: Token) -> bool:
    return not token.word.isalpha() or token.word in before() or token.tag[0] in "pcurdmtf"


def _landmark(text: str, begin: int, end: int, kind: str) -> Landmark:
    return Landmark(begin, end, text[begin:end], text[begin:end], "form", kind)


def _is_name(name: str) -> bool:
    """Whether a name is no everyday word besides (和平, 长乐)."""
    return (part_of_speech(name) or "x")[:2] in ("x", "ns", "nr", "nz", "nt")


def _is_settlement(reading: Reading, begin: int, end: int) -> bool:
    """Whether a span, told by a frame, is a town or village called by everyday words (西至|石板镇)."""
    name = reading.text[begin:end]
    core = core_of(name)
    if (
        core == name
        or not 2 <= len(core) <= 3
        or name in listed("not_places")
        or set(core) & few("place parting characters")
    ):
        return False
    tokens = reading.tokens_between(begin, begin + len(core))
    sorts = generic() | modifiers() | before() | few("no proper part")
    return (
        reading.is_start(begin)
        and core not in sorts
        and all(t.word not in sorts and t.tag[0] in "nsfjabz" for t in tokens)
    )


def _fits(reading: Reading, begin: int, end: int) -> bool:
    """Whether whole words that are no everyday ones fill a span."""
    tokens = reading.tokens_between(begin, end)
    name = reading.text[begin:end]
    if not 2 <= length(tokens) <= _LONGEST or not reading.is_start(begin) or name in listed("not_places"):
        return False
    if not _is_name(name) or set(name) <= set("东西南北中") or tokens[0].word in few("place parting characters"):
        return False
    sorts = generic() | modifiers() | before()
    if any(len(t.word) > 1 and (t.word in sorts or t.tag[0] in "dilmptuvz") for t in tokens):
        return False
    return not any(t.tag[0] in "pcur" for t in tokens) and proper(tokens)
