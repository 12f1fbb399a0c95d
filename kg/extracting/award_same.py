"""Honours told by pointing back: 省政府公布…示范县，甲县、乙县|获此殊荣; 我省有3人|获此荣誉，分别是甲、乙、丙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extracting.award_dates import award_date
from kg.extracting.award_lists import row_after
from kg.extracting.award_names import AwardName, awards_of
from kg.extracting.award_statement import AwardStatement
from kg.extracting.award_topic import those_fitting
from kg.extracting.context import Context, behind_mark
from kg.extracting.recipient_names import last_group
from kg.model import AWARD, Ref

RULE = "award.same/1"
_SAME = re.compile(
    r"(?:获得?|荣获|得到|赢得|斩获|摘得|收获|享有|拿下|捧得)了?(?:此|这一|该|上述|这[项个份])(?:项|个|一)?"
    r"(?:最高)?(?:殊荣|荣誉称号|荣誉|称号|奖项|大奖|奖|殊誉|桂冠|资格|认定|牌匾)"
)
# 全省48个村入围“…”，其中甲村、乙村|榜上有名
_ON_IT = re.compile(r"(?:也|均|都|成功|双双)*(?:榜上有名|[名位]列其中|在列|上榜|入选|入围)(?=[，。；！])")
_THOSE = re.compile(r"的?(?:[^，。；：]{0,16})?[，：]?(?:他们|她们|它们|其中)?(?:分别|依次)?(?:[是为有]|包括)：?")
_REMARK = re.compile(r"(?:[这此]|[这此][也还次]|也)+是")  # 这是我市连续两年|摘得此项大奖
_GIVEN = re.compile(
    r"(?:公布|授予|命名|评选|认定|颁发|发布|颁布|评出|荣誉|称号|奖项|最高奖|成为|入选|荣获|获得?)[了出]?(?=[^，。；]{4,})"
)


def told_back(context: Context, stated: Sequence[AwardStatement]) -> Iterator[AwardStatement]:
    """The statements of those who received 此殊荣: the award that was told last, of whom the words around name."""
    text = context.text
    for found in _SAME.finditer(text) if "此" in text or "荣" in text or "奖" in text else ():
        who = _who(context, found)
        if not who:
            continue
        first, last = context.sentence(found.start())
        before = [s for s in stated if s.award_span[1] <= found.start() and s.award_span[0] < found.start()]
        near = [s for s in before if s.end >= first - 1 or _only_other(context, s, first)]
        named = _named_before(context, found.start())
        if named and (not near or near[-1].award_span[1] <= named.begin):
            award, issuers, form, span = Ref(AWARD, named.name), tuple[Ref, ...](), named.form, named[:2]
        elif near:
            award, issuers, form, span = near[-1].award, near[-1].issuers, near[-1].form, near[-1].award_span
        else:
            continue
        if who := those_fitting(award.name, who):
            at, date = _stands(context, who, first, last), award_date(context, first, found.start())
            yield AwardStatement(tuple(who), award, issuers, date, first, last, span, at, RULE, form)


def on_it(context: Context, stated: Sequence[AwardStatement]) -> Iterator[AwardStatement]:
    """The statements of those who are said to be on the list of which the statement before names nobody."""
    text = context.text
    for found in _ON_IT.finditer(text) if stated else ():
        first, last = context.sentence(found.start())
        before = [s for s in stated if s.award_span[1] <= found.start() and s.end >= first - 1]
        who = [m.ref for m in last_group(context, behind_mark(text, found.start()), found.start())]
        if not before or before[-1].recipients or not (who := those_fitting(before[-1].award.name, who)):
            continue
        told = before[-1]
        date = award_date(context, first, found.start())
        yield AwardStatement(
            tuple(who), told.award, told.issuers, date, first, last, told.award_span, None, RULE, told.form
        )


def _only_other(context: Context, statement: AwardStatement, first: int) -> bool:
    """Whether at most one sentence stands between a statement and the sentence from ``first``."""
    return sum(statement.end <= b < first for b, _ in context.sentences) <= 1


def _who(context: Context, found: re.Match[str]) -> list[Ref]:
    """Those named behind 分别是, else the list right before."""
    text = context.text
    last = context.sentence(found.start())[1]
    if (those := _THOSE.match(text, found.end(), last)) and (row := row_after(context, those.end(), last)):
        return [m.ref for m in row]
    floor = behind_mark(text, found.start())
    if _REMARK.match(text, floor):
        return []
    return [m.ref for m in last_group(context, floor, found.start())]


def _named_before(context: Context, position: int) -> AwardName | None:
    """The award that a phrase of the same sentence or the one before tells of, the nearest."""
    first = context.sentence(position)[0]
    begin = max((b for b, e in context.sentences if e <= first), default=first)
    named: AwardName | None = None
    for given in _GIVEN.finditer(context.text, begin, position):
        stop = min([i for i in (context.text.find(sign, given.end()) for sign in "，。；") if i >= 0], default=position)
        for award in awards_of(context.text, given.end(), min(stop, position), True):
            named = award
    return named


def _stands(context: Context, who: list[Ref], first: int, last: int) -> tuple[int, int] | None:
    named = [m for m in context.inside(first, last) if m.ref in who]
    return (named[0].begin, named[-1].end) if named else None
