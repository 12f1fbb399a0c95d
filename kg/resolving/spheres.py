"""In whose service a person is: what tells persons of one name apart where no date of birth does.

A sphere is a body outside the public service (a firm, a school, a hospital, a village), or the public service of a
region as a whole, within which people change their posts.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from kg.extracting.divisions import by_name
from kg.lexicon import table
from kg.model import ORGANIZATION, Extracted, Holding, Ref, Relation
from kg.resolving.firms import is_related
from kg.resolving.keys import Key, is_generic
from kg.resolving.locale import Locale
from kg.resolving.naming import NamedSource
from kg.resolving.typing import PUBLIC, class_of

SERVICE = "service"  # family of the key that stands for the public service of a region (its name; "" at home)
HOME = Key(SERVICE, "", "")
BORN = "born"  # family of a key that stands for a date of birth

_NATION = re.compile(
    r"^(?:中共|中国共产党|中国人民政治协商会议(?:第.{1,3}届)?|共青团|中国国民党革命委员会|中国民主[^委]{2,3}|九三学社)"
)
_LOW = re.compile(r"[镇乡村]|街道|社区|小学|中学|医院|派出所|公司")
_PUBLIC_TITLE = re.compile(
    r"^(?:中共)?(?:.{0,5}[省市县区州旗盟](?:委|长|政府|人大|政协|纪委|监委|领导)|副[省市县区州旗盟]长|[省市县区州旗盟]长)"
)
_DEEPEST = 11


def spheres_of(named: NamedSource, result: Extracted, person: Ref, locale: Locale) -> set[Key]:
    """The spheres that one entry gives for a person: by posts and affiliations; and the date of birth, if any."""
    mark = named.refs[result.entry][person].mark
    found = {Key(BORN, "", mark)} if mark[:1].isdigit() else set()
    for fact in result.facts:
        body: Ref | None = None
        if isinstance(fact, Holding) and fact.holder == person:
            body = fact.body
            if body is None and _PUBLIC_TITLE.match(fact.title) and not _LOW.search(fact.title):
                found.add(HOME)
        elif isinstance(fact, Relation) and fact.subject == person and fact.predicate == "affiliation":
            body = fact.object if isinstance(fact.object, Ref) else None
        if body and body.family == ORGANIZATION:
            key = named.refs[result.entry][body]
            if not is_generic(key.name):
                found.add(sphere(key, named.types.get(key, Counter()), locale))
    return found


def sphere(body: Key, types: Counter[str], locale: Locale) -> Key:
    """The sphere that a body belongs to."""
    if _LOW.search(body.name) or not (class_of(body.family, body.name, types) in PUBLIC or _is_mass_body(body.name)):
        return body
    return Key(SERVICE, "", _region(body.name, locale))


def are_related(one: Key, other: Key) -> bool:
    """Whether two spheres are of one house: the same, one in the other, or firms of one group."""
    if one.family != ORGANIZATION or other.family != ORGANIZATION:
        return one == other
    short, long = sorted((one.name, other.name), key=len)
    return long.startswith(short) or is_related(one.name, other.name)


@lru_cache(1 << 12)
def _is_mass_body(name: str) -> bool:
    """Trade unions, federations and the democratic parties have officials as public bodies do."""
    if name.startswith(tuple(table("democratic_parties"))) or name.endswith("总工会") or name.startswith("共青团"):
        return True
    return any(name.endswith(full) for full in table("bodies") if full.endswith("联合会"))


def _region(name: str, locale: Locale) -> str:
    """ "" for bodies of the nation, the province, the place and what lies in it; else the region that it names."""
    bare = _NATION.sub("", name)
    region = next((bare[:n] for n in range(_DEEPEST, 1, -1) if bare[:n] in by_name()), "")
    home = locale.home
    return "" if region in (locale.place, locale.province) or region in home.counties else region
