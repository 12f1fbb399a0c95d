"""Towns and villages that their neighbours tell, whatever words they are called by: those right behind their county or
town (西庄镇|党家村), those in a list with others of their kind (界河镇、木石镇)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.divisions import rank
from kg.extracting.form_zones import Form
from kg.extracting.landmarks import Landmark
from kg.extracting.name_reading import Reading
from kg.extracting.name_words import before, few, generic, listed, modifiers

_TOWN = re.compile(r"(?:镇|乡|街道)$")
_VILLAGE = re.compile(r"(?:村|社区)$")
_ENDS = r"(?=[，。、；）]|[和与及等的]|$)"
# behind a county: a town that closes the phrase or that a village follows
_TOWN_BEHIND = re.compile(
    rf"[\u4e00-\u9fff]{{1,4}}?(?:镇|乡|街道)(?:{_ENDS}|(?=[\u4e00-\u9fff]{{1,4}}?(?:村|社区){_ENDS}))"
)
_VILLAGE_BEHIND = re.compile(rf"[\u4e00-\u9fff]{{1,4}}?(?:村|社区)(?:{_ENDS}|(?=[在入为获的]))")
_NEXT = re.compile(rf"[、和]([\u4e00-\u9fff]{{1,5}}?(?:镇|乡|街道|村|社区)){_ENDS}")
# in a list of villages: a town that a village follows
_NEXT_TOWN = re.compile(
    rf"[、和；]([\u4e00-\u9fff]{{1,4}}?(?:镇|乡|街道))(?=[\u4e00-\u9fff]{{1,4}}?(?:村|社区){_ENDS})"
)
_LAST = re.compile(r"(?:^|[、：（，。；到在赴了])((?:(?![到在赴了])[\u4e00-\u9fff]){1,5}(?:镇|乡|街道|村|社区))、$")


def find_settlements(reading: Reading) -> Iterator[Form]:
    """Towns and villages that no word of their own tells, in the order in which their neighbours are known."""
    seen: set[tuple[int, int]] = set()
    marks = [m for m in reading.landmarks if m.type == "AdministrativeDivision"]
    while marks:
        found = [form for mark in marks for form in _around(reading, mark) if form[:2] not in seen]
        seen |= {form[:2] for form in found}
        yield from found
        entered = (reading.by_begin.get(form.begin) for form in found)
        marks = [m for m in entered if m is not None]


def _around(reading: Reading, mark: Landmark) -> Iterator[Form]:
    text = reading.text
    town, village = bool(_TOWN.search(mark.name)), bool(_VILLAGE.search(mark.name))
    spans = list[tuple[int, int, bool]]()
    if rank(mark.full) == 3 and not town and (below := _TOWN_BEHIND.match(text, mark.end)):
        spans.append((*below.span(), False))
    if town and (below := _VILLAGE_BEHIND.match(text, mark.end)):
        spans.append((*below.span(), False))
    if town or village:
        kind = _TOWN if town else _VILLAGE
        beside = (_NEXT.match(text, mark.end), _LAST.search(text, max(0, mark.begin - 8), mark.begin))
        spans += [(*m.span(1), True) for m in beside if m is not None and kind.search(m[1])]
    if village and (beyond := _NEXT_TOWN.match(text, mark.end)):
        spans.append((*beyond.span(1), True))
    for begin, end, listed_beside in spans:
        if not reading.covers(begin, end) and _may_be(reading, begin, end, listed_beside):
            yield Form(begin, end, "AdministrativeDivision")


def _may_be(reading: Reading, begin: int, end: int, beside: bool) -> bool:
    """Whether nothing in a name is a sort of settlement or a word that stands before names. ``beside``: it stands in a
    list of its kind, where everyday words make names too (田园镇, 新兴村)."""
    name = reading.text[begin:end]
    core = re.sub(r"(?:镇|乡|街道|村|社区)$", "", name)
    if not core or name in listed("not_places") or core in few("no proper part") or set(core) & _parting():
        return False
    tokens = [t for t in reading.tokens_between(begin, end) if len(t.word) > 1 and t.word in core]
    sorts = before() | modifiers()
    return core not in sorts and (beside or core not in generic()) and not any(t.word in sorts for t in tokens)


def _parting() -> frozenset[str]:
    return few("place parting characters") | frozenset("各每全两镇乡村")
