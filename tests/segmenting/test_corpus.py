"""The real monthlies and the real gazette, where they are at hand: whole, and found again in other encodings."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from kg.model import Segmented
from kg.reading.decode import decode, read_text
from kg.reading.masthead import describe
from kg.segmenting import segment
from kg.segmenting.accounting import UNREAD

MONTHLIES = {"monthly-2026-04": 96, "monthly-2024-03": 74, "monthly-2023-11": 68}
GAZETTE = "gazette-2026-03"


@cache
def read(path: Path) -> Segmented:
    text = read_text(path)
    return segment(text, describe(text, path.name))


@pytest.mark.parametrize("name", MONTHLIES)
def test_every_title_of_the_contents_is_an_article_with_its_page(corpus: Path, name: str) -> None:
    found = read(corpus / f"{name}.txt")
    assert len(found.contents) == MONTHLIES[name]
    assert [line.title for line in found.contents if line.entry is None] == []
    assert len({line.entry for line in found.contents}) == len(found.entries) == MONTHLIES[name]
    assert all(found.entries[line.entry].page == line.page for line in found.contents if line.entry is not None)


def test_the_gazette_is_whole(corpus: Path) -> None:
    found = read(corpus / f"{GAZETTE}.txt")
    kinds = Counter(entry.kind for entry in found.entries)
    assert (kinds["task"], kinds["notice"], kinds["table"]) == (132, 3, 3)
    assert kinds["chronicle"] >= 45
    assert [entry.label for entry in found.entries if entry.kind == "task"] == [str(n) for n in range(1, 133)]
    tables = [entry for entry in found.entries if entry.kind == "table"]
    assert [len(table.rows) for table in tables] == [29, 80, 39]
    assert all(cell.text for table in tables[1:] for row in table.rows for cell in row.cells)
    assert len(tables[0].header) == 6
    assert [count for count in found.stated if count.stated != count.counted] == []
    assert len(found.stated) == 19  # two lists with nine and eight groups
    assert all(entry.date for entry in found.entries if entry.kind == "chronicle")


@pytest.mark.parametrize("name", [*MONTHLIES, GAZETTE])
def test_nothing_overlaps_and_nothing_is_left_unread(corpus: Path, name: str) -> None:
    found = read(corpus / f"{name}.txt")
    ends = 0
    for entry in found.entries:
        assert entry.begin >= ends
        ends = entry.end
    assert UNREAD not in {aside.reason for aside in found.set_aside}
    covered = sum(entry.end - entry.begin for entry in found.entries)
    assert covered > 0.85 * found.length


@pytest.mark.parametrize("name", [*MONTHLIES, GAZETTE])
def test_entries_lie_where_readers_put_them(corpus: Path, name: str) -> None:
    gold = corpus.parent / "eval" / "dev.jsonl"
    if not gold.is_file():
        pytest.skip("no annotated entries")
    found = read(corpus / f"{name}.txt")
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    overlaps = [
        max(overlap(entry.begin, entry.end, row["begin"], row["end"]) for entry in found.entries)
        for row in rows
        if row["source"] == name
    ]
    assert min(overlaps) >= 0.9
    assert sum(overlaps) / len(overlaps) >= 0.97


def overlap(begin: int, end: int, other_begin: int, other_end: int) -> float:
    return max(0, min(end, other_end) - max(begin, other_begin)) / (max(end, other_end) - min(begin, other_begin))


def test_encodings_give_the_same_entries(corpus: Path) -> None:
    path = corpus / "monthly-2024-03.txt"
    text = read_text(path)
    for encoding in ("gb18030", "utf-16", "utf-8-sig", "utf-16-be"):
        copy = decode(text.encode(encoding))
        assert segment(copy, describe(copy, path.name)).entries == read(path).entries
