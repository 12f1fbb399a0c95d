"""Firms that only the sentence tells: 银奥电子投资10亿元…, 与银奥电子签订协议.

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
    r"|(?:成功|先后)?(?:荣获|获评|获批|被评为|被认定为|被授予|被列入|跻身)|自主研发|负责人|董事长|总经理"
)
_BRANDS = (2, 3)  # characters of a brand


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


def _trade(text: str, end: int) -> int:
    """How many characters the trade has that ends at ``end``; 0 if none does."""
    ending = ending_of(text, end, max(0, end - 4))
    if ending is not None and ending.strength in ("w", "f") and ending.type == "Enterprise":
        return len(ending.text)
    return 2 if text[end - 2 : end] in few("further trades of firms") else 0


def _is_one_word(reading: Reading, begin: int, end: int) -> bool:
    """Whether the dictionary has the firm as a name (华新水泥)."""
    word = reading.token_at(begin)
    return (word.begin, word.end) == (begin, end) and word.tag in ("nz", "nt") and begin not in reading.by_begin


def _is_brand(reading: Reading, begin: int, end: int) -> bool:
    """Whether a stretch stands by itself behind a mark or function word, is no place and no everyday word."""
    if not reading.is_start(begin) or not reading.is_start(end) or begin in reading.by_begin or end in reading.by_end:
        return False
    if reading.text[begin:end].isascii() or reading.text[begin].isdigit():
        return False  # 5G|网络
    left = reading.piece(begin).word if begin else "，"
    if left.isalnum() and left not in before():
        return False
    words = reading.tokens_between(begin, end)
    plain = generic() | modifiers() | inside() | before() | listed("trades") | few("sectors") | few("goods in short")
    if reading.text[begin:end] in plain or any(t.word in plain and len(t.word) > 1 for t in words):
        return False
    return all(is_specific(t) for t in words) and proper(words)
