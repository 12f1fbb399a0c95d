"""What stands before the word or place that tells a body and is in its name: 云泽|民建, 德国|教育部, 铁福集团|公司."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.extracting.name_reading import PLAIN, Reading
from kg.extracting.name_words import before, few, generic, is_specific, listed, modifiers, proper
from kg.extracting.tokens import Token
from kg.lexicon import table

if TYPE_CHECKING:
    from kg.extracting.body_cores import Body

# 云山工业园区|宏远米业有限公司; but 云山工业园区投资有限公司 is the zone's own
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:工业园区?|产业园区|工业区|集聚区)"
    r"(?!投资|建设|开发|资产|国有|城市|实业|发展|产业|运营|管理|服务|物业|科技|水务|污水|热力|供|新|经济|集团)(?=[^，。；]{4,}公司$)"
)
_SITES = ("园区", "产业园", "工业园", "创业园", "科技园", "开发区", "集聚区", "高新区")  # 某园区|江北宏远电气有限公司
_NUMBERED = re.compile(
    r"(?<![第省市县区])第[一二三四五六七八九十]{1,3}"
    r"(?:高级|初级|实验|完全|中等|职业|专业|技术|中心|机关|人民|中医|妇幼保健)*(?:中学|小学|幼儿园|医院|高中|初中|学校|中专)$"
)
_COURT = re.compile(r"(?:^|其中|[\n，。；：日年月由在向到赴]|(?<!其)中)中级$")
MINES = re.compile(r"[一二三四五六七八九十]{1,3}矿(?![区山井工路])")
_MINES_BEFORE = re.compile(r"(?:[一二三四五六七八九十]{1,3}矿[、和])+$")
_SHORT = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川渝黔滇陕甘宁绥察热]"
_REGION = re.compile(rf"(?:{_SHORT}{{2,4}}|{_SHORT}{{1,3}}[东西南北中边]{{1,2}})(?:边区|苏区|特区|解放区|行政区|边)?$")
_FOUNDED_WITH_YEAR = re.compile(r"(?:成立|组建|设立)了?(?P<year>20\d\d年)$")
_SITE = re.compile(
    r"(?:(?:国家|省)?级?(?:自然|湿地|森林|旅游|生态|风景|文化|名胜|5A级?|4A级?)*"
    r"(?:景区|风景名胜区|旅游区|度假区|保护区|公园|湿地|灌区|林场|古城|古镇))$"
)
_LONGEST_BRAND = 4


@cache
def parties() -> frozenset[str]:
    """The names of the democratic parties, in full and in short."""
    return frozenset(form for full, shorts in table("democratic_parties").items() for form in (full, *shorts))


def edge_of(reading: Reading, begin: int, end: int, kind: str) -> int:
    """Where the name of a body that one word tells begins: at the place that its party's branch is of, at the country
    whose ministry it is, else at ``begin``."""
    mark = reading.by_end.get(begin)
    if reading.text[begin:end] in parties():
        return mark.begin if mark is not None and mark.kind in ("short", "full") else begin
    if kind != "GovernmentBody" or reading.text[end - 1] != "部" or reading.text[begin] in "中国":
        return begin
    if mark is not None:
        return mark.begin if mark.kind == "abroad" else begin
    union = reading.token_at(begin - 1) if begin else None
    return union.begin if union is not None and union.tag == "ns" and union.word.endswith("联邦") else begin


@cache
def _sorts_of_groups() -> frozenset[str]:
    return few("sectors") | listed("trades") | frozenset(("城市",))


def group_before(reading: Reading, begin: int, ending: str) -> int:
    """The begin of a group or insurer that no ending told, before the place of its company (与|绿地集团|江北公司)."""
    tail = reading.text[max(0, begin - 2) : begin]
    insurer = tail in few("insurers") and (ending in few("branches") or ending == "公司")
    if (tail not in ("集团", "控股") and not insurer) or begin < 4:
        return begin
    brand = reading.piece(begin - 2)
    while brand.word in _sorts_of_groups() and brand.begin > 0:
        brand = reading.piece(brand.begin)
    if insurer and len(brand.word) == 1:  # 众|合|保险
        left = reading.piece(brand.begin)
        whole = len(left.word) == 1 and is_specific(left) and left.word not in before() and brand.word not in before()
        return left.begin if whole else begin
    if not 2 <= len(brand.word) <= 4 or brand.tag[0] not in "nxjb" or brand.word in generic() | few("sectors"):
        return begin
    word = reading.piece(brand.begin).word if brand.begin else ""
    return brand.begin if not word.isalnum() or word in before() else begin


def world_before(reading: Reading, begin: int, kind: str) -> int:
    """The begin of an association of the world, with what it is called by: 世界|梁氏联谊总会, 明华|国际|交流协会."""
    if kind != "Association" or not begin:
        return begin
    left = reading.piece(begin)
    if left.word not in few("parts of the world"):
        return begin
    return _brand_alone(reading, left.begin) if left.word == "国际" else left.begin


def _brand_alone(reading: Reading, end: int) -> int:
    """The begin of the brand of two to four characters before ``end``, alone behind a mark or a word of joining;
    ``end`` if there is none."""
    begin = end
    while begin > max(0, end - _LONGEST_BRAND):
        token = reading.piece(begin)
        if not token.word.isalnum() or token.word in before() or token.tag[0] in "pcurvdmft":
            break
        if token.word in generic() or token.word in modifiers() or begin in reading.by_end:
            return end
        begin = token.begin
    alone = begin == 0 or not reading.text[begin - 1].isalnum() or reading.text[begin - 1] in "与和及到"
    return begin if alone and 1 < end - begin <= _LONGEST_BRAND else end


def sector_before(reading: Reading, begin: int, kind: str) -> int:
    """The begin of the sector that stands before the place of its office (民航|江北监管局)."""
    sector = kind == "GovernmentBody" and reading.text[max(0, begin - 2) : begin] in few("sectors of offices")
    return begin - 2 if sector else begin


def court_before(text: str, start: int) -> int:
    """Where a court of the city that the text is about begins, which its level names (其中|中级人民法院调解…), with
    ``start`` where 人民法院 does; -1 if the courts of a level are meant (两级中级人民法院, 高级、中级人民法院)."""
    court = _COURT.search(text, max(0, start - 4), start)
    return start - 2 if court and not text.startswith("、", start + 4) else -1


def past_ours(reading: Reading, begin: int, end: int) -> int:
    """Where a firm's name begins behind the seat that words like 我 and 全 belong to (我区|铁磐科技公司)."""
    ours = reading.text[begin] in few("seats") and reading.text[begin - 1 : begin] in ("我", "本", "全", "该", "各")
    return begin + 1 if ours and proper(reading.tokens_between(begin + 1, end)) else begin


def past_acts(tokens: list[Token], begin: int) -> int:
    """Where a laboratory's name begins behind the words that say that it is built (高标准|建设|炼焦煤资源…实验室)."""
    for token in tokens:
        if token.begin >= begin and token.word not in few("acts") and token.word not in few("manners of building"):
            return token.begin
    return begin


def region_before(text: str, start: int) -> int:
    """Where a region that provinces in short make up begins, before a committee, government or army of former times
    (鄂豫皖|省委, 豫西|特委, 晋察冀边区|政府); ``start`` if there is none."""
    region = _REGION.search(text, max(0, start - 8), start)
    return region.start() if region else start


def seat_before(reading: Reading, start: int, ending: str) -> int:
    """Where an authority begins that a region or a scenic site is the seat of (晋察冀边区|政府, 白云山风景区|管理处);
    ``start`` if none stands before it."""
    site = _SITE.search(reading.text, max(0, start - 14), start) if ending in few("keepers of sites") else None
    if site is None:
        return region_before(reading.text, start)
    begin, first = site.start(), site.start()
    while first > max(0, begin - _LONGEST_BRAND):
        token = reading.piece(first)
        if not token.word.isalnum() or token.word in before() or token.tag[0] in "pcurvdmft":
            break
        first = token.begin
    named = begin - first > 2 or (begin - first == 2 and is_specific(reading.token_at(first)))
    return first if named else start


def number_before(text: str, end: int, kind: str) -> int:
    """Where a school or hospital of the place that the text is about begins that its number names (第二人民医院,
    第一高级中学); -1 if none ends at ``end``."""
    if kind not in ("HealthOrganization", "EducationalOrganization"):
        return -1
    numbered = _NUMBERED.search(text, max(0, end - 14), end)
    return numbered.start() if numbered else -1


def year_before(text: str, begin: int) -> int:
    """Where the name of a group begins that is founded with its year (成立|2031年云泽市阅读监测工作组); ``begin`` if no
    year stands before it."""
    year = _FOUNDED_WITH_YEAR.search(text, max(0, begin - 9), begin)
    return year.start("year") if year else begin


def past_zone(reading: Reading, body: Body) -> Body:
    """A firm without the zone that stands before its own name: it lies there; nor the 强 of how many there are (世界
    500|强|海川集团)."""
    if reading.text[body.begin] == "强" and reading.text[body.begin - 1 : body.begin].isdigit():
        return replace(body, begin=body.begin + 1)
    if body.type != "Enterprise" or not body.ending.endswith("有限公司") or body.owner is not None:
        return body
    seats = [m for m in reading.landmarks if body.begin < m.begin and m.end < body.end and m.kind in ("short", "full")]
    if further := next((m for m in seats if reading.text.endswith(_SITES, body.begin, m.begin)), None):
        return replace(body, begin=further.begin, head=(further.begin, further.end))
    zone = _ZONE.match(reading.text, body.begin, body.end)
    if zone is None or not is_specific(reading.token_at(zone.end())):
        return body
    return replace(body, begin=zone.end(), head=None)


def is_branded(reading: Reading, position: int) -> bool:
    """Whether a county's name or a word that is no everyday one stands before a firm's sort: 青岭|燃气公司."""
    if not position or not PLAIN.fullmatch(reading.text[position - 1]):
        return False
    mark, left = reading.by_end.get(position), reading.token_at(position - 1)
    if mark is not None or left.word in ("市", "县"):
        return mark is None or mark.type == "AdministrativeDivision"
    return is_specific(left) and left.word not in before() and left.tag[0] not in "mqrpcudf"


def mine_of_list(reading: Reading, begin: int, end: int) -> bool:
    """Whether a mine that only its number names is one of several: 十一矿、四矿."""
    text = reading.text
    earlier = _MINES_BEFORE.search(text, max(0, begin - 30), begin)
    if not (earlier or MINES.match(text, end + 1, end + 6)):
        return False
    first = earlier.start() if earlier else begin
    leading = reading.piece(first).word if first else ""  # no firm: 云煤股份|二矿、五矿
    return (earlier is not None or text[end] in "、和") and (leading in before() or not leading.isalnum())
