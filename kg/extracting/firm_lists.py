"""Firms that lists tell: 恒岳环保、云煤机等14家企业, 银星科技、江汇制药; what stands beside a firm (铁磐、恒岳公司)."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator
from itertools import pairwise

from kg.extracting.bodies import Body
from kg.extracting.body_cores import Listed
from kg.extracting.body_edges import past_ours
from kg.extracting.body_words import OF_PRODUCTS
from kg.extracting.boundaries import walk
from kg.extracting.kinds import ending_of, place_ending_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, inside, listed, modifiers, proper
from kg.extracting.numerals import counted
from kg.extracting.person_names import surnames
from kg.extracting.tokens import Token, part_of_speech

_AND_FIRMS = re.compile(
    r"(?<![一二三特初中高])等(?!重?污染|高耗能)(?:\d+|[一二两三四五六七八九十]+|多|数)?(?:余|多)?(?:家|个|户|大|批)?(?:本土|本地|重点|骨干|龙头|知名|规上|工业|上市|民营|国有|大型|老旧|高新技术|科技型|涉及|驻平|相关|优质|链主|头部|入驻|参展|省内外|省内|国内外|国内|[\u4e00-\u9fff]{2}类|[\u4e00-\u9fff]{2,4}(?=企业)){0,3}(?:中小)?(?:企业|公司|厂区|集团|央企|国企|商家|厂家|煤矿|矿井|运营商|金融机构|经营主体|市场主体|(?:投资|电商|物流|创投|融资)机构)(?![家主]|领导|高管|班子)"
)
# 甲基地、乙产业园|2家企业: as many as are named; 限额以上餐饮企业，如|甲、乙、丙等
_ALL_COUNTED = re.compile(
    r"等?(?P<n>\d{1,2}|[两二三四五六七八九十])家(?:[\u4e00-\u9fff]{2,4}(?=企业)|[\u4e00-\u9fff\d.]{2,12}的)?"
    r"(?:(?:全资|控股|参股|下属|权属|直属|上市|[二三]级)*[子分]?公司|企业)(?![家主]|领导|高管|班子)"
)
# 青禾、云顺等|2家AAA级企业: rated by name, as many as are named
RATED = re.compile(
    r"(?:评出|评定|选出|认定|[，；](?!评出|评定|选出|认定))(?:企业|公司)?(?P<row>[\u4e00-\u9fffA-Za-z]{2,14}?(?:、[\u4e00-\u9fffA-Za-z]{2,14}?)*)等?"
    r"(?P<n>\d{1,2}|[两二三四五六七八九十]) ?家 ?"
    r"(?P<award>(?:A{1,5}|[一二三四五]星|[ABCDM]) ?级(?:信用|信誉|纳税信用)?(?:企业|单位))(?![家主])"
)
_SUCH_AS = re.compile(
    r"(?:企业|公司|商家|厂家|经营主体)[，（]?(?:其中有|如|例如|比如)"
    r"(?P<row>[\u4e00-\u9fffA-Za-z·]{2,12}?(?:、[\u4e00-\u9fffA-Za-z·]{2,12}?)+)(?=等|[，。；）])"
)
_AND = ("、", "和", "与", "及")
_LISTED_STOCK = "股份"  # 云煤股份和|飞马股份: an everyday word is the brand
_COMMA = re.compile("、")
_LONG_ENOUGH = 4  # characters of a firm's name that is no other word
_FEWEST_BRANDS = 3
_GONE_TO = re.compile(r"(?:走访|考察|参观|察看|查看|视察|深入|来到|走进|前往|慰问|先后到|分别到|实地调研|实地检查)了?$")
_ITEM = re.compile(r"[\u4e00-\u9fffA-Za-z（）·]{2,14}")
_FIRM_WORDS = re.compile(
    r"(?:项目|工程|技术|产品|产业|平台|系统|设备|服务|资源|能力|水平|问题|工作|活动|建设|发展|行业|领域|品牌|专业|经济|市场|文化|部门|单位|企业|学校|规划|方案|规范|标准|等)$"
    r"|街道|小区|[厅局处院校部会]长|主任|书记|主席|经理|公司(?:投资|建设|承建|出资|实施|运营)"
)


def counted_firms(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """恒岳环保、云煤机等14家企业; ``ends``: where firms and other bodies end that are named already."""
    for found in _AND_FIRMS.finditer(reading.text):
        items = _items(reading, found.start())
        sure = any(end in ends or _is_firm(reading, begin, end) for begin, end in items)
        sure = sure or _are_gone_to(reading, items)
        for begin, end in items:
            if end not in ends and (
                _is_firm(reading, begin, end, lax=sure) or (sure and _is_short_brand(reading, begin, end))
            ):
                yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.firms")


def told_firms(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """甲基地、乙产业园2家企业, 餐饮企业，如甲、乙、丙等: all items of a row are firms whatever they end with, as it is
    said of as many as there are, or they are named for instance; of firms that are rated the brand alone will do."""
    for found in RATED.finditer(reading.text) if "级企业" in reading.text or "级单位" in reading.text else ():
        row = _parts(found.start("row"), found["row"])
        if _as_many(row, found["n"]) and _are_brands(reading, row):
            for begin, end in row:
                if end not in ends:
                    yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.firms")
    rows = [r for f in _ALL_COUNTED.finditer(reading.text) if (r := _items(reading, f.start())) and _as_many(r, f["n"])]
    rows += [_parts(found.start("row"), found["row"]) for found in _SUCH_AS.finditer(reading.text)]
    for row in rows:
        if all(_may_be_firm(reading, begin, end) for begin, end in row):
            for begin, end in row:
                if end not in ends:
                    yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.firms")


def _parts(begin: int, row: str) -> list[tuple[int, int]]:
    """The spans of the items of a row that begins there."""
    cuts = [begin - 1, *(begin + m.start() for m in _COMMA.finditer(row)), begin + len(row)]
    return [(before + 1, cut) for before, cut in pairwise(cuts)]


def _are_brands(reading: Reading, row: list[tuple[int, int]]) -> bool:
    """Whether the items of a row look like names of firms or brands of them, most of them no everyday words."""
    plain = 0
    for begin, end in row:
        name, tokens = reading.text[begin:end], reading.tokens_between(begin, end)
        if name[-1] in "的了等" or _other_kind(name):
            return False
        plain += all(t.word in generic() | modifiers() for t in tokens)
    return plain * 2 < len(row)


def _as_many(items: list[tuple[int, int]], number: str) -> bool:
    return len(items) > 1 and len(items) == counted(number)


def _may_be_firm(reading: Reading, begin: int, end: int) -> bool:
    """Whether an item of which is said that it is a firm looks like the name of one."""
    name, tokens = reading.text[begin:end], reading.tokens_between(begin, end)
    if not _ITEM.fullmatch(name) or len(name) < 3 or not _whole(reading, begin, end) or _other_kind(name):
        return False
    return not reading.is_home_name(name) and any(t.word not in generic() | modifiers() for t in tokens)


def _are_gone_to(reading: Reading, items: list[tuple[int, int]]) -> bool:
    """Whether somebody goes to all items of a list, three or more, that are nothing but brands: 走访了银泰、恒岳、铁磐
    等9家企业."""
    if len(items) < _FEWEST_BRANDS or not _GONE_TO.search(reading.text, max(0, items[-1][0] - 6), items[-1][0]):
        return False
    brands = sum(_is_short_brand(reading, *item) for item in items)
    return brands + 1 >= len(items) and all(e - b < _LONG_ENOUGH for b, e in items)


def lists_firms(text: str) -> bool:
    """Whether a list of firms may end somewhere in a text."""
    return _AND_FIRMS.search(text) is not None


def firms_of_lists(reading: Reading, bodies: list[Body]) -> Iterator[str]:
    """The firms that only a list of firms tells, if their names are long enough to be looked for elsewhere."""
    for item in counted_firms(reading, {b.end for b in bodies}):
        first, ending = reading.token_at(item.begin).word, ending_of(item.name, len(item.name))
        traded = ending is not None and ending.strength in ("w", "f") and first not in generic() | modifiers()
        if len(item.name) >= _LONG_ENOUGH and (traded or _is_firm(reading, item.begin, item.end)):
            yield item.name


def _items(reading: Reading, end: int) -> list[tuple[int, int]]:
    """The items of the 、-list that ends at ``end``, the last first; the first begins where a name may begin."""
    items = []
    while True:
        comma = reading.text.rfind("、", max(0, end - 30), end)
        item = reading.text[comma + 1 : end]
        whole = comma >= 0 and (_whole(reading, comma + 1, end) or _is_plain_trade(reading, comma + 1, end))
        if whole and _ITEM.fullmatch(item):
            items.append((comma + 1, end))
            end = comma
            continue
        stretch = walk(reading, end, joins=False, limit=16)
        begin = past_ours(reading, max(stretch.begin, stretch.cut, stretch.soft), end)
        if begin < end:
            items.append((begin, end))
        return items


def _whole(reading: Reading, begin: int, end: int) -> bool:
    """Whether no verb or function word stands in a stretch."""
    return all(
        (t.word not in before() and t.tag[0] not in "pu") or len(t.word) == 1
        for t in reading.tokens_between(begin, end)
    )


def _other_kind(name: str) -> bool:
    """Whether a name ends like a body that is no firm (长江航道局; but 美亚柏科 ends like nothing)."""
    ending = ending_of(name, len(name))
    return ending is not None and ending.type != "Enterprise" and ending.strength not in ("u", "q")


def _is_firm(reading: Reading, begin: int, end: int, lax: bool = False) -> bool:
    """Whether an item of a list may be a firm's name; ``lax``: it stands among firms, an uncommon word is enough."""
    name = reading.text[begin:end]
    if not 3 <= len(name) <= 12 or "的" in name or _FIRM_WORDS.search(name) or not _ITEM.fullmatch(name):
        return False
    if _HOLDER.search(name):
        return False  # 某银行副行长甲、|云泽分行行长乙
    if end in reading.by_end or place_ending_of(name, len(name)) is not None or _other_kind(name):
        return False
    tokens = reading.tokens_between(begin, end)
    placed = (mark := reading.by_begin.get(begin)) is not None and mark.end < end  # 大连|重工
    return (
        (proper(tokens) or placed or (lax and len(tokens) > 1))
        and (tokens[0].tag != "m")
        and not all(t.word in generic() for t in tokens)
    )


def _everyday_end(tokens: list[Token]) -> bool:
    """Whether an item ends with an everyday noun that is no trade and no place of business (云泽市|技术|能手)."""
    last = tokens[-1]
    if len(last.word) < 2 or last.word in listed("trades") or last.word[-1] in few("business characters"):
        return False
    return last.tag in ("n", "vn", "v", "an") and last.word not in inside()


_HOLDER = re.compile(
    r"(?:[行院校局会厂处科部社站]长|董事长|理事长|秘书长|书记|经理|总裁|主任|主席|总监|工程师)[\u4e00-\u9fff]{2,3}$"
)
# 云泽市继|铁磐通用、恒岳公司之后; 台资企业|银泰电子
_LED = re.compile(r"[\u4e00-\u9fff]{0,5}[市县区省]继|[\u4e00-\u9fff]{1,4}[资营]企业(?=[\u4e00-\u9fff]{3})")


def beside_firms(
    reading: Reading, begins: Collection[int], lasts: Iterable[int], ends: Container[int]
) -> Iterator[Listed]:
    """铁磐通用、恒岳公司: what stands in a list before a firm that begins at one of ``begins``, or behind one that ends
    at one of ``lasts``, is one, if it looks like a name."""
    for first in begins:
        if reading.text[first - 1 : first] != "、" or OF_PRODUCTS.match(reading.text, first):
            continue
        items = _items(reading, first - 1)
        for number, (begin, end) in enumerate(items):
            begin = led.end() if (led := _LED.match(reading.text, begin, end)) else begin
            if end - begin < 4 and reading.text[begin] in surnames():
                break  # 副主任陈某飞、宏远公司
            if any(e in ends and reading.text[e] in surnames() for e in (end - 2, end - 3) if e > begin):
                break  # 岭南第三建筑公司鲁明、宏远公司
            if end in ends or not reading.is_start(begin):
                break
            if not _is_firm(reading, begin, end):
                further = items[number + 1 : number + 2]  # 恒岳化学、|联合盐化|、铁磐科技
                if _is_plain_trade(reading, begin, end) and any(
                    e in ends or _is_firm(reading, b, e) for b, e in further
                ):
                    yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.beside")
                    continue
                break
            if _everyday_end(reading.tokens_between(begin, end)):
                break
            yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.beside")
    for last in lasts:
        yield from _between(reading, last, begins, ends)
        begin = last + 1
        while reading.text[begin - 1 : begin] in _AND:
            begin = led.end() if (led := _LED.match(reading.text, begin)) else begin
            if (end := _next_item(reading, begin)) in ends:
                break
            lax = reading.text.endswith(_LISTED_STOCK, begin, end)
            if not (_is_firm(reading, begin, end, lax) or reading.text[begin:end] in few("groups of a city")):
                break
            yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.beside")
            begin = end + 1


def _between(reading: Reading, last: int, begins: Container[int], ends: Container[int]) -> Iterator[Listed]:
    """恒岳化工、|联合盐化|、铁磐科技: what stands between two firms is one too, though its words are everyday ones,
    where it ends with a trade."""
    end = reading.text.find("、", last + 1, last + 9)
    if reading.text[last : last + 1] != "、" or end < last + 4 or end + 1 not in begins or end in ends:
        return
    if reading.is_start(last + 1) and _is_plain_trade(reading, last + 1, end):
        yield Listed(last + 1, end, reading.text[last + 1 : end], "Enterprise", "org.beside")


def _is_plain_trade(reading: Reading, begin: int, end: int) -> bool:
    """Whether an item is everyday words that end with a trade (联合盐化)."""
    tokens, name = reading.tokens_between(begin, end), reading.text[begin:end]
    plain = all((t.word not in before() or t.word in inside()) and t.tag[0] not in "pucrd" for t in tokens)
    traded = plain and len(tokens) > 1 and tokens[-1].word in listed("trades") - few("trades of anybody")
    traded = traded and tokens[0].word not in listed("trades") | few("sectors")
    return traded and _ITEM.fullmatch(name) is not None and not _other_kind(name)


def traded_firms(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """银星科技、江汇制药: two names or more side by side that end like a firm's short name and no product's."""
    for comma in _COMMA.finditer(reading.text):
        items = _items(reading, comma.start())[:1]
        if (end := _next_item(reading, comma.end())) > comma.end():
            items.append((comma.end(), end))
        if len(items) < 2 or OF_PRODUCTS.match(reading.text, items[-1][1]):
            continue
        if all(_is_traded(reading, *item) for item in items):
            for begin, end in items:
                if end not in ends:
                    yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.traded")


def _is_traded(reading: Reading, begin: int, end: int) -> bool:
    """Whether an item is a firm's brand with a trade that names no product (科技, 制药; not 材料)."""
    name = reading.text[begin:end]
    ending = ending_of(name, len(name))
    if ending is None or (ending.strength != "f" and ending.text not in few("trades of firms")):
        return False
    if not reading.is_start(begin) or not _is_firm(reading, begin, end):
        return False
    brand = reading.tokens_between(begin, end - len(ending.text))
    return proper(brand) and brand[0].word not in generic() | modifiers() | listed("trades")


def _is_short_brand(reading: Reading, begin: int, end: int) -> bool:
    """Whether an item among firms is a brand of two characters, no everyday word and no place (银泰)."""
    name = reading.text[begin:end]
    if end - begin != 2 or not reading.is_start(begin) or end in reading.by_end or name in listed("trades"):
        return False
    return part_of_speech(name)[:2] in ("", "nz", "nr", "nt", "x") and name not in generic() | modifiers()


def _next_item(reading: Reading, begin: int) -> int:
    """The end of the item of a list that begins at ``begin``: of a firm's short name or a group; else ``begin``."""
    end = begin
    while end < min(len(reading.text), begin + 8) and (token := reading.token_at(end)).word.isalnum():
        end = token.end
        ending = ending_of(reading.text, end, begin)
        if ending is None or end - begin <= len(ending.text):
            continue
        if ending.strength in ("w", "f") or (ending.text == "集团" and end - begin > len("集团") + 1):
            return end if reading.closes(end) and reading.text[end : end + 1] != "（" else begin
    return begin
