"""Of which body another is said to be a part: 甲集团所属乙公司, 丙站隶属于丁集团, 戊中心为己局直属事业单位,
该公司是庚集团的全资子公司.

The part is named right behind the word, or it is what the sentence speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.antecedents import spoken_of, subject_of
from kg.extracting.chains import list_after, outermost
from kg.extracting.context import Context
from kg.extracting.nesting import once, relation
from kg.model import ORGANIZATION, PLACE, Mention, Relation

STAGE = 45
_RULE = "nesting.belongs"
_OWNS = re.compile(r"(?:所属|下属|旗下|所辖|直属|控股|全资)的?(?:企业|子公司|单位)?")  # 甲集团|所属|乙公司
_UNDER = re.compile(r"(?:隶属于?|归属于?|直属于|依托于)")  # 甲站|隶属于|乙集团
_KIND_OF_PART = re.compile(  # 是甲集团|的全资子公司, 为乙局|直属公益一类事业单位
    r"的?(?:全资|控股|参股|所属|直属|下属|下辖|管理的|主管的|二级)[^，。；《》]{0,12}?(?:子公司|公司|企业|事业单位|单位|机构|学校|医院)(?=[，。；]|$)"
)
_IS = re.compile(r"(?:是|(?<![整名改])为|作为|系)$")  # but 将甲中心调整为|乙局所属事业单位
_THAT = re.compile(r"(?:该|本)[\u4e00-\u9fff]{1,4}$")


def extract(context: Context) -> Iterator[Relation]:
    """Relations partOf between bodies that a word of belonging tells."""
    yield from once((*_owned(context), *_under(context), *_described(context)))


def _owned(context: Context) -> Iterator[Relation]:
    """甲集团所属乙公司、丙公司: those named behind are its parts."""
    found = list(_OWNS.finditer(context.text))
    if not found:
        return
    bodies = outermost(context, ORGANIZATION)
    ends = {m.end: m for m in bodies}
    for word in found:
        whole = ends.get(word.start())
        links = list_after(context, word.end(), bodies, context.phrase(word.start())[1]) if whole else []
        for link in links:
            yield from relation(context, link[-1], "partOf", whole, _RULE)


def _under(context: Context) -> Iterator[Relation]:
    """甲站隶属于乙集团: the part is named right before, or spoken of."""
    for word in _UNDER.finditer(context.text):
        whole = _body_at(context, word.end())
        if whole is not None:
            yield from relation(context, _part_before(context, word.start()), "partOf", whole, _RULE)


def _described(context: Context) -> Iterator[Relation]:
    """该公司是甲集团的全资子公司: what the sentence speaks of is one of the parts."""
    for whole in outermost(context, ORGANIZATION):
        verb = _IS.search(context.text, max(0, whole.begin - 3), whole.begin)
        if verb and _KIND_OF_PART.match(context.text, whole.end):
            yield from relation(context, _part_before(context, verb.start()), "partOf", whole, _RULE)


def _body_at(context: Context, position: int) -> Mention | None:
    return next((m for m in outermost(context, ORGANIZATION) if m.begin == position), None)


def _part_before(context: Context, position: int) -> Mention | None:
    """What is said to belong to something at ``position``: the name right before (组建甲中心，|为乙局直属事业单位),
    该公司, or the phrase's subject."""
    end = position - 1 if context.text[position - 1 : position] == "，" else position
    named = next((m for m in outermost(context, ORGANIZATION, PLACE) if m.end == end), None)
    begin = context.sentence(position)[0]
    if named is None:
        that = _THAT.search(context.text, begin, position)
        refs = spoken_of(context, that.group(), that.start())[0] if that else subject_of(context, begin, position)[0]
        named = next((m for ref in refs if (m := context.named(ref)) is not None), None)
    return named if named is not None and (named.family == ORGANIZATION or named.type == "Facility") else None
