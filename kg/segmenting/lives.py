"""Biographies: how they open, and their drafts."""

from __future__ import annotations

import re

from kg.reading.joining import squeeze
from kg.segmenting.building import HAN, Draft

_NAME = rf"{HAN}(?:[\s]*{HAN}){{1,7}}\s*"
_PERSON = re.compile(rf"{_NAME}(?:（[^（）]{{1,12}}）)?\s*[，,（(]\s*[男女]\s*[，,；;）)]")
_YEAR = r"(?:约|公元)?\s?(?:1[0-9]|20)\d\d\s?(?:[年.．][\d\s年月日.．]{0,8})?"
_SHORT = rf"{HAN}(?:[ 　]?{HAN}){{1,3}}\s?"
# 某某（1898—1972）, 某某，汉族，1932年5月生, 某某，生于1932年
_LIVED = re.compile(
    rf"{_SHORT}[（(]\s?(?:{_YEAR}|[?？])\s?[—–\-－~～至]"
    rf"|{_SHORT}[，,](?:{HAN}{{1,4}}族[，,])?(?:{HAN}{{2,12}}人[，,])?(?:{_YEAR}出?生[于，,。在]|出?生于{_YEAR})"
)
_NAME_END = re.compile(r"[，,（(]")


def opens_biography(text: str) -> bool:
    """Whether a line begins a biography: 某某，男，1963年…; 某某（1898—1972）; 某某，汉族，1932年5月生."""
    if ("男" in text or "女" in text) and _PERSON.match(text):
        return True
    return ("生" in text or "人" in text) and _LIVED.match(text) is not None


def biography(first: str, begin: int, end: int, breaks: list[int]) -> Draft:
    """The draft of a biography with the line ``first``; its title is the person's name. Raw positions."""
    return Draft("biography", begin, end, name=squeeze(_NAME_END.split(first)[0]), breaks=breaks, signed=False)
