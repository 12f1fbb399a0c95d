"""Where a name begins: the walk to the left from its ending.

A word may stand inside a name or not by its part of speech and by two lists (``name_before``, ``name_inside``). Known
places, 市, 中国 and the like are *heads*, at which a name begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.extracting.divisions import rank
from kg.extracting.kinds import ending_of, place_ending_of
from kg.extracting.landmarks import Landmark
from kg.extracting.name_reading import PLAIN, Reading
from kg.extracting.name_words import before, few, generic, inside, is_specific, listed, proper
from kg.extracting.person_names import is_familiar
from kg.extracting.tokens import Token

_OPEN = {"）": "（", ")": "(", "”": "“", "’": "‘", "』": "『", "」": "「"}
_LONGEST_BRACKET = 14
_LONGEST = 24
_LONGEST_DIVISION = 3  # characters before the 市 of a city that the data do not know
_BUSINESS = re.compile(r"(?:管理|孵化|咨询|策划|营销|发展|服务|集团|总公司|[（(])[^，。；、]{0,8}(?:公司|集团)|总公司")
_HYPHENED = re.compile(r"[\u4e00-\u9fff]-[\u4e00-\u9fff]")
_HOTLINE = re.compile(r"1\d{4}")  # 12345|市民热线服务中心
_HOUSE_NUMBER = re.compile(r"[路街道巷弄]\d+$")
_RELIEVED = re.compile(r"(?:免去|免除|任命|撤销|罢免)[了：]?([\u4e00-\u9fff]{2,3})$")  # 免去|何怀瑾|县教育局局长职务
_NUMERAL = re.compile(r"第?[一二三四五六七八九十百零〇]+|[0-9０-９]+")


class Head(NamedTuple):
    """A word at which a name may begin. ``weight``: 3 a place, 2 中国 and the like, 1 a single 市 or 县, 0 a place told
    by its form (it may stand in the middle of a name: 平顶山天安煤业|香山|矿有限公司)."""

    begin: int
    end: int
    weight: int


@dataclass(slots=True)
class Stretch:
    """What a walk to the left from ``end`` went over, down to ``begin``; the leftmost of everything first."""

    begin: int
    end: int
    stops: frozenset[int] = frozenset()  # where bodies end that stand before
    joins: bool = True  # whether a 和 may be inside
    acts: bool = False  # whether words of what is done may be inside: 市|问题楼盘|处置|化解|工作领导小组
    tokens: list[Token] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    soft: int = -1  # the end of the rightmost word that is in a name only behind a head (企业)
    verb: int = -1  # the end of the rightmost word that is a verb and nothing else
    quoted: int = -1  # the begin of a quoted part
    joint: int = -1  # the begin of a 和 that is in a name only behind a head: 市|文化|和|旅游局

    @property
    def cut(self) -> int:
        """Where the name may begin at the earliest, if a 和 or a soft word was passed without a head before it."""
        limit = -1
        for edge in (self.soft, self.joint + 1 if self.joint >= 0 else -1):
            if edge < 0:
                continue
            if edge == self.soft and any(h.begin == edge for h in self.heads):
                limit = max(limit, edge)  # 高新区企业|河南…公司
            if not any(h.begin < edge and self._leads(h, edge) for h in self.heads):
                limit = max(limit, edge)
        return limit

    def _leads(self, head: Head, edge: int) -> bool:
        """Whether a head leads over the word that ends at ``edge``: over 和 only with a word between (not 郏县|和)."""
        return edge != self.joint + 1 or head.end < self.joint

    def tokens_from(self, begin: int) -> list[Token]:
        """The words from ``begin`` on."""
        return [t for t in self.tokens if t.begin >= begin]


def beginning(stretch: Stretch, strict: bool = False) -> tuple[int, tuple[int, int] | None]:
    """Where a name with a head begins, and the span from there to its last head; -1 and None if it has no head.

    The first of all heads begins the name (国网|江北省|电力公司). ``strict``: no verb may be inside.
    """
    limit = max(stretch.cut, stretch.verb) if strict else stretch.cut
    if any(h.begin == stretch.verb and h.weight == 3 for h in stretch.heads):
        limit = max(limit, stretch.verb)  # 云泽市|筹办|江北种业: the verb's object
    heads = [h for h in stretch.heads if h.begin >= limit]
    if len(heads) > 1 and _below(stretch, *heads[:2]):
        del heads[0]
    if not heads:
        return (stretch.quoted if stretch.quoted >= stretch.cut else -1), None
    begin = _unknown_division(stretch, heads[0]) if heads[0].weight == 1 else heads[0].begin
    return begin, (begin, heads[-1].end)


def _below(stretch: Stretch, first: Head, second: Head) -> bool:
    """Whether the seat right behind a city or county is the province's, and so of no body there (云泽市|省政协)."""
    words = {t.begin: t.word for t in stretch.tokens}
    seated = first.end == second.begin and words.get(second.begin, "")[:1] == "省"
    return seated and words.get(first.begin, "省")[-1] != "省"


def _unknown_division(stretch: Stretch, head: Head) -> int:
    """The begin of a division that the data do not know, by its 市 or 县: 云泽|市."""
    begin = head.begin
    named = any(t.end == begin and t.tag == "ns" and t.word[-1] not in "市县区" for t in stretch.tokens)
    if head.end == stretch.end and not named and any(t.begin == begin and t.word == "省" for t in stretch.tokens):
        return begin  # 住平|省政协: the provinces are known, or at least places
    for token in reversed([t for t in stretch.tokens if t.end <= head.begin]):
        far = head.begin - token.begin > _LONGEST_DIVISION
        if token.end != begin or far or not (is_specific(token) or token.word in ("原", "航空港")):
            break
        if token.word in few("sectors"):
            break  # 国企|市文旅集团
        begin = token.begin
    return begin if head.begin - begin != 1 else head.begin


def walk(
    reading: Reading,
    end: int,
    stops: frozenset[int] = frozenset(),
    joins: bool = True,
    acts: bool = False,
    limit: int = _LONGEST,
) -> Stretch:
    """Go left from ``end`` (where the ending of a name begins) as far as a name may reach, or to one of ``stops``.

    ``joins``: whether a 和 may be inside the name (市文化和旅游局); ``acts``: whether words of what a body is for may.
    """
    stretch = Stretch(end, end, stops, joins, acts)
    position = end
    while position > 0 and end - position < limit and position not in stops:
        step = _step(reading, position, stretch)
        if step < 0:
            break
        position = stretch.begin = step
    return stretch


def _step(reading: Reading, position: int, stretch: Stretch) -> int:
    """The next position to the left, -1 where the walk stops."""
    if (mark := reading.by_end.get(position)) is not None:
        if _crosses(reading, mark, stretch):
            return -1
        return _pass_head(stretch, Head(mark.begin, mark.end, 0 if mark.kind == "form" else 3), mark.name, "ns")
    if (begin := reading.heads_by_end.get(position)) is not None:
        return _pass_head(stretch, Head(begin, position, 2), reading.text[begin:position], "nz")
    if stretch.heads and stretch.heads[0][::2] == (position, 1) and _is_relieved(reading.text, position):
        return -1
    piece = reading.piece(position)
    if piece.word in _OPEN:
        return _bracket(reading, piece, stretch)
    if piece.word == "地区" and _seat_of_a_region(reading, piece):
        return _pass_head(stretch, Head(piece.begin, piece.end, 1), piece.word, "n")
    kind = _kind(reading, piece, stretch)
    if kind == "stop":
        return -1
    _pass_word(stretch, piece, kind)
    return piece.begin


def _is_relieved(text: str, position: int) -> bool:
    """Whether the name of somebody who is relieved or appointed ends before a 区 or 县 that a body begins with."""
    if text[position - 1] == "调":
        return True  # 何怀瑾调|县水利局任局长, 协调|市水利局
    named = _RELIEVED.search(text, max(0, position - 7), position)
    return named is not None and is_familiar(named[1])


def _seat_of_a_region(reading: Reading, piece: Token) -> bool:
    """Whether 地区 is the seat of what follows (云泽|地区|行署, 、|地区|商务局) and no part of a country (贫困地区)."""
    before_it = reading.text[piece.begin - 1 : piece.begin]
    return piece.begin in reading.by_end or not before_it.isalnum() or before_it in few("parting characters")


def _pass_head(stretch: Stretch, head: Head, word: str, tag: str) -> int:
    stretch.heads.insert(0, head)
    stretch.tokens.insert(0, Token(head.begin, head.end, word, tag))
    return head.begin


def _pass_word(stretch: Stretch, piece: Token, kind: str) -> None:
    if kind in ("soft", "verb") and stretch.soft < 0:
        stretch.soft = piece.end
    if kind == "verb" and stretch.verb < 0:
        stretch.verb = piece.end
    if kind == "joint":
        stretch.joint = piece.begin
    stretch.tokens.insert(0, piece)
    if piece.word in few("seats") or piece.word in few("seat bodies") or _HOTLINE.fullmatch(piece.word):
        stretch.heads.insert(0, Head(piece.begin, piece.end, 1))
    elif stretch.acts and piece.word in few("mottoes"):
        stretch.heads.insert(0, Head(piece.begin, piece.end, 2))
    elif len(piece.word) > 3 and piece.word[:2] in few("national"):
        stretch.heads.insert(0, Head(piece.begin, piece.begin + 2, 2))


def _crosses(reading: Reading, mark: Landmark, stretch: Stretch) -> bool:
    """Whether a lower place stands right before a higher one: in 高新区|江北…公司 the name begins at the second."""
    right = reading.by_begin.get(mark.end) if stretch.heads and stretch.heads[0].begin == mark.end else None
    return right is not None and right.kind in ("full", "short") and rank(right.full) <= rank(mark.full)


def _bracket(reading: Reading, closing: Token, stretch: Stretch) -> int:
    """Step over a bracketed or quoted part: 盛福（江北）科技, “宏伟”创新工作室."""
    opening = reading.text.rfind(_OPEN[closing.word], max(0, closing.end - _LONGEST_BRACKET), closing.end)
    content = reading.text[opening + 1 : closing.end - 1]
    if opening < 0 or not PLAIN.fullmatch(content) or content in before():
        return -1
    led = bool(stretch.heads) and stretch.heads[0].begin == closing.end and closing.word == "”"
    if led and reading.token_at(opening + 1)[:2] == (opening + 1, closing.end - 1) and _is_verb(reading, opening + 1):
        return -1  # 开发区“联手”|国家电投云泽分公司
    stretch.tokens.insert(0, Token(opening, closing.end, reading.text[opening : closing.end], "nz"))
    if closing.word in "”’』」":
        stretch.quoted = opening
    return opening


def _is_verb(reading: Reading, position: int) -> bool:
    return reading.token_at(position).tag == "v"


def _kind(reading: Reading, piece: Token, stretch: Stretch) -> str:
    """ "in", "soft", "verb" or "joint" (in a name only behind a head), or "stop"."""
    word, tag = piece.word, piece.tag
    if word == "-" and _HYPHENED.match(reading.text, max(0, piece.begin - 1)):
        return "in"  # 一川-大成|汽车有限公司
    if not PLAIN.fullmatch(word):
        return "stop"
    if len(word) == 1:
        return _kind_of_one(reading, piece, stretch)
    if word in few("building verbs") and stretch.end - piece.end > 1 and proper(stretch.tokens):
        town = reading.by_end.get(piece.begin)
        if town is not None and town.name[-1] in "镇乡村":
            return "stop"  # 青萝镇|建设|铁福风电场
    if word in few("brand verbs") and piece.begin and _brand_piece(reading.token_at(piece.begin - 1)):
        return "in"  # 东方|希望|新能源有限公司
    if word == "企业" and _BUSINESS.match(reading.text, piece.end):
        return "in"  # 云川科技|企业|孵化器有限公司
    if word == "企业" and not stretch.joins and proper(stretch.tokens):
        return "stop"  # 云泽|企业|铁福酒业有限公司
    if stretch.acts and word in few("acts"):
        led = bool(stretch.heads) and stretch.heads[0].begin == piece.end
        return "stop" if led else "soft"  # 推进|省安全整改领导小组
    if word in before() and word not in inside():
        return "stop"
    if word in before() and reading.text[piece.begin - 1] not in "）)":  # but 铁福（武汉）|国际|贸易有限公司
        return "soft"
    if word in inside():
        return "in"
    if tag == "m" or _NUMERAL.fullmatch(word):
        return "in" if _numbers_name(reading, piece) else "stop"
    if tag == "t" and word in few("brand times") and piece.begin in reading.by_end:
        return "in"
    if tag[0] in "pcudryot":
        return "in" if tag == "d" and _stands_alone(reading, piece, stretch) else "stop"
    if tag == "q":
        return "stop" if reading.counted(piece.begin) else "in"
    if tag == "v":
        return "in" if _stands_alone(reading, piece, stretch) else "verb"
    if tag == "l" and word[:2] in before() and word[2:] in before():
        return "stop"  # 全面完成
    if tag in ("i", "l") and {word[:2], word[2:]} <= generic():
        return "in"  # 铁福矿用|安全设备|制造有限公司
    if tag == "i" and piece.begin in reading.by_end:
        return "in"  # 江北|飞龙再生|科技有限公司: two words that the dictionary has as one
    return "stop" if tag in ("ad", "vd", "i", "z") or (tag == "l" and len(word) > 4) else "in"


def _kind_of_one(reading: Reading, piece: Token, stretch: Stretch) -> str:
    """A word of one character: function words are in a name only as a piece of a brand (铁福|来, 众|和)."""
    word, begin = piece.word, piece.begin
    if piece.tag == "cc":
        return "stop"  # 云城|和|平岳集团 (see Reading)
    led = bool(stretch.heads) and stretch.heads[0].begin == piece.end
    if led and (word in "归系" or (word == "经" and stretch.heads[0].weight)):
        return "stop"  # 铁福总厂|经|省认证中心
    if word == "号" and _HOUSE_NUMBER.search(reading.text, max(0, begin - 6), begin):
        return "stop"  # 青云路33号|云泽中等专业学校
    if word in "起至止" and reading.text[begin - 1 : begin] in tuple("东西南北"):
        return "stop"  # 东杨路南|起|供销公司
    if word == "驻" and _of_abroad(reading, piece, stretch):
        return "in"
    if word == "暨" and (reading.text[begin - 1 : begin] in few("occasion characters") or _after_mark(reading, begin)):
        return "stop"  # 开幕式|暨|云泽文献馆开馆, “代表接待日”|暨|街道政协活动
    if begin in stretch.stops and word in few("beside a body characters"):
        return "stop"  # 市政府|还与规划局, 市文旅局|已同铁福集团签约
    if word == "来" and reading.text[begin - 1 : begin] in ("组", "团", "行", "队"):
        return "stop"  # 省统计局调研组|来|云川产业园
    if word == "批" and reading.text[begin - 1 : begin] == "获":
        return "stop"  # 连续获|批|江北省技术中心
    if word == "任" and (reading.text.startswith("氏", piece.end) or reading.text.endswith("由", 0, begin)):
        return "in"  # 由|任青陶瓷馆、某馆组成
    if begin in stretch.stops and word not in few("parting characters"):
        return "in"
    if word == "和" and begin and not stretch.joins and _links_brand(reading, piece, stretch):
        return "in"
    if word in "和与暨及" and stretch.joins and stretch.joint < 0 and stretch.begin < stretch.end:
        led = bool(stretch.heads) and stretch.heads[0].begin == stretch.begin  # 省人大代表|和|市人大常委会: two
        house = reading.text[begin - 1 : begin] in few("house ends characters")  # 县文化馆|与|青川大学
        return "stop" if led or house or begin in stretch.stops else "joint"
    if word in "和与及" and reading.text.endswith(tuple(few("houses for guests")), 0, begin):
        return "stop"  # 某某民宿|和|铁福酒店
    if word in "届次" and stretch.begin < stretch.end:
        return "in" if reading.counted(begin) else "stop"
    if word == "受" and reading.text[piece.end : piece.end + 1] in few("seats"):
        return "stop"  # 局长甲|受|县政府委托
    if word in before():
        return "in" if word in few("brand characters") and _in_brand(reading, begin, stretch) else "stop"
    if _NUMERAL.fullmatch(word):
        return "in" if _numbers_name(reading, piece) else "stop"
    return "stop" if piece.tag == "q" and reading.counted(begin) else "in"


def _after_mark(reading: Reading, position: int) -> bool:
    return position > 0 and not reading.text[position - 1].isalnum()


def _of_abroad(reading: Reading, piece: Token, stretch: Stretch) -> bool:
    """Whether a 驻 stands between the place that sends and the one where its house is (德国|驻|上海总领事馆)."""
    sends = piece.begin in reading.by_end or piece.begin in reading.heads_by_end
    return sends and bool(stretch.heads) and stretch.heads[0].begin == piece.end


def _links_brand(reading: Reading, piece: Token, stretch: Stretch) -> bool:
    """Whether a 和 is in the middle of a firm's name: a brand before it, behind it one character that the trade follows
    and that could be no firm's name alone (云城|海岳|和|诚|化工|有限公司)."""
    if len(stretch.tokens) < 2 or len(stretch.tokens[0].word) > 1 or stretch.tokens[0].begin != piece.end:
        return False
    brand = reading.token_at(piece.begin - 1)
    trade = any(t.word in generic() or t.word in listed("trades") for t in stretch.tokens[1:2])
    return trade and len(brand.word) == 2 and brand.begin in reading.by_end and _brand_piece(brand)


def _stands_alone(reading: Reading, piece: Token, stretch: Stretch) -> bool:
    """Whether a verb or adverb is the whole brand: between a comma or a place and the ending (、安踏|集团)."""
    if stretch.end - piece.end > 4:
        return False
    if piece.begin in reading.by_end:
        return True
    return stretch.begin == stretch.end and reading.text[piece.begin - 1 : piece.begin] in ("、", "，", "")


def _brand_piece(token: Token) -> bool:
    """Whether a word may be a piece of a brand: a noun that no name follows (not 市长)."""
    return (
        token.word not in before() and token.tag[:1] in ("s", "f", "x", "j", "b", "n") and token.word not in generic()
    )


def _in_brand(reading: Reading, position: int, stretch: Stretch) -> bool:
    """Whether a function word at ``position`` has a piece of a name before it, or nothing that it could belong to."""
    governs = reading.text[position] in few("governing characters")
    led = bool(stretch.heads) and stretch.heads[0].begin == position + 1  # 石桥乡|和|县农具厂
    if reading.text[position] in "和与" and (
        led or position + 1 in reading.by_begin or any(is_specific(t) and len(t.word) > 1 for t in stretch.tokens)
    ):
        return False  # 云泽县|和|清川县, 云泽新城|和|铁福集团, 云山乡|和|县印刷厂
    if reading.text[position] in "和与" and position and reading.text[position - 1] in few("site ends characters"):
        return False  # 文创园|和|金禾科技有限公司
    if (mark := reading.by_end.get(position)) is not None:
        if reading.text[position] == "为" and mark.type == "AdministrativeDivision" and rank(mark.full) == 4:
            return False  # 石门镇|为|县人民政府驻地
        return not (governs and mark.kind == "full")
    if position < 1 or (governs and proper(stretch.tokens)):
        return position < 1 and not governs  # 为|铁福集团办理
    if reading.text[position] in "年月日" and reading.text[position - 1].isdigit():
        return False  # 1日|铁福集团
    place = place_ending_of(reading.text, position, max(0, position - 8))
    if (place is not None and place.strength in "tczr") or ending_of(reading.text, position, max(0, position - 8)):
        return False
    token = reading.token_at(position - 1)
    if not PLAIN.fullmatch(token.word):
        return token.word not in "（“《"
    if token.word in few("joining characters") and reading.text[position] in few("brand beginnings characters"):
        return True  # 与|前川母基金有限公司
    if len(token.word) > 1 and reading.text[position] in "和与":
        return False  # 领导|和|银奥燃气公司
    if len(token.word) > 1:
        return token.word in before() and reading.text[position] not in "为本有"  # 聘任|为|清江集团
    return token.word not in before() and token.tag[0] not in "mqpcu"


def _numbers_name(reading: Reading, piece: Token) -> bool:
    """Whether a numeral is part of a name (第九中学, 十一矿, 5G中心) and not a count (三家企业)."""
    following = reading.text[piece.end : piece.end + 1]
    if piece.word[0].isdigit():
        return (
            _HOTLINE.fullmatch(piece.word) is not None
            or (following.isascii() and following.isalpha())
            or following in ("号", "师", "院", "届")
            or reading.text.startswith("第", piece.begin - 1)
        )
    return bool(following) and (reading.token_at(piece.end).tag != "q" or following == "届")
