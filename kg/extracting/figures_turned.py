"""Counts whose name says first what those did that are counted: 5家茶厂|落户园区 is 落户园区的茶厂, and what is done
for them keeps its order (为5名茶农修路: 为茶农修路)."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from kg.extracting.figures_nominals import is_verb, words
from kg.extracting.figures_phrases import Phrases
from kg.extracting.figures_reading import Reading
from kg.extracting.tokens import tokenize

_LONG = 6  # characters: what is said so is no compound with the noun (脱颖而出企业)
_LEAST = 4  # characters of a verb with its object (参会企业, 参加会议的企业)
_NEAR = 60  # characters in which those do what is said of them
_FOR = re.compile(r"(?<![认作成称分以因行变转视])(?P<to>[为向给])(?:[^，。；、：\d的]{0,6}|[^，。；、：\d]{2,12}的)$")
_TO = re.compile(r"(?<![针面核绝相])对(?:[^，。；、：\d的]{0,6}|[^，。；、：\d]{2,12}的)$")
_GIVING = ("提供", "发放", "拨付", "配备", "赠送", "捐赠", "送去", "减免", "兑现", "兑付", "落实", "办理", "代办")
_TAKING = ("被", "受", "获", "得", "荣获", "享受", "接受", "入选", "参加", "来")
_DOING = ("完成", "开展", "参加", "参与", "举办", "办理", "实施", "承担", "推进", "实现", "做好")
_WORK = re.compile("(?:工作|任务|目标|事宜)$")
_ENDED = re.compile("[，。；\n]")
_ROW = re.compile("[^，。；、：的\\d]{1,12}[、和及与]")
_MARKS = re.compile("[“”‘’《》（）()]")


def in_order(phrases: Phrases, reading: Reading) -> Reading:
    """``reading`` with 的 in its name, or with for whom it is first, if the name says what the text says only behind
    those that are counted."""
    if reading.measure not in ("level", "plan") or not reading.amount.counted or len(reading.indicator) <= _LEAST:
        return reading
    index = bisect.bisect_left(phrases.amounts, reading.amount.begin, key=lambda a: a.begin)
    begin, _ = phrases.right(index)
    name = reading.indicator
    noun = next((name[n:] for n in range(1, len(name) - 1) if phrases.text.startswith(name[n:], begin)), "")
    said = name.removesuffix(noun)
    if not noun or said.endswith("的") or not _said_behind(phrases, begin + len(noun), said, noun):
        return reading
    return replace(reading, indicator=_ordered(phrases, index, noun, said))


def _ordered(phrases: Phrases, index: int, noun: str, said: str) -> str:
    """What is ``said`` behind amount ``index`` and its ``noun``, in an order that can be read alone."""
    begin, _ = phrases.right(index)
    if (
        _WORK.search(said)
        and not said.startswith(_DOING)
        and phrases.text.startswith((noun + said, f"{noun}的{said}"), begin)
    ):
        return noun + said  # 完成5名学生|学位授予工作
    left = _before(phrases, index)
    helped = None if said.startswith(_TAKING) else _FOR.search(phrases.text, *left)
    if helped and said.startswith(_GIVING) and len(said) >= _LONG:
        return f"获{said}的{noun}"
    tokens = tokenize(said)
    if helped and said[0] not in "为对向给" and not all(is_verb(t) for t in tokens):
        return helped["to"] + noun + said
    won = said[0] in "在到" and is_verb(tokens[-1])  # 在大赛中获奖|作品
    if won or not _is_clause(said) or _TO.search(phrases.text, *left):
        return said + noun  # 对5家企业|开展检查: 开展检查企业
    return f"{said}的{noun}"


def _before(phrases: Phrases, index: int) -> tuple[int, int]:
    """What stands before an amount, or before the first of its list (为|3名茶农、5名果农修路)."""
    amounts = phrases.amounts
    while index and _ROW.fullmatch(phrases.text, amounts[index - 1].end, amounts[index].begin):
        index -= 1
    begin, end = phrases.since_comma(amounts[index].begin)
    return max(begin, amounts[index - 1].end if index else 0), end


def _said_behind(phrases: Phrases, begin: int, said: str, noun: str) -> bool:
    """Whether the words behind a noun, from ``begin`` to the end of the phrase, say ``said`` of it and not before
    another noun of the same words (9家茶厂|获评省级茶厂)."""
    stop = _ENDED.search(phrases.text, begin)
    end = min(stop.start() if stop else len(phrases.text), begin + _NEAR)
    behind = _MARKS.sub("", phrases.text[begin:end])
    told = _MARKS.sub("", said)
    return told[:2] in behind and told[-2:] + noun not in behind


def _is_clause(said: str) -> bool:
    """Whether ``said`` is more than a verb: it makes no compound with a noun (参会|企业)."""
    tokens = tokenize(said)
    acts = all(is_verb(t) or t.word in words("predicate") for t in tokens)
    return len(said) >= _LONG or (len(said) >= _LEAST and len(tokens) > 1 and not acts)
