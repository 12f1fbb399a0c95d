"""Firms that end like nothing, told by the list of a visit: 先后到清高电气、|铁福集团聚碳材料、|羿风天羽参观."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extracting.context import Context
from kg.extracting.kinds import ending_of, place_ending_of
from kg.extracting.name_words import before, few, generic, listed, proper
from kg.model import ORGANIZATION, Mention

_SHORT = re.compile(r"(?:(?!的)[\u4e00-\u9fff]){4,12}")
_SETTLED = re.compile(r"街道|社区|小区|[镇乡村]")
_GOODS = range(2, 7)  # characters that a group's firm may have behind the group's name


def firms_among(
    context: Context, items: Sequence[tuple[int, int]], named: Sequence[Mention | None], rule: str
) -> list[Mention]:
    """Mentions of the items that no ending tells and that stand beside a firm of the list, which ``named`` or the
    mentions found before tell, or that are made of nothing but single characters."""
    known = [bool(m and m.type == "Enterprise") or _is_firm(context, *at) for m, at in zip(named, items, strict=True)]
    found: list[Mention] = []
    for number, (begin, end) in enumerate(items):
        beside = any(known[max(0, number - 1) : number + 2])
        if named[number] is None and _brand(context, begin, end, beside):
            known[number] = True
            found.append(Mention(begin, end, ORGANIZATION, context.text[begin:end], "Enterprise", rule, 0.75))
    return found


def _is_firm(context: Context, begin: int, end: int) -> bool:
    """Whether an item is a firm known by name, or begins with one."""
    return any(m.type == "Enterprise" and m.begin == begin and m.end <= end for m in context.found(ORGANIZATION))


def _brand(context: Context, begin: int, end: int, beside: bool) -> bool:
    """Whether an item is a group with its goods (铁福集团|聚碳材料), words of which one is no everyday word, or, if it
    stands not ``beside`` a firm, one of which no two characters are a word (羿|风|天|羽)."""
    text = context.text
    over = context.overlapping(begin, end)
    group = next((m for m in over if m.type == "Enterprise" and m.begin == begin and end - m.end in _GOODS), None)
    first = group.end if group else begin
    tokens = context.tokens_filling(first, end)
    if not tokens or any(m is not group for m in over) or not _SHORT.fullmatch(text, begin, end):
        return False
    if _SETTLED.search(text, first, end):
        return False  # 河西街道红旗小区改造点
    if any(t.tag[0] in "pcurmd" or t.word in before() for t in tokens):
        return False
    if any(sort in text[first:end] for sort in few("sorts visited")):
        return False
    ending = ending_of(text, end, first)
    if place_ending_of(text, end, first) or (ending is not None and ending.type != "Enterprise"):
        return False
    if not beside:
        return len(tokens) > 3 and all(len(t.word) == 1 for t in tokens) and proper(tokens)
    nouns = all(t.tag[0] in "njx" for t in tokens) and tokens[-1].word not in generic()
    return ending is not None or proper(tokens) or nouns or tokens[-1].word in listed("trades")
