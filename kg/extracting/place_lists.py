"""Places that only a list tells: villages of a town (大峪镇袁窑、刘何), a site among places (白沙水库、防汛码头)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.divisions import by_name, rank
from kg.extracting.form_zones import Form
from kg.extracting.kinds import ending_of
from kg.extracting.landmarks import Landmark
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, listed
from kg.extracting.settlements import TOWN
from kg.extracting.tokens import part_of_speech

_VILLAGE = re.compile(r"[\u4e00-\u9fff]{2,3}")
_TOWN_ITEM = re.compile(r"[\u4e00-\u9fff]{2,3}(?=[、和等])")
_TOWNS_COUNTED = re.compile(r"等?(?:(?:\d+|[两三四五六七八九十]+|多)个)(?:乡镇|镇|乡|街道|村)(?![\u4e00-\u9fff]?级)")
_RIVERS = re.compile(
    r"[\u4e00-\u9fff]{1,5}[河江溪](?:、[\u4e00-\u9fff]{1,5}[河江溪])+(?=[、，。；和及与等超水流沿两干支治清河段发出涨洪暴汛综生均]|$)"
)
_NO_MEMBER = re.compile(r"(?:人|员|部门|单位|干部|群众)$|^[一二三四五六七八九十两\d][\u4e00-\u9fff]$")
_MIXED = ("县区", "县市", "区县", "市县")  # 甲、乙、丙三县区: each is one or the other
_SITES = ("市场", "游园", "公园", "广场", "小区", "水库", "水电站", "电站")
_WHOLE = ("社区", "街道", "镇", "乡")  # 石岩社区 among 7个行政村
_ONE = re.compile(r"辖([\u4e00-\u9fff]{2,3})[1一]个(镇|乡|街道|村|社区)(?![\u4e00-\u9fff]?级)")
# 甲水库、中型乙、|丙水库: reservoirs that the last and the first one tell
_RESERVOIRS = re.compile(r"水库、((?:[\u4e00-\u9fff]{2,6}、)*[\u4e00-\u9fff]{2,6})、[\u4e00-\u9fff]{2,4}水库")
_SIZE = re.compile(r"^[大中小]型")
_COUNTED = re.compile(
    r"(?:升级|改造|整治|提升|新建|建成|建有|辖|辐射|覆盖|惠及|包括|涉及|涵盖|为|途[经径]|流经|来到|深入|走进|前往|走访|检查|抽[取查]|巡查"
    r"|撤销|设立|新设|增设|恢复|合并|划出|(?<=[，、；：个镇乡道和与及到赴在对将了的由括含原])(?!将|撤销|原|设立|合并))"
    r"(?![现下管共]*辖)((?:(?:(?!的)[\u4e00-\u9fff]){2,5}、)+[\u4e00-\u9fff]{2,4}?(?:和[\u4e00-\u9fff]{2,4}?)?)"
    r"等?(\d{1,2}|[两一二三四五六七八九十])(?:个|大(?=景区|公园|片区|商圈|广场|水库)|座(?=水电站|电站|水库)|(?=镇|乡|街道|[县区市旗](?![级直区])))(?:行政|自然)?"
    r"(镇|乡|街道|管理区|村|社区|县区|县市|区县|市县|县|区(?!域)|市(?!场|民)|旗|"
    + "|".join(_SITES)
    + r")(?![\u4e00-\u9fff]?级)"
)


# 冲毁下坪、石桥、木梓等村|公路: a list that no number closes
_UNCOUNTED = re.compile(
    r"((?:[\u4e00-\u9fff]{2,6}、)+[\u4e00-\u9fff]{2,4})等(村|乡镇|乡|镇|街道|社区)(?![\u4e00-\u9fff]?级|[干居民委长办])"
)


def find_villages(reading: Reading) -> Iterator[Form]:
    """Villages without 村 listed behind their town, two or more."""
    yield from _towns(reading)
    for mark in reading.landmarks:
        if not TOWN.search(mark.name):
            continue
        items = list(_village_items(reading, mark.end))
        if len(items) > 1:
            yield from (Form(begin, end, "AdministrativeDivision") for begin, end in items)


def _towns(reading: Reading) -> Iterator[Form]:
    """Towns without 镇, each behind its county, where the list says what they are: 清川县渣园、明河县闹店等15个乡镇."""
    chain: list[Form] = []
    for mark in sorted(reading.landmarks, key=lambda m: m.begin):
        if mark.full[-1] not in "县区旗" and rank(mark.full) != 3:
            continue
        town = _TOWN_ITEM.match(reading.text, mark.end)
        if chain and mark.begin != chain[-1].end + 1:
            chain = []
        if town is None or (mark.end in reading.by_begin and reading.by_begin[mark.end].kind != "short"):
            chain = []
            continue
        chain.append(Form(mark.end, town.end(), "AdministrativeDivision"))
        if len(chain) > 1 and _TOWNS_COUNTED.match(reading.text, town.end()):
            yield from chain


def find_rivers(reading: Reading) -> Iterator[Form]:
    """Rivers of a list, two or more, though nothing else tells them from given names: 烟川河、朝山河、布里通河."""
    for found in _RIVERS.finditer(reading.text):
        ends = [m.start() for m in re.finditer("、|$", found[0])]
        begin = _first_river(reading, found.start() + ends[0])
        for end in (found.start() + e for e in ends):
            name = reading.text[begin:end]
            if end - begin > 1 and not reading.covers(begin, end) and name not in listed("not_places"):
                yield Form(begin, end, "NaturalFeature")
            begin = end + 1


def _first_river(reading: Reading, end: int) -> int:
    """Where the first name of a list begins: after the last word that is in no name."""
    position = end
    while position > max(0, end - 5):
        if position in reading.by_end and position < end:
            break
        token = reading.token_at(position - 1)
        told = token.tag[0] in "pcur" or (len(token.word) > 1 and token.tag[0] in "vdmq")
        if token.word in before() or token.word[-2:] in few("waters whole") or told or not token.word.isalpha():
            break
        position = token.begin
    return position


def _village_items(reading: Reading, begin: int) -> Iterator[tuple[int, int]]:
    text = reading.text
    while True:
        end = next((begin + n for n in (2, 3) if text[begin + n : begin + n + 1] in ("、", "等")), 0) or _open_end(
            reading, begin
        )
        name = text[begin:end]
        if (
            not end
            or not _VILLAGE.fullmatch(name)
            or _everyday(name)
            or any(t.word in before() for t in reading.tokens_between(begin, end))
        ):
            return
        if end in reading.by_end:
            return
        yield begin, end
        if text[end : end + 1] != "、":
            return
        begin = end + 1


def _open_end(reading: Reading, begin: int) -> int:
    """The end of the last item, that no comma closes: two characters, the second one as villages end."""
    text = reading.text
    end = begin + 2
    return (
        end
        if text[begin - 1 : begin] == "、"
        and text[begin + 1 : end] in few("village characters")
        and reading.is_start(end)
        else 0
    )


def _everyday(name: str) -> bool:
    tag = part_of_speech(name) or "x"
    return tag[0] in "nvadmrtqfcpl" and tag[:2] not in ("ns", "nr", "nz", "nt")


def find_members(reading: Reading) -> Iterator[Landmark]:
    """Towns, villages and sites that a list counts: 辖城关、大营、石桥3个镇, 改造城南、王庄2个市场, 辖石店1个镇;
    reservoirs that those around them tell."""
    for one in _ONE.finditer(reading.text):
        yield _member(one[1], one.start(1), one[2])
    for row in _RESERVOIRS.finditer(reading.text):
        for begin, name in _items(row[1], row.start(1)):
            bare = _SIZE.sub("", name)
            if len(bare) > 1 and not bare.endswith("水库"):
                yield _member(bare, begin + len(name) - len(bare), "水库")
    yield from _uncounted(reading)
    for found in _COUNTED.finditer(reading.text):
        lead = re.match("[镇乡村]?和", found[1])  # 4个镇|和|庙街、武功2个乡
        skip = lead.end() if lead and reading.text[found.start(1) + lead.end() - 2] in "镇乡道村县区" else 0
        items = list(_items(found[1][skip:], found.start(1) + skip))
        if len(items) < 2 or (len(items) < 3 and not _fits(found[2], len(items))):
            continue
        for begin, name in items:
            inside = reading.tokens_between(begin, begin + len(name))
            if not 2 <= len(name) <= 4 or name in ("街道", "社区", "乡镇") or _NO_MEMBER.search(name):
                continue
            if _a_body(reading.text, begin, len(name)):
                continue
            if not any(len(t.word) > 1 and t.word in before() and t.tag[0] != "n" for t in inside):
                mixed = found[3] in _MIXED
                sort = next((s for s in "县区市旗" if name + s in by_name()), "") if mixed else found[3]
                if sort:
                    yield _member(name, begin, sort)


def _uncounted(reading: Reading) -> Iterator[Landmark]:
    """Villages and towns of a list that only its sort closes; most of them must be no everyday words."""
    for row in _UNCOUNTED.finditer(reading.text) if "等" in reading.text else ():
        items = list(_items(row[1], row.start(1)))
        begin = _first_river(reading, items[0][0] + len(items[0][1]))
        items[0] = begin, reading.text[begin : items[0][0] + len(items[0][1])]
        names = [name for _, name in items]
        plain = sum(_everyday(name) for name in names)
        sound = all(2 <= len(name) <= 4 and not _NO_MEMBER.search(name) for name in names)
        if sound and 2 * plain < len(names) and not any(_a_body(reading.text, at, len(name)) for at, name in items):
            sort = "" if row[2] == "乡镇" else row[2]  # of 等乡镇 nothing tells which of the two
            yield from (_member(name, at, sort) for at, name in items)


def _a_body(text: str, begin: int, size: int) -> bool:
    """Whether an item ends as bodies do (甲电厂、|热力集团|和市内四区)."""
    ending = ending_of(text, begin + size, begin)
    return ending is not None and ending.strength in "sh"


def _member(name: str, begin: int, sort: str) -> Landmark:
    """An item of a list as a place of the sort that the list tells."""
    kind = "Facility" if sort in _SITES else "AdministrativeDivision"
    return Landmark(
        begin, begin + len(name), name, name if name.endswith((sort, *_WHOLE)) else name + sort, "member", kind
    )


def _items(listing: str, begin: int) -> Iterator[tuple[int, str]]:
    """The items of 城关、大营和石桥 with their positions; a 和 that begins an item belongs to it (和尚岭)."""
    for item in listing.split("、"):
        for name in re.split("(?<=..)和(?=..)", item):
            skipped = 1 if name[:1] in few("place parting characters") and name[:1] != "和" else 0
            skipped += name[:2] == "由原"
            yield begin + skipped, name[skipped:]
            begin += len(name) + 1


def _fits(count: str, found: int) -> bool:
    digits = {"两": 2, **{c: n for n, c in enumerate("一二三四五六七八九十", 1)}}
    return (int(count) if count.isdigit() else digits.get(count, 0)) == found
