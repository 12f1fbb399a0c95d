"""Who founded a firm and who builds a site, told of it as the subject: 由甲集团全资设立, 甲厂与乙公司合资兴办丙公司,
负责青石水电站的投资、建设, 开发商为丁公司.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from kg.extracting.chains import outermost
from kg.extracting.context import Context
from kg.extracting.nesting import once
from kg.extracting.project_builders import OF_ITS
from kg.extracting.project_runs import MONEY
from kg.model import ORGANIZATION, PLACE, PROJECT, Mention, Relation

STAGE = 66
_RULE = "venture"
_HOW = (
    rf"”?(?:等[^，。；、]{{0,8}}|按[^，。；、]{{2,10}}|各|共同|联合|合资|合作|合股|全额|全资|独资|控股|单独|投资|出资|注资|发起|{MONEY}"
    r"|(?:在|于)[^，。；、的]{2,14}?)*"
)
_FOUNDS = re.compile(rf"{_HOW}(?P<verb>注册成立|设立|成立|组建|创办|创建|创立|兴办|开办|建立|控股)(?![人者])")
_BY = re.compile(r"由“?(?=[^，。；]{4,60}?(?:设立|成立|组建|创办|创建|创立|兴办|开办|建立|控股))")
_LED = re.compile(r"(?:[，：]|[是系为]|一[家个所]|（[^（）]{1,30}）|\d{4}年|\d{1,2}月|\d{1,2}日|于)*$")
# 合资经营合同，合办|丙公司; 共同|组建丁集团
_JOINT = re.compile(
    r"(?:合办|(?:合资|合作|联合|共同|合股|双方|携手)(?:投资|出资|在[^，。；、]{2,12})*"
    r"(?:兴办|创办|创立|组建|成立|设立|建立|开办|兴建|建设|组成))[了的]?“?"
)
_PAIR = re.compile(r"[与和同跟、]")
_IN_CHARGE = re.compile(r"(?:负责|承担|主要从事)(?:了)?“?")
_OF_WORK = re.compile(
    r"”?(?:项目|工程)?的?(?:(?:投资|建设|开发|融资|兴建|运营|营运|经营|管理|施工)[、和及与]?)+(?:工作|任务)?(?=[，。；]|$)"
)
_RAISES = re.compile(r"投资|建设|开发|兴建|融资")
_DEVELOPER = re.compile(
    r"(?:该?(?:项目|工程|院区|校区|园区|中心|场馆)的?)?(?:开发商|投资商|投资方|投资人|投资单位|投资主体|业主单位|业主|建设单位|建设业主|开发单位|建设方|社会资本方|实施主体|建设主体|代建单位|实施单位|(?:项目|工程)?法人(?:单位)?)(?:为|是|系|：)?“?"
)
# 由|甲公司|作为项目法人
_SERVES = re.compile(
    r"(?:作为|担任|任|为|是)该?(?:项目|工程)?的?(?:业主单位|业主|建设单位|建设业主|项目法人|法人|投资主体|实施主体|建设主体|投资方)(?=[，。；）])"
)
_RAISED_ASIDE = re.compile(r"(?:共同|联合|独资|合资|负责)*(?:投资|出资)?(?:投建|建设|兴建|承建|开发|实施|投资)）")
_ENDS = ("，", "。", "；", "\n")


def extract(context: Context) -> Iterator[Relation]:
    """Relations owner and partOf of firms and sites that are told of."""
    told = (*_founded(context), *_joint(context), *_in_charge(context), *_developed(context), *_aside(context))
    yield from once(told)


def _founded(context: Context) -> Iterator[Relation]:
    """甲公司由乙集团全资设立: the founder owns it, and a firm that founds it alone is what it is part of."""
    text = context.text
    for by in _BY.finditer(text):
        founders = _row(context, by.end())
        act = _FOUNDS.match(text, founders[-1].end) if founders else None
        firm = _subject(context, by.start()) if act else None
        if act is None or firm is None or firm in founders:
            continue
        for founder in founders:
            yield from _told(context, firm, "owner", founder, act.end())
        if len(founders) == 1 and firm.type == founders[0].type == "Enterprise":
            yield from _told(context, firm, "partOf", founders[0], act.end())


def _joint(context: Context) -> Iterator[Relation]:
    """甲厂与乙公司签订合资合同，合办|丙公司: those two own it."""
    for verb in _JOINT.finditer(context.text):
        bodies = outermost(context, ORGANIZATION)
        firm = next((m for m in bodies if m.begin == verb.end() and m.type == "Enterprise"), None)
        if firm is None:
            continue
        first = context.sentence(verb.start())[0]
        before = [m for m in bodies if first <= m.begin and m.end <= verb.start()]
        pairs = (
            (one, other)
            for one, other in itertools.pairwise(before)
            if _PAIR.fullmatch(context.text, one.end, other.begin)
        )
        for owner in next(pairs, ()):
            yield from _told(context, firm, "owner", owner, verb.end())


def _in_charge(context: Context) -> Iterator[Relation]:
    """该公司负责|青石水电站的投资、建设: it owns the work."""
    for verb in _IN_CHARGE.finditer(context.text):
        named = [m for m in context.found(PROJECT, PLACE) if m.begin == verb.end() and _is_site(m)]
        site = max(named, key=lambda m: m.end, default=None)
        told = _OF_WORK.match(context.text, site.end) if site else None
        if site and told and _RAISES.search(told.group()):
            yield from _told(context, site, "owner", _subject(context, verb.start(), ahead=True), told.end())


def _developed(context: Context) -> Iterator[Relation]:
    """青石中心位于某路。开发商为|甲公司; 青石桥由|甲公司|作为项目业主: of the site that is told of."""
    for verb in _DEVELOPER.finditer(context.text):
        named = any(
            verb.start() <= m.end < verb.end() and _is_site(m) for m in context.found(PROJECT, PLACE)
        )  # 某滑雪场项目|投资商为甲集团
        if verb.start() and context.text[verb.start() - 1] not in (*_ENDS, "其", "（") and not named:
            continue
        for owner in _row(context, _behind_parent(context, verb.end())):
            yield from _told(context, _told_of(context, verb.start(), verb.end()), "owner", owner, owner.end)
    for verb in _SERVES.finditer(context.text):
        body = next((m for m in outermost(context, ORGANIZATION) if m.end == verb.start()), None)
        if body and context.text[body.begin - 1 : body.begin] in ("由", "，"):
            yield from _told(context, _told_of(context, body.begin, body.begin), "owner", body, verb.end())


def _behind_parent(context: Context, position: int) -> int:
    """Where the body begins that is meant behind the name of its parent: 业主为甲公司控股的|乙公司."""
    parents = _row(context, position)
    its = OF_ITS.match(context.text, parents[-1].end) if parents else None
    return its.end() if its else position


def _told_of(context: Context, begin: int, end: int) -> Mention | None:
    """The site that the words from ``begin`` on are told of: named before them in the paragraph, up to ``end``."""
    paragraph = context.text.rfind("\n", 0, begin)
    sites = [m for m in context.found(PROJECT, PLACE) if paragraph < m.begin and m.end < end and _is_site(m)]
    sites = [m for m in sites if not any(o != m and o.begin <= m.begin and m.end <= o.end for o in sites)]
    heads = [m for m in sites if context.sentence(m.begin)[0] == m.begin] or [m for m in sites if m.family == PROJECT]
    return heads[-1] if heads else None


def _aside(context: Context) -> Iterator[Relation]:
    """甲发电项目|（乙公司投建）: it owns it."""
    for project in context.found(PROJECT) if "）" in context.text else ():
        owners = _row(context, project.end + 1) if context.text.startswith("（", project.end) else []
        act = _RAISED_ASIDE.match(context.text, owners[-1].end) if owners else None
        for owner in owners if act else ():
            yield from _told(context, project, "owner", owner, act.end() if act else owner.end)


def _row(context: Context, position: int) -> list[Mention]:
    """The bodies that are named one after the other from ``position`` on."""
    at = {m.begin: m for m in outermost(context, ORGANIZATION)}
    row: list[Mention] = []
    while (body := at.get(position)) is not None:
        row.append(body)
        joint = _PAIR.match(context.text, body.end)
        position = joint.end() if joint else -1
    return row


def _subject(context: Context, position: int, ahead: bool = False) -> Mention | None:
    """The body of which the words at ``position`` are told: right before, or at the head of the sentence; with
    ``ahead`` at its head alone."""
    first = context.sentence(position)[0]
    bodies = [m for m in outermost(context, ORGANIZATION) if first <= m.begin and m.end <= position]
    if not bodies:
        return None
    near = bodies[-1]
    if not ahead and _LED.fullmatch(context.text, near.end, position):
        return near
    clause = (
        position == first
        or context.text[position - 1] in "，："
        or context.text[position - 2 : position] in ("，是", "，系", "，为")
    )
    return bodies[0] if bodies[0].begin == first and clause else None


def _is_site(mention: Mention) -> bool:
    return mention.family == PROJECT or mention.type == "Facility"


def _told(
    context: Context, subject: Mention | None, predicate: str, whole: Mention | None, end: int
) -> Iterator[Relation]:
    if subject is None or whole is None or subject.ref == whole.ref:
        return
    begin = min(subject.begin, whole.begin)
    evidence = context.evidence(begin, max(subject.end, whole.end, end), f"{_RULE}.{predicate.lower()}/1", 0.85)
    yield Relation(subject.ref, predicate, whole.ref, evidence)
