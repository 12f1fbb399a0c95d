"""What persons do in an event: chair, leader, speaker, attendee, observer, counterpart, instructedBy, honoree (of
elections).

A role is read from the words after a group of names (see ``kg.extracting.groups``) with the verbs of the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.events import Scene
from kg.extracting.groups import Group, groups
from kg.extracting.posts import heads
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import PERSON, Fact, Holding, Mention, Participation

STAGE = 61
_NOT_ACTING = re.compile(
    r"^(?!出席|参加|主持|列席|传达|宣读|通报|就|围绕)(?:同志)?(?:关于|的|在[^，。]{0,30}(?:上|时)的|对[^，。]{0,20}的)?[^，。；]{0,24}?(?:重要讲话|重要指示|重要论述|重要文章|署名文章|批示(?:要求|精神)|指示精神|回信|贺信|思想(?!政治|工作)|精神(?!文明))"
    r"|^在[^，。；]{1,30}?(?:上|时|期间|中)的(?:重要)?(?:讲话|发言|致辞)"
)
_TITLES = re.compile(r"《[^《》]*》")
_SPOKEN_OF = re.compile(
    r"(?:传达|学习了?|贯彻|落实|传达了|宣读了?|收看|收听|听取|根据|按照|对|向|为|给|受|被|将|把|授予|"
    r"表彰|纪念|缅怀|悼念|追悼|追授|看望了?|慰问了?)$"
)
_BLESSED = re.compile(r"(?:分别|先后|同志|作出?)*(?:重要|肯定性|专门)?批示")  # 信息被市长甲批示
_HANDED = re.compile(r"授牌|授旗|颁奖|颁发|颁授")  # 丁主任向县长甲|授牌
_COUNTER = re.compile(
    r"(?:与(?!会)|(?<![会一共陪])同(?![志时])|会见了?|接见了?|接待了?|来平考察的|拜访了?|拜会了?)[^，。；：]{0,20}$|和$"
)
# 会见了前来某地出席展会的|丙一行, 与到某市参加某大会的|丙会谈
_RECEIVED = re.compile(r"(?:会见了?|接见了?|与)(?:专程|应邀)?(?:前来|来|(?<=与)(?:到|出席|参加))[^，。；]{2,60}的$")
# 会见|出席某大会的|企业家代表, 与|到某市参加某展会的|乙会谈
_OF_GUESTS = re.compile(r"(?:(?<=会见|接见)了?|(?<=^[与同和]))(?:专程|应邀)?(?:前来|来|出席|参加|到)[^，。；]*")
_TALKS = re.compile(
    r"(?:[、，和及](?:以及)?[^，。；]{2,30}?(?:教授|专家|学者|负责人|负责同志|代表|人员|领导))?(?:一行)?[^，。；]{0,14}?(?:会谈|座谈|洽谈|交流|一行)"
)
# 听取|局长甲受市长乙委托，代表市政府所作的报告, 听取院长丙作的…报告
_REPORTS = re.compile(
    r"(?:受[^，。；]{2,20}委托，?)?(?:代表[^，。；]{2,14}?)?(?:向(?:大会|会议))?(?:所|依次|分别)?作了?的?[^，。；]{0,90}?报告"
)
_GUIDED = re.compile(r"(?:等(?:人|领导|同志)?)?的?(?:亲切|全程)?(?:带领|率领|陪同)下")
# 甲在乙、丙的陪同下，到某县调研; 甲由乙陪同，到某县调研: the words behind the first
_ACCOMPANIED = re.compile(
    r"(?:[上中少]将|大校|[上中少]校|教授|院士|先生|女士|同志)?(?:等|一行)?(?:\d+[余多]?人)?(?:[与和同][^，。；]{2,20}?)?，?"
    r"(?:在[^。；]{2,200}?(?:等(?:人|领导|同志)?)?的?(?:亲切|全程)?陪同下|由[^。；]{2,80}?(?:全程)?陪同)[，、]?"
)
_PARTY = re.compile(
    r"(?:带队|率队)(?:来|到|赴|前往|深入)|(?:带队|率队)，?(?:先后|深入|实地)*(?:走访|考察|察看|调研|参观|检查)|"
    r"(?:连夜|第一时间|紧急|立即|迅速|冒雨)*(?:赶赴|赶到|赶往|奔赴)[^，。；]{1,50}?(?:查看|察看|指挥|指导|调度|看望|慰问|检查)|"
    r"率[^，。；]{0,20}?(?:出访|访问)|(?:一行|率[^，。；]{1,20}?|带队)?(?:先后)?(?:到|赴|在|深入|来)[^，。；]{1,50}?(?:调研|考察|视察|检查|督导|察看|走访|慰问)"
)
# 副市长甲前往丙园，|副市长乙前往丁厂; 区领导甲、乙一行来到…。区领导丙、丁|一行先后来到…
_GOING_TOO = re.compile(
    r"(?:分别|先后|实地|则|也)*(?:前往|深入|到(?![场会位达]|现场|驻地|机场|车站)|赴|来到|走进|走访|检查|察看|督导|调研)(?![^，。；]{0,30}陪同)"
)
_WITH_OTHERS = re.compile(
    r"(?:等)?(?:(?:领导)?一行|带队|率队)，?(?:分别|先后|还|又|实地)*(?:前往|深入|到(?![场会位达]|现场|驻地|机场|车站)|赴|来到|走进|走访|检查|督查|督导|调研|慰问)"
)
# 市长甲到驻地|看望检查组: those of the place who call on guests
_CALLING = re.compile(
    r"(?:专程|先后|分别|前往|到[^，。；]{1,12}?|在[^，。；]{1,12}?)*(?:看望|拜访|迎接)了?(?:[^，。；、]{0,14}?)"
    r"(?:检查组|调研组|督导组|考察组|视察组|督查组|巡视组|巡察组|考察团|代表团|访问团|视察团|专家组|一行)"
)
_PARTY_OF = re.compile(r"(?:等?一行|等[^，。；、]{0,6}领导)?，+")  # 甲、乙一行，|深入某县慰问
# who takes others along leads them, whatever they take part in: 带领部分委员到…参加活动, 带领观摩组对…进行观摩
_TOOK = re.compile(
    r"(?:带领|率领)(?:[^，。；]{1,24}?|[^。；]{2,60}?(?:委员|代表|[组团队]|人员|负责人|负责同志|部门|单位|学者|干部|领导)，?"
    r"(?:(?:围绕|就)[^，。；]{2,60})?)(?:到|赴|下沉|深入|走进|前往|来到|对|开展|专题)(?!会)[^。；]{2,80}?"
    r"(?:观摩|调研|考察|视察|检查|督导|参加[^，。；]{0,24}活动|(?:监督|协商|学习|交流|走访|慰问)活动|工作)"
)
_HEADS = re.compile(
    r"(?:带队|带团|率队|率团|率[^，。；]{1,16}[团组队])(?:到|赴|前往|先后|深入|在)"
)  # 甲|率团赴某地，与…一起座谈
_TAKING = re.compile(r"(?:（[^（）]{1,12}）)?(?:一行)?(?:率领?|带领|带着)$")  # 甲率|某部副部长乙、丙等调研
# the host of a delegation that somebody leads
_RECEIVING = re.compile(r"(?:亲切|分别|一同|共同|热情)*(?:会见|接见|接待(?=了?[^了]))了?(?!时|中|前|后)")
_HOSTING = re.compile(r"(?:亲切|分别|一同|共同|热情)*接待")  # those of the place, beside the leader of the guests
# 市长甲率团来访: the guests of those who meet them
_VISITING = re.compile(
    r"(?:一行|率[^，。；]{2,30}?)?(?:一行)?(?:\d+[余多]?人)?(?:到访|来访|[抵来到][^，。；]{1,8}?(?:进行)?(?:友好)?访问|访问(?:(?:我|本)?[省市县区州]|(?P<place>[\u4e00-\u9fff]{2,8}[市县区州旗盟])))"
)
_HOSTED = re.compile(r"会见|接见|会谈|宴请")
# 主讲人为某大学教授甲, 主持人：乙
_AS = re.compile(r"(?:(?P<speaker>主讲(?:人|嘉宾|专家)?|授课(?:人|专家)|报告人|演讲人)|主持人)[为是由：]$")
# 以甲|为团长，分别到各区
_HEADING = re.compile(r"(?:为|任|担任)(?:团长|组长|队长|领队)")
# 由州长甲、市委书记乙|及有关部门负责人组成的考察团，赴…
_AS_HEAD = re.compile(
    r"(?:担?任)(?:本次|此次|考察团|代表团|调研组|督导组|检查组)?(?:团长|组长|领队)(?=[，。；、]|的|$)"
)  # 甲|任团长，乙参加
_MAKING_UP = re.compile(
    r"[^，。；]{0,60}?组成的[^，。；]{0,14}[团组队](?:一行)?(?:[\d余多]+人)?，?(?:先后|分别)*(?:赴|到|来|深入|前往|在|对)"
)
_SITTING = re.compile(r"[与同][^，。；]{2,40}?座谈(?!会)")  # 甲与各界代表|集体座谈
# 市委书记甲|来到某学院，与师生代表座谈
_CAME_TO_SIT = re.compile(r"(?:先后)?(?:来到|走进|深入|前往|到|赴)[^，。；]{2,24}，[与同][^，。；]{2,40}?座谈(?!会)")
# 出席宴会的主要来宾有：甲、乙
_PRESENT = re.compile(
    r"(?:出席|参加|陪同)[^，。；：]{0,24}(?:的(?:还|主要)?|来宾|嘉宾|领导|专家|客人|人员|同志)(?:还|主要|分别)?[有是]：?"
    r"(?:[^。；：，]{2,60}?(?:单位|部门|负责人|负责同志|代表|人员)[、及和])?$"
)
_WITH_GUESTS = re.compile(r"[与同](?:专程|应邀)?(?:前来|来|到)[^，。；]{2,40}")  # 市长甲|与来市考察的某集团|董事乙座谈
_INVITED = re.compile(r"(?:应邀|受邀)")
_ASKED = re.compile(r"(?:邀请|特邀|诚邀|请来)了?$")  # 某院邀请|代表甲、委员乙走进法院: they lead nothing
# 甲|按照市长乙的批示，带队前往某区
_ON_ORDERS = re.compile(r"(?:按照|根据|受)[^。；，]{1,60}，(?:带队|率队)?(?:到|赴|来到|深入|前往|走进)")
_FACING = re.compile(r"(?:在[^，。；]{2,20})?[与同和](?:来[^，。；]{0,8}的)?")  # 甲与|某公司总经理乙会谈
_TALKING = {"Talks", "Visit"}
_LEADING = {"Inspection", "Talks", "Visit", "Activity"}


@cache
def _verbs() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (line.rsplit(" ", 1) for line in words("role_verbs"))
    return tuple((re.compile(pattern), role) for pattern, role in rows)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile("|".join(words("lead_verbs")))


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Participations of persons in the entry's events."""
    persons = context.found(PERSON)
    capacity = _capacities(context)
    for scene in context.scenes:
        leaders: set[str] = set()
        for begin, end in context.sentences:
            if end <= scene.begin or begin >= scene.end:
                continue
            inside = max(begin, scene.begin), min(end, scene.end)
            for group in groups(context, *inside, persons, lambda m: context.title_begins.get(m.begin, m.begin)):
                roles = list(_roles(context, scene, group, leaders))
                leaders |= {m.name for m in group.members if any(role == "leader" for role, _ in roles)}
                for role, span in roles:
                    for member in group.members:
                        evidence = context.evidence(
                            min(member.begin, span[0]), max(span[1], member.end), f"participation.{role}/1", 0.93
                        )
                        yield Participation(scene.key, role, member.ref, evidence, capacity.get(member.name, ""))


def _capacities(context: Context) -> dict[str, str]:
    titles: dict[str, str] = {}
    for fact in context.facts:
        if isinstance(fact, Holding):
            titles.setdefault(fact.holder.name, fact.title)
    return titles


def _roles(context: Context, scene: Scene, group: Group, leaders: set[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Roles of a group with the span that says so."""
    text = context.text
    begin, end = _behind_title(context, *group.said), group.said[1]
    led = bool(leaders)
    said = text[begin:end]
    if found := _AS.search(group.before):
        yield ("speaker" if found["speaker"] else "chair"), (group.begin, group.end)
    spoken_of = _is_spoken_of(context, group, said)
    if said.startswith("受") and (found := _REPORTS.match(text, begin, scene.end)):
        yield "speaker", (group.begin, found.end())
        return
    if spoken_of and group.before.endswith(("向", "为", "给")) and _HANDED.match(said):
        yield "attendee", (group.begin, begin + 2)
    if spoken_of or _NOT_ACTING.match(_TITLES.sub("《》", said)):
        return
    if (guests := _as_guests(context, scene, group, leaders, said)) is not None:
        yield from guests
        return
    if found := _PRESENT.search(text, max(0, group.begin - 80), group.begin):
        yield "attendee", (found.start(), group.end)
    if found := _GUIDED.match(said):
        yield ("attendee" if "陪同" in found.group() else "leader"), (group.begin, begin + found.end())
        if "陪同" in found.group():
            return  # what follows is done by those whom they accompany
    if not led and group.before.endswith("以") and (found := _HEADING.match(said)):
        yield "leader", (group.begin, begin + found.end())
    if not led and scene.type in _LEADING and (found := _AS_HEAD.match(said)):
        yield "leader", (group.begin, begin + found.end())
    if not led and group.before.endswith("由") and (found := _MAKING_UP.match(text, begin, scene.end)):
        yield "leader", (group.begin, found.end())
        return
    if scene.type in _LEADING and not led and (reached := _accompanied(context, group) or _on_orders(context, begin)):
        yield "leader", (group.begin, reached)
        return
    given: set[str] = set()
    said = _OF_GUESTS.sub("", said)
    for pattern, role in _verbs():
        found = pattern.search(said)
        if found and role not in given and not _foreign(said[: found.start()]):
            given.add(role)
            yield role, (group.begin, begin + found.end())
    if not given and not led and scene.type not in _LEADING and (found := _PARTY.match(said)):
        yield "leader", (group.begin, begin + found.end())
    if not given and scene.type == "Meeting":
        yield from _sitting(context, scene, group, led, (begin, end))
    yield from _receiving(context, scene, group, leaders, begin, said)
    took = _TOOK.match(said)
    if took and not led and "leader" not in given and scene.type not in _LEADING:
        yield "leader", (group.begin, begin + 2)
    if _TAKING.search(group.before) and led and not given:
        yield "attendee", (group.begin, end)
    if led and not given and scene.type == "Inspection" and (reached := _beside(context, group, leaders)):
        yield "leader", (group.begin, reached)
    if led and not given and (found := _CALLING.match(said)):
        yield "attendee", (group.begin, begin + found.end())
    if scene.type in _LEADING and not led and (reached := _acting(scene, said, given, took)):
        asked = _ASKED.search(group.before)
        if not (asked and given):
            yield ("attendee" if asked else "leader"), (group.begin, begin + reached)


def _is_spoken_of(context: Context, group: Group, said: str) -> bool:
    """Whether the words before a group only speak of it, and those behind tell nothing that it does itself."""
    verb = context.text[group.begin : group.members[0].begin]  # 表彰|甲烈士大会
    if not (_SPOKEN_OF.search(group.before) or _SPOKEN_OF.fullmatch(verb)):
        return False
    return not (_TALKS.match(said) or _BLESSED.match(said) or _REPORTS.match(said))


def _acting(scene: Scene, said: str, given: set[str], took: re.Match[str] | None) -> int:
    """How many of the words behind a group say that it leads what is told, whatever else it is ``given``; 0 if none."""
    if _INVITED.match(said):
        return 0
    if took is None and _HEADS.match(said) is None and given & {"attendee", "counterpart", "observer", "instructedBy"}:
        return 0
    facing = _FACING.fullmatch(said) if scene.type in _TALKING else None
    apart = party.end() if (party := _PARTY_OF.match(said)) else 0  # 甲，乙、丙，|分别带队深入某县检查
    found = facing or _TAKING.fullmatch(said) or _lead().match(said, apart) or took
    return found.end() if found else 0


def _sitting(
    context: Context, scene: Scene, group: Group, led: bool, said: tuple[int, int]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """The role of a group that sits down with others in a meeting: it leads if it goes to them or receives guests."""
    text, (begin, end) = context.text, said
    if found := _SITTING.match(text, begin, end):
        yield "attendee", (group.begin, found.end())
    going = None if led else (_CAME_TO_SIT.match(text, begin, scene.end) or _WITH_GUESTS.fullmatch(text, begin, end))
    if going:
        yield "leader", (group.begin, going.end())


def _receiving(
    context: Context, scene: Scene, group: Group, leaders: set[str], begin: int, said: str
) -> Iterator[tuple[str, tuple[int, int]]]:
    """The role of a group that receives others: it leads, or is met by those who came."""
    found = _RECEIVING.match(said)
    if not found:
        return
    stop = begin + found.end()
    if not leaders and scene.type not in _LEADING and found.group()[-2:] != "接待":
        yield "leader", (group.begin, stop)
    if leaders and not _HOSTING.match(said):
        met = next((m.name for m in context.found(PERSON) if m.begin >= stop), "")
        yield "counterpart" if met in leaders else "leader", (group.begin, stop)


def _as_guests(
    context: Context, scene: Scene, group: Group, leaders: set[str], said: str
) -> list[tuple[str, tuple[int, int]]] | None:
    """The role of a group that is received, or that comes to those who receive it; None if nothing says so."""
    text, end = context.text, group.said[1]
    begin = end - len(said)
    received = _RECEIVED.search(text, max(0, group.begin - 70), group.begin)
    if (received or _COUNTER.search(group.before)) and (scene.type in _TALKING or _TALKS.match(said)):
        if leaders.isdisjoint(m.name for m in group.members):
            return [("counterpart", (group.begin, end if len(said) < 60 else begin + 1))]
        return []  # 丙市长会见了甲一行, who came there
    hosted = scene.type in _TALKING and _HOSTED.search(text, end, scene.end)
    if hosted and (found := _VISITING.match(said)) and found["place"] in (None, context.source.place):
        return [("counterpart", (group.begin, begin + found.end()))]
    return None


def _beside(context: Context, group: Group, leaders: set[str]) -> int:
    """Where the words end by which others go elsewhere than those who were told of first; 0 if they do not."""
    text, begin = context.text, group.said[0]
    if found := _WITH_OTHERS.match(text, begin):
        return 0 if leaders & {m.name for m in group.members} else found.end()
    found = _GOING_TOO.match(text, begin) if group.before[-1:] in ("，", "；") else None
    opening = context.sentence(group.begin)[0]
    told = any(m.name in leaders for m in context.inside(opening, group.begin, PERSON))
    return found.end() if found and told else 0


def _accompanied(context: Context, group: Group) -> int:
    """Where the words end by which others accompany a group in what it does; 0 if none do."""
    found = _ACCOMPANIED.match(context.text, group.end)
    alone = found and "陪同" not in context.text[group.begin : group.end] and group.said[0] == group.end
    return found.end() if found and alone and _lead().match(context.text, found.end()) else 0


def _on_orders(context: Context, begin: int) -> int:
    """Where the words end by which somebody goes on the orders of another; 0 if none stand at ``begin``."""
    found = _ON_ORDERS.match(context.text, begin)
    return found.end() if found else 0


def _behind_title(context: Context, begin: int, end: int) -> int:
    """Where what is said of a name begins, behind a title that follows it: 甲|副主任|带队前往某县."""
    found = _titles().match(context.text, begin, end)
    return found.end() if found and context.boundary(begin) and context.boundary(found.end()) else begin


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(trie_pattern(head for head in heads() if not head.endswith(("代表", "委员"))))


def _foreign(words_between: str) -> bool:
    """Whether the verb has another subject than the group: 甲强调，乙局要参加."""
    return bool(re.search(r"(?:强调|指出|要求|表示|认为|介绍|希望)[，：,]?", words_between))
