"""Firms that only the sentence tells: 银奥电子投资10亿元…, 与银奥电子签订协议, 由银奥电子承建, 龙头企业银奥电子.

Their names are a brand and a trade, as names of goods may be; but only a firm invests, signs, is listed or has sales.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from kg.extracting.body_cores import Listed
from kg.extracting.kinds import ending_of
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, inside, is_specific, listed, modifiers, proper

_DOES = re.compile(
    r"(?:计划|拟|将|已|累计|全年|共|先后|一次性|本期)*(?:总?投资|斥资|出资|注资)(?=[约近超达\d]|建设|新建|兴建|成立|设立|扩建)"
    r"|(?:与|同|和)(?=[^，。；]{2,24}?(?:签[订署约]|达成|共建|联合))|(?:正式|成功|分别)?签[订署约]"
    r"|(?:正式|成功|顺利|相继)?(?:落户|入驻|上市|挂牌上市|登陆|开业|复产)(?![的率点区企后前])"
    r"|(?:全年|累计|共|当年)?(?:实现|完成)(?:工业)?(?:总?产值|销售|营业|营收|利润|税收|技改|出口)"
    r"|(?:顺利|成功)?完成首[笔单批台套]|\d+(?:\.\d+)?[%％]的?(?:股权|股份)|[持占]股(?=[一二三四五六七八九\d约过超])|[位排]?列(?:全[国省市县区])?第?\d+位"
    r"|(?:全资|整体|成功|正式)*(?:收购|并购|兼并)(?!价|站|点|量|资金|贷款|粮|小麦|稻|烟|储备|企业)"
    r"|(?:成功|先后)?(?:荣获|获评|获批|被评为|被认定为|被授予|被列入|跻身)|自主研发|负责人|董事长|总经理"
)
# what makes a firm of the name behind it: 链主企业|银奥电子, 业主为|银奥电子, 收购|银奥电子…股权
_IS_FIRM = re.compile(
    r"(?:(?:链主|龙头|骨干|重点|本土|本地|当地|知名|下游|配套|入驻|上市|科技|施工|承建|牵头|民营|合资|头部|主导|投资)企业"
    r"|战略投资者|(?:保荐机构|[业施承监设][主工建理计]单位|业主|大股东|控股股东|承建商|开发商|运营商|供应商|服务商)[为是：]"
    r"|(?:收购|并购|兼并)了?(?=[^，。；]{2,16}[%％]?的?股[权份]))"
)
# what the words behind a name make a firm of it for: 由|银奥电子|承建, 以|银奥电子|为链主, 向|银奥电子|发放贷款
_BETWEEN = (
    (
        re.compile(r"由(?!于)"),
        re.compile(
            r"(?:投资|出资|独家|负责|具体|统一|联合|共同)*(?:承建|施工|承担|建设|开发|运营|提供|监理|供应|实施|运维|托管|代建)"
        ),
    ),
    (re.compile(r"持有?"), re.compile(r"\d+(?:\.\d+)?[%％]的?股[权份]")),
    (re.compile(r"以"), re.compile(r"等?[^，。；、]{0,6}为(?:链主|龙头|核心|骨干|引领|主体)(?:企业)?(?=[的，、])")),
    (re.compile(r"[为向给]"), re.compile(r"(?:成功)?(?:办理|发放|授信|兑现|减免|开具|投放|送去|送达|争取(?!早))")),
)
_BRANDS = (2, 3, 4)  # characters of a brand
# 由|方志出版社|出版发行: any words make the name of a publisher
_PUBLISHES = re.compile(
    r"(?<![自缘理])由(?P<who>[\u4e00-\u9fff]{2,8}?(?:出版社|书局|出版集团|音像社))(?=(?:正式|公开|公开地|编辑|结集|首次)*(?:出版|发行|刊行|推出|付梓|付印))"
)

# ；|工程材料公司|4万吨薄膜项目: whose works those are
_MAKES = re.compile(
    r"(?:^|(?<=[。；，、\n】]))(?P<who>[\u4e00-\u9fff]{4,10}公司)"
    r"(?=(?:年产)?\d[\d.]*(?:万|亿)?(?:吨|台|套|件|立方米|平方米|千瓦|兆瓦|片|只|辆)[^，。；]{2,24}?项目)"
)


def firms_with_works(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """The firms at the head of a clause before a project that is called by what it makes, other than those that end at
    one of ``ends``."""
    for found in _MAKES.finditer(reading.text):
        if found.end("who") not in ends:
            yield Listed(*found.span("who"), found["who"], "Enterprise", "org.framed")


def framed_firms(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """The firms that do what firms do, other than those that end at one of ``ends``."""
    for frame in _DOES.finditer(reading.text):
        end = frame.start()
        if end in ends or end < 4 or not reading.is_start(end):
            continue
        start = end - _trade(reading.text, end)
        for begin in (start - size for size in _BRANDS) if start < end else ():
            if begin >= 0 and (_is_brand(reading, begin, start) or _is_one_word(reading, begin, end)):
                yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.framed")
                break


def told_firms_beside(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """The firms behind the words that say that they are firms, with those that the list goes on with."""
    for pattern, behind in ((_IS_FIRM, None), *_BETWEEN):
        for frame in pattern.finditer(reading.text):
            items = list(_row(reading, frame.end()))
            if not items or (behind is not None and not behind.match(reading.text, items[-1][1])):
                continue
            for begin, end in items:
                if end not in ends:
                    yield Listed(begin, end, reading.text[begin:end], "Enterprise", "org.framed")


def _row(reading: Reading, begin: int) -> Iterator[tuple[int, int]]:
    """The firms of the list that begins at a position: each a brand and a trade, up to a mark or another word."""
    while (end := _firm_end(reading, begin)) > begin:
        yield begin, end
        begin = end + 1 if reading.text[end : end + 1] in ("、", "和", "与", "及") else end


def _firm_end(reading: Reading, begin: int) -> int:
    """Where the firm of a brand and a trade ends that begins at a position; ``begin`` if none does."""
    for size in range(4, 9):
        end = begin + size
        if (
            end <= len(reading.text)
            and reading.is_start(end)
            and (trade := _trade(reading.text, end) or _plain_trade(reading.text, end))
        ):
            start = end - trade
            named = start - begin in _BRANDS and _is_brand(reading, begin, start, led=True)
            if named and not reading.text.startswith(("公司", "集团"), end):
                return end
    return begin


def publishers(reading: Reading, ends: Container[int]) -> Iterator[Listed]:
    """The publishers who bring out what the sentence tells of, other than those that end at one of ``ends``."""
    for found in _PUBLISHES.finditer(reading.text):
        if found.end("who") not in ends:
            yield Listed(*found.span("who"), found["who"], "Enterprise", "org.framed")


def _trade(text: str, end: int) -> int:
    """How many characters the trade has that ends at ``end``; 0 if none does."""
    ending = ending_of(text, end, max(0, end - 4))
    if ending is not None and ending.strength in ("w", "f") and ending.type == "Enterprise":
        return len(ending.text)
    return 2 if text[end - 2 : end] in few("further trades of firms") else 0


def _plain_trade(text: str, end: int) -> int:
    """How many characters the trade of whatever firm has that ends at ``end``; 0 if none does."""
    return 2 if text[end - 2 : end] in listed("trades") - few("trades of anybody") - few("sectors") else 0


def _is_one_word(reading: Reading, begin: int, end: int) -> bool:
    """Whether the dictionary has the firm as a name (华新水泥)."""
    word = reading.token_at(begin)
    return (word.begin, word.end) == (begin, end) and word.tag in ("nz", "nt") and begin not in reading.by_begin


def _is_brand(reading: Reading, begin: int, end: int, led: bool = False) -> bool:
    """Whether a stretch stands by itself behind a mark or function word (``led``: behind a frame), is no place and no
    everyday word."""
    if not reading.is_start(begin) or not reading.is_start(end) or begin in reading.by_begin or end in reading.by_end:
        return False
    if reading.text[begin:end].isascii() or reading.text[begin].isdigit():
        return False  # 5G|网络
    left = reading.piece(begin).word if begin else "，"
    if not led and left.isalnum() and left not in before():
        return False
    words = reading.tokens_between(begin, end)
    plain = generic() | modifiers() | inside() | before() | listed("trades") | few("sectors") | few("goods in short")
    if reading.text[begin:end] in plain or any(t.word in plain and len(t.word) > 1 for t in words):
        return False
    return all(is_specific(t) for t in words) and proper(words)
