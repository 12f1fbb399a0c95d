"""Names told by what stands behind them of a life: 许明远（1941—2023）, 叶远，字正之, 徐昌男，1968年4月生, or by the
biography that a paragraph opens with: 许明远，汉族，青川人，1941年生.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.biography_parts import tells_a_life
from kg.extracting.context import Context
from kg.extracting.name_clauses import NameGroup
from kg.extracting.person_names import surname_at
from kg.extracting.tokens import part_of_speech

_NAME = r"(?<![\u3400-\u9fff《])(?![原本又初]名|曾用)(?P<who>[\u3400-\u9fff]{2,4}?)"
_YEAR = r"(?:约|公元)?前?\d{2,4}(?:年[\d月日]{0,6})?"
_LIVED = re.compile(rf"{_NAME}\s?（(?:{_YEAR})[—–\-－~～至]+(?:{_YEAR}|\?|？)?(?:[，、][^（）]{{1,12}})?）")
_STYLED = re.compile(
    rf"{_NAME}(?:（[^（）]{{2,16}}）)?，(?:生卒年?月?(?:不详|不可考|待考)，)?(?:(?:原|本|又|初)名[\u3400-\u9fff]{{2,4}}，)?字[\u3400-\u9fff]{{1,3}}[，、。]"
)
_SEXED = re.compile(rf"{_NAME}(?=[男女]，(?:[\u3400-\u9fff]{{1,4}}族，|(?:18|19|20)\d\d年))")
# the name that a paragraph or a title opens with, alone before a mark
_OPENS = re.compile(
    r"(?:^|(?<=\n))[\s　]*(?:\d{1,3}[.、．]|[（(][一二三四五六七八九十\d]+[）)])?(?:革命烈士|烈士)?"
    r"(?:[\u3400-\u9fff]{0,4}(?:人物|简介|名人|英烈|烈士|模范|传略|小传)[·•・])?"
    r"(?P<who>[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,10})+|[\u3400-\u9fff]{2,4}?)"
    r"(?=(?:同志|先生|女士|教授|研究员|院士|烈士|博士|医师)?\s?[（(，：　\n])"
)
_UNSTYLED = re.compile(
    r"(?:（[^（）]{2,16}）)?，(?:[男女][，。]|(?:出?生于|(?:18|19|20)\d\d年[\d月日]*出?生))"
)  # behind a name of any form
# …入选。许明远，1941年生，青川人
_BORN = re.compile(
    r"(?:(?<=[。；])|(?<=(?:显示|据悉|了解|介绍)，)|(?<=[履简]历：))(?P<who>[\u3400-\u9fff]{2,3})"
    r"(?=，(?:[男女]，|[\u3400-\u9fff]{1,4}族，|[\u3400-\u9fff]{2,12}人，){0,3}"
    r"(?:(?:18|19|20)\d\d年[\d月日]{0,6}出?生[，于]|出?生于(?:18|19|20)\d\d年))"
)
_TOLD = re.compile(r"，(?:[男女]，|[\u3400-\u9fff]{1,4}族[，。])")  # 关山，满族: a name that is a word or place besides
_WHOLE = 3
_NO_NAMES = ("r", "t", "m", "d", "p", "c", "u")  # pronouns, times, counts and the like


def of_lives(context: Context) -> Iterator[NameGroup]:
    """Names before the years of a life, a courtesy name, or the sex and birth of a biography."""
    for pattern in (_LIVED, _STYLED, _SEXED):
        for found in pattern.finditer(context.text):
            name = found["who"]
            everyday = part_of_speech(name)
            if surname_at(name, 0) and (not everyday or everyday.startswith("nr")):
                yield NameGroup([found.span("who")], found.start("who"), [], "", "person.of-life/1")
    for found in _OPENS.finditer(context.text):
        end = found.end()
        behind = context.entry.body if end + 1 == context.entry.body else end  # the title is the name
        if _opens_life(context.text, found["who"], behind):
            yield NameGroup([found.span("who")], found.start("who"), [], "", "person.of-life/1")
    for found in _BORN.finditer(context.text):
        everyday = part_of_speech(found["who"])
        if surname_at(found["who"], 0) and (not everyday or everyday.startswith("nr")):
            yield NameGroup([found.span("who")], found.start("who"), [], "", "person.of-life/1")


def _opens_life(text: str, name: str, end: int) -> bool:
    """Whether a biography opens with a name: one that begins with a surname and is no everyday word, or any of a form
    that only what is right behind it makes sure (彦书，生于1940年10月)."""
    if name[-1] in "男女" and text[end : end + 1] == "，":
        return False  # 徐昌|男，
    everyday = part_of_speech(name)
    told = everyday[:2] in ("ns", "nz", "n") and _TOLD.match(text, end) is not None
    usual = "·" in name or (surname_at(name, 0) and (not everyday or everyday.startswith("nr") or told))
    sure = len(name) <= _WHOLE and everyday[:1] not in _NO_NAMES and _UNSTYLED.match(text, end) is not None
    return bool(usual or sure) and tells_a_life(text, end, True)
