"""The real yearbook, where it is at hand: that it comes through whole and agrees with what it says of itself."""

from __future__ import annotations

import itertools
import re
import time
from pathlib import Path

import pytest

from kg.model import Entry, Segmented, Source
from kg.segmenting import segment
from kg.segmenting.accounting import BLANK

FILE = "yearbook-2024.txt"
REASONS = {"caption", "front matter", "heading", "index", "list of parts", "page number", "running head", "title"}


@pytest.fixture(scope="module")
def raw(corpus: Path) -> str:
    return (corpus / FILE).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def yearbook(raw: str) -> Segmented:
    return segment(raw, Source(FILE, "yearbook", year=2023))


def of_kind(segmented: Segmented, kind: str) -> list[Entry]:
    return [entry for entry in segmented.entries if entry.kind == kind]


def test_it_has_what_it_says_it_has(yearbook: Segmented) -> None:
    counts = {count.what: (count.stated, count.counted) for count in yearbook.stated}
    assert counts["类目"] == (40, 40)
    assert counts["分目"] == (244, 244)
    assert counts["条目"] == (1525, 1525)
    assert len(of_kind(yearbook, "item")) >= 1490


def test_every_line_of_its_index_is_an_entry_on_the_page_named(yearbook: Segmented) -> None:
    assert len(yearbook.contents) >= 50
    assert [line.title for line in yearbook.contents if line.entry is None] == []


def test_every_entry_has_a_page_and_a_section(yearbook: Segmented) -> None:
    pages = [int(entry.page) for entry in yearbook.entries]
    assert pages == sorted(pages)
    assert (pages[0], pages[-1] > 365) == (1, True)
    assert all(yearbook.section_path(entry) for entry in yearbook.entries)


def test_chronicle_runs_through_the_year(yearbook: Segmented) -> None:
    dates = [entry.date for entry in of_kind(yearbook, "chronicle")]
    assert len(dates) > 180
    assert dates == sorted(dates)
    assert {date[:7] for date in dates} == {f"2023-{month:02}" for month in range(1, 13)}
    assert all(re.fullmatch(r"2023-\d\d-\d\d", date) for date in dates)


def test_biographies_speeches_and_tables(yearbook: Segmented) -> None:
    lives = of_kind(yearbook, "biography")
    assert len(lives) == 27
    assert all(re.fullmatch(r"\w{2,4}", life.title) and life.text.startswith(f"{life.title}，") for life in lives)
    assert len(of_kind(yearbook, "speech")) == 2
    tables = of_kind(yearbook, "table")
    assert [len(table.rows) for table in tables] == [7, 4, 22, 15, 14, 19, 10, 21, 7]
    assert all(len(row.cells) == len(table.header) for table in tables for row in table.rows)


def test_no_entry_holds_furniture_or_another_entry(yearbook: Segmented) -> None:
    for entry in yearbook.entries:
        assert not re.search(r"供\s*图[)）]|··\d|YEARBOOK|【|】|…{4}", entry.text.replace("…………", "")), entry.title
    for kind in {entry.kind for entry in yearbook.entries}:
        spans = [(entry.begin, entry.end) for entry in of_kind(yearbook, kind)]
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans)), kind


def test_texts_end_as_texts_end(yearbook: Segmented) -> None:
    entries = [entry for entry in yearbook.entries if entry.kind in ("item", "chronicle", "biography")]
    broken = [entry.title for entry in entries if not re.search(r"[。！？…）]”?$", entry.text)]
    assert len(broken) <= 5, broken


_HALF = dict(zip("，；：？！（）", ",;:?!()", strict=True))


def test_offsets_lead_back_to_the_file(yearbook: Segmented, raw: str) -> None:
    for entry in yearbook.entries:
        pairs = zip(entry.text, entry.offsets, strict=True)
        assert all(raw[at] in (char, _HALF.get(char)) for char, at in pairs if char not in "\n ")
        assert entry.begin <= entry.offsets[0] <= entry.offsets[-1] < entry.end


def test_every_character_is_in_an_entry_or_set_aside(yearbook: Segmented, raw: str) -> None:
    spans = [(entry.begin, entry.end) for entry in yearbook.entries]
    aside = [(item.begin, item.end) for item in yearbook.set_aside]
    reached = 0
    for begin, end in sorted([*spans, *aside]):
        assert begin <= reached, raw[reached:begin]
        reached = max(reached, end)
    assert reached == len(raw)
    assert {item.reason for item in yearbook.set_aside} == {*REASONS, BLANK}


def test_time_grows_with_the_text_and_no_faster(raw: str) -> None:
    def seconds(text: str) -> float:
        begin = time.process_time()
        segment(text, Source(FILE, "yearbook", year=2023))
        return time.process_time() - begin

    half = len(raw) // 2
    seconds(raw[:half])
    assert min(seconds(raw) for _ in range(3)) < 4 * min(seconds(raw[:half]) for _ in range(3)) + 0.2
