"""Names told by what stands behind them of a life: 许明远（1941—2023）, 叶远，字正之, 徐昌男，1968年4月生."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.context import Context
from kg.extracting.name_clauses import NameGroup
from kg.extracting.person_names import surname_at
from kg.extracting.tokens import part_of_speech

_NAME = r"(?<![\u3400-\u9fff])(?![原本又初]名|曾用)(?P<who>[\u3400-\u9fff]{2,4}?)"
_YEAR = r"(?:约|公元)?前?\d{2,4}(?:年[\d月日]{0,6})?"
_LIVED = re.compile(rf"{_NAME}\s?（(?:{_YEAR})[—–\-－~～至]+(?:{_YEAR}|\?|？)?(?:[，、][^（）]{{1,12}})?）")
_STYLED = re.compile(
    rf"{_NAME}(?:（[^（）]{{2,16}}）)?，(?:(?:原|本|又|初)名[\u3400-\u9fff]{{2,4}}，)?字[\u3400-\u9fff]{{1,3}}[，、。]"
)
_SEXED = re.compile(rf"{_NAME}(?=[男女]，(?:[\u3400-\u9fff]{{1,4}}族，|(?:18|19|20)\d\d年))")


def of_lives(context: Context) -> Iterator[NameGroup]:
    """Names before the years of a life, a courtesy name, or the sex and birth of a biography."""
    for pattern in (_LIVED, _STYLED, _SEXED):
        for found in pattern.finditer(context.text):
            name = found["who"]
            everyday = part_of_speech(name)
            if surname_at(name, 0) and (not everyday or everyday.startswith("nr")):
                yield NameGroup([found.span("who")], found.start("who"), [], "", "person.of-life/1")
