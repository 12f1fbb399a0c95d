"""Figures of one thing that a sentence tells of, and of no region: of a company, a park, a site or a building."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extracting.context import Context, behind_mark
from kg.extracting.figures_amounts import Amount
from kg.model import ORGANIZATION, PLACE, PROJECT, Mention

_BODIES = frozenset(  # whose figures are theirs alone; those of a government are of its region
    (
        "Enterprise",
        "EducationalOrganization",
        "HealthOrganization",
        "ResearchOrganization",
        "MilitaryOrganization",
        "MediaOrganization",
    )
)
_SITES = frozenset(("Facility", "NaturalFeature", "Project"))
_OF_SITE = re.compile(  # 青山水库建成，|总库容…: what else is told of a site whose name is the subject of the sentence
    r"(?:项目|规划|设计|计划|预计|估算|现|已|总|共|其中|年|日|月|可|能){0,4}"
    r"(?:占地|投资|建筑|面积|全长|长|宽|高|海拔|深|拥有|有|设|藏|产|容量|库容|装机|储量|探明|资源|入驻|接待|蓄水|跨度|床位|带动|上缴|实现)"
)
_POINTS = re.compile(  # 该馆藏书3万册; 其海拔…; 位于石门镇，面积…
    r"\s*(?:该(?![市县区镇乡村省地])|其(?![中他余它])|位于|坐落|地处|遗址|(?:馆|园|院|校|场|厂|景|库)内|占地|距县城|东西[长宽]|南北[长宽]|项目(?:建成|投产|达产|全部|总|一期|计划|规划))"
)
_LISTED = re.compile(r"[、和及与]|等\d*[家个所处]|（[^（）]*）[、和及与]")
_PARK = re.compile(  # 青山产业园入驻企业30家; 建成石门产业园仓库2万平方米，入驻商户9家
    r"(?:^|[，；])[^，；。\d《“]{2,20}(?:产业园|工业园|科技园|创业园|孵化园|园区|孵化器|众创空间|产业基地|商城|大厦)(?!等|区|建设|[\d两三四五六七八九十])[^；。]{0,90}?"
    r"(?:^|，|、|园|区|器|空间|基地|商城|大厦)(?:[一二三]期|、|已|现|累计|新|计划|可)*(?:入驻|入园|签约|招引|引进项目|总投资|实现产值|年产值|年营业)[^，；、]{0,12}$"
)
_SIZE = re.compile(
    r"(?:(?<!法)(?<!规)(?<!压)(?<!用)占地|用地面积|(?:总)?建筑面积|使用面积|展厅面积|营业面积|经营面积)[^，；、]{0,6}$"
)
_COUNTED = re.compile(r"\d[余多]?[个处座家所宗条项块幢栋起套]|各类|全[市县区]|累计|共(?:计|有)?")
_ZONES = ("开发区", "高新区", "示范区", "经开区", "功能区", "新区", "园区")
_SUM = re.compile(  # 完成投资|3亿元, told in an entry on a county: of the works just told of
    r"(?:完成|实现|累计|计划|总|年|全年|年度|到位|签约|合同)*(?:投资额?|产值|营业收入|销售收入|销售额|采购额|交易额|成交额|营业额|利润|收入|金额|资金|产能|规模)"
)
_AGREED = re.compile(
    r"(?:现场|共|集中|达成)*(?:签约|意向|落地|对接|合作)+(?:合作)?(?:项目|协议)|签约总?[金数]?额|意向金额|合作意向"
)
_HELD = re.compile(r"(?:举办|召开|举行|承办|参加|组团)[^。]{2,60}?(?:会|大赛|赛|活动)(?![员议计展社场])")
_PER_HEAD = re.compile(r"[年月]?[人户]?均(?:增收|工资|收入)|[人户]均[年月]?(?:增收|工资|收入)")
_HELPED = re.compile(r"带动|促进|吸纳|帮助|安置")
_OF_ALL = re.compile(r"(?:[全我][市县区]|[市县区])(?:全年|累计|共|年)*$")
_FAR = 160  # characters: a longer sentence tells of more than one thing


def tells_of_a_thing(context: Context, first: int, amount: Amount, opens: Callable[[int, int], bool]) -> bool:
    """Whether the sentence at ``first`` tells of one named thing, whose figures are not those of the region that the
    sentences before tell of; ``opens`` says whether a sentence begins with what stands at a position."""
    text = context.text
    if _POINTS.match(text, first) or tells_of_a_park(text, first, amount):
        return True
    found = context.inside(first, amount.begin, ORGANIZATION, PLACE, PROJECT)
    named = next((m for m in found if m.type in _BODIES | _SITES and opens(m.begin, first)), None)
    if named is None or _LISTED.match(text, named.end):
        return False
    phrase = behind_mark(text, amount.begin)
    return is_own(named) or phrase <= named.end or _OF_SITE.match(text, phrase) is not None


def tells_of_a_park(text: str, first: int, amount: Amount) -> bool:
    """Whether the figure is what settled in a park that is told of from ``first`` on."""
    return _PARK.search(text[max(first, amount.begin - _FAR) : amount.begin]) is not None


def is_own(mention: Mention) -> bool:
    """Whether figures told of what is mentioned are its own and of no region: a company, a school."""
    return mention.type in _BODIES


def is_size(context: Context, first: int, amount: Amount, region: str) -> bool:
    """Whether the figure is how large a building or a site is (占地3公顷), which no city, county or district is."""
    said = context.text[max(first, amount.begin - _FAR) : amount.begin]
    whole = region.endswith(("市", "县", "区")) and not region.endswith(_ZONES)
    return whole and amount.kind == "measure" and bool(_SIZE.search(said)) and not _COUNTED.search(said)


def is_own_sum(context: Context, amount: Amount, name: str, region: str) -> bool:
    """Whether a figure says nothing of whose it is, and the text does not say that it is of the whole city, county or
    district: a sum (完成投资|3亿元), what was agreed at a meeting, what those earn who were helped."""
    if region.endswith(_ZONES) or not region.endswith(("市", "县", "区", "镇", "乡")):
        return False
    text = context.text
    first, _ = context.sentence(amount.begin)
    clause = behind_mark(text, amount.begin, "。；\n")
    own = _SUM.fullmatch(name) or (_AGREED.fullmatch(name) and _HELD.search(text, first, amount.begin))
    own = own or (_PER_HEAD.fullmatch(name) and _HELPED.search(text, clause, amount.begin))
    return bool(own) and not _OF_ALL.search(text[behind_mark(text, amount.begin) : amount.begin].partition(name)[0])
