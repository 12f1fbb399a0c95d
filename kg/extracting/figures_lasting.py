"""Figures of what lasts: how large a place or a site is, how high a mountain, what lies in the ground. The year of the
source is not when that was so."""

from __future__ import annotations

import re

from kg.extracting.context import Context
from kg.extracting.figures_amounts import Amount

_ALWAYS = re.compile(
    r"(?:东西|南北)(?:[长宽]|直径|跨度)|海拔|流域面积|文化层|(?:蕴藏|储)量$|远景资源$|境内全?长$|距(?:县城|市区)|^(?:土种|土属|亚类|土壤类型)$"
    r"|(?:遗址|故城|古城|城址|墓群?|寺|塔|庙|祠|县衙|会馆|书院|石窟|窑址?|古[镇寨])(?:总?面积|占地(?:面积)?|总?高度?|[长宽]度?)$"
)
_SIZE = re.compile(r"(?:[^，、]{0,4}总|管辖|辖区|占地|国土)?面积|占地|全长|总长|[长宽高]度?")
_LIES = re.compile(r"位于|坐落[于在]|地处|坐北|始建|发源于|东[起至]")
_DESCRIBED = re.compile(r"文物保护单位|文物古迹|自然资源|矿产资源|地形地貌|地理(?:位置|环境)?|土壤|河流水系|名胜古迹")
_DAYS = re.compile(
    r"(?<![^，。；\n])(?:其中)?[^，。；\d]{0,14}(?:假期|黄金周|春运|暑运|(?:春节|国庆|中秋|元旦|五一|端午|清明)[节”]?期间)(?:\d天)?，"
)


def lasts(context: Context, name: str, amount: Amount) -> bool:
    """Whether a figure tells of what was so before and will be, and its sentence says of no time."""
    first, _ = context.sentence(amount.begin)
    size = _SIZE.fullmatch(name) and amount.kind == "measure" and _LIES.search(context.text, first, amount.begin)
    described = _DESCRIBED.fullmatch(context.entry.title.removeprefix("全国重点").removeprefix("省级"))
    if not size and not described and not _ALWAYS.search(name):
        return False
    return not any(first <= d.begin < amount.begin for d in context.dates)


def of_days(context: Context, amount: Amount, period: str) -> bool:
    """Whether a figure that would be of a year is of some days of it only, without dates (国庆假期，接待|9万人)."""
    first, _ = context.sentence(amount.begin)
    return len(period) == len("2023") and _DAYS.search(context.text, first, amount.begin) is not None
