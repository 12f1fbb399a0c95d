"""Names of divisions in a text, known from the data or by their form: what names of bodies and places start from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extracting.divisions import Home, by_name, divisions, home, rank, short
from kg.extracting.name_words import few
from kg.extracting.tokens import Token, part_of_speech
from kg.lexicon import table, words

_LISTED = ("、", "和", "与", "及", "至", "—", "到")
_ROAD = re.compile(
    r"[东西南北中]{0,2}(?:路|街|大道|大街|巷|桥|岸|侧|大桥|村|社区|街道|镇|乡|郡|专区|专署|山|河|湖|站|店|寺|楼|亭|门|沟|岭|庄|组团|延(?!安)|移(?!动)|扩)"
)


# a railway station that is called by its city alone (平川|站, 平川|东站)
STATION = re.compile(
    r"[东西南北]?站(?=[，。、；]|出发|开往|始发|到达|[在至和与]|正式|建成|开通|启用|站前|发车|附近|周边|广场)"
)
# a port that is called by its city (黄州|港)
PORT = re.compile(r"港(?=[，。、；）的至和与]|枢纽|码头|运输|运营|运行|管理|建设|开港|吞吐|等)")
_STATE = re.compile(r"(?:人民|民主|联邦|阿拉伯|伊斯兰|社会主义)*(?:共和国|王国|联合王国|联邦|公国)(?![大驻])")
_NUMBER = re.compile(r"\d+[家个]")
_CLOSES = re.compile(r"[、，。；：）\n等和与及以至到\d两二三四五六七八九十]|$")
_TOWN = re.compile(r"(?<=..)(?:镇|乡|街道)$")
_STRETCH = re.compile(r"[河江渠]市(?:区)?段")
_BESIDE = re.compile(r"[、和与及]|\d+[\u4e00-\u9fff]，")
_OPENS = "，。；：、\n到在赴对往由和与及的"
_GONE_TO = re.compile(
    r"位于$|坐落于$|落户$|入驻$|(?<![存现正内潜所旨])在$|(?<![达得受看听想遇直签收接找见感谈拿])到$|赴$|深入$|走进$|来到$"
)
_FOUNDED = re.compile(r"创建|建设(?!局)|称号|名单|试点|申报|评|遴选|验收|标准|\d|”|。|$")
_SETTLED = re.compile(r"入驻|落户|位于|落地|[赴到]$")
_MADE = re.compile(r"(?:为|成|入选|获评|创建|打造|建设|申报|争创|个|家)$")
_PRODUCT = re.compile(r"啤酒|书店|[酒茶瓷菜话籍味]|人(?!民)")
_BREED = re.compile(r"白蛾|红牛|(?:大尾|小尾|白|黑)(?:寒羊|绵羊|山羊|猪)")  # sorts of beasts
_ORGAN = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:局|委(?!员)|办公室|法院|检察院|妇联|科协|残联|总工会)")
_COUNTED = re.compile(r"[\d两三四五六七八九十几多]个$")


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place name with its span, the name with scanning errors folded, the full name, and how sure it is.

    ``kind``: full (宝丰县), short (宝丰), zone (高新区), abroad (德国), form (told by its form alone).
    """

    begin: int
    end: int
    name: str
    full: str
    kind: str
    type: str = "AdministrativeDivision"


@cache
def _zones() -> dict[str, str]:
    return dict(line.split() for line in words("zones"))


@cache
def misread(place: str, province: str) -> dict[str, str]:
    """Misread forms of the division names at home → the right names (郟县 → 郏县)."""
    own = home(place, province)
    variants: dict[str, str] = {}
    for name in sorted({*own.counties, *own.towns, *own.shorts, place} - {""}):
        for right, wrongs in table("lookalikes").items():
            if right in name:
                for wrong in wrongs:
                    other = name.replace(right, wrong)
                    if other not in by_name() and other not in own.towns:
                        variants.setdefault(other, name)
    return variants


@cache
def _names(place: str, province: str) -> dict[str, tuple[str, str]]:
    """Every name that may be a landmark → (full name, kind); kind "weak" needs another place beside it."""
    own = home(place, province)
    names: dict[str, tuple[str, str]] = {}
    for division in divisions():
        bare = short(division.name)
        outside = len(division.code) == 6
        if outside and len(bare) > 1 and bare != division.name and bare not in few("regions"):
            names.setdefault(bare, (division.name, "weak"))
    for full in [*sorted(own.towns), *sorted(own.counties)]:
        if len(bare := short_town(full)) > 1:
            names[bare] = (full, "weak")
    ambiguous = set(" ".join(words("ambiguous_places")).split())
    for division in divisions():
        bare = short(division.name)
        if len(division.code) < 6 and bare != division.name and division.name != "县":
            names[bare] = (division.name, "weak" if bare in ambiguous else "short")
    names |= {d.name: (d.name, "full" if len(d.name) > 2 else "two") for d in divisions()}
    for former in _former():
        names.setdefault(former, (former, "full" if len(former) > 2 else "two"))
    names |= {zone: (zone, "zone" if use == "a" else "tail") for zone, use in _zones().items()}
    names |= {country: (country, "abroad") for country in " ".join(words("countries")).split()}
    names |= {name: (name, "full") for name in sorted(own.towns | own.counties)}
    names |= {common: (d.name, "full") for d in divisions() if (common := _common(d.name))}
    names |= {bare: (full, "own") for bare, full in own.shorts.items()}
    names |= {name: (name, "full") for name in (place, province) if name}
    names |= {wrong: (right, "full") for wrong, right in misread(place, province).items() if len(wrong) > 1}
    return names


def known_name(name: str, place: str, province: str) -> str:
    """The division that the data know by a short name, "" if they know none."""
    full, kind = _names(place, province).get(name, ("", ""))
    return full if kind in ("weak", "short", "own") else ""


@cache
def _provinces() -> frozenset[str]:
    """The provinces without their kind: 山东, 河南."""
    return frozenset(short(division.name) for division in divisions() if len(division.code) == 2)


def short_town(name: str) -> str:
    """The name of a town or district without its kind (柳墩镇 → 柳墩, 东阳街道 → 东阳)."""
    return _TOWN.sub("", name) if _TOWN.search(name) else short(name)


@cache
def _former() -> frozenset[str]:
    """What divisions were before they became cities and districts: 江州县 of 江州区."""
    found = set(" ".join(words("former_divisions")).split())
    for division in divisions():
        bare = short(division.name)
        if bare != division.name and division.name[-1] in "区市" and len(bare) > 1 and bare[-1] not in "市县区州":
            found.add(bare + "县")
    return frozenset(found)


def _common(name: str) -> str:
    """What an autonomous prefecture, county or banner is called every day (巴里坤哈萨克自治县: 巴里坤县), and
    a region (新疆自治区), else ""."""
    kind = name[-1] if name.endswith(("自治县", "自治州", "自治旗")) else "自治区" if name.endswith("自治区") else ""
    bare = short(name)
    return bare + kind if kind and 1 < len(bare) < len(name) - 2 else ""


@cache
def _index(place: str, province: str) -> dict[str, tuple[int, ...]]:
    """First two characters → lengths of the names that begin so, the longest first."""
    lengths: dict[str, set[int]] = {}
    for name in _names(place, province):
        lengths.setdefault(name[:2], set()).add(len(name))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


@cache
def _firsts(place: str, province: str) -> frozenset[str]:
    """First characters of the names: most positions of a text are ruled out by them."""
    return frozenset(pair[0] for pair in _index(place, province))


def find_landmarks(text: str, tokens: list[Token], place: str, province: str) -> list[Landmark]:
    """The landmarks of a text in order, without overlaps."""
    names, index = _names(place, province), _index(place, province)
    starts = {t.begin: t for t in tokens}
    raw: list[Landmark] = []
    free = 0
    first, wrong = _firsts(place, province), misread(place, province)
    for position in [p for p, c in enumerate(text) if c in first and text[p : p + 2] in index]:
        if position < free:
            continue
        for length in index[text[position : position + 2]]:
            surface = text[position : position + length]
            if (
                len(surface) == length
                and surface in names
                and _stands(text, starts, position, surface, names[surface], raw)
            ):
                surface += _rest_of_a_country(text, position + length, names[surface][1])
                raw.append(_landmark(position, surface, names.get(surface) or names[surface[:length]], wrong))
                free = position + len(surface)
                break
    raw = _told_by_row(text, raw, home(place, province))
    return list(_sure(text, sorted([*_zones_listed(text, raw), *raw], key=lambda m: m.begin)))


def _told_by_row(text: str, raw: list[Landmark], own: Home) -> list[Landmark]:
    """The names, those sure that stand in a row: two of home, three of elsewhere, no everyday words (洪合、凤桥)."""
    rows: list[list[int]] = []
    for i, mark in enumerate(raw):
        if mark.kind != "weak":
            continue
        if rows and rows[-1][-1] == i - 1 and text[raw[i - 1].end : mark.begin] in _LISTED:
            rows[-1].append(i)
        else:
            rows.append([i])
    for row in [r for r in rows if len(r) > 1]:
        plain = sum((part_of_speech(raw[i].name) or "x")[:2] not in ("x", "ns", "nr", "nz") for i in row)
        at_home = all(raw[i].full in own.towns | own.counties for i in row)
        if 2 * plain < len(row) if at_home else len(row) > 2 and 4 * plain <= len(row):
            for i in row:
                raw[i] = replace(raw[i], kind="short")
    return raw


def _rest_of_a_country(text: str, end: int, kind: str) -> str:
    """What the full name of a country has behind the short one (南非|共和国)."""
    state = _STATE.match(text, end) if kind == "abroad" else None
    return state.group() if state else ""


def _zones_listed(text: str, raw: list[Landmark]) -> Iterator[Landmark]:
    """示范区 before a county in a list: 示范区、|清川区、歙县等县（市、区）."""
    for mark in raw:
        begin = mark.begin - 4
        if begin < 0 or not text.startswith("示范区、", begin):
            continue
        if rank(mark.full) == 3 and text[begin - 1 : begin] in _OPENS:
            yield Landmark(begin, begin + 3, "示范区", "示范区", "tail")


def _landmark(begin: int, surface: str, entry: tuple[str, str], wrong: dict[str, str]) -> Landmark:
    kind = "Place" if entry[1] == "abroad" else "AdministrativeDivision"
    return Landmark(begin, begin + len(surface), wrong.get(surface, surface), entry[0], entry[1], kind)


def _stands(
    text: str, starts: dict[int, Token], at: int, surface: str, entry: tuple[str, str], before: list[Landmark]
) -> bool:
    """Whether a name of the data may stand at a place of the text."""
    kind, end = entry[1], at + len(surface)
    token = starts.get(at)
    side = surface[0] == "临" and at and text[at - 1] in "东西南北"
    if side and text[max(0, at - 2) : at] not in _provinces():
        return False  # 东临|汾水, but 山东|临沂
    if _STRETCH.match(text, end - 2):
        return False  # 沙河|市段: the river's part in the city
    if surface[-1] == "市" and text.startswith("场", end):
        return False  # 东方|市场
    if kind == "tail" and surface == "示范区" and (_listed_beside(text, before, at) or _district(text, before, at)):
        return True
    if kind == "tail" and (_a_sort(text, at, end) or _of_a_city(text, before, at, surface)):
        return False
    if kind == "zone" and text[at - 1 : at] == "级":
        return False  # 创建省级|高新区: a sort of zone
    if kind == "tail":
        return (
            (bool(before) and before[-1].end == at and before[-1].kind != "weak")
            or text[at - 1 : at] in ("市", "县")
            or (len(surface) > 5 and token is not None)
            or (len(surface) > 3 and _GONE_TO.search(text, max(0, at - 2), at) is not None)
        )
    if token is None and kind != "full":
        return kind == "abroad" and bool(before) and before[-1].end == at  # 英国|伦敦
    if kind in ("weak", "short", "abroad", "own"):
        if token is not None and token.end < end and kind != "own" and not _in_list(text, at, end):
            return False
        if token is not None and token.end > end and token.word != surface and not _prefixed(token.word, surface):
            return False
        if (kind == "abroad" and text[end : end + 1] in ("族", "镇", "乡")) or _BREED.match(text, end):
            return False  # 朝鲜|族
        if kind != "abroad" and (_PRODUCT.match(text, end) or (kind != "own" and _glued(starts, at))):
            return False
        if kind == "weak" and _TOWN.search(entry[0]) and not _CLOSES.match(text, end):
            return False  # 尧石|实验室: a town's bare name closes
        after = text[end : end + 1] == "市" or STATION.match(text, end) or PORT.match(text, end)
        return kind == "abroad" or not _ROAD.match(text, end) or bool(after)
    if kind == "two" and surface[-1] == "区" and not (before and before[-1].end == at):
        return False  # 西区|食堂: a part of any town
    if _words_instead(text, at, surface, bool(before) and before[-1].end == at):
        return False
    if kind == "two":
        return token is not None and token.word == surface and token.tag.startswith("ns")
    unlikely = token is None or text[end : end + 1] == "级"
    if kind == "full" and surface[-1] in "县市" and surface in _former() and unlikely:
        return False  # 新增|城市, 新建|县级
    if kind == "full" and token is not None and _COUNTED.search(text, max(0, at - 2), at):
        return False  # 12个|农安县|动态检查组: so many counties
    if kind == "full" and text[max(0, at - 2) : at] in ("省级", "市级", "家级"):
        return False  # 7个省级|农安县区
    if token is None:
        crossing = max((b for b in (at - 1, at - 2) if b in starts), default=-1)
        if crossing < 0 or _two_words(starts, starts[crossing], end):
            return False
        return starts[crossing].word not in _WHOLE or len(surface) > 3
    return True


def _words_instead(text: str, at: int, surface: str, nested: bool) -> bool:
    """Whether a county's name is two words: 某公司|和|县农具厂, 任|县审计局局长, 代|县长, 会同|县财政局."""
    if surface == "和县":
        return not nested and (text[at - 1 : at].isalnum() or text[at - 1 : at] in tuple("》”）"))
    if surface == "任县":
        return not nested and text[at - 1 : at] not in tuple("在到赴与和及、至")
    if surface == "会同县":
        return not nested and _ORGAN.match(text, at + len(surface)) is not None
    return surface == "代县" and text.startswith("长", at + len(surface))


def _two_words(starts: dict[int, Token], first: Token, end: int) -> bool:
    """Whether a name that begins within a word is the end of that and a whole other one: 振|兴|山区."""
    second = starts.get(first.end)
    whole = second is not None and second.end == end and len(second.word) > 1 and second.word not in by_name()
    return whole and first.tag[0] in "vna" and not first.tag.startswith(("nr", "ns", "nz"))


def _in_list(text: str, begin: int, end: int) -> bool:
    """Whether a name that is no word of the dictionary is an item of a list by itself: 江州、|岳阳|、清阳, or begins
    it."""
    if begin == 0 or text[begin - 1] in "，。；：\n":
        return text[end : end + 1] == "、"
    return text[begin - 1] == "、" and text[end : end + 1] in ("、", "等")


def _listed_beside(text: str, before: list[Landmark], at: int) -> bool:
    """Whether a zone is one of a list of districts: 清川区、|示范区, 高新区2家，|示范区1家."""
    return bool(before) and rank(before[-1].full) == 3 and bool(_BESIDE.fullmatch(text, before[-1].end, at))


def _district(text: str, before: list[Landmark], at: int) -> bool:
    """Whether 示范区 behind a city is the zone governed like a district (云泽市|示范区|新增就业), not what is founded
    or awarded (成为云泽市示范区)."""
    city = before[-1] if before and before[-1].end == at else None
    if city is None or city.kind != "full" or rank(city.full) != 2:
        return False
    if _SETTLED.search(text, max(0, city.begin - 3), city.begin):
        return True
    if _FOUNDED.match(text, at + 3):
        return False
    return _MADE.search(text, max(0, city.begin - 4), city.begin) is None


def _a_sort(text: str, begin: int, end: int) -> bool:
    """Whether the words around a zone make a number or a sort of zones (开发区|3家, 省级|开发区, 全市|开发区)."""
    return (
        bool(_NUMBER.match(text, end) or _COUNTED.search(text, max(0, begin - 2), begin))
        or text[begin - 1 : begin] == "级"
        or text[begin - 2 : begin] in few("all of them")
    )


def _of_a_city(text: str, before: list[Landmark], at: int, surface: str) -> bool:
    """平顶山市|开发区: the zones of a city, not one of them."""
    if len(surface) > 3 and surface not in few("zones of counties"):
        return False
    if surface == "新区" and before and before[-1].end == at and before[-1].kind in ("short", "own"):
        return False  # 延州|新区 is one name
    return text[at - 1 : at] == "市" if not before or before[-1].end != at else rank(before[-1].full) < 3


def _glued(starts: dict[int, Token], at: int) -> bool:
    """Whether a piece of another name stands right before a short name (张|寨|山南)."""
    left = starts.get(at - 1)
    return (
        left is not None and "\u3400" <= left.word <= "\u9fff" and left.tag[:2] in ("ng", "nr", "zg", "ag", "x", "vg")
    )


_WHOLE = frozenset({"全市", "城市", "都市", "全县", "全区", "地区", "社区", "小区", "市区"})


def _prefixed(word: str, surface: str) -> bool:
    """Whether a longer word of the dictionary only adds a kind to the name (河南省 to 河南) or a body (平顶山学院)."""
    return word.startswith(surface) and len(word) - len(surface) <= 4


def _sure(text: str, raw: list[Landmark]) -> Iterator[Landmark]:
    """Those that are sure, and the weak ones that stand beside a sure one (江北、中山、新乡: each beside the last)."""
    left: Landmark | None = None
    for i, mark in enumerate(raw):
        if mark.kind != "weak":
            left = mark
            yield replace(mark, kind={"two": "full", "own": "short"}.get(mark.kind, mark.kind))
            continue
        right = raw[i + 1] if i + 1 < len(raw) else None
        if (left and _beside(text, left, mark)) or (
            right and text[mark.end : right.begin] in _LISTED and right.kind != "weak"
        ):
            left = replace(mark, kind="short")
            yield left


def _beside(text: str, left: Landmark, mark: Landmark) -> bool:
    gap = text[left.end : mark.begin]
    if gap in _LISTED:
        return left.kind in ("short", "full", "own")
    return (
        gap == ""
        and left.kind in ("short", "full", "own")
        and left.full[-1] in "省区市"
        and _below(mark.full, left.full)
    )


def _below(lower: str, upper: str) -> bool:
    codes = [d.code for d in by_name().get(upper, ())]
    return any(d.code.startswith(c) for d in by_name().get(lower, ()) for c in codes)
