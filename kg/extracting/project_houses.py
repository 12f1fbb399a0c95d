"""Who built a house that is no project by name, a body or a place: 某实验室由甲、乙主导建设, 县教育局投资2亿元，
新建青石小学、白岭中学; 甲集团捐建的青禾图书馆.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.project_builders import RAISE, builders
from kg.extracting.project_groups import Group
from kg.extracting.project_owners import owners
from kg.extracting.project_raised import is_aside
from kg.extracting.project_runs import INVESTED_BARE
from kg.model import ORGANIZATION, PLACE, PROJECT, Mention, Relation

_TOLD_BY = re.compile(rf"(?:，|：|系|是)?由|(?:系|是|为)(?=[^，。；]{{2,30}}?{RAISE})")
_LED_IN = re.compile(rf"\s*(?:其中，?)?(?:{INVESTED_BARE})?")  # 总投资2亿元的|甲基地由乙公司建设
_HOUSE_BY = re.compile(r"(?:建设|修建|新建|建成|建造|打造|承建|代建|援建|捐建|运营)[^，。；]{0,2}$")
_THAT_BODY = re.compile(
    r"(?:该|此)(?P<noun>实验室|研究院|研究所|学院|中心|医院|学校|公司|协会|联盟|基地|影视城|广场|市场|酒店|大厦|商场|公园|景区|小区|园区|度假区|产业园|物流园|水库|水厂|[水火]?电[站厂]|码头|大桥|公路)(?!的)"
)
_RAISED = re.compile(r"(?:主导|投资|出资|组织|负责|共同|联合|牵头|开发|兴建|合资|独资|捐资|集资|筹资)[^，。；]{0,4}$")
_HOUSES = ("EducationalOrganization", "HealthOrganization", "Organization", "Facility")
_ERECTS = re.compile(
    r"(?:新建|兴建|修建|投建|承建|代建|援建|捐建|建成|建设|迁建|改建|扩建|改扩建|改造|打造|筹建|创建|开发)(?:了|的)?“?$"
)
_NEXT = re.compile(r"”?[、和与及]“?")
_FAR = 5  # characters of a verb of building before a house
_OF_IT = re.compile(
    r"”?(?:的|[^，。；、和与及]{0,8}(?:设备|设施|课程|队伍|专业|体系|机制|线路|制度|标准|品牌|文化|人才"
    r"|招聘|需要))"
)


def built_bodies(context: Context) -> Iterator[Relation]:
    """A body that the text says others built: 某实验室为省级实验室，由A、B主导建设; 该实验室是由A、B主导建设的."""
    heads = {
        m.begin: m for m in reversed(context.found(ORGANIZATION, PLACE)) if m.family != PLACE or m.type == "Facility"
    }
    for first, end in context.sentences:
        lead = _LED_IN.match(context.text, first, end)
        begin = lead.end() if lead else first
        that = _THAT_BODY.match(context.text, begin, end)
        meant = [m for m in heads.values() if that and m.end <= begin and m.name.endswith(that["noun"])]
        last = sorted(meant, key=lambda m: m.begin)
        subject = heads.get(begin) or (last[-1] if last else None)
        first = max(subject.end, begin + len(that.group()) if that else 0) if subject else end
        by = subject and _TOLD_BY.search(context.text, first, end)
        far = 70 if by and context.text.startswith(("是由", "系由"), by.start()) else 30
        if not subject or not by or by.start() - first > far:
            continue
        if not is_aside(context.text[first : by.start()]):
            continue  # 甲公司负责运营，|广场由乙公司实施: of another
        if any(m.begin == subject.begin and m.end > subject.end for m in context.found(PROJECT)):
            continue  # 甲公司|养殖项目由乙公司投资
        bodies, _, verb = builders(context, by.start(), end)
        named = max((m.end for m in bodies), default=by.end())
        house = subject.type == "Facility" and _HOUSE_BY.search(context.text, named, verb)
        if bodies and (house or _RAISED.search(context.text, named, verb)):
            for body in bodies:
                before = (subject.begin, subject.end) if subject.end <= begin else None
                evidence = context.evidence(begin if before else subject.begin, verb, "body.owner/1", 0.85, before)
                yield Relation(subject.ref, "owner", body.ref, evidence)


def erected(context: Context) -> Iterator[Relation]:
    """Houses behind a verb of building, with the subject of that verb as for projects."""
    for row in _rows(context):
        houses = tuple(m for m in row if m.family != PROJECT)
        if houses:
            for told in owners(context, Group(houses, row[0].begin, row[-1].end, len(row) > 1)):
                if isinstance(told.object, str) or not told.subject.name.startswith(told.object.name):
                    yield told  # 甲中学南校区: its name alone tells whose it is


def _rows(context: Context) -> Iterator[list[Mention]]:
    """The houses that stand behind a verb of building, each list of them as one."""
    text, row = context.text, list[Mention]()
    named = context.found(ORGANIZATION, PLACE, PROJECT)
    for house in named:
        outer = any(m != house and m.begin <= house.begin and house.end <= m.end for m in named)
        if (house.type not in _HOUSES and house.family != PROJECT) or outer:
            continue
        if row and _NEXT.fullmatch(text, row[-1].end, house.begin):
            row.append(house)
            continue
        if row and not _OF_IT.match(text, row[-1].end):
            yield row
        row = [house] if _ERECTS.search(text, max(0, house.begin - _FAR), house.begin) else []
    if row and not _OF_IT.match(text, row[-1].end):
        yield row
