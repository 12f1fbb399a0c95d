"""Parts of a whole: 零售总额80亿元。分城乡看，城镇50亿元: the part is named with what is measured of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from kg.extracting.context import behind_mark
from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_nominals import alternatives

_PARTED = re.compile(r"分[^，。\d]{1,8}(?:来?看|分)[，：]|按[^，。\d]{1,10}[分看]，|其中|在[^，。\d]{2,26}中，")
_PART = re.compile(
    r"(?:类|业|企业|城镇|乡村|农村|城市|产业|行业|品|险|款|住宅|汽车|居民|集体|个体|部门|本级|区级|县级|医院|卫生院|学校|机构)$"
)
_LONGEST_PART, _SHORT_PART = 20, 4
_OF_FIELDS = ("播种面积", "种植面积")
_OF_CROPS = (*_OF_FIELDS, "面积", "产量", "总产量")
_LONGEST_SUM = 40  # characters of the names that a sum adds up
_MAGNITUDES = {"万": 10**4, "亿": 10**8, "万亿": 10**12}
SUMS = frozenset(("共", "共计", "合计", "总计", "共有", "总数", "总数为", "总数达"))
OTHERS = frozenset(("其他", "其它", "其余"))
_HEADING = re.compile(
    r"\n?(?P<heading>(?!其中|分别|包括)[^，。；：\n\d]{3,24})[：:](?:[^，。；：、\n\d]{2,12}\d[^，。；：、\n]{0,12}[，、])*"
)
_OF_TRADE = re.compile(r"[^，。；]{2,12}?业(?:实现|完成)?(?P<of>[^业]{4,})")
_SIBLING = re.compile("城镇|乡村|农村|城市|城区")
_EFFECT = re.compile("拉动|带动|贡献|占(?!地)")  # 拉动全市投资增长2个百分点: no whole
_OF_PLACES = ("床位",)  # 卫生机构床位9000张，其中医院6000张


@dataclass(slots=True)
class Breakdown:
    """The last whole that was measured: its indicator, what of it is measured (增加值), its unit, where it ends;
    how the last area of a crop was called (播种面积), where that ended."""

    measured: str = ""
    unit: str = ""
    end: int = 0
    sown: str = ""
    sown_end: int = 0

    def name(self, name: str, unit: str, text: str, begin: int, end: int, change: bool) -> str:
        """``name`` of the figure at ``begin:end`` of ``text``, completed if it is a bare part of the last whole."""
        line = text.rfind("\n", self.end, begin)
        if line >= 0:
            self.measured, self.unit, self.end = "", "", line + 1
        parted = bool(_PARTED.search(text[self.end : begin]))
        head = head_of(name)
        if head in _OF_FIELDS:
            self.sown, self.sown_end = head, end
        if head and not _EFFECT.search(name):
            parted = bool(_PARTED.search(text, max(self.end, behind_mark(text, begin, "。\n")), begin))
            self.measured = head if parted or head in _OF_PLACES else name
            if not parted:
                self.unit, self.end = unit, end
            return name
        if self._listed_crop(name, unit, text, begin):
            return name + self.sown
        bare = _PART.search(name) and len(name) <= _LONGEST_PART
        beside = bare and unit == self.unit and text.endswith(f"；{name}", 0, begin)
        if beside and (trade := _OF_TRADE.fullmatch(self.measured)) and name.endswith("业"):
            return name + trade["of"]  # 零售业实现零售总额9亿元，增长5%；餐饮业|2亿元
        if parted and _plain_part(name, unit, self.unit) and head_of(self.measured) in _OF_CROPS:
            return name + head_of(self.measured)
        if parted and bare and self.measured and (change or unit == self.unit):
            shared = name[:2] == self.measured[:2]  # 商品房销售面积9万平方米，其中商品|住宅8万平方米
            sibling = _SIBLING.match(self.measured) and "。" in text[self.end : begin]  # 乡村零售额3亿元。…其中酒类|…
            return joined(name, head_of(self.measured) if shared or sibling else self.measured)
        return name

    def _listed_crop(self, name: str, unit: str, text: str, begin: int) -> bool:
        """Whether the area of one more crop follows (油料播种面积5400亩，产量500吨；糖料|1000亩)."""
        if not self.sown or len(name) > _SHORT_PART or not unit.endswith(("亩", "公顷")):
            return False
        return text.endswith(f"；{name}", 0, begin) and not re.search("[。\n]", text[self.sown_end : begin])


def joined(name: str, measured: str) -> str:
    """``name`` and what is measured, what both say said once (名优水产品, 水产品产量: 名优水产品产量)."""
    both = next((n for n in range(min(len(name), len(measured)), 1, -1) if name.endswith(measured[:n])), 0)
    return name + measured[both:]


def _plain_part(name: str, unit: str, whole: str) -> bool:
    """Whether a short name measures a part in the unit of the whole (总面积8万公顷，其中小麦9000公顷)."""
    return 1 < len(name) <= _SHORT_PART and unit.lstrip("万亿") == whole.lstrip("万亿") and unit[-1:] in "顷亩吨克"


def summed(levels: list[tuple[str, Amount]], total: Amount) -> str:
    """The names of the last figures of a sentence that ``total`` is the sum of, empty if it is that of none or of too
    many to name."""
    whole, added, names = _plain(total), Decimal(0), list[str]()
    for name, amount in reversed(levels):
        value = _plain(amount)
        if whole is None or value is None or amount.unit.lstrip("万亿") != total.unit.lstrip("万亿"):
            return ""
        added, names = added + value, [name, *names]
        if added >= whole:
            break
    joined = "、".join(names)
    return joined if len(names) > 1 and added == whole and len(joined) <= _LONGEST_SUM else ""


def _plain(amount: Amount) -> Decimal | None:
    """The value of an amount without its magnitude (1.1亿元 → 110000000), None if it is no plain number."""
    if not re.fullmatch(r"\d+(?:\.\d+)?", amount.value) or amount.more:
        return None
    size = amount.unit[: len(amount.unit) - len(amount.unit.lstrip("万亿"))]
    return Decimal(amount.value) * _MAGNITUDES.get(size, 1)


def heading_of(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where the heading stands in ``begin:end``, what comes in a sentence before a place with a figure, if only places
    with figures stand between (绿色食品：甲县3个，乙县5个), else None."""
    found = _HEADING.fullmatch(text, begin, end)
    return found.span("heading") if found else None


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('head_noun')})(?=(?:[（(][^（()）]*[）)])?$)")


@lru_cache(maxsize=4096)
def head_of(name: str) -> str:
    """The head noun that ``name`` ends with (第一产业增加值 → 增加值), empty if none is known."""
    found = _heads().search(name)
    return found[0] if found else ""
