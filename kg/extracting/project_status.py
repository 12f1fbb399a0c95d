"""What is said of a project's state, as phrases around its name: 竣工通车 behind it, 竣工 before it.

The statuses are the scheme of the contract, their phrases those of project_status.txt.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.extracting.project_words import COUNT
from kg.extracting.trie import trie_pattern
from kg.lexicon import table

# What may stand between a project's name and its status: 已, 正式, 于2025年3月, 12月30日举行 …
_BETWEEN = (
    r"(?:建设|项目|工程|(?:战略|框架|投资|建设|合作)+(?:框架)?(?:协议|合同)(?=签约)|主体|(?:标准化?|主)?厂房|主楼|(?:首|[一二三1-9]\d?[#号])[栋幢]楼?|\d+[#号](?:[至到、]\d+[#号])?(?:厂房|车间|机组|生产线)|[左右](?:洞|线|幅)|双[洞幅]|(?<![在于])“?(?:[五十七八]一|国庆|春节|中秋|元旦)”?节?(?:前后|[前后])(?!如期|顺利|全部|全面|提前)|“?(?:[五十七八]一|国庆|春节|中秋|元旦|暑假|寒假|汛)”?节?(?:期间|前夕)|由[^，。；、的由]{2,16}?(?=(?:兴|新|修)?建成|建设完成|建造完成)|向(?:市民|公众|社会|游客|群众)|内外?部?(?=装修|装饰)|[双单]线|高架|主线|(?:[东西南北中]段)?断头路|仪式|[》”]|全线|正线|[上下]行线|[东西南北]?(?:主塔|索塔|主墩|主桥|主梁|土建)|[，,]|已经?|均已?|也|同[天日时月年]|[次翌]年|年[初中]|年底前|年前|[上下]半年|(?:第?[一二三四]|首)季度|[春夏秋冬]季?(?=[动开竣建通完破奠])|开始|均|又|随后|分别|[去今当][年]|[今去]年[上下]半年|于?\d{1,2}月(?:\d{1,2}日)?(?:[、和]\d{1,2}月(?:\d{1,2}日)?)+|一直|建好|[^，。；、前]{2,10}前(?=如期|顺利|全部|全面|提前)|处于|各项(?=前期|手续)|整治|正式|顺利|全部|基本|成功|率先|全面|如期|提前|即将|现已|目前|正在|正(?!在)|有望|实现|举行|进行|相继|陆续|先后|同步|一次性?(?:启动|送电|投料|并网|试车)成功|首[台批套](?:机组|风机)?|"
    r"[在于][^，。；、的在于前后]{2,10}[前后]|[\u4e00-\u9fff]{0,4}(?:楼|房|车间|馆)(?=(?:主体)?(?:已|均|全部)*封顶)|[\d.]+万?(?:千瓦|兆瓦|吉瓦)(?:机组|容量)?(?=(?:全容量|首次|正式|实现)*并网)|[在于][^，。；、的]{2,24}?(?=(?:举行|正式|集中|顺利|全面|隆重)*(?:开工|奠基|动工|签约|投产|竣工|揭牌|建成|启动|投用|并网|通车|落成|封顶|启用))|"
    r"[^，。；、的后]{2,8}后(?=重新|恢复|正式)|重新|恢复|通过[^，。；、通]{2,16}?组织的(?=[\u4e00-\u9fff]{0,4}验收)|"
    r"(?:获得?|通过)[^，。；、]{2,18}?(?=核准|批准|批复|立项|备案|审核|审批)|意向(?:落户|落地)[^，。；、]{0,8}?(?=并|签约)|并(?=进行|签约|开工|动工|奠基)|于|在|今[天日]|当[天日]|近日|日前|(?:开工|仅)?\d+个月[内即就]?|(?:(?:19|20)\d\d年)?\d{1,2}月(?:份|底|初|[上中下]旬)?|(?:19|20)\d\d年(?:底|初|末)?|\d{1,2}日|当年|年底|年内|（[^（）]{1,20}）|、|\d+(?:栋|幢|套|座|户|条|孔|台)[\u4e00-\u9fff]{0,6}?|(?:\d+[个座])?(?:[\d.]+万?吨级)?泊位)*?"
)
_NOT_BEHIND = (
    r"[\d一两二三四五六七八九十半]+个月|[\d.]+[万亿]+元的|内容|体系|率|面积|项目|单位|招标|、监理(?!评)|图|许可|合同|队|企业|条件|许可|情况|进度|方案|意见|办法|细则|计划|会|(?:之)?后(?!移交|交付|投)|时|准备|标准|"
    r"工作(?!正|已|全)|里程|中心|公司|商(?!业)|权|模式|主体|成本|收入|能力|部门"
)
_OBJECT = (
    r"(?<=选址)(?:[在于]|[\u4e00-\u9fff]{1,14}[镇乡区县园村道])|"
    r"(?<=全[面部]完成|基本完成)(?![，。；、])|(?<=完成)(?![，。；！\n]|$)|"
    r"(?<=发电)(?:累计|量|机|[\d.]+[万亿])|"
    r"(?<=建成)(?:了|全[国省市]|国内|首|省|国家|\d|[一二两三四五六七八九十][个座条家])"
)  # 某园建成全国第一家平台
_NOT_YET = re.compile(r"(?:拟|将|计划|力争|争取|确保|预计|有望|即将|未|不|力促|促进|推动|加快|促|尽快|早日)$")


# 计划今年7月份|开工建设, 将陆续|开工
_SHALL_BEGIN = re.compile(
    r"(?:建设|项目|工程)?[^，。；、的]{0,10}?(?:计划|预计|将|拟|力争|争取|有望|即将)[^，。；、的]{0,16}?"
    r"(?P<what>开工(?:建设|兴建)?|动工(?:兴建|建设)?|开建|奠基|破土|启动建设|开始(?:建设|兴建|施工))(?=[，。；、（]|$)"
)
# 拟|新建, 计划投资3亿元|建设
_SHALL_BUILD = re.compile(
    r"(?:拟|(?<!五年)(?<!年度)计划)(?:在[^，。；]{2,12}?)?(?:总?投资(?:约|近|超过?)?[\d.]+[万亿]+[美欧日港]?元)?(?:投资)?"
    r"(?:新建|建设|兴建|修建|改建|扩建|建立|续建)(?:一[座个条])?$"
)
_WILL = re.compile(r"(?:将|拟|计划|预计|力争)[^，。；]{0,14}$")
_PRESSED = re.compile(r"(?P<what>(?:加快|推进|加速)(?:推进)?)[^，。；：“”]{2,40}[、和及与]$")
_URGED = re.compile(r"(?P<what>推动|促进)了?$")
_BUILDING = re.compile(r"建设(?=[，。；\n]|$)")
# 正积极开展|前期工作, 正在进行|初步设计, 推进|征地拆迁
_PAPERS = re.compile(
    r"(?:项目|工程)?(?:前期(?:工作|手续|准备|谋划)|(?:可行性研究|可研|项目建议书|工可|初步设计|初设|施工图|方案设计|设计方案|规划设计|勘察|勘测|选址|环评|用地(?:报批|预审|清表|手续)|征地|征迁|拆迁|招标|招投标|挂网招标)"
    r"(?:报告|设计|文件|编制|审查|评审|报批|手续|工作|拆迁)*(?=[，。；、及和]|$))"
)
_FIRST = re.compile(r"首[个家座批条]|第一|唯一|最[大长]")
_ENTERS = re.compile("进入|处于|转入|步入|迈入")
_STAGE = re.compile(
    rf"{_BETWEEN}(?:建设|工程|施工|工作|主体)*(?P<what>(?:进入|处于|转入|步入|迈入)(?P<which>[^，。；、]{{2,14}}?)(?:阶段|(?<=装修|装饰|安装|调试|收尾|扫尾|验收|施工)))(?=[，。；、！]|$)"
)


_IN_USE = ("投产", "启用")
_NEAR = 56  # characters behind a name within which its state ends


class Status(NamedTuple):
    """A status phrase: joined span and status."""

    begin: int
    end: int
    status: str


@cache
def _phrases(ahead: bool) -> dict[str, str]:
    """Phrase → status, of those that may stand behind a name or, with ``ahead``, before it."""
    stages, listed = table("project_stages"), table("project_status").items()
    made = {} if ahead else {how + goes: "在建" for how in stages["manner"] for goes in stages["going"]}
    if not ahead:
        joints = ("", "并", "并正式", "正式", "并对外", "对外", "开始", "并开始")
        made |= {r + how + does: "启用" for r in stages["reached"] for how in joints for does in stages["serves"]}
    return made | {p: status.rstrip("<") for status, phrases in listed if ahead or "<" not in status for p in phrases}


@cache
def _choice(ahead: bool) -> str:
    return trie_pattern(_phrases(ahead))


@cache
def _behind() -> re.Pattern[str]:
    """送电|投运, 并入电网|发电: behind what was reached the last word ``says`` the state; 桩基施工|全面铺开: a part."""
    stages = table("project_stages")
    reached, part = trie_pattern(stages["reached"]), trie_pattern(stages["part"])
    going = trie_pattern([how + goes for how in stages["manner"] for goes in stages["going"]])
    used = trie_pattern([p for p, status in _phrases(False).items() if status in _IN_USE])
    return re.compile(
        rf"{_BETWEEN}(?:(?:{part})(?:工程|施工|建设)*(?={going}))?"
        rf"(?P<what>(?:(?:{reached})[并且后]?(?={used}))?(?P<says>{_choice(False)}))(?!{_NOT_BEHIND}|{_OBJECT})"
    )


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"(?P<what>{_choice(True)})(?:了|好|并|起|全市|全县|全区|全省|我市|共|完成|和)*(?:的有?)?$")


def status_behind(text: str, position: int, end: int) -> Status | None:
    """The status phrase that follows a name which ends at ``position``, not beyond ``end``."""
    found = _behind().match(text, position, min(end, position + _NEAR))
    if not found:
        return _in_stage(text, position, end)
    if _NOT_YET.search(text, position, found.start("what")):
        return None
    on = _goes_on().match(text, found.end(), end)
    if on and not found["what"].endswith("通车"):  # 建成|并投入使用
        return Status(found.start("what"), on.end(), _phrases(False)[on["what"]])
    if _phrases(False)[found["says"]] == "在建" and (papers := _PAPERS.match(text, found.end(), end)):
        return Status(found.start("what"), papers.end(), "前期")
    elsewhere = "，" in text[position : found.start("what")]  # a verb behind a comma may have an object of its own
    if elsewhere and text[found.end() : found.end() + 1] not in ("，", "。", "；", "、", "！", "", "\n"):
        return None
    return Status(found.start("what"), found.end("what"), _phrases(False)[found["says"]])


@cache
def _goes_on() -> re.Pattern[str]:
    further = [p for p, status in _phrases(False).items() if status in _IN_USE]
    return re.compile(
        rf"(?:了)?[并且](?:已经?|全部|正式|全面|顺利|同时|成功)*(?P<what>{trie_pattern(further)})(?=[，。；、！]|$)"
    )


def _in_stage(text: str, position: int, end: int) -> Status | None:
    """进入攻坚阶段, 处于设备安装阶段: under way, unless the stage is one of papers or of trial."""
    found = _STAGE.match(text, position, end) if _ENTERS.search(text, position, end) else None
    if not found or _NOT_YET.search(text, position, found.start("what")):
        return None
    which = found["which"]
    if "运" in which:
        status = "启用"
    elif any(word in which for word in table("project_stages")["paper"]):
        status = "前期"
    else:
        status = "投产" if "试产" in which or "试生产" in which else "在建"
    return Status(*found.span("what"), status)


def planned_behind(text: str, position: int, end: int) -> Status | None:
    """What shall begin behind a name (计划今年7月份开工建设): the work is still being prepared."""
    found = _SHALL_BEGIN.match(text, position, end)
    return Status(found.start("what"), found.end("what"), "前期") if found else None


def planned_ahead(text: str, begin: int, position: int) -> Status | None:
    """拟新建, 计划投资3亿元建设 right before a name that begins at ``position``."""
    found = _SHALL_BUILD.search(text, max(begin, position - 30), position)
    return Status(found.start(), found.end(), "前期") if found else None


def status_ahead(text: str, begin: int, position: int) -> Status | None:
    """The status phrase right before a name that begins at ``position``, not before ``begin``."""
    found = _ahead().search(text, max(begin, position - 14), position)
    if not found or _NOT_YET.search(text, begin, found.start("what")):
        return None
    papers = "前期工作" in found["what"]  # 开展前期工作的|某铁路
    attribute = text[position - 1] == "的" and not papers and _phrases(True)[found["what"]] in ("前期", "签约")
    if attribute or (text[position - 1] == "的" and _FIRST.search(text, begin, found.start("what"))):
        return None  # 申报的某工程, 全省首个投运的某类项目
    return Status(found.start("what"), found.end("what"), _phrases(True)[found["what"]])


@cache
def _among() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<what>{_choice(True)})[^，。；]{{0,16}}(?:，总?投资[^，。；]{{0,14}})?"
        r"(?:，其中(?:有)?|(?:，(?:其中)?)?(?:包括|包含|分别(?:为|是)))$"
    )


def status_among(text: str, position: int) -> Status | None:
    """建成充电站2座，其中 before a name that begins at ``position``."""
    found = _among().search(text, max(0, position - 44), position)
    return Status(found.start("what"), found.end("what"), _phrases(True)[found["what"]]) if found else None


@cache
def _announces() -> re.Pattern[str]:
    several = rf"(?:{COUNT}(?:余|多)?[个项条座处])?"
    return re.compile(
        rf"(?P<what>{_choice(True)}|新?建设|新建|兴建)(?:了|的)?[^，。；：、]{{0,14}}?(?:项目|工程){several}(?:，[^，。；：]{{2,20}}){{0,2}}?"
        r"(?:(?:[，。](?:其中)?)?(?:主要)?(?:有|包括|包含|涵盖|分别[是为])|[，。]其中|，?主要[是为]|[是为]|：)"
    )


def status_announced(text: str, begin: int, position: int) -> Status | None:
    """此次|开工|的项目有 before a list that goes on to ``position``, beyond commas (甲等，还有乙，以及丙); an empty
    status where it shall be finished some day."""
    *_, found = (None, *_announces().finditer(text, begin, position))
    if found is None:
        return None
    status = _phrases(True).get(found["what"], "在建")
    if any(ahead.search(text, begin, found.start("what")) for ahead in (_NOT_YET, _WILL)):
        status = "前期" if status in ("开工", "在建", "前期") else ""
    return Status(found.start("what"), found.end("what"), status)


@cache
def _of_list() -> re.Pattern[str]:
    return re.compile(rf"(?P<what>{_choice(True)})(?:了|好)?[^，。；：“”]{{2,40}}[、和及与]$")


def status_of_last(text: str, begin: int, position: int, end: int) -> Status | None:
    """加快 of 加快某保护区创建和X建设, where X, from ``position`` to ``end``, is the last of what shall be built, and
    推动 of 推动X建设."""
    urged = _URGED.search(text, begin, position) or _PRESSED.search(text, begin, position)
    found = urged if _BUILDING.match(text, end) else None
    return Status(found.start("what"), found.end("what"), "在建") if found else None


def status_of_list(text: str, begin: int, position: int) -> Status | None:
    """建成 of 建成某中心一期、X, where only X is a project known by name: the phrase begins with it."""
    found = _of_list().search(text, begin, position) if text[position - 1 : position] in tuple("、和及与") else None
    if not found or _NOT_YET.search(text, begin, found.start("what")) or found.start("what") - begin > 12:
        return None
    return Status(found.start("what"), found.end("what"), _phrases(True)[found["what"]])
