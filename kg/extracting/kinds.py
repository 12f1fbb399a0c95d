"""What kind of organisation a name is of, told by its ending and its beginning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from kg.extracting.name_words import few
from kg.lexicon import words

# 公司 in all its forms: 集团有限公司, 股份有限公司, 有限责任公司, 控股集团有限公司, 总公司, 分公司; but 电子|公司
_COMPANY = re.compile(
    r"(?:(?:控股|投资)?集团)?(?:控股)?(?:股份)?(?:有限)?(?:责任)?(?:(?:[总分]|(?<![电种原量离粒光核])子)?公司)$|(?:控股|投资)集团$"
)
_ORDINAL = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}|附属)(院|医院|中|高|高中|初中|小|矿|附院|幼|中学|小学)$|[一二三四]附院$"
)
_ORDINAL_CLASS = {
    **dict.fromkeys(("院", "医院", "附院"), "HealthOrganization"),
    **dict.fromkeys(("中", "高", "高中", "初中", "小", "幼", "中学", "小学"), "EducationalOrganization"),
    "矿": "Enterprise",
}
_PARTY_HEAD = re.compile(r"^(中共|党中央|中央|[^委局]{0,8}(?<![人国政])[市省县区州地旗]委(?![员会]))")
_INNER = re.compile(
    r"(?:公司|集团|银行|联社|[矿厂]|电力|电网|烟草专卖局).*?"
    r"(?:(?<!营业)(?<!经营)(?<!门市)(?<!分)部|中心|车间|工段|[队班组室科]|(?<!分理)(?<!办事)处|(?:换热|泵|首|变电)站)$"
)
_RESEARCH = re.compile(r"院士|博士|学者|专家|创新|技[术能]|科研|科技|考古|研究|[试实]验")
_OFFICIAL = re.compile(r"[省市县区乡镇州盟旗村部局厅委院署]|街道|国家|全国|中央|公安|检察|政务|机关|水库|国务")
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_NUMBERABLE = frozenset("院中高小矿幼学")
LONGEST = 12


class Ending(NamedTuple):
    """The ending of a name, the class it speaks for, and its strength (see organization_suffixes.txt)."""

    text: str
    type: str
    strength: str


@cache
def endings() -> dict[str, Ending]:
    """All endings of the lexicon."""
    return {e.text: e for e in (Ending(*line.split()) for line in words("organization_suffixes"))}


@cache
def last_pairs() -> frozenset[str]:
    """The last two characters of organisations' names, and the single ones that are endings by themselves."""
    numbered = {a + b for a in "一二三四五六七八九十属" for b in _NUMBERABLE}
    return frozenset(text[-2:] for text in endings()) | numbered | {"公司", "集团", "附院"}


@cache
def _lengths(lexicon: Callable[[], Mapping[str, object]]) -> dict[str, tuple[int, ...]]:
    """Last character → lengths of the endings of a lexicon that it closes, the longest first."""
    found: dict[str, set[int]] = {}
    for text in lexicon():
        found.setdefault(text[-1], set()).add(len(text))
    return {last: tuple(sorted(lengths, reverse=True)) for last, lengths in found.items()}


def ending_of(text: str, end: int, begin: int = 0) -> Ending | None:
    """The longest ending of an organisation's name in ``text[begin:end]``, or None."""
    last = text[end - 1] if end > begin else ""
    if last not in last_pairs() and text[end - 2 : end] not in last_pairs():
        return None
    window = text[max(begin, end - LONGEST) : end]
    if last in "司团" and (found := _COMPANY.search(window)):
        return Ending(found.group(), "Enterprise", "s")
    known, table = None, endings()
    for length in _lengths(endings).get(last, ()):
        if (known := table.get(window[-length:])) is not None:
            break
    numbered = _ORDINAL.search(window) if last in _NUMBERABLE else None
    if numbered and (known is None or len(numbered.group()) > len(known.text)):
        return Ending(numbered.group(), _ORDINAL_CLASS.get(numbered[1] or "附院", "HealthOrganization"), "o")
    return known


@cache
def heads() -> dict[str, str]:
    """Words with which names of organisations begin → class of what the word names alone ("-" if nothing)."""
    return dict(line.split() for line in words("organization_heads"))


@cache
def kind_of(name: str) -> str:
    """The class of contract.md of an organisation's name; "Organization" if nothing tells.

    >>> kind_of("云泽市发展和改革委员会"), kind_of("宏远科技有限公司"), kind_of("市委网信办")
    ('GovernmentBody', 'Enterprise', 'PartyBody')
    """
    bare = _BRACKETS.sub("", name).strip("“”\"'‘’") or name
    if bare in heads():
        return heads()[bare] if heads()[bare] != "-" else "Organization"
    ending = ending_of(bare, len(bare))
    if ending is None:
        return "ConsultativeConference" if "政协" in bare or "政治协商会议" in bare else "Organization"
    kind = ending.type
    if kind in ("GovernmentBody", "Organization") or ending.text.endswith("委员会"):
        kind = _by_beginning(bare, ending, kind)
    sort = kind == "Enterprise" and inner_unit(bare)
    return "Organization" if sort or _of_no_class(bare, ending) else kind


def _of_no_class(name: str, ending: Ending) -> bool:
    """Whether an ending says less of a name than of others: a centre without a place or office (生物基|中心) may be
    anybody's, a station or studio where no research is done (政协委员|工作站) is no institute."""
    if ending.text in ("工作站", "工作室"):
        return ending.type == "ResearchOrganization" and not _RESEARCH.search(name)
    if name.startswith(("公司", "集团")) and ending.type == "GovernmentBody":
        return True  # 公司|专职消防队
    return ending == Ending("中心", "GovernmentBody", "h") and not _OFFICIAL.search(name) and _owner(name) is None


def inner_unit(name: str) -> bool:
    """Whether a name is of what a firm has inside, which is no firm (宏远公司|设计中心, 某矿|综采一队); a branch and a
    shop are firms.

    >>> inner_unit("宏远公司装配车间"), inner_unit("宏远公司营业部"), inner_unit("恒岳运输队")
    (True, False, False)
    """
    return _INNER.search(name) is not None


def _by_beginning(name: str, ending: Ending, kind: str) -> str:
    if re.search(r"政协|政治协商会议", name):
        return "ConsultativeConference"
    if re.search(r"人大|人民代表大会", name):
        return "PeoplesCongress"
    if name.startswith("武警"):
        return "MilitaryOrganization"
    if re.match(r"(共青团|团)", name):
        return "Association"
    if re.match(r"(民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)", name):
        return "Association"
    if _PARTY_HEAD.match(name) and not re.search(r"大学|学院|学校|医院", name):
        return "PartyBody"
    if re.match(r"中共|中国共产党", name):
        return "PartyBody"
    if ending.text.endswith(("处", "科", "室", "股", "站", "中心")) and (owner := _owner(name)):
        return owner
    if kind == "GovernmentBody" and ending.text in ("局", "处") and name.startswith(_builders()):
        return "Enterprise"
    return kind


def _owner(name: str) -> str | None:
    """The kind of the enterprise, school … of which the name is a department (宏远有限公司办公室)."""
    for mark, kind in (
        ("公司", "Enterprise"),
        ("集团", "Enterprise"),
        ("银行", "Enterprise"),
        ("联社", "Enterprise"),
        ("信用社", "Enterprise"),
        ("科学院", "ResearchOrganization"),
        ("农科院", "ResearchOrganization"),
        ("研究院", "ResearchOrganization"),
        ("大学", "EducationalOrganization"),
        ("学院", "EducationalOrganization"),
        ("医院", "HealthOrganization"),
        ("协会", "Association"),
        ("学会", "Association"),
        ("商会", "Association"),
        ("总工会", "Association"),
        ("书店", "Enterprise"),
        *((firm, "Enterprise") for firm in sorted(few("firms of a seat"))),
    ):
        if mark in name[1:-2]:
            return kind
    sizes = range(6, 1, -1) if name.endswith("办事处") else ()
    national = next((heads()[name[:size]] for size in sizes if name[:size] in heads()), "")
    return "Enterprise" if national == "Enterprise" else None  # 中国铁塔|云泽办事处


@cache
def _builders() -> tuple[str, ...]:
    """Firms of the whole country whose works are called 局 (中国中铁|电气化局)."""
    return tuple(sorted(few("firms with bureaus")))


class PlaceEnding(NamedTuple):
    """The ending of a place's name, its class, its strength (see place_suffixes.txt)."""

    text: str
    type: str
    strength: str


@cache
def place_endings() -> dict[str, PlaceEnding]:
    """All endings of the lexicon."""
    return {e.text: e for e in (PlaceEnding(*line.split()) for line in words("place_suffixes"))}


@cache
def last_pairs_of_places() -> frozenset[str]:
    """The last two characters of places' names, and the single ones that are endings by themselves."""
    return frozenset(text[-2:] for text in place_endings())


def place_ending_of(text: str, end: int, begin: int = 0) -> PlaceEnding | None:
    """The longest ending of a place's name in ``text[begin:end]``, or None."""
    pairs = last_pairs_of_places()
    if end <= begin or (text[end - 1] not in pairs and text[end - 2 : end] not in pairs):
        return None
    window, table = text[max(begin, end - 10) : end], place_endings()
    for length in _lengths(place_endings).get(window[-1], ()):
        if (found := table.get(window[-length:])) is not None:
            return found
    return None


@cache
def longer_endings(ending: str) -> tuple[str, ...]:
    """Endings of places that begin with this one: 铁路专用线 of 铁路."""
    return tuple(e for e in place_endings() if e.startswith(ending) and e != ending)
