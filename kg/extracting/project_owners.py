"""Who builds, invests in or owns a project: 由A、B共同出资建设, A投资建设X, A的X, A of the name A年产…项目."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.chains import outermost
from kg.extracting.context import Context, behind_mark
from kg.extracting.project_builders import builders, owning_verbs
from kg.extracting.project_built import ENUMERATED
from kg.extracting.project_groups import Group, of_else
from kg.extracting.project_raised import RAISED_BY
from kg.extracting.project_runs import AREA, INVESTED_BARE, MONEY, PAID_FOR
from kg.extracting.project_status import status_behind
from kg.extracting.project_words import COUNT
from kg.model import ORGANIZATION, PERSON, PLACE, Mention, Relation

_ITSELF = re.compile(
    r"(?:建设|新建|改造|扩建|改扩建|迁建|续建|技改|提标改造|提升改造|升级改造|除险加固|维修|加固|整体搬迁)*(?:项目|工程)?"
    r"|[一二三四]期.{0,4}|新址|（.*"
)  # 实训中心项目 is what builds the centre
_NEAR = re.compile(r"(?:[东西南北]?段|附近|周边|片区|门前|门口|[东南西北]侧|路口|至)")  # 市党校|段南侧地块整治
_PHASE = re.compile("[一二三四五]期")
_RAISES = re.compile("提升|振兴|发展|转型|升级")
_ROAD = re.compile(r"(?:[路街巷桥道延移]|高速|高铁)$")
_BETWEEN = re.compile(
    r"(?:持续|继续|深入|积极|大力|稳步|组织|牵头|全面|公告|宣布|共|已|拟|将|决定|在[^，。；]{2,14}|斥资|耗资|引资|总投资|首期|又|还|正在|计划|累计|全年|先后|\d{1,2}月|\d{1,2}日|(?:自筹(?:资金)?|投资|筹资|出资)[\d.]+[万亿]+元|自筹)*"
)
_PREDICATE = re.compile(r"，(?:是|系|属于?|被列为|被列入|入选)[^，。；]{2,50}")  # 是省重点项目
_WITH = re.compile(r"[和与、]")
_BESIDE = re.compile(rf"(?:(?:总?投资|出资|捐资|主导|牵头)(?:{MONEY})?)?[和与、]")  # 甲公司|出资、|乙局牵头建设的
_FAR = 110  # characters from a project's name to 由…建设 in its sentence
_TOGETHER = re.compile(
    r"(?:双|[三四]|两)方(?:将|拟)?(?:共同|联合|合作|携手)*(?:(?:投资|出资)(?:[\d.]+[万亿]+元)?)?(?:建设|兴建|开发|打造|实施)$"
)
_ALL_TOGETHER = re.compile(
    r"，(?:共同|联合|携手|合作)+(?:投资|出资)?(?:建设|兴建|开发|打造|实施|建成|新建)了?$"
    rf"|(?:合作|联合|携手|联手)，(?:共同|总)*(?:{INVESTED_BARE})?(?:共同)?(?:建设|兴建|开发|打造|实施|建成|新建|启动)了?$"
)
_HOW_MANY = {"三": 3, "四": 4}
_JOINTLY = re.compile(
    r"(?:共同|联合|合作|携手|联手)+(?:投资|出资)?(?:建设|共建|兴建|开发|打造|实施|研发|建成|完成|新建|修建|建设运营)了?(?:(?:全[国省市]|国内|省内)?首[个座家条])?$"
)
_ALONG = re.compile(r"(?:还|并|又|先后|主动)?(?:联合|携手|[与同和])")  # |与|乙公司联合打造
_THIS_FIRM = re.compile(
    r"(?P<firm>(?:该|(?:^|(?<=[。；，\n]))本?)(?:公司|企业|集团|厂))[^，。；]{0,24}$"
)  # 该公司|总投资52亿元的|甲项目
_OWN_WORKS = re.compile(
    rf"(?:该|本)?(?:公司|企业|集团|厂)?(?:{INVESTED_BARE}|首期|[一二三]期|另|拟|将|计划|预计|规划|目前|现|主要|重点|正在|的|近年来?|[按如]期|按时|按计划|先后|陆续|相继|顺利|圆满|全面|全部)*"
)  # 公司目前主要|建设项目有
_MEANS = re.compile(r"^(?:利用|使用|争取|申请|通过|借助)[^，。；]{2,14}?(?:资金|债券?|贷款|融资)(?:[\d.]+[万亿]+元)?")
_DRAWS = re.compile(r"(?:引进|招引|引入|吸引)(?:了|国企|央企|民企|外资企业|[^，。；、]{0,8}企业)?$")
# 引进甲公司|，采取BOT模式投资2亿元建设
_DRAWN = re.compile(
    rf"，(?:采[用取][^，。；、]{{2,10}}?[模方]式，?)?(?:总?投资{MONEY})?(?:投资|规划|合作|联合|共同)*(?:建设|新建|兴建|开发|打造|实施)(?:了|的)?$"
)
_FIRMS = ("Enterprise", "MediaOrganization")
_OWNING = (*_FIRMS, "EducationalOrganization", "HealthOrganization")
# 银行, 路桥公司: their entries tell of what others build
_FOR_OTHERS = re.compile(r"(?:银行|[分支]行|农商行|信用社|保险|证券|担保|建工|路桥|建筑|设计|监理|工程|勘察|咨询|中介)")
_PAYS = re.compile(r"投资|投入|自筹|集资|出资|斥资|捐资|筹资|耗资|贷款")
_PLANS = re.compile(r"谋划|规划|投资|新建|建设")
# 县住建局|完成|某路改造工程: whose office it is to build such
_WORKS_OF = re.compile(
    r"(?:住房.*建设|城乡建设|住建|城建|建设|水利|水务|水保|交通|交通运输|公路|城管|城市管理|市政|园林|供电|农业|农业农村|林业|教育|教体|教育体育|卫生|卫健|民政|体育|电力)"
    r"(?:局|委|委员会|处|中心|段|站)$|(?:[镇乡]|街道)(?:人民)?政府$|街道办事处$|管委会$|管理委员会$"
)
_RAISED_IT = re.compile(
    r"(?:完成|建成|新建|改造|扩建|改建|改扩建|建设|开工|续建|修建|兴建|提升改造|升级改造|架设|修筑)"
)
_CARRIES_OUT = re.compile(r"(?:组织)?实施|承担|承建")  # whoever does it, an office or a reservoir too
_SIGNED_FOR = re.compile(rf"(?:正式|成功|顺利|现场|集中)*签(?:约|订|署)了?(?:总?投资{MONEY}的?)?")
_SIGNING = re.compile(rf"签(?:约|订|署|下)了?(?:总?投资{MONEY}的?|关于)?《?$")
_OVER = re.compile("就$")  # 甲县与乙集团|就|某项目签订协议
_THEN_SIGNED = re.compile(r"(?:的)?(?:正式|成功|顺利)?(?:签订|签署|签约|达成)")
_WITH_WHOM = re.compile("[与同和跟]")
_SIGNED_BY = re.compile(
    r"(?:共同|联合|合作|合资|携手|牵头|主要|具体|组织|负责)*(?:兴建|总?投资(?:约|近|超)?[\d.]+[万亿]+元|投资|投建|实施|建设|承建|研发|自主研发|完成|(?:承担|主持)(?=的))(?:并[^，。]{0,6})?的(?:(?:国家|[省市县])级?[^，。；、“]{2,12}(?:计划|专项|基金))?“?$|的“?$"
)


@cache
def _acts() -> re.Pattern[str]:
    """A verb of building right before a project's name, its money and count between."""
    return re.compile(
        rf"(?:{owning_verbs('does')})(?:了|的)?(?:总?投资[\d.]+[万亿]+元的?)?(?:全市|全县|首[批个座条家]|{COUNT}(?:余|多)?[个项座条处]|{AREA})*$"
    )


def owners(context: Context, group: Group) -> Iterator[Relation]:
    """The owners that the text names for the projects of a group."""
    yield from _by(context, group)
    if group.antecedent is not None:
        return
    for project in group.projects:
        inner = [
            m
            for m in context.inside(project.begin, project.end, ORGANIZATION)
            if m.begin == project.begin and m.end < project.end
        ]
        named = max(inner, key=lambda m: m.end, default=None)
        if named and not _ROAD.search(project.name) and not _of_itself(context.text[named.end : project.end], named):
            yield _relation(context, project, named, group)
    before = [m for m in context.found(ORGANIZATION) if m.end <= group.begin]
    this = _THIS_FIRM.search(context.text, 0, group.begin) if before and before[-1].type == "Enterprise" else None
    if this and _owned(context.text[this.end("firm") : group.begin]):
        for project in group.projects:
            yield _relation(context, project, before[-1], group)
        return
    signed = before and _signed_for(context, before[-1], group.begin)
    if signed or (before and _owned(context.text[before[-1].end : group.begin])):
        owner, first = before[-1], group.begin
        partner = before[-2] if len(before) > 1 and before[-2].end < owner.begin else None
        listed = partner is not None and context.text[partner.begin - 1] == "的"  # 甲投资2亿元的丙厂、乙|投资…的
        if (
            partner and not listed and not signed and _BESIDE.fullmatch(context.text, partner.end, owner.begin)
        ):  # 甲与乙|联合研发的
            yield from (_relation(context, project, partner, group) for project in group.projects)
        for project in group.projects:  # 甲公司投资2亿元的A、由乙公司投资3亿元的B
            own = [m for m in context.inside(first, project.begin, ORGANIZATION) if m.end <= project.begin]
            owner = own[-1] if own and _owned(context.text[own[-1].end : project.begin]) else owner
            first = project.end
            yield _relation(context, project, owner, group)
        return
    if firm := _contracted(context, group):
        yield from (_relation(context, project, firm, group) for project in group.projects)
        return
    if theirs := list(_each_by(context, group)):
        yield from theirs
        return
    subject = _subject(context, group) or _of_firm(context, group)
    for body in [subject] if subject else _jointly(context, group) or _both(context, group):
        for project in group.projects:
            yield _relation(context, project, body, group)


def _of_itself(rest: str, body: Mention) -> bool:
    """Whether the body at the head of a project's name is what is built or raised, or only says where it lies."""
    phase = body.type != "Enterprise" and _PHASE.match(rest)
    trade = body.name.endswith("业") and _RAISES.match(rest)  # 青山牛种业|提升项目
    if body.name.endswith(("公司", "集团")) and _PHASE.match(rest):
        return False  # 甲公司|三期工程: of its works
    return bool(_ITSELF.fullmatch(rest) or _NEAR.match(rest) or phase or trade)


def _signed_for(context: Context, body: Mention, begin: int) -> bool:
    """Whether the projects from ``begin`` on were signed for with a firm: 与|甲公司|签约|某项目."""
    if body.type != "Enterprise" or context.text[body.begin - 1 : body.begin] not in ("与", "和", "同", "跟"):
        return False
    return _SIGNED_FOR.fullmatch(context.text, body.end, begin) is not None


def _contracted(context: Context, group: Group) -> Mention | None:
    """The firm of a contract over a project with an area or its government: 甲公司与某县政府签订|某项目投资协议."""
    text, start = context.text, behind_mark(context.text, group.begin)
    signed = _SIGNING.search(text, start, group.begin) or _OVER.search(text, start, group.begin)
    if signed and signed.group() == "就" and not _THEN_SIGNED.match(text, group.end):
        return None
    if not signed or not _WITH_WHOM.search(text, start, signed.start()):
        return None
    parties = outermost(context, ORGANIZATION, PLACE)
    parties = [m for m in parties if start <= m.begin and m.end <= signed.start() and text[m.begin - 1] != "在"]
    firms = [m for m in parties if m.type == "Enterprise"]
    public = any(m.type in ("GovernmentBody", "AdministrativeDivision") for m in parties)
    return firms[0] if len(firms) == 1 and public and not _FOR_OTHERS.search(firms[0].name) else None


def _owned(between: str) -> bool:
    return bool(_SIGNED_BY.fullmatch(between) or RAISED_BY.fullmatch(between))


def _by(context: Context, group: Group) -> Iterator[Relation]:
    """…项目由A、B共同出资建设; 由A建设的…项目."""
    if not group.many:
        bodies, begin, _ = builders(context, group.end, context.sentence(group.begin)[1])
        if begin - group.end <= _FAR and not re.search(
            r"[。；]|(?<!的)项目|^[、和与及]+$", _PREDICATE.sub("", context.text[group.end : begin])
        ):
            yield from (_relation(context, project, body, group) for body in bodies for project in group.projects)
            if bodies:
                return
    bodies, _, end = builders(context, context.sentence(group.begin)[0], group.begin)
    if bodies and context.text[end : group.begin] in ("", "的"):
        yield from (_relation(context, project, body, group) for body in bodies for project in group.projects)


def _both(context: Context, group: Group) -> list[Mention]:
    """The two bodies that 双方共同出资建设 before the projects means."""
    first, _ = context.sentence(group.begin)
    said = _TOGETHER.search(context.text, first, group.begin)
    if not said:
        return _all_of_row(context, first, group.begin)
    bodies = context.inside(first, said.start(), ORGANIZATION)
    outer = [m for m in bodies if not any(o != m and o.begin <= m.begin and m.end <= o.end for o in bodies)]
    return outer if len(outer) == _HOW_MANY.get(said.group()[0], 2) else []


def _all_of_row(context: Context, first: int, begin: int) -> list[Mention]:
    """Those who head the phrase before 共同建设: 甲社、乙公司与丙社采取合作模式，|共同建设|某项目."""
    said = _ALL_TOGETHER.search(context.text, first, begin)
    row: list[Mention] = []
    for body in outermost(context, ORGANIZATION) if said else ():
        if said and body.end <= said.start() and body.begin >= first:
            joined = row and _WITH.fullmatch(context.text, row[-1].end, body.begin)
            if joined or (not row and _begins_phrase(context.text, body.begin)):
                row.append(body)
    return row if len(row) > 1 else []


def _each_by(context: Context, group: Group) -> Iterator[Relation]:
    """Projects of a list with a builder each (…、乙公司投资3亿元的B), where the first has none that is known."""
    for before, project in itertools.pairwise(group.projects):
        own = [m for m in context.inside(before.end, project.begin, ORGANIZATION) if m.end <= project.begin]
        if own and _owned(context.text[own[-1].end : project.begin]):
            yield _relation(context, project, own[-1], group)


def _jointly(context: Context, group: Group) -> list[Mention]:
    """甲 and 乙 of 甲与乙联合打造 right before the projects; of |与乙联合打造 the firm spoken of and 乙."""
    act = _JOINTLY.search(context.text, max(0, group.begin - 24), group.begin)
    bodies = [m for m in context.found(ORGANIZATION) if act and m.end <= act.start()]
    if not bodies or not act or bodies[-1].end != act.start():
        return []
    partner = bodies[-1]
    if len(bodies) > 1 and _WITH.fullmatch(context.text, bodies[-2].end, partner.begin):
        return bodies[-2:]
    if not _ALONG.fullmatch(context.text, behind_mark(context.text, partner.begin), partner.begin):
        return []
    topic = _topic(context, behind_mark(context.text, partner.begin))
    return [topic, partner] if topic and topic.type in _FIRMS else []


def _subject(context: Context, group: Group) -> Mention | None:
    """The body that is the subject of the verb before the projects, in this phrase or from the sentences before."""
    text = context.text
    if payer := _payer(context, group.begin):
        return payer
    if text[max(0, group.begin - 1) : group.begin] == "其":  # 甲公司来某县投资，其|乙项目开工
        firms = context.inside(context.sentence(group.begin)[0], group.begin, ORGANIZATION)
        return firms[-1] if firms and firms[-1].type == "Enterprise" else None
    start = behind_mark(text, group.begin)
    act = _acts().search(text, start, group.begin) or ENUMERATED.search(text, start, group.begin)
    if not act:
        return None
    bodies = [m for m in context.found(ORGANIZATION) if m.begin >= start and m.end <= act.start()]
    done = _CARRIES_OUT.match(act.group())
    bodies = bodies or [m for m in context.inside(start, act.start(), PLACE) if done and m.type == "Facility"]
    if bodies:
        gap = text[max(m.end for m in bodies) : act.start()]
        body = max(bodies, key=lambda m: (m.end, m.end - m.begin))
        built = body.type == "GovernmentBody" and _WORKS_OF.search(body.name) and _RAISED_IT.match(act.group())
        pays = (
            done or built or body.type in _OWNING or _PAYS.search(text, body.end, group.begin)
        )  # 某供电局|投资460万元新建
        return body if pays and _BETWEEN.fullmatch(gap) else None
    ahead = _MEANS.sub("", text[start : act.start()])
    ahead = re.sub(r"^[^，。；]{0,14}?[年月日](?:起|底|初)?", "", ahead).strip("，并又还已再也继续")
    if ahead and not _OWN_WORKS.fullmatch(ahead):
        return None
    if of_else(text, group.end):
        return None
    first = context.sentence(group.begin)[0]
    named = context.inside(first, act.start(), ORGANIZATION) if done else []
    if len(named) == 1 and _begins_phrase(text, named[0].begin):
        return named[0]  # 某局编制规划，|组织实施某工程
    topic = _topic(context, group.begin)
    firm = topic is not None and topic.type in _FIRMS
    if topic and (firm or _PLANS.match(act.group())):  # a park that 实施 is where others build
        return topic
    pays = _PAYS.search(text, start, group.begin) or _RAISED_IT.match(act.group())
    return _office(context, first, start) if pays else None


def _office(context: Context, first: int, phrase: int) -> Mention | None:
    """The office that heads the sentence and goes on in a later phrase: 县水利局加大投入，|投资2亿元建成某水库."""
    named = [m for m in outermost(context, ORGANIZATION) if first <= m.begin < phrase]
    office = named[0] if len(named) == 1 else None
    if office is None or office.type != "GovernmentBody" or not _begins_phrase(context.text, office.begin):
        return None
    subject = context.text[office.end] not in "的、和与" and not context.inside(office.end, phrase, PERSON)
    return office if subject and _WORKS_OF.search(office.name) else None


def _payer(context: Context, position: int) -> Mention | None:
    """Who pays for the work that the sentence goes on with (甲公司|投资3亿元，新建X), or was drawn to build it
    (引进|甲公司|，建设X)."""
    first = context.sentence(position)[0]
    paid = PAID_FOR.search(context.text, max(first, position - 48), position)
    drawn = None if paid else _DRAWN.search(context.text, max(first, position - 48), position)
    end = paid.start() if paid else drawn.start() if drawn else first
    bodies = [m for m in context.inside(first, end, ORGANIZATION) if _BETWEEN.fullmatch(context.text, m.end, end)]
    body = max(bodies, key=lambda m: (m.end, m.end - m.begin), default=None)
    if body is None or (drawn and not _DRAWS.search(context.text, first, body.begin)):
        return None
    return body


def _of_firm(context: Context, group: Group) -> Mention | None:
    """The firm that is the title of the entry, where a sentence or phrase of its own tells how its project went."""
    title = context.entry.title
    firm = next((m for m in context.found(ORGANIZATION) if context.entry.body and m.begin == 0), None)
    if firm is None or firm.type != "Enterprise" or len(title) > firm.end or _FOR_OTHERS.search(title):
        return None
    start, stop = context.sentence(group.begin)[0], context.sentence(group.end)[1]
    others = [m for m in context.inside(start, stop, ORGANIZATION) if m.ref != firm.ref]
    begins = behind_mark(context.text, group.begin) == group.begin
    went = status_behind(context.text, group.end, stop)
    return firm if begins and went and not others else None


def _topic(context: Context, position: int) -> Mention | None:
    """The enterprise or park that the text speaks of, a speech in one paragraph: the last body that begins a phrase,
    and no government."""
    text = context.text
    since = text.rfind("\n", 0, position) + 1 if context.entry.kind == "speech" else 0
    named = [m for m in context.found(ORGANIZATION, "Place") if since <= m.begin and m.end <= position]
    here = context.sentence(position)[
        0
    ]  # what a clause before told of another firm (…；甲公司…) it does not go on with
    heads = [m for m in named if _begins_phrase(text, m.begin) and (m.begin >= here or text[m.begin - 1] != "；")]
    if not heads:
        return None
    head = max(heads, key=lambda m: (m.begin, m.end))
    owning = head.type in _FIRMS or head.name.endswith(("开发区", "管委会", "集团", "公司", "电厂", "园区"))
    return head if owning else None


def _begins_phrase(text: str, position: int) -> bool:
    if position == 0 or text[position - 1] in "。；\n，":
        return (
            position == 0
            or text[position - 1] in "。；\n"
            or bool(
                re.search(
                    r"(?:\d{4}年|\d{1,2}月|\d{1,2}日|其中|同时|全年|据(?:了解|悉|介绍))，$",
                    text[max(0, position - 8) : position],
                )
            )
        )
    return bool(
        re.search(
            r"(?:^|[。；，\n])(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:，)?$", text[max(0, position - 14) : position]
        )
    )


def _relation(context: Context, project: Mention, body: Mention, group: Group) -> Relation:
    begin, end = min(project.begin, group.begin), max(project.end, group.end)
    evidence = context.evidence(begin, end, "project.owner/1", 0.85, group.antecedent or (body.begin, body.end))
    return Relation(project.ref, "owner", body.ref, evidence)
