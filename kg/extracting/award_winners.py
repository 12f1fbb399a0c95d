"""Winners named after the award: 向荣获某考评第一名的A、第二名的B颁发锦旗; 列入某名单的还有A、B."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.award_lists import row_after
from kg.extracting.award_names import AwardName, awards_of
from kg.extracting.award_statement import Clause
from kg.extracting.award_subjects import THEY_ARE
from kg.extracting.context import Context
from kg.extracting.recipient_names import outer, unnested
from kg.model import PERSON, Ref

_OF = re.compile(
    rf"(?P<of>(?=的{THEY_ARE})(?<=[奖名号”单录榜牌位军范者手兵匠人体星章状功])的|(?<=[奖名号”单录榜牌位军])的)"
    rf"(?P<also>(?<=的){THEY_ARE})?"
)
_NEXT = re.compile(r"[^，。；、的]{2,24}(?<=[奖名号”单录榜牌位军])(?P<of>的)(?P<also>还有|有|包括|是)?")
_PLACE_WON = re.compile(r"(?:第[一二三四五六七八九十\d]+名|[特一二三]等奖|[金银铜][奖牌])$")
_FAR = 40  # characters that a list of winners in the midst of a phrase may take
_LISTED = re.compile(r"(?:、|和|与|及|以及|，)?")


def winners_after(context: Context, clause: Clause, sure: bool) -> Iterator[tuple[list[AwardName], list[Ref]]]:
    """The awards after the clause's verb each with those who are named behind it as its winners; nothing where the
    award is told of the verb's subject."""
    text, position, contest = context.text, clause.after, ""
    stop = context.sentence(clause.verb)[1]
    found = _OF.search(text, position, clause.ceiling)
    while found:
        who, end = _row(context, found.end(), stop, found["also"] is not None)
        awards = awards_of(text, position, found.start("of"), sure) if who else []
        if not awards:
            return
        if awards[-1].grade and contest:
            awards = [a._replace(name=contest + a.name, grade=False, form=contest + a.name) for a in awards]
        contest = contest or _PLACE_WON.sub("", awards[-1].name)
        yield from _shared_out(awards, who)
        position = end
        found = _NEXT.match(text, position, stop)


def _shared_out(awards: list[AwardName], who: list[Ref]) -> Iterator[tuple[list[AwardName], list[Ref]]]:
    """The awards with those who won them: of 奖章、奖状 the medals go to the persons, the others to the bodies."""
    ends = {award.name[-2:] for award in awards}
    if ends != {"奖章", "奖状"}:
        yield awards, who
        return
    for award in awards:
        persons = award.name.endswith("奖章")
        yield [award], [w for w in who if (w.family == PERSON) == persons]


def _row(context: Context, begin: int, stop: int, told: bool) -> tuple[list[Ref], int]:
    """The names listed from ``begin`` on, and where the list ends. ``told``: the words before say that a list follows,
    so that each may stand behind a post."""
    if told:
        listed = row_after(context, begin, stop)
        return [m.ref for m in listed], listed[-1].end if listed else begin
    row, position = [], begin
    for mention in outer(context, begin, min(stop, begin + _FAR)):
        if mention.begin > position:
            break
        row.append(mention)
        mark = _LISTED.match(context.text, mention.end, stop)
        position = mark.end() if mark else mention.end
    return [m.ref for m in unnested(context, row)], position
