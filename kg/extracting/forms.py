"""Places told by the form of their names: 余王村, 平安大道, 北汝河, 清川县. Tight forms, whose proper part is short."""

from __future__ import annotations

import re

from kg.extracting.divisions import by_name, rank
from kg.extracting.form_zones import STREETS, Form, numbered_lines, zones
from kg.extracting.kinds import PlaceEnding, ending_of, longer_endings, place_endings
from kg.extracting.landmarks import Landmark
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, is_specific, length, listed, modifiers
from kg.extracting.natural import ERA, stands_natural
from kg.extracting.person_names import surnames
from kg.extracting.place_frames import find_framed
from kg.extracting.settlements import find_known_towns, find_settlements, is_set_up, is_told_of, of_a_county
from kg.extracting.tokens import Token

_COUNT = re.compile(r"[一二三四五六七八九十百千万两几数多]+")
_LONGEST = {"t": 4, "c": 6, "r": 6, "w": 3, "d": 3, "v": 4, "z": 3}
_DIVISION = dict.fromkeys("县市区", ("AdministrativeDivision", "d"))
_VISIT_BEFORE = re.compile(r"(?:考察|参观|走进|来到|游览|到|在|赴)了?$")
_AREA = re.compile(r"[该本][省市县区镇乡村]|市区")
_MANY = re.compile(r"[各全]$|\d个$|[省市家]级$")
_SECTION = re.compile(r"(?<=[河江湖渠])[\u4e00-\u9fff]{2,4}段")
_ROAD_SECTION = re.compile(r"(?<=[道线\d])[\u4e00-\u9fff]{2,4}段")  # G311|宝丰县段
_BOUND = re.compile(r"[东西南北起止][至到于]$")  # 东至|科学大道
_SO_MANY = re.compile(  # 3万|余路, 两处|水库: how many there are
    r"(?:[一二三四五六七八九十两几数多百千万亿余]+[处座条个家余]|[一二两三四五六七八九十]+[镇乡][一二两三四五六七八九十]|[百千万亿]余)$"
)
_TO_MANY = re.compile(r"[入进访走联包帮驻][百千万]")  # 入百村、访千户
_SOME = re.compile(  # 一些公路, 第二条高速公路; 这条路; 线上|平街; 访问团团|长山|田一郎
    r"[这那此]|线[上下]|(?<=[团会队校院部社])长|(?:[一有某]些|[几多数]条|第[一二三四五六七八九十]+条)(?=公路|高速|铁路|道路|河|路$)"
)
_WALKED = re.compile(r"(?:走[好完过]?|走一走|重走|走在)(?:了|新的?|新时代的?)?$")


def find_forms(reading: Reading) -> None:
    """Find the places of tight form, once; each is entered into the reading as a landmark."""
    if reading.forms_found:
        return
    reading.forms_found = True
    for framed in list(find_framed(reading)):
        reading.enter_longest(framed)
    ends = {token: ending for token, ending in reading.place_ends if ending.strength in _LONGEST}
    divided = (t for t in reading.tokens if t.word[-1] in _DIVISION and t not in ends)
    ends |= {t: PlaceEnding(t.word[-1], *_DIVISION[t.word[-1]]) for t in divided}
    for token in sorted(ends):
        form = _form(reading, token, ends[token])
        if form is not None:
            _enter(reading, form)
    for line in numbered_lines(reading):
        _enter(reading, line)
    for found in _ROAD_SECTION.finditer(reading.text):
        road, county = reading.by_end.get(found.start()), reading.by_begin.get(found.start())
        if road is not None and road.type == "Facility" and county is not None and county.end == found.end() - 1:
            _enter(reading, Form(road.begin, found.end(), "Facility"))
    for found in _SECTION.finditer(reading.text):
        mark = reading.by_end.get(found.start())
        if (
            mark is not None
            and mark.type == "NaturalFeature"
            and all(t.word not in before() for t in reading.tokens_between(*found.span()))
        ):
            reading.drop(mark)
            _enter(reading, Form(mark.begin, found.end(), "NaturalFeature"))
    for whole in list(zones(reading)):
        _enter(reading, whole)
    for town in find_known_towns(reading):
        _enter(reading, town)
    for settlement in find_settlements(reading):
        _enter(reading, settlement)
    _again(reading)


def _enter(reading: Reading, form: Form) -> None:
    name = reading.text[form.begin : form.end]
    reading.enter_longest(Landmark(form.begin, form.end, name, name, "form", form.type))


def _again(reading: Reading) -> None:
    """What is a place once is one wherever the entry says it again (周庄镇中和寨村 … 中和寨村)."""
    for name in sorted({m.name: m.type for m in reading.landmarks if m.kind == "form" and len(m.name) > 2}.items()):
        for found in re.finditer(re.escape(name[0]), reading.text):
            if reading.by_begin.get(found.start()) is None or reading.by_begin[found.start()].end < found.end():
                _enter(reading, Form(found.start(), found.end(), name[1]))


def _form(reading: Reading, token: Token, ending: PlaceEnding) -> Form | None:
    text, end = reading.text, token.end
    if ending.strength not in _LONGEST or (end in reading.by_end and ending.strength != "z"):
        return None
    if token.word != ending.text and len(token.word) > len(ending.text) and _is_word(token.word):
        return None
    if text.startswith(("段", "情") if ending.strength == "d" else "学者", end):
        return None  # 沙河|市段: the river's part in the city; 云城|市情; 云江|学者: a title
    start = end - len(ending.text)
    if end in reading.heads_by_end:
        return None  # 中国铁路|某局集团有限公司
    if any(text.startswith(longer, start) for longer in longer_endings(ending.text)):
        return None
    if (absorbed := _absorbed(reading, start, end, ending)) is not None:
        return absorbed
    core, edge = _core(reading, start, _LONGEST[ending.strength])
    if not core:
        return None
    if (whole := _of_one_piece(reading, core, edge, ending)) is not None:
        return Form(whole, end, ending.type)
    if ending.text in ("村", "社区"):  # 平台镇|大地村
        parted = max((i for i, t in enumerate(core[:-1]) if t.word in ("镇", "乡") and i), default=-1)
        core, edge = core[parted + 1 :], "place" if parted >= 0 else edge
    if ending.type == "NaturalFeature" and token.tag.startswith("ns") and len(token.word) > 1:  # 共抓|长江
        core = core[next((i for i, piece in enumerate(core) if piece.tag[0] not in "vdp"), -1) :]
    begin = core[0].begin
    if len(core) > 1 and _AREA.match(text, max(0, begin - 1)):
        core, edge = core[1:], "place"  # 该乡|青冈营村, 云泽市区|白石山
        begin = core[0].begin
    if text[begin - 1 : begin] == "“" and text[end + 1 : end + 2] == "”":
        return None  # “比秀村|艺”
    if _SOME.match(text, begin, end) or (token.begin == begin and token.tag == "n" and text[begin - 1 : begin] == "的"):
        return None  # 连接两岸的|海底隧道
    if text[begin:end] in listed("not_places") or end - begin < 2 or not _accepts(reading, core, edge, ending, token):
        return None
    return Form(begin, end, ending.type)


def _of_one_piece(reading: Reading, core: list[Token], edge: str, ending: PlaceEnding) -> int | None:
    """Where a street's name begins whose last character alone is no name: 舞阳|坝街道."""
    word, mark = reading.piece(core[0].begin), reading.by_end.get(core[0].begin)
    alone = ending.text == "街道" and length(core) == 1 and edge in ("common", "place")
    noun = len(word.word) == 2 and word.tag[0] in "ns" and word.word not in before() | generic()
    return word.begin if alone and noun and (mark is None or mark.kind != "full") else None


def _absorbed(reading: Reading, start: int, end: int, ending: PlaceEnding) -> Form | None:
    """A place named after another: 五条路|社区, 白龟山|水库. The other is no place of its own then."""
    mark = reading.by_end.get(start)
    if mark is None and ending.text in ("村", "社区") and reading.is_start(start - 1):
        mark = reading.by_end.get(start - 1)  # 土寨|沟|村
        if mark is None or mark.type != "NaturalFeature" or len(mark.name) > 3:
            return None
    if mark is None and ending.strength == "r" and ending.text in STREETS and _sided(reading, start):
        mark = reading.by_end.get(start - 1)  # 长白山|西|路
        if mark is not None and mark.type == "NaturalFeature":
            reading.drop(mark)
            return Form(mark.begin, end, ending.type)
        return None
    if mark is not None and ending.strength == "z" and mark.full[-1:] in "市县区旗" and _of_one(mark, ending):
        return Form(mark.begin, end, ending.type)
    if mark is None or mark.kind != "form" or ending.strength == "d":
        return None
    if mark.name[-1] in "村镇乡县市区" and not (mark.name[-1] == "村" and _after_village(reading, mark, end, ending)):
        return None
    if ending.text not in few("named after") and not ending.text.endswith("族乡"):
        return None
    reading.drop(mark)
    return Form(mark.begin, end, ending.type)


def _after_village(reading: Reading, mark: Landmark, end: int, ending: PlaceEnding) -> bool:
    """Whether a river or, right behind its county, a town is called after a village (清川县|王村|镇)."""
    county = reading.by_end.get(mark.begin)
    town = ending.text in ("镇", "乡") and county is not None and rank(county.full) == 3
    return ending.text == "河" or (town and reading.text[end : end + 1] != "村")


def _sided(reading: Reading, start: int) -> bool:
    """Whether a direction stands before a street's ending."""
    return reading.text[start - 1 : start] in tuple("东西南北中")


def _of_one(mark: Landmark, ending: PlaceEnding) -> bool:
    """Whether a zone behind a division is one with it: 石龙区|开发区, but 平顶山市|开发区 are several."""
    if rank(mark.full) == 2 and ending.text in few("zones of counties"):
        return False
    return len(ending.text) > 4 or (len(ending.text) > 2 and rank(mark.full) > 2)


def _is_word(word: str) -> bool:
    return word in listed("not_places") or (
        word[-2:] in ("道路", "公路", "铁路", "线路", "思路", "电路", "社区", "街道", "乡镇", "城镇") and len(word) > 2
    )


def _core(reading: Reading, start: int, longest: int) -> tuple[list[Token], str]:
    """The proper part before an ending and what stands at its left edge: place, stop, common (a word) or long."""
    tokens: list[Token] = []
    position = start
    while position > 0:
        if position in reading.by_end or _name_ends(reading.text, position):
            return tokens, "place"
        part = reading.piece(position)
        if _parts(reading, part.word, part, tokens) or is_set_up(reading.text, position):
            return tokens, "stop"
        if start - part.begin > longest:
            return tokens, "long"
        city = (
            reading.text[part.end] in "东南西北中" and {part.word + "市", part.word + "县"} & by_name().keys()
        )  # 天水|南路|社区
        if not (is_specific(part) or city) and len(part.word) > 1 and not _prefixed(reading, part, tokens):
            if _village_of_a_clan(reading, part, tokens, start):
                return [part, *tokens], "place"
            if (not tokens and len(part.word) <= 3) or (len(tokens) == 1 and tokens[0].word in few("water characters")):
                return [part, *tokens], _edge(reading, part.begin)
            return tokens, "common"
        tokens.insert(0, part)
        position = part.begin
    return tokens, "stop"


def _village_of_a_clan(reading: Reading, part: Token, tokens: list[Token], start: int) -> bool:
    """Whether an everyday word and a surname right behind a town are a village's name (清川镇|河湾|李|村)."""
    town = reading.by_end.get(part.begin)
    clan = len(tokens) == 1 and tokens[0].word in surnames() and reading.text[start] == "村"
    return clan and len(part.word) == 2 and part.tag[0] in "ns" and town is not None and rank(town.full) == 4


def _prefixed(reading: Reading, part: Token, tokens: list[Token]) -> bool:
    """Whether an everyday word has a piece of a name before it (昭|平台|水库)."""
    if tokens or part.begin == 0 or len(part.word) > 2 or part.begin in reading.by_end:
        return False
    left = reading.piece(part.begin)
    return (
        len(left.word) == 1
        and is_specific(left)
        and not _parts(reading, left.word, left, [part])
        and left.tag[0] not in "mqvfd"
    )


def _parts(reading: Reading, word: str, token: Token, tokens: list[Token]) -> bool:
    """Whether a word stands before the proper part of a place's name and not in it."""
    if word in few("road words") and not tokens:
        return False
    if not _han(word) or ((token.tag == "q" or word in few("measures")) and reading.counted(token.begin)):
        return True
    if word in few("place parting characters"):
        return not (word == "和" and tokens and _joins_two(reading, token.begin))
    if len(word) == 1:
        come = word == "来" and length(tokens) > 1  # 来|石门镇
        return come or (word in before() and not tokens and word not in "上下前后中")
    return word in before() or token.tag[0] in "pcurdt"


def _joins_two(reading: Reading, position: int) -> bool:
    """Whether a 和 is inside a name: one character stands between it and a place or preposition (到|中|和|寨村)."""
    if position < 1 or position in reading.by_end:
        return False
    if position - 1 == 0 or position - 1 in reading.by_end:
        return position > 0
    if reading.text[position - 1] in "县市区镇乡村":
        return False
    left, further = reading.piece(position), reading.token_at(max(0, position - 2))
    return (
        len(left.word) == 1
        and _han(left.word)
        and (further.word in few("place parting characters") or further.word in before())
    )


def _name_ends(text: str, position: int) -> bool:
    """Whether an organisation's or zone's name seems to end here (…筹备组|石桥营村, …示范区|王堂村)."""
    if text[position - 3 : position] in few("zone ends") or text[position - 2 : position] in few("courses"):
        return True
    ending = ending_of(text, position, max(0, position - 8))
    return ending is not None and len(ending.text) > 1 and ending.strength in "shp"


def _edge(reading: Reading, position: int) -> str:
    """What stands before the everyday word that is the proper part of a name (平安|大道)."""
    if position == 0 or position in reading.by_end:
        return "word after place" if position else "word"
    token = reading.token_at(position - 1)
    return "word" if not _han(token.word) or token.word in before() or token.tag[0] in "pcu" else "word in words"


def _han(word: str) -> bool:
    return all("\u3400" <= c <= "\u9fff" for c in word)


def _accepts(reading: Reading, core: list[Token], edge: str, ending: PlaceEnding, token: Token) -> bool:
    """Whether a proper part makes a name with this ending."""
    word = "".join(t.word for t in core)
    if ending.text == "路" and _WALKED.search(reading.text, max(0, core[0].begin - 7), core[0].begin):
        return False  # 走一走|长征路
    if ending.text == "路" and reading.text.endswith(("短路", "条路"), 0, token.end):
        return False  # 青岭|短路电流, 华山|一条路
    if _SO_MANY.match(word) or (ending.text == "村" and _TO_MANY.match(word)):
        return False
    if ending.strength == "w" and ERA.match(reading.text, token.end):
        return False
    if ending.strength == "r" and _BOUND.search(reading.text, max(0, core[0].begin - 2), core[0].begin):
        return True
    if word in few("road words") and ending.text in few("common endings"):
        return False  # 全力|建设|高速公路
    if ending.strength == "r" and word in few("road words") and edge in ("word", "word after place"):
        return True
    if _is_count(word, core, edge, ending):
        return False
    if ending.text in ("镇", "乡", "村") and reading.text.startswith(("（镇", "（乡", "（街", "（社"), token.end):
        return False  # 登记注册乡（镇、街道）商会
    if edge == "long" or word in few("no proper part") or any(t.word in modifiers() for t in core if len(t.word) > 1):
        return False
    acts = ending.strength == "r" and all(t.tag[0] in "vadm" for t in core)
    if acts and (len(core) > 1 or (ending.text == "水库" and core[0].tag != "vn")):
        return False  # 数据多跑|路, 清理|水库
    if edge.startswith("word"):
        if (word in generic() and (ending.strength != "r" or ending.text in few("common endings"))) or (
            core[0].tag in ("v", "ad", "d") and edge != "word after place"
        ):
            return False
        if edge == "word after place" and (ending.text in ("镇", "乡") or ending.type == "NaturalFeature"):
            return of_a_county(reading, core)
        told = ending.text not in ("镇", "乡") or is_told_of(reading.text, core[0].begin, token.end)
        return edge != "word in words" and ending.strength in ("t", "r", "c") and told
    if ending.strength == "w" and word in place_endings() and len(word) > 1:
        return False  # 古镇|寺登街
    if ending.strength == "w":
        return stands_natural(reading, core, edge, token)
    if ending.strength == "v":
        mark = reading.by_end.get(core[0].begin)
        behind_county = mark is not None and rank(mark.full) == 3 and len(core) > 1 and len(word) == 2
        return behind_county or (
            edge == "stop"
            and len(word) < 4
            and bool(_VISIT_BEFORE.search(reading.text, max(0, core[0].begin - 3), core[0].begin))
        )
    if ending.strength == "z":
        return edge in ("stop", "place") and _may_name_zone(core)
    if ending.strength == "d":
        return _division(reading, core, edge, ending)
    if ending.strength == "t" and len(word) == 1:
        return (edge == "place" or (edge == "stop" and ending.text == "村")) and core[0].tag[0] not in "vmqd"
    return not (len(core) == 1 and len(word) == 1 and ending.text in few("never after one character"))


def _may_name_zone(core: list[Token]) -> bool:
    """Whether a proper part is as short and specific as those of zones are, and nothing that is done."""
    first, last = core[0], core[-1]
    return (
        2 <= length(core) <= 3
        and "".join(t.word for t in core) not in ("三星", "四星", "五星")  # 争创|三星开发区
        and all(is_specific(t) or len(t.word) == 1 for t in core)
        and all(t.tag[0] not in "mqd" for t in core)
        and (first.tag[0] != "v" or (len(first.word) == 1 and last.tag == "ns"))
        and last.tag[0] != "v"
    )


def _is_count(word: str, core: list[Token], edge: str, ending: PlaceEnding) -> bool:
    """Whether a number begins what stands before the ending and only counts (三个|乡镇)."""
    return (
        _COUNT.fullmatch(core[0].word) is not None
        and ending.strength not in ("r", "c", "v")
        and (edge != "place" or ending.strength != "w")
        and (len(word) < 3 or len(core) == 1 or core[1].tag == "q")
        and not (edge == "place" and ending.text == "村" and len(core) == 2 and core[1].tag[0] not in "qm")
    )


def _division(reading: Reading, core: list[Token], edge: str, ending: PlaceEnding) -> bool:
    """A county, city or district that the data do not know."""
    word = "".join(t.word for t in core)
    if (
        edge == "common"
        or len(word) != 2
        or _MANY.search(reading.text, max(0, core[0].begin - 2), core[0].begin)
        or any(t.tag[0] in "mqrdfpv" for t in core)
        or set(word) & set("各该本全某两多省市县区")
    ):
        return False
    return ending.text != "区" or (
        word[-1] not in few("no district characters")
        and all(len(t.word) == 1 or t.tag in ("ns", "nr", "nz", "x") for t in core)
    )
