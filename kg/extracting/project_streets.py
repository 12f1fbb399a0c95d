"""Streets and houses of which works are told, without a word for the work in their names: 甲路、乙路建成通车, 打通丙路
南延, 某医院主体封顶; and what a sum was put into (投资3亿元的甲) in a list of what is built."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.project_built import enumerated, is_for_use, is_opened, is_raised, is_works
from kg.extracting.project_items import ProjectName, after_divisions, after_leads, named_item
from kg.extracting.project_runs import INVESTED
from kg.extracting.project_status import status_behind
from kg.extracting.project_words import built, site

STREET = re.compile(r"(?:[路街巷]|大道)$")
_NO_STREET = re.compile(
    r"(?:公|道|铁|头|销|之|线|电|管|思|出|水|马|环|气|油|网|一|新|小|大)路$|(?:商业|步行|背|大|小)[街巷]$"
)
_STREET_STAGE = re.compile(
    r"(?<=[路街])(?:项目|工程)?(?:(?:已|正|均|全部)*(?:完成|正在进行|正在开展|启动)(?=施工图|方案设计|初步设计|可研|招标|征地|征迁))?(?:前期(?:工作|手续)|可研|初步设计|施工图|方案设计|(?:规划)?设计方案)|(?<=大道)(?:前期(?:工作|手续)|(?:规划)?设计方案)"
)
_UNJOINED = re.compile(r"(?<=[路街道段延])(?:[东西南北中]段)?“?断头路”?$")
_WITHIN = re.compile(r"[^、，]{0,8}(?:辖区|境内)")
_FRAME = re.compile(r"主体(?:结构|工程)?$")
_INCLUDING = re.compile(r"(?:其中)?(?:包括|包含|分别(?:为|是))")
_CLEARED = "打通"


def _in_use(context: Context, first: int, last: int) -> ProjectName | None:
    """What is built and put into use, where it is no body or place that is known by name."""
    known = any(m.end == last and m.begin < last - 2 for m in context.found("Organization", "Place"))
    known = known or after_leads(context, first, last)[1]  # 2家|标准化卫生室
    return None if known else named_item(context, first, last, True, "project.raised/1", 2)


def worked_on(context: Context, floor: int, first: int, last: int, span: tuple[int, int]) -> ProjectName | None:
    """The item of the list ``span`` as a project, if what stands beside the list tells of works on it; ``floor``:
    where what may be said before it begins."""
    text, end = context.text, span[1]
    money = INVESTED.match(text, first, last)
    including = _INCLUDING.match(text, floor)
    listed = including and enumerated(text, including.end())
    if money and "亿" in money["sum"] and (listed or status_behind(text, end, min(len(text), end + 40))):
        frame = _FRAME.search(text, money.end() + 3, last)
        return named_item(context, money.end(), frame.start() if frame else last, True, "project.invested/1")
    frame = _FRAME.search(text, first, last) if last == end else None
    if frame:
        last = end = frame.start()
    if staged := _STREET_STAGE.search(text, first, end):
        last, end = min(last, staged.start()), staged.start()
    opening = after_divisions(context, span[0], last)  # 青石区|打通甲路
    opening = opening if text.startswith(_CLEARED, opening) else span[0]
    first = max(first, opening)
    first += len(_CLEARED) if text.startswith(_CLEARED, first) else 0
    unjoined = _UNJOINED.search(text, first, last)
    last = unjoined.start() if unjoined else last
    street = bool(STREET.search(text, first, last)) and not _NO_STREET.search(text, first, last)
    street = street or (unjoined is not None and built().search(text, first, last) is not None)
    if not street and not site().search(text[first:last]):
        return None
    if not (staged or is_raised(text, span[0], end, street) or (street and is_opened(text, floor, opening))):
        return _in_use(context, first, last) if is_for_use(text, end) else None
    if street:
        first = after_divisions(context, first, last)
        within = _WITHIN.match(text, first, last)
        first = within.end() if within else first
    known = street or any(m.begin == first for m in context.inside(first, last, "Place") if m.end == last)
    return named_item(context, first, last, True, "project.raised/1", 0 if known else 2 if is_works(text, last) else 3)
