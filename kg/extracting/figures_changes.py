"""Changes: 同比增长, 较上年上升: what stands before the figure and what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extracting.figures_nominals import alternatives

_NOUN_OF_CHANGE = ("增幅", "增速", "降幅", "涨幅", "跌幅")
_GENERIC_BASE = (
    r"同比(?:19|20)\d\d年(?:同期)?|(?<![占同环配对可正按])比(?![重例率值较赛])[^，。；\n]{1,24}?(?:相比)?"
    r"|(?:较|与)[^，。；、\n]{1,16}?(?:相比)?"
)
_OF_COUNTS = ("增加", "减少", "增长", "下降", "上升", "净增", "净增加", "净减少", "回落")
_RATE = re.compile(r"[，、 ]*(?:(?P<up>增长|增加|上升|提高)|减少|下降|降低)率(?:为|达到?)?")  # 党员2500名，增长率为0.8%
_AGAINST = re.compile(r"[比较与上去同期]")
_COMPARED = re.compile(r"(?:分别)?(?<!不)(高于|低于|快于|慢于)[^，。；\d]{1,14}$")  # 低于全省(121.2元)
_BRACKETED = r"[（(][^（）()]{0,16}[）)]"
_VERB_AT_END = re.compile(
    r"(增长|增加|提高|提升|上升|上涨|扩大|净增|下降|降低|减少|压减|缩短|增[速幅]|[涨降]幅)(?:至少|[约近达为超在])?$"
)
_WITHOUT_BASE = re.compile(
    r"(?:[新递增减倍至更最]|改造|整治|优化|完善|巩固|修复|改建)$"
)  # 改造提升4.4万亩: a work, no change


@dataclass(frozen=True, slots=True)
class Change:
    """A verb of change before a figure: how much of the text before it is the subject, the base, the direction."""

    subject: str
    base: str
    direction: str
    of: str = ""  # what of the subject it is, said behind the base (与去年相比涨幅扩大: 涨幅)


@cache
def _change_pattern() -> re.Pattern[str]:
    up, down = alternatives("up"), alternatives("down")
    return re.compile(
        rf"(?P<subject>.*?)(?P<base>(?:(?:{alternatives('base')}|{_GENERIC_BASE}|{_BRACKETED})，?){{0,3}})"
        rf"(?<!不)(?:(?P<up>{up})|(?P<down>{down}))(?P<tail>(?:幅度|幅|速度)?(?:为|是|达到|达|了|约|近|超过|均|各|仅|分别|在)*)$",
        re.DOTALL,
    )


def change_before(text: str, percent: bool, counted: bool = False) -> Change | None:
    """The change that ``text``, what stands before a figure, ends with; ``percent`` if the figure is a percentage,
    ``counted`` if it counts things (用于改造提升15个小区 is no change).

    增长到, 提升至 speak of the new level and are none; a bare 高, 少, 增 is one only after a base (较上年高).
    """
    rate = _RATE.fullmatch(text) if percent else None
    if rate:
        return Change("", "", "up" if rate["up"] else "down")
    if compared := _COMPARED.search(text):
        base = compared[0].removeprefix("分别")
        return Change(text[: compared.start()], base, "up" if compared[1] in ("高于", "快于") else "down")
    found = _change_pattern().match(text)
    if not found:
        return None
    verb, tail = found["up"] or found["down"], found["tail"]
    if re.match(r"为|是|在", tail) and not verb.startswith(_NOUN_OF_CHANGE):
        return None
    subject, base = found["subject"], found["base"]
    if base == "均" and subject.endswith(("亩", "人", "户")):
        subject, base = subject + base + (verb if verb[1:] in tuple("产收支") else ""), ""  # 大豆亩均增产
    if base and verb in ("高", "低") and not _AGAINST.search(base):
        return None  # 桥面净|高5米
    if base:
        of = re.search(r"(?<=相比)，?([涨增降跌]幅|增速)$", base)
        return Change(subject, _clean_base(base), "up" if found["up"] else "down", of[1] if of else "")
    if counted and subject and verb not in _OF_COUNTS:
        return None
    if (len(verb) == 1 and (subject or not percent)) or _WITHOUT_BASE.search(subject):
        return None
    return Change(subject, _clean_base(base), "up" if found["up"] else "down")


def _clean_base(base: str) -> str:
    found = re.search(
        r"同比(?:(?:19|20)\d\d年)?|环比|(?:较|比|与)[^，（(]+|上年同期|去年同期|[两三四五]年(?:平均|年均)|年均|可比",
        base,
    )
    if not found:
        return ""
    base = re.sub(r"(?<=相比).+$|(?<=同期)(?!相比|水平|平?均|末).+$", "", found[0])  # 与去年同期相比|涨幅
    return re.sub(r"(分别|(?<![平年])均|各|约|再|又|将|也|大幅|实际|净|新|预计|偏)+$", "", base)


def aim_of(name: str, before: str, direction: str) -> str:
    """``name`` of a change that is only planned, with the verb that ends ``before``, what stands before the figure: it
    is what shall be reached (产量增加|9万吨: 产量增加)."""
    found = _VERB_AT_END.search(before)
    verb = found[1] if found else "增长" if direction == "up" else "下降"
    return name if name.endswith((verb, *_NOUN_OF_CHANGE)) else name + verb


def is_lead(base: str) -> bool:
    """Whether a base says of a lead over others or over a plan, which nobody plans (高于全省, 较计划)."""
    return base[:2] in ("高于", "低于", "快于", "慢于") or "计划" in base
