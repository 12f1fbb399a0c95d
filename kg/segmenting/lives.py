"""Biographies: how they open, and their drafts."""

from __future__ import annotations

import re

from kg.reading.joining import squeeze
from kg.segmenting.building import HAN, Draft

_PERSON = re.compile(rf"{HAN}(?:[\s]*{HAN}){{1,7}}\s*(?:（[^（）]{{1,12}}）)?\s*[，,（(]\s*[男女]\s*[，,；;）)]")
_NAME_END = re.compile(r"[，,（(]")


def opens_biography(text: str) -> bool:
    """Whether a line begins a biography: 某某，男，1963年…"""
    return ("男" in text or "女" in text) and bool(_PERSON.match(text))


def biography(first: str, begin: int, end: int, breaks: list[int]) -> Draft:
    """The draft of a biography with the line ``first``; its title is the person's name. Raw positions."""
    return Draft("biography", begin, end, name=squeeze(_NAME_END.split(first)[0]), breaks=breaks, signed=False)
