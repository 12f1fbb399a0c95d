"""Whose life an entry tells: the person of a biography, however the publication sets it."""

from __future__ import annotations

import re

from kg.extracting.biography_parts import tells_a_life
from kg.extracting.context import Context
from kg.model import PERSON, Mention

# 甲，博士，教授。: a life told by degree and rank alone
_SCHOLAR = re.compile(
    r"，(?:[^，。；]{0,8}(?:博士|硕士|教授|研究员|医师|工程师|农艺师|党员)|"
    r"[^，。；]{0,14}(?:大师|劳模|模范|标兵|楷模|工匠|名匠|英雄|功臣|传承人|专家|学者|画家|书法家|作家|艺术家|企业家|名师|名医|"
    r"教师|教练员|运动员|带头人|特派员|人大代表|政协委员))[，。]"
)


def _opens_life(text: str, end: int) -> bool:
    """Whether what stands behind a name that opens a paragraph begins a life."""
    return tells_a_life(text, end, True) or _SCHOLAR.match(text, end) is not None


def life_subject(context: Context, position: int | None = None) -> Mention | None:
    """The person whose biography the entry is, None if it is none; of several lives in one entry the one that is told
    at ``position``."""
    persons = context.found(PERSON)
    later = reversed([m for m in persons if position and context.entry.body < m.begin < position])
    opening = (m for m in later if context.text[m.begin - 1] == "\n" and _opens_life(context.text, m.end))
    if context.entry.kind == "biography":
        return next(opening, None) or next(iter(persons), None)
    first = next((m for m in persons if m.begin >= context.entry.body), None)
    opens = first is not None and not context.text[context.entry.body : first.begin].strip()
    alive = first if first and opens and _opens_life(context.text, first.end) else None
    return alive and (next(opening, None) or alive)
