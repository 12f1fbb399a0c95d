"""An item of a text as a project's name: what leads up to it, what is said of it, and what names something else."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.extracting.context import Context
from kg.extracting.project_built import is_works
from kg.extracting.project_runs import AREA, INVESTED, INVESTED_BARE
from kg.extracting.project_words import (
    COUNT,
    HEAD,
    after_stray,
    built,
    disciplines,
    is_generic,
    is_topic,
    leads,
    no_project,
    only_strays,
)
from kg.lexicon import words
from kg.model import Mention

LONGEST = 60
_LEAD = re.compile(
    r"(?:(?:19|20)\d\d年度?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|其中|(?<=[，；])其(?![他它余次实间正])|主会场|分会场|全省|全市|全县|全区|我[省市县区]|该市|该县|(?:省内|国内|全[国省市]|世界)?首[批套]|第[一二三四五六七八九十]批|一批|"
    rf"(?P<count>{COUNT}(?:余|多)?)(?:[个项条座处家件块幢栋]|所)|本市|共有|公司(?=\d|年产|新[上建]|[一二三四]期)|以及|及|暨(?![南阳])|和(?![平谐睦顺县田龙静政林硕泰美兴])|与|并|等|的|了|[‘’]|(?<=[的建工产约])(?:重[点大])?(?:建设)?(?:项目|工程)(?:主要)?(?:有|为|是|包括)|还有|同[日月年]|是[日月年]|当年|\s|投用|(?<=的)有(?![机色线轨氧限])(?=[\u4e00-\u9fff]{{3}})|(?<=元)建(?![设成造起筑])(?=[\u4e00-\u9fff]{{3}})|[\d.]+万?元(?=[^，。]*项目))+"
)
# 在建项目有|甲园, 主要建设项目包括|乙厂
_HAS = re.compile(r"[^、，。；]{0,12}?(?:项目|工程)(?:主要)?(?:有|包括|涵盖|分别[为是]|(?<=主要)[是为])(?=[^了无关限])")
_SO_MANY = re.compile(r"(?:[2-9]|\d\d+|[二两三四五六七八九十])(?:余|多)?[处件座]$")  # 共5处|引水点工程
_APPLIED_TO = re.compile(r"(?:运用|应用)[到于]$")  # 将某装置运用到|某系统等项目
_SO_LONG = re.compile(r"(?:^|[^长约程\d.])[\d.]+(?:余|多)?万?(?:千米|公里)$")  # 完成72千米|山区入户路建设
_QUANTITY = re.compile(r"(?:[一二三四]期)?[\d.]+(?:余|多)?万?(?:千米|公里|公顷|平方米|栋|座|处|台|套|户|所|条|米)")
_SOME = re.compile(r"[一首两几](?:栋|座|条|家|所|处|个|幢)")  # 位于青石区的|一栋摩天大楼
_EXTENT = re.compile(AREA)
_OUTPUT = re.compile(r"年(?:产|加工|处理)[\d.]+(?:余|多)?万?[\u4e00-\u9fff]{1,2}")  # 年产100吨|的某车间
# 占地5公顷|某服务中心, 300亩|水稻套种项目, 存栏超2万头|某产业园项目
_MEASURED = re.compile(
    rf"(?:占地(?:面积)?|总?建筑面积|总?规模|全长|总长)?(?:约|近|超)?{AREA}(?=[\u4e00-\u9fff]{{4}})"
    r"|[存出]栏(?:约|近|超)?[\d.]+万?[头只羽](?=[\u4e00-\u9fff]{4})"
)
_ERECTS = re.compile(
    r"(?:旗下的?|(?:合作|联合|共同)*(?:共建|新建|改建|建成|建设|实施|开发|打造|引进|投资|承建|代建|援建|捐建|修建|兴建|完成)+)(?:了)?(?=[\u4e00-\u9fff\d]{4})"
)
_FIRM_BUILDS = re.compile(
    rf"(?:[与和同、][^，。；、的]{{2,16}}?)?(?:计划|拟|将|共同|联合|合作)*(?:{INVESTED_BARE})?(?:投资|合作|联合|共同|负责)?(?:建设|新建|兴建|开发|打造|实施)了?的?|{INVESTED_BARE}|签约"
    rf"|(?:在[^，。；、的]{{2,14}}?)?(?:{INVESTED_BARE})?(?:，)?(?:组织|牵头|负责|具体|投资|启动)*(?:建设|新建|兴建|开发|实施|承担|承建|运营|投建|改造)的|的"
)
_CARRIED_OUT = re.compile(rf"(?:{INVESTED_BARE})?(?:组织|牵头|负责|具体|投资)+(?:建设|新建|兴建|实施|承建)的")
_ONLY_THERE = re.compile(r"(?:投资|规划)*(?:建设|实施|打造|引进)(?!用地|工程|局|银行|[路街村])")
# 在|12个|贫困村建设|村级光伏项目
_SPREAD = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:建设|实施|新建|推广)(?=[\u4e00-\u9fff\d]{4})")
_IN_SO_MANY = re.compile(rf"在(?:全[市县区])?{COUNT}个$")
_TAIL = re.compile(r"(?:(?<!化)建设|施工|工地|现场|等|项目大门|(?:建筑|规划|概念|景观|施工)*(?:方案设计|设计方案))+$")
_HOUSED = re.compile(
    r"(?:(?:中心|基地|大厦|公园)(?:建设)?|棚户区改造|棚改|城中村改造)(?:项目|工程)$"
)  # 市监管中心项目: 监管 says which
_OF_MONEY = re.compile(r"[\d.]+[万亿]+元的$")  # 投资490万元的某类工程 is one
_OCCASION = re.compile(
    r"[^、，。]*(?:活动|仪式|会|签约|论坛|年度|整治|治理|行动|一批”|下线|投产|竣工|揭牌|启动|奠基|推介|路演)[暨既]"
)  # 某活动暨X项目开工仪式
# 省重点项目|某水库, 市重点在建|某工程: what sort of project it is stands before its name
_APPOSED = re.compile(
    r"(?:[\u4e00-\u9fff]{2,3}(?:[省市县区]|自治区)|[省市县区]|国家|全[国省市])?级?"
    r"(?:(?:重点|重大|标志性|国债|专项债|援疆|援藏)(?:建设|水利|交通|能源|民生|产业|工业|文旅|农业|基础设施|在建|续建|预备|储备|招商|投资){0,2}(?:工程项目|项目|工程)|重点(?:在建|续建|预备))"
    r"[“—]*(?=[\u4e00-\u9fff\d]{4})"
)
# 首个电网侧储能项目|青禾储能电站: of which kind it is the first
_FIRST_OF = re.compile(r"[^，。；、“”]{2,16}?(?:项目|—+)(?=[\u4e00-\u9fff]{4})")
_RAISED_BY = re.compile(r"(?:兴建|投建|新建|投资建设|合资建设)的$")
_BEGUN = re.compile(
    r"(?:同时|正式|破土|于?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)*(?:动工|奠基|破土|开工(?:建设|兴建|奠基))"
)
# 某县开发区内|某产业园项目: where it lies
_INSIDE = re.compile(
    r"[^、，。；“”]{2,16}?(?:[区园境])内(?!河(?![南北])|[部外环网涝湖海陆])(?=[\u4e00-\u9fffA-Za-z\d（]{5})"
)
# 谋划|包装|某项目, 采取|PPP模式建设|某项目
_PACKAGED = re.compile(
    r"(?<=谋划|策划|申报|储备)(?:包装|生成|申报|储备|推介)+"
    r"|(?<=采[取用])[A-Za-z+\u4e00-\u9fff]{2,10}?[模方]式(?:投资|合作)*(?:建设|新建|兴建|打造|实施|开发)(?=[\u4e00-\u9fff\d]{4})"
)


@cache
def _bare() -> frozenset[str]:
    """Ends of names that name nothing alone (门诊楼, 体育馆)."""
    return frozenset((*words("project_heads"), *words("project_sites")))


class ProjectName(NamedTuple):
    """A project's name in a text: joined span, name, the fuller name of an item that shares its head with others
    (焦唐 of 焦唐、叶鲁高速), and the rule."""

    begin: int
    end: int
    name: str
    full: str
    rule: str


def named_item(context: Context, first: int, last: int, plain: bool, rule: str, enough: int = 3) -> ProjectName | None:
    """The item as a project's name, without what leads up to it; None if it holds nothing of its own. ``plain``: it
    need not end in 项目 or 工程, so that 建设 and the like may be left out at its end. ``enough``: how many
    characters of common words make a name, 0 if they make one anyhow."""
    text = context.text
    begin, end = after_leads(context, first, last)[0], last
    tail = _TAIL.search(text, begin, last) if plain else None
    if tail and tail.start() >= begin + 3:
        end = tail.start()
    form = text[begin:end]
    enough = 2 if enough == 3 and _HOUSED.search(form) else enough
    enough = 9 if enough == 3 and _SO_MANY.search(text, max(0, begin - 6), begin) else enough
    if (
        not 2 <= len(form) <= LONGEST
        or "《" in form
        or "”“" in form
        or any(form.count(a) != form.count(b) for a, b in ("“”", "（）", "《》"))
    ):
        return None
    applied = _APPLIED_TO.search(text, max(0, begin - 3), begin)
    if form[0] in "该此" or applied or (plain and _so_long(context, begin, end)):
        return None
    if plain and (form in _bare() or _SOME.match(form)):
        return None
    if (size := _EXTENT.match(form)) and is_generic(context, begin + size.end(), end):
        return None  # 2万公顷|示范项目
    if plain and (_QUANTITY.match(form) or _OUTPUT.fullmatch(form) or form.startswith("产能")):
        return None
    if (
        no_project(form)
        or disciplines().fullmatch(form)
        or text[max(0, begin - 2) : begin] in ("多个", "多项", "一批", "数个")
        or (
            enough and not _OF_MONEY.search(text, max(0, begin - 16), begin) and is_generic(context, begin, end, enough)
        )
        or only_strays(context, begin, end)
        or _named_otherwise(context, begin, end, rule)
    ):
        return None
    name = re.sub(r"\s+", "", form)
    return ProjectName(begin, end, name, name.removesuffix("项目") if name.endswith("工程项目") else "", rule)


def _so_long(context: Context, begin: int, end: int) -> bool:
    """Whether a length stands before what no place is named in: a sort of roads, as many as were built."""
    length = _SO_LONG.search(context.text, max(0, begin - 12), begin)
    return length is not None and not context.inside(begin, end, "Place", "Organization")


def after_leads(context: Context, first: int, last: int) -> tuple[int, bool]:
    """Where the name begins behind dates, counts and verbs; and whether there was a count."""
    text, begin, counted = context.text, first, False
    for _ in range(2):
        has = _HAS.match(text, begin, last)
        begin = has.end() if has else begin
        money = INVESTED.match(text, begin, last)
        begin = money.end() if money else begin
        begin = after_sort(context, begin, last)
        packaged = _PACKAGED.match(text, begin, last)
        begin = packaged.end() if packaged else begin
        inside = _INSIDE.match(text, begin, last)
        begin = inside.end() if inside and not is_generic(context, inside.end(), last) else begin
        lead = _LEAD.match(text, begin, last)
        if lead:
            begin, counted = lead.end(), counted or bool(lead["count"])
        verb = leads().match(text, begin, last)
        works = is_works(text, last)
        enough = 3 if works or (verb and verb.end() - begin >= 4) else 4  # 升级改造|青山阳
        if verb and last - verb.end() >= enough:
            own = not is_generic(context, verb.end(), last, 2 if works else 3)
            begin = verb.end() if own or _of_firm(context, verb.end(), last) else begin
        spread = _SPREAD.match(text, begin, last) if counted else None
        begin = spread.end() if spread and _IN_SO_MANY.search(text, first - 1, begin) else begin
        begin = _after_area(context, after_stray(context, begin, last), last)
        begin = _after_builder(context, _after_measure(context, begin, last), last)
        occasion = _OCCASION.match(text, begin, last)
        begin = occasion.end() if occasion else begin
    return begin, counted


def _after_measure(context: Context, begin: int, last: int) -> int:
    measure = _MEASURED.match(context.text, begin, last)
    return measure.end() if measure and not is_generic(context, measure.end(), last) else begin


def _after_builder(context: Context, begin: int, last: int) -> int:
    """Behind a body or sight and its verb: 青禾景区新建|少年营地项目."""
    ends = [m.end for m in context.inside(begin, last, "Organization", "Place") if m.begin == begin]
    ends.append(after_divisions(context, begin, last))  # 青川县白兰镇|新建
    for end in ends:
        erects = _ERECTS.match(context.text, end, last) if end > begin else None
        if erects is None:
            continue
        own = erects.group().startswith("承建") or not is_generic(context, erects.end(), last)
        there = end == ends[-1] and _ONLY_THERE.match(context.text, erects.start())  # 石桥镇实施|光伏发电项目
        if own or there or _of_firm(context, erects.end(), last):
            return erects.end()
    return begin


def by_firm(context: Context, begin: int) -> bool:
    """Whether a firm's name and what it does stand right before a project's (甲公司|投资2亿元建设的|生物制药项目), or
    those of an office that carries it out (县水利局|组织实施的|农村供水项目)."""
    bodies = context.inside(max(0, begin - 60), begin, "Organization")
    firms = [m for m in bodies if m.type == "Enterprise"]
    if any(_FIRM_BUILDS.fullmatch(context.text, m.end, begin) for m in firms):
        return True
    return any(_CARRIED_OUT.fullmatch(context.text, m.end, begin) for m in bodies)


def _of_firm(context: Context, begin: int, last: int) -> bool:
    """Whether common words that say what for name a project, for a firm builds it."""
    return is_topic(context, begin, last) and by_firm(context, begin)


def after_sort(context: Context, begin: int, last: int) -> int:
    """Behind the words that say of which sort a project is (省重点项目|某水库), if a name follows."""
    sort = _APPOSED.match(context.text, begin, last)
    if context.text.endswith(("首个", "首座", "首家", "最大", "唯一"), 0, begin):
        kind = _FIRST_OF.match(context.text, begin, last)
        told = kind and (kind.group().endswith("—") or built().search(context.text, kind.end(), last))
        sort = kind if told else sort
    return sort.end() if sort and not is_generic(context, sort.end(), last) else begin


def after_divisions(context: Context, begin: int, last: int) -> int:
    """Behind the administrative areas that it begins with, one in the other; the last of them if nothing follows."""
    areas = {m.begin: m.end for m in context.inside(begin, last, "Place") if m.type == "AdministrativeDivision"}
    while areas.get(begin, last) < last:
        begin = areas[begin]
    return begin


def _after_area(context: Context, begin: int, last: int) -> int:
    """Behind the areas that lead up to an enterprise: 清川区|宏远公司新材料项目."""
    firms = [m for m in context.inside(begin, last, "Organization") if m.type == "Enterprise"]
    places = {m.begin: m.end for m in context.inside(begin, last, "Place")}
    position = begin
    while position in places and not any(m.begin == position for m in firms):
        position = places[position]
    return position if any(m.begin == position and m.end < last for m in firms) else begin


def _named_otherwise(context: Context, begin: int, end: int, rule: str) -> bool:
    """Whether a document is cut, or the whole is a person, an award or an administrative area."""
    bare = HEAD.search(context.text, begin, end)
    stop = bare.start() if bare and bare.end() == end else end  # 石门镇|项目 names nothing either
    return any(
        m.family == "Document"
        or (m.begin == begin and m.end == end and _is_no_project(m, rule) and not _raised_by(context, m, rule))
        or (m.begin == begin and m.end == stop < end and m.type == "AdministrativeDivision")
        for m in context.mentions
        if m.begin < end and begin < m.end
    )


def _raised_by(context: Context, mention: Mention, rule: str) -> bool:
    """Whether a firm is only being built: 甲公司和乙厂合资兴建的|丙厂奠基, 县自来水公司西郊水厂|动工."""
    before = max(0, mention.begin - 6)
    if not rule.startswith("project.raised"):
        return False
    begun = mention.name.endswith(("厂", "矿")) and _BEGUN.match(context.text, mention.end)
    return bool(begun or _RAISED_BY.search(context.text, before, mention.begin))


def _is_no_project(mention: Mention, rule: str) -> bool:
    """Whether what a mention names cannot be a project: a person, an award, an area, a firm with its full form."""
    if mention.type == "AdministrativeDivision":
        return not rule.startswith("project.quarter")  # 吴村、李村等棚改项目 are called by their villages
    if mention.family in ("Person", "Award", "HeritageItem"):
        return not rule.startswith("project.road")  # 叶鲁、焦平等3条高速 look like persons
    return mention.type == "Enterprise" and mention.name.endswith(("公司", "集团", "银行", "分行", "厂", "矿"))
