"""Things that are built, without 项目 or 工程 in their names: where such a name ends, and what makes it a project."""

from __future__ import annotations

import re

from kg.extracting.context import behind_mark
from kg.extracting.project_runs import INVESTED
from kg.extracting.project_status import (
    Status,
    planned_ahead,
    planned_behind,
    status_ahead,
    status_announced,
    status_behind,
)
from kg.extracting.project_words import COUNT, SECTION, built, trigger

GOVERNOR = re.compile(
    r"(?:推进|加快|加速|实施|谋划|建设|新建|启动|抓好|完成|引进|签约|争取|建成|开工|投产|做好|打造|竣工|投运|投用|新上|重启|调研|察看|视察|承建|投建|兴建|修建|援建|捐建|代建|元的?"
    r"|建设有|建有|(?:建设|新建|新上|打造|谋划|实施|建成|开发)的)(?:了|好)?$"
)
_URGED = re.compile(r"(?:推动|推进|加快|促进|保障|支持)了?$")  # 推动|某高速某段建设
_VISITED = re.compile(r"(?:调研|察看|视察)(?:了)?$")
_WITHIN = re.compile(r"(?<![存所现内实正旨意])[在于]$|(?:位于|落户|入驻|坐落在|落地)$")  # 某项目在某产业园|开工
_LAUNCHED = re.compile(r"(?:发布|上线|搭建|开发|研发)(?:了)?$")
_PARK = re.compile(r"(?:园|园区|基地|新址|新校区|新院区|厂区|云平台|枢纽|电站|水库|码头|机场|隧道|大桥|水厂)$")
_MONEY_OF = re.compile(rf"{INVESTED.pattern}$")
_SECTION = re.compile(SECTION)
_SPENT = re.compile(r"(?:累计|已|今年|全年|年度)*完成(?:(?:年度|概算|固定资产|总)*投资|征迁|征地)")
# 在建的平台包括A、B; 新开工项目9个，总投资39亿元，包括A
ENUMERATED = re.compile(
    r"(?:在建|续建|新建|建成|建设|竣工|开工|投产|投用)(?:的)?[^，。；、]{0,14}(?:，总?投资[^，。；]{0,14})?"
    r"(?:，其中|(?:，(?:其中)?)?(?:包括|包含|分别(?:为|是)))$"
)
# 开工项目2个，分别是; “五大工程”，即: all that follows is a project, whatever it is called
_NUMBERED = re.compile(
    rf"项目(?:有|共有?|共计)?{COUNT}[个项][^，。；]{{0,4}}(?:，[^，。；]{{2,16}}){{0,2}}，(?:其中)?分别(?:是|为)“?$"
    rf"|{COUNT}大(?:重点)?(?:工程|项目)”?，(?:即|分别(?:是|为))$"
)
_LISTS = re.compile(r"(?:项目|工程)[^。]{0,50}?(?:有|包括|包含|涵盖|分别|其中|主要|[是为]|：)")
_AWAY = re.compile(r"，(?:对|计划|安装|目前|已|将|均|主要(?!有|是|包括))")  # what an item of the list is for
_LONG_LIST = 240  # characters of a list behind what is said of all of it
# 打造|智慧水务一体化平台, 全域旅游智慧平台|上线
_SYSTEM = re.compile(r"(?:智慧|数字|智能|一体化|大数据)[^、，。；]*(?:平台|系统)(?:建设)?$")
_MADE = re.compile(r"(?:打造|搭建|建成|上线|开发|研发|启用|投用)(?:了|运行)?$")
_LONG_SYSTEM = 8  # characters of 智慧旅游服务平台, which say what it is for
_RAISED = re.compile(
    r"主体|封顶|结顶|开工(?!率|复工)|动工|破土|奠基|开建|(?:建设|施工|装修)阶段|进场施工|正在施工|正在建设|加紧施工|竣工(?:验收$|(?!验))|落成|合龙|建设完成|桩基|路基|墩柱|架梁"
)
# what is built and nothing else, so that 建成 tells it: no body works there
_WORKS = re.compile(
    r"(?:[公铁]路|高[速铁]|[县乡村]道|桥|立交|隧道|隧洞|水库|[堤渠坝闸]|堤防|灌站|抽水站|提水站|扬水站|排涝站|变电所|线路|车间|机组|高炉|"
    r"大[楼厦]|[教住宿办公图科门]?[学院舍诊]?楼|纪念[碑塔]|[射视水]塔|站房|航站楼|泊位|花园|小区|新[村城苑馆楼]|[花佳雅嘉]苑|住宅区|别墅|公寓|[用租品]房)$"
)
_OVER = ("竣工", "启用", "投产")
_RAISED_OF = re.compile(r"(?:新建|修建|兴建|援建|建设|元)的$")  # 投资120万元建设的|某文化礼堂通过验收
_FOR_USE = re.compile(
    r"(?:已|正式|全面|顺利|基本)*建成并?(?:正式|对外)?(?:投用|投运|投产|启用|运营|使用|开放|开馆|开园|开业|迎客|招生|投入(?:使用|运营|运行)|交付使用)"
    r"(?=[，。；！\n]|$)"
    r"|(?<=市场|商城|广场|公园|酒店|影城|商场|街区|行街)(?:于|在)?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:正式|隆重|全面|对外)*(?:开业|开街|开市|开园|开张)(?=[，。；！\n]|$)"
)
_RAISED_STREET = re.compile(
    rf"{_RAISED.pattern}|通车|完工|铺通|修通|架通|贯通|打通|建成(?:并?通车|并?投|开放|使用|蓄水|通水|发电|交付)|交付使用|并网发电|正在施工|正在建设|建成$"
)
_SIZE = re.compile(
    r"[1一][座条处个](?=[、，。；]|$)|(?:约|共|长|全长|总面积|面积)?[\d.]+(?:余|多)?万?(?:平方米|平方公里|公里|千米|米|亩|公顷)"
)
# 甲中心|由乙公司建设，总投资3亿元; 甲至乙高速公路|起于丙镇，…，概算总投资98亿元
_FUNDED = re.compile(
    r"由[^，。；]{2,24}?投资[\d.]+[万亿]+元(?:开发|投资)?(?:建设|兴建|打造)(?=[，。；])|(?:由[^，。；]{4,40}?(?:建设|兴建|实施)|起[于自][^，。；]{2,30})，(?:[^，。；]{2,24}，){0,3}(?:概算|估算|计划|预计)?总?投资(?:约)?[\d.]+[万亿]"
)
_STAGE = re.compile(r"(?:预?可研|前期工作|前期手续|初步设计|可行性研究)")


_RAISES = re.compile(r"(?:新建|兴建|修建|改建|扩建|架设|建起|动工|开工|竣工|落成|建成)了?的?$")  # 新建|青石桥


_RAISING = re.compile(
    r"(?:全[年市县区]|共|先后|相继|又|还|\d{1,2}月|\d{4}年|\s)*(?:新建|兴建|修建|改建|扩建|建成|(?:签约|开工|引进|招引)(?=总?投资[\d.]))(?:了|的)?(?![了的后以之并投通运开])"
)


def is_built(text: str, floor: int, begin: int, end: int) -> bool:
    """Whether the words around say that it is begun, built, finished, visited as a site or invested in.

    ``floor``: where what may be said before it begins. A park or base that is visited is a place.
    """
    if is_visited(text, floor, begin) and _PARK.search(text, begin, end):
        return False
    if text.startswith("后", begin):
        return False  # 建成|后年产100万片器件
    verb = _RAISING.match(text, begin, end)  # 全年|新建|甲桥、乙桥3座桥梁
    if verb and is_built(text, floor, verb.end(), end):
        return True
    within = _WITHIN.search(text, max(floor, begin - 3), begin)
    joined = text[end - 1 : end] in ("和", "与", "及", "、")  # 某高铁和|开展前期工作的铁路
    return bool(
        status_ahead(text, floor, begin)
        or (not within and not joined and status_behind(text, end, min(len(text), end + 40)))
        or planned_behind(text, end, len(text))
        or GOVERNOR.search(text, max(floor, begin - 8), begin)
        or (text.endswith("建设", begin, end) and _URGED.search(text, max(floor, begin - 3), begin))
        or _SPENT.match(text, end)
        or is_funded(text, end)
        or enumerated(text, begin)
        or announced(text, begin)
        or (text[end - 2 : end] == "平台" and _LAUNCHED.search(text, max(floor, begin - 4), begin))
    )


def is_visited(text: str, floor: int, begin: int) -> bool:
    """Whether what begins there is said to be visited."""
    return _VISITED.search(text, max(floor, begin - 4), begin) is not None


def enumerated(text: str, begin: int) -> bool:
    """Whether what is listed from ``begin`` on is said to be what is built (在建的平台包括)."""
    before = _MONEY_OF.sub("", text[max(0, begin - 60) : begin])
    return bool(ENUMERATED.search(before))


def announced(text: str, begin: int) -> Status | None:
    """What is said of the list that what begins there stands in (此次开工的项目有甲等，还有乙); in a sentence
    of its own too (将新建一批公路。其中包括甲). The state is empty where only works to come are told."""
    first, last = behind_mark(text, begin, "。\n"), begin
    if first and text.startswith(("其中", "分别", "包括"), first):
        first, last = behind_mark(text, first - 1, "。\n"), first
    first = max(first, begin - _LONG_LIST)
    told = status_announced(text, first, begin) if _LISTS.search(text, first, begin) else None
    if told is None or (last < begin and "、" in text[told.end : last]):
        return None  # 分别为甲、乙。其中|甲对某线大修
    return None if _AWAY.search(text, told.end, begin) else told


def numbered(text: str, begin: int) -> bool:
    """Whether what is listed from ``begin`` on is what so many projects are (开工项目2个，分别是)."""
    before = text[max(0, begin - 60) : begin]
    return before.endswith(("是", "为", "即")) and _NUMBERED.search(before) is not None


def launched(text: str, floor: int, begin: int, end: int) -> bool:
    """Whether it is one platform or system that somebody made or put into use, though common words say what for."""
    if end - begin < _LONG_SYSTEM or not _SYSTEM.search(text, begin, end):
        return False
    behind = status_behind(text, end, min(len(text), end + 20))
    urged = text.endswith("建设", begin, end) and _URGED.search(text, max(floor, begin - 3), begin)
    made = urged or _MADE.search(text, max(floor, begin - 6), begin)
    return made is not None or (behind is not None and behind.status in ("启用", "竣工"))


def is_raised(text: str, begin: int, end: int, street: bool) -> bool:
    """Whether what is said behind a list can be said of building works alone: 主体完工, and of streets 建成通车 too."""
    if not street and (is_funded(text, end) or planned_ahead(text, 0, begin)):
        return True
    if text[max(0, begin - 1) : begin] in ("在", "于"):
        return False  # 某项目在某产业园|开工
    found = status_behind(text, end, min(len(text), end + 40)) or planned_behind(text, end, len(text))
    works = street or is_works(text, end)
    if works and not street and (_RAISES.search(text, max(0, begin - 6), begin) or _RAISING.match(text, begin, end)):
        return True
    if not found:
        return False
    if found.status in _OVER and _RAISED_OF.search(text, max(0, begin - 3), begin):
        return True
    told = end - 2 if text.endswith("建设", begin, end) else end  # 甲路、乙路建设|完成
    return (_RAISED_STREET if works else _RAISED).search(text, told, found.end) is not None


def is_for_use(text: str, end: int) -> bool:
    """Whether what ends there is said to be built and put into use, and no more (建成投用，)."""
    return _FOR_USE.match(text, end) is not None


def is_works(text: str, end: int) -> bool:
    """Whether what ends there is by its name a building or a road, a bridge or a canal."""
    return _WORKS.search(text, max(0, end - 4), end) is not None


def is_funded(text: str, end: int) -> bool:
    """Whether the words behind a name say who builds it or where it runs, and what it costs."""
    return _FUNDED.match(text, end) is not None


def is_opened(text: str, floor: int, begin: int) -> bool:
    """Whether the words before a list of streets say that they are begun or opened (打通甲路、乙路)."""
    found = status_ahead(text, floor, begin)
    return bool(
        text.startswith("打通", begin)
        or (found and found.status in ("开工", "竣工", "贯通") and "完成" not in text[found.begin : begin])
    )


def built_end(text: str, begin: int, end: int) -> int:
    """Where a thing that is built ends within ``begin:end``; 0 if there is none.

    What follows it is said of it: 某大桥|建设进展顺利, 某高铁|前期工作, 某厂房|14万平方米.
    """
    for head in trigger().finditer(text, begin, end):
        section = _SECTION.match(text, head.start(), end)
        stop = section.end() if section else head.end()
        if stop - begin < 3 or stop == end or not built().search(text, begin, stop):
            continue
        spent = section and _SPENT.match(text, stop)  # 某铁路平川段|累计完成投资
        if spent or any(p.match(text, stop, end) for p in (_SIZE, _STAGE)) or status_behind(text, stop, len(text)):
            return stop
    return 0
