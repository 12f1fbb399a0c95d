"""An award's name with and without its year, edition or batch: 第三批全国某单位 and 第七批全国某单位 are two awards,
both called 全国某单位."""

from __future__ import annotations

import re

_SHORT = 6  # characters of a title that may be called 称号 by itself
_NUMBER = r"第?[\d一二三四五六七八九十百]+(?:季度|[届批期次季])"
EDITION = re.compile(rf"^(?:{_NUMBER}(?:[、和]{_NUMBER})*|\d{{1,2}}月份?|[首本]届|首批|新一批|最新一批)的?")
_LATEST = re.compile(r"^最?新一批的?")
_COUNT = r"全国\d+家(?=国家级)|第?\d+家|\d+个|\d+项"
_COUNTS = re.compile(_COUNT)
_YEAR = re.compile(rf"(?:19|20)\d\d(?!米)(?:[—\-–至～~](?:19|20)?\d\d)?年?度?(?:的)?|{_COUNT}")
_LIST = re.compile(r"(?<!创建)名单$")
_COUNTED_MEDAL = re.compile(r"(?<=[\u4e00-\u9fff])[\d一二两三四五六七八九十百多余]+[枚块个](?=[金银铜](?:牌|奖)$)")


def printed(form: str) -> str:
    """The form of the text without white space and enclosing quotation marks."""
    name = _unspaced(form)
    return name[1:-1] if re.fullmatch(r"“[^“”]*”", name) else name


def normal_name(form: str) -> str:
    """The award's name without year, edition, batch, count and enclosing quotation marks."""
    name = _COUNTED_MEDAL.sub("", EDITION.sub("", _without(form, _YEAR))).replace("（）", "")
    inner = re.fullmatch(r"“([^“”]*)”", name)
    if inner:
        name = EDITION.sub("", _YEAR.sub("", inner[1], count=1) if inner[1][:1].isdigit() else inner[1])
    if inner and len(name) > _SHORT:
        name = name.removesuffix("称号")  # “国家级某中心称号”
    return _LIST.sub("", name) or name


def edition_name(name: str, form: str) -> str:
    """The award called ``name`` with the year, edition or batch that its printed form tells, without what the form
    counts; the name itself where it tells none."""
    told = _LIST.sub("", uncounted(form))
    told = _LATEST.sub("", told)
    dated = EDITION.match(told.lstrip("“")) or _YEAR.search(told)
    return told if dated and normal_name(told) == name else name


def uncounted(form: str) -> str:
    """The form without what it counts: 河南省8个“某岛” → 河南省“某岛”."""
    return _COUNTED_MEDAL.sub("", _without(form, _COUNTS))


def _without(form: str, dropped: re.Pattern[str]) -> str:
    """The form without white space and without what ``dropped`` finds outside quotation marks."""
    parts = re.split(r"(“[^”]*”|《[^》]*》)", _unspaced(form))
    parts[::2] = [dropped.sub("", part) for part in parts[::2]]
    return "".join(parts)


def _unspaced(form: str) -> str:
    return re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", form)
