"""What bodies do in an event: host, organizer, coOrganizer, guidedBy, issuer, reportingBody, honoree, counterpart.

A body acts when its name, or the list it stands in, is right before the word (由甲、乙主办，丙承办), or when it opens
the sentence as its subject (甲局制定《…》). 听取甲、乙汇报 names the reporting bodies after the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.antecedents import subject_of
from kg.extracting.body_counterparts import WITH, other_side
from kg.extracting.body_heard import heard
from kg.extracting.chains import Link, list_after, list_before, outermost
from kg.extracting.context import Context
from kg.extracting.events import Scene
from kg.extracting.host_titles import titled_hosts
from kg.extracting.name_reading import HOSTING
from kg.lexicon import words
from kg.model import AWARD, ORGANIZATION, PLACE, Fact, Holding, Mention, Participation, Ref

STAGE = 63
AWARDING = "participation.awarding/1"  # who honours: no issuer of what else is told, if an event of its own says so
_HELD_AS = {"承办": "organizer", "协办": "coOrganizer"}
_OBJECT = re.compile(
    r"(?:(?:对|向|给|到|在|据|将|把|于|依托|(?<![作成认称分])为)[^，。；、：]{0,4}|(?:赴|深入|走进|前往|来到|走访|[入进]驻|下沉)[^，。；、：]{0,8}"
    # 实地调研|甲公司，召开座谈会; 组织|乙队、丙医院讲解; 配合|丁局开展: done to them or with them, not by them
    r"|(?:(?:实地|专题|现场|随机|重点|突击|先后)(?:调研|考察|察看|查看|视察|[检抽核]查|走访)了?(?:[^，。；：]{2,80}、)?|(?:积极|主动|全力)?(?:配合|服务)|选定|加强|(?<!党)组织"
    r"|(?:赴|深入|走进|前往|来到|(?<=[组团行长])到)[^，。；：]{2,80}、"  # 到甲校、|乙校开展检查: they are gone to
    # 察看了甲公司、|乙公司，并召开座谈会
    r"|(?:[察查]看|考察|调研|走访|参观|视察|看望|慰问|检查|督[查导])了(?:[^，。；：]{2,80}、)?"
    r"|召开|(?<!联合)举办|(?<!联合)举行|承办)[^，。；、：与和同组团队部]{0,8}"
    r"|(?:纪念|庆祝)|向[^，。；：]{2,24}、)$"  # 纪念|某中央发布“…”; 向甲党组会、|乙常委会汇报: they listen
)
_ELSEWHERE_HELD = re.compile(r"(?:参加|参与|通过|列席|出席|协助|应邀)[^，。；、]{0,8}$")  # 参加|某会组织的|图片展7次
# 推动与|某学院、某大学开展合作: they do not hold what they are made to do
_URGED = re.compile(
    r"(?:推动|支持|引导|鼓励|督促|帮助|协助|邀请|动员|带动)(?:(?:与|和)?(?:全市|全县|全区|辖区)?|[^。；：]{2,60}[、和与])$"
)
_VENUE = re.compile(
    r"(?:在|到|赴|前往|走进|来到)[^，。；：]{0,80}$"
)  # 在某县某镇|某村广场举行, 到某基地、|某县衙开展教育
_SUBJECT_END = re.compile(r"(?:\d{4}年)?[^，。；]{0,14}[，,]?\s*(?:(?<=[日月年]，)为[^。；]{4,60}，)?")
# 创建|某学院实践基地，开展活动: the body is the object of what the sentence opens with
_ACTED_ON = re.compile(
    r"(?:创建|创办|建设|建立|成立|设立|组建|支持|帮助|推动|指导|邀请|协助|推荐|选派|联合|协调|走进|依托|深入|来到|前往|赴"
    r"|按照|根据|依据|落实|贯彻|执行|配合|加强|参加|提请|纪念|庆祝|组织|召开|举办|举行|承办|动员|召集|委托|选定|服务|调研|考察|走访|参观|[察查]看|视察|检查|督查|督导)[^，。；]{0,6}$"
)
# 某委用两天时间，采取…的方式，|举办读书班: a later phrase of the sentence that its subject still governs
_LATER = re.compile(
    r"(?<=，)(?:并|还|先后|同时|联合|重点|牵头|集中|共同)?(?:[与同][^，。；]{2,20}?(?:联合|共同|携手|联谊|合作))?(?P<did>主办|举办|举行|召开|组织|组织开展|开展|启动|承办|协办)了?(?!的|后|以来|之际|时|期间)"
)
_ELSEWHERE = re.compile(
    r"在[^，。；]{2,20}?(?P<did>举办|主办|承办|协办)了?(?!的|后|以来|之际|时|期间)"
)  # 某部|在某市举办培训班
# 联合|甲委，乙局，围绕…，组织…开展; 联合|丙局、丁委在青少年中开展: what bodies hold behind the words on how and where
_ALLIED = re.compile(r"(?:联合|会同|协同|携手)(?!主办|举办|开展|召开|发布|印发|公布|推出|体|会|国|社)")
_ALLIES_DID = re.compile(
    r"(?:等[^，。；、]{0,14})?，?(?:(?:在|对|围绕|以|就|针对|利用|结合|深入|通过|面向|聚焦)[^，。；]{2,40}，?)+"
    r"(?:共同|联合|分别|先后|组织|集中|成功)*[^，。；、]{0,12}?(?P<did>主办|举办|举行|召开|开展|启动)(?!的|后|以来|之际|时|期间)"
)
# 经某市人大常委会|第五次会议审议通过
_PASSED = re.compile(r"(?:第[一二三四五六七八九十百]+次(?:全体)?会议|常务会议|会议)?(?:审议|表决|审查)通过")
# 举办…培训班, 在某大会上作发言, |在某县召开…会议: a phrase without a subject tells what the one spoken of holds
_CARRIED = re.compile(
    r"(?:(?:[^，。；]{0,14}[年月日]|全年|期间)，?)?(?:并|还|先后|同时|成功|牵头|积极|分别|多次|精心|连续[一二三四五六七八九十]年|首次|圆满)*"
    r"(?:[与同][^，。；]{2,24}?(?:联合|共同|合作)?)?(?:受邀|应邀)?(?:(?:在|到|走进|深入)[^，。；]{2,26}?)?"
    r"(?P<did>(?:(?<=[日月]，)|(?<=[场馆园区村校院站心店街口点]))(?:组织)?开展(?=[^，。；]{2,40}?(?:活动|演练|竞赛|大赛|比赛|培训|行动|宣讲|义诊))|(?<=[会坛]上)作[^，。；]{0,8}(?:发言|报告|演讲|交流|介绍|分享)|主办|举办|举行|召开|承办(?!工作|任务|单位|方|[^，。；]{2,30}险)|协办(?!单位|方)|组织召开|组织举办|组织开展(?=[^，。；]{2,40}活动))了?(?!的|后|以来|之际|时|期间)"
)
# 并|联合|某局…, 主动与|某局…: who acts with the body spoken of
_JOINED = re.compile(r"(?:[^，。；]{0,14}[年月日]，?)?(?:还|并|先后|主动|积极)*(?:联合|会同|协同|携手|[与同])$")
_PRINTED = re.compile(r"》[^，。；]{0,4}(?:刊发|刊登|刊载|报道)[^。；]*$")
# 通过某厅|组织的评估认定, 入选某部|组织公布的名单
_ACCREDITS = re.compile(r"的[^，。；的]{0,4}(?:认定|命名|评定)|(?:公布|发布|遴选|评选|认定|评定)的")
# 经各县推荐、某局|组织专家评审，某市政府决定…: what came before, no event of its own
_REVIEWS = re.compile(r"(?:专家|评委|有关部门)[^，。；]{0,4}(?:评审|评选|审核|考核|验收|论证|核查|评议)(?!会)")
_AWARDS = re.compile(r"授予|命名|认定|颁发|表彰|通报表扬|评选|评定")
_CONFERS = re.compile(r"授予|命名|认定|颁发|表彰|批准|批复|通报表扬")
_NOT_ALONE = re.compile(r"[与同和对向由在为]$")  # 与某市政府承办大会，组织…: somebody else organizes
# 某文联|指导乙会举办展览, 县妇联|支持村级组织开办夜校
_LETS = re.compile(
    r"(?:积极|大力)?(?:指导|支持|引导|鼓励|督促|帮助|协助)(?=[^，。；]{0,10}(?:组织|单位|部门|企业|学校|[协学商]会|研究会|联合会))"
)
_OTHER_SUBJECT = re.compile(r"[，；：](?:其中|[^，；。：]{0,6}(?:同志|领导|书记|市长|县长|主任|局长)|由|经)")
_SPEAKS = re.compile(
    r"汇报|发言|述职|介绍|书面交流|发表了?[意看]|提出了?[意建]|报告|作(?:了|[^，。；]{2,4}(?=[说回]))?[说回解]"
)  # no body reports in a sentence without one of these
_HELD_TALKS = re.compile(r"了?(?:工作|友好|深入)?(?:会谈|洽谈|交流座谈|座谈(?!会))")
_FACING = re.compile(r"[与同和][^，。；]*$")  # 甲与某企业负责人、乙公司负责人|举行会谈
_IN_PLACES = re.compile(r"在(?:[\u4e00-\u9fff]{1,8}[省市县区镇乡村街道])+$")  # 在某县某镇|某酒店举行
_ISSUE = re.compile(
    r"(?:印发|制定|制订|出台|发布|公布|颁布|下发|编制|修订|起草|推出|建立(?:健全)?|健全|制发|发出|作出|转发|批转|下达|颁发)(?:了|并实施|实施|完成|出台|印发)?《"
)


# 会上下发了|甲委、乙政府|《…》: whose paper it is
_HANDED_OUT = re.compile(r"(?:会上|会议|现场)(?:还|也)?(?:下发|印发|发放|颁发|公布|发布)了?(?=[^，。；《]{2,30}《)")
_HOSTS = ("host", "organizer", "coOrganizer", "guidedBy")


@cache
def _verbs() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (line.rsplit(" ", 1) for line in words("body_verbs"))
    return tuple((re.compile(pattern), role) for pattern, role in rows)


def extract(context: Context) -> Iterator[Mention | Fact]:
    """Participations of bodies in the entry's events."""
    if not context.scenes:
        return
    named = outermost(context, ORGANIZATION, PLACE)
    bodies = [m for m in named if m.family == ORGANIZATION or m.type == "Facility"]
    given: set[tuple[int, str, str]] = set()
    for scene in context.scenes:
        subject: Link = ()
        for begin, end in context.sentences:
            if end <= scene.begin or begin >= scene.end:
                continue
            first, last = max(begin, scene.begin), min(end, scene.end)
            subject = _subject(context, first, last, bodies) or subject
            for fact in _acts(context, scene, (first, last), bodies, named, subject):
                mark = (fact.event, fact.role, fact.agent.name)
                if mark not in given:
                    given.add(mark)
                    yield fact


def _acts(
    context: Context, scene: Scene, span: tuple[int, int], bodies: list[Mention], named: list[Mention], subject: Link
) -> Iterator[Participation]:
    text, (begin, end) = context.text, span
    if len(scene.start) == 10 and context.tells_apart(begin, scene.begin):
        return
    bodies = [m for m in bodies if begin <= m.begin < end]
    named = [m for m in named if begin <= m.begin < end]
    conferring = [m for m in bodies if m.family == ORGANIZATION]
    yield from _by_verbs(context, scene, span, bodies, named, conferring)
    for link, stop in heard(context, span, named):
        yield from _told(context, scene, "reportingBody", link, stop)
    for link, role, stop in titled_hosts(context, span, bodies):
        yield from _told(context, scene, role, link, stop)
    for found in _HANDED_OUT.finditer(text, begin, end):
        links = list_after(context, found.end(), conferring, end)
        if links and text.startswith("《", links[-1][-1].end):
            for link in links:
                yield from _told(context, scene, "issuer", link, found.end())
    if scene.type != "Talks":
        yield from _allies(context, scene, span, conferring)
    for link, stop, attended in other_side(context, scene, span, bodies, named):
        yield from _told(context, scene, "counterpart", link, stop)
        if attended:
            yield from _envoys(context, scene, link[-1])
    if subject and begin <= subject[0].begin and scene.type != "Talks":
        yield from _later(context, scene, subject, end)
    if context.entry.kind == "item" and scene.type != "Talks":
        yield from _carried(context, scene, span)
    if scene.type == "DocumentEvent":
        for found in _PASSED.finditer(text, begin, end):
            for link in list_before(context, found.start(), conferring, begin):
                if text[link[0].begin - 1] == "经":
                    yield from _told(context, scene, "issuer", link, found.end())
    if subject and (issued := _ISSUE.search(text, begin, end)) and scene.type == "DocumentEvent":
        for link in _together(context, subject) if begin <= subject[0].begin else [subject]:
            if link[-1].family == ORGANIZATION or begin <= subject[0].begin:  # no scenic spot named before
                yield from _told(context, scene, "issuer", link, issued.end())


def _by_verbs(
    context: Context,
    scene: Scene,
    span: tuple[int, int],
    bodies: list[Mention],
    named: list[Mention],
    conferring: list[Mention],
) -> Iterator[Participation]:
    """What the bodies before the verbs of roles do; of all only organisations may confer."""
    text, (begin, end) = context.text, span
    speaking = _SPEAKS.search(text, begin, end) is not None
    for pattern, role in _verbs():
        if role == "reportingBody" and not speaking:
            continue
        for found in pattern.finditer(text, begin, end):
            who = {"reportingBody": named, "honoree": named, "issuer": conferring}.get(role, bodies)
            links = list_before(context, found.start(), who, begin, found.group() in HOSTING)
            links = _with_districts(context, found, role, named, begin, links)
            if not links and role in ("host", "issuer") and text[found.start() - 1] == "，":
                links = _joint_hosts(context, found.start() - 1, who, begin)
            if not links or _is_venue(text, begin, links[0][0]):
                continue
            first, did = links[0][0].begin, role
            if found.group() == "开展" and _URGED.search(text, begin, first):
                continue
            if _is_elsewhere(context, scene, role, first):
                continue
            if role == "host" and _HELD_TALKS.match(text, found.end()) and _FACING.search(text, begin, first):
                did = "counterpart"
            if did == "host" and (scene.type == "Talks" or _REVIEWS.match(text, found.end())):
                continue
            if found.group() == "组织" and _ACCREDITS.match(text, found.end()):
                did = "issuer"
            if did == "issuer" and _only_told_of(context, scene, found):
                continue
            led = text[first - 1] == "由" or did == "guidedBy"  # 在由甲、乙主办的峰会上, 在甲指导下
            led = led or (did == "issuer" and text.endswith(("受到", "得到", "获得"), 0, first))  # 受到甲表彰
            if led or not _OBJECT.search(text, begin, first):
                rule = AWARDING if did == "issuer" and _is_awarding(context, first, found) else ""
                for link in links:
                    last = role == "reportingBody" or link[-1].type == "MediaOrganization"  # 某部|某报: the paper
                    for body in link[-1:] if last else link:
                        yield from _told(context, scene, did, (body,), found.end(), rule)
                if did in ("host", "issuer") and context.entry.kind == "item":
                    yield from _leading(context, scene, did, first, found.end())


def _only_told_of(context: Context, scene: Scene, verb: re.Match[str]) -> bool:
    """Whether what a year's summary tells in passing makes nobody the issuer of its event: an approval, an honour that
    is an event of its own, a list beside the papers that it issues."""
    if len(scene.start) != len("2031") or scene.type == "AwardEvent":
        return False
    if _CONFERS.match(verb.group()) or context.text.startswith("的", verb.end()):
        return True
    begin, end = context.clause(verb.start())
    return scene.type == "DocumentEvent" and verb.group() in ("公布", "发布") and "《" not in context.text[begin:end]


def _with_districts(
    context: Context, verb: re.Match[str], role: str, named: list[Mention], begin: int, links: list[Link]
) -> list[Link]:
    """The list before a verb with its districts, where a body stands among them or 由 leads them (甲局、|乙镇|联合举办,
    由|丙市、丁县|发布)."""
    if role not in (*_HOSTS, "issuer"):
        return links
    wider = list_before(context, verb.start(), named, begin)
    more = [link for link in wider if link[-1].family == PLACE]
    if len(wider) <= len(links) or any(link[-1].type != "AdministrativeDivision" for link in more):
        return links
    before = context.text[wider[0][0].begin - 1]
    led = before == "由" and (role == "issuer" or "办" in verb.group())
    led = led or (before in "，、" and verb.group() in HOSTING)  # 甲会承办、|丙县|协办
    return wider if led or any(link[-1].family == ORGANIZATION for link in wider) else links


def _is_elsewhere(context: Context, scene: Scene, role: str, first: int) -> bool:
    """Whether what bodies hold is only taken part in, in what a summary of a year tells; 由 names the holder anyway."""
    yearly = len(scene.start) == 4 and role != "issuer"
    return yearly and _ELSEWHERE_HELD.search(context.text, context.phrase(first)[0], first) is not None


def _is_venue(text: str, begin: int, body: Mention) -> bool:
    return bool((_VENUE if body.family == PLACE else _IN_PLACES).search(text, begin, body.begin))


def _later(context: Context, scene: Scene, subject: Link, end: int) -> Iterator[Participation]:
    """What the sentence's subject holds, told after where it is or after a phrase on how or why."""
    first = subject[-1].end
    if _NOT_ALONE.search(context.text[context.sentence(first)[0] : subject[0].begin]) or _LETS.match(
        context.text, first
    ):
        return
    found = _ELSEWHERE.match(context.text, first, end) or _LATER.search(context.text, first, end)
    planned = scene.type == "DocumentEvent" and len(scene.start) == 10  # 印发《…规划》，|启动某院建设: the paper says
    if found and found["did"] == "启动" and (subject[-1].family == PLACE or planned):
        return  # 某古城游客中心完工，|启动城墙修复: its keepers do
    if found and not _OTHER_SUBJECT.search(context.text, first, found.start()):
        role = _HELD_AS.get(found["did"], "host")
        for link in (*_together(context, subject), *_joined_to(context, subject)):
            yield from _told(context, scene, role, link, found.end())


def _allies(context: Context, scene: Scene, span: tuple[int, int], bodies: list[Mention]) -> Iterator[Participation]:
    """Those with whom somebody holds what is told behind words on how, where or with what aim, and who that is."""
    for found in _ALLIED.finditer(context.text, *span):
        stop = context.clause(found.start())[1]
        links = list_after(context, found.end(), bodies, stop)
        did = _ALLIES_DID.match(context.text, links[-1][-1].end, stop) if links else None
        if did:
            before = list_before(context, found.start(), bodies, span[0])
            led = not before or _OBJECT.search(context.text, span[0], before[0][0].begin)
            for link in links if led else (*before, *links):
                yield from _told(context, scene, "host", link, did.end())
            if context.entry.kind == "item":
                yield from _leading(context, scene, "host", found.end(), did.end())


def _together(context: Context, subject: Link) -> list[Link]:
    """A subject with those that its list names: 甲局、|乙局和|丙局建立机制，出台《…》."""
    begin, end = subject[0].begin, context.sentence(subject[0].begin)[1]
    return list_after(context, begin, outermost(context, ORGANIZATION), end) or [subject]


def _joined_to(context: Context, subject: Link) -> list[Link]:
    """The bodies that share what a subject does: 甲大学|与乙学院，在…举行签约仪式."""
    after = WITH.match(context.text, subject[-1].end)
    bodies = outermost(context, ORGANIZATION)
    links = list_after(context, after.end(), bodies, context.sentence(subject[-1].end)[1]) if after else []
    return links if links and context.text.startswith(("，", "在"), links[-1][-1].end) else []


def _carried(context: Context, scene: Scene, span: tuple[int, int]) -> Iterator[Participation]:
    """What the body that is spoken of holds, told by phrases without a subject of their own."""
    begin, end = span
    for first, _ in context.phrases:
        found = _CARRIED.match(context.text, first, end) if begin <= first < end else None
        if found is None:
            continue
        refs, at = subject_of(context, begin, first)
        if _PRINTED.search(context.text, begin, first):
            continue  # 甲办|《…》刊发信息，在…会上作介绍: its paper is spoken of
        if at and context.entry.body <= at[0] and context.sentence(at[0]) != span and not _is_topic(context, refs):
            continue  # 某县总工会发放早餐卡。|举办…: told in passing, the entry is about another
        role = "reportingBody" if found["did"].startswith("作") else _HELD_AS.get(found["did"], "host")
        yield from _of_spoken(context, scene, role, (refs, at), (first, found.end()))


def _leading(context: Context, scene: Scene, role: str, position: int, stop: int) -> Iterator[Participation]:
    """The body spoken of, where a phrase names only whom it acts with: ，|联合市教体局举办, 。与某局联合出台《…》."""
    begin = context.sentence(position)[0]
    joined = _JOINED.search(context.text, begin, position)
    if joined is None or (joined.start() > begin and context.text[joined.start() - 1] not in "，；。\n"):
        return
    refs, at = subject_of(context, begin, joined.start())
    if at is None or _is_topic(context, refs):
        yield from _of_spoken(context, scene, role, (refs, at), (position, stop))


def _of_spoken(
    context: Context, scene: Scene, role: str, spoken: tuple[list[Ref], tuple[int, int] | None], span: tuple[int, int]
) -> Iterator[Participation]:
    """The part that the words of ``span`` tell of those ``spoken`` of before them (and where those are named)."""
    refs, at = spoken
    for ref in refs:
        if ref.family == ORGANIZATION:
            evidence = context.evidence(*span, f"participation.{role}/1", 0.8, at)
            yield Participation(scene.key, role, ref, evidence)


def _is_awarding(context: Context, begin: int, verb: re.Match[str]) -> bool:
    """Whether the body named at ``begin`` honours somebody with an award that is named: 被|甲局|表彰为…."""
    if context.text[begin - 1] not in "被受获得" or not _AWARDS.match(verb.group()):
        return False
    return bool(context.inside(*context.sentence(verb.start()), AWARD))


def _is_topic(context: Context, refs: list[Ref]) -> bool:
    """Whether bodies are those that the entry's first sentence with a subject speaks of."""
    bodies = outermost(context, ORGANIZATION)
    subjects = (_subject(context, *s, bodies) for s in context.sentences if s[0] >= context.entry.body)
    topic = next((link[-1].name for link in subjects if link), "")
    return any(topic.endswith(ref.name) or ref.name.endswith(topic) for ref in refs)  # 市委|市直机关工委


def _envoys(context: Context, scene: Scene, body: Mention) -> Iterator[Participation]:
    """Persons who are there for the other side: those who hold a post of it."""
    for fact in context.facts:
        if isinstance(fact, Holding) and fact.body == body.ref and scene.begin <= fact.evidence.begin < scene.end:
            yield Participation(scene.key, "counterpart", fact.holder, fact.evidence, fact.title)


def _joint_hosts(context: Context, position: int, bodies: list[Mention], begin: int) -> list[Link]:
    """甲联合乙、丙，组织…; |联合乙，举办: a comma may stand before the verb if two bodies or more act together."""
    links = list_before(context, position, bodies, begin)
    joined = links and context.text.endswith(("联合", "会同", "携手", "协同"), 0, links[0][0].begin)
    return links if len(links) > 1 or joined else []


def _told(context: Context, scene: Scene, role: str, link: Link, stop: int, rule: str = "") -> Iterator[Participation]:
    for body in _sharing(context, link[-1]):
        antecedent = (body.begin, body.end) if context.sentence(body.begin) != context.sentence(stop - 1) else None
        at = (stop - 1, stop) if antecedent else (min(body.begin, stop - 1), max(body.end, stop))
        evidence = context.evidence(*at, rule or f"participation.{role}/1", 0.9, antecedent)
        yield Participation(scene.key, role, body.ref, evidence)


def _sharing(context: Context, body: Mention) -> list[Mention]:
    """The body with those that share its tail: all of 甲县、乙县、丙区|政府."""
    if not body.rule.startswith("org.shared-tail"):
        return [body]
    return [m for m in context.inside(body.begin, body.end, ORGANIZATION) if m.end == body.end]


def _subject(context: Context, begin: int, end: int, bodies: list[Mention]) -> Link:
    """The body that the sentence opens with, after its date."""
    for mention in bodies:
        if begin <= mention.begin < end and not context.in_post(mention):
            opening = _SUBJECT_END.fullmatch(context.text, begin, mention.begin)
            beside = context.text[max(0, mention.begin - 1) : mention.begin] in ("与", "同")  # 与|甲公司签订协议
            return (mention,) if opening and not beside and not _ACTED_ON.search(opening.group()) else ()
    return ()
