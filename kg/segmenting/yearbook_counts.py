"""What a yearbook says of itself: how many parts, sections, items, tables and pictures it has, which year it tells
of, and on which pages its table of contents or index has its entries."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.model import ContentsLine, Entry, Section, SetAside, StatedCount
from kg.segmenting.yearbook_furniture import CAPTION
from kg.segmenting.yearbook_pages import Page, packed
from kg.segmenting.yearbook_parts import read_leader

_PARTS, _SECTIONS, _ITEMS, _TABLES, _PICTURES = "类目", "分目", "条目", "表格", "图片"
_STATED = {
    _PARTS: re.compile(r"(\d+)\s*个\s*类\s*目"),
    _SECTIONS: re.compile(r"(\d+)\s*个\s*分\s*目"),
    _ITEMS: re.compile(r"(\d+)\s*[个条]\s*条\s*目"),
    _TABLES: re.compile(r"表\s*格\s*(\d+)\s*[个张幅]"),
    _PICTURES: re.compile(r"图\s*片\s*(\d+)\s*[个张幅]"),
}
_YEAR_TOLD = re.compile(r"(?:记述|收录|反映)[^。]{0,16}?((?:19|20)\d\d)\s*年\s*1\s*月\s*1\s*日")
_CREDIT_END = re.compile(r"[)）][\d\s]*$")


def told_year(front: str) -> int:
    """The year that the editors' notes say the book tells of; 0 if they do not."""
    found = _YEAR_TOLD.search(front)
    return int(found[1]) if found else 0


def stated_counts(
    raw: str, front: str, sections: Sequence[Section], entries: Sequence[Entry], aside: Sequence[SetAside]
) -> tuple[StatedCount, ...]:
    """What the front matter states, beside what was counted. Some yearbooks count the biographies and their sections
    among the items and sections, some do not: the count that comes nearer to the statement is given."""
    captions = [item for item in aside if item.reason == CAPTION]
    counted = {
        _PARTS: [sum(section.parent is None for section in sections)],
        _SECTIONS: _sections(sections, entries),
        _ITEMS: _items(raw, entries),
        _TABLES: [sum(entry.kind == "table" for entry in entries)],
        _PICTURES: [sum(bool(_CREDIT_END.search(raw[item.begin : item.end])) for item in captions)],
    }
    found = [(what, pattern.search(front)) for what, pattern in _STATED.items()]
    return tuple(
        StatedCount(what, int(hit[1]), min(counted[what], key=lambda count: abs(count - int(hit[1]))), hit.start())
        for what, hit in found
        if hit
    )


def _sections(sections: Sequence[Section], entries: Sequence[Entry]) -> list[int]:
    """Sections right below a part: all, and those that hold no biographies."""
    parents = [section.parent for section in sections]
    direct = {at for at, parent in enumerate(parents) if parent is not None and parents[parent] is None}
    persons = {entry.section for entry in entries if entry.kind == "biography"}
    return [len(direct), len(direct - persons)]


def _items(raw: str, entries: Sequence[Entry]) -> list[int]:
    """What has a title in 【】 (a table too) and biographies; the same without biographies."""
    tables = [entry for entry in entries if entry.kind == "table"]
    titled = sum(raw[entry.begin] == "【" or raw[entry.end - 1] == "】" for entry in tables)
    items = titled + sum(entry.kind == "item" for entry in entries)
    return [items + sum(entry.kind == "biography" for entry in entries), items]


def read_contents(
    pages: Sequence[Page], leaders: Collection[int], entries: Sequence[Entry]
) -> tuple[ContentsLine, ...]:
    """The lines of the table of contents and the index, one for each page that a line names, with their entries."""
    titled: dict[str, list[Entry]] = {}
    for entry in entries:
        titled.setdefault(packed(entry.title), []).append(entry)
    return tuple(_lines(pages, leaders, titled))


def _lines(pages: Sequence[Page], leaders: Collection[int], titled: dict[str, list[Entry]]) -> Iterator[ContentsLine]:
    for index in sorted(leaders):
        for line in pages[index].lines:
            read = read_leader(line.text)
            for number in re.split(r"[、，,]", read[1]) if read else []:
                found = _nearest(titled.get(read[0], []) if read else [], number)
                yield ContentsLine(read[0] if read else "", number, line.begin, found)


def _nearest(entries: Sequence[Entry], page: str) -> int | None:
    """The entry of a title that stands on a page or the next; one whose page is not known will do."""
    ranked = sorted((abs(int(entry.page or page) - int(page)), entry.number) for entry in entries)
    return ranked[0][1] if ranked and ranked[0][0] <= 1 else None
