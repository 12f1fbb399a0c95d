"""What the text says to stand in a place: 位于, 入驻, 落户开发区; 在丙镇建成丁产业园, 甲研究院在乙县挂牌成立.

The subject is what stands before the verb (a list of bodies, projects or sites, a district or water by itself) or what
was built. A zone that the verb only calls 开发区 or 园区 is the one that the entry names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extracting.antecedents import spoken_of
from kg.extracting.context import Context
from kg.extracting.nesting import JOINED, level, once, relation
from kg.model import HERITAGE, ORGANIZATION, PLACE, PROJECT, Mention, Relation

STAGE = 45
_FAMILIES = (PLACE, ORGANIZATION, PROJECT, HERITAGE)
_IN = re.compile(
    r"(?:位于|坐落于|坐落在|地处|(?:总部|厂区|校区)?(?:设在|设于)|落户于?|落地于?|入驻|引入|入园|注册地(?:为|在)|注册于|搬迁至|迁至|选址(?:在|于)?|建在|建于)"
)
_LOOSE = ("落地", "引入")  # of works and machines too
_LIES = ("位于", "坐落于", "坐落在", "地处")
_DESCRIBED = re.compile(r"[\u4e00-\u9fff“”]{0,12}")  # 位于|中原旅游目的地|清川县
_ZONE = re.compile(r"(?:该|本)?(开发区|园区|产业园|高新区|经开区|示范区|工业园)(?=[，。；、）]|$)")
_ENDS = re.compile(r"[，。；、的]|$")  # but 落地|江北|水投信托业务
_COUNTED = re.compile(r"(?:等)?(?:\d+[家个])?(?:企业|公司|单位|项目)?(?:先后|均|都|已|正式|相继|成功)?")
_BUILT = re.compile(
    r"(?:境内|区内|内)?(?:规划|投资|启动|开工|正式|成功)*(?:建设|建成|兴建|新建|创办|设立|成立|启动|投建|建起)了?"
    r"(?:全[国省市]首[个家座]|首[个家座]|[一二两三四五\d]+[座个家])?"
)
_BEFORE_IN = re.compile(r"(?:项目|工程)?(?:日前|近日|正式|成功|顺利|已)*在")
_STARTED = re.compile(
    r"(?:境内|区内|内)?(?:正式|成功|顺利|隆重)*(?:破土)?(?:开工|奠基|投产|建成|竣工|落户|落成|挂牌|成立|动工|开业|设立|投用|启用|落地|揭牌)"
)
# 该公司成立于2019年，|位于甲县: the sentence is about what was named before
_THAT = re.compile(r"\n*((?:该|本)?(?:公司|企业|集团)|(?:该|本|此)(?:项目|工程|学校|学院|医院|中心|厂|院|校|矿|园|馆))")
_SITED = {"Enterprise", "ResearchOrganization", "EducationalOrganization", "HealthOrganization", "Facility"}


def extract(context: Context) -> Iterator[Relation]:
    """Relations locatedIn and partOf that a verb tells."""
    places = {m.begin: m for m in reversed(context.found(PLACE))}
    yield from once((*_told(context, places), *_built(context, places), *_started(context, places)))


def _told(context: Context, places: Mapping[int, Mention]) -> Iterator[Relation]:
    """X位于Y, X入驻Y, X总部设在Y: the names of the list before the verb are there."""
    mentions = context.found(*_FAMILIES)
    sites = set[Mention]()  # what others stand in stands in nothing: 南院位于中山路，北院位于…
    for verb in _IN.finditer(context.text):
        place = _place_at(context, places, verb.end(), verb.group() in _LIES) or _zone(context, verb.end())
        if place is None or (verb.group() in _LOOSE and not _ENDS.match(context.text, place.end)):
            continue
        if place.begin >= verb.end() and context.text[place.end : place.end + 1] == "的":  # 落户兴平市的宏远集团
            subject = next((m for m in mentions if m.begin == place.end + 1 and m.family != PLACE), None)
            yield from relation(context, subject, "locatedIn", place, "nesting.told")
            continue
        first = context.sentence(verb.start())[0]
        before = [m for m in mentions if first <= m.begin and m.end <= verb.start()]
        lying = next((m for m in before if m.end == verb.start() and m.family == PLACE and m.type != "Facility"), None)
        if lying is not None:
            lower = level(place, context) < level(lying, context)
            yield from relation(context, lying if lower else None, "partOf", place, "nesting.told")
            continue
        before = [m for m in before if m not in sites]
        sites.add(place)
        for subject in _subjects(context, before, verb.start()) or _spoken_of(context, first):
            yield from relation(context, subject, "locatedIn", place, "nesting.told")


def _place_at(context: Context, places: Mapping[int, Mention], position: int, described: bool) -> Mention | None:
    """The place that begins at ``position``, or behind a few words that describe it; the lowest of a chain."""
    gap = _DESCRIBED.match(context.text, position) if described else None
    limit = gap.end() if gap else position
    first = next((m.begin for m in context.found(*_FAMILIES) if position <= m.begin <= limit), -1)
    place = places.get(first)
    return _lowest(places, place) if place else None


def _lowest(places: Mapping[int, Mention], place: Mention) -> Mention:
    """The last of a chain of places, which are given by where they begin: of 湛河区|曹镇乡 the second."""
    while (below := places.get(place.end)) is not None:
        place = below
    return place


def _zone(context: Context, position: int) -> Mention | None:
    """The one zone of the entry that a verb only calls 开发区."""
    called = _ZONE.match(context.text, position)
    if called is None:
        return None
    zones = [m for m in context.found(PLACE) if m.end <= position and m.name.endswith(called[1])]
    return zones[-1] if len({m.name for m in zones}) == 1 else None


def _subjects(context: Context, before: list[Mention], position: int) -> list[Mention]:
    """The list of bodies, projects or sites that ends right before a verb, else the sentence's first of them."""
    things = [m for m in before if m.family != PLACE or m.type == "Facility"]
    chosen: list[Mention] = []
    for mention in reversed(things):
        gap = context.text[mention.end : position]
        if gap == "" or JOINED.fullmatch(gap) or (not chosen and _COUNTED.fullmatch(gap)):
            chosen.append(mention)
            position = mention.begin
        elif chosen:
            break
    return chosen or things[:1]


def _spoken_of(context: Context, begin: int) -> list[Mention]:
    """What a sentence that begins at ``begin`` calls 该公司, 该项目."""
    that = _THAT.match(context.text, begin)
    refs = spoken_of(context, that[1], begin)[0] if that else []
    return [m for ref in refs if (m := context.named(ref)) is not None]


def _built(context: Context, places: Mapping[int, Mention]) -> Iterator[Relation]:
    """在丙镇建成丁产业园: what was built in a place."""
    things = {m.begin: m for m in reversed(context.found(ORGANIZATION, PLACE, PROJECT)) if _is_sited(m)}
    for first in context.found(PLACE):
        if context.text[first.begin - 1 : first.begin] in ("在", "于"):
            place = _lowest(places, first)
            verb = _BUILT.match(context.text, place.end)
            thing = things.get(verb.end()) if verb else None
            yield from relation(context, thing, "locatedIn", place, "nesting.built")


def _started(context: Context, places: Mapping[int, Mention]) -> Iterator[Relation]:
    """甲项目在乙县开工: where a work or firm that stands before 在 was begun or opened."""
    for thing in context.found(ORGANIZATION, PLACE, PROJECT):
        inside = _BEFORE_IN.match(context.text, thing.end) if _is_sited(thing) else None
        first = places.get(inside.end()) if inside else None
        place = _lowest(places, first) if first else None
        if place is not None and _STARTED.match(context.text, place.end):
            yield from relation(context, thing, "locatedIn", place, "nesting.started")


def _is_sited(mention: Mention) -> bool:
    return mention.family == PROJECT or mention.type in _SITED
