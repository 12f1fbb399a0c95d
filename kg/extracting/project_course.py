"""The course of a work: what is told of a thing that is built behind its name, phrase by phrase.

青石大桥，位于平川县，全长320米。于1986年5月动工，1988年10月竣工通车: where it lies and how long it is are passed over,
and each phrase without a subject of its own that tells of a state is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extracting.context import Context, behind_mark
from kg.extracting.project_items import ProjectName, named_item
from kg.extracting.project_status import Status, status_behind
from kg.extracting.project_words import HEAD, built, site
from kg.extracting.trie import trie_pattern
from kg.lexicon import words
from kg.model import ORGANIZATION

_MARK = re.compile(r"[，。；！？\n]")
_WHEN = (
    r"(?:(?:19|20)\d\d年|\d{1,2}月|\d{1,2}日|[次翌同当]年|[上下]半年|年[初中底]|月[初中底]|[上中下]旬"
    r"|“?(?:[五七八十]一|国庆|春节|中秋|元旦)”?节?(?:期间|前夕|[前后]))"
)
_GOES_ON = re.compile(rf"于|已|并|目前|现|后|实现|正式|产出|{_WHEN}|开始")
_DESCRIBES = re.compile(
    r"(?:(?!签约|开工|动工|竣工|投产|新建|兴建|完成|实施|建成)[\u4e00-\u9fff]{0,6}?(?:投资|造价|面积|容量|库容|长度|宽度|高度|规模|里程|时速|速度|能力|等级|标准|工期|总长|全长|预算|概算|用地|跨径|占地)"
    r"(?:概算|估算|总额)?(?:为|约|达|共|超过?|近)*[\d一二两三四双]|"
    r"总?投资|计划投资|概算|耗资|造价|占地|总?建筑面积|总?装机|[全总正线路]{0,2}长|宽|高|桥[长面下宽]|坝[高长顶]|主[跨桥]|[净单]跨|总?库容|控制|可?灌溉|"
    r"日处理|日供水|年产|设计|规划|承载|连接|衔接|途经|沿线|横跨|跨越|贯穿|经过?|[东西南北](?=[起至临邻接依靠与连到])|共计?|其中|整个|拥有|包括|包含|可|主要|楼高|地[上下]|由|位于|坐落|起|[东西南北]起|地处|[共内]?[设有]|采用|按|属|为|系|项目总|总|是)"
)
# the thing again at the head of a sentence: 大桥于1986年5月动工
_ITSELF = re.compile(
    r"(?:[该此本全]|整个|主体)?(?:工程|项目|大桥|桥梁|桥|公路|路|线路|线|大堤|隧道|水库|大坝|渠道|渠|电站|机场|码头|大厦|大楼|新馆|楼|馆|电厂|水厂|厂|园区|园|校区|站|场|塔|碑)"
    rf"(?=(?:于|在|自|从|已|正|现|目前|计划|预计|总|全|主|建|占|设|为|是|由|位|{_WHEN}))"
)
_SINCE = re.compile(
    rf"(?:于|在|自|现|目前|到|至|截至)?{_WHEN}|目前|现已?|已经?|均已|截至|日前|近日|此后|后来?|经过|如今|至今"
)
_ANEW = re.compile(rf"(?:于|自|到|至|截至)?{_WHEN}|目前|现已|已|均已|正在|全线|主体|整体|于")
_PLANNED = re.compile(r"[^，。；]{0,20}?(?:计划(?!投资)|预计|预期|力争|争取|确保|拟|将|有望|届时)")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_REACH = 30  # characters of a phrase before its state
_ENDS = ("，", "。", "；", "、", "！", "\n", "")
_LANES = re.compile(r"[双单]向|车道|承载")  # 承载双向四车道一级公路
_STRAYS = 3  # phrases of something else that a sentence may hold between
_FAR = 400  # characters that the course of a work may take up
_WORKED = re.compile(r"动工|开工|破土|奠基|开建|竣工|完工|落成|建成|通车|铺通|修通|贯通|合龙|封顶|并网发电")
_BEGUN = re.compile(r"动工|开工|破土|奠基|开建|竣工|落成|封顶")
# 翻修甲戏楼|。该项目5月动工
_CALLED_SO = re.compile(r"[。，；][该此](?:项目(?!部|组|经理|公司)|工程(?!师|部|队))")
_CLAUSE_MARKS = "，。；：、（）“”《》\n"
_TOLD = (
    r"(?=[，（]|位于|坐落|地处|是|为|系|由|全长|总长|总投资|占地|[东西南北]?起|横跨|跨越|按"
    r"|于?(?:(?:19|20)\d\d年|\d{1,2}月|年[初底内中]))"
)


def course(context: Context, begin: int, stop: int, whole: int) -> Iterator[Status]:
    """The states that the phrases from ``begin`` on tell, up to what is only planned; in sentences beyond ``whole``
    and behind phrases of something else only what a date or the thing itself leads up to."""
    text, position, later, strayed = context.text, begin, False, 0
    told = context.source.year or 9999
    while position < stop:
        found = _state(text, position, stop, later or strayed > 0)
        if found and strayed and not _ANEW.match(text, position):
            found = None
        if found:
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
        position, later = mark.end(), mark.end() >= whole or mark.group() == "；"
        if mark.group() == "，" and not later:
            strayed += not _GOES_ON.match(text, position, stop)
            if strayed > _STRAYS:
                return
            continue
        itself = _ITSELF.match(text, position, stop)
        position, strayed = itself.end() if itself else position, 0
        if not itself and not goes_on(text, position, stop):
            return


def goes_on(text: str, position: int, stop: int) -> bool:
    """Whether a sentence that begins there goes on about the work: a date, the thing itself, its length or cost."""
    return _SINCE.match(text, position, stop) is not None or describes(text, position, stop)


def describes(text: str, position: int, stop: int) -> bool:
    """Whether what begins there is the thing itself, its length or cost."""
    return any(told.match(text, position, stop) for told in (_ITSELF, _DESCRIBES))


def _state(text: str, position: int, stop: int, alone: bool) -> Status | None:
    """The state that the phrase at ``position`` begins with; with ``alone`` only what has no object behind it."""
    found = status_behind(text, position, stop)
    if found is None or found.begin - position > _REACH:
        return None
    return None if alone and text[found.end : found.end + 1] not in _ENDS else found


@cache
def _topic() -> re.Pattern[str]:
    """A thing that is built at the head of a sentence, of which more is told."""
    ends = trie_pattern((*words("project_heads"), *words("project_sites")))
    starts = r"^|(?<=[。\n　】])|(?<=[兴修新扩改]建|建[设造成])|(?<=动工兴建)"
    return re.compile(
        rf"(?:{starts})(?!位于|坐落|地处|原)(?P<name>[\u4e00-\u9fffA-Za-z\d（）—]{{1,22}}?(?:{ends})){_TOLD}"
    )


def topics(context: Context) -> Iterator[ProjectName]:
    """The things at the head of a sentence whose course is told in the phrases behind: begun, built or opened."""
    text = context.text
    if not _WORKED.search(text):
        return
    heads = [(*head.span("name"), head.end("name")) for head in _topic().finditer(text)]
    for begin, end, behind in (*_title(context), *heads):
        last = context.sentence(behind)[1]
        a_body = any((m.begin, m.end) == (begin, end) for m in context.overlapping(begin, end, ORGANIZATION))
        worked = _BEGUN if a_body else _WORKED
        if not worked.search(text, behind, behind + _FAR):
            continue
        told = course(context, behind, min(len(text), behind + _FAR), last)
        if any(worked.search(text, state.begin, state.end) for state in told):
            name = (
                None
                if _LANES.search(text, begin, end)
                else named_item(context, begin, end, True, "project.topic/1", 3 if end == behind else 1)
            )
            if name and name.end == end:
                yield name


def _title(context: Context) -> Iterator[tuple[int, int, int]]:
    """The span of a title that is a thing that is built, and where its body begins with what is told of it."""
    body = context.entry.body
    end = len(context.text[:body].rstrip())
    if not body or not describes(context.text, body, len(context.text)):
        return
    if built().search(context.text, max(0, end - 8), end) or site().search(context.text[:end]):
        yield 0, end, body


@cache
def _erected() -> re.Pattern[str]:
    """What is built, renewed or set up at the end of a clause."""
    ends = trie_pattern((*words("project_heads"), *words("project_sites"), "平台", "系统"))
    return re.compile(
        r"(?:(?:新|兴|修|改|扩|迁|筹|续|改扩)建|建设|改造|提升|升级|打造|搭建|实施|引进)+(?:了|一[座个条处])?"
        rf"(?P<name>[^{_CLAUSE_MARKS}的]{{3,28}}(?:{ends}))$"
    )


def called_so(context: Context) -> Iterator[ProjectName]:
    """The things that a clause says are built and the next one calls 该项目."""
    text = context.text
    for found in _CALLED_SO.finditer(text) if "该项目" in text or "该工程" in text or "此项" in text else ():
        end = found.start()
        begin = behind_mark(text, end, _CLAUSE_MARKS)
        erected = _erected().search(text, begin, end)
        if erected and not HEAD.search(text, context.sentence(begin)[0], end):
            name = named_item(
                context, erected.start("name"), end, True, "project.called/1", 0 if end - begin > 7 else 2
            )
            if name and name.end == end:
                yield name
