"""Awards by published list: 某厅公布绿色矿山名录。…26家企业上榜; 50强榜单发布，某集团位列第32名."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extracting.award_dates import award_date
from kg.extracting.award_names import awards_of
from kg.extracting.award_statement import AwardStatement
from kg.extracting.context import Context
from kg.extracting.recipients import last_group
from kg.model import AWARD, ORGANIZATION, PERSON, PLACE, Mention, Ref

_GIVEN_OUT = re.compile(r"(?:公布|发布|公示)了?(?P<name>[^，。；、]{3,30}?(?:名录|榜单|榜|百强|\d强))(?=[，。；])")
_CAME_OUT = re.compile(r"(?:名录|榜单|名单)(?=(?:正式)?(?:发布|公布|揭晓|出炉)[，。])")
_BEFORE = re.compile(r"[^，。；、和与暨\n]{2,30}$")
_ON_LIST = re.compile(r"位列|位居|上榜|榜上有名|名列|入选|入围|登榜")
_HEADING = re.compile(r"(?:名单|名录|一览表)(?:（[^（）]*）)?[：:\n]?")
_KIND = re.compile(r"(?<=[。；：\n，])(?P<kind>[^，。；：\n]{2,12}(?:类|奖|组|项|个人|集体|单位))[：:]")
_SEGMENT = re.compile(r"[；。\n]")
_FEW = 3  # names that make a list
_GAP = 12  # characters of a name not recognised between two that were


def published_lists(context: Context, stated: list[AwardStatement]) -> Iterator[AwardStatement]:
    """For each list that the text says was published: who it says is on it, or whom it enumerates under 名单."""
    for begin, end, given_out in _lists(context.text):
        if any(s.award_span[0] < end and begin < s.award_span[1] for s in stated):
            continue
        awards = awards_of(context.text, begin, end, False)
        first, last = context.sentence(begin)
        who = [m.ref for m in _on_list(context, end, last)] if awards else []
        who = who or [m.ref for m in _enumerated(context, last)]
        for award in awards[:1] if who else []:
            bodies = context.inside(first, begin, ORGANIZATION)
            issuer = bodies[-1].ref if bodies and given_out else None
            date, span = award_date(context, first, begin), (award.begin, award.end)
            name, rule = Ref(AWARD, award.name), "award.published/1"
            yield AwardStatement(tuple(who), name, issuer, date, first, last, span, rule=rule, form=award.form)


def _lists(text: str) -> Iterator[tuple[int, int, bool]]:
    """Spans of the names of lists, and whether the body that gave them out stands before (某厅公布…名录)."""
    for found in _GIVEN_OUT.finditer(text):
        yield *found.span("name"), True
    for found in _CAME_OUT.finditer(text):
        start = max(0, found.start() - 30)
        before = _BEFORE.search(text[start : found.start()])
        if before:
            yield start + before.start(), found.end(), False


def _on_list(context: Context, begin: int, end: int) -> list[Mention]:
    """Those that the rest of the sentence, or the next one, says are on the list."""
    next_end = next((e for b, e in context.sentences if b >= end), end)
    verb = _ON_LIST.search(context.text, begin, next_end)
    if not verb:
        return []
    start = 1 + max(context.text.rfind(sign, begin, verb.start()) for sign in "，。；\n")
    return last_group(context, max(start, begin), verb.start())


def by_kind(context: Context, stated: list[AwardStatement]) -> list[AwardStatement]:
    """The statements, the last that names nobody before a list by kinds (敬业奉献类：甲，某院医师；乙。助人为乐类：丙)
    with those whom the list names."""
    label = _KIND.search(context.text, context.entry.body)
    if not label:
        return stated
    open_ones = [s for s in stated if not s.recipients and s.award_span[1] <= label.start()]
    told = open_ones[-1] if open_ones else None
    who = tuple(m.ref for m in _named_by_kind(context, label.start())) if told else ()
    if told is None or len(who) < _FEW:
        return stated
    same = [s for s in open_ones if s.award == told.award]
    return [replace(s, recipients=who) if s in same else s for s in stated]


def _named_by_kind(context: Context, begin: int) -> Iterator[Mention]:
    """The names at the head of each segment of a list by kinds, up to the first segment without one."""
    heads = {m.begin: m for m in reversed(context.found(ORGANIZATION, PERSON))}
    position = begin
    while position < len(context.text):
        label = _KIND.match(context.text, position)
        position = label.end() if label else position
        mention = heads.get(position)
        if mention is None:
            return
        yield mention
        end = _SEGMENT.search(context.text, mention.end)
        position = end.end() if end else len(context.text)


def _enumerated(context: Context, begin: int) -> list[Mention]:
    """The names that stand one after the other under a heading 名单."""
    heading = _HEADING.search(context.text, begin)
    if not heading:
        return []
    row: list[Mention] = []
    position = heading.end()
    for mention in context.found(ORGANIZATION, PERSON, PLACE):
        if mention.begin < position:
            continue
        if mention.begin - position > _GAP or re.search(r"[，。；（]", context.text[position : mention.begin]):
            break
        row.append(mention)
        position = mention.end
    bodies = [m for m in row if m.family != PLACE]
    return (bodies or row) if len(row) >= _FEW else []
