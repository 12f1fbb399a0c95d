"""What the text says to stand in a place: 位于, 入驻, 落户开发区; 在丙镇建成丁产业园, 甲研究院在乙县挂牌成立.

The subject is what stands before the verb (a list of bodies, projects or sites, a district or water by itself) or what
was built. A zone that the verb only calls 开发区 or 园区 is the one that the entry names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extracting.context import Context
from kg.extracting.holdings import is_sited, row
from kg.extracting.nesting import JOINED, is_zone, level, once, relation, titles
from kg.extracting.spoken_of import spoken_of
from kg.model import HERITAGE, ORGANIZATION, PLACE, PROJECT, Mention, Relation

STAGE = 45
_BY = "nesting.built"
_FAMILIES = (PLACE, ORGANIZATION, PROJECT, HERITAGE)
_IN = re.compile(
    r"(?:位于|隶属于?|归属于?|(?:建设|项目|施工|实施|工程)?(?:地点|地址|选址)(?:位于|[：为在])|(?:建设|项目|实施)(?:地点|地址)|[坐座]落[于在]?|地处|(?:总部|厂区|校区|厂部|本部|场部|队部)?(?:设在|设于)|(?:总部|驻地|厂部|本部|场部|队部|局机关|院部)在"
    r"|(?:厂|校|院|馆|社|店|场|站|坝|库|住|地|新)址(?:位于|坐落于|设在|设于|[选定]在|选定|确定在|敲定|在|为|：)|(?<=[\n】])[厂校院馆社店]址"
    r"|落户(?:于|在|至|到)?|落地[于在]?|[入进]驻|引入|入园|注册地[为在：]?|注册于|选址已?(?:选|确)?定(?:在|于|为)|选定[在于]|选址(?:在|于)?|建[厂校院馆站园]?[在于]|落[在址点子定户](?:[在于])?|安家[在于]?|选点[在于]?|敲定[在于]|迁址(?![重新扩])"
    r"|奠基于|落成于|(?:搬?迁|搬|移址|迁址)[至到入往于](?:新址|新厂区?|新校区?|新院区?|新馆)?[—\-：:]*|(?<=[厂局站所场校院社矿队])驻|(?<=[位属]，)驻)"
)
_LOOSE = ("落地", "引入", "驻", "落在", "安家")  # of works, machines and envoys too
_LIES = ("位于", "坐落于", "坐落在", "座落于", "座落在", "坐落", "座落", "地处")
# 位于|中原旅游目的地|清川县, 位于|云泽商贸楼东侧，|青石路与云泽路交口
_DESCRIBED = re.compile(
    r"(?:[本我该全][市县区省州]|中国)?(?:[\u4e00-\u9fff“”\d]{2,14}(?:[侧旁边]|附近|对面)[，、])?[\u4e00-\u9fff“”]{0,12}"
)
_BANK = re.compile(r"(?:干流|流域)?(?:[上中下]游|[东南西北左右]岸|[东南西北]麓|[河湖江海]畔|之滨|沿岸|边|畔)(?:的|、)?")
_AND = re.compile(
    r"(?:山脉|山区)?(?:(?:[东西南北]{1,2}|中)[部段侧]|[东西南北]{1,2}[麓坡岸]|[上中下]游|交界处?|境内)?(?:和|与|及|以及|、)"
)
_ZONE = re.compile(r"(?:该|本)?(开发区|园区|产业园|高新区|经开区|示范区|工业园)(?=[，。；、）]|$)")
_ENVOYS = re.compile(r"(?:[组团班]|(?<!大)队|队伍|记者)$")
_ENDS = re.compile(r"[，。；、的]|\d+号|$")  # but 落地|江北|水投信托业务
_COUNTED = re.compile(r"(?:等)?(?:\d+[家个])?(?:企业|公司|单位|项目)?(?:先后|均|都|已|正式|相继|成功)?")
# 由甲公司投资兴建的|某城: what the sentence begins with is only its builder
_OF_ANOTHER = re.compile(
    r"(?:投资|兴建|建设|开发|打造|兴办|创办|承建|筹建|引进)[^，。；]*的|[该此]|(?<!，)[将把](?!总部|本部|厂|注册|公司|企业|其|主)|——|“[^”]*$"
)
_THERE = re.compile(
    r"[在于](?:[^，。；、的在于]{0,4}(?:[东西南北中]{1,2}部|境内|城区|郊区|沿线|腹地)的)?$"
)  # 在|县境北部的|丙镇
_BUILT = re.compile(
    r"(?:境内|区内|内)?(?:规划|投资(?:[\d.]+[万亿]元)?|启动|开工|正式|成功|共同|联合|合作)*"
    r"(?:建设|建成|建立|组建|创建|兴建|新建|创办|开办|设立|开设|成立|启动|投建|建起|布局|实施)了?"
    r"(?:全[国省市首][首]?[个家座]|首[个家座]|[一二两三四五\d]+[座个家])?"
)
_BUILDS = re.compile(
    r"(?:境内|先后|相继|陆续|又|正式|共|累计|规划|投资[\d.]+[万亿]元|投入(?:资金)?[\d.]+[万亿]元)*"
    r"(?:新建|建成|兴建|修建|建起|建立|扩建|改建|续建|(?:签约|招商)?引进)了?(?:[\d一二两三四五六七八九十]+[个家座处所])?(?:占地[\d.]+[亩公顷平方米]+的)?"
)
_FIRM_MAKES = re.compile(r"(?:总?投资[\d.]+[万亿]+元)?(?:投资|出资|合作|联合)*(?:兴建|建设|新建|兴办|开发|创办)了?的?")
_OF_KIND = re.compile(r"的?[^，。；、《》]{0,16}?")  # 在乙园区设立的|甲总部项目, 建设|总投资5亿元的|甲项目
_BEFORE_IN = re.compile(
    r"(?:项目|工程)?(?:经[^，。；]{2,16}?(?:批准|同意|批复|核准))?(?:日前|近日|正式|成功|顺利|已)*在"
)
_BEGUN = (
    "开工|奠基|投产|竣工|落户|落成|挂牌|动工|开业|投用|启用|落地|揭牌|开门营业|开门迎客|投入(?:试?运营|使用|生产)|开园|开馆|开街"
    r"|建成[并后，]?(?:投入|对外|正式)*(?:使用|运[营行]|投用|投产|启用|营业|开放|通车)"
    r"|(?:建成|成立|设立|建立)(?!了|的|[\u4e00-\u9fff]{3})"  # 甲集团在乙县设立丙公司: nothing is told of 甲
)
_STARTED = re.compile(rf"(?:境内|区内|内)?(?:正式|成功|顺利|隆重)*(?:破土|举行了?(?:隆重)?)?(?:{_BEGUN})")
# 甲项目|开工仪式在|乙县隆重举行
_OPENED = re.compile(
    r"(?:项目|工程)?(?:集中|正式)?(?:开工|奠基|动工|开业|竣工|落成|投产|通车|投用)[^，。；《》]{0,10}?(?:仪式|典礼|大会)(?:日前|近日)?在"
)
_HELD = re.compile(r"(?:隆重|顺利|正式|成功)?(?:举行|举办|召开)")
# 该公司成立于2019年，|位于甲县: the sentence is about what was named before
_THAT = re.compile(
    r"\n*(?:(?:该|此|本)(?P<noun>[\u4e00-\u9fff]{1,10}?)"
    r"|(?P<bare>公司|企业|集团|项目|工程|学校|学院|医院|园区|基地|景区|水库|电站|大桥|市场|公园|广场|小区|商城|酒店|水厂|电厂|新校区|新院区|新馆)(?:用地|地块|选址|总部|厂区|规划区|主体)?)"
    r"(?=$|，|位于|[坐座]落|地处|总部|[厂校院馆]址|落户|选址|成立|始建|是|占地|由)"
)
_BECAME = re.compile(r"(?:(?:更名|改名|改制|重组|变更|改组|改建)(?:为|成)|[后，](?:组建|成立)了?)$")
# of what is only the other: 隶属于|某局，厂部设在乙村
_OF_OTHER = re.compile(r"(?:属于?|由|系|是|为|与|同|向|被|经|获|和)$")
_ONE_OF = re.compile(r"其中[\u4e00-\u9fff]{2}")
_OF_THE_DAY = re.compile(r"(?:会场|会址|考场|考点|赛场|赛区|起点|终点|指挥部|展区|展位|舞台|驻地)$")
# 位于青山县|南部的|云岩油田
_OF = re.compile(
    r"(?:[A-Z]区)?(?:(?:县?城区?|境|辖区|中心)?(?:[内外中]|[东西南北]{1,2}(?:部|侧|边|郊|面)?|[上中下]游|[东西南北]麓|腹地))?的"
)
_INTRODUCED = re.compile(r"，|（|是|为|系|成立|始建|建[于成]|创建|设立|总|因|又|原|东|南|西|北|全|古")
_LISTING = re.compile(r"包括|包含|分别[为是]|：")


def extract(context: Context) -> Iterator[Relation]:
    """Relations locatedIn and partOf that a verb tells."""
    places = {m.begin: m for m in reversed(context.found(PLACE))}
    yield from once(
        (
            *_told(context, places),
            *_built(context, places),
            *_built_by(context),
            *_started(context, places),
        )
    )


def _told(context: Context, places: Mapping[int, Mention]) -> Iterator[Relation]:
    """X位于Y, X入驻Y, X总部设在Y: the names of the list before the verb are there."""
    mentions = context.found(*_FAMILIES)
    sites = set[Mention]()  # what others stand in stands in nothing: 南院位于中山路，北院位于…
    for verb in _IN.finditer(context.text):
        told = _places_at(context, places, verb.end(), verb.group() in _LIES) or _zone(context, verb.end())
        if not told or (verb.group() in _LOOSE and not _ENDS.match(context.text, told[0].end)):
            continue
        end = max(place.end for place in told)
        if told[0].begin >= verb.end() and (of := _OF.match(context.text, end)):  # 落户兴平市的宏远集团
            yield from _all_in(context, _behind(mentions, of) or _said_of(context, mentions, verb.start()), told)
            continue
        first = context.sentence(verb.start())[0]
        begin = max((m.end for m in mentions if m.begin < verb.start() < m.end < verb.end()), default=verb.start())
        before = [m for m in mentions if first <= m.begin and m.end <= begin]
        lying = next((m for m in before if m.end == verb.start() and m.family == PLACE and m.type != "Facility"), None)
        lying = lying or _described(context, before, first, verb.start())
        if lying is not None:
            for place in told[:1] if lying.type == "AdministrativeDivision" else told:
                lower = level(place, context) < level(lying, context) or (is_zone(lying) and not is_zone(place))
                yield from relation(context, lying if lower else None, "partOf", place, "nesting.told")
            continue
        before = [m for m in before if m not in sites]
        sites.update(told)
        subjects = _subjects(context, before, first, begin)
        envoys = "驻" in verb.group()  # 巡视组进驻云泽市: they only come
        yield from _all_in(context, [m for m in subjects if not (envoys and _ENVOYS.search(m.name))], told)


def _described(context: Context, before: list[Mention], first: int, position: int) -> Mention | None:
    """The division right before the verb at ``position`` and its comma, or the zone or natural feature that a sentence
    from ``first`` begins with, if it names nothing more up to there: 云泽高新区（简称…）|成立于2001年，位于…."""
    last = next((m for m in before if m.end == position - 1 and m.type == "AdministrativeDivision"), None)
    if last is not None and context.text[position - 1] == "，":
        return last  # 传统村落|柳沟村，位于…
    opening = next((m for m in before if m.begin == first and m.family == PLACE), None)
    if opening is None or not (is_zone(opening) or opening.type == "NaturalFeature"):
        return None
    others = [m for m in before if m.begin > opening.end and m.name not in opening.name]
    plain = not others and _INTRODUCED.match(context.text, opening.end, position)
    return opening if plain and context.text[position - 1] == "，" else None


def _said_of(context: Context, mentions: list[Mention], position: int) -> list[Mention]:
    """What is told to be something that lies there: 甲集团|是|总部设在乙县的民营企业."""
    ends = position - 1 if context.text[position - 1 : position] in "是为系" else -1
    return [m for m in mentions if m.end == ends and m.family != PLACE][:1]


def _behind(mentions: list[Mention], of: re.Match[str]) -> list[Mention]:
    """What stands behind 的: of places only those that no chain of places joins (位于清川县|南部的|云岩油田)."""
    named = [m for m in mentions if m.begin == of.end()]
    return [m for m in named if m.family != PLACE or (len(of.group()) > 1 and m.type != "AdministrativeDivision")][:1]


def _all_in(context: Context, subjects: list[Mention], places: list[Mention]) -> Iterator[Relation]:
    for subject in subjects:
        for place in places:
            yield from relation(context, subject, "locatedIn", place, "nesting.told")


def _places_at(context: Context, places: Mapping[int, Mention], position: int, described: bool) -> list[Mention]:
    """The places that begin at ``position``, or behind a few words that describe them: the lowest of a chain and the
    division that it lies in, and so of each that 和 adds (位于|江北省甲县|和|江南省乙县)."""
    gap = _DESCRIBED.match(context.text, position) if described else None
    limit = gap.end() if gap else position
    first = next((m.begin for m in context.found(*_FAMILIES) if position <= m.begin <= limit), -1)
    found: list[Mention] = []
    while (place := places.get(first)) is not None:
        chain = _chain(context, places, place)
        lowest = [m for m in reversed(chain) if m.type == "AdministrativeDivision"][:1]
        found += dict.fromkeys([chain[-1], *lowest])
        joint = _AND.match(context.text, chain[-1].end) if described else None
        first = joint.end() if joint else -1
    return found


def _chain(context: Context, places: Mapping[int, Mention], place: Mention) -> list[Mention]:
    """Places side by side, down to the lowest, a bank or reach of a river between them: 青江|下游|江北省|清川县."""
    chain = [place]
    while True:
        bank = _BANK.match(context.text, chain[-1].end) if chain[-1].type == "NaturalFeature" else None
        below = places.get(bank.end() if bank else chain[-1].end)
        if below is None:
            return chain
        chain.append(below)


def _lowest(places: Mapping[int, Mention], place: Mention) -> Mention:
    """The last of a chain of places, which are given by where they begin: of 湛河区|曹镇乡 the second."""
    while (below := places.get(place.end)) is not None:
        place = below
    return place


def _zone(context: Context, position: int) -> list[Mention]:
    """The one zone of the entry that a verb only calls 开发区."""
    called = _ZONE.match(context.text, position)
    if called is None:
        return []
    zones = [m for m in context.found(PLACE) if m.end <= position and m.name.endswith(called[1])]
    return zones[-1:] if len({m.name for m in zones}) == 1 else []


def _subjects(context: Context, before: list[Mention], first: int, position: int) -> list[Mention]:
    """What a verb at ``position`` of the sentence from ``first`` tells of: the list of bodies, projects or sites that
    ends right before it, what the clause calls 该公司, the sentence's first thing, or what the entry is titled by."""
    things = [m for m in before if m.family != PLACE or m.type == "Facility"]
    things = [
        m
        for m in things
        if not any(o.begin <= m.begin and m.end <= o.end and len(o.name) > len(m.name) for o in things)
    ]
    chosen: list[Mention] = []
    end = position
    for mention in reversed(things):
        gap = context.text[mention.end : end]
        if gap == "，" and not chosen and _OF_OTHER.search(context.text, max(first, mention.begin - 3), mention.begin):
            break
        if gap == "" or JOINED.fullmatch(gap) or (not chosen and _COUNTED.fullmatch(gap)):
            chosen.append(mention)
            end = mention.begin
        elif chosen:
            break
    if chosen:
        return chosen
    clause = max(first, *(context.text.rfind(mark, first, position) + 1 for mark in "，；："))
    if _OF_THE_DAY.search(context.text, clause, position):
        return []  # 主会场|设在市会堂
    for begin in dict.fromkeys((clause, first)):
        if (that := _THAT.match(context.text, begin, position)) and not (begin == first and things):
            return _spoken_of(context, that, begin)
    if things and context.text[things[0].begin - 1] in "是为系":
        return []  # 甲厂|是|乙集团全资子公司，位于…: not the group
    if _ONE_OF.match(context.text, clause, position):
        return []  # 有甲队、乙队，其中|乙队驻地在某镇
    if opening := [m for m in things if m.begin == clause > first]:
        return opening[:1]  # 甲银行新设乙支行，|丙支行|由中环路迁往青石街
    if renamed := [m for m in things if _BECAME.search(context.text, max(first, m.begin - 5), m.begin)]:
        return renamed[-1:]
    if things:
        apart = "；" in context.text[things[0].end : position] or _OF_ANOTHER.search(
            context.text, things[0].end, position
        )
        return [] if apart else things[:1]
    return [m for m in context.inside(0, context.entry.body, *_FAMILIES) if is_sited(m) and titles(context, m)][:1]


def _spoken_of(context: Context, that: re.Match[str], begin: int) -> list[Mention]:
    """What a clause that begins at ``begin`` calls 该公司, 项目, 该电站: the last that was named, or the only one of
    the entry with that ending."""
    noun = that["noun"] or that["bare"]
    if noun in ("项目", "工程"):
        named = [m for m in context.found(PROJECT) if m.end <= begin and not _is_listed(context, m)]
        titled = [m for m in named if m.end <= context.entry.body] if that["noun"] else []
        return titled[:1] or named[-1:]
    refs = spoken_of(context, ("该" if that["noun"] else "") + noun, begin)[0]
    if named := [m for ref in refs if (m := context.named(ref)) is not None]:
        return named
    called = [m for m in context.found(*_FAMILIES) if len(m.name) > len(noun) and m.name.endswith(noun)]
    return called[:1] if len({m.name for m in called}) == 1 else []


def _is_listed(context: Context, mention: Mention) -> bool:
    """Whether a project is one of those that another is said to hold (主要项目包括：甲项目；乙项目)."""
    return bool(_LISTING.search(context.text, context.sentence(mention.begin)[0], mention.begin))


def _built(context: Context, places: Mapping[int, Mention]) -> Iterator[Relation]:
    """在丙镇建成丁产业园, 在丙镇设立的丁项目: what was built in a place."""
    things = {m.begin: m for m in reversed(context.found(ORGANIZATION, PLACE, PROJECT)) if is_sited(m)}
    for first in context.found(PLACE) if things else ():
        if _THERE.search(context.text, max(0, first.begin - 10), first.begin):
            row = [_lowest(places, first)]
            while (next_one := places.get(row[-1].end + 1)) and context.text[row[-1].end] in "、和":
                row.append(_lowest(places, next_one))
            made = _made(context, things, verb.end()) if (verb := _BUILT.match(context.text, row[-1].end)) else None
            yield from _all_in(context, [made] if made else [], row)


def _built_by(context: Context) -> Iterator[Relation]:
    """石门镇建成云鹤广场: what stands right behind a county, town or village that opens a clause and its building."""
    things = {m.begin: m for m in reversed(context.found(ORGANIZATION, PLACE)) if is_sited(m)}
    projects = {m.begin: m for m in context.found(ORGANIZATION, PLACE, PROJECT) if is_sited(m)}
    for place in context.found(PLACE) if things else ():
        if place.type != "AdministrativeDivision" or level(place, context) < 3:
            continue
        if (verb := _BUILDS.match(context.text, place.end)) and _opens(context, place):
            if (firm := things.get(verb.end())) and (made := _FIRM_MAKES.match(context.text, firm.end)):
                yield from relation(context, projects.get(made.end()), "locatedIn", place, _BY)
                continue
            for thing in row(context, verb.end(), sorted(things.values(), key=lambda m: m.begin)):
                yield from relation(context, thing, "locatedIn", place, _BY)


def _opens(context: Context, place: Mention) -> bool:
    """Whether a place, with those that it lies in before it, opens a clause."""
    ahead = [m for m in context.found(PLACE) if m.end == place.begin]
    return (
        any(_opens(context, m) for m in ahead) or context.text[place.begin - 1 : place.begin] in "，。；：年月日】\n 　"
    )


def _made(context: Context, things: Mapping[int, Mention], position: int) -> Mention | None:
    """What a verb of building that ends at ``position`` made: right behind it, or behind words that end in 的."""
    if position in things:
        return things[position]
    limit = position + 20
    for begin in sorted(b for b in things if position < b <= limit):
        gap = context.text[position:begin]
        return things[begin] if gap[-1] == "的" and _OF_KIND.fullmatch(gap) else None
    return None


def _started(context: Context, places: Mapping[int, Mention]) -> Iterator[Relation]:
    """甲项目在乙县开工, 甲项目开工仪式在乙县举行: where a work or firm that stands before 在 was begun or opened."""
    for thing in context.found(ORGANIZATION, PLACE, PROJECT):
        if not is_sited(thing):
            continue
        opened = _OPENED.match(context.text, thing.end)
        inside = opened or _BEFORE_IN.match(context.text, thing.end)
        first = places.get(inside.end()) if inside else None
        place = _lowest(places, first) if first else None
        if place is None or (opened and place.type != "AdministrativeDivision" and not is_zone(place)):
            continue
        if (_HELD if opened else _STARTED).match(context.text, place.end):
            yield from relation(context, thing, "locatedIn", place, "nesting.started")
