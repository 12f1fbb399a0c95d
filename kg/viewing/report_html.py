"""The report as one HTML page for an editor: in Chinese, without scripts or anything to be loaded."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment

from kg.viewing import terms
from kg.viewing.report_text import Data
from kg.viewing.templating import environment

_WORDS = {
    "classes": terms.CLASSES,
    "entry_kinds": terms.ENTRY_KINDS,
    "measures": terms.MEASURES,
    "fact_kinds": terms.FACT_KINDS,
    "reasons": terms.REASONS,
    "rights": terms.RIGHTS,
    "source_fields": terms.SOURCE_FIELDS,
    "source_kinds": terms.SOURCE_KINDS,
}


def report_html(data: Data) -> str:
    """The page for what ``report_data`` gives. All names are escaped; the same data gives the same page."""
    return _environment().get_template("report.html.j2").render(data=data, notes=_notes(data))


def _notes(data: Data) -> list[list[tuple[int, str, str]]]:
    """Per source, what an editor should look at first, as (how many, what, anchor)."""
    rows = []
    for number, source in enumerate(data["sources"], 1):
        wrong = sum(bool(count["difference"]) for count in source["stated"])
        counts = [
            (len(source["contents"]["missing"]), "目录标题未找到", "contents"),
            (wrong, "自述数量不符", "stated"),
            (source["coverage"]["unexplained"], "字未说明去向", "coverage"),
            (len(source["entries"]["overlapping"]), "处条目重叠", "overlapping"),
            (sum(len(row["sentences"]) for row in source["sentences"]["quiet"]), "句无所得", "quiet"),
            (len(source["silent"]), "条无任何事实", "silent"),
            (sum(len(row["titles"]) for row in source["unresolved"]), "处职务未定人", "unresolved"),
        ]
        rows.append([(count, what, f"s{number}-{anchor}") for count, what, anchor in counts if count])
    return rows


@cache
def _environment() -> Environment:
    made = environment()
    made.filters["zh"] = _chinese
    made.filters["number"] = lambda value: f"{value:,}"
    made.filters["percent"] = _percent
    made.filters["ranked"] = lambda counts: sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return made


def _chinese(name: str, words: str) -> str:
    return _WORDS.get(words, {}).get(name, name)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "–"
