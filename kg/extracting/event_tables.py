"""Events in a table: a row is a meeting or what else was held, its day in a column, its place and papers in others
(会议 | 时间 | 内容)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extracting.cells import cell_at, joined_span
from kg.extracting.context import Context
from kg.extracting.dates import DateMention, find_dates
from kg.extracting.event_kinds import kind_at_end, kind_of_event
from kg.extracting.event_labels import short_label
from kg.extracting.list_rows import column, row_evidence
from kg.model import DOCUMENT, ORGANIZATION, PLACE, EventFact, Fact, Mention, Participation, Row

STAGE = 64
RULE = "event.row/1"
_TO_COME = re.compile(r"计划|安排|预告|方案|日程|预排")
_NUMBER = re.compile(r"(?:[\u3400-\u9fff]{1,4}届)?第?[一二三四五六七八九十\d]+次(?:全体)?(?:会议)?")
_DEALT_WITH = re.compile(r"审议|通过|学习|传达|听取|讨论|研究|印发|票决|表决")


def extract(context: Context) -> Iterable[Mention | Fact]:
    """An event for every row that says what was held and on which day or in which month, with the documents that were
    dealt with and where it took place."""
    entry = context.entry
    held, day = column(entry.header, "event"), column(entry.header, "day")
    if not entry.rows or held is None or day is None or held == day or _TO_COME.search(entry.title):
        return
    for key, row in enumerate(row for row in entry.rows if not row.total):
        name, when = cell_at(row.cells, held), cell_at(row.cells, day)
        date = _date(when.text, context.source.year) if when else None
        if name is None or date is None:
            continue
        kind = "Meeting" if entry.header[held].startswith("会议") else kind_of_event(name.text, "")
        label = _label(context, name.text, entry.header[held].startswith("会议"))
        yield EventFact(key, kind, date.start, date.stop, label, row_evidence(context, row, name, RULE))
        yield from _of_row(context, key, row)


def _date(text: str, year: int) -> DateMention | None:
    dates = [date for date in find_dates(text, year) if date.precision != "year"]
    return dates[0] if len(dates) == 1 else None


def _label(context: Context, name: str, meeting: bool) -> str:
    """What a row's event is called: a mere number is that of the meeting that the table's title names, else of the
    meetings of its column (十届四次|会议)."""
    title = context.entry.title
    if not _NUMBER.fullmatch(name):
        return short_label(name)
    if kind_at_end(title):
        return short_label(title + name)
    return name if name.endswith("会议") or not meeting else name + "会议"


def _of_row(context: Context, key: int, row: Row) -> Iterator[Participation]:
    venue = column(context.entry.header, "venue")
    for index, cell in enumerate(row.cells):
        if not cell.text or cell.inherited:
            continue
        begin, end = joined_span(context.entry, cell.begin, cell.end)
        found = context.inside(begin, end, PLACE, ORGANIZATION) if index == venue else []
        told = [("location", mention) for mention in found if mention.end == end]
        if _DEALT_WITH.search(cell.text):
            told += [("document", mention) for mention in context.inside(begin, end, DOCUMENT)]
        for role, mention in told:
            evidence = context.evidence(mention.begin, mention.end, f"participation.{role}/1", 0.88)
            yield Participation(key, role, mention.ref, evidence)
