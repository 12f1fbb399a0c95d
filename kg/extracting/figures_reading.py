"""What a figure measures: the indicator from the words around it, or carried on from the figure before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extracting.figures_amounts import Amount
from kg.extracting.figures_changes import Change, change_before, rank_subject
from kg.extracting.figures_phrases import Phrases, Span, words

_OF_INDICATOR = re.compile(r"^(总量|增速|增幅|规模|总额|占比|比重|均价|降幅|涨幅|同比|质量|数量|人均|占)")
_GROWTH_AFTER = re.compile(r"的?(?:速度)?(?:增长|增幅|增速|涨幅|降幅|下降)")
_DIVIDER = re.compile(r"[、和及与，]|以及")
_DISTRIBUTED = re.compile(
    r"(?:分别|依次)(?:为|是|达到|达|完成|增长|下降|提高|增加|减少|实现|增至|降至|提升至|居)?(?:到)?$"
)
_SHARE = re.compile(r"占")


@dataclass(slots=True)
class Reading:
    """A figure that has been read; spans are joined positions."""

    amount: Amount
    indicator: str
    measure: str = "level"
    direction: str = ""
    base: str = ""


@dataclass(slots=True)
class Memory:
    """What the figures so far have spoken of."""

    indicator: str = ""
    nouns: dict[str, str] = field(default_factory=dict)  # by unit: 家 → 企业
    distributed: list[tuple[str, Change | None]] = field(default_factory=list)


def read_figures(phrases: Phrases) -> list[Reading]:
    """Read the amounts in order; those that no indicator can be found for are left out."""
    memory, readings = Memory(), []
    for index, amount in enumerate(phrases.amounts):
        for reading in _read(phrases, index, memory):
            if len(reading.indicator) > 1:
                readings.append(reading)
                if reading.measure not in ("change", "rank"):
                    memory.indicator = reading.indicator
                    memory.nouns[amount.unit] = memory.nouns.get(amount.unit) or reading.indicator
    return readings


def _read(phrases: Phrases, index: int, memory: Memory) -> list[Reading]:
    amount = phrases.amounts[index]
    left = phrases.left(index)
    before = phrases.text[left[0] : left[1]]
    if memory.distributed and _DIVIDER.fullmatch(before.strip()):
        name, change = memory.distributed.pop(0)
        return [_changed(amount, name, change)]
    memory.distributed = []
    if amount.kind == "place":
        name = _subject(phrases, left, rank_subject(before), memory)
        return [Reading(amount, name, "rank")]
    if before.endswith(("分别", "依次")) or _DISTRIBUTED.search(before):
        found = _distribute(phrases, index, left, memory)
        if found:
            return [found]
    if before.endswith("各"):
        return _each(phrases, amount, left, memory)
    change = change_before(before, amount.kind == "percent")
    if change:
        return [_changed(amount, _subject(phrases, left, change.subject, memory), change)]
    return _level(phrases, index, left, memory)


def _changed(amount: Amount, name: str, change: Change | None) -> Reading:
    if change is None:
        return Reading(amount, name)
    return Reading(amount, name, "change", change.direction, change.base)


def _subject(phrases: Phrases, left: Span, subject: str, memory: Memory) -> str:
    """The name of a change's or a rank's subject: its own, that of the figure before, or both together."""
    name = phrases.name(phrases.trim((left[0], left[0] + len(subject))))
    if len(name) < 2:
        return memory.indicator or _fallback(phrases, left)
    if _OF_INDICATOR.match(name) and memory.indicator and not memory.indicator.endswith(name):
        return memory.indicator + name
    return name


def _fallback(phrases: Phrases, left: Span) -> str:
    return phrases.name(phrases.trim(phrases.before_stop(left[1])))


# -------------------------------------------------------------------------------------------- lists


def _distribute(phrases: Phrases, index: int, left: Span, memory: Memory) -> Reading | None:
    """富硒小麦、食用菌产量分别达到10万吨、50万吨: the first of several figures, the others are kept for their turn."""
    before = phrases.text[left[0] : left[1]]
    found = _DISTRIBUTED.search(before)
    cut = found.start() if found else len(before)
    change = change_before(before.replace("分别", "").replace("依次", ""), True)
    span = phrases.trim((left[0], left[0] + cut))
    if span[0] >= span[1]:
        span = phrases.trim(phrases.before_stop(left[1]))
    count = 1
    while index + count < len(phrases.amounts):
        between = phrases.text[phrases.amounts[index + count - 1].end : phrases.amounts[index + count].begin]
        if not _DIVIDER.fullmatch(between):
            break
        count += 1
    names = share_tail(phrases.text[span[0] : span[1]], count)
    if not names:
        return None
    memory.distributed = [(name, change) for name in names[1:]]
    return _changed(phrases.amounts[index], names[0], change)


def share_tail(text: str, count: int) -> list[str]:
    """``text`` as ``count`` names if it lists so many, a shared tail given to each.

    >>> share_tail("夏粮、秋粮产量", 2)
    ['夏粮产量', '秋粮产量']
    """
    names = [n for n in re.split(r"、|和|及|与", text) if n]
    if count < 2 or len(names) != count:
        return []
    tail = _shared_tail(names)
    return [n if n.endswith(tail) else n + tail for n in names]


def _shared_tail(names: list[str]) -> str:
    last = names[-1]
    for tail in (
        "产量",
        "产值",
        "增加值",
        "收入",
        "投资",
        "面积",
        "总额",
        "余额",
        "支出",
        "用电量",
        "销售额",
        "总量",
        "价格",
    ):
        if (
            last.endswith(tail)
            and last != tail
            and not any(
                len(n) > len(tail) + 2 and n.endswith(("值", "额", "量", "入", "资", "积", "数")) for n in names[:-1]
            )
        ):
            return tail
    return ""


def _each(phrases: Phrases, amount: Amount, left: Span, memory: Memory) -> list[Reading]:
    """Ⅲ级、Ⅳ级应急响应各1次: one figure for each of the things listed."""
    span = phrases.trim((left[0], left[1] - 1))
    verb = phrases.verb_at_start(span)
    names = [n for n in re.split(r"、|和|及", phrases.name((verb[1], span[1]))) if n]
    if not names:
        return [Reading(amount, memory.indicator)]
    first, last = names[0], names[-1]
    tail = last[len(first) :] if len(first) <= 3 else ""
    return [Reading(amount, n if n.endswith(tail) else n + tail) for n in names]


# -------------------------------------------------------------------------------------------- levels


def _level(phrases: Phrases, index: int, left: Span, memory: Memory) -> list[Reading]:
    amount, right = phrases.amounts[index], phrases.right(index)
    span = phrases.trim(left)
    after = phrases.text[right[0] : right[1]]
    if amount.kind == "percent" and _GROWTH_AFTER.match(after):
        name = phrases.name(span) if span[0] < span[1] else memory.indicator
        return [
            Reading(amount, name + "增长" if len(name) > 1 else "", "change", "down" if "降" in after[:5] else "up")
        ]
    noun = phrases.nominal(right)
    if _names_after(phrases, index, left, span, noun, right):
        return [_after(phrases, index, span, noun, right, memory)]
    return [_before(phrases, amount, left, span, right, memory)]


def _names_after(phrases: Phrases, index: int, left: Span, span: Span, noun: Span, right: Span) -> bool:
    """Whether the noun after the figure is what it counts (6项新品) and not the one before it (新品6项)."""
    if noun[0] >= noun[1]:
        return False
    if phrases.text.startswith("的", right[0]) or span[0] >= span[1]:
        return True
    verb = phrases.verb_at_end(span)
    ends_in_verb = verb[0] < verb[1]
    listed = phrases.text[left[0] : left[1]].endswith("等")
    amount = phrases.amounts[index]
    if amount.counted and amount.value == str(len(_DIVIDER.split(phrases.name(span)))):
        return True  # 甲广场、乙园、丙府3个项目
    if not amount.counted:
        return listed or (
            ends_in_verb and not (verb == span and phrases.text[verb[0] : verb[1]] in words("level_verb"))
        )
    follows = index + 1 < len(phrases.amounts) and noun[1] == phrases.amounts[index + 1].begin
    return not (follows and not ends_in_verb)


def _after(phrases: Phrases, index: int, span: Span, noun: Span, right: Span, memory: Memory) -> Reading:
    amount = phrases.amounts[index]
    name = phrases.name(noun) + _next_head(phrases, index, noun)
    phrases.consume(noun[1])
    if amount.counted:
        memory.nouns[amount.unit] = name
    said = phrases.predicate((noun[1], right[1]))
    if index + 1 < len(phrases.amounts) and right[1] == phrases.amounts[index + 1].begin:
        said = right[1], right[1]
    verb = phrases.verb_at_end(span)
    if phrases.text.startswith("等", span[1]) and span[0] < span[1]:
        if not amount.counted:
            return Reading(amount, phrases.name((span[0], span[1] + 1)) + name)
        verb = phrases.verb_at_start(span)
    action = phrases.text[verb[0] : verb[1]]
    if not action or action in words("light_verb"):
        action = phrases.text[said[0] : said[1]]
    return Reading(amount, action + name)


def _next_head(phrases: Phrases, index: int, noun: Span) -> str:
    """1个五星级、5个四星级乡镇供电所: the head that the first shares with the next, else nothing."""
    if not phrases.text.endswith("级", 0, noun[1]) or index + 1 == len(phrases.amounts):
        return ""
    following = phrases.amounts[index + 1]
    if not _DIVIDER.fullmatch(phrases.text[noun[1] : following.begin]):
        return ""
    after = phrases.nominal(phrases.right(index + 1))
    _, level, head = phrases.text[after[0] : after[1]].partition("级")
    return head if level else ""


def _before(phrases: Phrases, amount: Amount, left: Span, span: Span, right: Span, memory: Memory) -> Reading:
    name = phrases.name(span)
    after = phrases.text[right[0] : right[1]]
    if name in words("money_verb") and amount.kind == "money" and len(after) > 2:
        return Reading(amount, phrases.name(right) + name)
    share = _SHARE.search(name)
    if share and amount.kind == "percent":
        subject = name[: share.start()] or memory.indicator
        return Reading(amount, subject + name[share.start() :], "share")
    if len(name) > 1:
        return Reading(amount, name)
    return Reading(amount, _carried(phrases, amount, left, right, memory))


def _carried(phrases: Phrases, amount: Amount, left: Span, right: Span, memory: Memory) -> str:
    """The name for a figure with no words before it: what is said after it, of the noun that its unit counted last."""
    said = phrases.predicate(right) if amount.counted else (right[0], right[0])
    verb = phrases.text[said[0] : said[1]]
    noun = memory.nouns.get(amount.unit, "")
    if verb and noun:
        return verb + noun if len(verb) <= 10 else noun
    if verb:
        return phrases.name(right)
    if (
        phrases.text[left[0] : left[1]].strip("，、 ") == ""
        and not phrases.text[right[0] : right[1]]
        and memory.indicator
    ):
        return memory.indicator
    return phrases.name(right) if right[1] - right[0] > 1 else _fallback(phrases, left) or memory.indicator
