"""What the panel of the network page says of a node: facts with their sentence and the citation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from kg.viewing import terms
from kg.viewing.explorer.rows import Row, Rows

_AROUND = 60  # characters beside the sentence
_OWN = {
    "post": "任职",
    "heldFrom": "就任",
    "heldUntil": "免去",
    "award": "获得",
    "confers": "授予",
    "figure": "数据",
    "sourceFigure": "未写明地区的数据",
}
_ORDER = ("post", "heldFrom", "heldUntil", "status", "award")  # what says most of a node comes first
_LAST = frozenset({"figure", "sourceFigure"})


@dataclass(frozen=True, slots=True)
class Told:
    """A fact: what it says, the words before, of and after its sentence (empty without evidence), the citation."""

    said: str
    before: str
    sentence: str
    after: str
    citation: str


def facts_of(rows: Rows, ids: Collection[str], evidence: bool, most: int) -> dict[str, list[Told]]:
    """At most so many facts of each of the nodes, each thing said once."""
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in sorted(rows.rows, key=_rank):
        for here, other in ((row.subject, row.object), (row.object, row.subject)):
            if here is not None and rows.nodes[here].id in ids:
                found[rows.nodes[here].id].setdefault(_said(rows, row, other), row)
    return {
        id_: [_told(rows, said, row, evidence) for said, row in list(found[id_].items())[:most]] for id_ in sorted(ids)
    }


def citation(rows: Rows, entry: int) -> str:
    """刊名 年 期，栏目，条目，页."""
    place = rows.entries[entry]
    source = rows.sources[place.source]
    year = f"{source.year}年" if source.year else ""
    issue = f"第{source.issue}期" if source.issue else ""
    title = f"“{place.title}”" if place.title else ""
    page = f"第{place.page}页" if place.page else ""
    return "，".join(part for part in (f"《{source.title}》{year}{issue}", place.sections, title, page) if part)


def _rank(row: Row) -> tuple[int, str]:
    order = _ORDER.index(row.relation) if row.relation in _ORDER else len(_ORDER) + (row.relation in _LAST)
    return order, row.start


def _said(rows: Rows, row: Row, other: int | None) -> str:
    relation = _OWN.get(row.relation) or terms.ROLES.get(row.relation) or terms.PREDICATES.get(row.relation)
    label = rows.nodes[other].label if other is not None else ""
    when = "" if row.relation == "post" else row.start
    return " ".join(part for part in (when, relation or row.relation, row.words, label) if part)


def _told(rows: Rows, said: str, row: Row, evidence: bool) -> Told:
    cited = citation(rows, row.entry)
    if not evidence:
        return Told(said, "", "", "", cited)
    text, (begin, end) = rows.entries[row.entry].text, row.span
    first = max(text.rfind("\n", 0, begin) + 1, begin - _AROUND)
    before = ("…" if text[:first].rsplit("\n", 1)[-1] else "") + text[first:begin]
    rest = text[end:].split("\n", 1)[0]
    return Told(said, before, text[begin:end], rest[:_AROUND] + ("…" if len(rest) > _AROUND else ""), cited)
