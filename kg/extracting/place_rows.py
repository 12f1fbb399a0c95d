"""Places that a row of places tells, whatever words they are called by: 二郎山、画眉谷、青萝湖公园, 世纪花苑等17个小区.

In a row with a place that is known each item that ends as places do is one too; what a sort with a number closes
(…等4个广场) are places of that sort, each of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from kg.extracting.divisions import rank
from kg.extracting.form_zones import Form
from kg.extracting.kinds import PlaceEnding, ending_of, place_ending_of, place_endings
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, is_specific, length, listed, modifiers
from kg.extracting.tokens import Token

_HAN = "[\u3400-\u9fffA-Za-z0-9]"
_ROW = re.compile(rf"{_HAN}{{2,16}}(?:、{_HAN}{{2,16}})+")
_COUNTED = re.compile(
    rf"(?P<last>{_HAN}{{2,12}}?)等(?P<count>(?:\d{{1,3}}|[两三四五六七八九十多几]{{1,3}})[余多]?[个座条处家])?"
    r"(?:重点|主要|老旧|街头|城市|城区|市区|街边|大型|居民|住宅|旅游|大中型|跨河|知名|著名|核心|国家|干线|电气化|农村|历史"
    r"|[小中]型|小（[一二12]）型)*"
    r"(?P<sort>小区|公园|游园|广场|景区|景点|水库|桥|桥梁|道路|路段|背街小巷|市场|农贸市场|铁路|河流|湖泊|山脉|山峰|山岭|岛屿|寺庙|寺院|码头)"
    r"(?P<after>\d{1,3}[座个条处])?(?![长化])"
)
_SIGHTS = ("景区", "景点")
_NUMERAL = re.compile(r"[一二三四五六七八九十]{1,2}$")
_JOINED = re.compile(r"[和与及](?=..)")
_LONGEST = 12
_CALLED_PLAINLY = ("路", "街", "大道", "广场")
_ZONES = ("产业集聚区", "产业聚集区", "工业集聚区")
_ZONE = re.compile(rf"[\u4e00-\u9fff]{{3,8}}?(?:{'|'.join(_ZONES)})")
_DIVIDED = ("镇", "乡", "街道", "村", "社区")


def find_rows(reading: Reading, places: list[tuple[int, int]]) -> Iterator[Form]:
    """The places of rows that nothing else makes names; ``places`` are the spans of those that are known."""
    ordered = sorted(end for _, end in places)
    ends = set(ordered)
    found: dict[int, Form] = {}
    for row in _ROW.finditer(reading.text) if "、" in reading.text else ():
        if bisect_right(ordered, row.start()) == bisect_right(ordered, row.end()):
            continue  # no place ends in it
        items = list(_items(reading, *row.span()))
        if any(end in ends for _, end in items):
            for begin, end in items:
                form = None if end in ends or reading.covers(end - 1, end) else _site(reading, begin, end)
                if form is not None:
                    found.setdefault(form.end, form)
    for counted in _COUNTED.finditer(reading.text) if "等" in reading.text else ():
        members = list(_counted_items(reading, counted.end("last")))
        if (
            not counted["count"]
            and not counted["after"]
            and not (counted["sort"] in _SIGHTS and _of_nature(reading, members))
        ):
            continue
        for begin, end in members:
            city = reading.by_end.get(end) if counted["sort"] == "水库" else None
            called = city is not None and city.begin == begin and city.kind == "short"  # 岩口、|马鞍山|等水库6座
            if city is not None and called:
                reading.drop(city)
            short = end - begin == 2 and not (counted["sort"] == "水库" and begin in reading.by_end)
            free = called or (end not in ends and not reading.covers(begin, end))
            if free and not short and _named(reading, begin, end):
                ending = place_endings().get(
                    counted["sort"][-1] if counted["sort"].startswith("山") else counted["sort"]
                )
                found.setdefault(end, Form(begin, end, ending.type if ending else "Facility"))
    yield from (found[end] for end in sorted(found))


def _of_nature(reading: Reading, items: list[tuple[int, int]]) -> bool:
    """Whether two of the items or more end as sights do (甲谷、乙山、丙瀑布|等景区)."""
    return sum(place_ending_of(reading.text, end, begin) is not None for begin, end in items) > 1


def _items(reading: Reading, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a row: the first from where a name may begin, the last up to where a place's name ends."""
    text = reading.text
    closing = text.find("、", begin, end)
    yield _name_begin(reading, begin, closing), closing
    position = closing + 1
    while (closing := text.find("、", position, end)) >= 0:
        yield position, closing
        position = closing + 1
    for joint in [position, *(m.end() for m in _JOINED.finditer(text, position, end))]:
        if stop := _name_end(reading, joint, end):
            yield joint, stop


def _name_begin(reading: Reading, begin: int, end: int) -> int:
    """Where the name that ends at ``end`` begins at the earliest: behind the last word that is in no name."""
    position = end
    while position > max(begin, end - _LONGEST):
        token = reading.token_at(position - 1)
        if position != end and position in reading.by_end:
            return position
        if _parts(token):
            break
        position = token.begin
    return max(begin, position)


def _parts(token: Token) -> bool:
    """Whether a word stands before names and never in one."""
    numbered = token.word.endswith("号")  # 滨江一号
    told = token.tag[0] in "pcur" or (len(token.word) > 1 and token.tag[0] in "vdm" and not numbered)
    stands_before = token.word in before() and token.word != "人民"  # 人民|路
    return told or stands_before or not token.word.isalnum()


def _name_end(reading: Reading, begin: int, limit: int) -> int:
    """Where the last item of a row ends: at the first ending behind which no name goes on; 0 if there is none."""
    zone = _ZONE.match(reading.text, begin, limit)  # the dictionary has 集聚 as a verb
    if zone is not None and _closes(reading, zone.end()):
        return zone.end()
    position = begin
    while position < min(limit, begin + _LONGEST):
        token = reading.token_at(position)
        if token.begin < position or _parts(token):
            return 0
        position = token.end
        ending = place_ending_of(reading.text, position, begin)
        if ending is not None and position - begin > len(ending.text) and _closes(reading, position):
            return position
    return 0


def _closes(reading: Reading, end: int) -> bool:
    """Whether a name may end here; what is done there may follow (松风寺|游览)."""
    return reading.closes(end) or reading.token_at(end).tag == "vn"


def _site(reading: Reading, begin: int, end: int) -> Form | None:
    """The place of an item of a row, without the division that it begins with; None if its words make no name."""
    ending = place_ending_of(reading.text, end, begin)
    body = ending_of(reading.text, end, begin)
    if (
        ending is not None
        and ending.text in _ZONES
        and end - begin > len(ending.text) + 3
        and _named(reading, begin, end - len(ending.text))
    ):
        sorted_only = all(t.word in _sorts() for t in reading.tokens_between(begin, end - len(ending.text)))
        return Form(begin, end, ending.type) if not sorted_only and begin not in reading.by_begin else None
    if ending is None or ending.text in _DIVIDED or ending.type == "AdministrativeDivision":
        return None
    if body is not None and len(body.text) >= len(ending.text):
        return None
    if ending.text == "段" and reading.text[begin - 1 : begin] in ("至", "到"):
        return None  # 省道303线柳河至|清水段
    mark = reading.by_begin.get(begin)
    if mark is not None and ending.strength in "wrxv" and mark.end < end - len(ending.text) and rank(mark.full) < 5:
        begin = mark.end
    fits = end - begin > 2 and _named(reading, begin, end) and _proper(reading, begin, end - len(ending.text), ending)
    return Form(begin, end, ending.type) if fits else None


def _named(reading: Reading, begin: int, end: int) -> bool:
    """Whether whole words that may be in a name fill the span."""
    tokens = reading.tokens_between(begin, end)
    if not 2 <= end - begin <= _LONGEST or reading.text[begin:end] in listed("not_places"):
        return False
    if not reading.is_start(begin) and begin not in reading.by_end:
        return False
    counts = tokens[0].tag[0] in "mq" and not (
        len(tokens) > 1 and len(tokens[1].word) > 1 and _NUMERAL.match(tokens[0].word)
    )
    leads = counts or tokens[0].word.isdigit() or tokens[0].word in few("place parting characters")
    leads |= len(tokens) > 1 and len(tokens[0].word) == 1 < len(tokens[1].word) and tokens[0].tag[0] in "vd"
    return not leads and not any(_parts(t) for t in tokens)


def _proper(reading: Reading, begin: int, end: int, ending: PlaceEnding) -> bool:
    """Whether the words before an ending are a name's: not all of them everyday ones or sorts."""
    core = reading.tokens_between(begin, end)
    if not core or length(core) > (_LONGEST if ending.strength in "sh" else 6 if ending.text == "墓" else 4):
        return False
    if len(core) == 1 and ending.text in _CALLED_PLAINLY and core[0].word not in _sorts():
        return True  # 明德路、|人民|路
    if ending.strength == "h" or ending.text in few("sorts of sites"):
        mark = reading.by_begin.get(begin)
        placed = mark is not None and mark.end < end  # but 清川县|大棚
        return placed or any(is_specific(t) and len(t.word) > 1 and t.end > (mark.end if mark else 0) for t in core)
    everyday = all(t.word in generic() or t.word in _sorts() for t in core)
    return not everyday and core[-1].word not in few("kind characters")


@cache
def _sorts() -> frozenset[str]:
    """Words that only say of which sort a place is."""
    return modifiers() | few("no proper part") | few("prizes")


def _counted_items(reading: Reading, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list that a number closes, the last first: 锦绣花园、世纪花苑|等17个小区."""
    while True:
        comma = reading.text.rfind("、", max(0, end - _LONGEST - 1), end)
        begin = _name_begin(reading, comma + 1 if comma >= 0 else max(0, end - _LONGEST), end)
        if begin >= end:
            return
        yield begin, end
        area = reading.by_begin.get(comma + 1)  # 甲山、|清川县|乙等8座水库
        if comma < 0 or (begin != comma + 1 and (area is None or area.end != begin)):
            return
        end = comma
