"""The state of bodies and places that are no projects by name, where the text says that they were built: 青萝小学、
白石幼儿园建成投用, 建成投用云泽市档案馆.

A school that stands as a body in the graph stays one; it is told of it that it was built and is in use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context, behind_mark
from kg.extracting.plans import intended
from kg.extracting.project_status import Status, status_ahead, status_behind
from kg.extracting.project_words import site
from kg.model import ORGANIZATION, PLACE, PROJECT, Mention

_BUILT = re.compile("建成|竣工|落成|完工|建设完成|封顶")
_OPENED = re.compile("开业|试营业|开门营业|开街|开市|迎客|投用|投入使用|启用|交付使用|开馆|开园")
# an office of such a name may be opened without a house of its own
_OFFICES = ("中心", "总部", "俱乐部", "电视台")
_HOUSED = ("中心", "馆", "大厅", "站")  # offices that are called by their house
_LEAD = re.compile(
    r"(?:(?:19|20)\d\d年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|[年月]内|年底|[当同全是][年日]|其中|新建的?|"
    r"(?![在于将把由对推使让为])[\u4e00-\u9fff]{2,5}?(?:[县区镇乡村]|街道)|由[^，。；、的]{2,16}(?:投资|兴建|建设|援建|捐建)的|[以将][^，。；、的]{2,16}(?:改建|改造|建设?|打造)而?成的|"
    r"(?:总?装机(?:容量)?|占地(?:面积)?|总?建筑面积|总?库容)约?[\d.]+[^，。；、的\d]{1,6}的|(?:总?投资)[\d.]+[万亿]+元(?:人民币)?的|\s)*(?:“[^“”]{2,10}”)?"
)
_JOINTS = re.compile(r"[、和与及]|以及")
_STATES = ("竣工", "启用", "投产")
_GOES_ON = re.compile("施工|装修|装饰|封顶|主体|收尾|扫尾|布展")
_ANEW = re.compile("^[\u4e00-\u9fff]{2,4}站$|新(?:馆|院区?|校区|址|楼|大楼|厂|站)$")  # a new house of an old body
_ENDS = ("，", "。", "；", "！", "\n", "")
_NO_SITES = frozenset(
    ("PartyBody", "GovernmentBody", "PeoplesCongress", "ConsultativeConference", "MilitaryOrganization")
)


def site_states(context: Context) -> Iterator[tuple[Mention, Status]]:
    """The bodies and places that are built or put into use, with what is said of them."""
    if not any(told.search(context.text) for told in (_BUILT, _OPENED, _GOES_ON)):
        return
    projects = context.found(PROJECT)
    sites = [m for m in context.found(ORGANIZATION, PLACE) if _may_be_built(m)]
    sites = [m for m in sites if not any(p.begin < m.end and m.begin < p.end for p in projects)]
    outer = [m for m in sites if not any(o is not m and o.begin <= m.begin and m.end <= o.end for o in sites)]
    for row in _rows(context.text, outer):
        state = _state(context.text, row)
        if state and not intended(context, min(row[0].begin, state.begin), asked=state.begin < row[0].begin):
            for mention in row:
                yield mention, state


def _may_be_built(mention: Mention) -> bool:
    if mention.family == PLACE:
        return mention.type == "Facility"
    if mention.type == "GovernmentBody" and mention.name.endswith(_HOUSED):
        return True
    return mention.type not in _NO_SITES and not mention.name.endswith(("公司", "集团", "银行", "协会", "商会"))


def _rows(text: str, sites: list[Mention]) -> Iterator[list[Mention]]:
    """The sites that stand in one list, or alone."""
    row: list[Mention] = []
    for mention in sites:
        if row and not _JOINTS.fullmatch(text, row[-1].end, mention.begin):
            yield row
            row = []
        row.append(mention)
    if row:
        yield row


def _state(text: str, row: list[Mention]) -> Status | None:
    """What is said of a list that its phrase begins with, or right before a list that its phrase ends with."""
    first, last = row[0].begin, row[-1].end
    start = behind_mark(text, first, "，。；！？\n")
    if _LEAD.fullmatch(text, start, first):
        found = status_behind(text, last, min(len(text), last + 40))
        told = found is not None and text[found.end : found.end + 1] in _ENDS and "，" not in text[last : found.begin]
        return found if found and told and _built(text, found, row) else None
    if text[last : last + 1] not in _ENDS:
        return None
    found = status_ahead(text, start, first)
    return found if found and _BUILT.search(text, found.begin, found.end) and found.status in _STATES else None


def _built(text: str, found: Status, row: list[Mention]) -> bool:
    if found.status == "在建" and _GOES_ON.search(text, found.begin, found.end):
        return True
    if found.status not in _STATES:
        return False
    if _BUILT.search(text, found.begin, found.end):
        return True
    houses = all(_ANEW.search(m.name) or (site().search(m.name) and not m.name.endswith(_OFFICES)) for m in row)
    return houses and _OPENED.search(text, found.begin, found.end) is not None
