"""The report says what was read, what was found and what was not understood."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.resolving.types import BuildResult
from kg.viewing.report import Data, report_data, report_json
from kg.viewing.report_html import report_html


@pytest.fixture
def data(build: BuildResult) -> Data:
    return report_data(build)


def test_totals(data: Data) -> None:
    totals = data["totals"]
    assert (totals["sources"], totals["entries"], totals["characters"]) == (1, 13, 1000)
    assert totals["facts"]["events"] == 36
    assert totals["events"] == {"Ceremony": 12, "Inspection": 12, "Meeting": 12}
    assert totals["entities"]["Enterprise"] == 1
    assert totals["rules"] == {"sample/1": sum(totals["facts"].values())}


def test_titles_of_the_contents_that_are_no_entries(data: Data) -> None:
    contents = data["sources"][0]["contents"]
    assert (contents["lines"], contents["found"], contents["found_with_page"]) == (2, 1, 1)
    assert [row["page"] for row in contents["missing"]] == ["9"]


def test_a_wrong_count_is_told(data: Data) -> None:
    assert [(row["what"], row["difference"]) for row in data["sources"][0]["stated"]] == [
        ("目录标题", 0),
        ("民间文学", -1),
    ]


def test_what_neither_catalog_nor_text_gave(data: Data) -> None:
    assert data["sources"][0]["missing"] == ["province", "publisher", "rights"]


def test_entries_in_sections(data: Data) -> None:
    rows = [(row["depth"], row["entries"], row["entries_within"]) for row in data["sources"][0]["sections"]]
    assert rows == [(1, 13, 13), (2, 0, 0)]


def test_silent_entries_and_titles_alone(data: Data) -> None:
    source = data["sources"][0]
    assert [row["entry"] for row in source["silent"]] == [12]
    assert [row["titles"] for row in source["unresolved"]] == [["市长", "该县县委书记"]]
    assert data["totals"]["unresolved"] == [{"title": "市长", "count": 1}, {"title": "该县县委书记", "count": 1}]


def test_entries_that_overlap_are_reported(build: BuildResult) -> None:
    result = build.sources[0]
    entries = list(result.segmented.entries)
    entries[3] = replace(entries[3], begin=entries[2].begin + 1)
    cut = replace(result.segmented, entries=tuple(entries))
    data = report_data(replace(build, sources=(replace(result, segmented=cut),)))
    assert data["sources"][0]["entries"]["overlapping"] == [{"first": 2, "second": 3, "kind": "article"}]


def test_failures_are_in_both_forms(build: BuildResult, data: Data) -> None:
    assert data["failures"] == [{"path": build.failures[0].path, "message": "不是文本"}]
    assert "未能读入的文件（1）" in report_html(data)


def test_json_is_sorted_and_plain(build_of: Callable[[int], BuildResult]) -> None:
    first, second = (report_json(report_data(build_of(12))) for _ in range(2))
    assert first == second
    assert json.dumps(json.loads(first), ensure_ascii=False, indent=1, sort_keys=True) + "\n" == first


def test_page_escapes_names_and_loads_nothing(data: Data) -> None:
    page = report_html(data)
    assert page == report_html(data)
    assert "&lt;script&gt;alert(" in page
    assert "<script" not in page
    assert not re.search(r"\bsrc=|href=\"[^#]|@import|url\(", page)
    assert '<meta charset="utf-8">' in page


def test_every_link_in_the_page_leads_somewhere(data: Data) -> None:
    page = report_html(data)
    targets = re.findall(r'href="#([^"]+)"', page)
    assert targets
    assert all(f'id="{target}"' in page for target in targets)


def test_report_of_nothing(empty: BuildResult) -> None:
    data = report_data(empty)
    assert data["sources"] == []
    assert "<html" in report_html(data)
