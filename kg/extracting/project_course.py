"""The course of a work: what is told of a thing that is built behind its name, phrase by phrase.

青石大桥，位于平川县，全长320米。于1986年5月动工，1988年10月竣工通车: where it lies and how long it is are passed over,
and each phrase without a subject of its own that tells of a state is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context
from kg.extracting.project_items import ProjectName, named_item
from kg.extracting.project_status import Status, status_behind
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import ORGANIZATION

_MARK = re.compile(r"[，。；！？\n]")
_WHEN = r"(?:(?:19|20)\d\d年|\d{1,2}月|\d{1,2}日|[次翌同当]年|[上下]半年|年底)"
_GOES_ON = re.compile(rf"于|已|并|目前|现|后|实现|正式|产出|{_WHEN}|开始")
_DESCRIBES = re.compile(
    r"总?投资|计划投资|概算|耗资|造价|占地|总?建筑面积|总?装机|[全总正线路]{0,2}长|宽|高|桥[长面下宽]|坝[高长顶]|主[跨桥]|[净单]跨|总?库容|控制|可?灌溉|"
    r"日处理|日供水|年产|设计|规划|承载|由|位于|坐落|起|[东西南北]起|地处|[共内]?[设有]|采用|按|属|为|系|项目总|总|是"
)
# the thing again at the head of a sentence: 大桥于1986年5月动工
_ITSELF = re.compile(
    r"(?:[该此本全]|整个|主体)?(?:工程|项目|大桥|桥梁|桥|公路|路|线路|线|大堤|隧道|水库|大坝|渠道|渠|电站|机场|码头|大厦|大楼|新馆|楼|馆|电厂|水厂|厂|园区|园|校区|站|场|塔|碑)"
    rf"(?=(?:于|在|自|从|已|正|现|目前|计划|预计|总|全|主|建|占|设|为|是|由|位|{_WHEN}))"
)
_SINCE = re.compile(rf"(?:于|在|自|现|目前|到|至|截至)?{_WHEN}")
_PLANNED = re.compile(r"[^，。；]{0,20}?(?:计划(?!投资)|预计|预期|力争|争取|确保|拟|将|有望|届时)")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_REACH = 30  # characters of a phrase before its state
_ENDS = ("，", "。", "；", "、", "！", "\n", "")
_FAR = 400  # characters that the course of a work may take up
_WORKED = re.compile(r"动工|开工|破土|奠基|开建|竣工|完工|落成|建成|通车|铺通|修通|贯通|合龙|封顶|并网发电")
_BEGUN = re.compile(r"动工|开工|破土|奠基|开建|竣工|落成|封顶")
_TOLD = r"(?=[，（]|位于|坐落|地处|是|为|系|由|全长|总长|总投资|占地|[东西南北]?起|横跨|跨越|按)"


def course(context: Context, begin: int, stop: int, whole: int) -> Iterator[Status]:
    """The states that the phrases from ``begin`` on tell, up to what is only planned; in sentences beyond ``whole``
    only what a date or the thing itself leads up to."""
    text, position, later = context.text, begin, False
    told = context.source.year or 9999
    while position < stop:
        found = status_behind(text, position, stop)
        close = found is not None and found.begin - position <= _REACH
        if found and close and not (later and text[found.end : found.end + 1] not in _ENDS):
            years = _YEAR.findall(text, position, found.begin)
            if years and int(years[-1]) > told:
                return
            yield found
        elif position > begin and _PLANNED.match(text, position, stop):
            return
        mark = _MARK.search(text, found.end if found else position, stop)
        while mark and mark.group() == "，" and _DESCRIBES.match(text, mark.end(), stop):
            mark = _MARK.search(text, mark.end(), stop)  # 总投资3亿元，日处理能力10万吨，11月投产
        if not mark or mark.group() == "\n":
            return
        position, later = mark.end(), mark.end() >= whole
        if mark.group() == "，" and not later:
            if not _GOES_ON.match(text, position, stop):
                return
            continue
        itself = _ITSELF.match(text, position, stop)
        position = itself.end() if itself else position
        if not (itself or _SINCE.match(text, position, stop) or _DESCRIBES.match(text, position, stop)):
            return


@cache
def _topic() -> re.Pattern[str]:
    """A thing that is built at the head of a sentence, of which more is told."""
    ends = trie_pattern((*words("project_heads"), *words("project_sites")))
    starts = r"^|(?<=[。\n　】])|(?<=[兴修新扩改]建|建[设造成])|(?<=动工兴建)"
    return re.compile(rf"(?:{starts})(?P<name>[\u4e00-\u9fffA-Za-z\d（）—]{{1,22}}?(?:{ends})){_TOLD}")


def topics(context: Context) -> Iterator[ProjectName]:
    """The things at the head of a sentence whose course is told in the phrases behind: begun, built or opened."""
    text = context.text
    if not _WORKED.search(text):
        return
    for head in _topic().finditer(text):
        begin, end = head.span("name")
        last = context.sentence(begin)[1]
        a_body = any((m.begin, m.end) == (begin, end) for m in context.overlapping(begin, end, ORGANIZATION))
        worked = _BEGUN if a_body else _WORKED
        if not worked.search(text, end, end + _FAR):
            continue
        told = course(context, end, min(len(text), end + _FAR), last)
        if any(worked.search(text, state.begin, state.end) for state in told):
            name = named_item(context, begin, end, True, "project.topic/1")
            if name and name.end == end:
                yield name
