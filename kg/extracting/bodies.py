"""Names of organisations by their endings: where each begins, and whether it is a name at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kg.extracting.boundaries import Reading, Stretch, before
from kg.extracting.kinds import Ending, heads, kind_of
from kg.extracting.tokens import Token
from kg.lexicon import words

_CONTINUES = re.compile(r"(?:集团)?(?:股份|有限|责任|控股)|公司|集团公司")
_BRACKET = re.compile(r"（[^（）]{1,14}）")
_TITLE_AFTER = re.compile(r"(?:专职|纪律|组织|宣传)?(?:副?书记|委员|成员|常委)")
_LEAF = re.compile(r"(?:矿|厂|场|分行|支行|营业部|车间|店|站)$")
_LIMITED = re.compile(r"有限(?:责任)?公司$")
_COUNT_WORD = re.compile(r"[多数几两百千万亿余些许半首]|^[一二三四五六七八九十]+[个家名位项次批]")
_COUNTS = re.compile(r"[一二三四五六七八九十两]\w{1,3}[一二三四五六七八九十两]\w")
_SESSION = re.compile(r"第[一二三四五六七八九十百]+次")
_TERM = re.compile(r"第[一二三四五六七八九十]+届")
_COUNTED_AFTER = re.compile(r"\d+[家个所处座]")
_HONOUR_BEFORE = re.compile(r"(?:获评|荣获|获批|入选|评为|认定为|命名为|确定为|列为|创成|创建|申报|争创|授予)(?:了|首批|第[一二三四五六七八九十]+批|全国|全省|国家级?|省级?|市级?|\d+[家个所])*“?$")
_PROJECT_AFTER = re.compile(r"(?:建设|新建|改造|扩建|提升)*(?:项目|工程)")
_NO_CORE_NEEDED = frozenset(
    "银行 学院 大学 商会 总商会 日报 日报社 晚报 电视台 广播电视台 军分区 监狱 党校 高中 人民医院 中医院 海关 科学院 农科院 社科院 总工会 文史馆".split()
)
_NO_COLLEGE = frozenset("民办 公办 高等 本科 老年 各 知名 重点 部分 驻".split())
_LINKS = frozenset("联合 会同 携手 组织 指导 委托 授权 推进 推动 支持 协调 合作 创建 提升 引导 检查 督查".split())
_SAME_KIND = frozenset("公司 分公司 集团 中心 医院 学院 学校 局 分局 处 站 所 分院".split())
_LEARNED = frozenset("科学院 农科院 社科院 社会科学院 农业科学院 林业科学院".split())
_LONGEST_REST = 20
_LONGEST_HEADLESS = 26


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation's name in a text: span, class, how it was told, and the body that it is a part of."""

    begin: int
    end: int
    type: str
    rule: str
    owner: Body | None = None
    head: tuple[int, int] | None = None  # the span of the place or 市, 中国 at which it begins
    ending: str = ""


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(" ".join(words(name)).split())


def generic() -> frozenset[str]:
    """Words that make no name of their own."""
    return _listed("generic_words")


def modifiers() -> frozenset[str]:
    """Words that only say of which sort a body is."""
    return _listed("modifiers")


def not_bodies() -> frozenset[str]:
    """Words that end like a body and name none."""
    return _listed("not_bodies")


@lru_cache(maxsize=4)
def find_bodies(reading: Reading) -> tuple[Body, ...]:
    """The organisations whose names end like one, in the order of their ends; parts follow their wholes."""
    found: list[Body] = []
    by_end: dict[int, Body] = {}
    for end, ending in _endings(reading):
        body = None if ending is None else _body(reading, end, ending, by_end)
        if body is None and end in reading.heads_by_end:
            body = _alone(reading, end)
        if body is not None and not reading.in_title(body.begin, body.end):
            found.append(body)
            if ending is None or ending.strength not in ("w", "f"):
                by_end[end] = body
                if closing := _BRACKET.match(reading.text, end):
                    by_end.setdefault(closing.end(), body)
    return tuple(body for body in found if not _only_begins(body, found))


def _only_begins(body: Body, found: list[Body]) -> bool:
    """Whether a body's name is nothing but the begin of a longer one (天安煤业 of 天安煤业香山矿有限公司)."""
    longer = [b for b in found if b.begin == body.begin and b.end > body.end]
    return any(b.owner is None or (b.owner != body and b.owner.end > body.end) for b in longer) and not any(b.owner == body for b in found)


def _endings(reading: Reading) -> Iterator[tuple[int, Ending | None]]:
    """Where names may end. An ending inside a longer one (集团 in 集团有限公司) is none; None for 国务院 and the like."""
    text = reading.text
    kept: dict[int, Ending | None] = dict.fromkeys(reading.heads_by_end)
    longer = len(text) + 1  # where the longer ending to the right begins
    for end, ending in reversed(reading.body_ends):
        if end > longer:
            continue
        if not _CONTINUES.match(text, end) or ending.text.endswith("公司"):
            kept[end] = ending
            longer = end - len(ending.text)
    yield from sorted(kept.items(), key=lambda item: item[0])


def _alone(reading: Reading, end: int) -> Body | None:
    """国务院, 致公党: a body that a head names alone."""
    begin = reading.heads_by_end[end]
    kind = heads()[reading.text[begin:end]]
    return Body(begin, end, kind, "org.known", None, (begin, end)) if kind != "-" else None


def _body(reading: Reading, end: int, ending: Ending, by_end: dict[int, Body]) -> Body | None:
    start = end - len(ending.text)
    if ending.strength == "p":
        return _party(reading, start, end, ending)
    if reading.place_ends_longer(end, ending.text) or _is_word(reading, start, end):
        return None
    if (quoted := _quoted(reading, end, ending)) is not None:
        return quoted
    stretch = reading.walk(start, frozenset(by_end), ending.type != "Enterprise")
    owner = by_end.get(stretch.begin)
    if owner is not None and stretch.tokens and stretch.tokens[0].word in _LINKS:
        owner, stretch.soft = None, stretch.tokens[0].end  # 市工信局|联合|晋江市政府
        stretch.heads = [h for h in stretch.heads if h[0] >= stretch.soft]
    if owner is not None and _LEAF.search(owner.ending) and ending.text.endswith("公司") and 0 < start - owner.end and not proper(stretch.tokens):
        return replace(owner, end=end, type="Enterprise", ending=ending.text)  # 鑫源铁矿|磁选|有限公司
    if owner is not None and stretch.verb < 0 and ending.strength not in ("w", "f", "b") and _owns(owner, ending):
        return _part(reading, owner, stretch, end, ending)
    if ending.strength == "u" or (ending.strength == "q" and stretch.quoted < 0):
        return None
    body = _headed(reading, stretch, end, ending) or _headless(reading, stretch, end, ending)
    return None if body is None or _disowned(reading, body) else body


def _is_word(reading: Reading, start: int, end: int) -> bool:
    """Whether the ending is only the tail of an everyday word (承办, 格局)."""
    if any(reading.text[end - n : end] in _listed("false_endings") for n in (2, 3, 4, 5)):
        return True
    token = reading.token_at(end - 1)
    if token.begin >= start:
        return False
    return token.word in not_bodies() or (end - start == 1 and token.tag[0] in "vad")


def _owns(owner: Body, ending: Ending) -> bool:
    """Whether a body may have a part of that ending: a mine has no companies, a company no companies limited."""
    if ending.type != "Enterprise":
        return True
    return not _LEAF.search(owner.ending) and not (_LIMITED.search(ending.text) and _LIMITED.search(owner.ending))


def _quoted(reading: Reading, end: int, ending: Ending) -> Body | None:
    """“宏伟创新工作室”: the quotes bound the name."""
    text = reading.text
    if text[end : end + 1] != "”" or ending.strength in ("u", "w"):
        return None
    begin = text.rfind("“", max(0, end - 20), end) + 1
    name = text[begin:end]
    if not begin or len(name) < max(len(ending.text) + 2, 4) or not name.isalnum() or name in not_bodies():
        return None
    core = reading.tokens_between(begin, end - len(ending.text))
    if any(t.word in before() for t in core) or core[-1].word in modifiers():
        return None
    return Body(begin, end, kind_of(name), "org.quoted", None, None, ending.text)


def _disowned(reading: Reading, body: Body) -> bool:
    """A party committee named only in a post, or a building site that a project is named after."""
    text = reading.text
    if body.ending in ("党委", "党组", "党支部", "党总支", "党总支部", "党工委") and _TITLE_AFTER.match(text, body.end):
        return True
    if body.type in ("Enterprise", "GovernmentBody"):
        return False
    begin = body.begin
    mark = reading.by_begin.get(begin)
    if body.rule != "org.part" and (mark is None or mark.full[-1:] == "省") and _HONOUR_BEFORE.search(text[max(0, begin - 14) : begin]):
        return True
    return bool(_PROJECT_AFTER.match(text, body.end) or _COUNTED_AFTER.match(text, body.end))


def _party(reading: Reading, start: int, end: int, ending: Ending) -> Body | None:
    """市委, 平顶山市委, 中共平顶山市委, 团市委."""
    text = reading.text
    if text[end : end + 1] in ("会", "员"):
        return None
    begin = start
    if ending.text[0] in "市县省区州":
        mark = reading.by_end.get(start + 1) or reading.by_end.get(start)  # 平顶山市|委, 平顶山|市委
        begin = mark.begin if mark is not None and mark.end >= start else start
    if (first := reading.heads_by_end.get(begin)) is not None:  # 中共|平顶山市委, 民进|河南省委会
        league = heads()[text[first:begin]] == "Association" or text[first:begin] == "共青团"
        kind = "Association" if league else ending.type
        return Body(first, end, kind, "org.party", None, (first, start + 1), ending.text)
    if text[max(0, begin - 2) : begin] == "中共":
        begin -= 2
    if ending.type == "Association" and ending.text.endswith("委会"):
        return None
    return Body(begin, end, ending.type, "org.party", None, (begin, start + 1), ending.text)


def _part(reading: Reading, owner: Body, stretch: Stretch, end: int, ending: Ending) -> Body | None:
    """A part of the body that stands right before: 宏远公司|研发中心, 市委|办公室."""
    rest = reading.text[stretch.begin : end - len(ending.text)]
    if len(rest) > _LONGEST_REST or (ending.text == owner.ending and ending.text not in _SAME_KIND) or _SESSION.search(rest):
        return None
    name = reading.text[owner.begin : end]
    kind = owner.type if ending.text in ("委员会", "理事会", "代表大会") else kind_of(name)
    body = Body(owner.begin, end, kind, "org.part", owner, owner.head, ending.text)
    return None if _disowned(reading, body) else body


def _headed(reading: Reading, stretch: Stretch, end: int, ending: Ending) -> Body | None:
    """A name that begins with a place, 市, 中国 and the like."""
    begin, head = beginning(stretch)
    if begin >= 0 and ending.type == "Enterprise":
        begin = _brand_before(reading, stretch, begin)
    if begin < 0 and ending.text.endswith("委员会") and _TERM.match(reading.text, stretch.begin):
        begin = stretch.begin
    if begin < 0 or not _passes(reading, begin, head, end, ending):
        return None
    name = reading.text[begin:end]
    kind = ending.type if ending.strength == "o" else kind_of(name)
    return Body(begin, end, kind, "org.head", None, head, ending.text)


def _brand_before(reading: Reading, stretch: Stretch, begin: int) -> int:
    """The begin of a brand that stands alone between punctuation and the place in a firm's name (特变|电工|衡阳…公司)."""
    brand = [t for t in stretch.tokens if t.end <= begin]
    before_it = reading.text[stretch.begin - 1 : stretch.begin]
    if not brand or stretch.cut >= 0 or not 2 <= begin - stretch.begin <= 5 or before_it not in ("、", "，", "（", "；", ""):
        return begin
    return begin if any(t.word in modifiers() or t.word in generic() for t in brand) else stretch.begin


def beginning(stretch: Stretch, strict: bool = False) -> tuple[int, tuple[int, int] | None]:
    """Where a headed name begins: at the last chain of heads, unless what stands before it begins a name too."""
    heads_here = [h for h in stretch.heads if h[0] >= (max(stretch.cut, stretch.verb) if strict else stretch.cut)]
    if not heads_here:
        return (stretch.quoted if stretch.quoted >= stretch.cut else -1), None
    chain: list[tuple[int, int, int]] = []
    for head in reversed(heads_here):  # 国网|江北省|电力公司, 河南能源|义马|煤业集团: the first of all begins the name
        chain.insert(0, head)
    begin = chain[0][0]
    if chain[0][2] == 1:
        begin = _unknown_division(stretch, chain[0])
    return begin, (begin, chain[-1][1])


def _unknown_division(stretch: Stretch, head: tuple[int, int, int]) -> int:
    """The begin of a division that the data do not know, by its 市 or 县: 云泽|市."""
    begin = head[0]
    for token in reversed([t for t in stretch.tokens if t.end <= head[0]]):
        if token.end != begin or head[0] - token.begin > 3 or not (is_specific(token) or token.word == "原"):
            break
        begin = token.begin
    return begin if head[0] - begin != 1 else head[0]


def _passes(reading: Reading, begin: int, head: tuple[int, int] | None, end: int, ending: Ending) -> bool:
    """Whether a headed candidate is a name and no kind of thing (河南省|重点实验室)."""
    start = end - len(ending.text)
    core_begin = head[1] if head else begin
    if core_begin > start:
        return False
    rest = reading.tokens_between(core_begin, start)
    if not rest:
        single = head is not None and head[1] - head[0] == 1
        if ending.strength == "b":
            return _is_short(reading, head) and reading.closes(end)
        if ending.text in _NO_CORE_NEEDED and (not single or ending.text in _LEARNED):
            return True
        return (ending.strength in ("h", "o", "x") and ending.type != "ResearchOrganization") or (
            ending.strength == "s" and _is_short(reading, head)
        )
    if ending.strength == "b":
        return False
    if ending.strength in ("w", "f"):
        return _short_firm(reading, head, rest, end, ending)
    if ending.text in ("大学", "学院"):
        return rest[0].word not in _NO_COLLEGE
    if ending.type == "ResearchOrganization" or ending.strength == "s":
        return any(t.word not in modifiers() for t in rest)
    return True


def _short_firm(reading: Reading, head: tuple[int, int] | None, rest: list[Token], end: int, ending: Ending) -> bool:
    """叶县|绿筑|菌业: a firm's short name with a place before it."""
    return (
        head is not None
        and head[1] - head[0] > 1
        and is_specific(rest[0])
        and sum(len(t.word) for t in rest) <= 4
        and (ending.strength == "f" or reading.closes(end))
    )


def _is_short(reading: Reading, head: tuple[int, int] | None) -> bool:
    mark = reading.by_begin.get(head[0]) if head else None
    return mark is not None and mark.kind in ("short", "form")


def is_specific(token: Token) -> bool:
    """Whether a word may be the proper part of a name: no everyday word."""
    if token.word in generic() or token.word in modifiers():
        return False
    if len(token.word) == 1:
        return token.tag[0] not in "pcu"
    if token.tag == "m":
        return token.word[0] == "第" or token.word.isascii() or not _COUNT_WORD.search(token.word)
    return token.tag[:2] in ("ns", "nr", "nz", "nt", "x", "en", "j") or token.tag[0] == "x"


def _headless(reading: Reading, stretch: Stretch, end: int, ending: Ending) -> Body | None:
    """A name without a place before it: 铁石|装备制造|集团."""
    if ending.strength == "k":
        begin = max(stretch.begin, stretch.cut, stretch.verb)
        return Body(begin, end, ending.type, "org.laboratory", None, None, ending.text) if start_of(end, ending) - begin > 3 else None
    if ending.strength == "f":
        return _firm(reading, stretch, end, ending)
    if ending.strength != "s" and not (ending.strength == "o" and ending.text.endswith("矿")):
        return None
    begin = max(stretch.begin, stretch.cut)
    tokens = [t for t in stretch.tokens if t.begin >= begin]
    while tokens and _trims(tokens[0]) and not (tokens[0].tag in ("m", "v") and len(tokens) == 1):
        tokens.pop(0)
    if not tokens:
        return None
    if tokens[0].word in ("型", "级", "类", "化", "性", "式") or tokens[-1].word in modifiers():
        return None
    if _COUNTS.search("".join(t.word for t in tokens)) or not (proper(tokens) or _LIMITED.search(ending.text) or (len(tokens) == 1 and tokens[0].tag == "v" and len(tokens[0].word) > 1)):
        return None
    begin = tokens[0].begin
    if not 2 <= end - begin - len(ending.text) <= _LONGEST_HEADLESS or reading.text[begin:end] in not_bodies():
        return None
    return Body(begin, end, kind_of(reading.text[begin:end]), "org.ending", None, None, ending.text)


def start_of(end: int, ending: Ending) -> int:
    """Where an ending begins."""
    return end - len(ending.text)


def _firm(reading: Reading, stretch: Stretch, end: int, ending: Ending) -> Body | None:
    """绿筑|菌业: a firm's short name without a place before it."""
    tokens = [t for t in stretch.tokens if t.begin >= max(stretch.cut, stretch.soft)]
    core = "".join(t.word for t in tokens)
    if not 2 <= len(core) <= 4 or not all(is_specific(t) for t in tokens) or not proper(tokens) or not reading.closes(end):
        return None
    return Body(tokens[0].begin, end, "Enterprise", "org.firm", None, None, ending.text)


def proper(tokens: list[Token]) -> bool:
    """Whether the words hold the proper part of a name; a verb or two of one character (包|保) are none."""
    found = [t for t in tokens if is_specific(t)]
    return bool(found) and (len(found) > 2 or not all(t.tag[0] in "vdf" and len(t.word) == 1 for t in found))


def _trims(token: Token) -> bool:
    """Whether a word at the left edge of a headless name does not belong to it."""
    if len(token.word) == 1:
        return token.word in "型级类化性式届"
    return token.tag in ("v", "vn", "ad", "an", "d", "m") or token.word in modifiers()
