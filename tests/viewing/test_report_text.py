"""What the report says of single sentences, of sections, and of figures that disagree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kg.model import (
    ORGANIZATION,
    PERSON,
    PLACE,
    Contributor,
    Entry,
    EventFact,
    Evidence,
    Extracted,
    Figure,
    Mention,
    Ref,
    Section,
    Segmented,
    Source,
)
from kg.resolving.types import BuildResult, Entity, Resolved, SourceResult
from kg.viewing.disagreeing import disagreements
from kg.viewing.report import Data, report_data
from kg.viewing.report_html import report_html
from kg.viewing.sentences import told

TITLE = "云川市召开会议"
BODY = "3月1日，市长林晓川主持会议。青禾县被评为先进县。林晓川的家乡在山里。天气很好。（赵一鸣）"
TEXT = f"{TITLE}\n{BODY}"
CITY = Ref(PLACE, "云川市")


def _entry(number: int, kind: str = "item", text: str = TEXT, section: int | None = None) -> Entry:
    begin = 100 * number
    title, _, body = text.partition("\n")
    signed = text.find("（赵一鸣）")
    writers = (Contributor("赵一鸣", signed + 1, signed + 4),) if signed >= 0 else ()
    offsets = range(begin, begin + len(text))
    first = len(title) + 1 if body else 0
    return Entry(number, kind, title, begin, begin + len(text), text, offsets, first, section, contributors=writers)


def _mention(name: str, family: str = PERSON, start: int = 0) -> Mention:
    begin = TEXT.index(name, start)
    return Mention(begin, begin + len(name), family, name, "Official", "sample/1")


def _read(number: int) -> Extracted:
    begin = TEXT.index("3月1日")
    evidence = Evidence(begin, TEXT.index("。", begin) + 1, "sample/1")
    meeting = EventFact(0, "Meeting", "2025-03-01", "2025-03-01", TITLE, evidence)
    again = TEXT.index("林晓川的")
    return Extracted(number, (_mention("林晓川"), _mention("林晓川", start=again), _mention("赵一鸣")), (meeting,))


def _figure(written: str, value: str, unit: str, indicator: str = "粮食总产量", **more: str) -> Figure:
    given = {"period": "2025", **more}
    return Figure(indicator, written, value, unit, "level", Evidence(0, 2, "sample/1"), region=CITY, **given)


def _build(*sources: Sequence[Figure]) -> BuildResult:
    """A source per argument, an entry per figure."""
    results, refs = [], {}
    for index, figures in enumerate(sources):
        entries = tuple(_entry(number, text=f"第{number}条\n粮食丰收。") for number in range(len(figures)))
        source = Source(f"{index}.txt", "text", f"云川年鉴{index}", sha256=str(index))
        read = tuple(Extracted(number, (), (figure,)) for number, figure in enumerate(figures))
        results.append(SourceResult(Segmented(source, 1000, entries=entries), read, (f"{index}.txt",)))
        refs.update({(index, number): {CITY: "place_1"} for number in range(len(figures))})
    places = {"place_1": Entity("place_1", PLACE, "AdministrativeDivision", "云川市")}
    return BuildResult(tuple(results), Resolved(places, {}, refs, {}, {}, (), {}))


@pytest.fixture
def segmented() -> Segmented:
    source = Source("yuebao.txt", "monthly", "云川月报", 2025, "3", place="云川市")
    sections = (Section("要闻", None, 0, 300), Section("市级", 0, 0, 200))
    return Segmented(source, 1000, sections, (_entry(0, section=1), _entry(1, section=0)))


@pytest.fixture
def result(segmented: Segmented) -> SourceResult:
    return SourceResult(segmented, (_read(0), Extracted(1)), ("yuebao.txt",))


def _report(result: SourceResult, texts: bool = True) -> Data:
    refs = {(0, 0): {Ref(PERSON, "林晓川"): "p", Ref(PERSON, "赵一鸣"): "q"}, (0, 1): {}}
    people = {id_: Entity(id_, PERSON, "Official", name) for id_, name in (("p", "林晓川"), ("q", "赵一鸣"))}
    resolved = Resolved(people, {}, refs, {}, {}, ("issue",), {})
    return report_data(BuildResult((result,), resolved), texts)


def test_a_sentence_with_a_verb_or_a_name_and_no_evidence_is_quiet(segmented: Segmented) -> None:
    one = told(segmented, segmented.entries[0], _read(0))
    said = [(TEXT[quiet.begin : quiet.end], quiet.verb, quiet.names) for quiet in one.quiet]
    assert (one.sentences, one.told) == (4, 1)  # neither the title nor the writer's line
    assert said == [("青禾县被评为先进县。", "评为", ()), ("林晓川的家乡在山里。", "", ("林晓川",))]


def test_of_an_entry_without_facts_every_such_sentence_is_quiet(segmented: Segmented) -> None:
    one = told(segmented, segmented.entries[1], None)
    assert (one.sentences, one.told, [quiet.verb for quiet in one.quiet]) == (4, 0, ["主持", "评为"])


def test_tables_have_no_sentences(segmented: Segmented) -> None:
    assert told(segmented, replace(segmented.entries[0], kind="table"), None).sentences == 0


def test_places_alone_are_no_reason(segmented: Segmented) -> None:
    place = replace(_mention("林晓川", start=TEXT.index("林晓川的")), family=PLACE)
    body = replace(place, family=ORGANIZATION)
    assert len(told(segmented, segmented.entries[0], Extracted(0, (place,))).quiet) == 2
    assert len(told(segmented, segmented.entries[0], Extracted(0, (body,))).quiet) == 3


def test_the_report_gives_quiet_sentences_with_raw_positions(result: SourceResult) -> None:
    sentences = _report(result)["sources"][0]["sentences"]
    assert (sentences["total"], sentences["told"]) == (8, 1)
    begin = TEXT.index("青禾县")
    first = sentences["quiet"][1]["sentences"][1]
    assert (first["sentence"], first["begin"], first["end"]) == ("青禾县被评为先进县。", 100 + begin, 110 + begin)


def test_sections_count_what_is_in_and_below_them(result: SourceResult) -> None:
    above, below = _report(result)["sources"][0]["sections"]
    assert (above["entries_within"], above["sentences"], above["told"], above["quiet"], above["facts"]) == (
        2,
        8,
        1,
        4,
        1,
    )
    assert (below["entries_within"], below["sentences"], below["told"], below["quiet"], below["depth"]) == (
        1,
        4,
        1,
        2,
        2,
    )


def test_the_strip_runs_through_the_file(result: SourceResult) -> None:
    strip = _report(result)["sources"][0]["strip"]
    size = len(TEXT)
    assert strip == [{"begin": 0, "end": size, "kind": "some"}, {"begin": 100, "end": 100 + size, "kind": "none"}]


def test_rows_lead_to_the_text_with_the_sentence_marked(result: SourceResult) -> None:
    page = report_html(_report(result))
    assert '<a href="#s1-e0">' in page
    assert '<article id="s1-e0">' in page
    assert "<mark>青禾县被评为先进县。</mark>" in page


def test_without_texts_no_sentence_is_given(result: SourceResult) -> None:
    data = _report(result, texts=False)
    page = report_html(data)
    assert data["sources"][0]["texts"] == []
    assert "青禾县" not in page
    assert "林晓川" not in page
    assert "#s1-e" not in page


def test_two_values_of_one_figure_disagree() -> None:
    build = _build([_figure("5.2亿斤", "5.2", "亿斤")], [_figure("53100万斤", "53100", "万斤")])
    (found,) = disagreements(build)
    assert [value.written for value in found.values] == ["5.2亿斤", "53100万斤"]
    assert (found.several, found.region, found.period) == (True, "云川市", "2025")
    page = report_html(report_data(build))
    assert "同一数据两种说法（1）" in page
    assert '<a href="#s2-e0">第0条</a>' in page


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_figure("5.2亿斤", "5.2", "亿斤"), _figure("52040万斤", "52040", "万斤")),  # the same, rounded
        (_figure("5.2亿斤", "5.2", "亿斤"), _figure("5.3亿斤", "5.3", "亿斤", period="2024")),
        (_figure("5.2亿斤", "5.2", "亿斤"), _figure("9.9亿斤", "9.9", "亿斤")),  # too far apart to be one figure
        (_figure("5.2亿斤", "5.2", "亿斤"), _figure("5.3万亩", "5.3", "万亩")),
        (_figure("5.2亿斤", "5.2", "亿斤"), _figure("约5.3亿斤", "5.3", "亿斤", comparator="约")),
        (_figure("5.2亿斤", "5.2", "亿斤", "产量"), _figure("5.3亿斤", "5.3", "亿斤", "产量")),
    ],
)
def test_these_do_not_disagree(one: Figure, other: Figure) -> None:
    assert disagreements(_build([one], [other])) == []


def test_a_figure_with_many_values_is_of_many_things() -> None:
    assert disagreements(_build([_figure(f"{n}人", str(n), "人", "专任教师") for n in (100, 101, 102, 103)])) == []
    assert len(disagreements(_build([_figure(f"{n}人", str(n), "人", "专任教师") for n in (100, 101)]))) == 1
