"""What lies in what: places in places, sites and firms in places, departments and branches in their bodies.

As the text nests them: 叶县|龚店镇|余王村 says that the village is part of the town and the town of the county; a list
goes on with the parent of its first item (瓦屋镇甲村、乙村); what a division 辖 is part of it. A firm or project behind
a place (高新区|宏远公司) is located in it; what a verb tells to be there is read by ``siting``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extracting.bodies import Body, find_bodies
from kg.extracting.context import Context
from kg.extracting.divisions import by_name, home, rank
from kg.extracting.facilities import find_sites
from kg.extracting.forms import find_forms
from kg.extracting.landmarks import known_name
from kg.extracting.name_reading import reading
from kg.extracting.organizations import VENUE, stands_out
from kg.model import HERITAGE, ORGANIZATION, PLACE, PROJECT, Fact, Mention, Ref, Relation

STAGE = 45
JOINED = re.compile(r"”?(?:建设|改造|等|工程|项目)?(?:、|和|及|以及|与|，|；)“?")
_GLUE = re.compile(r"(?:内|境内|辖区|的|辖区内的|境?内的|的?(?:主峰|最高峰)|原)?(?:重点|骨干|龙头)?(?:企业)?[“\"]?")
_GOVERNS = re.compile(r"(?:筹备组|街道办事处|街道办|办事处|管委会|管理委员会|人民政府|镇政府|乡政府)$")
# zones that lie in the county or district right before them (清川区|高新技术产业园)
_ZONE = re.compile(r"(?:开发区|示范区|高新区|经开区|经济区|合作区|产业园区?|集聚区|保税区|度假区|工业区|园区)$")
_ENVOYS = re.compile(r"(?:代表团|考察团|访问团|工作组|调研组|检查组)$")  # they only come from there
_ALONG = re.compile(r"(?:路|街|大道|道|高速|高速公路|铁路|桥|线|段)$")  # 青云路东延 does not lie in 青云路
_EXTENDS = re.compile(
    r"[东西南北]|绕城|[\u4e00-\u9fff]{1,8}至[\u4e00-\u9fff]{1,8}段|延|改|扩|升级|加宽|拓宽|提升|提质|[一二三]期|项目|工程|（|景观|绿化|积水|道路|大修|建设"
)
_ALIAS = re.compile(r"（[^（）]*）")  # 某文庙|（某学宫）
_NO_MORE = re.compile(r"(?:建设)?(?:项目|工程)")
_RULES = re.compile(
    r"(?:全[省市县区州旗镇乡村]|全街道)?(?:现|共|下|管|[总统]|所)*(?:辖(?!区|内|制)|代管)(?:有|区内有)?"
)
_LISTED = re.compile(
    r"(?:[、，；：和及与等（）]|以及|(?<=（)(?:含|辖|包括)|(?:\d+|[一二两三四五六七八九十]+)(?:个|(?=[县市区乡镇街]))|（[^（）]*）"
    r"|(?:(?![和及与等])[\u4e00-\u9fff]){1,8}(?=$|[、，；：和及与等（）]|\d+[个县市区乡镇街]))*"
)
_ONLY = re.compile(r"(?:概况|简介|概述|基本情况|简况)?[】\s]*")
_MONUMENT = re.compile(r"(?:古)?(?:遗址|旧址|遗存|遗迹|建筑群|墓群|墓地)")
_SETS_UP = re.compile(r"(?:撤销|新设立?|增设|设立|析置|恢复)")
_INSTEAD = re.compile(r"(?:的?建制)?[，、和]?(?:改设|设立|设置?|成立|合并设立|并入|更名为|改为)?")
_IN_BRACKETS = re.compile(r"”?（(?:位于|地址：?|注册地：?|在)?")
_FULL = re.compile(r"[省市县区镇乡村旗]$|街道$|社区$")
_HELD = re.compile(r"[（(](?:含|辖|包括|包含)")  # 甲镇（|含乙、丙两个管理区）
# 乙镇（的）行政区域|划归甲区管辖
_MOVED = re.compile(
    r"(?:全部|成建制|整体|行政区域)*(?:划归|划入|划属|划给|改属|改隶|归属|归入|并入|隶属于?|属于?)(?:了|给)?"
)
_TO = re.compile(
    r"[^，。；、将把]{0,6}(?:[、和与及]|等|(?:\d+|[一二两三四五六七八九十]+)个?(?:县市?|市县|县?区|区县|市|乡镇?|镇|(?:行政|自然)?村|街道|社区))*(?:的)?"
)
_IN_THAT = re.compile(r"[该本](镇|乡|县|区|市|村|街道|社区)(?:境内|内)?的?(?=[\u4e00-\u9fff“]{3})")
_FARTHEST = 300  # characters back to the place that 该镇 means
_THAT = re.compile(r"(?:该|本)(院|校|公司|企业|集团|局|所|中心|行|厂|矿|社|馆)$")


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Relations partOf and locatedIn between the mentions of an entry."""
    told = (*_parts(context), *_adjacent(context), *_bracketed(context), *_ruled(context), *_held(context))
    yield from once((*told, *_set_up(context), *_moved(context), *_anaphoric(context), *_in_that(context)))


def once(relations: Iterable[Relation]) -> Iterator[Relation]:
    """Each relation of two entities the first time it is told."""
    said: set[tuple[Ref, str, Ref | str]] = set()
    for found in relations:
        key = found.subject, found.predicate, found.object
        if key not in said:
            said.add(key)
            yield found


def level(mention: Mention, context: Context) -> int:
    """How low a place lies: 0 a country, 1 a province, 2 a prefecture, 3 a county, 4 a town, 5 a village, 6 a site."""
    if mention.type != "AdministrativeDivision":
        return 0 if mention.type == "Place" else 6
    name = mention.full or mention.name
    own = home(context.source.place, context.source.province)
    if name in own.counties:
        return 3
    if name in own.towns:
        return 4
    return 2 if name == context.source.place and name not in by_name() else rank(name)


def _parts(context: Context) -> Iterator[Relation]:
    """Departments, branches and sites of the body that begins their name."""
    view = reading(context)
    find_forms(view)
    bodies = find_bodies(view)
    for body in bodies:
        if body.owner is not None and stands_out(body):
            yield from relation(
                context, _at(context, body.begin, body.end), "partOf", _owner(context, body.owner), "nesting.unit"
            )
    for site in find_sites(view):
        if site.rule == "place.part" and site.owner is not None:
            whole = _at(context, *site.owner)
            yield from relation(context, _at(context, site.begin, site.end), "partOf", whole, "nesting.site")


def _owner(context: Context, owner: Body) -> Mention | None:
    return _at(context, owner.begin, owner.end)


def _at(context: Context, begin: int, end: int) -> Mention | None:
    return next((m for m in context.mentions if m.begin == begin and m.end == end), None)


def relation(
    context: Context, subject: Mention | None, predicate: str, whole: Mention | None, rule: str
) -> Iterator[Relation]:
    """The relation of a subject to a whole with its evidence; nothing if either is none or they are one."""
    if subject is not None and whole is not None and subject.ref != whole.ref:
        begin, end = min(subject.begin, whole.begin), max(subject.end, whole.end)
        yield Relation(subject.ref, predicate, whole.ref, context.evidence(begin, end, rule + "/1"))


def _adjacent(context: Context) -> Iterator[Relation]:
    """Mentions that stand right behind a place, and what a list adds to them."""
    mentions = sorted(context.found(PLACE, ORGANIZATION, PROJECT, HERITAGE), key=lambda m: (m.begin, m.end))
    parents: dict[int, Mention] = {}  # position in the list of mentions → its parent
    for i, mention in enumerate(mentions):
        if mention.rule.startswith("org.known") and context.text[mention.begin - 1 : mention.begin] != "的":
            continue  # 平顶山民盟书画院: the party is not there
        parent = _parent(context, mentions, i, parents)
        if parent is None or _is_higher(mention, parent):
            continue
        if not _flows_on(context, mention, parent) and not _ENVOYS.search(mention.name):
            parents[i] = parent
            yield from relation(context, mention, _predicate(mention), parent, "nesting.adjacent")


def _is_higher(mention: Mention, parent: Mention) -> bool:
    """Whether a body of the province stands behind a place below it: 住云泽市|省政协委员."""
    return mention.family == ORGANIZATION and mention.name[0] == "省" and not parent.name.endswith("省")


def _flows_on(context: Context, mention: Mention, parent: Mention) -> bool:
    """Whether a river is only seen at a village or town: it is no part of that."""
    return mention.type == "NaturalFeature" and mention.name[-1] in "河江渠溪" and level(parent, context) > 3


def _predicate(mention: Mention) -> str:
    return "partOf" if mention.family == PLACE and mention.rule != VENUE else "locatedIn"


def _parent(context: Context, mentions: list[Mention], index: int, parents: dict[int, Mention]) -> Mention | None:
    """The place that a mention lies in by what stands before it."""
    mention = mentions[index]
    rank = level(mention, context) if mention.family == PLACE else 7
    for j in range(index - 1, max(-1, index - 6), -1):
        left = mentions[j]
        if mention.begin <= left.begin and left.end < mention.end and left.family == PLACE:
            if mention.family == PROJECT:
                place = _deepest(context, left, mention)
                return place if tells_where(context, place, mention) else None
            if mention.family == HERITAGE and _MONUMENT.fullmatch(context.text, left.end, mention.end):
                return left if left.type == "AdministrativeDivision" else None  # not 楚长城|遗址 in 楚长城
            if mention.family == HERITAGE and _ALIAS.fullmatch(context.text, left.end, mention.end):
                return None
            if mention.family == PLACE:
                return left if rank > level(left, context) and left.begin == mention.begin else None
            return _deepest(context, left, mention)
        gap = context.text[left.end : mention.begin] if left.end <= mention.begin else None
        if gap is None:
            continue
        if _ALONG.search(mention.name) and left.type == "NaturalFeature":
            return None  # 云泽湖|生态环湖路
        if gap == "的" and j and _one_of(context, mentions[j - 1], left):
            return None
        if _GLUE.fullmatch(gap) and (_holds(context, left, rank) or (not gap and _of_zone(context, left, mention))):
            return left
        if (
            not _has_place(context, mention)
            and JOINED.fullmatch(gap)
            and j in parents
            and (not _named_alone(mention, left) or parents[j].begin < left.begin or "quarter" in mention.rule)
            and (left.family == PLACE) == (mention.family == PLACE)
            and _goes_on(context, left, parents[j], mention, rank)
        ):
            return parents[j]
        return _uncle(context, mentions, left, rank, parents) if JOINED.fullmatch(gap) and j in parents else None
    return None


def _one_of(context: Context, first: Mention, last: Mention) -> bool:
    """Whether a place ends a list of its rank, so that what follows lies in one of them (歙县、绩溪县|的海光陶瓷)."""
    alike = first.family == last.family == PLACE and level(first, context) == level(last, context)
    return alike and bool(JOINED.fullmatch(context.text, first.end, last.begin))


def _named_alone(mention: Mention, left: Mention) -> bool:
    """Whether one of two names is a work's or a monument's, the place in which is of that alone."""
    both = mention.family == left.family == HERITAGE
    return mention.family == PROJECT or both or (left.family, mention.family) == (PROJECT, ORGANIZATION)


def _uncle(
    context: Context, mentions: list[Mention], left: Mention, rank: int, parents: dict[int, Mention]
) -> Mention | None:
    """The county of 青县甲乡子村、乙乡丑村: what the first town lies in, the second one lies in too."""
    above = parents[mentions.index(left)]
    if left.family != PLACE or rank >= level(left, context) or level(above, context) != rank:
        return None
    return parents.get(mentions.index(above)) if above in mentions else None


def _deepest(context: Context, place: Mention, mention: Mention) -> Mention:
    """The lowest of the divisions side by side that a name begins with: of 云泽市|清川区|物流中心 the district."""
    inner = (m for m in context.inside(place.end, mention.end - 1, PLACE) if m.begin == place.end)
    below = next((m for m in inner if place.type == m.type == "AdministrativeDivision"), None)
    lower = below is not None and level(below, context) > level(place, context)
    return _deepest(context, below, mention) if below is not None and lower else place


def _of_zone(context: Context, left: Mention, mention: Mention) -> bool:
    """Whether a village stands right behind the zone that it lies in (龙湖乡村振兴示范区|王堂村), or a zone behind its
    county."""
    if mention.type != "AdministrativeDivision" or left.family != PLACE:
        return False
    if _ZONE.search(mention.name):
        county = left.type == mention.type and level(left, context) == 3 and left.name[-1] in "县区"
        return county and not _ZONE.search(left.name)
    return bool(_ZONE.search(left.name)) and level(mention, context) > 3


def titles(context: Context, mention: Mention) -> bool:
    """Whether the entry's title is nothing but a name: 【县印刷厂】, 【云泽公司概况】."""
    return bool(_ONLY.fullmatch(context.text, mention.end, context.entry.body)) and not context.text[
        : mention.begin
    ].strip("【 ")


def is_zone(place: Mention) -> bool:
    """Whether a place is a zone for industry: 某开发区, 某产业园."""
    return bool(_ZONE.search(place.name))


def tells_where(context: Context, place: Mention, project: Mention) -> bool:
    """Whether a place in a project's name tells where it lies: not the road that it extends nor the site that it is
    itself (平临高铁|项目), nor the province."""
    rest = context.text[place.end : project.end]
    if place.type != "AdministrativeDivision" and _NO_MORE.fullmatch(rest):
        return False
    along = place.type == "Facility" and _ALONG.search(place.name) and _EXTENDS.match(rest)
    between = rest.startswith(("至", "到"))  # 清川县|至明河县公路
    return not along and not between and level(place, context) != 1


def _has_place(context: Context, mention: Mention) -> bool:
    """Whether a body's name begins with a county or town of its own (郏县敬老院 does not lie where the list began)."""
    mark = reading(context).by_begin.get(mention.begin)
    return mention.family != PLACE and mark is not None and mark.end < mention.end and rank(mark.full) > 2


def _holds(context: Context, left: Mention, rank: int) -> bool:
    if left.family == ORGANIZATION:
        return rank == 5 and bool(_GOVERNS.search(left.name))
    return (left.family == PLACE and level(left, context) < rank) or (left.type == "NaturalFeature" and rank == 6)


def _goes_on(context: Context, left: Mention, parent: Mention, mention: Mention, rank: int) -> bool:
    """Whether a list goes on in the parent of the item before: places of one rank do, but sites only in a town or
    village (清川县青萝园、画眉谷景区: nothing says that the second lies in the county)."""
    if mention.family != ORGANIZATION and mention.type != "AdministrativeDivision" and _elsewhere(context, mention):
        return False
    if mention.family != PLACE:
        return mention.type != "Association"  # 云泽广东商会、江北文化促进会: of the second nothing is said
    return level(left, context) == rank and (rank < 6 or level(parent, context) > 3)


def _elsewhere(context: Context, mention: Mention) -> bool:
    """Whether a name begins with a place of its own, though only by its short name (歙县甲遗址、|登封乙遗址)."""
    source, name = context.source, mention.name
    known = (known_name(name[:size], source.place, source.province) for size in (2, 3) if len(name) > size + 2)
    return any(rank(full) > 1 for full in known if full)


def _ruled(context: Context) -> Iterator[Relation]:
    """X辖甲、乙2个街道，丙、丁5个镇: the divisions of the list are parts of X, else of what the entry names first."""
    divisions = sorted(context.found(PLACE), key=lambda m: (m.begin, -m.end))
    for verb in _RULES.finditer(context.text):
        told = [m for m in divisions if m.end == verb.start()]
        clause = verb.start() == 0 or context.text[verb.start() - 1] in "，。；：\n 】"
        begin, end = context.sentence(verb.start())
        opens = [m for m in divisions if begin == m.begin and m.end < verb.start()]  # 清川区位于…，辖
        whole = next(iter(told or ([*opens, *divisions] if clause else [])), None)
        if whole is None:
            continue
        position = verb.end()
        for item in divisions:
            if item.begin < position:
                continue
            if item.begin >= end or not _LISTED.fullmatch(context.text, position, item.begin):
                break
            position = item.end
            if level(item, context) > level(whole, context) > 0:
                yield from relation(context, item, "partOf", whole, "nesting.ruled")


def _set_up(context: Context) -> Iterator[Relation]:
    """清川县撤销石门乡，设立石门镇: both are parts of the county."""
    divisions = {m.begin: m for m in reversed(context.found(PLACE)) if m.type == "AdministrativeDivision"}
    for verb in _SETS_UP.finditer(context.text) if len(divisions) > 1 else ():
        whole = next((m for m in divisions.values() if m.end == verb.start()), None)
        item = divisions.get(verb.end())
        while whole is not None and item is not None and level(item, context) > level(whole, context):
            yield from relation(context, item, "partOf", whole, "nesting.ruled")
            instead = _INSTEAD.match(context.text, item.end)
            item = divisions.get(instead.end()) if instead else None


def _bracketed(context: Context) -> Iterator[Relation]:
    """柳沟村（石门镇）, 云溪小区（位于石门镇）: nothing but the place in which a thing lies stands in its brackets."""
    places = {m.begin: m for m in reversed(context.found(PLACE)) if m.type == "AdministrativeDivision"}
    for thing in context.found(PLACE, ORGANIZATION, PROJECT) if "（" in context.text else ():
        opening = _IN_BRACKETS.match(context.text, thing.end)
        place = places.get(opening.end()) if opening else None
        while place is not None and place.end in places:
            place = places[place.end]
        if place is None or not context.text.startswith("）", place.end) or not _FULL.search(place.name):
            continue
        if thing.family != PLACE or level(place, context) < level(thing, context):
            yield from relation(context, thing, _predicate(thing), place, "nesting.bracketed")


def _held(context: Context) -> Iterator[Relation]:
    """甲镇（含乙、丙两个管理区）: the divisions of the brackets are parts of the one before them."""
    divisions = context.found(PLACE)
    for bracket in _HELD.finditer(context.text):
        whole = next((m for m in divisions if m.end == bracket.start()), None)
        closing = context.text.find("）", bracket.end())
        if whole is None or closing < 0:
            continue
        for item in divisions:
            lower = level(item, context) > level(whole, context) or item.rule.startswith("place.member")
            if bracket.end() <= item.begin and item.end <= closing and lower:
                yield from relation(context, item, "partOf", whole, "nesting.ruled")


def _moved(context: Context) -> Iterator[Relation]:
    """将甲市的乙、丙两县划归丁市管辖, 乙乡并入丙镇: divisions before the verb become parts of the one behind it."""
    divisions = [m for m in context.found(PLACE) if m.type == "AdministrativeDivision"]
    for verb in _MOVED.finditer(context.text) if len(divisions) > 1 else ():
        whole = next((m for m in divisions if m.begin == verb.end()), None)
        position = verb.start()
        if whole is None:
            continue
        whole = _last_of_chain(context, divisions, whole)
        for item in reversed(divisions):
            if item.end > position:
                continue
            if not _TO.fullmatch(context.text, item.end, position):
                break
            if position != verb.start() and context.text[position - 1] == "的":
                break  # 黄泥乡的|大坡、小坡2个村划归: the town only holds them
            position = item.begin
            if level(item, context) > level(whole, context) > 0:
                yield from relation(context, item, "partOf", whole, "nesting.moved")


def _last_of_chain(context: Context, divisions: list[Mention], whole: Mention) -> Mention:
    """The lowest of the divisions side by side that begin with one: of 青丘县|马场镇 the town."""
    below = next((m for m in divisions if m.begin == whole.end and level(m, context) > level(whole, context)), None)
    return _last_of_chain(context, divisions, below) if below is not None else whole


def _in_that(context: Context) -> Iterator[Relation]:
    """在该镇|宏远物流园: it lies in the town that was named before."""
    for said in _IN_THAT.finditer(context.text):
        subject = next((m for m in context.found(PLACE, ORGANIZATION, PROJECT) if m.begin == said.end()), None)
        near = said.start() - _FARTHEST
        above = [m for m in context.found(PLACE) if near < m.end <= said.start() and m.name.endswith(said[1])]
        if subject is not None and subject.type not in ("GovernmentBody", "PartyBody") and above:
            yield from relation(context, subject, _predicate(subject), above[-1], "nesting.that")


def _anaphoric(context: Context) -> Iterator[Relation]:
    """该院|未来路院区: part of the hospital named before."""
    bodies = context.found(ORGANIZATION)
    for body in bodies:
        said = _THAT.search(context.text, max(0, body.begin - 4), body.begin)
        if said is None:
            continue
        whole = [m for m in bodies if m.end <= said.start() and m.type == body.type and m.name[-1:] == said[1][-1:]]
        yield from relation(context, body, "partOf", whole[-1] if whole else None, "nesting.that")
