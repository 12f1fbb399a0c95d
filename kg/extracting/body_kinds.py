"""Names that are of a kind of bodies and of none of them: 强村公司, 统调电厂, the governments of whatever counties."""

from __future__ import annotations

import re

from kg.extracting.body_cores import Body
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import few, proper

# 市、县（市）、|区人民政府; 市内各|区政府
_ANY_GOVERNMENT = re.compile(r"[县区乡镇](?:人民)?政府")
_OTHER_SEATS = re.compile(r"(?:(?:^|[^\u4e00-\u9fff]|[的由和与及内条当])[省市县]|（[市县区旗、]{1,5}）)[、和及]$|各$")
_POSTED = ("Enterprise", "EducationalOrganization", "ResearchOrganization")
_NUMBER = re.compile(r"第[一二三四五六七八九十百零\d]+[条章款](?=[市县区省])|（[一二三四五六七八九十\d]{1,3}）")


def is_kind(reading: Reading, body: Body) -> bool:
    """Whether a name says no more than of which kind a body is."""
    text, name = reading.text, reading.text[body.begin : body.end]
    if body.type == "GovernmentBody" and _ANY_GOVERNMENT.fullmatch(name):
        return _OTHER_SEATS.search(text, max(0, body.begin - 7), body.begin) is not None
    first = body.head[1] if body.head is not None else body.begin
    if body.type == "Enterprise" and _sorted_firm(text[first : body.end]):
        return True
    posted = body.owner is None and body.head is not None and body.type in _POSTED
    if not posted or text[body.begin - 1 : body.begin] != "驻":
        return False
    return not proper(reading.tokens_between(first, body.end - len(body.ending)))  # 驻|云泽市普通高校


def _sorted_firm(name: str) -> bool:
    """Whether a firm's name, its place aside, is made of words for sorts of firms (国有|平台|公司)."""
    return any(
        _of_sorts(name.removesuffix(end), few(f"sorts of {what}"))
        for what in ("firms", "plants")
        for end in few(f"{what} of a sort")
        if name.endswith(end)
    )


def _of_sorts(stem: str, sorts: frozenset[str]) -> bool:
    """Whether nothing but words for sorts makes up a stem."""
    while word := next((w for w in sorts if stem.startswith(w)), ""):
        stem = stem.removeprefix(word)
        if not stem:
            return True
    return False


def past_number(text: str, begin: int, end: int) -> int:
    """Where a name begins behind the number of an article or item (第五条|市人民政府)."""
    number = _NUMBER.match(text, begin, end)
    return number.end() if number else begin
