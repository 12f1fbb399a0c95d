"""Sites that only a visit tells: 先后到市文化艺术中心、|巨星科技|、云山数字产业园参观交流.

Whoever goes to see several things goes to named ones, so what stands in such a list and ends as names do is a name
too, unless its words are everyday ones (重点企业).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from kg.extracting.context import Context
from kg.extracting.kinds import ending_of, place_ending_of
from kg.extracting.name_words import COUNTED, before, few, generic, listed, modifiers
from kg.extracting.tokens import Token
from kg.extracting.trie import trie_pattern
from kg.extracting.visited_firms import firms_among
from kg.extracting.visited_items import whole_item
from kg.extracting.visited_listed import named_by_list, without_worksite
from kg.model import ORGANIZATION, PLACE, PROJECT, Mention

STAGE = 43
RULE = "site.visited/1"
NO_WORD_AT = "(?<![存现自正实内潜所旨关由鉴属基对致善限])"  # before 在, 于 that say where: but 存|在, 关|于
TO = "(?<![达得受看听想遇直迟签收接找见感谈拿])到(?!会|场|位|达|来|底|期|了)"  # 到|某地: but 达|到, 到|会
# 在甲家属院、乙家属院和丙家属院，|某某在察看…时
_THERE = re.compile(NO_WORD_AT + r"在(?=[^，。；]{2,20}、[^，。；]{2,60}，)")
_LOOKED = re.compile(
    r"，[^，。；]{0,16}?(?:[察查踏]看|了解|询问|听取|参观|观看|检查|调研|考察|走访|走进|交谈|看望|慰问)(?!组|团)"
)
_GOES = re.compile(
    rf"(?:先后)?(?:{TO}|赴|莅临|深入|走进|前往|抵达|来到|(?<=先后)来(?!到)|(?<![针面])对(?![接应于比外内口])"
    r"|(?:实地|现场|先后|认真|详细|仔细|一一)(?:察看|查看|踏看|探访|参观|走访|考察|视察|观摩)|(?:考察|参观|走访|观摩|察看|踏看|查看|视察|督查|督导|检查|巡查|调研)(?=了)"
    r"|(?:考察|参观|走访|观摩|视察|[察查踏]看|踏[勘察]|[巡抽核]查|暗访|探访|参访|游览)(?=[^，。；、]{3,20}、)(?!学习|活动|团|组)"
    r"|(?<=[组团行员表])在(?=[^。；]{4,160}?[、，][^。；，、]{2,40}?(?:实地|现场)(?:[察查踏]看|视察|考察|参观)))了?"
)
_SAW = re.compile(
    r"先后|[察查踏]看|踏[勘察]|[探参暗]访|游览|参观|走访|考察|视察|观摩|督[查导]了|[检巡抽核]查|调研了"
)  # 实地察看了: what follows is what was seen
_LISTED = re.compile(r"(?!实地|详细|认真|听取)([\u4e00-\u9fff]{3,14}?)[、和等，]")
_THEN_SEEN = re.compile(r"(?:实地|现场)(?:[察查踏]看|视察|考察|参观)")  # 一行在甲园，乙社、丙公司|实地察看
_AND = re.compile(r"和|及|与")
_SEES = re.compile(
    r"(?:等(?:地|[十余多几\d]*处|[\d一二三四五六七八九十余多几]*[个家](?:企业|单位|村|社区|项目|地方)|企业|单位|地方|项目|点位|校区)|(?:进行|开展|实施)了?)*"
    r"(?:，?(?:实地|详细|现场|深入|认真|仔细|先后)*)"
    r"(?:，?(?:围绕|针对|聚焦|就|对)[^，。；]{2,60}?(?:进行|开展)[^，。；]{0,6}?|(?:进行|开展|实施)(?!专题)[^，。；]{0,6}?)?"
    r"(?:调研|参观|考察|踏看|察看|查看|视察|检查|走访|观摩|慰问|看望|督[导查察]|[抽核]查|了解|勘察|指导|调度|暗访)"
)
_ONE = re.compile(
    rf"(?:(?<!未)来到了?|(?:参观|考察|走访|视察|[察查踏]看|踏勘|观摩|[参探暗]访|抽查)了?(?!学习|活动|指导)|{NO_WORD_AT}在)([\w（）·]{{4,16}})(?=[，。])"
)
# 参观了|部队荣誉室: an everyday room of whatever house
_INDOORS = re.compile(r"(?:荣誉|会议|活动|阅览|值班|监控|检测|休息|更衣|储藏|留样|备餐|操作|财务|档案|图书)(?:室|间)$")
_AT_WORKS = re.compile(r"(?:建设|施工|工程|项目|工地)现场$")  # but 某村的|改厕现场
_STATES = re.compile(r"等(?:方面|情况|问题|环节|工作|内容|措施|制度|设备|条件)")  # 查看了校园环境、食堂卫生|等情况
_JOINT = re.compile(r"、|，|；|(和|及|与)")
_ITEM = re.compile(r"[\w“”（）·]{4,20}")
_SO_MANY = re.compile(r"[两二三四五六七八九十\d]个?[县市区镇乡村]$")  # 柳墩、石门|两镇
_STOP = re.compile(r"[，。；：！？\n]")
_LANDMARK = re.compile(r"(?:遗址|旧址|广场|纪念碑|纪念馆|故居|宿营地)$")  # of bodies: 某军战斗遗址
_LAST = re.compile(
    r"(?:[两三四五六七八九十\d]+|等)(?=[个家](?:企业|单位|项目|点位|学校|医院))|等(?=实地|学校|院校|校区|社区|园区|场所|点位|村|地|[\d十余多几]*处|[\d一二三四五六七八九十余多几]*[个家]|企业|单位|项目|方面|情况)"
    r"|对(?=[^，。；、]{4,60}(?:进行|开展)[^，。；、]{0,6}(?:调研|考察|检查|视察|督导))"
    r"|等(?=[^，。；、]{2,6}(?:场所|企业|单位|项目|点位|景区|学校|小区|园区))|等$|巡[河湖]|参观|考察|调研|察看|查看|视察|检查|走访|慰问|看望|督导|实地|进行|开展"
    # 某某小区|建设情况, 某某社区|的整体建设
    r"|的?(?:整体|规划|工程|项目)?(?:建设|运营|生产|经营|发展|改造|整治|推进|施工|管理|保护|运行)+(?:进展|推进)?(?:情况|进度|成效)"
    r"|的(?:整体|规划)建设|(?:施工|建设|改造|整治|拆迁)?(?:现场|工地)$"
)
_VENUE = re.compile(
    NO_WORD_AT + r"[在于]([\w（）·]{4,20}?)(?:隆重|正式|成功|顺利|盛大|圆满)?"
    r"(?:举行|召开|举办|开幕|闭幕|开赛|鸣枪|开跑|上演|启动|揭牌|开班|签署|签约|启幕|开讲|演出|展出|首演|首映|(?:联合|共同|集中)?开展(?=[^，。；]{2,24}(?:活动|演练|演习|志愿服务|义诊|义卖|宣讲|培训)))"
)
_HALL = re.compile(  # 参观“廉洁奉公”主题展馆
    r"(?:参观|前往|走进|来到|观摩)了?(“[^“”，。]{2,16}”(?:主题|教育|专题|党史)*(?:展馆|展厅|陈列馆|纪念馆|展览馆|公园))"
)
_WORKS = re.compile(
    r"(?!重点|部分|有关|相关|[各在一二三四五两\d])[\u4e00-\u9fff]{3,18}(?:建设|改造|提升|治理|整治|修复|扩建)(?:工程|项目)"
)
_FEWEST = 3  # items of a list that tells of everyday words that they are a name
_SHORTEST_PLAIN = 5
_ZONE = re.compile(r"(?:示范|试验|实验|开发|度假|功能|集聚)区$")
_NUMBERED = re.compile(r"第[一二三四五六七八九十百]+(?:初级|高级|实验)?(?:中学|小学|高中|初中|幼儿园)")
_OURS = re.compile(r"[我全][省市县区镇]")
_ROOM = re.compile(  # rooms and houses that only a venue tells: 学术|报告厅, 东明|讲堂
    r"(?![\d一二三四五六七八九十])[\u4e00-\u9fff]{2,10}(?:讲堂|报告厅|礼堂|多功能厅|阶梯教室|会议厅|会客厅|宴会厅|演播厅|演播大厅|活动室|文化活动中心|中心广场|家园|之家|操场|训练场|工地|大院|大楼)"
)
_FAMILIES = (ORGANIZATION, PLACE, PROJECT)


def extract(context: Context) -> Iterator[Mention]:
    """Mentions of the items of lists of visits that no rule before took for names."""
    text = context.text
    for items in _lists(context):
        named = [_named(context, begin, end) or whole_item(context, begin, end, RULE) for begin, end in items]
        found = [mention for mention in named if mention]
        found += [*_plain(context, items, named), *_works(context, items), *firms_among(context, items, named, RULE)]
        yield from found
        yield from named_by_list(context, items, {m.end for m in found}, RULE)
    for begin, end in _alone(context):
        if mention := _named(context, begin, end):
            yield mention
    for begin, end in _venues(context):
        if mention := _named(context, begin, end) or _room(context, begin, end):
            yield mention
    for hall in _HALL.finditer(text):
        if not context.taken(*hall.span(1)):
            yield Mention(*hall.span(1), PLACE, hall[1], "Facility", RULE, 0.8)


def _lists(context: Context) -> Iterator[list[tuple[int, int]]]:
    """The items of each list of two or more that somebody goes to and sees."""
    text = context.text
    divisions = {m.begin: m.end for m in context.found(PLACE) if m.type == "AdministrativeDivision"}
    starts = {m.begin for m in context.found(*_FAMILIES)}
    ends = {m.end for m in context.found(*_FAMILIES)}
    for found in _GOES.finditer(text):
        seen = _THEN_SEEN.search(text, found.end()) if found.group().startswith("在") else None
        end = seen.start() if seen else _reach(text, found.end(), starts)
        last = _LAST.search(text, found.end(), end)
        end = last.start() if last else end
        items = [
            without_worksite(text, *part)
            for item in _items(text, found.end(), end, divisions)
            for part in _parted(text, *item, starts, ends, divisions)
            if not text.startswith("现场", part[1] - 2) or _AT_WORKS.search(text, *part)
        ]
        if _STATES.match(text, end):
            continue
        seen_there = _SEES.match(text, end) or _LOOKED.match(text, end)
        if len(items) > 1 and (seen_there or _SAW.search(text, found.start() - 2, found.end())):
            yield items
    for found in _THERE.finditer(text):
        end = _reach(text, found.end(), set())
        if _LOOKED.match(text, end):
            yield list(_items(text, found.end(), end, divisions, starts))


def _alone(context: Context) -> Iterator[tuple[int, int]]:
    """The one thing that somebody goes to or stands in: 来到|鼎安小区，; 在|城关一中，某某查看了食堂."""
    divisions = {m.begin: m.end for m in context.found(PLACE) if m.type == "AdministrativeDivision"}
    for found in _ONE.finditer(context.text):
        goes, looks = found.group().startswith("来"), not found.group().startswith("在")
        if looks and not goes and _trade().search(found[1]):
            continue  # 暗访|窗口服务
        if looks or _LOOKED.match(context.text, found.end()):
            yield from _items(context.text, *found.span(1), divisions)


def _plain(context: Context, items: list[tuple[int, int]], named: Sequence[Mention | None]) -> Iterator[Mention]:
    """Sites of everyday words in a list of three or more, of which most are names (某公园、|农产品物流园)."""
    known = [
        bool(mention) or any(m.end == end for m in context.overlapping(begin, end))
        for mention, (begin, end) in zip(named, items, strict=True)
    ]
    if len(items) < _FEWEST or 2 * sum(known) < len(items):
        return
    for (begin, end), told in zip(items, known, strict=True):
        site = place_ending_of(context.text, end, begin)
        zone = _ZONE.search(context.text, begin, end)
        if told or end - begin < _SHORTEST_PLAIN or not (zone or (site and len(site.text) < end - begin - 1)):
            continue
        tokens = context.tokens_filling(begin, end)
        if not tokens or context.overlapping(begin, end) or not _ITEM.fullmatch(context.text, begin, end):
            continue
        if tokens[0].word in few("sorts visited") or any(
            t.tag[0] in "pcurdm" or t.word in before() or (t.tag == "v" and t.word not in modifiers())
            for t in tokens[:-1]
        ):
            continue
        kind = site.type if site and site.type != "AdministrativeDivision" else "Facility"
        yield Mention(begin, end, PLACE, context.text[begin:end], kind, RULE, 0.7)


def _works(context: Context, items: list[tuple[int, int]]) -> Iterator[Mention]:
    """Works that only those beside them in a list of visits tell (甲小区改造项目、|人民公园改造工程)."""
    known = {m.end for m in context.inside(items[0][0], items[-1][1] + 1, PROJECT)}
    for begin, end in items if known else ():
        end -= len("项目") * context.text.endswith("工程项目", begin, end)
        if _WORKS.fullmatch(context.text, begin, end) and not any(
            m.end > end - 2 for m in context.overlapping(begin, end)
        ):
            yield Mention(begin, end, PROJECT, context.text[begin:end], "Project", RULE, 0.75)


def _venues(context: Context) -> Iterator[tuple[int, int]]:
    """Where something was held: 决赛在|海州世界城|举行."""
    divisions = {m.begin: m.end for m in context.found(PLACE) if m.type == "AdministrativeDivision"}
    for found in _VENUE.finditer(context.text):
        yield from _items(context.text, *found.span(1), divisions)


def _reach(text: str, begin: int, starts: set[int]) -> int:
    """Where a list ends: at a comma only if no place and no item that ends as one follows (甲广场，乙公园、丙公园)."""
    for stop in _STOP.finditer(text, begin):
        item = _LISTED.match(text, stop.end()) if stop.group() == "，" else None
        if stop.group() == "；" and stop.end() in starts:
            continue  # 到甲县乙园、丙村；|丁县戊馆、己社调研
        if stop.group() != "，" or not (stop.end() in starts or (item and _ends(text, *item.span(1)))):
            return stop.start()
    return len(text)


def _items(
    text: str, begin: int, end: int, divisions: dict[int, int], starts: Collection[int] = ()
) -> Iterator[tuple[int, int]]:
    """Items of a list, two or more divisions before their names left out; 和 joins two only before a division, one of
    the ``starts`` of names, or behind a name of which the kind is told (甲公司|和|乙公司)."""
    joints = ((m.end(), m[1] is None) for m in _JOINT.finditer(text, begin, end))
    parts = [begin, *(at for at, mark in joints if mark or at in divisions or at in starts)]
    for first, following in zip(parts, [*parts[1:], end + 1], strict=True):
        whole = [(first, following - 1)]
        joint = _AND.search(text, first + 4, following - 4)
        if joint and _ends(text, first, joint.start()) and _ends(text, joint.end(), following - 1):
            whole = [(first, joint.start()), (joint.end(), following - 1)]
        yield from (_without_areas(text, *part, divisions) for part in whole)


def _parted(
    text: str, begin: int, end: int, starts: set[int], ends: set[int], divisions: dict[int, int]
) -> list[tuple[int, int]]:
    """The two items that 和 joins where a name is known right before or behind it (青云巷|和|恒岳超市), or one."""
    for joint in _AND.finditer(text, begin + 2, end - 2):
        known = joint.end() in starts or joint.start() in ends
        if known and joint.end() not in ends and (joint.end() in starts or _ends(text, joint.end(), end)):
            return [(begin, joint.start()), _without_areas(text, joint.end(), end, divisions)]
    return [(begin, end)]


def _ends(text: str, begin: int, end: int) -> bool:
    """Whether a stretch ends as bodies or places do, with two characters or more."""
    endings = (ending_of(text, end, begin), place_ending_of(text, end, begin))
    return any(e is not None and 1 < len(e.text) < end - begin - 1 for e in endings)


def _without_areas(text: str, first: int, last: int, divisions: dict[int, int]) -> tuple[int, int]:
    """The span of an item behind the areas that lead up to its name."""
    name = first
    if _OURS.match(text, first) and last - first > 6:
        return first + 2, last  # 我县|现代农业产业园
    if text[first : first + 1] in ("市", "县") and first + 1 in divisions and last - divisions[first + 1] > 3:
        return divisions[first + 1], last  # 市|城乡一体化示范区|紫藤创新园
    while name in divisions and divisions[name] in divisions:
        name = divisions[name]
    ending = place_ending_of(text, last, divisions[name]) if name > first else None
    if name in divisions and text.startswith("的", divisions[name]) and last - divisions[name] > 3:
        return divisions[name] + 1, last  # 歙县|的|海光陶瓷
    if ending is not None and ending.strength == "h" and text[: divisions[name]].endswith(("村", "社区")):
        return name, last  # 石门镇|柳村搬迁安置点: the village says which
    return (divisions[name], last) if name > first and last - divisions[name] > 3 else (first, last)


def _named(context: Context, begin: int, end: int) -> Mention | None:
    """The mention of an item, None if a name stands in it (other than the place that it begins with), if its words are
    no name's, or if its end tells of no kind."""
    text = context.text
    over = context.overlapping(begin, end)
    site = place_ending_of(text, end, begin)
    core = text[begin : end - len(site.text)] if site else text[begin:end]
    sorts = () if text.endswith("指挥部", begin, end) and end - begin > 7 else few("sorts visited")
    counted = _SO_MANY.search(text, begin, end)
    if (
        counted
        or not _ITEM.fullmatch(text, begin, end)
        or any(sort in core for sort in sorts)
        or _INDOORS.search(text, begin, end)
    ):
        return None
    shorter = over[0] if len(over) == 1 and over[0].begin > begin and over[0].end == end else None
    if shorter is not None and _only_ends(context, begin, shorter):
        over = []
    if any(m.end == end or m.begin < begin for m in over):
        return None
    if any(m.family != PLACE or (m.begin != begin and not _campus(text, m, begin, end)) for m in over) and not (
        _LANDMARK.search(text, begin, end)
    ):
        return None
    if _NUMBERED.fullmatch(text, begin, end):
        return Mention(begin, end, ORGANIZATION, text[begin:end], "EducationalOrganization", RULE, 0.8)
    tokens = context.tokens_filling(begin, end)
    if len(tokens) > 2 and tokens[0].word == "和" and text[begin - 1] == "、":
        tokens = tokens[1:]  # 、|和盛时代广场
    ours = _OURS.fullmatch(text, max(0, begin - 2), begin) is not None
    if not tokens or not _may_name(tokens, bool(over) or ours):
        return None
    found = _class(text, begin, end)
    if found is None and site is not None and end - begin > 5 and ours:
        found = (PLACE, site.type)
    if found is not None and shorter is not None and not over:
        context.mentions.remove(shorter)
    return found and Mention(begin, end, found[0], text[begin:end], found[1], RULE, 0.8)


def _campus(text: str, inner: Mention, begin: int, end: int) -> bool:
    """Whether a place inside an item says which seat of a school it is: 清源小学|西山|校区."""
    return begin < inner.begin and text[inner.end : end] in ("校区", "分校")


def _room(context: Context, begin: int, end: int) -> Mention | None:
    """The mention of a venue without a name of its own (在|学术报告厅|举办): its kind says that it is one."""
    begin = max((m.end for m in context.overlapping(begin, end) if m.family == PLACE and m.end < end), default=begin)
    house = context.text[begin:end] in few("houses of a city")
    if not (house or _ROOM.fullmatch(context.text, begin, end)) or context.overlapping(begin, end):
        return None
    tokens = context.tokens_filling(begin, end)
    everyday = not tokens or any(t.tag[0] in "pcurdm" or t.word in before() for t in tokens[:-1])
    if everyday and not house:
        return None
    return Mention(begin, end, PLACE, context.text[begin:end], "Facility", RULE, 0.75)


def _only_ends(context: Context, begin: int, known: Mention) -> bool:
    """Whether a site that was read is only the end of an item's name (冷鲜产品|深加工产业园), which gives way then."""
    led = context.tokens_beginning(begin, known.begin)
    noun = known.type == "Facility" and known.rule.startswith(("place.ending", "place.head")) and 0 < len(led) < 4
    noun |= known.name.endswith("有限公司") and 0 < len(led) < 5
    firm = known.type == "Enterprise"
    tags = "njbxavfszig" if firm else "njbx"
    if not noun or known.begin - begin < 2 or any(t.tag[0] not in tags for t in led):
        return False
    if any(t.word in modifiers() and len(t.word) > firm for t in led):  # a firm's name may begin with 大, 南
        return False
    return not firm or all(t.word not in before() or len(t.word) == 1 or t.tag == "v" for t in led)


def _may_name(tokens: list[Token], placed: bool) -> bool:
    """Whether whole words make a name: none that acts, joins or sorts, one that is not everyday or a place before."""
    first = tokens[0]
    counts = first.tag[0] == "m" and COUNTED.fullmatch(first.word)
    acts = first.tag[0] in "vd" and (len(first.word) > 1 or first.word in before())  # but 盛|时代广场
    if counts or acts or first.tag[0] in "pcu" or any(t.tag[0] in "pcur" for t in tokens):
        return False
    if first.word in few("seats") or first.word in ("镇", "乡"):
        return len(tokens) > 2  # 镇|健身|文化|广场
    if tokens[-1].word in few("bare sites") and not {t.word for t in tokens[:-1]} & (modifiers() | before()):
        return True  # 高铁|东站
    return placed or any(t.word not in generic() | modifiers() | before() for t in tokens[:-1])


@cache
def _trade() -> re.Pattern[str]:
    return re.compile(f"(?:{trie_pattern(listed('trades'))})$")


def _class(text: str, begin: int, end: int) -> tuple[str, str] | None:
    """Family and class by the ending, None if it says nothing."""
    body, place = ending_of(text, end, begin), place_ending_of(text, end, begin)
    if body and (place is None or len(body.text) >= len(place.text)):
        return (ORGANIZATION, body.type) if end - begin > len(body.text) + 1 else None
    if place:
        return (PLACE, place.type) if end - begin > len(place.text) + 1 else None
    return (ORGANIZATION, "Enterprise") if _trade().search(text, begin, end) and end - begin <= 6 else None
