"""Organisations, enterprises above all: every place where an entry names one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extracting.bodies import Body, find_bodies
from kg.extracting.body_forms import fuller_names
from kg.extracting.context import Context
from kg.extracting.coordination import find_listed, governments_beside
from kg.extracting.facilities import find_sites
from kg.extracting.firm_lists import firms_of_lists, lists_firms
from kg.extracting.folding import fold_places
from kg.extracting.forms import find_forms
from kg.extracting.kinds import kind_of
from kg.extracting.known import Known, abbreviations, find_known, surveyed
from kg.extracting.name_reading import Reading, reading
from kg.model import ORGANIZATION, PLACE, Fact, Mention

STAGE = 20
_ONE_NAME = re.compile(
    r"委\|.*(?<!院|校)$|^(?:人民)?政府\||银行\||^(?:大学|学院)\|.*医院$|^(?:科学院|学院)\|研究所$|\|纪检(?:监察)?组$|^$"
    r"|[矿厂]\|.*(?:医院|中学|小学|学校|幼儿园)$|\|筹备(?:处|组|委员会)$"  # 东岭矿|医院, 云泽煤矿|筹备处
)

_HOTELS = ("酒店", "宾馆", "饭店", "度假村")
_AT = re.compile(r"[在于](?:[^，。；、在于]{0,10}?[国省市县区镇乡村])?$")
_TOOK_PLACE = re.compile(
    r"[^，。；、]{0,10}?(?:召开|举行|举办|会见|会晤|会谈|座谈|签[约署订字]|[开闭]幕|开班|进行|[接招]待|宴请)"
)
VENUE = "place.venue/1"


def survey(context: Context) -> Iterable[str]:
    """The firms that the entry names in full or in a list of firms: their short forms are known in the whole source."""
    named = "公司" in context.text or "集团" in context.text
    if not (named or ("企业" in context.text and lists_firms(context.text))):
        return
    view = reading(context)
    find_forms(view)
    bodies = list(find_bodies(view)) if named else []
    yield from surveyed(view, bodies)
    yield from (f"{firm}={firm}" for firm in firms_of_lists(view, bodies))


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Mentions of the organisations of an entry."""
    view = reading(context)
    find_forms(view)
    sites = find_sites(view)
    bodies = [
        b for b in find_bodies(view) if not any(s.begin <= b.begin and s.owner_end < b.end < s.end for s in sites)
    ]
    found = list(_mentions(context, view, bodies))
    yield from _with_fuller_forms(context, found)


def _mentions(context: Context, view: Reading, bodies: list[Body]) -> Iterator[Mention]:
    text = context.text
    hidden = {body.owner for body in bodies if body.owner is not None and not stands_out(body)}
    taken = [(b.begin, b.end) for b in bodies]
    called = abbreviations(text, bodies)
    fuller, beside = fuller_names(view, bodies), governments_beside(view, bodies)
    everywhere = context.knowledge.get("organizations", frozenset())
    known = (frozenset(surveyed(view, bodies)) - everywhere, everywhere)  # apart: the latter is one for all entries
    uses = [use for names in known for use in find_known(view, names, taken)]
    listed = list(find_listed(view, bodies, uses))
    longer = {item.begin: item.end for item in listed}
    for body in bodies:
        if body not in hidden and not (body.rule == "org.known" and longer.get(body.begin, 0) > body.end):
            name = text[body.begin : body.end]
            full = text[called[name].begin : called[name].end] if name in called else fuller.get(name, "")
            full = beside.get(body.begin, full)
            said = _mention(context, body.begin, body.end, name, body.type, body.rule, full)
            yield replace(said, family=PLACE, type="Facility", rule=VENUE) if _is_venue(text, body) else said
    for item in listed:
        taken.append((item.begin, item.end))
        yield _mention(context, item.begin, item.end, item.name, item.type, item.rule, item.full)
    named = {text[b.begin : b.end] for b in bodies}
    for use in uses:
        if not any(b < use.end and use.begin < e for b, e in taken):
            taken.append((use.begin, use.end))
            full = use.full if use.full in named else ""
            yield _mention(context, use.begin, use.end, use.name, _kind(use), "org.short", full)
    for short, body in called.items():
        for match in re.finditer(re.escape(short), text):
            if not any(b < match.end() and match.start() < e for b, e in taken):
                full = text[body.begin : body.end]
                yield _mention(context, *match.span(), short, body.type, "org.called", full)


def _is_venue(text: str, body: Body) -> bool:
    """Whether a hotel is named as the house where something took place: 会议在云泽大酒店召开, 在云泽宾馆会见…."""
    if not body.ending.endswith(_HOTELS):
        return False
    return bool(_AT.search(text, max(0, body.begin - 12), body.begin) and _TOOK_PLACE.match(text, body.end))


def _kind(use: Known) -> str:
    """The class of a short form: that of its full name, else what its own ending tells; a firm if nothing does."""
    if use.full == use.name:
        return "Enterprise"  # told by a list of firms
    kind = kind_of(use.full or use.name)
    return "Enterprise" if kind == "Organization" else kind


def _mention(context: Context, begin: int, end: int, name: str, kind: str, rule: str, full: str = "") -> Mention:
    source = context.source
    full = fold_places(full, source)
    name = fold_places(name, source)
    return Mention(begin, end, ORGANIZATION, name, kind, f"{rule}/1", full="" if full == name else full)


def _with_fuller_forms(context: Context, found: list[Mention]) -> Iterator[Mention]:
    """市第一人民医院 is 平顶山市第一人民医院 where the entry names both."""
    place = context.source.place
    fuller = {
        m.name.removeprefix(place).replace("人民", ""): m.name for m in found if place and m.name.startswith(place)
    }
    for mention in found:
        full = (
            fuller.get(mention.name[1:].replace("人民", ""))
            if mention.name[:1] == place[-1:] and not mention.full
            else None
        )
        yield replace(mention, full=full) if full else mention


def stands_out(body: Body) -> bool:
    """Whether the owner of a body counts as named too where it only begins the body's name.

    宏远公司研发中心 names the company; 市委宣传部, 市政府办公室, 工商银行江北分行 and 江城大学附属医院 are one name.
    """
    owner = body.owner
    return owner is not None and owner.rule != "org.known" and not _ONE_NAME.search(owner.ending + "|" + body.ending)
