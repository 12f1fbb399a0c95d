"""One class for every entity, whatever its mentions say."""

from __future__ import annotations

import re
from collections import Counter

from kg.model import ORGANIZATION, PLACE, SUBCLASSES

# A full name says the class of a public body more surely than its mentions do.
_BY_NAME = (
    (re.compile(r"^中国人民政治协商会议.*委员会"), "ConsultativeConference"),
    (re.compile(r"人民代表大会(?:常务委员会)?"), "PeoplesCongress"),
    (re.compile(r"人民(?:政府|法院|检察院)$|监察委员会$"), "GovernmentBody"),
    (re.compile(r"^中共"), "PartyBody"),
    (
        re.compile(r"^共青团.*委员会$|^(?:中国国民党革命|中国民主|中国农工民主|中国致公|九三学社|台湾民主自治)"),
        "Association",
    ),
    (re.compile(r"(?:有限|责任|股份)公司$"), "Enterprise"),
)
# What a zone, a stronghold is is said by its name's ending: a park and a resort are no divisions, a 寨 may be a village
# or a hill, and a zone of living culture is nothing of nature.
_PARK = re.compile(r"(?:产业|工业|科技|物流|创业|农业|化工)园$|园区$|(?:集聚|聚集|集中|度假|名胜|商务|加工|旅游)区$")
_OF_CULTURE = re.compile(r"文化(?:（[^（）]*）|\([^()]*\))?生态保护(?:实验)?区$")
PUBLIC = frozenset({"PartyBody", "GovernmentBody", "PeoplesCongress", "ConsultativeConference", "MilitaryOrganization"})


def class_of(family: str, name: str, types: Counter[str]) -> str:
    """The class of an entity that is no person: by its full name, else what most mentions say, else the family."""
    if family == ORGANIZATION and (known := next((c for pattern, c in _BY_NAME if pattern.search(name)), "")):
        return known
    if family == PLACE and name.endswith("街道"):
        return "AdministrativeDivision"
    if family == PLACE and _PARK.search(name):
        return "Facility"
    if family == PLACE and _OF_CULTURE.search(name):
        return PLACE
    specific = {kind: count for kind, count in types.items() if kind in SUBCLASSES.get(family, ())}
    return min(specific, key=lambda kind: (-specific[kind], kind)) if specific else family


def class_of_person(types: Counter[str], public_post: bool, other_post: bool, other_role: bool) -> str:
    """Official: holds a post in a public body. PrivatePerson: named without any role that is public (a post, a part
    in an event, an award, a signature); Person otherwise.

    Mentions that say Official (a name in a list of 市领导) count where no post is known.
    """
    if public_post or (types["Official"] and not other_post):
        return "Official"
    if types["PrivatePerson"] and types["PrivatePerson"] * 2 >= types.total():
        return "PrivatePerson"
    return "Person" if other_post or other_role else "PrivatePerson"
