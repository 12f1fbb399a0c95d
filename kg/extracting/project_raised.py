"""Who builds it makes a thing a project: 由甲公司投资1.8亿元兴建的东方新城, 甲厂自筹资金新建的粉磨车间.

The thing may be called as it likes; the builder right before it and the verb of building tell what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context, behind_mark
from kg.extracting.project_builders import RAISE, builders
from kg.extracting.project_items import ProjectName, named_item
from kg.extracting.project_runs import INVESTED_BARE, MONEY
from kg.extracting.project_words import HEAD, built, is_topic, site
from kg.model import ORGANIZATION, PLACE

_FUNDS = (
    r"(?:总?投资|投入|出资|引资|集资|斥资|耗资|筹资|捐资|捐款|捐赠|(?:自筹|筹集|筹措|投入)?资金)(?:总?额)?"
    rf"{MONEY}(?:人民币)?"
)
_HOW = (
    "投资|出资|分别|捐款|开发|合资|独资|全资|合作|联合|共同|联手|负责|牵头|主导|新近|正在|组织|筹资|自筹资金|贷款|集资"
    "|捐资|规划|启动|独立"
)
_DOES = (
    "兴建|建设|新建|扩建|改建|改扩建|承建|代建|修建|筹建|投建|援建|捐建|共建|合建|建造|建成|开发|兴办|创办|合办|筹办"
    "|创建|开设|运营|实施|打造|改造|架设|敷设|铺设"
)
_VERB = rf"(?:{_HOW})*(?:{_DOES})"
_WHERE = r"(?:在[^，。；、的]{2,14}?)?"  # 甲集团|在某乡出资3亿元建成的
_SINCE = r"(?:(?:于|从|自)?(?:\d{4}|上|去|当|同|次)年(?:\d{1,2}月)?(?:起|开始)?)?"
# 甲公司|投资1.8亿元兴建的
RAISED_BY = re.compile(
    rf"(?:等[^，。；、]{{0,6}}(?:企业|公司|单位|国企|央企|集团|客商|部门))?，?{_SINCE}{_WHERE}(?:{_FUNDS})?(?:，)?{_WHERE}"
    rf"(?:{_VERB}的|(?<=元)的|旗下的?|下属的?|所属的?)"
)
_ITS = re.compile(r"的(?=[^，。；、的]{3,20}?(?:开业|开盘|开工|动工|奠基|竣工|投产|封顶|落成))")  # 甲公司|的乙酒店开业
_ANY = re.compile(rf"(?:{_DOES}|元|旗下|下属)的?|(?:公司|集团|厂)的")
_RAISING = re.compile(rf"(?:{_DOES})的$")
_RAISED_BY_THEM = re.compile(rf"{_DOES}|投资|出资|{RAISE}")
# 甲科技园|为乙公司投资兴建的; 总投资2亿元的|丙基地|，占地80亩，由丁公司建设: what heads the clause
_HEADS = re.compile(
    rf"\s*(?:其中，?|\d{{4}}年，|(?:\d{{1,2}}月)?\d{{1,2}}日，)*(?:{INVESTED_BARE})?(?P<name>[\u4e00-\u9fffA-Za-z\d（）·—]{{4,28}}?)"
    r"(?=，|由(?!于)|为|系|是|位于|坐落|$)"
)
_BESIDE = re.compile(
    r"(?:位于|坐落|地处|占地|总?建筑|总?投资|计划|概算|规划|规模|[全总]长|设计|始建|采[用取]|主要|拥有|为|系|是)"
)
_SAID_BY = re.compile(rf"由|{RAISE}")
_NO_NAME = re.compile(
    r"^(?:该|此|本|其|由|位于|坐落|地处|产能|新增)|[的了着在并]|(?:目前|期间|方面|负责|组织|牵头|资金|设备|工作|任务)"
)
_ERECTS = re.compile(
    r"(?:投资|出资|合作|联合|共同|负责)*(?:新建|兴建|建设|建成|承建|投建|修建|援建|捐建|迁建|打造|筹建)了?"
    r"(?!的|工程|局|银行|集团|路|街)"
)
_NO_HOUSE = re.compile(rf"{_NO_NAME.pattern}|(?:村|里|都|社区|世界|队|库|网|体系)$")
_PAID = re.compile(rf"{INVESTED_BARE}，?(?:在[^，。；、的]{{2,14}}?)?$")
_THERE = re.compile(r"(?:在[^，。；、的]{2,14}?)?(?:计划|规划|拟|将)*")  # 由甲集团|在某镇规划|建设青禾小镇
_ERECTED = re.compile(r"“?(?P<name>[\u4e00-\u9fffA-Za-z\d（）·—-]{4,24}?)”?(?:[、和与及]|$|(?=[，。；]))")
_NAME = re.compile(
    r"“?(?P<name>(?:(?!被[评授认列确])[\u4e00-\u9fffA-Za-z\d（）·—-]){3,28}?)”?"
    r"(?=[，。；、“]|正式|已经?|也|在|于|落户|落地|位于|坐落|占地|总?建筑面积|总?投资|[日年](?:处理|产|加工)|\d{1,2}月|[上中下]旬|首[台批套]|"
    r"(?:顺利|全面|举行|胜利|主体|日前|近日|同时|破土|全部|对外|启动)*(?:开工|动工|奠基|竣工|落成|"
    r"建成|投产|投入|封顶|通车|招商|入驻|开业|开盘|开园|开馆|开放|启用|投用|通过|完工|揭牌|签约|并网|试|建设|交付|完成|上线|被|列入|获[批得评]))"
)
_THING = re.compile(
    r"(?:装置|车间|设施|城|苑|园区?|村|湾|港|基地|中心|大厦|广场|庄|谷|里|都|府|世界|乐园|影城|市场|街区|综合体|壹号|节点)$"
)
# 甲公司投资建设的|脐橙分选线: whatever ends so was raised where a verb of building says so
_RAISED_THING = re.compile(
    r"(?:[猪牛羊鸡鸭鹅种禽渔养殖牧农林场]场|(?<![物管干热流连直天专在全无有多视产路沿前])线|[\u4e00-\u9fff]馆|(?<![车本网])站|[仓库储][库仓]|工坊|酒店|泳池|栈桥|景观带|长廊)$"
)
# 甲基地、乙产业园|被列为市级先进项目
_CALLED = re.compile(
    r"(?:均|都|分别|同时|先后|成功)*(?:被|获)(?:认定|列|确定|遴选)(?:为|入)(?![^，。；、]{0,6}(?:课程|科研|科普|研学|优秀|精品|非遗|志愿|文化遗产))[^，。；、“”]{0,20}?项目(?=[，。；]|$)"
)
_ITEM = re.compile(r"[^、和与及]{4,30}")
_TOGETHER = re.compile(
    r"(?:共同|联合|合作|携手)(?:投资|出资)?(?:建设|共建|兴建|打造|新建|建成)了?(?P<name>[\u4e00-\u9fff]{5,20}?(?:中心|平台|基地|工坊))"
    r"(?=[，。；])"
)
_TOLD = 7  # characters of 高端轴承智能化生产线, which say what it is
_AT_LENGTH = 6
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


def erects(context: Context) -> Iterator[ProjectName]:
    """What money or a body right before the verb of building raises: 投资2亿元新建|青禾小学、白岭中学."""
    text = context.text
    ends = {m.end for m in context.found(ORGANIZATION)} if _ERECTS.search(text) else set()
    for verb in _ERECTS.finditer(text) if ends else ():
        paid = _PAID.search(text, max(0, verb.start() - 40), verb.start())
        near = (e for e in ends if verb.start() - 20 <= e <= verb.start())
        if not paid and not any(_THERE.fullmatch(text, e, verb.start()) for e in near):
            continue
        for item in _ERECTED.finditer(text, verb.end(), context.phrase(verb.end())[1]):
            begin, end = item.span("name")
            thing = _is_thing(text, begin, end) or _RAISED_THING.search(text, begin, end)
            if not thing or HEAD.search(text, begin, end) or _NO_HOUSE.search(item["name"]):
                break
            name = None if _known(context, begin, end) else named_item(context, begin, end, True, "project.erects/1")
            if name and name.end == end:
                yield name


def told_of(context: Context) -> Iterator[ProjectName]:
    """What heads a clause that goes on to say by whom it is built (某科技园为甲公司投资兴建的产业园)."""
    text = context.text
    for begin, end in context.clauses if _SAID_BY.search(text) else ():
        head = _HEADS.match(text, begin, end)
        if head is None or _NO_NAME.search(head["name"]) or not _is_thing(text, *head.span("name")):
            continue
        first, last = head.span("name")
        bodies, by, verb = builders(context, last, end)
        if not bodies or not _RAISED_BY_THEM.search(text, by, verb) or HEAD.search(text, first, last):
            continue
        if not _known(context, first, last) and is_aside(text[last:by]):
            name = named_item(context, first, last, True, "project.told-of/1")
            if name and name.end == last:
                yield name


def is_aside(between: str) -> bool:
    """Whether all that stands between a thing and by whom it is built tells where it lies, how large or dear it is."""
    return all(map(_BESIDE.match, (part for part in re.split("[，：]", between) if part)))


def _known(context: Context, begin: int, end: int) -> bool:
    """Whether a body or a place is known by the whole name."""
    return any((m.begin, m.end) == (begin, end) for m in context.found(ORGANIZATION, PLACE))


def shared_works(context: Context) -> Iterator[ProjectName]:
    """What several build together, called by its place first (共同建设|平川县石门农事服务中心)."""
    for found in _TOGETHER.finditer(context.text):
        begin, end = found.span("name")
        here = [m for m in context.inside(begin, end, PLACE) if m.begin == begin and m.end < end]
        house = any((m.begin, m.end) == (begin, end) and m.type != "GovernmentBody" for m in context.mentions)
        name = named_item(context, begin, end, True, "project.shared-works/1") if here and not house else None
        if name is not None:
            yield name


def _is_thing(text: str, begin: int, end: int) -> bool:
    return bool(built().search(text, begin, end) or site().search(text[begin:end]) or _THING.search(text, begin, end))


def raised(context: Context) -> Iterator[ProjectName]:
    """What the text says that a body builds, owns or runs."""
    text = context.text
    if not _ANY.search(text):
        return
    for body in context.found(ORGANIZATION):
        act = RAISED_BY.match(text, body.end) or (_ITS.match(text, body.end) if body.type == "Enterprise" else None)
        told = _NAME.match(text, act.end()) if act else None
        if act is None or told is None or _OF_ALL.match(text, told.start("name")):
            continue
        if _IS.search(text, max(0, body.begin - 8), body.begin):
            continue  # 某影城是甲集团投资兴建的|娱乐城
        begin, end = told.span("name")
        verb = _RAISING.search(act.group())
        if verb and verb.group() == "改造的" and _known(context, begin, end):
            continue
        raises = verb is not None or act.re is _ITS
        if not (_is_thing(text, begin, end) or (raises and _RAISED_THING.search(text, begin, end))):
            continue
        if HEAD.search(text, begin, end):
            continue  # 项目 and 工程 are read by their heads
        at_length = verb is not None and end - begin >= _AT_LENGTH and is_topic(context, begin, end)
        enough = 0 if at_length else 2 if end - begin > _TOLD else 3
        if name := named_item(context, begin, end, True, "project.raised-by/1", enough):
            yield name
