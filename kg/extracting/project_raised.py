"""Who builds it makes a thing a project: 由甲公司投资1.8亿元兴建的东方新城, 甲厂自筹资金新建的粉磨车间.

The thing may be called as it likes; the builder right before it and the verb of building tell what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context, behind_mark
from kg.extracting.project_items import ProjectName, named_item
from kg.extracting.project_runs import MONEY
from kg.extracting.project_words import HEAD, built, site
from kg.model import ORGANIZATION

_FUNDS = rf"(?:总?投资|投入|出资|引资|集资|斥资|耗资|(?:自筹|筹集|筹措|投入)?资金)(?:总?额)?{MONEY}(?:人民币)?"
_HOW = "投资|出资|分别|捐款|开发|合资|独资|合作|联合|共同|联手|负责|新近|正在|组织|筹资|自筹资金|贷款|集资|捐资"
_DOES = "兴建|建设|新建|扩建|改建|承建|修建|筹建|投建|建造|建成|开发|兴办|创办|运营|实施"
_VERB = rf"(?:{_HOW})*(?:{_DOES})"
# 甲公司|投资1.8亿元兴建的
RAISED_BY = re.compile(
    rf"(?:等[^，。；、]{{0,6}}(?:企业|公司|单位|国企|央企|集团|客商|部门))?，?(?:{_FUNDS})?(?:，)?(?:{_VERB}的|(?<=元)的|旗下的?|下属的?)"
)
_ANY = re.compile(rf"(?:{_DOES}|元|旗下|下属)的?")
_NAME = re.compile(
    r"“?(?P<name>(?:(?!被[评授认列确])[\u4e00-\u9fffA-Za-z\d（）·—-]){3,28}?)”?"
    r"(?=[，。；、“]|正式|已经?|也|在|于|落户|落地|位于|坐落|(?:顺利|全面|举行|胜利|主体|日前|近日|同时|破土|全部)*(?:开工|动工|奠基|竣工|落成|"
    r"建成|投产|投入|封顶|通车|开业|启用|投用|通过|完工|揭牌|签约|并网|试))"
)
_THING = re.compile(
    r"(?:装置|车间|设施|城|苑|园区?|村|湾|港|基地|中心|大厦|广场|庄|谷|里|都|府|世界|乐园|影城|市场|街区|综合体)$"
)
# 甲基地、乙产业园|被列为市级先进项目
_CALLED = re.compile(
    r"(?:均|都|分别|同时|先后|成功)*(?:被|获)(?:认定|列|确定|遴选)(?:为|入)(?![^，。；、]{0,6}(?:课程|科研|科普|研学|优秀|精品|非遗|志愿|文化遗产))[^，。；、“”]{0,20}?项目(?=[，。；]|$)"
)
_ITEM = re.compile(r"[^、和与及]{4,30}")
_TOLD = 7  # characters of 高端轴承智能化生产线, which say what it is
_OF_ALL = re.compile(
    r"(?:全[国省市县]|国内|世界|亚洲|我[国省市县])?(?:首|第[一二三四五]|唯一|最大|一)[个家座条所]?|各类|多个|一批|[\d一二两三四五六七八九十]+[个家座条所项]"
)
_IS = re.compile(r"(?:为|是|系)[^，。；]{0,6}$")


def called_projects(context: Context) -> Iterator[ProjectName]:
    """The things that are built of which the text says that they were named or listed as projects of some sort."""
    text = context.text
    for found in _CALLED.finditer(text) if "项目" in text else ():
        begin = behind_mark(text, found.start(), "，。；：！\n")
        items = [m.span() for m in _ITEM.finditer(text, begin, found.start())]
        if HEAD.search(text, begin, found.start()) or not all(_is_thing(text, *item) for item in items):
            continue
        for first, last in items:
            if name := named_item(context, first, last, True, "project.called/1", 2):
                yield name


def _is_thing(text: str, begin: int, end: int) -> bool:
    return bool(built().search(text, begin, end) or site().search(text[begin:end]) or _THING.search(text, begin, end))


def raised(context: Context) -> Iterator[ProjectName]:
    """What the text says that a body builds, owns or runs."""
    text = context.text
    if not _ANY.search(text):
        return
    for body in context.found(ORGANIZATION):
        act = RAISED_BY.match(text, body.end)
        told = _NAME.match(text, act.end()) if act else None
        if told is None or _OF_ALL.match(text, told.start("name")):
            continue
        if _IS.search(text, max(0, body.begin - 8), body.begin):
            continue  # 某影城是甲集团投资兴建的|娱乐城
        begin, end = told.span("name")
        if not _is_thing(text, begin, end):
            continue
        if HEAD.search(text, begin, end):
            continue  # 项目 and 工程 are read by their heads
        if name := named_item(context, begin, end, True, "project.raised-by/1", 2 if end - begin > _TOLD else 3):
            yield name
