"""Who signed an agreement with whom: A与B签订战略合作协议, A、B签署协议, A与B举行战略合作签约仪式."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import cache

from kg.extracting.antecedents import subject_of
from kg.extracting.context import Context
from kg.lexicon import words
from kg.model import ORGANIZATION, PERSON, PLACE, PROJECT, Fact, Mention, Ref, Relation

STAGE = 66

_SIGNED = re.compile(r"签订|签署|签约|签下|达成|续签|签定")
_WITH = re.compile(r"[与跟]|(?<![共一会合])同(?!时|意|步)|和|及")
_UNSIGNED = re.compile(r"(?:拟|将|计划|未|推进|争取|力促|积极推动)[^，。；]{0,8}$")
_OF_IT = re.compile(r"(?:院属|校属|有关|相关|部分|下属|所属|直属|本地|多家|\d+家|各)*(?:企业|单位|部门|高校|机构|商户)")
# 市|文化和旅游部门: a department known by what it does, no contract of the city
_DEPARTMENT = re.compile(r"(?![与同和及跟])(?:(?![与同跟])[\u3400-\u9fff]){2,12}?部门")
_HELD = re.compile(r"举行|举办|召开|主办|承办")  # 某区|举行|甲公司合作签约仪式
_SITE = ("园", "园区", "基地", "中心", "综合体", "小镇", "商场")  # projects that act as bodies do
# 甲县与乙公司|签约仪式, 甲县与乙大学举行|签约仪式
_MET = re.compile(
    r"[与同和][^，。；、与同和]{3,28}"
    r"(?:公司|集团|银行|政府|大学|学院|研究院|医院|[县市区局])(?:(?:举行|举办)了?)?$"
)
# 甲产业链和乙物流中心项目|签约: nothing says with whom
_WORKS_SIGNED = re.compile(r"(?<![^，。；])(?:(?![与同跟就])[^，。；])+(?:项目|工程)(?:集中|成功|正式|顺利)*$")
# 签订|5亿元发电项目
_ONE_PROJECT = re.compile(r"(?:了|总?投资|[\d.]+[万亿]+元)*[^，。；、]{2,20}项目(?=[，。；]|$)")
_WITH_ONE = re.compile(r"[与同跟](?:(?![与同跟])[^，。；]){2,24}$")  # 甲县与|乙公司|签约某项目
# 市委|副书记、市长|王某
_TITLES = re.compile(
    r"(?:[^，。；、与]{0,8}(?:书记|主席|主任|[市省县区局厅处院校部会镇乡科]长|常委|委员|经理|董事|总裁|主编)、)+[^，。；、与]{0,8}"
)
_ASIDE = re.compile(r"^（[^（）]{1,30}）")
_SOLD_TO = re.compile(r"(?:出口|远销|返销|销往|输往|运往|发往)(?:到|至)?$")  # 甲公司车辆出口|某国合作签约仪式
# 某局|促成|甲公司与乙公司签订合同: who brings others together signs nothing
_BROUGHT = re.compile(r"(?:促成|助推|帮助|支持|引导|指导|撮合|见证)|(?P<joins>推动|协助|组织)")
_HEAD = re.compile(
    r"(?:[校政银医企村]{2})?双方|两[家校地院]|近日|同时|并|还|先后|分别|又|已|积极|成功|共|\d{4}年|\d{1,2}月|\d{1,2}日|\s|，"
)


def extract(context: Context) -> Iterable[Mention | Fact]:
    """A relation ``signedWith`` from the party named first to each of the others, as the text orders them."""
    seen: set[tuple[Ref, Ref]] = set()
    for verb in _SIGNED.finditer(context.text):
        begin, end = context.clause(verb.start())
        if verb.group() == "签约" and _WORKS_SIGNED.search(context.text, begin, verb.start()):
            continue
        if not _is_contract(context.text, verb, end) or _UNSIGNED.search(context.text, begin, verb.start()):
            continue
        first, others = _parties(context, begin, verb.start())
        for one in first:
            for other in others:
                if one != other and (one, other) not in seen:
                    seen.add((one, other))
                    yield Relation(
                        one, "signedWith", other, context.evidence(begin, verb.end(), "contract.signed/1", 0.88)
                    )


@cache
def _papers() -> re.Pattern[str]:
    return re.compile("|".join(sorted(words("contract_words"), key=len, reverse=True)))


def _is_contract(text: str, verb: re.Match[str], end: int) -> bool:
    """签约仪式 and 签署…协议 tell of a contract; 家庭医生签约, 签约项目 do not."""
    ahead = text[verb.end() : min(end, verb.end() + 40)]
    if verb.group() == "签约":
        before = text[max(0, verb.start() - 8) : verb.start()]
        if ahead.startswith(("。", "，", "；")) and re.search(
            r"[与同和]|[两双三四]方(?:在[^，。；]{2,12})?$", text[max(0, verb.start() - 40) : verb.start()]
        ):
            return True
        if _WITH_ONE.search(text, max(0, verb.start() - 40), verb.start()) and _ONE_PROJECT.match(ahead):
            return True
        if ahead.startswith(("共建", "合作", "成立", "组建")):
            return True
        if ahead.startswith("仪式") and _MET.search(text, max(0, verb.start() - 40), verb.start()):
            return True
        return ahead.startswith(("仪式", "。", "，")) and bool(re.search(r"合作|协议|战略", before))
    if ahead.startswith("《") and verb.group().startswith(("签", "续")):
        return True  # 与某局签订《关于建立…机制的意见》
    if verb.group() in ("签订", "签署") and _ONE_PROJECT.match(ahead):
        return True
    return _papers().search(re.split(r"[，。；]", ahead)[0]) is not None


def _parties(context: Context, begin: int, verb: int) -> tuple[list[Ref], list[Ref]]:
    """Those before and those behind the last 与 before the verb; without 与 the first of a list and the rest."""
    start = max(begin, 1 + max(context.text.rfind(sign, begin, verb) for sign in "；。\n，"))
    start = _brought(context, start, verb)
    named = _outer(context, start, verb)
    joints = [
        w for w in _WITH.finditer(context.text, start, verb) if not any(m.begin <= w.start() < m.end for m in named)
    ]
    joints = [w for w in joints if w.group() in "与同跟"] or joints
    if not named and not _HEAD.sub("", context.text[start:verb]):
        return _together(context, begin, start)
    if not joints:
        held = len(named) > 1 and _HELD.search(context.text, named[0].end, named[1].begin)
        return ([named[0].ref], [m.ref for m in named[1:]]) if len(named) > 1 and not held else ([], [])
    joint = joints[-1]
    row = [m for m in named if m.end <= joint.start()]
    listed = [context.text[one.end : other.begin] == "、" for one, other in itertools.pairwise(row)]
    if joint.group() in "和及" and listed and all(listed):
        return [named[0].ref], [m.ref for m in named[1:]]  # 甲局、乙局和丙局|签署: the first with each of the others
    before = [m.ref for m in row]
    behind = [m.ref for m in named if m.begin >= joint.end()]
    if not before and not _HEAD.sub("", context.text[start : joint.start()]):
        before = subject_of(context, context.sentence(start)[0], start)[0]
    return before, behind


def _brought(context: Context, begin: int, verb: int) -> int:
    """Where the parties begin whom somebody else brings together; ``begin`` if nobody does."""
    for found in reversed([*_BROUGHT.finditer(context.text, begin, verb)]):
        joint = _WITH.search(context.text, found.end(), verb)
        if joint is None or not context.boundary(found.start()):
            continue
        if not found["joins"] or context.inside(found.end(), joint.start(), ORGANIZATION, PLACE, PROJECT):
            return found.end()
    return begin


def _together(context: Context, begin: int, end: int) -> tuple[list[Ref], list[Ref]]:
    """The two that the clause began with: A与B召开座谈会，签署协议."""
    named = _outer(context, begin, end)
    for one, other in itertools.pairwise(named):
        if _ASIDE.sub("", context.text[one.end : other.begin]) in ("与", "和", "同"):
            return [one.ref], [other.ref]
    return [], []


def _outer(context: Context, begin: int, end: int) -> list[Mention]:
    """Parties named in ``begin:end``: bodies and areas that lie in no other name, lead up to none and belong to no
    person's post."""
    parties = context.inside(begin, end, ORGANIZATION, PLACE, PROJECT)
    found = [m for m in parties if m.family != PROJECT or m.name.endswith(_SITE)]
    found = [m for m in found if not _bracketed(context.text, begin, m.begin)]
    persons = context.inside(begin, end, PERSON)
    begins = {m.begin for m in found}
    outer = [m for m in found if not any(_holds(o, m) for o in found)]
    return [
        m
        for m in outer
        if not (m.family == PLACE and m.end in begins)
        and not _OF_IT.match(context.text, m.end)
        and context.text[m.begin - 1 : m.begin] != "在"  # 在|某会议中心|签署
        and not (m.family == PLACE and _DEPARTMENT.match(context.text, m.end, end))
        and not (m.family == PLACE and _SOLD_TO.search(context.text, max(0, m.begin - 4), m.begin))
        and not any(_is_post(context.text, m, p) for p in persons)
    ]


def _holds(outer: Mention, inner: Mention) -> bool:
    """Whether one name lies in another; 乙县人民政府 of 甲县、乙县人民政府 stands by itself."""
    if outer == inner or not outer.begin <= inner.begin < inner.end <= outer.end:
        return False
    shares = outer.rule.startswith("org.shared-tail") and inner.family == ORGANIZATION and inner.end == outer.end
    return not shares


def _bracketed(text: str, begin: int, position: int) -> bool:
    """Whether a bracket is open, as in （简称“某公司”）."""
    return text.count("（", begin, position) > text.count("）", begin, position)


def _is_post(text: str, body: Mention, person: Mention) -> bool:
    """Whether the body stands in the person's post (某公司董事长王某)."""
    between = text[body.end : person.begin]
    if 0 <= person.begin - body.end <= 12 and not re.search(r"[、与]", between):
        return True
    return _TITLES.fullmatch(between) is not None
