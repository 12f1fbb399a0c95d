"""The trade or the bodies that a sentence tells of, whose staff, premises and earnings it then gives without them:
全县茶叶产业营业收入9亿元，利润总额|2亿元; 小学9所，教职工|80人."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.figures_nominals import without_verb
from kg.extracting.figures_reading import Reading

_EARNED = (
    r"(?:营业总?收入|主营业务收入|销售收入|利润(?:总额)?|净利润|利税(?:总额)?|(?:上缴)?税金|出口额|产值|总产值|增加值(?:增速)?|总资产|资产总额"
    r"|从业人员|营业额|交易额)"
)
_ATTRIBUTE = re.compile(rf"(?:实现|完成|累计|年|缴纳)*{_EARNED}")
_PREMISES = re.compile(
    r"在校(?:学?生|人数)|在园幼儿|教职工|教职员工|专任教师|生师比|校舍(?:建筑)?面积|占地面积|建筑面积|编制床位|开放床位|床位|总资产|资产总额|从业人员"
)
_SECTOR = re.compile(
    rf"(?P<of>[^，。；、\d]{{2,16}}?(?:产业|行业|工业|企业|系统|业))(?:累计|全年|实现|完成)*(?:{_EARNED})"
)
_VAGUE = re.compile(r"(?:规上|规模以上|全部|地方)?(?:工业|企业|农业|服务业|产业|行业|建筑业|主导产业)|本[行企]业")
_OPENING = re.compile(
    r"\s*(?:其中[，：]?|(?:至|到|截至)?(?:20\d\d年度?)?(?:年?[底末])?，?|[\d—－-]+月[份末底]?，?|(?:[^，。；\d]{2,6}[市县区])?(?:全[市县区省]|我[市县区])?){0,4}"
)
_BODIES = re.compile(
    r"[^，。；、]{0,12}?(?:小学|初中|高中|中学|学校|院校|幼儿园|企业|医院|机构|组织|合作社|协会|银行|敬老院|养老院|图书馆|文化馆)(?:\([^()]*\))?"
)
_HAVING = re.compile(r"(?:共?有|现有|拥有|共|[市县区省]|，|。|^)$")
_BODY_UNITS = ("家", "所", "个", "座")
_TITLE = re.compile(r"[^，。、\d]{2,12}(?:产业链?|产业集群|制造业|行业)")
_IN_TRADE = re.compile(  # what a trade has that its city has too
    r"(?:建成投产|续建|新开工|新建|在建|竣工|签约|落地|储备|谋划|开工|投产|前期|完工|实施|重点|龙头)+(?:项目|企业|园区|短板|事项|创新平台)"
    r"|(?:(?:完成|实现|累计|年度?)*(?:投资|固定资产投资))"
)
_WHOLE = re.compile("[全我本][市县区省]")
_SHORTEST = 4  # characters of a trade: 茶叶产业, not 工业


def subject_of(context: Context, reading: Reading, told: list[Reading]) -> str:
    """The trade or the bodies that a bare figure is of, empty if its sentence does not begin with one. ``told``: the
    readings before it, named already."""
    name, position = reading.indicator, reading.amount.begin
    if trade := _of_title(context, reading):
        return trade
    if not (_ATTRIBUTE.fullmatch(name) or _PREMISES.fullmatch(name)):
        return ""
    first, _ = context.sentence(position)
    here = [r for r in told if r.amount.begin >= first]
    if not here or here[0].measure not in ("level", "change"):
        return ""
    if _ATTRIBUTE.fullmatch(name) and (trade := _trade(context.text, first, here[0])):
        return trade
    return _bodies(context.text, first, here)


def _of_title(context: Context, reading: Reading) -> str:
    """The trade that the whole entry tells of by its title, for what is no other's in its sentence (某某产业: 续建项目|
    7个)."""
    title, name = context.entry.title, reading.indicator
    if not _IN_TRADE.fullmatch(name) or not _TITLE.fullmatch(title) or _VAGUE.fullmatch(title):
        return ""
    first, _ = context.sentence(reading.amount.begin)
    return "" if _WHOLE.search(context.text, first, reading.amount.begin) else title


def _trade(text: str, first: int, head: Reading) -> str:
    """The trade that the first figure of a sentence is of, if the sentence opens with it."""
    found = _SECTOR.fullmatch(head.indicator)
    if not found or len(found["of"]) < _SHORTEST or _VAGUE.fullmatch(found["of"]):
        return ""
    begin = text.find(found["of"], first, head.amount.begin)
    return found["of"] if begin >= 0 and _OPENING.fullmatch(text, first, begin) else ""


def _bodies(text: str, first: int, here: list[Reading]) -> str:
    """The bodies that a sentence counts first, if it counts no others after them."""
    head, *rest = here
    noun = without_verb(head.indicator, 1)
    counted = head.measure == "level" and head.amount.unit in _BODY_UNITS and _BODIES.fullmatch(noun)
    others = (r for r in rest if r.amount.unit in _BODY_UNITS and not _in_brackets(text, first, r.amount.begin))
    if not counted or any(others):
        return ""
    begin = text.find(noun[:2], first, head.amount.begin)
    return noun if begin >= 0 and _HAVING.search(text, first, begin) else ""


def _in_brackets(text: str, first: int, position: int) -> bool:
    """Whether a position is within brackets (小学9所（另有30个教学点）)."""
    return text.rfind("（", first, position) > text.rfind("）", first, position)
