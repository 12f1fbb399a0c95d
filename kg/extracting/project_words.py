"""The words by which projects are known: what cuts a name, what heads it, what names nothing by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.extracting.context import Context
from kg.extracting.divisions import by_name
from kg.extracting.trie import trie_pattern
from kg.lexicon import words

COUNT = r"[\d一二两三四五六七八九十百多余]+"
# behind a title: 《某研究》等2个课题
PROJECT_AFTER = r"等?[\d一二三四五六七八九十两]*[个项]?[^，。；、《》]{0,6}(?:项目|课题(?!报告|成果)|工程)"
HEAD = re.compile(
    r"工程(?:[A-Z]{2,4})?项目|(?<!主体)工程(?!师|科|状况|关心|关爱|技术|学院|职业|大学|系|学|局|公司|有限|集团|部|处|研究|中心|管理|质量|造价|建筑|款|量|机械|类|实验室|教育|专业|院|平台|"
    r"塑料|材料|与|及其|通道|监理|勘察|领域|车|案例|咨询|爆破|检测|单位|系列|概算|指挥|运行管理|运管|标准化|安全(?:管理|生产|监督|鉴定)|维修养护|(?:建设)?(?:推进|调度|现场|观摩)会)(?:项目)?|"
    r"项目(?!县|监测|检测|检验|抽检|名称|编号|类别|序号|所在|经理|部|制|库|化|法人|组|管理|负责人|招商|谋划|储备|单位|专班|观摩|(?:建设|工作)?(?:推进|推介|调度|座谈|现场|研讨|论证|交流)(?:大)?会|展演|展示活动|路演|推介|核准计划|竞赛)"
)
PHASE = re.compile(
    r"（[^（）]{0,4}[一二三四五六\d]期[^（）]{0,8}）(?:工程|项目)?|[一二三四五六七八九十]+(?:、[一二三四五六七八九十]+)*期(?:工程|项目)?"
)
_PLURAL = re.compile(
    r"^又一|^一些|^多地|^各(?!界)|^\d+[#号](?:楼|厂房|车间|地块)|^[市县区乡镇村][三四五两\d]级|兆瓦以下|部分|各类|各项|多个|多项|一系列|系列|若干|一批|有关|相关|所有|全部|个项目|项工程|，(?!(?<=\d，)\d-)|、(?![一二三四五六七八九十]+期|\d+[#号])|等(?!容量|级|离子)|[\d一二两三四五六七八九十百]+[个项名家户座]|\s|培训班|遗址兼|推出|第.届.{0,6}杯|(?:运动会|锦标赛|联赛|大赛)[^场馆]{0,14}项目$|[多快早]上[大好新]项目$|分[两二三四五]期$|[两三四五六七八九十]大(?:工程|项目|行动)$|^(?:世界|国际|国内|全国|全省)(?:一流|领先|重要|知名)"
)
_STIRRED = (
    "项目",
    "工程",
    "楼盘",
    "工地",
    "建设",
    "施工",
    "推进阶段",
    "动工",
    "开建",
    "白改黑",
    "投用",
    "投产",
    "开工",
    "奠基",
    "通车",
    "竣工",
    "新建",
    "兴建",
    "修建",
    "落成",
    "破土",
    "建成",
    "铺通",
    "修通",
    "架通",
    "贯通",
    "合龙",
    "并网",
    "交付使用",
    "完工",
    "封顶",
    "打通",
    "前期工作",
    "亿元的",
    "绿化",
    "修缮",
    "加固",
    "清淤",
    "维修",
    "综合治理",
    "综合整治",
    "环境整治",
)
_FUND = re.compile(r"基金(?:（[^（）]+）项目)?”?$")  # …信托基金（REITs）项目
_PROPER = frozenset(("ns", "nr", "nz", "nt", "nrt", "nrfg", "eng", "x"))
_MARKS = re.compile(r"[\d.%％—\-–、“”（）()·/+]+")
_JOINED = re.compile(rf"（[\u4e00-\u9fff]{{1,2}}）|{_MARKS.pattern}|[和与及]")
_PARK = r"(?:产业园|孵化园|物流园|创业园|科技园|工业园|智造园)"
SECTION = (
    r"(?:铁路|高铁|高速公路|高速|公路|[国省县]道|环线|号线|大道|复线|双线|\d线)"
    r"(?:[\u4e00-\u9fff]{1,5}[至到][\u4e00-\u9fff\d]{1,7}|[\u4e00-\u9fff]{2,4}(?<![阶时标路]))路?段"
)
_GRID = r"\d{2,4}(?:千伏|[kK][vV])[\u4e00-\u9fff]{2,6}变"  # 220千伏青山变
_RING = r"[东西南北][一二三四五]环(?:路|快速路|高架)?(?:[东西南北]段)?"
_NUMBERED = re.compile(
    r"[省国县]道[A-Z]?\d{2,4}(?!\d)|(?<![A-Z])[GSX]\d{2,4}(?!\d)"
    r"|^(?:城[东南西北]|[东南西北]郊)[\u4e00-\u9fff]{0,6}(?:厂|站|馆|学|院|园|市场|广场|水库)"  # 城北污水处理厂扩建
    r"|(?:粮库|水厂|处理厂|车站|客运站|市场|油库|监狱|看守所|殡仪馆|福利院|敬老院|变电站|泵站)(?:整体|易地|异地)?(?:迁建|搬迁|扩建|改扩建)(?:工程|项目)$"
    r"|[\u4e00-\u9fff](?:庙|寺|塔|祠|阁|城墙|书院|故居|旧址|衙署)(?:保护|整体|抢险)?(?:修缮|修复|重建|复建|修葺)(?:工程|项目)$"
    r"|第[一二三四五六七八九十]+(?:[\u4e00-\u9fff]{0,4}(?:小学|中学|初中|高中|幼儿园)|(?:人民)?医院|水厂|污水处理厂)"
)  # 省道324南扩, 第三幼儿园项目
_DIVERSION = re.compile(r"引[\u4e00-\u9fff]{1,3}[济入补进]")  # 引青济川工程: water led from one river to another
_BETWEEN_TOWNS = re.compile(r"^[\u4e00-\u9fff]{2,8}至[\u4e00-\u9fff]{2,8}?(?:公路|高速|铁路|高铁|旅游路|快速路|大道)")
_PARK_TAIL = r"(?:标准化厂房|厂房|基础设施|配套设施|建设|项目|工程)*"
_SEATED = re.compile(
    r"[省市县区](?![省市县区委直级属])[^、，]{3,}?(?:中心|馆|大厦|公园|广场|医院|学校|书院|剧院)(?:建设|新建|扩建|改造|迁建|提升)*(?:项目|工程)$"
)
_NEWLY = re.compile(r"(?:（[^（）]+）)?(?:异地|易地|异址|原址|迁址)?新建(?:项目|工程)$")
# 桃源|工业园污水厂扩建工程: a place by its own name, two characters long
_OWN_SITE = re.compile(
    r"(?!易迁|搬迁|贫困|民办|新型|低效|棚户|红色|边远|山区|临港|保税)(?P<name>[\u4e00-\u9fff]{2})(?:工业园|工业区|开发区|景区|水库|灌区|林场|农场|小?水电站|水厂|污水处理厂)"
    r"[\u4e00-\u9fff]{2,}(?:工程|项目|厂|站|路|桥)$"
)
_PARK_NAMED = re.compile(rf"{_PARK}{_PARK_TAIL}(?:（?[一二三四五]期）?)?$")


@cache
def cuts() -> frozenset[str]:
    """Words at which a name begins or ends."""
    return frozenset(words("project_cuts"))


@cache
def built() -> re.Pattern[str]:
    """A thing that is built, at the end of a stretch; 建设 may follow. Not 化|工厂."""
    return re.compile(
        rf"(?:(?<![化加])|(?<=[智字能代动]化)|(?!工厂))(?:{_any('project_heads')}|{SECTION}|{_GRID}|{_RING})(?:（[^（）]{{1,24}}）)?(?:建设)?$"
    )


@cache
def site() -> re.Pattern[str]:
    """A place or body that is a project only while it is built, at the end of a stretch."""
    return re.compile(rf"(?:{_any('project_sites')})(?=(?:建设)?$)")


@cache
def disciplines() -> re.Pattern[str]:
    """A branch of study that is called 工程, whole."""
    return re.compile(rf"(?:{_any('project_disciplines')})工程")


@cache
def not_a_project() -> re.Pattern[str]:
    """An end that makes it an award, a test, a service or a kind of project (重点项目, 体育项目)."""
    return re.compile(rf"(?:{_any('project_not')})(?:项目|工程)$")


@cache
def works() -> re.Pattern[str]:
    """What is done to a place, road or plant, one thing or more."""
    return re.compile(rf"(?:{trie_pattern(words('project_works'))})+(?:建设)?(?:工程|项目)?")


@cache
def _further_works() -> re.Pattern[str]:
    """、绿化 and 、亮化工程 behind a work: one project, not two."""
    done = trie_pattern(words("project_works"))
    return re.compile(rf"(?<=[化宽造建缮理修容固能淤通质标级建复治])、(?=(?:{done})+(?:、|(?:建设)?(?:工程|项目)?$))")


def no_project(form: str) -> bool:
    """Whether the end of the form says that it is an award, a test or a service, or many at once."""
    bare = re.sub(r"“[^”]*”|（[^（）]*）(?=项目|工程)", "", form)
    bare = _further_works().sub("", bare) if "、" in bare else bare
    return bool(
        (not_a_project().search(form) and not _newly_built(form))
        or _PLURAL.search(bare)
        or _FUND.search(form)
        or form.endswith(
            ("类项目", "问题楼盘", "周边", "沿线", "两侧", "附近", "活动", "活动”", "晋星升级", "晋位升级", "规划提升")
        )
    )


def _newly_built(form: str) -> bool:
    """Whether 新建 says what is done to a house or site: 第五中学|新建项目."""
    newly = _NEWLY.search(form)
    return newly is not None and newly.start() > 2 and any(p.search(form[: newly.start()]) for p in (site(), built()))


def after_stray(context: Context, begin: int, end: int) -> int:
    """Behind a single character that leads up to a name (带, 还, 为); ``begin`` if nothing of its own would remain."""
    first = next(iter(context.tokens_beginning(begin, end)), None)
    stray = first is not None and first.begin == begin and first.word in words("project_leading_words")
    stray = stray and not _DIVERSION.match(context.text, begin)
    return begin + 1 if stray and end - begin > 4 and not is_generic(context, begin + 1, end) else begin


def only_strays(context: Context, begin: int, end: int) -> bool:
    """Whether a single character leads up to words that name nothing (带|项目, 含|国家级重点项目)."""
    first = next(iter(context.tokens_beginning(begin, end)), None)
    stray = first is not None and first.begin == begin and first.word in words("project_leading_words")
    return stray and end > begin + 1 and is_generic(context, begin + 1, end)


@cache
def trigger() -> re.Pattern[str]:
    """What a stretch must hold to be looked at."""
    return re.compile(trie_pattern((*words("project_heads"), *_STIRRED)))


@cache
def leads() -> re.Pattern[str]:
    """Verbs before a name: 完善 X; not 建设路."""
    return re.compile(rf"(?:(?:{_any('project_leads')}|了)(?![路街巷桥村镇性]|大道|[一二三四五六七八九十]路))+")


def _any(name: str) -> str:
    return "|".join(map(re.escape, sorted(words(name), key=len, reverse=True)))


@cache
def _vague_park() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('project_vague_parks')}|[省市县区乡镇村级])*{_PARK}{_PARK_TAIL}")


@cache
def _generic() -> frozenset[str]:
    return frozenset((*words("project_generic"), *words("project_leads"), *words("project_cuts")))


@lru_cache(maxsize=1 << 16)
def is_generic_word(word: str) -> bool:
    """Whether the word is one of project_generic.txt or made of such."""
    if word in _generic():
        return True
    return any(word[:cut] in _generic() and is_generic_word(word[cut:]) for cut in range(len(word) - 1, 0, -1))


def is_generic(context: Context, begin: int, end: int, enough: int = 3) -> bool:
    """Whether the stretch names nothing of its own: generic words, numbers and marks, and no name or fewer than
    ``enough`` characters of other words.

    A region's name before it helps only where it says what for (某县城乡冷链物流项目); a park of something
    (旅游装备产业园) is named by it.
    """
    form = context.text[begin:end]
    if _PARK_NAMED.search(form) and len(form) > 4:
        return bool(_vague_park().fullmatch(form))
    if _BETWEEN_TOWNS.search(form) or _NUMBERED.search(form) or _SEATED.match(form) or _of_house(context, begin, end):
        return False
    if (own_site := _OWN_SITE.match(form)) and not is_generic_word(own_site["name"]):
        return False
    if len(form) <= 20 and is_generic_word(_JOINED.sub("", form) or "项目"):
        return True
    own, proper, topic = 0, False, 0
    region = _region(context, begin, end)
    for word, tag in _units(context, region, end):
        if _MARKS.fullmatch(word):
            continue
        if is_generic_word(word):
            topic += len(word) if word not in _vague() else 0
        else:
            own += len(word)
            proper |= tag in _PROPER
    if region > begin and (topic >= 4 or own >= 2):
        return False
    return own < (1 if proper or _names_site(context, begin, end) else enough)


def is_topic(context: Context, begin: int, end: int) -> bool:
    """Whether common words say what for (城乡供水一体化), not only of which sort (重点建设)."""
    units = [word for word, _ in _units(context, begin, end) if not _MARKS.fullmatch(word)]
    return sum(len(word) for word in units if word not in _vague()) >= 4


def one_of_many(context: Context, begin: int, end: int) -> bool:
    """Whether an item of common words is one project (竹木家具加工项目二期, 智能装备制造项目), where it stands
    among those that are counted: a phase of it is told, or at length what it is for."""
    if PHASE.search(context.text, begin, end):
        return True
    field = context.text.endswith(("建设项目", "建设工程"), begin, end)  # 高标准农田建设项目
    return end - begin > 7 and not field and is_topic(context, begin, end)


def _region(context: Context, begin: int, end: int) -> int:
    """Where the stretch goes on behind the administrative areas that it begins with."""
    text, place = context.text, context.source.place
    while True:
        names = (text[begin:stop] for stop in range(min(end, begin + 9), begin + 1, -1))
        name = next((n for n in names if n in (place, context.source.city) or n in by_name()), None)
        if name is None or not name:
            return begin
        begin += len(name)


def _names_site(context: Context, begin: int, end: int) -> bool:
    """Whether a body or place that is no administrative area is named within, and not the whole."""
    inside = context.inside(begin, end, "Organization", "Place")
    return any(m.type != "AdministrativeDivision" and m.end - m.begin < end - begin for m in inside)


def _of_house(context: Context, begin: int, end: int) -> bool:
    """Whether a school or hospital is named first, and what is done to it then (市中医院迁建工程)."""
    inside = context.inside(begin, end, "Organization")
    houses = ("HealthOrganization", "EducationalOrganization")
    return any(m.begin == begin and m.type in houses and m.end + 2 < end for m in inside)


@cache
def _vague() -> frozenset[str]:
    return frozenset(words("project_vague"))


def _units(context: Context, begin: int, end: int) -> Iterator[tuple[str, str]]:
    """The words of the stretch with their tags; single characters in a row are one unknown word."""
    singles = ""
    for token in context.tokens_beginning(begin, end):
        word = context.text[token.begin : min(token.end, end)]
        if len(word) == 1 and "\u4e00" <= word <= "\u9fff":
            singles += word
            continue
        if singles:
            yield singles, "x"
            singles = ""
        yield word, token.tag
    if singles:
        yield singles, "x"
