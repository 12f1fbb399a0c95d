"""Short names of public bodies → their full names: 市发改委 → 平顶山市发展和改革委员会, 县委 → 中共宝丰县委员会.

The knowledge is in ``kg/lexicon``: bodies.txt, party_organs.txt, national_bodies.txt, democratic_parties.txt and
region_words.txt.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from kg.lexicon import table
from kg.resolving.locale import POINTING, Locale, implicit_region, is_level
from kg.resolving.places import split_divisions

_PARTY = re.compile(r"^(?:中共|中国共产党)(?=.)")
_TOWN = re.compile(r"^(?P<region>[\u4e00-\u9fff]{2,7}(?:街道|镇|乡))(?P<tail>.+)$")
_UNKNOWN = re.compile(r"^(?P<region>(?:(?![届第全各本我两级])[\u4e00-\u9fff]){1,6}?[市县区])(?P<tail>.+)$")
_LEGAL = re.compile(r"(?:有限|责任|股份)公司")
_COUNT = "[一二三四五六七八九十]{1,3}"
_NUMBERED = re.compile(rf"^第?(?P<number>{_COUNT})(?P<kind>[中小高院])$")
_KINDS = {"中": "中学", "小": "小学", "高": "高级中学", "院": "人民医院"}
_TERM = re.compile(rf"^第?(?P<term>{_COUNT}届)(?:人民代表大会|人大)(?P<standing>常委会|常务委员会)?(?P<rest>.*)$")
_PARTY_COMMITTEE = re.compile(rf"^(?:委(?:员会|会)?)?(?P<term>第{_COUNT}届)?委?(?:员会|会)?$")
_CONFERENCE_TERM = re.compile(
    rf"^(?:中国人民)?政(?:治协商(?:会议)?|协)(?P<term>第{_COUNT}届)(?P<region>.{{2,9}})委员会$"
)
_BRANCH = re.compile(r"^(?:股份有限公司)?(?P<rest>.+(?:行|公司|支公司|办事处|中心支行))$")
_LIMITED_BANK = re.compile(r"(?<=银行)股份有限公司(?=.+[行部]$)")
_TERM_FIRST = re.compile(
    rf"^第?(?P<term>{_COUNT}届)(?P<body>[省市县区州盟旗](?:(?:政协|纪委|人大常委会)(?![员会]).*|委))$"
)
_SOCIETY = re.compile(r"^社(?=中央$|[省市]委)")
_SHORTEST_HEAD = 3  # a shorter form (一院) is expanded only where nothing follows it


@dataclass(frozen=True, slots=True)
class BodyName:
    """A full name; ``region`` is the place it starts from ("" if none), ``unclear`` if 县委 and the like stay open."""

    full: str
    region: str = ""
    unclear: bool = False


def full_name(name: str, locale: Locale, spelled: frozenset[str] = frozenset()) -> BodyName:
    """The full name of a body as an entry of that locale names it.

    ``spelled`` are the names of the source as they stand: they decide between two bodies with one short form.
    """
    if name in _national() or name in table("national_bodies"):
        return BodyName(_national().get(name, name), "中国")
    name = _SOCIETY.sub("九三学社", _LIMITED_BANK.sub("", name))  # 云泽银行|股份有限公司|清川分行, 社省委
    for special in (_democratic_party, _conference_of_a_term, _of_a_term, _branch):
        if found := special(name, locale):
            return found
    bare, party = _PARTY.subn("", name)
    if (pointed := POINTING.sub("", bare)) != bare and (_LEGAL.search(bare) or split_divisions(pointed[1:], locale)[0]):
        return full_name(pointed[1:], locale, spelled)  # 我市河南某某公司
    region, tail = _split(bare, locale)
    if not tail:
        return BodyName(name)
    if not region:
        return BodyName(name, unclear=True)
    standard = _standard(tail, region, locale, spelled, bool(party))
    return BodyName(standard, region) if standard else BodyName(name, region)


def _democratic_party(name: str, locale: Locale) -> BodyName | None:
    """民革市委会 → 中国国民党革命委员会云泽市委员会; a committee of one of the eight parties is not the CPC's."""
    bare = _PARTY.sub("", name)
    for full, shorts in table("democratic_parties").items():
        head = next((form for form in (full, *shorts) if bare.startswith(form)), "")
        if not head:
            continue
        rest = bare[len(head) :]
        if not rest or rest in ("中央", "中央委员会"):
            return BodyName(full + ("中央委员会" if rest else ""), "中国")
        region, tail = implicit_region(rest, locale) or split_divisions(rest, locale)
        if region and tail and (committee := _PARTY_COMMITTEE.match(tail)):
            return BodyName(f"{full}{region}{committee['term'] or ''}委员会", region)
        return BodyName(bare)
    return None


def _conference_of_a_term(name: str, locale: Locale) -> BodyName | None:
    found = _CONFERENCE_TERM.match(name)
    if not found or not found["region"].endswith(("省", "市", "县", "区", "州", "盟", "旗")):
        return None
    return BodyName(f"中国人民政治协商会议{found['term']}{found['region']}委员会", found["region"])


def _of_a_term(name: str, locale: Locale) -> BodyName | None:
    """十届市纪委 → 中共云泽市第十届纪律检查委员会: the term stands behind the place, of a 政协 before it."""
    found = _TERM_FIRST.match(name)
    named = full_name(found["body"], locale) if found else None
    if found is None or named is None or not named.region:
        return None
    body, rest = named.full.split(named.region, 1)
    term = f"第{found['term']}"
    full = f"{body}{term}{named.region}{rest}" if "政治协商" in body else f"{body}{named.region}{term}{rest}"
    return BodyName(full, named.region)


def _branch(name: str, locale: Locale) -> BodyName | None:
    """农发行湖北省分行 → 中国农业发展银行湖北省分行, with the place of a branch in full."""
    for length in range(len(name) - 2, 1, -1):
        full = name[:length] if name[:length] in table("national_bodies") else _national().get(name[:length], "")
        if full.endswith("银行") and (found := _BRANCH.match(name[length:])):
            rest = found["rest"]
            short = next((s for s in locale.home.shorts if rest.startswith(s)), "")
            if short and not rest.startswith(locale.home.shorts[short]):
                rest = locale.home.shorts[short] + rest[len(short) :]
            return BodyName(full + rest, "中国")
    return None


def _split(name: str, locale: Locale) -> tuple[str, str]:
    """Region and tail. No tail: the name starts with no region; no region but a tail: with one that is not known."""
    youth, name = (name[:1], name[1:]) if re.match(r"团[省市县区州]委", name) else ("", name)
    if implied := implicit_region(name, locale):
        return implied[0], youth + implied[1]
    region, tail = _named_region(name, locale)
    if region:
        return region, tail
    for pattern in (_TOWN, _UNKNOWN):
        found = pattern.match(name)
        if found and (pattern is _TOWN or _is_public(found["tail"])):
            return found["region"], found["tail"]
    return "", ""


def _named_region(name: str, locale: Locale) -> tuple[str, str]:
    """A division at the start of the name, those above it left out: 河南省平顶山市教育局 → 平顶山市, 教育局."""
    youth, name = ("共青团", name[3:]) if name.startswith("共青团") else ("", name)
    region, rest = split_divisions(name, locale)
    if region and (deeper := _UNKNOWN.match(rest)) and _is_public(deeper["tail"]):
        region, rest = deeper["region"], deeper["tail"]
    if region and rest[:1] == region[-1] and _is_public(rest[1:]):  # 郏县县委
        rest = rest[1:]
    if not region and (short := next((s for s in locale.home.shorts if rest.startswith(s)), "")):
        tail = rest[len(short) :]
        region, rest = (locale.home.shorts[short], tail) if _is_public(tail) else ("", rest)
    return (region, youth + rest) if region and rest else ("", "")


def is_office(name: str) -> bool:
    """Whether a form is that of a public body of any place (国动办, 市政府): which one, only the entry says."""
    bare = POINTING.sub("", name)
    return _is_public(bare) or (is_level(bare[0]) and _is_public(bare[1:]))


def _is_public(tail: str) -> bool:
    return tail in _shorts() or tail in table("bodies") or _state_body(tail, "") is not None


def _standard(tail: str, region: str, locale: Locale, spelled: frozenset[str], party: bool) -> str:
    if (found := _state_body(tail, region)) is not None:
        return found if found.startswith("中共") or not party else f"中共{found}"
    if party:
        return f"中共{region}{tail}"
    if tail == "军分区":
        return f"{region.removesuffix('市')}军分区"
    if tail == "法院":
        level = "高级" if region == locale.province else "中级" if region == locale.place and region[-1] == "市" else ""
        return f"{region}{level}人民法院"
    if term := _TERM.match(tail):
        standing = "常务委员会" if term["standing"] else ""
        return f"{region}第{term['term']}人民代表大会{standing}{term['rest']}"
    expanded = _expand(tail, _shorts(), lambda full: region + full in spelled)
    if expanded == tail and (school := _NUMBERED.match(tail)):
        return f"{region}第{school['number']}{_KINDS[school['kind']]}"
    return region + expanded


def _state_body(tail: str, region: str) -> str | None:
    """The four leading bodies of every level with their organs; None if the tail is of none of them."""
    for pattern, make in _STATE:
        if found := re.match(pattern, tail):
            return make(region, tail[found.end() :])
    return None


def _organ(rest: str) -> str:
    """办 → 办公室, 政法委 → 政法委员会, 国资委 → 国有资产监督管理委员会."""
    return _expand(_expand(rest, _organs()), _shorts())


_STATE: tuple[tuple[str, Callable[[str, str], str]], ...] = (
    (r"委(?:员会)?$", lambda region, rest: f"中共{region}委员会"),
    (
        r"纪(?:委|律检查委员会).{0,8}监(?:委|察委员会)$",
        lambda region, rest: f"中共{region}纪律检查委员会、{region}监察委员会",
    ),
    (r"纪(?:委|律检查委员会)", lambda region, rest: f"中共{region}纪律检查委员会{rest}"),
    (r"监(?:委|察委员会)$", lambda region, rest: f"{region}监察委员会"),
    (r"(?:共青)?团委(?:员会)?$", lambda region, rest: f"共青团{region}委员会"),
    (r"共青团委(?:员会)?$", lambda region, rest: f"共青团{region}委员会"),
    (
        r"委(?!员|会(?!议)|常委(?!会)|书记|副|、|各|[省市县区州盟旗]政府)",
        lambda region, rest: f"中共{region}委{_organ(rest)}",
    ),
    (r"(?:人民)?政府(?!、|各)", lambda region, rest: f"{region}人民政府{_organ(rest).removeprefix('人民政府')}"),
    (r"人大常委会?(?!员)", lambda region, rest: f"{region}人民代表大会常务委员会{_organ(rest)}"),
    (r"政协(?!委员$|副|主席)", lambda region, rest: f"中国人民政治协商会议{region}委员会{_organ(rest)}"),
)


def _expand(tail: str, shorts: dict[str, tuple[str, ...]], spelled: Callable[[str], bool] | None = None) -> str:
    """The tail with the short form at its head written out; as it is if none is or if two bodies could be meant."""
    for length in range(len(tail), 1, -1):
        head = tail[:length]
        rest = tail[length:]
        if head not in shorts or (rest and length < _SHORTEST_HEAD) or rest.startswith("员会"):
            continue
        candidates = shorts[head]
        named = [full for full in candidates if spelled and spelled(full)]
        chosen = named if len(named) == 1 else list(candidates)
        return chosen[0] + rest if len(chosen) == 1 else tail
    return shorts[tail][0] if len(tail) == 1 and tail in shorts else tail


def _inverted(name: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for full, shorts in table(name).items():
        for short in shorts:
            found[short] = (*found.get(short, ()), full)
    return found


@cache
def _shorts() -> dict[str, tuple[str, ...]]:
    return _inverted("bodies")


@cache
def _organs() -> dict[str, tuple[str, ...]]:
    return _inverted("party_organs")


@cache
def _national() -> dict[str, str]:
    return {short: fulls[0] for short, fulls in _inverted("national_bodies").items()}
