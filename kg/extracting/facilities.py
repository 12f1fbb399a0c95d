"""Buildings, sites, parks and other places that people made, by the endings of their names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extracting.bodies import Body, find_bodies
from kg.extracting.boundaries import Stretch, beginning, walk
from kg.extracting.divisions import rank
from kg.extracting.kinds import PlaceEnding, ending_of, place_ending_of, place_endings
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import (
    COUNTED,
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

_PROJECT_AFTER = re.compile(
    r"(?<=家园)计划|”(?:计划|行动|工程|活动|品牌|模式|系列|APP|平台)|）?(?:建设|新建|改造|扩建|提升|修复|综合|整治|治理)*(?:项目|工程|建设|改造|扩建|一期|二期)"
)
_HONOUR_BEFORE = re.compile(
    r"(?:获评|荣获|获|获批|入选|评为|命名为?|认定为?|确定为?|成为|列入|列为|创成|创建|创建为|申报|争创|入围|授予|公布|称号|被评为)(?:了|首批|第[一二三四五六七八九十]+批|全国|国家|省|市|\d+家|\d+个)*$"
)
_COUNTED_BEFORE = re.compile(r"\d[家个所处座]$")
_COUNTED_AFTER = re.compile(r"\d+[家个所处座]")
_BUILT = re.compile(
    r"建成|等\d*[个余]*(?:重点|重大)?项目|开工|竣工|完工|投产|投用|完成投资|在建|续建|复工|加快推进|谋划实施|完工交付"
)
_SORT_AFTER = re.compile(r"(?:\d+|[两三四五六七八九十]+)[家个所处座](?!子)|(?<=村”)(?:建设|创建|评选)")  # “丰书苑”|30家
_QUOTED_BEFORE = re.compile(r"“([^“”]{2,14})”、?$")
_QUOTED_AFTER = re.compile(r"、?“([^“”]{2,14})”")
_URBAN = ("城市", "城乡", "乡村", "智慧", "现代", "国际")
_BRANCH = re.compile(r"(?<=[心场城店院市])[\u4e00-\u9fff]{2,4}店(?=[，。、；检调视考察])")  # 丰禾购物中心|石门店
_NO_PART = ("是", "为", "系", "高度", "高度重视")  # behind a body: what it does, no part of it
_STANDING = re.compile(r"地位|优势|能级|功能|作用|城市|经济")
_TOWN = re.compile(r"(?:新城|科学城|大学城|科技城|古城)$")  # its 建设 is no single project
_TOWN_BUILT = re.compile(r"(?:规划)?建设(?!项目|工程)")
_BUILDS = re.compile(
    r"(?:投资|开发|开工|规划|布局|合作|联合|共同|谋划|高标准|高质量|高水平|高起点|高规格|大力|全力)(?:建设|兴建|打造)了?"
)
# 市、|县两级政务大厅, 3个|省级基地: all of a level
_ALL_OF = re.compile(r"[省市县区镇乡村]{0,2}[两三各]级|（[^（）]*[省市县区乡镇]）")
_COUNTED_INSIDE = re.compile(r"[两三四五六七八九十\d]+[个座处家所](?!园)")  # 城南|三个公园
_SLOGAN = tuple("绘筑建塑赋兴绣造")  # 一张蓝图|绘|新城
_OF_SEATS = re.compile(r"（(?:[省市县区镇乡村]|县、区|市、区|市、县|县（市、区）)）[\u4e00-\u9fff]*$")
_OF_LEVELS = re.compile(r"[省市县区乡镇村][两三四五]级[\u4e00-\u9fff]*$")
_BOTH_SEATS = tuple(f"{seat}委{seat}政府" for seat in "省市县区州旗")
_LONGEST = 22
_OWNING = ("所辖", "所属", "下属", "下辖", "旗下", "管辖")
_WHOLE = ("全辖", "全域", "全县", "全市", "辖内", "辖区", "建有", "设有", "拥有", "现有", "共有", "建成")
# 国家AAAA级旅游景区 is a grade; a site of that grade may follow (国家AAAA级旅游区|青萝山景区)
_GRADE = re.compile(r"(?:国家)?(?:[345]A|A{2,5})级?(?:旅游)?(?:景区|旅游区|旅游景区|风景区)")


@dataclass(frozen=True, slots=True)
class Site:
    """A place with a name that ends like one: span, class, and the body or place that it belongs to (its span)."""

    begin: int
    end: int
    type: str
    rule: str
    owner: tuple[int, int] | None = None

    @property
    def owner_end(self) -> int:
        """Where the owner's name ends (the begin of the site if there is none)."""
        return self.owner[1] if self.owner else self.begin


@lru_cache(maxsize=4)
def find_sites(reading: Reading) -> tuple[Site, ...]:
    """The sites of an entry in the order of their ends."""
    by_end = {body.end: body for body in find_bodies(reading)}
    found: list[Site] = []
    projects: list[Site] = []
    for token, ending in reading.place_ends:
        end = token.end
        if ending.strength not in ("s", "h", "z") or end in by_end or end in reading.by_end:
            continue
        if reading.text[end - 2 : end + 1] in few("other words"):
            continue  # 广场|舞
        if reading.text[end : end + 1] == "区" and (ending.text[-1] == "园" or ending.text + "区" in place_endings()):
            continue  # 产业园|区
        if _OF_SEATS.search(reading.text, max(0, end - 16), end):
            continue  # 省（市）|科普基地
        if _OF_LEVELS.search(reading.text, max(0, end - 16), end):
            continue  # 市、县|两级政务大厅
        site = _ungraded(reading, _widened(reading, _site(reading, token, ending, by_end)))
        if site is None or reading.in_title(site.begin, site.end) or _one_of_many(reading.text, site):
            continue
        if _COUNTED_BEFORE.search(reading.text, max(0, site.begin - 2), site.begin):
            continue  # 2个|“和美乡村”示范片区
        (projects if _a_project(reading, site) else found).append(site)
    return tuple(_longest(found, [*found, *projects]))


def _one_of_many(text: str, site: Site) -> bool:
    """Whether what looks like a site's name tells a sort: 市、|县两级政务大厅, |全国四大基地|之一, 5G+|商城导航."""
    quoted = text.startswith("”", site.end) and _SORT_AFTER.match(text, site.end + 1) is not None
    after = text.startswith("之一", site.end) or quoted
    return (
        after
        or text[site.begin - 1 : site.begin] == "+"
        or bool(_ALL_OF.match(text, site.begin, site.end))
        or _COUNTED_INSIDE.search(text, site.begin, site.end) is not None
    )


def _sorted_area(text: str, begin: int) -> bool:
    """Whether a 区 at ``begin`` ends the word of an area of a sort (安置|区)."""
    return begin > 0 and text[begin - 1] in few("no district characters")


def _widened(reading: Reading, site: Site | None) -> Site | None:
    """With the basin before it (江河流域|云泽段保护基地); the community that is called after it (锦绣花园|社区)."""
    if site is None:
        return None
    if site.begin > 3 and reading.text.startswith("流域", site.begin - 2):
        river = reading.token_at(site.begin - 3)
        name = reading.token_at(river.begin - 1) if river.word in few("water characters") else river
        named = river.word[-1] in few("water characters") and name.word.isalpha() and name.word not in before()
        return replace(site, begin=name.begin) if named else site
    if reading.text.startswith("示范片区", site.end):
        return replace(site, end=site.end + 4)  # 稻香小镇|示范片区
    if branch := _BRANCH.match(reading.text, site.end):
        return replace(site, end=branch.end())
    if reading.text.startswith("社区", site.end):
        begin = site.owner_end if site.owner_end in reading.by_end else site.begin
        return Site(begin, site.end + 2, "AdministrativeDivision", site.rule)
    return site


def _ungraded(reading: Reading, site: Site | None) -> Site | None:
    """Without the grade that stands before the name; None if a grade ends it (某某小镇创成|国家AAA级景区)."""
    if site is None:
        return None
    grade = _GRADE.search(reading.text, site.begin, site.end)
    if grade is None:
        return site
    if grade.start() > site.begin:
        return site if grade.end() < site.end else None
    return replace(site, begin=grade.end(), owner=None) if site.end - grade.end() > 3 else None


def _longest(found: list[Site], rivals: list[Site]) -> list[Site]:
    """Without those that only begin a longer one (港桥 of 港桥产业园, even where that is a project)."""
    return [s for s in found if not any(o.begin <= s.begin and s.end < o.end and s.owner_end <= o.end for o in rivals)]


def _a_project(reading: Reading, site: Site) -> bool:
    """Whether the words around make a project or an honour of it."""
    before = reading.text[max(0, site.begin - 12) : site.begin]
    if _COUNTED_AFTER.match(reading.text, site.end) or any(
        t.word == "和" for t in reading.tokens_between(site.owner_end, site.end)
    ):
        return True
    town = _TOWN_BUILT.match(reading.text, site.end) and _TOWN.search(reading.text, site.begin, site.end)
    if (_PROJECT_AFTER.match(reading.text, site.end) and not town) or _HONOUR_BEFORE.search(before):
        return True
    if not any(reading.text.endswith(e, site.begin, site.end) for e in few("built")):
        return False
    clause = re.split(r"[，；。\n]", reading.text[site.end : site.end + 60], maxsplit=1)[0]
    return bool(_BUILT.search(clause))


def _site(reading: Reading, token: Token, ending: PlaceEnding, by_end: dict[int, Body]) -> Site | None:
    start = token.end - len(ending.text)
    rival = ending_of(reading.text, token.end, max(0, token.end - 12))
    if rival is not None and len(rival.text) > len(ending.text):
        return None
    if token.begin <= start and token.word in listed("not_places") and token.word != ending.text:
        return None
    if ending.text == "市场" and reading.text[max(0, token.end - 4) : token.end] in few("markets of no place"):
        return None
    if ending.text.endswith("枢纽") and _STANDING.match(reading.text, token.end):
        return None  # 云泽市|综合交通枢纽|地位
    if ending.text == "桥" and reading.token_at(token.end).tag[0] in "nv":
        return None  # 江北金|桥|焊材
    if _brand(reading.text, token.end, ending):
        return None
    if (quoted := _quoted(reading, token.end, ending)) is not None:
        return quoted
    stretch = walk(reading, start, frozenset(by_end), joins=False)
    owner = by_end.get(stretch.begin)
    if owner is not None and stretch.soft < 0:
        return _owned(reading, owner, stretch, token.end, ending)
    if any(t.word in few("links") for t in stretch.tokens):
        return None
    begin, head = beginning(stretch, strict=True)
    if head is not None and reading.text[begin : head[1]] == "区" and _sorted_area(reading.text, begin):
        return None
    if (listed_site := reading.text.rfind("保护单位", begin, start)) >= 0 and begin >= 0:
        return Site(listed_site + 4, token.end, ending.type, "place.head") if start - listed_site > 5 else None
    if head is not None and head[1] == start and (national := _national(stretch, token.end, ending)):
        return national
    if begin >= 0 and begin == stretch.quoted and head is None and _tells(reading, begin, start):
        return None  # “一体两翼”|枢纽, “走出去”|开拓|市场
    if head and (built := _BUILDS.match(reading.text, head[1], start - 1)):
        named = proper(reading.tokens_between(built.end(), start))  # 石门镇|投资建设|白云产业园
        return Site(built.end(), token.end, ending.type, "place.head") if named else None
    if begin >= 0:
        rest = reading.tokens_between(head[1] if head else begin, start)
        if _names(reading, head, rest, ending):
            return Site(begin, token.end, ending.type, "place.head", head)
        return None
    return _headless(reading, stretch, token.end, ending) if ending.strength in "sz" else None


def _tells(reading: Reading, begin: int, start: int) -> bool:
    """Whether a quotation before an ending counts things, or is followed by what is done."""
    counted = COUNTS.search(reading.text, begin, start) is not None
    closing = reading.text.rfind("”", begin, start) + 1
    done = (t for t in reading.tokens_between(closing, start) if t.tag == "v" and len(t.word) > 1)
    return counted or any(t.word not in inside() for t in done)


def _national(stretch: Stretch, end: int, ending: PlaceEnding) -> Site | None:
    """萨拉川|国家|考古遗址公园: the name stands before 国家."""
    brand = [t for t in stretch.tokens[:-1] if t.begin >= stretch.cut]
    if (
        stretch.tokens[-1].word != "国家"
        or not 2 <= length(brand) <= 6
        or any(t.word in generic() or t.word in modifiers() for t in brand)
    ):
        return None
    return Site(brand[0].begin, end, ending.type, "place.head")


def _quoted(reading: Reading, end: int, ending: PlaceEnding) -> Site | None:
    text = reading.text
    if text[end : end + 1] != "”":
        return None
    begin = text.rfind("“", max(0, end - 18), end) + 1
    name = text[begin:end]
    if (
        not begin
        or len(name) < len(ending.text) + 2
        or not name.isalnum()
        or name in listed("not_places")
        or COUNTS.search(name)
        or "和" in name
        or _among_other_things(text, begin, end)
        or any(t.word in modifiers() for t in reading.tokens_between(begin, end - len(ending.text)))
        or all(t.word in generic() or t.word in inside() for t in reading.tokens_between(begin, end - len(ending.text)))
    ):
        return None
    return Site(begin, end, ending.type, "place.quoted")


def _among_other_things(text: str, begin: int, end: int) -> bool:
    """Whether a quotation stands in a row with others that are no places (“三起鼓”|“倒上桥”|“小开门”)."""
    before_it, after_it = _QUOTED_BEFORE.search(text, max(0, begin - 20), begin - 1), _QUOTED_AFTER.match(text, end + 1)
    beside = [found[1] for found in (before_it, after_it) if found is not None]
    return bool(beside) and all(place_ending_of(name, len(name)) is None for name in beside)


def _brand(text: str, end: int, ending: PlaceEnding) -> bool:
    """Whether a quotation that ends here is a brand or a plan (“青春共建五星|工坊”)."""
    if text[end : end + 1] != "”" or ending.text not in few("brands"):
        return False
    opening = text.rfind("“", max(0, end - 18), end)
    return opening >= 0 and "、" not in text[opening:end]


def _owned(reading: Reading, owner: Body, stretch: Stretch, end: int, ending: PlaceEnding) -> Site | None:
    """A place of a body: 市检察院|检察官书屋."""
    if (
        (end - owner.end == len(ending.text) and ending.text in few("sorts of sites"))
        or end - owner.end > _LONGEST
        or any((t.tag[0] == "v" and len(t.word) > 1) or t.word in _NO_PART for t in stretch.tokens[:-1])
    ):
        return None
    begin = owner.begin
    if reading.text.startswith(_OWNING, owner.end):
        named = end - owner.end > len(ending.text) + 3  # 甲公司所辖|白石水电站
        return Site(owner.end + 2, end, ending.type, "place.part", (owner.begin, owner.end)) if named else None
    if reading.text.startswith(_BOTH_SEATS, begin - 2):
        begin -= 2  # 市委|市政府|办公楼 is one
    return Site(begin, end, ending.type, "place.part", (owner.begin, owner.end))


def _names(reading: Reading, head: tuple[int, int] | None, rest: list[Token], ending: PlaceEnding) -> bool:
    """Whether what stands between a head and the ending makes a name."""
    if head is None:
        return True
    mark = reading.by_end.get(head[1]) or reading.by_begin.get(head[0])
    if not rest:
        return (
            ending.text in few("bare sites")
            or (ending.strength == "z" and mark is not None and rank(mark.full) == 3)
            or (
                mark is not None and mark.kind in ("form", "short") and (ending.strength == "s" or len(ending.text) > 2)
            )
        )
    if rest[-1].tag == "p" or rest[0].word in ("已", "现", "共") or reading.text.startswith(_WHOLE, rest[0].begin):
        return False  # 青川县|已开发|茶园; 柳溪|绕过磨坊沿|林场南坡流去; 清川县|全辖|光伏电站
    if any(t.word in ("为", "是") for t in rest) or rest[-1].word.endswith("级"):
        return False  # 清川县|柳果为|市级|基地
    if all(t.word in modifiers() for t in rest) and not (rest[0].word in _URBAN and ending.text in few("bare sites")):
        return False  # 云泽市|城市|规划馆 is one
    if any(_acts(t) for t in rest) or rest[-1].word in ("时期", "年代"):
        return False
    if mark is not None and mark.kind == "form":
        return length(rest) <= 16
    if (mark is None and head[1] - head[0] > 1) or (mark is not None and mark.full[-1:] == "省"):
        return any(is_specific(t) for t in rest)
    if ending.text == "景区" and mark is not None and rank(mark.full) == 3:
        return any(t.word not in generic() and t.word not in modifiers() for t in rest)  # 清川县|县衙|景区
    if ending.text in few("sorts of sites"):
        return any(is_specific(t) or (length(rest) > 3 and t.word not in generic()) for t in rest)
    return length(rest) <= 14


def _acts(token: Token) -> bool:
    """Whether a word only tells what is done (平顶山市|全面|完成|开发区): it is never in a site's name."""
    told = token.word in before() and (token.word not in inside() or token.word not in few("activities"))
    return len(token.word) > 1 and told and token.tag in ("v", "ad", "d", "vd")


def _trims(token: Token) -> bool:
    """Whether a word at the left edge of a headless name does not belong to it."""
    if len(token.word) == 1:
        return token.word in few("kind characters")
    if token.word == "国有":
        return False
    return (
        token.word in modifiers()
        or token.tag in ("v", "ad", "d", "vd")
        or (token.tag == "m" and COUNTED.fullmatch(token.word) is not None)
        or (token.tag == "vn" and token.word in generic())
    )


def _of_a_sort(reading: Reading, tokens: list[Token], end: int) -> bool:
    """Whether the words before or at the left edge make a sort of site (1|家研学旅行基地, 省级|森林康养基地)."""
    left = reading.text[max(0, tokens[0].begin - 1) : tokens[0].begin]
    name = reading.text[tokens[0].begin : end]
    counted = _COUNTED_BEFORE.search(reading.text, 0, tokens[0].begin)
    return (
        bool(counted)
        or left.isdigit()
        or left == "级"
        or tokens[0].word in few("prizes")
        or name in listed("not_places")
    )


def _headless(reading: Reading, stretch: Stretch, end: int, ending: PlaceEnding) -> Site | None:
    begin = max(stretch.begin, stretch.cut, stretch.soft)
    tokens = [t for t in stretch.tokens if t.begin >= begin]
    while tokens and (_trims(tokens[0]) or (tokens[0].word in place_endings() and len(tokens) > 1)):
        tokens.pop(0)
    if tokens and tokens[-1].word in few("kind characters"):
        return None
    if any(t.word in ("时期", "时代", "年代") for t in tokens):
        return None  # 青丘时期|遗址
    if tokens and (built := _BUILDS.match(reading.text, tokens[0].begin, tokens[-1].end)):
        tokens = [t for t in tokens if t.begin >= built.end()]
    if length(tokens) < 2 or tokens[0].word[0] == "（" or _of_a_sort(reading, tokens, end):
        return None
    if stretch.quoted >= 0 and ending.text in few("sorts of sites"):
        return None
    if ending.text in few("museums") and length(tokens) > 3 and any(t.word not in generic() for t in tokens):
        return Site(tokens[0].begin, end, ending.type, "place.museum")
    if not proper(tokens) or tokens[-1].word in _SLOGAN:
        return None
    if tokens[-1].word in modifiers() and not (len(ending.text) > 3 and is_specific(tokens[0])):
        return None  # but 白石|智慧|农贸市场
    if ending.strength == "z" and (len(tokens) > 3 or not all(is_specific(t) for t in tokens)):
        return None
    begin = tokens[0].begin
    if reading.text.startswith("高速口", begin - 2):
        begin -= 2  # 高速|口三角游园
    if not 3 <= end - begin <= 16 or COUNTS.search(reading.text, max(0, begin - 2), end):
        return None
    return Site(begin, end, ending.type, "place.ending")
