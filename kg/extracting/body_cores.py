"""Names of organisations that a walk to the left has found an ending for: where each begins, and whether it is one.

A *headed* name begins with a place, 市, 中国 and the like; a *headless* one with its proper part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extracting.body_edges import (
    MINES,
    court_before,
    group_before,
    mine_of_list,
    number_before,
    past_acts,
    past_ours,
    seat_before,
    sector_before,
    world_before,
)
from kg.extracting.boundaries import Stretch, beginning
from kg.extracting.kinds import Ending, kind_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import (
    COUNTS,
    before,
    few,
    generic,
    inside,
    is_specific,
    length,
    listed,
    modifiers,
    proper,
)
from kg.extracting.tokens import Token

LIMITED = re.compile(r"有限(?:责任)?公司$")
_SORT = re.compile(
    r"(?:全国|国家)(?:[高中初]等|普通|重点|优秀|民营|国有|中小|双一流|各级|各类|先进|模范|基层|文明|示范|“?枫桥式”?|平安)*"
    r"(?:学校|大学|学院|高校|医院|银行|公司|企业|法院|法庭|中院|检察院|检察机关|公安机关|公安局|派出所|司法所)"
)
_SAYING = re.compile(r"“(?:[一二三四五六七八九十两\d][^“”]*|[^“”]*[式级型化杯日月周])”")  # “五星”党支部, “一站式”中心
_SUBSIDIARY = "子公司"
_LOCAL = ("Enterprise", "Organization", "HealthOrganization", "EducationalOrganization", "Association")
_TERM = re.compile(r"第[一二三四五六七八九十]+届")
# 更名为|第二机床|厂, 定名为|春光木器|厂
_NEWLY_CALLED = re.compile(r"(?:更名|改名|定名|易名|取名)(?:为|称)“?(?P<name>[\u4e00-\u9fff]{2,10})$")
_LONGEST_HEADLESS = 26
_LONGEST_WORKS = 6  # characters of what works are called
_SCHOOL_SHORT = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}大$")
_BRAND_ALONE = re.compile(r"(?<=[、，：；。])[\u4e00-\u9fff]{2,8}$")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation's name in a text: span, class, how it was told, and the body that it is a part of."""

    begin: int
    end: int
    type: str
    rule: str
    owner: Body | None = None
    head: tuple[int, int] | None = None  # from its begin to the end of its last place or 市, 中国
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A body of a list: the span where it is named, its name (with what the list shares), class and rule."""

    begin: int
    end: int
    name: str
    type: str
    rule: str
    full: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An ending at ``end`` with what the walk to the left of it went over."""

    reading: Reading
    stretch: Stretch
    end: int
    ending: Ending

    @property
    def start(self) -> int:
        """Where the ending begins."""
        return self.end - len(self.ending.text)

    def body(self, begin: int, rule: str, head: tuple[int, int] | None = None, kind: str = "") -> Body:
        """The body whose name begins at ``begin``."""
        kind = kind or kind_of(self.reading.text[begin : self.end])
        return Body(begin, self.end, kind, rule, None, head, self.ending.text)


def headed(candidate: Candidate) -> Body | None:
    """The body whose name begins with a place, 市, 中国 and the like, or None."""
    stretch, ending = candidate.stretch, candidate.ending
    begin, head = beginning(stretch)
    if begin >= 0 and ending.type == "Enterprise":
        begin = group_before(candidate.reading, _brand_before(candidate.reading, stretch, begin), ending.text)
    if begin < 0 and ending.text.endswith("委员会") and _TERM.match(candidate.reading.text, stretch.begin):
        begin = stretch.begin  # 第二届|法律专家咨询|委员会
    if begin >= 0:
        begin = sector_before(candidate.reading, begin, ending.type)
    begin, head = _of_last_place(candidate, begin, head)
    if begin > 0 and ending.text in few("bodies of those from elsewhere"):
        away, seat = candidate.reading.piece(begin), candidate.reading.by_end.get(begin)
        begin = away.begin if seat or (away.tag == "ns" and len(away.word) > 1) else begin  # 珠海|山东商会
    if begin < 0 or not _makes_name(candidate, begin, head):
        return None
    if head is not None and head[1] - head[0] == 1 and candidate.reading.text[head[1] : head[1] + 1] in "管属":
        return None  # 市|属高校
    if head is None and _SAYING.match(candidate.reading.text, begin):
        return None
    if ending.type == "Enterprise" and (own := past_ours(candidate.reading, begin, candidate.start)) > begin:
        return candidate.body(own, "org.head")
    return candidate.body(begin, "org.head", head, ending.type if ending.strength == "o" else "")


def _of_last_place(
    candidate: Candidate, begin: int, head: tuple[int, int] | None
) -> tuple[int, tuple[int, int] | None]:
    """甲县|乙街道|丙社区|日间照料中心 is one of the community: its name begins there where three places or more lead
    up to it; a firm, a government and the like have their county in their names."""
    if head is None or candidate.ending.type not in _LOCAL:
        return begin, head
    places = [mark] if (mark := candidate.reading.by_begin.get(begin)) else []
    while places and (mark := candidate.reading.by_begin.get(places[-1].end)) and mark.end <= head[1]:
        places.append(mark)
    if len(places) < 3 or places[-1].end != head[1]:
        return begin, head
    if candidate.ending.type == "Enterprise":
        own = head[1] < candidate.start and candidate.ending.text[-1] not in "厂矿场"
        return (places[-1].end, None) if own else (begin, head)
    return places[-1].begin, (places[-1].begin, head[1])


def _brand_before(reading: Reading, stretch: Stretch, begin: int) -> int:
    """The begin of a brand that stands alone between a comma and the place in a firm's name (特变电工|衡阳…公司)."""
    brand = [t for t in stretch.tokens if t.end <= begin]
    alone = reading.text[stretch.begin - 1 : stretch.begin] in ("、", "，", "（", "；", "")
    if not alone or stretch.cut >= 0 or not 2 <= length(brand) <= 5:
        return begin
    return begin if any(_no_brand(t) or reading.is_home_name(t.word) for t in brand) else stretch.begin


def _no_brand(token: Token) -> bool:
    """Whether a word before a place is no brand but leads up to it (委托|江北某公司)."""
    verb = token.tag[0] == "v" and len(token.word) > 1
    return verb or token.word in modifiers() or token.word in generic() or token.word in before()


def _makes_name(candidate: Candidate, begin: int, head: tuple[int, int] | None) -> bool:
    """Whether a headed candidate is a name and no kind of thing (河南省|重点实验室)."""
    core = head[1] if head else begin
    if core > candidate.start:
        return False
    if _SORT.fullmatch(candidate.reading.text, begin, candidate.end):
        return False  # 全国高等学校
    if candidate.ending.text in few("never national") and head and candidate.reading.text[slice(*head)] == "全国":
        return False  # 全国|政府|采购: there is none of the whole country
    rest = candidate.reading.tokens_between(core, candidate.start)
    ending = candidate.ending
    if not rest:
        return _needs_no_core(candidate, head)
    if ending.strength in ("b", "n"):
        return False
    if ending.text in few("groups of a name") and head is not None and head[1] - head[0] > 1:
        return True  # 云泽县|城市|投资集团
    if ending.strength in ("w", "f"):
        return _short_firm(candidate, head, rest)
    if ending.text in few("schools of a sort") and all(t.word in few("sorts of schools") for t in rest):
        return False  # 云泽市|中职|学校
    if _sorted_hospital(candidate, rest):
        return False
    if rest[0].word in few("verbs of use"):
        return False
    numbered = any(t.word[0] == "第" for t in rest)  # 青河镇|第一|幼儿园, 青河县|城关|第一|小学
    if not numbered and ending.text in few("schools of a sort") and all(t.word in generic() for t in rest):
        return candidate.reading.closes(candidate.end)  # 云泽市|中等|职业学校|教师大赛: all of them
    if ending.text in ("大学", "学院"):
        return rest[0].word not in few("no college")
    if ending.text in ("保险", "证券"):
        return candidate.reading.closes(candidate.end) and not any(t.word in few("insurances") for t in rest)
    if ending.type == "ResearchOrganization" or ending.strength == "s":
        return any(t.word not in modifiers() for t in rest)
    return True


def _sorted_hospital(candidate: Candidate, words: list[Token]) -> bool:
    """Whether the words before 医院 only sort or praise it (云泽市|文明|标兵|医院)."""
    if candidate.ending.text not in few("hospitals of a sort"):
        return False
    return all(t.word in few("sorts of hospitals") for t in words if t.begin not in candidate.reading.by_begin)


def _needs_no_core(candidate: Candidate, head: tuple[int, int] | None) -> bool:
    """Whether an ending right behind its head is a name: 市|政府, 云泽|银行, 云泽|移动."""
    ending, reading = candidate.ending, candidate.reading
    mark = reading.by_begin.get(head[0]) if head else None
    short = mark is not None and mark.kind in ("short", "form")
    placed = head is not None and (head[1] - head[0] == 1 or (mark is not None and mark.end == head[1]))
    if ending.strength == "b":
        full = mark is not None and mark.kind == "full" and mark.full[-1:] in "市县" and mark.end == head[1]  # type: ignore[index]
        return (short or full or _national(reading, head)) and reading.closes(candidate.end)
    if ending.strength == "n":
        return _national(reading, head) and reading.closes(candidate.end)
    if ending.text in few("never bare") and placed:
        return ending.text == "管理处" and mark is not None and mark.type == "Facility"  # 云岭水库|管理处
    if ending.text in few("firms of a seat"):  # 湖北|建投, 省|文投; but 湖北|城投|集团
        return not reading.text.startswith(("集团", "公司", "控股", "股份", "大厦"), candidate.end)
    if head is not None and head[1] - head[0] == 1 and ending.text in few("houses of a seat"):
        return True  # 县|幼儿园
    if ending.text in few("bare endings"):
        single = head is not None and head[1] - head[0] == 1
        return not single or ending.text in few("learned endings") or ending.strength in ("h", "o", "x")
    if ending.strength == "s":
        town = reading.by_end.get(head[1]) if head is not None and ending.text[-1] == "所" else None  # 青溪镇|司法所
        works = ending.text[-1] == "厂" and ending.text != "加工厂"  # 县|印刷厂
        return short or (placed and works) or (town is not None and town.full.endswith(("镇", "乡", "街道")))
    return (
        ending.strength in ("h", "o", "x") and ending.type != "ResearchOrganization" and ending.text not in ("矿", "厂")
    )


def _national(reading: Reading, head: tuple[int, int] | None) -> bool:
    """Whether a head is a firm of the whole country with a place behind it (国网|江北|电力)."""
    mark = reading.by_end.get(head[1]) if head else None
    return mark is not None and reading.heads_by_end.get(mark.begin) == head[0]  # type: ignore[index]


def _short_firm(candidate: Candidate, head: tuple[int, int] | None, rest: list[Token]) -> bool:
    """叶县|绿筑|菌业: a firm's short name with a place before it."""
    if head is None or head[1] - head[0] == 1 or not is_specific(rest[0]) or length(rest) > 4:
        return False
    return candidate.ending.strength == "f" or candidate.reading.closes(candidate.end)


def headless(candidate: Candidate) -> Body | None:
    """The body whose name has no place before it (铁石|装备制造|集团), or None."""
    ending, stretch = candidate.ending, candidate.stretch
    if (begin := number_before(candidate.reading.text, candidate.end, ending.type)) >= 0:
        return candidate.body(begin, "org.numbered", kind=ending.type)
    if ending.text == "人民法院" and (begin := court_before(candidate.reading.text, candidate.start)) >= 0:
        return candidate.body(begin, "org.ending", kind=ending.type)
    if ending.type in ("GovernmentBody", "PartyBody", "MilitaryOrganization"):
        first = seat_before(candidate.reading, candidate.start, ending.text)
        return candidate.body(first, "org.head", kind=ending.type) if first < candidate.start else None
    if ending.strength == "k":
        begin = past_acts(stretch.tokens, max(stretch.begin, stretch.cut, stretch.verb))
        named = candidate.start - begin > 3 and not candidate.reading.text.endswith("领域", begin, candidate.start)
        return candidate.body(begin, "org.laboratory", kind=ending.type) if named else None
    if ending.strength == "f":
        return _firm(candidate)
    if ending.strength == "s" or (ending.strength == "o" and ending.text.endswith("矿")):
        return _by_proper_part(candidate)
    if ending.text.endswith(("附院", "附属医院")) and (
        school := _SCHOOL_SHORT.search(candidate.reading.text, 0, candidate.start)
    ):
        return candidate.body(school.start(), "org.ending", kind=ending.type)  # 江大|一附院
    return None


def _firm(candidate: Candidate) -> Body | None:
    """绿筑|菌业: a firm's short name without a place before it."""
    stretch = candidate.stretch
    tokens = stretch.tokens_from(max(stretch.cut, stretch.soft))
    if not 2 <= length(tokens) <= 4 or not all(is_specific(t) for t in tokens) or not proper(tokens):
        return None
    return (
        candidate.body(tokens[0].begin, "org.firm", kind="Enterprise")
        if candidate.reading.closes(candidate.end)
        else None
    )


def _by_proper_part(candidate: Candidate) -> Body | None:
    numbered = candidate.ending.strength == "o"
    if numbered and not MINES.match(candidate.reading.text, candidate.start):
        return None  # 改造|八矿|路
    if numbered and mine_of_list(candidate.reading, candidate.start, candidate.end):
        return candidate.body(candidate.start, "org.ending", kind="Enterprise")
    if called := _NEWLY_CALLED.search(candidate.reading.text, max(0, candidate.start - 16), candidate.start):
        return candidate.body(called.start("name"), "org.ending", kind=candidate.ending.type)
    tokens = candidate.stretch.tokens_from(max(candidate.stretch.begin, candidate.stretch.cut))
    limited = bool(LIMITED.search(candidate.ending.text))
    tokens = _untrimmed(_adverb_before(candidate, tokens) + tokens if limited else tokens, limited)
    if (
        not tokens
        or _sorted_hospital(candidate, tokens)
        or (candidate.ending.text in few("houses for guests") and tokens[-1].word in few("sorts of hotels"))
        or tokens[0].word in few("kind characters")
        or (tokens[-1].word in modifiers() and not limited)
    ):
        return None
    verb_alone = not numbered and len(tokens) == 1 and tokens[0].tag == "v" and len(tokens[0].word) > 1  # 、安踏|集团
    named = limited or verb_alone or _long_word_alone(candidate, tokens) or _noun_of_trade(candidate, tokens)
    named = named or (candidate.ending.text in few("groups of a name") and _plain_brand(tokens))
    named = named or _called_like_works(candidate.ending.text, tokens)
    named = named or world_before(candidate.reading, tokens[0].begin, candidate.ending.type) < tokens[0].begin
    if not proper(tokens) and not named:
        return None
    begin = world_before(candidate.reading, tokens[0].begin, candidate.ending.type)
    if candidate.reading.text[begin] in "（(":
        brand = _BRAND_ALONE.search(candidate.reading.text, 0, begin)
        begin = brand.start() if brand else begin  # 、梦海世界|（武汉）旅游发展有限公司
    place = candidate.reading.by_begin.get(begin)
    bare = place is not None and place.kind in ("full", "short") and place.end == candidate.start
    if bare and candidate.ending.text in few("never bare"):
        return None  # 领衔的|江北|实验室
    name = candidate.reading.text[begin : candidate.end]
    if _SAYING.match(name) or candidate.ending.text.endswith(_SUBSIDIARY):
        return None  # “四大平台”公司, 三产子公司
    if COUNTS.search(name) or name in listed("not_bodies") or not 2 <= candidate.start - begin <= _LONGEST_HEADLESS:
        return None
    return candidate.body(begin, "org.ending")


def _untrimmed(tokens: list[Token], limited: bool) -> list[Token]:
    """The words from the first that may begin a headless name; before a bare trade and 有限公司 an everyday word is the
    brand (真诚|生物科技|有限公司)."""
    kept = list(tokens)
    while kept and _trims(kept[0]) and not (kept[0].tag in ("m", "v") and len(kept) == 1):
        kept.pop(0)
    bare = limited and kept and all(t.word in generic() | listed("trades") | few("sectors") for t in kept)
    brand = tokens[-len(kept) - 1] if bare and len(kept) < len(tokens) else None
    if brand is None or len(brand.word) < 2 or brand.word in before() or brand.word in modifiers():
        return kept
    return [brand, *kept]


def _called_like_works(ending: str, tokens: list[Token]) -> bool:
    """Whether works or a farm are called as such are: 东风|农机厂, 国营|红星|农场; works with a product by one noun."""
    if ending[-1] not in "厂场":
        return False
    called = length(tokens) <= _LONGEST_WORKS and any(t.word in few("names of works") for t in tokens)
    return called or (ending[-1] == "厂" and len(ending) > 2 and ending != "加工厂" and _plain_brand(tokens))


def _adverb_before(candidate: Candidate, tokens: list[Token]) -> list[Token]:
    """The everyday word that is a firm's brand though the walk stops there: alone between a comma and its bare trade
    (、真诚|生物科技|有限公司)."""
    reading, begin = candidate.reading, candidate.stretch.begin
    bare = tokens and all(t.word in generic() | listed("trades") | few("sectors") for t in tokens)
    if not bare or begin < 3 or tokens[0].begin != begin:
        return []
    word = reading.piece(begin)
    alone = reading.text[word.begin - 1] in "、，。；："
    return [word] if alone and len(word.word) == 2 and word.tag[0] in "da" and word.word not in before() else []


def _plain_brand(tokens: list[Token]) -> bool:
    """Whether one everyday noun is a brand (圣光|投资集团)."""
    word = tokens[0].word
    plain = len(tokens) == 1 and len(word) == 2 and tokens[0].tag == "n"
    return plain and not {word} & (generic() | modifiers() | listed("trades") | inside() | few("sectors"))


def _noun_of_trade(candidate: Candidate, tokens: list[Token]) -> bool:
    """Whether a noun and its trade are a firm: between commas, or of the syllables of brands (由|宏远|机械|公司)."""
    brand, begin = tokens[0], tokens[0].begin
    lucky = set(brand.word) <= few("brand syllables characters")
    marked = candidate.reading.text[begin - 1 : begin] in ("、", "，", "。", "")
    if candidate.ending.text not in ("公司", "集团") or len(tokens) != 2 or len(brand.word) != 2:
        return False
    return (
        tokens[1].word in listed("trades")
        and (lucky or (marked and brand.tag == "n" and candidate.ending.text == "公司"))
        and not {brand.word} & (generic() | modifiers() | listed("trades") | inside() | few("sectors"))
    )


def _long_word_alone(candidate: Candidate, tokens: list[Token]) -> bool:
    """Whether a firm's name is one long word of the dictionary between commas (、乐凯胶片|集团)."""
    word, begin = tokens[0].word, tokens[0].begin
    alone = candidate.reading.text[begin - 1 : begin] in ("、", "，", "")
    return (
        alone
        and len(tokens) == 1
        and len(word) > 3
        and word not in generic()
        and word[:2] not in few("sectors")
        and candidate.ending.type == "Enterprise"
    )


def _trims(token: Token) -> bool:
    """Whether a word at the left edge of a headless name does not belong to it."""
    if len(token.word) == 1:
        return token.word in few("kind characters")
    if token.word == "集团":
        return True  # 该集团|七星选煤厂
    return token.tag in ("v", "vn", "ad", "an", "d", "m") or token.word in modifiers()
