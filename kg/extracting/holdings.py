"""What a place holds, as a list behind it tells: 某开发区驻有甲公司、乙公司; 镇内有丙中学; 戊小镇覆盖己镇、庚镇."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.extracting.context import Context
from kg.extracting.nesting import JOINED, is_zone, level, once, relation, titles
from kg.model import HERITAGE, ORGANIZATION, PLACE, PROJECT, Mention, Relation

STAGE = 45
_RULE = "nesting.told"
# what spreads over several divisions: 某小镇|覆盖|甲县乙镇、丙镇
_SPREADS = re.compile(
    r"(?:线路|全线|(?:规划|灌溉|服务)?范围)?(?:地跨|横跨|纵跨|跨越|覆盖|涉及|分布[在于])(?:我[省市州县区])?"
)
_HOUSES = re.compile(r"(?:内|现|已|还|先后)*(?:驻有|入驻有?|聚集|集聚|汇聚|落户)了?(?:着|有)?")
# 园区内有|甲公司; 镇内有|乙中学; 甲旧址位于乙村，内有|丙碑; 主要企业有|甲公司
_INSIDE = re.compile(
    r"(?P<ground>园区|园|景区|区|镇|乡|街道|村|境|县|市|辖区|(?<=[，。]))内(?:主要|现|还|已|共|另)*"
    r"(?:有|驻有|建有|设有|开设有|坐落着?有?|坐落了|分布着?有?|拥有|入驻)(?:了|着)?"
    r"|(?:(?P<firms>(?:主要|骨干|重点|龙头|规模以上|规上|较大的?|入园|入驻|落户|驻[园区镇乡]|[园区镇乡]内|[园镇乡]办)(?:的)?"
    r"(?:工业|农业|商贸|龙头|骨干)?(?:企业|单位))(?:主要)?(?:有|包括|为|是))(?:：)?"
)
_GROUNDS = {
    "园": ("园", "园区", "区"),
    "园区": ("园", "园区", "区"),
    "景区": ("景区", "区"),
    "境": tuple("省市县区镇乡村"),
}
_UNNAMED = re.compile(r"(?:、[^，。；：、的\d有]{2,8})?[、和及]")  # 甲厂|、乙、|丙厂: what is not known by its name
SITED = {"Enterprise", "ResearchOrganization", "EducationalOrganization", "HealthOrganization", "Facility"}


def extract(context: Context) -> Iterator[Relation]:
    """Relations locatedIn of what is listed behind a place."""
    yield from once((*_spread(context), *_housed(context), *_held_inside(context)))


def row(
    context: Context, position: int, mentions: list[Mention], between: re.Pattern[str] = JOINED
) -> Iterator[Mention]:
    """Those of the mentions, which are in the order of the text, that make a list that begins at ``position``;
    ``between``: what else may part two of them."""
    for mention in mentions:
        if mention.begin < position:
            continue
        gap = context.text[position : mention.begin]
        if gap and gap != "；" and not JOINED.fullmatch(gap) and not between.fullmatch(gap):
            return
        yield mention
        position = mention.end


def is_sited(mention: Mention) -> bool:
    return mention.family == PROJECT or mention.type in SITED


def _spread(context: Context) -> Iterator[Relation]:
    """某小镇覆盖甲县乙镇、丙镇: a work or site lies in each of the lowest divisions of the list."""
    divisions = [m for m in context.found(PLACE) if m.type == "AdministrativeDivision"]
    things = {m.end: m for m in context.found(PLACE, PROJECT) if m.family == PROJECT or m.type == "Facility"}
    for verb in _SPREADS.finditer(context.text) if things and divisions else ():
        thing = things.get(verb.start()) or _opener(context, things.values(), verb)
        if thing is None:
            continue
        found = list(row(context, verb.end(), divisions))
        higher = {a.end for a, b in pairwise(found) if a.end == b.begin}
        yield from (r for m in found if m.end not in higher for r in relation(context, thing, "locatedIn", m, _RULE))


def _opener(context: Context, things: Iterable[Mention], verb: re.Match[str]) -> Mention | None:
    """What alone opens a sentence and of which a clause behind says where it spreads: ，|涉及甲镇、乙镇."""
    first = context.sentence(verb.start())[0]
    here = [m for m in things if first <= m.begin and m.end <= verb.start()]
    apart = verb.group() and context.text[verb.start() - 1] == "，"
    return here[0] if apart and here and here[0].begin == first and len(here) == 1 else None


def _housed(context: Context) -> Iterator[Relation]:
    """某开发区驻有甲公司、乙公司: the bodies of the list are in the zone that a clause of the sentence begins with."""
    zones = [m for m in context.found(PLACE) if is_zone(m)]
    bodies = [m for m in context.found(ORGANIZATION) if m.type in SITED]
    for verb in _HOUSES.finditer(context.text) if zones and bodies else ():
        found = list(row(context, verb.end(), bodies))
        first = context.sentence(verb.start())[0]
        told = [m for m in zones if first <= m.begin and m.end <= verb.start()]
        opens = [m for m in told if m.begin == first or context.text[m.begin - 1] in "，；"]
        if found and opens:
            yield from (r for body in found for r in relation(context, body, "locatedIn", opens[-1], _RULE))


def _held_inside(context: Context) -> Iterator[Relation]:
    """镇内有甲中学、乙医院: what is listed is in the town that the sentence, or else the entry, is about."""
    things = [m for m in context.found(ORGANIZATION, PLACE, HERITAGE, PROJECT) if is_sited(m)]
    for word in _INSIDE.finditer(context.text) if things else ():
        found = list(row(context, word.end(), things, _UNNAMED))
        ground = _ground(context, word) if found else None
        for thing in found if ground is not None else ():
            yield from relation(context, thing, "locatedIn", ground, _RULE)


def _ground(context: Context, word: re.Match[str]) -> Mention | None:
    """The place of 园区内 or 镇内: the last that opens a sentence, or what titles the entry, if it ends so."""
    first = context.sentence(word.start())[0]
    places = [m for m in context.found(PLACE, HERITAGE) if m.end <= word.start()]
    if word["firms"]:
        places = [m for m in places if is_zone(m)]
    elif word["ground"]:
        places = [m for m in places if m.name.endswith(_GROUNDS.get(word["ground"], (word["ground"],)))]
    else:  # 某旧址位于某村，|内有
        return next((m for m in places if m.begin == first and not _is_area(m)), None)
    opens = [m for m in places if m.begin == context.sentence(m.begin)[0] or titles(context, m)]
    return opens[-1] if opens and level(opens[-1], context) > 2 else None


def _is_area(place: Mention) -> bool:
    return place.type in ("AdministrativeDivision", "NaturalFeature")
