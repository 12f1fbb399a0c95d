"""Whom an honour without a subject can only mean by its kind: 成功续创“…之乡” the county that the entry tells of,
荣获…先进集体 the body."""

from __future__ import annotations

import re

from kg.extracting.antecedents import topic_at
from kg.extracting.context import Context
from kg.model import ORGANIZATION, PERSON, PLACE, PROJECT, Mention, Ref

# the end of a division's name → the ends of the titles that such a division holds
_OF_AREAS = {
    "市": re.compile(r"(?:[城市]|之[都乡城]|氧吧|地区|名城|示范区|先行区|试验区|百强|大禹鼎|长安杯|平安鼎)$"),
    "县": re.compile(r"(?:县|县城|县区|之[都乡城]|氧吧|名城|示范区|先行区|试验区|百强|大禹鼎|平安鼎)$"),
    "区": re.compile(r"(?:[城市县]区|先进区|示范区|先行区|百强区|达标区|之[都乡城]|氧吧|大禹鼎|平安鼎)$"),
    "镇": re.compile(r"(?:镇|乡镇|之乡)$"),
    "乡": re.compile(r"(?:乡|乡镇|之乡)$"),
    "村": re.compile(r"(?:村|乡村)$"),
}
_ONLY_OF_BODIES = re.compile(
    r"(?:(?:先进|示范|文明|优秀|表扬|达标|诚信|标兵|重点|合格|试点|保护)单位|集体|团体|团体会员|组织奖|组织工作奖|机关|党组织|党支部|企业|医院|学校|博物馆|景区)$"
)
_ONLY_OF_AREAS = re.compile(
    r"(?:之[乡都城]|名城|^中国[\u4e00-\u9fff]{2,4}城|氧吧|大禹鼎|平安鼎|长安杯|[市大强]县|县城|县区|城市|(?:文明|卫生|园林|森林|双拥模范|节水型|创新型|试点|重点|示范)县)$"
)
# 零缺陷班组, 国防教育模范高校: of a team, of a school
_ONLY_OF_TEAMS = re.compile(r"(?:班组|班集体|团队|工作室|车间|高校|院校|学校)$")
_ONLY_OF_SCHOOLS = re.compile(r"(?:高校|院校|学校|中小学)$")
_NO_SCHOOL = re.compile(r"(?:团委|党委|党组|工会|支部|[处科室]|学生会|协会|社团)$")
_ONLY_OF_PERSONS = re.compile(
    r"(?:人民警察|先进工作者|先进个人|劳动模范|优秀(?:教师|共产党员|公务员|法官|检察官|公诉人))$"
)
_NEVER_OF_PERSONS = re.compile(r"(?:先进|示范|合格|达标|优秀|文明|模范)(?:地区|城市|社区|街道|[县乡镇村])$")
_OF_A_FIRM = ("园", "区", "场", "庄", "店", "馆", "城", "社", "基地", "酒店", "站", "中心")  # sites that firms run
_NEVER_OF_WORKS = re.compile(r"(?:先导|先行|试验|实验|示范|合作)区$")  # no works on a river become a zone
_NEVER_OF_AREAS = re.compile(r"(?:保护单位|景区|企业|工厂|车间|作品|院校|医院)$")
_ONLY_OF_ESTATES = re.compile(r"(?:园区|开发区|产业园|孵化器|众创空间)$")
_DIVISION = re.compile(r"(?:[市县]|(?<![园发新业])区)$")  # no 高新区, 开发区, 工业区
_OF_BODIES = re.compile(r"(?:奖状|单位|集体|组织|团体会员|团体|组织奖|组织工作奖|机关|党组织|党支部|团组织)$")
_OF_FIRMS = re.compile(r"(?:奖状|企业|小巨人|工厂|车间|单位|集体|技术中心|研究中心)$")


def those_fitting(award: str, who: list[Ref]) -> list[Ref]:
    """Those of ``who`` that may hold the title: a 之乡 is no body, project or person, a 保护单位 no county."""
    name = award.strip("“”")
    if _ONLY_OF_AREAS.search(name):
        return [w for w in who if w.family == PLACE and w.name[-1] not in "江河湖海溪山岛港泉洞库"]
    if _ONLY_OF_ESTATES.search(name):  # no county becomes a 化工园区
        who = [w for w in who if w.family != PLACE or not _DIVISION.search(w.name)]
    if _NEVER_OF_WORKS.search(name):
        who = [w for w in who if w.family != PROJECT]
    if _ONLY_OF_BODIES.search(name) or _ONLY_OF_TEAMS.search(name):
        who = [w for w in who if w.family != PERSON]
    if _ONLY_OF_SCHOOLS.search(name):
        who = [w for w in who if not _NO_SCHOOL.search(w.name)]
    return [w for w in who if w.family != PLACE or w.name[-1] not in "市县"] if _NEVER_OF_AREAS.search(name) else who


def possible(award: str, who: list[Ref]) -> list[Ref]:
    """Those of ``who`` that may hold the title even where words seem to say so: a city or county is no 企业."""
    if _ONLY_OF_PERSONS.search(award.strip("“”")):
        return [w for w in who if w.family not in (ORGANIZATION, PLACE)]
    if _NEVER_OF_PERSONS.search(award.strip("“”")):
        return [w for w in who if w.family != PERSON]
    if award.strip("“”").endswith("企业"):
        return [w for w in who if w.family != PLACE or w.name.endswith(_OF_A_FIRM)]
    return who


def holders(
    context: Context, award: str, who: list[Ref], antecedent: tuple[int, int] | None = None
) -> tuple[list[Ref], tuple[int, int] | None]:
    """Those of ``who`` that may hold the title, with their ``antecedent``; where none may, what the entry is about if
    that may, with where it is named."""
    fitting = those_fitting(award, who)
    topic = _topic_fitting(context, award) if not fitting else None
    return ([topic.ref], (topic.begin, topic.end)) if topic else (fitting, antecedent)


def _topic_fitting(context: Context, award: str) -> Mention | None:
    """The area or body that the entry's first sentence is about, if it is one that ``award`` is given to."""
    if context.entry.kind in ("biography", "speech") or context.inside(0, context.entry.body, PERSON):
        return None
    name = award.strip("“”")
    topic = topic_at(context, *context.first_sentence) if context.first_sentence else None
    if topic is None:
        return _own_area(context, name)
    if topic.family == PLACE:
        ends = _OF_AREAS.get((topic.full or topic.name)[-1:]) if topic.type == "AdministrativeDivision" else None
        return topic if ends and ends.search(name) else None
    if topic.type == "EducationalOrganization" and _ONLY_OF_SCHOOLS.search(name):
        return topic
    fitting = _OF_FIRMS if topic.type == "Enterprise" else _OF_BODIES
    return topic if topic.family == ORGANIZATION and fitting.search(name) else None


def _own_area(context: Context, award: str) -> Mention | None:
    """The county, city or town that a report is about: its title begins with it (云川市|工作回顾)."""
    begin = 1 if context.text.startswith("【") else 0
    titled = [m for m in context.inside(begin, context.entry.body, PLACE) if m.begin == begin]
    area = next((m for m in titled if m.type == "AdministrativeDivision"), None)
    ends = _OF_AREAS.get((area.full or area.name)[-1:]) if area else None
    return area if ends and ends.search(award) else None
