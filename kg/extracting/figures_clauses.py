"""Names of indicators without the clause that led to them: who did or has it, whom it was signed with, by whom it was
paid, as one of what (村道硬化工程由县交通局投资: 村道硬化工程投资; 仅烤烟一项就可实现收入: 烤烟收入)."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from kg.extracting.figures_nominals import is_verb
from kg.extracting.tokens import Token

_PAYER = re.compile(
    r"(?<=..)由[^，、]{2,20}?(?=(?:计划|共|分别|独家)?(?:投资|出资|捐资|注资|筹资|融资|拨款|自筹|承建|实施)(?:[建新]设?)?$)"
)
_SIGNED = re.compile(
    r"^[^，]{2,}?(?:[与和同、]|(?<=[局站社司厂镇乡村])向)[^，]{2,}?(?:现场|共同|分别|正式|联合|新)?(?=(?:签订|签署|签约|达成))"
)
_MAKER = re.compile(
    r"^[^，]{2,}?(?:公司|集团|合作社|厂|基地|园区|车间|企业|农场|牧场)(?:预计|设计|可|每)?"
    r"(?=年(?:产|加工|生产|销售|出栏|存栏|处理|接待|屠宰|育苗|供|上缴|纳税|发电|收入|经营))"
)
_HOLDER = (
    "医院|卫生院|学校|学院|大学|小学|中学|幼儿园|公司|集团|委员会|政府|[^总]局|馆|中心|银行|分行|支行|联社|合作社|协会"
    "|工会|法院|检察院|[^发产]厂|车站|[^场]所|景区|保护区|开发区|园区"
)
_HAS = re.compile(
    rf"^[^，、]{{0,16}}?(?:{_HOLDER})(?:内设|下设|设置|设立|设有|设|下辖|管辖|辖有|辖|建有|藏有|配有|配备|现设)(?=[^，置施计备定立]{{2}})(?!.*(?:率|比例|比重|占比)$)"
)
_HAVING = re.compile(r"^(?P<of>[^，、的]{2,14}?)(?:总共有|共有|现有|拥有|现存|设有)(?=[^，]{2,})")
_INCLUDED = re.compile(r"(?<=.)[（(](?:包括|含|包含|不含|不包括|其中)[^（）()]{2,}[）)](?=.)")
_ONE_OF = re.compile(
    r"^(?:每年|全年|当年|年)?(?:仅仅|单单|仅|单|光|只)?(?P<of>[^，仅单光]{2,8}?)一项，?"
    r"(?:就|即|便|每年|全年)(?:就|即|便|每年|全年|年|已|共)*(?:可|能|达)?(?:实现|创造|带来|创|获)?(?=..)"
)
_GIVEN = re.compile(
    r"^(?:免费|无偿)?[为向给][^，、]{1,12}?(?=(?:提供|发放|捐赠|赠送|配备|购置|办理|解决|落实|拨付)[^，、]{2,}、)"
)
_RATE = re.compile(r".{0,3}[量率额数值次]")
_DOER = re.compile(rf"(?:{_HOLDER}|水库|电站|部门|单位|机关|系统|本级|企业|各地|行业|[全我][国省市县区])$|、")
_MEETING = re.compile(  # 参加的交流会上|成交额
    r"^[^，、]{0,20}?(?:[^社机协工学商常]会|节|展|赛|仪式|活动|论坛)[上中](?:共|累计|现场|总)?"
    r"(?=[^，]*(?:[额量数率]|资金|收入|协议|合同|订单|意向|投资)$)"
)
_DONE = re.compile(r"^([^，了]{2})了(?=[^，解]{2})")
_IN_ALL = ("累计", "总共", "共计", "先后")
_ALTOGETHER = re.compile(r"(?<=..)(?<![公中])共计?(?![产青同享])")


def without_clause(text: str, tokens: Callable[[], list[Token]]) -> str:
    """``text``, what is said before or behind a figure, without the clause that is no part of the indicator's name;
    ``tokens`` gives its words."""
    if "签" in text or "达成" in text:
        text = _SIGNED.sub("", text)
    if "由" in text:
        text = _PAYER.sub("", text)
    if "年" in text:
        text = _MAKER.sub("", text)
    if "项" in text:
        text = _ONE_OF.sub(r"\g<of>", text)
    if "（" in text or "(" in text:
        text = _INCLUDED.sub("", text)
    if "上" in text or "中" in text:
        text = _MEETING.sub("", text)
    if "了" in text:
        text = _DONE.sub(r"\1", text)
    if "、" in text and "等" in text:
        text = _GIVEN.sub("", text)
    if any(sign in text for sign in ("有", "设", "辖", "配备")):
        text = _HAS.sub("", text)
    if "有" in text or "现存" in text:
        text = _HAVING.sub(r"\g<of>", text)
    text = _summed(text, tokens()) if any(word in text[2:] for word in _IN_ALL) else text
    return _altogether(text, tokens()) if _ALTOGETHER.search(text) else text


def _altogether(text: str, said: list[Token]) -> str:
    """``text`` without 共 before a verb (妇联|共|检查单位; 中级职称|共|参评教师)."""
    for before, token, following in zip(said, said[1:], said[2:], strict=False):
        rest = "".join(t.word for t in said if t.begin >= token.begin)
        verb = is_verb(following) and (len(following.word) > 1 or following.word == "有")
        if token.word in ("共", "共计") and verb and text.endswith(rest) and len(rest) < len(text):
            done = rest.removeprefix(token.word)
            lead = text.removesuffix(rest)
            alone = is_verb(before) or _DOER.search(lead) or lead.endswith(("年", "月", "日", "活动"))
            return done if alone and len(done) > len(following.word) else lead + done
    return text


def _summed(text: str, said: list[Token]) -> str:
    """What was done in all, without those who did it (机关、单位累计|张贴海报)."""
    for token, following in pairwise(said):
        if token.word in _IN_ALL and is_verb(following):
            rest = "".join(t.word for t in said if t.begin >= following.begin)
            done = text.endswith(rest) and len(rest) > len(following.word) and not _RATE.fullmatch(rest)
            before = text.removesuffix(rest).removesuffix(token.word)
            return rest if done and _DOER.search(before) else text
    return text
