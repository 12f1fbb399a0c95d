"""Amounts in a text: a number with its unit, its comparators (约, 以上) and nothing else.

What looks like one and is none is left out here already: dates, numbers of documents, what stands in 《》 or in the
quotation marks of a short name (“10分钟健身圈”), voltages and durations that no noun asks for.
"""

from __future__ import annotations

import bisect
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extracting.dates import DateMention
from kg.extracting.figures_nominals import alternatives
from kg.extracting.figures_ranks import find_ranks
from kg.extracting.trie import trie_pattern
from kg.lexicon import table

_WIDE = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_NUMBER = r"\d\d*(?:,\d{3}(?!\d))*(?:\.\d+)?"  # begins with a class, not with a repeat: then the search is fast
_CHINESE = r"[一二两三四五六七八九]?[十百千万]|[数上近][十百千万]"
_DASH = r"(?:——?|[－~～至到–-])"
_MAGNITUDE = r"万亿|百亿|千亿|百万|千万|[万亿千百]"
_NOT_PART = (
    r"(?<![签节合预解制集公条邀特失契立])(?=约)|(?<![附最邻新靠远临])(?=近)|(?<![赶])(?=超)"
    r"|(?<![最挑净坝楼桥塔墙层身水浪标])(?=[高多]达)|(?![约近超]|[高多]达)"
)
_TITLE = re.compile(r"《[^《》]{1,120}》|[〔\[（(](?:19|20)\d\d[〕\]）)]\s*\d+\s*号|“[^“”]{1,14}”")
_BEYOND = "突破"  # a verb, no part of the amount
_TENFOLD = {"十": 10, "百": 100, "千": 1000, "万": 10000}


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at ``begin:end`` of the text, comparators included. ``value`` is the number as a plain decimal without
    its magnitude, empty for a range (3～5米); ``unit`` the unit with the magnitude (万平方米); ``kind`` a kind of
    lexicon/figure_units.txt, or "place" for 第5位."""

    begin: int
    end: int
    value: str
    unit: str
    kind: str
    comparator: str = ""
    more: bool = False  # 余, 多: more than the number says

    @property
    def counted(self) -> bool:
        """Whether it counts things with a classifier."""
        return self.kind == "count"


@cache
def _units() -> dict[str, str]:
    return {unit: kind for kind, units in table("figure_units").items() for unit in units}


def is_unit(text: str) -> bool:
    """Whether ``text`` is a unit, with or without a magnitude (万吨, 元/平方米, %)."""
    forms = (text, re.sub(rf"^(?:{_MAGNITUDE})", "", text))
    return any(form in _units() or re.sub(r"/.{1,6}$", "", form) in _units() for form in forms)


@cache
def _unit_pattern() -> re.Pattern[str]:
    """A unit with its magnitude: 平方米, 多万平方米."""
    never = table("figure_units_not")
    behind = {}
    for unit in _units():
        after = rf"(?!{'|'.join(map(_never, never[unit]))})" if unit in never else ""
        latin = r"(?![A-Za-z\d])" if unit[-1].isascii() and unit[-1].isalnum() else ""
        behind[unit] = after + latin
    return re.compile(rf"(?P<magnitude>{_MAGNITUDE})?(?P<more>余|多)?(?P<unit>{trie_pattern(behind, behind)})")


def _never(words: str) -> str:
    """A pattern of an entry of lexicon/figure_units_not.txt: 体-育系 is 体 before neither 育 nor 系."""
    word, _, unless = words.partition("-")
    return re.escape(word) + (f"(?![{unless}])" if unless else "")


_FIGURES = re.compile(rf"(?P<number>{_NUMBER})")
_NUMERALS = re.compile(  # only those that say 余 or 多, or that are vague, are amounts: 十余家, 近千场
    rf"(?P<number>(?:{_CHINESE})(?=[余多])|(?:(?<=[近逾超])|(?<=超过|突破)|[数上])[百千万](?=万?[人名场家件户次篇份册台])"
    r"|(?<![第前首后每各其这那中同十百千])[两二三四五六七八九](?=[家项所座][，。；、]))[余多]?"  # 省级实践基地两家
)
_RANGE = re.compile(rf"(?P<magnitude>{_MAGNITUDE})?{_DASH}{_NUMBER}")
_BARE_SECOND = re.compile(rf"{_DASH}{_NUMBER}(?=[，。；、）)和及与之]|$)")  # 9.8摄氏度～13.0
_SHARING = re.compile(rf"分别[^，。；\d]{{0,10}}(?P<numbers>(?:{_NUMBER}[、和])+)$")
_BRACKETS = re.compile(r"[（(]([^（()）]+)[）)]")
_PER_HEAD = re.compile(rf"/(?:{_MAGNITUDE})?人")


@cache
def _after_pattern() -> re.Pattern[str]:
    return re.compile(alternatives("after"))


@dataclass(frozen=True, slots=True)
class _Found:
    """A number as it stands with its unit (empty for a bare one); the magnitude may be that of a range's beginning."""

    begin: int
    end: int
    number: str
    magnitude: str
    unit: str
    rate: str
    after: str
    more: bool
    ranged: bool = False


def _with_units(text: str) -> Iterator[_Found]:
    """Numbers with units in figures, then those in Chinese numerals.

    The long pattern of units is matched by itself: held by the patterns of numbers wherever a unit may stand in them,
    it would be compiled seven times, which takes longer than to read a monthly.
    """
    for numbers in (_FIGURES, _NUMERALS):
        end = 0
        for number in numbers.finditer(text):
            if number.start() >= end and (found := _with_unit(text, number)):
                end = found.end
                yield found


def _with_unit(text: str, number: re.Match[str]) -> _Found | None:
    if number.re is _NUMERALS:
        return _measured(text, number, number.end(), "")
    second = _second(text, number.end())
    found = second and _measured(text, number, *second)
    single = _measured(text, number, number.end(), "")
    if found and single and single.unit and single.unit != found.unit:
        return single  # 上升16.4个百分点|至36.8%
    return found or single


def _second(text: str, at: int) -> tuple[int, str] | None:
    """Where the second number of a range ends, and the magnitude of the first: 3万—5万元, 3米—5米."""
    if second := _RANGE.match(text, at):
        return second.end(), second["magnitude"] or ""
    unit = _unit_pattern().match(text, at)
    if unit and not unit["more"] and (second := _RANGE.match(text, unit.end())) and not second["magnitude"]:
        return second.end(), unit["magnitude"] or ""
    return None


def _measured(text: str, number: re.Match[str], at: int, magnitude: str) -> _Found | None:
    """The number with the unit that stands at ``at``, behind 余, 多 or 来 too where it is in figures."""
    numeral, unit, ranged = number.re is _NUMERALS, None, at > number.end()
    if not numeral and text.startswith(("余", "多", "来"), at):
        unit = _unit_pattern().match(text, at + 1)
    more = (numeral and number["number"][-1] in _TENFOLD) or unit is not None
    unit = unit or _unit_pattern().match(text, at)
    if unit is None:
        return None
    end = unit.end()
    if _units()[unit["unit"]] in ("measure", "percent") and (bare := _BARE_SECOND.match(text, end)):
        end, ranged = bare.end(), True
    if (brackets := _BRACKETS.match(text, end)) and brackets[1] in _units():
        end = brackets.end()
    rate = _rate(text, end)
    after = _after_pattern().match(text, end + len(rate))
    return _Found(
        number.start(),
        after.end() if after else end + len(rate),
        number["number"],
        unit["magnitude"] or magnitude,
        unit["unit"],
        rate,
        after[0] if after else "",
        more or bool(unit["more"]),
        ranged,
    )


def _rate(text: str, at: int) -> str:
    """/万人, /平方米, 每立方米."""
    if not text.startswith(("/", "每"), at):
        return ""
    unit = _unit_pattern().match(text, at + 1)
    if unit and not unit["more"]:
        return text[at : unit.end()]
    head = _PER_HEAD.match(text, at)
    return head[0] if head else ""


_INDEX = re.compile(
    r"(?:指数|比值|系数|收入比|性别比|抚养比|分值|得分|评分)(?:[（(][^（()）]{1,24}[）)])?(?:为|达|达到|缩小至|降至)$"
    r"|(?:指数|[CP]PI|PMI)[^。；]{0,20}分别(?:为|达到?)(?:\d+\.\d+[、和])*$"
    r"|(?:指数|比值|系数|收入比|性别比|抚养比)[^。\d]{0,6}[\d.]+[^。\d]{0,12}(?:缩小|减少|下降|扩大|上升|提高|降低)了?$"
)
_NOUGHT = re.compile(r"(?:率|比例|比重|占比|人数|件数|起数|总数)(?:均?为|是|降至|降到)$")  # 发病率为0
_RATIO = re.compile(  # 三次产业结构为10.0∶42.3∶47.7, 师生比为1∶15
    r"\d+(?:\.\d+)?(?:[:：∶﹕]\d+(?:\.\d+)?){2,}|(?<=比)(?:例|值|率)?[为是达]?(?P<two>\d+(?:\.\d+)?[:：∶﹕]\d+(?:\.\d+)?(?![\d.]*[:：∶﹕]))"
)
_MEDALS = re.compile(
    r"(?:\d+|[一两三四五六七八九十])[金银]牌?(?:、?(?:\d+|[一两三四五六七八九十])[银铜]牌?)+"
)  # 2金1银
_MEDAL = re.compile(r"(?P<number>\d+|[一两三四五六七八九十])[金银铜]牌?")
_BANDWIDTH = re.compile(
    r"(?<=带宽|网速|速率)(?:[^，。；\d]{0,5})(?P<number>\d+(?:\.\d+)?)(?P<unit>[MGT])(?![A-Za-z\d])"
)
_ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{3,}$")
_INSIDE = frozenset("0123456789.第〔+×*/—№－-") | frozenset(string.ascii_letters)  # before a number: part of a name


@cache
def _bare_pattern() -> re.Pattern[str]:
    """点击量超3亿, 指数为100.2: no unit, and nothing follows or what a bare 万 counts (13.6万农户)."""
    return re.compile(
        rf"(?P<number>{_NUMBER})(?P<more>余|多)?(?P<magnitude>[万亿]|[Ww](?=\+))?(?P<more2>余|多)?(?P<after>以上|左右|\+)?"
        rf"(?=[，。；、）)\n]|$|(?<=[万余多])(?:{alternatives('bare_counted')}))"
    )


@cache
def _comparator_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_NOT_PART})(?:{alternatives('before')})$")


def find_amounts(text: str, dates: list[DateMention]) -> list[Amount]:
    """The amounts of ``text`` in order, without overlaps."""
    folded = text.translate(_WIDE)
    blocked = sorted([(d.begin, d.end) for d in dates] + [m.span() for m in _TITLE.finditer(folded)])
    places = [Amount(r.begin, r.end, r.value, r.unit, "place") for r in find_ranks(folded)]
    found = [*places, *_amounts(folded, blocked), *_bare(folded)]
    found.sort(key=lambda a: (a.begin, -a.end))
    kept: list[Amount] = []
    for amount in found:
        if not kept or amount.begin >= kept[-1].end:
            kept.append(amount)
    return kept


def _amounts(text: str, blocked: list[tuple[int, int]]) -> Iterator[Amount]:
    ends = [end for _, end in blocked]
    last = 0
    for found in _with_units(text):
        beside = text[found.begin - 1 : found.begin] == "/" and last == found.begin - 1 > 0  # 12座/360延米
        sign = "" if beside else _sign(text, found.begin)
        last = found.end if _units()[found.unit] == "count" else 0
        block = bisect.bisect_right(ends, found.begin)
        if sign is None and found.magnitude and _ACRONYM.search(text, max(0, found.begin - 8), found.begin):
            sign = ""  # LNG5.75万吨
        if sign is None or (block < len(blocked) and blocked[block][0] < found.end):
            continue
        kind, unit = _units()[found.unit], found.magnitude + found.unit + found.rate
        if kind not in ("count", "rank") or found.rate or not sign:
            for number in _before_unit(text, found.begin):
                yield Amount(*number.span(), number[0], unit, kind)
            yield _amount(text, found, sign, unit, kind)


def _before_unit(text: str, begin: int) -> Iterator[re.Match[str]]:
    """The numbers that share the unit of the one at ``begin`` (分别提高0.7、1.4个百分点)."""
    shared = _SHARING.search(text, max(0, begin - 40), begin) if text[begin - 1 : begin] in ("、", "和") else None
    return re.compile(_NUMBER).finditer(text, shared.start("numbers"), begin) if shared else iter(())


def _sign(text: str, begin: int) -> str | None:
    """The minus before the number at ``begin``, "" if there is none, None if the number is part of something else."""
    before = text[max(0, begin - 2) : begin]
    if before[-1:] in ("-", "－") and before[:1] not in _INSIDE and len(before) == 2:
        return "-"
    return None if before[-1:] in _INSIDE else ""


def _amount(text: str, found: _Found, sign: str, unit: str, kind: str) -> Amount:
    begin = found.begin - len(sign)
    if not sign and text.endswith("零下", 0, begin):
        begin, sign = begin - 2, "-"
    before = _comparator_pattern().search(text[max(0, begin - 6) : begin])
    beyond = text.endswith(_BEYOND, 0, begin) and (kind != "count" or found.magnitude)  # not 突破3项技术
    return Amount(
        begin - len(before[0]) if before else begin,
        found.end,
        "" if found.ranged else sign + _value(found.number),
        unit,
        kind,
        " ".join(w for w in (before[0] if before else _BEYOND if beyond else "", found.after) if w),
        found.more,
    )


def _bare(text: str) -> Iterator[Amount]:
    for found in _bare_pattern().finditer(text):
        unit = re.sub("[Ww]", "万", found["magnitude"] or "")
        said = text[max(0, found.start() - 48) : found.start()] if not unit else ""
        index = _INDEX.search(said) if "." in found["number"] else found["number"] == "0" and _NOUGHT.search(said)
        if (unit or index) and _sign(text, found.start()) == "":
            more = bool(found["more"] or found["more2"])
            bare = _Found(*found.span(), found["number"], unit, "", "", found["after"] or "", more)
            yield _amount(text, bare, "", unit, "bare" if unit else "index")
    for found in _RATIO.finditer(text) if any(mark in text for mark in ":：∶﹕") else ():
        begin, end = found.span("two" if found["two"] else 0)
        if _sign(text, begin) == "" and text[end : end + 1] not in _INSIDE:
            yield Amount(begin, end, "", "", "ratio")
    for found in _BANDWIDTH.finditer(text) if re.search("带宽|网速|速率", text) else ():
        yield Amount(found.start("number"), found.end(), found["number"], found["unit"], "measure")
    for found in _MEDALS.finditer(text) if "银" in text or "铜" in text else ():
        if _sign(text, found.start()) == "":
            for medal in _MEDAL.finditer(text, *found.span()):
                yield Amount(*medal.span(), _value(medal["number"]), "枚", "medals")


def _value(number: str) -> str:
    if number[-1].isdigit():
        return number.replace(",", "")
    if number[0] in "数上近":
        return ""
    factor = "一二三四五六七八九".find(number[0].replace("两", "二")) + 1 or 1
    return str(factor * _TENFOLD.get(number[-1], 1))
