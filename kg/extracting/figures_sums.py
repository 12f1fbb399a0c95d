"""Sums and rates whose name tells of nothing alone, with the count that their clause tells them of: 签约9个项目，总投资
8亿元 is 签约项目总投资, 茶园项目共计9个，…，完成投资额|8亿元 is 茶园项目完成投资额."""

from __future__ import annotations

import bisect
import re

from kg.extracting.figures_nominals import leading_verb
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.tokens import tokenize

_OF_NOUN = re.compile(
    r"(?P<noun>项目|企业|工程)(?P<sum>(?:计划|估算|概算|累计|完成)*(?:总?投资(?:总?额|金额)?|(?:合同|签约)?总?金额))"
)
_HOW = re.compile("(?:已|累计|预计|估算|概算|计划)$")  # 预计|投资额: no link here
_PAID = re.compile(r"(?:已|累计)?完成总?投资额?")
_STAGE = re.compile(r"已?(?:完工|竣工|在建|新开工|开工|续建|新建|拟建|停工|未开工|建成|投产|储备)项目")
_RATE = re.compile(r"(?:任务|计划|目标|年度目标)?完成(?:率|比例)|办结率|满意率|合格率|提交率|到位率|整改率|覆盖率")
_WORK = re.compile(r"(?:开展|实施|推进|完成|做好|组织)(?P<what>[^，。；、\d]{4,20})")
_BESIDE = re.compile("[率度]、[^，。；]*$")  # 办结率、满意率: of both
_SHORT = 4  # characters: such projects have no name of their own (开工项目)


def of_count(phrases: Phrases, told: list[Reading], reading: Reading) -> str:
    """The name of a sum or a rate with what it is of, empty if nothing tells that, as it is if it tells that itself.
    ``told``: the figures before in its clause."""
    name = reading.indicator
    if reading.amount.kind == "money":
        if found := _OF_NOUN.fullmatch(name):
            return _of_counted(phrases, told, reading, found)
        return _of_works(phrases, told, reading, _how(phrases, reading, name)) if _PAID.fullmatch(name) else name
    rate = reading.amount.kind == "percent" and reading.measure == "level" and _RATE.fullmatch(name)
    return _of_work(phrases, told, reading) if rate else name


def _of_counted(phrases: Phrases, told: list[Reading], reading: Reading, found: re.Match[str]) -> str:
    """A sum of those that were counted before, with what was done with them; none of a single one that only is said to
    be a project."""
    noun, name = found["noun"], reading.indicator
    counts = [r.indicator for r in told if r.measure == "level" and r.amount.counted and r.indicator.endswith(noun)]
    while len(counts) > 1 and _STAGE.search(counts[-1]):
        counts.pop()  # 茶园项目9个，在建项目3个，总投资额|8亿元
    if counts and counts[-1] != noun and not counts[-1][0].isdigit():
        return counts[-1] + _how(phrases, reading, found["sum"]) + found["sum"]
    end = phrases.trim_right(phrases.since_comma(reading.amount.begin))[1]
    return "" if noun == "项目" and not counts and phrases.text.endswith(name, 0, end) else name


def _how(phrases: Phrases, reading: Reading, name: str) -> str:
    """The word before a sum that says whether it is spent or expected (已|完成投资额, 预计|投资额)."""
    begin, end = phrases.since_comma(reading.amount.begin)
    found = _HOW.search(phrases.text, begin, max(begin, phrases.text.rfind(name, begin, end)))
    return found[0] if found else ""


def _of_works(phrases: Phrases, told: list[Reading], reading: Reading, how: str) -> str:
    """What was paid for the projects that the clause counts first, if it tells only of their parts since, or for all
    of them that the phrase counts."""
    name = reading.indicator
    counts = [r for r in told if r.measure == "level" and r.amount.counted]
    if not counts or not counts[0].indicator.endswith(("项目", "工程")):
        return name
    if "，" not in phrases.text[counts[0].amount.begin : reading.amount.begin]:
        return "、".join(dict.fromkeys(r.indicator for r in counts)) + how + name  # 9个省项目和5个市项目|完成投资
    parts = all(_STAGE.search(r.indicator) for r in counts[1:])
    whole = counts[0].indicator
    whole = whole.removeprefix(leading_verb(tokenize(whole))) if len(whole) > _SHORT else whole
    return whole + how + name if parts else ""


def _of_work(phrases: Phrases, told: list[Reading], reading: Reading) -> str:
    """A rate of what was counted or measured last, or of the work that the phrase before tells of."""
    name = reading.indicator
    begin = phrases.sentence_begin(reading.amount.begin)
    levels = [r.indicator for r in told if r.measure == "level" and r.amount.kind != "percent"]
    if levels and not _BESIDE.search(phrases.text, begin, reading.amount.begin):
        return name if name[:2] in levels[-1] else levels[-1] + name
    if told or _BESIDE.search(phrases.text, begin, reading.amount.begin):
        return name
    left = phrases.left(bisect.bisect_left(phrases.amounts, reading.amount.begin, key=lambda a: a.begin))
    found = _WORK.fullmatch(phrases.text, *phrases.trim((begin, max(begin, left[0] - 1))))
    return phrases.name(found.span("what")) + name if found else ""
